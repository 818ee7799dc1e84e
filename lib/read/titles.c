#include "read/titles.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/cases.h"
#include "read/explain.h"
#include "read/head/field.h"
#include "read/head/label.h"
#include "read/names.h"
#include "read/numbered.h"
#include "read/presence.h"
#include "read/shapes.h"

/* A title has no more lines than this. */
#define LONGEST_TITLE 4

/* Lines behind a heading that may hold case numbers and their company. */
#define MOST_CASE_LINES 10

/* Lines behind a heading that may say it again. */
#define MOST_REPEATS 3

/* A longer line heads no group. */
#define LONGEST_GROUP 80

/* A longer line is no title above its number. */
#define LONGEST_TITLE_LINE 220

/* The next letter or digit from `*at` on, a letter in lower case, and `*at` behind
 * it; 0 at the end. */
static inline uint32_t next_of_title(const char **at, const char *end)
{
  while (*at < end) {
    unsigned char byte = (unsigned char)**at;
    unsigned size = 1;
    uint32_t c = byte;
    if (byte < 0x80) {
      unsigned lower = byte | 32u;
      ++*at;
      if (lower >= 'a' && lower <= 'z')
        return lower;
      if (is_digit((char)byte))
        return byte;
      continue;
    }
    c = referat__utf8_decode(*at, end, &size);
    *at += size;
    if (referat__is_letter(c))
      return referat__fold(c);
  }
  return 0;
}

uint64_t referat__title_hash_on(uint64_t hash, slice text)
{
  const char *at = text.ptr, *end = slice_end(text);
  while (at < end) {
    unsigned char byte = (unsigned char)*at;
    uint32_t c = byte | 32u;
    if (byte == ' ') {
      at++;
      continue;
    }
    if (c >= 'a' && c <= 'z') /* as most are */
      at++;
    else if ((c = next_of_title(&at, end)) == 0)
      break;
    hash = (hash ^ c) * UINT64_C(1099511628211);
  }
  return hash;
}

uint64_t referat__title_hash(slice text)
{
  uint64_t hash = referat__title_hash_on(TITLE_HASH_BEGIN, text);
  return hash == TITLE_HASH_BEGIN ? 0 : hash;
}

bool referat__title_same(slice a, slice b)
{
  const char *p = a.ptr, *q = b.ptr;
  uint32_t c;
  do { /* an empty text may have no place at all */
    c = a.len ? next_of_title(&p, slice_end(a)) : 0;
    if (c != (b.len ? next_of_title(&q, slice_end(b)) : 0))
      return false;
  } while (c);
  return true;
}

size_t referat__title_front(slice text, slice title)
{
  size_t spaces = 0, n = 0;
  text = referat__front(text, 2 * title.len + 1); /* letters may be taken apart */
  for (size_t i = 0; i < title.len; i++)
    spaces += title.ptr[i] == ' ';
  while (n < text.len && (text.ptr[n] != ' ' || spaces-- > 0))
    n++;
  return n && referat__title_same(slice_of(text.ptr, n), title) ? n : 0;
}

/* ---- marks of closed items ---- */

/* "Lukket:", "Lukket - ", "(Lukket) " before the title. */
static const char *clean_front(const lexicon *lex, slice *title)
{
  slice t = *title;
  if (slice_starts(t, SLICE("(")))
    t = slice_skip(t, 1);
  size_t used;
  const lex_word *row = referat__lex_start(lex, LEX_CLOSED, t, &used);
  if (!row)
    return NULL;
  slice rest = referat__trim_left(slice_skip(t, used));
  size_t mark = rest.len && strchr(":-)", rest.ptr[0]) ? 1 : slice_starts(rest, SLICE("–")) ? 3 : 0;
  if (!mark)
    return NULL;
  *title = referat__trim(slice_skip(rest, mark));
  return row->value;
}

const char *referat__label_access(const lexicon *lex, slice said)
{
  if (slice_starts(said, SLICE("(")) || slice_starts(said, SLICE("[")))
    said = slice_skip(said, 1);
  const lex_word *row = said.len ? referat__lex_start(lex, LEX_CLOSED, said, NULL) : NULL;
  return row ? row->value : NULL;
}

/* " - Lukket", " (Lukket)" behind it. */
static const char *clean_back(const lexicon *lex, slice *title)
{
  slice t = *title;
  if (slice_ends(t, SLICE(")")))
    t.len--;
  const lex_word *row = referat__lex_end(lex, LEX_CLOSED, t);
  if (!row)
    return NULL;
  slice rest = referat__trim_right(referat__lex_before(t, row));
  bool dash = slice_ends(rest, SLICE("–"));
  if (!rest.len || !(dash || strchr("-(", slice_end(rest)[-1])))
    return NULL;
  *title = referat__trim(slice_of(rest.ptr, rest.len - (dash ? 3 : 1)));
  return row->value;
}

/* "( )" behind it. */
static bool clean_brackets(slice *title)
{
  if (!slice_ends(*title, SLICE(")")))
    return false;
  slice rest = referat__trim_right(slice_of(title->ptr, title->len - 1));
  if (!slice_ends(rest, SLICE("(")))
    return false;
  *title = referat__trim_right(slice_of(rest.ptr, rest.len - 1));
  return true;
}

const char *referat__title_clean(const lexicon *lex, slice *title)
{
  const char *access = NULL, *found;
  *title = referat__trim(*title);
  for (;;) {
    if (clean_brackets(title))
      continue;
    found = clean_front(lex, title);
    if (!found)
      found = clean_back(lex, title);
    if (!found)
      break;
    if (!access || access[0] != 'c') /* closed outdoes open */
      access = found;
  }
  while (slice_ends(*title, SLICE(":"))) /* it leads to the text, and is no part of the title */
    *title = referat__trim_right(slice_of(title->ptr, title->len - 1));
  slice bare = slice_ends(*title, SLICE(".")) ? slice_of(title->ptr, title->len - 1) : *title;
  const lex_word *row = access ? NULL : referat__lex_whole(lex, LEX_CLOSED, bare);
  return row ? row->value : access;
}

/* Blanks that part the columns of a line. */
#define COLUMN_GAP 3

const char *referat__title_column(const lexicon *lex, slice line, slice *title)
{
  size_t used;
  const lex_word *row = line.len ? referat__lex_start(lex, LEX_CLOSED, line, &used) : NULL;
  if (!row || referat__trim_left(slice_skip(line, used)).ptr < line.ptr + used + COLUMN_GAP ||
      title->len <= used)
    return NULL;
  *title = referat__trim_left(slice_skip(*title, used));
  return row->value;
}

/* ---- entries of a contents list ---- */

/* Minutes have fewer pages than ten thousand; years have more digits. */
#define MOST_PAGE_DIGITS 3

bool referat__entry_parts(slice text, entry_parts *parts)
{
  const char *end = slice_end(text), *p = end;
  while (p > text.ptr && is_digit(p[-1]))
    p--;
  parts->page = slice_between(p, end);
  if (!parts->page.len || parts->page.len > 5)
    return false;
  parts->close = false;
  const char *leader = p;
  size_t dots = 0, spaces = 0, tabs = 0;
  while (leader > text.ptr) {
    char c = leader[-1];
    if (c == '.' || c == '_')
      dots++;
    else if (c == '\t')
      tabs++;
    else if (c == ' ')
      spaces++;
    else if (leader - text.ptr >= 2 && memcmp(leader - 2, "\xC2\xA0", 2) == 0) { /* no-break */
      spaces++;
      leader--;
    } else if (leader - text.ptr >= 3 &&
               memcmp(leader - 3, "\xE2\x80\xA6", 3) == 0) { /* an ellipsis */
      dots += 3;
      leader -= 2;
    } else
      break;
    leader--;
  }
  parts->leader = slice_between(leader, p);
  parts->title = slice_between(text.ptr, leader);
  return parts->title.len && (tabs || dots >= 2 || spaces >= 3);
}

bool referat__entry_parts_close(slice text, entry_parts *parts, uint32_t *page)
{
  const char *end = slice_end(text), *p = end;
  *page = 0;
  while (p > text.ptr && is_digit(p[-1]))
    p--;
  if (p == end || end - p > MOST_PAGE_DIGITS || p - text.ptr < 2 || p[-1] != ' ')
    return false;
  for (const char *digit = p; digit < end; digit++)
    *page = 10 * *page + (uint32_t)(*digit - '0');
  *parts = (entry_parts){.title = slice_between(text.ptr, p - 1),
                         .leader = slice_between(p - 1, p),
                         .page = slice_between(p, end),
                         .close = true};
  return true;
}

/* ---- groups ---- */

/* The row of a group's heading, which may go on: "Sager til afgørelse i udvalget". */
static const lex_word *group_row(const parse *p, slice s)
{
  size_t used;
  const lex_word *row = referat__lex_start(p->lex, LEX_GROUPS, s, &used);
  slice rest = referat__trim_left(slice_skip(s, row ? used : 0));
  if (!row) { /* "Økonomiudvalgets sager" */
    if (!referat__lex_end(p->lex, LEX_CONTENTS, s))
      return NULL;
    slice body = referat__body_at(p->lex, s);
    row = body.len && body.len < s.len
              ? referat__lex_whole(p->lex, LEX_CONTENTS,
                                   referat__trim(slice_between(slice_end(body), slice_end(s))))
              : NULL;
    return row && !row->value[0] ? row : NULL;
  }
  return row && (!rest.len || referat__lex_start(p->lex, LEX_GROUP_LINKS, rest, NULL)) ? row : NULL;
}

bool referat__is_group(const parse *p, uint32_t i, const char **access)
{
  slice s = line_text(p, i);
  if (s.len && slice_end(s)[-1] == ':')
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  const lex_word *row = s.len < LONGEST_GROUP ? group_row(p, s) : NULL;
  numbered readings[MOST_READINGS];
  if (!row && s.len < LONGEST_GROUP) {
    int count = referat__numbered_read(p->lex, s, readings);
    for (int k = 0; k < count && !row; k++)
      row = group_row(p, readings[k].title);
  }
  if (row)
    *access = row->value[0] ? row->value : NULL;
  return row != NULL;
}

/* ---- around a heading ---- */

static uint32_t line_before(const parse *p, uint32_t i)
{
  while (i > 0 && line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE))
    i--;
  return i ? i - 1 : p->count;
}

/* A shorter line, cut off, is a number. */
#define SHORTEST_CUT 5

/* "Kulturudvalget 04-06-2013, punkt 12": who dealt with the case, and when. */
static bool tells_day(const parse *p, slice s)
{
  date day;
  return s.len && s.len < LONGEST_TITLE_LINE && referat__is_upper(referat__first_char(s)) &&
         referat__date_find(s, &day, NULL) && referat__body_at(p->lex, s).len &&
         referat__shape_matches(p->lex, LEX_DECISION_SHAPES, s);
}

/* "Beslutningskompetence: Byrådet": a section's heading and its text in one line. */
static bool begins_section(const parse *p, slice s)
{
  size_t used;
  const lex_section *row = referat__lex_run_in(p->lex, s, &used);
  return row && used < s.len && s.ptr[used - 1] == ':';
}

/* Whether the line cannot be part of a title. */
static bool ends_title(const parse *p, uint32_t i)
{
  const char *access;
  casenumber number;
  slice s = line_text(p, i);
  /* "Salg af grund -" and "Lukket" in the next line: a dash leads to more. */
  bool leads = i > 0 && slice_ends(line_text(p, i - 1), SLICE(" -"));
  /* what was cut off behind a title is no part of it */
  bool cut = p->unfolded && i > 0 && p->lines[i - 1].number == p->lines[i].number &&
             p->lines[i - 1].len > SHORTEST_CUT;
  return cut || line_is(p, i, LINE_BLANK | LINE_SECTION | LINE_ROW | LINE_RULE | LINE_ITEM) ||
         referat__case_line(p->lex, s, &number) || referat__case_label(p->lex, s) ||
         (!leads && (referat__case_company(p->lex, s) || referat__is_group(p, i, &access))) ||
         (line_is(p, i, LINE_HEADING) && i > 0 && !line_is(p, i - 1, LINE_HEADING)) ||
         referat__is_field(p, i) || tells_day(p, s) || begins_section(p, s) ||
         referat__tells_presence(p, s);
}

static slice last_word(slice s)
{
  const char *q = slice_end(s);
  while (q > s.ptr && !is_blank(q[-1]))
    q--;
  return slice_between(q, slice_end(s));
}

/* Whether the line above would have had no room for the first word. */
static bool was_wrapped(const parse *p, slice above, slice below)
{
  size_t word = 0;
  while (word < below.len && !is_blank(below.ptr[word]))
    word++;
  return p->width &&
         referat__utf8_count(above) + 1 + referat__utf8_count(slice_of(below.ptr, word)) > p->width;
}

static bool goes_on(const parse *p, uint32_t i)
{
  slice above = line_text(p, i - 1), below = line_text(p, i);
  return referat__is_lower(referat__first_char(below)) || was_wrapped(p, above, below) ||
         slice_ends(above, SLICE(" -")) ||
         referat__lex_whole(p->lex, LEX_HANGING, last_word(above));
}

/* Whether a list begins in the line, below a title: its marker is the first one, and the
 * title leads to it, or the second one follows. */
static bool begins_list(const parse *p, uint32_t i)
{
  numbered first[MOST_READINGS], second[MOST_READINGS];
  uint32_t next = referat__line_next(p, i + 1);
  int count = referat__numbered_read(p->lex, line_text(p, i), first);
  slice s = line_text(p, i);
  bool led = slice_ends(line_text(p, i - 1), SLICE(":"));
  if (led && s.len > 3 && s.ptr[0] == 'a' && (s.ptr[1] == '.' || s.ptr[1] == ')') &&
      s.ptr[2] == ' ')
    return true;
  int others =
      count && next < p->count ? referat__numbered_read(p->lex, line_text(p, next), second) : 0;
  for (int k = 0; k < count; k++) {
    if (first[k].value != 1 || first[k].has_word || first[k].end == END_NONE ||
        first[k].end == END_GLUED)
      continue;
    for (int n = 0; n < others && !led; n++)
      led = second[n].form == first[k].form && second[n].value == 2;
    if (led)
      return true;
  }
  return false;
}

/* The line behind the last one of the title that begins in the line `i`. */
static uint32_t title_end(const parse *p, uint32_t i)
{
  uint32_t end = i + 1, last = end;
  while (last < p->count && last < i + LONGEST_TITLE && !line_is(p, last, LINE_FURNITURE) &&
         !ends_title(p, last) && !begins_list(p, last) &&
         !referat__title_same(line_text(p, last), line_text(p, i)))
    last++;
  /* A longer paragraph is the item's text, right below its title. */
  bool short_one = p->gaps && !p->outline.one_line && last < p->count && ends_title(p, last) &&
                   !line_is(p, last, LINE_BLANK) && !slice_ends(line_text(p, last - 1), SLICE("."));
  while (end < last && (short_one || goes_on(p, end)))
    end++;
  return end;
}

/* A year alone in a line is the rest of what stands above it. */
static bool is_year(slice s)
{
  return s.len == 4 && (slice_starts(s, SLICE("19")) || slice_starts(s, SLICE("20"))) &&
         is_digit(s.ptr[2]) && is_digit(s.ptr[3]);
}

/* A title that a gap cuts goes on before the case number or the first section. */
static uint32_t mend_title(const parse *p, uint32_t end)
{
  uint32_t next = referat__line_next(p, end);
  if (next == end || next >= p->count || ends_title(p, next))
    return end;
  uint32_t behind = referat__line_next(p, next + 1);
  casenumber number;
  bool before = behind < p->count && (line_is(p, behind, LINE_SECTION) ||
                                      referat__case_line(p->lex, line_text(p, behind), &number));
  slice above = line_text(p, end - 1);
  bool hangs = referat__lex_whole(p->lex, LEX_HANGING, last_word(above)) != NULL;
  slice rest = line_text(p, next);
  return before && (referat__is_lower(referat__first_char(rest)) || hangs || is_year(rest))
             ? next + 1
             : end;
}

/* Whether the line may be a title that stands above the number. */
static bool may_be_above(const parse *p, uint32_t i)
{
  label l;
  slice s = i < p->count ? line_text(p, i) : slice_of(NULL, 0);
  return s.len && s.len < LONGEST_TITLE_LINE && !ends_title(p, i) && slice_end(s)[-1] != '.' &&
         !strchr(":,|", slice_end(s)[-1]) && !referat__is_lower(referat__first_char(s)) &&
         !referat__lex_whole(p->lex, LEX_CONTENTS, s) &&
         !(referat__label_read(p, i, &l) && l.known);
}

/* More stands in front of a day than a weekday. */
#define LONGEST_WEEKDAY 16

/* Whether the line is a day and an hour, and no more. */
static bool is_time_of_meeting(const parse *p, uint32_t i)
{
  date day;
  slice where, rest;
  int minutes;
  return i < p->count && p->lines[i].len < LONGEST_GROUP &&
         referat__date_find(line_text(p, i), &day, &where) &&
         where.ptr - line_text(p, i).ptr <= LONGEST_WEEKDAY &&
         referat__time_find(slice_between(slice_end(where), slice_end(line_text(p, i))), &minutes,
                            &rest) &&
         !rest.len;
}

bool referat__section_of_head(const parse *p, uint32_t i)
{
  uint32_t next = referat__line_next(p, i + 1);
  return (next < p->count && line_is(p, next, LINE_SECTION) &&
          referat__lex_whole(p->lex, LEX_KINDS, line_text(p, i))) ||
         (line_section(p, i)->strength == LEX_WEAK && is_time_of_meeting(p, line_before(p, i)));
}

uint32_t referat__first_section(const parse *p, bool passed)
{
  uint32_t i = 0;
  while (i < p->count && (!line_is(p, i, LINE_SECTION) || referat__section_of_head(p, i) ||
                          (passed && string_is(line_section(p, i)->kind, "attendance"))))
    i++;
  return i;
}

bool referat__title_is_short(slice s, int most)
{
  int words = 1;
  for (size_t i = 0; i < s.len && words <= most; i++)
    words += s.ptr[i] == ' ';
  return words <= most;
}

bool referat__title_is_outcome(const parse *p, slice title)
{
  size_t used;
  const lex_word *row = lex_may_open(lex_openings_of(p->lex, LEX_OUTCOMES), title) &&
                                referat__title_is_short(title, 5)
                            ? referat__lex_start(p->lex, LEX_OUTCOMES, title, &used)
                            : NULL;
  if (!row)
    return false;
  slice rest = slice_skip(title, used);
  return !rest.len || rest.ptr[0] == '.' || rest.ptr[0] == ',' || slice_ends(rest, SLICE("."));
}

bool referat__title_below(const parse *p, uint32_t i)
{
  uint32_t title = i + 1, text = referat__line_next(p, i + 2);
  if (text >= p->count || !may_be_above(p, title) ||
      line_is(p, title, LINE_BLANK | LINE_FURNITURE | LINE_SECTION))
    return false;
  numbered other[MOST_READINGS];
  slice s = line_text(p, title);
  return memchr(s.ptr, ' ', s.len) && !referat__title_is_outcome(p, s) &&
         !referat__numbered_read(p->lex, s, other) &&
         !referat__numbered_read(p->lex, line_text(p, text), other);
}

/* Where titles stand that are not in the line of their number, by how most of
 * the headings are surrounded. */
static bool titles_are_above(const parse *p)
{
  uint32_t above = 0, below = 0;
  for (uint32_t k = 0; k < p->outline.count; k++) {
    const item_mark *m = &p->outline.items[k];
    if (m->title.len || m->lost)
      continue;
    bool fits = m->line > 0 && !line_is(p, m->line - 1, LINE_BLANK | LINE_FURNITURE) &&
                may_be_above(p, m->line - 1);
    uint32_t next = referat__line_next(p, m->line + 1);
    bool ends = next >= p->count || ends_title(p, next) || line_is(p, next, LINE_ITEM);
    above += fits && (ends || next > m->line + 1);
    below += !ends && !fits;
  }
  return above > below;
}

static bool is_case_line(const parse *p, uint32_t i)
{
  casenumber number;
  return i < p->count && referat__case_line(p->lex, line_text(p, i), &number);
}

/* Whether the case number stands above most of the headings, not below. */
static bool cases_are_above(const parse *p)
{
  uint32_t above = 0, below = 0;
  for (uint32_t k = 0; k < p->outline.count; k++) {
    const item_mark *m = &p->outline.items[k];
    above += is_case_line(p, line_before(p, m->first));
    uint32_t next = m->end;
    for (int seen = 0; seen <= MOST_REPEATS; seen++) {
      next = referat__line_next(p, next);
      if (next >= p->count || line_is(p, next, LINE_SECTION | LINE_ITEM))
        break;
      if (is_case_line(p, next++)) {
        below++;
        break;
      }
    }
  }
  return above > below;
}

/* Nothing but a bullet, or one before what a web page leaves. */
static bool is_bullet(const parse *p, slice s)
{
  size_t bullet = referat__bullet_length(s);
  if (bullet && referat__lex_whole(p->lex, LEX_DEBRIS, slice_skip(s, bullet)))
    return true;
  char with_text[8];
  if (!s.len || s.len > 4 || referat__is_letter(referat__first_char(s)))
    return false;
  memcpy(with_text, s.ptr, s.len);
  memcpy(with_text + s.len, " x", 2);
  return referat__bullet_length(slice_of(with_text, s.len + 2)) == s.len + 1;
}

static void find_title(parse *p, item_mark *m, bool by_case, bool above)
{
  uint32_t before = line_before(p, m->line);
  if (by_case) {
    m->end = m->line;
    m->title = m->label = slice_of(NULL, 0);
    if (before < p->count && is_bullet(p, line_text(p, before))) { /* its title is lost */
      p->lines[m->line].flags &= (uint16_t)~LINE_ITEM;
      p->lines[before].flags |= LINE_ITEM;
      m->first = m->line = before;
      m->end = before + 1;
      m->label = line_text(p, before);
    } else if (may_be_above(p, before) && !line_is(p, before, LINE_ITEM)) {
      m->first = before;
      m->title_above = true;
    } else {
      uint32_t next = referat__line_next(p, m->line + 1);
      if (next >= p->count || !may_be_above(p, next))
        return;
      p->lines[m->line].flags &= (uint16_t)~LINE_ITEM; /* the title stands below */
      p->lines[m->line].role = ROLE_ABOVE;
      m->line = next;
      m->end = next + 1;
      m->title = line_text(p, next);
      m->label = m->number = slice_of(m->title.ptr, 0);
    }
    return;
  }
  bool below = m->end > m->line + 1; /* its title is known to stand there */
  if (!m->title.len && above && !below && may_be_above(p, before)) {
    m->first = before;
    m->title_above = true;
    return;
  }
  if (line_is(p, m->line, LINE_HEADING) && is_bullet(p, m->title)) { /* its title is lost */
    m->label = m->label.len ? slice_between(m->label.ptr, slice_end(m->title)) : m->title;
    m->title = slice_of(slice_end(m->title), 0);
    m->end = m->line + 1;
    return;
  }
  uint32_t begin = m->line;
  if (!m->title.len) {
    uint32_t next = referat__line_next(p, m->line + 1);
    if (next >= p->count || ends_title(p, next))
      return;
    begin = next;
  }
  m->end = mend_title(p, title_end(p, begin));
}

/* What says the heading again is no text of the item. */
static void mark_repeats(parse *p, const item_mark *m)
{
  uint32_t i = m->end;
  for (int seen = 0; seen < MOST_REPEATS; seen++) {
    i = referat__line_next(p, i);
    if (i >= p->count || line_is(p, i, LINE_SECTION | LINE_ITEM))
      return;
    numbered n[MOST_READINGS];
    slice s = line_text(p, i);
    bool again =
        !referat__title_same(s, SLICE("")) &&
        (referat__title_same(s, m->title) || referat__title_same(s, line_text(p, m->line)));
    if (!again && m->number.len && referat__numbered_read(p->lex, s, n) == 1 && !n[0].title.len)
      again = slice_eq(n[0].number, m->number);
    if (again && i != m->line) /* a case number may stand for the heading */
      mark_furniture(p, i, WHY_REPEAT);
    i++;
  }
}

/* Mark the case numbers below the heading, and note what access is said. */
static void mark_cases(parse *p, item_mark *m)
{
  uint32_t i = m->end;
  for (int seen = 0; seen < MOST_CASE_LINES; seen++, i++) {
    i = referat__line_next(p, i);
    if (i >= p->count || line_is(p, i, LINE_SECTION | LINE_ROW) ||
        (line_is(p, i, LINE_ITEM) && i != m->end)) /* where all else is lost, it begins with one */
      return;
    slice s = line_text(p, i);
    const char *access = referat__case_access(p->lex, s);
    if (access && !m->access)
      m->access = access;
    if (is_case_line(p, i)) {
      p->lines[i].flags |= LINE_CASE;
      continue;
    }
    casenumber number;
    const char *group;
    if (referat__is_group(p, i, &group)) { /* said again in each of its items */
      p->lines[i].flags |= LINE_FURNITURE;
      continue;
    }
    uint32_t next = referat__line_next(p, i + 1);
    if (referat__case_label(p->lex, s) && next < p->count) {
      number = referat__casenumber_read_labelled(line_text(p, next));
      if (number.form && number.number.len == p->lines[next].len) {
        p->lines[i].flags |= LINE_CASE;
        p->lines[next].flags |= LINE_CASE;
        i = next;
        continue;
      }
    }
    if (!access && !referat__case_company(p->lex, s) && p->lines[i].len > 6)
      return;
  }
}

/* Take in the case numbers above a heading, and mark the heads of groups. */
static void look_above(parse *p, item_mark *m, bool cases, const char **access)
{
  uint32_t before = line_before(p, m->first);
  const char *said;
  if (cases && is_case_line(p, before) && !line_is(p, before, LINE_ITEM)) {
    p->lines[before].role = ROLE_ABOVE;
    m->first = before;
    before = line_before(p, before);
  }
  if (before < p->count && referat__is_group(p, before, &said)) {
    p->lines[before].role = ROLE_GROUP;
    p->lines[before].flags &= (uint16_t) ~(LINE_SECTION | LINE_HEADING);
    *access = said;
  }
}

/* A heading behind the last item belongs to none of them. */
static void mark_closing(parse *p, uint32_t from)
{
  for (uint32_t i = from; i < p->count; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE) && p->lines[i].len < LONGEST_TITLE_LINE &&
        referat__lex_whole(p->lex, LEX_CLOSINGS, line_text(p, i)))
      p->lines[i].role = ROLE_GROUP;
}

/* Whether what was decided stands right below the item's title: "Godkendt", "Intet". */
static bool is_decided_below(const parse *p, const item_mark *m)
{
  uint32_t below = m->line + 1;
  if (!m->title.len || below >= p->count || line_is(p, below, LINE_BLANK | LINE_SECTION))
    return false;
  slice s = line_text(p, below);
  return referat__title_is_outcome(p, s) || referat__lex_whole(p->lex, LEX_NONE, s);
}

bool referat__titles_find(parse *p, bool by_case)
{
  outline *o = &p->outline;
  for (uint32_t k = 0; k < o->count && !o->one_line; k++)
    o->one_line = is_decided_below(p, &o->items[k]);
  for (uint32_t k = 0; k < o->count; k++)
    p->lines[o->items[k].line].flags |= LINE_ITEM;
  bool above = titles_are_above(p);
  for (uint32_t k = 0; k < o->count; k++)
    if (!o->items[k].lost)
      find_title(p, &o->items[k], by_case, above);
  bool cases = !by_case && cases_are_above(p);
  const char *access = NULL;
  for (uint32_t k = 0; k < o->count; k++) {
    item_mark *m = &o->items[k];
    p->lines[m->line].flags &= (uint16_t)~LINE_ITEM;
    look_above(p, m, cases, &access);
    p->lines[m->first].flags |= LINE_ITEM;
    for (uint32_t i = m->first; i < m->end; i++) {
      p->lines[i].flags &= (uint16_t) ~(LINE_SECTION | LINE_CASE);
      if (p->lines[i].role == ROLE_NONE || p->lines[i].role == ROLE_NUMBERED)
        p->lines[i].role = ROLE_HEADING;
    }
    mark_repeats(p, m);
    mark_cases(p, m);
    if (!m->access)
      m->access = access;
  }
  if (o->count)
    mark_closing(p, o->items[o->count - 1].end);
  return !p->a->failed;
}
