/* The head of the minutes: what met when, where, and who was there. */
#ifndef REFERAT_READ_HEAD_H
#define REFERAT_READ_HEAD_H

#include "read/lines.h"

/* Build the `head` from the lines up to `last` under `p->minutes`.  Return
 * whether it says that this is minutes. */
bool referat__head_build(parse *p, uint32_t last);

#endif
