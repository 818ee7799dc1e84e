/* What happens at a meeting besides decisions: votes, remarks entered in the
 * minutes, and persons who come, go, stand aside or stand in. */
#ifndef REFERAT_READ_EVENTS_H
#define REFERAT_READ_EVENTS_H

#include "read/builder.h"

/* Build the paragraph in hand as a vote, a movement or apologies when its words
 * are plain; false when it is neither. */
bool referat__event_build(body *b, slice text);

/* Whether the paragraph enters a remark in the minutes: then `b->statement` is
 * a new element for it. */
bool referat__statement_open(body *b, slice text);

/* Whether a paragraph after a remark still belongs to it: it is quoted. */
bool referat__statement_goes_on(slice text);

#endif
