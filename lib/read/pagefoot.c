#include "config.h"

#include "read/pagefoot.h"

#include "base/utf8.h"
#include "model/date.h"

/* A page's number at its foot has no more digits; the word before it and a full stop
 * is longer than an abbreviation. */
#define LONGEST_FOOT 4
#define SHORTEST_LAST_WORD 4

/* What all pages end with is no longer, and has so many words at least. */
#define LONGEST_RUNNING 80
#define FEWEST_RUNNING 2

/* A day stands within this. */
#define LONGEST_DAY 24

uint32_t referat__page_next(const parse *p, uint32_t i)
{
  do {
    i = referat__line_next(p, i + 1);
  } while (i < p->count && p->lines[i].len <= LONGEST_FOOT);
  return i;
}

/* The number that the text ends in, and where it begins; 0 if none. */
static uint32_t last_number(slice s, size_t *begin)
{
  uint32_t number = 0;
  *begin = s.len;
  while (*begin && is_digit(s.ptr[*begin - 1]) && s.len - *begin < LONGEST_FOOT)
    --*begin;
  for (size_t k = *begin; k < s.len; k++)
    number = 10 * number + (uint32_t)(s.ptr[k] - '0');
  return *begin > 1 && s.ptr[*begin - 1] == ' ' ? number : 0;
}

/* The day that the page ends with; empty if it does not. */
static slice last_day(slice s)
{
  size_t from = s.len > LONGEST_DAY ? s.len - LONGEST_DAY : 0;
  while (from && from < s.len && !is_blank(s.ptr[from - 1]))
    from++;
  date day;
  slice where, rest = slice_skip(s, from);
  if (!referat__date_find(rest, &day, &where) || slice_end(where) != slice_end(s) ||
      where.ptr == s.ptr)
    return slice_of(NULL, 0);
  return where;
}

/* Whether the page ends with the same day as its neighbour. */
static bool ends_alike(const parse *p, uint32_t other, slice day)
{
  return other < p->count && slice_eq(last_day(line_text(p, other)), day);
}

/* The last word, digits without what they are, and the text before it. */
static slice last_running_word(slice *s)
{
  size_t n, digits = 0;
  *s = referat__trim_right(*s);
  n = s->len;
  while (n && !is_blank(s->ptr[n - 1]))
    digits += is_digit(s->ptr[--n]);
  slice word = slice_skip(*s, n);
  *s = slice_of(s->ptr, n);
  return digits == word.len ? slice_of(word.ptr, 0) : word;
}

/* The foot that two pages have in common, behind the last sentence: words, and then the
 * page's number. */
static size_t running_foot(const parse *p, uint32_t i, uint32_t other)
{
  slice whole = line_text(p, i), here = whole;
  slice there = other < p->count ? line_text(p, other) : slice_of(whole.ptr, 0);
  size_t begin = whole.len, used;
  int words = 0;
  while (here.len && there.len) {
    slice word = last_running_word(&here);
    if (!slice_eq(word, last_running_word(&there)) || (words == 0) != (word.len == 0) ||
        slice_ends(word, SLICE(".")) || whole.len - here.len > LONGEST_RUNNING)
      break;
    if (words == 1 && !referat__lex_start(p->lex, LEX_PAGES, word, &used))
      break;
    words++;
    begin = here.len;
  }
  slice before = referat__trim_right(slice_of(whole.ptr, begin));
  return words > FEWEST_RUNNING && slice_ends(before, SLICE(".")) ? begin : whole.len;
}

size_t referat__page_foot(const parse *p, uint32_t i, uint32_t before)
{
  slice s = line_text(p, i);
  size_t n, ignored, word = 0;
  uint32_t number = last_number(s, &n), next = referat__page_next(p, i);
  slice day = number ? last_day(s) : slice_of(NULL, 0);
  if (day.len && (ends_alike(p, next, day) || (before < i && ends_alike(p, before, day))))
    return (size_t)(day.ptr - s.ptr);
  if (!number)
    return s.len;
  size_t foot = running_foot(p, i, next);
  if (foot == s.len && before < i)
    foot = running_foot(p, i, before);
  if (foot < s.len)
    return foot;
  if ((next < p->count && last_number(line_text(p, next), &ignored) == number + 1) ||
      (before < i && last_number(line_text(p, before), &ignored) + 1 == number))
    return n;
  if (s.ptr[n - 2] != '.')
    return s.len;
  while (word + 2 < n && !is_blank(s.ptr[n - 3 - word]))
    word++;
  return word >= SHORTEST_LAST_WORD ? n : s.len;
}
