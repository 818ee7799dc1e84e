#include "read/head/decided.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/anchors.h"
#include "read/decision.h"
#include "read/judge.h"
#include "read/titles.h"

/* More headings than this are not asked. */
#define MOST_HEADINGS 64

/* A longer line says more than a body and a day. */
#define LONGEST_PLACED 90

static bool same_day(date a, date b)
{
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* The body that stands in a line of its own with the meeting's day, "Byrådet den 3. maj
 * 2024", as where it tells in what order several deal with the case; empty where no one
 * body does. */
static slice placed_body(parse *p, date day)
{
  slice found = {NULL, 0};
  for (uint32_t i = 0; i < p->count && day.year; i++) {
    slice s = line_text(p, i), where;
    date said;
    if (line_is(p, i, LINE_BLANK | LINE_FURNITURE | LINE_ROW) || s.len > LONGEST_PLACED ||
        !referat__is_upper(referat__first_char(s)) ||
        referat__lex_start(p->lex, LEX_KINDS, s, NULL)) /* "Referat byrådet 3. maj 2024" */
      continue;
    s = slice_ends(s, SLICE(".")) ? slice_of(s.ptr, s.len - 1) : s;
    if (!referat__date_find(s, &said, &where) || !same_day(said, day) ||
        referat__dated_body_length(p, s) != s.len)
      continue;
    slice named = referat__squeeze(p->a, referat__body_at(p->lex, s));
    if (found.len && !referat__title_same(found, named))
      return slice_of(NULL, 0);
    found = named;
  }
  return found;
}

slice referat__decided_body(parse *p, date *day)
{
  note_list notes = {.count = 0};
  slice found = {NULL, 0};
  date known = *day, on = *day;
  uint32_t asked = 0;
  bool open = false; /* the last decision names no day: the others may be those of before */
  for (uint32_t i = 0; i < p->count && asked < MOST_HEADINGS; i++) {
    bool absent = line_is(p, i, LINE_SECTION) && /* "Fraværende i Byrådet - 3. maj 2024:" */
                  string_is(line_section(p, i)->kind, "attendance");
    if (!absent &&
        !(line_is(p, i, LINE_SECTION) && string_is(line_section(p, i)->kind, "decision")))
      continue;
    date said;
    size_t label;
    slice heading = line_text(p, i);
    if (absent && referat__lex_start(p->lex, LEX_FIELDS, heading, &label))
      heading = referat__trim_left(slice_skip(heading, label));
    slice named = referat__decision_body(p, &notes, heading, &said);
    asked++;
    open = absent ? open : !said.year;
    if (!named.len || !said.year || (known.year && !same_day(said, known)))
      continue;
    if (found.len && !(referat__title_same(found, named) && same_day(said, on)))
      return slice_of(NULL, 0);
    found = found.len ? found : named;
    on = said;
  }
  if (open && !known.year)
    return slice_of(NULL, 0);
  *day = found.len ? on : *day;
  return found.len ? found : placed_body(p, known);
}

/* Whether what was decided stands right below the item's title, with a heading in its
 * line or without one. */
static bool decided_below(const parse *p, const item_mark *m)
{
  uint32_t i = referat__line_next(p, m->end);
  slice s = i < p->count ? line_text(p, i) : slice_of(NULL, 0), where;
  size_t used;
  if (!s.len || line_is(p, i, LINE_SECTION | LINE_ITEM))
    return false;
  const lex_section *row = referat__lex_run_in(p->lex, s, &used);
  if (row && string_is(row->kind, "decision"))
    return referat__lex_find(p->lex, LEX_OUTCOMES, slice_skip(s, used), &where) != NULL;
  return referat__is_upper(referat__first_char(s)) &&
         referat__lex_start(p->lex, LEX_OUTCOMES, s, NULL) != NULL;
}

uint32_t referat__decided_below(const parse *p)
{
  uint32_t count = 0;
  for (uint32_t k = 0; k < p->outline.count && k < MOST_HEADINGS; k++)
    count += decided_below(p, &p->outline.items[k]);
  return count;
}

bool referat__decided_here(parse *p)
{
  note_list notes = {.count = 0};
  uint32_t asked = 0;
  if (referat__decided_below(p))
    return true;
  for (uint32_t i = 0; i < p->count && asked < MOST_HEADINGS; i++) {
    date said;
    if (!line_is(p, i, LINE_SECTION) || !string_is(line_section(p, i)->kind, "decision"))
      continue;
    asked++;
    slice named = referat__decision_body(p, &notes, line_text(p, i), &said);
    if (!named.len && !said.year && referat__disposes(p, i))
      return true;
  }
  return false;
}
