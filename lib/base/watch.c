#include "base/watch.h"

#include <stdlib.h>

/* expat hands no context to its allocator; a parser belongs to one thread. */
static _Thread_local bool failed;

static void *watched_malloc(size_t size)
{
  void *block = malloc(size);
  failed |= !block;
  return block;
}

static void *watched_realloc(void *old, size_t size)
{
  void *block = realloc(old, size);
  failed |= !block;
  return block;
}

const XML_Memory_Handling_Suite referat__watched_memory = {watched_malloc, watched_realloc, free};

bool referat__watched_failed(void)
{
  bool was = failed;
  failed = false;
  return was;
}

bool referat__memory_is_short(size_t size)
{
  void *volatile block = malloc(size ? size : 1); /* or the compiler would leave both calls out */
  bool is_short = !block;
  free(block);
  return is_short;
}
