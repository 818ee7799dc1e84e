/* referat2docx: minutes in, a Word document out. */
#include "added.h"
#include "office.h"

int main(int argc, char **argv)
{
  static const cli_program program = {
      .name = "referat2docx",
      .summary = N_("Convert the minutes of a Danish council or committee to a Word document."),
      .format = REFERAT_FORMAT_DOCX,
      .ending = ".docx",
      .binary = true,
      .options = office_options,
      .more = added_options,
  };
  return cli_main(&program, argc, argv);
}
