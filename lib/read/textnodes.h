/* Text of the source as nodes: its emphasis, its links, and the addresses in it. */
#ifndef REFERAT_READ_TEXTNODES_H
#define REFERAT_READ_TEXTNODES_H

#include "read/lines.h"

/* Append elements and text for a piece of the text, with the marks beside it. */
void referat__text_emit(parse *p, referat_node *to, slice text, uint32_t line);

#endif
