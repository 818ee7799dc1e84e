/* Where a line does not end between two words: in dates, times, numbers with their units, and
 * references to numbered things. */
#ifndef REFERAT_WRITE_BINDING_H
#define REFERAT_WRITE_BINDING_H

#include "base/slice.h"

/* What stands in place of such a space: documents of ours have no other, and our reader takes it
 * for a space, so that the characters of the minutes stay the same. */
#define NO_BREAK_SPACE "\xC2\xA0"

#define MOST_BINDINGS 3

/* A number, and the spaces around it at which no line ends. */
typedef struct binding {
  size_t at[MOST_BINDINGS]; /* rising */
  unsigned count;
  size_t end; /* of what was looked at: the number at least */
} binding;

/* Of the number that begins with the digit at `at`, in a run of words with lone spaces that begins
 * at `from`. */
binding referat__binding_of(slice text, size_t from, size_t at);

#endif
