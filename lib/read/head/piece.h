/* Pieces of what the head says of the meeting. */
#ifndef REFERAT_READ_HEAD_PIECE_H
#define REFERAT_READ_HEAD_PIECE_H

#include "read/lines.h"

/* The text without what parts the pieces of a title, at both its ends. */
slice referat__piece_trim(slice s);

/* Whether a body is named in the text, or its last word ends as one that names a body. */
bool referat__names_body(const parse *p, slice s);

#endif
