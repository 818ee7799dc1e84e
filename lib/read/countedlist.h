/* Contents whose numbers count on, past what stands between their entries. */
#ifndef REFERAT_READ_COUNTEDLIST_H
#define REFERAT_READ_COUNTEDLIST_H

#include "read/lines.h"

/* The line of the entry that counts on from that in the line `i`, before `last`: between the
 * two stand no more than blank lines, a page's edge, the heading of a group, and lines that
 * carry the first one on.  `last` where none does. */
uint32_t referat__counted_next(const parse *p, uint32_t i, uint32_t last);

/* Whether the line stands before an entry that has the number `value` in the form, or any number
 * where that is 0, and heads those from there on: "B. Sager til afgørelse", or any word behind a
 * blank line. */
bool referat__counted_group(const parse *p, uint32_t i, uint32_t end, uint32_t value,
                            uint32_t form);

#endif
