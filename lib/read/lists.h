/* Lists, also in one another, and the paragraphs that belong to their items. */
#ifndef REFERAT_READ_LISTS_H
#define REFERAT_READ_LISTS_H

#include "read/builder.h"

/* Build the list item in hand, in the list that is open or a new one. */
void referat__list_item_build(body *b);

/* The list item that the paragraph in hand goes on with, or NULL. */
referat_node *referat__list_continued(const body *b);

/* Make the item's own text a paragraph, because another block follows it. */
void referat__list_wrap(body *b, referat_node *li);

/* Note the bodies that a section on competence names. */
void referat__bodies_note(body *b);

#endif
