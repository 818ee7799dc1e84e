#include "base/utf8.h"

uint32_t referat__utf8_decode_wide(const char *p, const char *end, unsigned *size)
{
  const unsigned char *u = (const unsigned char *)p;
  size_t left = (size_t)(end - p);
  unsigned char c = u[0];
  *size = 1;
  if (c >= 0xC2 && c < 0xE0 && left >= 2 && (u[1] & 0xC0) == 0x80) {
    *size = 2;
    return (uint32_t)(c & 0x1F) << 6 | (u[1] & 0x3F);
  }
  if (c >= 0xE0 && c < 0xF0 && left >= 3 && (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80) {
    uint32_t v = (uint32_t)(c & 0x0F) << 12 | (uint32_t)(u[1] & 0x3F) << 6 | (u[2] & 0x3F);
    if (v >= 0x800 && (v < 0xD800 || v > 0xDFFF)) {
      *size = 3;
      return v;
    }
  }
  if (c >= 0xF0 && c < 0xF5 && left >= 4 && (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80 &&
      (u[3] & 0xC0) == 0x80) {
    uint32_t v = (uint32_t)(c & 0x07) << 18 | (uint32_t)(u[1] & 0x3F) << 12 |
                 (uint32_t)(u[2] & 0x3F) << 6 | (u[3] & 0x3F);
    if (v >= 0x10000 && v <= 0x10FFFF) {
      *size = 4;
      return v;
    }
  }
  return 0xFFFD;
}

unsigned referat__utf8_encode(uint32_t c, char out[4])
{
  if (c < 0x80) {
    out[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (char)(0xC0 | c >> 6);
    out[1] = (char)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (char)(0xE0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | c >> 18);
  out[1] = (char)(0x80 | (c >> 12 & 0x3F));
  out[2] = (char)(0x80 | (c >> 6 & 0x3F));
  out[3] = (char)(0x80 | (c & 0x3F));
  return 4;
}

size_t referat__utf8_valid(const char *p, size_t len)
{
  const char *at = p, *end = p + len;
  while (at < end) {
    uint64_t word;
    while ((size_t)(end - at) >= sizeof word) {
      memcpy(&word, at, sizeof word);
      if (word & UINT64_C(0x8080808080808080))
        break;
      at += sizeof word;
    }
    if (at == end)
      break;
    if (!(*at & 0x80)) {
      at++;
      continue;
    }
    unsigned size;
    if (referat__utf8_decode(at, end, &size) == 0xFFFD && size == 1)
      break;
    at += size;
  }
  return (size_t)(at - p);
}

/* So many words can be counted in eight sums of one byte. */
#define MOST_SUMMED 255

size_t referat__utf8_count(slice s)
{
  const uint64_t ones = UINT64_C(0x0101010101010101), twos = UINT64_C(0x00FF00FF00FF00FF);
  size_t n = s.len;
  const char *p = s.ptr, *end = slice_end(s);
  while ((size_t)(end - p) >= sizeof ones) {
    /* Bytes that go on with a character: their top bits are 1 and 0. */
    uint64_t word, sums = 0;
    size_t words = (size_t)(end - p) / sizeof word;
    const char *stop = p + sizeof word * (words < MOST_SUMMED ? words : MOST_SUMMED);
    for (; p < stop; p += sizeof word) {
      memcpy(&word, p, sizeof word);
      sums += word >> 7 & ~word >> 6 & ones;
    }
    n -= ((sums & twos) + (sums >> 8 & twos)) * UINT64_C(0x0001000100010001) >> 48;
  }
  for (; p < end; p++)
    n -= (*p & 0xC0) == 0x80;
  return n;
}

bool referat__has_lower(slice s)
{
  while (s.len) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr, slice_end(s), &size);
    if (referat__is_lower(c) && !referat__is_combining(c))
      return true;
    s = slice_skip(s, size);
  }
  return false;
}

bool referat__is_capitals(slice s)
{
  bool capital = false;
  while (s.len) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr, slice_end(s), &size);
    if (!referat__is_upper(c) && !(capital && referat__is_combining(c)))
      return false;
    capital = true;
    s = slice_skip(s, size);
  }
  return capital;
}

uint32_t referat__fold_wide(uint32_t c)
{
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
    return c + 32;
  /* Latin Extended-A pairs an even capital with the next code, but for two
   * runs in which the capital is odd. */
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
    return c + (c & 1);
  if (c >= 0x100 && c <= 0x177 && c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149)
    return c | 1;
  return c;
}

bool referat__is_wide_space(uint32_t c)
{
  return c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x1680;
}

uint32_t referat__first_wide_char(slice s)
{
  unsigned size;
  return s.len ? referat__utf8_decode(s.ptr, slice_end(s), &size) : 0;
}

static const char *last_start(slice s)
{
  const char *p = slice_end(s) - 1;
  while (p > s.ptr && (*p & 0xC0) == 0x80)
    p--;
  return p;
}

uint32_t referat__last_wide_char(slice s)
{
  unsigned size;
  return s.len ? referat__utf8_decode(last_start(s), slice_end(s), &size) : 0;
}

slice referat__trim_left_space(slice s)
{
  while (s.len) {
    unsigned size = 1;
    unsigned char c = (unsigned char)s.ptr[0];
    if (c > ' ' && c < 0x80)
      break;
    if (!referat__is_space(c < 0x80 ? c : referat__utf8_decode(s.ptr, slice_end(s), &size)))
      break;
    s = slice_skip(s, size);
  }
  return s;
}

slice referat__trim_right_space(slice s)
{
  while (s.len) {
    unsigned char c = (unsigned char)slice_end(s)[-1];
    if (c > ' ' && c < 0x80)
      break;
    const char *p = last_start(s);
    unsigned size;
    if (!referat__is_space(referat__utf8_decode(p, slice_end(s), &size)))
      break;
    s.len = (size_t)(p - s.ptr);
  }
  return s;
}

/* The first byte of the letters of Danish that are not ASCII. */
#define LETTER_OF_TWO '\xC3'

/* Whether the byte is an ASCII character that neither is white space nor has a
 * lower case. */
static bool is_own_fold(unsigned char c)
{
  return c > ' ' && c < 0x80 && !(c >= 'A' && c <= 'Z');
}

/* How many bytes of text and pattern are the same character, where their first ones
 * are equal; 0 where more must be asked. */
static inline size_t same_length(const char *p, const char *end, const char *q, const char *stop)
{
  if (is_own_fold((unsigned char)*p))
    return 1;
  if (end - p < 2 || stop - q < 2 || p[1] != q[1])
    return 0;
  if (*p == LETTER_OF_TWO)
    return 2;
  return *p == ' ' && is_own_fold((unsigned char)p[1]) ? 2 : 0;
}

uint32_t referat__composed(const char *p, const char *end)
{
  static const struct {
    char letter;
    unsigned char mark; /* behind 0xCC: U+0300 and so on */
    uint32_t whole;
  } pairs[] = {{'a', 0x8A, 0xE5}, {'e', 0x81, 0xE9}, {'o', 0x88, 0xF6}, {'u', 0x88, 0xFC}};
  if (end - p < 3 || (unsigned char)p[1] != 0xCC)
    return 0;
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    if ((*p | 32) == pairs[i].letter && (unsigned char)p[2] == pairs[i].mark)
      return pairs[i].whole;
  return 0;
}

#define ONES UINT64_C(0x0101010101010101)
#define HIGHS UINT64_C(0x8080808080808080)

/* The letters of ASCII among eight bytes in lower case. */
static inline uint64_t fold_eight(uint64_t eight)
{
  uint64_t low = eight & ~HIGHS;
  uint64_t capitals = (low + ONES * (0x80 - 'A')) & ~(low + ONES * (0x7F - 'Z')) & ~eight & HIGHS;
  return eight | capitals >> 2;
}

/* Eight bytes of the text are those of the pattern, and no character goes on behind them. */
static inline bool same_eight(const char *p, const char *q)
{
  uint64_t text, want;
  memcpy(&text, p, sizeof text);
  memcpy(&want, q, sizeof want);
  return (text == want || (!(want & HIGHS) && fold_eight(text) == want)) &&
         is_own_fold((unsigned char)q[7]);
}

size_t referat__fold_match(slice s, slice pattern)
{
  const char *p = s.ptr, *end = slice_end(s);
  const char *q = pattern.ptr, *pattern_end = slice_end(pattern);
  for (;;) {
    while (end - p >= 8 && pattern_end - q >= 8 && same_eight(p, q)) {
      p += 8;
      q += 8;
    }
    size_t same;
    while (p < end && q < pattern_end && *p == *q && (same = same_length(p, end, q, pattern_end))) {
      p += same;
      q += same;
    }
    if (q >= pattern_end)
      break;
    if (p >= end)
      return 0;
    unsigned char byte = (unsigned char)*p;
    if (byte > ' ' && byte < 0x80 && (unsigned char)*q >= 0x80) {
      unsigned size;
      if (referat__composed(p, end) != referat__utf8_decode(q, pattern_end, &size))
        return 0;
      p += 3;
      q += size;
      continue;
    }
    if (byte > ' ' && byte < 0x80) {
      if (byte < 'A' || byte > 'Z' || (byte | 32) != (unsigned char)*q)
        return 0;
      p++;
      q++;
      continue;
    }
    unsigned size, want_size;
    uint32_t c = referat__utf8_decode(p, end, &size);
    uint32_t want = referat__utf8_decode(q, pattern_end, &want_size);
    if (want == ' ') {
      if (!referat__is_space(c))
        return 0;
      do {
        p += size;
      } while (p < end && referat__is_space(c = referat__utf8_decode(p, end, &size)));
      q++;
      continue;
    }
    if (referat__fold(c) != want)
      return 0;
    p += size;
    q += want_size;
  }
  return (size_t)(p - s.ptr);
}

bool referat__fold_eq(slice s, slice pattern)
{
  return s.len == 0 ? pattern.len == 0 : referat__fold_prefix(s, pattern) == s.len;
}

bool referat__fold_same(const char *a, const char *b)
{
  if (strcmp(a, b) == 0)
    return true;
  slice x = slice_str(a), y = slice_str(b);
  while (x.len && y.len) {
    unsigned n, m;
    if (referat__fold(referat__utf8_decode(x.ptr, slice_end(x), &n)) !=
        referat__fold(referat__utf8_decode(y.ptr, slice_end(y), &m)))
      return false;
    x = slice_skip(x, n);
    y = slice_skip(y, m);
  }
  return x.len == y.len;
}
