/* The document as an ODF 1.2 text document. */
#ifndef REFERAT_WRITE_ODT_PACKAGER_H
#define REFERAT_WRITE_ODT_PACKAGER_H

#include "model/node.h"
#include "referat.h"

/* Write the whole package to the sink, with the styles of
 * `options->reference` where that is given.  `says` is the value of the property
 * SAYS_PROPERTY, or NULL for a document without it. */
referat_status referat__odt_write(const referat_doc *doc, const referat_options *options,
                                  const char *says, referat_sink sink, void *context,
                                  referat_error *error);

#endif
