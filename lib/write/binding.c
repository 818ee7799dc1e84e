#include "write/binding.h"

#include "base/utf8.h"
#include "model/months.h"
#include "write/danish.h"

#define LONGEST_WORD 16 /* bytes of a word that binds */

/* Words by their first letter, each list one string with spaces between. */
typedef const char *const words_by_letter[DANISH_LETTERS];

static const words_by_letter before_numbers = {DANISH_BEFORE_NUMBERS}, powers = {DANISH_POWERS},
                             units = {DANISH_UNITS};

/* Between day and year: "3. maj 2024". */
static const char *const months[] = {DANISH_MONTHS};
#define MONTHS (sizeof months / sizeof *months)

/* The words around a space; too long ones are cut, and then are none of those that bind. */
static slice word_before(slice text, size_t from, size_t at)
{
  const char *begin = text.ptr + from, *end = text.ptr + at, *p = end;
  if (end - begin > LONGEST_WORD)
    begin = end - LONGEST_WORD;
  while (p > begin && (unsigned char)p[-1] > ' ')
    p--;
  p += p < end && *p == '(';
  return slice_between(p, end);
}

static slice word_behind(slice text, size_t at)
{
  const char *begin = text.ptr + at + 1, *p = begin, *end = slice_end(text);
  if (end - p > LONGEST_WORD)
    end = p + LONGEST_WORD;
  while (p < end && (unsigned char)*p > ' ')
    p++;
  return slice_between(begin, p);
}

/* Whether the word begins with the same letters, in any case, as `p` up to a space. */
static bool is_same(slice word, const char *p, size_t *length)
{
  size_t n = 0;
  bool same = true;
  for (; p[n] && p[n] != ' '; n++)
    same = same && n < word.len && (word.ptr[n] | (p[n] & 0x20)) == p[n];
  *length = n;
  return same && n == word.len;
}

static bool is_one_of(slice word, const words_by_letter words)
{
  unsigned letter = word.len ? (unsigned)((word.ptr[0] | 0x20) - 'a') : DANISH_LETTERS;
  const char *list = letter < DANISH_LETTERS ? words[letter] : NULL;
  size_t length;
  for (; list && *list; list += length + (list[length] == ' '))
    if (is_same(word, list, &length))
      return true;
  return false;
}

static bool is_month(slice word)
{
  size_t length;
  for (size_t i = 0; i < MONTHS; i++)
    if (is_same(word, months[i], &length))
      return true;
  return false;
}

static bool begins_month(unsigned letter)
{
  for (size_t i = 0; i < MONTHS; i++)
    if ((unsigned)(months[i][0] - 'a') == letter)
      return true;
  return false;
}

static bool is_mark(char c)
{
  return c == '.' || c == ',' || c == ';' || c == ':' || c == ')';
}

/* The word without the marks of a sentence behind it, of which its own full stop may be one. */
static slice bare(slice word)
{
  while (word.len && is_mark(word.ptr[word.len - 1]))
    word.len--;
  return word;
}

static bool is_unit(slice word)
{
  return word.ptr[0] == '%' || slice_starts(word, SLICE("\xC2\xB0")) ||
         is_one_of(bare(word), units);
}

static bool all_digits(slice word)
{
  for (size_t i = 0; i < word.len; i++)
    if (!is_digit(word.ptr[i]))
      return false;
  return word.len > 0;
}

/* `number`: its digits, up to the first mark in it. */
static bool binds_before(slice word, slice number)
{
  if (!word.len)
    return false;
  if (is_digit(word.ptr[0])) /* "2 450 000" */
    return number.len == 3 && word.len <= 3 && all_digits(word);
  bool sections = slice_starts(word, SLICE("\xC2\xA7")) && word.len <= 4;
  return sections || is_one_of(word, before_numbers) || (number.len == 4 && is_month(bare(word)));
}

/* Whether one lone space stands there. */
static bool is_space(slice text, size_t at)
{
  return at + 1 < text.len && text.ptr[at] == ' ' && (unsigned char)text.ptr[at + 1] > ' ';
}

/* Whether a unit or a month may begin with that. */
static bool may_follow(char c)
{
  unsigned letter = (unsigned)((c | 0x20) - 'a');
  return letter < DANISH_LETTERS ? units[letter] || begins_month(letter) : c == '%' || c == '\xC2';
}

binding referat__binding_of(slice text, size_t from, size_t at)
{
  binding b = {.end = at};
  size_t digits = at;
  while (digits < text.len && is_digit(text.ptr[digits]))
    digits++;
  b.end = digits;
  while (b.end < text.len && text.ptr[b.end] >= ',' && text.ptr[b.end] <= ':')
    b.end++; /* these are , - . / : and digits */
  if (at > from && text.ptr[at - 1] == ' ' &&
      binds_before(word_before(text, from, at - 1), slice_of(text.ptr + at, digits - at)))
    b.at[b.count++] = at - 1;
  if (!is_space(text, b.end))
    return b;
  if (!may_follow(text.ptr[b.end + 1]))
    return b;
  slice word = word_behind(text, b.end);
  bool is_day = digits - at <= 2 && b.end == digits + 1 && text.ptr[digits] == '.';
  bool is_number = b.end == digits || is_digit(text.ptr[b.end - 1]);
  if (!(is_day && is_month(bare(word))) && !(is_number && is_unit(word)))
    return b;
  b.at[b.count++] = b.end;
  b.end += 1 + word.len;
  if (is_one_of(word, powers) && is_space(text, b.end) && is_unit(word_behind(text, b.end)))
    b.at[b.count++] = b.end;
  return b;
}
