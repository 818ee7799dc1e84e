/* Values that stand behind all labels, in one line. */
#ifndef REFERAT_READ_VALUES_H
#define REFERAT_READ_VALUES_H

#include "read/lines.h"

/* Where the head was one line and its labels come first, cut the values that stand
 * behind the last of them: the day, the place, and names as far as the text tells
 * elsewhere who was absent.  After referat__unfold; false without memory. */
bool referat__values_cut(parse *p);

/* "Onsdag den 3. maj 2024 kl. 16", "16:00 - 18:30": the length of a day with its hour, or of
 * hours, that the text begins with; 0 where it does not. */
size_t referat__day_or_hour(const parse *p, slice s);

#endif
