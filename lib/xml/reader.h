/* Referat XML to the tree. */
#ifndef REFERAT_XML_READER_H
#define REFERAT_XML_READER_H

#include "model/node.h"

/* Whether the bytes begin as referat XML does: white space, then `<?xml` or
 * `<minutes`. */
bool referat__xml_looks(slice bytes);

/* Build the tree of `doc` from the bytes of an XML document, as
 * referat_read_xml tells. */
referat_status referat__xml_read(referat_doc *doc, slice bytes, referat_error *error);

#endif
