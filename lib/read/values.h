/* Values that stand behind all labels, in one line. */
#ifndef REFERAT_READ_VALUES_H
#define REFERAT_READ_VALUES_H

#include "read/lines.h"

/* Where the head was one line and its labels come first, cut the values that stand
 * behind the last of them: the day, the place, and names as far as the text tells
 * elsewhere who was absent.  After referat__unfold; false without memory. */
bool referat__values_cut(parse *p);

#endif
