/*
 * The parts of a heading in the order in which documents show them: the label
 * first, also where the source has it below the title.
 */
#ifndef REFERAT_WRITE_HEADING_H
#define REFERAT_WRITE_HEADING_H

#include "model/node.h"

static inline bool heading_is_moved(const referat_node *part)
{
  return part->type == REFERAT_LABEL && part != element_first(node_parent(part));
}

static inline const referat_node *heading_first(const referat_node *heading)
{
  const referat_node *part = node_first(heading);
  while (part && !heading_is_moved(part))
    part = node_next(part);
  return part ? part : node_first(heading);
}

static inline const referat_node *heading_next(const referat_node *part)
{
  const referat_node *next =
      heading_is_moved(part) ? element_first(node_parent(part)) : node_next(part);
  while (next && heading_is_moved(next))
    next = node_next(next);
  return next;
}

/* Whether white space stands between the part and what follows it. */
static inline bool heading_parts(const referat_node *part)
{
  return part->type == REFERAT_LABEL || part->type == REFERAT_CASE || part->type == REFERAT_TITLE;
}

/* Whether a block that stands directly in an item is its heading once more, a part of that, or a
 * line that says no more than that the item is closed: a page shows it once. */
bool referat__repeats_heading(const referat_node *block);

#endif
