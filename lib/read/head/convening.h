/* Sentences of a head that say that somebody met: "Mandag den 3. maj 2012 kl. 17 holdt Byrådet
 * møde i byrådssalen." */
#ifndef REFERAT_READ_HEAD_CONVENING_H
#define REFERAT_READ_HEAD_CONVENING_H

#include "read/head/meeting.h"

/* Add what such a sentence in the text says to what is known of the meeting, but for a sentence
 * that tells of another day.  Return whether the text has one. */
bool referat__convening_read(const parse *p, slice text, meeting_facts *f);

#endif
