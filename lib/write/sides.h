/*
 * The sides of a vote, for a small table behind its sentence: who was for, who
 * against, who abstained.  It is made where many are named and all is clear; it
 * says what the sentence says, and nothing else.
 */
#ifndef REFERAT_WRITE_SIDES_H
#define REFERAT_WRITE_SIDES_H

#include "model/node.h"

#define SIDES 3
#define SIDES_MOST 128   /* voters; of a vote with more there is no table */
#define SIDES_FEWEST 7   /* of a vote with fewer the sentence is enough */
#define SIDES_WIDTH 2835 /* of a column, in twips */

typedef struct vote_side {
  const referat_node *voter[SIDES_MOST]; /* persons and parties */
  unsigned voters;
  const char *count; /* where the text gives it, else NULL */
} vote_side;

/* A vote; it may go on in elements that follow each other. */
typedef struct vote_sides {
  vote_side side[SIDES];
  unsigned voters;
  const referat_node *last; /* of its elements so far */
  bool unclear;
} vote_sides;

/* Take the next vote of the document into account.  True where a table is due behind
 * it; its columns are the sides that have voters, two or three. */
bool referat__sides_take(vote_sides *v, const referat_node *vote);

/* The number of columns. */
unsigned referat__sides_columns(const vote_sides *v);

/* What the side is called. */
const char *referat__sides_label(unsigned side);

#endif
