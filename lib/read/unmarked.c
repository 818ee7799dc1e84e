#include "read/unmarked.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/cases.h"
#include "read/head/hours.h"
#include "read/head/label.h"
#include "read/head/meeting.h"
#include "read/names.h"
#include "read/numbered.h"
#include "read/titles.h"

/* A shorter line is no title: "(A)". */
#define SHORTEST_TITLE 4

/* Where items open this many times as often as titles stand there, those are none. */
#define FAR_MORE 2

/* Lines at the front that have the title of the whole. */
#define FRONT_LINES 8

/* The day in the title of the whole, "Referat Magistraten 17-08-2020"; a year of 0 if none tells
 * it. */
static date day_of_title(const parse *p)
{
  date day = {0}, none = {0};
  uint32_t i = referat__line_next(p, 0);
  for (int seen = 0; seen < FRONT_LINES && i < p->count; seen++, i = referat__line_next(p, i + 1))
    if (referat__lex_start(p->lex, LEX_KINDS, line_text(p, i), NULL) &&
        referat__date_find(line_text(p, i), &day, NULL))
      return day;
  return none;
}

/* Whether the line is the title of the whole: it says what it is, or on which day they met.  That
 * of another meeting is an item, which approves what was written of it. */
static bool names_meeting(const parse *p, uint32_t i, const date *met)
{
  date day;
  bool kind = referat__lex_start(p->lex, LEX_KINDS, line_text(p, i), NULL) != NULL;
  bool dated = referat__date_find(line_text(p, i), &day, NULL);
  bool other = kind && dated && met->year && referat__date_days(day) != referat__date_days(*met);
  return (kind || dated) && !other;
}

/* "Rådhuset, mødesalen, Torvet 8, 2669 Sandby": a room and where it is. */
static bool is_place(const parse *p, slice s)
{
  const char *comma = memchr(s.ptr, ',', s.len);
  return comma && memchr(comma + 1, ',', (size_t)(slice_end(s) - comma - 1)) &&
         referat__names_room(p->lex, slice_between(s.ptr, comma));
}

/* The first line of the paragraph above, if it may be a title: short, alone, and
 * neither a label nor what was decided; or p->count. */
static uint32_t title_above(const parse *p, uint32_t section, const date *met)
{
  uint32_t last = referat__line_before(p, section), first = last;
  if (last >= p->count || line_is(p, last, LINE_SECTION | LINE_ROW | LINE_HEADING))
    return p->count;
  while (first > 0 && !line_is(p, first - 1, LINE_BLANK | LINE_FURNITURE | LINE_SECTION) &&
         last - first < 3)
    first--;
  slice s = line_text(p, last);
  casenumber number;
  label l;
  for (uint32_t i = first; i <= last; i++)
    if (names_meeting(p, i, met))
      return p->count; /* it is the title of the whole */
  if (last - first >= 3 || referat__utf8_count(s) < SHORTEST_TITLE ||
      !referat__line_alone_above(p, first) || slice_starts(line_text(p, first), SLICE("- ")) ||
      (slice_starts(s, SLICE("(")) && slice_ends(s, SLICE(")"))) || /* "(2. behandling)" */
      slice_ends(s, SLICE(".")) || slice_ends(s, SLICE(":")) || referat__title_is_outcome(p, s) ||
      referat__lex_whole(p->lex, LEX_NONE, s) || referat__case_line(p->lex, s, &number) ||
      referat__lex_whole(p->lex, LEX_KINDS, s) || referat__lex_whole(p->lex, LEX_CONTENTS, s) ||
      referat__body_at(p->lex, s).len == s.len || referat__label_read(p, first, &l) ||
      is_place(p, s))
    return p->count;
  return first;
}

/* The bullet before a title that begins with a capital, "• Budget", which is no part of it. */
static size_t bullet_of(slice s)
{
  size_t bullet = referat__bullet_length(s);
  if (!bullet && slice_starts(s, SLICE("o "))) /* Word's hollow one */
    bullet = 2;
  return bullet && referat__is_upper(referat__first_char(slice_skip(s, bullet))) ? bullet : 0;
}

bool referat__unmarked_items(parse *p)
{
  const lex_section *opening = NULL;
  date met = day_of_title(p);
  uint32_t room = 0;
  for (uint32_t i = 0; i < p->count; i++)
    room += line_is(p, i, LINE_SECTION);
  uint32_t openings = 0; /* how often the heading comes that items open with */
  outline *o = &p->outline;
  o->items = referat__arena_alloc(p->a, (room + 1) * sizeof *o->items);
  if (!o->items)
    return false;
  for (uint32_t i = 0; i < p->count; i++) {
    const lex_section *row = line_section(p, i);
    if (!line_is(p, i, LINE_SECTION) || (opening && row->kind != opening->kind) ||
        (!opening && referat__section_of_head(p, i)) ||
        (!opening && string_is(row->kind, "attendance"))) /* of the whole meeting */
      continue;
    openings += opening && row == opening;
    uint32_t first = title_above(p, i, &met);
    if (first >= p->count)
      continue;
    openings += !opening;
    opening = opening ? opening : row;
    uint32_t end = referat__line_before(p, i) + 1;
    numbered n[MOST_READINGS] = {{.label = {NULL, 0}}};
    int readings;
    while (!(readings = referat__numbered_read(p->lex, line_text(p, first), n)) && first + 1 < end)
      first++; /* what stands above a number is no title */
    if (!readings || !n[0].title.len) {
      first = title_above(p, i, &met);
      uint32_t above = referat__line_before(p, first);
      if (above < p->count && referat__numbered_read(p->lex, line_text(p, above), n) &&
          !n[0].title.len) { /* the number stands alone above its title */
        o->items[o->count++] = (item_mark){.first = above,
                                           .line = above,
                                           .end = end,
                                           .label = n[0].label,
                                           .number = n[0].number,
                                           .title = slice_of(n[0].label.ptr, 0)};
        continue;
      }
      slice title = line_text(p, first);
      size_t bullet = bullet_of(title);
      n[0].label = referat__trim_right(slice_of(title.ptr, bullet));
      n[0].title = slice_skip(title, bullet);
      n[0].number = slice_of(n[0].title.ptr, 0);
    }
    o->items[o->count++] = (item_mark){.first = first,
                                       .line = first,
                                       .end = end,
                                       .label = n[0].label,
                                       .number = n[0].number,
                                       .title = n[0].title};
  }
  if (openings > FAR_MORE * o->count) /* most have no title: this one is none either */
    o->count = 0;
  return true;
}
