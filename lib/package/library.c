#include "package/library.h"

#include "base/diag.h"
#include "config.h"

#include <dlfcn.h>
#include <string.h>

referat_status referat__library_load(library *lib, referat_error *error)
{
  static const struct {
    const char *name;
    size_t place;
  } functions[] = {
#define LIBZIP_ROW(name) {#name, offsetof(library, name)},
      LIBZIP_FUNCTIONS(LIBZIP_ROW)
#undef LIBZIP_ROW
  };
  void *handle = dlopen(LIBZIP_SONAME, RTLD_LAZY | RTLD_LOCAL);
  if (!handle)
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0, "%s cannot be loaded",
                         LIBZIP_SONAME);
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    void *symbol = dlsym(handle, functions[i].name);
    if (!symbol)
      return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0, "%s has no %s", LIBZIP_SONAME,
                           functions[i].name);
    /* ISO C converts no object pointer to a function pointer; POSIX has both alike. */
    memcpy((char *)lib + functions[i].place, &symbol, sizeof symbol);
  }
  return REFERAT_OK;
}
