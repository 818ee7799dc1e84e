/* The body of the minutes: items, their sections, and the blocks in them. */
#ifndef REFERAT_READ_BODY_H
#define REFERAT_READ_BODY_H

#include "read/lines.h"

/* Build the items from the lines `first` up to `last` under `parent`; false
 * without memory. */
bool referat__body_build(parse *p, referat_node *parent, uint32_t first, uint32_t last);

#endif
