/* Running text that was a page of lines once. */
#ifndef REFERAT_READ_UNFOLD_H
#define REFERAT_READ_UNFOLD_H

#include "read/lines.h"

/* Where a text lost its line ends, as the text of old PDF files did, cut its long
 * lines before what begins a line for certain: labels, headings of sections, case
 * numbers, numbers of items, page numbers.  False without memory. */
bool referat__unfold(parse *p);

#endif
