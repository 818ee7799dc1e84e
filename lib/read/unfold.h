/* Running text that was a page of lines once. */
#ifndef REFERAT_READ_UNFOLD_H
#define REFERAT_READ_UNFOLD_H

#include "read/lines.h"

/* Where a text lost its line ends, as the text of old PDF files did, cut its long
 * lines before what begins a line for certain: labels, headings of sections, case
 * numbers, numbers of items, page numbers.  False without memory. */
bool referat__unfold(parse *p);

/* The length of the heading of a decision that the text begins with, up to the day
 * or to the word before a day that was lost; 0 if none does. */
size_t referat__decision_length(const parse *p, slice s);

#endif
