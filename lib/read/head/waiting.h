/* Labels of a page's text whose values stand behind later ones: each value is that of the first
 * label which waits for one of its kind. */
#ifndef REFERAT_READ_HEAD_WAITING_H
#define REFERAT_READ_HEAD_WAITING_H

#include "read/head/state.h"

/* Whether the label waits for its value from now on: it has none, in the text of a page. */
bool referat__head_waits(head *h, const label *l);

/* Whether the line is the value of a label that waits for one of its kind. */
bool referat__head_awaits(const head *h, uint32_t i);

/* Build the line as the value of a label that waits for it, and store the line behind it;
 * false, and nothing done, where none does. */
bool referat__head_take_value(head *h, uint32_t i, uint32_t *end);

#endif
