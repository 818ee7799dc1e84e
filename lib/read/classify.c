#include "read/classify.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/anchors.h"
#include "read/cases.h"
#include "read/names.h"
#include "read/numbered.h"
#include "read/shapes.h"

/* So many lines at the front are the title's, whatever their shape. */
#define FRONT_LINES 4

/* The number of a page has fewer bytes. */
#define LONGEST_PAGE 5

/* A longer line does not head a recommendation. */
#define LONGEST_ASKING 100

/* A longer line has no shape of a heading. */
#define LONGEST_SHAPED 160

/* Bodies that deal with one case after one another. */
#define MOST_DATED 6

/* So many short lines below one another are cells. */
#define FEWEST_CELLS 3
#define LONGEST_CELL 24
#define LONGEST_UNIT 8 /* "Mio. kr." */

/* A longer line only begins like a heading, where no blank lines tell. */
#define LONGEST_WEAK 60

/* Whether clauses or a list follow the line at once, as they do "X indstiller". */
static bool leads_in(const parse *p, uint32_t i)
{
  if (i + 1 >= p->count)
    return false;
  slice below = line_text(p, i + 1);
  size_t n = referat__fold_prefix(below, referat__lex_that);
  return (n && n < below.len && below.ptr[n] == ' ') ||
         (below.len > 2 && (slice_starts(below, SLICE("- ")) || slice_starts(below, SLICE("• ")) ||
                            slice_starts(below, SLICE("1.")) || slice_starts(below, SLICE("a)")) ||
                            slice_starts(below, SLICE("1)"))));
}

/* What a line is that has the shape of a decision's heading. */
static const lex_section *const decides = &referat__lex_shaped[LEX_SHAPED_DECISION];

/* "Byrådet, 04-06-2012, pkt. 7", "Administrationen indstiller til Byrådet": the
 * shape of the line says that it is a heading.  What every such line has in it
 * is looked for first. */
static const lex_section *read_shape(const parse *p, slice s)
{
  date day;
  slice where;
  if (!s.len || !referat__is_upper(referat__first_char(s)))
    return NULL;
  if (p->unfolded && s.len < LONGEST_ASKING && referat__lost_day_length(p, s) == s.len)
    return decides;
  if (slice_ends(s, SLICE(".")))
    return NULL;
  if (referat__date_find(s, &day, NULL)) {
    if (slice_ends(s, SLICE(":")) && referat__lex_start(p->lex, LEX_FIELDS, s, NULL) &&
        referat__shape_matches(p->lex, LEX_ATTENDANCE_SHAPES, s))
      return &referat__lex_shaped[LEX_SHAPED_ATTENDANCE];
    return referat__shape_matches(p->lex, LEX_DECISION_SHAPES, s) ? decides : NULL;
  }
  return s.len < LONGEST_ASKING && referat__lex_find(p->lex, LEX_VERBS, s, &where) &&
                 referat__shape_matches(p->lex, LEX_RECOMMENDATION_SHAPES, s)
             ? &referat__lex_shaped[LEX_SHAPED_RECOMMENDATION]
             : NULL;
}

/* Whether the line above is an item's title as the contents have it. */
static bool is_below_title(const parse *p, uint32_t i)
{
  return i > 0 && (p->lines[i - 1].role == ROLE_LISTED || p->lines[i - 1].role == ROLE_NUMBERED);
}

/* "Byrådets beslutning": a body's name in the genitive and one word is nothing but a
 * heading. */
static bool says_whose(const parse *p, uint32_t i, const lex_section *row)
{
  if (row->match != LEX_SUFFIX || strcmp(row->kind, "decision") != 0)
    return false;
  slice s = line_text(p, i), body = referat__body_at(p->lex, s);
  slice rest = referat__trim(slice_between(body.len ? slice_end(body) : s.ptr, slice_end(s)));
  return body.len && referat__is_upper(referat__first_char(body)) && rest.len &&
         !memchr(rest.ptr, ' ', rest.len) && referat__body_name(p->lex, body).len < body.len;
}

/* How often the certain headings have text right below them, and how often not. */
typedef struct setting {
  uint32_t tight, loose;
} setting;

static bool has_colon(const parse *p, uint32_t i)
{
  return slice_ends(line_text(p, i), SLICE(":"));
}

/* "Forvaltningens indstilling": two words, the first of which is somebody's name. */
static bool is_of_somebody(const parse *p, uint32_t i, const lex_section *row)
{
  slice s = line_text(p, i);
  const char *space = memchr(s.ptr, ' ', s.len);
  return row->pattern.ptr[0] != ' ' && space && referat__is_upper(referat__first_char(s)) &&
         !memchr(space + 1, ' ', (size_t)(slice_end(s) - space - 1));
}

/* Among cells of a table that lost its lines, a common word is the head of a column: "Mål",
 * "Forslag", "Nu", "I alt" stand below one another. */
static bool is_cell(const parse *p, uint32_t i)
{
  if (!p->gaps || p->unfolded || string_is(line_section(p, i)->kind, "attendance") ||
      string_is(line_section(p, i)->kind, "competence"))
    return false;
  uint32_t below = i;
  for (int k = 0; k < FEWEST_CELLS; k++) {
    below = referat__line_next(p, below + 1);
    slice s = below < p->count ? line_text(p, below) : slice_of(NULL, 0);
    if (!s.len || s.len > LONGEST_CELL || line_section(p, below) ||
        !referat__line_alone_below(p, below) ||
        strchr(s.len > LONGEST_UNIT ? ".:,;" : ":,;", slice_end(s)[-1]) ||
        referat__lex_whole(p->lex, LEX_NONE, s) ||
        referat__lex_start(p->lex, LEX_OUTCOMES, s, NULL) || referat__bullet_length(s))
      return false;
  }
  return true;
}

/* `colon` is how those are set that end in one. */
static bool is_heading(const parse *p, uint32_t i, const lex_section *row, setting colon)
{
  if (p->unfolded && row->match == LEX_EXACT && is_below_title(p, i))
    return true;
  if (row->strength == LEX_STRONG || line_is(p, i, LINE_HEADING))
    return true;
  if (row->match != LEX_SUFFIX && is_cell(p, i))
    return false;
  bool cut = i > 0 && p->lines[i - 1].number == p->lines[i].number;
  bool alone = p->unfolded || cut || referat__line_alone_above(p, i) ||
               (i && line_is(p, i - 1, LINE_SECTION));
  /* What an item's number was glued to: "Referat6. Budget". */
  if (alone && row->match == LEX_EXACT && !p->unfolded && i + 1 < p->count &&
      p->lines[i + 1].number == p->lines[i].number && is_digit(p->text[p->lines[i + 1].start]))
    return true;
  if (alone && (referat__line_alone_below(p, i) || (row->match == LEX_SUFFIX && leads_in(p, i))))
    return true;
  if (alone && says_whose(p, i, row))
    return true;
  /* Above a certain one it heads nothing: what the form has, and nobody filled in. */
  if (alone && row->match != LEX_SUFFIX && i + 1 < p->count && line_section(p, i + 1) &&
      line_section(p, i + 1)->strength == LEX_STRONG && line_section(p, i + 1)->match == LEX_EXACT)
    return true;
  /* A weak word is a heading where it looks as the certain ones do. */
  bool tight = p->tight || (colon.tight > colon.loose && has_colon(p, i));
  if (alone && tight && (row->match != LEX_SUFFIX || is_of_somebody(p, i, row)) &&
      !referat__is_lower(referat__first_char(line_text(p, i + 1))))
    return true;
  /* Where no blank lines part paragraphs, a word that fills a line is one. */
  return (!p->gaps || p->joined) && referat__is_upper(referat__first_char(line_text(p, i))) &&
         (row->match == LEX_EXACT || leads_in(p, i) ||
          (row->match == LEX_PREFIX && p->lines[i].len < LONGEST_WEAK));
}

/* "1. Sagsfremstilling": a certain heading behind a number of its own. */
static const lex_section *numbered_row(const parse *p, slice s)
{
  size_t n = 0;
  while (n < s.len && n < 2 && is_digit(s.ptr[n]))
    n++;
  if (n + 2 >= s.len || s.ptr[n] != '.' || s.ptr[n + 1] != ' ')
    return NULL;
  const lex_section *row = referat__lex_section(p->lex, referat__trim_left(slice_skip(s, n + 1)));
  return row && row->match == LEX_EXACT && row->strength == LEX_STRONG &&
                 strcmp(row->kind, "annexes") != 0
             ? row
             : NULL;
}

/* A body and the day that it meets on. */
static bool is_dated(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  const lex_section *row = s.len < LONGEST_SHAPED ? read_shape(p, s) : NULL;
  return row && row->match == LEX_DECISION;
}

/* Whether the heading `next` below shows that a body and a day tell no more than when the case
 * was dealt with.  Who stayed away may stand at once below what says that it is a decision. */
static bool tells_when(const parse *p, slice s, const lex_section *next)
{
  slice word;
  return next && next->strength == LEX_STRONG &&
         !(string_is(next->kind, "attendance") &&
           referat__lex_find(p->lex, LEX_DECISION_WORDS, s, &word));
}

/* Whether the heading of the contents stands in the line, or below the number of its page there:
 * what stands above is the head of a page, and nothing was decided yet. */
static bool begins_contents(const parse *p, uint32_t i)
{
  size_t n = 0, used;
  if (i < p->count && p->lines[i].len < LONGEST_PAGE) {
    slice s = line_text(p, i);
    while (n < s.len && is_digit(s.ptr[n]))
      n++;
    i = n && n == s.len ? referat__line_next(p, i + 1) : i;
  }
  slice s = i < p->count ? line_text(p, i) : slice_of(NULL, 0);
  const lex_word *row = s.len ? referat__lex_start(p->lex, LEX_CONTENTS, s, &used) : NULL;
  return row && row->value[0] && (used == s.len || slice_ends(s, SLICE(":")));
}

static const lex_section *find_row(const parse *p, uint32_t i)
{
  if (line_is(p, i, LINE_BLANK | LINE_TABS | LINE_RULE | LINE_ROW))
    return NULL;
  slice s = line_text(p, i);
  const lex_section *row = referat__lex_section(p->lex, s);
  size_t bullet = row ? 0 : referat__bullet_length(s);
  if (bullet) { /* a page whose sections are a list */
    row = referat__lex_section(p->lex, slice_skip(s, bullet));
    return row && (row->match == LEX_EXACT || row->match == LEX_DECISION) &&
                   row->strength == LEX_STRONG
               ? row
               : NULL;
  }
  if (!row && s.len && is_digit(s.ptr[0]) && (row = numbered_row(p, s)) != NULL)
    return row;
  if (!row && p->unfolded && s.len < LONGEST_SHAPED && referat__decision_length(p, s) == s.len)
    return decides; /* "Beslutning i Plan og Kyst den :", where the day was lost */
  if (row || s.len >= LONGEST_SHAPED || (row = read_shape(p, s)) == NULL)
    return row;
  /* Above the heading of a section it tells when the case was dealt with, with others of
   * its shape between them or not. */
  uint32_t below = referat__line_next(p, i + 1);
  for (int dated = 0; dated < MOST_DATED && below < p->count && is_dated(p, below); dated++)
    below = referat__line_next(p, below + 1);
  if (below < p->count && referat__lex_whole(p->lex, LEX_CLOSED, line_text(p, below)))
    below = referat__line_next(p, below + 1); /* and the first item opens between them */
  const lex_section *next =
      below < p->count ? referat__lex_section(p->lex, line_text(p, below)) : NULL;
  slice word;
  bool head = row->match == LEX_DECISION && begins_contents(p, below) &&
              !referat__lex_find(p->lex, LEX_DECISION_WORDS, s, &word);
  return head || (row->match == LEX_DECISION && tells_when(p, s, next)) ? NULL : row;
}

/* The heading of a decision that is wrapped becomes one line: the two lines make
 * a heading that the first of them does not, which is no row of a table. */
static void mend_heading(parse *p, uint32_t i)
{
  if (i + 1 >= p->count || line_is(p, i, LINE_TABS | LINE_ROW) ||
      line_is(p, i + 1, LINE_BLANK | LINE_ROW | LINE_RULE | LINE_PAGE | LINE_FURNITURE) ||
      !referat__lex_start(p->lex, LEX_DECISION_WORDS, line_text(p, i), NULL))
    return;
  textline *l = &p->lines[i], *below = &p->lines[i + 1];
  slice both = slice_between(p->text + l->start, p->text + below->start + below->len);
  const lex_section *row = both.len < LONGEST_SHAPED ? referat__lex_section(p->lex, both) : NULL;
  if (!row || row->match != LEX_DECISION)
    return;
  memset(p->text + l->start + l->len, ' ', below->start - l->start - l->len);
  l->len = (uint32_t)both.len;
  referat__line_set_section(p, i, row);
  below->flags = LINE_BLANK;
  below->len = 0;
}

/* Whether a number and a title stand right above, and a head above those. */
static bool is_below_number(const parse *p, uint32_t i, uint32_t seen)
{
  numbered n[MOST_READINGS];
  bool cut = i > 0 && p->lines[i - 1].number == p->lines[i].number;
  if (seen <= 2 || !(cut || referat__line_alone_above(p, i)))
    return false;
  while (i > 0 && line_is(p, i - 1, LINE_BLANK))
    i--;
  return i > 0 && referat__numbered_read(p->lex, line_text(p, i - 1), n) == 1 &&
         n[0].kind == NUMBER_DIGITS && n[0].title.len;
}

/* Whether a case number stands in front, as in the pages of a single item. */
static bool is_in_item(const parse *p, uint32_t i)
{
  casenumber number;
  while (i-- > 0)
    if (!line_is(p, i, LINE_BLANK) && referat__case_line(p->lex, line_text(p, i), &number) &&
        number.number.ptr > line_text(p, i).ptr)
      return true;
  return false;
}

/* "Byrådets beslutning den 3. maj 2024:" says what stands below it, and no meeting. */
static bool leads_to_decision(const parse *p, slice s)
{
  slice where;
  return slice_ends(s, SLICE(":")) && referat__lex_find(p->lex, LEX_DECISION_WORDS, s, &where);
}

/* Whether what looks like a heading, where none was seen yet, says what the whole is:
 * "Referat", "Beslutninger fra mødet i Byrådet". */
static bool is_title(const parse *p, uint32_t i, const lex_section *row, uint32_t seen)
{
  slice s = line_text(p, i);
  return (referat__lex_whole(p->lex, LEX_KINDS, s) && !is_below_number(p, i, seen)) ||
         (!row->pattern.len && seen <= FRONT_LINES && !is_in_item(p, i) &&
          !leads_to_decision(p, s)) ||
         (row->match == LEX_DECISION && referat__lex_start(p->lex, LEX_KINDS, s, NULL));
}

/* The heading behind the bullet that the certain headings have: common words as well. */
static const lex_section *bulleted_row(const parse *p, uint32_t i, slice bullet)
{
  slice s = line_text(p, i);
  if (!bullet.len || !slice_starts(s, bullet) || !referat__line_alone_above(p, i) ||
      !referat__line_alone_below(p, i))
    return NULL;
  const lex_section *row = referat__lex_section(p->lex, slice_skip(s, bullet.len));
  return row && row->match != LEX_SUFFIX && s.len < LONGEST_WEAK ? row : NULL;
}

static void count_setting(const parse *p, uint32_t i, uint32_t *all, uint32_t *colon)
{
  ++*all;
  *colon += has_colon(p, i);
}

void referat__classify_sections(parse *p)
{
  uint32_t joined = 0;
  setting all = {0}, colon = {0};
  slice bullet = slice_of(NULL, 0); /* that stands before certain headings */
  for (uint32_t i = 0; i < p->count; i++) {
    const lex_section *row = find_row(p, i);
    if (row) {
      referat__line_set_section(p, i, row);
    } else {
      mend_heading(p, i);
      row = line_section(p, i);
    }
    if (!row || row->strength != LEX_STRONG)
      continue;
    if (!bullet.len)
      bullet = slice_of(line_text(p, i).ptr, referat__bullet_length(line_text(p, i)));
    if (!referat__line_alone_above(p, i) && !line_section(p, i - 1))
      joined++;
    else if (referat__line_alone_below(p, i))
      count_setting(p, i, &all.loose, &colon.loose);
    else
      count_setting(p, i, &all.tight, &colon.tight);
  }
  p->tight = all.tight > all.loose;
  p->joined = joined > all.tight + all.loose;
  bool any = false;
  uint32_t seen = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    const lex_section *row = line_section(p, i);
    if (!row && bullet.len && !line_is(p, i, LINE_BLANK | LINE_ROW | LINE_RULE) &&
        (row = bulleted_row(p, i, bullet)) != NULL)
      referat__line_set_section(p, i, row);
    seen += !line_is(p, i, LINE_BLANK);
    if (!row || !is_heading(p, i, row, colon) || (!any && is_title(p, i, row, seen)))
      continue;
    p->lines[i].flags |= LINE_SECTION;
    any = true;
  }
}
