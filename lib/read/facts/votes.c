#include "read/facts/reading.h"

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
                 referat__group_names(s, i + 2, r->to, &names) &&
                 (names.last == r->to || token_mark(s, names.last, '-'));
  if (is_dash) {
    r->v->labelled = true;
    return i + 2;
  }
  bool is_counted = side != CHOICE_ABSTAIN && token_mark(s, i + 1, '(') && /* "For (3):" */
                    token_kind_is(s, i + 2, TOKEN_NUMBER) && token_mark(s, i + 3, ')') &&
                    token_mark(s, i + 4, ':');
  if (is_counted) {
    referat__reading_count(r, side, s->at[i + 2].value);
    k = i + 4;
  }
  if (k >= r->to)
    return 0;
  if (token_mark(s, k, ':')) {
    if (k > i + 1 && !is_counted && side != CHOICE_ABSTAIN && !scan_has(s, i, k, TERM_MATTER) &&
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
    referat__reading_matter(r, m);
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

/* Who they are, behind their choice: "20 stemmer for (A, B)". */
static uint32_t past_bracket(reading *r, uint32_t i, int side)
{
  group g;
  if (token_matter(r->s, i) && token_mark(r->s, i + 1, '(')) /* "stemte for forslaget (A, B)" */
    referat__reading_matter(r, i++);
  uint32_t close =
      i + 2 + (token_is(r->s, i + 2, TERM_VOTES) || token_is(r->s, i + 2, TERM_MEMBERS));
  if (token_mark(r->s, i, '(') && token_kind_is(r->s, i + 1, TOKEN_NUMBER) &&
      token_mark(r->s, close, ')') && close < r->to && r->has_last && r->last.count < 0 &&
      r->v->count[side] < 0) { /* "A og F stemte for (14)" */
    referat__reading_count(r, side, r->s->at[i + 1].value);
    return close + 1;
  }
  if (!token_mark(r->s, i, '(') || !r->has_last || r->last.voters || r->last.count < 0 ||
      !referat__group_names(r->s, i + 1, r->to, &g) || !token_mark(r->s, g.last, ')'))
    return i;
  referat__reading_assign(r, &g, side);
  return g.last + 1;
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
    if (referat__reading_of_other(r,
                                  i)) { /* "A stemte for indstillingen, V for ændringsforslaget" */
      r->has_last = false;
      return i + 1;
    }
    if (side == CHOICE_AGAINST && follows && r->last.count >= 0 && g.count >= 0) {
      referat__tally_ratio(r, &r->last, &g);
      r->has_last = false;
      return g.last;
    }
    bool is_of_else = side == CHOICE_FOR && r->v->named && r->last.voters && i + 1 < r->to &&
                      s->at[i + 1].kind == TOKEN_WORD && s->at[i + 1].term == TERM_NONE;
    if (is_of_else) { /* "V stemte imod og takkede A for samarbejdet" */
      r->has_last = false;
      return 0;
    }
    if (!follows && token_votes(s, i + 1)) { /* "7 stemmer imod Venstres ..." */
      r->has_last = false;
      return 0;
    }
    referat__reading_claim(r, side);
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
  bool is_counted = g.count >= 0 && g.last <= r->to && s->at[g.last - 1].term == TERM_VOTES;
  if (follows && side == CHOICE_AGAINST && (g.voters || is_counted) && !r->v->named) {
    r->lead = side; /* "vedtaget imod V og O", "godkendt mod 1 stemme" */
    return i + 1;
  }
  bool is_second = r->v->named && begins_clause(s, from, i) &&
                   (referat__point_at(s, i + 1, NULL) || token_matter(s, i + 1));
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
  referat__reading_matter(r, i);
  if (t->kind == TOKEN_MARK && t->value != '(' && t->value != ')')
    return;
  if (t->term == TERM_SPLIT && r->evidence) {
    uint32_t who = r->has_last ? i - 1 : referat__skip_fillers(r->s, i + 1, r->to);
    r->v->split |= r->has_last || token_votes(r->s, who);
  }
  if (t->term == TERM_AND || t->term == TERM_FILLER || (t->term == TERM_MODAL && is_refused(r, i)))
    return;
  if (t->term == TERM_NOBODY && r->lead != CHOICE_NONE) {
    referat__reading_count(r, r->lead, 0);
    r->lead = CHOICE_NONE;
  }
  if (t->term == TERM_NOBODY && !scan_has(r->s, i, r->to, TERM_EXCEPT)) { /* "ingen stemte imod" */
    group g = {.first = i, .last = i + 1, .count = 0, .sum = -1};
    referat__reading_hold(r, &g, true);
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
        token_supposes(s, k) || s->at[k].term == TERM_REASON || s->at[k].term == TERM_FILLER ||
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
      referat__reading_matter(r, next);
  }
  bool label = token_mark(r->s, next, ':');
  bool follows = referat__group_read(r->s, next + label, r->to, &g);
  if (r->has_last && !label) {
    referat__reading_claim(r, side);
    return past_bracket(r, next, side);
  }
  if (!label && !follows && is_of_subject(r, i)) {
    referat__reading_assign(r, &r->subject, side);
    referat__reading_hold(r, &r->subject, false);
    return next;
  }
  if (label || follows) {
    if (r->has_last && r->is_free && !r->last.voters) /* "3 undlod at stemme: A, B, C" */
      referat__reading_claim(r, side);
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
  if ((next = referat__tally_majority(r, from, i)) != 0 || (next = choice_at(r, from, i)) != 0 ||
      (next = bare_at(r, from, i)) != 0)
    return next;
  return token_kind_is(r->s, i, TOKEN_NUMBER) && !r->has_last ? referat__tally_dashes(r, i) : 0;
}

/* "undtagen Anna Holm, som stemte imod": an exception with a choice of its own. */
static bool is_told_apart(const reading *r, uint32_t i, const group *g)
{
  const scan *s = r->s;
  uint32_t verb = referat__skip_fillers(s, g->last + 1, r->to);
  return s->at[i - 1].term == TERM_EXCEPT && token_mark(s, g->last, ',') && verb > g->last + 1 &&
         (token_verb(s, verb) || token_is(s, verb, TERM_ABSTAIN));
}

/* Behind who does as somebody else of the sentence, where nothing else is told of them: "V
 * stemte imod, ligesom C", "..., og det samme gjorde C", "Ligesom V stemte C imod".  0 where
 * the token tells of nobody so. */
static uint32_t like_at(reading *r, uint32_t from, uint32_t i)
{
  const scan *s = r->s;
  group g;
  bool is_like = token_is(s, i, TERM_LIKE);
  if (!is_like && !token_is(s, i, TERM_SAME))
    return 0;
  if (!is_like && r->has_last && r->is_free && r->side != CHOICE_NONE) {
    referat__reading_claim(r, r->side); /* "og C gjorde det samme" */
    return i + 1;
  }
  uint32_t who = referat__skip_fillers(s, i + 1, r->to);
  if (!referat__group_names(s, who, r->to, &g))
    return 0;
  uint32_t next = g.last + (token_is(s, g.last, TERM_DID) && g.last < r->to);
  bool ends = next >= r->to || token_mark(s, next, '.') || token_mark(s, next, ',');
  if (r->side != CHOICE_NONE && ends) {
    referat__reading_assign(r, &g, r->side);
    referat__reading_hold(r, &g, false);
    return next;
  }
  bool votes = token_verb(s, next) || token_is(s, next, TERM_ABSTAIN);
  if (!is_like || r->side != CHOICE_NONE || !(votes || (i > from && token_mark(s, next, ','))))
    return 0;
  r->like = g;
  return next + !votes;
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
    referat__reading_assign(r, &g, r->lead);
    r->lead = CHOICE_NONE;
    referat__reading_hold(r, &g, false);
  } else {
    bool is_aside =
        i > from && (t[i - 1].term == TERM_FROM || t[i - 1].term == TERM_EXCEPT ||
                     /* "flertallet i Venstre": not all of it */
                     (t[i].kind == TOKEN_PARTY && i > from + 1 && t[i - 1].kind == TOKEN_WORD &&
                      t[i - 1].term == TERM_NONE &&
                      (t[i - 2].term == TERM_MAJORITY || t[i - 2].term == TERM_MINORITY)));
    referat__reading_hold(r, &g, true);
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
  uint32_t next = r->evidence ? referat__tally_read(r, i) : 0;
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
  if ((r->evidence && (next = like_at(r, from, i)) != 0) ||
      (r->evidence && (next = said_at(r, from, i)) != 0) || (next = voters_at(r, from, i)) != 0)
    return next;
  pass(r, i);
  r->has_reason |= is_aside(r, from, i);
  return i + 1;
}

/* "valgt med 13 stemmer": no other side is told of. */
static void claim_alone(reading *r, uint32_t from)
{
  const group *g = &r->last;
  if (!r->has_last || !r->is_free || r->rejected || r->v->unclear || g->count <= 0 ||
      g->first == from || g->last < g->first + 2)
    return;
  const scan *s = r->s;
  bool ends = g->last == r->to || token_mark(s, g->last, '.') || token_mark(s, g->last, ',');
  uint32_t votes = g->first + 1;
  if (g->voters && !token_mark(s, votes + 1, '(')) /* "med 4 stemmer (A, B og V)" */
    return;
  uint32_t with = g->first - 1; /* "med samtlige 19 stemmer" */
  if (with > from && s->at[with].term == TERM_ALL)
    with--;
  if (ends && s->at[with].term == TERM_WITH && s->at[votes].term == TERM_VOTES &&
      r->v->count[CHOICE_FOR] < 0)
    referat__reading_assign(r, g, CHOICE_FOR);
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
               .side = CHOICE_NONE,
               .evidence = referat__speaks_of_votes(s, from, to),
               .rejected = rejected};
  bool is_point = token_kind_is(s, from, TOKEN_NUMBER) && token_mark(s, from + 1, ':') &&
                  from + 2 < to; /* "4: A og F stemte for" */
  from += is_point ? 2 : 0;
  for (uint32_t i = from; i < to;)
    i = step(&r, from, i);
  claim_alone(&r, from);
  v->unclear |= v->sides && scan_has(s, from, to, TERM_RETRACT);
  v->pending = r.lead;
  v->unclear |= v->split && !v->named && v->count[CHOICE_FOR] < 0 && v->count[CHOICE_AGAINST] < 0;
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
  referat__reading_assign(&r, &g, choice);
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
  referat__reading_assign(&r, &g, choice);
  return true;
}
