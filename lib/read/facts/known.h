/* Participants who are meant by less than their whole name. */
#ifndef REFERAT_READ_FACTS_KNOWN_H
#define REFERAT_READ_FACTS_KNOWN_H

#include "read/facts/scan.h"

/* The participant's name whom the words mean, in another spelling or by a part
 * of the name; NULL where that is nobody, or more than one: then `*doubt`. */
const char *referat__known_name(const parse *p, slice words, bool *doubt);

/* Make persons of last names that stand by themselves where persons stand: "Krarup
 * stemte imod", "formand Krarup". */
void referat__scan_surnames(scan *s);

#endif
