#include "config.h"

#include "read/head/hours.h"

#include "base/utf8.h"
#include "read/head/label.h"
#include "read/head/piece.h"
#include "read/names.h"

/* A longer text behind the hour is no place. */
#define LONGEST_PLACE 90

/* So much behind a link tells whether a place ends there, which is no longer than LONGEST_PLACE. */
#define LOOK_AHEAD (2 * LONGEST_PLACE)

/* A town stands behind a number of so many digits. */
#define POSTAL_DIGITS 4

/* The number of a house: "12", "104 B". */
#define LONGEST_HOUSE 4

/* A street, with the house in front of it, has no more words. */
#define MOST_STREET_WORDS 6

/* An abbreviation is no longer than this: "st.", "etg." */
#define LONGEST_ABBREVIATION 3

slice referat__drop_stop(slice s)
{
  const char *word = slice_end(s);
  while (word > s.ptr && !is_blank(word[-1]))
    word--;
  slice last = slice_between(word, slice_end(s));
  bool number = last.len > 1 && is_digit(slice_end(last)[-2]);
  if (slice_ends(last, SLICE(".")) && (number || last.len > LONGEST_ABBREVIATION + 1))
    s.len--;
  return s;
}

slice referat__place_stop(const lexicon *lex, slice s)
{
  if (!slice_ends(s, SLICE(".")))
    return s;
  slice bare = slice_of(s.ptr, s.len - 1);
  const char *space = bare.len ? memrchr(bare.ptr, ' ', bare.len) : NULL;
  slice word = space ? slice_between(space + 1, slice_end(bare)) : bare;
  if (word.len == 1 && referat__is_upper(referat__first_char(word)) && space) {
    slice before = slice_between(bare.ptr, space); /* "Mødelokale D." */
    space = before.len ? memrchr(before.ptr, ' ', before.len) : NULL;
    word = space ? slice_between(space + 1, slice_end(before)) : before;
  }
  return referat__lex_has_ending(lex, LEX_ROOMS, word) ? bare : referat__drop_stop(s);
}

bool referat__names_room(const lexicon *lex, slice s)
{
  while (s.len) {
    size_t n = 0;
    while (n < s.len && !is_blank(s.ptr[n]) && s.ptr[n] != ',' && s.ptr[n] != '.')
      n++;
    if (referat__lex_has_ending(lex, LEX_ROOMS, slice_of(s.ptr, n)))
      return true;
    s = slice_skip(s, n + (n < s.len));
  }
  return false;
}

size_t referat__address_length(slice s)
{
  size_t end = 0, n = 0;
  for (int words = 0; n < s.len && words < MOST_STREET_WORDS && !end; words++) {
    size_t begin = n;
    while (n < s.len && !is_blank(s.ptr[n]) && s.ptr[n] != ',')
      n++;
    slice word = slice_of(s.ptr + begin, n - begin);
    if (words && word.len && word.len <= LONGEST_HOUSE && is_digit(word.ptr[0]) &&
        !memchr(word.ptr, ':', word.len) && !memchr(word.ptr, '.', word.len))
      end = n;
    else if (!referat__is_upper(referat__first_char(word)))
      return 0;
    n += n < s.len && s.ptr[n] == ',';
    while (n < s.len && is_blank(s.ptr[n]))
      n++;
  }
  if (!end || end == s.len || s.ptr[end] != ',')
    return end;
  /* The town, in front of a capital or the end: "Algade 63, Vordby Eva Lund" */
  slice town = referat__trim_left(slice_skip(s, end + 1));
  size_t length = 0;
  while (length < town.len && !is_blank(town.ptr[length]) && town.ptr[length] != ',')
    length++;
  return length > 1 && referat__is_upper(referat__first_char(town))
             ? (size_t)(town.ptr - s.ptr) + length
             : end;
}

bool referat__names_address(slice s)
{
  return memchr(s.ptr, ',', s.len) && referat__address_length(s) == s.len;
}

/* Without what is open or closed behind it: "Mødelokale 3. Åbent møde". */
static slice without_group(const lexicon *lex, slice s)
{
  const lex_word *row = referat__lex_end(lex, LEX_GROUPS, s);
  slice before = row ? referat__trim_right(referat__lex_before(s, row)) : s;
  if (row && before.len && referat__names_room(lex, before))
    return before;
  const char *stop = s.len ? memrchr(s.ptr, '.', s.len) : NULL;
  return stop && referat__lex_whole(lex, LEX_GROUPS,
                                    referat__trim(slice_between(stop + 1, slice_end(s))))
             ? slice_between(s.ptr, stop)
             : s;
}

/* Where names of persons stand behind a place, in the text of a page: "Salen, Torvet 2,
 * 4325 Sandby Anne Berg (V) Bo Dam (A)", it ends behind the town; empty where nothing
 * tells its end. */
static slice before_names(const lexicon *lex, slice place)
{
  const char *open = memchr(place.ptr, '(', place.len);
  const char *close = open ? memchr(open, ')', (size_t)(slice_end(place) - open)) : NULL;
  if (!close || !referat__is_person_mark(lex, slice_between(open, close + 1)))
    return place;
  for (const char *q = place.ptr; q + POSTAL_DIGITS < open; q++) {
    size_t digits = 0;
    while (q + digits < open && is_digit(q[digits]))
      digits++;
    const char *town = q + digits + (q[digits] == ',');
    if (digits == POSTAL_DIGITS && *town == ' ') {
      do
        town++;
      while (town < open && !is_blank(*town));
      return slice_between(place.ptr, town);
    }
    q += digits;
  }
  return slice_of(place.ptr, 0);
}

/* Without a sentence behind the room: "Byrådssalen, Sandby Rådhus. Der er et spørgsmål". */
static slice without_sentence(const lexicon *lex, slice s)
{
  for (const char *q = s.ptr; q + 2 < slice_end(s); q++) {
    slice front = slice_between(s.ptr, q + 1);
    if (*q == '.' && q[1] == ' ' &&
        referat__is_upper(referat__first_char(slice_between(q + 2, slice_end(s)))) &&
        referat__place_stop(lex, front).len < front.len && referat__names_room(lex, front))
      return referat__place_stop(lex, front);
  }
  return s;
}

/* Whether the text begins with a capital, a number or a room: "mødelokale 4". */
static bool begins_place(const lexicon *lex, slice s)
{
  size_t n = 0;
  while (n < s.len && !is_blank(s.ptr[n]) && s.ptr[n] != ',')
    n++;
  return s.len && (is_digit(s.ptr[0]) || referat__is_upper(referat__first_char(s)) ||
                   referat__lex_has_ending(lex, LEX_ROOMS, slice_of(s.ptr, n)));
}

/* The first word that leads to a day or an hour, and is not what a room is called: "lokale D." */
static bool find_day_link(const lexicon *lex, slice s, slice *where)
{
  while (referat__lex_find(lex, LEX_DATE_LINKS, s, where)) {
    if (where->len > 2 || !referat__is_upper(referat__first_char(*where)) ||
        !slice_ends(*where, SLICE(".")))
      return true;
    s = slice_between(slice_end(*where), slice_end(s));
  }
  return false;
}

slice referat__place_in_sentence(const parse *p, slice s)
{
  size_t used;
  slice where;
  s = without_sentence(p->lex, s);
  for (size_t n = 0; n < s.len;) {
    slice rest = slice_skip(s, n);
    if (referat__lex_start(p->lex, LEX_PLACE_LINKS, rest, &used)) {
      slice place = referat__trim_left(slice_skip(rest, used));
      place = referat__front(place, LOOK_AHEAD);
      slice body = referat__body_at(p->lex, place);
      if (find_day_link(p->lex, place, &where))
        place = slice_between(place.ptr, where.ptr);
      place = referat__place_stop(p->lex, referat__piece_trim(place));
      if (!(body.len && body.ptr == place.ptr) && begins_place(p->lex, place) &&
          place.len <= LONGEST_PLACE && referat__names_room(p->lex, place))
        return before_names(p->lex, place);
    }
    while (n < s.len && !is_blank(s.ptr[n]))
      n++;
    while (n < s.len && is_blank(s.ptr[n]))
      n++;
  }
  return slice_of(s.ptr, 0);
}

/* The place that stands behind the hour: all of it, when it is shaped so. */
static slice place_behind(const parse *p, slice s, bool sentence)
{
  size_t used;
  s = referat__piece_trim(s);
  const lex_word *link = referat__lex_start(p->lex, LEX_PLACE_LINKS, s, &used);
  if (link) {
    slice place = without_sentence(p->lex, referat__piece_trim(slice_skip(s, used)));
    place = before_names(p->lex, referat__place_stop(p->lex, without_group(p->lex, place)));
    bool capital = referat__is_upper(referat__first_char(place));
    if (!sentence && !referat__names_room(p->lex, place) &&
        !(capital && place.len <= LONGEST_PLACE))
      return slice_of(s.ptr, 0);
    return link->value[0] && place.len ? slice_between(s.ptr, slice_end(place)) : place;
  }
  slice place = referat__place_stop(p->lex, without_group(p->lex, without_sentence(p->lex, s)));
  return place.len <= LONGEST_PLACE && begins_place(p->lex, place) &&
                 (referat__names_room(p->lex, place) || referat__names_address(place))
             ? place
             : referat__place_in_sentence(p, s);
}

/* The place between the day and the hour: "i Byrådssalen kl. 14:15". */
static slice place_before(const parse *p, slice s, bool sentence)
{
  slice where;
  size_t used;
  s = referat__piece_trim(s);
  if (!referat__lex_start(p->lex, LEX_PLACE_LINKS, s, &used) || !find_day_link(p->lex, s, &where) ||
      referat__names_body(p, slice_skip(s, used)))
    return slice_of(s.ptr, 0);
  return place_behind(p, slice_between(s.ptr, where.ptr), sentence);
}

/* Whether the last word is one that names a room. */
static bool ends_in_room(const lexicon *lex, slice s)
{
  s = referat__drop_stop(s);
  const char *space = s.len ? memrchr(s.ptr, ' ', s.len) : NULL;
  return space && referat__lex_has_ending(lex, LEX_ROOMS, slice_between(space + 1, slice_end(s)));
}

/* The hour and, behind it, the place: "kl. 14:15 i Byrådssalen". */
void referat__hours_take(const parse *p, slice rest, meeting_facts *f, bool sentence)
{
  int minutes;
  slice after;
  if (!referat__time_find(rest, &minutes, &after)) {
    /* The digits of the hour were lost: "kl i Byrådssalen". */
    size_t used;
    rest = referat__piece_trim(rest);
    if (!f->place.len && referat__lex_start(p->lex, LEX_DATE_LINKS, rest, &used))
      f->place = place_behind(p, slice_skip(rest, used), false);
    else if (!f->place.len && referat__lex_start(p->lex, LEX_PLACE_LINKS, rest, NULL) &&
             rest.len <= LONGEST_PLACE && ends_in_room(p->lex, rest))
      f->place = place_behind(p, rest, false); /* and the hour in another sentence */
    return;
  }
  int other;
  slice ignored, behind = referat__trim_left(after);
  size_t dash = slice_starts(behind, SLICE("-")) ? 1 : slice_starts(behind, SLICE("–")) ? 3 : 0;
  behind = referat__trim_left(slice_skip(behind, dash));
  if (dash && behind.len && is_digit(behind.ptr[0]) &&
      referat__time_find(behind, &other, &ignored) && other > minutes) {
    if (f->end < 0 && (f->start < 0 || f->start == minutes))
      f->end = other;
    after = ignored;
  }
  if (f->end < 0 && (f->start < 0 || f->start == minutes) &&
      referat__lex_start(p->lex, LEX_END_LABELS, referat__trim_left(after), NULL) &&
      referat__time_find(after, &other, &ignored) && other > minutes) {
    f->end = other; /* "kl. 18.00 og sluttede kl. 21.05" */
    after = ignored;
  }
  f->start = f->start < 0 ? minutes : f->start;
  if (!f->place.len)
    f->place = place_before(p, rest, sentence);
  if (!f->place.len && (sentence || !referat__time_find(after, &other, &ignored)))
    f->place = place_behind(p, after, sentence);
}
