/*
 * What pandoc's Markdown has besides text: a metadata block, fenced divs,
 * attributes of headings.  They repeat what the text says for programs, and
 * take no part in what is read from it; as all of the source they stay in the
 * tree, as furniture.
 */
#ifndef REFERAT_READ_MARKS_H
#define REFERAT_READ_MARKS_H

#include "read/lines.h"

/* Mark such lines, and cut attributes from their heading's line into one of
 * their own; false without memory. */
bool referat__marks_find(parse *p);

/* Take the backslashes away from what they keep from being a mark at the
 * start of its line, and from all that is no mark here; those that matter
 * among text stay. */
void referat__marks_unescape(parse *p);

/* Whether the line closes a fenced div. */
bool referat__is_closing_fence(slice text);

#endif
