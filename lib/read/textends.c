#include "config.h"

#include "read/textends.h"

#include "base/utf8.h"
#include "model/date.h"

/* A number of more digits is no page's; the word before it and a full stop
 * is longer than an abbreviation. */
#define LONGEST_FOOT 4
#define SHORTEST_LAST_WORD 4

/* Between a sentence and what begins a line there is no more that lost its begin. */
#define LONGEST_GARBLED 8

/* A day stands within this. */
#define LONGEST_DAY 24

/* Words between the first one of a sentence and what was decided. */
#define MOST_DECIDING_WORDS 3

/* Whether nothing follows on the page but its number. */
static bool is_page_end(slice s)
{
  size_t n = 0;
  s = referat__trim(s);
  while (n < s.len && is_digit(s.ptr[n]))
    n++;
  return n == s.len && n <= LONGEST_FOOT;
}

bool referat__text_says_outcome(const parse *p, slice s)
{
  size_t used;
  for (int words = 0; s.len && words < MOST_DECIDING_WORDS; words++) {
    if (words && referat__is_upper(referat__first_char(s)))
      return false;
    if (referat__lex_start(p->lex, LEX_OUTCOMES, s, &used) &&
        (used == s.len || s.ptr[used] == '.' || is_page_end(slice_skip(s, used))))
      return true;
    while (s.len && !is_blank(s.ptr[0]) && !strchr(".,;:", s.ptr[0]))
      s = slice_skip(s, 1);
    if (!s.len || s.ptr[0] != ' ')
      return false;
    s = referat__trim_left(s);
  }
  return false;
}

bool referat__text_ends_sentence(slice s, size_t k)
{
  if (k < 2 || s.ptr[k - 2] != '.')
    return false;
  size_t n = k - 2;
  while (n && !is_blank(s.ptr[n - 1]))
    n--;
  return k - 2 - n >= SHORTEST_LAST_WORD &&
         referat__is_lower(referat__first_char(slice_skip(s, n)));
}

bool referat__text_ends_opener(const parse *p, slice s, size_t k)
{
  if (k < 3)
    return false;
  const char *space = memchr(s.ptr, ' ', k) ? memrchr(s.ptr, '.', k) : NULL;
  size_t stop = space ? (size_t)(space - s.ptr) : 0, n = stop;
  if (!stop || stop + 1 == k || s.ptr[stop + 1] != ' ' || k - stop > LONGEST_GARBLED)
    return false;
  while (n && !is_blank(s.ptr[n - 1]))
    n--;
  slice word = slice_of(s.ptr + n, stop + 1 - n);
  return stop - n >= SHORTEST_LAST_WORD &&
         !referat__lex_start(p->lex, LEX_ABBREVIATIONS, word, NULL);
}

bool referat__text_ends_names(const parse *p, slice s)
{
  date day;
  slice where;
  if (s.len && is_digit(s.ptr[0])) /* "3. maj: Anne Berg" tells when somebody was absent */
    return referat__date_find(referat__front(s, LONGEST_DAY), &day, &where) && where.ptr == s.ptr &&
           !(slice_end(where) < slice_end(s) && *slice_end(where) == ':');
  return referat__is_upper(referat__first_char(s)) && referat__text_says_outcome(p, s);
}

bool referat__text_ends_none(const parse *p, slice s, size_t k)
{
  size_t end = k;
  while (end && is_blank(s.ptr[end - 1]))
    end--;
  size_t n = end;
  while (n && !is_blank(s.ptr[n - 1]))
    n--;
  return n < end && referat__lex_whole(p->lex, LEX_NONE, slice_of(s.ptr + n, end - n)) &&
         referat__is_upper(referat__first_char(slice_skip(s, k))) &&
         referat__lex_start(p->lex, LEX_OUTCOMES, slice_skip(s, k), NULL);
}
