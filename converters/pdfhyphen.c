#include "pdfhyphen.h"

#include <stdlib.h>
#include <string.h>

#define SEED UINT64_C(14695981039346656037)
#define FACTOR UINT64_C(1099511628211)

/* A short word that stands by itself so often is one also behind a hyphen. */
#define LONGEST_COMMON 6
#define FEWEST_COMMON 3

/* Of so many lines that end in a small letter or a hyphen, so many in a hundred end in
 * one where a program sets them. */
#define FEWEST_ENDS 30
#define FEWEST_HYPHENS 3

static const char hyphen[] = "\u2010", soft_hyphen[] = "\u00AD";

static bool ends_in(const char *s, uint32_t length, const char *with)
{
  size_t n = strlen(with);
  return length > n && memcmp(s + length - n, with, n) == 0;
}

/* Small letters, as far as Latin ones go. */
static bool is_small(const char *s, uint32_t length)
{
  return length && ((s[0] >= 'a' && s[0] <= 'z') ||
                    ((unsigned char)s[0] == 0xC3 && length > 1 && (unsigned char)s[1] >= 0xA0));
}

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/* Whether the byte belongs to a letter. */
static bool is_letter(char c)
{
  return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The word's length without a hyphen at its end; `*soft` tells whether it is a soft
 * one. */
static uint32_t stem_length(const char *s, uint32_t length, bool *soft)
{
  uint32_t n = length;
  while (ends_in(s, n, hyphen) || ends_in(s, n, soft_hyphen))
    n -= (uint32_t)strlen(ends_in(s, n, hyphen) ? hyphen : soft_hyphen);
  *soft = n < length;
  return n == length && ends_in(s, n, "-") ? n - 1 : n;
}

static uint64_t hash_on(uint64_t h, const char *s, uint32_t length)
{
  for (uint32_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c == 0xC2 && i + 1 < length && (unsigned char)s[i + 1] == 0xAD) {
      i++; /* a soft hyphen inside of it */
      continue;
    }
    h = (h ^ (c >= 'A' && c <= 'Z' ? c + 32U : c)) * FACTOR;
  }
  return h;
}

/* The word without the marks around it. */
static const char *bare(const pdf_words *words, const pdf_word *word, uint32_t *length)
{
  const char *s = pdf_text(words, word);
  uint32_t n = word->length;
  while (n && !is_letter(s[n - 1]) && !is_digit(s[n - 1]))
    n--;
  while (n && !is_letter(*s) && !is_digit(*s)) {
    s++;
    n--;
  }
  *length = n;
  return s;
}

static int by_value(const void *a, const void *b)
{
  const uint64_t *v = a, *w = b;
  return *v < *w ? -1 : *v > *w;
}

bool pdf_hyphens_learn(pdf_hyphens *h, const pdf_lines *lines, const pdf_words *words)
{
  *h = (pdf_hyphens){.words = words, .hashes = malloc((words->count + 1) * sizeof *h->hashes)};
  if (!h->hashes)
    return false;
  size_t ends = 0, cut = 0;
  for (size_t i = 0; i < lines->count; i++) {
    const pdf_line *line = &lines->at[i];
    const pdf_line *next = i + 1 < lines->count ? line + 1 : NULL;
    for (uint32_t w = line->first; w < line->last; w++) {
      uint32_t length;
      const char *s = bare(words, &words->at[w], &length);
      bool soft;
      uint32_t stem = stem_length(pdf_text(words, &words->at[w]), words->at[w].length, &soft);
      bool is_cut = w + 1 == line->last && stem < words->at[w].length;
      if (!is_cut && length)
        h->hashes[h->count++] = hash_on(SEED, s, length);
      if (w + 1 < line->last || !next ||
          !is_small(pdf_text(words, &words->at[next->first]), words->at[next->first].length))
        continue;
      h->sets_soft |= soft;
      cut += is_cut;
      ends++;
    }
  }
  h->sets_none = ends >= FEWEST_ENDS && 100 * cut < FEWEST_HYPHENS * ends;
  qsort(h->hashes, h->count, sizeof *h->hashes, by_value);
  return true;
}

void pdf_hyphens_free(pdf_hyphens *h)
{
  free(h->hashes);
}

/* Where hashes begin that are no less. */
static size_t lower(const pdf_hyphens *h, uint64_t hash)
{
  size_t low = 0, high = h->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (h->hashes[middle] < hash)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static size_t count_of(const pdf_hyphens *h, uint64_t hash)
{
  return hash == UINT64_MAX ? 0 : lower(h, hash + 1) - lower(h, hash);
}

pdf_hyphen pdf_hyphen_between(const pdf_hyphens *h, const pdf_word *last, const pdf_word *next,
                              uint32_t *length)
{
  const char *s = pdf_text(h->words, last), *t = pdf_text(h->words, next);
  bool soft;
  uint32_t stem = stem_length(s, last->length, &soft);
  *length = stem;
  if (stem == last->length || !stem)
    return PDF_NO_HYPHEN;
  bool letter = is_letter(s[stem - 1]);
  if (!is_small(t, next->length))
    return (letter && is_letter(*t)) || (is_digit(s[stem - 1]) && is_digit(*t)) ? PDF_HYPHEN_REAL
                                                                                : PDF_HYPHEN_LAST;
  if (!letter)
    return PDF_HYPHEN_LAST;
  if (soft)
    return PDF_HYPHEN_SOFT;
  uint32_t tail_length, head_length;
  const char *tail = bare(h->words, next, &tail_length);
  const pdf_word head = {.text = last->text, .length = stem};
  const char *begin = bare(h->words, &head, &head_length);
  uint64_t hash = hash_on(SEED, begin, head_length);
  if (count_of(h, hash_on(hash, tail, tail_length)))
    return PDF_HYPHEN_SOFT;
  if (count_of(h, hash_on(hash_on(hash, "-", 1), tail, tail_length)))
    return PDF_HYPHEN_REAL;
  if (tail_length <= LONGEST_COMMON &&
      count_of(h, hash_on(SEED, tail, tail_length)) >= FEWEST_COMMON)
    return PDF_HYPHEN_LAST;
  bool real = h->sets_soft || h->sets_none || memchr(begin, '-', head_length);
  return real ? PDF_HYPHEN_REAL : PDF_HYPHEN_OPEN;
}
