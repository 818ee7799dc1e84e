/* The item of which a movement speaks: "forlod mødet efter punkt 5". */
#ifndef REFERAT_READ_ITEMPLACE_H
#define REFERAT_READ_ITEMPLACE_H

#include "read/lines.h"

/* The items by their numbers; zeroed at first, and made when it is asked for. */
typedef struct item_numbers {
  const referat_node **slots; /* by hash of the number */
  size_t count;
  bool made;
  bool repeated; /* a number stands twice */
  size_t named;  /* items that apologies have named so far, each time counted */
} item_numbers;

/* Set `item` (and `when`) of a movement, a recusal, a substitution or an absence
 * whose text names one item by its number, and no other; of an absence also several. */
void referat__item_place(parse *p, item_numbers *numbers, referat_node *event);

#endif
