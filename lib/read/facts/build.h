/* The paragraph in hand: its pieces become elements, one after the other. */
#ifndef REFERAT_READ_FACTS_BUILD_H
#define REFERAT_READ_FACTS_BUILD_H

#include "read/facts/facts.h"
#include "read/facts/found.h"
#include "read/names.h"

/* Tokens of a sentence that is still plain; a longer one tells a story. */
#define LONGEST_SENTENCE 400

/* Lists of the paragraph in hand, which the next one uses again. */
typedef struct facts_lists {
  runs piece;
  note_list notes;
} facts_lists;

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

/* Which names of a piece become elements. */
typedef enum named {
  NAME_NONE,
  NAME_ELECTED,
  NAME_PERSONS,
  NAME_ABSENT, /* persons, but for those who were away for a part alone */
  NAME_VOTERS,
  NAME_ALL
} named;

/* Where the sentence begins in the scan's text; the text's end behind the last. */
static inline uint32_t sentence_start(const facts *f, uint32_t i)
{
  return i == 0                    ? 0
         : i < f->s.sentence_count ? f->s.at[f->s.sentences[i].first].start
                                   : (uint32_t)f->s.text.len;
}

static inline uint32_t text_end(const facts *f)
{
  return (uint32_t)f->s.text.len;
}

static inline bool begins_line(const facts *f, uint32_t i)
{
  return i == 0 || f->s.sentences[i - 1].ends_line;
}

/* Instead of a sentence: the rest of this one is still to be read. */
#define SAME_SENTENCE UINT32_MAX

/* The last person of the range, or NULL. */
const char *referat__last_person(const scan *s, uint32_t from, uint32_t to);

/* Behind the lines from the sentence on that hold nothing but names, and why those
 * persons are absent. */
uint32_t referat__name_lines(const facts *f, uint32_t i);

/* Build the apologies of a label: "Afbud: Anna Holm og Bo Krag."; the sentence behind them,
 * SAME_SENTENCE, or `i` where there are none. */
uint32_t referat__absence_label(facts *f, uint32_t i);

/* Build the apologies of a sentence, or of lines below a label (`apologises`); the sentence
 * behind them, or `i` where there are none. */
uint32_t referat__absence_build(facts *f, uint32_t i, bool apologises);

/* Whether the sentence only says again, of who was just said to be recused, that this
 * person stands aside: "Hun deltog ikke i behandlingen." */
bool referat__recusal_told(const facts *f, uint32_t i);

/* "Byrådet godkendte, at Bo Krag indkaldes som stedfortræder", "Sagen udgik, da Bo Krag var
 * syg": take into account that the sentence decides, too. */
void referat__facts_grant(facts *f, const sentence *at);

/* Build the text up to `end` as an element; NULL where there is none. */
referat_node *referat__facts_emit(facts *f, referat_node *parent, referat_type type, uint32_t end,
                                  named which);

/* Append the text up to `end` to an element that has been begun. */
void referat__facts_append(facts *f, referat_node *node, uint32_t end, named which);

/* The same, in a line of its own. */
void referat__facts_append_line(facts *f, referat_node *node, uint32_t end, named which);

/* Take the text of sentences into account up to `end`. */
void referat__facts_outcome(facts *f, uint32_t end);

/* Build the plain text in front of a fact that begins at `start`. */
void referat__facts_plain(facts *f, uint32_t start);

/* Build the facts that were found in a sentence, up to `end`. */
void referat__facts_emit_found(facts *f, const found *all, uint32_t end);

/* Mark the persons whom the sentence elects with what they are elected as; whether it
 * speaks of an election. */
bool referat__elected_mark(scan *s, uint32_t from, uint32_t to);

/* The role to which it elects those in the lines below: "Som medlemmer blev udpeget:";
 * NULL where it announces nobody. */
const char *referat__elected_below(const scan *s, uint32_t from, uint32_t to);

/* Mark the persons of a line that holds nothing but names as elected to the role; false
 * where it holds something else. */
bool referat__elected_list(scan *s, uint32_t from, uint32_t to, const char *role);

/* Set what the ballot tells as attributes of the vote. */
void referat__ballot_set(facts *f, referat_node *vote, const ballot *v);

/* Build a vote that begins with the sentence: one sentence or more of the same
 * line.  The sentence behind it; `i` where there is no vote. */
uint32_t referat__vote_build(facts *f, uint32_t i);

#endif
