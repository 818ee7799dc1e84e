/* What says, in the running text of a page, which body met and when. */
#ifndef REFERAT_READ_CONVENED_H
#define REFERAT_READ_CONVENED_H

#include "read/lines.h"

/* Whether it begins at the place `k` of the line: "Referat til mødet i regionsrådet den 18.
 * december 2017 kl. 15:00", "Idrætsrådet Onsdag den 11-04-2018 kl. 19:15", "Tirsdag den 8.
 * marts 2022 kl. 09:45".  `*length` is that of what has a line of its own, 0 where the place
 * of the meeting goes on in it. */
bool referat__convened_at(const parse *p, slice line, size_t k, size_t *length);

#endif
