/* A sentence about votes while it is read: who has been named, what claims them, and what
 * is voted on. */
#ifndef REFERAT_READ_FACTS_READING_H
#define REFERAT_READ_FACTS_READING_H

#include "read/facts/evidence.h"
#include "read/facts/votes.h"

/* Words between "for" and the verb: "For det samlede ændringsforslag stemte". */
#define LONGEST_OBJECT 8

/* What is known in the middle of a sentence. */
typedef struct reading {
  scan *s;
  uint32_t to;
  ballot *v;
  group last;        /* the voters just read */
  bool has_last;     /* and nothing came between */
  bool is_free;      /* nothing has claimed them */
  bool on_is_object; /* what is voted on stands behind a choice */
  bool has_reason;   /* what follows tells why, not on what */
  bool is_soft;      /* they have a choice, but a verb may say otherwise */
  group subject;     /* who began the clause; no tokens: nobody */
  int lead;          /* a choice whose voters come behind it */
  int side;          /* the choice that somebody had last */
  group like;        /* who does as those to come: "ligesom V"; no tokens: nobody */
  bool evidence;     /* the sentence speaks of votes */
  bool rejected;
} reading;

/* Set the count of a side; two that differ make the ballot unclear.  -1 is none. */
void referat__reading_count(reading *r, int choice, int32_t count);

/* Give the voters of the group their choice, and the side their count. */
void referat__reading_assign(reading *r, const group *g, int choice);

/* Give the voters just read their choice; those who have another make the ballot unclear. */
void referat__reading_claim(reading *r, int choice);

/* Remember the voters just read; `is_free` where nothing has claimed them. */
void referat__reading_hold(reading *r, const group *g, bool is_free);

/* Note what is voted on, where the token names it. */
void referat__reading_matter(reading *r, uint32_t i);

/* Whether what stands behind the choice is not what those who have voted voted on. */
bool referat__reading_of_other(const reading *r, uint32_t i);

/* "14 stemmer mod 9": the greater side is the one that won. */
void referat__tally_ratio(reading *r, const group *a, const group *b);

/* "19-6", and "10-5-2" with those who did not vote.  The token behind it, or 0. */
uint32_t referat__tally_dashes(reading *r, uint32_t i);

/* "med stemmerne fra A og F", "mod V's stemmer".  The token behind it, or 0. */
uint32_t referat__tally_read(reading *r, uint32_t i);

/* "Et flertal bestående af A og F": for, unless a verb says otherwise.  The token behind
 * it, or 0. */
uint32_t referat__tally_majority(reading *r, uint32_t from, uint32_t i);

#endif
