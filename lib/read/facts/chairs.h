/* Who bears the title of a mayor, and whether that says who leads the meeting. */
#ifndef REFERAT_READ_FACTS_CHAIRS_H
#define REFERAT_READ_FACTS_CHAIRS_H

#include "read/lines.h"

/* "Borgmester Anna Holm" is in the chair of a council.  Where she was mayor once, or is that of
 * another municipality, where several bear the title, or another one is in the chair, that is not
 * certain: the role is dropped.  Persons have their ids by then. */
void referat__chairs_judge(parse *p);

#endif
