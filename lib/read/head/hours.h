/* The hours of the meeting and the place beside them: "kl. 16.00 - 18.30 i Byrådssalen". */
#ifndef REFERAT_READ_HEAD_HOURS_H
#define REFERAT_READ_HEAD_HOURS_H

#include "read/head/meeting.h"

/* Add the hours that the text, which may follow a day, tells, and the place before or behind
 * them, to what is known; of a sentence, a place needs no word for a room. */
void referat__hours_take(const parse *p, slice rest, meeting_facts *f, bool sentence);

/* The length of the address that the text begins with, words with capitals and the number of a
 * house, and the town behind it: "Solbakken, Ibs Vej 5, Sandby"; 0 if it begins with none. */
size_t referat__address_length(slice s);

/* Whether a word of the text names a room, or a house to meet in. */
bool referat__names_room(const lexicon *lex, slice s);

/* Whether the text is shaped as an address: "Solbakken, Jens Lunds Vej 5, Sandby". */
bool referat__names_address(slice s);

/* The text without the full stop of its sentence; an abbreviation keeps its own. */
slice referat__drop_stop(slice s);

/* The place without the full stop of its sentence; "sal." is no abbreviation. */
slice referat__place_stop(const lexicon *lex, slice s);

/* The place that a sentence names by a room in it: "holdt Byrådet møde i mødelokale 4"; empty if
 * there is none. */
slice referat__place_in_sentence(const parse *p, slice s);

#endif
