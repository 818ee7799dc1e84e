/* What a list item's marker says: a bullet, or a number of some kind. */
#ifndef REFERAT_WRITE_MARKER_H
#define REFERAT_WRITE_MARKER_H

#include "base/slice.h"

typedef enum marker_kind {
  MARKER_BULLET,
  MARKER_DECIMAL,
  MARKER_LOWER_LETTER,
  MARKER_UPPER_LETTER,
  MARKER_LOWER_ROMAN,
  MARKER_UPPER_ROMAN,
  MARKER_OTHER /* something that does not count, such as "1.2" */
} marker_kind;

typedef struct marker {
  marker_kind kind;
  slice before; /* what stands around the number: "(" and ")" */
  slice after;
  unsigned value; /* of a number, from 1 */
  slice text;     /* what to show for a bullet or an `other` */
} marker;

/* Read the marker `text` (NULL: none, a bullet).  `previous` is the marker
 * before it in the list, or NULL: it tells "i" after "h" from "i" as one. */
marker referat__marker_read(const char *text, const marker *previous);

/* Whether the second is what counting on from the first gives. */
bool referat__marker_follows(const marker *first, const marker *second);

#endif
