/* Items that are known by their titles alone: the contents have them. */
#ifndef REFERAT_READ_LISTED_H
#define REFERAT_READ_LISTED_H

#include "read/lines.h"

/* Add to p->outline the items whose titles come again behind the contents without a
 * number; among others that were found only those that were cut out of a page in one
 * line.  `by_case`: those others have no headings but case numbers, and stand back where
 * titles were cut out.  False without memory. */
bool referat__listed_items(parse *p, bool by_case);

#endif
