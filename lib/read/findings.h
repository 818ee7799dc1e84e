/* What a careful reader would remark on. */
#ifndef REFERAT_READ_FINDINGS_H
#define REFERAT_READ_FINDINGS_H

#include "read/lines.h"

/* Whether a personal identification number stands in the text, or what may be one. */
bool referat__findings_find_cpr(const parse *p);

/* Look at the whole document and put a `finding` before the head for each thing
 * found, in the order of the source.  `encoding` names what the bytes were
 * converted from (NULL: they were UTF-8), `invalid` counts those that did not
 * fit, `invalid_line` is where the first of them stood; `is_minutes` is false
 * where the text was taken by force, `has_cpr` where no number of a person stands in it. */
void referat__findings_make(parse *p, const char *encoding, size_t invalid, size_t invalid_line,
                            bool is_minutes, bool has_cpr);

/* Add what the front end left out of the text. */
void referat__findings_left_out(parse *p, const marked *m);

#endif
