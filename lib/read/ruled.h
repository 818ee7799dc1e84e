/*
 * Tables whose columns a ruled line tells, as pandoc writes them:
 *
 *       Name      Seats
 *       --------- -------
 *       Havn      7
 *
 * and those between two long rules, whose cells go on over several lines and
 * whose rows a blank line parts.
 */
#ifndef REFERAT_READ_RULED_H
#define REFERAT_READ_RULED_H

#include "read/lines.h"

/* Turn such tables into rows with bars, in the text itself: a bar takes the
 * place of the space before each column. */
void referat__ruled_tables(parse *p);

#endif
