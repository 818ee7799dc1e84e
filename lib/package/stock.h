/*
 * What packages that are written one after the other have in common: a compressor, and small
 * parts as they were deflated.  A part that has the same bytes again is not deflated again; what
 * is written is the same with a stock and without.
 */
#ifndef REFERAT_PACKAGE_STOCK_H
#define REFERAT_PACKAGE_STOCK_H

#include "base/slice.h"
#include "referat.h"

#include <libdeflate.h>
#include <stdint.h>

#define STOCK_MOST_PARTS 32
#define STOCK_LARGEST ((size_t)64 << 10) /* of the bytes of a part */

typedef struct stock stock;

/* A part: its deflated bytes, the CRC-32 of what they are of, and what that depends on: parts of
 * one name and one variant are the same; 0 says nothing. */
typedef struct stock_part {
  slice packed;
  uint32_t crc;
  unsigned variant;
} stock_part;

/* Return an empty stock, or NULL without memory. */
stock *referat__stock_new(const referat_allocator *allocator);

/* Free the stock; NULL is taken. */
void referat__stock_free(stock *s);

/* Return its compressor, of that level, or NULL without memory. */
struct libdeflate_compressor *referat__stock_compressor(stock *s, int level);

/* Tell whether the part `name` had these bytes when it was last kept, and how they were packed:
 * valid until a part of that name is kept.  It is of that variant then. */
bool referat__stock_find(stock *s, const char *name, slice bytes, unsigned variant,
                         stock_part *part);

/* Tell the same of that variant, which is not 0, and how many bytes it had. */
bool referat__stock_find_variant(const stock *s, const char *name, unsigned variant,
                                 stock_part *part, size_t *size);

/* Keep a copy of the part in place of what it was; one that is large, or for which there is no
 * place, is not kept.  False without memory. */
bool referat__stock_keep(stock *s, const char *name, slice bytes, stock_part part);

#endif
