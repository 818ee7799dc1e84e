#include "model/casenumber.h"

#include "base/utf8.h"

/* A longer run of digits and letters is no case number. */
#define LONGEST_CASE 40

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

/* "15.00.00-G01-12-19", and what is left of it elsewhere: "00.01.00P35-0098",
 * "15.00.00G01". */
static bool read_kle(slice text, casenumber *n)
{
  slice rest = text;
  for (int group = 0; group < 3; group++)
    if ((group && !take(&rest, '.')) || take_digits(&rest, 2).len != 2)
      return false;
  n->kle = slice_between(text.ptr, rest.ptr);
  bool has_dash = take(&rest, '-');
  if (!referat__is_upper(referat__first_char(rest)))
    return false;
  const char *facet = rest.ptr; /* a letter, which may be Ø, and two digits */
  unsigned size;
  referat__utf8_decode(rest.ptr, slice_end(rest), &size);
  rest = slice_skip(rest, size);
  if (take_digits(&rest, 2).len != 2)
    return false;
  n->facet = slice_between(facet, rest.ptr);
  n->form = CASE_KLE;
  if (take(&rest, '-')) {
    n->serial = take_digits(&rest, 8);
    if (!n->serial.len)
      return false;
    if (take(&rest, '-')) {
      n->year = take_digits(&rest, 4);
      if (n->year.len != 2 && n->year.len != 4)
        return false;
    } else if (has_dash) {
      return false;
    }
  } else if (has_dash) {
    return false;
  }
  n->number = slice_between(text.ptr, rest.ptr);
  return ends(rest);
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

/* "15.20G00": a KLE number that tells no subject is none by its parts. */
static bool read_kle_group(slice text, casenumber *n)
{
  slice rest = text;
  if (take_digits(&rest, 2).len != 2 || !take(&rest, '.') || take_digits(&rest, 2).len != 2 ||
      !rest.len || !is_capital(rest.ptr[0]))
    return false;
  rest = slice_skip(rest, 1);
  if (take_digits(&rest, 2).len != 2)
    return false;
  n->form = CASE_GROUPS;
  n->number = slice_between(text.ptr, rest.ptr);
  return ends(rest);
}

static int two_digits(const char *p)
{
  return 10 * (p[0] - '0') + p[1] - '0';
}

/* Whether six digits may be a day of birth, as in a personal identification number. */
static bool may_be_birth(const char *p)
{
  int day = two_digits(p), month = two_digits(p + 2);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* "017344-2013": a serial of six digits and its year. */
static bool read_serial_year(slice text, casenumber *n)
{
  slice rest = text;
  n->serial = take_digits(&rest, 7);
  if (n->serial.len != 6 || may_be_birth(n->serial.ptr) || !take(&rest, '-'))
    return false;
  n->year = take_digits(&rest, 5);
  if (n->year.len != 4 ||
      !(slice_starts(n->year, SLICE("19")) || slice_starts(n->year, SLICE("20"))) || !ends(rest))
    return false;
  n->form = CASE_YEAR_SERIAL;
  n->number = slice_between(text.ptr, rest.ptr);
  return true;
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

static bool is_year(slice s)
{
  return s.len == 4 && (slice_starts(s, SLICE("19")) || slice_starts(s, SLICE("20")));
}

/* "330-2018-3619", "1-51-71-3321-08", "19-002467", "2023-0144": groups of
 * digits; two years are a span of them. */
static bool read_groups(slice text, casenumber *n)
{
  slice rest = text, group[6] = {{NULL, 0}};
  int count = 0;
  do {
    group[count] = take_digits(&rest, 9);
    if (!group[count].len)
      return false;
    count++;
  } while (count < 6 && take(&rest, '-'));
  n->number = slice_between(text.ptr, rest.ptr);
  n->form = CASE_GROUPS;
  if (!ends(rest))
    return false;
  if (count == 2) { /* two digits of a year and a serial number, or the whole year */
    n->year = group[0];
    n->serial = group[1];
    return ((group[0].len == 2 || group[0].len == 4) && group[1].len >= 5) ||
           (is_year(group[0]) && group[1].len == 4 && !is_year(group[1]));
  }
  if (count == 3) { /* the municipality's number, the year and a serial number */
    n->year = group[1];
    n->serial = group[2];
    return group[0].len == 3 && group[1].len == 4 && group[2].len >= 2;
  }
  return count == 5;
}

/* "BR 366/07" */
static bool read_council(slice text, casenumber *n)
{
  size_t letters = 0;
  while (letters < text.len && is_capital(text.ptr[letters]))
    letters++;
  slice rest = slice_skip(text, letters);
  if (letters < 2 || letters > 3 || !referat__is_space(referat__first_char(rest)))
    return false;
  rest = referat__trim_left(rest);
  n->serial = take_digits(&rest, 5);
  if (!n->serial.len || !take(&rest, '/'))
    return false;
  n->year = take_digits(&rest, 4);
  n->number = slice_between(text.ptr, rest.ptr);
  n->form = CASE_COUNCIL;
  return (n->year.len == 2 || n->year.len == 4) && ends(rest);
}

bool referat__casenumber_may_begin(slice text)
{
  size_t n = 0;
  while (n < text.len && is_digit(text.ptr[n]))
    n++;
  if (n && n < text.len && text.ptr[n] == '.')
    return n == 2 && text.len > 3 && is_digit(text.ptr[3]);
  if (n)
    return n < text.len && (text.ptr[n] == '/' || text.ptr[n] == '-');
  while (n < text.len && is_capital(text.ptr[n]))
    n++;
  return n && n < text.len &&
         (text.ptr[n] == '-' || is_digit(text.ptr[n]) || is_blank(text.ptr[n]) ||
          ((text.ptr[n] & 0x80) && text.ptr[n] != '\xC3')); /* a space, but no letter */
}

casenumber referat__casenumber_read(slice text)
{
  static bool (*const forms[])(slice, casenumber *) = {
      read_kle,    read_kle_group, read_year_serial, read_serial_year,
      read_series, read_groups,    read_council};
  if (!referat__casenumber_may_begin(text))
    return (casenumber){.form = CASE_NONE};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    casenumber n = {.form = CASE_NONE};
    if (forms[i](text, &n))
      return n;
  }
  return (casenumber){.form = CASE_NONE};
}

casenumber referat__casenumber_read_labelled(slice text)
{
  casenumber n = referat__casenumber_read(text);
  if (n.form != CASE_NONE)
    return n;
  size_t length = 0, digits = 0;
  unsigned size = 0; /* "Ø24": a facet alone */
  if (text.len && (text.ptr[0] & 0x80) &&
      referat__is_upper(referat__utf8_decode(text.ptr, slice_end(text), &size)))
    length = size;
  while (length < text.len && length < LONGEST_CASE &&
         (is_capital(text.ptr[length]) || is_digit(text.ptr[length]) ||
          (length && strchr("./-", text.ptr[length])))) {
    digits += is_digit(text.ptr[length]);
    length++;
  }
  while (length && strchr("./-", text.ptr[length - 1]))
    length--;
  if (digits < 2 || !ends(slice_skip(text, length)))
    return n;
  n.form = CASE_OTHER;
  n.number = slice_of(text.ptr, length);
  return n;
}
