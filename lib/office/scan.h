/* A walk over one XML part of a package, and look-ups of what it defines. */
#ifndef REFERAT_OFFICE_SCAN_H
#define REFERAT_OFFICE_SCAN_H

#include "package/zip.h"

/* Names come without their namespace; attributes as expat gives them. */
typedef struct office_handler {
  void (*start)(void *context, slice name, const char **atts);
  void (*end)(void *context, slice name); /* may be NULL, as the next one */
  void (*text)(void *context, slice text);
} office_handler;

/* Walk over the part.  A DOCTYPE, elements nested too deep, and what is not
 * well-formed are REFERAT_ERROR_PACKAGE. */
referat_status referat__office_scan(slice part, const office_handler *handler, void *context,
                                    referat_error *error);

/* The same of the part of that name, if the package has it. */
referat_status referat__office_part(package_reader *p, const char *name,
                                    const office_handler *handler, void *context,
                                    referat_error *error);

/* Sort rows that each begin with their id, a string; find the one of that id (NULL is taken),
 * NULL for none. */
void referat__office_sort(void *rows, size_t count, size_t size);
void *referat__office_find(const void *rows, size_t count, size_t size, const char *id);

/* The value of the attribute of that name (without namespace), or NULL. */
const char *referat__office_attr(const char **atts, const char *name);

static inline bool office_is(slice name, const char *what)
{
  return slice_eq(name, slice_str(what));
}

#endif
