/* Labels of the head and what stands behind them. */
#ifndef REFERAT_READ_HEAD_FIELDS_H
#define REFERAT_READ_HEAD_FIELDS_H

#include "read/head/label.h"
#include "read/head/state.h"

/* Whether the line is a value that a label waits for, though it begins with a
 * word that is a label elsewhere: "Mødelokale 3". */
bool referat__head_is_value(const head *h, uint32_t i);

/* Add a `field` with its label to the head. */
referat_node *referat__head_open_field(head *h, const label *l, slice text, uint32_t line);

/* Give the field the names, or the text, of the lines; what it says is read. */
void referat__head_fill_field(head *h, referat_node *field, const label *l, uint32_t first,
                              uint32_t last, slice value);

/* Build the field whose label begins the line; the line behind it is given back. */
uint32_t referat__head_build_field(head *h, uint32_t i, const label *l);

/* The line behind the last name of the list that begins in the line; it may have blank lines
 * between its names. */
uint32_t referat__head_names_end(const head *h, uint32_t i);

#endif
