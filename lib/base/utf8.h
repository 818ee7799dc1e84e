/*
 * UTF-8 (RFC 3629) and the letters of Danish, without the locale.
 */
#ifndef REFERAT_BASE_UTF8_H
#define REFERAT_BASE_UTF8_H

#include "base/slice.h"

#include <stdint.h>

/* referat__utf8_decode for what is not ASCII. */
uint32_t referat__utf8_decode_wide(const char *p, const char *end, unsigned *size);

/* Decode the character at `p` (before `end`); store its length in bytes in
 * `*size`.  A byte that begins no valid sequence gives U+FFFD and size 1. */
static inline uint32_t referat__utf8_decode(const char *p, const char *end, unsigned *size)
{
  if (*p & 0x80)
    return referat__utf8_decode_wide(p, end, size);
  *size = 1;
  return (unsigned char)*p;
}

/* Encode `c` into `out`; return the number of bytes, 1 to 4. */
unsigned referat__utf8_encode(uint32_t c, char out[4]);

/* Length in bytes of the longest valid prefix. */
size_t referat__utf8_valid(const char *p, size_t len);

/* Whether a small letter is in the text; whether all of it are capitals, which an empty one is not.
 * The mark of a letter that was taken apart is neither. */
bool referat__has_lower(slice s);
bool referat__is_capitals(slice s);

/* Number of characters in valid UTF-8. */
size_t referat__utf8_count(slice s);

/* Lower case of Latin letters (ASCII, Latin-1, Latin Extended-A); every other
 * character is itself. */
uint32_t referat__fold_wide(uint32_t c);

static inline uint32_t referat__fold(uint32_t c)
{
  return c >= 0x80 ? referat__fold_wide(c) : c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static inline bool referat__is_upper(uint32_t c)
{
  return c < 0x80 ? c >= 'A' && c <= 'Z' : referat__fold_wide(c) != c;
}

/* A mark above or below the letter before it. */
static inline bool referat__is_combining(uint32_t c)
{
  return c >= 0x300 && c <= 0x36F;
}

static inline bool referat__is_letter(uint32_t c)
{
  if (c < 0x80)
    return (c | 32) >= 'a' && (c | 32) <= 'z';
  /* A combining mark is part of the letter before it. */
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || referat__is_combining(c);
}

static inline bool referat__is_lower(uint32_t c)
{
  return referat__is_letter(c) && !referat__is_upper(c);
}

/* Whether the character goes on a word that a letter began: a letter, or the
 * mark of one that was taken apart ("a" and a ring). */
static inline bool referat__is_word_part(uint32_t c)
{
  return referat__is_letter(c) || referat__is_combining(c);
}

/* Whether `c` is white space of any kind, the no-break ones included; the first form is for what
 * is not ASCII. */
bool referat__is_wide_space(uint32_t c);

static inline bool referat__is_space(uint32_t c)
{
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : referat__is_wide_space(c);
}

/* White space of ASCII: for bytes, of which those beyond may be part of a
 * character ("Å" ends in the byte that is NEL by itself). */
static inline bool is_blank(char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static inline bool is_hex(char c)
{
  return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* A byte of an address: "%7C". */
static inline void percent_encode(char c, char to[3])
{
  static const char hex[] = "0123456789ABCDEF";
  to[0] = '%';
  to[1] = hex[(unsigned char)c >> 4];
  to[2] = hex[c & 15];
}

/* The first bytes of the slice, at most so many, and whole letters of those. */
static inline slice referat__front(slice s, size_t most)
{
  if (s.len <= most)
    return s;
  while (most && ((unsigned char)s.ptr[most] & 0xc0) == 0x80)
    most--;
  return slice_of(s.ptr, most);
}

/* First and last character of a slice; 0 when it is empty. */
uint32_t referat__first_wide_char(slice s);
uint32_t referat__last_wide_char(slice s);

static inline uint32_t referat__first_char(slice s)
{
  return s.len && !(s.ptr[0] & 0x80) ? (unsigned char)s.ptr[0] : referat__first_wide_char(s);
}

static inline uint32_t referat__last_char(slice s)
{
  return s.len && !(s.ptr[s.len - 1] & 0x80) ? (unsigned char)s.ptr[s.len - 1]
                                             : referat__last_wide_char(s);
}

/* Without white space at its ends; the first forms are for texts that may have it there. */
slice referat__trim_left_space(slice s);
slice referat__trim_right_space(slice s);

static inline slice referat__trim_left(slice s)
{
  return s.len && (signed char)s.ptr[0] > ' ' ? s : referat__trim_left_space(s);
}

static inline slice referat__trim_right(slice s)
{
  return s.len && (signed char)s.ptr[s.len - 1] > ' ' ? s : referat__trim_right_space(s);
}

static inline slice referat__trim(slice s)
{
  return referat__trim_right(referat__trim_left(s));
}

/* The letter that an ASCII letter and a combining mark behind it make, as text
 * from some systems has them (Unicode's form NFD), in lower case; 0 for none.
 * Its first byte in UTF-8 is 0xC3. */
uint32_t referat__composed(const char *p, const char *end);

/* Equality and prefix, any case, with every run of white space equal to one
 * space.  `pattern` must be lower case already.  The prefix form returns the
 * number of bytes of `s` that matched, 0 for none. */
bool referat__fold_eq(slice s, slice pattern);
size_t referat__fold_match(slice s, slice pattern);

/* Whether the bytes may be part of the same character; only what is ASCII tells. */
static inline bool may_fold(char c, char want)
{
  return ((c | want) & 0x80) || c == want ||
         (want == ' ' ? is_blank(c) : c >= 'A' && c <= 'Z' && (c | 32) == want);
}

/* referat__fold_match, which most texts do not get to: their first bytes tell. */
static inline size_t referat__fold_prefix(slice s, slice pattern)
{
  if (!s.len || !pattern.len)
    return 0;
  return may_fold(s.ptr[0], pattern.ptr[0]) &&
                 (s.len == 1 || pattern.len == 1 || is_blank(s.ptr[1]) ||
                  may_fold(s.ptr[1], pattern.ptr[1]))
             ? referat__fold_match(s, pattern)
             : 0;
}

/* Whether two strings are equal in any case. */
bool referat__fold_same(const char *a, const char *b);

#endif
