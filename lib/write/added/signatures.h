/* The page on which those who were there sign the minutes. */
#ifndef REFERAT_WRITE_ADDED_SIGNATURES_H
#define REFERAT_WRITE_ADDED_SIGNATURES_H

#include "write/added/people.h"

/* A section with a table: a row for each member, or who stood in for one, who was there.
 * NULL where none is known, or without memory. */
referat_node *referat__signature_page(arena *a, const people *all);

#endif
