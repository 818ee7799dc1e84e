/*
 * An allocator whose blocks stand sixteen gigabytes apart, so that no link of 32 bits leads from
 * one to another.  Where its memory is not to be had that far away, blocks stand where they do.
 */
#ifndef REFERAT_TESTS_APART_H
#define REFERAT_TESTS_APART_H

#ifdef __linux__
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>

#define APART ((uintptr_t)((uint64_t)16 << 30))
#define FIRST_APART \
  ((uintptr_t)((uint64_t)1 << 45)) /* behind what AddressSanitizer has for itself */
#define MOST_APART 2048            /* then the first place again, where it is free */

/* A count from which on there is no more memory. */
#define APART_NO_MORE (SIZE_MAX / 2)

/* The context is a count of blocks. */
static void *resize_apart(void *context, void *old, size_t size)
{
  size_t *count = context, *own = old ? (size_t *)old - 2 : NULL;
  if (*count >= APART_NO_MORE)
    return NULL;
  uintptr_t wanted = FIRST_APART + ++*count % MOST_APART * APART;
  size_t *block = mmap((void *)wanted, size + 16, PROT_READ | PROT_WRITE, /* NOLINT */
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (block == MAP_FAILED)
    return NULL;
  if (own)
    memcpy(block + 2, old, own[0] < size ? own[0] : size);
  if (own)
    munmap(own, own[0] + 16);
  block[0] = size;
  return block + 2;
}

static void release_apart(void *context, void *block)
{
  size_t *own = block ? (size_t *)block - 2 : NULL;
  (void)context;
  if (own)
    munmap(own, own[0] + 16);
}
#endif

#endif
