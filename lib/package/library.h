/*
 * zlib and libzip, each loaded when it is first needed: a program that handles
 * text alone does without both, and libzip drags in libcrypto, which takes longer
 * to load than the minutes of a meeting take to convert.  What is loaded stays
 * until the process ends.
 */
#ifndef REFERAT_PACKAGE_LIBRARY_H
#define REFERAT_PACKAGE_LIBRARY_H

#include "referat.h"

#include <zip.h>
#include <zlib.h>

/* The functions that are used: X(name), each with libzip's own type. */
#define LIBZIP_FUNCTIONS(X)   \
  X(zip_discard)              \
  X(zip_error_fini)           \
  X(zip_error_init)           \
  X(zip_error_strerror)       \
  X(zip_fclose)               \
  X(zip_fopen_index)          \
  X(zip_fread)                \
  X(zip_get_name)             \
  X(zip_get_num_entries)      \
  X(zip_open_from_source)     \
  X(zip_source_buffer_create) \
  X(zip_source_free)          \
  X(zip_stat_index)

typedef struct library {
#define LIBZIP_POINTER(name) __typeof__(&name) name;
  LIBZIP_FUNCTIONS(LIBZIP_POINTER)
#undef LIBZIP_POINTER
} library;

/* The same for zlib. */
#define ZLIB_FUNCTIONS(X) \
  X(crc32_z)              \
  X(deflate)              \
  X(deflateEnd)           \
  X(deflateInit2_)        \
  X(deflateReset)         \
  X(deflateTune)

typedef struct zlib_library {
#define ZLIB_POINTER(name) __typeof__(&name) name;
  ZLIB_FUNCTIONS(ZLIB_POINTER)
#undef ZLIB_POINTER
} zlib_library;

/* Load the library, if it is not loaded yet, and fill the table.
 * REFERAT_ERROR_UNSUPPORTED when it is missing. */
referat_status referat__library_load(library *lib, referat_error *error);
referat_status referat__zlib_load(zlib_library *lib, referat_error *error);

#endif
