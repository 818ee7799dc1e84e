/* Members who stand in the head without a label of their own: in one line of a page, or
 * behind notes on who was away. */
#ifndef REFERAT_READ_HEAD_ROLL_H
#define REFERAT_READ_HEAD_ROLL_H

#include "read/head/state.h"

/* Note that names begin a list that may go on below the field: its first line tells how
 * its names are set. */
void referat__head_open_roll(head *h, const char *field, slice first);

/* Build the line of a list of names that tells so of one person; false for another line. */
bool referat__head_build_away(head *h, uint32_t i);

/* Whether the line goes on with the list of names, or is the first of several lines, or a
 * line by itself, that hold members with their parties; `*names` is where they begin and
 * `*end` the line behind them. */
bool referat__head_read_roll(head *h, uint32_t i, slice *names, uint32_t *end);

/* Build what referat__head_read_roll found; the line behind it is given back. */
uint32_t referat__head_build_roll(head *h, uint32_t i, slice names, uint32_t end);

#endif
