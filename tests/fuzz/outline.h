/*
 * Pandoc's tree of a web page, made of lines, so that every input is a tree that is read.  The
 * first letter of a line says what it is:
 *
 *     #2 a heading      - an item of a list      1 of a numbered list      : of a definition
 *     | cells | of a row      ( begins a part of the page, with its class; ) ends one
 *     " begins a quotation, which ) ends, too      / a line of a verse      = a rule
 *
 * and any other line is a paragraph.  In a line * and _ begin and end bold and slanted words,
 * ^ a note, [ ] a link, { } a span, ~ breaks the line, and a space is one.
 */
#ifndef REFERAT_TESTS_FUZZ_OUTLINE_H
#define REFERAT_TESTS_FUZZ_OUTLINE_H

#include "fuzz.h"

fuzz_bytes fuzz_outline(const uint8_t *data, size_t size);

#endif
