#include "read/facts/apologies.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/facts/found.h"
#include "read/facts/people.h"
#include "read/itemlist.h"

#define LONGEST_BRACKET 80

bool referat__apology_label(const parse *p, slice text, size_t *length)
{
  size_t used;
  const lex_word *row = referat__lex_start(p->lex, LEX_ABSENT, text, &used);
  if (!row || !referat__is_upper(referat__first_char(text)))
    return false;
  slice rest = slice_skip(text, used);
  bool colon = rest.len && rest.ptr[0] == ':';
  bool ends_line = rest.len && rest.ptr[0] == '\n'; /* "Afbud", and names in the lines below */
  if (!colon && !ends_line && row->value[0] == ':' && referat__trim(rest).len)
    return false;
  *length = colon ? (size_t)(rest.ptr + 1 - text.ptr) : used;
  return true;
}

uint32_t referat__names_end(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t end = from;
  for (uint32_t i = from; i < to; i++) {
    const token *t = &s->at[i];
    bool parts = t->kind == TOKEN_MARK && memchr(",;/&-.()", (char)t->value, 8);
    if (t->kind == TOKEN_PERSON)
      end = i + 1;
    else if (!parts && t->kind != TOKEN_ROLE && t->kind != TOKEN_PARTY && t->kind != TOKEN_NUMBER &&
             t->term != TERM_AND && t->term != TERM_MEMBERS && t->term != TERM_LIST)
      break;
  }
  return end;
}

/* "(fra punkt 5)", "(til kl. 17)": from something, but nobody knows from what. */
static bool is_bracket_with_number(slice text)
{
  text = referat__trim(text);
  if (slice_ends(text, SLICE(".")))
    text.len--;
  if (text.len > LONGEST_BRACKET || !slice_starts(text, SLICE("(")) ||
      memchr(text.ptr, ')', text.len) != slice_end(text) - 1)
    return false;
  for (size_t i = 0; i < text.len; i++)
    if (is_digit(text.ptr[i]))
      return true;
  return false;
}

bool referat__apology_of_items(const scan *s, uint32_t from, uint32_t to)
{
  item_list items;
  while (from < to && s->at[from].kind == TOKEN_ROLE)
    from++;
  if (from + 1 >= to || s->at[from].kind != TOKEN_PERSON)
    return false;
  uint32_t start = s->at[from].tail, end = s->at[to - 1].tail;
  slice tail = scan_slice(s, start, end);
  return referat__item_list_read(s->p, tail, &items) || is_bracket_with_number(tail);
}

/* Everybody but the persons behind: "Alle var mødt undtagen Anna Holm". */
static bool names_exceptions(const scan *s, uint32_t from, uint32_t to, uint32_t at)
{
  return referat__scan_kind(s, at, to, TOKEN_PERSON) < to &&
         referat__scan_kind(s, from, at, TOKEN_PERSON) == at &&
         (scan_has(s, from, at, TERM_ALL) || scan_has(s, from, at, TERM_MEMBERS));
}

bool referat__stays_out(const scan *s, uint32_t from, uint32_t to)
{
  return scan_has(s, from, to, TERM_ATTEND) && scan_has(s, from, to, TERM_UNATTENDED) &&
         !scan_has(s, from, to, TERM_EXCUSED);
}

/* "afbud til konferencen", "afbud til mødet i april", "fraværende i maj" */
static bool is_of_other_meeting(const scan *s, uint32_t first, uint32_t from, uint32_t to)
{
  if (scan_has(s, from, to, TERM_ELSEWHERE))
    return true;
  for (uint32_t i = first; i + 2 < to; i++)
    if (token_is(s, i, TERM_MEETING) && referat__other_day(s, i + 2))
      return true; /* "afbud til mødet den 3. juni" */
  for (uint32_t i = from; i + 2 < to; i++)
    for (int month = 1;
         (token_is(s, i, TERM_MEETING) || token_is(s, i, TERM_EXCUSED)) && month <= 12; month++)
      if (s->at[i + 1].end - s->at[i + 1].start == 1 && /* a preposition of one letter */
          referat__fold_eq(token_text(s, i + 2), slice_str(referat__month_name(month))))
        return true;
  return false;
}

/* "Hun er fraværende - Bo Krag deltager": behind the dash of a sentence another one is told
 * of. */
static bool is_behind_dash(const scan *s, uint32_t from, uint32_t at, const group *g)
{
  for (uint32_t i = at; at > from && i < g->first; i++)
    if (token_mark(s, i, '-'))
      return true;
  return false;
}

/* "beklagede Tom Elks fravær": of somebody whom nobody knows, by a name with its ending. */
static bool is_whose_absence(const scan *s, uint32_t from, uint32_t at, const group *g)
{
  return g->last == at && g->first > from && s->at[g->first - 1].kind == TOKEN_WORD &&
         s->at[at - 1].kind == TOKEN_PERSON && slice_ends(token_text(s, at - 1), SLICE("s")) &&
         !referat__person_known(s->p, token_text(s, at - 1));
}

bool referat__tells_part(const parse *p, slice text)
{
  slice where;
  return referat__lex_find(p->lex, LEX_ABSENCE_PARTS, text, &where) != NULL;
}

/* "Anna Holm var fraværende en del af mødet", "fra kl. 17": she was there, too, and that is told
 * of the meeting in other words.  Why somebody is away tells of no part. */
static bool is_of_part(const scan *s, uint32_t from, uint32_t to, uint32_t at)
{
  static const term times[] = {TERM_CLOCK, TERM_SINCE, TERM_UNTIL};
  uint32_t end = referat__scan_term(s, at, to, TERM_BECAUSE);
  end = referat__scan_term(s, at, end, TERM_REASON);
  for (unsigned k = 0; k < sizeof times / sizeof *times; k++)
    for (uint32_t i = referat__scan_term(s, from, end, times[k]); i < end;
         i = referat__scan_term(s, i + 1, end, times[k]))
      if (token_kind_is(s, i + 1, TOKEN_NUMBER))
        return true;
  return referat__tells_part(s->p, scan_slice(s, s->at[from].start, s->at[end - 1].tail));
}

bool referat__absence_read(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t except = referat__scan_term(s, from, to, TERM_EXCEPT);
  if (except < to) /* "Alle var enige undtagen Anna Holm" tells of nobody who was not there */
    return !scan_has(s, from, to, TERM_VOTE) && names_exceptions(s, from, to, except) &&
           (scan_has(s, from, to, TERM_MET) || scan_has(s, from, to, TERM_ATTEND) ||
            scan_has(s, from, to, TERM_EXCUSED)) &&
           !is_of_part(s, from, to, except);
  uint32_t at = referat__scan_term(s, from, to, TERM_EXCUSED);
  if (referat__stays_out(s, from, to)) /* and nobody says why */
    at = referat__scan_term(s, from, to, TERM_UNATTENDED);
  /* Of one, "deltog ikke i sagens behandling" says recused; several were not there. */
  bool is_case = at == to && scan_has(s, from, to, TERM_ATTEND);
  if (is_case)
    at = referat__scan_term(s, from, to, TERM_CASE);
  group g;
  uint32_t denial = at; /* "at Anna Holm ikke har meldt afbud" */
  while (denial > from && s->at[denial - 1].term == TERM_FILLER)
    denial--;
  if (at == to || (denial > from && s->at[denial - 1].term == TERM_NOT) ||
      is_of_other_meeting(s, from, at, to) || scan_has(s, from, to, TERM_STORY) ||
      !referat__persons_near(s, from, to, at, &g) || !referat__persons_of(s, at, &g) ||
      is_behind_dash(s, from, at, &g) || referat__found_officer(s, from, &g) ||
      (is_case && !referat__persons_several(s, &g)) ||
      referat__scan_kind(s, g.last, at, TOKEN_ROLE) < at) /* "..., da formanden var syg" */
    return false;
  if (is_whose_absence(s, from, at, &g) || is_of_part(s, from, to, at))
    return false;
  /* Other persons make it a story. */
  return referat__scan_kind(s, from, g.first, TOKEN_PERSON) == g.first &&
         referat__scan_kind(s, g.last, to, TOKEN_PERSON) == to;
}
