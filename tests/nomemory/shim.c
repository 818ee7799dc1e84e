/*
 * Preloaded, it lets the allocation FAIL_AT of a program fail, and with FAIL_FOREVER all behind
 * it; at the end it writes the count of allocations to the file COUNT_TO.  For glibc.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static long count, fail_at = -1;
static int for_good;

static int fails(void)
{
  if (fail_at < 0) {
    const char *at = getenv("FAIL_AT");
    fail_at = at ? atol(at) : 0;
    for_good = getenv("FAIL_FOREVER") != NULL;
  }
  count++;
  if (!fail_at || count < fail_at || (count > fail_at && !for_good))
    return 0;
  errno = ENOMEM;
  return 1;
}

void *malloc(size_t size)
{
  return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
  return fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
  return fails() ? NULL : __libc_realloc(old, size);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
  *block = fails() ? NULL : __libc_memalign(alignment, size);
  return *block ? 0 : ENOMEM;
}

void *aligned_alloc(size_t alignment, size_t size)
{
  return fails() ? NULL : __libc_memalign(alignment, size);
}

/* The guard of a program lets no file be opened late: this one is opened first. */
static int report = -1;

__attribute__((constructor)) static void begin(void)
{
  const char *to = getenv("COUNT_TO");
  if (to)
    report = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
}

__attribute__((destructor)) static void end(void)
{
  char text[32];
  int length = snprintf(text, sizeof text, "%ld", count);
  if (report >= 0 && write(report, text, (size_t)length) < 0)
    _exit(99);
}
