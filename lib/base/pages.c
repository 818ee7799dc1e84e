#include "config.h"

#include "base/pages.h"

#include <stdint.h>

#if defined(HAVE_SYS_MMAN_H)
#include <sys/mman.h>
#include <unistd.h>
#endif

/* What is smaller came from pages that are in use already. */
#define SMALLEST ((size_t)128 << 10)

void referat__pages_take(void *block, size_t size)
{
#ifdef MADV_POPULATE_WRITE
  long page = sysconf(_SC_PAGESIZE);
  if (size < SMALLEST || page <= 0)
    return;
  size_t before = (size_t)(-(uintptr_t)block & ((size_t)page - 1));
  (void)madvise((char *)block + before, (size - before) & ~((size_t)page - 1), MADV_POPULATE_WRITE);
#else
  (void)block;
  (void)size;
#endif
}
