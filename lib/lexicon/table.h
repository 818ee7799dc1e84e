/* What a lexicon is made of: for those who make one. */
#ifndef REFERAT_LEXICON_TABLE_H
#define REFERAT_LEXICON_TABLE_H

#include "lexicon/lexicon.h"

/* Rows of words; of those that match alike, earlier ones count. */
typedef struct lex_table {
  const lex_word *rows;
  size_t count;
} lex_table;

typedef struct lex_headings {
  const lex_section *rows;
  size_t count;
} lex_headings;

struct lexicon {
  lex_table words[LEX_TABLES];
  lex_headings sections; /* headings that have a line to themselves */
  lex_headings run_ins;  /* headings that share their line with text */
};

#endif
