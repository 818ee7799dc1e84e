/* Items of the agenda: heading, title, access, case numbers. */
#ifndef REFERAT_READ_ITEMS_H
#define REFERAT_READ_ITEMS_H

#include "read/builder.h"

/* Begin an item with the heading in hand. */
void referat__item_build(body *b);

/* Build the case numbers in hand under the item. */
void referat__cases_build(body *b);

/* Begin a group of items with the heading in hand, or what stands behind them all. */
void referat__group_build(body *b);

#endif
