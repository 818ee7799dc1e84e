#include "xml/ids.h"

static const char *id_of(const referat_node *node)
{
  return referat_node_attr(node, REFERAT_ATTR_ID);
}

/* The node that has the identifier, or the free slot for it. */
static const referat_node **slot_of(const xml_ids *ids, const char *id)
{
  uint32_t h = 2166136261u;
  for (const char *c = id; *c; c++)
    h = (h ^ (unsigned char)*c) * 16777619u;
  size_t i = h & (ids->size - 1);
  while (ids->slots[i] && strcmp(id_of(ids->slots[i]), id) != 0)
    i = (i + 1) & (ids->size - 1);
  return &ids->slots[i];
}

static bool widen(xml_ids *ids, arena *a)
{
  if (2 * ids->count < ids->size)
    return true;
  xml_ids wider = {.size = ids->size ? 2 * ids->size : 64};
  wider.slots = referat__arena_alloc(a, wider.size * sizeof *wider.slots);
  if (!wider.slots)
    return false;
  for (size_t i = 0; i < ids->size; i++)
    if (ids->slots[i])
      *slot_of(&wider, id_of(ids->slots[i])) = ids->slots[i];
  ids->slots = wider.slots;
  ids->size = wider.size;
  return true;
}

bool referat__ids_add(xml_ids *ids, arena *a, const referat_node *node)
{
  const char *id = id_of(node);
  if (!id || !widen(ids, a))
    return true;
  const referat_node **slot = slot_of(ids, id);
  if (*slot)
    return false;
  *slot = node;
  ids->count++;
  return true;
}

void referat__ids_refer(xml_ids *ids, arena *a, referat_attr attr, const char *id, size_t place)
{
  xml_ref *refs = referat__arena_widen(a, ids->refs, ids->ref_count, &ids->ref_room, sizeof *refs);
  if (!refs)
    return;
  ids->refs = refs;
  if (!id)
    return;
  ids->refs[ids->ref_count++] = (xml_ref){id, place, attr};
}

const xml_ref *referat__ids_check(const xml_ids *ids)
{
  for (size_t i = 0; i < ids->ref_count; i++) {
    const xml_ref *ref = &ids->refs[i];
    const referat_node *node = ids->size ? *slot_of(ids, ref->id) : NULL;
    if (node_type(node) != (ref->attr == REFERAT_ATTR_REF ? REFERAT_PERSON : REFERAT_ITEM))
      return ref;
  }
  return NULL;
}
