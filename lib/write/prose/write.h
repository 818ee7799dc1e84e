/* The document in formats that are read as text. */
#ifndef REFERAT_WRITE_PROSE_WRITE_H
#define REFERAT_WRITE_PROSE_WRITE_H

#include "base/out.h"

/* Write the whole document, without page furniture, in the flavour of Markdown that the options
 * name: pandoc's with a metadata block, attributes and fenced divs, the others without.  MEMORY or
 * OK; what the sink refused is for referat__out_finish to tell. */
referat_status referat__markdown_write(const referat_doc *doc, out *o,
                                       const referat_options *options, referat_error *error);

/* The same as pandoc's document tree in JSON, for the version of pandoc-types that the options
 * name (1.21 to 1.23; "1.23" by default).  The tree keeps to what these versions have in common:
 * no Figure, no Null.  UNSUPPORTED for another version. */
referat_status referat__json_write(const referat_doc *doc, out *o, const referat_options *options,
                                   referat_error *error);

#endif
