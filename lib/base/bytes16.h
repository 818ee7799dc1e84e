/*
 * Sixteen bytes at a time.  A question gives one bit for each byte, the lowest
 * for the first.  SSE2 and NEON answer at once; words of eight bytes everywhere
 * else, with REFERAT_NO_SIMD, and in the tests, which hold the two against each
 * other.
 */
#ifndef REFERAT_BASE_BYTES16_H
#define REFERAT_BASE_BYTES16_H

#include "base/slice.h"

#include <stdint.h>

/* ---- any machine ---- */

typedef struct words16 {
  uint64_t half[2];
} words16;

#define WORDS16_ONES UINT64_C(0x0101010101010101)
#define WORDS16_HIGHS UINT64_C(0x8080808080808080)

static inline words16 words16_load(const char *p)
{
  words16 w;
  memcpy(&w, p, sizeof w);
  return w;
}

/* The top bits of eight bytes, side by side. */
static inline unsigned words16_gather(uint64_t tops)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  tops = __builtin_bswap64(tops);
#endif
  return (unsigned)((tops >> 7 & WORDS16_ONES) * UINT64_C(0x0102040810204080) >> 56);
}

static inline uint64_t words16_half_equal(uint64_t half, char c)
{
  uint64_t differ = half ^ WORDS16_ONES * (unsigned char)c;
  return ~(((differ & ~WORDS16_HIGHS) + ~WORDS16_HIGHS) | differ);
}

static inline unsigned words16_equal(words16 w, char c)
{
  return words16_gather(words16_half_equal(w.half[0], c)) |
         words16_gather(words16_half_equal(w.half[1], c)) << 8;
}

static inline unsigned words16_either(words16 w, char c, char d, char e)
{
  return words16_equal(w, c) | words16_equal(w, d) | words16_equal(w, e);
}

static inline unsigned words16_below(words16 w, char c)
{
  uint64_t limit = WORDS16_ONES * (unsigned char)c;
  return words16_gather(~((w.half[0] | WORDS16_HIGHS) - limit) & ~w.half[0]) |
         words16_gather(~((w.half[1] | WORDS16_HIGHS) - limit) & ~w.half[1]) << 8;
}

static inline unsigned words16_between(words16 w, char first, char last)
{
  return words16_below(w, (char)(last + 1)) & ~words16_below(w, first);
}

static inline unsigned words16_from(words16 w, unsigned char c)
{
  uint64_t rest = WORDS16_ONES * (0x80u - (c & 0x7Fu));
  return words16_gather(((w.half[0] & ~WORDS16_HIGHS) + rest) & w.half[0]) |
         words16_gather(((w.half[1] & ~WORDS16_HIGHS) + rest) & w.half[1]) << 8;
}

static inline unsigned words16_high(words16 w)
{
  return words16_gather(w.half[0]) | words16_gather(w.half[1]) << 8;
}

/* ---- this machine ---- */

#if defined(__SSE2__) && !defined(REFERAT_NO_SIMD)
#include <emmintrin.h>

typedef __m128i bytes16;

static inline bytes16 bytes16_load(const char *p)
{
  return _mm_loadu_si128((const __m128i *)(const void *)p);
}

/* The bytes that are `c`. */
static inline unsigned bytes16_equal(bytes16 b, char c)
{
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(b, _mm_set1_epi8(c)));
}

/* The bytes that are one of the three. */
static inline unsigned bytes16_either(bytes16 b, char c, char d, char e)
{
  bytes16 two =
      _mm_or_si128(_mm_cmpeq_epi8(b, _mm_set1_epi8(c)), _mm_cmpeq_epi8(b, _mm_set1_epi8(d)));
  return (unsigned)_mm_movemask_epi8(_mm_or_si128(two, _mm_cmpeq_epi8(b, _mm_set1_epi8(e))));
}

/* The bytes that are less than `c`, which is ASCII and not NUL. */
static inline unsigned bytes16_below(bytes16 b, char c)
{
  bytes16 least = _mm_min_epu8(b, _mm_set1_epi8((char)(c - 1)));
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(b, least));
}

/* The bytes from `first` to `last`, both ASCII. */
static inline unsigned bytes16_between(bytes16 b, char first, char last)
{
  bytes16 from = _mm_sub_epi8(b, _mm_set1_epi8(first));
  bytes16 least = _mm_min_epu8(from, _mm_set1_epi8((char)(last - first)));
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(from, least));
}

/* The bytes that are at least `c`, which is not ASCII. */
static inline unsigned bytes16_from(bytes16 b, unsigned char c)
{
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(b, _mm_max_epu8(b, _mm_set1_epi8((char)c))));
}

/* The bytes that are not ASCII. */
static inline unsigned bytes16_high(bytes16 b)
{
  return (unsigned)_mm_movemask_epi8(b);
}

#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(REFERAT_NO_SIMD)
#include <arm_neon.h>

typedef uint8x16_t bytes16;

static inline unsigned bytes16_gather(uint8x16_t truth)
{
  static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = vandq_u8(truth, vld1q_u8(places));
  return vaddv_u8(vget_low_u8(bits)) | (unsigned)vaddv_u8(vget_high_u8(bits)) << 8;
}

static inline bytes16 bytes16_load(const char *p)
{
  return vld1q_u8((const uint8_t *)p);
}

static inline unsigned bytes16_equal(bytes16 b, char c)
{
  return bytes16_gather(vceqq_u8(b, vdupq_n_u8((uint8_t)c)));
}

static inline unsigned bytes16_either(bytes16 b, char c, char d, char e)
{
  bytes16 two = vorrq_u8(vceqq_u8(b, vdupq_n_u8((uint8_t)c)), vceqq_u8(b, vdupq_n_u8((uint8_t)d)));
  return bytes16_gather(vorrq_u8(two, vceqq_u8(b, vdupq_n_u8((uint8_t)e))));
}

static inline unsigned bytes16_below(bytes16 b, char c)
{
  return bytes16_gather(vcltq_u8(b, vdupq_n_u8((uint8_t)c)));
}

static inline unsigned bytes16_between(bytes16 b, char first, char last)
{
  uint8x16_t from = vsubq_u8(b, vdupq_n_u8((uint8_t)first));
  return bytes16_gather(vcleq_u8(from, vdupq_n_u8((uint8_t)(last - first))));
}

static inline unsigned bytes16_from(bytes16 b, unsigned char c)
{
  return bytes16_gather(vcgeq_u8(b, vdupq_n_u8(c)));
}

static inline unsigned bytes16_high(bytes16 b)
{
  return bytes16_gather(vcgeq_u8(b, vdupq_n_u8(0x80)));
}

#else

typedef words16 bytes16;

#define bytes16_load words16_load
#define bytes16_equal words16_equal
#define bytes16_either words16_either
#define bytes16_below words16_below
#define bytes16_between words16_between
#define bytes16_from words16_from
#define bytes16_high words16_high

#endif

/* The place of the lowest bit of a mask that has one. */
static inline unsigned bytes16_first(unsigned mask)
{
  return (unsigned)__builtin_ctz(mask);
}

/* A question about sixteen bytes from `p` on; it may look at the byte before them
 * and at the two behind them, too. */
typedef unsigned bytes16_question(const char *p);

/* The answer for the sixteen bytes of the text from `at` on; there are no others
 * behind its end.  NULs stand before the text and behind it for who looks there. */
static inline __attribute__((always_inline)) unsigned bytes16_ask(slice s, size_t at,
                                                                  bytes16_question *ask)
{
  size_t left = s.len - at;
  if (at && left >= 18)
    return ask(s.ptr + at);
  char copy[19] = {at ? s.ptr[at - 1] : '\0'}; /* at an edge */
  if (left >= 18)
    memcpy(copy + 1, s.ptr + at, 18); /* of a size that is known */
  else
    memcpy(copy + 1, s.ptr + at, left);
  return ask(copy + 1) & (left < 16 ? (1u << left) - 1 : 0xFFFF);
}

/* The first byte from `at` on for which the answer is yes, or the end of the text. */
static inline __attribute__((always_inline)) size_t bytes16_find(slice s, size_t at,
                                                                 bytes16_question *ask)
{
  for (; at < s.len; at += 16) {
    unsigned found = 0;
    for (; at && at + 18 <= s.len; at += 16) /* not at an edge */
      if ((found = ask(s.ptr + at)) != 0)
        return at + bytes16_first(found);
    if (at < s.len && (found = bytes16_ask(s, at, ask)) != 0)
      return at + bytes16_first(found);
  }
  return s.len;
}

/* A way through all bytes for which the answer is yes; it begins as {s, 0, 0}. */
typedef struct bytes16_way {
  slice s;
  size_t next;    /* where to ask next */
  unsigned found; /* what is left of the last answer */
} bytes16_way;

/* The next of them, or the end of the text. */
static inline __attribute__((always_inline)) size_t bytes16_step(bytes16_way *w,
                                                                 bytes16_question *ask)
{
  while (!w->found) {
    if (w->next >= w->s.len)
      return w->s.len;
    w->found = bytes16_ask(w->s, w->next, ask);
    w->next += 16;
  }
  size_t at = w->next - 16 + bytes16_first(w->found);
  w->found &= w->found - 1;
  return at;
}

/* Where the text has the other one, of two bytes or more, from `at` on, or the end of
 * the text. */
static inline size_t bytes16_find_text(slice s, size_t at, slice other)
{
  for (; at + 17 <= s.len; at += 16) {
    unsigned found = bytes16_equal(bytes16_load(s.ptr + at), other.ptr[0]) &
                     bytes16_equal(bytes16_load(s.ptr + at + 1), other.ptr[1]);
    for (; found; found &= found - 1) {
      size_t here = at + bytes16_first(found);
      if (slice_starts(slice_of(s.ptr + here, s.len - here), other))
        return here;
    }
  }
  for (; at + other.len <= s.len; at++)
    if (s.ptr[at] == other.ptr[0] && memcmp(s.ptr + at, other.ptr, other.len) == 0)
      return at;
  return s.len;
}

#endif
