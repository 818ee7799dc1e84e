/* Tables of an office document that hold others: they only lay the page out. */
#ifndef REFERAT_OFFICE_NESTED_H
#define REFERAT_OFFICE_NESTED_H

#include "base/arena.h"
#include "referat.h"

/* For each table of a part, in the order in which they begin. */
typedef struct nested_tables {
  uint8_t *holds; /* whether it holds another */
  uint32_t count;
  size_t room;
} nested_tables;

/* Find the tables of the part whose elements have the name (without namespace).  What
 * stands in `tables` is the arena's.  Errors are those of referat__office_scan, and
 * REFERAT_ERROR_MEMORY. */
referat_status referat__nested_find(nested_tables *tables, arena *a, slice part, const char *name,
                                    referat_error *error);

#endif
