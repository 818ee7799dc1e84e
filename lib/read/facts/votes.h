/* Votes, by a grammar over what is said of whom: a choice ("stemte for",
 * "imod", "undlod") has its voters before it or behind it, as its form tells. */
#ifndef REFERAT_READ_FACTS_VOTES_H
#define REFERAT_READ_FACTS_VOTES_H

#include "read/facts/group.h"

/* What is put to the vote. */
typedef enum vote_on { ON_NOTHING, ON_RECOMMENDATION, ON_AMENDMENT, ON_PART, ON_DELAY } vote_on;

typedef struct ballot {
  int32_t count[CHOICES]; /* -1 where the text gives none */
  vote_on on;
  int32_t part;
  int32_t variant; /* the letter or number of the proposal: "forslag A"; 0 for none */
  bool is_own;     /* what is voted on is a voter's: "A's forslag" */
  bool several;    /* it names more points than one, and who votes on which */
  bool named;      /* a voter has a choice */
  bool unanimous;  /* the text says so */
  bool unclear;    /* the sides cannot be told apart */
  bool split;      /* the members of a party are not all on one side */
  bool crowded;    /* more are named than are counted */
  bool labelled;   /* a side stands there, though nobody is on it */
  unsigned sides;  /* on which a voter or a count stands: a bit each */
  unsigned sums;   /* whose count is the sum of a list */
  int pending;     /* the choice of a label whose voters are still to come */
} ballot;

/* The number of the point of the recommendation that the tokens name: "pkt. 2",
 * "2. at"; 0 for none, never less.  `*next` is the token behind it. */
int32_t referat__point_at(const scan *s, uint32_t i, uint32_t *next);

/* Whether the tokens name several of them: "punkt 1 og 2", "pkt. 1-3". */
bool referat__points_at(const scan *s, uint32_t i);

/* Nothing counted yet. */
ballot referat__ballot_new(void);

/* Whether the ballot tells anything. */
bool referat__ballot_says(const ballot *v);

/* Read the sentence: its voters get their choice, the ballot its counts.
 * `rejected`: what was voted on fell, so that the greater side is against. */
void referat__votes_read(scan *s, uint32_t from, uint32_t to, bool rejected, ballot *v);

/* Read a line of names (or a count) whose label stood before it; false if the
 * sentence is no such line. */
bool referat__votes_of_label(scan *s, uint32_t from, uint32_t to, int choice, ballot *v);

/* "Det samme gjorde V": voters on the side of the sentence before; false if the
 * sentence says no such thing. */
bool referat__votes_of_same(scan *s, uint32_t from, uint32_t to, int choice, ballot *v);

/* Whether two sentences in a row can be of one vote: no side is counted twice,
 * and nothing else is put to the vote. */
bool referat__ballots_agree(const ballot *a, const ballot *b);

#endif
