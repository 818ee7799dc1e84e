#include "read/words.h"

#include "base/hashset.h"
#include "base/utf8.h"

/* A shorter word tells nothing. */
#define SHORTEST_WORD 4

#define SEED UINT64_C(14695981039346656037)
#define FACTOR UINT64_C(1099511628211)

/* The byte as it counts in a word: letters of ASCII in lower case, digits, the
 * hyphen, and all that is not ASCII; 0 for what stands between words. */
static inline unsigned word_byte(char byte)
{
  unsigned char c = (unsigned char)byte;
  if (c >= 0x80)
    return c;
  unsigned lower = c | 32u;
  if (lower >= 'a' && lower <= 'z')
    return lower;
  return is_digit(byte) || byte == '-' ? c : 0;
}

static uint64_t hash_on(uint64_t h, slice s)
{
  for (size_t i = 0; i < s.len; i++) {
    unsigned char c = (unsigned char)s.ptr[i];
    h = (h ^ (c >= 'A' && c <= 'Z' ? c + 32u : c)) * FACTOR;
  }
  return h;
}

/* A set of the hashes of the words: a wrong answer once in 2^64 words is borne, since
 * both forms keep every character. */
static bool make_set(parse *p)
{
  hash_set *set = referat__arena_alloc(p->a, sizeof *set);
  if (!set)
    return false;
  unsigned char counts_as[256];
  for (unsigned byte = 0; byte < 256; byte++)
    counts_as[byte] = (unsigned char)word_byte((char)byte);
  const char *at = p->text, *end = p->text + p->length;
  while (at < end) {
    const char *start = at;
    uint64_t h = SEED;
    for (unsigned c; (c = counts_as[(unsigned char)*at]) != 0; at++) /* the text ends in NUL */
      h = (h ^ c) * FACTOR;
    /* A broken word says nothing of itself. */
    if (at - start >= SHORTEST_WORD && at[-1] != '-' && !referat__hash_put(p->a, set, h))
      return false;
    at++;
  }
  p->words = set;
  return true;
}

word_form referat__word_form(parse *p, slice head, slice tail)
{
  if (!p->words && !make_set(p))
    return WORD_UNKNOWN;
  uint64_t whole = hash_on(hash_on(SEED, head), tail);
  uint64_t hyphenated = hash_on(hash_on(hash_on(SEED, head), SLICE("-")), tail);
  if (referat__hash_known(p->words, whole))
    return WORD_WHOLE;
  return referat__hash_known(p->words, hyphenated) ? WORD_HYPHENATED : WORD_UNKNOWN;
}
