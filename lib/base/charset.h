/*
 * From bytes in whatever encoding to clean UTF-8: the encoding is found out,
 * what XML 1.0 cannot carry is dropped, and line ends become one form.
 */
#ifndef REFERAT_BASE_CHARSET_H
#define REFERAT_BASE_CHARSET_H

#include "base/arena.h"
#include "base/slice.h"

typedef struct decoded {
  slice text;           /* followed by a NUL */
  const char *encoding; /* IANA name of what the bytes were in; static */
  bool repaired;        /* not plain UTF-8: converted, or bytes were mended */
  const char *missing;  /* the encoding that this system cannot convert, or NULL; then no text */
  size_t invalid;       /* bytes that no encoding explains */
  size_t invalid_line;  /* line of the first of them */
} decoded;

/*
 * Decode the bytes into the arena, or, when `own` is set, in their own place if
 * they are UTF-8 already; one more byte than `bytes` tells must then be there
 * for the NUL.  In the result every line ends in '\n' (or
 * in '\f', where a page ends); there is no byte-order mark, no control
 * character besides '\n', '\t' and '\f', and no U+FFFE or U+FFFF.  A soft
 * hyphen stays only where a line ends in it.  Return false without memory.
 */
bool referat__decode(arena *a, slice bytes, bool own, decoded *result);

#endif
