/* The first law: the text of the document is the text of its source. */
#ifndef REFERAT_XML_LAW_H
#define REFERAT_XML_LAW_H

#include "model/node.h"

/*
 * Compare the text of the tree (each marker in front of its list item, a
 * hyphen for each `hy`) with the source's, which is clean UTF-8 as
 * referat__decode gives it.  White space, soft hyphens and what XML cannot
 * carry do not count; in Markdown neither do its marks.  Return OK, or
 * REFERAT_ERROR_DIFFERENT with the first place of the source where they differ.
 */
referat_status referat__law_text(const referat_doc *doc, slice source, bool markdown,
                                 referat_error *error);

#endif
