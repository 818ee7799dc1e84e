/* Labels of the head: "Mødedato: ...", "STED", "| Udvalg: | ... |". */
#ifndef REFERAT_READ_HEAD_LABEL_H
#define REFERAT_READ_HEAD_LABEL_H

#include "read/lines.h"

typedef struct label {
  slice text;       /* with its colon, without marks */
  slice value;      /* the rest of the line; may be empty */
  const char *name; /* field/@name */
  bool known;       /* a word of the lexicon, not only what stands before a colon */
} label;

/* Whether the line begins with the label of a field. */
bool referat__label_read(const parse *p, uint32_t i, label *l);

/* Whether the field's value is names. */
bool referat__label_is_names(const label *l);

/* "Stedfortrædere:": whether the label says that the names behind it stand in for others. */
bool referat__label_of_substitutes(const parse *p, slice text);

/* Whether the line is a name, or several, and nothing else. */
bool referat__looks_like_names(const parse *p, slice line);

/* What a field says between the bars of a table that is no table of Markdown:
 * "Udvalg: | Byrådet |". */
slice referat__label_drop_bars(slice s);

/* The row of a label that the text begins with, though a narrow column broke it apart:
 * "Mødetidspun kt"; `*used` is its length.  NULL if there is none. */
const lex_word *referat__label_broken(const lexicon *lex, slice s, size_t *used);

#endif
