/*
 * Word and OpenDocument files as Markdown, read by the names of their styles.
 * This is for files that the office writers made, and that someone may have
 * changed since.
 */
#ifndef REFERAT_OFFICE_OFFICE_H
#define REFERAT_OFFICE_OFFICE_H

#include "office/text.h"
#include "package/zip.h"

/* Read the document of the package in `bytes` into `text`, which then tells its
 * format, too.  In `*embedded`, if not NULL, the referat XML that the package
 * carries, in the arena, or an empty slice. */
referat_status referat__office_read(slice bytes, arena *a, office_text *text, slice *embedded,
                                    referat_error *error);

/* The parts of the above. */
referat_status referat__office_docx(package_reader *p, arena *a, office_text *text,
                                    referat_error *error);
referat_status referat__office_odt(package_reader *p, arena *a, office_text *text,
                                   referat_error *error);
referat_status referat__office_embedded(package_reader *p, slice *xml, referat_error *error);

/* What a package is: DOCX, ODT, or AUTO for neither. */
referat_format referat__office_format(const package_reader *p);

#endif
