/* The place of the meeting, as a field of the head tells it. */
#ifndef REFERAT_READ_HEAD_PLACE_H
#define REFERAT_READ_HEAD_PLACE_H

#include "read/head/label.h"

/* "Mødelokale 144, 1. sal": the label is part of the place; so it is in "Mødelokale
 * Fyrtårnet" where no other label stands in the head: `alone`. */
bool referat__place_is_called(const lexicon *lex, const label *l, slice value, bool alone);

/* The place without the hour that stands behind it: "Byrådssalen, kl. 16"; the hour
 * is -1 where none does. */
slice referat__place_without_hour(const lexicon *lex, slice value, int *minutes);

#endif
