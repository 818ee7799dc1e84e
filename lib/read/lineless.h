/* Whether a text lost its line ends. */
#ifndef REFERAT_READ_LINELESS_H
#define REFERAT_READ_LINELESS_H

#include "read/anchors.h"

/* A shorter line of a text that lost its line ends lost none. */
#define SHORTEST_RUNNING 40

/* The number that the line begins with, as a PDF's page does; 0 if none. */
uint32_t referat__page_number(slice s);

/* Whether each page is one line that begins with its number. */
bool referat__lines_are_pages(const parse *p);

/* Headings of sections that have lost their lines, and more than have them.  Where
 * far more have them, what is left of a large text is not asked. */
bool referat__text_is_running(const anchor_reader *r);

/* Whether a line begins with a case number, and the heading of a section goes on in it,
 * while no heading has a line of its own. */
bool referat__case_is_running(const anchor_reader *r);

#endif
