/* Shapes of lines, as the lexicon has them: "{body}, {date}, pkt. {n}". */
#ifndef REFERAT_READ_SHAPES_H
#define REFERAT_READ_SHAPES_H

#include "lexicon/lexicon.h"

/* Whether the text has the shape of a row of the table, up to its end or a
 * final colon. */
bool referat__shape_matches(const lexicon *lex, lex_id table, slice text);

#endif
