/*
 * How high the words of a PDF are: the boxes of some fonts are lower than their letters.
 */
#ifndef REFERAT_CONVERTERS_PDFHEIGHT_H
#define REFERAT_CONVERTERS_PDFHEIGHT_H

#include "pdfwords.h"

/* Make the boxes of all words as high as those of most fonts are, if they are too low for
 * the width of their letters.  False without memory. */
bool pdf_heights_even(pdf_words *words);

#endif
