/* Annexes: the documents that are attached to an item. */
#ifndef REFERAT_READ_ANNEXES_H
#define REFERAT_READ_ANNEXES_H

#include "read/builder.h"

/* Build the paragraph in hand as annexes under the parent, one for each of its lines. */
void referat__annexes_build(body *b, referat_node *parent);

/* Set an annex' name, type and access from what it holds; `text` is that in the source.  Of a
 * row whose cells are parted by tabs, the name is the cell that has most letters. */
void referat__annex_name(body *b, referat_node *annex, slice text);

#endif
