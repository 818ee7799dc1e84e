#include "model/casenumber.h"

#include "base/utf8.h"

static slice take_digits(slice *rest, size_t most)
{
  size_t n = 0;
  while (n < rest->len && n < most && is_digit(rest->ptr[n]))
    n++;
  slice taken = slice_of(rest->ptr, n);
  *rest = slice_skip(*rest, n);
  return taken;
}

static bool take(slice *rest, char c)
{
  if (!rest->len || rest->ptr[0] != c)
    return false;
  *rest = slice_skip(*rest, 1);
  return true;
}

static bool is_capital(char c)
{
  return c >= 'A' && c <= 'Z';
}

/* A number ends where no letter or digit follows. */
static bool ends(slice rest)
{
  uint32_t c = referat__first_char(rest);
  return !referat__is_letter(c) && !(c >= '0' && c <= '9') && c != '/' && c != '-';
}

static bool read_kle(slice text, casenumber *n)
{
  slice rest = text;
  for (int group = 0; group < 3; group++)
    if ((group && !take(&rest, '.')) || take_digits(&rest, 2).len != 2)
      return false;
  n->kle = slice_between(text.ptr, rest.ptr);
  if (!take(&rest, '-') || !referat__is_upper(referat__first_char(rest)))
    return false;
  const char *facet = rest.ptr; /* a letter, which may be Ø, and two digits */
  unsigned size;
  referat__utf8_decode(rest.ptr, slice_end(rest), &size);
  rest = slice_skip(rest, size);
  if (take_digits(&rest, 2).len != 2)
    return false;
  n->facet = slice_between(facet, rest.ptr);
  if (!take(&rest, '-'))
    return false;
  n->serial = take_digits(&rest, 8);
  if (!n->serial.len || !take(&rest, '-'))
    return false;
  n->year = take_digits(&rest, 4);
  n->number = slice_between(text.ptr, rest.ptr);
  n->form = CASE_KLE;
  return (n->year.len == 2 || n->year.len == 4) && ends(rest);
}

static bool read_year_serial(slice text, casenumber *n)
{
  slice rest = text;
  n->year = take_digits(&rest, 4);
  if ((n->year.len != 2 && n->year.len != 4) || !take(&rest, '/'))
    return false;
  n->serial = take_digits(&rest, 9);
  n->number = slice_between(text.ptr, rest.ptr);
  n->form = CASE_YEAR_SERIAL;
  return n->serial.len >= 2 && ends(rest);
}

static bool read_series(slice text, casenumber *n)
{
  size_t letters = 0;
  while (letters < text.len && is_capital(text.ptr[letters]))
    letters++;
  if (letters < 1 || letters > 8)
    return false;
  slice rest = slice_skip(text, letters);
  take(&rest, '-');
  n->year = take_digits(&rest, 4);
  if ((n->year.len != 4 && n->year.len != 2) || !take(&rest, '-'))
    return false;
  n->serial = take_digits(&rest, 9);
  n->number = slice_between(text.ptr, rest.ptr);
  n->form = CASE_SERIES;
  return n->serial.len >= 2 && ends(rest);
}

casenumber referat__casenumber_read(slice text)
{
  static bool (*const forms[])(slice, casenumber *) = {read_kle, read_year_serial, read_series};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    casenumber n = {.form = CASE_NONE};
    if (forms[i](text, &n))
      return n;
  }
  return (casenumber){.form = CASE_NONE};
}
