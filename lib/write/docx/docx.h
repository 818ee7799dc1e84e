/* Minutes as a Word document (ECMA-376, transitional). */
#ifndef REFERAT_WRITE_DOCX_DOCX_H
#define REFERAT_WRITE_DOCX_DOCX_H

#include "referat.h"

/* Write the document as a DOCX package to the sink; styles, page and running
 * header and footer are those of `options->reference`, if there is one.  `says` is the
 * value of the property SAYS_PROPERTY, or NULL for a document without it. */
referat_status referat__docx_write(const referat_doc *doc, const referat_options *options,
                                   const char *says, referat_sink sink, void *context,
                                   referat_error *error);

#endif
