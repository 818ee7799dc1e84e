/* The options of the converters that write documents for people to read. */
#ifndef REFERAT_CONVERTERS_ADDED_H
#define REFERAT_CONVERTERS_ADDED_H

#include "cli.h"

/* --decisions-only and its kin, ended by a row without name. */
extern const cli_option added_options[];

#endif
