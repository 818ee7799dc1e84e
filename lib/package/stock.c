#include "package/stock.h"

#include "base/arena.h"
#include "base/buf.h"

typedef struct kept {
  buf name; /* empty: it is free */
  buf bytes;
  buf packed;
  uint32_t crc;
  unsigned variant;
} kept;

struct stock {
  referat_allocator allocator;
  struct libdeflate_compressor *compressor;
  kept parts[STOCK_MOST_PARTS];
};

static void clear(stock *s, kept *k)
{
  referat__buf_free(&k->name);
  referat__buf_free(&k->bytes);
  referat__buf_free(&k->packed);
  referat__buf_init(&k->name, &s->allocator);
  referat__buf_init(&k->bytes, &s->allocator);
  referat__buf_init(&k->packed, &s->allocator);
}

stock *referat__stock_new(const referat_allocator *allocator)
{
  referat_allocator from = referat__allocator(allocator);
  stock *s = from.resize(from.context, NULL, sizeof *s);
  if (!s)
    return NULL;
  s->allocator = from;
  s->compressor = NULL;
  for (size_t i = 0; i < STOCK_MOST_PARTS; i++) {
    s->parts[i] = (kept){.crc = 0};
    referat__buf_init(&s->parts[i].name, &from);
    referat__buf_init(&s->parts[i].bytes, &from);
    referat__buf_init(&s->parts[i].packed, &from);
  }
  return s;
}

void referat__stock_free(stock *s)
{
  if (!s)
    return;
  referat_allocator from = s->allocator;
  for (size_t i = 0; i < STOCK_MOST_PARTS; i++)
    clear(s, &s->parts[i]);
  libdeflate_free_compressor(s->compressor); /* NULL is taken */
  from.release(from.context, s);
}

struct libdeflate_compressor *referat__stock_compressor(stock *s, int level)
{
  if (!s->compressor)
    s->compressor = libdeflate_alloc_compressor(level);
  return s->compressor;
}

/* The part of that name; else one that is free if there is any, for a name that is not empty. */
static const kept *find_part(const stock *s, slice name)
{
  const kept *free_one = NULL;
  for (const kept *k = s->parts; k < s->parts + STOCK_MOST_PARTS; k++) {
    if (slice_eq(buf_whole(&k->name), name))
      return k;
    if (!k->name.len && !free_one)
      free_one = k;
  }
  return free_one;
}

bool referat__stock_find(stock *s, const char *name, slice bytes, unsigned variant,
                         stock_part *part)
{
  const kept *k = find_part(s, slice_str(name));
  if (!k || !k->name.len || !slice_eq(buf_whole(&k->bytes), bytes))
    return false;
  s->parts[k - s->parts].variant = variant;
  *part = (stock_part){buf_whole(&k->packed), k->crc, variant};
  return true;
}

bool referat__stock_find_variant(const stock *s, const char *name, unsigned variant,
                                 stock_part *part, size_t *size)
{
  const kept *k = find_part(s, slice_str(name));
  if (!k || !k->name.len || k->variant != variant)
    return false;
  *part = (stock_part){buf_whole(&k->packed), k->crc, variant};
  *size = k->bytes.len;
  return true;
}

static void put(buf *b, slice s)
{
  b->len = 0;
  referat__buf_slice(b, s);
}

bool referat__stock_keep(stock *s, const char *name, slice bytes, stock_part part)
{
  const kept *found = *name && bytes.len <= STOCK_LARGEST ? find_part(s, slice_str(name)) : NULL;
  if (!found)
    return true;
  kept *k = &s->parts[found - s->parts];
  put(&k->name, slice_str(name));
  put(&k->bytes, bytes);
  put(&k->packed, part.packed);
  k->crc = part.crc;
  k->variant = part.variant;
  bool all = !k->name.failed && !k->bytes.failed && !k->packed.failed;
  if (!all)
    clear(s, k);
  return all;
}
