#include "model/node.h"

referat_iter referat_iter_begin(const referat_node *root)
{
  return (referat_iter){.root = root, .node = NULL, .event = REFERAT_DONE};
}

referat_event referat_iter_next(referat_iter *iter)
{
  const referat_node *node = iter->node;
  if (!iter->root)
    return REFERAT_DONE;
  if (!node) {
    iter->node = iter->root;
    return iter->event = REFERAT_ENTER;
  }
  if (iter->event == REFERAT_ENTER && node->type != REFERAT_TEXT) {
    if (element_first(node) && !iter->skip)
      iter->node = element_first(node);
    else
      iter->event = REFERAT_EXIT;
    iter->skip = false;
    return iter->event;
  }
  if (node == iter->root) {
    iter->root = NULL;
    return iter->event = REFERAT_DONE;
  }
  if (node_next(node)) {
    iter->node = node_next(node);
    return iter->event = REFERAT_ENTER;
  }
  iter->node = node_parent(node);
  return iter->event = REFERAT_EXIT;
}

void referat_iter_skip(referat_iter *iter)
{
  iter->skip = iter->event == REFERAT_ENTER && node_type(iter->node) != REFERAT_TEXT;
}
