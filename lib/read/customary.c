#include "read/customary.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/head/label.h"
#include "read/names.h"
#include "read/numbered.h"
#include "read/titles.h"

/* One such title alone may be a sentence's beginning. */
#define FEWEST_KNOWN 2

/* Of so many that are set alike, one at least is such a title. */
#define MOST_FOR_ONE 3

/* A longer line is no title. */
#define LONGEST_TITLE 120
#define MOST_WORDS 12

/* How titles without a number are set. */
typedef enum setting {
  SET_LABEL,    /* "Emne: Budget" */
  SET_BULLET,   /* "- Budget" */
  SET_COLON,    /* "Budget:" */
  SET_CAPITALS, /* "BUDGET" */
  SET_BARE,     /* a line alone */
  SETTINGS,
  SET_NONE = SETTINGS
} setting;

typedef struct title_line {
  setting set;
  slice label; /* what stands before the title */
  slice title; /* a colon is no part of it */
  slice whole;
} title_line;

/* The lines of a setting, from the first title on that all meetings have. */
typedef struct tally {
  uint32_t known, all;
  uint32_t first; /* that line */
  char mark;      /* of its bullet */
} tally;

size_t referat__customary_length(const lexicon *lex, slice text)
{
  size_t used;
  if (!text.len || !referat__lex_start(lex, LEX_ITEM_TITLES, text, &used))
    return 0;
  return used == text.len || !referat__is_letter(referat__first_char(slice_skip(text, used))) ? used
                                                                                              : 0;
}

static bool is_short(slice s)
{
  int words = 1;
  for (size_t i = 0; i < s.len; i++)
    words += s.ptr[i] == ' ';
  return s.len <= LONGEST_TITLE && words <= MOST_WORDS;
}

static bool is_in_capitals(slice s)
{
  size_t letters = 0;
  for (size_t i = 0; i < s.len;) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr + i, slice_end(s), &size);
    letters += referat__is_upper(c);
    i += size;
  }
  return letters > 1 && !referat__has_lower(s);
}

size_t referat__title_label_length(const lexicon *lex, slice text)
{
  size_t used;
  if (!text.len || !referat__lex_start(lex, LEX_ITEM_LABELS, text, &used) || used >= text.len ||
      text.ptr[used] != ':')
    return 0;
  slice rest = referat__trim_left(slice_skip(text, used + 1));
  return referat__is_upper(referat__first_char(rest)) ? (size_t)(rest.ptr - text.ptr) : 0;
}

/* Whether the line can be no title, however it is set. */
static bool is_other(const parse *p, uint32_t i, slice title)
{
  date day;
  label l;
  return !referat__is_upper(referat__first_char(title)) || !is_short(title) ||
         referat__title_is_outcome(p, title) || referat__lex_whole(p->lex, LEX_NONE, title) ||
         referat__lex_whole(p->lex, LEX_CONTENTS, title) ||
         referat__lex_whole(p->lex, LEX_KINDS, title) || referat__date_find(title, &day, NULL) ||
         referat__body_at(p->lex, title).len == title.len ||
         (referat__label_read(p, i, &l) && l.known);
}

/* How the line is set, if it may be a title. */
static title_line read_title(const parse *p, uint32_t i)
{
  title_line t = {.set = SET_NONE};
  if (line_is(p, i,
              LINE_BLANK | LINE_FURNITURE | LINE_SECTION | LINE_RULE | LINE_ROW | LINE_ENTRY |
                  LINE_HEADING))
    return t;
  slice s = line_text(p, i);
  size_t length = referat__title_label_length(p->lex, s),
         bullet = length ? 0 : referat__bullet_length(s);
  slice title = slice_skip(s, length ? length : bullet);
  char last = title.len ? slice_end(title)[-1] : '.';
  if (length)
    t.set = SET_LABEL;
  else if (bullet)
    t.set = SET_BULLET;
  else if (!referat__line_alone_above(p, i))
    return t;
  else if (last == ':')
    t.set = SET_COLON;
  else
    t.set = is_in_capitals(title) ? SET_CAPITALS : SET_BARE;
  if (last == ':')
    title = referat__trim_right(slice_of(title.ptr, title.len - 1));
  bool ends = t.set != SET_LABEL && (last == '.' || last == ',' || last == ';');
  if (ends || !title.len || is_other(p, i, title))
    t.set = SET_NONE;
  t.title = title;
  t.whole = slice_between(title.ptr, slice_end(s));
  t.label = referat__trim_right(slice_between(s.ptr, title.ptr));
  return t;
}

/* Whether the line belongs to those of the setting. */
static bool is_alike(const parse *p, const tally *of, uint32_t i, const title_line *t)
{
  return i >= of->first &&
         (t->set != SET_BULLET || (p->text[p->lines[i].start] == of->mark &&
                                   line_indent(p, i) == line_indent(p, of->first)));
}

/* Whether the contents stand above the first line: their titles are no items. */
static bool is_list(const parse *p, uint32_t first)
{
  uint32_t above = referat__line_before(p, first);
  slice s = above < p->count ? line_text(p, above) : slice_of(NULL, 0);
  if (slice_ends(s, SLICE(":")))
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  const lex_word *row = s.len ? referat__lex_whole(p->lex, LEX_CONTENTS, s) : NULL;
  return row && row->value[0];
}

bool referat__customary_items(parse *p)
{
  tally tallies[SETTINGS] = {{.known = 0}};
  for (uint32_t i = 0; i < p->count; i++) {
    title_line t = read_title(p, i);
    tally *of = t.set < SETTINGS ? &tallies[t.set] : NULL;
    if (!of)
      continue;
    bool known = referat__customary_length(p->lex, t.title) > 0;
    if (!of->all && !known && t.set != SET_LABEL)
      continue;
    if (!of->all) {
      of->first = i;
      of->mark = p->text[p->lines[i].start];
    }
    bool alike = is_alike(p, of, i, &t);
    of->known += known && alike;
    of->all += alike;
  }
  setting best = SET_NONE;
  for (setting k = SET_LABEL; k < SETTINGS; k++)
    if (tallies[k].known >= FEWEST_KNOWN && tallies[k].all <= MOST_FOR_ONE * tallies[k].known &&
        (best == SET_NONE || tallies[k].known > tallies[best].known) &&
        !is_list(p, tallies[k].first))
      best = k;
  if (best == SET_NONE)
    return true;
  outline *o = &p->outline;
  o->items = referat__arena_alloc(p->a, (tallies[best].all + 1) * sizeof *o->items);
  for (uint32_t i = tallies[best].first; o->items && i < p->count; i++) {
    title_line t = read_title(p, i);
    if (t.set != best || !is_alike(p, &tallies[best], i, &t))
      continue;
    o->items[o->count++] = (item_mark){.first = i,
                                       .line = i,
                                       .end = i + 1,
                                       .label = t.label,
                                       .number = slice_of(t.title.ptr, 0),
                                       .title = t.whole};
  }
  return o->items != NULL;
}
