/*
 * Findings as comments: each at its place among the text.  In the tree a comment is an `a` that
 * has a `message` in Danish in place of `href`, around the text that it is about.
 */
#ifndef REFERAT_WRITE_ADDED_REMARKS_H
#define REFERAT_WRITE_ADDED_REMARKS_H

#include "model/node.h"

/* Copy the document into `to`, which is empty, with its findings as comments of the day `day`
 * (ISO; NULL where no day is known).  False without memory. */
bool referat__remarks(referat_doc *to, const referat_doc *from, const char *day);

/* Whether the node is a comment, and what it says. */
static inline const char *remark_of(const referat_node *node)
{
  return node_type(node) == REFERAT_A ? referat_node_attr(node, REFERAT_ATTR_MESSAGE) : NULL;
}

#endif
