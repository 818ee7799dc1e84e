#include "read/cpr.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "model/date.h"

static int digit(char c)
{
  return c - '0';
}

static bool is_day(const char *d)
{
  date day = {.day = 10 * digit(d[0]) + digit(d[1]), .month = 10 * digit(d[2]) + digit(d[3])};
  /* The century is not known here; 2000 has every day that any year has. */
  day.year = 2000;
  return referat__date_valid(day);
}

static bool fits_control(const char *six, const char *four)
{
  static const int weights[10] = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  int sum = 0;
  for (int i = 0; i < 6; i++)
    sum += weights[i] * digit(six[i]);
  for (int i = 0; i < 4; i++)
    sum += weights[6 + i] * digit(four[i]);
  return sum % 11 == 0;
}

/* Whether nothing that a longer number is made of stands beside it; a full stop may end
 * the sentence, or a word before it: "nr.". */
static bool ends_before(slice text, const char *at)
{
  if (at < text.ptr)
    return true;
  bool joins = *at == '/' || *at == '.' || *at == '-';
  return !is_digit(*at) && !(joins && at > text.ptr && is_digit(at[-1]));
}

static bool ends_after(slice text, const char *at)
{
  if (at >= slice_end(text))
    return true;
  bool joins = *at == '/' || *at == '.' || *at == '-' || *at == ',';
  return !is_digit(*at) && !(joins && at + 1 < slice_end(text) && is_digit(at[1]));
}

/* Which bytes are the first of three digits, if all of them are among the sixteen: of
 * six in a row three always are. */
static inline unsigned ask_threes(const char *p)
{
  unsigned digits = bytes16_between(bytes16_load(p), '0', '9');
  return digits & digits >> 1 & digits >> 2;
}

bool referat__cpr_find(slice text, cpr_match *match)
{
  const char *from = text.ptr, *end = slice_end(text);
  for (size_t at = 0; (at = bytes16_find(text, at, ask_threes)) < text.len;) {
    const char *first = from + at, *last = first + 1;
    while (first > from && is_digit(first[-1]))
      first--;
    while (last < end && is_digit(*last))
      last++;
    size_t n = (size_t)(last - first);
    const char *four = NULL;
    if (n == 10)
      four = first + 6;
    else if (n == 6 && end - last >= 5 && (*last == '-' || *last == ' '))
      four = last + 1;
    bool found = four && ends_before(text, first - 1) && is_day(first);
    for (int i = 0; found && i < 4; i++)
      found = is_digit(four[i]);
    found = found && ends_after(text, four + 4);
    if (found) {
      match->checks = fits_control(first, four);
      found = match->checks || (n == 6 && *last == '-');
    }
    if (found) {
      match->where = slice_between(first, four + 4);
      return true;
    }
    at = (size_t)(last - from);
  }
  return false;
}
