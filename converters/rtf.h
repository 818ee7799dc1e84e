/*
 * RTF as pandoc can read it.  Its reader (that of version 2.17) drops the text of
 * a link whose instruction stands in no group of its own, and a footnote together
 * with the table before it, as LibreOffice writes both.
 */
#ifndef REFERAT_CONVERTERS_RTF_H
#define REFERAT_CONVERTERS_RTF_H

#include "io.h"

#include <stdbool.h>

/* Put a copy of the document into `out`, which is empty: instructions of fields have
 * groups of their own, and footnotes stand in brackets where their marks do.  False
 * without memory. */
bool rtf_mend(const input *in, input *out);

#endif
