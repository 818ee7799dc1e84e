#include "model/copy.h"

referat_node *referat__copy_element(arena *a, referat_node *to, const referat_node *from)
{
  referat_node *copy = referat__node_add(a, to, (referat_type)from->type, from->line);
  if (copy)
    node_set_listed(copy, node_is_listed(from));
  for (const node_attr *at = node_attrs(from); copy && at; at = attr_next(at))
    referat__node_set(a, copy, attr_name(at), slice_str(attr_value(at)));
  return copy;
}

void referat__copy_text(arena *a, referat_node *to, slice text, uint32_t line)
{
  const char *own = referat__arena_copy(a, text);
  if (own)
    referat__node_add_text(a, to, slice_of(own, text.len), line);
}

void referat__copy_with(arena *a, referat_node *to, const referat_node *from, copy_fn *put,
                        void *context)
{
  if (put && put(context, to, from))
    return;
  if (from->type == REFERAT_TEXT) {
    referat__copy_text(a, to, node_text(from), from->line);
    return;
  }
  referat_node *copy = referat__copy_element(a, to, from);
  for (const referat_node *child = element_first(from); copy && child; child = node_next(child))
    referat__copy_with(a, copy, child, put, context);
}

void referat__copy_node(arena *a, referat_node *to, const referat_node *from)
{
  referat__copy_with(a, to, from, NULL, NULL);
}
