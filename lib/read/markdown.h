/*
 * Markdown: its marks are taken out of the text and put beside it, so that
 * nothing behind this sees one.
 *
 * pandoc's has more than text: a metadata block, fenced divs, attributes of
 * headings.  They repeat what the text says for programs, and are no text of the
 * minutes; a fence that closes says where a section ends.  A metadata block that is
 * none of ours may say what the text does not: it is kept, as furniture.
 */
#ifndef REFERAT_READ_MARKDOWN_H
#define REFERAT_READ_MARKDOWN_H

#include "read/lines.h"

/* Take the marks out of all lines; false without memory. */
bool referat__markdown_read(parse *p);

/* The parts of the above: the marks among the characters of the lines from
 * `first` up to `end`, which are one paragraph; and a row of a table, whose bars
 * become tabs. */
void referat__markdown_paragraph(parse *p, uint32_t first, uint32_t end);
void referat__markdown_row(parse *p, uint32_t i);

#endif
