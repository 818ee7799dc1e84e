/* Reading a reference document. */
#ifndef REFERAT_WRITE_DOCX_REFERENCE_READ_H
#define REFERAT_WRITE_DOCX_REFERENCE_READ_H

#include "base/arena.h"
#include "referat.h"
#include "write/docx/reference.h"

/* What stands for a document of our own look: our styles, and nothing else. */
void referat__docx_reference_none(docx_reference *ref);

/* Read the document; all of `*ref` lives in the arena or in `bytes`.  REFERAT_ERROR_PACKAGE
 * when it is no such document or holds macros, OLE objects, scripts, or relationships to the
 * outside other than hyperlinks. */
referat_status referat__docx_reference_read(slice bytes, arena *memory, docx_reference *ref,
                                            referat_error *error);

#endif
