#include "model/node.h"
#include "model/presence.h"

const referat_node *referat_doc_head(const referat_doc *doc)
{
  return doc ? referat__node_child(doc->root, REFERAT_HEAD) : NULL;
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

const referat_node *referat_item_first(const referat_doc *doc)
{
  return doc ? referat__item_first(doc->root) : NULL;
}

const referat_node *referat_item_next(const referat_node *item)
{
  return referat__item_next(item);
}

const char *referat_item_outcome(const referat_node *item)
{
  const referat_node *minutes = item;
  while (minutes && node_parent(minutes))
    minutes = node_parent(minutes);
  const referat_node *head = minutes ? referat__node_child(minutes, REFERAT_HEAD) : NULL;
  for (const referat_node *part = node_first(item); part; part = node_next(part)) {
    const char *kind = referat_node_attr(part, REFERAT_ATTR_KIND);
    if (part->type == REFERAT_SECTION && kind && strcmp(kind, "decision") == 0 &&
        !referat__presence_elsewhere(head, part))
      return referat_node_attr(part, REFERAT_ATTR_OUTCOME);
  }
  return NULL;
}
