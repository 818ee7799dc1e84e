/* referat2odt: minutes in, an ODF text document out. */
#include "added.h"
#include "office.h"

int main(int argc, char **argv)
{
  static const cli_program program = {
      .name = "referat2odt",
      .summary =
          N_("Convert the minutes of a Danish council or committee to an OpenDocument text."),
      .format = REFERAT_FORMAT_ODT,
      .ending = ".odt",
      .binary = true,
      .options = office_options,
      .more = added_options,
  };
  return cli_main(&program, argc, argv);
}
