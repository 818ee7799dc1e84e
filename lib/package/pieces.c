#include "package/pieces.h"

#include <stdint.h>

/*
 * RFC 1951.  What libdeflate makes is a whole stream, whose last block says so in its first bit.
 * That bit is found and cleared, and an empty stored block behind the last code makes a whole
 * number of bytes of it.  Both places are known when the codes are read once more, which costs
 * little: they are a tenth of the bytes.
 */
#define END_OF_BLOCK 256
#define MOST_SYMBOLS 288 /* literals and lengths */
#define MOST_DISTANCES 32
#define LENGTH_SYMBOLS 19 /* of the code that the lengths of codes are written in */
#define LONGEST_CODE 15
#define FAST_BITS 10   /* codes of no more are looked up */
#define EMPTY_STORED 5 /* bytes at most of an empty block */
#define PEEKED 8       /* bytes that are looked at at once */

enum { STORED, FIXED, DYNAMIC };

/* Bits, the lowest of each byte first; PEEKED bytes stand behind the end. */
typedef struct bits {
  const unsigned char *bytes;
  size_t count;
  size_t at;
} bits;

typedef struct code {
  uint16_t counts[LONGEST_CODE + 1]; /* of codes that long */
  uint16_t symbols[MOST_SYMBOLS];    /* in the order of their codes */
  uint16_t fast[1 << FAST_BITS];     /* the symbol and the length of what begins so, or 0 */
} code;

/* The next bits, 57 at least, without passing over them. */
static inline uint64_t peek(const bits *b)
{
  const unsigned char *p = b->bytes + (b->at < b->count ? b->at : b->count) / 8;
  uint64_t next = (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
                  (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 |
                  (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
  return next >> b->at % 8;
}

static unsigned take(bits *b, unsigned count)
{
  unsigned value = (unsigned)peek(b) & ((1u << count) - 1);
  b->at += count;
  return value;
}

/* Note where the codes of a length stand in the table: they begin with their highest bit. */
static void note_fast(code *c, unsigned symbol, unsigned value, unsigned length)
{
  unsigned turned = 0;
  for (unsigned i = 0; i < length; i++)
    turned |= (value >> i & 1) << (length - 1 - i);
  for (unsigned i = turned; i < 1 << FAST_BITS; i += 1u << length)
    c->fast[i] = (uint16_t)(symbol << 4 | length);
}

static void make_code(code *c, const uint8_t *lengths, unsigned count)
{
  unsigned places[LONGEST_CODE + 1] = {0}, next[LONGEST_CODE + 1] = {0};
  memset(c, 0, sizeof *c);
  for (unsigned i = 0; i < count; i++)
    c->counts[lengths[i]]++;
  c->counts[0] = 0;
  for (unsigned length = 1; length <= LONGEST_CODE; length++) {
    places[length] = places[length - 1] + c->counts[length - 1];
    next[length] = (next[length - 1] + c->counts[length - 1]) << 1;
  }
  for (unsigned i = 0; i < count; i++) {
    unsigned length = lengths[i];
    if (!length)
      continue;
    c->symbols[places[length]++] = (uint16_t)i;
    if (length <= FAST_BITS && next[length] < 1u << length)
      note_fast(c, i, next[length]++, length);
  }
}

/* The next symbol; MOST_SYMBOLS for what is no code. */
static unsigned take_symbol(bits *b, const code *c)
{
  uint64_t next = peek(b);
  unsigned fast = c->fast[next & ((1 << FAST_BITS) - 1)];
  if (fast) {
    b->at += fast & 15;
    return fast >> 4;
  }
  unsigned value = 0, first = 0, place = 0;
  for (unsigned length = 1; length <= LONGEST_CODE; length++) {
    value = value << 1 | (unsigned)(next & 1);
    next >>= 1;
    first <<= 1;
    if (value >= first && value - first < c->counts[length]) {
      b->at += length;
      return c->symbols[place + value - first];
    }
    first += c->counts[length];
    place += c->counts[length];
  }
  return MOST_SYMBOLS;
}

/* The codes of a dynamic block, as its head gives them. */
static bool read_codes(bits *b, code *literals, code *distances)
{
  static const uint8_t order[LENGTH_SYMBOLS] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                11, 4,  12, 3, 13, 2, 14, 1, 15};
  uint8_t own[LENGTH_SYMBOLS] = {0}, lengths[MOST_SYMBOLS + MOST_DISTANCES] = {0};
  unsigned symbols = 257 + take(b, 5), all = symbols + 1 + take(b, 5), told = 4 + take(b, 4);
  if (symbols > MOST_SYMBOLS)
    return false;
  for (unsigned i = 0; i < told; i++)
    own[order[i]] = (uint8_t)take(b, 3);
  make_code(literals, own, LENGTH_SYMBOLS);
  for (unsigned i = 0; i < all;) {
    unsigned symbol = take_symbol(b, literals), again = 1;
    uint8_t length = (uint8_t)symbol;
    if (symbol >= LENGTH_SYMBOLS || (symbol == 16 && !i))
      return false;
    if (symbol == 16)
      length = lengths[i - 1], again = 3 + take(b, 2);
    else if (symbol > 16)
      length = 0, again = symbol == 17 ? 3 + take(b, 3) : 11 + take(b, 7);
    if (again > all - i)
      return false;
    while (again--)
      lengths[i++] = length;
  }
  make_code(literals, lengths, symbols);
  make_code(distances, lengths + symbols, all - symbols);
  return true;
}

/* The codes that blocks have which do not tell theirs. */
static void fixed_codes(code *literals, code *distances)
{
  uint8_t lengths[MOST_SYMBOLS];
  for (unsigned i = 0; i < MOST_SYMBOLS; i++)
    lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
  make_code(literals, lengths, MOST_SYMBOLS);
  memset(lengths, 5, MOST_DISTANCES);
  make_code(distances, lengths, MOST_DISTANCES);
}

/* Bits behind the symbol of a length, and behind that of a distance; what is none has none. */
static const uint8_t more_of_length[MOST_SYMBOLS - END_OF_BLOCK] = {
    [9] = 1,  [10] = 1, [11] = 1, [12] = 1, [13] = 2, [14] = 2, [15] = 2,
    [16] = 2, [17] = 3, [18] = 3, [19] = 3, [20] = 3, [21] = 4, [22] = 4,
    [23] = 4, [24] = 4, [25] = 5, [26] = 5, [27] = 5, [28] = 5};
static const uint8_t more_of_distance[MOST_DISTANCES] = {
    [4] = 1,   [5] = 1,   [6] = 2,   [7] = 2,   [8] = 3,   [9] = 3,   [10] = 4,  [11] = 4, [12] = 5,
    [13] = 5,  [14] = 6,  [15] = 6,  [16] = 7,  [17] = 7,  [18] = 8,  [19] = 8,  [20] = 9, [21] = 9,
    [22] = 10, [23] = 10, [24] = 11, [25] = 11, [26] = 12, [27] = 12, [28] = 13, [29] = 13};

/* Pass over what the tables know of the literals, and of the lengths with their distances. */
static void pass_known(bits *b, const code *literals, const code *distances)
{
  const unsigned mask = (1 << FAST_BITS) - 1;
  for (size_t at = b->at; at <= b->count; b->at = at) {
    uint64_t next = peek(b);
    unsigned symbol = literals->fast[next & mask];
    at += symbol & 15;
    if (!symbol || symbol >> 4 == END_OF_BLOCK)
      return;
    if (symbol >> 4 < END_OF_BLOCK)
      continue;
    unsigned more = more_of_length[(symbol >> 4) - END_OF_BLOCK];
    unsigned distance = distances->fast[next >> (symbol & 15) >> more & mask];
    if (!distance)
      return;
    at += more + (distance & 15) + more_of_distance[distance >> 4];
  }
}

/* Pass over the codes of a block, up to its end. */
static bool pass_codes(bits *b, const code *literals, const code *distances)
{
  while (b->at <= b->count) {
    pass_known(b, literals, distances);
    unsigned symbol = take_symbol(b, literals);
    if (symbol == END_OF_BLOCK)
      return b->at <= b->count;
    if (symbol >= MOST_SYMBOLS)
      return false;
    if (symbol < END_OF_BLOCK)
      continue;
    b->at += more_of_length[symbol - END_OF_BLOCK];
    unsigned distance = take_symbol(b, distances);
    if (distance >= MOST_DISTANCES)
      return false;
    b->at += more_of_distance[distance];
  }
  return false;
}

/* Find the bit with which the last block begins, and where it ends; false for what is no
 * stream. */
static bool find_last(bits *b, size_t *last)
{
  code literals, distances;
  bool is_last = false;
  while (!is_last && b->at < b->count) {
    *last = b->at;
    is_last = take(b, 1);
    unsigned type = take(b, 2);
    if (type == STORED) {
      b->at = (b->at + 7) / 8 * 8;
      b->at += 16 + 16 + (size_t)8 * (peek(b) & UINT16_MAX);
      if (b->at > b->count)
        return false;
      continue;
    }
    if (type == FIXED)
      fixed_codes(&literals, &distances);
    else if (type != DYNAMIC || !read_codes(b, &literals, &distances))
      return false;
    if (!pass_codes(b, &literals, &distances))
      return false;
  }
  return is_last;
}

/* Append a whole stream, with room for an empty block and PEEKED bytes that are zero. */
static bool add_whole(struct libdeflate_compressor *compressor, slice piece, buf *packed)
{
  size_t room = libdeflate_deflate_compress_bound(compressor, piece.len);
  if (!referat__buf_reserve(packed, room + EMPTY_STORED + PEEKED))
    return false;
  size_t n = libdeflate_deflate_compress(compressor, piece.len ? piece.ptr : "", piece.len,
                                         packed->data + packed->len, room);
  packed->len += n;
  memset(packed->data + packed->len, 0, EMPTY_STORED + PEEKED);
  return n > 0;
}

/* The piece as it is. */
static bool add_stored(slice piece, buf *packed)
{
  for (size_t n; piece.len; piece = slice_skip(piece, n)) {
    n = piece.len < UINT16_MAX ? piece.len : UINT16_MAX;
    const unsigned char head[EMPTY_STORED] = {0, (unsigned char)n, (unsigned char)(n >> 8),
                                              (unsigned char)~n, (unsigned char)(~n >> 8)};
    referat__buf_append(packed, head, sizeof head);
    referat__buf_append(packed, piece.ptr, n);
  }
  return !packed->failed;
}

bool referat__piece_add(struct libdeflate_compressor *compressor, slice piece, buf *packed)
{
  size_t from = packed->len, last = 0;
  if (!piece.len)
    return true;
  if (!add_whole(compressor, piece, packed))
    return false;
  unsigned char *bytes = (unsigned char *)packed->data + from;
  bits b = {.bytes = bytes, .count = 8 * (packed->len - from)};
  if (!find_last(&b, &last)) { /* whoever has another libdeflate still gets a document */
    packed->len = from;
    return add_stored(piece, packed);
  }
  bytes[last / 8] &= (unsigned char)~(1u << last % 8);
  size_t whole = (b.at + 3 + 7) / 8; /* with the head of an empty block, which is zeros */
  memcpy(bytes + whole, "\0\0\xFF\xFF", 4);
  packed->len = from + whole + 4;
  return true;
}

bool referat__piece_last(struct libdeflate_compressor *compressor, slice rest, buf *packed)
{
  return add_whole(compressor, rest, packed);
}
