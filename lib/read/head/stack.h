/* Labels that stand first, and their values after them, as the text of a page has them. */
#ifndef REFERAT_READ_HEAD_STACK_H
#define REFERAT_READ_HEAD_STACK_H

#include "read/head/label.h"
#include "read/head/state.h"

#define MOST_STACKED 24

typedef struct stack {
  label at[MOST_STACKED];
  uint32_t line[MOST_STACKED];
  uint32_t count;
  uint32_t end; /* the line behind the last label */
} stack;

/* Read the labels that follow one another from the line on; false where they are too few. */
bool referat__head_read_stack(head *h, uint32_t i, stack *s);

/* Build them and their values; the line behind these is given back. */
uint32_t referat__head_build_stack(head *h, const stack *s);

#endif
