/*
 * A person's name taken apart, so that it can be held against another spelling
 * of it: letters without case, accents, hyphens and spaces, word by word.
 */
#ifndef REFERAT_READ_NAMEPARTS_H
#define REFERAT_READ_NAMEPARTS_H

#include "base/slice.h"
#include "lexicon/lexicon.h"

#include <stdint.h>

/* Words of a name, and bytes of its letters; a longer one is no name. */
#define NAME_WORDS 8
#define NAME_LETTERS 120

typedef struct name_parts {
  uint8_t start[NAME_WORDS + 1];
  uint8_t count;              /* 0: no name */
  uint8_t single;             /* words of one letter, a bit each: initials */
  uint8_t joined;             /* words with a hyphen before them, a bit each */
  char letters[NAME_LETTERS]; /* of all words, one behind the other */
} name_parts;

/* Take the name apart; false, and no words, where it holds anything but
 * letters, spaces, hyphens, apostrophes and the stops of initials. */
bool referat__name_parts(slice name, name_parts *parts);

static inline slice name_whole(const name_parts *n)
{
  return slice_of(n->letters, n->count ? n->start[n->count] : 0);
}

static inline slice name_word(const name_parts *n, unsigned i)
{
  return slice_of(n->letters + n->start[i], (size_t)(n->start[i + 1] - n->start[i]));
}

static inline slice name_last(const name_parts *n)
{
  return name_word(n, n->count - 1u);
}

/*
 * Whether a text that says `said` can mean the person whose name is `full`
 * though it is not the whole name: the last words agree, the first ones too (or
 * one is the other's initial), and of the words between them `said` may leave
 * some out, shorten them or have an initial where `full` has nothing.  A last
 * name by itself can mean everybody who has it.
 */
bool referat__name_may_be(const name_parts *said, const name_parts *full);

/* Whether the last bracket of the text goes on behind it. */
bool referat__bracket_is_open(slice text);

/* Where a bracket ends that is open in front of the text; NULL if another begins before. */
const char *referat__bracket_end(slice text);

/* The name of a text with a colon: behind it, or before it where "Deltog" stands behind. */
slice referat__name_at_colon(const lexicon *lex, slice text);

#endif
