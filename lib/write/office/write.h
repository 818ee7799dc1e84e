/* Minutes as office documents: packages that hold all that the walk tells of. */
#ifndef REFERAT_WRITE_OFFICE_WRITE_H
#define REFERAT_WRITE_OFFICE_WRITE_H

#include "package/stock.h"
#include "referat.h"

/* Write the document to the sink as a Word document (ECMA-376, transitional), or as an ODF 1.2 text
 * document.  Styles, page and running header and footer are those of `options->reference`, if there
 * is one.  `says` is the value of the property SAYS_PROPERTY, or NULL for a document without it.
 * `left` is what packages before it left, or NULL.  `*error` tells what went wrong; it says nothing
 * before. */
referat_status referat__docx_write(const referat_doc *doc, const referat_options *options,
                                   const char *says, stock *left, referat_sink sink, void *context,
                                   referat_error *error);
referat_status referat__odt_write(const referat_doc *doc, const referat_options *options,
                                  const char *says, stock *left, referat_sink sink, void *context,
                                  referat_error *error);

#endif
