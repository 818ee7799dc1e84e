/* Identifiers of a document, and what refers to them. */
#ifndef REFERAT_XML_IDS_H
#define REFERAT_XML_IDS_H

#include "model/node.h"

typedef struct xml_ref {
  const char *id;
  size_t place;      /* in the bytes */
  referat_attr attr; /* `item` leads to an item, `ref` to a person */
} xml_ref;

typedef struct xml_ids {
  const referat_node **slots; /* nodes that have an `id`, by hash */
  size_t size, count;
  xml_ref *refs;
  size_t ref_count, ref_room;
} xml_ids;

/* Note the node's `id`; false where another node has it already. */
bool referat__ids_add(xml_ids *ids, arena *a, const referat_node *node);

/* Note a reference, whose target may still be to come. */
void referat__ids_refer(xml_ids *ids, arena *a, referat_attr attr, const char *id, size_t place);

/* The first reference that leads nowhere, or to something else than it should;
 * NULL where all are well. */
const xml_ref *referat__ids_check(const xml_ids *ids);

#endif
