/* referat2xml: minutes in, structured XML out. */
#include "cli.h"

int main(int argc, char **argv)
{
  static const cli_program program = {
      .name = "referat2xml",
      .summary = "Convert the minutes of a Danish council or committee to structured XML.",
      .format = REFERAT_FORMAT_XML,
  };
  return cli_main(&program, argc, argv);
}
