/*
 * Text as pdftotext lays it out: the gaps between paragraphs are lost where
 * they are less than a line, and come back here.
 */
#ifndef REFERAT_CONVERTERS_PDFTEXT_H
#define REFERAT_CONVERTERS_PDFTEXT_H

#include "io.h"

/* Put a blank line behind every line that ends before the next one's first
 * word would not have fitted into it.  White space alone is added.  False
 * without memory; the text is then as it was. */
bool pdftext_tidy(input *text);

#endif
