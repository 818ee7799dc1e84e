/* Pages that are added: who was there, and where they sign the minutes. */
#ifndef REFERAT_WRITE_ADDED_PAGES_H
#define REFERAT_WRITE_ADDED_PAGES_H

#include "write/added/people.h"

/* A section with a table of who was there: a row for each person; columns that would be
 * empty are left out.  NULL where nobody is known, or without memory. */
referat_node *referat__attendance_page(arena *a, const people *all);

/* A section with a table: a row for each member, or who stood in for one, who was there.
 * NULL where none is known, or without memory. */
referat_node *referat__signature_page(arena *a, const people *all);

#endif
