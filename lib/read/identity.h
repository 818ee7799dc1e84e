/*
 * One person, one identity.  Who is named in the head gets an `id`, "person-1"
 * and so on in the order of the text; wherever the text names that person
 * again, a `ref` points there: on `person`, on what happens to one (recusal,
 * arrival, departure, substitution) and on a statement of one person.  Somebody
 * who fits nobody of the head, or more than one, keeps the name alone.
 */
#ifndef REFERAT_READ_IDENTITY_H
#define REFERAT_READ_IDENTITY_H

#include "read/lines.h"

/* Set the attributes in the whole tree, once it is built. */
void referat__identity_mark(parse *p);

#endif
