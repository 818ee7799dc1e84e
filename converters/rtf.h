/*
 * RTF as pandoc can read it.  Its reader (that of version 2.17) drops the text of
 * a link whose instruction stands in no group of its own, a footnote together with
 * the table before it, and most of a table that stands in a cell of another, as
 * LibreOffice writes all of them.
 */
#ifndef REFERAT_CONVERTERS_RTF_H
#define REFERAT_CONVERTERS_RTF_H

#include "io.h"

#include <stdbool.h>

/* Put a copy of the document into `out`, which is empty: instructions of fields have
 * groups of their own, footnotes stand in brackets where their marks do, and the cells
 * of rows that hold tables become paragraphs.  False without memory. */
bool rtf_mend(const input *in, input *out);

#endif
