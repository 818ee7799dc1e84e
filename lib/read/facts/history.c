/* What is told of an earlier day is no fact of this meeting. */
#include "base/utf8.h"
#include "model/date.h"
#include "read/facts/scan.h"

/* Bytes of a date. */
#define LONGEST_DATE 24

/* "2019", the whole token; 0 for anything else. */
static int year_of(const scan *s, uint32_t i)
{
  slice text = token_text(s, i);
  if (s->at[i].kind != TOKEN_NUMBER || text.len != 4)
    return 0;
  int year = 0;
  for (size_t k = 0; k < 4; k++) {
    if (!is_digit(text.ptr[k]))
      return 0;
    year = 10 * year + (text.ptr[k] - '0');
  }
  return year >= 1900 && year < 2200 ? year : 0;
}

/* The day whose date begins with the token: "4. marts", of the given year where
 * the text tells none. */
static bool day_at(const scan *s, uint32_t i, int year, date *day)
{
  slice rest = slice_skip(s->text, s->at[i].start), where;
  slice text = slice_of(rest.ptr, rest.len < LONGEST_DATE ? rest.len : LONGEST_DATE);
  if (referat__date_find(text, day, &where) && where.ptr == text.ptr)
    return true;
  if (!token_mark(s, i + 1, '.') || i + 2 >= s->count || s->at[i + 2].kind != TOKEN_WORD)
    return false;
  for (int month = 1; month <= 12; month++)
    if (referat__fold_eq(token_text(s, i + 2), slice_str(referat__month_name(month)))) {
      *day = (date){year, month, s->at[i].value};
      return referat__date_valid(*day);
    }
  return false;
}

void referat__scan_history(scan *s)
{
  date today, day;
  const char *iso = s->p->meeting.date;
  uint32_t first = referat__scan_kind(s, 0, s->count, TOKEN_NUMBER);
  if (first == s->count || !iso || !referat__date_from_iso(iso, &today))
    return;
  for (uint32_t i = first; i < s->count; i++) {
    if (s->at[i].kind != TOKEN_NUMBER)
      continue;
    int year = year_of(s, i);
    /* a preposition of one letter before a year: "i 2019" */
    bool is_year = year && year < today.year && i && s->at[i - 1].kind == TOKEN_WORD &&
                   s->at[i - 1].end - s->at[i - 1].start == 1;
    if (is_year || (!year && day_at(s, i, today.year, &day) &&
                    referat__date_days(day) < referat__date_days(today)))
      s->at[i].term = TERM_STORY;
  }
}
