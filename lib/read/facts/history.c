/* What is told of an earlier day, or of another body, is no fact of this meeting. */
#include "base/utf8.h"
#include "model/date.h"
#include "read/facts/evidence.h"
#include "read/facts/scan.h"
#include "read/names.h"
#include "read/titles.h"

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

static bool is_month(slice word)
{
  int month = 1;
  while (month <= 12 && !referat__fold_eq(word, slice_str(referat__month_name(month))))
    month++;
  return month <= 12;
}

/* The day whose date begins with the token: "4. marts", of the given year where
 * the text tells none. */
static bool day_at(const scan *s, uint32_t i, int year, date *day)
{
  slice rest = slice_skip(s->text, s->at[i].start), where;
  slice text = referat__front(rest, LONGEST_DATE);
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
                   (s->at[i - 1].end - s->at[i - 1].start == 1 || is_month(token_text(s, i - 1)));
    if (is_year || (!year && day_at(s, i, today.year, &day) &&
                    referat__date_days(day) < referat__date_days(today)))
      s->at[i].term = TERM_STORY;
  }
}

/* Bytes of a body's name. */
#define LONGEST_BODY 120

/* Where the name of a body stands that the sentence begins with: "Byrådet godkendte",
 * "I Økonomiudvalget stemte", "(Teknisk Udvalg: ...)". */
static uint32_t body_place(const scan *s, const sentence *at)
{
  uint32_t i = at->first;
  i += i < at->last && token_mark(s, i, '(');
  /* a preposition of one letter */
  bool is_in =
      i + 1 < at->last && s->at[i].kind == TOKEN_WORD && s->at[i].end - s->at[i].start == 1;
  return i + is_in;
}

static bool is_own_body(const scan *s, const sentence *at)
{
  slice body = slice_str(s->p->meeting.body), said = token_text(s, at->first);
  if (s->at[at->first].kind != TOKEN_WORD || !s->at[at->first].upper)
    return false;
  if (referat__fold_eq(said, body) ||
      referat__title_front(scan_slice(s, s->at[at->first].start, (uint32_t)s->text.len), body))
    return true;
  const lex_word *row =
      said.len < body.len ? NULL : referat__lex_whole(s->p->lex, LEX_BODIES, said);
  return row && row == referat__lex_whole(s->p->lex, LEX_BODIES, body); /* of letters apart */
}

/* Whether the body that meets is a board, and no council. */
static bool is_board_meeting(const scan *s)
{
  const lex_word *own = referat__lex_end(s->p->lex, LEX_TERMS, slice_str(s->p->meeting.body));
  return own && strcmp(own->value, "board") == 0 &&
         !referat__lex_whole(s->p->lex, LEX_BODIES, own->pattern);
}

/* "Skolebestyrelsen anbefalede enstemmigt ...", where no board meets. */
static void mark_boards(scan *s)
{
  for (uint32_t i = 0; i < s->sentence_count; i++) {
    const sentence *at = &s->sentences[i];
    uint32_t first = body_place(s, at); /* "I skolebestyrelsen stemte" */
    bool is_in = first > at->first && first + 1 < at->last &&
                 (s->at[first + 1].term == TERM_VOTE || s->at[first + 1].term == TERM_VOTES);
    token *t = &s->at[is_in ? first : at->first];
    slice word = scan_slice(s, t->start, t->end);
    if (t->term != TERM_BOARD || !(t->upper || is_in) ||
        referat__lex_whole(s->p->lex, LEX_BODIES, word))
      continue;
    /* "Bestyrelsen" alone may be the one that meets */
    const lex_word *end = referat__lex_ending(s->p->lex, LEX_PLACE_ENDINGS, word);
    bool is_other =
        (end && referat__lex_before(word, end).len) || token_is(s, at->first + 1, TERM_FOR);
    if (is_other && !is_board_meeting(s))
      t->term = TERM_STORY;
  }
}

/* "I nabokommunen blev planen vedtaget med 20 stemmer mod 5. Imod stemte V.": the sides of
 * a vote that is told of others are theirs. */
static void mark_sides(scan *s)
{
  for (uint32_t i = 1; i < s->sentence_count; i++) {
    const sentence *above = &s->sentences[i - 1];
    token *t = &s->at[s->sentences[i].first];
    bool is_side = t->term == TERM_FOR || t->term == TERM_AGAINST || t->term == TERM_ABSTAIN;
    if (is_side && !above->ends_line && scan_has(s, above->first, above->last, TERM_STORY) &&
        referat__votes_end(s, above->first, above->last) == above->first &&
        (scan_has(s, above->first, above->last, TERM_VOTES) ||
         scan_has(s, above->first, above->last, TERM_VOTE) ||
         scan_has(s, above->first, above->last, TERM_TALLY)))
      t->term = TERM_STORY;
  }
}

/* Whether a vote or a reservation ends before the token: "stemte imod", "tog forbehold". */
static bool is_behind_act(const scan *s, uint32_t i)
{
  i -= i > 1 && token_matter(s, i - 1); /* "stemte imod forslaget i udvalget" */
  if (i && (s->at[i - 1].term == TERM_AGAINST || s->at[i - 1].term == TERM_FOR ||
            s->at[i - 1].term == TERM_ABSTAIN || s->at[i - 1].term == TERM_VOTE))
    return true;
  const lex_word *row =
      i && s->at[i - 1].kind == TOKEN_WORD && s->at[i - 1].term == TERM_NONE
          ? referat__lex_end(s->p->lex, LEX_STATEMENTS, scan_slice(s, 0, s->at[i - 1].end))
          : NULL;
  return row && strcmp(row->value, "reservation") == 0;
}

/* "KKR", which is no party: a body by the first letters of its name. */
static bool is_short_body(const scan *s, uint32_t i)
{
  slice text = token_text(s, i);
  return s->at[i].term == TERM_NONE && s->at[i].upper && referat__utf8_count(text) > 1 &&
         referat__is_capitals(text);
}

/* "V, som stemte imod i udvalget", "tog forbehold i Økonomiudvalget": of another meeting,
 * behind a preposition of one letter. */
static void mark_acts(scan *s)
{
  for (uint32_t i = 1; i + 1 < s->count; i++) {
    token *t = &s->at[i + 1];
    if (s->at[i].kind != TOKEN_WORD || s->at[i].end - s->at[i].start != 1 ||
        t->kind != TOKEN_WORD || !is_behind_act(s, i))
      continue;
    slice said = token_text(s, i + 1), body = slice_str(s->p->meeting.body);
    const lex_word *own = referat__lex_whole(s->p->lex, LEX_BODIES, body);
    const lex_word *ending = own ? NULL : referat__lex_ending(s->p->lex, LEX_BODY_ENDINGS, body);
    const lex_word *row = referat__lex_whole(s->p->lex, LEX_BODIES, said);
    bool is_body = row || referat__lex_has_ending(s->p->lex, LEX_BODY_ENDINGS, said) ||
                   is_short_body(s, i + 1);
    bool is_own = row ? row == own || (!own && referat__lex_ending(s->p->lex, LEX_BODY_ENDINGS,
                                                                   said) == ending)
                      : referat__fold_eq(said, body);
    if (is_body && !is_own)
      t->term = TERM_STORY;
  }
}

/* Words between a body and the verb: "regionsrådet i går stemte". */
#define LONGEST_ADVERB 3

/* Whether the token names a body, and not the one that meets. */
static bool is_other_body(const scan *s, uint32_t i)
{
  if (s->at[i].kind != TOKEN_WORD)
    return false;
  slice said = token_text(s, i), body = slice_str(s->p->meeting.body);
  if (referat__fold_eq(said, body) || referat__lex_has_ending(s->p->lex, LEX_GENITIVES, said))
    return false;
  const lex_word *row = referat__lex_whole(s->p->lex, LEX_BODIES, said);
  if (row) { /* "udvalget" may be a committee that has a longer name */
    const lex_word *own = referat__lex_whole(s->p->lex, LEX_BODIES, body);
    return own && row != own;
  }
  const lex_word *ending = referat__lex_ending(s->p->lex, LEX_BODY_ENDINGS, said);
  return ending && referat__lex_before(said, ending).len; /* "udvalg" alone is any */
}

/* Whether the body at the token votes: "regionsrådet i går stemte", "I ungdomsrådet stemte 9
 * for". */
static bool is_voting(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  uint32_t k = i + 1, first = i;
  while (first > from && s->at[first - 1].term == TERM_FILLER)
    first--;
  bool is_placed = first == from + 1 && s->at[from].kind == TOKEN_WORD && /* "I rådet" */
                   s->at[from].end - s->at[from].start == 1;
  if (first > from && !is_placed && s->at[first - 1].term != TERM_THAT &&
      s->at[first - 1].term != TERM_AND && s->at[first - 1].kind != TOKEN_MARK)
    return false;
  while (k < to && k < i + 1 + LONGEST_ADVERB && s->at[k].kind == TOKEN_WORD &&
         (s->at[k].term == TERM_NONE || s->at[k].term == TERM_FILLER))
    k++;
  return k < to && (s->at[k].term == TERM_VOTE || s->at[k].term == TERM_VOTES);
}

/* Whether the clause of the token is told by somebody: "Formanden oplyste, at Økonomiudvalget
 * anbefaler sagen med 5 stemmer mod 2". */
static bool is_told(const scan *s, uint32_t from, uint32_t i, uint32_t say)
{
  while (i > from && s->at[i - 1].term == TERM_FILLER)
    i--;
  return i > from && s->at[i - 1].term == TERM_THAT && say < i;
}

/* "I Vestby Kommune stemte ...": a place at the beginning of a sentence, behind a preposition
 * of one letter. */
static bool is_elsewhere(const scan *s, const sentence *at)
{
  uint32_t k = at->first, last = k;
  if (k + 2 >= at->last || s->at[k].kind != TOKEN_WORD || s->at[k].end - s->at[k].start != 1)
    return false;
  while (k + 1 < at->last && s->at[k + 1].kind == TOKEN_WORD && s->at[k + 1].upper)
    last = ++k;
  return last > at->first &&
         referat__lex_has_ending(s->p->lex, LEX_PLACE_ENDINGS, token_text(s, last)) &&
         (token_is(s, last + 1, TERM_VOTE) || token_is(s, last + 1, TERM_VOTES));
}

/* Votes of another body: all of the sentence tells of them. */
static void mark_others(scan *s)
{
  for (uint32_t i = 0; i < s->sentence_count; i++) {
    const sentence *at = &s->sentences[i];
    if (is_elsewhere(s, at))
      s->at[at->first].term = TERM_STORY;
    uint32_t say = referat__scan_term(s, at->first, at->last, TERM_SAY);
    for (uint32_t k = at->first; k < at->last; k++)
      if (is_other_body(s, k) &&
          ((k > at->first && s->at[k - 1].term == TERM_UNANIMOUS) ||
           is_voting(s, at->first, k, at->last) || is_told(s, at->first, k, say)))
        s->at[k].term = TERM_STORY;
  }
}

bool referat__other_day(const scan *s, uint32_t i)
{
  date today, day;
  const char *iso = s->p->meeting.date;
  return i < s->count && s->at[i].kind == TOKEN_NUMBER && iso &&
         referat__date_from_iso(iso, &today) && day_at(s, i, today.year, &day) &&
         referat__date_days(day) != referat__date_days(today);
}

void referat__scan_bodies(scan *s)
{
  uint32_t own = 0;
  mark_sides(s);
  if (!s->p->meeting.body)
    return;
  mark_boards(s);
  mark_acts(s);
  mark_others(s);
  while (own < s->sentence_count && !is_own_body(s, &s->sentences[own]))
    own++;
  bool decides = own < s->sentence_count || s->body_named;
  for (uint32_t i = 0; decides && i < s->sentence_count; i++) {
    const sentence *at = &s->sentences[i];
    uint32_t k = body_place(s, at);
    if (k >= at->last || s->at[k].kind != TOKEN_WORD || !s->at[k].upper ||
        referat__lex_whole(s->p->lex, LEX_BODIES, token_text(s, k)) || is_own_body(s, at))
      continue;
    slice rest = slice_skip(s->text, s->at[k].start);
    slice body = referat__body_at(s->p->lex, referat__front(rest, LONGEST_BODY));
    uint32_t end = s->at[k].start + (uint32_t)body.len, behind = k;
    while (behind < at->last && s->at[behind].start < end)
      behind++;
    bool is_whose = body.len && referat__body_name(s->p->lex, body).len < body.len;
    if (!body.len ||
        (is_whose && !token_is(s, behind, TERM_MAJORITY) && !token_is(s, behind, TERM_MINORITY)))
      continue; /* "Økonomiudvalgets indstilling blev godkendt" */
    s->at[k].term = TERM_STORY;
  }
}
