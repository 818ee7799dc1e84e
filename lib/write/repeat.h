/* Lines of an item that say what its heading has said already. */
#ifndef REFERAT_WRITE_REPEAT_H
#define REFERAT_WRITE_REPEAT_H

#include "model/node.h"

/* Whether a block that stands directly in an item is its heading once more, a part of that, or a
 * line that says no more than that the item is closed: a page shows it once. */
bool referat__repeats_heading(const referat_node *block);

#endif
