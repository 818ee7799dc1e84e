/*
 * The decision on the whole document: which lines are headings of items.
 *
 * Every line that could be one is a candidate, with what speaks for and against
 * it.  The form of numbering whose rising chain of candidates explains the
 * document best wins, so that "3. Spørgetid" is an item in one document and an
 * entry of a list in another.
 */
#ifndef REFERAT_READ_DECIDE_H
#define REFERAT_READ_DECIDE_H

#include "read/lines.h"

/* Forms of headings without a number, beside those of numbered.h. */
#define FORM_FREE 0x80000000u
#define FORM_MARKED (FORM_FREE | 0x100) /* and the level of Markdown */
#define FORM_CASE (FORM_FREE | 0x200)   /* a title above case numbers */
#define FORM_PREFIX (FORM_FREE | 0x300) /* "KB - T" */
#define FORM_UNTITLED 0x40000000u       /* the number stands alone */

/* Every candidate has this much to make up for. */
#define EVIDENCE_BASE (-3)

/* Find the items, mark their lines, and fill in p->outline; after the headings
 * of sections and the furniture were found.  False without memory. */
bool referat__decide_items(parse *p);

/* The name and the weight of the evidence with that number, for who wants to
 * know; NULL behind the last one. */
const char *referat__evidence_name(unsigned bit, int *weight);

#endif
