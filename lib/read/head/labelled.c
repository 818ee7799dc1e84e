#include "config.h"

#include "read/head/labelled.h"

#include "base/utf8.h"
#include "read/head/fields.h"
#include "read/head/reach.h"
#include "read/head/roll.h"
#include "read/head/waiting.h"
#include "read/numbered.h"

/* What stands before a label, a bullet: no part of the field, but of the text. */
static void build_bullet(head *h, uint32_t i)
{
  slice line = line_text(h->p, i);
  slice bullet = referat__trim_right(slice_of(line.ptr, referat__bullet_length(line)));
  uint32_t number = h->p->lines[i].number;
  if (bullet.len)
    referat__node_add_text(h->p->a, referat__node_add(h->p->a, h->node, REFERAT_FURNITURE, number),
                           bullet, number);
}

uint32_t referat__head_build_field(head *h, uint32_t i, const label *l)
{
  bool waits = !referat__head_heads_offices(h, i, l) && referat__head_waits(h, l);
  uint32_t end = waits || (!l->value.len && referat__head_awaits(h, i + 1))
                     ? i + 1
                     : referat__head_value_end(h, i, l);
  if (l->text.ptr > line_text(h->p, i).ptr)
    build_bullet(h, i);
  slice whole = waits && l->value.len ? slice_between(l->text.ptr, slice_end(l->value)) : l->text;
  referat_node *field = referat__head_open_field(h, l, whole, h->p->lines[i].number);
  if (waits)
    return end;
  h->context.of_items = strcmp(l->name, "absent") == 0;
  h->context.apologises = h->context.of_items && end == i + 1 && !l->value.len;
  slice value = l->value;
  h->lacks_place |= h->p->unfolded && end == i + 1 && !value.len && strcmp(l->name, "place") == 0;
  uint32_t first = i;
  if (!value.len) {
    first = i + 1;
    while (first < end && line_is(h->p, first, LINE_BLANK))
      first++;
    value = first < end ? line_text(h->p, first) : value;
  }
  if (first < end && value.len)
    referat__head_fill_field(h, field, l, first, end, value);
  if (referat__label_is_names(l))
    referat__head_open_roll(
        h, strcmp(l->name, "absent") == 0 || strcmp(l->name, "chair") == 0 ? NULL : l->name, value);
  else
    h->roll = NULL;
  return end;
}
