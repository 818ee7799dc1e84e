/* The contents of a text that lost its line ends: titles in a row, with nothing
 * certain between them. */
#ifndef REFERAT_READ_LISTING_H
#define REFERAT_READ_LISTING_H

#include "base/arena.h"
#include "lexicon/lexicon.h"

/* The words of the contents, to be found by their letters. */
typedef struct listing {
  slice text;
  uint32_t *words; /* where they begin */
  uint32_t *next;  /* of those in the same slot, plus one */
  uint32_t *heads; /* the first of a slot, plus one */
  size_t mask;
  uint32_t count;
} listing;

/* Make the listing of the contents; longer ones are cut off.  False without memory. */
bool referat__listing_make(arena *a, listing *l, slice text);

/* How many bytes of `title`, word by word, the contents have, in either case; 0 where
 * they have none.  `*whole`: what they have may be a title from its first word to its
 * last. */
size_t referat__listing_find(const lexicon *lex, const listing *l, slice title, bool *whole);

#endif
