/* Items whose headings have no mark at all. */
#ifndef REFERAT_READ_UNMARKED_H
#define REFERAT_READ_UNMARKED_H

#include "read/lines.h"

/* Fill in p->outline where no form of headings explains the text: items begin with a title
 * above the kind of section that the first of them begins with.  False without memory. */
bool referat__unmarked_items(parse *p);

#endif
