/* The markers of lists: numbers as text, and counting. */
#ifndef REFERAT_OFFICE_NUMBERS_H
#define REFERAT_OFFICE_NUMBERS_H

#include "base/slice.h"

#define LIST_LEVELS 9
#define LONGEST_MARKER 32

typedef enum number_form {
  FORM_BULLET = 0,
  FORM_DECIMAL,
  FORM_LOWER_LETTER,
  FORM_UPPER_LETTER,
  FORM_LOWER_ROMAN,
  FORM_UPPER_ROMAN,
  FORM_NONE
} number_form;

/* One level of a list. */
typedef struct list_level {
  number_form form;
  unsigned start;
  char text[LONGEST_MARKER]; /* "%1." with the number of level 1, or a bullet */
} list_level;

/* A list and how far it has counted. */
typedef struct list_count {
  unsigned at[LIST_LEVELS]; /* 0: not yet begun */
} list_count;

/* The marker of the next item at `level` (from 0); empty where the level
 * shows none.  A bullet of any shape is "-", unless it has letters or digits. */
void referat__list_next(const list_level levels[LIST_LEVELS], list_count *count, unsigned level,
                        char marker[LONGEST_MARKER]);

#endif
