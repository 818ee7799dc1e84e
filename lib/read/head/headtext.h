/* Lines of the head that are no fields: the title, what met, what happened. */
#ifndef REFERAT_READ_HEAD_HEADTEXT_H
#define REFERAT_READ_HEAD_HEADTEXT_H

#include "read/head/state.h"

/* Build the title, or a line of text; the line behind it is given back. */
uint32_t referat__head_build_text(head *h, uint32_t i, bool is_title);

/* Add a line of the page that is no text of the minutes. */
void referat__head_add_furniture(head *h, uint32_t i);

#endif
