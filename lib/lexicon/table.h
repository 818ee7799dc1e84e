/* What a lexicon is made of: for those who make one. */
#ifndef REFERAT_LEXICON_TABLE_H
#define REFERAT_LEXICON_TABLE_H

#include "lexicon/lexicon.h"

#include <stdint.h>

/* Chains of rows by the first byte: what letters of any case have in common
 * decides on the chain. */
#define LEX_CHAINS 32

static inline unsigned lex_chain(char byte)
{
  return (unsigned char)byte & (LEX_CHAINS - 1);
}

/* A table of words.  Rows are chained by number plus one, so that 0 ends a
 * chain, and the earlier row comes first in it. */
typedef struct lex_table {
  const lex_word *rows;
  const uint16_t *next; /* the next row of the same chain, for each row */
  uint16_t count;
  uint16_t first[LEX_CHAINS];
  uint32_t lasts; /* one bit for each chain that the last byte of a row belongs to */
} lex_table;

/* A table of headings.  A municipality's own rows stand before those that are
 * built in; among those of one origin, patterns for how a heading ends stand
 * before the others, because the end tells more: "Økonomi og Ejendomme indstiller". */
typedef struct lex_headings {
  const lex_section *rows;
  const uint16_t *next;
  uint16_t count;
  uint16_t first[256]; /* by the first byte, of all but suffixes */
  uint16_t last[256];  /* by the last byte, of suffixes */
} lex_headings;

struct lexicon {
  lex_table words[LEX_TABLES];
  lex_headings sections; /* headings that have a line to themselves */
  lex_headings run_ins;  /* headings that share their line with text */
};

#endif
