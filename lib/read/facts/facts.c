#include "read/facts/build.h"
#include "read/facts/statements.h"

facts_context referat__facts_context(bool decides)
{
  return (facts_context){.decides = decides,
                         .choice = CHOICE_NONE,
                         .last_choice = CHOICE_NONE,
                         .last_event = REFERAT_TEXT};
}

/* ---- movements ---- */

/* Who is recused, and who stands in, in one sentence: "Bo Krag deltog i stedet
 * for Anna Holm, som var inhabil", "Anna Holm var inhabil, og Bo Krag mødte i
 * stedet".  `all` holds the recusal, and then both in the order of the text. */
static void add_stand_in(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  found other;
  if (all->count != 1 ||
      !referat__substitution_read(s, at->first, at->last, f->c->absent, &other) ||
      other.count != 1 || !other.at[0].whom)
    return;
  uint32_t first = referat__scan_kind(s, at->first, at->last, TOKEN_PERSON);
  uint32_t second = referat__scan_kind(s, first + 1, at->last, TOKEN_PERSON);
  uint32_t recused = referat__scan_term(s, at->first, at->last, TERM_RECUSED);
  const char *whom = other.at[0].whom;
  if (second >= at->last || recused == at->last)
    return;
  uint32_t cut = recused < second ? recused : second; /* behind it the second fact begins */
  uint32_t reason = referat__scan_term(s, first, cut, TERM_REASON);
  if (reason < cut && reason > first + 1) /* "..., da Anna Holm var inhabil" */
    cut = reason - 1;
  if (cut + 1 >= at->last ||
      strcmp(s->at[recused < second ? first : second].about->name, whom) != 0)
    return;
  fact recusal = {
      .type = REFERAT_RECUSAL, .start = s->at[at->first].start, .person = whom, .minutes = -1};
  fact stand_in = other.at[0];
  stand_in.start = recusal.start;
  *(recused < second ? &stand_in.start : &recusal.start) = s->at[cut + 1].start;
  all->at[0] = recused < second ? recusal : stand_in;
  all->at[1] = recused < second ? stand_in : recusal;
  all->count = 2;
}

/* "Stedfortræder: Bo Krag", where somebody is elected: an office. */
static bool is_office(const facts *f, const sentence *at)
{
  return f->c->elects && token_is(&f->s, at->first, TERM_SUBSTITUTE) &&
         token_mark(&f->s, at->first + 1, ':');
}

/* "Stedfortræder:" alone in its line: who stands in is told in the lines below. */
static bool labels_substitutes(const facts *f, uint32_t i)
{
  const sentence *at = &f->s.sentences[i];
  return begins_line(f, i) && at->ends_line && at->last == at->first + 2 && !f->c->elects &&
         token_is(&f->s, at->first, TERM_SUBSTITUTE) && token_mark(&f->s, at->first + 1, ':');
}

/* A line below that label: "Bo Krag for Anna Holm", or a name alone, who may stand in for
 * the one who was said to be absent. */
static bool read_listed_substitute(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  if (referat__substitution_pairs(s, at->first, at->last, all))
    return true;
  uint32_t who = referat__scan_kind(s, at->first, at->last, TOKEN_PERSON);
  all->count = 0;
  if (referat__names_end(s, at->first, at->last) != who + 1 || referat__name_lines(f, i) == i)
    return false;
  fact *one =
      referat__found_add(all, REFERAT_SUBSTITUTION, s->at[at->first].start, s->at[who].about->name);
  one->whom = f->c->absent;
  return true;
}

/* "Anna Holm var inhabil. Det samme gælder Bo Krag." */
static bool is_same(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  group g;
  all->count = 0;
  return f->c->last_event == REFERAT_RECUSAL && f->at == sentence_start(f, i) &&
         token_is(s, at->first, TERM_SAME) &&
         referat__group_names(s, referat__skip_fillers(s, at->first + 1, at->last), at->last, &g) &&
         referat__scan_kind(s, g.last, at->last, TOKEN_WORD) == at->last &&
         referat__found_each(all, s, at->first, &g, REFERAT_RECUSAL);
}

/* "Anna Holm deltog ikke i behandlingen. Bo Krag deltog som stedfortræder.": for a single
 * case only who is recused has a substitute. */
static bool is_left_to_another(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  if (i + 1 >= s->sentence_count || at->ends_line || !referat__stays_out(s, at->first, at->last) ||
      !referat__absence_read(s, at->first, at->last))
    return false;
  const char *who = referat__last_person(s, at->first, at->last);
  if (!referat__substitution_read(s, at[1].first, at[1].last, who, all) || all->count != 1 ||
      all->at[0].whom != who)
    return false;
  all->at[0] = (fact){
      .type = REFERAT_RECUSAL, .start = s->at[at->first].start, .person = who, .minutes = -1};
  return true;
}

/* "Stedfortrædere: Bo Krag og Eva Tang.", where somebody was absent: for whom each of them
 * stands in is not said. */
static bool read_labelled(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  group g;
  all->count = 0;
  if (!f->c->told_absent || f->c->elects || !token_is(s, at->first, TERM_SUBSTITUTE) ||
      !token_mark(s, at->first + 1, ':') || !referat__group_names(s, at->first + 2, at->last, &g) ||
      !referat__persons_several(s, &g) ||
      referat__scan_kind(s, g.last, at->last, TOKEN_WORD) < at->last)
    return false;
  return referat__found_each(all, s, at->first, &g, REFERAT_SUBSTITUTION);
}

static bool read_event(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  if (is_office(f, at))
    return false;
  if (referat__recusal_read(s, at->first, at->last, all)) {
    add_stand_in(f, i, all);
    return true;
  }
  if (i && !at[-1].ends_line && referat__recusal_of_last(s, at - 1, all))
    return true;
  if (is_left_to_another(f, i, all) || read_labelled(f, i, all))
    return true;
  if (f->c->lists_substitutes)
    return read_listed_substitute(f, i, all);
  if (f->c->stands_in)
    return referat__substitution_pairs(s, at->first, at->last, all);
  /* "Bo Krag erstattes af Eva Tang", where others are elected, is of an office, too */
  bool is_seat = f->c->elects && !scan_has(s, at->first, at->last, TERM_MET) &&
                 !scan_has(s, at->first, at->last, TERM_ATTEND);
  return (!is_seat && referat__substitution_read(s, at->first, at->last, f->c->absent, all)) ||
         referat__movement_read(s, at->first, at->last, all);
}

/* "Anna Holm var forhindret. I stedet mødte Bo Krag.": one substitution. */
static bool is_first_half(const facts *f, uint32_t i, found *all)
{
  const scan *s = &f->s;
  if (i + 1 >= s->sentence_count || s->sentences[i].ends_line)
    return false;
  const sentence *at = &s->sentences[i], *next = at + 1;
  const char *absent = referat__last_person(s, at->first, at->last);
  if (!absent || referat__stays_out(s, at->first, at->last) ||
      !referat__absence_read(s, at->first, at->last) ||
      !referat__substitution_read(s, next->first, next->last, absent, all))
    return false;
  all->at[0].start = s->at[at->first].start;
  return all->count == 1 && all->at[0].whom == absent;
}

/* "..., og at Bo Krag var rette stedfortræder": who has been said to stand in for somebody
 * does not stand in for the one who was told of last as well. */
static bool is_known_substitute(facts *f, const found *all)
{
  facts_context *c = f->c;
  const fact *one = &all->at[0];
  if (one->type != REFERAT_SUBSTITUTION)
    return false;
  for (uint32_t i = 0; all->count == 1 && i < c->standing_in_count; i++)
    if (strcmp(c->standing_in[i], one->person) == 0 && (!one->whom || one->whom == c->absent))
      return true;
  for (uint32_t i = 0; i < all->count && c->standing_in_count < MOST_SUBSTITUTES; i++)
    c->standing_in[c->standing_in_count++] = all->at[i].person;
  return false;
}

/* "Anna Holm meldte sig inhabil. Byrådet fandt, at hun var habil." */
static bool is_overruled(const facts *f, uint32_t i, const found *all)
{
  const sentence *next = &f->s.sentences[i + 1];
  return all->at[0].type == REFERAT_RECUSAL && all->count == 1 && i + 1 < f->s.sentence_count &&
         !next[-1].ends_line && referat__found_able(&f->s, next->first, next->last);
}

/* "Anna Holm er inhabil. Anna Holm forlod lokalet.": she stands aside, and is told of twice;
 * but "forlod mødet" may tell that she was gone for good. */
static bool is_aside_again(const facts *f, uint32_t i, const found *all)
{
  const fact *one = &all->at[0];
  const sentence *at = &f->s.sentences[i];
  uint32_t verb = referat__scan_term(&f->s, at->first, at->last, TERM_LEAVE);
  if (verb == at->last || memchr(token_text(&f->s, verb).ptr, ' ', token_text(&f->s, verb).len))
    return false;
  return one->type == REFERAT_DEPARTURE && all->count == 1 && one->minutes < 0 &&
         referat__recusal_told(f, i);
}

static uint32_t build_event(facts *f, uint32_t i)
{
  found all = {.count = 0};
  if (is_first_half(f, i, &all)) {
    referat__facts_plain(f, sentence_start(f, i));
    referat__facts_emit_found(f, &all, sentence_start(f, i + 2));
    return i + 2;
  }
  if (!is_same(f, i, &all) && !read_event(f, i, &all))
    return i;
  if ((all.at[0].type == REFERAT_RECUSAL && referat__recusal_told(f, i)) ||
      is_aside_again(f, i, &all) || is_overruled(f, i, &all) || is_known_substitute(f, &all))
    return i;
  referat__facts_plain(f, sentence_start(f, i));
  if (all.at[0].type == REFERAT_SUBSTITUTION)
    referat__facts_grant(f, &f->s.sentences[i]);
  if (all.at[0].type == REFERAT_RECUSAL) /* for whom somebody may stand in */
    f->c->absent = all.count == 1 ? all.at[0].person : NULL;
  referat__facts_emit_found(f, &all, sentence_start(f, i + 1));
  f->c->last_choice = CHOICE_NONE;
  f->c->last_event = all.at[0].type;
  return i + 1;
}

/* ---- statements ---- */

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

/* A few words that dispose of the case: "Godkendt.", or more that say who does:
 * "Udvalget godkendte indstillingen med den tilføjelse ..." */
static bool is_plain_outcome(const facts *f, uint32_t i)
{
  const sentence *at = &f->s.sentences[i];
  slice text = scan_slice(&f->s, sentence_start(f, i), sentence_start(f, i + 1));
  bool decides = referat__lex_start(f->p->lex, LEX_DECIDERS, text, NULL) &&
                 !scan_has(&f->s, at->first, at->last, TERM_WE) &&
                 !scan_has(&f->s, at->first, at->last, TERM_MODAL) &&
                 !scan_supposes(&f->s, at->first, at->last);
  return (decides || at->last - at->first <= 6) && referat__outcome_said(f->p, text);
}

/* Whether somebody has something entered there, or does what a clerk enters: the next
 * statement, which no other takes in. */
static bool is_entry(const facts *f, uint32_t i)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  statement_match m;
  return referat__statement_read(s, at->first, at->last, &m) &&
         (scan_has(s, at->first, at->last, TERM_RECORD) ||
          scan_has(s, at->first, at->last, TERM_ENTERED) || strcmp(m.type, "referral") == 0 ||
          strcmp(m.type, "reservation") == 0);
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
  const char *type = referat_node_attr(f->c->statement, REFERAT_ATTR_TYPE);
  /* what is reserved or referred is told by then: the clerk goes on */
  bool is_act = type && (strcmp(type, "reservation") == 0 || strcmp(type, "referral") == 0);
  do {
    count_quotes(f, s->sentences[next].first, s->sentences[next].last);
    next++;
  } while (next < s->sentence_count && !s->sentences[next - 1].ends_line &&
           (f->c->is_quote ||
            (!is_act && !is_fact(f, next) && !is_plain_outcome(f, next) && !is_entry(f, next))));
  bool is_label = s->sentences[next - 1].last == s->sentences[i].first + 1;
  f->c->expects = is_label || token_mark(s, s->sentences[next - 1].last - 1, ':');
  referat__facts_emit(f, f->c->statement, REFERAT_P, sentence_start(f, next), NAME_PERSONS);
  f->any = true;
  return next;
}

/* Whether nothing but page edges has come behind the statement; then they are
 * part of it, so that its text goes on in order. */
static bool reach_statement(facts *f)
{
  referat_node *statement = f->c->statement;
  for (const referat_node *n = node_next(statement); n; n = node_next(n))
    if (n->type != REFERAT_FURNITURE)
      return false;
  if (!f->parent || node_parent(statement) != f->parent)
    return false;
  referat__node_move_behind(f->p->a, statement, statement);
  return true;
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
  while (split > at->first &&
         (s->at[split - 1].term == TERM_FILLER || s->at[split - 1].term == TERM_WISH))
    split--;
  bool is_two = split > at->first && (s->at[split - 1].term == TERM_AND ||
                                      (split < m->at && token_mark(s, split - 1, ',')));
  split -= split > at->first && s->at[split - 1].term == TERM_AND;
  if (!is_two || split < at->first + 2)
    return;
  referat__votes_read(s, at->first, split, false, &v);
  if (!v.named)
    return;
  if (v.on == ON_NOTHING && f->c->put != ON_NOTHING) {
    v.on = f->c->put;
    v.part = f->c->put_part;
  }
  uint32_t end = s->at[split].start;
  referat__facts_plain(f, sentence_start(f, i));
  referat_node *vote = referat__facts_emit(f, f->parent, REFERAT_VOTE, end, NAME_VOTERS);
  referat__ballot_set(f, vote, &v);
  at->first = split;
}

/* "V tager forbehold. Det samme gør O.": what was reserved or referred just before is
 * by somebody else as well. */
static bool is_same_act(const facts *f, uint32_t i, statement_match *m)
{
  const scan *s = &f->s;
  const referat_node *last = f->c->statement;
  group g;
  const char *type = last ? referat_node_attr(last, REFERAT_ATTR_TYPE) : NULL;
  if (!type || f->at != sentence_start(f, i) || !f->parent || element_last(f->parent) != last ||
      !(strcmp(type, "reservation") == 0 || strcmp(type, "referral") == 0) ||
      !referat__group_same(s, s->sentences[i].first, s->sentences[i].last, &g))
    return false;
  *m = (statement_match){.type = type, .by = referat__group_by(s, &g), .at = g.first};
  return true;
}

/* "Et flertal (A, F) anbefaler indstillingen. V kan ikke anbefale den, da ...": behind those
 * who are for it a refusal is their vote, whatever the reason, where nobody was against it yet. */
static bool is_other_side(const facts *f, uint32_t i, const statement_match *m)
{
  unsigned both = 1u << CHOICE_FOR | 1u << CHOICE_AGAINST;
  return f->s.at[m->at].term == TERM_REFUSE && (f->c->sides & both) == 1u << CHOICE_FOR &&
         f->at == sentence_start(f, i) && f->parent &&
         node_type(element_last(f->parent)) == REFERAT_VOTE;
}

static uint32_t build_statement(facts *f, uint32_t i)
{
  scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  statement_match m;
  if (statement_goes_on(f, i) && f->at == sentence_start(f, i) && reach_statement(f)) {
    referat__facts_plain(f, sentence_start(f, i));
    find_speaker(f, i);
    return build_statement_line(f, i);
  }
  if (is_same_act(f, i, &m))
    referat__facts_plain(f, sentence_start(f, i));
  else if (referat__statement_read(s, at->first, at->last, &m) && !is_other_side(f, i, &m))
    build_vote_before(f, i, &m);
  else
    return i;
  referat__facts_plain(f, sentence_start(f, i));
  uint32_t who = at->first;
  while (who < m.at && !token_votes(s, who))
    who++;
  if (token_is(s, at->first, TERM_WITH)) /* "Med forbehold fra V anbefales sagen." */
    referat__outcome_text(f->p, &f->c->state, scan_slice(s, f->at, s->at[at->last - 1].tail));
  else if (who < m.at && who > at->first) /* "Godkendt, idet V tager forbehold." */
    referat__outcome_text(f->p, &f->c->state, scan_slice(s, f->at, s->at[who].start));
  else if (who == m.at && who > at->first + 1 && token_is(s, who - 1, TERM_WITH))
    /* "Godkendt med forbehold fra V." */
    referat__outcome_text(f->p, &f->c->state, scan_slice(s, f->at, s->at[who - 1].start));
  f->c->statement =
      referat__node_add(f->p->a, f->parent, REFERAT_STATEMENT, referat__scan_line(s, f->at));
  referat__node_set_static(f->p->a, f->c->statement, REFERAT_ATTR_BY, m.by);
  referat__node_set_static(f->p->a, f->c->statement, REFERAT_ATTR_TYPE, m.type);
  f->c->is_quote = false;
  f->c->state.has_text = true;
  return build_statement_line(f, i);
}

/* ---- the paragraph ---- */

/* Words before the point that a line is on: "For så vidt angår punkt 2:". */
#define LONGEST_LEAD 4

/* The point of the recommendation that a line begins with: "Pkt. 2: Godkendt.",
 * "2. at:", "Til punkt 2:", or "Punkt 2" alone, whose lines follow; whether it is nothing
 * but that. */
static bool read_point(facts *f, uint32_t i)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  uint32_t next = 0, lead = at->first;
  while (lead + 1 < at->last && lead < at->first + LONGEST_LEAD && s->at[lead].kind == TOKEN_WORD &&
         !token_is(s, lead, TERM_POINT) &&
         (s->at[lead].term == TERM_NONE || s->at[lead].term == TERM_FILLER ||
          s->at[lead].term == TERM_AS))
    lead++;
  int32_t part = referat__point_at(s, lead, &next);
  if (lead > at->first && !(part && token_is(s, lead, TERM_POINT) && token_mark(s, next, ':'))) {
    next = 0;
    part = referat__point_at(s, at->first, &next);
  }
  if (!part && f->c->marker > 0 && i == 0 && token_mark(s, at->first + 1, ':') &&
      (token_is(s, at->first, TERM_THAT) || token_is(s, at->first, TERM_POINT))) {
    part = f->c->marker; /* "at:" behind the "2." of a list */
    next = at->first + 1;
  }
  /* "2. at vejen lukkes, blev vedtaget med 5 stemmer mod 2" as an item of a list */
  f->c->listed_part =
      f->c->marker > 0 && i == 0 && token_is(s, at->first, TERM_THAT) && !part ? f->c->marker : 0;
  bool is_label = part && (next >= at->last || s->at[next].kind == TOKEN_MARK);
  if (!is_label && f->c->part_goes_on)
    return false;
  f->c->part = is_label ? part : 0;
  f->c->part_goes_on = is_label && s->sentences[i].ends_line && next + 1 >= at->last;
  return f->c->part_goes_on;
}

/* Build the facts that begin with the sentence; the sentence behind them, `i`
 * where there are none. */
static uint32_t build_sentence(facts *f, uint32_t i)
{
  uint32_t next;
  bool is_point = begins_line(f, i) && f->c->decides && read_point(f, i);
  if (f->c->decides && (next = build_statement(f, i)) != i) {
    f->c->choice = CHOICE_NONE;
    return next;
  }
  if (begins_line(f, i))
    f->c->statement = NULL;
  if ((next = referat__absence_label(f, i)) != i) {
    f->c->choice = CHOICE_NONE;
    return next;
  }
  bool apologises = f->c->apologises && begins_line(f, i);
  f->c->apologises = f->c->apologises && !begins_line(f, i);
  if (token_mark(&f->s, f->s.sentences[i].last - 1, '?')) /* what is asked is not said */
    return i;
  if (labels_substitutes(f, i)) {
    f->c->lists_substitutes = true;
    return i;
  }
  next = build_event(f, i);
  if (f->c->lists_substitutes && next == i) {
    f->c->lists_substitutes = false;
    next = build_event(f, i);
  }
  if (next == i)
    next = referat__absence_build(f, i, apologises);
  if (next == i && f->c->decides) {
    next = referat__vote_build(f, i);
    if (next == i && !is_point && f->s.sentences[i].last > f->s.sentences[i].first + 3)
      f->c->part_goes_on = false; /* text goes on that is no vote */
    return next;
  }
  f->c->choice = CHOICE_NONE;
  return next;
}

static void mark_elected(facts *f, const sentence *at)
{
  facts_context *c = f->c;
  if (c->office && referat__elected_list(&f->s, at->first, at->last, c->office))
    return;
  c->elects |= referat__elected_mark(&f->s, at->first, at->last);
  c->office = referat__elected_below(&f->s, at->first, at->last);
}

bool referat__facts_build(parse *p, referat_node *parent, const runs *r, facts_context *context)
{
  if (!p->lists)
    p->lists = referat__arena_alloc(p->a, sizeof *p->lists);
  if (!p->lists)
    return false;
  facts f = {
      .p = p, .parent = parent, .c = context, .piece = p->lists->piece, .notes = p->lists->notes};
  if (!r->count || !referat__scan(&f.s, p, r, context->body_named))
    return false;
  for (uint32_t i = 0; context->decides && i < f.s.sentence_count; i++)
    if (f.s.sentences[i].last - f.s.sentences[i].first <= LONGEST_SENTENCE)
      mark_elected(&f, &f.s.sentences[i]);
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
  referat__facts_plain(&f, text_end(&f));
  *p->lists = (facts_lists){f.piece, f.notes};
  return f.any;
}

void referat__facts_end(parse *p)
{
  if (p->lists) {
    referat__arena_discard(p->a, p->lists->piece.at);
    referat__arena_discard(p->a, p->lists->notes.at);
  }
  if (p->scan) {
    referat__arena_discard(p->a, p->scan->at);
    referat__arena_discard(p->a, p->scan->sentences);
  }
  p->lists = NULL;
  p->scan = NULL;
}
