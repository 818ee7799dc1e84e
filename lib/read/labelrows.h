/* Rows of tables that are no data: a head that is set as a table, and a heading. */
#ifndef REFERAT_READ_LABELROWS_H
#define REFERAT_READ_LABELROWS_H

#include "read/lines.h"

/* Give each label and each line of its value a line of its own, where the rows of
 * a table are fields of a head; and make a line of a row that is a number and what
 * it numbers, alone in its table.  False without memory. */
bool referat__label_rows_cut(parse *p);

#endif
