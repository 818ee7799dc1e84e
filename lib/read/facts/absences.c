/* Apologies as elements: a label and its names, lines of names, those who stand in. */
#include "read/facts/build.h"

const char *referat__last_person(const scan *s, uint32_t from, uint32_t to)
{
  while (to > from && s->at[to - 1].kind != TOKEN_PERSON)
    to--;
  return to > from ? s->at[to - 1].about->name : NULL;
}

/* The only person of the range, or NULL: for one of several nobody knows who stands in. */
static const char *only_person(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t first = referat__scan_kind(s, from, to, TOKEN_PERSON);
  return first < to && referat__scan_kind(s, first + 1, to, TOKEN_PERSON) == to
             ? s->at[first].about->name
             : NULL;
}

/* Where a substitution begins behind the names of an apology, in the same
 * sentence: at the dash or the word; `to` if none does. */
static uint32_t stand_in_at(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t at = from;
  while (at < to && s->at[at].term != TERM_SUBSTITUTE && s->at[at].term != TERM_INSTEAD &&
         s->at[at].term != TERM_REPLACED)
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

/* Whether what stands behind a name says why that person is absent: ", sygdom.",
 * "(arbejde)". */
static bool is_ground(const facts *f, uint32_t from, uint32_t to)
{
  const scan *s = &f->s;
  while (from < to && s->at[from].kind != TOKEN_WORD)
    from++;
  while (to > from && s->at[to - 1].kind == TOKEN_MARK)
    to--;
  return from < to && referat__lex_whole(f->p->lex, LEX_ABSENCE_GROUNDS,
                                         scan_slice(s, s->at[from].start, s->at[to - 1].end));
}

uint32_t referat__name_lines(const facts *f, uint32_t i)
{
  const scan *s = &f->s;
  while (i < s->sentence_count) {
    const sentence *at = &s->sentences[i];
    uint32_t end = referat__names_end(s, at->first, at->last);
    bool stop = end + 1 == at->last && token_mark(s, end, '.');
    if (end == at->first || (end < at->last && !stop && !is_ground(f, end, at->last)))
      break;
    i++;
  }
  return i;
}

/* Whether the line is an apology for single items: it stands in an element of its
 * own, which says for which. */
static bool is_of_items(const facts *f, uint32_t i)
{
  const scan *s = &f->s;
  return i < s->sentence_count && begins_line(f, i) &&
         (i + 1 == s->sentence_count || s->sentences[i].ends_line) &&
         referat__apology_of_items(s, s->sentences[i].first, s->sentences[i].last);
}

/* The stand-in of a list of apologies: "Afbud: Anna Holm (stedfortræder Bo Krag), Eva Tang". */
typedef struct standing {
  uint32_t at;  /* where it begins: the dash, the bracket, the comma */
  uint32_t who; /* the token of the person */
  uint32_t end; /* the token behind it */
} standing;

/* Read the stand-in behind the names that begin at `from`; false where none is told, or
 * what is told of it is more than that somebody meets. */
static bool read_stand_in(const scan *s, uint32_t from, uint32_t to, standing *one)
{
  one->at = stand_in_at(s, from, to);
  one->who = referat__scan_kind(s, one->at, to, TOKEN_PERSON);
  if (one->at == from || one->who == to || s->at[one->who].genitive)
    return false;
  one->end = one->who + 1;
  bool is_bracket = token_mark(s, one->at, '('), says = false;
  while (one->end < to && !token_votes(s, one->end) && s->at[one->end].term != TERM_AND &&
         (is_bracket ? !token_mark(s, one->end - 1, ')') : s->at[one->end].kind == TOKEN_WORD))
    one->end++;
  if (one->end < to &&
      (is_bracket ? !token_mark(s, one->end - 1, ')') : s->at[one->end].kind != TOKEN_MARK))
    return false; /* "stedfortræder Bo Krag og Eva Tang": who is she? */
  for (uint32_t i = one->at; i < one->end; i++) {
    says |= s->at[i].term == TERM_SUBSTITUTE || s->at[i].term == TERM_INSTEAD;
    if (s->at[i].term == TERM_NOT || s->at[i].term == TERM_FOR || s->at[i].term == TERM_BECAUSE)
      return false;
  }
  return says;
}

/* "Afbud: Anna Holm (stedfortræder Bo Krag), Eva Tang, stedfortræder Ib Bach, og Eva Dal.":
 * one after the other, where more names follow the first stand-in.  False, and nothing
 * built, where the line tells anything else. */
static bool build_stand_ins(facts *f, uint32_t start, uint32_t cut, uint32_t first,
                            const sentence *at)
{
  const scan *s = &f->s;
  standing one;
  uint32_t pos = first, count = 0, all = at->last;
  while (read_stand_in(s, pos, all, &one) && referat__names_end(s, pos, one.at) > pos) {
    pos = one.end;
    count++;
  }
  bool ends = stand_in_at(s, pos, all) == all, is_labelled = cut > start;
  if (!count || !ends || referat__scan_kind(s, first, all, TOKEN_PERSON) == all ||
      (is_labelled && count == 1 && referat__scan_kind(s, pos, all, TOKEN_PERSON) == all))
    return false;
  referat__facts_plain(f, start);
  referat_node *absent = NULL;
  if (is_labelled) {
    absent = referat__node_add(f->p->a, f->parent, REFERAT_ABSENT, referat__scan_line(s, start));
    referat__facts_emit(f, absent, REFERAT_LABEL, cut, NAME_NONE);
  }
  for (pos = first; count; count--) {
    read_stand_in(s, pos, all, &one);
    const char *whom = referat__last_person(s, pos, one.at);
    if (pos == first && absent)
      referat__facts_append(f, absent, s->at[one.at].start, NAME_ABSENT);
    else
      referat__facts_emit(f, f->parent, REFERAT_ABSENT, s->at[one.at].start, NAME_ABSENT);
    found told = {.count = 0};
    fact *stands = referat__found_add(&told, REFERAT_SUBSTITUTION, s->at[one.at].start,
                                      s->at[one.who].about->name);
    stands->whom = whom;
    pos = one.end;
    bool is_last = referat__scan_kind(s, pos, all, TOKEN_PERSON) == all;
    referat__facts_emit_found(f, &told, is_last ? s->at[all - 1].tail : s->at[pos].start);
  }
  if (referat__scan_kind(s, pos, all, TOKEN_PERSON) < all)
    referat__facts_emit(f, f->parent, REFERAT_ABSENT, s->at[all - 1].tail, NAME_ABSENT);
  f->c->absent = NULL;
  f->any = f->c->told_absent = true;
  return true;
}

/* "Fraværende: Anna Holm deltog i stedet for Bo Krag": who stands behind the label came, and
 * for whom is told. */
static bool tells_who_came(const scan *s, uint32_t first, uint32_t last)
{
  found told;
  return first < last && s->at[first].kind == TOKEN_PERSON &&
         scan_has(s, first, last, TERM_INSTEAD) &&
         referat__substitution_read(s, first, last, NULL, &told) && told.count == 1 &&
         told.at[0].whom && told.at[0].person == s->at[first].about->name;
}

uint32_t referat__absence_label(facts *f, uint32_t i)
{
  scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  size_t label;
  uint32_t start = s->at[at->first].start;
  slice said =
      at->ends_line ? scan_slice(s, start, s->at[at->last - 1].tail) : slice_skip(s->text, start);
  if (!referat__apology_label(f->p, said, &label))
    return i;
  uint32_t first = at->first;
  while (first < at->last && s->at[first].start < start + label)
    first++;
  uint32_t names =
      tells_who_came(s, first, at->last) ? first : referat__names_end(s, first, at->last);
  uint32_t next = i + 1, end = sentence_start(f, next);
  bool has_colon = s->text.ptr[start + label - 1] == ':';
  /* without a colon the label is all of its paragraph, or of its line */
  bool is_alone =
      first == at->last &&
      (s->sentence_count == 1 ||
       (at->ends_line && (is_of_items(f, i + 1) || referat__name_lines(f, next) > next)));
  if (names == first && !has_colon && !is_alone)
    return i;
  if (names > first && build_stand_ins(f, start, start + (uint32_t)label, first, at))
    return next;
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
    uint32_t more = referat__name_lines(f, next);
    f->c->apologises = names == first && more == next;
    f->c->of_items = true;
    next = more;
    end = sentence_start(f, next);
  }
  referat__facts_plain(f, start);
  f->c->absent = next > i ? only_person(s, first, s->sentences[next - 1].last)
                          : referat__last_person(s, first, stand_in);
  uint32_t cut = start + (uint32_t)label;
  referat_node *absent =
      referat__node_add(f->p->a, f->parent, REFERAT_ABSENT, referat__scan_line(s, start));
  referat__facts_emit(f, absent, REFERAT_LABEL, cut, NAME_NONE);
  referat__facts_append(f, absent, end, NAME_ABSENT);
  f->c->names_below = f->c->apologises ? absent : NULL;
  f->any = f->c->told_absent = true;
  if (next > i)
    return next;
  /* The rest of the sentence is one of its own. */
  s->sentences[i].first = stand_in < at->last ? stand_in : first;
  return SAME_SENTENCE;
}

/* An apology for single items, in its own line below a label or a heading. */
static void build_of_items(facts *f, uint32_t i)
{
  referat__facts_plain(f, sentence_start(f, i));
  referat__facts_emit(f, f->parent, REFERAT_ABSENT, sentence_start(f, i + 1), NAME_ABSENT);
  f->any = f->c->told_absent = true;
}

bool referat__recusal_told(const facts *f, uint32_t i)
{
  const sentence *at = &f->s.sentences[i];
  uint32_t who = referat__scan_kind(&f->s, at->first, at->last, TOKEN_PERSON);
  return f->c->last_event == REFERAT_RECUSAL && f->at == sentence_start(f, i) && f->c->absent &&
         who < at->last && strcmp(f->c->absent, f->s.at[who].about->name) == 0 &&
         referat__scan_kind(&f->s, who + 1, at->last, TOKEN_PERSON) == at->last;
}

void referat__facts_grant(facts *f, const sentence *at)
{
  const scan *s = &f->s;
  uint32_t that = referat__scan_term(s, at->first, at->last, TERM_THAT);
  slice whole = scan_slice(s, s->at[at->first].start, s->at[at->last - 1].tail);
  const char *said = referat__outcome_said(f->p, whole);
  if (f->c->decides && that == at->last && said && strcmp(said, "approved") == 0 &&
      !scan_has(s, at->first, at->last, TERM_REASON))
    referat__outcome_text(f->p, &f->c->state, whole); /* "Bo Krag godkendt som suppleant." */
  uint32_t reason = referat__scan_term(s, at->first, at->last, TERM_REASON);
  that = reason < that ? reason : that;
  uint32_t who = referat__scan_kind(s, at->first, at->last, TOKEN_PERSON);
  slice text = scan_slice(s, s->at[at->first].start, s->at[that < at->last ? that : who].start);
  bool is_verdict = that <= at->first + 2; /* "Godkendt, at ..." */
  if (f->c->decides && that < who && that > at->first &&
      (is_verdict || referat__lex_start(f->p->lex, LEX_DECIDERS, text, NULL)))
    referat__outcome_text(f->p, &f->c->state, text);
}

/* "Anna Holm – Bo Krag deltager som suppleant", "Anna Holm grundet arbejde" in the lines below
 * a label: where the names end and something is told of them; the sentence's end where it is
 * nothing that leaves them absent. */
static uint32_t tail_at(const scan *s, const sentence *at)
{
  uint32_t k = at->first;
  while (k < at->last && s->at[k].kind == TOKEN_ROLE)
    k++;
  if (k + 1 >= at->last || s->at[k].kind != TOKEN_PERSON || s->at[k].genitive)
    return at->last;
  uint32_t tail = k + 1;
  bool is_reason = token_is(s, tail, TERM_BECAUSE);
  bool is_apart = token_mark(s, tail, '-') || token_mark(s, tail, ',');
  bool stands =
      scan_has(s, tail, at->last, TERM_SUBSTITUTE) || scan_has(s, tail, at->last, TERM_INSTEAD);
  bool moves = scan_has(s, tail, at->last, TERM_CLOCK) || scan_has(s, tail, at->last, TERM_SINCE) ||
               scan_has(s, tail, at->last, TERM_UNTIL) || scan_has(s, tail, at->last, TERM_FOR) ||
               scan_has(s, tail, at->last, TERM_COME) || scan_has(s, tail, at->last, TERM_LEAVE);
  return (is_reason || (is_apart && stands)) && !moves ? tail : at->last;
}

/* Build the apology up to `end`, below its label, in whose element it then stands. */
static void emit_below(facts *f, uint32_t start, uint32_t end)
{
  referat_node *label = f->c->names_below;
  referat__facts_plain(f, start);
  if (label && f->parent && element_last(f->parent) == label) {
    referat__node_add(f->p->a, label, REFERAT_LB, referat__scan_line(&f->s, f->at));
    referat__facts_append(f, label, end, NAME_ABSENT);
  } else {
    referat__facts_emit(f, f->parent, REFERAT_ABSENT, end, NAME_ABSENT);
  }
}

/* Build such a line: who is absent, and what is told behind it; false where it is none. */
static bool build_line_with_tail(facts *f, uint32_t i)
{
  const scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  uint32_t tail = begins_line(f, i) ? tail_at(s, at) : at->last, rest = tail;
  if (tail == at->last)
    return false;
  const char *who = referat__last_person(s, at->first, tail);
  found told;
  while (rest < at->last && s->at[rest].term == TERM_BECAUSE)
    rest++;
  while (rest < at->last && rest > tail && !token_mark(s, rest, ','))
    rest++; /* the reason */
  rest = rest == tail && token_is(s, tail, TERM_BECAUSE) ? at->last : rest;
  bool stands = rest < at->last && referat__scan_kind(s, tail, rest, TOKEN_PERSON) == rest &&
                referat__substitution_read(s, rest, at->last, who, &told) && told.count == 1 &&
                told.at[0].whom == who;
  bool others = referat__scan_kind(s, tail, at->last, TOKEN_PERSON) < at->last;
  uint32_t end = stands ? s->at[rest].start : others ? s->at[tail].start : sentence_start(f, i + 1);
  emit_below(f, sentence_start(f, i), end);
  if (stands) {
    told.at[0].start = s->at[rest].start;
    referat__facts_emit_found(f, &told, sentence_start(f, i + 1));
  }
  referat__facts_plain(f, sentence_start(f, i + 1));
  f->c->absent = stands ? NULL : who;
  f->any = f->c->told_absent = true;
  return true;
}

/* "Anna Holm (stedfortræder Bo Krag)", "Eva Tang (stedfortræder Ib Bach), Eva Dal" in such a
 * line. */
static bool build_line_of_stand_ins(facts *f, uint32_t i)
{
  uint32_t start = sentence_start(f, i);
  return begins_line(f, i) &&
         build_stand_ins(f, start, start, f->s.sentences[i].first, &f->s.sentences[i]);
}

uint32_t referat__absence_build(facts *f, uint32_t i, bool apologises)
{
  scan *s = &f->s;
  const sentence *at = &s->sentences[i];
  uint32_t next = i + 1;
  bool of_items = f->c->of_items;
  f->c->of_items =
      of_items && !begins_line(f, i); /* "Anna Holm grundet sygdom. Ingen suppleant." */
  if ((apologises || of_items || f->c->lists_absent) && is_of_items(f, i)) {
    build_of_items(f, i);
    f->c->apologises = apologises;
    f->c->of_items = true;
    return next;
  }
  if ((apologises || of_items || f->c->lists_absent) &&
      (build_line_with_tail(f, i) || build_line_of_stand_ins(f, i))) {
    f->c->apologises = apologises || of_items;
    f->c->of_items = true;
    return next;
  }
  if (apologises || f->c->lists_absent)
    next = referat__name_lines(f, i);
  bool is_list = next > i && (apologises || f->c->lists_absent);
  if (!is_list) {
    next = i + 1;
    if (!referat__absence_read(s, at->first, at->last) || referat__recusal_told(f, i))
      return i;
  }
  referat__facts_plain(f, sentence_start(f, i));
  if (!is_list)
    referat__facts_grant(f, at);
  f->c->absent = only_person(s, at->first, s->sentences[next - 1].last);
  emit_below(f, sentence_start(f, i), sentence_start(f, next));
  f->any = f->c->told_absent = true;
  f->c->of_items = is_list;
  /* more may stand below */
  f->c->apologises = is_list && (next == s->sentence_count || is_of_items(f, next));
  return next;
}
