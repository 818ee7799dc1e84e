#include "model/node.h"

const referat_node *referat_doc_head(const referat_doc *doc)
{
  return doc ? referat__node_child(doc->root, REFERAT_HEAD) : NULL;
}

const referat_node *referat_item_first(const referat_doc *doc)
{
  return doc ? referat__node_child(doc->root, REFERAT_ITEM) : NULL;
}

const referat_node *referat_item_next(const referat_node *item)
{
  if (!item)
    return NULL;
  do {
    item = item->next;
  } while (item && item->type != REFERAT_ITEM);
  return item;
}

const char *referat_item_outcome(const referat_node *item)
{
  for (const referat_node *part = node_first(item); part; part = part->next) {
    const char *kind = referat_node_attr(part, REFERAT_ATTR_KIND);
    if (part->type == REFERAT_SECTION && kind && strcmp(kind, "decision") == 0)
      return referat_node_attr(part, REFERAT_ATTR_OUTCOME);
  }
  return NULL;
}
