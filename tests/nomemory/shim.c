/*
 * Preloaded, it lets the allocation FAIL_AT of a program fail, and with FAIL_FOREVER all behind
 * it; at the end it writes the count of allocations, and that of blocks which are not freed, to
 * the file COUNT_TO.  For glibc.
 *
 * Blocks that libzip took for itself are not counted: 1.7 forgets
 * one of its own when another cannot be had.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *block);

static long count, living, fail_at = -1;
static int for_good;

static int is_of(const void *caller, const char *library)
{
  Dl_info from;
  return dladdr(caller, &from) && from.dli_fname && strstr(from.dli_fname, library);
}

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

/* What is not counted of a block that begins to live: it is known by a mark behind it. */
#define MARK 0x6c69627a69702121

/* The last bytes of a block, which nobody asked for. */
static uint64_t *mark_of(void *block)
{
  return (uint64_t *)(void *)((char *)block + malloc_usable_size(block)) - 1;
}

static void *lives(void *block, const void *caller)
{
  if (!block)
    return NULL;
  int counts = !is_of(caller, "libzip");
  *mark_of(block) = counts ? 0 : MARK;
  living += counts;
  return block;
}

static void dies(void *block)
{
  if (block)
    living -= *mark_of(block) != MARK;
}

#define CALLER __builtin_return_address(0)
#define MORE sizeof(uint64_t) /* for the mark */

void *malloc(size_t size)
{
  return fails() ? NULL : lives(__libc_malloc(size + MORE), CALLER);
}

void *calloc(size_t n, size_t size)
{
  void *block = fails() ? NULL : __libc_calloc(1, n * size + MORE);
  return lives(block, CALLER);
}

void *realloc(void *old, size_t size)
{
  if (fails())
    return NULL;
  dies(old);
  void *block = __libc_realloc(old, size + MORE);
  lives(block ? block : old, CALLER);
  return block;
}

void free(void *block)
{
  dies(block);
  __libc_free(block);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
  *block = fails() ? NULL : lives(__libc_memalign(alignment, size + MORE), CALLER);
  return *block ? 0 : ENOMEM;
}

void *aligned_alloc(size_t alignment, size_t size)
{
  return fails() ? NULL : lives(__libc_memalign(alignment, size + MORE), CALLER);
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
  char text[64];
  int length = snprintf(text, sizeof text, "%ld %ld", count, living);
  if (report >= 0 && write(report, text, (size_t)length) < 0)
    _exit(99);
}
