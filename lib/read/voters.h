/* What a careful reader would remark on in votes: who votes, and how many. */
#ifndef REFERAT_READ_VOTERS_H
#define REFERAT_READ_VOTERS_H

#include "model/presence.h"
#include "read/lines.h"

/* Find what is wrong with the votes of the item that is in hand. */
void referat__votes_check(parse *p, const presence *who, const referat_node *item, const char *id);

#endif
