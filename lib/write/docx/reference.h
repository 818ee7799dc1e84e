/*
 * A reference document: another DOCX whose look the minutes take on.  From it
 * come the styles (those of ours that it lacks are added), the numbering that
 * its styles use, the theme, the page setup, header and footer with pictures.
 * Nothing else of it is kept, and what could act on its own is refused.
 */
#ifndef REFERAT_WRITE_DOCX_REFERENCE_H
#define REFERAT_WRITE_DOCX_REFERENCE_H

#include "write/view.h"

#define W_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define R_NAMESPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NAMESPACE_W " xmlns:w=\"" W_NAMESPACE "\""
#define NAMESPACE_R " xmlns:r=\"" R_NAMESPACE "\""

#define REFERENCE_MAX_PARTS 64 /* that are taken over */

/* A part that goes into the document as it is. */
typedef struct docx_kept {
  const char *name;
  const char *type;     /* of its content; NULL for relationships */
  const char *relation; /* from the main document; NULL: from another part */
  slice bytes;
} docx_kept;

/* A header or footer as a section names it. */
typedef struct docx_header {
  bool footer;
  const char *type; /* default, first, even */
  const char *id;   /* of the relationship, as the reference has it */
  size_t part;      /* index in `parts` */
} docx_header;

/* What is taken over. */
typedef struct docx_reference {
  docx_kept parts[REFERENCE_MAX_PARTS];
  size_t part_count;
  docx_header headers[6];
  size_t header_count;

  slice style_id[STYLE_COUNT]; /* of our styles, as the styles part has them */
  bool missing[STYLE_COUNT];   /* which of them it lacks */
  const char *defaults[3];     /* its default style of each family, or NULL */
  slice styles[3];             /* styles.xml before the language, if that is not Danish; up to
                                  where ours go in; and the rest */

  slice numbering[3]; /* numbering.xml up to where our formats and our lists go in, and the rest */
  unsigned last_format, last_num; /* the highest ids in it */

  slice section;               /* what is inside the last sectPr, without headers and footers */
  int text_width, text_height; /* between its margins, 0 where it does not tell */
  bool has_page;               /* it tells of the size of its page, or of its margins */
  bool even_and_odd;
} docx_reference;

/* # Reading it */

/* What stands for a document of our own look: our styles, and nothing else. */
void referat__docx_reference_none(docx_reference *ref);

/* Read the document; all of `*ref` lives in the arena or in `bytes`.  REFERAT_ERROR_PACKAGE
 * when it is no such document or holds macros, OLE objects, scripts, or relationships to the
 * outside other than hyperlinks. */
referat_status referat__docx_reference_read(slice bytes, arena *memory, docx_reference *ref,
                                            referat_error *error);

/* The part, with what these minutes say of themselves in place of what its fields show (DOCPROPERTY
 * with a property of referat__view_properties).  It is `xml` itself where there is no such field,
 * else it lives in the arena; look at memory->failed afterwards. */
slice referat__docx_fill(const view *v, slice xml, arena *memory);

#endif
