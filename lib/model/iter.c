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

/* What stands behind the node: beside it, or behind the group that it ends. */
static referat_node *behind(const referat_node *node)
{
  if (node_next(node) || node_type(node_parent(node)) != REFERAT_GROUP)
    return node_next(node);
  return node_next(node_parent(node));
}

/* The node if it is an item, or else the first one behind its beginning. */
static referat_node *item_from(referat_node *node)
{
  while (node && node->type != REFERAT_ITEM)
    node = node->type == REFERAT_GROUP && element_first(node) ? element_first(node) : behind(node);
  return node;
}

referat_node *referat__item_first(const referat_node *minutes)
{
  return item_from(node_first(minutes));
}

referat_node *referat__item_next(const referat_node *item)
{
  return item ? item_from(behind(item)) : NULL;
}
