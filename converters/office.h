/* The options of the converters that write office documents. */
#ifndef REFERAT_CONVERTERS_OFFICE_H
#define REFERAT_CONVERTERS_OFFICE_H

#include "cli.h"

/* --reference-doc and --print-reference-doc, ended by a row without name. */
extern const cli_option office_options[];

#endif
