/* A walk over one XML part of a package. */
#ifndef REFERAT_OFFICE_SCAN_H
#define REFERAT_OFFICE_SCAN_H

#include "base/slice.h"
#include "referat.h"

/* Names come without their namespace; attributes as expat gives them. */
typedef struct office_handler {
  void (*start)(void *context, slice name, const char **atts);
  void (*end)(void *context, slice name);
  void (*text)(void *context, slice text); /* may be NULL */
} office_handler;

/* Walk over the part.  A DOCTYPE, elements nested too deep, and what is not
 * well-formed are REFERAT_ERROR_PACKAGE. */
referat_status referat__office_scan(slice part, const office_handler *handler, void *context,
                                    referat_error *error);

/* The value of the attribute of that name (without namespace), or NULL. */
const char *referat__office_attr(const char **atts, const char *name);

static inline bool office_is(slice name, const char *what)
{
  return slice_eq(name, slice_str(what));
}

#endif
