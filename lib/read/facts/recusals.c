/* Who stands aside: "inhabil", and who takes no part in a case. */
#include "read/facts/found.h"

/* Whether what is said at `at` is denied or only asked: "ikke inhabil", "om
 * Anna Holm er inhabil".  "deltog ikke ..., inhabil" denies something else. */
static bool is_denied(const scan *s, uint32_t from, uint32_t at)
{
  for (uint32_t i = at; i > from; i--) {
    switch ((term)s->at[i - 1].term) {
    case TERM_REASON: /* "medvirkede ikke, idet han var inhabil" */
      return false;
    case TERM_NOT:
      if (i > from + 1 && (s->at[i - 2].term == TERM_ATTEND || s->at[i - 2].term == TERM_MET))
        return false;
      return true;
    case TERM_NOBODY:
    case TERM_ABLE:
    case TERM_MODAL:
      return true;
    case TERM_ABOUT: /* "om Anna Holm er inhabil" */
      if (i + 3 >= at || s->at[i].kind == TOKEN_PERSON)
        return true;
      break;
    case TERM_ATTEND:
    case TERM_MET:
      return false;
    default:
      break;
    }
  }
  return false;
}

/* "på grund af inhabilitet", "anmeldte sin inhabilitet", "Inhabilitet: ..." */
static bool noun_says(const scan *s, uint32_t from, uint32_t at)
{
  if (at == from)
    return token_mark(s, at + 1, ':') || token_is(s, at + 1, TERM_RECUSED);
  for (uint32_t i = at; i > from && i + 3 > at; i--) {
    if (s->at[i - 1].term == TERM_BECAUSE || s->at[i - 1].term == TERM_DECLARE ||
        s->at[i - 1].term == TERM_SAY)
      return true;
    if (s->at[i - 1].term == TERM_ABOUT || s->at[i - 1].term == TERM_NOBODY)
      return false;
  }
  return false;
}

bool referat__found_able(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t able = referat__scan_term(s, from, to, TERM_ABLE);
  if (able < to)
    return able == from || s->at[able - 1].term != TERM_NOT;
  uint32_t recused = referat__scan_term(s, from, to, TERM_RECUSED);
  if (recused == to) /* "der forelå ikke inhabilitet" */
    recused = referat__scan_term(s, from, to, TERM_RECUSAL);
  return recused < to && is_denied(s, from, recused) &&
         referat__scan_kind(s, from, to, TOKEN_PERSON) == to;
}

/* "drøftede Anna Holms habilitet og fandt, at hun er inhabil": the one person of whom all of
 * that is said. */
static bool person_of_pronoun(const scan *s, uint32_t from, uint32_t at, group *g)
{
  uint32_t who = referat__scan_kind(s, from, at, TOKEN_PERSON);
  *g = (group){.first = who, .last = who + 1, .count = -1, .sum = -1, .voters = 1};
  return who < at && s->at[who].genitive &&
         referat__scan_kind(s, who + 1, at, TOKEN_PERSON) == at &&
         scan_has(s, who, at, TERM_PRONOUN) && !scan_has(s, from, at, TERM_NOT) &&
         (scan_has(s, who, at, TERM_ABILITY) || scan_has(s, who, at, TERM_RECUSAL));
}

/* "Formanden er inhabil, hvorfor Anna Holm leder mødet": who is told of behind the comma is
 * not the one who is named by an office. */
static bool is_of_office(const scan *s, uint32_t from, uint32_t at, const group *g)
{
  return g->first > at && !referat__persons_of(s, at, g) && !scan_has(s, from, at, TERM_PRONOUN) &&
         referat__scan_kind(s, from, at, TOKEN_ROLE) < at;
}

bool referat__recusal_of_last(const scan *s, const sentence *last, found *f)
{
  const sentence *at = last + 1;
  uint32_t recused = referat__scan_term(s, at->first, at->last, TERM_RECUSED);
  uint32_t who = referat__scan_kind(s, last->first, last->last, TOKEN_PERSON);
  f->count = 0;
  return recused < at->last && scan_has(s, at->first, recused, TERM_PRONOUN) &&
         !is_denied(s, at->first, recused) && !scan_supposes(s, at->first, at->last) &&
         !scan_has(s, at->first, at->last, TERM_STORY) &&
         referat__scan_kind(s, at->first, at->last, TOKEN_PERSON) == at->last && who < last->last &&
         !scan_has(s, last->first, last->last, TERM_STORY) &&
         referat__scan_kind(s, who + 1, last->last, TOKEN_PERSON) == last->last &&
         (scan_has(s, last->first, last->last, TERM_ABILITY) ||
          scan_has(s, last->first, last->last, TERM_RECUSAL)) &&
         referat__found_add(f, REFERAT_RECUSAL, s->at[at->first].start, s->at[who].about->name) !=
             NULL;
}

/* "Var Anna Holm inhabil, skulle hun forlade salen": a condition, whose verb comes first. */
bool referat__recusal_supposed(const scan *s, uint32_t from, uint32_t to)
{
  if (!token_kind_is(s, from, TOKEN_WORD) || !s->at[from].upper || s->at[from].term != TERM_NONE ||
      !token_votes(s, from + 1))
    return false;
  uint32_t at = referat__scan_term(s, from, to, TERM_RECUSED);
  return at == from + 2 && token_mark(s, at + 1, ',') && token_is(s, at + 2, TERM_MODAL);
}

/* "forlod mødet kl. 18.05 og deltog ikke i sagens behandling": who had gone by then. */
static bool has_gone(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t verb = referat__scan_term(s, from, to, TERM_LEAVE);
  uint32_t clock = referat__scan_term(s, verb, to, TERM_CLOCK);
  return clock < to && token_kind_is(s, clock + 1, TOKEN_NUMBER);
}

bool referat__recusal_read(const scan *s, uint32_t from, uint32_t to, found *f)
{
  group g;
  f->count = 0;
  if (referat__recusal_supposed(s, from, to))
    return false;
  uint32_t start = from, clause = from, at = referat__scan_term(s, from, to, TERM_RECUSED);
  while (at < to && is_denied(s, clause, at)) { /* "ikke er inhabil, og at Bo Krag er inhabil" */
    clause = at + 1;
    at = referat__scan_term(s, clause, to, TERM_RECUSED);
  }
  uint32_t able = referat__scan_term(s, at < to ? at + 1 : to, to, TERM_ABLE);
  bool is_other = referat__scan_kind(s, at, able, TOKEN_PERSON) < able; /* "mens Bo er habil" */
  if (at < to && !is_other && referat__found_able(s, at + 1, to))
    return false; /* "..., men byrådet fandt ham habil" */
  if ((clause > from && at == to) || (at < to && scan_supposes(s, from, to)))
    return false;
  from = clause;
  if (at == to) {
    at = referat__scan_term(s, from, to, TERM_RECUSAL);
    if (at < to && !noun_says(s, from, at))
      at = to;
  }
  bool says_why = at < to;
  if (!says_why && scan_has(s, from, to, TERM_ATTEND) && !has_gone(s, from, to))
    at = referat__scan_term(s, from, to, TERM_CASE);
  return at < to && !scan_has(s, from, to, TERM_STORY) &&
         ((says_why && person_of_pronoun(s, from, at, &g)) ||
          referat__persons_near(s, from, to, at, &g)) &&
         !referat__found_officer(s, from, &g) && !is_of_office(s, from, at, &g) &&
         (says_why || !referat__persons_several(s, &g)) &&
         referat__found_each(f, s, start, &g, REFERAT_RECUSAL);
}
