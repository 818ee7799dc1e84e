/* How far the value of a label reaches in the lines of the head. */
#ifndef REFERAT_READ_HEAD_REACH_H
#define REFERAT_READ_HEAD_REACH_H

#include "read/head/label.h"
#include "read/head/state.h"

/* Whether the line is neither blank nor a label nor anything else that ends a value. */
bool referat__head_is_free(const head *h, uint32_t i);

/* Whether the line is a value that a label waits for, though it begins with a
 * word that is a label elsewhere: "Mødelokale 3". */
bool referat__head_is_value(const head *h, uint32_t i);

/* Whether the line says of the one in it that he or she is not there: "Bo Dam (V)- afbud". */
bool referat__head_tells_absent(const parse *p, uint32_t i);

/* Whether the line names one and says behind a colon that he or she came: "Bo Dam: Deltog". */
bool referat__head_tells_present(const parse *p, uint32_t i);

/* Whether whoever holds an office is the first of those below the label of the line `i`. */
bool referat__head_heads_offices(const head *h, uint32_t i, const label *l);

/* The line behind the last name of the list that begins in the line; it may have blank lines
 * between its names. */
uint32_t referat__head_names_end(const head *h, uint32_t i);

/* The line behind the value that begins in the line `i` or, where that holds
 * the label alone, below it. */
uint32_t referat__head_value_end(const head *h, uint32_t i, const label *l);

#endif
