/* Lists of names that stand in two columns, which nothing but a space parts any more. */
#ifndef REFERAT_READ_NAMECOLUMNS_H
#define REFERAT_READ_NAMECOLUMNS_H

#include "read/names.h"

/* Whether nearly every line holds more words than one name has, so that each is two of them:
 * "Anne Berg Bo Dam". */
bool referat__names_in_columns(const parse *p, const runs *r);

/* Note the persons of such lines.  Where it is not certain which words are whose, nobody is. */
void referat__names_of_columns(parse *p, note_list *notes, const runs *r);

#endif
