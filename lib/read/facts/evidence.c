/* Whether a sentence speaks of votes, and of this body's: the words that tell. */
#include "read/facts/evidence.h"

#include "read/facts/outcome.h"

/* Words of a sentence that tells of the majority. */
#define LONGEST_MAJORITY 40

int referat__side_of(const scan *s, uint32_t i)
{
  return token_is(s, i, TERM_FOR) || token_is(s, i, TERM_AYES)       ? CHOICE_FOR
         : token_is(s, i, TERM_AGAINST) || token_is(s, i, TERM_NAYS) ? CHOICE_AGAINST
         : token_is(s, i, TERM_ABSTAIN)                              ? CHOICE_ABSTAIN
                                                                     : CHOICE_NONE;
}

/* "V er imod (indstillingen)": but to be against something else is an opinion, and
 * so is "forslaget, som V er imod, blev drøftet". */
bool referat__opposes(const scan *s, uint32_t i)
{
  if (i + 1 >= s->count || s->at[i + 1].kind == TOKEN_BREAK)
    return true;
  if (token_mark(s, i + 1, ',') && i + 2 < s->count)
    return token_votes(s, i + 2) || token_is(s, i + 2, TERM_AND) ||
           token_is(s, i + 2, TERM_FILLER) || token_is(s, i + 2, TERM_REASON);
  return s->at[i + 1].kind == TOKEN_MARK || token_matter(s, i + 1) ||
         token_is(s, i + 1, TERM_POINT) || token_is(s, i + 1, TERM_REASON);
}

/* "Indstillingen støttes af": who is for it comes behind. */
bool referat__is_backed(const scan *s, uint32_t from, uint32_t i)
{
  if (!token_is(s, i, TERM_BACKED))
    return false;
  if (i == from || (i == from + 2 && token_mark(s, i - 1, '.') &&
                    s->at[from].kind == TOKEN_NUMBER)) /* "1. Anbefalet af Anna Holm og V" */
    return true;
  while (from < i && !token_matter(s, from))
    from++;
  return from < i;
}

bool referat__endorses(const scan *s, uint32_t from, uint32_t i)
{
  bool is_matter = token_is(s, i + 1, TERM_MATTER) || token_is(s, i + 1, TERM_PROPOSAL);
  if (!token_is(s, i, TERM_ENDORSE) || !is_matter || i == from || token_is(s, i + 2, TERM_NOT))
    return false;
  uint32_t who = i - 1;
  if (token_mark(s, who, ')')) {
    while (who > from && !token_mark(s, who, '('))
      who--;
    bool is_list = token_votes(s, who + 1);
    who -= who > from;
    return is_list && (token_votes(s, who) || s->at[who].term == TERM_MEMBERS);
  }
  const token *before = who > from ? &s->at[who - 1] : NULL;
  /* one person alone only gives advice */
  return s->at[who].kind == TOKEN_PARTY ||
         (before && s->at[who].kind == TOKEN_PERSON && before->term == TERM_AND) ||
         (before && s->at[who].term == TERM_MEMBERS && before->kind == TOKEN_NUMBER);
}

/* "Imod er V", "Imod 16: A og B": a side that the sentence begins with, and who is on it. */
static bool is_side_of(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  group g;
  if (i == from && token_mark(s, i + 1, '-') && referat__group_names(s, i + 2, to, &g))
    return g.last == to || token_mark(s, g.last, '-');
  if (i != from || !referat__group_read(s, i + 1, to, &g))
    return false;
  bool has_verb = memchr(token_text(s, i).ptr, ' ', token_text(s, i).len) != NULL;
  return has_verb ? g.voters > 0 || g.count >= 0 : g.voters > 0 && g.count >= 0;
}

/* "A, F og Ø for.", "Godkendt - imod Ø.": who is on a side, and nothing else. */
static bool is_bare_side(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  group g;
  if (referat__group_names(s, from, i, &g) && g.last == i)
    return i + 1 == to || token_mark(s, i + 1, '.');
  bool is_apart = i > from && s->at[i - 1].kind == TOKEN_MARK && !token_mark(s, i - 1, '"');
  return is_apart && token_is(s, i, TERM_AGAINST) && referat__group_names(s, i + 1, to, &g) &&
         (g.last == to || token_mark(s, g.last, '.'));
}

/* "(A, B og F mod V)" */
bool referat__sides_read(const scan *s, uint32_t i, uint32_t to, group *a, group *b)
{
  return token_mark(s, i, '(') && referat__group_names(s, i + 1, to, a) &&
         token_is(s, a->last, TERM_AGAINST) && referat__group_names(s, a->last + 1, to, b) &&
         token_mark(s, b->last, ')');
}

/* "Medarbejderne stemte for": who votes is a word that nobody knows, and no
 * voter stands behind the verb. */
static bool is_of_strangers(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  uint32_t name = i; /* "nævnte, at Region Øst har stemt" */
  while (name > from && s->at[name - 1].term == TERM_FILLER)
    name--;
  uint32_t that = name;
  while (that > from && s->at[that - 1].kind == TOKEN_WORD && s->at[that - 1].upper &&
         s->at[that - 1].term == TERM_NONE)
    that--;
  if (that < name && that > from && s->at[that - 1].term == TERM_THAT)
    return true;
  group g; /* "45 borgere stemte" */
  uint32_t who = from + (token_kind_is(s, from, TOKEN_NUMBER) && i == from + 2);
  return i == who + 1 && s->at[who].kind == TOKEN_WORD && s->at[who].term == TERM_NONE &&
         !referat__group_read(s, referat__skip_fillers(s, i + 1, to), to, &g);
}

/* "Korets fire stemmer": those of somebody who is no voter. */
static bool is_of_others(const scan *s, uint32_t from, uint32_t i)
{
  if (i < from + 2 || s->at[i - 1].kind != TOKEN_NUMBER || s->at[i - 2].kind != TOKEN_WORD ||
      s->at[i - 2].term != TERM_NONE)
    return false;
  slice owner = token_text(s, i - 2);
  return slice_ends(owner, SLICE("s")) && !referat__lex_has_ending(s->p->lex, LEX_GENITIVES, owner);
}

/* Tokens between a vote and the condition it is under. */
#define LONGEST_PROMISE 24

/* "Ændres planen, stemmer V for", "Var fristen længere, havde V stemt for": a condition that
 * begins with its verb.  Behind the comma the verb stands before who votes, and no word before
 * it tells that it was so: "Da", "Efter", "Ved". */
static bool is_verb_first(const scan *s, uint32_t from, uint32_t i)
{
  const token *first = &s->at[from];
  group g;
  if (first->kind != TOKEN_WORD || !first->upper ||
      (first->term != TERM_NONE && first->term != TERM_FILLER && first->term != TERM_MODAL &&
       first->term != TERM_CHANGE && first->term != TERM_CAME && first->term != TERM_WENT))
    return false;
  uint32_t verb = i;
  bool has_voters = referat__group_names(s, i + 1, s->count, &g);
  while (!has_voters && verb > from &&
         (token_votes(s, verb - 1) || token_is(s, verb - 1, TERM_AND)))
    verb--;
  if (verb < i) { /* "havde V stemt" */
    if (verb == from || (s->at[verb - 1].term != TERM_FILLER && s->at[verb - 1].term != TERM_MODAL))
      return false;
    verb--;
  }
  if (!(has_voters || verb < i) || verb < from + 3 || !token_mark(s, verb - 1, ','))
    return false;
  for (uint32_t k = from; k < verb - 1; k++) /* "Under afstemningen, stemte V imod" */
    if (s->at[k].kind == TOKEN_MARK || s->at[k].term == TERM_POLL || s->at[k].term == TERM_TALLY ||
        s->at[k].term == TERM_VOTE)
      return false;
  return true;
}

/* "Havde V stemt for, var forslaget faldet", "Havde Anna Holm været til stede, havde hun stemt
 * imod": a condition that begins with a verb which no statement begins with. */
static bool begins_condition(const scan *s, uint32_t from)
{
  return s->at[from].kind == TOKEN_WORD && s->at[from].upper &&
         referat__lex_whole(s->p->lex, LEX_CONDITIONS, token_text(s, from)) &&
         (token_votes(s, from + 1) || token_kind_is(s, from + 1, TOKEN_ROLE) ||
          token_is(s, from + 1, TERM_PRONOUN));
}

/* "V stemmer for, hvis prisen falder", "Hvis prisen falder, stemmer V for", "Stemmer et medlem
 * blankt, tæller det ikke med": a vote under a condition.  Who "stemte" has done so. */
static bool is_conditional(const scan *s, uint32_t from, uint32_t i)
{
  if (begins_condition(s, from) || is_verb_first(s, from, i))
    return true;
  if (s->at[i].term == TERM_VOTE)
    return false;
  if (i != from && token_is(s, from, TERM_IF)) {
    while (i > from && !token_mark(s, i - 1, ','))
      i--;
    return i > from; /* the main clause */
  }
  group g;
  if (token_is(s, from, TERM_VOTES) && referat__group_read(s, from + 1, s->count, &g))
    return true;
  for (uint32_t k = i + 1; k < s->count && k < i + LONGEST_PROMISE; k++) {
    const token *t = &s->at[k];
    if (t->term == TERM_IF)
      return true;
    if (t->kind == TOKEN_BREAK || t->term == TERM_REASON || t->term == TERM_THOUGH ||
        (t->kind == TOKEN_MARK && t->value != ',' && t->value != '(' && t->value != ')'))
      return false;
  }
  return false;
}

/* "et medlem" */
static bool is_one_of_all(const scan *s, uint32_t i)
{
  return token_kind_is(s, i, TOKEN_NUMBER) && s->at[i].spelled && s->at[i].value == 1 &&
         token_is(s, i + 1, TERM_MEMBERS);
}

/* "Et medlem, der undlader at stemme, tæller ikke med": anybody, and nobody. */
static bool is_anybody(const scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i + 3 < to; i++)
    if (is_one_of_all(s, i) && token_mark(s, i + 2, ',') && s->at[i + 3].term == TERM_FILLER)
      return true;
  return false;
}

/* "Hverken V eller C stemte imod": who has not done that is told, and not what they did. */
static bool is_denied_of_all(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t who = referat__skip_fillers(s, from, to);
  return token_is(s, who, TERM_NOT) && who + 1 < to && token_votes(s, who + 1);
}

bool referat__is_imagined(const scan *s, uint32_t from, uint32_t i)
{
  uint32_t k = i;
  if (is_conditional(s, from, i))
    return true;
  for (; k > from && s->at[k - 1].kind != TOKEN_MARK; k--)
    if (token_supposes(s, k - 1) || (s->at[k - 1].term == TERM_MODAL && k + 2 > i))
      return true;
  if (k > from && k < i && s->at[k].term == TERM_ABOUT)
    return true; /* "spurgte, om V stemmer for" */
  /* "Anna Holm håber, at V stemmer for" */
  return k > from + 1 && s->at[k].term == TERM_THAT && s->at[k - 2].term == TERM_WISH;
}

/* "12 for", "3 imod": a count and its side. */
static bool is_counted_side(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  return i > from && s->at[i - 1].kind == TOKEN_NUMBER && s->at[i - 1].value >= 0 &&
         (i + 1 == to || s->at[i + 1].kind == TOKEN_MARK || s->at[i + 1].term == TERM_AND);
}

/* "Venstre (8): imod", and nothing else. */
static bool is_labelled_side(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  return i >= from + 2 && token_mark(s, i - 1, ':') &&
         (token_votes(s, i - 2) || token_mark(s, i - 2, ')')) && token_votes(s, from) &&
         (i + 1 == to || s->at[i + 1].kind == TOKEN_MARK || token_votes(s, i + 1));
}

/* Tokens behind an election in which the other candidate's votes are told. */
#define LONGEST_RIVAL 6

/* Whether candidates have votes, who are neither for nor against anything: "udpeget med 5
 * stemmer mod 3 for Anna Holm", "For valg af Anna Holm stemte 15". */
static bool is_of_candidates(const scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i + 2 < to; i++) {
    bool is_tally = token_kind_is(s, i, TOKEN_PERSON) && !s->at[i].genitive &&
                    token_kind_is(s, i + 1, TOKEN_NUMBER) && token_is(s, i + 2, TERM_VOTES);
    if (is_tally) /* "Anna Holm 12 stemmer, Bo Krag 10 stemmer" */
      return true;
  }
  if (token_is(s, from, TERM_FOR) && token_kind_is(s, from + 1, TOKEN_PERSON) &&
      !s->at[from + 1].genitive) {
    uint32_t verb = from + 2; /* "For Anna Holm (som formand) stemte A og F" */
    while (verb < to && verb < from + LONGEST_RIVAL &&
           (s->at[verb].term == TERM_FILLER || s->at[verb].kind == TOKEN_ROLE))
      verb++;
    if (token_is(s, verb, TERM_VOTE) && verb + 1 < to)
      return true;
  }
  unsigned models = 0; /* "V stemte for model A, C for model B" */
  for (uint32_t i = from; i + 1 < to; i++)
    models += s->at[i].term == TERM_FOR && s->at[i + 1].term == TERM_LETTERED;
  if (models > 1)
    return true;
  bool elects = scan_has(s, from, to, TERM_ELECTED) || scan_has(s, from, to, TERM_ELECTS);
  uint32_t beyond = to + LONGEST_RIVAL < s->count ? to + LONGEST_RIVAL : s->count;
  for (uint32_t i = from; elects && i + 3 < beyond; i++)
    if (s->at[i].kind == TOKEN_PERSON && s->at[i + 1].kind == TOKEN_WORD &&
        s->at[i + 1].term == TERM_WISH && s->at[i + 2].kind == TOKEN_NUMBER &&
        s->at[i + 3].term == TERM_VOTES)
      return true; /* "..., mens Bo Krag fik 11 stemmer" */
  for (uint32_t i = referat__scan_term(s, from, to, TERM_FOR); i + 1 < to;
       i = referat__scan_term(s, i + 1, to, TERM_FOR)) {
    bool is_counted = i > from && elects && token_kind_is(s, i + 1, TOKEN_PERSON) &&
                      (s->at[i - 1].kind == TOKEN_NUMBER || s->at[i - 1].term == TERM_VOTES);
    if (is_counted || s->at[i + 1].term == TERM_NOMINATED)
      return true;
  }
  return false;
}

/* Words between who tells and what: "glædede sig over, at". */
#define MOST_TELLING 5

/* The verb by which the sentence tells of something, ", at" behind it: "oplyste", "Anna Holm
 * beklagede"; `to` for none.  Who has ascertained how somebody voted has told of this vote. */
static uint32_t telling_at(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t say = referat__scan_term(s, from, to, TERM_SAY);
  say = say < to ? say : referat__scan_term(s, from, to, TERM_DECLARE);
  if (say < to)
    return say;
  say = from + token_kind_is(s, from, TOKEN_ROLE);
  say += say < to && s->at[say].kind == TOKEN_PERSON;
  uint32_t end = say;
  while (end < to && end < say + MOST_TELLING && s->at[end].kind == TOKEN_WORD &&
         (s->at[end].term == TERM_NONE || s->at[end].term == TERM_FILLER))
    end++;
  return say > from && end > say && token_mark(s, end, ',') && token_is(s, end + 1, TERM_THAT)
             ? end - 1
             : to;
}

/* "stemte", "har stemt", "havde stemt": it has happened, and who "stemmer" does so now. */
static bool is_past_vote(const scan *s, uint32_t i)
{
  slice verb = token_text(s, i);
  return token_is(s, i, TERM_VOTE) ||
         (token_is(s, i, TERM_VOTES) && memchr(verb.ptr, ' ', verb.len));
}

/* Whether both tokens are the same person, or the same party. */
static bool are_same(const scan *s, uint32_t a, uint32_t b)
{
  if (s->at[a].kind != s->at[b].kind)
    return false;
  return s->at[a].kind == TOKEN_PERSON ? strcmp(s->at[a].about->name, s->at[b].about->name) == 0
                                       : slice_eq(token_text(s, a), token_text(s, b));
}

/* "Formanden oplyste, at næstformanden Anna Holm stemte imod", "mindede om, at V stemte imod":
 * where somebody tells how others voted, nobody knows in which vote; `to` where no such thing
 * is told. */
static uint32_t told_of_at(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t say = telling_at(s, from, to), who = say + 3;
  group g;
  if (say == from || who >= to || !token_mark(s, say + 1, ',') || !token_is(s, say + 2, TERM_THAT))
    return to;
  uint32_t teller = say - 1;
  while (teller > from && s->at[teller].kind == TOKEN_WORD &&
         (s->at[teller].term == TERM_MODAL || s->at[teller].term == TERM_NONE))
    teller--;
  bool is_unknown = teller == from && s->at[teller].upper && s->at[teller].term == TERM_NONE;
  if (!token_votes(s, teller) && s->at[teller].kind != TOKEN_ROLE && !is_unknown)
    return to;                                 /* "Gruppeformanden oplyste" */
  bool is_denied = token_is(s, who, TERM_NOT); /* "at hverken A eller V har stemt imod" */
  if (is_denied)
    return who + 1 < to && token_votes(s, who + 1) ? say : to;
  who += token_kind_is(s, who, TOKEN_ROLE);
  if (!referat__group_names(s, who, to, &g) || g.first != who || are_same(s, who, teller))
    return to;
  uint32_t verb = referat__skip_fillers(s, g.last, to);
  bool is_one = s->at[who].kind == TOKEN_PERSON && g.last == who + 1;
  return is_past_vote(s, verb) || (is_one && token_is(s, verb, TERM_ABSTAIN)) ? say : to;
}

/* Where a member tells of a vote in which nobody is named: "Anna Holm bemærkede, at
 * afstemningen på punkt 4 var 5-2"; `to` for none. */
static uint32_t told_at(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t say = referat__scan_term(s, from, to, TERM_SAY);
  if (say == from || say + 2 >= to || s->at[say - 1].kind != TOKEN_PERSON ||
      (say > from + 1 && s->at[say - 2].kind == TOKEN_ROLE) || !token_mark(s, say + 1, ',') ||
      !token_is(s, say + 2, TERM_THAT))
    return to;
  bool is_counted = scan_has(s, say, to, TERM_POLL) || scan_has(s, say, to, TERM_TALLY) ||
                    referat__scan_kind(s, say, to, TOKEN_NUMBER) < to;
  for (uint32_t i = say; i < to; i++)
    if (token_votes(s, i))
      return to;
  return is_counted ? say : to;
}

uint32_t referat__votes_end(const scan *s, uint32_t from, uint32_t to)
{
  if (is_of_candidates(s, from, to))
    return from;
  to = told_of_at(s, from, told_at(s, from, to));
  uint32_t story = referat__scan_term(s, from, to, TERM_STORY);
  if (story == to)
    return to;
  while (story > from && s->at[story - 1].term != TERM_REASON && s->at[story - 1].term != TERM_LIKE)
    story--;
  return story > from ? story - 1 : from;
}

/* "V var for en lavere takst og A imod": of something else than what is voted on. */
static bool is_opinion(const scan *s, uint32_t from, uint32_t i)
{
  uint32_t support = referat__scan_term(s, from, i, TERM_SUPPORT);
  return support < i && !token_matter(s, support + 1);
}

/* "Vedtaget med 19-6.", "Godkendt med 19 mod 6.": a ratio behind what has become of the case,
 * and nothing behind it. */
static bool is_bare_ratio(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  if (i == from || !token_kind_is(s, i + 1, TOKEN_NUMBER) || s->at[i + 1].value <= 0 ||
      !(token_mark(s, i + 2, '-') || token_is(s, i + 2, TERM_AGAINST)) ||
      !token_kind_is(s, i + 3, TOKEN_NUMBER) || s->at[i + 3].value < 0 ||
      !(i + 4 >= to || token_mark(s, i + 4, '.') || token_mark(s, i + 4, ',')))
    return false;
  const char *said =
      referat__outcome_said(s->p, scan_slice(s, s->at[from].start, s->at[i - 1].end));
  return said && (strcmp(said, "approved") == 0 || strcmp(said, "rejected") == 0 ||
                  strcmp(said, "recommended") == 0);
}

/* "at en afstemning ville have endt 12 mod 13" */
static bool is_of_fancy(const scan *s, uint32_t i, uint32_t to)
{
  while (++i < to && s->at[i].kind == TOKEN_WORD) {
    bool is_phrase = memchr(token_text(s, i).ptr, ' ', token_text(s, i).len);
    if (s->at[i].term == TERM_MODAL || (s->at[i].term == TERM_WISH && is_phrase))
      return true;
  }
  return false;
}

/* Whether the sentence speaks of votes, and of this body's. */
bool referat__speaks_of_votes(const scan *s, uint32_t from, uint32_t to)
{
  bool evidence = false, counts_for = false;
  to = referat__votes_end(s, from, to);
  if (token_is(s, from, TERM_IF) && is_one_of_all(s, from + 1))
    return false; /* "Når et medlem undlader at stemme, ..." */
  if (is_anybody(s, from, to) || is_denied_of_all(s, from, to))
    return false;
  for (uint32_t i = from; i < to; i++) {
    switch ((term)s->at[i].term) {
    case TERM_VOTE:
    case TERM_VOTES:
      if (is_of_strangers(s, from, i, to) || is_of_others(s, from, i))
        return false;
      evidence |= !referat__is_imagined(s, from, i);
      break;
    case TERM_FOR:
      counts_for |= is_counted_side(s, from, i, to);
      evidence |= is_labelled_side(s, from, i, to) || is_side_of(s, from, i, to) ||
                  is_bare_side(s, from, i, to);
      break;
    case TERM_ENDORSE:
      evidence |= referat__endorses(s, from, i);
      break;
    case TERM_SUPPORT:
      evidence |= token_is(s, i + 1, TERM_MATTER) && !token_is(s, i + 2, TERM_NOT);
      break;
    case TERM_OPPOSE:
      evidence |= referat__opposes(s, i);
      break;
    case TERM_BACKED:
      evidence |= referat__is_backed(s, from, i);
      break;
    case TERM_NONE: { /* "5-2 (A mod V)" */
      group a, b;
      evidence |=
          i > from && s->at[i - 1].kind == TOKEN_NUMBER && referat__sides_read(s, i, to, &a, &b);
      break;
    }
    case TERM_WITH:
      evidence |= is_bare_ratio(s, from, i, to);
      break;
    case TERM_TALLY:
    case TERM_POLL:
      evidence |= !is_of_fancy(s, i, to) && !is_conditional(s, from, i);
      break;
    case TERM_SPLIT: /* "Ved afstemningen delte A og V sig" */
      evidence |= memchr(token_text(s, i).ptr, ' ', token_text(s, i).len) != NULL;
      break;
    case TERM_ABSTAIN:
    case TERM_REFUSE:
      evidence |= !is_conditional(s, from, i);
      break;
    case TERM_AYES:
    case TERM_NAYS:
    case TERM_MAJORITY:
    case TERM_MINORITY:
      evidence = true;
      break;
    case TERM_AGAINST: /* "Godkendt, V imod." */
      evidence |= i > from && token_votes(s, i - 1) && !is_opinion(s, from, i) &&
                  (i + 1 == to || token_mark(s, i + 1, '.') || token_mark(s, i + 1, ',') ||
                   token_mark(s, i + 1, ')'));
      evidence |= is_labelled_side(s, from, i, to) || is_side_of(s, from, i, to) ||
                  is_bare_side(s, from, i, to);
      evidence |= counts_for && is_counted_side(s, from, i, to);
      break;
    default:
      break;
    }
  }
  return evidence;
}

bool referat__follows_majority(const scan *s, uint32_t from)
{
  for (uint32_t k = from; k > 0 && k + LONGEST_MAJORITY > from; k--) {
    if (s->at[k - 1].kind == TOKEN_BREAK)
      return false;
    bool is_counted = k > 1 && s->at[k - 1].term == TERM_VOTES && s->at[k - 2].kind == TOKEN_NUMBER;
    if (s->at[k - 1].term == TERM_MAJORITY || is_counted)
      return true;
  }
  return false;
}

bool referat__is_unanimous(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t i = referat__scan_term(s, from, to, TERM_UNANIMOUS);
  bool is_whose = i > from && i < to && s->at[i - 1].kind == TOKEN_WORD && /* "udvalgets" */
                  referat__lex_has_ending(s->p->lex, LEX_GENITIVES, token_text(s, i - 1));
  return i < to && !is_whose && !(i > from && s->at[i - 1].term == TERM_NOT) &&
         !scan_has(s, from, to, TERM_STORY);
}

bool referat__names_all_voters(const scan *s, uint32_t from, uint32_t to,
                               const int32_t count[CHOICES])
{
  int32_t persons = 0;
  if (count[CHOICE_FOR] <= 0 || count[CHOICE_AGAINST] <= 0)
    return false;
  for (uint32_t i = from; i < to; i++) {
    if (s->at[i].kind == TOKEN_PERSON && (s->at[i].genitive || s->at[i].about->elected))
      return false;
    persons += s->at[i].kind == TOKEN_PERSON;
  }
  return persons == count[CHOICE_FOR] + count[CHOICE_AGAINST];
}
