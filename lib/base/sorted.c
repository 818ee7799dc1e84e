#include "base/sorted.h"

size_t referat__sorted_before(const void *key, const void *rows, size_t count, size_t size,
                              int (*compare)(const void *row, const void *key))
{
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (compare((const char *)rows + middle * size, key) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
