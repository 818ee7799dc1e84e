#include "model/date.h"

#include "base/bytes16.h"
#include "base/utf8.h"
#include "model/months.h"

static const char *const months[12] = {DANISH_MONTHS};

static const char *const english_months[12] = {"january",   "february", "march",    "april",
                                               "may",       "june",     "july",     "august",
                                               "september", "october",  "november", "december"};

static const char *const weekdays[7] = {"mandag", "tirsdag", "onsdag", "torsdag",
                                        "fredag", "lørdag",  "søndag"};

const char *referat__month_name(int month)
{
  return month >= 1 && month <= 12 ? months[month - 1] : "";
}

const char *referat__weekday_name(int weekday)
{
  return weekday >= 0 && weekday < 7 ? weekdays[weekday] : "";
}

static bool is_leap(int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool referat__date_valid(date d)
{
  static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (d.year < 1 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1)
    return false;
  return d.day <= days[d.month - 1] + (d.month == 2 && is_leap(d.year));
}

long long referat__date_days(date d)
{
  /* Years that begin in March have their leap day last. */
  int y = d.year - (d.month <= 2);
  int m = (d.month + 9) % 12;
  long long days = 365LL * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + d.day - 1;
  return days - 719468;
}

int referat__date_weekday(date d)
{
  long long since_monday = (referat__date_days(d) + 3) % 7; /* 1970-01-01 was a Thursday */
  return (int)(since_monday < 0 ? since_monday + 7 : since_monday);
}

/* The last `n` digits of the number, with leading zeros. */
static void put_digits(char *to, int n, int number)
{
  for (; n > 0; number /= 10)
    to[--n] = (char)('0' + number % 10);
}

void referat__date_iso(date d, char iso[11])
{
  put_digits(iso, 4, d.year);
  iso[4] = '-';
  put_digits(iso + 5, 2, d.month);
  iso[7] = '-';
  put_digits(iso + 8, 2, d.day);
  iso[10] = '\0';
}

/* Read at most `most` digits at `*p`; return how many. */
static int digits(const char **p, const char *end, int most, int *value)
{
  int n = 0;
  *value = 0;
  while (n < most && *p < end && is_digit(**p)) {
    *value = *value * 10 + (**p - '0');
    (*p)++;
    n++;
  }
  return n;
}

static const char *skip_space(const char *p, const char *end)
{
  slice rest = referat__trim_left(slice_between(p, end));
  return rest.ptr;
}

/* The month whose name, or its first three letters, stands at `*p`. */
static int month_name(const char **p, const char *end)
{
  slice rest = slice_between(*p, end);
  for (int m = 0; m < 12 && rest.len; m++) {
    if (!may_fold(rest.ptr[0], months[m][0]))
      continue;
    slice name = slice_str(months[m]);
    size_t n = referat__fold_prefix(rest, name);
    if (!n)
      n = referat__fold_prefix(rest, slice_of(name.ptr, 3));
    if (!n)
      continue;
    const char *q = *p + n;
    while (q < end && (*q | 32) >= 'a' && (*q | 32) <= 'z' && q - *p < 5)
      q++; /* "sept" */
    if (q < end && *q == '.')
      q++;
    *p = q;
    return m + 1;
  }
  return 0;
}

/* A date that begins at `p`; the end of it, or NULL. */
static const char *date_at(const char *p, const char *end, date *d)
{
  int first, second, year;
  int n = digits(&p, end, 4, &first);
  if (n == 4) { /* ISO 8601 */
    if (p < end && *p++ == '-' && digits(&p, end, 2, &second) == 2 && p < end && *p++ == '-' &&
        digits(&p, end, 2, &d->day) == 2) {
      d->year = first;
      d->month = second;
      return referat__date_valid(*d) ? p : NULL;
    }
    return NULL;
  }
  if (n < 1 || n > 2)
    return NULL;
  d->day = first;
  if (p < end && (*p == '-' || *p == '/' || *p == '.') && p + 1 < end && is_digit(p[1])) {
    char separator = *p++;
    bool known = digits(&p, end, 2, &second) && p < end;
    bool mixed = known && separator == '/' && *p == '-'; /* "29/1-2012" */
    if (!known || (*p != separator && *p != ' ' && !mixed))
      return NULL;
    if (*p == ' ' && separator != '/') /* "29/1 2012" */
      return NULL;
    p++;
    n = digits(&p, end, 4, &year);
    d->month = second;
    if (separator == '/' && n == 4 && second > 12) { /* "8/22/2019": an English calendar's */
      d->month = first;
      d->day = second;
    }
    d->year = n == 2 ? 2000 + year : year;
    return ((n == 2 && !mixed) || n == 4) && referat__date_valid(*d) ? p : NULL;
  }
  bool dash = p < end && *p == '-'; /* "12-juni-2002" */
  if (p < end && (*p == '.' || dash))
    p++;
  p = skip_space(p, end);
  d->month = month_name(&p, end);
  if (!d->month)
    return NULL;
  if (p < end && *p == (dash ? '-' : ',')) /* "10 juli, 2013" */
    p++;
  p = skip_space(p, end);
  if (digits(&p, end, 4, &d->year) != 4)
    return NULL;
  return referat__date_valid(*d) ? p : NULL;
}

/* "July 10, 2013", as content systems with an English calendar have it; the end
 * of it, or NULL. */
static const char *english_date_at(const char *p, const char *end, date *d)
{
  d->month = 0;
  for (int m = 0; m < 24 && !d->month; m++) {
    const char *name = m < 12 ? english_months[m] : months[m - 12];
    size_t n =
        *p == name[0] - 32 ? referat__fold_prefix(slice_between(p, end), slice_str(name)) : 0;
    if (n && p + n < end && p[n] == ' ') {
      d->month = m % 12 + 1;
      p += n + 1;
    }
  }
  if (!d->month || digits(&p, end, 2, &d->day) < 1 || p >= end || *p++ != ',')
    return NULL;
  p = skip_space(p, end);
  if (digits(&p, end, 4, &d->year) != 4)
    return NULL;
  return referat__date_valid(*d) ? p : NULL;
}

static inline unsigned ask_digits(const char *p)
{
  return bytes16_between(bytes16_load(p), '0', '9');
}

/* Which bytes may begin a date: the first digit of a number, or the letter of a month. */
static inline unsigned ask_dates(const char *p)
{
  bytes16 here = bytes16_load(p), before = bytes16_load(p - 1);
  return (bytes16_between(here, '0', '9') & ~bytes16_between(before, '0', '9')) |
         (bytes16_between(here, 'A', 'S') & bytes16_below(before, '!'));
}

bool referat__date_find(slice text, date *found, slice *where)
{
  const char *end = slice_end(text);
  if (bytes16_find(text, 0, ask_digits) == text.len)
    return false;
  bytes16_way starts = {text, 0, 0};
  for (size_t at; (at = bytes16_step(&starts, ask_dates)) < text.len;) {
    date d;
    const char *p = text.ptr + at;
    bool is_month = !is_digit(*p);
    if (is_month && ((at && p[-1] != ' ') || !strchr("JFMASOND", *p)))
      continue;
    const char *after = is_month ? english_date_at(p, end, &d) : date_at(p, end, &d);
    if (!after || (after < end && is_digit(*after)))
      continue;
    *found = d;
    if (where)
      *where = slice_between(p, after);
    return true;
  }
  return false;
}

bool referat__date_from_iso(const char *iso, date *d)
{
  slice where;
  return iso && strlen(iso) == 10 && iso[4] == '-' &&
         referat__date_find(slice_str(iso), d, &where) && where.len == 10;
}

int referat__weekday_find(slice text)
{
  bool at_word = true;
  while (text.len) {
    unsigned size;
    uint32_t c = referat__utf8_decode(text.ptr, slice_end(text), &size);
    for (int i = 0; at_word && i < 7; i++) {
      size_t length = referat__fold_prefix(text, slice_str(weekdays[i]));
      if (length && !referat__is_letter(referat__first_char(slice_skip(text, length))))
        return i;
    }
    at_word = !referat__is_letter(c);
    text = slice_skip(text, size);
  }
  return -1;
}

/* Whether the text ends in "kl." or "kl", any case. */
static bool ends_in_kl(slice text)
{
  text = referat__trim_right(text);
  for (size_t n = 2; n <= 3 && n <= text.len; n++) {
    slice tail = slice_of(slice_end(text) - n, n);
    if (referat__fold_eq(tail, SLICE("kl.")) || referat__fold_eq(tail, SLICE("kl")))
      return true;
  }
  return false;
}

/* Whether ".2019" stands there: what is before it is a day and a month. */
static bool begins_year(slice text)
{
  size_t n = 1;
  while (n < text.len && is_digit(text.ptr[n]))
    n++;
  return text.len && text.ptr[0] == '.' && n == 5;
}

bool referat__time_find(slice text, int *minutes, slice *rest)
{
  const char *end = slice_end(text);
  for (const char *p = text.ptr; p < end; p++) {
    if (!is_digit(*p) || (p > text.ptr && (is_digit(p[-1]) || p[-1] == '.' || p[-1] == '-')))
      continue;
    const char *q = p;
    int hour, minute = 0;
    digits(&q, end, 2, &hour);
    bool is_hour = ends_in_kl(slice_between(text.ptr, p));
    if (is_hour && end - q > 3 && *q == '.' && q[1] == ' ' && is_digit(q[2]) && is_digit(q[3]))
      q++; /* "kl. 17. 42" */
    bool has_minutes = end - q > 2 && (*q == ':' || *q == '.' || *q == ' ') && is_digit(q[1]) &&
                       is_digit(q[2]) && (*q != ' ' || q[-1] == '.');
    if (has_minutes) {
      q++;
      digits(&q, end, 2, &minute);
    }
    if (hour * 60 + minute > 24 * 60 || minute > 59 || (q < end && is_digit(*q)))
      continue;
    if (has_minutes && q[-3] == '.' && begins_year(slice_between(q, end))) /* "18.11.2019" */
      continue;
    if (!has_minutes && !is_hour)
      continue;
    slice behind = slice_between(q, end);
    if (behind.len > 5 && behind.ptr[0] == ':') /* seconds */
      behind = slice_skip(behind, 3);
    if (hour < 12 && slice_starts(behind, SLICE(" PM")))
      hour += 12;
    *minutes = hour * 60 + minute;
    *rest = slice_between(q, end);
    return true;
  }
  return false;
}

void referat__time_iso(int minutes, char iso[6])
{
  put_digits(iso, 2, minutes / 60);
  iso[2] = ':';
  put_digits(iso + 3, 2, minutes % 60);
  iso[5] = '\0';
}
