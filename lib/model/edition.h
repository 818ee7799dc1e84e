/* What the minutes are less than the whole: `minutes/@edition`. */
#ifndef REFERAT_MODEL_EDITION_H
#define REFERAT_MODEL_EDITION_H

#include "model/node.h"

enum {
  EDITION_PUBLISHED = 1, /* masked, the text of closed items left out */
  EDITION_DECISIONS = 2  /* an excerpt: the decisions alone */
};

/* What the element is of these; 0 for whole minutes. */
unsigned referat__edition(const referat_node *minutes);

/* The value of the attribute for what is set, NULL for nothing; static. */
const char *referat__edition_name(unsigned edition);

/* What the value says, 0 where it is none. */
unsigned referat__edition_read(slice value);

#endif
