/* Headings that lost the end of the line before or behind them. */
#ifndef REFERAT_READ_GLUED_H
#define REFERAT_READ_GLUED_H

#include "read/lines.h"

/* Cut lines in which the heading of an item, or of a section, is glued to other
 * text: "9. Underskriftsark1. Godkendelse", "BilagIngen bilag.".  False without
 * memory. */
bool referat__glued_cut(parse *p);

#endif
