/* Profiles: a municipality's own words, as --profile names them. */
#ifndef REFERAT_CONVERTERS_PROFILE_H
#define REFERAT_CONVERTERS_PROFILE_H

#include "cli.h"

/* Put the profile on top of those that were named before it.  A name without a
 * slash that is no file here is looked for where profiles are kept. */
int profile_add(cli *c, const char *name);

/* Try the examples of a profile, on top of those that were named before it, and
 * tell of those that do not hold. */
int profile_check(cli *c, const char *name);

/* Write the profile that is built in to standard output. */
int profile_print(cli *c, const char *value);

#endif
