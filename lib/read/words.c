#include "read/words.h"

#include "base/utf8.h"

/* A set of the hashes of the words: a wrong answer once in 2^64 words is
 * borne, since both forms keep every character. */
typedef struct word_set {
  uint64_t *slots;
  size_t mask;
} word_set;

#define SEED UINT64_C(14695981039346656037)

static uint64_t hash_on(uint64_t h, slice s)
{
  for (size_t i = 0; i < s.len; i++) {
    unsigned char c = (unsigned char)s.ptr[i];
    h = (h ^ (c >= 'A' && c <= 'Z' ? c + 32u : c)) * UINT64_C(1099511628211);
  }
  return h;
}

static bool is_word_byte(unsigned char c)
{
  return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-';
}

static uint64_t *slot(const word_set *set, uint64_t h)
{
  h = h ? h : 1;
  size_t at = (size_t)(h ^ h >> 29) & set->mask;
  while (set->slots[at] && set->slots[at] != h)
    at = (at + 1) & set->mask;
  return &set->slots[at];
}

static size_t each_word(const parse *p, word_set *set)
{
  size_t n = 0;
  const char *at = p->text, *end = p->text + p->length;
  while (at < end) {
    while (at < end && !is_word_byte((unsigned char)*at))
      at++;
    const char *start = at;
    while (at < end && is_word_byte((unsigned char)*at))
      at++;
    slice word = slice_between(start, at);
    if (word.len < 4 || word.ptr[word.len - 1] == '-')
      continue; /* a broken word says nothing of itself */
    n++;
    if (set) {
      uint64_t h = hash_on(SEED, word);
      *slot(set, h) = h ? h : 1;
    }
  }
  return n;
}

static bool make_set(parse *p)
{
  word_set *set = referat__arena_alloc(p->a, sizeof *set);
  size_t count = each_word(p, NULL), size = 64;
  while (size < 2 * count)
    size *= 2;
  if (!set || !(set->slots = referat__arena_alloc(p->a, size * sizeof *set->slots)))
    return false;
  set->mask = size - 1;
  each_word(p, set);
  p->words = set;
  return true;
}

word_form referat__word_form(parse *p, slice head, slice tail)
{
  if (!p->words && !make_set(p))
    return WORD_UNKNOWN;
  uint64_t whole = hash_on(hash_on(SEED, head), tail);
  uint64_t hyphenated = hash_on(hash_on(hash_on(SEED, head), SLICE("-")), tail);
  if (*slot(p->words, whole))
    return WORD_WHOLE;
  return *slot(p->words, hyphenated) ? WORD_HYPHENATED : WORD_UNKNOWN;
}
