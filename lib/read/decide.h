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

/* Find the items, mark their lines, and fill in p->outline; after the headings
 * of sections and the furniture were found.  False without memory. */
bool referat__decide_items(parse *p);

/* The name and the weight of the evidence with that number, for who wants to
 * know; NULL behind the last one. */
const char *referat__evidence_name(unsigned bit, int *weight);

#endif
