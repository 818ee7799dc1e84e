/*
 * Facts about people and decisions: who voted what, who was absent, came, went,
 * stood aside or stood in, what was entered in the minutes, and what was
 * decided.  They are right or not said: text that is no fact stays a paragraph.
 */
#ifndef REFERAT_READ_FACTS_FACTS_H
#define REFERAT_READ_FACTS_FACTS_H

#include "read/facts/apologies.h"
#include "read/facts/outcome.h"
#include "read/facts/votes.h"
#include "read/inline.h"

/* Substitutes of a decision that are remembered. */
#define MOST_SUBSTITUTES 16

/* Voters of one vote that are compared. */
#define MOST_VOTERS 128

/* What goes on from one paragraph to the next. */
typedef struct facts_context {
  bool decides;        /* a decision: votes, statements and its outcome count */
  bool body_named;     /* a paragraph of it begins with the body that meets */
  bool lists_absent;   /* a heading has said that the names are absent */
  outcome_state state; /* of the decision */
  /* A remark that goes on. */
  referat_node *statement;
  bool expects;  /* it has said "as follows:" */
  bool is_quote; /* a quote is open */
  /* Whose names are still to come: "For stemte:", "Afbud:" at a line's end. */
  int choice;       /* of the voters, CHOICE_NONE */
  bool names_go_on; /* a line of the voters has been read, and more may follow */
  bool apologises;
  bool told_absent;       /* somebody has been said to be absent */
  bool of_items;          /* apologies for single items may follow, one a line */
  bool stands_in;         /* a label has said that the names stand in for others */
  bool lists_substitutes; /* the same, in lines of their own below the label */
  const char *absent;     /* the last one who was said to be absent */
  const char *standing_in[MOST_SUBSTITUTES]; /* who was said to stand in */
  uint32_t standing_in_count;
  referat_node *names_below; /* a label whose names are still to come */
  /* The voters of the vote in hand, which may go on in the next line. */
  struct {
    const char *who;
    const char *party;
    int8_t choice;
  } voters[MOST_VOTERS];
  uint32_t voter_count;
  unsigned sides; /* on which they stand: a bit each */
  /* What the sentence before told, if that was one thing: "Det samme gælder V". */
  int last_choice;         /* CHOICE_NONE for none */
  referat_type last_event; /* TEXT for none */
  /* What that vote is on, and the point that the line is on. */
  referat_node *vote; /* the element of it, and what it tells */
  ballot ballot;
  vote_on on;
  int32_t on_part;
  vote_on put; /* to the vote by the sentence before: "sat til afstemning" */
  int32_t put_part;
  bool put_below;      /* what is put follows a colon, in lines of its own */
  bool put_once;       /* it tells how that ended: the vote behind it is of it, and no more */
  bool elects;         /* a sentence has told that somebody is elected */
  const char *office;  /* to which those in the lines below are elected; NULL: none */
  int32_t part;        /* 0: none */
  int32_t marker;      /* the number in front of the list item in hand; 0: none */
  int32_t listed_part; /* of the line's first sentence alone; 0: none */
  bool part_goes_on;   /* into the lines below: "Punkt 2" fills its own */
  bool moved;          /* somebody has moved something: "V foreslog, at ..." */
  bool amending;       /* an amendment has been put, and not disposed of */
  bool fell;           /* its votes were too few, which nobody has said yet */
} facts_context;

/* At the beginning of a decision (`decides`), a head, a list of names. */
facts_context referat__facts_context(bool decides);

/* Build the paragraph (its runs) below the parent: a sequence of p, vote,
 * recusal, arrival, departure, substitution, absent and statement elements that
 * holds all of the text.  False where it holds nothing but p. */
bool referat__facts_build(parse *p, referat_node *parent, const runs *r, facts_context *context);

/* Give the lists back that one paragraph leaves to the next, behind the last. */
void referat__facts_end(parse *p);

#endif
