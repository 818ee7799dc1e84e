#include "model/node.h"
#include "model/presence.h"

const referat_node *referat_doc_head(const referat_doc *doc)
{
  return doc ? referat__node_child(doc->root, REFERAT_HEAD) : NULL;
}

referat_node *referat__contents(const referat_node *minutes)
{
  referat_node *inside =
      referat__node_child(referat__node_child(minutes, REFERAT_HEAD), REFERAT_CONTENTS);
  return inside ? inside : referat__node_child(minutes, REFERAT_CONTENTS);
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
