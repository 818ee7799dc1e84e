/*
 * The items that an apology is for, as they stand behind a name: "(under punkt 2
 * og 3)", ", sag 118-124".
 */
#ifndef REFERAT_READ_ITEMLIST_H
#define REFERAT_READ_ITEMLIST_H

#include "read/lines.h"

#define MOST_ITEM_RANGES 16

/* Numbers of items, from the first to the last; one number is both. */
typedef struct item_range {
  slice first, last;
} item_range;

typedef struct item_list {
  item_range at[MOST_ITEM_RANGES];
  unsigned count;
} item_list;

/* Read the text, which must be such a list and nothing else: a full stop may stand
 * behind it.  The numbers are slices of the text. */
bool referat__item_list_read(const parse *p, slice text, item_list *list);

#endif
