/*
 * A growing byte buffer with a sticky error: append freely, look once.  After
 * an allocation fails, every further append does nothing and `failed` stays
 * set.
 */
#ifndef REFERAT_BASE_BUF_H
#define REFERAT_BASE_BUF_H

#include "base/slice.h"
#include "referat.h"

typedef struct buf {
  char *data;
  size_t len;
  size_t size;
  bool failed;
  referat_allocator allocator;
} buf;

void referat__buf_init(buf *b, const referat_allocator *allocator);
void referat__buf_free(buf *b);

/* Make room for `more` bytes after the present ones; false when there is no
 * memory. */
bool referat__buf_reserve(buf *b, size_t more);

void referat__buf_append(buf *b, const void *bytes, size_t len);
void referat__buf_printf(buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline void referat__buf_slice(buf *b, slice s)
{
  referat__buf_append(b, s.ptr, s.len);
}

static inline void referat__buf_str(buf *b, const char *string)
{
  referat__buf_append(b, string, strlen(string));
}

static inline void referat__buf_char(buf *b, char c)
{
  if (b->len < b->size)
    b->data[b->len++] = c;
  else
    referat__buf_append(b, &c, 1);
}

/* What is in it so far; of an empty one "", not NULL. */
static inline slice buf_whole(const buf *b)
{
  return b->len ? slice_of(b->data, b->len) : slice_of("", 0);
}

/* For text that a macro's literal gives: the length is known when compiling. */
#define BUF_LITERAL(b, literal) referat__buf_append((b), (literal), sizeof(literal) - 1)

#endif
