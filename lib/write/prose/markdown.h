/* The document as Markdown. */
#ifndef REFERAT_WRITE_PROSE_MARKDOWN_H
#define REFERAT_WRITE_PROSE_MARKDOWN_H

#include "base/out.h"
#include "model/node.h"

/* Write the whole document in the flavour that the options name: pandoc's with
 * a metadata block, attributes and fenced divs, the others without.  Page
 * furniture is left out.  MEMORY or OK; what the sink refused is for
 * referat__out_finish to tell. */
referat_status referat__markdown_write(const referat_doc *doc, out *o,
                                       const referat_options *options, referat_error *error);

#endif
