/* Many files in one run. */
#ifndef REFERAT_CONVERTERS_BATCH_H
#define REFERAT_CONVERTERS_BATCH_H

#include "cli.h"

/* Whether the command line asks for it. */
bool batch_wanted(const cli *c, int count);

/* Convert the `count` inputs, and those of the list, into the folder.  Messages and the
 * report come in the order of the inputs.  Return the largest of the statuses that the
 * documents alone would end with, or that of an error of the run itself. */
int batch_run(cli *c, char *const *inputs, int count);

/* The options, for the table of the command line. */
int batch_set_folder(cli *c, const char *value);
int batch_set_list(cli *c, const char *value);
int batch_set_jobs(cli *c, const char *value);
int batch_set_report(cli *c, const char *value);

#endif
