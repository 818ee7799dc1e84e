/* Lines that tell who was there: "Ib Holm deltog som stedfortræder for Bo Dam". */
#ifndef REFERAT_READ_PRESENCE_H
#define REFERAT_READ_PRESENCE_H

#include "read/lines.h"

/* Whether persons' names begin the line, and words follow that tell that they came, left, stayed
 * away or stood in; or such a word and "for" somebody begin it. */
bool referat__tells_presence(const parse *p, slice s);

#endif
