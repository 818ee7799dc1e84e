/* What a lexicon is made of: for those who make one. */
#ifndef REFERAT_LEXICON_TABLE_H
#define REFERAT_LEXICON_TABLE_H

#include "lexicon/lexicon.h"

#include <stdint.h>

/* Rows are chained by their first two bytes. */
#define LEX_CHAINS 256

static inline unsigned lex_chain(const char *two)
{
  return lex_bits(two[0]) << 3 ^ lex_bits(two[1]);
}

/* Where the chains begin, by number plus one, so that 0 ends a chain. */
typedef struct lex_chains {
  uint16_t first[LEX_CHAINS];
  uint16_t any[32]; /* by the first byte alone: the second one tells nothing */
} lex_chains;

/* The first (or last) bytes in lower case, as many as tell something, and which
 * they are: most rows are told apart by them at a glance. */
typedef struct lex_key {
  uint64_t bytes;
  uint64_t mask;
} lex_key;

#define LEX_KEY_BYTES 8

/* A table of words.  In a chain longer rows come first, then earlier ones. */
typedef struct lex_table {
  const lex_word *rows;
  const lex_key *keys;  /* of the beginning of each row */
  const lex_key *ends;  /* and of its end, backwards */
  const uint16_t *next; /* the next row of the same chain, for each row */
  uint16_t count;
  lex_chains chains;
  lex_openings closings; /* how the rows end, backwards */
} lex_table;

/* A table of headings.  A municipality's own rows stand before those that are
 * built in; among those of one origin, patterns for how a heading ends stand
 * before the others, because the end tells more: "Økonomi og Ejendomme indstiller". */
typedef struct lex_headings {
  const lex_section *rows;
  const lex_key *keys; /* of the beginning of each row; of suffixes, of the end, backwards */
  const uint16_t *next;
  uint16_t count;
  lex_chains chains;     /* of all but suffixes; earlier rows come first */
  uint16_t last[256];    /* by the last byte, of suffixes */
  lex_openings openings; /* of all but suffixes */
  lex_openings closings; /* of suffixes, backwards */
} lex_headings;

struct lexicon {
  lex_front front; /* first: lexicon.h counts on it */
  lex_table words[LEX_TABLES];
  lex_headings sections; /* headings that have a line to themselves */
  lex_headings run_ins;  /* headings that share their line with text */
};

#endif
