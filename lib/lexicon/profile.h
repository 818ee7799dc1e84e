/*
 * The reader of profiles: the data files that are built in, and a municipality's
 * own.  The format is that of referat-profile(5):
 *
 *     # a comment
 *     [outcomes]
 *     taget til orientering -> noted | Sagen blev taget til orientering.
 */
#ifndef REFERAT_LEXICON_PROFILE_H
#define REFERAT_LEXICON_PROFILE_H

#include "lexicon/rows.h"

/* The longest row, pattern and value, in bytes. */
#define LEX_LONGEST_ROW 1000
#define LEX_LONGEST_PATTERN 160
#define LEX_LONGEST_VALUE 32

/* Append the profile's rows to `rows`, as a layer of its own.  What they say is
 * copied to the arena, but their examples are part of the text.  REFERAT_ERROR_
 * PROFILE, _LIMIT or _MEMORY with the line where it is wrong. */
referat_status referat__profile_read(arena *a, slice text, unsigned layer, lex_rows *rows,
                                     referat_error *error);

#endif
