#include "config.h"

#include "referat.h"

const char *referat_version(void)
{
  return PACKAGE_VERSION;
}
