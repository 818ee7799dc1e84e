/* What a decision comes to: its body, its day and its outcome. */
#ifndef REFERAT_READ_OUTCOME_H
#define REFERAT_READ_OUTCOME_H

#include "read/builder.h"

/* Begin a decision: body and date out of its heading. */
void referat__decision_open(body *b, referat_node *section, slice heading);

/* Take text of the decision into account. */
void referat__decision_text(body *b, slice text);

/* End a decision: set its outcome. */
void referat__decision_close(body *b);

#endif
