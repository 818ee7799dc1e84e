/* Tables: rows of cells between tabs, or between the bars of Markdown. */
#ifndef REFERAT_READ_TABLES_H
#define REFERAT_READ_TABLES_H

#include "read/blocks.h"

/* Build the table of the block under `parent`.  `caption` is the block of its
 * caption, or NULL. */
void referat__table_build(parse *p, referat_node *parent, const block *b, const block *caption);

#endif
