/*
 * What was decided of an item where no heading says so: a paragraph, or a line where no
 * blank lines part them.
 */
#ifndef REFERAT_READ_UNDECIDED_H
#define REFERAT_READ_UNDECIDED_H

#include "read/lines.h"
#include "read/titles.h"

/* Whether no heading of a decision stands between the item's heading and the next item. */
bool referat__lacks_decision(const parse *p, const item_mark *m);

/* Whether the text says what was decided: "Indstillingen blev godkendt.", "Udsat.".
 * `asks`: a recommendation stands above it, which is `empty` so far. */
bool referat__says_decided(const parse *p, slice text, bool asks, bool empty);

/* Whether the text says that somebody stood aside, which is told in front of what the others
 * decided: "Bo Lund (V) var inhabil." */
bool referat__says_recused(const parse *p, slice text);

#endif
