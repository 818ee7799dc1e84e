/* Reading the XML of a reference document; for its own files. */
#ifndef REFERAT_WRITE_DOCX_REFERENCE_SCAN_H
#define REFERAT_WRITE_DOCX_REFERENCE_SCAN_H

#include "package/part.h"
#include "package/zip.h"
#include "write/docx/reference.h"

/* A document while it is read.  What goes wrong first stays in `error`: whoever finds it returns
 * false, and so do all who called it. */
typedef struct reading {
  docx_reference *ref;
  arena *memory;
  package_reader *package;
  referat_error *error;
  slice types; /* [Content_Types].xml */
} reading;

/* A walk over the elements of an XML part. */
typedef struct xml_event {
  reading *in;
  const char *name;         /* see package/part.h */
  const char *const *attrs; /* the same, and values; NULL at an end */
  unsigned depth;           /* of the element; 0 for the root */
  size_t begin, after;      /* bytes of the tag */
  void *context;
} xml_event;
typedef void xml_handler(const xml_event *event, bool start);

/* Walk over the XML; false when it is not well-formed, is not UTF-8, has a DOCTYPE, is too
 * deep, or binds the prefix w to anything but WordprocessingML.  `text` (or
 * NULL) receives character data. */
bool referat__docx_scan(reading *in, slice xml, xml_handler *handler,
                        void (*text)(void *context, slice text), void *context);

/* The value of an attribute, NULL for none. */
const char *referat__docx_attr(const char *const *attrs, const char *name);

#define W(local) PART_NAME(W_NAMESPACE, local)

/* Each reads one part into in->ref. */
bool referat__docx_scan_styles(reading *in, slice xml);
bool referat__docx_scan_numbering(reading *in, slice xml);
bool referat__docx_scan_section(reading *in, slice xml);
bool referat__docx_scan_settings(reading *in, slice xml);

#endif
