/* What the decisions tell of the meeting, where its head does not. */
#ifndef REFERAT_READ_HEAD_DECIDED_H
#define REFERAT_READ_HEAD_DECIDED_H

#include "model/date.h"
#include "read/lines.h"

/* The body that the headings of decisions name, and no other one, on the day `*day`; where
 * that has no year, on the one day that they all name, which it becomes.  Empty where the
 * headings name none, or several. */
slice referat__decided_body(parse *p, date *day);

/* Whether an item has a decision that is not said to be of another body or day, and that
 * disposes of its case. */
bool referat__decided_here(parse *p);

/* How many of the first items have what was decided right below their title. */
uint32_t referat__decided_below(const parse *p);

#endif
