#include "read/facts/outcome.h"

#include "base/utf8.h"
#include "read/facts/people.h"

/* No phrase of an outcome is longer, in bytes. */
#define LONGEST_PHRASE 128

/* Words of a clause that are looked at. */
#define LONGEST_CLAUSE 24

/* Bytes before the comma behind which a remark says what it says. */
#define LONGEST_REMARK 40

/* Letters of a word that ends a sentence without a space behind it. */
#define SHORTEST_END 4

/* Whether a sentence ends with the full stop at the place: "drøftet. Sagen", "drøftet.Sagen", but
 * not "1. januar" nor "bl.a.". */
static bool ends_sentence(slice text, size_t i)
{
  if (text.ptr[i + 1] == ' ')
    return !(i > 0 && is_digit(text.ptr[i - 1]));
  for (size_t n = 1; n <= SHORTEST_END && n <= i; n++)
    if (text.ptr[i - n] == ' ' || text.ptr[i - n] == '.')
      return false;
  return referat__is_upper(referat__first_char(slice_skip(text, i + 1))) &&
         (!i || referat__is_lower(referat__last_char(slice_of(text.ptr, i))));
}

/* The sentence that the text begins with. */
static slice first_sentence(slice text)
{
  for (size_t i = 0; i + 1 < text.len; i++)
    if (text.ptr[i] == '.' && ends_sentence(text, i))
      return slice_of(text.ptr, i + 1);
  return text;
}

/* Telling disposes of nothing, so whatever follows counts before it. */
static const char told[] = "told";

/* Sent on with a recommendation, which its words do not depart from. */
static const char advised[] = "recommended";

/* A purpose is nothing done: "med henblik på at godkende"; "enighed om at godkende" is. */
static bool is_purpose(const lexicon *lex, slice before, slice phrase)
{
  size_t n = referat__fold_prefix(phrase, referat__lex_that);
  if (!n || n >= phrase.len || !is_blank(phrase.ptr[n]))
    return false;
  const lex_word *row = referat__lex_end(lex, LEX_PURPOSES, referat__trim_right(before));
  return row && !(row->value && row->value[0]);
}

/* "ikke at imødekomme", "imødekommes ikke", "kan ikke vedtages" */
static bool is_denied(const lexicon *lex, slice before, slice rest)
{
  return referat__lex_end(lex, LEX_NOT, referat__trim_right(before)) ||
         referat__lex_start(lex, LEX_NOT, referat__trim_left(rest), NULL);
}

/* Whether the text begins with a word of that meaning: "sendt til afstemning". */
static bool is_term(const parse *p, slice text, const char *name)
{
  text = referat__trim_left(text);
  const lex_word *row = referat__lex_start(p->lex, LEX_TERMS, text, NULL);
  return row && strcmp(row->value, name) == 0;
}

/* "5 stemmer", "14-9" */
static bool is_count_of_votes(const parse *p, slice text)
{
  size_t n = 0;
  while (n < text.len && is_digit(text.ptr[n]))
    n++;
  if (!n && !referat__lex_start(p->lex, LEX_NUMBERS, text, &n))
    return false;
  slice rest = referat__trim_left(slice_skip(text, n));
  return (rest.len && (rest.ptr[0] == '-' || (rest.ptr[0] & 0x80))) || is_term(p, rest, "votes") ||
         is_term(p, rest, "ayes") || is_term(p, rest, "for") || is_term(p, rest, "against") ||
         is_term(p, rest, "members");
}

/* "Ændringsforslaget faldt med 5 stemmer", "Det faldt": a proposal falls; prices and
 * absences fall as well, but decide nothing. */
static bool is_proposal_falling(const parse *p, slice before, slice rest)
{
  static const char *const falling[] = {"proposal", "matter", "amendment", "delay", "point"};
  const char *at = slice_end(before), *end = at;
  for (unsigned words = 0; at > before.ptr && words < LONGEST_CLAUSE; words++) {
    while (at > before.ptr && at[-1] == ' ')
      at--;
    if (at > before.ptr && strchr(".,;:\n", at[-1]))
      break;
    while (at > before.ptr && !strchr(" \n", at[-1]))
      at--;
    for (unsigned i = 0; i < sizeof falling / sizeof *falling; i++)
      if (is_term(p, slice_between(at, end), falling[i]))
        return true;
  }
  rest = referat__trim_left(rest);
  bool is_pronoun = is_term(p, slice_between(at, end), "filler");
  return is_count_of_votes(p, rest) || (is_pronoun && !(rest.len && is_digit(rest.ptr[0])));
}

/* "Udvalget valgte at prioritere cykelstien": nobody is elected. */
static bool is_choice(const lex_word *row, slice rest)
{
  rest = referat__trim_left(rest);
  size_t that = referat__fold_prefix(rest, referat__lex_that);
  return that && that < rest.len && is_blank(rest.ptr[that]) && strcmp(row->value, "elected") == 0;
}

/* The first phrase in the rest of the text. */
static const lex_word *find_phrase(const parse *p, slice text, slice rest, slice *where)
{
  static const lex_word rejected = {.value = "rejected"};
  const lex_word *row;
  const char *end = slice_end(rest);
  while ((row = referat__lex_find(p->lex, LEX_OUTCOMES, rest, where)) != NULL) {
    slice before = slice_between(text.ptr, where->ptr);
    rest = slice_between(slice_end(*where), end);
    if (is_purpose(p->lex, before, *where) || is_term(p, rest, "poll") || is_choice(row, rest))
      continue;
    if (strcmp(row->value, "fell") != 0)
      return row;
    if (is_proposal_falling(p, before, rest))
      return &rejected;
  }
  return NULL;
}

/* "Fremsendes til byrådet med bemærkning, at Magistraten anbefaler ...", behind the word
 * that sends it. */
static bool is_sent_with_advice(const parse *p, slice text)
{
  slice where;
  const lex_word *row = find_phrase(p, text, text, &where);
  if (!row || strcmp(row->value, advised) != 0)
    return false;
  for (slice word = text; word.len && word.ptr < where.ptr; word = slice_skip(word, 1))
    if (word.ptr[0] == ' ' && is_term(p, slice_skip(word, 1), "with"))
      return true;
  return false;
}

/* What the text disposes.  A discussion disposes of nothing when the same
 * sentence goes on to something that does. */
const char *referat__outcome_said(const parse *p, slice text)
{
  slice where, rest = text;
  const lex_word *row;
  bool is_told = false;
  while ((row = find_phrase(p, text, rest, &where)) != NULL && strcmp(row->value, told) == 0) {
    is_told = true;
    rest = slice_between(slice_end(where), slice_end(text));
  }
  if (!row)
    return is_told ? told : NULL;
  rest = slice_between(slice_end(where), slice_end(text));
  bool accepts = strcmp(row->value, "approved") == 0 || strcmp(row->value, "recommended") == 0;
  if (accepts && is_denied(p->lex, slice_between(text.ptr, where.ptr), rest))
    return "rejected";
  if (strcmp(row->value, "referred") == 0 && is_sent_with_advice(p, first_sentence(rest)))
    return advised;
  if (strcmp(row->value, "discussed") != 0)
    return row->value;
  const lex_word *other = find_phrase(p, text, first_sentence(rest), &where);
  return other && strcmp(other->value, told) != 0 ? other->value : row->value;
}

bool referat__outcome_said_by(const parse *p, outcome_so_far *so, slice text)
{
  /* A phrase may have been cut off where the shorter text ended. */
  size_t from = so->passed.len > LONGEST_PHRASE ? so->passed.len - LONGEST_PHRASE : 0;
  while (from && from < so->passed.len && !is_blank(text.ptr[from - 1]))
    from++;
  slice where;
  so->said = so->said || find_phrase(p, text, slice_skip(text, from), &where);
  so->passed = text;
  return so->said;
}

/* ", at Anna Holm stemte imod": what is remarked is a vote. */
static bool is_vote_of(const parse *p, slice text)
{
  const char *comma = memchr(text.ptr, ',', text.len < LONGEST_REMARK ? text.len : LONGEST_REMARK);
  if (comma)
    text = referat__trim_left(slice_between(comma + 1, slice_end(text)));
  size_t that = referat__fold_prefix(text, referat__lex_that);
  if (!that || that >= text.len || !is_blank(text.ptr[that]))
    return false;
  text = referat__trim_left(slice_skip(text, that));
  person_match person;
  party_match party;
  size_t n = referat__person_at(p, text, &person) ? person.length
             : referat__party_at(p, text, &party) ? party.length
                                                  : 0;
  text = slice_skip(text, n);
  return n && (is_term(p, text, "vote") || is_term(p, text, "votes") ||
               is_term(p, text, "abstain") || is_term(p, text, "refuse"));
}

/* "godkendt med Venstres og SF's stemmer", "med Anna Holms stemme imod" */
static bool is_tally_of(const parse *p, slice text)
{
  size_t that = referat__fold_prefix(text, referat__lex_that);
  if (that && that < text.len && is_blank(text.ptr[that]))
    text = referat__trim_left(slice_skip(text, that)); /* "bortset fra at Anna Holm undlod" */
  party_match party;
  person_match person;
  bool is_party = referat__party_at(p, text, &party);
  bool is_person = !(is_party && !party.letter) && referat__person_at(p, text, &person);
  for (size_t i = 0; is_party && party.letter && i < text.len && text.ptr[i] != '.'; i++)
    if (text.ptr[i] == ' ' &&
        (is_term(p, slice_skip(text, i), "for") || is_term(p, slice_skip(text, i), "against")))
      return true; /* "med A og F for og V imod" */
  if (is_person ? !person.genitive : !is_party || !party.genitive)
    return is_person || (is_party && !party.letter); /* "med undtagelse af Anna Holm" */
  for (size_t i = is_person ? person.length : 0; i < text.len && text.ptr[i] != '.'; i++)
    if (text.ptr[i] == ' ' && is_term(p, slice_skip(text, i), "votes"))
      return true;
  return false;
}

bool referat__outcome_amends(const parse *p, slice text)
{
  slice where;
  if (!referat__lex_find(p->lex, LEX_AMENDED, text, &where))
    return false;
  slice word = where; /* "dog ikke kunne tiltræde": what somebody refuses */
  while (memchr(word.ptr, ' ', word.len))
    word = slice_skip(word, 1);
  slice tail; /* "godkendt med undtagelse af" */
  if (referat__lex_find(p->lex, LEX_AMENDED, slice_between(word.ptr, slice_end(text)), &tail) &&
      tail.ptr == word.ptr)
    where = tail;
  slice rest = referat__trim_left(slice_between(slice_end(where), slice_end(text)));
  if (is_term(p, slice_between(word.ptr, slice_end(text)), "refuse"))
    return false;
  return !is_count_of_votes(p, rest) && !is_vote_of(p, rest) && !is_tally_of(p, rest) &&
         !referat__lex_start(p->lex, LEX_UNCHANGED, rest, NULL);
}

void referat__outcome_is(outcome_state *o, const char *outcome)
{
  o->has_text = o->has_more = true;
  if (!o->outcome || o->outcome == told || strcmp(o->outcome, "discussed") == 0)
    o->outcome = outcome;
}

/* Whether it settles a case that was discussed before: "Udvalget drøftede sagen.
 * Udvalget godkendte indstillingen." */
static bool is_verdict(const char *outcome)
{
  return strcmp(outcome, "approved") == 0 || strcmp(outcome, "rejected") == 0 ||
         strcmp(outcome, "recommended") == 0;
}

void referat__outcome_text(const parse *p, outcome_state *o, slice text)
{
  text = referat__trim(text);
  if (!text.len)
    return;
  o->has_text = true;
  slice bare = slice_ends(text, SLICE(".")) ? slice_of(text.ptr, text.len - 1) : text;
  bool is_none = referat__lex_whole(p->lex, LEX_NONE, bare) != NULL;
  o->has_none |= is_none;
  o->has_more |= !is_none;
  if (o->outcome && o->outcome != told && strcmp(o->outcome, "discussed") != 0)
    return;
  const char *outcome = referat__outcome_said(p, text);
  if (o->outcome && o->outcome != told && !(outcome && is_verdict(outcome)))
    return;
  o->outcome = outcome ? outcome : o->outcome;
  bool is_sent = outcome == advised || (outcome && strcmp(outcome, "referred") == 0);
  o->amended =
      o->outcome && !is_sent &&
      (referat__outcome_amends(p, text) || (o->amends && strcmp(o->outcome, "approved") == 0));
}

void referat__outcome_aside(const parse *p, outcome_state *o, slice text, bool amends)
{
  const char *outcome = referat__outcome_said(p, text);
  o->has_text = o->has_more = true;
  o->amends |= amends && outcome && strcmp(outcome, "approved") == 0;
}

void referat__outcome_weak(const parse *p, outcome_state *o, slice text)
{
  const char *outcome = referat__outcome_said(p, text);
  o->has_text = o->has_more = true;
  o->weak = o->weak ? o->weak : outcome;
}

const char *referat__outcome_name(const outcome_state *o)
{
  if (!o->has_text)
    return NULL;
  const char *outcome = o->outcome ? o->outcome : o->amends ? "approved" : o->weak;
  return outcome == told               ? "noted"
         : outcome                     ? outcome
         : o->has_more || !o->has_none ? "other"
                                       : "none";
}

bool referat__outcome_is_rejected(const parse *p, slice text)
{
  const char *outcome = referat__outcome_said(p, text);
  return outcome && strcmp(outcome, "rejected") == 0;
}

bool referat__outcome_has(const parse *p, slice text, const char *outcome)
{
  slice where, rest = text;
  const lex_word *row;
  while ((row = find_phrase(p, text, rest, &where)) != NULL) {
    if (strcmp(row->value, outcome) == 0)
      return true;
    rest = slice_between(slice_end(where), slice_end(text));
  }
  return false;
}
