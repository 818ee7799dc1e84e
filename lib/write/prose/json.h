/* The document as pandoc's document tree in JSON. */
#ifndef REFERAT_WRITE_PROSE_JSON_H
#define REFERAT_WRITE_PROSE_JSON_H

#include "base/out.h"
#include "model/node.h"

/* Write the whole document for the version of pandoc-types that the options
 * name (1.21 to 1.23; "1.22" by default).  The tree keeps to what these
 * versions have in common: no Figure, no Null.  Page furniture is left out.
 * UNSUPPORTED for another version. */
referat_status referat__json_write(const referat_doc *doc, out *o, const referat_options *options,
                                   referat_error *error);

#endif
