/* Copies of nodes into another document. */
#ifndef REFERAT_MODEL_COPY_H
#define REFERAT_MODEL_COPY_H

#include "model/node.h"

/* Append to `to` an element like `from`, with its attributes and nothing in it. */
referat_node *referat__copy_element(arena *a, referat_node *to, const referat_node *from);

/* Append the node and all below it.  No byte of the copy belongs to the other
 * document. */
void referat__copy_node(arena *a, referat_node *to, const referat_node *from);

/* The same, but that each node is first shown to `put`: where that is true, it has appended what
 * stands for the node and all below it. */
typedef bool copy_fn(void *context, referat_node *to, const referat_node *from);
void referat__copy_with(arena *a, referat_node *to, const referat_node *from, copy_fn *put,
                        void *context);

/* Append a copy of the text. */
void referat__copy_text(arena *a, referat_node *to, slice text, uint32_t line);

#endif
