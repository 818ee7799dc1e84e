/* What belongs to a name behind it: "(V)", ", formand,". */
#include "model/string.h"
#include "read/facts/scan.h"

/* Tokens that may stand in brackets behind a name. */
#define LONGEST_ASIDE 6

/* Take what stands in brackets behind a name into its token: "(V)",
 * "(formand)", "(A, 2. viceborgmester)"; behind a party its letter.  Returns
 * the token behind the bracket, or 0. */
static uint32_t read_aside(scan *s, uint32_t i)
{
  token *t = &s->at[i];
  const char *party = NULL, *role = NULL;
  bool is_outside = false; /* of all parties */
  uint32_t k = i + 2;
  for (; k < s->count && k < i + LONGEST_ASIDE && !token_mark(s, k, ')'); k++) {
    const token *in = &s->at[k];
    if (in->kind == TOKEN_PARTY && !party)
      party = referat__squeeze(s->p->a, token_text(s, k)).ptr;
    else if (in->kind == TOKEN_ROLE && !role)
      role = in->role;
    else if (in->term == TERM_SUBSTITUTE && !role)
      role = "substitute";
    else if (in->term == TERM_OUTSIDE)
      is_outside = true;
    else if (in->term != TERM_LIST && in->term != TERM_FILLER && in->kind != TOKEN_MARK &&
             in->kind != TOKEN_NUMBER)
      return 0;
  }
  if (!token_mark(s, k, ')') || (!party && !role && !is_outside))
    return 0;
  if (t->kind == TOKEN_PARTY && (role || is_outside))
    return 0;
  t->tail = s->at[k].end;
  if (t->kind == TOKEN_PERSON) {
    t->party = party;
    t->role = role;
  }
  return k + 1;
}

/* A letter between commas behind a name: "Anna Holm, V, og Bo Krag, A". */
static uint32_t read_comma_letter(scan *s, uint32_t i)
{
  if (!token_mark(s, i + 1, ',') || !token_kind_is(s, i + 2, TOKEN_PARTY) || !s->at[i + 2].letter)
    return 0;
  uint32_t k = i + 3;
  bool comma = token_mark(s, k, ',');
  uint32_t next = k + comma;
  bool link = token_is(s, next, TERM_AND) && token_kind_is(s, next + 1, TOKEN_PERSON);
  bool ends = next >= s->count || s->at[next].kind == TOKEN_BREAK || token_mark(s, next, '.');
  bool verb = comma && token_kind_is(s, next, TOKEN_WORD) && !token_is(s, next, TERM_AND);
  if (!link && !ends && !verb && !(comma && token_kind_is(s, next, TOKEN_PERSON)))
    return 0;
  s->at[i].party = referat__squeeze(s->p->a, token_text(s, i + 2)).ptr;
  /* The comma that follows parts names where a name follows it. */
  uint32_t end = verb ? k + 1 : k;
  s->at[i].tail = s->at[end - 1].end;
  return end;
}

/* What somebody is, between commas: "Anna Holm, borgmester (A), stemte". */
static uint32_t read_comma_role(scan *s, uint32_t i)
{
  uint32_t k = i + 2;
  if (!token_mark(s, i + 1, ',') || !token_kind_is(s, k, TOKEN_ROLE))
    return 0;
  const char *role = s->at[k++].role;
  if (token_mark(s, k, '(') && token_kind_is(s, k + 1, TOKEN_PARTY) && token_mark(s, k + 2, ')')) {
    s->at[i].party = referat__squeeze(s->p->a, token_text(s, k + 1)).ptr;
    k += 3;
  }
  if (!token_mark(s, k, ',') || !token_kind_is(s, k + 1, TOKEN_WORD))
    return 0;
  s->at[i].role = role;
  s->at[i].tail = s->at[k].end;
  return k + 1;
}

void referat__scan_asides(scan *s)
{
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->count;) {
    uint32_t next = 0;
    if (token_votes(s, i) && token_mark(s, i + 1, '('))
      next = read_aside(s, i);
    else if (s->at[i].kind == TOKEN_PERSON && !(next = read_comma_letter(s, i)))
      next = read_comma_role(s, i);
    else if (s->at[i].kind == TOKEN_ROLE && token_kind_is(s, i + 1, TOKEN_PERSON))
      s->at[i + 1].role = s->at[i].role;
    s->at[kept++] = s->at[i];
    i = next ? next : i + 1;
  }
  s->count = kept;
}
