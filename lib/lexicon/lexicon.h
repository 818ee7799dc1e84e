/*
 * The words of Danish minutes.  All that is Danish in the reader stands in the
 * tables of a lexicon; a new municipality is new rows, not new code.
 *
 * Every pattern is in lower case, with single spaces, and matches any case.
 */
#ifndef REFERAT_LEXICON_LEXICON_H
#define REFERAT_LEXICON_LEXICON_H

#include "base/slice.h"

#include <stdint.h>

/* The tables of words. */
typedef enum lex_id {
  LEX_KINDS,          /* kinds of document: "referat" -> minutes */
  LEX_FIELDS,         /* labels of the head -> field/@name */
  LEX_BODY_LABELS,    /* labels of the head that name the body */
  LEX_END_LABELS,     /* labels of the time at which a meeting ended */
  LEX_DATE_LINKS,     /* "d." before a day */
  LEX_CONTENTS,       /* headings of the contents list */
  LEX_ITEM_LABELS,    /* "punkt" -> ":" when a colon must follow */
  LEX_CASE_LABELS,    /* "sagsnr." */
  LEX_CLOSED,         /* marks of closed and open items at a title's ends */
  LEX_ABSENT,         /* labels of apologies; value ":" when a colon must follow */
  LEX_OUTCOMES,       /* phrases of decisions -> outcome */
  LEX_PURPOSES,       /* "for" before "at godkende": that is not yet done */
  LEX_NOT,            /* "ikke" */
  LEX_DECISION_LINKS, /* what may stand between "Beslutning" and a body */
  LEX_DECISION_WORDS, /* "beslutning" before a body */
  LEX_AMENDED,        /* phrases by which a decision departs */
  LEX_NONE,           /* "ingen", "-" */
  LEX_HANGING,        /* words that no sentence ends in */
  LEX_CONNECTIVES,    /* "eller" alone in a line, between alternatives */
  LEX_ORDINALS,       /* nouns after "1.": "1. behandling" is no list */
  LEX_VERBS,          /* "indstiller": who asks stands before it */
  LEX_ADDRESSEE,      /* "til": whom is asked stands behind it */
  LEX_CLAUSE_ENDS,    /* endings after which ", at" begins a new clause */
  LEX_BODIES,         /* words that name a body */
  LEX_BODY_ENDINGS,   /* endings of such words */
  LEX_GENITIVES,      /* the same in the genitive */
  LEX_CAPTIONS,       /* "tabel": begins a caption */
  LEX_NAME_LINKS,     /* "og" between names */
  LEX_FIGURES,        /* "figur": a line about a picture or a table */
  LEX_PARTICLES,      /* small words inside of names */
  LEX_ROLES,          /* "formand" -> chair */
  LEX_PAGES,          /* "side": a page number follows */
  LEX_PAGE_COLUMNS,   /* over the pages of the contents */
  LEX_PAGE_OF,        /* "af" in "side 3 af 20" */
  LEX_COMPOUNDS,      /* words after which a line's hyphen stays */
  LEX_VOTES,          /* phrases of votes -> for, against, abstain */
  LEX_RATIOS,         /* "stemmer mod", between two counts */
  LEX_AGAINST,        /* "mod", between two counts */
  LEX_PARTIES,        /* names of parties -> their letter */
  LEX_PARTY_ENDINGS,  /* endings of local lists */
  LEX_NUMBERS,        /* "to" -> "2" */
  LEX_STATEMENTS,     /* phrases that enter a remark in the minutes */
  LEX_RECUSALS,       /* "inhabil" */
  LEX_ABSENCES,       /* "var fraværende": the names stand before it */
  LEX_ARRIVALS,
  LEX_DEPARTURES,
  LEX_SUBSTITUTIONS,
  LEX_TERMS,          /* words of facts -> what they mean to the grammars */
  LEX_NOT_NAMES,      /* words with a capital that are no names */
  LEX_PLACE_ENDINGS,  /* endings of places and offices, which are no persons */
  LEX_ABBREVIATIONS,  /* short forms that end no sentence */
  LEX_PARTY_NOUNS,    /* "Liste" behind a local list's name */
  LEX_ANNEX_MENTIONS, /* phrases that say an annex is attached */
  LEX_TABLES
} lex_id;

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

/* All tables; it never changes once it is made, so threads may share it. */
typedef struct lexicon lexicon;

/* The words that are built in. */
const lexicon *referat__lexicon_builtin(void);

/* Return the row that the heading matches, or NULL.  `heading` is one line
 * without marks of Markdown; a final colon is passed over. */
const lex_section *referat__lex_section(const lexicon *x, slice heading);

/* Return the row for a heading that is followed by text in the same line
 * ("Indstilling: At ..."); `*used` is the length of heading and colon. */
const lex_section *referat__lex_run_in(const lexicon *x, slice line, size_t *used);

/* Whether a word of the table may begin with the byte, a capital's too. */
bool referat__lex_may_start(const lexicon *x, lex_id table, char byte);

/* Return the row whose pattern is the whole text, or NULL. */
const lex_word *referat__lex_whole(const lexicon *x, lex_id table, slice text);

/* Return the row whose pattern begins the text and ends there at the end of a
 * word, the longest one, or NULL; `*used` is the length of what matched. */
const lex_word *referat__lex_start(const lexicon *x, lex_id table, slice text, size_t *used);

/* Return the row whose pattern ends the text and begins at a word, or NULL. */
const lex_word *referat__lex_end(const lexicon *x, lex_id table, slice text);

/* Return the row whose pattern occurs first in the text as whole words (the
 * longest of those at the same place), or NULL; `*where` is the place. */
const lex_word *referat__lex_find(const lexicon *x, lex_id table, slice text, slice *where);

/* Whether the last letters of the word are those of a row. */
bool referat__lex_has_ending(const lexicon *x, lex_id table, slice word);

/* The word that every row of LEX_ANNEX_MENTIONS has in it. */
extern const slice referat__lex_annex;

/* The clause word of recommendations, "at". */
extern const slice referat__lex_that;

#endif
