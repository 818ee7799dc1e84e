/* Figures that the source shows and no text holds. */
#ifndef REFERAT_READ_FIGURES_H
#define REFERAT_READ_FIGURES_H

#include "read/lines.h"

/* A finding for each item in which a caption of a figure stands: its picture is not in the text. */
void referat__figures_check(parse *p, const referat_node *item);

#endif
