/* Nodes of what a writer adds to the minutes. */
#ifndef REFERAT_WRITE_ADDED_BUILD_H
#define REFERAT_WRITE_ADDED_BUILD_H

#include "model/node.h"

/* An element that holds the text, whose bytes are the caller's. */
static inline referat_node *build_text(arena *a, referat_node *to, referat_type type,
                                       const char *text)
{
  referat_node *node = referat__node_add(a, to, type, 0);
  if (node && text)
    referat__node_add_text(a, node, slice_str(text), 0);
  return node;
}

/* A section with its heading, which stands nowhere yet. */
static inline referat_node *build_section(arena *a, const char *kind, const char *heading)
{
  referat_node *section = referat__node_new(a, REFERAT_SECTION, 0);
  referat__node_set_static(a, section, REFERAT_ATTR_KIND, kind);
  if (section)
    build_text(a, section, REFERAT_HEADING, heading);
  return section;
}

#endif
