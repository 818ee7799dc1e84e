/* Who is elected, and what as. */
#include "read/facts/build.h"

/* Words between "som" and what somebody is elected as: "som ny formand". */
#define LONGEST_LINK 3

/* Words of a label: "Formand for Børne- og Skoleudvalget". */
#define LONGEST_LABEL 8

/* The word that elects; `to` for none. */
static uint32_t verb_at(const scan *s, uint32_t from, uint32_t to)
{
  while (from < to && s->at[from].term != TERM_ELECTED && s->at[from].term != TERM_ELECTS)
    from++;
  return from;
}

static bool elects(const scan *s, uint32_t from, uint32_t to)
{
  return verb_at(s, from, to) < to;
}

/* What a word says that somebody is elected as: a role; NULL for none. */
static const char *office_at(const scan *s, uint32_t i)
{
  const token *t = &s->at[i];
  if (t->kind == TOKEN_ROLE)
    return t->about->role;
  if (t->term == TERM_SUBSTITUTE)
    return "substitute";
  if (t->term == TERM_MEMBERS || t->term == TERM_BOARD)
    return "member";
  bool is_body = t->kind == TOKEN_WORD &&
                 referat__lex_has_ending(s->p->lex, LEX_BODY_ENDINGS, token_text(s, i));
  return is_body ? "member" : NULL;
}

/* The role of an office behind "til" or "som", or NULL. */
static const char *mention_at(const scan *s, uint32_t from, uint32_t i)
{
  const char *role = office_at(s, i);
  bool is_named = i > from && (s->at[i - 1].term == TERM_AS || /* "og til næstformand Bo Lund" */
                               (i > from + 1 && s->at[i - 1].term == TERM_FILLER &&
                                (s->at[i - 2].term == TERM_AND || token_mark(s, i - 2, ','))));
  if (!role || (token_kind_is(s, i + 1, TOKEN_PERSON) && !is_named))
    return NULL;
  for (uint32_t k = i; k > from && k + LONGEST_LINK > i; k--) {
    const token *t = &s->at[k - 1];
    if (t->term == TERM_AS || t->term == TERM_FILLER)
      return role;
    bool is_between = (t->kind == TOKEN_WORD && t->term == TERM_NONE) || t->kind == TOKEN_NUMBER ||
                      token_mark(s, k - 1, '.');
    if (!is_between)
      break;
  }
  return NULL;
}

/* Whether the office at the token is that of who stands before it: "Bo Lund som formand". */
static bool is_behind_person(const scan *s, uint32_t from, uint32_t i)
{
  for (uint32_t k = i; k > from + 1 && k + LONGEST_LINK > i; k--)
    if (s->at[k - 1].term == TERM_AS || s->at[k - 1].term == TERM_FILLER)
      return s->at[k - 2].kind == TOKEN_PERSON;
  return false;
}

/* What somebody is elected as where that stands behind the name or its list: "Bo Lund som
 * formand, Eva Dal og Ib Bach som medlemmer"; NULL where it does not. */
static const char *role_behind(const scan *s, uint32_t i, uint32_t to)
{
  uint32_t k = i + 1, names = 1;
  while (k < to && (s->at[k].kind == TOKEN_PERSON || s->at[k].kind == TOKEN_ROLE ||
                    s->at[k].term == TERM_AND || token_mark(s, k, ',')))
    names += s->at[k++].kind == TOKEN_PERSON;
  if (k >= to || s->at[k - 1].kind != TOKEN_PERSON ||
      !(s->at[k].term == TERM_AS || s->at[k].term == TERM_FILLER))
    return NULL;
  for (uint32_t m = k + 1; m < to && m < k + LONGEST_LINK; m++) {
    const char *role = mention_at(s, k, m);
    if (role)
      return names == 1 || s->at[m].kind != TOKEN_ROLE ? role : NULL;
  }
  return NULL;
}

/* Whether the person only stands beside the one who is elected: "efter Anna
 * Holm", "stedfortræder for Anna Holm", "Anna Holms forslag". */
static bool is_beside(const scan *s, uint32_t from, uint32_t i)
{
  if (s->at[i].genitive)
    return true;
  while (i > from && (s->at[i - 1].kind == TOKEN_ROLE || s->at[i - 1].term == TERM_MEMBERS))
    i--;
  if (i == from)
    return false;
  term before = (term)s->at[i - 1].term;
  return before == TERM_FOR || before == TERM_FROM || before == TERM_REPLACES ||
         before == TERM_AFTER || before == TERM_EXCEPT;
}

/* What those are elected as who come with others: "med Anna Holm som stedfortræder". */
static const char *company_role(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  while (i > from && (token_votes(s, i - 1) || s->at[i - 1].term == TERM_AND ||
                      s->at[i - 1].kind == TOKEN_ROLE || token_mark(s, i - 1, ',')))
    i--;
  const char *role = NULL;
  for (uint32_t k = i; i > from && s->at[i - 1].term == TERM_WITH && k < to && !role; k++)
    if (!token_votes(s, k))
      role = mention_at(s, from, k);
  return role;
}

/* "Anna Holm med Bo Krag som stedfortræder": whether the office at `to` is that of who comes
 * with the one at `i`. */
static bool is_of_company(const scan *s, uint32_t i, uint32_t to)
{
  uint32_t with = referat__scan_term(s, i, to, TERM_WITH);
  return referat__scan_kind(s, with, to, TOKEN_PERSON) < to;
}

/* Behind the label of an office: "Formand:", "Formand for Skoleudvalget:", "Øvrige
 * medlemmer:"; 0 for none. */
static uint32_t label_end(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t k = from + 1;
  while (k < to && k < from + LONGEST_LABEL && s->at[k].kind == TOKEN_WORD)
    k++;
  return k < to && token_mark(s, k, ':') ? k + 1 : 0;
}

/* "mens Anna Holm fik 3 stemmer": votes are told of, and nobody is elected behind. */
static bool is_loser(const scan *s, uint32_t i, uint32_t to)
{
  return i + 3 < to && s->at[i + 1].kind == TOKEN_WORD && s->at[i + 1].term != TERM_WITH &&
         s->at[i + 2].kind == TOKEN_NUMBER && token_is(s, i + 3, TERM_VOTES) && !elects(s, i, to);
}

/* Whether the clause that elects denies it: "blev ikke valgt". */
static bool is_denied(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t at = verb_at(s, from, to);
  uint32_t first = at, last = at;
  while (first > from && s->at[first - 1].kind != TOKEN_MARK)
    first--;
  while (last < to && s->at[last].kind != TOKEN_MARK)
    last++;
  return scan_has(s, first, last, TERM_NOT);
}

/* "Formand: Anna Holm", also behind a colon: "konstituerede sig således: Formand: ..." */
static bool read_label(scan *s, uint32_t from, uint32_t to)
{
  uint32_t colon = from;
  while (colon < to && !token_mark(s, colon, ':'))
    colon++;
  if (colon + 1 < to && office_at(s, colon + 1) && label_end(s, colon + 1, to))
    from = colon + 1;
  from += token_is(s, from, TERM_REST);
  const char *role = from < to ? office_at(s, from) : NULL;
  uint32_t end = role ? label_end(s, from, to) : 0;
  group g;
  if (!end || !referat__group_names(s, end, to, &g))
    return false;
  for (uint32_t i = g.first; i < g.last; i++)
    if (s->at[i].kind == TOKEN_PERSON)
      referat__token_about(s, &s->at[i])->elected = role;
  return true;
}

/* Whether two offices are named together, so that who has which is not said. */
static bool is_of_several(const scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from + 1; i + 1 < to; i++)
    if (s->at[i].term == TERM_AND && office_at(s, i - 1) && office_at(s, i + 1))
      return true;
  return false;
}

const char *referat__elected_below(const scan *s, uint32_t from, uint32_t to)
{
  if (!token_mark(s, to - 1, ':') || !elects(s, from, to) ||
      referat__scan_kind(s, from, to, TOKEN_PERSON) < to || is_denied(s, from, to) ||
      is_of_several(s, from, to) || scan_has(s, from, to, TERM_STORY) ||
      scan_has(s, from, to, TERM_MODAL))
    return NULL;
  const char *role = NULL;
  for (uint32_t i = from; i < to && !role; i++)
    role = mention_at(s, from, i);
  return role;
}

/* "Anna Holm (A), personlig stedfortræder Bo Krag (V)": the substitute of the one before; the
 * token of the name, or `to`. */
static uint32_t listed_substitute(const scan *s, uint32_t i, uint32_t to)
{
  uint32_t k = i;
  while (k < to && k < i + LONGEST_LINK &&
         ((s->at[k].kind == TOKEN_MARK && memchr(",;-(:", (char)s->at[k].value, 5)) ||
          s->at[k].term == TERM_WITH || s->at[k].term == TERM_AND))
    k++;
  if (token_kind_is(s, k, TOKEN_WORD) && s->at[k].term == TERM_NONE && !s->at[k].upper)
    k++;
  if (k >= to || s->at[k].term != TERM_SUBSTITUTE)
    return to;
  k += 1 + token_mark(s, k + 1, ':');
  return k < to && s->at[k].kind == TOKEN_PERSON ? k : to;
}

bool referat__elected_list(scan *s, uint32_t from, uint32_t to, const char *role)
{
  uint32_t end = from, next = from, other = to;
  while (next < to && (end = referat__names_end(s, next, to)) > next &&
         (other = listed_substitute(s, end, to)) < to)
    next = other;
  if (end == from || referat__scan_kind(s, end, to, TOKEN_WORD) < to)
    return false;
  for (uint32_t i = from; i < end; i++)
    if (s->at[i].kind == TOKEN_PERSON)
      referat__token_about(s, &s->at[i])->elected =
          i > from + 1 &&
                  (s->at[i - 1].term == TERM_SUBSTITUTE || s->at[i - 2].term == TERM_SUBSTITUTE)
              ? "substitute"
          : s->at[i].about->role ? s->at[i].about->role
                                 : role;
  return true;
}

bool referat__elected_mark(scan *s, uint32_t from, uint32_t to)
{
  if (read_label(s, from, to))
    return elects(s, from, to);
  if (!elects(s, from, to) || is_denied(s, from, to) || scan_has(s, from, to, TERM_STORY) ||
      scan_supposes(s, from, to) || scan_has(s, from, to, TERM_MODAL))
    return false;
  if (is_of_several(s, from, to))
    return true;
  uint32_t first = referat__scan_kind(s, from, to, TOKEN_PERSON);
  const char *role = NULL;
  for (uint32_t i = from; i < first && !role; i++)
    role = mention_at(s, from, i);
  bool is_before = role != NULL;
  uint32_t verb = verb_at(s, from, to);
  for (uint32_t i = from; i < to; i++) {
    if (i < verb && token_is(s, verb, TERM_ELECTS))
      continue; /* "Anna Holm og A vælger Bo Krag": who elects */
    const char *mention = mention_at(s, from, i);
    if (is_before && mention && !is_behind_person(s, from, i))
      role = mention;
    if (s->at[i].kind != TOKEN_PERSON || is_beside(s, from, i) || is_loser(s, i, to))
      continue;
    const char *company = is_before && i > verb ? company_role(s, from, i, to) : NULL;
    uint32_t k = i + 1;
    while (!is_before && k < to && !(role = mention_at(s, from, k)))
      k++;
    if (!is_before && role && is_of_company(s, i, k))
      role = NULL;
    const char *own = is_before && i > verb ? role_behind(s, i, to) : NULL;
    referat__token_about(s, &s->at[i])->elected = company ? company : own ? own : role;
  }
  return true;
}
