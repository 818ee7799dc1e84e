/*
 * The marks of Markdown that concern whole lines.
 *
 * pandoc's has more than text: a metadata block, fenced divs, attributes of
 * headings.  They repeat what the text says for programs, and
 * take no part in what is read from it; as all of the source they stay in the
 * tree, as furniture.
 */
#ifndef REFERAT_READ_MARKS_H
#define REFERAT_READ_MARKS_H

#include "read/lines.h"

/* Find the marks of Markdown in all lines: pandoc's own, headings, what
 * embraces a whole line, rows of tables.  What matters among text stays for the
 * paragraph.  False without memory. */
bool referat__marks_read(parse *p);

/* Whether the line closes a fenced div. */
bool referat__is_closing_fence(slice text);

#endif
