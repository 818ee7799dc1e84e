#include "base/arena.h"

#include "base/pages.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Small documents stay small; large ones need few calls to the allocator. */
#define FIRST_CHUNK ((size_t)16 << 10)
#define LARGEST_CHUNK ((size_t)256 << 10)

/* Where much is expected: of several large pages, of which only those are taken that are used, for
 * what lives in pieces, and few chunks for the rest. */
#define WIDE_CHUNK ((size_t)8 << 20)
#define LARGEST_OF_MUCH ((size_t)1 << 20)
#define MUCH ((size_t)4 << 20)

/* A block of this size stands by itself wherever it is asked for, and a list that grows from the
 * size of a first chunk on: what it leaves behind each time it grows would be as much again. */
#define LARGE_BLOCK ((size_t)128 << 10)

/* Pieces that are taken at once: at first, and at most. */
#define FIRST_PIECES ((size_t)4)
#define MOST_PIECES (((size_t)256 << 10) / ARENA_PIECE)
#define WIDE_PIECES (WIDE_CHUNK / ARENA_PIECE)

/* Objects of a list that grows, at first. */
#define FIRST_ROOM ((size_t)16)

typedef struct arena_chunk {
  struct arena_chunk *older;
  size_t own; /* one block alone lives here, of so many bytes; 0: it is filled bit by bit */
  max_align_t data[];
} arena_chunk;

static void *default_resize(void *context, void *old, size_t size)
{
  (void)context;
  return realloc(old, size);
}

static void default_release(void *context, void *block)
{
  (void)context;
  free(block);
}

referat_allocator referat__allocator(const referat_allocator *chosen)
{
  return chosen ? *chosen : (referat_allocator){default_resize, default_release, NULL};
}

void referat__arena_init(arena *a, const referat_allocator *allocator)
{
  *a = (arena){
      .allocator = referat__allocator(allocator), .grow = FIRST_CHUNK, .piece_grow = FIRST_PIECES};
}

void referat__arena_expect(arena *a, size_t size)
{
  if (size >= MUCH)
    a->piece_grow = WIDE_PIECES;
}

void referat__arena_free(arena *a)
{
  arena_chunk *chunk = a->chunks;
  while (chunk) {
    arena_chunk *older = chunk->older;
    a->allocator.release(a->allocator.context, chunk);
    chunk = older;
  }
  a->chunks = NULL;
  a->next = a->cell = NULL;
  a->left = a->cell_left = a->pieces = 0;
}

static bool add_chunk(arena *a, size_t size)
{
  if (size > SIZE_MAX - sizeof(arena_chunk) - WIDE_CHUNK) {
    a->failed = true;
    return false;
  }
  size_t room = size > a->grow ? size : a->grow;
  arena_chunk *chunk =
      a->allocator.resize(a->allocator.context, NULL, offsetof(arena_chunk, data) + room);
  if (!chunk) {
    a->failed = true;
    return false;
  }
  chunk->older = a->chunks;
  chunk->own = 0;
  a->chunks = chunk;
  a->next = (char *)chunk->data;
  a->left = room;
  if (a->grow < (a->piece_grow == WIDE_PIECES ? LARGEST_OF_MUCH : LARGEST_CHUNK))
    a->grow *= 2;
  return true;
}

/* A chunk to fill: who asks for more memory will need it. */
static bool next_chunk(arena *a, size_t size)
{
  if (!add_chunk(a, size))
    return false;
  referat__pages_take(a->next, a->left);
  return true;
}

/* A block that would waste much of a chunk gets one of its own, behind the
 * one in use. */
static void *add_large(arena *a, size_t size)
{
  char *next = a->next;
  size_t left = a->left, grow = a->grow;
  if (!add_chunk(a, size))
    return NULL;
  void *block = a->next;
  arena_chunk *own = a->chunks, *used = own->older;
  own->own = size;
  a->grow = grow;
  if (next) {
    own->older = used->older;
    used->older = own;
    a->chunks = used;
    a->next = next;
    a->left = left;
  } else {
    a->next = NULL;
    a->left = 0;
  }
  return block;
}

/* Where the pointer to the chunk stands in which the block lives alone, or NULL. */
static arena_chunk **find_own(arena *a, const void *block)
{
  for (arena_chunk **at = &a->chunks; *at; at = &(*at)->older)
    if ((*at)->own && (const void *)(*at)->data == block)
      return at;
  return NULL;
}

void referat__arena_discard(arena *a, void *block)
{
  arena_chunk **at = block ? find_own(a, block) : NULL;
  if (!at)
    return;
  arena_chunk *own = *at;
  *at = own->older;
  a->allocator.release(a->allocator.context, own);
}

/* Make a block that lives alone larger where it is, or wherever it then is. */
static void *grow_own(arena *a, arena_chunk **at, size_t size)
{
  if (size > SIZE_MAX - sizeof(arena_chunk)) {
    a->failed = true;
    return NULL;
  }
  arena_chunk *wider =
      a->allocator.resize(a->allocator.context, *at, offsetof(arena_chunk, data) + size);
  if (!wider) {
    a->failed = true;
    return NULL;
  }
  *at = wider;
  wider->own = size;
  return wider->data;
}

/* Whether a block stands by itself, where it can be given back. */
static bool is_large(const arena *a, size_t size)
{
  return size >= LARGE_BLOCK || (size > a->left && size >= a->grow / 2);
}

void *referat__arena_grow(arena *a, size_t size)
{
  if (is_large(a, size)) {
    void *large = add_large(a, size);
    return large ? memset(large, 0, size) : NULL;
  }
  return next_chunk(a, size) ? referat__arena_alloc(a, size) : NULL;
}

/* More pieces in one block. */
static bool add_pieces(arena *a)
{
  size_t size = a->piece_grow * ARENA_PIECE;
  char *block = add_large(a, size + ARENA_PIECE); /* some of it stands before the first */
  if (!block)
    return false;
  block += (size_t)(-(uintptr_t)block & (ARENA_PIECE - 1));
  if (a->piece_grow == WIDE_PIECES)
    referat__pages_widen(block, size);
  else
    referat__pages_take(block, size);
  a->cell = block;
  a->cell_left = 0;
  a->pieces = a->piece_grow;
  if (a->piece_grow < MOST_PIECES)
    a->piece_grow *= 2;
  return true;
}

void *referat__arena_next_piece(arena *a, size_t size)
{
  if (!a->pieces && !add_pieces(a))
    return NULL;
  arena_piece *piece = (arena_piece *)(void *)(a->cell + a->cell_left);
  *piece = (arena_piece){.far = NULL};
  a->pieces--;
  a->cell = (char *)(piece + 1);
  a->cell_left = ARENA_PIECE - sizeof *piece;
  return referat__arena_cell(a, size);
}

char *referat__arena_bytes(arena *a, size_t size)
{
  if (is_large(a, size))
    return add_large(a, size);
  if (size > a->left && !next_chunk(a, size))
    return NULL;
  char *block = a->next;
  a->next += size;
  a->left -= size;
  return block;
}

void *referat__arena_vector(arena *a, size_t count, size_t size)
{
  if (size && count > SIZE_MAX / size) {
    a->failed = true;
    return NULL;
  }
  if (!is_large(a, count * size))
    return referat__arena_alloc(a, count * size);
  return add_large(a, count * size);
}

void *referat__arena_widen(arena *a, void *at, size_t count, size_t *room, size_t size)
{
  if (count < *room)
    return at;
  size_t twice = *room ? 2 * *room : FIRST_ROOM;
  arena_chunk **own = *room * size >= FIRST_CHUNK / 2 ? find_own(a, at) : NULL;
  if (twice > SIZE_MAX / size) {
    a->failed = true;
    return NULL;
  }
  void *wider = own                          ? grow_own(a, own, twice * size)
                : twice * size > FIRST_CHUNK ? add_large(a, twice * size)
                                             : referat__arena_vector(a, twice, size);
  if (!wider)
    return NULL;
  if (count && !own)
    memcpy(wider, at, count * size);
  *room = twice;
  return wider;
}

char *referat__arena_copy(arena *a, slice s)
{
  char *copy = referat__arena_bytes(a, s.len + 1);
  if (copy) {
    if (s.len)
      memcpy(copy, s.ptr, s.len);
    copy[s.len] = '\0';
  }
  return copy;
}

char *referat__arena_printf(arena *a, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  int length = vsnprintf(NULL, 0, format, args);
  va_end(args);
  char *text = length < 0 ? NULL : referat__arena_bytes(a, (size_t)length + 1);
  if (!text) {
    a->failed = true;
    return NULL;
  }
  va_start(args, format);
  vsnprintf(text, (size_t)length + 1, format, args);
  va_end(args);
  return text;
}
