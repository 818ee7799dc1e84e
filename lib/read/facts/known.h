/* Participants who are meant by less than their whole name. */
#ifndef REFERAT_READ_FACTS_KNOWN_H
#define REFERAT_READ_FACTS_KNOWN_H

#include "read/facts/scan.h"

/* Make persons of last names that stand by themselves where persons stand: "Krarup
 * stemte imod", "formand Krarup". */
void referat__scan_surnames(scan *s);

/* Make the person of a pronoun that a sentence begins with, where the sentence before
 * it named one person and began with that: "Anna Holm ankom kl. 17. Hun stemte imod." */
void referat__scan_pronouns(scan *s);

#endif
