/*
 * What pandoc's Markdown holds besides text: a metadata block, fences of divs,
 * and the attributes of headings.  The reader leaves them out, and whoever
 * compares a document with its source knows them by the same rules.
 */
#ifndef REFERAT_BASE_MDMARKS_H
#define REFERAT_BASE_MDMARKS_H

#include "base/slice.h"

/* The end of the metadata block that the text begins with, behind its last line,
 * or NULL: lines between `---` and `---` (or `...`), a key first. */
const char *referat__md_metadata_end(slice text);

/* Whether the line, without white space around it, is a fence, and whether one
 * that closes. */
bool referat__md_is_fence(slice line);
bool referat__md_is_closing_fence(slice line);

/* Where the attributes of the heading begin that the line is, or NULL. */
const char *referat__md_attributes(slice line);

#endif
