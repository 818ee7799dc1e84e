#include "read/head/decided.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/decision.h"
#include "read/titles.h"

/* More headings than this are not asked. */
#define MOST_HEADINGS 64

static bool same_day(date a, date b)
{
  return a.year == b.year && a.month == b.month && a.day == b.day;
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
                  string_is(p->lines[i].section->kind, "attendance");
    if (!absent &&
        !(line_is(p, i, LINE_SECTION) && string_is(p->lines[i].section->kind, "decision")))
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
  return found;
}
