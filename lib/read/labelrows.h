/* A head that is set as a table: labels and values become lines. */
#ifndef REFERAT_READ_LABELROWS_H
#define REFERAT_READ_LABELROWS_H

#include "read/lines.h"

/* Give each label and each line of its value a line of its own, where the rows of
 * a table are fields of a head.  False without memory. */
bool referat__label_rows_cut(parse *p);

#endif
