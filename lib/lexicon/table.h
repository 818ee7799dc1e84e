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

/* Bytes that were copied into a word, the first one lowest. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define LOWEST_FIRST(word) __builtin_bswap64(word)
#else
#define LOWEST_FIRST(word) (word)
#endif

/* A hash of the letters that a text begins with, of eight bytes at most and in any case: what
 * begins the text begins with the same ones, unless it ends within a word.  0 where it begins
 * with no letter of ASCII or of 0xC3, and where what is said here may not be so: a mark stands
 * behind a letter, or a sign among them. */
static inline uint32_t lex_first_word(slice text)
{
  const uint64_t ones = UINT64_C(0x0101010101010101), highs = UINT64_C(0x8080808080808080);
  uint64_t word = 0;
  if (text.len >= sizeof word)
    memcpy(&word, text.ptr, sizeof word);
  else if (text.len)
    memcpy(&word, text.ptr, text.len);
  word = LOWEST_FIRST(word);
  uint64_t lower = word | 0x20 * ones, low = lower & ~highs;
  uint64_t stops = ~((low + (0x80 - 'a') * ones) & ~(low + (0x7F - 'z') * ones) & ~word) & highs;
  if (word & highs) { /* letters of two bytes, but for the signs of "times" and "by" */
    uint64_t first = word ^ 0xC3 * ones, sign = lower ^ 0xB7 * ones;
    first = ~(((first & ~highs) + ~highs) | first) & highs;
    sign = ~(((sign & ~highs) + ~highs) | sign) & highs;
    stops &= ~(first | (word & ~(word << 1)));
    stops |= first & UINT64_C(1) << 63; /* what it is would be told by the ninth byte */
    if (sign)
      return 0;
  }
  uint64_t stop = stops & (~stops + 1);
  size_t length = stop ? (size_t)__builtin_ctzll(stop) / 8 : sizeof word;
  if (!length || (text.len > length && text.ptr[length] == LEX_MARK))
    return 0;
  lower &= stop ? (stop >> 7) - 1 : UINT64_MAX;
  return (uint32_t)(lower * UINT64_C(0x9E3779B97F4A7C15) >> 32) | 1;
}

/* The chain of those that begin so; a table has a power of two of them. */
static inline unsigned lex_word_chain(uint32_t word, unsigned shift)
{
  return word >> shift;
}

/* A table of words.  In a chain longer rows come first, then earlier ones. */
typedef struct lex_table {
  const lex_word *rows;
  const lex_key *keys;  /* of the beginning of each row */
  const lex_key *ends;  /* and of its end, backwards */
  const uint16_t *next; /* the next row of the same chain, for each row */
  /* The rows that have a first word are in chains by that as well, and a text that has one
   * begins with no other row: where the chains begin, and then what is next. */
  const uint16_t *firsts;
  uint16_t count;
  uint8_t shift; /* 32 less the bits of the number of such a chain */
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
