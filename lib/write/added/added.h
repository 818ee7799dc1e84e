/* What the options ask for besides the minutes as they are, made before any format is
 * written: an excerpt, pages of attendance and signatures, comments, links of annexes. */
#ifndef REFERAT_WRITE_ADDED_ADDED_H
#define REFERAT_WRITE_ADDED_ADDED_H

#include "model/node.h"

/* Documents that were made; each may be NULL. */
typedef struct added {
  referat_doc *excerpt;
  referat_doc *shown; /* with what is added: to be written, and read nowhere else */
} added;

/* Make what the options ask for of the document, which must outlive it.  The document to be
 * written is then `shown`, or else the excerpt, or else the document itself.  Pages for which
 * nothing is known are told to `options->on_finding`, as a note with the code "not-made".
 * ARGUMENT where annex_base is no address, MEMORY without memory. */
referat_status referat__added_make(const referat_doc *doc, const referat_options *options,
                                   added *made, referat_error *error);

void referat__added_free(added *made);

#endif
