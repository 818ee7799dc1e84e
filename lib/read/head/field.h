/* What who reads no labels asks of them. */
#ifndef REFERAT_READ_HEAD_FIELD_H
#define REFERAT_READ_HEAD_FIELD_H

#include "read/lines.h"

/* Whether a label that is a word of the lexicon begins the line, with its colon. */
bool referat__is_field(const parse *p, uint32_t i);

#endif
