/* Votes by their numbers: "14 stemmer mod 9", "19-6", "med stemmerne fra A og F", and the
 * majority, which won. */
#include "read/facts/reading.h"

/* More votes than any council has. */
#define MOST_SEATS 120

/* "14 stemmer mod 9": the greater side is the one that won. */
void referat__tally_ratio(reading *r, const group *a, const group *b)
{
  bool first_won = a->count >= b->count;
  int first = first_won == !r->rejected ? CHOICE_FOR : CHOICE_AGAINST;
  referat__reading_assign(r, a, first);
  referat__reading_assign(r, b, first == CHOICE_FOR ? CHOICE_AGAINST : CHOICE_FOR);
}

/* "19-6", and "10-5-2" with those who did not vote. */
uint32_t referat__tally_dashes(reading *r, uint32_t i)
{
  scan *s = r->s;
  group n[3];
  uint32_t k = i;
  int count = 0;
  while (count < 3 && token_kind_is(s, k, TOKEN_NUMBER) && s->at[k].value >= 0 &&
         s->at[k].value < MOST_SEATS && k < r->to) {
    n[count++] = (group){.first = k, .last = k + 1, .count = s->at[k].value, .sum = -1};
    k++;
    if (!token_mark(s, k, '-') || !token_kind_is(s, k + 1, TOKEN_NUMBER))
      break;
    k++;
  }
  bool is_date = token_mark(s, k, '-') || token_mark(s, k, '/') ||
                 (i && token_mark(s, i - 1, '-')) || scan_has(s, i ? i - 1 : 0, i, TERM_CLOCK);
  /* "da der er 3-4 boliger": of something else */
  bool is_of_else = k < r->to && s->at[k].kind == TOKEN_WORD && s->at[k].term == TERM_NONE &&
                    !(i && (s->at[i - 1].term == TERM_TALLY || s->at[i - 1].term == TERM_WITH ||
                            s->at[i - 1].term == TERM_VOTES));
  if (count < 2 || is_date || is_of_else)
    return 0;
  group a, b; /* "5-2 (A, B og F mod V)" */
  bool named = count == 2 && referat__sides_read(s, k, r->to, &a, &b);
  if (named) {
    k = b.last + 1;
    a.count = n[0].count;
    b.count = n[1].count;
  }
  referat__tally_ratio(r, named ? &a : &n[0], named ? &b : &n[1]);
  if (count == 3)
    referat__reading_assign(r, &n[2], CHOICE_ABSTAIN);
  r->has_last = false;
  return k;
}

/* Behind a list of genitives: "Venstres, SF's og Enhedslistens". */
static uint32_t genitives_end(const scan *s, uint32_t i, uint32_t to)
{
  uint32_t end = i;
  while (i < to && (token_votes(s, i) && s->at[i].genitive)) {
    end = ++i;
    while (i < to && (token_mark(s, i, ',') || s->at[i].term == TERM_AND))
      i++;
  }
  return end;
}

/* "med stemmerne fra A og F", "mod V's stemmer": those who won, or lost. */
uint32_t referat__tally_read(reading *r, uint32_t i)
{
  scan *s = r->s;
  group g;
  uint32_t k = i;
  bool lost = token_is(s, k, TERM_AGAINST);
  k += lost;
  if (token_is(s, k, TERM_TALLY) || (lost && token_is(s, k, TERM_VOTES))) {
    if (!token_is(s, k + 1, TERM_FROM) || !referat__group_names(s, k + 2, r->to, &g))
      return 0;
    k = g.last;
  } else {
    if (!lost && !(i && s->at[i - 1].term == TERM_WITH))
      return 0;
    k = genitives_end(s, k, r->to);
    if (k == i + lost || !token_is(s, k, TERM_VOTES))
      return 0;
    g = (group){.first = i + lost, .last = k, .count = -1, .sum = -1};
    k++;
    if (token_is(s, k, TERM_MODAL))
      return 0; /* "Med V's stemmer ville forslaget have haft flertal" */
    bool ends = k + 1 >= r->to || s->at[k + 1].kind == TOKEN_MARK;
    if (!lost && ends && k < r->to && referat__side_of(s, k) != CHOICE_NONE) {
      referat__reading_assign(r, &g, referat__side_of(s, k)); /* "med V's stemme imod" */
      referat__reading_hold(r, &g, false);
      return k + 1;
    }
  }
  referat__reading_assign(r, &g, lost != r->rejected ? CHOICE_AGAINST : CHOICE_FOR);
  referat__reading_hold(r, &g, false);
  return k;
}

/* Whether a word of the range says how somebody votes. */
static bool has_choice(const scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i < to; i++)
    if (token_verb(s, i) || referat__side_of(s, i) != CHOICE_NONE || s->at[i].term == TERM_REFUSE)
      return true;
  return false;
}

/* "Et flertal bestående af A og F": for, unless a verb says otherwise. */
uint32_t referat__tally_majority(reading *r, uint32_t from, uint32_t i)
{
  scan *s = r->s;
  group g;
  bool minority = token_is(s, i, TERM_MINORITY);
  if (!minority && !token_is(s, i, TERM_MAJORITY))
    return 0;
  uint32_t k = i + 1;
  uint32_t m = k;
  for (; m < r->to && m < i + LONGEST_OBJECT &&
         (s->at[m].kind == TOKEN_WORD || (token_mark(s, m, ',') && token_is(s, m + 1, TERM_OF)));
       m++)
    if (s->at[m].term == TERM_OF)
      k = m; /* "et flertal i udvalget bestående af" */
  if (k == i + 1 && m < r->to && token_mark(s, m, '(') && !has_choice(s, k, m))
    k = m; /* "et flertal i udvalget (A og B)" */
  while (k < r->to &&
         (s->at[k].term == TERM_OF || s->at[k].term == TERM_FROM || s->at[k].term == TERM_FILLER ||
          token_mark(s, k, '(') || token_mark(s, k, ':') || token_mark(s, k, ',')))
    k++;
  if (!referat__group_read(s, k, r->to, &g) || k == i + 1 || g.rest)
    return 0;
  bool against = minority != r->rejected;
  bool verb = scan_has(s, i, r->to, TERM_AGAINST) || scan_has(s, i, r->to, TERM_MAJORITY) ||
              scan_has(s, i, r->to, TERM_REFUSE) || (i && token_is(s, i - 1, TERM_AGAINST)) ||
              (i == from && referat__follows_majority(s, from));
  referat__reading_hold(r, &g, true);
  if (!minority || verb) {
    referat__reading_assign(r, &g, against ? CHOICE_AGAINST : CHOICE_FOR);
    r->is_soft = true;
  }
  k = g.last;
  return token_mark(s, k, ')') ? k + 1 : k;
}
