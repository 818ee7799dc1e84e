/* Fields whose label begins a line of the head. */
#ifndef REFERAT_READ_HEAD_LABELLED_H
#define REFERAT_READ_HEAD_LABELLED_H

#include "read/head/label.h"
#include "read/head/state.h"

/* Build the field whose label begins the line; the line behind it is given back. */
uint32_t referat__head_build_field(head *h, uint32_t i, const label *l);

#endif
