#include "base/hashset.h"

/* Slots at first. */
#define FEWEST_SLOTS ((size_t)64)

/* The slot of the hash, or the one where it belongs. */
static uint64_t *slot(const hash_set *set, uint64_t hash)
{
  size_t at = (size_t)(hash ^ hash >> 29) & set->mask;
  while (set->slots[at] && set->slots[at] != hash)
    at = (at + 1) & set->mask;
  return &set->slots[at];
}

static bool widen(arena *a, hash_set *set)
{
  size_t size = set->slots ? 2 * (set->mask + 1) : FEWEST_SLOTS;
  hash_set wider = {referat__arena_alloc(a, size * sizeof *wider.slots), size - 1, set->count};
  if (!wider.slots)
    return false;
  for (size_t i = 0; set->slots && i <= set->mask; i++)
    if (set->slots[i])
      *slot(&wider, set->slots[i]) = set->slots[i];
  referat__arena_discard(a, set->slots);
  *set = wider;
  return true;
}

bool referat__hash_put(arena *a, hash_set *set, uint64_t hash)
{
  if (!hash)
    return true;
  if (2 * set->count >= set->mask && !widen(a, set))
    return false;
  uint64_t *at = slot(set, hash);
  set->count += !*at;
  *at = hash;
  return true;
}

bool referat__hash_known(const hash_set *set, uint64_t hash)
{
  return hash && set->slots && *slot(set, hash);
}
