/*
 * The words of Danish minutes, as data.  All that is Danish in the reader
 * stands in the tables of lexicon.c; a new municipality is new rows there.
 *
 * Every pattern is in lower case, with single spaces, and matches any case.
 */
#ifndef REFERAT_READ_LEXICON_H
#define REFERAT_READ_LEXICON_H

#include "base/slice.h"

#include <stdint.h>

/* Most rows that the table of sections can have. */
#define LEX_MOST_SECTIONS 255

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

extern const lex_section referat__lex_sections[];
extern const lex_section
    referat__lex_run_ins[]; /* headings that share their line; ends in a row without kind */

/* The bytes with which a word of a table may begin, a capital's too. */
typedef struct lex_bytes {
  uint64_t bits[4];
} lex_bytes;

static inline bool lex_has_byte(const lex_bytes *set, char byte)
{
  unsigned char c = (unsigned char)byte;
  return set->bits[c >> 6] >> (c & 63) & 1;
}

/* A word or phrase with a meaning. */
typedef struct lex_word {
  slice pattern;
  const char *value;
} lex_word;

/* Most rows that a table with an index can have. */
#define LEX_MOST_WORDS 255

/* A table of words, its rows chained by their first byte: what letters of any
 * case have in common decides on the chain. */
typedef struct lex_table {
  const lex_word *rows;
  uint8_t first[32];            /* of a chain, plus one */
  uint8_t next[LEX_MOST_WORDS]; /* row in the same chain, plus one */
} lex_table;

static inline unsigned lex_chain_of(unsigned char byte)
{
  return byte & 31;
}

/* What is looked up for nearly every line, made ready once for each text. */
typedef struct lex_index {
  uint8_t by_first[256];           /* the first row for a heading's first byte, plus one */
  uint8_t by_last[256];            /* the same for the last byte of suffixes */
  uint8_t same[LEX_MOST_SECTIONS]; /* the next row of the same byte, plus one */
  lex_bytes items;                 /* labels of items */
  lex_bytes run_ins;               /* headings that share their line */
  /* The tables of the same names. */
  lex_table absences, absent, against, amended, annex_mentions, arrivals, bodies, departures,
      fields, hanging, outcomes, ratios, recusals, statements, substitutions, verbs, votes;
} lex_index;

void referat__lex_index_make(lex_index *index);

/* Return the row that the heading matches, or NULL.  `heading` is one line
 * without marks of Markdown; a final colon is passed over. */
const lex_section *referat__lex_section(const lex_index *index, slice heading);

/* Return the row for a heading that is followed by text in the same line
 * ("Indstilling: At ..."); `*used` is the length of heading and colon. */
const lex_section *referat__lex_run_in(slice line, size_t *used);

/* Tables of words; each ends in a row without value. */
extern const lex_word referat__lex_kinds[];       /* kinds of document: "referat" -> minutes */
extern const lex_word referat__lex_fields[];      /* labels of the head -> field/@name */
extern const lex_word referat__lex_body_labels[]; /* labels of the head that name the body */
extern const lex_word referat__lex_end_labels[];  /* labels of the time at which a meeting ended */
extern const lex_word referat__lex_date_links[];  /* "d." before a day */
extern const lex_word referat__lex_contents[];    /* headings of the contents list */
extern const lex_word referat__lex_item_labels[]; /* "punkt" -> ":" when a colon must follow */
extern const lex_word referat__lex_case_labels[]; /* "sagsnr." */
extern const lex_word referat__lex_closed[]; /* marks of closed and open items at a title's ends */
extern const lex_word
    referat__lex_absent[]; /* labels of apologies; value ":" when a colon must follow */
extern const lex_word referat__lex_outcomes[]; /* phrases of decisions -> outcome */
extern const lex_word
    referat__lex_purposes[];              /* "for" before "at godkende": that is not yet done */
extern const lex_word referat__lex_not[]; /* "ikke" */
extern const lex_word
    referat__lex_decision_links[]; /* what may stand between "Beslutning" and a body */
extern const lex_word referat__lex_decision_words[]; /* "beslutning" before a body */
extern const lex_word referat__lex_amended[];        /* phrases by which a decision departs */
extern const lex_word referat__lex_none[];           /* "ingen", "-" */
extern const lex_word referat__lex_hanging[];        /* words that no sentence ends in */
extern const lex_word
    referat__lex_connectives[];                 /* "eller" alone in a line, between alternatives */
extern const lex_word referat__lex_ordinals[];  /* nouns after "1.": "1. behandling" is no list */
extern const lex_word referat__lex_verbs[];     /* "indstiller": who asks stands before it */
extern const lex_word referat__lex_addressee[]; /* "til": whom is asked stands behind it */
extern const lex_word
    referat__lex_clause_ends[];              /* endings after which ", at" begins a new clause */
extern const lex_word referat__lex_bodies[]; /* words that name a body */
extern const lex_word referat__lex_body_endings[];  /* endings of such words */
extern const lex_word referat__lex_genitives[];     /* the same in the genitive */
extern const lex_word referat__lex_captions[];      /* "tabel": begins a caption */
extern const lex_word referat__lex_name_links[];    /* "og" between names */
extern const lex_word referat__lex_figures[];       /* "figur": a line about a picture or a table */
extern const lex_word referat__lex_particles[];     /* small words inside of names */
extern const lex_word referat__lex_roles[];         /* "formand" -> chair */
extern const lex_word referat__lex_pages[];         /* "side": a page number follows */
extern const lex_word referat__lex_page_columns[];  /* over the pages of the contents */
extern const lex_word referat__lex_page_of[];       /* "af" in "side 3 af 20" */
extern const lex_word referat__lex_compounds[];     /* words after which a line's hyphen stays */
extern const lex_word referat__lex_votes[];         /* phrases of votes -> for, against, abstain */
extern const lex_word referat__lex_ratios[];        /* "stemmer mod", between two counts */
extern const lex_word referat__lex_against[];       /* "mod", between two counts */
extern const lex_word referat__lex_parties[];       /* names of parties -> their letter */
extern const lex_word referat__lex_party_endings[]; /* endings of local lists */
extern const lex_word referat__lex_numbers[];       /* "to" -> "2" */
extern const lex_word referat__lex_statements[];    /* phrases that enter a remark in the minutes */
extern const lex_word referat__lex_recusals[];      /* "inhabil" */
extern const lex_word referat__lex_absences[]; /* "var fraværende": the names stand before it */
extern const lex_word referat__lex_arrivals[];
extern const lex_word referat__lex_departures[];
extern const lex_word referat__lex_substitutions[];
extern const lex_word referat__lex_annex_mentions[]; /* phrases that say an annex is attached */

/* The word that every row of referat__lex_annex_mentions has in it. */
extern const slice referat__lex_annex;

/* The clause word of recommendations, "at". */
extern const slice referat__lex_that;

/* Return the row whose pattern is the whole text, or NULL. */
const lex_word *referat__lex_whole(const lex_word *table, slice text);

/* Return the row whose pattern begins the text and ends there at the end of a
 * word, the longest one, or NULL; `*used` is the length of what matched. */
const lex_word *referat__lex_start(const lex_word *table, slice text, size_t *used);

/* Return the row whose pattern ends the text and begins at a word, or NULL. */
const lex_word *referat__lex_end(const lex_word *table, slice text);

/* The same for a table with an index. */
const lex_word *referat__lex_whole_in(const lex_table *table, slice text);
const lex_word *referat__lex_start_in(const lex_table *table, slice text, size_t *used);

/* Return the row whose pattern occurs first in the text as whole words (the
 * longest of those at the same place), or NULL; `*where` is the place. */
const lex_word *referat__lex_find(const lex_table *table, slice text, slice *where);

/* Whether the last letters of the word are those of a row. */
bool referat__lex_has_ending(const lex_word *table, slice word);

#endif
