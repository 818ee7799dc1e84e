/* What was said behind the titles of items, in their lines. */
#ifndef REFERAT_READ_SAIDBEHIND_H
#define REFERAT_READ_SAIDBEHIND_H

#include "read/lines.h"

/* Give what stands behind a numbered title in its line, "1. Valg af referent: Bo Dam blev
 * valgt.", a line of its own, where titles that all meetings have tell that it is set so; false
 * without memory. */
bool referat__said_behind_cut(parse *p);

#endif
