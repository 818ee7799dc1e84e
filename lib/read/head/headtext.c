#include "config.h"

#include "read/head/headtext.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/head/convening.h"
#include "read/head/hours.h"
#include "read/head/piece.h"
#include "read/head/place.h"
#include "read/head/reach.h"
#include "read/head/roll.h"
#include "read/inline.h"
#include "read/titles.h"

/* A longer line behind the day of the meeting is no place. */
#define LONGEST_PLACE 90

/* A body without a word that says so is named again within so many bytes. */
#define NAMED_WITHIN 20000

/* More stands in front of the day than a weekday. */
#define LONGEST_WEEKDAY 16

/* A shorter one parts names from names: "-". */
#define SHORTEST_TEXT 3

/* A longer text does not say what the meeting is. */
#define LONGEST_TITLE 400

static slice last_word(slice s)
{
  const char *q = slice_end(s);
  while (q > s.ptr && !is_blank(q[-1]))
    q--;
  return slice_between(q, slice_end(s));
}

/* Whether the line, which may be of the title, ends in a word that something follows: "fra". */
static bool is_open(const parse *p, uint32_t i, bool is_title)
{
  slice word = last_word(line_text(p, i));
  return referat__lex_whole(p->lex, LEX_NAME_LINKS, word) ||
         (is_title && referat__lex_whole(p->lex, LEX_DATE_LINKS, word));
}

/* A sentence or a title goes on in the next line with a small letter, or behind
 * a word that links names or, in a title, leads to a day or a meeting. */
static uint32_t text_end(const head *h, uint32_t i, bool is_title)
{
  const parse *p = h->p;
  uint32_t end = i + 1;
  while (referat__head_is_free(h, end) && !line_is(p, end, LINE_PAGE) &&
         (referat__is_lower(referat__first_char(line_text(p, end))) ||
          (slice_ends(line_text(p, end - 1), SLICE(",")) && p->gaps) ||
          is_open(p, end - 1, is_title)))
    end++;
  return end;
}

/* Build the lines; `*facts` tells whether they say what happened. */
static slice add_text(head *h, bool is_title, uint32_t first, uint32_t last, bool *facts)
{
  parse *p = h->p;
  block b = {.first = first, .last = last};
  runs *r = head_runs(h);
  referat__runs_add_block(p, r, &b);
  *facts = false;
  if (is_title)
    referat__runs_emit(p, referat__node_add(p->a, h->node, REFERAT_TITLE, p->lines[first].number),
                       r, NULL, 0);
  else
    *facts = referat__facts_build(p, h->node, r, &h->context);
  slice whole = slice_between(line_text(p, first).ptr, slice_end(line_text(p, last - 1)));
  return referat__squeeze(p->a, whole);
}

/* The title's letters, without its digits, as one number. */
static uint64_t letters_hash(slice s)
{
  uint64_t hash = TITLE_HASH_BEGIN;
  while (s.len) {
    size_t n = 0;
    while (n < s.len && !is_digit(s.ptr[n]))
      n++;
    hash = referat__title_hash_on(hash, slice_of(s.ptr, n));
    s = slice_skip(s, n + (n < s.len));
  }
  return hash;
}

/* "Havn, By og Land" right above the day is the body that met, though no word of it says
 * so, where the text names it again, or a title said what the document is. */
static void take_name(head *h, uint32_t behind)
{
  parse *p = h->p;
  meeting_facts *f = &h->facts;
  slice s = h->last_text;
  for (size_t i = 0; i < s.len; i++)
    if (is_digit(s.ptr[i]))
      return;
  if (!referat__may_be_body(s) || referat__names_room(p->lex, s) ||
      referat__lex_start(p->lex, LEX_KINDS, s, NULL) ||
      referat__lex_start(p->lex, LEX_DEBRIS, s, NULL) || behind >= p->count)
    return;
  size_t from = p->lines[behind].raw, room = p->length - from;
  bool again = memmem(p->text + from, room < NAMED_WITHIN ? room : NAMED_WITHIN, s.ptr, s.len);
  if (!again && !f->kind)
    return;
  f->body = s;
  f->body_rank = again;
  f->met |= again;
}

/* Whether the text is one word with a stop inside: the address of a page. */
static bool is_address(slice s)
{
  const char *stop = memchr(s.ptr, '.', s.len);
  return stop && stop + 1 < slice_end(s) && !memchr(s.ptr, ' ', s.len);
}

/* Whether a line below the day can be the place of the meeting: it is no address, names
 * no body and no other day. */
static bool may_be_place(const parse *p, slice s)
{
  date day;
  slice where;
  return s.len <= LONGEST_PLACE && !is_address(s) && !referat__date_find(s, &day, &where) &&
         (referat__names_room(p->lex, s) || !referat__names_body(p, s)) &&
         !referat__lex_whole(p->lex, LEX_CONTENTS, s);
}

/* "Torsdag d.10.12.15." */
static bool is_weekday(slice s)
{
  date day;
  slice where;
  return referat__date_find(s, &day, &where) && slice_end(where) + 1 == slice_end(s) &&
         where.ptr - s.ptr <= LONGEST_WEEKDAY &&
         referat__weekday_find(slice_between(s.ptr, where.ptr)) >= 0;
}

/* Whether the text is several sentences, and none says that somebody met: "31. oktober
 * 2019: Et punkt bliver ikke vist. Det rettes". Its day is not that of the meeting. */
static bool is_notice(const parse *p, slice s)
{
  if (!slice_ends(s, SLICE(".")) || referat__lex_start(p->lex, LEX_MEETING, s, NULL) ||
      referat__lex_start(p->lex, LEX_KINDS, s, NULL))
    return false;
  for (const char *q = s.ptr; q + 2 < slice_end(s); q++)
    if (*q == '.' && q[1] == ' ' &&
        referat__is_upper(referat__first_char(slice_between(q + 2, slice_end(s)))) &&
        referat__drop_stop(slice_between(s.ptr, q + 1)).len < (size_t)(q + 1 - s.ptr))
      return true;
  return false;
}

/* Whether the line right below the day names the body, because the room stands below it. */
static bool is_above_room(const head *h, slice said, uint32_t next)
{
  const parse *p = h->p;
  next = referat__line_next(p, next);
  return !referat__names_room(p->lex, said) && referat__head_is_free(h, next) &&
         p->lines[next].len <= LONGEST_PLACE && referat__names_room(p->lex, line_text(p, next));
}

/* Whether the text says who met; the day that a field tells is that of the meeting. */
static bool tells_who_met(head *h, slice said)
{
  meeting_facts *f = &h->facts;
  const char *field = referat_node_attr(h->node, REFERAT_ATTR_DATE);
  bool lent = !f->day.year && field && referat__date_from_iso(field, &f->day);
  bool told = referat__convening_read(h->p, said, f);
  if (lent)
    f->day.year = 0;
  return told;
}

uint32_t referat__head_build_text(head *h, uint32_t i, bool is_title)
{
  uint32_t end = text_end(h, i, is_title);
  bool facts;
  slice said = add_text(h, is_title, i, end, &facts);
  bool above = h->expects_place, room = h->expects_room;
  h->expects_place = h->expects_room = false;
  if (is_title)
    h->title_letters = letters_hash(said);
  if (!facts && said.len >= SHORTEST_TEXT)
    h->roll = NULL;
  if (facts && h->roll && end == i + 1 && referat__head_tells_absent(h->p, i))
    h->roll_next = referat__line_next(h->p, end);
  if (said.len > LONGEST_TITLE || facts)
    return end;
  meeting_facts *f = &h->facts;
  if (h->lacks_place && said.len <= LONGEST_PLACE && referat__names_room(h->p->lex, said)) {
    f->place = f->place.len ? f->place : said;
    h->lacks_place = false;
    return end;
  }
  bool is_sentence = slice_ends(said, SLICE(".")) && referat__drop_stop(said).len < said.len &&
                     !is_title && !is_weekday(said);
  if (is_sentence && tells_who_met(h, said))
    return end;
  if ((is_sentence && f->kind) || (!is_title && is_notice(h->p, said)))
    return end; /* what happened, not what the meeting is */
  if (above && !f->body.len && is_above_room(h, said, end)) {
    h->last_text = said;
    take_name(h, end);
    h->expects_place = true;
    return end;
  }
  const char *kind = f->kind;
  slice named = f->body;
  bool timed = f->start >= 0;
  referat__meeting_read(h->p, said, f);
  tells_who_met(h, said);
  timed = !timed && f->start >= 0 && !f->place.len; /* the room may stand below */
  if (f->only_day && (!f->body.len || (f->body_rank < 3 && !f->kind && !f->met)))
    take_name(h, end);
  h->last_text = said;
  h->expects_place = f->only_day;
  h->expects_room = timed || (above && f->body.ptr != named.ptr && kind == f->kind);
  above |= room && (referat__names_room(h->p->lex, said) || referat__names_address(said));
  if (above && !f->place.len && kind == f->kind && named.ptr == f->body.ptr && !f->only_day &&
      !is_sentence && may_be_place(h->p, said)) {
    size_t used;
    const lex_word *link = referat__lex_start(h->p->lex, LEX_PLACE_LINKS, said, &used);
    bool linked = link && !link->value[0];
    int minutes;
    f->place = referat__place_without_hour(
        h->p->lex, linked ? referat__trim_left(slice_skip(said, used)) : said, &minutes);
  }
  return end;
}

/* A page that lost the digits of its title may quote it whole, in what is no
 * text of the minutes: 'Download "Referat af mødet den 3. maj 2024"'. */
static void read_quoted(head *h, slice s)
{
  const char *open = memchr(s.ptr, '"', s.len);
  if (!open || !slice_ends(s, SLICE("\"")) || slice_end(s) - open < 3)
    return;
  slice quoted = slice_between(open + 1, slice_end(s) - 1);
  if (letters_hash(quoted) != h->title_letters)
    return;
  meeting_facts told = {.start = -1, .end = -1};
  referat__meeting_read(h->p, quoted, &told);
  if (!h->facts.day.year)
    h->facts.day = told.day;
  if (h->facts.start < 0)
    h->facts.start = told.start;
  if (!h->facts.place.len || told.start >= 0)
    h->facts.place = told.place.len ? told.place : h->facts.place;
}

void referat__head_add_furniture(head *h, uint32_t i)
{
  read_quoted(h, line_text(h->p, i));
  uint32_t number = h->p->lines[i].number;
  referat__node_add_text(h->p->a, referat__node_add(h->p->a, h->node, REFERAT_FURNITURE, number),
                         line_text(h->p, i), number);
}
