#include "base/utf8.h"
#include "model/date.h"
#include "read/facts/build.h"

/* Characters of a preposition, a ring above a letter counted. */
#define LONGEST_PREPOSITION 3

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
    n->names[k] = REFERAT_ATTR_NAME;
    n->values[k++] = t->about->name;
    n->names[k] = REFERAT_ATTR_PARTY;
    n->values[k++] = t->about->party;
  }
  bool chose = choices && t->choice != CHOICE_NONE;
  n->names[k] = (uint8_t)(chose ? REFERAT_ATTR_CHOICE : REFERAT_ATTR_ROLE);
  n->values[k] = chose                         ? names[t->choice]
                 : person && t->about->elected ? t->about->elected
                 : person                      ? t->about->role
                                               : NULL;
}

/* "Anna Holm (en del af mødet)", "Anna Holm (ankom kl. 17.20)": what is told behind the name,
 * before the next one. */
static bool is_partly(const facts *f, uint32_t i, uint32_t to)
{
  const scan *s = &f->s;
  uint32_t end = i + 1;
  while (end < s->count && s->at[end].end <= to && s->at[end].kind != TOKEN_PERSON &&
         s->at[end].kind != TOKEN_BREAK)
    end++;
  for (uint32_t k = i + 1; token_mark(s, i + 1, '(') && k < end; k++)
    if (s->at[k].term == TERM_COME || s->at[k].term == TERM_CAME)
      return true;
  return end > i + 1 &&
         referat__tells_part(f->p, scan_slice(s, s->at[i].tail, s->at[end - 1].tail));
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
    bool is_plain = which == NAME_ELECTED || which == NAME_VOTERS;
    bool wanted = t->kind == TOKEN_PERSON ? !is_plain || t->about->elected ||
                                                (which == NAME_VOTERS && t->choice != CHOICE_NONE)
                  : t->kind == TOKEN_PARTY
                      ? which == NAME_ALL || (which == NAME_VOTERS && t->choice != CHOICE_NONE)
                      : false;
    if (wanted && !(which == NAME_ABSENT && is_partly(f, i, to)))
      note_token(f, i, which != NAME_PERSONS && which != NAME_ABSENT);
  }
}

/* Build the text up to `end` as an element; NULL where there is none. */
referat_node *referat__facts_emit(facts *f, referat_node *parent, referat_type type, uint32_t end,
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

static void append(facts *f, referat_node *node, uint32_t end, named which, bool is_line)
{
  uint32_t line = referat__scan_line(&f->s, f->at);
  note_names(f, f->at, end, which);
  cut_piece(f, end);
  if (!f->piece.count)
    return;
  if (is_line)
    referat__node_add(f->p->a, node, REFERAT_LB, line);
  else
    referat__node_add_text(f->p->a, node, SLICE(" "), node ? node->line : 0);
  referat__runs_emit(f->p, node, &f->piece, f->notes.at, f->notes.count);
}

void referat__facts_append(facts *f, referat_node *node, uint32_t end, named which)
{
  append(f, node, end, which, false);
}

void referat__facts_append_line(facts *f, referat_node *node, uint32_t end, named which)
{
  append(f, node, end, which, true);
}

static bool says_something(slice text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((text.ptr[i] & 0x80) || is_digit(text.ptr[i]) ||
        ((text.ptr[i] | 32) >= 'a' && (text.ptr[i] | 32) <= 'z'))
      return true;
  return false;
}

/* What a sentence disposes of. */
typedef enum disposal {
  OF_CASE,
  OF_AMENDMENT,
  OF_DELAY,  /* the proposal to put the case off, which is adopted */
  OF_ELSE,   /* that the case is not put off, what a minority cannot support */
  OF_AGENDA, /* that the agenda is approved, whatever is said of its points */
  OF_MOVED,  /* what somebody moved, which fell: it counts where nothing else does */
  OF_PART    /* a point, who is recused: it counts where nothing else does */
} disposal;

static slice sentence_text(const scan *s, const sentence *at)
{
  return scan_slice(s, s->at[at->first].start, s->at[at->last - 1].tail);
}

/* Whether what stands before the token disposes of the case. */
static bool said_before(const scan *s, const sentence *at, uint32_t i)
{
  return referat__outcome_said(s->p, scan_slice(s, s->at[at->first].start, s->at[i].start)) != NULL;
}

/* The same of tokens that stand further and further behind. */
static bool said_by(const scan *s, outcome_so_far *so, const sentence *at, uint32_t i)
{
  return referat__outcome_said_by(s->p, so, scan_slice(s, s->at[at->first].start, s->at[i].start));
}

/* "Dagsordenen blev herefter godkendt", "Med denne tilføjelse blev dagsordenen godkendt" */
static bool is_of_agenda(const scan *s, const sentence *at)
{
  uint32_t i = referat__scan_term(s, at->first, at->last, TERM_AGENDA);
  bool is_placed = i > at->first && i < at->last && /* "på dagsordenen" */
                   referat__utf8_count(token_text(s, i - 1)) <= LONGEST_PREPOSITION;
  if (i == at->last || s->at[i].genitive || is_placed || said_before(s, at, i))
    return false;
  const char *said =
      referat__outcome_said(s->p, scan_slice(s, s->at[i].start, s->at[at->last - 1].tail));
  return said && strcmp(said, "approved") == 0;
}

/* What stands in a sentence up to some token. */
typedef struct said_so_far {
  uint32_t who; /* the first voter, where there is one */
  bool has_voter, votes, minority, majority, asked;
} said_so_far;

static bool is_wish(const token *t)
{
  return t->term == TERM_ENDORSE || t->term == TERM_WISH;
}

static void pass_token(const scan *s, said_so_far *so, uint32_t i)
{
  const token *t = &s->at[i];
  if (!so->has_voter && token_votes(s, i)) {
    so->has_voter = true;
    so->who = i;
  }
  so->votes |= so->has_voter && (t->term == TERM_VOTE || t->term == TERM_VOTES);
  so->minority |= t->term == TERM_MINORITY;
  so->majority |= t->term == TERM_MAJORITY;
  so->asked |= is_wish(t);
}

/* What one voter wants, which is not decided for that: "V ønsker sagen udsat", "Anna Holm
 * anbefalede Bo Krag", "V stemte imod og anbefaler, at ...", "V indstiller, at ...". */
static bool is_wanted(const scan *s, const sentence *at, uint32_t i, const said_so_far *so)
{
  const token *t = &s->at[i];
  uint32_t who = so->who;
  if (!is_wish(t))
    return false;
  if (t->term == TERM_ENDORSE && so->minority && !so->majority)
    return true;
  if (!so->has_voter || s->at[who].genitive)
    return false;
  if (t->term == TERM_WISH)
    return true;
  group g; /* "A og F følger indstillingen": whether it is adopted is told elsewhere */
  bool is_side = who == at->first && !so->asked && referat__group_read(s, who, i, &g) &&
                 g.last == i &&
                 (token_is(s, i + 1, TERM_MATTER) || token_is(s, i + 1, TERM_PROPOSAL));
  const char *said = is_side ? referat__outcome_said(s->p, sentence_text(s, at)) : NULL;
  if (said && strcmp(said, "approved") == 0)
    return true;
  bool is_own = who + 1 == i && (who == at->first || s->at[who - 1].kind == TOKEN_ROLE);
  bool is_that = token_mark(s, i + 1, ',') && token_is(s, i + 2, TERM_THAT);
  return so->votes || (is_own && (is_that || s->at[who].kind == TOKEN_PERSON));
}

/* "Enhedslisten afviste forslaget": what some voters refuse has not fallen for that. */
static bool is_refused_by_some(const scan *s, const sentence *at)
{
  group g;
  if (!token_votes(s, at->first) || !referat__group_names(s, at->first, at->last, &g) ||
      g.last >= at->last || s->at[g.last].kind != TOKEN_WORD)
    return false;
  slice rest = scan_slice(s, s->at[g.last].start, s->at[at->last - 1].tail);
  const lex_word *row = referat__lex_start(s->p->lex, LEX_OUTCOMES, rest, NULL);
  return row && strcmp(row->value, "rejected") == 0;
}

/* "Punkt 7 udsættes", "Spørgsmålet om habilitet blev drøftet", "Afstemningen
 * blev aflyst": but "Godkendt, idet Anna Holm var inhabil" is of the case. */
static bool is_of_a_part(const scan *s, const sentence *at)
{
  uint32_t next = 0, first = at->first;
  while (first < at->last && (token_is(s, first, TERM_AND) || token_is(s, first, TERM_FILLER) ||
                              token_mark(s, first, ',') || token_mark(s, first, ';')))
    first++; /* ", og punkt 2 udsættes" */
  if (referat__point_at(s, first, &next))
    return next < at->last && s->at[next].kind != TOKEN_MARK;
  if (token_is(s, at->first, TERM_POLL) || token_is(s, at->first, TERM_TALLY))
    return true;
  uint32_t clause = at->first;
  for (uint32_t i = at->first; i < at->last; i++) {
    if (s->at[i].kind == TOKEN_MARK)
      clause = i; /* "Godkendt med den ændring, at fristen er den 3. maj 2023" is of today */
    if (s->at[i].kind == TOKEN_NUMBER && s->at[i].term == TERM_STORY) /* an earlier day */
      return !said_before(s, at, clause);
  }
  said_so_far so = {.who = at->first};
  for (uint32_t i = at->first; i < at->last; i++) {
    const token *t = &s->at[i];
    if (t->term == TERM_ABILITY || t->term == TERM_RECUSED || t->term == TERM_RECUSAL ||
        token_supposes(s, i) || t->term == TERM_STORY || t->term == TERM_PROPOSE ||
        is_wanted(s, at, i, &so))
      return !referat__outcome_said(s->p, scan_slice(s, s->at[at->first].start, t->start));
    pass_token(s, &so, i);
  }
  return false;
}

/* Whether a point that ends so departs from what was recommended. */
static bool leaves_out(const char *outcome)
{
  static const char *const left[] = {"postponed", "withdrawn", "referred", "rejected"};
  for (unsigned k = 0; outcome && k < sizeof left / sizeof *left; k++)
    if (strcmp(outcome, left[k]) == 0)
      return true;
  return false;
}

/* "Godkendt, idet indstillingens punkt 3 udsættes", "men pkt. 2 udgår" */
static bool leaves_part_out(const scan *s, const sentence *at)
{
  uint32_t clause = at->first;
  outcome_so_far so = {.said = false};
  for (uint32_t i = at->first + 1; i < at->last; i++) {
    if (s->at[i].kind == TOKEN_MARK)
      clause = i;
    if (clause == at->first || !referat__point_at(s, i, NULL) || !said_by(s, &so, at, clause))
      continue;
    return leaves_out(
        referat__outcome_said(s->p, scan_slice(s, s->at[clause].start, s->at[at->last - 1].tail)));
  }
  return false;
}

/* "Godkendt, dog flyttes mødet i maj", "Tiltrådt, idet beløbet forhøjes": a clause behind what
 * is adopted that changes it. */
static bool changes_something(const scan *s, const sentence *at)
{
  outcome_so_far so = {.said = false};
  for (uint32_t i = at->first + 1; i + 1 < at->last; i++) {
    bool is_remark = token_is(s, i + 1, TERM_REASON) || token_is(s, i + 1, TERM_FILLER);
    if (!token_mark(s, i, ',') || !is_remark || !said_by(s, &so, at, i))
      continue;
    for (uint32_t k = i + 1; k < at->last && s->at[k].kind != TOKEN_MARK; k++)
      if (s->at[k].term == TERM_CHANGE)
        return true;
    return false;
  }
  return false;
}

/* "Procedureforslaget blev tiltrådt og sagen udsat", "Udsættelsesforslaget blev vedtaget":
 * what is adopted is that the case is put off. */
static bool is_put_off(const facts *f, const sentence *at, slice text)
{
  const scan *s = &f->s;
  const char *said = referat__outcome_said(s->p, text);
  if (!said || strcmp(said, "approved") != 0)
    return false;
  uint32_t delay = referat__scan_term(s, at->first, at->last, TERM_DELAY);
  if (delay < at->last)
    return !said_before(s, at, delay);
  return f->c->on == ON_DELAY && (scan_has(s, at->first, at->last, TERM_MOTION) ||
                                  referat__outcome_has(s->p, text, "postponed"));
}

/* "Medlemmerne udpeges af de grupper, der har valgt dem": a rule, where others are named. */
static bool elects_nobody(const scan *s, const sentence *at, slice text)
{
  const char *said = referat__outcome_said(s->p, text);
  return said && strcmp(said, "elected") == 0 &&
         referat__scan_kind(s, at->first, at->last, TOKEN_PERSON) == at->last;
}

/* "Det var der tilslutning til.": what the body says to what was moved. */
static bool is_answer(const scan *s, const sentence *at)
{
  return s->at[at->first].term == TERM_FILLER && s->at[at->first].upper &&
         !scan_has(s, at->first, at->last, TERM_MATTER) &&
         !scan_has(s, at->first, at->last, TERM_PROPOSAL);
}

/* "Formanden oplyste, at lokalplanen er vedtaget": what somebody tells has been disposed of
 * elsewhere. */
static bool is_told_of(const scan *s, const sentence *at, slice text)
{
  uint32_t that = at->first + 1;
  while (that < at->last && !(token_is(s, that, TERM_THAT) && token_mark(s, that - 1, ',')))
    that++;
  if (that >= at->last || referat__lex_start(s->p->lex, LEX_DECIDERS, text, NULL) ||
      scan_has(s, at->first, that, TERM_MAJORITY) || scan_has(s, at->first, that, TERM_ALL))
    return false;
  const char *said =
      referat__outcome_said(s->p, scan_slice(s, s->at[at->first].start, s->at[that].start));
  return said ? strcmp(said, "told") == 0 : scan_has(s, at->first, that, TERM_SAY);
}

/* "Ændringsforslag fra V: For: V. Imod: A, F. Forkastet.": behind the votes of an amendment
 * nothing but what became of it. */
static bool is_bare_verdict(const facts *f, const sentence *at)
{
  return at->last - at->first <= 2 && f->c->on == ON_AMENDMENT && f->parent &&
         node_type(element_last(f->parent)) == REFERAT_VOTE;
}

/* "Et forslag fra V om at sende sagen tilbage blev forkastet": what a voter wants instead, which
 * is not the case where something else is. */
static bool is_of_voter(const scan *s, const sentence *at)
{
  for (uint32_t i = at->first; i < at->last; i++)
    if (s->at[i].term == TERM_PROPOSAL &&
        ((token_is(s, i + 1, TERM_FROM) && i + 2 < at->last && token_votes(s, i + 2)) ||
         (i > at->first && token_votes(s, i - 1) && s->at[i - 1].genitive)))
      return !scan_has(s, at->first, at->last, TERM_MATTER);
  return false;
}

/* "V ønsker sagen udsat", "Et mindretal (V) ønsker forslaget forkastet" */
static bool tells_a_wish(const scan *s, const sentence *at)
{
  uint32_t wish = referat__scan_term(s, at->first, at->last, TERM_WISH);
  if (wish == at->last || said_before(s, at, wish) || scan_has(s, at->first, wish, TERM_MAJORITY))
    return false;
  for (uint32_t i = at->first; i < wish; i++)
    if (token_votes(s, i) && !s->at[i].genitive)
      return true;
  return false;
}

/* "Udvalget valgte model 2": what is chosen is no person. */
static bool is_choice_of_thing(const scan *s, const sentence *at, slice text)
{
  uint32_t verb = referat__scan_term(s, at->first, at->last, TERM_ELECTS);
  const char *said = verb < at->last ? referat__outcome_said(s->p, text) : NULL;
  if (!said || strcmp(said, "elected") != 0)
    return false;
  uint32_t what = referat__skip_fillers(s, verb + 1, at->last);
  return token_is(s, what, TERM_LETTERED) || token_is(s, what, TERM_PROPOSAL) ||
         token_is(s, what, TERM_MATTER);
}

static disposal disposal_of(facts *f, const sentence *at)
{
  const scan *s = &f->s;
  slice text = sentence_text(s, at);
  if (is_choice_of_thing(s, at, text) || tells_a_wish(s, at))
    return OF_ELSE;
  if (scan_has(s, at->first, at->last, TERM_AMENDMENT)) {
    /* what it is about may be named: "forslag om, at sagen afvises" */
    f->c->amending =
        scan_has(s, at->first, at->last, TERM_THAT) || !referat__outcome_said(s->p, text);
    return OF_AMENDMENT;
  }
  if (f->c->fell && referat__outcome_said(s->p, text)) {
    f->c->fell = false;
    if (referat__outcome_has(s->p, text, "rejected") &&
        !scan_has(s, at->first, at->last, TERM_MATTER))
      return OF_AMENDMENT; /* "Forslaget var dermed bortfaldet." */
  }
  if (f->c->amending && referat__outcome_said(s->p, text)) {
    f->c->amending = false;
    if (is_bare_verdict(f, at))
      return OF_AMENDMENT;
    if (scan_has(s, at->first, at->last, TERM_PROPOSAL) &&
        !scan_has(s, at->first, at->last, TERM_MATTER))
      return OF_AMENDMENT;
  }
  bool is_new = scan_has(s, at->first, at->last, TERM_PROPOSE);
  if (f->c->moved && !is_new && referat__outcome_has(s->p, text, "rejected"))
    f->c->state.weak = NULL; /* "V foreslog sagen udsat. Det blev nedstemt." */
  if (is_new)
    f->c->moved = true;
  else if (f->c->moved && is_answer(s, at))
    return OF_PART;
  bool is_motion = (f->c->on == ON_DELAY || f->c->moved) &&
                   scan_has(s, at->first, at->last, TERM_PROPOSAL) &&
                   !scan_has(s, at->first, at->last, TERM_MATTER);
  if (is_motion && referat__outcome_has(s->p, text, "rejected"))
    return f->c->on == ON_DELAY ? OF_ELSE : OF_MOVED; /* "... og forslaget faldt" */
  if (is_of_voter(s, at) && leaves_out(referat__outcome_said(s->p, text)))
    return OF_MOVED;
  if ((f->c->on == ON_DELAY || scan_has(s, at->first, at->last, TERM_DELAY)) &&
      is_put_off(f, at, text))
    return OF_DELAY;
  uint32_t delay = referat__scan_term(s, at->first, at->last, TERM_DELAY);
  if (delay < at->last && said_before(s, at, delay) &&
      !scan_has(s, at->first, at->last, TERM_STORY)) /* "Udsat, idet V stemte imod udsættelse" */
    return OF_CASE;
  if (delay < at->last)
    return scan_has(s, at->first, at->last, TERM_VOTE) ||
                   referat__outcome_has(s->p, text, "rejected")
               ? OF_ELSE
           : scan_has(s, at->first, at->last, TERM_PROPOSE) ||
                   scan_has(s, at->first, at->last, TERM_STORY)
               ? OF_PART
               : OF_CASE;
  /* what a minority cannot support, but "Godkendt, idet V ikke kan støtte punkt 2" */
  bool refuses = scan_has(s, at->first, at->last, TERM_REFUSE);
  uint32_t refusal = referat__scan_term(s, at->first, at->last, TERM_REFUSE);
  refuses = refuses && !(scan_has(s, at->first, refusal, TERM_MAJORITY) &&
                         (said_before(s, at, refusal) || /* what the majority adopts, or refuses */
                          !scan_has(s, at->first, refusal, TERM_MINORITY)));
  for (uint32_t i = at->first; refuses && i < at->last; i++)
    if (token_votes(s, i) && !said_before(s, at, i))
      return OF_ELSE;
  if (is_of_agenda(s, at))
    return OF_AGENDA;
  if (is_refused_by_some(s, at))
    return OF_ELSE;
  bool nobody = elects_nobody(s, at, text);
  if (nobody && scan_has(s, at->first, at->last, TERM_LETTERED))
    return OF_ELSE; /* "Model 1 er valgt" */
  return nobody || is_of_a_part(s, at) || is_told_of(s, at, text) ? OF_PART : OF_CASE;
}

/* "Et flertal (A og F) stemte for at udsætte sagen": what the majority is for is decided; the
 * text of that, which is empty where no majority is. */
static slice wanted_by_majority(const scan *s, const sentence *at)
{
  uint32_t who = referat__scan_term(s, at->first, at->last, TERM_MAJORITY);
  if (who > at->first + 1 || scan_has(s, at->first, who, TERM_MINORITY))
    return SLICE("");
  for (uint32_t i = who + 1; i + 2 < at->last; i++)
    if ((s->at[i].term == TERM_VOTE || s->at[i].term == TERM_VOTES) &&
        token_is(s, i + 1, TERM_FOR) &&
        (token_is(s, i + 2, TERM_THAT) || token_is(s, i + 2, TERM_DELAY)))
      return scan_slice(s, s->at[i + 2].start, s->at[at->last - 1].tail);
  return SLICE("");
}

/* Take the text of sentences into account up to `end`. */
void referat__facts_outcome(facts *f, uint32_t end)
{
  scan *s = &f->s;
  uint32_t i = f->sentence;
  while (i < s->sentence_count && s->at[s->sentences[i].first].start < f->at)
    i++;
  /* Sentences of the case in a row are one text. */
  uint32_t from = f->at, next = i;
  bool departs = false;
  for (; next < s->sentence_count && s->at[s->sentences[next].first].start < end; next++) {
    const sentence *at = &s->sentences[next];
    disposal of = disposal_of(f, at);
    slice wanted = wanted_by_majority(s, at);
    if (wanted.len && referat__outcome_said(s->p, wanted)) {
      if (from < s->at[at->first].start)
        referat__outcome_text(f->p, &f->c->state, scan_slice(s, from, s->at[at->first].start));
      referat__outcome_text(f->p, &f->c->state, wanted);
      from = s->at[at->last - 1].tail;
      continue;
    }
    if (of == OF_PART)
      departs |= leaves_part_out(s, at);
    if (of == OF_CASE) {
      departs |= leaves_part_out(s, at) || changes_something(s, at);
      continue;
    }
    slice text = sentence_text(s, at);
    if (from < s->at[at->first].start)
      referat__outcome_text(f->p, &f->c->state, scan_slice(s, from, s->at[at->first].start));
    if (of == OF_AGENDA && f->c->state.outcome && strcmp(f->c->state.outcome, "approved") != 0)
      f->c->state.outcome = NULL;
    if (of == OF_AGENDA)
      referat__outcome_text(f->p, &f->c->state, text);
    else if (of == OF_PART || of == OF_MOVED)
      referat__outcome_weak(f->p, &f->c->state, text);
    else if (of == OF_DELAY)
      referat__outcome_is(&f->c->state, "postponed");
    else
      referat__outcome_aside(f->p, &f->c->state, text, of == OF_AMENDMENT);
    from = s->at[at->last - 1].tail;
  }
  if (from < end)
    referat__outcome_text(f->p, &f->c->state, scan_slice(s, from, end));
  const char *outcome = f->c->state.outcome;
  if (departs && outcome &&
      (strcmp(outcome, "approved") == 0 || strcmp(outcome, "recommended") == 0))
    f->c->state.amended = true;
  f->sentence = next;
}

/* Build the plain text in front of a fact that begins at `start`. */
void referat__facts_plain(facts *f, uint32_t start)
{
  slice text = scan_slice(&f->s, f->at, start > f->at ? start : f->at);
  bool rest = start >= text_end(f);
  if (!says_something(text) && !(rest && referat__trim(text).len))
    return;
  if (f->c->decides)
    referat__facts_outcome(f, start);
  f->c->voter_count = f->c->sides = 0;
  f->c->last_choice = CHOICE_NONE;
  f->c->last_event = REFERAT_TEXT;
  referat__facts_emit(f, f->parent, REFERAT_P, start, NAME_ELECTED);
}

void referat__facts_emit_found(facts *f, const found *all, uint32_t end)
{
  for (unsigned k = 0; k < all->count; k++) {
    const fact *one = &all->at[k];
    uint32_t stop = k + 1 < all->count ? all->at[k + 1].start : end;
    referat_node *node = referat__facts_emit(f, f->parent, one->type, stop, NAME_PERSONS);
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
