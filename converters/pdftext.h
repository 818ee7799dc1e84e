/*
 * The text of a PDF, in the lines that the library reads: paragraphs parted by a blank
 * line, the cells of a table's row by tabs, pages by form feeds.
 */
#ifndef REFERAT_CONVERTERS_PDFTEXT_H
#define REFERAT_CONVERTERS_PDFTEXT_H

#include "io.h"

/* Put the text in place of what "pdftotext -bbox-layout" wrote.  Every word of that is
 * in it once.  Return EXIT_OK, or the status to end with and what is wrong in `*why`,
 * which is static; the bytes are then of no use any more. */
int pdftext_make(input *xml, const char **why);

#endif
