/*
 * One stream of deflate from pieces that libdeflate packs each by itself.  It wants all bytes
 * at once, which for a large part is several times the memory of the minutes.
 */
#ifndef REFERAT_PACKAGE_PIECES_H
#define REFERAT_PACKAGE_PIECES_H

#include "base/buf.h"

#include <libdeflate.h>

/* Append the packed piece so that another may follow: none of its blocks is the last one, and
 * it ends with a byte.  An empty one adds nothing.  False without memory. */
bool referat__piece_add(struct libdeflate_compressor *compressor, slice piece, buf *packed);

/* Append what ends the stream; it may be empty.  False without memory. */
bool referat__piece_last(struct libdeflate_compressor *compressor, slice rest, buf *packed);

#endif
