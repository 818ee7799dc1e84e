#include "config.h"

#include "read/head/roll.h"

#include "base/utf8.h"
#include "read/head/fields.h"
#include "read/head/reach.h"
#include "read/inline.h"
#include "read/names.h"

/* Fewer members with their parties are no list that nothing heads. */
#define FEWEST_MEMBERS 4

/* A list has no more lines; a longer line is none of it. */
#define MOST_LINES 200
#define LONGEST_LINE 4000

/* " - Borgerforeningen": what a member stands for. */
static bool has_dash(slice s)
{
  return memmem(s.ptr, s.len, SLICE(" - ").ptr, 3) != NULL;
}

/* How many members with their parties or roles in brackets the text is a list of, and
 * nothing else; 0 if it is none.  What a word for a meeting stands before begins at
 * `*names`. */
static uint32_t count_members(const parse *p, slice s, slice *names)
{
  uint32_t members = 0;
  const char *close = NULL;
  size_t n = 0;
  *names = s;
  while (n < s.len && !is_blank(s.ptr[n]))
    n++;
  if (n < s.len && referat__lex_has_ending(p->lex, LEX_MEETING_ENDINGS, slice_of(s.ptr, n)))
    s = *names = referat__trim_left(slice_skip(s, n));
  while (s.len) {
    const char *open = memchr(s.ptr, '(', s.len);
    close = open ? memchr(open, ')', (size_t)(slice_end(s) - open)) : NULL;
    if (!close || !referat__is_person_mark(p->lex, slice_between(open, close + 1)))
      return 0;
    slice name = referat__trim(slice_between(s.ptr, open));
    if (name.len && !referat__looks_like_names(p, name))
      return 0;
    if (!name.len && (!members || open > s.ptr + 1))
      return 0;
    members += name.len > 0;
    s = slice_between(close + 1, slice_end(s));
    while (s.len && strchr(" ,;.", s.ptr[0]))
      s = slice_skip(s, 1);
  }
  return members;
}

/* Whether the line holds members, as those of the list above are set. */
static bool goes_on(const head *h, uint32_t i)
{
  const parse *p = h->p;
  slice names, s = line_text(p, i);
  if (s.len > LONGEST_LINE)
    return false;
  if (referat__head_tells_present(p, i))
    return true;
  if (!referat__head_is_free(h, i))
    return false;
  if (h->roll_next == i && referat__looks_like_names(p, s))
    return true; /* below somebody of the list who sent apologies */
  const char *dash = h->roll_dashes ? memmem(s.ptr, s.len, " - ", 3) : NULL;
  return dash ? referat__looks_like_names(p, slice_between(s.ptr, dash))
              : count_members(p, s, &names) > 0;
}

void referat__head_open_roll(head *h, const char *field, slice first)
{
  h->roll = field;
  h->roll_dashes = has_dash(first);
}

bool referat__head_build_away(head *h, uint32_t i)
{
  parse *p = h->p;
  runs *r = head_runs(h);
  note_list *notes = head_notes(h);
  uint32_t number = p->lines[i].number;
  if (!h->roll || !referat__head_tells_absent(p, i))
    return false;
  referat__runs_add(p, r, RUN_TEXT, line_text(p, i), number);
  referat__names_in_runs(p, notes, r, slice_of(p->text, 0));
  if (notes->count != 1)
    return false;
  referat__runs_emit(p, referat__node_add(p->a, h->node, REFERAT_ABSENT, number), r, notes->at,
                     notes->count);
  h->roll_next = referat__line_next(p, i + 1);
  return true;
}

bool referat__head_read_roll(head *h, uint32_t i, slice *names, uint32_t *end)
{
  const parse *p = h->p;
  slice s = line_text(p, i), below;
  *names = s;
  if (h->roll && goes_on(h, i)) {
    *end = i + 1;
    return true;
  }
  if (i < h->unrolled || s.len > LONGEST_LINE || !referat__head_is_free(h, i))
    return false;
  uint32_t members = count_members(p, s, names), lines = 1;
  *end = i + 1;
  for (uint32_t next = i + 1; members && next < h->last && lines < MOST_LINES; next++) {
    if (line_is(p, next, LINE_BLANK))
      continue;
    uint32_t more = referat__head_is_free(h, next) && p->lines[next].len < LONGEST_LINE
                        ? count_members(p, line_text(p, next), &below)
                        : 0;
    if (!more)
      break;
    members += more;
    lines++;
    *end = next + 1;
  }
  h->unrolled = *end;
  return members >= FEWEST_MEMBERS;
}

uint32_t referat__head_build_roll(head *h, uint32_t i, slice names, uint32_t end)
{
  parse *p = h->p;
  const label l = {.text = slice_of(names.ptr, 0),
                   .value = names,
                   .name = h->roll ? h->roll : "members",
                   .known = true};
  slice above = referat__trim_right(slice_between(line_text(p, i).ptr, names.ptr));
  if (above.len) {
    referat__node_add_text(p->a, referat__node_add(p->a, h->node, REFERAT_P, p->lines[i].number),
                           above, p->lines[i].number);
    referat__meeting_read(p, above, &h->facts);
  }
  referat_node *field = referat__head_open_field(h, &l, l.text, p->lines[i].number);
  referat__head_fill_field(h, field, &l, i, end, names);
  h->roll = l.name;
  if (h->roll_next == i)
    h->roll_next = referat__line_next(p, end);
  return end;
}
