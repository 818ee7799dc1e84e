#include "read/events.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/outcome.h"

#include <stdlib.h>

/* A longer paragraph tells a story; its words are not plain. */
#define LONGEST_EVENT 400

/* ---- persons in running text ---- */

static bool is_name_word(const lexicon *lex, slice word)
{
  return word.len > 1 && referat__is_upper(referat__first_char(word)) &&
         !referat__lex_whole(lex, LEX_BODIES, word) &&
         !referat__lex_has_ending(lex, LEX_BODY_ENDINGS, word);
}

static slice next_word(slice *rest)
{
  while (rest->len && (is_blank(rest->ptr[0]) || rest->ptr[0] == '"'))
    *rest = slice_skip(*rest, 1);
  size_t n = 0;
  while (n < rest->len && !is_blank(rest->ptr[n]) && !strchr(",:;(/", rest->ptr[n]))
    n++;
  slice word = slice_of(rest->ptr, n);
  *rest = slice_skip(*rest, n ? n : rest->len ? 1 : 0);
  return word;
}

/* Note persons ("Anne Berg (V)") and parties in running text: two words or more
 * with capitals, one after the other. */
static void note_people(body *b, slice text)
{
  const lexicon *lex = b->p->lex;
  slice rest = text;
  while (rest.len) {
    slice before = rest;
    size_t used;
    while (before.len && !referat__is_letter(referat__first_char(before))) {
      unsigned size;
      referat__utf8_decode(before.ptr, slice_end(before), &size);
      before = slice_skip(before, size);
    }
    const lex_word *party = referat__lex_start(lex, LEX_PARTIES, before, &used);
    if (party && referat__is_upper(referat__first_char(before))) {
      referat__note_add(b->p, &b->notes, slice_of(before.ptr, used), REFERAT_PARTY);
      rest = slice_skip(before, used);
      continue;
    }
    rest = before;
    slice first = next_word(&rest);
    if (!first.len)
      continue;
    if (is_name_word(lex, first) && referat__lex_has_ending(lex, LEX_PARTY_ENDINGS, first)) {
      referat__note_add(b->p, &b->notes, first, REFERAT_PARTY);
      continue;
    }
    if (!is_name_word(lex, first) || slice_ends(first, SLICE(".")))
      continue;
    const char *end = NULL;
    slice ahead = rest;
    for (;;) {
      if (!ahead.len || ahead.ptr[0] != ' ')
        break;
      slice try = ahead;
      slice word = next_word(&try);
      if (referat__lex_whole(lex, LEX_PARTICLES, word)) {
        ahead = try; /* "Renée à Porta": the name ends in a capital again */
        continue;
      }
      if (!is_name_word(lex, word))
        break;
      bool stop = slice_ends(word, SLICE(".")) && word.len > 2;
      end = slice_end(word) - stop;
      ahead = try;
      if (stop)
        break;
    }
    if (!end)
      continue;
    slice name = slice_between(first.ptr, end);
    /* "Anne Berg (V)": the letter is the party. */
    slice bracket = slice_of(NULL, 0);
    slice after = referat__trim_left(slice_between(end, slice_end(text)));
    if (after.len && after.ptr[0] == '(') {
      const char *close = memchr(after.ptr, ')', after.len);
      if (close && close - after.ptr <= 4) {
        bracket = slice_between(after.ptr + 1, close);
        end = close + 1;
      }
    }
    note *n = referat__note_add(b->p, &b->notes, slice_between(first.ptr, end), REFERAT_PERSON);
    if (n) {
      n->attrs[0].name = REFERAT_ATTR_NAME;
      n->attrs[0].value = referat__squeeze(b->p->a, name).ptr;
      if (bracket.len) {
        n->attrs[1].name = REFERAT_ATTR_PARTY;
        n->attrs[1].value = referat__arena_copy(b->p->a, bracket);
      }
    }
    rest = slice_between(end, slice_end(text));
  }
}

/* ---- votes ---- */

static const char *const choices[] = {"for", "against", "abstain"};
static const referat_attr counts[] = {REFERAT_ATTR_FOR, REFERAT_ATTR_AGAINST, REFERAT_ATTR_ABSTAIN};

static int choice_index(const char *choice)
{
  for (int i = 0; i < 3; i++)
    if (strcmp(choices[i], choice) == 0)
      return i;
  return 0;
}

/* The count that stands nearest to the phrase, right before or after it. */
static bool find_count(const lexicon *lex, slice part, unsigned long *count)
{
  bool at_word = true;
  for (slice s = part; s.len;) {
    size_t used;
    if (at_word && is_digit(s.ptr[0])) {
      char *end;
      char digits[8] = "";
      memcpy(digits, s.ptr, s.len < 7 ? s.len : 7);
      *count = strtoul(digits, &end, 10);
      return *count < 1000;
    }
    const lex_word *word = at_word ? referat__lex_start(lex, LEX_NUMBERS, s, &used) : NULL;
    if (word) {
      *count = strtoul(word->value, NULL, 10);
      return true;
    }
    unsigned size;
    uint32_t c = referat__utf8_decode(s.ptr, slice_end(s), &size);
    at_word = !referat__is_letter(c) && c != '-';
    s = slice_skip(s, size);
  }
  return false;
}

/* The sentence of the text around the place. */
static slice sentence_around(slice text, slice where)
{
  const char *from = where.ptr, *to = slice_end(where);
  while (from > text.ptr && !(from[-1] == '.' || from[-1] == ';' || from[-1] == '\n'))
    from--;
  while (to < slice_end(text) && *to != '.' && *to != ';' && *to != '\n')
    to++;
  return slice_between(from, to);
}

static void mark_choice(body *b, slice sentence, const char *choice)
{
  for (size_t i = 0; i < b->notes.count; i++) {
    note *n = &b->notes.at[i];
    if (n->text.ptr < sentence.ptr || slice_end(n->text) > slice_end(sentence))
      continue;
    int slot = n->type == REFERAT_PARTY ? 0 : 2;
    n->attrs[slot].name = REFERAT_ATTR_CHOICE;
    n->attrs[slot].value = choice;
  }
}

/* "med 9 stemmer mod 2", "med stemmerne 4 mod 1": the side that won stands
 * first, which is those against where something was rejected. */
static bool build_ratio(body *b, slice text)
{
  slice where;
  if (!referat__lex_find(b->p->lex, LEX_RATIOS, text, &where))
    return false;
  slice before = slice_between(text.ptr, where.ptr),
        after = slice_between(slice_end(where), slice_end(text));
  before = referat__trim_right(before);
  const char *digits = slice_end(before);
  while (digits > before.ptr && is_digit(digits[-1]))
    digits--;
  unsigned long won, lost;
  if (digits < slice_end(before)) {
    if (!find_count(b->p->lex, slice_between(digits, slice_end(before)), &won) ||
        !find_count(b->p->lex, after, &lost))
      return false;
  } else {
    slice mod;
    if (!referat__lex_find(b->p->lex, LEX_AGAINST, after, &mod) ||
        !find_count(b->p->lex, slice_between(after.ptr, mod.ptr), &won) ||
        !find_count(b->p->lex, slice_between(slice_end(mod), slice_end(after)), &lost))
      return false;
  }
  referat__decision_text(b, text);
  bool fell = b->outcome && strcmp(b->outcome, "rejected") == 0;
  b->notes.count = 0;
  referat_node *vote = referat__body_emit(b, body_top(b), REFERAT_VOTE);
  referat__node_set_static(b->p->a, vote, REFERAT_ATTR_FOR,
                           referat__arena_printf(b->p->a, "%lu", fell ? lost : won));
  referat__node_set_static(b->p->a, vote, REFERAT_ATTR_AGAINST,
                           referat__arena_printf(b->p->a, "%lu", fell ? won : lost));
  return true;
}

static bool build_vote(body *b, slice text)
{
  slice where;
  if (!referat__lex_find(b->p->lex, LEX_VOTES, text, &where))
    return false;
  referat__decision_text(b, text);
  note_people(b, text);
  struct {
    bool known;
    unsigned long count;
  } result[3] = {{false, 0}, {false, 0}, {false, 0}};
  unsigned long named[3] = {0, 0, 0};
  const lex_word *row;
  for (slice rest = text; (row = referat__lex_find(b->p->lex, LEX_VOTES, rest, &where)) != NULL;
       rest = slice_between(slice_end(where), slice_end(text))) {
    int i = choice_index(row->value);
    slice sentence = sentence_around(text, where);
    if (!result[i].known)
      result[i].known = find_count(b->p->lex, sentence, &result[i].count);
    mark_choice(b, sentence, choices[i]);
  }
  for (size_t k = 0; k < b->notes.count; k++)
    for (int i = 0; i < 3; i++)
      if (b->notes.at[k].type == REFERAT_PERSON && b->notes.at[k].attrs[2].value == choices[i])
        named[i]++;
  referat_node *vote = referat__body_emit(b, body_top(b), REFERAT_VOTE);
  for (int i = 0; i < 3; i++)
    if (result[i].known || named[i])
      referat__node_set_static(
          b->p->a, vote, counts[i],
          referat__arena_printf(b->p->a, "%lu", result[i].known ? result[i].count : named[i]));
  return true;
}

/* ---- movements ---- */

/* A party stands as an element in votes alone. */
static void drop_parties(body *b)
{
  size_t kept = 0;
  for (size_t i = 0; i < b->notes.count; i++)
    if (b->notes.at[i].type != REFERAT_PARTY)
      b->notes.at[kept++] = b->notes.at[i];
  b->notes.count = kept;
}

static bool build_movement(body *b, slice text)
{
  const struct {
    lex_id words;
    referat_type type;
  } kinds[] = {{LEX_SUBSTITUTIONS, REFERAT_SUBSTITUTION},
               {LEX_RECUSALS, REFERAT_RECUSAL},
               {LEX_DEPARTURES, REFERAT_DEPARTURE},
               {LEX_ARRIVALS, REFERAT_ARRIVAL}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    slice where;
    if (!referat__lex_find(b->p->lex, kinds[i].words, text, &where))
      continue;
    b->notes.count = 0;
    note_people(b, text);
    drop_parties(b);
    const char *who = NULL, *whom = NULL;
    for (size_t k = 0; k < b->notes.count; k++) {
      const note *n = &b->notes.at[k];
      if (n->type != REFERAT_PERSON)
        continue;
      if (!who && n->text.ptr < where.ptr)
        who = n->attrs[0].value;
      else if (!whom && n->text.ptr > where.ptr)
        whom = n->attrs[0].value;
    }
    if (!who)
      continue;
    referat_node *node = referat__body_emit(b, body_top(b), kinds[i].type);
    referat__node_set_static(b->p->a, node, REFERAT_ATTR_PERSON, who);
    int minutes;
    slice rest;
    if (referat__time_find(text, &minutes, &rest)) {
      char iso[6];
      referat__time_iso(minutes, iso);
      referat__node_set(b->p->a, node, REFERAT_ATTR_TIME, slice_of(iso, 5));
    }
    if (kinds[i].type == REFERAT_SUBSTITUTION)
      referat__node_set_static(b->p->a, node, REFERAT_ATTR_FOR, whom);
    return true;
  }
  return false;
}

/* "Anne Berg deltog ikke i mødet.": apologies in a sentence that says no more. */
static bool build_absence(body *b, slice text)
{
  slice where;
  if (!referat__lex_find(b->p->lex, LEX_ABSENCES, text, &where) ||
      referat__trim(slice_between(slice_end(where), slice_end(text))).len > 1)
    return false;
  b->notes.count = 0;
  note_people(b, slice_between(text.ptr, where.ptr));
  drop_parties(b);
  if (!b->notes.count || b->notes.at[0].text.ptr > text.ptr)
    return false;
  referat__body_emit(b, body_top(b), REFERAT_ABSENT);
  return true;
}

bool referat__event_build(body *b, slice text)
{
  if (text.len > LONGEST_EVENT)
    return false;
  return build_ratio(b, text) || build_vote(b, text) || build_movement(b, text) ||
         build_absence(b, text);
}

/* ---- statements ---- */

bool referat__statement_open(body *b, slice text)
{
  slice where;
  if (!referat__lex_find(b->p->lex, LEX_STATEMENTS, text, &where))
    return false;
  b->notes.count = 0;
  note_people(b, slice_between(text.ptr, where.ptr > text.ptr ? where.ptr : slice_end(text)));
  uint32_t line = b->runs.count ? b->runs.at[0].line : 0;
  b->statement = referat__node_add(b->p->a, body_top(b), REFERAT_STATEMENT, line);
  if (b->notes.count) {
    const note *who = &b->notes.at[0];
    const char *name = who->type == REFERAT_PERSON ? who->attrs[0].value
                                                   : referat__squeeze(b->p->a, who->text).ptr;
    referat__node_set_static(b->p->a, b->statement, REFERAT_ATTR_BY, name);
  }
  drop_parties(b);
  return true;
}

bool referat__statement_goes_on(slice text)
{
  return slice_starts(text, SLICE("\"")) || slice_starts(text, SLICE("”")) ||
         slice_starts(text, SLICE("“")) || slice_starts(text, SLICE("»")) ||
         slice_starts(text, SLICE("„"));
}
