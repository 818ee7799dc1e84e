/* Rows that are sorted. */
#ifndef REFERAT_BASE_SORTED_H
#define REFERAT_BASE_SORTED_H

#include <stddef.h>

/* How many of the rows come before the key: those for which `compare(row, key)` is negative, as it
 * is of none behind the first for which it is not. */
size_t referat__sorted_before(const void *key, const void *rows, size_t count, size_t size,
                              int (*compare)(const void *row, const void *key));

#endif
