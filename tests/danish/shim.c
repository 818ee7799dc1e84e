/*
 * Preloaded, it lets a program find its translations in the folder CATALOGUES, where they were
 * made: it looks for them where they will be installed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

char *bindtextdomain(const char *domain, const char *folder);

char *bindtextdomain(const char *domain, const char *folder)
{
  char *(*next)(const char *, const char *);
  const char *made = getenv("CATALOGUES");
  *(void **)&next = dlsym(RTLD_NEXT, "bindtextdomain");
  return next(domain, made ? made : folder);
}
