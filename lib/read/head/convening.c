#include "config.h"

#include "read/head/convening.h"

#include "base/utf8.h"
#include "read/head/hours.h"
#include "read/head/piece.h"
#include "read/names.h"

/* A body that a sentence says to have met is this sure. */
#define SURE_BODY 3

/* Whether the text says that a meeting was held; what stands behind the verb is stored. */
static bool says_met(const parse *p, slice s, slice *behind)
{
  slice where;
  const lex_word *row;
  bool verb = false, meeting = false;
  for (slice rest = s; (row = referat__lex_find(p->lex, LEX_CONVENING, rest, &where)) != NULL;
       rest = slice_between(slice_end(where), slice_end(s))) {
    bool noun = strcmp(row->value, "meeting") == 0;
    if (!noun && !verb)
      *behind = referat__trim_left(slice_between(slice_end(where), slice_end(s)));
    verb |= !noun;
    meeting |= row->value[0] != '\0';
  }
  return verb && meeting;
}

/* The body that met: it begins the sentence, stands behind the verb, or behind "møde i". */
static slice who_met(const parse *p, slice s, slice behind)
{
  slice where, body;
  const lex_word *row = referat__lex_find(p->lex, LEX_MEETING, s, &where);
  slice of = row && row->value[0]
                 ? referat__trim_left(slice_between(slice_end(where), slice_end(s)))
                 : slice_of(s.ptr, 0);
  size_t used;
  while (referat__lex_start(p->lex, LEX_KINDS, s, &used)) /* "Referat Byrådet holdt møde" */
    s = referat__piece_trim(slice_skip(s, used));
  const slice places[] = {of, behind, s};
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    body = referat__body_at(p->lex, places[i]);
    if (body.len && body.ptr == places[i].ptr && referat__is_upper(referat__first_char(body)) &&
        memchr(body.ptr, '.', body.len) == NULL)
      return body;
  }
  return slice_of(s.ptr, 0);
}

/* The place where nothing but the link stands between it and the day or the hour: "kl. 13.15 på
 * Plejehjemmet Lunden". */
static slice place_right_behind(const parse *p, slice s)
{
  size_t used;
  s = referat__trim_left(s);
  if (slice_starts(s, SLICE(",")))
    s = referat__trim_left(slice_skip(s, 1));
  const lex_word *link = referat__lex_start(p->lex, LEX_PLACE_LINKS, s, &used);
  if (!link)
    return slice_of(s.ptr, 0);
  slice place = referat__place_stop(p->lex, referat__trim(slice_skip(s, used)));
  if (!referat__is_upper(referat__first_char(place)) || referat__names_body(p, place))
    return slice_of(s.ptr, 0);
  return link->value[0] ? slice_between(s.ptr, slice_end(place)) : place; /* "hos Anne Berg" */
}

/* Read one sentence. */
static bool read_sentence(const parse *p, slice s, meeting_facts *f)
{
  slice behind = slice_of(s.ptr, 0), day = behind, rest;
  date found;
  int minutes;
  if (!says_met(p, s, &behind))
    return false;
  bool has_day = referat__date_find(s, &found, &day);
  if (!has_day && !referat__time_find(s, &minutes, &rest))
    return false;
  if (has_day && f->day.year &&
      (f->day.year != found.year || f->day.month != found.month || f->day.day != found.day))
    return true; /* of another meeting */
  if (has_day)
    f->day = found;
  slice body = who_met(p, s, behind);
  if (body.len && (!f->body.len || f->body_rank < SURE_BODY)) {
    f->body = referat__body_name(p->lex, body);
    f->body_rank = SURE_BODY;
  }
  f->met = true;
  slice place = f->place;
  f->place = SLICE("-"); /* it is asked for below */
  referat__hours_take(p, s, f, false);
  f->place = place;
  if (place.len)
    return true;
  slice after = has_day ? slice_between(slice_end(day), slice_end(s)) : s;
  f->place = place_right_behind(p, after);
  if (!f->place.len && referat__time_find(s, &minutes, &rest))
    f->place = place_right_behind(p, rest);
  if (!f->place.len)
    f->place = referat__place_in_sentence(p, s);
  return true;
}

bool referat__convening_read(const parse *p, slice text, meeting_facts *f)
{
  bool found = false;
  while (text.len) {
    size_t n = 1; /* no sentence is a stop alone */
    slice s = text;
    for (; n < s.len; n++) {
      slice front = slice_of(s.ptr, n + 1);
      if (s.ptr[n] == '.' && (n + 1 == s.len || s.ptr[n + 1] == ' ') &&
          referat__is_upper(referat__first_char(referat__trim_left(slice_skip(s, n + 1)))) &&
          referat__place_stop(p->lex, front).len < front.len && !is_digit(s.ptr[n - 1]))
        break;
    }
    slice sentence = slice_of(s.ptr, n < s.len ? n + 1 : s.len);
    found |= read_sentence(p, referat__trim(sentence), f);
    text = referat__trim_left(slice_skip(text, sentence.len));
  }
  return found;
}
