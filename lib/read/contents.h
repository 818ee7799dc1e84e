/* The list of contents, and which entry names which item. */
#ifndef REFERAT_READ_CONTENTS_H
#define REFERAT_READ_CONTENTS_H

#include "read/lines.h"

/* Find the lines of the list between `first` and `last`: it begins at
 * `*begin`, with its heading if it has one, and ends before `*end`; both are
 * `last` when there is none. */
bool referat__contents_find(parse *p, uint32_t first, uint32_t last, uint32_t *begin,
                            uint32_t *end);

/* Build the `contents` of these lines under `parent`; return how many entries they have. */
uint32_t referat__contents_build(parse *p, referat_node *parent, uint32_t begin, uint32_t end);

/* Tie the entries to the items; call when both are built. */
void referat__contents_match(parse *p);

#endif
