/* Apologies: labels ("Afbud:", "Ikke til stede:") and sentences. */
#ifndef REFERAT_READ_FACTS_APOLOGIES_H
#define REFERAT_READ_FACTS_APOLOGIES_H

#include "read/facts/scan.h"

/* Whether the text begins with the label of apologies; store its length, with
 * its colon. */
bool referat__apology_label(const parse *p, slice text, size_t *length);

/* The end of a list of names that begins at the token, behind a label: persons,
 * their titles and what parts them.  `from` where no person stands there. */
uint32_t referat__names_end(const scan *s, uint32_t from, uint32_t to);

/* Whether the tokens are one name and what the apology is for, and nothing else:
 * items, "Anna Holm (under punkt 2 og 3)", or a part of the meeting that a number in
 * brackets tells, "Bo Krag (fra kl. 17)". */
bool referat__apology_of_items(const scan *s, uint32_t from, uint32_t to);

/* Whether the text tells of a part of the meeting: "en del af mødet". */
bool referat__tells_part(const parse *p, slice text);

#endif
