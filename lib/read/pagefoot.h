/* The feet of pages that are one line each. */
#ifndef REFERAT_READ_PAGEFOOT_H
#define REFERAT_READ_PAGEFOOT_H

#include "read/lines.h"

/* The next line that is more than a page's number; p->count if none is. */
uint32_t referat__page_next(const parse *p, uint32_t i);

/* Where the foot of the page in the line `i` begins, or the line's length: the day of all
 * pages, or the page's number with the words that its neighbours have in front of theirs.
 * A number alone stands behind the last sentence, or is one more or less than that of a
 * neighbour.  `before` is the line of the page before, not less than `i` where there is
 * none. */
size_t referat__page_foot(const parse *p, uint32_t i, uint32_t before);

#endif
