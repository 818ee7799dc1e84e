/* The head of the minutes: what met when, where, and who was there. */
#ifndef REFERAT_READ_HEAD_H
#define REFERAT_READ_HEAD_H

#include "read/judge.h"
#include "read/lines.h"

/* Build the `head` from the lines up to `last` under `p->minutes`, and note
 * what it has of a meeting. */
void referat__head_build(parse *p, uint32_t last, minutes_signs *signs);

#endif
