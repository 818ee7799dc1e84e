/* Titles that items have at every meeting, and what they teach of the others. */
#ifndef REFERAT_READ_CUSTOMARY_H
#define REFERAT_READ_CUSTOMARY_H

#include "read/lines.h"

/* The length of the title that items have at every meeting and the text begins with, up to the
 * end of a word; 0 where none does. */
size_t referat__customary_length(const lexicon *lex, slice text);

/* The length of a label without a number that the text begins with, and of its colon and what parts
 * it from the title: "Emne: Budget"; 0 where none does. */
size_t referat__title_label_length(const lexicon *lex, slice text);

/* Find the items of minutes whose titles have no number and no section below them: those that
 * all meetings have stand there in one setting, and all that is set alike is a title.  The
 * outline, which has none yet, gets them; false without memory. */
bool referat__customary_items(parse *p);

#endif
