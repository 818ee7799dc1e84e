/* Where the titles of items end, in a text that lost its line ends. */
#ifndef REFERAT_READ_FOLDTITLE_H
#define REFERAT_READ_FOLDTITLE_H

#include "read/unfolder.h"

/* What the line of an item takes: the title as far as the contents have it, all
 * where what follows an item's title follows soon; false if it is none. */
bool referat__fold_item(unfolder *u, slice s, anchor *a);

/* The length of who asks for something, which the text begins with: "Formanden for Rådet
 * indstiller, At"; 0 if nobody does. */
size_t referat__fold_asking(const unfolder *u, slice whole);

/* "17/1519 Plan og Byg indstiller, at": the length of a case number without a label, behind an
 * item's title, before who asks for something; 0 if there is none. */
size_t referat__fold_case(const unfolder *u, slice s);

/* The length of initials and a slash, of who handles a case, that the text begins with:
 * "ABCDEF / 07/12"; 0 if none do. */
size_t referat__fold_handler(slice s);

/* The title of an item that lost its number, or whose number stands above labels: the
 * contents have it, and what an item has follows it at once. */
size_t referat__fold_title(const unfolder *u, slice s, bool begins_page);

/* The end of a title that the contents do not tell, where a sentence ends it: text stands
 * between it and what follows a title.  0 where none does. */
size_t referat__fold_sentence(const unfolder *u, slice s);

/* Whether the title is that of the item whose number and title stand right in front of it. */
bool referat__fold_title_again(const unfolder *u, slice title, size_t length);

#endif
