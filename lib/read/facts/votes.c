#include "read/facts/votes.h"

#include "read/facts/evidence.h"

/* Words between "for" and the verb: "For det samlede ændringsforslag stemte". */
#define LONGEST_OBJECT 8

/* More votes than any council has. */
#define MOST_SEATS 120

ballot referat__ballot_new(void)
{
  return (ballot){.count = {-1, -1, -1}, .part = -1, .pending = CHOICE_NONE};
}

bool referat__ballot_says(const ballot *v)
{
  return v->named || v->unanimous || v->unclear || v->labelled || v->count[CHOICE_FOR] >= 0 ||
         v->count[CHOICE_AGAINST] >= 0 || v->count[CHOICE_ABSTAIN] >= 0;
}

bool referat__ballots_agree(const ballot *a, const ballot *b)
{
  for (int i = 0; i < CHOICES; i++)
    if (a->count[i] >= 0 && b->count[i] >= 0 && a->count[i] != b->count[i] &&
        !((a->sums ^ b->sums) >> i & 1))
      return false;
  if ((a->variant && b->variant && a->variant != b->variant) || a->several || b->several)
    return false;
  if (a->is_own != b->is_own && a->on != b->on)
    return false;
  return a->on == ON_NOTHING || b->on == ON_NOTHING || (a->on == b->on && a->part == b->part);
}

/* What is known in the middle of a sentence. */
typedef struct reading {
  scan *s;
  uint32_t to;
  ballot *v;
  group last;        /* the voters just read */
  bool has_last;     /* and nothing came between */
  bool is_free;      /* nothing has claimed them */
  bool on_is_object; /* what is voted on stands behind a choice */
  bool has_reason;   /* what follows tells why, not on what */
  bool is_soft;      /* they have a choice, but a verb may say otherwise */
  group subject;     /* who began the clause; no tokens: nobody */
  int lead;          /* a choice whose voters come behind it */
  bool evidence;     /* the sentence speaks of votes */
  bool rejected;
} reading;

/* ---- choices ---- */

static void set_count(reading *r, int choice, int32_t count)
{
  if (count < 0)
    return;
  if (r->v->count[choice] >= 0 && r->v->count[choice] != count)
    r->v->unclear = true;
  r->v->count[choice] = count;
}

/* Whether more persons are named than are counted: "3 for og 2 imod (A, B, C, D og E)"
 * names those of both sides. */
static bool is_crowded(const scan *s, const group *g, int32_t count)
{
  int32_t persons = 0;
  for (uint32_t i = g->first; count >= 0 && i < g->last; i++)
    persons += s->at[i].kind == TOKEN_PERSON;
  return count >= 0 && persons > count;
}

/* The sum of a list is that of its side where the side has no other voters. */
static void set_sum(reading *r, int choice, int32_t sum)
{
  unsigned side = 1u << choice;
  if (r->v->sums & side)
    r->v->count[choice] = -1;
  r->v->sums &= ~side;
  if (sum < 0 || r->v->count[choice] >= 0 || (r->v->sides & side))
    return;
  r->v->count[choice] = sum;
  r->v->sums |= side;
}

static void assign(reading *r, const group *g, int choice)
{
  set_sum(r, choice, g->count < 0 ? g->sum : -1);
  r->v->sides |= 1u << choice;
  set_count(r, choice, g->count);
  r->v->crowded |= is_crowded(r->s, g, r->v->count[choice]);
  r->v->labelled |= g->rest;
  for (uint32_t i = g->first; i < g->last; i++) {
    token *t = &r->s->at[i];
    bool is_whose = i > g->first + 1 && r->s->at[i - 1].term == TERM_FROM &&
                    r->s->at[i - 2].kind == TOKEN_PERSON; /* "Anna Holm fra Venstre" */
    bool is_share = referat__group_of_party(r->s, i);     /* "1 medlem af C (Anna Holm)" */
    if (!token_votes(r->s, i) || is_whose || is_share || (g->some && t->kind == TOKEN_PARTY))
      continue;
    if (t->choice != CHOICE_NONE && t->choice != choice && !r->is_soft)
      r->v->unclear = true;
    t->choice = (int8_t)choice;
    r->v->named = true;
  }
}

static void claim(reading *r, int choice)
{
  if (!r->has_last)
    return;
  if (!r->is_free && !r->is_soft) {
    r->v->unclear = true;
    return;
  }
  assign(r, &r->last, choice);
  r->is_free = r->is_soft = false;
}

static void hold(reading *r, const group *g, bool is_free)
{
  r->last = *g;
  r->has_last = true;
  r->is_free = is_free;
  r->is_soft = false;
}

/* ---- what is voted on ---- */

/* "forslag A", "ændringsforslag 2" */
static void note_variant(reading *r, uint32_t i)
{
  if (r->v->variant || i + 1 >= r->to || !token_matter(r->s, i))
    return;
  slice text = token_text(r->s, i + 1);
  if (r->s->at[i + 1].kind == TOKEN_NUMBER)
    r->v->variant = 256 + r->s->at[i + 1].value;
  else if (r->s->at[i + 1].kind == TOKEN_WORD && r->s->at[i + 1].upper && text.len == 1)
    r->v->variant = (unsigned char)text.ptr[0];
}

static void note_matter(reading *r, uint32_t i)
{
  const token *t = &r->s->at[i];
  note_variant(r, i);
  r->v->is_own |= t->term == TERM_PROPOSAL && i && token_votes(r->s, i - 1) &&
                  r->s->at[i - 1].genitive; /* "A's forslag" */
  r->v->several |= referat__points_at(r->s, i);
  bool is_object =
      i && (referat__side_of(r->s, i - 1) != CHOICE_NONE || r->s->at[i - 1].term == TERM_REFUSE);
  if (r->has_reason && !is_object)
    return;
  if (r->v->on != ON_NOTHING && !(is_object && !r->on_is_object)) {
    int32_t other = is_object ? referat__point_at(r->s, i, NULL) : -1;
    r->v->several |= r->v->on == ON_PART && other > 0 && other != r->v->part;
    return;
  }
  vote_on before = r->v->on;
  switch ((term)t->term) {
  case TERM_MATTER:
    if (referat__point_at(r->s, i + 1, NULL) > 0) /* "indstillingens 1. at" */
      return;
    r->v->on = ON_RECOMMENDATION;
    break;
  case TERM_AMENDMENT:
    r->v->on = ON_AMENDMENT;
    break;
  case TERM_DELAY:
    r->v->on = ON_DELAY;
    break;
  default: {
    int32_t part = referat__point_at(r->s, i, NULL);
    if (part > 0) {
      r->v->on = ON_PART;
      r->v->part = part;
      before = ON_NOTHING;
    }
    break;
  }
  }
  r->on_is_object |= is_object && (r->v->on != before);
}

/* ---- choices and their form ---- */

/* Whether a clause may begin there. */
static bool begins_clause(const scan *s, uint32_t from, uint32_t i)
{
  while (i > from && s->at[i - 1].term == TERM_FILLER)
    i--;
  return i == from || s->at[i - 1].kind == TOKEN_MARK || s->at[i - 1].term == TERM_AND ||
         s->at[i - 1].term == TERM_REASON;
}

/* Past what is voted on, behind "for": the verb, a colon, or `end`. */
static uint32_t object_end(const scan *s, uint32_t i, uint32_t end)
{
  for (uint32_t k = i; k < end && k < i + LONGEST_OBJECT; k++) {
    const token *t = &s->at[k];
    if (token_is(s, k, TERM_VOTES) && s->at[k - 1].kind == TOKEN_NUMBER)
      break; /* "mod 9 stemmer" */
    if (token_verb(s, k) || token_mark(s, k, ':'))
      return k;
    bool is_for = t->term == TERM_FOR && k > i && s->at[k - 1].kind == TOKEN_WORD &&
                  token_kind_is(s, k + 1, TOKEN_WORD) && s->at[k + 1].term != TERM_FILLER;
    bool is_said = t->kind == TOKEN_WORD && (t->term != TERM_FOR || is_for) &&
                   t->term != TERM_AGAINST && t->term != TERM_NOT && t->term != TERM_REASON;
    bool is_whose = token_votes(s, k) && (t->genitive || s->at[k - 1].term == TERM_FROM);
    bool is_point = t->kind == TOKEN_NUMBER || token_mark(s, k, '.');
    if (!is_said && !is_whose && !(is_point && s->at[k - 1].kind != TOKEN_MARK) &&
        t->kind != TOKEN_ROLE)
      break;
  }
  return end;
}

/* "For stemte", "Imod forslaget stemmer:", "For:": the voters come behind.
 * Returns the token behind it, or 0. */
static uint32_t lead_at(reading *r, uint32_t from, uint32_t i)
{
  scan *s = r->s;
  int side = referat__side_of(s, i);
  if (side == CHOICE_NONE || !begins_clause(s, from, i))
    return 0;
  uint32_t k =
      side == CHOICE_ABSTAIN ? referat__skip_fillers(s, i + 1, r->to) : object_end(s, i + 1, r->to);
  group names;
  bool is_dash = i == from && token_mark(s, i + 1, '-') && /* "Imod - V og C" */
                 referat__group_names(s, i + 2, r->to, &names) && names.last == r->to;
  if (is_dash) {
    r->v->labelled = true;
    return i + 2;
  }
  if (k >= r->to)
    return 0;
  if (token_mark(s, k, ':')) {
    if (k > i + 1 && side != CHOICE_ABSTAIN && !scan_has(s, i, k, TERM_MATTER) &&
        !scan_has(s, i, k, TERM_AMENDMENT) && !scan_has(s, i, k, TERM_PROPOSAL) &&
        !scan_has(s, i, k, TERM_POINT))
      return 0; /* "For god ordens skyld:" */
    r->v->labelled = true;
  } else if (side == CHOICE_ABSTAIN) {
    group g; /* "hverken for eller imod stemte B" */
    if (!token_verb(s, k) ||
        !(token_mark(s, k + 1, ':') || referat__group_read(s, k + 1, r->to, &g)))
      return 0;
  }
  for (uint32_t m = i; m < k; m++)
    note_matter(r, m);
  k++;
  if (token_mark(s, k, ':'))
    r->v->labelled = true;
  return k;
}

/* "stemte (dog) for", "undlod at stemme", "kunne ikke støtte": the voters stand
 * before it.  Returns the token behind it, or 0; `*side` is the choice. */
static uint32_t trail_at(const reading *r, uint32_t from, uint32_t i, int *side)
{
  const scan *s = r->s;
  if (token_is(s, i, TERM_ABSTAIN)) {
    *side = CHOICE_ABSTAIN;
    return i + 1;
  }
  if (token_is(s, i, TERM_REFUSE)) {
    *side = CHOICE_AGAINST;
    return i + 1;
  }
  if (token_is(s, i, TERM_OPPOSE) && referat__opposes(s, i) && !referat__is_imagined(s, from, i)) {
    *side = CHOICE_AGAINST;
    return i + 1;
  }
  if ((token_is(s, i, TERM_SUPPORT) && token_is(s, i + 1, TERM_MATTER) &&
       !token_is(s, i + 2, TERM_NOT)) ||
      referat__endorses(s, from, i)) {
    *side = CHOICE_FOR;
    return i + 1;
  }
  if (!token_verb(s, i))
    return 0;
  uint32_t k = referat__skip_fillers(s, i + 1, r->to);
  *side = k < r->to ? referat__side_of(s, k) : CHOICE_NONE;
  return *side == CHOICE_NONE ? 0 : k + 1;
}

/* ---- the sentence ---- */

/* "14 stemmer mod 9": the greater side is the one that won. */
static void assign_ratio(reading *r, const group *a, const group *b)
{
  bool first_won = a->count >= b->count;
  int first = first_won == !r->rejected ? CHOICE_FOR : CHOICE_AGAINST;
  assign(r, a, first);
  assign(r, b, first == CHOICE_FOR ? CHOICE_AGAINST : CHOICE_FOR);
}

/* "19-6", and "10-5-2" with those who did not vote. */
static uint32_t ratio_of_dashes(reading *r, uint32_t i)
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
  assign_ratio(r, named ? &a : &n[0], named ? &b : &n[1]);
  if (count == 3)
    assign(r, &n[2], CHOICE_ABSTAIN);
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
static uint32_t tally_at(reading *r, uint32_t i)
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
    bool ends = k + 1 >= r->to || s->at[k + 1].kind == TOKEN_MARK;
    if (!lost && ends && k < r->to && referat__side_of(s, k) != CHOICE_NONE) {
      assign(r, &g, referat__side_of(s, k)); /* "med V's stemme imod" */
      hold(r, &g, false);
      return k + 1;
    }
  }
  assign(r, &g, lost != r->rejected ? CHOICE_AGAINST : CHOICE_FOR);
  hold(r, &g, false);
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
static uint32_t majority_at(reading *r, uint32_t from, uint32_t i)
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
  hold(r, &g, true);
  if (!minority || verb) {
    assign(r, &g, against ? CHOICE_AGAINST : CHOICE_FOR);
    r->is_soft = true;
  }
  k = g.last;
  return token_mark(s, k, ')') ? k + 1 : k;
}

/* Who they are, behind their choice: "20 stemmer for (A, B)". */
static uint32_t past_bracket(reading *r, uint32_t i, int side)
{
  group g;
  if (token_matter(r->s, i) && token_mark(r->s, i + 1, '(')) /* "stemte for forslaget (A, B)" */
    note_matter(r, i++);
  uint32_t close =
      i + 2 + (token_is(r->s, i + 2, TERM_VOTES) || token_is(r->s, i + 2, TERM_MEMBERS));
  if (token_mark(r->s, i, '(') && token_kind_is(r->s, i + 1, TOKEN_NUMBER) &&
      token_mark(r->s, close, ')') && close < r->to && r->has_last && r->last.count < 0 &&
      r->v->count[side] < 0) { /* "A og F stemte for (14)" */
    set_count(r, side, r->s->at[i + 1].value);
    return close + 1;
  }
  if (!token_mark(r->s, i, '(') || !r->has_last || r->last.voters || r->last.count < 0 ||
      !referat__group_names(r->s, i + 1, r->to, &g) || !token_mark(r->s, g.last, ')'))
    return i;
  assign(r, &g, side);
  return g.last + 1;
}

/* Whether what stands behind the choice is not what those who have voted voted on. */
static bool is_of_other_matter(const reading *r, uint32_t i)
{
  if (!r->v->named || !token_matter(r->s, i + 1))
    return false;
  switch ((term)r->s->at[i + 1].term) {
  case TERM_MATTER:
    return r->v->on == ON_AMENDMENT || r->v->on == ON_DELAY;
  case TERM_AMENDMENT:
    return r->v->on == ON_RECOMMENDATION || r->v->on == ON_DELAY || r->v->on == ON_PART;
  case TERM_DELAY:
    return r->v->on != ON_DELAY && r->v->on != ON_NOTHING;
  default:
    return false;
  }
}

/* "for" and "imod" without a verb of their own: "C imod", "2 imod", "imod C". */
static uint32_t bare_at(reading *r, uint32_t from, uint32_t i)
{
  scan *s = r->s;
  int side = referat__side_of(s, i);
  group g;
  if (side == CHOICE_NONE || side == CHOICE_ABSTAIN)
    return 0;
  bool follows = referat__group_read(s, i + 1, r->to, &g);
  if (r->has_last && r->is_soft && token_is(s, i + 1, TERM_MINORITY)) {
    r->has_last = false; /* "et flertal (A) mod et mindretal (V)" */
    return i + 1;
  }
  if (r->has_last && r->is_free) {
    if (is_of_other_matter(r, i)) { /* "A stemte for indstillingen, V for ændringsforslaget" */
      r->has_last = false;
      return i + 1;
    }
    if (side == CHOICE_AGAINST && follows && r->last.count >= 0 && g.count >= 0) {
      assign_ratio(r, &r->last, &g);
      r->has_last = false;
      return g.last;
    }
    if (!follows && token_votes(s, i + 1)) { /* "7 stemmer imod Venstres ..." */
      r->has_last = false;
      return 0;
    }
    claim(r, side);
    if (token_mark(s, i + 1, ':') && r->last.count >= 0 && !r->last.voters) {
      r->lead = side; /* "17 stemmer for: A, B" */
      r->has_last = false;
      return i + 2;
    }
    return past_bracket(r, i + 1, side);
  }
  if (r->has_last && !begins_clause(s, from, i) && r->is_soft && side == CHOICE_AGAINST) {
    r->lead = side;
    r->has_last = false;
    return i + 1;
  }
  if (follows && g.voters + (g.count >= 0) && begins_clause(s, from, i)) {
    r->lead = side;
    r->has_last = false;
    return i + 1;
  }
  if (follows && side == CHOICE_AGAINST && g.voters && !r->v->named) {
    r->lead = side; /* "vedtaget imod V og O" */
    return i + 1;
  }
  bool is_second = r->v->named && begins_clause(s, from, i) &&
                   (referat__point_at(s, i + 1, NULL) > 0 || token_matter(s, i + 1));
  if (!follows && (is_second || (r->has_last && token_is(s, i - 1, TERM_AND))))
    r->v->unclear = true; /* "stemte for og imod", "for punkt 1, men imod punkt 2" */
  return 0;
}

/* "V kunne som den eneste ikke støtte": whether a refusal follows the verb. */
static bool is_refused(const reading *r, uint32_t i)
{
  uint32_t k = referat__skip_fillers(r->s, i + 1, r->to);
  return k < r->to && token_is(r->s, k, TERM_REFUSE);
}

/* Past a word that is neither a choice nor a group. */
static void pass(reading *r, uint32_t i)
{
  const token *t = &r->s->at[i];
  note_matter(r, i);
  if (t->kind == TOKEN_MARK && t->value != '(' && t->value != ')')
    return;
  if (t->term == TERM_AND || t->term == TERM_FILLER || (t->term == TERM_MODAL && is_refused(r, i)))
    return;
  if (t->term == TERM_NOBODY && r->lead != CHOICE_NONE) {
    set_count(r, r->lead, 0);
    r->lead = CHOICE_NONE;
  }
  if (t->term == TERM_NOBODY && !scan_has(r->s, i, r->to, TERM_EXCEPT)) { /* "ingen stemte imod" */
    group g = {.first = i, .last = i + 1, .count = 0, .sum = -1};
    hold(r, &g, true);
    return;
  }
  bool is_object = t->term == TERM_MATTER || t->term == TERM_AMENDMENT || t->term == TERM_DELAY ||
                   t->term == TERM_PROPOSAL || t->term == TERM_MOTION;
  if (!is_object) {
    r->has_last = false;
    r->lead = CHOICE_NONE;
  }
}

/* "Venstre beklagede forløbet, men stemte for": whether the second verb, at `i`, is of
 * those who began the sentence: nothing but its object stands between. */
static bool is_of_subject(const reading *r, uint32_t i)
{
  const scan *s = r->s;
  uint32_t end = i;
  while (end > r->subject.last && s->at[end - 1].term == TERM_FILLER)
    end--; /* "men" */
  bool joined = end < i && token_mark(s, end - 1, ',');
  if (end > r->subject.last && s->at[end - 1].term == TERM_AND) {
    joined = true;
    end--;
  } else if (joined) {
    end--;
  }
  if (r->subject.last == r->subject.first || !joined || end <= r->subject.last ||
      !token_votes(s, r->subject.last - 1) || s->at[r->subject.last - 1].choice != CHOICE_NONE)
    return false;
  for (uint32_t k = r->subject.last; k < end; k++)
    if (s->at[k].kind != TOKEN_WORD || s->at[k].term == TERM_THAT || s->at[k].term == TERM_ABOUT ||
        s->at[k].term == TERM_IF || s->at[k].term == TERM_REASON || s->at[k].term == TERM_FILLER ||
        s->at[k].term == TERM_SAY)
      return false;
  return true;
}

/* A choice whose voters stand before it, or, where nobody does, behind. */
static uint32_t choice_at(reading *r, uint32_t from, uint32_t i)
{
  group g;
  int side;
  uint32_t next = trail_at(r, from, i, &side);
  if (!next)
    return 0;
  uint32_t colon = side == CHOICE_ABSTAIN ? next : object_end(r->s, next, r->to);
  if (!r->has_last && colon > next && token_mark(r->s, colon, ':') && colon < r->to &&
      token_matter(r->s, colon - 1)) { /* "Følgende stemte for forslaget: A, B" */
    for (; next < colon; next++)
      note_matter(r, next);
  }
  bool label = token_mark(r->s, next, ':');
  bool follows = referat__group_read(r->s, next + label, r->to, &g);
  if (r->has_last && !label) {
    claim(r, side);
    return past_bracket(r, next, side);
  }
  if (!label && !follows && is_of_subject(r, i)) {
    assign(r, &r->subject, side);
    hold(r, &r->subject, false);
    return next;
  }
  if (label || follows) {
    if (r->has_last && r->is_free && !r->last.voters) /* "3 undlod at stemme: A, B, C" */
      claim(r, side);
    r->lead = side;
    r->v->labelled |= label;
  }
  r->has_last = false;
  return next;
}

/* What only counts where the sentence speaks of votes. */
static uint32_t said_at(reading *r, uint32_t from, uint32_t i)
{
  uint32_t next;
  if ((next = majority_at(r, from, i)) != 0 || (next = choice_at(r, from, i)) != 0 ||
      (next = bare_at(r, from, i)) != 0)
    return next;
  return token_kind_is(r->s, i, TOKEN_NUMBER) && !r->has_last ? ratio_of_dashes(r, i) : 0;
}

/* "undtagen Anna Holm, som stemte imod": an exception with a choice of its own. */
static bool is_told_apart(const reading *r, uint32_t i, const group *g)
{
  const scan *s = r->s;
  uint32_t verb = referat__skip_fillers(s, g->last + 1, r->to);
  return s->at[i - 1].term == TERM_EXCEPT && token_mark(s, g->last, ',') && verb > g->last + 1 &&
         (token_verb(s, verb) || token_is(s, verb, TERM_ABSTAIN));
}

/* Voters: those of the choice before them, or of one to come. */
static uint32_t voters_at(reading *r, uint32_t from, uint32_t i)
{
  group g;
  const token *t = r->s->at;
  if (t[i].kind == TOKEN_PARTY && i > from + 1 && t[i - 1].term == TERM_FOR &&
      t[i - 2].kind == TOKEN_ROLE)
    return i + 1 + token_mark(r->s, i + 1, ','); /* "formanden for Venstre, Anna Holm, stemte" */
  if (!referat__group_read(r->s, i, r->to, &g))
    return 0;
  if (r->lead != CHOICE_NONE) {
    assign(r, &g, r->lead);
    r->lead = CHOICE_NONE;
    hold(r, &g, false);
  } else {
    bool is_aside =
        i > from && (t[i - 1].term == TERM_FROM || t[i - 1].term == TERM_EXCEPT ||
                     /* "flertallet i Venstre": not all of it */
                     (t[i].kind == TOKEN_PARTY && i > from + 1 && t[i - 1].kind == TOKEN_WORD &&
                      t[i - 1].term == TERM_NONE &&
                      (t[i - 2].term == TERM_MAJORITY || t[i - 2].term == TERM_MINORITY)));
    hold(r, &g, true);
    if (!is_aside && begins_clause(r->s, from, i))
      r->subject = g;
    r->has_last = !is_aside || is_told_apart(r, i, &g);
  }
  return g.last > i ? g.last : i + 1;
}

/* Whether what follows is no longer what was voted on: why somebody votes so, or what those
 * who have voted want besides: "V stemte imod og anbefaler, at sagen udsættes". */
static bool is_aside(const reading *r, uint32_t from, uint32_t i)
{
  switch ((term)r->s->at[i].term) {
  case TERM_REASON:
    return r->v->sides || scan_has(r->s, from, i, TERM_VOTE);
  case TERM_ENDORSE:
  case TERM_PROPOSE:
  case TERM_WISH:
    return r->v->sides != 0 && r->v->named && token_is(r->s, i - 1, TERM_AND);
  default:
    return false;
  }
}

/* Read what stands at the token; the token behind it. */
static uint32_t step(reading *r, uint32_t from, uint32_t i)
{
  uint32_t next = r->evidence ? tally_at(r, i) : 0;
  if (next)
    return next;
  if (r->evidence && referat__is_backed(r->s, from, i)) {
    r->lead = CHOICE_FOR;
    r->has_last = false;
    return i + 1;
  }
  next = lead_at(r, from, i);
  if (next) {
    r->lead = referat__side_of(r->s, i);
    r->has_last = false;
    return next;
  }
  if ((r->evidence && (next = said_at(r, from, i)) != 0) || (next = voters_at(r, from, i)) != 0)
    return next;
  pass(r, i);
  r->has_reason |= is_aside(r, from, i);
  return i + 1;
}

/* "valgt med 13 stemmer": no other side is told of. */
static void claim_alone(reading *r, uint32_t from)
{
  const group *g = &r->last;
  if (!r->has_last || !r->is_free || r->rejected || r->v->unclear || g->voters || g->count <= 0 ||
      g->first == from || g->last < g->first + 2)
    return;
  const scan *s = r->s;
  bool ends = g->last == r->to || token_mark(s, g->last, '.') || token_mark(s, g->last, ',');
  uint32_t with = g->first - 1; /* "med samtlige 19 stemmer" */
  if (with > from && s->at[with].term == TERM_ALL)
    with--;
  if (ends && s->at[with].term == TERM_WITH && s->at[g->last - 1].term == TERM_VOTES &&
      r->v->count[CHOICE_FOR] < 0)
    assign(r, g, CHOICE_FOR);
}

static void forget_choices(scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i < to; i++)
    s->at[i].choice = CHOICE_NONE;
}

void referat__votes_read(scan *s, uint32_t from, uint32_t to, bool rejected, ballot *v)
{
  *v = referat__ballot_new();
  to = referat__votes_end(s, from, to);
  reading r = {.s = s,
               .to = to,
               .v = v,
               .lead = CHOICE_NONE,
               .evidence = referat__speaks_of_votes(s, from, to),
               .rejected = rejected};
  bool is_point = token_kind_is(s, from, TOKEN_NUMBER) && token_mark(s, from + 1, ':') &&
                  from + 2 < to; /* "4: A og F stemte for" */
  from += is_point ? 2 : 0;
  for (uint32_t i = from; i < to;)
    i = step(&r, from, i);
  claim_alone(&r, from);
  v->pending = r.lead;
  if (v->several) /* "V imod pkt. 1, O imod pkt. 4" */
    v->on = ON_NOTHING;
  v->unanimous = referat__is_unanimous(s, from, to) && !v->named && v->count[CHOICE_AGAINST] <= 0;
  if (v->unclear) {
    forget_choices(s, from, to);
    v->named = false;
    v->on = v->on == ON_PART ? ON_NOTHING : v->on;
    for (int i = 0; i < CHOICES; i++)
      v->count[i] = -1;
  } else if (v->crowded || (!v->named && referat__names_all_voters(s, from, to, v->count))) {
    forget_choices(s, from, to);
    v->named = false;
    v->unclear = true;
  }
}

bool referat__votes_of_same(scan *s, uint32_t from, uint32_t to, int choice, ballot *v)
{
  group g;
  if (choice == CHOICE_NONE || !referat__group_same(s, from, to, &g))
    return false;
  *v = referat__ballot_new();
  reading r = {.s = s, .to = to, .v = v};
  assign(&r, &g, choice);
  return v->named;
}

/* "Anna Holm (A) Bo Krag (A) Eva Tang (F)": nothing parts them. */
static bool persons_in_a_row(const scan *s, uint32_t from, uint32_t to, group *g)
{
  *g = (group){.first = from, .last = to, .count = -1, .sum = -1};
  for (uint32_t i = from; i < to; i++) {
    if (s->at[i].kind != TOKEN_PERSON)
      return false;
    g->voters++;
  }
  return g->voters > 1;
}

bool referat__votes_of_label(scan *s, uint32_t from, uint32_t to, int choice, ballot *v)
{
  group g;
  *v = referat__ballot_new();
  uint32_t end = to;
  if (end > from && token_mark(s, end - 1, '.'))
    end--;
  if (from + 2 < end && s->at[from].kind == TOKEN_PARTY && token_mark(s, from + 1, ':') &&
      s->at[from + 2].kind == TOKEN_PERSON)
    from += 2; /* "A: Anna Holm, Bo Krag" */
  bool is_list = referat__group_read(s, from, end, &g) && g.last == end;
  if (!is_list && !persons_in_a_row(s, from, end, &g))
    return false;
  if (!g.voters && g.count < 0)
    return false;
  reading r = {.s = s, .to = end, .v = v};
  assign(&r, &g, choice);
  return true;
}
