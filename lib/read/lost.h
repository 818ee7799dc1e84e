/* Items that lost their number and their title: sections begin anew. */
#ifndef REFERAT_READ_LOST_H
#define REFERAT_READ_LOST_H

#include "read/lines.h"

/* Fill in p->outline where no item was found, or far fewer, by their case numbers alone,
 * than sections tell: an item begins with
 * the first of them, or with the title right below the labels of the head, and again where
 * the sections begin anew behind a decision.  False without memory. */
bool referat__lost_items(parse *p);

#endif
