/* The paragraphs of a decision, and apologies wherever they stand. */
#ifndef REFERAT_READ_DECISION_H
#define REFERAT_READ_DECISION_H

#include "read/builder.h"

/* Build the paragraph in hand (its runs) under a decision. */
void referat__decision_paragraph(body *b);

/* Build the apologies of the block in hand; `label` is the length of their
 * label, 0 where a heading has said it. */
void referat__absent_build(body *b, referat_node *parent, size_t label);

#endif
