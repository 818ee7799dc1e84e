/* Annexes as links to where a municipality keeps them. */
#ifndef REFERAT_WRITE_ADDED_ANNEXLINKS_H
#define REFERAT_WRITE_ADDED_ANNEXLINKS_H

#include "model/node.h"

/* Longest address that a link leads to: Word takes no longer one. */
#define LONGEST_LINK 2083

/* Whether the address may be put before the names of annexes: http or https with a host, no
 * user, and nothing that RFC 3986 does not allow to stand in an address. */
bool referat__annex_base_is_good(const char *base);

/*
 * Make each annex of the tree a link to `base` and its file name, percent-encoded as RFC 3986
 * has it; a slash stands between them unless the base ends in one or has a query.  The file name
 * is what the text says: name and ending, or the name where it tells no ending.  An annex that is
 * a link already stays as it is; in a published edition also a closed one, and one of a closed
 * item.
 */
void referat__annex_links(arena *a, referat_node *minutes, const char *base);

#endif
