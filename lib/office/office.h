/*
 * Word and OpenDocument files as text with marks, read by the names of their styles.
 * This is for files that the office writers made, and that someone may have
 * changed since.
 */
#ifndef REFERAT_OFFICE_OFFICE_H
#define REFERAT_OFFICE_OFFICE_H

#include "office/text.h"
#include "package/zip.h"

/* The referat XML that a package carries, the digests that its properties tell (of the
 * XML, and of it and what the document says), and the edition.  Each may be empty. */
typedef struct office_carried {
  slice xml; /* in the arena */
  char digest[65];
  char says[65];
  char edition[65]; /* the property that tells of it */
} office_carried;

/* Read the document of the package in `bytes` into `text`, which then tells its
 * format, too; and what it carries into `*carried`, if that is not NULL. */
referat_status referat__office_read(slice bytes, arena *a, office_text *text,
                                    office_carried *carried, referat_error *error);

/* The parts of the above. */
referat_status referat__office_docx(package_reader *p, arena *a, office_text *text,
                                    referat_error *error);
referat_status referat__office_odt(package_reader *p, arena *a, office_text *text,
                                   referat_error *error);
referat_status referat__office_carried(package_reader *p, office_carried *carried,
                                       referat_error *error);

/* What a package is: DOCX, ODT, or AUTO for neither. */
referat_format referat__office_format(const package_reader *p);

#endif
