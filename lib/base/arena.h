/* Memory that is freed all at once.  A document lives in one arena. */
#ifndef REFERAT_BASE_ARENA_H
#define REFERAT_BASE_ARENA_H

#include "base/slice.h"
#include "referat.h"

#include <stdint.h>

struct arena_chunk;

typedef struct arena {
  referat_allocator allocator;
  struct arena_chunk *chunks;
  char *next;
  size_t left;
  size_t grow;        /* size of the next chunk */
  bool failed;        /* sticky: an allocation failed at some time */
  size_t nodes;       /* of the documents that live in it, which model/node.h counts */
  uint32_t past_line; /* of the first node beyond REFERAT_MAX_NODES, at least 1; 0: none is */
  char *cell;         /* what is left of the piece in hand, */
  size_t cell_left;
  size_t pieces;     /* how many whole ones stand behind it, */
  size_t piece_grow; /* and how many are taken next */
} arena;

/* Small objects that refer to each other live in pieces of one size, each of which begins at a
 * multiple of it, so that an object finds what its piece keeps for all that live there. */
#define ARENA_PIECE ((size_t)4096)

typedef struct arena_piece {
  const char *base; /* of bytes that stand too far away from here, but not from each other */
  const void **far; /* what else stands too far away to be told in 32 bits */
  size_t count, room;
} arena_piece;

/* The allocator that the options name, or malloc and free. */
referat_allocator referat__allocator(const referat_allocator *chosen);

void referat__arena_init(arena *a, const referat_allocator *allocator);
void referat__arena_free(arena *a);

/* Say that about so many bytes will be asked for: for much memory the chunks are made as large
 * as pages of the large kind have room in. */
void referat__arena_expect(arena *a, size_t size);

/* referat__arena_alloc when what is left is too little. */
void *referat__arena_grow(arena *a, size_t size);

/* Return `size` bytes, zeroed and aligned for pointers and size_t, or NULL.
 * After a NULL `failed` stays set, so that a builder may go on and look once at
 * its end. */
static inline void *referat__arena_alloc(arena *a, size_t size)
{
  size_t pad = (size_t)(-(uintptr_t)a->next & (sizeof(void *) - 1));
  if (pad > a->left || size > a->left - pad)
    return referat__arena_grow(a, size);
  char *block = a->next + pad;
  a->next = block + size;
  a->left -= pad + size;
  return memset(block, 0, size);
}

/* referat__arena_cell when the piece in hand is full. */
void *referat__arena_next_piece(arena *a, size_t size);

/* Return `size` bytes in a piece, zeroed, or NULL.  They are aligned for 32 bits if all that is
 * asked for is a multiple of those; it is less than half of a piece. */
static inline void *referat__arena_cell(arena *a, size_t size)
{
  if (size > a->cell_left)
    return referat__arena_next_piece(a, size);
  char *block = a->cell;
  a->cell = block + size;
  a->cell_left -= size;
  return memset(block, 0, size);
}

/* The piece that something lives in which referat__arena_cell gave. */
static inline arena_piece *arena_piece_of(const void *cell)
{
  return (arena_piece *)((uintptr_t)cell & ~(uintptr_t)(ARENA_PIECE - 1));
}

/* As referat__arena_alloc, but neither zeroed nor aligned: for bytes that the
 * caller fills. */
char *referat__arena_bytes(arena *a, size_t size);

/* Return room for `count` objects of `size` bytes each, aligned but not zeroed:
 * pages that are never written to are never taken. */
void *referat__arena_vector(arena *a, size_t count, size_t size);

/* Return a list with room for one object more behind its `count`: `at` itself,
 * or a copy with twice the room, or NULL.  `room` counts objects of `size`.  A
 * copy takes the place of `at`, which may be gone. */
void *referat__arena_widen(arena *a, void *at, size_t count, size_t *room, size_t size);

/* Give a block of referat__arena_vector or referat__arena_widen back that nobody
 * needs any more; NULL is taken.  Only large ones are returned to the allocator. */
void referat__arena_discard(arena *a, void *block);

/* Return a copy of the slice that ends in NUL, or NULL. */
char *referat__arena_copy(arena *a, slice s);

/* Return printf(3)'s text, which ends in NUL, or NULL. */
char *referat__arena_printf(arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
