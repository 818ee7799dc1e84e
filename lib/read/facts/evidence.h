/* The words by which a sentence tells of votes. */
#ifndef REFERAT_READ_FACTS_EVIDENCE_H
#define REFERAT_READ_FACTS_EVIDENCE_H

#include "read/facts/group.h"

static inline bool token_verb(const scan *s, uint32_t i)
{
  return token_is(s, i, TERM_VOTE) || token_is(s, i, TERM_VOTES);
}

/* Whether the word is what is put to the vote. */
static inline bool token_matter(const scan *s, uint32_t i)
{
  return token_is(s, i, TERM_MATTER) || token_is(s, i, TERM_PROPOSAL) ||
         token_is(s, i, TERM_AMENDMENT) || token_is(s, i, TERM_DELAY) ||
         token_is(s, i, TERM_MOTION);
}

/* The part of the sentence that is of this meeting: it ends where a reason begins that
 * tells of others ("V stemte imod, da borgerne ..."); `from` where all of it does. */
uint32_t referat__votes_end(const scan *s, uint32_t from, uint32_t to);

/* The side that the word is of, or CHOICE_NONE. */
int referat__side_of(const scan *s, uint32_t i);

/* "(A, B og F mod V)": both sides of a ratio. */
bool referat__sides_read(const scan *s, uint32_t i, uint32_t to, group *a, group *b);

/* "V er imod (indstillingen)": but to be against something else is an opinion. */
bool referat__opposes(const scan *s, uint32_t i);

/* "Indstillingen støttes af": who is for it comes behind. */
bool referat__is_backed(const scan *s, uint32_t from, uint32_t i);

/* "5 medlemmer (A, C) anbefaler indstillingen": that members do it is a vote for it,
 * that a committee does is none. */
bool referat__endorses(const scan *s, uint32_t from, uint32_t i);

/* "vil stemme", "hvis V stemmer imod", "selv om V er imod": no vote of this meeting. */
bool referat__is_imagined(const scan *s, uint32_t from, uint32_t i);

/* Whether the sentence speaks of votes, and of this body's. */
bool referat__speaks_of_votes(const scan *s, uint32_t from, uint32_t to);

/* "Flertallet (A) anbefaler ... Mindretallet (V) indstiller, at ...", "Med 4 stemmer mod 3
 * ... Mindretallet bestod af V": whether the sentence before tells of the majority. */
bool referat__follows_majority(const scan *s, uint32_t from);

/* "enstemmigt": all were for, and nobody is counted. */
bool referat__is_unanimous(const scan *s, uint32_t from, uint32_t to);

/* "Anna Holm, Bo Krag og Eva Tang deltog i afstemningen, der faldt ud med 2 stemmer mod 1":
 * all voters are named, and nobody's side. */
bool referat__names_all_voters(const scan *s, uint32_t from, uint32_t to,
                               const int32_t count[CHOICES]);

#endif
