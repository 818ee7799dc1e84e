/* Lines that are cut where a line end was lost. */
#ifndef REFERAT_READ_CUTS_H
#define REFERAT_READ_CUTS_H

#include "read/lines.h"

/* Where a line is cut. */
typedef struct cut {
  uint32_t line;
  uint32_t at;    /* bytes from the start of what the line says */
  bool furniture; /* what stands before it, up to the last cut, is no text */
  bool entry;     /* what stands behind it is part of the contents */
  bool foot;      /* or a page's number at its foot */
  uint8_t role;   /* ROLE_LISTED, ROLE_NUMBERED or ROLE_NONE */
} cut;

/* Cuts in the order of the text; a vector that grows. */
typedef struct cut_list {
  cut *at;
  uint32_t count;
  size_t room;
} cut_list;

/* Append a cut, unless it cuts nothing off. */
void referat__cut_add(parse *p, cut_list *cuts, uint32_t line, size_t at, bool furniture);

/* The same before the page's number at its foot. */
void referat__cut_foot(parse *p, cut_list *cuts, uint32_t line, size_t at);

/* Give what begins at each cut a line of its own.  False without memory. */
bool referat__lines_cut(parse *p, cut_list *cuts);

#endif
