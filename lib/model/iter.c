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
    if (node->first && !iter->skip)
      iter->node = node->first;
    else
      iter->event = REFERAT_EXIT;
    iter->skip = false;
    return iter->event;
  }
  if (node == iter->root) {
    iter->root = NULL;
    return iter->event = REFERAT_DONE;
  }
  if (node->next) {
    iter->node = node->next;
    return iter->event = REFERAT_ENTER;
  }
  iter->node = node->parent;
  return iter->event = REFERAT_EXIT;
}

void referat_iter_skip(referat_iter *iter)
{
  iter->skip = iter->event == REFERAT_ENTER && node_type(iter->node) != REFERAT_TEXT;
}
