/* Page headers, footers and page numbers that stand in the middle of a text. */
#ifndef REFERAT_READ_FURNITURE_H
#define REFERAT_READ_FURNITURE_H

#include "read/lines.h"

/* Mark them with LINE_FURNITURE; false without memory. */
bool referat__furniture_find(parse *p);

#endif
