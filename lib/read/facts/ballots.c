#include "model/string.h"
#include "read/facts/build.h"
#include "read/facts/evidence.h"
#include "read/facts/statements.h"

/* Sentences of one vote. */
#define MOST_SENTENCES 12

/* In more bytes behind a vote nothing tells what it came to. */
#define LONGEST_REST 2000

/* Where the sentence tells what a minority cannot support, which is nothing that fell:
 * "Mindretallet (V) kunne ikke tiltræde indstillingen"; its end where it does not. */
static uint32_t refusal_start(const scan *s, const sentence *at, uint32_t end)
{
  uint32_t refusal = referat__scan_term(s, at->first, at->last, TERM_REFUSE);
  if (refusal == at->last)
    return end;
  for (uint32_t i = at->first; i < refusal; i++)
    if (token_votes(s, i) || s->at[i].term == TERM_MINORITY)
      return s->at[i].start;
  return end;
}

/* Whether what the sentence tells of, or the decision so far, fell; where no vote is
 * spoken of nobody needs to know. */
static bool is_rejected(const facts *f, uint32_t i)
{
  if (!referat__speaks_of_votes(&f->s, f->s.sentences[i].first, f->s.sentences[i].last))
    return false;
  uint32_t from = sentence_start(f, i), next = sentence_start(f, i + 1);
  uint32_t end = refusal_start(&f->s, &f->s.sentences[i], next);
  slice text = scan_slice(&f->s, from, end);
  const char *said = referat__outcome_said(f->p, text);
  if (said)
    return strcmp(said, "rejected") == 0;
  const char *so_far = f->c->state.outcome;
  if (so_far)
    return strcmp(so_far, "rejected") == 0;
  uint32_t stop = text_end(f), begin = end < next ? next : from;
  for (uint32_t k = i + 1; k < f->s.sentence_count && stop == text_end(f); k++) {
    if (sentence_start(f, k) >= begin + LONGEST_REST)
      return false;
    uint32_t behind = sentence_start(f, k + 1);
    uint32_t refusal = refusal_start(&f->s, &f->s.sentences[k], behind);
    stop = refusal < behind ? refusal : stop;
  }
  slice rest = scan_slice(&f->s, begin, stop);
  return rest.len < LONGEST_REST && referat__outcome_is_rejected(f->p, rest);
}

static void set_number(facts *f, referat_node *node, referat_attr name, int32_t value)
{
  if (value >= 0)
    referat__node_set_static(f->p->a, node, name, referat__arena_printf(f->p->a, "%d", value));
}

void referat__ballot_set(facts *f, referat_node *vote, const ballot *v)
{
  static const char *const on[] = {NULL, "recommendation", "amendment", "part", "postponement"};
  set_number(f, vote, REFERAT_ATTR_FOR, v->count[CHOICE_FOR]);
  set_number(f, vote, REFERAT_ATTR_AGAINST, v->count[CHOICE_AGAINST]);
  set_number(f, vote, REFERAT_ATTR_ABSTAIN, v->count[CHOICE_ABSTAIN]);
  if (on[v->on])
    referat__node_set_static(f->p->a, vote, REFERAT_ATTR_ON, on[v->on]);
  if (v->on == ON_PART)
    set_number(f, vote, REFERAT_ATTR_PART, v->part);
  if (v->unanimous)
    referat__node_set_static(f->p->a, vote, REFERAT_ATTR_UNANIMOUS, "yes");
}

/* The party by its letter, where it has one; else NULL. */
static const char *letter_of(const scan *s, const char *party)
{
  const lex_word *row = party ? referat__lex_whole(s->p->lex, LEX_PARTIES, slice_str(party)) : NULL;
  const char *letter = row ? row->value : party;
  return letter && strlen(letter) <= 2 ? letter : NULL;
}

/* Whether two of one name are two persons: "Bo Krag (A)" and "Bo Krag (V)". */
static bool are_namesakes(const scan *s, const char *party, const char *other)
{
  const char *a = letter_of(s, party), *b = letter_of(s, other);
  return a && b && strcmp(a, b) != 0;
}

static bool same_voter(const scan *s, const token *a, const token *b)
{
  if (a->kind != b->kind || a->choice == CHOICE_NONE || b->choice == CHOICE_NONE)
    return false;
  if (a->kind == TOKEN_PERSON)
    return strcmp(a->about->name, b->about->name) == 0 &&
           !are_namesakes(s, a->about->party, b->about->party);
  return a->end - a->start == b->end - b->start &&
         memcmp(s->text.ptr + a->start, s->text.ptr + b->start, a->end - a->start) == 0;
}

/* Whether somebody stands on two sides. */
static bool is_two_sided(const scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i < to; i++)
    for (uint32_t k = from; k < i && s->at[i].choice != CHOICE_NONE; k++)
      if (s->at[i].choice != s->at[k].choice && same_voter(s, &s->at[i], &s->at[k]))
        return true;
  return false;
}

/* Whether somebody has stood on another side in the lines just before; those of
 * this one are added. */
static bool is_on_two_lines(facts *f, uint32_t from, uint32_t to)
{
  facts_context *c = f->c;
  for (uint32_t i = from; i < to; i++) {
    const token *t = &f->s.at[i];
    if (t->choice == CHOICE_NONE)
      continue;
    const char *who = t->kind == TOKEN_PERSON ? t->about->name
                                              : referat__squeeze(f->p->a, token_text(&f->s, i)).ptr;
    for (uint32_t k = 0; k < c->voter_count && who; k++)
      if (c->voters[k].choice != t->choice && strcmp(c->voters[k].who, who) == 0 &&
          !are_namesakes(&f->s, c->voters[k].party, t->about->party))
        return true;
    if (who && c->voter_count < MOST_VOTERS) {
      c->voters[c->voter_count].who = who;
      c->voters[c->voter_count].party = t->about->party;
      c->voters[c->voter_count++].choice = t->choice;
    }
  }
  return false;
}

static void merge_ballot(ballot *to, const ballot *from)
{
  for (int i = 0; i < CHOICES; i++) {
    unsigned side = 1u << i;
    bool both = to->sides & from->sides & side;
    if (both && from->sums & side) /* "med 16 stemmer mod 9. Imod stemte V (8)." */
      continue;
    if (both && to->sums & side) {
      to->count[i] = -1;
      to->sums &= ~side;
    }
    if (from->count[i] >= 0) {
      to->count[i] = from->count[i];
      to->sums |= from->sums & side;
    }
  }
  to->sides |= from->sides;
  if (from->on != ON_NOTHING && to->on == ON_NOTHING) {
    to->on = from->on;
    to->part = from->part;
  }
  to->named |= from->named;
  to->unclear |= from->unclear;
  to->unanimous |= from->unanimous;
  to->pending = from->pending;
}

/* The sides that voters of the range stand on, a bit each. */
static unsigned sides_of(const scan *s, uint32_t from, uint32_t to)
{
  unsigned sides = 0;
  for (uint32_t i = from; i < to; i++)
    if (s->at[i].choice != CHOICE_NONE)
      sides |= 1u << s->at[i].choice;
  return sides;
}

/* The choice of all voters of the sentence; CHOICE_NONE where they are on several sides. */
static int only_side(const scan *s, const sentence *at)
{
  unsigned sides = sides_of(s, at->first, at->last);
  for (int i = 0; i < CHOICES; i++)
    if (sides == 1u << i)
      return i;
  return CHOICE_NONE;
}

/* Whether more names of the side may stand in the line below: a name a line, or lines
 * of one paragraph, in which no "og" and no full stop has ended the list. */
static bool may_go_on(const facts *f, uint32_t i)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  unsigned voters = 0;
  for (uint32_t k = at->first; k < at->last; k++)
    voters += token_votes(s, k);
  return at->ends_line && voters > 0 && !token_mark(s, at->last - 1, '.') &&
         !scan_has(s, at->first, at->last, TERM_AND) && (voters == 1 || i + 1 < s->sentence_count);
}

/* Whether what was put to the vote has had its vote, and the case itself is adopted now:
 * "Budgettet blev herefter vedtaget med 15 stemmer". */
static bool is_of_next(const facts *f, uint32_t i, uint32_t next)
{
  const scan *s = &f->s;
  uint32_t from = s->sentences[i].first, to = s->sentences[next - 1].last;
  if (f->c->put == ON_NOTHING || f->c->on != f->c->put || !scan_has(s, from, to, TERM_PROPOSAL))
    return false;
  const char *said =
      referat__outcome_said(f->p, scan_slice(s, s->at[from].start, s->at[to - 1].end));
  return said && strcmp(said, "rejected") != 0;
}

/* Whether the sentence is led by a side of a vote, or by the names below its label:
 * "Imod stemte: V", "Mindretallet (V) kan ikke ..." */
static bool leads_side(const facts *f, uint32_t i)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  uint32_t first = referat__skip_fillers(s, at->first, at->last);
  if (only_side(s, at) == CHOICE_ABSTAIN) /* "Anna Holm undlod at stemme." */
    return true;
  return f->c->choice != CHOICE_NONE || referat__side_of(s, first) != CHOICE_NONE ||
         token_is(s, first, TERM_MAJORITY) || token_is(s, first, TERM_MINORITY);
}

/* Whether nothing but the end of a page stands behind the vote. */
static bool is_last(const referat_node *parent, const referat_node *vote)
{
  if (!parent || !vote || node_parent(vote) != parent)
    return false;
  const referat_node *n = node_next(vote);
  while (n && n->type == REFERAT_FURNITURE)
    n = node_next(n);
  return !n;
}

/* "Vedtaget med 14 stemmer mod 7. / For stemte: A og F / Imod stemte: V": whether the ballot
 * tells one side more of the vote that stands right before it, in the lines above. */
static bool goes_on(const facts *f, uint32_t i, uint32_t next, const ballot *v, bool is_line)
{
  const facts_context *c = f->c;
  unsigned sides = sides_of(&f->s, f->s.sentences[i].first, f->s.sentences[next - 1].last);
  unsigned told = sides;
  for (int k = 0; k < CHOICES; k++)
    told |= v->count[k] >= 0 ? 1u << k : 0;
  bool is_one_side = told == 0 || (told & (told - 1)) == 0;
  return is_last(f->parent, c->vote) && is_one_side &&
         (is_line || (leads_side(f, i) && !(sides & c->sides))) && !v->unclear && !v->unanimous &&
         !v->crowded && !c->ballot.unclear && !c->ballot.unanimous &&
         referat__ballots_agree(&c->ballot, v);
}

/* Append the sentences up to `end` to the vote in hand. */
static void append_vote(facts *f, uint32_t end, const ballot *v)
{
  static const referat_attr told[] = {REFERAT_ATTR_FOR, REFERAT_ATTR_AGAINST, REFERAT_ATTR_ABSTAIN,
                                      REFERAT_ATTR_ON, REFERAT_ATTR_PART};
  referat_node *vote = f->c->vote;
  referat__node_move_behind(f->p->a, vote, vote); /* a page's end between the lines */
  referat__facts_append_line(f, vote, end, NAME_VOTERS);
  merge_ballot(&f->c->ballot, v);
  for (unsigned k = 0; k < sizeof told / sizeof *told; k++)
    referat__node_unset(f->p->a, vote, told[k]);
  referat__ballot_set(f, vote, &f->c->ballot);
}

/* Build the sentences [i, next) as one vote; `is_line`: a line more of a list of names. */
static void emit_vote(facts *f, uint32_t i, uint32_t next, ballot *v, bool is_line)
{
  scan *s = &f->s;
  uint32_t from = s->sentences[i].first, to = s->sentences[next - 1].last;
  int32_t part = i == 0 && f->c->listed_part > 0 ? f->c->listed_part : f->c->part;
  if ((v->on == ON_NOTHING || v->on == ON_RECOMMENDATION) && part > 0) {
    v->on = ON_PART;
    v->part = part;
  }
  uint32_t rest = referat__scan_term(s, from, to, TERM_REST); /* "De øvrige punkter" */
  bool is_rest =
      rest + 1 < to && s->at[rest + 1].kind == TOKEN_WORD && s->at[rest + 1].term == TERM_NONE;
  bool is_other = is_of_next(f, i, next) || (f->c->put_once && is_rest) ||
                  (f->c->put_once && scan_has(s, from, to, TERM_PROPOSAL)); /* of "forslaget" */
  if (v->on == ON_NOTHING && f->c->put != ON_NOTHING && !is_other) {
    v->on = f->c->put;
    v->part = f->c->put_part;
    if (f->c->put_once)
      f->c->put = ON_NOTHING;
  } else {
    f->c->put = ON_NOTHING;
  }
  /* Something else that is voted on, or a side that has been told: another vote
   * begins. */
  bool is_more = goes_on(f, i, next, v, is_line);
  unsigned sides = sides_of(s, from, to);
  bool is_whole = sides && v->count[CHOICE_FOR] >= 0 && v->count[CHOICE_AGAINST] >= 0;
  if (is_whole || (v->on != ON_NOTHING && (v->on != f->c->on || v->part != f->c->on_part)) ||
      (sides & f->c->sides))
    f->c->voter_count = f->c->sides = 0;
  if (v->on != ON_NOTHING || !f->c->sides) { /* else a side more of the same vote */
    f->c->on = v->on;
    f->c->on_part = v->part;
  }
  f->c->sides |= sides;
  if (is_two_sided(s, from, to) || is_on_two_lines(f, from, to)) {
    v->unclear = true;
    for (uint32_t k = from; k < to; k++)
      s->at[k].choice = CHOICE_NONE;
    for (int k = 0; k < CHOICES; k++)
      v->count[k] = -1;
  }
  f->c->put_below = false;
  uint32_t end = sentence_start(f, next);
  referat__facts_outcome(f, end);
  if (v->on == ON_AMENDMENT && v->count[CHOICE_FOR] >= 0 &&
      v->count[CHOICE_FOR] < v->count[CHOICE_AGAINST])
    f->c->fell = true; /* what is adopted behind it is the case */
  f->c->amending &= !f->c->fell;
  if (is_more && !v->unclear) {
    append_vote(f, end, v);
  } else {
    f->c->vote =
        referat__facts_emit(f, f->parent, REFERAT_VOTE, end, v->unclear ? NAME_ALL : NAME_VOTERS);
    f->c->ballot = *v;
    referat__ballot_set(f, f->c->vote, v);
  }
  f->c->choice = v->pending;
  f->c->last_choice = only_side(s, &s->sentences[next - 1]);
  f->c->last_event = REFERAT_TEXT;
  f->any = true;
}

static slice sentence_said(const facts *f, const sentence *at)
{
  return scan_slice(&f->s, f->s.at[at->first].start, f->s.at[at->last - 1].tail);
}

/* "Indstillingen blev godkendt.": the vote that is told next is how it came to that. */
static bool is_disposed(const facts *f, const sentence *at, const ballot *v)
{
  const scan *s = &f->s;
  slice text = sentence_said(f, at);
  if (v->on == ON_NOTHING || v->several || scan_supposes(s, at->first, at->last) ||
      scan_has(s, at->first, at->last, TERM_STORY) ||
      scan_has(s, at->first, at->last, TERM_PROPOSE) ||
      scan_has(s, at->first, at->last, TERM_WITHDRAWN))
    return false;
  const char *said = referat__outcome_said(f->p, text);
  return said && !referat__outcome_amends(f->p, text) &&
         (strcmp(said, "approved") == 0 || strcmp(said, "rejected") == 0 ||
          (strcmp(said, "recommended") == 0 && v->on == ON_RECOMMENDATION));
}

/* What the sentence says itself: up to what it quotes, "Ændringsforslag fra V: ..." */
static slice lead_said(const facts *f, const sentence *at)
{
  uint32_t k = at->first;
  while (k < at->last && !token_mark(&f->s, k, ':') && !token_mark(&f->s, k, '"'))
    k++;
  return scan_slice(&f->s, f->s.at[at->first].start, f->s.at[k > at->first ? k - 1 : k].tail);
}

/* "Indstillingen blev sat til afstemning.", "V stillede ændringsforslag om ...": the
 * votes that follow are on it, until something else is told. */
static void note_put(facts *f, const sentence *at, const ballot *v)
{
  const scan *s = &f->s;
  bool puts = scan_has(s, at->first, at->last, TERM_POLL) ||
              (scan_has(s, at->first, at->last, TERM_VOTE) &&
               scan_has(s, at->first, at->last, TERM_ABOUT)) ||
              (v->on == ON_AMENDMENT && !referat__outcome_said(f->p, lead_said(f, at)));
  bool denied = scan_has(s, at->first, at->last, TERM_NOT) ||
                scan_supposes(s, at->first, at->last) ||
                scan_has(s, at->first, at->last, TERM_STORY) ||
                scan_has(s, at->first, at->last, TERM_WITHDRAWN);
  const char *said = scan_has(s, at->first, at->last, TERM_PROPOSE)
                         ? referat__outcome_said(f->p, sentence_said(f, at))
                         : NULL;
  bool is_over = !(puts && !denied) && is_disposed(f, at, v);
  f->c->put_part = v->part;
  f->c->put_once = is_over;
  if (is_over)
    f->c->put = v->on;
  else if (said && strcmp(said, "postponed") == 0)
    f->c->put = ON_DELAY; /* "V foreslog, at sagen udsættes" */
  else if (puts && !denied && v->on == ON_NOTHING && f->c->put != ON_RECOMMENDATION &&
           scan_has(s, at->first, at->last, TERM_PROPOSAL))
    return; /* "Forslaget blev sat til afstemning.": the one that was moved */
  else if (puts && !denied)
    f->c->put = v->on == ON_PART && v->several ? ON_NOTHING : v->on;
  else if (at->last > at->first + 3 && !f->c->put_below)
    f->c->put = ON_NOTHING;
  if (is_over || puts) /* "Ændringsforslag fra V:" */
    f->c->put_below = puts && at->ends_line && token_mark(s, at->last - 1, ':');
}

/* A vote of one sentence or more on the same line; the sentence behind it. */
uint32_t referat__vote_build(facts *f, uint32_t i)
{
  scan *s = &f->s;
  ballot v, more;
  sentence *at = &s->sentences[i];
  int choice = f->c->choice;
  if (choice != CHOICE_NONE && referat__votes_of_label(s, at->first, at->last, choice, &v)) {
    referat__facts_plain(f, sentence_start(f, i));
    bool is_line = f->c->names_go_on;
    if (is_line)
      f->c->sides &= ~(1u << choice); /* of the same vote */
    emit_vote(f, i, i + 1, &v, is_line);
    f->c->names_go_on = may_go_on(f, i);
    f->c->choice = f->c->names_go_on ? choice : CHOICE_NONE;
    return i + 1;
  }
  referat__votes_read(s, at->first, at->last, is_rejected(f, i), &v);
  f->c->choice = CHOICE_NONE;
  f->c->names_go_on = false;
  bool is_next = f->c->last_choice != CHOICE_NONE && f->at == sentence_start(f, i);
  if (!referat__ballot_says(&v) &&
      !(is_next && referat__votes_of_same(s, at->first, at->last, f->c->last_choice, &v))) {
    note_put(f, at, &v);
    return i;
  }
  uint32_t next = i + 1;
  while (next < s->sentence_count && next < i + MOST_SENTENCES &&
         !s->sentences[next - 1].ends_line) {
    const sentence *n = &s->sentences[next];
    statement_match m;
    if (n->last - n->first > LONGEST_SENTENCE || referat__statement_read(s, n->first, n->last, &m))
      break;
    referat__votes_read(s, n->first, n->last, is_rejected(f, next), &more);
    if (!referat__ballot_says(&more) &&
        !referat__votes_of_same(s, n->first, n->last, only_side(s, n - 1), &more))
      break;
    if (more.unanimous || v.unanimous || !referat__ballots_agree(&v, &more) ||
        is_two_sided(s, at->first, n->last)) {
      for (uint32_t k = n->first; k < n->last; k++)
        s->at[k].choice = CHOICE_NONE;
      break;
    }
    merge_ballot(&v, &more);
    next++;
  }
  referat__facts_plain(f, sentence_start(f, i));
  emit_vote(f, i, next, &v, false);
  return next;
}
