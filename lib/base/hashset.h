/* A set of hashes, which grows with what is put into it. */
#ifndef REFERAT_BASE_HASHSET_H
#define REFERAT_BASE_HASHSET_H

#include "base/arena.h"

#include <stdint.h>

/* Zeroed, it is empty. */
typedef struct hash_set {
  uint64_t *slots;
  size_t mask;
  size_t count;
} hash_set;

/* Put the hash into the set; 0 stands for nothing and is in no set.  False without
 * memory. */
bool referat__hash_put(arena *a, hash_set *set, uint64_t hash);

bool referat__hash_known(const hash_set *set, uint64_t hash);

#endif
