#include "package/strand.h"

#include "package/pieces.h"

/* How hard deflate tries: the parts are made of a few elements again and again, and
 * more effort takes several times as long for a sixth of the size. */
#define DEFLATE_LEVEL 1

/* So many bytes are deflated at once, and fewer as one whole: pieces make them hardly larger. */
#define MOST_AT_ONCE ((size_t)1 << 20)

static bool has_compressor(packing *p)
{
  if (!p->compressor)
    p->compressor = p->stock ? referat__stock_compressor(p->stock, DEFLATE_LEVEL)
                             : libdeflate_alloc_compressor(DEFLATE_LEVEL);
  p->failed |= !p->compressor;
  return p->compressor != NULL;
}

static void pack(strand *s)
{
  slice piece = buf_whole(&s->bytes);
  packing *p = s->packing;
  p->failed |= !has_compressor(p) || !referat__piece_add(p->compressor, piece, &s->packed);
  s->crc = libdeflate_crc32(s->crc, piece.ptr, piece.len);
  s->packed_size += piece.len;
  s->bytes.len = 0;
}

static int take(void *context, const void *bytes, size_t length)
{
  strand *s = context;
  if (!s->packing->failed && s->deflates && s->bytes.len + length > MOST_AT_ONCE)
    pack(s);
  if (s->packing->failed)
    return -1;
  referat__buf_append(&s->bytes, bytes, length);
  s->packing->failed |= s->bytes.failed;
  return s->packing->failed;
}

void referat__strand_init(strand *s, packing *p, bool deflates)
{
  memset(s, 0, offsetof(strand, out));
  s->packing = p;
  s->deflates = deflates;
  referat__buf_init(&s->bytes, &p->allocator);
  referat__buf_init(&s->packed, &p->allocator);
  referat__out_init(&s->out, take, s);
}

void referat__strand_clear(strand *s)
{
  referat__buf_free(&s->bytes);
  referat__buf_free(&s->packed);
}

strand *referat__strand_hold(packing *p, bool deflates)
{
  referat_allocator from = p->allocator;
  strand *s = p->failed ? NULL : from.resize(from.context, NULL, sizeof *s);
  p->failed |= !s;
  if (!s)
    return NULL;
  referat__strand_init(s, p, deflates);
  s->next = p->held;
  p->held = s;
  return s;
}

static void free_held(packing *p, strand *held)
{
  strand **at = &p->held;
  while (*at != held)
    at = &(*at)->next;
  *at = held->next;
  referat__strand_clear(held);
  p->allocator.release(p->allocator.context, held);
}

/* CRC-32 of bytes that stand behind others: polynomials whose highest power is the lowest bit,
 * as in the CRC itself. */
#define POLYNOMIAL 0xEDB88320u
#define ONE 0x80000000u

static uint32_t multiply(uint32_t a, uint32_t b)
{
  uint32_t product = 0;
  for (uint32_t power = ONE; power; power >>= 1) {
    product ^= a & power ? b : 0;
    b = b >> 1 ^ (b & 1 ? POLYNOMIAL : 0);
  }
  return product;
}

static uint32_t crc_behind(uint32_t before, uint32_t crc, size_t length)
{
  uint32_t power = ONE >> 8; /* one byte moves the bits before it so far */
  for (; length; length >>= 1, power = multiply(power, power))
    if (length & 1)
      before = multiply(before, power);
  return before ^ crc;
}

/* Put the bytes of one buffer behind those of another, which may take its place: what is held is
 * mostly larger than what stands in front of it, and is not copied. */
static void put_behind(buf *to, buf *held)
{
  size_t before = to->len, behind = held->len;
  if (before >= behind || !referat__buf_reserve(held, before)) {
    referat__buf_slice(to, buf_whole(held));
    return;
  }
  memmove(held->data + before, held->data, behind);
  if (before)
    memcpy(held->data, to->data, before);
  held->len += before;
  buf whole = *held;
  *held = *to;
  *to = whole;
}

void referat__strand_join(strand *to, strand *held)
{
  packing *p = to->packing;
  referat__out_flush(&to->out);
  referat__out_flush(&held->out);
  if (held->packed.len && !p->failed) {
    pack(to);
    put_behind(&to->packed, &held->packed);
    p->failed |= to->packed.failed;
    to->crc = crc_behind(to->crc, held->crc, held->packed_size);
    to->packed_size += held->packed_size;
  }
  take(to, held->bytes.data, held->bytes.len);
  free_held(p, held);
}

/* Whether the stock has the whole part, which is in `packed` then. */
static bool take_from_stock(strand *s, const char *name, slice whole, uint32_t *crc)
{
  packing *p = s->packing;
  stock_part part;
  if (!p->stock || s->packed.len || !referat__stock_find(p->stock, name, whole, s->variant, &part))
    return false;
  referat__buf_slice(&s->packed, part.packed);
  p->failed |= s->packed.failed;
  *crc = part.crc;
  return true;
}

void referat__strand_end(strand *s, const char *name, size_t *size, uint32_t *crc)
{
  packing *p = s->packing;
  referat__out_flush(&s->out);
  slice rest = buf_whole(&s->bytes);
  *size = s->packed_size + rest.len;
  if (p->failed || !s->deflates || !take_from_stock(s, name, rest, crc)) {
    *crc = libdeflate_crc32(s->crc, rest.ptr, rest.len);
    if (p->failed || !s->deflates)
      return;
    bool whole = !s->packed.len;
    p->failed = !has_compressor(p) || !referat__piece_last(p->compressor, rest, &s->packed);
    if (p->stock && whole && !p->failed)
      p->failed = !referat__stock_keep(p->stock, name, rest,
                                       (stock_part){buf_whole(&s->packed), *crc, s->variant});
  }
  referat__buf_free(&s->bytes);
}

void referat__packing_clear(packing *p)
{
  while (p->held)
    free_held(p, p->held);
  if (!p->stock)
    libdeflate_free_compressor(p->compressor); /* NULL is taken */
  p->compressor = NULL;
}
