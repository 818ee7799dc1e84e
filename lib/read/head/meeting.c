#include "config.h"

#include "read/head/meeting.h"

#include "base/utf8.h"
#include "read/head/hours.h"
#include "read/head/label.h"
#include "read/head/piece.h"
#include "read/names.h"

/* A longer rest of a title is no body. */
#define LONGEST_BODY 90

/* A longer text behind the day tells more than the hours. */
#define LONGEST_HOURS 60

/* A longer line without a day tells of other hours than those of the meeting. */
#define LONGEST_HOUR_LINE 120

/* A longer name is no municipality's. */
#define LONGEST_MUNICIPALITY 30

/* No body's name has fewer letters. */
#define SHORTEST_NAME 3

/* "Møde i" farther behind the front is not what the title begins with. */
#define FARTHEST_MEETING 40

/* "2022-25", "2022-2025" */
static bool find_term(slice s, slice *where)
{
  for (const char *q = s.ptr; q + 7 <= slice_end(s); q++) {
    if (q[0] != '2' || q[1] != '0' || !is_digit(q[2]) || !is_digit(q[3]) ||
        (q > s.ptr && (is_digit(q[-1]) || q[-1] == '-')))
      continue;
    const char *dash = q + 4;
    size_t n = *dash == '-'                                                  ? 1
               : slice_starts(slice_between(dash, slice_end(s)), SLICE("–")) ? 3
                                                                             : 0;
    if (!n)
      continue;
    const char *year = dash + n, *end = year;
    while (end < slice_end(s) && end < year + 4 && is_digit(*end))
      end++;
    if ((end - year != 2 && end - year != 4) ||
        (end < slice_end(s) && (is_digit(*end) || *end == '-')))
      continue;
    if (end - year == 4 && (year[0] != '2' || year[1] != '0'))
      continue;
    *where = slice_between(q, end);
    return true;
  }
  return false;
}

/* "09-13 Udvalget for Havnen": years without their century tell no term. */
static slice without_years(slice s)
{
  if (s.len > 6 && is_digit(s.ptr[0]) && is_digit(s.ptr[1]) && s.ptr[2] == '-' &&
      is_digit(s.ptr[3]) && is_digit(s.ptr[4]) && s.ptr[5] == ' ' &&
      referat__is_upper(referat__first_char(slice_skip(s, 6))))
    return slice_skip(s, 6);
  return s;
}

slice referat__meeting_without_term(slice s, slice *term)
{
  slice where;
  s = without_years(s);
  if (!find_term(s, &where))
    return s;
  *term = where;
  slice before = referat__piece_trim(slice_between(s.ptr, where.ptr));
  slice behind = referat__piece_trim(slice_between(slice_end(where), slice_end(s)));
  bool names = referat__utf8_count(before) >= SHORTEST_NAME; /* and "År 2014-2017 ..." does not */
  return before.len && (names || !behind.len) ? before : behind;
}

/* Words like "den" and "mandag" off the end. */
static slice drop_links(const lexicon *lex, slice s)
{
  const lex_word *link;
  s = referat__trim_right(s);
  while ((link = referat__lex_end(lex, LEX_DATE_LINKS, s)) != NULL)
    s = referat__trim_right(referat__lex_before(s, link));
  return referat__piece_trim(s);
}

/* The row of the ending that makes the text's last word one for a meeting; NULL if it is
 * none. */
static const lex_word *meeting_word(const parse *p, slice s)
{
  const char *word = s.len ? memrchr(s.ptr, ' ', s.len) : NULL;
  return referat__lex_ending(p->lex, LEX_MEETING_ENDINGS,
                             word ? slice_between(word + 1, slice_end(s)) : s);
}

/* Whether the text begins with a word for a meeting: "bestyrelsesmøde i vandværket". */
static bool begins_meeting(const parse *p, slice s)
{
  size_t n = 0;
  while (n < s.len && !is_blank(s.ptr[n]))
    n++;
  return meeting_word(p, slice_of(s.ptr, n)) != NULL;
}

/* "Ordinært møde. Økonomiudvalget": the same off the front, where more stands behind. */
static slice drop_front_links(const parse *p, slice s)
{
  size_t used;
  while (referat__lex_start(p->lex, LEX_DATE_LINKS, s, &used)) {
    slice rest = referat__piece_trim(slice_skip(s, used));
    if (!referat__is_upper(referat__first_char(rest)) && !begins_meeting(p, rest))
      break;
    s = rest;
  }
  return s;
}

/* A kind of document at the text's ends, or in the middle between marks. */
static bool is_boundary(slice text, const char *before, const char *after)
{
  bool left = before == text.ptr || strchr(" -–,:.(|", before[-1]);
  bool right = after == slice_end(text) || strchr(" -,:.)|", *after);
  return left && right;
}

/* Whether what follows the kind may follow it in a title: nothing, a mark, a
 * name, "til møde i"; and not "dagsorden i henhold til". */
static bool may_follow_kind(const parse *p, slice rest)
{
  slice s = referat__trim_left(rest);
  size_t used;
  if (referat__lex_start(p->lex, LEX_GROUP_LINKS, s, &used)) { /* "for Byrådet" */
    slice of = referat__trim_left(slice_skip(s, used));
    if (referat__is_upper(referat__first_char(of)) || referat__lex_whole(p->lex, LEX_BODIES, of))
      return true;
  }
  return !s.len || !referat__is_lower(referat__first_char(s)) || begins_meeting(p, s) ||
         referat__lex_start(p->lex, LEX_MEETING, s, NULL) ||
         referat__lex_start(p->lex, LEX_DATE_LINKS, s, NULL) ||
         referat__lex_start(p->lex, LEX_ADDRESSEE, s, NULL);
}

/* Whether the body's name follows in small letters, and no sentence: "Referat byrådet 3. maj". */
static bool names_small_body(const parse *p, slice rest)
{
  size_t word = 0;
  rest = referat__trim_left(rest);
  while (word < rest.len && !is_blank(rest.ptr[word]))
    word++;
  slice behind = referat__trim_left(slice_skip(rest, word));
  return word && referat__lex_whole(p->lex, LEX_BODIES, slice_of(rest.ptr, word)) &&
         (!referat__is_letter(referat__first_char(behind)) ||
          referat__lex_start(p->lex, LEX_DATE_LINKS, behind, NULL));
}

/* The kind that begins the text, and how long it is; it may be glued to the name of a body:
 * "ReferatByrådet". */
static const lex_word *kind_in_front(const parse *p, slice s, size_t *used)
{
  const lex_word *row = referat__lex_start(p->lex, LEX_KINDS, s, used);
  size_t end = 0;
  while (end < s.len && s.ptr[end] >= (end ? 'a' : 'A') && s.ptr[end] <= (end ? 'z' : 'Z'))
    end++;
  slice rest = slice_skip(s, end);
  if (row || !end || !referat__is_upper(referat__first_char(rest)) ||
      referat__body_at(p->lex, rest).len == 0)
    return row;
  *used = end;
  return referat__lex_whole(p->lex, LEX_KINDS, slice_of(s.ptr, end));
}

/* Take the kind off the text where it begins or ends it. */
static slice take_kind(const parse *p, slice s, meeting_facts *f)
{
  size_t used;
  const lex_word *row = kind_in_front(p, s, &used);
  if (row &&
      (may_follow_kind(p, slice_skip(s, used)) ||
       (referat__is_upper(referat__first_char(s)) && names_small_body(p, slice_skip(s, used))))) {
    /* An agenda that has become minutes says both. */
    bool is_all = used == s.len && strcmp(row->value, "minutes") == 0;
    f->kind = f->kind && !is_all ? f->kind : row->value;
    f->kinds++;
    return referat__piece_trim(slice_skip(s, used));
  }
  row = referat__lex_end(p->lex, LEX_KINDS, s);
  if (row) {
    slice rest = referat__lex_before(s, row);
    slice kind = slice_between(slice_end(rest), slice_end(s));
    /* "how to write minutes" is none */
    if (!referat__is_upper(referat__first_char(kind)) &&
        referat__is_letter(referat__last_char(referat__trim_right(rest))))
      return s;
    f->kind = f->kind ? f->kind : row->value;
    f->kinds++;
    return referat__piece_trim(rest);
  }
  slice where;
  row = referat__lex_find(p->lex, LEX_KINDS, s, &where);
  if (row && is_boundary(s, where.ptr, slice_end(where)) &&
      may_follow_kind(p, slice_between(slice_end(where), slice_end(s))) &&
      referat__is_upper(referat__first_char(where))) {
    f->kind = f->kind ? f->kind : row->value;
    f->kinds++;
    slice before = referat__piece_trim(slice_between(s.ptr, where.ptr));
    bool led = slice_ends(referat__trim_right(slice_between(s.ptr, where.ptr)), SLICE(":"));
    return before.len && !(led && !referat__names_body(p, before)) /* "Emne: Referat ..." */
               ? before
               : referat__piece_trim(slice_between(slice_end(where), slice_end(s)));
  }
  return s;
}

/* "Udvalget for Kultur og Fritid, den Tilskud": what stands behind the day that was lost is
 * no part of the name. */
static slice before_link(const lexicon *lex, slice s)
{
  for (const char *comma = s.ptr; (comma = memchr(comma, ',', (size_t)(slice_end(s) - comma)));
       comma++)
    if (referat__lex_start(lex, LEX_DATE_LINKS,
                           referat__trim_left(slice_between(comma + 1, slice_end(s))), NULL))
      return slice_between(s.ptr, comma);
  return s;
}

static void set_body(const lexicon *lex, meeting_facts *f, slice body, int rank)
{
  body = before_link(lex, body);
  body = referat__body_name(lex, referat__piece_trim(body));
  if (body.len && body.len <= LONGEST_BODY && (!f->body.len || rank > f->body_rank)) {
    f->body = body;
    f->body_rank = rank;
  }
}

bool referat__may_be_body(slice s)
{
  uint32_t last = referat__last_char(s);
  return s.len >= 4 && s.len <= LONGEST_BODY && referat__is_upper(referat__first_char(s)) &&
         last != '.' && last != ',' && !memchr(s.ptr, ':', s.len);
}

/* "mødet i X": the body stands behind the phrase. */
static bool take_meeting(const parse *p, slice *s)
{
  slice where;
  size_t used;
  bool taken = false;
  const lex_word *link;
  while (s->len && ((link = referat__lex_start(p->lex, LEX_DATE_LINKS, *s, &used)) != NULL ||
                    referat__lex_start(p->lex, LEX_ADDRESSEE, *s, &used) ||
                    referat__lex_start(p->lex, LEX_GROUP_LINKS, *s, &used))) {
    if (referat__lex_start(p->lex, LEX_MEETING, *s, NULL))
      break;
    *s = referat__piece_trim(slice_skip(*s, used));
  }
  const lex_word *row = referat__lex_find(p->lex, LEX_MEETING, *s, &where);
  if (row && *row->value && where.ptr - s->ptr < FARTHEST_MEETING) {
    *s = referat__piece_trim(slice_between(slice_end(where), slice_end(*s)));
    taken = true;
  }
  return taken;
}

/* "Sundby Kommune Referat ...": the municipality's name in front. */
static slice take_municipality(const parse *p, slice s, meeting_facts *f)
{
  slice where;
  const lex_word *word = referat__lex_find(p->lex, LEX_MUNICIPALITIES, s, &where);
  slice rest = word ? referat__piece_trim(slice_between(slice_end(where), slice_end(s))) : s;
  slice name = word ? referat__trim(slice_between(s.ptr, where.ptr)) : s;
  if (!word || !rest.len || !name.len || name.len > LONGEST_MUNICIPALITY || word->value[0] ||
      !referat__is_upper(referat__first_char(name)) || memchr(name.ptr, ' ', name.len) ||
      !referat__is_upper(referat__first_char(rest)))
    return s;
  if (!f->municipality.len)
    f->municipality = name;
  return rest;
}

/* Words of a municipality's name. */
#define MOST_PLACE_WORDS 3

slice referat__body_of_municipality(const parse *p, slice s, slice *municipality)
{
  slice name = slice_of(slice_end(s), 0), front = s, none = slice_of(s.ptr, 0);
  for (int words = 0; words < MOST_PLACE_WORDS; words++) {
    front = referat__trim_right(front);
    size_t n = front.len;
    while (n && !is_blank(front.ptr[n - 1]))
      n--;
    slice word = slice_skip(front, n);
    if (!referat__is_upper(referat__first_char(word)))
      break;
    name = slice_between(word.ptr, slice_end(s));
    front = slice_of(front.ptr, n);
    if (slice_ends(referat__trim_right(front), SLICE(",")))
      break;
  }
  front = referat__trim_right(front);
  if (!name.len || name.len > LONGEST_MUNICIPALITY || !front.len)
    return none;
  if (slice_ends(front, SLICE(","))) { /* "Byrådet, Nordby Kommune" */
    front.len--;
  } else {
    size_t n = front.len;
    while (n && !is_blank(front.ptr[n - 1]))
      n--;
    slice link = slice_skip(front, n);
    if (!referat__lex_whole(p->lex, LEX_PLACE_LINKS, link) &&
        !referat__lex_whole(p->lex, LEX_GROUP_LINKS, link))
      return none;
    front = referat__trim_right(slice_of(front.ptr, n));
  }
  if (referat__body_at(p->lex, front).len != front.len)
    return none;
  *municipality = name;
  return front;
}

/* "Byrådet i Nordby Kommune": the body, and whose it is; the whole where it is no such name. */
static slice take_owner(const parse *p, slice s, meeting_facts *f)
{
  const lex_word *word = referat__lex_end(p->lex, LEX_MUNICIPALITIES, s);
  slice name;
  if (!word || word->value[0])
    return s;
  slice front =
      referat__body_of_municipality(p, referat__trim_right(referat__lex_before(s, word)), &name);
  if (front.len && !f->municipality.len)
    f->municipality = name;
  return front.len ? front : s;
}

/* What stands before the day, or, seldom, behind it. */
static slice around_day(const parse *p, slice s, slice day, bool sentence, meeting_facts *f)
{
  slice rest = slice_between(slice_end(day), slice_end(s));
  referat__hours_take(p, rest, f, sentence);
  slice front = drop_links(p->lex, slice_between(s.ptr, day.ptr));
  if (front.len)
    return front;
  int minutes;
  slice after;
  f->only_day = rest.len <= LONGEST_HOURS && !referat__names_body(p, rest);
  return referat__piece_trim(referat__time_find(rest, &minutes, &after) ? after : rest);
}

/* Take the hour of a text without a day, where it is known what this is: "Byrådet Protokol
 * kl. 16:00 Salen", "22. september kl. 16:30".  What stands before it. */
static slice before_hour(const parse *p, slice s, slice whole, meeting_facts *f)
{
  int minutes;
  slice rest;
  if (!f->kind || whole.len > LONGEST_HOUR_LINE || !referat__time_find(whole, &minutes, &rest))
    return s;
  slice before = slice_between(whole.ptr, rest.ptr);
  while (before.len && !is_blank(slice_end(before)[-1]))
    before.len--;
  const lex_word *link = referat__lex_end(p->lex, LEX_DATE_LINKS, referat__trim_right(before));
  if (before.len && !link)
    return s;
  before = drop_links(p->lex, before);
  if (f->start < 0)
    referat__hours_take(p, slice_between(slice_end(before), slice_end(whole)), f, false);
  return slice_end(before) >= s.ptr && slice_end(before) < slice_end(s)
             ? slice_between(s.ptr, slice_end(before))
             : s;
}

/* The number of a meeting behind the word for it: "Ældrerådsmøde 4", "nr. 4/2024". */
static slice without_number(slice s)
{
  slice t = referat__trim_right(s);
  while (t.len && (is_digit(slice_end(t)[-1]) || slice_end(t)[-1] == '/'))
    t.len--;
  return t.len && t.len < s.len && is_blank(slice_end(t)[-1]) ? referat__piece_trim(t) : s;
}

/* "Byrådets møde", "Handicaprådet's": the body in front of its meeting; empty if there is none. */
static slice body_of_meeting(const parse *p, slice s)
{
  slice bare = drop_links(p->lex, s), name = referat__body_name(p->lex, bare);
  return name.len < bare.len && referat__body_at(p->lex, name).len == name.len &&
                 referat__is_upper(referat__first_char(name))
             ? name
             : slice_of(s.ptr, 0);
}

/* Give the name the capital that it has by itself: "bestyrelsen", "ældrerådet". */
static void raise_first(char *name)
{
  bool two = (unsigned char)name[0] == 0xC3 && (unsigned char)name[1] >= 0xA0; /* of Latin 1 */
  if (name[0] >= 'a' && name[0] <= 'z')
    name[0] = (char)(name[0] - 0x20);
  else if (two)
    name[1] = (char)(name[1] - 0x20);
}

/* The name in small letters, where it has capitals alone: "REGIONS". */
static slice not_all_capitals(const parse *p, slice name)
{
  char *to = referat__arena_bytes(p->a, name.len + 4);
  size_t n = 0;
  for (slice rest = name; to && rest.len;) {
    unsigned size;
    uint32_t c = referat__utf8_decode(rest.ptr, slice_end(rest), &size);
    if (!referat__is_upper(c) || n + size > name.len)
      return name;
    n += referat__utf8_encode(referat__fold(c), to + n);
    rest = slice_skip(rest, size);
  }
  return to && n > 1 ? slice_of(to, n) : name;
}

/* "Ældrerådsmøde": the body that met is "Ældrerådet"; of "Bestyrelsesmøde" it is
 * "Bestyrelsen". */
static slice of_meeting(const parse *p, slice s, bool *meeting)
{
  slice bare = without_number(s);
  const lex_word *row = memchr(bare.ptr, ' ', bare.len) ? NULL : meeting_word(p, bare);
  if (!row || row->pattern.len > bare.len)
    return s;
  *meeting = true;
  slice stem = not_all_capitals(p, referat__lex_before(bare, row));
  char *name = referat__arena_printf(p->a, "%.*s%s", (int)stem.len, stem.ptr, row->value);
  if (name)
    raise_first(name);
  return slice_str(name);
}

/* A letter whose two bytes were read as characters of a page of DOS: the first one became
 * FIRST_OF_TWO, the second one of these. */
#define FIRST_OF_TWO 0x251C
static const struct {
  uint32_t read, meant;
} misread[] = {{0x105, 0xE5}, {0x15E, 0xF8}, {0x17D, 0xE6}, {0x16F, 0xC5},  {0x15B, 0xD8},
               {0x107, 0xC6}, {0xD1, 0xE5},  {0xA9, 0xF8},  {0x2555, 0xF8}, {0xAA, 0xE6},
               {0xE0, 0xC5},  {0xFF, 0xD8},  {0xE5, 0xC6}};

/* The text with such letters as they were meant: what is told of the meeting says them so. */
static slice as_meant(const parse *p, slice text)
{
  if (!memmem(text.ptr, text.len, "\xE2\x94\x9C", 3))
    return text;
  char *copy = referat__arena_alloc(p->a, text.len + 1);
  size_t n = 0;
  for (slice rest = text; copy && rest.len;) {
    unsigned size, next = 0;
    uint32_t c = referat__utf8_decode(rest.ptr, slice_end(rest), &size);
    uint32_t second = c == FIRST_OF_TWO && rest.len > size
                          ? referat__utf8_decode(rest.ptr + size, slice_end(rest), &next)
                          : 0;
    size_t k = 0, rows = sizeof misread / sizeof *misread;
    while (second && k < rows && misread[k].read != second)
      k++;
    bool found = second && k < rows;
    n += referat__utf8_encode(found ? misread[k].meant : c, copy + n);
    rest = slice_skip(rest, size + (found ? next : 0));
  }
  return copy ? slice_of(copy, n) : text;
}

void referat__meeting_read(const parse *p, slice text, meeting_facts *f)
{
  text = as_meant(p, text);
  slice s = take_municipality(p, referat__piece_trim(text), f), day, term;
  bool had_kind = f->kind != NULL;
  date found;
  f->only_day = false;
  bool has_day = referat__date_find(s, &found, &day);
  if (has_day && !f->day.year)
    f->day = found;
  /* The hour in a line of its own, or behind a weekday whose date was lost. */
  if (!has_day && f->start < 0 && s.len <= LONGEST_HOUR_LINE &&
      (f->day.year || referat__weekday_find(s) >= 0))
    referat__hours_take(p, s, f, false);
  slice whole = s;
  s = take_kind(p, s, f);
  bool meeting = take_meeting(p, &s);
  slice front = s;
  if (has_day && day.ptr >= s.ptr && slice_end(day) <= slice_end(s))
    front = around_day(p, s, day, meeting, f);
  else if (has_day && f->start < 0) /* the kind stands between */
    referat__hours_take(p, slice_between(slice_end(day), slice_end(whole)), f, false);
  else if (!has_day)
    front = before_hour(p, s, whole, f);
  term = f->term;
  front = referat__meeting_without_term(front, &term);
  if (!f->term.len)
    f->term = term;
  slice rest = drop_front_links(p, take_kind(p, front, f));
  slice owner = body_of_meeting(p, rest);
  front = owner.len ? owner : of_meeting(p, rest, &meeting);
  meeting |= owner.len > 0;
  bool word = owner.len || front.ptr != rest.ptr; /* "Byrådsmøde" says that somebody met */
  /* "Vejlaugets bestyrelsesmøde" and "bestyrelsesmøde i X" are no names of bodies. */
  if (!front.len || begins_meeting(p, front) || meeting_word(p, without_number(front)))
    return;
  front = take_owner(p, front, f);
  const char *comma = memrchr(front.ptr, ',', front.len);
  slice part = comma ? referat__trim(slice_between(comma + 1, slice_end(front))) : front;
  if (comma && comma > front.ptr && comma[-1] != '-' && part.len &&
      !memchr(part.ptr, ' ', part.len) &&
      !referat__names_body(p, slice_between(front.ptr, comma)) &&
      referat__body_at(p->lex, part).len == part.len &&
      referat__is_upper(referat__first_char(part)))
    front = part; /* "Sandby Sogn, Menighedsrådet" */
  slice body = referat__body_at(p->lex, front);
  if (meeting && referat__names_body(p, front)) {
    f->met |= has_day || word;
    set_body(p->lex, f,
             body.len > 8 && !referat__lex_start(p->lex, LEX_BODIES, front, NULL) ? body : front,
             3);
  } else if (body.len &&
             (referat__is_upper(referat__first_char(body)) ||
              (f->kind && !had_kind && has_day && body.len == front.len &&
               referat__is_upper(referat__first_char(whole)))) &&
             (body.len == front.len || (f->kind && !had_kind) || slice_eq(front, s))) {
    f->met |= has_day && body.len == front.len; /* "Byrådet 3. maj 2024" */
    set_body(p->lex, f, body, body.len == front.len ? 3 : 2);
  } else if (f->kind && !had_kind && referat__may_be_body(front))
    set_body(p->lex, f, front, referat__names_body(p, front) ? 1 : 0);
}
