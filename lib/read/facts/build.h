/* The paragraph in hand: its pieces become elements, one after the other. */
#ifndef REFERAT_READ_FACTS_BUILD_H
#define REFERAT_READ_FACTS_BUILD_H

#include "read/facts/facts.h"
#include "read/facts/found.h"
#include "read/names.h"

/* Tokens of a sentence that is still plain; a longer one tells a story. */
#define LONGEST_SENTENCE 400

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
typedef enum named { NAME_NONE, NAME_ELECTED, NAME_PERSONS, NAME_VOTERS, NAME_ALL } named;

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

/* Build the text up to `end` as an element; NULL where there is none. */
referat_node *referat__facts_emit(facts *f, referat_node *parent, referat_type type, uint32_t end,
                                  named which);

/* Append the text up to `end` to an element that has been begun. */
void referat__facts_append(facts *f, referat_node *node, uint32_t end, named which);

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
