/*
 * The words of Danish minutes.  All that is Danish in the reader stands in the
 * tables of a lexicon; a new municipality is new rows, not new code.  Those that
 * are built in are the files of lib/lexicon/danish.
 *
 * Every pattern is in lower case, with single spaces, and matches any case.
 */
#ifndef REFERAT_LEXICON_LEXICON_H
#define REFERAT_LEXICON_LEXICON_H

#include "base/slice.h"
#include "lexicon/tables.h"

#include <stdint.h>

/* The tables of words; lexicon/tables.h says what is in each. */
#define LEX_ID(id, name, way, values) id,
/* clang-format off */
typedef enum lex_id {
  LEX_EACH_TABLE(LEX_ID)
  LEX_TABLES,
  LEX_SECTIONS = LEX_TABLES, /* headings, which have tables of their own kind */
  LEX_RUN_INS
} lex_id;
/* clang-format on */
#undef LEX_ID

/* A word or phrase with a meaning. */
typedef struct lex_word {
  slice pattern;
  const char *value; /* "" where there is nothing to say */
} lex_word;

/* How a row's pattern meets a heading. */
typedef enum lex_match {
  LEX_EXACT,   /* the whole heading */
  LEX_PREFIX,  /* its first words */
  LEX_SUFFIX,  /* its last words */
  LEX_DECISION /* a prefix that a body or a date follows */
} lex_match;

/* How much a row is worth without a blank line around the heading. */
typedef enum lex_strength {
  LEX_STRONG, /* a heading wherever it fills a line */
  LEX_WEAK    /* an everyday word: a heading only where it stands alone */
} lex_strength;

typedef struct lex_section {
  slice pattern;
  const char *kind;
  lex_match match;
  lex_strength strength;
} lex_section;

/* What a line is whose shape tells that it is a heading, and no row. */
typedef enum lex_shaped {
  LEX_SHAPED_DECISION,
  LEX_SHAPED_ATTENDANCE,
  LEX_SHAPED_RECOMMENDATION,
  LEX_SHAPED_COUNT
} lex_shaped;

extern const lex_section referat__lex_shaped[LEX_SHAPED_COUNT];

/* All tables; it never changes once it is made, so threads may share it. */
typedef struct lexicon lexicon;

/* The words that are built in, and the text of the files that they come from. */
const lexicon *referat__lexicon_builtin(void);
slice referat__lexicon_text(void);

/* All rows of a table, `*count` of them. */
const lex_word *referat__lex_rows(const lexicon *x, lex_id table, size_t *count);

/* Return the row that the heading matches, or NULL.  `heading` is one line
 * without marks of Markdown; a final colon is passed over. */
const lex_section *referat__lex_section(const lexicon *x, slice heading);

/* Return the row for a heading that is followed by text in the same line
 * ("Indstilling: At ..."); `*used` is the length of heading and colon. */
const lex_section *referat__lex_run_in(const lexicon *x, slice line, size_t *used);

/* The number of a row that those two returned, or of a shaped one, from 1 on, and the row with a
 * number: a line has no room for a pointer. */
uint32_t referat__lex_heading_number(const lexicon *x, const lex_section *row);
const lex_section *referat__lex_heading(const lexicon *x, uint32_t number);

/* With which three bytes a text may begin that a row of some table begins: most texts
 * are passed over by them.  The second and third bytes are bits, by the first one;
 * letters count by what they have in common with their capitals. */
typedef struct lex_openings {
  uint32_t seconds[32];
  uint32_t thirds[32];
} lex_openings;

static inline unsigned lex_bits(char byte)
{
  return (unsigned char)byte & 31;
}

/* The first byte of a mark that stands behind its letter. */
#define LEX_MARK '\xCC'

static inline bool lex_may_open(const lex_openings *o, slice text)
{
  if (__builtin_expect(text.len < 3, 0))
    return text.len &&
           o->seconds[lex_bits(text.ptr[0])] >> (text.len > 1 ? lex_bits(text.ptr[1]) : 0) & 1;
  unsigned first = lex_bits(text.ptr[0]);
  return o->seconds[first] >> lex_bits(text.ptr[1]) & o->thirds[first] >> lex_bits(text.ptr[2]) & 1;
}

/* What stands first in a lexicon: how the rows of each table begin. */
typedef struct lex_front {
  lex_openings openings[LEX_TABLES];
} lex_front;

static inline const lex_openings *lex_openings_of(const lexicon *x, lex_id table)
{
  return &((const lex_front *)(const void *)x)->openings[table];
}

/* Add those of a table; how headings end has no part in it. */
void referat__lex_openings_add(const lexicon *x, lex_id table, lex_openings *to);

/* Return the row whose pattern is the whole text, or NULL. */
const lex_word *referat__lex_whole(const lexicon *x, lex_id table, slice text);

/* Return the row whose pattern begins the text and ends there at the end of a
 * word, the longest one, or NULL; `*used` is the length of what matched. */
const lex_word *referat__lex_start_open(const lexicon *x, lex_id table, slice text, size_t *used);

/* The same for any text: the form above is for those that may open a row. */
static inline const lex_word *referat__lex_start(const lexicon *x, lex_id table, slice text,
                                                 size_t *used)
{
  if (lex_may_open(lex_openings_of(x, table), text))
    return referat__lex_start_open(x, table, text, used);
  if (used)
    *used = 0; /* as is mostly so */
  return NULL;
}

/* Return the row whose pattern ends the text and begins at a word, the longest
 * one, or NULL. */
const lex_word *referat__lex_end(const lexicon *x, lex_id table, slice text);

/* The text before the row that ends it, by referat__lex_end or referat__lex_ending: letters that
 * were taken apart are longer than those of the row. */
slice referat__lex_before(slice text, const lex_word *row);

/* Return the row whose pattern occurs first in the text as whole words (the
 * longest of those at the same place), or NULL; `*where` is the place. */
const lex_word *referat__lex_find(const lexicon *x, lex_id table, slice text, slice *where);

/* Whether the last letters of the word are those of a row, and which. */
const lex_word *referat__lex_ending(const lexicon *x, lex_id table, slice word);
bool referat__lex_has_ending(const lexicon *x, lex_id table, slice word);

/* The word that every row of LEX_ANNEX_MENTIONS has in it. */
extern const slice referat__lex_annex;

/* The clause word of recommendations, "at". */
extern const slice referat__lex_that;

#endif
