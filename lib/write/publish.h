/* The edition of the minutes that may be published. */
#ifndef REFERAT_WRITE_PUBLISH_H
#define REFERAT_WRITE_PUBLISH_H

#include "model/node.h"

/* Build in `to`, which is empty, the published edition of `from`, as
 * referat_publish tells of it; each thing left out is told to `tell`, if that is
 * not NULL.  False without memory. */
bool referat__publish(referat_doc *to, const referat_doc *from, referat_finding_fn tell,
                      void *context);

#endif
