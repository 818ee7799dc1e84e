#include "package/library.h"

#include "base/diag.h"
#include "config.h"

#include <dlfcn.h>
#include <string.h>

/* A function and where its pointer stands in the table. */
typedef struct row {
  const char *name;
  size_t place;
} row;

static referat_status load(const char *soname, const row *rows, size_t count, void *table,
                           referat_error *error)
{
  void *handle = dlopen(soname, RTLD_LAZY | RTLD_LOCAL);
  if (!handle)
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0, "%s cannot be loaded", soname);
  for (size_t i = 0; i < count; i++) {
    void *symbol = dlsym(handle, rows[i].name);
    if (!symbol)
      return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0, "%s has no %s", soname,
                           rows[i].name);
    /* ISO C converts no object pointer to a function pointer; POSIX has both alike. */
    memcpy((char *)table + rows[i].place, &symbol, sizeof symbol);
  }
  return REFERAT_OK;
}

referat_status referat__library_load(library *lib, referat_error *error)
{
  static const row rows[] = {
#define LIBZIP_ROW(name) {#name, offsetof(library, name)},
      LIBZIP_FUNCTIONS(LIBZIP_ROW)
#undef LIBZIP_ROW
  };
  return load(LIBZIP_SONAME, rows, sizeof rows / sizeof *rows, lib, error);
}

referat_status referat__zlib_load(zlib_library *lib, referat_error *error)
{
  static const row rows[] = {
#define ZLIB_ROW(name) {#name, offsetof(zlib_library, name)},
      ZLIB_FUNCTIONS(ZLIB_ROW)
#undef ZLIB_ROW
  };
  return load(ZLIB_SONAME, rows, sizeof rows / sizeof *rows, lib, error);
}
