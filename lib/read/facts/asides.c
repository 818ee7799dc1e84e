/* What belongs to a name behind it: "(V)", ", formand,". */
#include "model/string.h"
#include "read/facts/scan.h"

/* Tokens that may stand in brackets behind a name. */
#define LONGEST_ASIDE 6

/* Tokens between a name and for whom it stands in. */
#define LONGEST_STAND_IN 12

/* Bytes of a party's short form. */
#define LONGEST_SHORT 3

/* Tokens of a list of voters behind its verb. */
#define LONGEST_LIST 60

/* Whether the word is one of a name. */
static bool is_proper(const token *t)
{
  return t->kind == TOKEN_PERSON || (t->kind == TOKEN_WORD && t->upper && t->term == TERM_NONE);
}

/* Take what stands in brackets behind a name into its token: "(V)",
 * "(formand)", "(A, 2. viceborgmester)"; behind a party its letter.  Returns
 * the token behind the bracket, or 0. */
static uint32_t read_aside(scan *s, uint32_t i)
{
  token *t = &s->at[i];
  const char *party = NULL, *role = NULL;
  bool is_outside = false, is_unknown = false; /* of all parties, of some other */
  uint32_t k = i + 2;
  for (; k < s->count && k < i + LONGEST_ASIDE && !token_mark(s, k, ')'); k++) {
    const token *in = &s->at[k];
    if (in->kind == TOKEN_PARTY && !party)
      party = referat__squeeze(s->p->a, token_text(s, k)).ptr;
    else if (in->kind == TOKEN_ROLE && !role)
      role = in->about->role;
    else if (in->term == TERM_SUBSTITUTE && !role)
      role = "substitute";
    else if (in->term == TERM_OUTSIDE)
      is_outside = true;
    else if (t->kind == TOKEN_PERSON && is_proper(in))
      is_unknown = true; /* "(Havnens Venner)": of no party that is known */
    else if (in->term != TERM_LIST && in->term != TERM_FILLER && in->kind != TOKEN_MARK &&
             in->kind != TOKEN_NUMBER)
      return 0;
  }
  if (!token_mark(s, k, ')') || (!party && !role && !is_outside && !is_unknown) ||
      (is_unknown && role)) /* "(stedfortræder Bo Krag)" */
    return 0;
  if (t->kind == TOKEN_PARTY && (role || is_outside))
    return 0;
  t->tail = s->at[k].end;
  if (t->kind == TOKEN_PERSON) {
    referat__token_about(s, t)->party = party;
    referat__token_about(s, t)->role = role;
  }
  return k + 1;
}

/* A party by its letter or by a short form in capitals, "SF". */
static bool is_short(const scan *s, uint32_t i)
{
  const token *t = &s->at[i];
  slice text = token_text(s, i);
  if (t->kind != TOKEN_PARTY || t->genitive || t->letter || text.len > LONGEST_SHORT)
    return t->kind == TOKEN_PARTY && t->letter;
  for (size_t k = 0; k < text.len; k++)
    if (text.ptr[k] < 'A' || text.ptr[k] > 'Z')
      return false;
  return true;
}

/* A letter behind a name, and nothing between: "Anna Holm V, Bo Krag SF". */
static uint32_t read_bare_letter(scan *s, uint32_t i)
{
  uint32_t k = i + 2;
  if (i + 1 >= s->count || !is_short(s, i + 1))
    return 0;
  bool ends = k >= s->count || s->at[k].kind == TOKEN_BREAK || token_mark(s, k, '.') ||
              token_mark(s, k, ',') || token_is(s, k, TERM_AND) || token_is(s, k, TERM_VOTE) ||
              token_is(s, k, TERM_VOTES) || token_is(s, k, TERM_ABSTAIN);
  if (!ends || s->at[i].genitive)
    return 0;
  referat__token_about(s, &s->at[i])->party = referat__squeeze(s->p->a, token_text(s, i + 1)).ptr;
  s->at[i].tail = s->at[i + 1].tail;
  return k;
}

/* A letter between commas behind a name: "Anna Holm, V, og Bo Krag, SF". */
static uint32_t read_comma_letter(scan *s, uint32_t i)
{
  if (!token_mark(s, i + 1, ',') || i + 2 >= s->count || !is_short(s, i + 2))
    return 0;
  uint32_t k = i + 3;
  bool comma = token_mark(s, k, ',');
  uint32_t next = k + comma;
  bool link = token_is(s, next, TERM_AND) && token_kind_is(s, next + 1, TOKEN_PERSON);
  bool ends = next >= s->count || s->at[next].kind == TOKEN_BREAK || token_mark(s, next, '.');
  bool verb = comma && token_kind_is(s, next, TOKEN_WORD) && !token_is(s, next, TERM_AND);
  if (!link && !ends && !verb && !(comma && token_kind_is(s, next, TOKEN_PERSON)))
    return 0;
  referat__token_about(s, &s->at[i])->party = referat__squeeze(s->p->a, token_text(s, i + 2)).ptr;
  /* The comma that follows parts names where a name follows it. */
  uint32_t end = verb ? k + 1 : k;
  s->at[i].tail = s->at[end - 1].end;
  return end;
}

/* Of which party somebody is, between commas or dashes: "Anna Holm, Venstre, stemte", "Anna
 * Holm - V - stemte", "Anna Holm, Venstre, og Bo Krag, Enhedslisten.": behind one such pair the
 * last one needs no comma.  In a list no comma stands before "og". */
static uint32_t read_comma_party(scan *s, uint32_t i, bool *pairs)
{
  uint32_t k = i + 3;
  bool dash = token_mark(s, i + 1, '-');
  if (!(dash || token_mark(s, i + 1, ',')) || !token_kind_is(s, i + 2, TOKEN_PARTY) ||
      s->at[i + 2].genitive || (s->at[i + 2].letter && !dash))
    return 0;
  bool closes = token_mark(s, k, dash ? '-' : ',');
  bool verb = closes && token_kind_is(s, k + 1, TOKEN_WORD) && !token_is(s, k + 1, TERM_AND) &&
              (token_is(s, k + 1, TERM_VOTE) || token_is(s, k + 1, TERM_VOTES) ||
               token_is(s, k + 1, TERM_ABSTAIN) || token_is(s, k + 1, TERM_REFUSE));
  bool link = closes && token_is(s, k + 1, TERM_AND) && token_kind_is(s, k + 2, TOKEN_PERSON);
  bool ends = *pairs && (k >= s->count || s->at[k].kind == TOKEN_BREAK || token_mark(s, k, '.'));
  if (!verb && !link && !ends)
    return 0;
  *pairs = link;
  referat__token_about(s, &s->at[i])->party = referat__squeeze(s->p->a, token_text(s, i + 2)).ptr;
  uint32_t end = verb || link ? k + 1 : k;
  s->at[i].tail = s->at[end - 1].end;
  return end;
}

/* What somebody is, between commas: "Anna Holm, borgmester (A), stemte". */
static uint32_t read_comma_role(scan *s, uint32_t i)
{
  uint32_t k = i + 2;
  if (!token_mark(s, i + 1, ',') || !token_kind_is(s, k, TOKEN_ROLE))
    return 0;
  const char *role = s->at[k++].about->role;
  if (token_mark(s, k, '(') && token_kind_is(s, k + 1, TOKEN_PARTY) && token_mark(s, k + 2, ')')) {
    referat__token_about(s, &s->at[i])->party = referat__squeeze(s->p->a, token_text(s, k + 1)).ptr;
    k += 3;
  }
  /* the comma that follows parts names where a name follows it */
  bool ends = k >= s->count || s->at[k].kind == TOKEN_BREAK || token_mark(s, k, '.');
  bool lists = (token_mark(s, k, ',') && token_kind_is(s, k + 1, TOKEN_PERSON)) ||
               (token_is(s, k, TERM_AND) && token_kind_is(s, k + 1, TOKEN_PERSON)) ||
               (token_mark(s, k, ',') && token_is(s, k + 1, TERM_AND) &&
                token_kind_is(s, k + 2, TOKEN_PERSON));
  if (!ends && !lists && !(token_mark(s, k, ',') && token_kind_is(s, k + 1, TOKEN_WORD)))
    return 0;
  uint32_t end = ends || lists ? k : k + 1;
  referat__token_about(s, &s->at[i])->role = role;
  s->at[i].tail = s->at[end - 1].end;
  return end;
}

/* Whether a verb of voting stands at the place, or in the sentence before `i`, of whose
 * tokens `kept` are left. */
static bool is_of_vote(const scan *s, uint32_t kept, uint32_t at)
{
  static const term verbs[] = {TERM_VOTE, TERM_VOTES, TERM_ABSTAIN, TERM_REFUSE, TERM_OPPOSE};
  uint32_t end = at;
  while (end < s->count && end < at + LONGEST_LIST && /* the rest of the list */
         (token_votes(s, end) || s->at[end].kind == TOKEN_ROLE || s->at[end].term == TERM_AND ||
          (s->at[end].kind == TOKEN_MARK && memchr(",()", (char)s->at[end].value, 3))))
    end++;
  for (unsigned i = 0; i < sizeof verbs / sizeof *verbs; i++)
    if (token_is(s, at, verbs[i]) || token_is(s, end, verbs[i]))
      return true;
  for (uint32_t k = kept; k > 0 && k + LONGEST_LIST > kept; k--) {
    if (token_mark(s, k - 1, '.') || s->at[k - 1].kind == TOKEN_BREAK)
      return false;
    if (s->at[k - 1].term == TERM_VOTE || s->at[k - 1].term == TERM_VOTES ||
        s->at[k - 1].term == TERM_ABSTAIN)
      return true;
  }
  return false;
}

/* Whether somebody who is told to stand in votes in the same breath: "og stemte imod". */
static bool goes_on_to_vote(const scan *s, uint32_t k)
{
  return token_is(s, k, TERM_AND) &&
         (token_is(s, k + 1, TERM_VOTE) || token_is(s, k + 1, TERM_ABSTAIN));
}

/* For whom a voter stands in, behind the name: "Anna Holm (V), der deltog som
 * stedfortræder for Bo Krag (V), stemte imod", "Anna Holm deltog som stedfortræder og stemte
 * imod".  The one who is absent is no voter. */
static uint32_t read_stand_in(scan *s, uint32_t kept, uint32_t i, uint32_t from)
{
  uint32_t k = from, end = from + LONGEST_STAND_IN;
  bool comma = token_mark(s, k, ','), bracket = token_mark(s, k, '(');
  k += comma || bracket;
  while (k < end &&
         (token_is(s, k, TERM_FILLER) || token_is(s, k, TERM_ATTEND) || token_is(s, k, TERM_MET)))
    k++;
  bool is_told = !comma && !bracket && k > from; /* "deltog som" */
  if (!(comma || bracket || is_told) ||
      !(token_is(s, k, TERM_SUBSTITUTE) || token_is(s, k, TERM_INSTEAD)))
    return 0;
  if (is_told && goes_on_to_vote(s, k + 1)) {
    referat__token_about(s, &s->at[i])->role = "substitute";
    s->at[i].tail = s->at[k + 1].end;
    return k + 2;
  }
  if (!token_is(s, k + 1, TERM_FOR))
    return 0;
  k += 2;
  while (k < end && (token_kind_is(s, k, TOKEN_ROLE) || token_is(s, k, TERM_MEMBERS)))
    k++;
  if (!token_kind_is(s, k++, TOKEN_PERSON))
    return 0;
  if (token_mark(s, k, '(') && token_kind_is(s, k + 1, TOKEN_PARTY) && token_mark(s, k + 2, ')'))
    k += 3;
  if (is_told && !goes_on_to_vote(s, k))
    return 0;
  bool closes = is_told || token_mark(s, k, bracket ? ')' : ',');
  if ((bracket && !closes) || !is_of_vote(s, kept, k + closes))
    return 0;
  referat__token_about(s, &s->at[i])->role = "substitute";
  bool lists = !bracket && closes && !is_of_vote(s, 0, k + 1); /* the comma parts two names */
  k += closes && !lists;
  s->at[i].tail = s->at[k - 1].end;
  return k;
}

void referat__scan_asides(scan *s)
{
  uint32_t kept = 0;
  bool pairs = false;
  for (uint32_t i = 0; i < s->count;) {
    uint32_t next = 0;
    pairs &= s->at[i].kind != TOKEN_BREAK && !token_mark(s, i, '.');
    if (token_votes(s, i) && token_mark(s, i + 1, '('))
      next = read_aside(s, i);
    else if (s->at[i].kind == TOKEN_PERSON && !(next = read_bare_letter(s, i)) &&
             !(next = read_comma_letter(s, i)) && !(next = read_comma_party(s, i, &pairs)))
      next = read_comma_role(s, i);
    else if (s->at[i].kind == TOKEN_ROLE && token_kind_is(s, i + 1, TOKEN_PERSON))
      referat__token_about(s, &s->at[i + 1])->role = s->at[i].about->role;
    uint32_t stand_in =
        s->at[i].kind == TOKEN_PERSON ? read_stand_in(s, kept, i, next ? next : i + 1) : 0;
    next = stand_in ? stand_in : next;
    s->at[kept++] = s->at[i];
    i = next ? next : i + 1;
  }
  s->count = kept;
}
