/* The page of attendance. */
#ifndef REFERAT_WRITE_ADDED_ATTENDANCE_H
#define REFERAT_WRITE_ADDED_ATTENDANCE_H

#include "write/added/people.h"

/* A section with a table of who was there: a row for each person; columns that would be
 * empty are left out.  NULL where nobody is known, or without memory. */
referat_node *referat__attendance_page(arena *a, const people *all);

/* "Anna Holm (A), formand" */
const char *referat__attendance_name(arena *a, const people_one *one);

#endif
