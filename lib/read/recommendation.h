/* Recommendations: who asks whom to adopt what. */
#ifndef REFERAT_READ_RECOMMENDATION_H
#define REFERAT_READ_RECOMMENDATION_H

#include "read/builder.h"

/* Note who asks, in a heading or lead-in that ends in "indstiller". */
void referat__proposer_note(parse *p, note_list *notes, slice text);

/* Build the paragraph in hand (its runs) of a recommendation under the parent; `list_follows`
 * when the next block is a list's item, which then holds the clauses. */
void referat__recommendation_paragraph(body *b, referat_node *parent, bool list_follows);

/* Whether the text begins with the clause word. */
bool referat__is_clause(slice text);

#endif
