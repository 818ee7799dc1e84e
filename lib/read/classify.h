/* Which lines are headings of sections. */
#ifndef REFERAT_READ_CLASSIFY_H
#define REFERAT_READ_CLASSIFY_H

#include "read/lines.h"

/* Mark the lines that are headings of sections with LINE_SECTION, and keep the
 * rows that they match. */
void referat__classify_sections(parse *p);

#endif
