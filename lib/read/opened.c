#include "read/opened.h"

#include "base/utf8.h"
#include "model/string.h"

/* One such line alone may be anything. */
#define FEWEST_OPENED 2

/* A longer line is no title. */
#define LONGEST_TITLE_LINE 160

/* The row of the access that is all the line says, or NULL. */
static const lex_word *access_of(const parse *p, uint32_t i)
{
  if (i >= p->count || !p->lines[i].len || p->lines[i].len > LONGEST_TITLE_LINE ||
      line_is(p, i, LINE_BLANK | LINE_FURNITURE | LINE_SECTION | LINE_ROW | LINE_RULE))
    return NULL;
  slice s = line_text(p, i);
  return referat__is_upper(referat__first_char(s)) ? referat__lex_whole(p->lex, LEX_CLOSED, s)
                                                   : NULL;
}

/* Whether the line above may be the title that the access belongs to. */
static bool is_below_title(const parse *p, uint32_t i)
{
  uint32_t above = referat__line_before(p, i);
  if (above >= p->count || line_is(p, above, LINE_SECTION) || access_of(p, above))
    return false;
  slice s = line_text(p, above);
  return s.len <= LONGEST_TITLE_LINE && !strchr(".:,;", slice_end(s)[-1]) &&
         referat__is_upper(referat__first_char(s)) && !referat__lex_whole(p->lex, LEX_NONE, s);
}

bool referat__opened_items(parse *p)
{
  uint32_t room = 0, opened = 0, titled = 0, decided = 0;
  for (uint32_t i = 0; i < p->count; i++) {
    const char *kind = line_is(p, i, LINE_SECTION) ? line_section(p, i)->kind : "";
    decided += room && string_is(kind, "decision");
    if (!access_of(p, i))
      continue;
    uint32_t below = referat__line_next(p, i + 1);
    titled += room && is_below_title(p, i); /* the first one stands below the head */
    opened += below < p->count && line_is(p, below, LINE_SECTION);
    room++;
  }
  if (opened < FEWEST_OPENED || 2 * opened <= room || 2 * titled >= room || !decided)
    return true;
  outline *o = &p->outline;
  o->items = referat__arena_alloc(p->a, room * sizeof *o->items);
  if (!o->items)
    return false;
  for (uint32_t i = 0; i < p->count; i++) {
    const lex_word *row = access_of(p, i);
    if (!row)
      continue;
    slice said = line_text(p, i), none = slice_of(slice_end(said), 0);
    o->items[o->count++] = (item_mark){.first = i,
                                       .line = i,
                                       .end = i + 1,
                                       .label = said,
                                       .number = none,
                                       .title = none,
                                       .lost = true,
                                       .access = row->value};
  }
  return true;
}
