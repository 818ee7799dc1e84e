/* Editions of the minutes: the one that may be published, and the decisions of a meeting alone
 * ("beslutningsprotokol"). */
#ifndef REFERAT_WRITE_EDITIONS_H
#define REFERAT_WRITE_EDITIONS_H

#include "model/node.h"

/* Build in `to`, which is empty, the published edition of `from`, as
 * referat_publish tells of it; each thing left out is told to `tell`, if that is
 * not NULL.  False without memory. */
bool referat__publish(referat_doc *to, const referat_doc *from, referat_finding_fn tell,
                      void *context);

/*
 * Build in `to`, which is empty, the excerpt of `from`: title block, and of each item its
 * heading, case numbers, what this meeting decided, votes, statements, and who came, left
 * or took no part.  The title and `minutes/@edition` say what it is; it does not hold its
 * source, so law 1 is not for it, and it names no digest.  Decisions of other bodies and
 * meetings are kept where the item has no other.  Of an excerpt it makes the same again.
 * False without memory.
 */
bool referat__excerpt(referat_doc *to, const referat_doc *from);

#endif
