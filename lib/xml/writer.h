/* The document as referat XML. */
#ifndef REFERAT_XML_WRITER_H
#define REFERAT_XML_WRITER_H

#include "base/out.h"
#include "model/node.h"

#define REFERAT_NAMESPACE "urn:x-referat:1"

/* Write the whole document: UTF-8, no DTD, one block element a line. */
void referat__xml_write(const referat_doc *doc, out *o);

/* Store the SHA-256 of what referat__xml_write writes; false without memory. */
bool referat__xml_digest(const referat_doc *doc, char hex[65]);

#endif
