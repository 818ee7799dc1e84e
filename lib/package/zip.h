/*
 * ZIP packages, in and out.
 *
 * Out: a part is written to an `out`, deflated by libdeflate, whole or, if it is large, as
 * it is written.  The same parts and the same day give the same bytes.  In: the bytes are not
 * trusted; libzip reads them.  What libzip and libdeflate allocate comes from malloc(3), not from
 * the caller's allocator.
 */
#ifndef REFERAT_PACKAGE_ZIP_H
#define REFERAT_PACKAGE_ZIP_H

#include "base/arena.h"
#include "base/out.h"
#include "base/slice.h"
#include "package/stock.h"

/* Limits of a package that is read; past them REFERAT_ERROR_PACKAGE. */
#define PACKAGE_MAX_ENTRIES ((size_t)4096)
#define PACKAGE_MAX_NAME ((size_t)512)
#define PACKAGE_MAX_ENTRY ((size_t)64 << 20)  /* bytes of one entry, inflated */
#define PACKAGE_MAX_TOTAL ((size_t)256 << 20) /* bytes of all that is read, inflated */
#define PACKAGE_MAX_RATIO 200                 /* inflated to deflated, ... */
#define PACKAGE_FREE_RATIO ((size_t)1 << 20)  /* ... once an entry is larger than this */

/* # Out */

typedef enum package_method { PACKAGE_STORED, PACKAGE_DEFLATED } package_method;

typedef struct package_writer package_writer;

/* Return an empty package, or NULL without memory, which `*error` tells.  The day is the
 * date of every entry (midnight; 1980-01-01 for what MS-DOS cannot tell).  What other packages
 * left in the stock, unless that is NULL, is used, and what this one leaves is put there; it must
 * outlive the package. */
package_writer *referat__package_new(const referat_allocator *allocator, stock *left, int year,
                                     int month, int day, referat_error *error);

/* Begin the part `name` (a static string, or one that outlives the package) and return where
 * its bytes go.  Parts stand in the package in the order in which they were begun; the part
 * before ends here.  Never NULL: failures are sticky. */
out *referat__package_begin(package_writer *p, const char *name, package_method method);

/* As referat__package_begin, for a part that is deflated, is small, and depends on its name and
 * `variant` alone, unless that is 0.  Where packages before this one left it, add it and return
 * NULL. */
out *referat__package_begin_same(package_writer *p, const char *name, unsigned variant);

/* Return where bytes of the part go that are written now, and stand behind what is written to
 * the part, or to another such place, before they are joined to it.  Never NULL. */
out *referat__package_hold(out *part);

/* Append what was written to `held` to the part, or to another place that is held; `held` is
 * gone then. */
void referat__package_join(out *to, out *held);

/* Add a whole part. */
void referat__package_add(package_writer *p, const char *name, package_method method, slice bytes);

/* End the last part and write the package to the sink. */
referat_status referat__package_finish(package_writer *p, referat_sink sink, void *context,
                                       referat_error *error);

/* Free the package, finished or not; NULL is taken. */
void referat__package_free(package_writer *p);

/* # In */

typedef struct package_reader package_reader;

/* Open the package in `bytes`, which must outlive the reader.  All that the
 * reader hands out lives in the arena.  REFERAT_ERROR_PACKAGE for what is no
 * package, is inconsistent, is encrypted, or has a name twice (in any case of
 * its letters), an absolute name, or one with `..`, `\` or control characters. */
referat_status referat__package_open(slice bytes, arena *memory, package_reader **p,
                                     referat_error *error);

/* Number of entries that are files, and the name of each. */
size_t referat__package_count(const package_reader *p);
const char *referat__package_name(const package_reader *p, size_t i);

/* Index of the entry of that name (any case of ASCII letters, as in OPC), or
 * the count when there is none. */
size_t referat__package_find(const package_reader *p, slice name);

/* Inflate entry `i`; the slice ends in a NUL that it does not count. */
referat_status referat__package_read(package_reader *p, size_t i, slice *bytes,
                                     referat_error *error);

/* An entry that is read piece by piece. */
typedef struct package_entry {
  void *file;
  char *room;  /* for a piece, */
  size_t left; /* of so many bytes that are still to come */
} package_entry;

/* Whether entry `i` is so large that it had better be read in pieces. */
bool referat__package_is_large(const package_reader *p, size_t i);

/* Begin to read entry `i`; give its next piece, which is gone with the next one, an empty one
 * behind the last; and end, wherever that was.  Errors are those of referat__package_read. */
referat_status referat__package_entry_begin(package_reader *p, size_t i, package_entry *e,
                                            referat_error *error);
referat_status referat__package_entry_piece(package_reader *p, package_entry *e, slice *piece,
                                            referat_error *error);
void referat__package_entry_end(package_reader *p, package_entry *e);

/* Close the reader; NULL is taken. */
void referat__package_close(package_reader *p);

#endif
