#include "config.h"

#include "base/pages.h"

#include <stdint.h>

#if defined(HAVE_SYS_MMAN_H)
#include <sys/mman.h>
#include <unistd.h>
#endif

/* What is smaller came from pages that are in use already. */
#define SMALLEST ((size_t)128 << 10)

/* A smaller block has no room for a large page. */
#define LARGE_PAGE ((size_t)2 << 20)

#if defined(MADV_POPULATE_WRITE) || defined(MADV_DONTNEED) || defined(MADV_HUGEPAGE)
/* Of the pages that lie wholly in the block. */
static void advise(void *block, size_t size, int advice)
{
  long page = size < SMALLEST ? 0 : sysconf(_SC_PAGESIZE);
  if (page <= 0)
    return;
  size_t before = (size_t)(-(uintptr_t)block & ((size_t)page - 1));
  (void)madvise((char *)block + before, (size - before) & ~((size_t)page - 1), advice);
}
#endif

void referat__pages_widen(void *block, size_t size)
{
#ifdef MADV_HUGEPAGE
  if (size >= LARGE_PAGE)
    advise(block, size, MADV_HUGEPAGE);
#else
  (void)block;
  (void)size;
#endif
}

void referat__pages_take(void *block, size_t size)
{
  referat__pages_widen(block, size);
#ifdef MADV_POPULATE_WRITE
  advise(block, size, MADV_POPULATE_WRITE);
#else
  (void)block;
  (void)size;
#endif
}

void referat__pages_give(void *block, size_t size)
{
#ifdef MADV_DONTNEED
  advise(block, size, MADV_DONTNEED);
#else
  (void)block;
  (void)size;
#endif
}
