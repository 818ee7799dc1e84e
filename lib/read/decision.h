/* A decision and its paragraphs, and apologies wherever they stand. */
#ifndef REFERAT_READ_DECISION_H
#define REFERAT_READ_DECISION_H

#include "model/date.h"
#include "read/builder.h"
#include "read/names.h"

/* The body and the day that the heading of a decision names: empty, and a day without a
 * year, where it names none.  `notes` is used for the search. */
slice referat__decision_body(parse *p, note_list *notes, slice heading, date *day);

/* Begin a decision: body and date out of its heading. */
void referat__decision_open(body *b, referat_node *section, slice heading);

/* End a decision: set its outcome. */
void referat__decision_close(body *b);

/* Build the paragraph in hand (its runs) of a decision under the parent. */
void referat__decision_paragraph(body *b, referat_node *parent);

/* Where a list that begins is to stand: in the statement that announced it
 * ("ønskede følgende tilført:"), or below the parent. */
referat_node *referat__decision_list_parent(body *b, referat_node *parent);

/* The same as an item of a list. */
void referat__decision_list_item(body *b, referat_node *li);

/* Build the apologies of the block in hand; `label_length` is that of their
 * label, 0 where a heading has said it. */
void referat__absent_build(body *b, referat_node *parent, size_t label_length);

#endif
