/* libzip, loaded when the first package is read: with libcrypto, which it drags
 * in, that takes longer than to convert the minutes of a meeting. */
#ifndef REFERAT_PACKAGE_LIBRARY_H
#define REFERAT_PACKAGE_LIBRARY_H

#include "referat.h"

#include <zip.h>

/* The functions that are used: X(name), each with libzip's own type. */
#define LIBZIP_FUNCTIONS(X)                                                                        \
  X(zip_discard)                                                                                   \
  X(zip_error_fini)                                                                                \
  X(zip_error_init)                                                                                \
  X(zip_error_strerror)                                                                            \
  X(zip_fclose)                                                                                    \
  X(zip_fopen_index)                                                                               \
  X(zip_fread)                                                                                     \
  X(zip_get_name)                                                                                  \
  X(zip_get_num_entries)                                                                           \
  X(zip_open_from_source)                                                                          \
  X(zip_source_buffer_create)                                                                      \
  X(zip_source_free)                                                                               \
  X(zip_stat_index)

typedef struct library {
#define LIBZIP_POINTER(name) __typeof__(&name) name;
  LIBZIP_FUNCTIONS(LIBZIP_POINTER)
#undef LIBZIP_POINTER
} library;

/* Load libzip, if it is not loaded yet, and fill the table.  It stays loaded
 * until the process ends.  REFERAT_ERROR_UNSUPPORTED when it is missing. */
referat_status referat__library_load(library *lib, referat_error *error);

#endif
