/* What is kept of a reference document; for its own files. */
#ifndef REFERAT_WRITE_DOCX_REFERENCE_PARTS_H
#define REFERAT_WRITE_DOCX_REFERENCE_PARTS_H

#include "write/docx/reference.h"

#define REFERENCE_MAX_PARTS 64 /* that are taken over */
#define REFERENCE_MAX_DEPTH 256

/* A part that goes into the document as it is. */
typedef struct kept_part {
  const char *name;
  const char *type;     /* of its content; NULL for relationships */
  const char *relation; /* from the main document; NULL: from another part */
  slice bytes;
} kept_part;

typedef struct header_reference {
  bool footer;
  const char *type; /* default, first, even */
  const char *id;   /* of the relationship, as the reference has it */
  size_t part;      /* index in `parts` */
} header_reference;

struct docx_reference {
  package_reader *package;
  arena *memory;
  kept_part parts[REFERENCE_MAX_PARTS];
  size_t count;
  bool even_and_odd;

  slice styles;
  size_t styles_end;           /* where ours go in */
  size_t lang_begin, lang_end; /* a language that is not Danish, in the defaults */
  bool missing[STYLE_COUNT];
  const char *defaults[3];

  slice numbering; /* empty: none */
  size_t formats_at, lists_at;
  unsigned last_format, last_num;

  buf section; /* what is inside the sectPr, without headers and footers */
  header_reference headers[6];
  size_t header_count;
  bool title_page;
  int page_width, left, right; /* -1: not told */
};

/* A walk over the elements of an XML part. */
typedef struct xml_event {
  docx *d;
  docx_reference *ref;
  const char *name;         /* namespace, '|', local name */
  const char *const *attrs; /* the same, and values; NULL at an end */
  unsigned depth;           /* of the element; 0 for the root */
  size_t begin, after;      /* bytes of the tag */
  void *context;
} xml_event;
typedef void xml_handler(const xml_event *event, bool start);

/* Walk over the XML; false when it is not well-formed, has a DOCTYPE, is too
 * deep, or binds the prefix w to anything but WordprocessingML.  `text` (or
 * NULL) receives character data. */
bool referat__docx_scan(docx *d, docx_reference *ref, slice xml, xml_handler *handler,
                        void (*text)(void *context, slice text), void *context);

/* The value of an attribute, NULL for none. */
const char *referat__docx_attr(const char *const *attrs, const char *name);

#define W(local) W_NAMESPACE "|" local

bool referat__docx_scan_styles(docx *d, docx_reference *ref);
bool referat__docx_scan_numbering(docx *d, docx_reference *ref);
bool referat__docx_scan_section(docx *d, docx_reference *ref, slice document);
bool referat__docx_scan_settings(docx *d, docx_reference *ref, slice settings);

/* Whether a header, footer or picture does something on its own: an object,
 * a script, or a field that reaches outside. */
bool referat__docx_is_active(docx *d, docx_reference *ref, slice xml, bool *well_formed);

#endif
