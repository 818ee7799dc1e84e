#include "read/facts/facts.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/facts/found.h"
#include "read/facts/statements.h"
#include "read/names.h"

/* Tokens of a sentence that is still plain; a longer one tells a story. */
#define LONGEST_SENTENCE 400

/* Sentences of one vote. */
#define MOST_SENTENCES 12

/* Instead of a sentence: the rest of this one is still to be read. */
#define SAME_SENTENCE UINT32_MAX

/* The paragraph in hand, and how far it is built. */
typedef struct facts {
  parse *p;
  referat_node *parent;
  facts_context *c;
  scan s;
  uint32_t at;       /* in the scan's text: built up to here */
  uint32_t run;      /* the run that holds it */
  uint32_t sentence; /* the first whose outcome is not taken */
  uint32_t token;    /* the first one that is not built */
  bool any;
  runs piece;
  note_list notes;
} facts;

facts_context referat__facts_context(bool decides)
{
  return (facts_context){.decides = decides, .choice = CHOICE_NONE};
}

/* ---- elements ---- */

/* Which names of a piece become elements. */
typedef enum named { NAME_NONE, NAME_PERSONS, NAME_VOTERS, NAME_ALL } named;

static uint32_t sentence_start(const facts *f, uint32_t i)
{
  return i == 0                    ? 0
         : i < f->s.sentence_count ? f->s.at[f->s.sentences[i].first].start
                                   : (uint32_t)f->s.text.len;
}

static uint32_t text_end(const facts *f)
{
  return (uint32_t)f->s.text.len;
}

/* Move the runs up to `end` into the piece, without white space at its ends. */
static void cut_piece(facts *f, uint32_t end)
{
  f->piece.count = 0;
  bool last = end >= text_end(f);
  for (; f->run < f->s.r->count; f->run++) {
    const run *r = &f->s.r->at[f->run];
    uint32_t start = f->s.starts[f->run], stop = f->s.starts[f->run + 1];
    if (start >= end && !last)
      break;
    if (r->kind != RUN_TEXT) {
      bool edge = r->kind != RUN_HY && r->kind != RUN_FURNITURE && !f->piece.count;
      if (!edge)
        referat__runs_add(f->p, &f->piece, r->kind, r->text, r->line);
      continue;
    }
    uint32_t from = start > f->at ? start : f->at, to = stop < end ? stop : end;
    slice text = slice_of(r->text.ptr + (from - start), to > from ? to - from : 0);
    text = f->piece.count ? text : referat__trim_left(text);
    if (text.len)
      referat__runs_add(f->p, &f->piece, RUN_TEXT, text, r->line);
    if (stop > end)
      break;
  }
  while (f->piece.count) {
    run *r = &f->piece.at[f->piece.count - 1];
    if (r->kind == RUN_TEXT && r == f->piece.at + f->piece.count - 1)
      r->text = referat__trim_right(r->text);
    bool blank = r->kind == RUN_LB || r->kind == RUN_SPACE || r->kind == RUN_PB ||
                 (r->kind == RUN_TEXT && !r->text.len);
    if (!blank)
      break;
    f->piece.count--;
  }
  f->at = end;
}

static void note_token(facts *f, uint32_t i, bool choices)
{
  const token *t = &f->s.at[i];
  bool person = t->kind == TOKEN_PERSON;
  note *n = referat__note_add(f->p, &f->notes, referat__scan_source(&f->s, t->start, t->end),
                              person ? REFERAT_PERSON : REFERAT_PARTY);
  static const char *const names[] = {"for", "against", "abstain"};
  if (!n)
    return;
  int k = 0;
  if (person) {
    n->attrs[k].name = REFERAT_ATTR_NAME;
    n->attrs[k++].value = t->name;
    n->attrs[k].name = REFERAT_ATTR_PARTY;
    n->attrs[k++].value = t->party;
  }
  n->attrs[k].name = choices && t->choice != CHOICE_NONE ? REFERAT_ATTR_CHOICE : REFERAT_ATTR_ROLE;
  n->attrs[k].value = choices && t->choice != CHOICE_NONE ? names[t->choice]
                      : person                            ? t->role
                                                          : NULL;
}

static void note_names(facts *f, uint32_t from, uint32_t to, named which)
{
  f->notes.count = 0;
  while (f->token < f->s.count && f->s.at[f->token].start < from)
    f->token++;
  for (uint32_t i = f->token; i < f->s.count && f->s.at[i].end <= to; i++) {
    const token *t = &f->s.at[i];
    if (which == NAME_NONE)
      break;
    bool wanted = t->kind == TOKEN_PERSON ? which != NAME_VOTERS || t->choice != CHOICE_NONE
                  : t->kind == TOKEN_PARTY
                      ? which == NAME_ALL || (which == NAME_VOTERS && t->choice != CHOICE_NONE)
                      : false;
    if (wanted)
      note_token(f, i, which != NAME_PERSONS);
  }
}

/* Build the text up to `end` as an element; NULL where there is none. */
static referat_node *emit(facts *f, referat_node *parent, referat_type type, uint32_t end,
                          named which)
{
  note_names(f, f->at, end, which);
  uint32_t line = referat__scan_line(&f->s, f->at);
  cut_piece(f, end);
  if (!f->piece.count)
    return NULL;
  for (uint32_t i = 0; i < f->piece.count; i++)
    if (f->piece.at[i].kind == RUN_TEXT) {
      line = f->piece.at[i].line;
      break;
    }
  referat_node *node = referat__node_add(f->p->a, parent, type, line);
  referat__runs_emit(f->p, node, &f->piece, f->notes.at, f->notes.count);
  return node;
}

static bool says_something(slice text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((text.ptr[i] & 0x80) || is_digit(text.ptr[i]) ||
        ((text.ptr[i] | 32) >= 'a' && (text.ptr[i] | 32) <= 'z'))
      return true;
  return false;
}

/* Whether the sentence disposes of the case: what becomes of an amendment, that
 * the case is not put off, or what a minority cannot support, does not. */
static bool is_of_the_case(const scan *s, const sentence *at)
{
  if (scan_has(s, at->first, at->last, TERM_AMENDMENT))
    return false;
  if (scan_has(s, at->first, at->last, TERM_DELAY)) {
    slice text = scan_slice(s, s->at[at->first].start, s->at[at->last - 1].tail);
    return !scan_has(s, at->first, at->last, TERM_VOTE) &&
           !referat__outcome_is_rejected(s->p, text);
  }
  bool refuses = scan_has(s, at->first, at->last, TERM_REFUSE);
  for (uint32_t i = at->first; refuses && i < at->last; i++)
    if (token_votes(s, i))
      return false;
  return true;
}

/* Take the text of sentences into account up to `end`. */
static void take_outcome(facts *f, uint32_t end)
{
  scan *s = &f->s;
  uint32_t i = f->sentence;
  while (i < s->sentence_count && s->at[s->sentences[i].first].start < f->at)
    i++;
  bool all = true;
  uint32_t next = i;
  for (; next < s->sentence_count && s->at[s->sentences[next].first].start < end; next++)
    all &= is_of_the_case(s, &s->sentences[next]);
  if (all)
    referat__outcome_text(f->p, &f->c->state, scan_slice(s, f->at, end));
  for (; !all && i < next; i++) {
    const sentence *at = &s->sentences[i];
    slice text = scan_slice(s, s->at[at->first].start, s->at[at->last - 1].tail);
    if (is_of_the_case(s, at))
      referat__outcome_text(f->p, &f->c->state, text);
    else
      referat__outcome_aside(f->p, &f->c->state, text,
                             scan_has(s, at->first, at->last, TERM_AMENDMENT));
  }
  f->sentence = next;
}

/* Build the plain text in front of a fact that begins at `start`. */
static void emit_plain(facts *f, uint32_t start)
{
  slice text = scan_slice(&f->s, f->at, start > f->at ? start : f->at);
  bool rest = start >= text_end(f);
  if (!says_something(text) && !(rest && referat__trim(text).len))
    return;
  if (f->c->decides)
    take_outcome(f, start);
  f->c->voter_count = f->c->sides = 0;
  emit(f, f->parent, REFERAT_P, start, NAME_NONE);
}

/* ---- votes ---- */

/* Whether what the sentence tells of, or the decision so far, fell. */
static bool is_rejected(const facts *f, uint32_t i)
{
  uint32_t from = sentence_start(f, i), end = sentence_start(f, i + 1);
  slice text = scan_slice(&f->s, from, end);
  if (referat__outcome_is_said(f->p, text))
    return referat__outcome_is_rejected(f->p, text);
  const char *so_far = f->c->state.outcome;
  if (so_far)
    return strcmp(so_far, "rejected") == 0;
  slice rest = scan_slice(&f->s, from, text_end(f));
  return rest.len < 2000 && referat__outcome_is_rejected(f->p, rest);
}

static void set_number(facts *f, referat_node *node, referat_attr name, int32_t value)
{
  if (value >= 0)
    referat__node_set_static(f->p->a, node, name, referat__arena_printf(f->p->a, "%d", value));
}

static void set_ballot(facts *f, referat_node *vote, const ballot *v)
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

static bool same_voter(const scan *s, const token *a, const token *b)
{
  if (a->kind != b->kind || a->choice == CHOICE_NONE || b->choice == CHOICE_NONE)
    return false;
  if (a->kind == TOKEN_PERSON)
    return strcmp(a->name, b->name) == 0;
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
    const char *who =
        t->kind == TOKEN_PERSON ? t->name : referat__squeeze(f->p->a, token_text(&f->s, i)).ptr;
    for (uint32_t k = 0; k < c->voter_count && who; k++)
      if (c->voters[k].choice != t->choice && strcmp(c->voters[k].who, who) == 0)
        return true;
    if (who && c->voter_count < MOST_VOTERS) {
      c->voters[c->voter_count].who = who;
      c->voters[c->voter_count++].choice = t->choice;
    }
  }
  return false;
}

static void merge_ballot(ballot *to, const ballot *from)
{
  for (int i = 0; i < CHOICES; i++)
    if (from->count[i] >= 0)
      to->count[i] = from->count[i];
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

/* Build the sentences [i, next) as one vote. */
static void emit_vote(facts *f, uint32_t i, uint32_t next, ballot *v)
{
  scan *s = &f->s;
  uint32_t from = s->sentences[i].first, to = s->sentences[next - 1].last;
  /* What is voted on, or a side that has been told: another vote begins. */
  unsigned sides = sides_of(s, from, to);
  if (v->on != ON_NOTHING || (sides & f->c->sides))
    f->c->voter_count = f->c->sides = 0;
  f->c->sides |= sides;
  if (is_two_sided(s, from, to) || is_on_two_lines(f, from, to)) {
    v->unclear = true;
    for (uint32_t k = from; k < to; k++)
      s->at[k].choice = CHOICE_NONE;
    for (int k = 0; k < CHOICES; k++)
      v->count[k] = -1;
  }
  uint32_t end = sentence_start(f, next);
  take_outcome(f, end);
  referat_node *vote = emit(f, f->parent, REFERAT_VOTE, end, v->unclear ? NAME_ALL : NAME_VOTERS);
  set_ballot(f, vote, v);
  f->c->choice = v->pending;
  f->any = true;
}

/* A vote of one sentence or more on the same line; the sentence behind it. */
static uint32_t build_vote(facts *f, uint32_t i)
{
  scan *s = &f->s;
  ballot v, more;
  sentence *at = &s->sentences[i];
  if (f->c->choice != CHOICE_NONE &&
      referat__votes_of_label(s, at->first, at->last, f->c->choice, &v)) {
    emit_plain(f, sentence_start(f, i));
    emit_vote(f, i, i + 1, &v);
    return i + 1;
  }
  referat__votes_read(s, at->first, at->last, is_rejected(f, i), &v);
  f->c->choice = CHOICE_NONE;
  if (!referat__ballot_says(&v))
    return i;
  uint32_t next = i + 1;
  while (next < s->sentence_count && next < i + MOST_SENTENCES &&
         !s->sentences[next - 1].ends_line) {
    const sentence *n = &s->sentences[next];
    statement_match m;
    if (n->last - n->first > LONGEST_SENTENCE || referat__statement_read(s, n->first, n->last, &m))
      break;
    referat__votes_read(s, n->first, n->last, is_rejected(f, next), &more);
    if (!referat__ballot_says(&more))
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
  emit_plain(f, sentence_start(f, i));
  emit_vote(f, i, next, &v);
  return next;
}

/* ---- apologies ---- */

static const char *last_person(const scan *s, uint32_t from, uint32_t to)
{
  while (to > from && s->at[to - 1].kind != TOKEN_PERSON)
    to--;
  return to > from ? s->at[to - 1].name : NULL;
}

/* Where a substitution begins behind the names of an apology, in the same
 * sentence: at the dash or the word; `to` if none does. */
static uint32_t stand_in_at(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t at = from;
  while (at < to && s->at[at].term != TERM_SUBSTITUTE && s->at[at].term != TERM_INSTEAD)
    at++;
  if (at == to)
    return to;
  while (at > from &&
         (s->at[at - 1].kind != TOKEN_MARK || !memchr(",-(", (char)s->at[at - 1].value, 3)))
    at--;
  if (at > from)
    at--;
  /* the names that stand before the dash are the apology's own */
  return referat__scan_kind(s, from, at, TOKEN_PERSON) < at
             ? at
             : referat__scan_kind(s, from, to, TOKEN_PERSON) + 1;
}

static void emit_found(facts *f, const found *all, uint32_t end)
{
  for (unsigned k = 0; k < all->count; k++) {
    const fact *one = &all->at[k];
    uint32_t stop = k + 1 < all->count ? all->at[k + 1].start : end;
    referat_node *node = emit(f, f->parent, one->type, stop, NAME_PERSONS);
    referat__node_set_static(f->p->a, node, REFERAT_ATTR_PERSON, one->person);
    if (one->whom)
      referat__node_set_static(f->p->a, node, REFERAT_ATTR_FOR, one->whom);
    if (one->minutes >= 0 && one->minutes < 24 * 60) {
      char iso[6];
      referat__time_iso(one->minutes, iso);
      referat__node_set(f->p->a, node, REFERAT_ATTR_TIME, slice_of(iso, 5));
    }
  }
  f->any = true;
}

/* Lines behind a label that hold nothing but names. */
static uint32_t name_lines(const facts *f, uint32_t i)
{
  const scan *s = &f->s;
  while (i < s->sentence_count) {
    const sentence *at = &s->sentences[i];
    uint32_t end = referat__names_end(s, at->first, at->last);
    bool stop = end + 1 == at->last && token_mark(s, end, '.');
    if (end == at->first || (end < at->last && !stop))
      break;
    i++;
  }
  return i;
}

/* "Afbud: Anna Holm og Bo Krag."; the sentence behind it, or `i`. */
static uint32_t build_label(facts *f, uint32_t i)
{
  scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  size_t label;
  uint32_t start = s->at[at->first].start;
  if (!referat__apology_label(f->p, slice_skip(s->text, start), &label))
    return i;
  uint32_t first = at->first;
  while (first < at->last && s->at[first].start < start + label)
    first++;
  uint32_t names = referat__names_end(s, first, at->last);
  uint32_t next = i + 1, end = sentence_start(f, next);
  bool has_colon = s->text.ptr[start + label - 1] == ':';
  if (names == first && !has_colon)
    return i;
  uint32_t stand_in = names > first ? stand_in_at(s, first, at->last) : at->last;
  if (stand_in < at->last) {
    end = s->at[stand_in].start;
    next = i;
  } else if (names == first && first < at->last) {
    /* a text that is no name: nothing, or what the label does not own */
    bool none = s->at[first].term == TERM_NOBODY || s->at[first].kind == TOKEN_MARK;
    if (!none) {
      end = s->at[first].start;
      next = i;
    }
  } else if (names == first || s->sentences[i].ends_line) {
    uint32_t more = name_lines(f, next);
    f->c->apologises = names == first && more == next;
    next = more;
    end = sentence_start(f, next);
  }
  emit_plain(f, start);
  f->c->absent = last_person(s, first, next > i ? s->sentences[next - 1].last : stand_in);
  uint32_t cut = start + (uint32_t)label;
  referat_node *absent =
      referat__node_add(f->p->a, f->parent, REFERAT_ABSENT, referat__scan_line(s, start));
  emit(f, absent, REFERAT_LABEL, cut, NAME_NONE);
  note_names(f, f->at, end, NAME_PERSONS);
  cut_piece(f, end);
  if (f->piece.count) {
    referat__node_add_text(f->p->a, absent, SLICE(" "), absent ? absent->line : 0);
    referat__runs_emit(f->p, absent, &f->piece, f->notes.at, f->notes.count);
  }
  f->any = true;
  if (next > i)
    return next;
  /* The rest of the sentence is one of its own. */
  s->sentences[i].first = stand_in < at->last ? stand_in : first;
  return SAME_SENTENCE;
}

static uint32_t build_absence(facts *f, uint32_t i)
{
  scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  uint32_t next = i + 1;
  if (f->c->apologises || f->c->lists_absent)
    next = name_lines(f, i);
  bool is_list = next > i && (f->c->apologises || f->c->lists_absent);
  if (!is_list) {
    next = i + 1;
    if (!referat__absence_read(s, at->first, at->last))
      return i;
  }
  emit_plain(f, sentence_start(f, i));
  f->c->absent = last_person(s, at->first, s->sentences[next - 1].last);
  emit(f, f->parent, REFERAT_ABSENT, sentence_start(f, next), NAME_PERSONS);
  f->any = true;
  return next;
}

/* ---- movements ---- */

static bool read_event(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  return referat__recusal_read(s, at->first, at->last, all) ||
         referat__substitution_read(s, at->first, at->last, f->c->absent, all) ||
         referat__movement_read(s, at->first, at->last, all);
}

/* "Anna Holm var forhindret. I stedet mødte Bo Krag.": one substitution. */
static bool is_first_half(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  if (i + 1 >= s->sentence_count || s->sentences[i].ends_line)
    return false;
  const sentence *at = &s->sentences[i], *next = at + 1;
  const char *absent = last_person(s, at->first, at->last);
  if (!absent || !referat__absence_read(s, at->first, at->last) ||
      !referat__substitution_read(s, next->first, next->last, absent, all))
    return false;
  all->at[0].start = s->at[at->first].start;
  return all->count == 1 && all->at[0].whom == absent;
}

static uint32_t build_event(facts *f, uint32_t i)
{
  found all = {.count = 0};
  if (is_first_half(f, i, &all)) {
    emit_plain(f, sentence_start(f, i));
    emit_found(f, &all, sentence_start(f, i + 2));
    return i + 2;
  }
  if (!read_event(f, i, &all))
    return i;
  emit_plain(f, sentence_start(f, i));
  emit_found(f, &all, sentence_start(f, i + 1));
  return i + 1;
}

/* ---- statements ---- */

static bool begins_line(const facts *f, uint32_t i)
{
  return i == 0 || f->s.sentences[i - 1].ends_line;
}

/* Whether the sentence is a fact of its own, which no statement takes in. */
static bool is_fact(facts *f, uint32_t i)
{
  const sentence *at = &f->s.sentences[i];
  found all;
  size_t label;
  ballot v;
  if (referat__apology_label(f->p, slice_skip(f->s.text, f->s.at[at->first].start), &label) ||
      read_event(f, i, &all) || referat__absence_read(&f->s, at->first, at->last))
    return true;
  referat__votes_read(&f->s, at->first, at->last, false, &v);
  for (uint32_t k = at->first; k < at->last; k++)
    f->s.at[k].choice = CHOICE_NONE;
  return referat__ballot_says(&v) && !scan_has(&f->s, at->first, at->last, TERM_WE);
}

/* A few words that dispose of the case: "Godkendt." */
static bool is_plain_outcome(const facts *f, uint32_t i)
{
  const sentence *at = &f->s.sentences[i];
  return at->last - at->first <= 6 &&
         referat__outcome_is_said(
             f->p, scan_slice(&f->s, sentence_start(f, i), sentence_start(f, i + 1)));
}

static void count_quotes(facts *f, uint32_t from, uint32_t to)
{
  for (uint32_t k = from; k < to; k++)
    if (token_mark(&f->s, k, '"'))
      f->c->is_quote = !f->c->is_quote;
}

/* Build the line from sentence `i` on as a paragraph of the statement; a fact
 * that stands in it ends it. */
static uint32_t build_statement_line(facts *f, uint32_t i)
{
  scan *s = &f->s;
  uint32_t next = i;
  do {
    count_quotes(f, s->sentences[next].first, s->sentences[next].last);
    next++;
  } while (next < s->sentence_count && !s->sentences[next - 1].ends_line &&
           (f->c->is_quote || (!is_fact(f, next) && !is_plain_outcome(f, next))));
  f->c->expects = token_mark(s, s->sentences[next - 1].last - 1, ':');
  emit(f, f->c->statement, REFERAT_P, sentence_start(f, next), NAME_PERSONS);
  f->any = true;
  return next;
}

static bool statement_goes_on(facts *f, uint32_t i)
{
  scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  statement_match m;
  if (!f->c->statement || !begins_line(f, i))
    return false;
  size_t label;
  if (referat__apology_label(f->p, slice_skip(s->text, s->at[at->first].start), &label))
    return false;
  if (f->c->is_quote)
    return true;
  if (f->c->expects)
    return !is_plain_outcome(f, i) || token_mark(s, at->first, '"');
  if (token_mark(s, at->first, '"'))
    return true;
  uint32_t last = i;
  while (!s->sentences[last].ends_line && last + 1 < s->sentence_count)
    last++;
  return scan_has(s, at->first, s->sentences[last].last, TERM_WE) && !is_fact(f, i) &&
         !referat__statement_read(s, at->first, at->last, &m);
}

/* Who speaks, where only the second line tells: "Mindretalsudtalelse:", "V kan
 * ikke tiltræde ..." */
static void find_speaker(facts *f, uint32_t i)
{
  group g;
  const sentence *at = &f->s.sentences[i];
  if (!referat_node_attr(f->c->statement, REFERAT_ATTR_BY) &&
      referat__group_names(&f->s, at->first, at->last, &g))
    referat__node_set_static(f->p->a, f->c->statement, REFERAT_ATTR_BY,
                             referat__group_by(&f->s, &g));
}

/* A vote and a statement in one sentence: "V stemte imod og ønsker ført til
 * protokol, at ..."  The vote ends before the second verb. */
static void build_vote_before(facts *f, uint32_t i, const statement_match *m)
{
  scan *s = &f->s;
  sentence *at = &s->sentences[i];
  ballot v;
  uint32_t split = m->at; /* before "og", or ", der" */
  while (split > at->first && s->at[split - 1].term == TERM_FILLER)
    split--;
  bool is_two = split > at->first && (s->at[split - 1].term == TERM_AND ||
                                      (split < m->at && token_mark(s, split - 1, ',')));
  split -= split > at->first && s->at[split - 1].term == TERM_AND;
  if (!is_two || split < at->first + 2)
    return;
  referat__votes_read(s, at->first, split, false, &v);
  if (!v.named)
    return;
  uint32_t end = s->at[split].start;
  emit_plain(f, sentence_start(f, i));
  referat_node *vote = emit(f, f->parent, REFERAT_VOTE, end, NAME_VOTERS);
  set_ballot(f, vote, &v);
  at->first = split;
}

static uint32_t build_statement(facts *f, uint32_t i)
{
  scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  statement_match m;
  if (statement_goes_on(f, i)) {
    emit_plain(f, sentence_start(f, i));
    find_speaker(f, i);
    return build_statement_line(f, i);
  }
  if (!referat__statement_read(s, at->first, at->last, &m))
    return i;
  build_vote_before(f, i, &m);
  emit_plain(f, sentence_start(f, i));
  uint32_t who = at->first;
  while (who < m.at && !token_votes(s, who))
    who++;
  if (who < m.at && who > at->first) /* "Godkendt, idet V tager forbehold." */
    referat__outcome_text(f->p, &f->c->state, scan_slice(s, f->at, s->at[who].start));
  f->c->statement =
      referat__node_add(f->p->a, f->parent, REFERAT_STATEMENT, referat__scan_line(s, f->at));
  referat__node_set_static(f->p->a, f->c->statement, REFERAT_ATTR_BY, m.by);
  referat__node_set_static(f->p->a, f->c->statement, REFERAT_ATTR_TYPE, m.type);
  f->c->is_quote = false;
  f->c->state.has_text = true;
  return build_statement_line(f, i);
}

/* ---- the paragraph ---- */

/* Build the facts that begin with the sentence; the sentence behind them, `i`
 * where there are none. */
static uint32_t build_sentence(facts *f, uint32_t i)
{
  uint32_t next;
  if (f->c->decides && (next = build_statement(f, i)) != i)
    return next;
  if (begins_line(f, i))
    f->c->statement = NULL;
  if ((next = build_label(f, i)) != i)
    return next;
  if ((next = build_event(f, i)) == i)
    next = build_absence(f, i);
  f->c->apologises = false;
  if (next == i && f->c->decides)
    return build_vote(f, i);
  f->c->choice = CHOICE_NONE;
  return next;
}

bool referat__facts_build(parse *p, referat_node *parent, const runs *r, facts_context *context)
{
  facts f = {.p = p, .parent = parent, .c = context};
  if (!r->count || !referat__scan(&f.s, p, r))
    return false;
  for (uint32_t i = 0; i < f.s.sentence_count && !p->a->failed;) {
    const sentence *at = &f.s.sentences[i];
    if (at->last - at->first > LONGEST_SENTENCE) {
      i++;
      continue;
    }
    uint32_t next = build_sentence(&f, i);
    if (next == SAME_SENTENCE) /* the rest of it is still to be read */
      continue;
    i = next > i ? next : i + 1;
  }
  emit_plain(&f, text_end(&f));
  return f.any;
}
