/* Tables: rows of cells between tabs, or between the bars of Markdown. */
#ifndef REFERAT_READ_TABLES_H
#define REFERAT_READ_TABLES_H

#include "read/blocks.h"

/* Build the table of the block `at` under `parent`, and of those behind it that a blank line alone
 * parts from it; return how many it takes.  `caption` is the block of its caption, or NULL. */
uint32_t referat__table_build(parse *p, referat_node *parent, block_list *blocks, uint32_t at,
                              const block *caption);

#endif
