/* Danish personal identification numbers (CPR): ddmmyy-xxxx. */
#ifndef REFERAT_READ_CPR_H
#define REFERAT_READ_CPR_H

#include "base/slice.h"

typedef struct cpr_match {
  slice where;
  bool checks; /* the modulus 11 control fits, as it does for most numbers */
} cpr_match;

/* Find the next number whose first six digits are a day: with a hyphen or a
 * space, or as ten digits.  Ten digits count only if the control fits. */
bool referat__cpr_find(slice text, cpr_match *match);

#endif
