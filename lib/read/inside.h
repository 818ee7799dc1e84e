/* Words that are labels, in the middle of a sentence. */
#ifndef REFERAT_READ_INSIDE_H
#define REFERAT_READ_INSIDE_H

#include "read/lines.h"

/* Whether the label that begins at `k` stands inside a sentence: "kl. 16 i Mødelokale 3",
 * "på Rådhuset, Mødelokale 3". */
bool referat__label_is_inside(const parse *p, slice s, size_t k);

/* Whether a label with its colon, which names follow, begins the text. */
bool referat__label_begins_names(const parse *p, slice s);

#endif
