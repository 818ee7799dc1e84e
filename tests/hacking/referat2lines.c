/* referat2lines: minutes in, a line for each paragraph out. */
#include "added.h"

int main(int argc, char **argv)
{
  static const cli_option options[] = {{0, NULL, NULL, NULL, NULL, 0}};
  static const cli_program program = {
      .name = "referat2lines",
      .summary = "Convert the minutes of a Danish council or committee to lines.",
      .format = REFERAT_FORMAT_LINES,
      .ending = ".lines",
      .options = options,
      .more = added_options,
  };
  return cli_main(&program, argc, argv);
}
