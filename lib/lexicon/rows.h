/* Rows of a profile, and the lexicon that is made of them. */
#ifndef REFERAT_LEXICON_ROWS_H
#define REFERAT_LEXICON_ROWS_H

#include "base/arena.h"
#include "lexicon/lexicon.h"

/* Rows that one lexicon can have besides those that are built in. */
#define LEX_MOST_ROWS 8000

/* How the examples of a table are looked up. */
typedef enum lex_way {
  LEX_WAY_WHOLE,  /* the row is the whole text */
  LEX_WAY_START,  /* the text begins with it */
  LEX_WAY_END,    /* the text ends with it */
  LEX_WAY_FIND,   /* it stands first in the text */
  LEX_WAY_ENDING, /* a word ends in its letters */
  LEX_WAY_SHAPE   /* the text has its shape */
} lex_way;

/* What tables.h says of a table. */
typedef struct lex_about {
  const char *name;
  const char *values;
  lex_way way;
} lex_about;

/* Of all tables, LEX_SECTIONS and LEX_RUN_INS included. */
extern const lex_about referat__lex_about[LEX_RUN_INS + 1];

/* A row as a profile gives it. */
typedef struct lex_row {
  lex_id table;
  slice pattern;
  const char *value;     /* a section's kind */
  lex_match match;       /* of headings */
  lex_strength strength; /* of sections */
  unsigned layer;        /* rows of one layer stand together, those that count more first */
  uint32_t line;
  slice example;  /* empty: none */
  slice expected; /* the value that the example must give; NULL: the row's own */
} lex_row;

typedef struct lex_rows {
  lex_row *at;
  size_t count;
  size_t room;
} lex_rows;

/* Append a row; NULL without memory. */
lex_row *referat__lex_row_add(arena *a, lex_rows *rows, lex_row row);

/* Make a lexicon of the rows and of all that `base` has: the rows count more.
 * It shares the base's rows and those strings, and is NULL without memory. */
const lexicon *referat__lexicon_make(arena *a, const lexicon *base, const lex_rows *rows);

#endif
