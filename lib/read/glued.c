#include "read/glued.h"

#include "base/utf8.h"
#include "read/cuts.h"
#include "read/numbered.h"
#include "read/titles.h"

/* A title that is found again is not longer, with its number. */
#define LONGEST_GLUED 400

/* Titles of numbered lines, by their hash. */
typedef struct seen_titles {
  uint64_t *slots;
  size_t mask;
} seen_titles;

static void put(seen_titles *seen, uint64_t key)
{
  size_t at = (size_t)(key ^ key >> 31) & seen->mask;
  while (seen->slots[at] && seen->slots[at] != key)
    at = (at + 1) & seen->mask;
  seen->slots[at] = key;
}

static uint64_t key_of(const numbered *n)
{
  uint64_t hash = referat__title_hash(n->title);
  return hash ? hash ^ (uint64_t)n->value << 40 : 0;
}

/* ---- items ---- */

static bool known(const seen_titles *seen, uint64_t key)
{
  size_t at = (size_t)(key ^ key >> 31) & seen->mask;
  while (seen->slots[at] && seen->slots[at] != key)
    at = (at + 1) & seen->mask;
  return key && seen->slots[at] == key;
}

/* Where a number and a title stand that stood in a line of their own before,
 * glued to the text in front of them; or NULL. */
static const char *find_number(const parse *p, const seen_titles *seen, slice s)
{
  const char *first = s.len > LONGEST_GLUED ? slice_end(s) - LONGEST_GLUED : s.ptr;
  for (const char *stop = first + 1;
       stop < slice_end(s) && (stop = memchr(stop, '.', (size_t)(slice_end(s) - stop))); stop++) {
    if (slice_end(s) - stop < 3 || stop[1] != ' ' ||
        !referat__is_upper(referat__first_char(slice_between(stop + 2, slice_end(s)))))
      continue;
    const char *digits = stop;
    while (digits > s.ptr && is_digit(digits[-1]))
      digits--;
    if (digits == s.ptr || (is_blank(digits[-1]) && stop - digits < 5))
      continue; /* a number of its own: "01." is not "0" and "1." */
    for (const char *q = stop - 1; q > s.ptr && is_digit(*q) && stop - q < 5; q--) {
      numbered n[MOST_READINGS];
      if (!is_blank(q[-1]) &&
          referat__numbered_read(p->lex, slice_between(q, slice_end(s)), n) == 1 &&
          known(seen, key_of(&n[0])))
        return q;
    }
  }
  return NULL;
}

/* ---- sections ---- */

/* A word that heads a section, right before a capital or behind a full stop
 * without a space: "BilagIngen bilag.BeslutningGodkendt." */
static size_t heading_at(const parse *p, slice s)
{
  size_t n = 0;
  while (n < s.len) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr + n, slice_end(s), &size);
    if (n > 0 && referat__is_upper(c)) {
      const lex_section *row = referat__lex_section(p->lex, slice_of(s.ptr, n));
      return row && row->strength == LEX_STRONG && row->match == LEX_EXACT ? n : 0;
    }
    if (!referat__is_letter(c))
      return 0;
    n += size;
  }
  return 0;
}

/* A longer line is no title that a web page left something behind. */
#define LONGEST_TITLE 220

/* What a web page leaves, right behind a small letter: "BudgetKlik her". */
static void cut_debris(parse *p, cut_list *cuts, uint32_t i)
{
  slice s = line_text(p, i);
  for (const char *q = s.ptr + 1; s.len < LONGEST_TITLE && q < slice_end(s); q++) {
    if (!(*q >= 'A' && *q <= 'Z') || !(q[-1] >= 'a' && q[-1] <= 'z'))
      continue;
    const lex_word *row =
        referat__lex_start(p->lex, LEX_DEBRIS, slice_between(q, slice_end(s)), NULL);
    if (row && row->value[0])
      referat__cut_add(p, cuts, i, (size_t)(q - s.ptr), false);
  }
}

static void cut_line(parse *p, const seen_titles *seen, cut_list *cuts, uint32_t i)
{
  slice s = line_text(p, i);
  uint32_t before = cuts->count;
  size_t head = heading_at(p, s);
  size_t letters = 0; /* "Indholdsfortegnelse1. Budget" */
  while (letters < s.len && ((s.ptr[letters] | 32) >= 'a' && (s.ptr[letters] | 32) <= 'z'))
    letters++;
  if (letters && letters < s.len && is_digit(s.ptr[letters]) &&
      referat__lex_whole(p->lex, LEX_CONTENTS, slice_of(s.ptr, letters)))
    head = letters;
  referat__cut_add(p, cuts, i, head, false);
  const char *q = s.ptr + head - 1;
  while (slice_end(s) - q > 5 && (q = memchr(q + 1, '.', (size_t)(slice_end(s) - q - 5))) != NULL) {
    if (is_blank(q[1]) ||
        !referat__is_upper(referat__first_char(slice_between(q + 1, slice_end(s)))))
      continue;
    size_t length = heading_at(p, slice_between(q + 1, slice_end(s)));
    if (length) {
      referat__cut_add(p, cuts, i, (size_t)(q + 1 - s.ptr), false);
      referat__cut_add(p, cuts, i, (size_t)(q + 1 - s.ptr) + length, false);
    }
  }
  if (cuts->count > before)
    return;
  const char *number = s.len > 4 ? find_number(p, seen, s) : NULL;
  if (number)
    referat__cut_add(p, cuts, i, (size_t)(number - s.ptr), false);
  else
    cut_debris(p, cuts, i);
}

static void look_at_title(const parse *p, seen_titles *seen, slice s)
{
  numbered n[MOST_READINGS];
  int count = s.len && is_digit(s.ptr[0]) ? referat__numbered_read(p->lex, s, n) : 0;
  if (count && n[0].title.len)
    put(seen, key_of(&n[0]));
}

bool referat__glued_cut(parse *p)
{
  size_t size = 64;
  while (size < 2 * (size_t)p->count)
    size *= 2;
  seen_titles seen = {referat__arena_alloc(p->a, size * sizeof *seen.slots), size - 1};
  cut_list cuts = {.count = 0};
  if (!seen.slots)
    return false;
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_BLANK | LINE_BARS | LINE_RULE))
      continue;
    cut_line(p, &seen, &cuts, i);
    look_at_title(p, &seen, line_text(p, i));
  }
  return referat__lines_cut(p, &cuts);
}
