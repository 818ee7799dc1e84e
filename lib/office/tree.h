/*
 * The tree that pandoc makes of a document (its JSON), as text with marks: what
 * pandoc reads, such as pages of the web and office documents of other programs.
 * pandoc-types 1.22 (pandoc 2.17) and 1.23 (pandoc 3) are understood; what a later
 * version adds is looked through for text.
 */
#ifndef REFERAT_OFFICE_TREE_H
#define REFERAT_OFFICE_TREE_H

#include "base/marked.h"

/* Read the JSON in `bytes` into `text`.  `titled`: the title of the tree's metadata
 * is text of the document, not the name of a page.  JSON that is none, or no tree
 * of pandoc's, is REFERAT_ERROR_SYNTAX with its place; a tree too deep is
 * REFERAT_ERROR_LIMIT.  What jansson allocates meanwhile comes from malloc(3). */
referat_status referat__tree_read(slice bytes, bool titled, marked *text, referat_error *error);

/* Whether the bytes begin as such a tree does. */
bool referat__tree_looks(slice bytes);

#endif
