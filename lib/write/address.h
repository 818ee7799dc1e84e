/*
 * Where links may lead, in every format alike: to the web, or to an address for mail.  Anything
 * else ("javascript:") is not written; the text of the link stays.  What may not stand in an
 * address as it is (RFC 3986) is percent-encoded, which leads to the same place.
 */
#ifndef REFERAT_WRITE_ADDRESS_H
#define REFERAT_WRITE_ADDRESS_H

#include "base/arena.h"
#include "base/out.h"

/* Whether it begins with http, https or mailto, and goes on.  NULL leads nowhere. */
bool referat__leads_out(const char *href);

/* The address with its encodings: `href` itself where it needs none, else in the arena; empty
 * without memory. */
const char *referat__address(arena *memory, const char *href);
void referat__out_address(out *o, const char *href);

#endif
