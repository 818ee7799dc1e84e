/*
 * Text that stands in a column of its own beside labels: "Beslutning" to the left, what
 * was decided to the right.
 */
#ifndef REFERAT_CONVERTERS_PDFSIDE_H
#define REFERAT_CONVERTERS_PDFSIDE_H

#include "pdflines.h"

/* Find the labels beside the text, and make lines of their own of them, which stand
 * before the text beside them.  False without memory. */
bool pdf_sides_cut(pdf_lines *lines, pdf_words *words);

#endif
