/* Who: a list of persons and parties, a count, or a count with its list. */
#ifndef REFERAT_READ_FACTS_GROUP_H
#define REFERAT_READ_FACTS_GROUP_H

#include "read/facts/scan.h"

typedef struct group {
  uint32_t first, last; /* tokens */
  int32_t count;        /* as the text gives it, -1 if it does not */
  uint32_t voters;      /* persons and parties */
  bool rest;            /* "de øvrige" */
  bool some;            /* "2 medlemmer af V": the party is not all on that side */
  int32_t sum;          /* in brackets behind parties, -1 for none: "A og F (11)" */
  bool linked;          /* its last name has "og" before it: the list is whole */
} group;

/* Read the group that begins at the token; false if none does. */
bool referat__group_read(const scan *s, uint32_t at, uint32_t end, group *g);

/* Whether the party at the token is followed by those of its members who vote, in brackets:
 * "Ø (Anna Holm)". */
bool referat__group_of_party(const scan *s, uint32_t i);

/* The same, of persons and parties alone: no count begins it. */
bool referat__group_names(const scan *s, uint32_t at, uint32_t end, group *g);

/* "Det samme gælder A og F", "F gør det samme": who does as those of whom was told
 * before; false where nobody is said to. */
bool referat__group_same(const scan *s, uint32_t from, uint32_t to, group *g);

/* Past words that say nothing between who and what. */
uint32_t referat__skip_fillers(const scan *s, uint32_t at, uint32_t end);

#endif
