/* Text to the tree: the entrances of this room. */
#ifndef REFERAT_READ_READER_H
#define REFERAT_READ_READER_H

#include "base/marked.h"
#include "model/node.h"

/* Build the tree of `doc` from the bytes of text or Markdown, as
 * referat_parse_buffer tells.  `own` when the bytes are the document's own
 * input, which may be changed and has room for one byte more. */
referat_status referat__read_text(referat_doc *doc, slice bytes, bool own,
                                  const referat_options *options, referat_error *error);

/* The same from the text that a front end made of `given`, of that media type. */
referat_status referat__read_marked(referat_doc *doc, const marked *m, slice given,
                                    const char *media_type, const referat_options *options,
                                    referat_error *error);

#endif
