/* Copies of nodes into another document. */
#ifndef REFERAT_MODEL_COPY_H
#define REFERAT_MODEL_COPY_H

#include "model/node.h"

/* Append to `to` an element like `from`, with its attributes and nothing in it. */
referat_node *referat__copy_element(arena *a, referat_node *to, const referat_node *from);

/* Append the node and all below it.  No byte of the copy belongs to the other
 * document. */
void referat__copy_node(arena *a, referat_node *to, const referat_node *from);

/* Append a copy of the text. */
void referat__copy_text(arena *a, referat_node *to, slice text, uint32_t line);

#endif
