/*
 * Pages of the web, before and inside of pandoc, which takes all bytes for UTF-8
 * and has no word for what stands around the content of a page.
 */
#ifndef REFERAT_CONVERTERS_PAGE_H
#define REFERAT_CONVERTERS_PAGE_H

#include "io.h"

#include <stdbool.h>

/* The lines of html.lua, ended by NULL. */
extern const char *const page_filter[];

/* Make UTF-8 of the bytes, from the encoding that the page tells; the caller frees
 * it, and its bytes are NULL where they are UTF-8 already.  False without memory. */
bool page_to_utf8(const input *in, input *utf8);

#endif
