#include "base/charset.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "base/watch.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>

/* How much of the input decides on the encoding. */
#define SAMPLE ((size_t)256 << 10)

/* What iconv(3) needs at most to load a converter, and a little more. */
#define CONVERTER_MEMORY ((size_t)64 << 10)

/* Bytes in UTF-16 that has no mark: text is mostly ASCII, so every other byte
 * is NUL. */
static const char *guess_utf16(slice bytes)
{
  size_t n = bytes.len < SAMPLE ? bytes.len & ~(size_t)1 : SAMPLE;
  size_t even = 0, odd = 0;
  if (!n || !memchr(bytes.ptr, 0, n)) /* as is nearly always so */
    return NULL;
  for (size_t i = 0; i + 1 < n; i += 2) {
    even += bytes.ptr[i] == 0;
    odd += bytes.ptr[i + 1] == 0;
  }
  if (n >= 8 && odd > n / 2 * 7 / 10 && even < odd / 8)
    return "UTF-16LE";
  if (n >= 8 && even > n / 2 * 7 / 10 && odd < even / 8)
    return "UTF-16BE";
  return NULL;
}

/* The codes of the letters that tell one table of characters from another. */
typedef struct codepage {
  const char *name; /* IANA */
  const char *iconv;
  unsigned char common[9]; /* æ ø å Æ Ø Å é and two that only it has so */
} codepage;

static const codepage codepages[] = {
    {"windows-1252", "WINDOWS-1252", {0xE6, 0xF8, 0xE5, 0xC6, 0xD8, 0xC5, 0xE9, 0xA7, 0x96}},
    {"IBM850", "CP850", {0x91, 0x9B, 0x86, 0x92, 0x9D, 0x8F, 0x82, 0xF5, 0xF8}},
    {"IBM865", "CP865", {0x91, 0x9B, 0x86, 0x92, 0x9D, 0x8F, 0x82, 0x15, 0xAE}},
};

static const codepage *guess_codepage(slice bytes)
{
  size_t count[256] = {0};
  size_t n = bytes.len < SAMPLE ? bytes.len : SAMPLE;
  for (size_t i = 0; i < n; i++)
    count[(unsigned char)bytes.ptr[i]]++;
  const codepage *best = codepages;
  size_t best_score = 0;
  for (size_t i = 0; i < sizeof codepages / sizeof *codepages; i++) {
    size_t score = 0;
    for (size_t k = 0; k < sizeof codepages[i].common; k++)
      score += (k < 3 ? 2 : 1) * count[codepages[i].common[k]];
    if (score > best_score) {
      best = &codepages[i];
      best_score = score;
    }
  }
  return best;
}

/* Convert with iconv(3); bytes that it refuses become U+FFFD. */
static bool convert(arena *a, slice bytes, const char *from, decoded *result, slice *text)
{
  iconv_t handle = iconv_open("UTF-8", from);
  if (handle == (iconv_t)-1) /* glibc says so of a converter that memory was too short to load */
    handle = iconv_open("UTF-8", from);
  if (handle == (iconv_t)-1) {
    a->failed |= errno == ENOMEM || referat__memory_is_short(CONVERTER_MEMORY);
    result->missing = from;
    return false;
  }
  size_t room = bytes.len * 3 + 8;
  char *to = referat__arena_bytes(a, room);
  char *in = (char *)bytes.ptr, *out = to;
  size_t left = bytes.len;
  while (to && left) {
    if (iconv(handle, &in, &left, &out, &room) != (size_t)-1)
      break;
    if (room < 4 || errno == E2BIG) /* three bytes a byte are enough for all of these */
      break;
    if (result->invalid++ == 0)
      result->invalid_line = 1;
    memcpy(out, "\xEF\xBF\xBD", 3);
    out += 3;
    room -= 3;
    in++;
    left--;
  }
  iconv_close(handle);
  *text = slice_between(to, out);
  return to != NULL;
}

/* UTF-8 with some bytes that are not: those are read as Windows-1252. */
static bool mend(arena *a, slice bytes, decoded *result, slice *text)
{
  char *to = referat__arena_bytes(a, bytes.len * 3 + 1);
  if (!to)
    return false;
  char *out = to;
  size_t line = 1;
  while (bytes.len) {
    size_t good = referat__utf8_valid(bytes.ptr, bytes.len);
    memcpy(out, bytes.ptr, good);
    if (!result->invalid)
      for (size_t i = 0; i < good; i++)
        line += bytes.ptr[i] == '\n';
    out += good;
    bytes = slice_skip(bytes, good);
    if (!bytes.len)
      break;
    unsigned char c = (unsigned char)bytes.ptr[0];
    if (result->invalid++ == 0)
      result->invalid_line = line;
    out += referat__utf8_encode(c >= 0xA0 ? c : 0xFFFD, out);
    bytes = slice_skip(bytes, 1);
  }
  *text = slice_between(to, out);
  return true;
}

/* Whether bytes that are not all UTF-8 are UTF-8 with blemishes: then valid
 * sequences outnumber the bytes that fit nowhere. */
static bool is_mostly_utf8(slice bytes)
{
  size_t good = 0, bad = 0;
  const char *p = bytes.ptr;
  const char *end = p + (bytes.len < SAMPLE ? bytes.len : SAMPLE);
  while (p < end) {
    unsigned size;
    if (*p & 0x80) {
      if (referat__utf8_decode(p, slice_end(bytes), &size) == 0xFFFD && size == 1)
        bad++;
      else
        good++;
      p += size;
    } else {
      p++;
    }
  }
  return good > 2 * bad;
}

static bool is_clean_ascii(unsigned char c)
{
  return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || c == '\f';
}

/* Whether a letter of two bytes stands there; what is cleaned away begins
 * otherwise. */
static bool is_letter_of_two(const char *p, const char *end)
{
  unsigned char c = (unsigned char)*p;
  return c >= 0xC3 && c < 0xE0 && end - p > 1 && (p[1] & 0xC0) == 0x80;
}

/* Whether sixteen bytes are valid and clean: ASCII, and letters of two bytes.
 * `*cut`: a letter goes on in them (then: behind them). */
static inline bool are_clean(const char *p, unsigned *cut)
{
  bytes16 b = bytes16_load(p);
  unsigned high = bytes16_high(b), low = bytes16_below(b, ' ');
  if (low && low & ~bytes16_either(b, '\n', '\t', '\f'))
    return false;
  if (bytes16_equal(b, 0x7F))
    return false;
  if (!(high | *cut))
    return true; /* as most are */
  unsigned begin = bytes16_from(b, 0xC0);
  unsigned letters = bytes16_from(b, 0xC3) & ~bytes16_from(b, 0xE0);
  unsigned want = (letters << 1 & 0xFFFF) | *cut;
  *cut = letters >> 15;
  return !((begin ^ letters) | ((high & ~begin) ^ want));
}

/* Pass over text that is valid and clean, to the first character that may be
 * neither. */
static const char *skip_clean(const char *p, const char *end)
{
  while (p < end) { /* there may be no text at all, and no place to point at */
    unsigned cut = 0, was_cut = 0;
    while (end - p > 16 && are_clean(p, &cut)) {
      was_cut = cut;
      p += 16;
    }
    p -= was_cut;
    const char *stop = end - p > 17 ? p + 17 : end;
    while (p < stop) {
      if (is_letter_of_two(p, end))
        p += 2;
      else if (is_clean_ascii((unsigned char)*p))
        p++;
      else
        return p;
    }
  }
  return end;
}

/* Whether the character has its place in the text. */
static bool is_clean(uint32_t c)
{
  return c < 0x80
             ? is_clean_ascii((unsigned char)c)
             : c != 0xAD && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
}

/* Whether the text is valid UTF-8; store the length of what is clean at its
 * beginning. */
static bool look_over(slice text, size_t *clean_length)
{
  const char *p = text.ptr, *end = slice_end(text), *dirty = NULL;
  while ((p = skip_clean(p, end)) < end) {
    unsigned size;
    uint32_t c = referat__utf8_decode(p, end, &size);
    if (c == 0xFFFD && size == 1)
      return false;
    if (!dirty && !is_clean(c))
      dirty = p;
    p += size;
  }
  *clean_length = (size_t)((dirty ? dirty : end) - text.ptr);
  return true;
}

/* Copy without what has no place in the text; `to` may be the source. */
static char *clean(char *to, slice text)
{
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    const char *run = p;
    p = skip_clean(p, end);
    size_t n = (size_t)(p - run);
    if (to != run)
      memmove(to, run, n);
    to += n;
    if (p >= end)
      break;
    unsigned size;
    uint32_t c = referat__utf8_decode(p, end, &size);
    const char *next = p + size;
    if (c == '\r' || c == 0x2028 || c == 0x2029) {
      if (c != '\r' || next >= end || *next != '\n')
        *to++ = '\n';
    } else if (c == '\v') {
      *to++ = '\n';
    } else if (c == 0xAD) {
      if (next < end && (*next == '\n' || *next == '\r')) {
        memcpy(to, "\xC2\xAD", 2);
        to += 2;
      }
    } else if (is_clean(c)) {
      memmove(to, p, size);
      to += size;
    }
    p = next;
  }
  return to;
}

bool referat__decode(arena *a, slice bytes, bool own, decoded *result)
{
  *result = (decoded){.encoding = "UTF-8"};
  slice text = bytes;
  size_t clean_length = 0;
  bool copied = false;
  const char *utf16 = slice_starts(bytes, SLICE("\xFF\xFE"))   ? "UTF-16LE"
                      : slice_starts(bytes, SLICE("\xFE\xFF")) ? "UTF-16BE"
                                                               : guess_utf16(bytes);
  if (utf16) {
    result->encoding = utf16;
    copied = convert(a, bytes, utf16, result, &text);
  } else if (!look_over(bytes, &clean_length)) {
    if (is_mostly_utf8(bytes)) {
      copied = mend(a, bytes, result, &text);
    } else {
      const codepage *page = guess_codepage(bytes);
      result->encoding = page->name;
      copied = convert(a, bytes, page->iconv, result, &text);
    }
  }
  if (result->missing)
    return !a->failed;
  result->repaired = copied;
  char *to = copied || own ? (char *)text.ptr : referat__arena_bytes(a, text.len + 1);
  if (a->failed || !to)
    return false;
  if (clean_length && to != text.ptr)
    memcpy(to, text.ptr, clean_length);
  char *end = clean(to + clean_length, slice_skip(text, clean_length));
  *end = '\0';
  result->text = slice_between(to, end);
  return true;
}
