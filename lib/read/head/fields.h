/* What a field of the head says. */
#ifndef REFERAT_READ_HEAD_FIELDS_H
#define REFERAT_READ_HEAD_FIELDS_H

#include "read/head/label.h"
#include "read/head/state.h"

/* Add a `field` with its label to the head. */
referat_node *referat__head_open_field(head *h, const label *l, slice text, uint32_t line);

/* Give the field the names, or the text, of the lines; what it says is read. */
void referat__head_fill_field(head *h, referat_node *field, const label *l, uint32_t first,
                              uint32_t last, slice value);

#endif
