/*
 * Bytes of a part on their way into a package: as they are while they are few, and packed when
 * they are many, so that a large part never stands in memory whole.  Some are written before
 * others that stand in front of them; such a strand is held, and joined to another later.
 */
#ifndef REFERAT_PACKAGE_STRAND_H
#define REFERAT_PACKAGE_STRAND_H

#include "base/buf.h"
#include "base/out.h"
#include "package/stock.h"

/* What the strands of a package share. */
typedef struct packing {
  referat_allocator allocator;
  stock *stock;                             /* what other packages left, or NULL */
  struct libdeflate_compressor *compressor; /* NULL until it is needed; with a stock, its own */
  struct strand *held;                      /* those that are not joined yet */
  bool failed;                              /* sticky: no memory */
} packing;

typedef struct strand {
  struct strand *next;
  packing *packing;
  bool deflates; /* else its bytes are stored */
  buf bytes;     /* behind those that are packed */
  buf packed;
  size_t packed_size; /* of those before they were packed, */
  uint32_t crc;       /* and of them alone */
  unsigned variant;   /* as a stock keeps it */
  out out;            /* its sink is the strand */
} strand;

/* Make an empty strand in `s`, which must stay where it is. */
void referat__strand_init(strand *s, packing *p, bool deflates);

/* Give the memory of the strand back, not `s` itself. */
void referat__strand_clear(strand *s);

/* Return a strand of its own, or NULL without memory.  The packing frees it if nobody joins it. */
strand *referat__strand_hold(packing *p, bool deflates);

/* Append what the held strand has to another one that deflates as it does, and free it. */
void referat__strand_join(strand *to, strand *held);

/* Pack what is left: then all is in `packed` or, if it is stored, in `bytes`.  `*size` and
 * `*crc` are of what was written.  By its name the part is found in the stock. */
void referat__strand_end(strand *s, const char *name, size_t *size, uint32_t *crc);

/* Free the compressor, if it is not that of a stock, and all that is held. */
void referat__packing_clear(packing *p);

#endif
