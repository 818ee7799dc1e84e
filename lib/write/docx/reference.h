/*
 * A reference document: another DOCX whose look the minutes take on.  From it
 * come the styles (those of ours that it lacks are added), the numbering that
 * its styles use, the theme, the page setup, header and footer with pictures.
 * Nothing else of it is kept, and what could act on its own is refused.
 */
#ifndef REFERAT_WRITE_DOCX_REFERENCE_H
#define REFERAT_WRITE_DOCX_REFERENCE_H

#include "package/zip.h"
#include "write/docx/parts.h"

typedef struct docx_reference docx_reference;

/* Read `options->reference` and set d->reference and d->style_id.
 * REFERAT_ERROR_PACKAGE when it is no such document or holds macros, OLE
 * objects, scripts, or relationships to the outside other than hyperlinks. */
referat_status referat__docx_reference_read(docx *d, referat_error *error);

/* Close what was read; NULL is taken. */
void referat__docx_reference_close(docx_reference *ref);

/* All of these take NULL for "no reference". */

/* The id of its default style of the family, or NULL. */
const char *referat__docx_reference_default(const docx_reference *ref, style_family family);
/* The highest id of a list in its numbering. */
unsigned referat__docx_reference_last_num(const docx_reference *ref);
bool referat__docx_reference_even_and_odd(const docx_reference *ref);

/* Write its styles with ours added; only with a reference. */
void referat__docx_reference_styles(docx *d);
/* Write its sectPr; only with a reference. */
void referat__docx_reference_section(docx *d);
/* Write its numbering with ours added; false when it has none to merge. */
bool referat__docx_reference_numbering(docx *d, void (*formats)(docx *, unsigned first_id),
                                       void (*lists)(docx *, unsigned first_format,
                                                     unsigned first_id));

/* For the packager: whether it has header or footer parts of its own, */
bool referat__docx_reference_has_running(const docx_reference *ref);
/* the lines of its parts in [Content_Types].xml, */
void referat__docx_reference_types(docx *d);
/* the relationships of its parts from the main document, */
void referat__docx_reference_relations(docx *d);
/* and the parts themselves. */
void referat__docx_reference_parts(docx *d, package_writer *package);

#endif
