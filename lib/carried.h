/*
 * Office documents that carry the XML that they were made from.  What makes sure that
 * it may be believed ties the rooms together: the writer makes the document, the reader
 * says what it says.
 */
#ifndef REFERAT_CARRIED_H
#define REFERAT_CARRIED_H

#include "model/node.h"
#include "office/office.h"
#include "package/stock.h"
#include "referat.h"

/* Write the document as DOCX or ODT to the sink.  One that carries its XML
 * (`options->embed_xml`) has in its properties a digest of the XML, and one of it and of
 * what our reader reads of the document.  `left` is what packages before it left, or NULL. */
referat_status referat__carried_write(const referat_doc *doc, referat_format format,
                                      const referat_options *options, stock *left,
                                      referat_sink sink, void *context, referat_error *error);

/* Read the XML that the package carries into `doc`, which is new, and set `*taken`, if
 * nobody has changed it, nor what the package says: the XML holds all of that and more.
 * Whatever else is wrong with it, the text of the package is there to be read; but having
 * no memory is no reason to read another. */
referat_status referat__carried_read(referat_doc *doc, const office_carried *carried,
                                     const office_text *text, bool *taken, referat_error *error);

#endif
