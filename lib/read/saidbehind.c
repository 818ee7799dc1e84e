#include "read/saidbehind.h"

#include "base/utf8.h"
#include "read/customary.h"
#include "read/cuts.h"
#include "read/titles.h"
#include "read/numbered.h"

#include <string.h>

/* Forms of numbers beyond these are not asked. */
#define MOST_FORMS 8

/* Titles that tell how it is set; what was decided of one counts for two. */
#define FEWEST_TOLD 2

/* A longer text is no title, nor one of more words behind a customary one. */
#define LONGEST_TITLE 120
#define LONGEST_MORE 40

/* A shorter word in front of a full stop is cut short itself. */
#define SHORTEST_WORD 3

/* What parts a title from what was said. */
typedef enum parting { BY_STOP, BY_COLON, PARTINGS } parting;

typedef struct told {
  uint32_t form;
  uint32_t by[PARTINGS];
} told;

/* The word that ends the text, with a full stop behind it. */
static bool is_cut_short(const parse *p, slice title, const char *stop)
{
  const char *q = stop;
  while (q > title.ptr && q[-1] != ' ')
    q--;
  return stop - q < SHORTEST_WORD || is_digit(stop[-1]) ||
         referat__lex_whole(p->lex, LEX_ABBREVIATIONS, slice_between(q, stop + 1));
}

/* Whether it is what was said, whole. */
static bool is_said(const parse *p, slice s, parting by)
{
  if (!referat__is_upper(referat__first_char(s)) && !referat__title_is_outcome(p, s))
    return false;
  if (referat__lex_whole(p->lex, LEX_CLOSED, s))
    return false;
  return by == BY_STOP || slice_ends(s, SLICE(".")) || referat__title_is_outcome(p, s) ||
         referat__lex_whole(p->lex, LEX_NONE, s);
}

/* How long the title is, with the first mark that parts it; 0 where none does. */
static size_t title_length(const parse *p, slice title, parting by)
{
  size_t limit = title.len < LONGEST_TITLE ? title.len : LONGEST_TITLE;
  for (size_t i = 1; i + 2 < limit; i++) {
    if (title.ptr[i] != (by == BY_STOP ? '.' : ':') || title.ptr[i + 1] != ' ')
      continue;
    slice said = referat__trim(slice_skip(title, i + 1));
    if (is_said(p, said, by) && !(by == BY_STOP && is_cut_short(p, title, title.ptr + i)))
      return i + 1;
    if (by == BY_COLON)
      return 0;
  }
  return 0;
}

/* A shorter line has no number, title and text; the number stands within so many bytes. */
#define SHORTEST_LINE 12
#define NUMBER_WITHIN 24

/* Where the title begins behind a number in the line; 0 where no number is. */
static inline size_t behind_number(slice s, const lex_openings *labels)
{
  size_t i = 0, limit = s.len < NUMBER_WITHIN ? s.len : NUMBER_WITHIN;
  if (!is_digit(s.ptr[0])) {
    if (!lex_may_open(labels, s))
      return 0;
    while (i < limit && !is_digit(s.ptr[i]))
      i++;
  }
  while (i < limit && (is_digit(s.ptr[i]) || is_blank(s.ptr[i]) || strchr(".:)-/", s.ptr[i])))
    i++;
  return i < limit ? i : 0;
}

/* Read the numbered title in the line, if it has one; of the first pass, which asks what the
 * titles tell, only one that all meetings may have. */
static inline bool read_line(const parse *p, uint32_t i, bool known, numbered *n)
{
  numbered readings[MOST_READINGS];
  const textline *l = &p->lines[i];
  if (l->len < SHORTEST_LINE)
    return false;
  slice s = line_text(p, i);
  size_t title = behind_number(s, lex_openings_of(p->lex, LEX_ITEM_LABELS));
  if (!title ||
      (known && !lex_may_open(lex_openings_of(p->lex, LEX_ITEM_TITLES), slice_skip(s, title))) ||
      line_is(p, i,
              LINE_BLANK | LINE_FURNITURE | LINE_RULE | LINE_ROW | LINE_TABS | LINE_HEADING |
                  LINE_ENTRY))
    return false;
  if (known) { /* most have nothing behind it */
    size_t length = referat__customary_length(p->lex, slice_skip(s, title));
    if (!length || title + length + 2 >= s.len)
      return false;
  }
  if (referat__numbered_read(p->lex, s, readings) != 1)
    return false;
  *n = readings[0];
  return n->title.len > 0 && referat__is_upper(referat__first_char(n->title));
}

static told *told_of(told *forms, uint32_t form)
{
  uint32_t f = 0;
  while (f < MOST_FORMS && forms[f].form && forms[f].form != form)
    f++;
  return f < MOST_FORMS ? &forms[f] : NULL;
}

bool referat__said_behind_cut(parse *p)
{
  told forms[MOST_FORMS] = {{.form = 0}};
  cut_list cuts = {.count = 0};
  numbered n;
  bool any = false;
  for (uint32_t i = 0; i < p->count; i++) {
    size_t known = read_line(p, i, true, &n) ? referat__customary_length(p->lex, n.title) : 0;
    told *of = known ? told_of(forms, n.form) : NULL;
    for (parting by = BY_STOP; of && by < PARTINGS; by++) {
      size_t length = title_length(p, n.title, by);
      if (length <= known || length > known + LONGEST_MORE)
        continue;
      of->form = n.form;
      of->by[by] += 1 + referat__title_is_outcome(p, referat__trim(slice_skip(n.title, length)));
      any |= of->by[by] >= FEWEST_TOLD;
    }
  }
  for (uint32_t i = 0; any && i < p->count; i++) {
    const told *of = read_line(p, i, false, &n) ? told_of(forms, n.form) : NULL;
    if (!of || of->form != n.form)
      continue;
    size_t length = 0;
    for (parting by = BY_STOP; by < PARTINGS; by++) {
      size_t here = of->by[by] >= FEWEST_TOLD ? title_length(p, n.title, by) : 0;
      length = here && (!length || here < length) ? here : length;
    }
    if (length)
      referat__cut_add(p, &cuts, i, (size_t)(n.title.ptr - line_text(p, i).ptr) + length, false);
  }
  return referat__lines_cut(p, &cuts);
}
