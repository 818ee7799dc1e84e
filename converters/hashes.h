/* Names by their hashes, each with a number. */
#ifndef REFERAT_CONVERTERS_HASHES_H
#define REFERAT_CONVERTERS_HASHES_H

#include <stddef.h>
#include <stdint.h>

typedef struct hashes {
  struct hash_row *rows;
  size_t room, count;
} hashes;

/* The number of the name, 0 as long as it has none, to be changed before the next call; NULL
 * without memory. */
uint64_t *hashes_put(hashes *h, const char *name);

/* The number of the name, 0 if it has none. */
uint64_t hashes_get(const hashes *h, const char *name);

void hashes_free(hashes *h);

#endif
