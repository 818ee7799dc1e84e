/*
 * Personal identification numbers (CPR) in a tree, masked.  Rather too much than
 * too little: unlike the finding, which names numbers that are sure, this takes
 * any six digits that are a day and four more, however they are set.
 */
#ifndef REFERAT_WRITE_MASK_H
#define REFERAT_WRITE_MASK_H

#include "model/node.h"

/* Told of each number: where it stands, and in which attribute (NULL: the text). */
typedef void mask_report(void *context, const referat_node *node, const char *attr);

/* Mask the last four digits of each number in the text and the attributes of all
 * below `root`, also where elements, line breaks or furniture part them.  The
 * text of the tree must be bytes of its own that may be written to; attributes
 * that change are made anew in the arena. */
void referat__mask_tree(arena *a, referat_node *root, mask_report *report, void *context);

/* The same in one string that may be written to; whether there was any. */
bool referat__mask_string(char *text);

#endif
