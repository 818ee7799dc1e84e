/* The head of the minutes: what met when, where, and who was there. */
#ifndef REFERAT_READ_HEAD_H
#define REFERAT_READ_HEAD_H

#include "read/judge.h"
#include "read/lines.h"

/* The lines of the head: those before `last`, without the list of contents, which is `inside` of
 * them or stands elsewhere. */
typedef struct head_lines {
  uint32_t contents, behind; /* where that list begins; the line behind it */
  uint32_t last;
  bool inside;
} head_lines;

/* Whether the head goes on in the lines from `first` up to `last`, because fields stand there that
 * only a meeting has. */
bool referat__head_goes_on(const parse *p, uint32_t first, uint32_t last);

/* Build the `head` of these lines under `p->minutes`, with the contents that are inside, and note
 * what it has of a meeting. */
void referat__head_build(parse *p, const head_lines *at, minutes_signs *signs);

#endif
