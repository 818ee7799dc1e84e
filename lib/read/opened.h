/* Items that lost their number and their title, but for the word that opens them. */
#ifndef REFERAT_READ_OPENED_H
#define REFERAT_READ_OPENED_H

#include "read/lines.h"

/* Fill in p->outline where each item begins with a line that says its access and nothing
 * else ("Åben"), right above the heading of a section; p->outline stays empty where fewer
 * than two do, or most stand below what may be their title.  False without memory. */
bool referat__opened_items(parse *p);

#endif
