/* Text as a reader would say it: white space collapsed. */
#ifndef REFERAT_MODEL_STRING_H
#define REFERAT_MODEL_STRING_H

#include "base/arena.h"
#include "base/slice.h"

/* As referat_node_string, in the arena, ending in NUL; empty without memory. */
slice referat__node_string(arena *a, const referat_node *node);

/* The text without white space at its ends and with every run of it as one
 * space; in the arena, ending in NUL; empty without memory. */
slice referat__squeeze(arena *a, slice text);

#endif
