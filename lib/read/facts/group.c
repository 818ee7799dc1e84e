#include "read/facts/group.h"

uint32_t referat__skip_fillers(const scan *s, uint32_t at, uint32_t end)
{
  while (at < end && (s->at[at].term == TERM_FILLER || s->at[at].term == TERM_TOTAL))
    at++;
  return at;
}

/* "7 A": how many of a party. */
static bool is_share(const scan *s, uint32_t at)
{
  return token_kind_is(s, at, TOKEN_NUMBER) && s->at[at].value > 0 &&
         token_kind_is(s, at + 1, TOKEN_PARTY) && !s->at[at + 1].genitive;
}

/* "1 medlem af C (Anna Holm)": the person, who is all that votes of the party; `end`
 * if nothing like it stands there. */
static uint32_t share_at(const scan *s, uint32_t at, uint32_t end)
{
  uint32_t name = at + 5;
  return name < end && s->at[at].kind == TOKEN_NUMBER && token_is(s, at + 1, TERM_MEMBERS) &&
                 token_is(s, at + 2, TERM_FROM) && token_kind_is(s, at + 3, TOKEN_PARTY) &&
                 token_mark(s, at + 4, '(') && token_kind_is(s, name, TOKEN_PERSON)
             ? name
             : end;
}

/* "Den Grønne Borgerliste" */
static bool is_article(const scan *s, uint32_t at)
{
  return s->at[at].term == TERM_FILLER && s->at[at].upper &&
         token_kind_is(s, at + 1, TOKEN_PARTY) && !s->at[at + 1].letter;
}

/* Where the name begins that stands at the place behind its title: "Liste A",
 * "borgmester Anna Holm"; `end` if none does. */
static uint32_t name_at(const scan *s, uint32_t at, uint32_t end)
{
  uint32_t share = share_at(s, at, end);
  if (share < end)
    return share;
  for (uint32_t k = at; k < end && k < at + 4; k++) {
    if (token_votes(s, k))
      return k;
    bool title = s->at[k].kind == TOKEN_ROLE || s->at[k].term == TERM_LIST ||
                 s->at[k].term == TERM_MEMBERS || s->at[k].term == TERM_OUTSIDE || is_share(s, k) ||
                 is_article(s, k) ||
                 (s->at[k].kind == TOKEN_NUMBER && token_mark(s, k + 1, '.') &&
                  token_kind_is(s, k + 2, TOKEN_ROLE));
    if (!title && !(k > at && token_mark(s, k, '.') && s->at[k - 1].kind == TOKEN_NUMBER))
      break;
  }
  return end;
}

/* "(5)", "(5 medlemmer)" behind a party, or "5" in a list: "(A 9, F 3)". */
static uint32_t skip_count(const scan *s, uint32_t at)
{
  if (token_mark(s, at, ',') && at && s->at[at - 1].kind == TOKEN_PARTY && /* "A, 9 stemmer," */
      token_kind_is(s, at + 1, TOKEN_NUMBER) && token_mark(s, at + 3, ',') &&
      (token_is(s, at + 2, TERM_VOTES) || token_is(s, at + 2, TERM_MEMBERS)))
    return at + 3;
  if (token_kind_is(s, at, TOKEN_NUMBER) && at && s->at[at - 1].kind == TOKEN_PARTY &&
      !s->at[at].spelled && s->at[at].value > 0 &&
      (token_mark(s, at + 1, ',') || token_mark(s, at + 1, ')') || token_is(s, at + 1, TERM_AND)))
    return at + 1;
  uint32_t k = token_mark(s, at, '(') ? referat__skip_fillers(s, at + 1, s->count) : at;
  if (k == at || !token_kind_is(s, k, TOKEN_NUMBER))
    return at;
  k++;
  if (token_is(s, k, TERM_MEMBERS) || token_is(s, k, TERM_VOTES))
    k++;
  return token_mark(s, k, ')') ? k + 1 : at;
}

/* The sum in brackets behind a list of parties: "V og O (7 stemmer)", "V (5)"; -1 where
 * the last one may be all that is counted. */
static int32_t sum_of(const scan *s, const group *g)
{
  uint32_t close = g->last - 1, k = g->last > g->first ? close : g->first;
  if (!token_mark(s, close, ')') || token_mark(s, g->last, ':'))
    return -1; /* "V (5): imod": of others in other lines, too */
  bool of_all = token_is(s, k - 1, TERM_VOTES) || token_is(s, k - 1, TERM_MEMBERS);
  k -= 1u + of_all;
  if (k <= g->first || !token_kind_is(s, k, TOKEN_NUMBER))
    return -1;
  for (uint32_t i = g->first; i < k; i++)
    if (s->at[i].kind == TOKEN_PERSON || s->at[i].kind == TOKEN_NUMBER)
      return -1;
  int32_t sum = s->at[k].value;
  return of_all || g->voters == 1 || sum > (int32_t)g->voters ? sum : -1;
}

/* Behind "A og F, i alt 11", whose sum it sets; `at` where no sum stands there. */
static uint32_t read_total(const scan *s, uint32_t at, uint32_t end, group *g)
{
  uint32_t k = at + (token_mark(s, at, '-') || token_mark(s, at, ','));
  if (k + 1 >= end || !token_is(s, k, TERM_TOTAL) || !token_kind_is(s, k + 1, TOKEN_NUMBER))
    return at;
  g->sum = s->at[k + 1].value;
  k += 2;
  return k + (token_is(s, k, TERM_VOTES) || token_is(s, k, TERM_MEMBERS));
}

bool referat__group_of_party(const scan *s, uint32_t i)
{
  bool is_listed = i && (s->at[i - 1].term == TERM_AND || s->at[i - 1].term == TERM_FROM ||
                         token_mark(s, i - 1, ','));
  if (!token_kind_is(s, i, TOKEN_PARTY) || !token_mark(s, i + 1, '(') ||
      !(is_listed || s->at[i].letter)) /* "Venstre (Anna Holm)" tells who that is */
    return false;
  uint32_t k = i + 2;
  while (k < s->count &&
         (s->at[k].kind == TOKEN_PERSON || s->at[k].term == TERM_AND || token_mark(s, k, ',')))
    k++;
  return k > i + 2 && token_mark(s, k, ')');
}

/* Whether a genitive says whose members vote: "Venstres medlemmer". */
static bool is_of_members(const scan *s, uint32_t at)
{
  return token_is(s, at + 1, TERM_VOTES) || token_is(s, at + 1, TERM_MEMBERS) ||
         token_is(s, at + 1, TERM_LIST);
}

/* "Imod stemte V - C - O.": whether the dash parts two names of a list.  "Imod V - C for" is
 * no list: what follows the name is told of it. */
static bool is_list_dash(const scan *s, uint32_t at, uint32_t end)
{
  if (!token_mark(s, at, '-') || !at || at + 1 >= end || !token_votes(s, at + 1) ||
      s->at[at].start == s->at[at - 1].tail || s->at[at + 1].start == s->at[at].end ||
      (s->at[at - 1].kind == TOKEN_PERSON && s->at[at + 1].kind == TOKEN_PARTY)) /* whose it is */
    return false;
  uint32_t k = skip_count(s, at + 2);
  return k >= end || token_mark(s, k, '-') || token_mark(s, k, '.') || token_mark(s, k, ',') ||
         token_is(s, k, TERM_AND);
}

/* Where the next name stands behind what parts two of a list; `end` where the
 * list is over. */
static uint32_t next_name(const scan *s, uint32_t at, uint32_t end, bool *linked)
{
  bool is_and = false;
  uint32_t k = at + is_list_dash(s, at, end);
  if (k < end && s->at[k].kind == TOKEN_MARK && memchr(",+/&", (char)s->at[k].value, 4))
    k++;
  if (k < end && token_is(s, k, TERM_AND)) {
    is_and = true;
    k++;
  }
  if (k == at || (*linked && !is_and && !token_mark(s, at, '+')))
    return end;
  k = name_at(s, referat__skip_fillers(s, k, end), end);
  if (k < end && s->at[k].genitive && !is_of_members(s, k))
    return end;
  if (k < end)
    *linked = is_and;
  return k;
}

/* Whether another clause begins behind the comma: "for stemte A, og B stemte
 * imod": the names there have a verb of their own. */
static bool begins_clause(const scan *s, uint32_t at, uint32_t end)
{
  if (!token_mark(s, at, ',') || at + 1 >= end ||
      (s->at[at + 1].term != TERM_AND && s->at[at + 1].term != TERM_FILLER))
    return false;
  uint32_t k = at + 1;
  while (k < end && (token_votes(s, k) || s->at[k].kind == TOKEN_MARK ||
                     s->at[k].kind == TOKEN_NUMBER || s->at[k].kind == TOKEN_ROLE ||
                     s->at[k].term == TERM_AND || s->at[k].term == TERM_FILLER ||
                     s->at[k].term == TERM_LIST || s->at[k].term == TERM_MEMBERS))
    k++;
  return k < end && (s->at[k].term == TERM_VOTE || s->at[k].term == TERM_VOTES ||
                     s->at[k].term == TERM_ABSTAIN || s->at[k].term == TERM_REFUSE);
}

/* "Ø (Anna Holm og Bo Krag)": of a party those who are named, and they alone; the token
 * behind the bracket, or `at`. */
static uint32_t read_members(const scan *s, uint32_t at, uint32_t end, group *g)
{
  if (!referat__group_of_party(s, at - 1))
    return at;
  uint32_t k = at + 1, persons = 0;
  while (k < end && s->at[k].kind == TOKEN_PERSON) {
    persons++;
    k++;
    if (!token_is(s, k, TERM_AND) && !token_mark(s, k, ','))
      break;
    k++;
  }
  if (!token_mark(s, k, ')'))
    return at;
  g->voters += persons - 1;
  return k + 1;
}

/* "Imod var" */
static bool is_side_with_verb(const scan *s, uint32_t i)
{
  slice text = token_text(s, i);
  return (s->at[i].term == TERM_FOR || s->at[i].term == TERM_AGAINST) &&
         memchr(text.ptr, ' ', text.len);
}

static uint32_t read_names(const scan *s, uint32_t at, uint32_t end, group *g)
{
  /* a verb stands before them */
  bool is_led = at && (s->at[at - 1].term == TERM_VOTE || s->at[at - 1].term == TERM_VOTES ||
                       token_mark(s, at - 1, ':') || is_side_with_verb(s, at - 1));
  for (uint32_t k = name_at(s, at, end); k < end;) {
    bool is_share = k > at && token_mark(s, k - 1, '(');
    g->voters++;
    k = skip_count(s, k + 1 + (s->at[k].genitive && !token_is(s, k + 1, TERM_VOTES)));
    k = read_members(s, k, end, g);
    if (is_share) { /* the other members of the share, and the end of its bracket */
      while (k + 1 < end && (token_is(s, k, TERM_AND) || token_mark(s, k, ',')) &&
             s->at[k + 1].kind == TOKEN_PERSON) {
        g->voters++;
        k += 2;
      }
      k += token_mark(s, k, ')');
    }
    if (k + 1 < end && s->at[k].term == TERM_FROM && s->at[k + 1].kind == TOKEN_PARTY &&
        s->at[k - 1].kind == TOKEN_PERSON)
      k += 2; /* "Anna Holm fra Venstre" */
    at = k;
    if (is_led && begins_clause(s, k, end))
      break;
    k = next_name(s, k, end, &g->linked);
  }
  return at;
}

/* A list in brackets behind a count or a word: "(A, C)". */
static uint32_t read_bracket(const scan *s, uint32_t at, uint32_t end, group *g)
{
  group inside = *g;
  if (!token_mark(s, at, '('))
    return at;
  uint32_t k = read_names(s, at + 1, end, &inside);
  if (k == at + 1 || !token_mark(s, k, ')'))
    return at;
  *g = inside;
  g->linked = true;
  return k + 1;
}

bool referat__group_names(const scan *s, uint32_t at, uint32_t end, group *g)
{
  *g = (group){.first = at, .last = at, .count = -1, .sum = -1};
  uint32_t k = name_at(s, at, end);
  if (k >= end || (s->at[k].genitive && !is_of_members(s, k)))
    return false;
  g->last = read_names(s, at, end, g);
  if (g->voters == 1)
    g->last = read_bracket(s, g->last, end, g);
  g->sum = sum_of(s, g);
  g->last = read_total(s, g->last, end, g);
  return true;
}

/* "(to) af Venstres medlemmer": not all of the party */
static bool is_of_party(const scan *s, uint32_t at)
{
  return token_is(s, at, TERM_FROM) && token_kind_is(s, at + 1, TOKEN_PARTY) &&
         s->at[at + 1].genitive && token_is(s, at + 2, TERM_MEMBERS);
}

/* Whether a number in words counts votes: "to" does before "undlod", "en" is an
 * article before most. */
static bool is_count(const scan *s, uint32_t at, uint32_t end)
{
  const token *t = &s->at[at];
  if (t->kind != TOKEN_NUMBER || t->value < 0)
    return false;
  if (at && (s->at[at - 1].term == TERM_POINT || s->at[at - 1].term == TERM_CLOCK))
    return false;
  if (!t->spelled)
    return !(token_mark(s, at + 1, '.') && at + 2 < end && !s->at[at + 2].upper &&
             s->at[at + 2].kind == TOKEN_WORD) &&
           !token_mark(s, at + 1, '%');
  uint32_t next = referat__skip_fillers(s, at + 1, end);
  bool is_last = next >= end || s->at[next].kind == TOKEN_MARK;
  if (is_last) /* "fjorten stemmer mod elleve" */
    return at > 1 && s->at[at - 1].term == TERM_AGAINST &&
           (s->at[at - 2].term == TERM_VOTES || s->at[at - 2].kind == TOKEN_NUMBER);
  if (is_of_party(s, next))
    return true;
  switch ((term)s->at[next].term) {
  case TERM_VOTES:
  case TERM_VOTE:
  case TERM_MEMBERS:
  case TERM_ABSTAIN:
  case TERM_AGAINST:
  case TERM_FOR:
    return true;
  default:
    return false;
  }
}

/* "Enhedslistens 2 stemmer", "A's 8 medlemmer og SF's 2 medlemmer" */
static bool read_whose(const scan *s, uint32_t at, uint32_t end, group *g)
{
  group whose = {.first = at, .last = at, .count = 0, .sum = -1};
  for (uint32_t k = at; k + 2 < end && token_votes(s, k) && s->at[k].genitive;) {
    bool counts = token_kind_is(s, k + 1, TOKEN_NUMBER) && s->at[k + 1].value >= 0 &&
                  (token_is(s, k + 2, TERM_VOTES) || token_is(s, k + 2, TERM_MEMBERS));
    if (!counts)
      break;
    whose.count += s->at[k + 1].value;
    whose.voters++;
    whose.last = k + 3;
    k = whose.last + (token_mark(s, whose.last, ',') || token_is(s, whose.last, TERM_AND));
    if (k == whose.last)
      break;
  }
  if (whose.voters)
    *g = whose;
  return whose.voters > 0;
}

bool referat__group_read(const scan *s, uint32_t at, uint32_t end, group *g)
{
  *g = (group){.first = at, .count = -1, .sum = -1};
  if (at >= end)
    return false;
  if (read_whose(s, at, end, g))
    return true;
  if (s->at[at].term == TERM_REST) {
    uint32_t k = at + 1;
    g->rest = true;
    if (token_kind_is(s, k, TOKEN_NUMBER) && k + 1 < end && s->at[k].value >= 0 &&
        (token_is(s, k + 1, TERM_MEMBERS) || token_is(s, k + 1, TERM_VOTES)))
      g->count = s->at[k++].value; /* "de øvrige fem medlemmer" */
    if (k < end && (token_is(s, k, TERM_MEMBERS) || (g->count >= 0 && token_is(s, k, TERM_VOTES))))
      k++;
    g->last = read_bracket(s, k, end, g);
    return true;
  }
  if (!is_count(s, at, end) || is_share(s, at) || share_at(s, at, end) < end)
    return referat__group_names(s, at, end, g);
  uint32_t k = referat__skip_fillers(s, at + 1, end);
  g->count = s->at[at].value;
  if (k + 2 < end && is_of_party(s, k)) {
    g->last = k + 3;
    g->some = true;
    return true;
  }
  if (k < end && (s->at[k].term == TERM_VOTES || s->at[k].term == TERM_MEMBERS))
    k++;
  uint32_t names = k;
  if (k < end && (s->at[k].term == TERM_FROM || token_mark(s, k, ':')))
    names = k + 1;
  uint32_t after = token_mark(s, k, '(') ? read_bracket(s, k, end, g)
                                         : read_names(s, names, names > k ? end : names, g);
  g->last = after > names || token_mark(s, k, '(') ? after : k;
  g->some = token_is(s, k, TERM_FROM) && s->at[k - 1].term == TERM_MEMBERS &&
            referat__scan_kind(s, k, g->last, TOKEN_PERSON) == g->last;
  group named; /* "To medlemmer, Anna Holm og Bo Krag, stemte" */
  if (!g->voters && (token_mark(s, k, ',') || token_mark(s, k, '-')) &&
      s->at[k - 1].term == TERM_MEMBERS && referat__group_names(s, k + 1, end, &named) &&
      (int32_t)named.voters == g->count) {
    g->voters = named.voters;
    g->last = named.last + token_mark(s, named.last, ',');
  }
  return true;
}

bool referat__group_same(const scan *s, uint32_t from, uint32_t to, group *g)
{
  uint32_t same = referat__scan_term(s, from, to, TERM_SAME);
  if (same == to || scan_has(s, from, to, TERM_NOT))
    return false;
  uint32_t who = referat__skip_fillers(s, same + 1, to);
  if (referat__group_names(s, who, to, g))
    return g->last == to || s->at[g->last].kind == TOKEN_MARK;
  who = referat__skip_fillers(s, from, same);
  return referat__group_names(s, who, same, g) && referat__skip_fillers(s, g->last, same) == same;
}
