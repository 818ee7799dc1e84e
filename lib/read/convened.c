#include "config.h"

#include "read/convened.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/names.h"

/* All of it stands within this. */
#define LONGEST_CONVENED 200

/* A body's name is no longer, and the hour stands within this. */
#define LONGEST_BODY 90
#define LONGEST_HOUR 24

/* A room's number has no more digits. */
#define MOST_ROOM_DIGITS 3

/* Words of one of the tables off the front; `*any` tells whether there were some. */
static slice skip_words(const parse *p, slice s, const lex_id *tables, size_t count, bool *any)
{
  size_t used;
  for (size_t i = 0; i < count && s.len; i++)
    if (referat__lex_start(p->lex, tables[i], s, &used) && used) {
      s = referat__trim_left(slice_skip(s, used));
      *any = true;
      i = (size_t)-1; /* from the first table again */
    }
  return s;
}

/* Words and commas before a day: "mandag, den". */
static slice skip_to_day(const parse *p, slice s)
{
  static const lex_id links[] = {LEX_DATE_LINKS};
  bool any;
  do {
    any = false;
    if (slice_starts(s, SLICE(",")) || slice_starts(s, SLICE(".")))
      s = referat__trim_left(slice_skip(s, 1));
    s = skip_words(p, s, links, 1, &any);
  } while (any && s.len);
  return s;
}

/* Whether the word in front leads to what follows: "behandlet i Byrådet den 3. maj". */
static bool hangs(const parse *p, slice before)
{
  static const lex_id links[] = {LEX_HANGING, LEX_GROUP_LINKS, LEX_PLACE_LINKS, LEX_NAME_LINKS};
  before = referat__trim_right(before);
  const char *word = slice_end(before);
  while (word > before.ptr && !is_blank(word[-1]))
    word--;
  for (size_t i = 0; i < sizeof links / sizeof *links; i++)
    if (word < slice_end(before) &&
        referat__lex_whole(p->lex, links[i], slice_between(word, slice_end(before))))
      return true;
  return false;
}

/* The hours behind the day, "kl. 16.00", "kl. 16.00 - 18.30"; where it begins if there are none. */
static const char *behind_hours(const parse *p, slice s)
{
  int minutes;
  slice rest, hour = referat__trim_left(s);
  if (slice_starts(hour, SLICE(",")))
    hour = referat__trim_left(slice_skip(hour, 1));
  if (!referat__lex_start(p->lex, LEX_DATE_LINKS, hour, NULL))
    return s.ptr;
  hour = skip_to_day(p, hour);
  hour = referat__front(hour, LONGEST_HOUR);
  const char *digits = hour.ptr;
  if (!hour.len || !is_digit(*digits) ||
      !referat__time_find(slice_between(s.ptr, slice_end(hour)), &minutes, &rest) ||
      rest.ptr > slice_end(hour) || rest.ptr <= digits)
    return s.ptr;
  const char *end = rest.ptr;
  rest = referat__trim_left(slice_between(end, slice_end(s)));
  size_t dash = slice_starts(rest, SLICE("-")) ? 1 : slice_starts(rest, SLICE("–")) ? 3 : 0;
  rest = referat__trim_left(slice_skip(rest, dash));
  if (dash && rest.len && is_digit(rest.ptr[0]) &&
      referat__time_find(referat__front(rest, LONGEST_HOUR), &minutes, &hour))
    end = hour.ptr;
  return end;
}

/* Where a place ends that is a room with its number, before a capital: "i Huset, lokale 7 Anne
 * Berg var ..."; 0 if it is none. */
static size_t numbered_room(const parse *p, slice s)
{
  s = referat__front(s, LONGEST_BODY);
  bool room = false, number = false;
  for (size_t n = 0; n < s.len;) {
    size_t begin = n;
    while (n < s.len && !is_blank(s.ptr[n]))
      n++;
    slice word = slice_of(s.ptr + begin, n - begin);
    if (number && referat__is_upper(referat__first_char(word)))
      return begin - 1;
    number = room && word.len <= MOST_ROOM_DIGITS;
    for (size_t i = 0; i < word.len; i++)
      number = number && is_digit(word.ptr[i]);
    if (slice_ends(word, SLICE(".")))
      return 0;
    room = referat__lex_has_ending(p->lex, LEX_ROOMS, word);
    while (n < s.len && is_blank(s.ptr[n]))
      n++;
  }
  return 0;
}

bool referat__convened_at(const parse *p, slice line, size_t k, size_t *length)
{
  static const lex_id leads[] = {LEX_MEETING, LEX_ADDRESSEE, LEX_GROUP_LINKS, LEX_DATE_LINKS};
  slice whole = slice_skip(line, k), where;
  slice near = referat__front(whole, LONGEST_CONVENED);
  size_t used = 0;
  date day;
  bool any = false, kind = referat__lex_start(p->lex, LEX_KINDS, near, &used) != NULL;
  slice s = near;
  if (kind)
    s = skip_words(p, referat__trim_left(slice_skip(s, used)), leads, sizeof leads / sizeof *leads,
                   &any);
  slice body = referat__body_at(p->lex, referat__front(s, LONGEST_BODY));
  bool named = body.len && body.ptr == s.ptr && !memmem(body.ptr, body.len, ". ", 2);
  s = skip_to_day(p, named ? referat__trim_left(slice_between(slice_end(body), slice_end(s))) : s);
  if (!referat__date_find(s, &day, &where) || where.ptr != s.ptr)
    return false;
  const char *end = behind_hours(p, slice_between(slice_end(where), slice_end(near)));
  bool hour = end > slice_end(where);
  bool weekday = referat__weekday_find(slice_between(near.ptr, where.ptr)) >= 0;
  if (!(kind && named) && !(named && weekday) && !(hour && (named || weekday)))
    return false;
  if (!kind && hangs(p, slice_of(line.ptr, k)))
    return false;
  slice rest = slice_between(end, slice_end(whole));
  size_t stop = slice_starts(rest, SLICE("."));
  slice behind = referat__trim_left(slice_skip(rest, stop));
  uint32_t next = referat__first_char(behind);
  bool place = referat__lex_start(p->lex, LEX_PLACE_LINKS, behind, NULL);
  bool begins = !behind.len || referat__is_upper(next) || (next >= '0' && next <= '9');
  if (!(kind && named) && !begins && !(place && hour))
    return false; /* "Tirsdag den 3. maj 2022 kl. 16 holdt ..." */
  /* The place goes on in the line, or an hour whose digits were lost. */
  bool goes_on = !begins || place || referat__lex_start(p->lex, LEX_DATE_LINKS, behind, NULL);
  size_t room = place ? numbered_room(p, slice_between(behind.ptr, slice_end(near))) : 0;
  *length = room      ? (size_t)(behind.ptr - whole.ptr) + room
            : goes_on ? 0
                      : (size_t)(end - whole.ptr) + stop;
  return true;
}
