/* referat2md: minutes in, Markdown out. */
#include "added.h"

#include <string.h>

static int set_flavour(cli *c, const char *value)
{
  static const char *const names[] = {"pandoc", "gfm", "commonmark"}; /* as referat_flavour */
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(value, names[i]) == 0) {
      c->options.flavour = (referat_flavour)i;
      return EXIT_OK;
    }
  }
  cli_complain(c, "unknown flavour '%s': pandoc, gfm or commonmark", value);
  return EXIT_USAGE;
}

int main(int argc, char **argv)
{
  static const cli_option options[] = {{0, "flavour", N_("FLAVOUR"),
                                        N_("of the dialect: pandoc (default), gfm or commonmark"),
                                        set_flavour, 0},
                                       {0, NULL, NULL, NULL, NULL, 0}};
  static const cli_program program = {
      .name = "referat2md",
      .summary = N_("Convert the minutes of a Danish council or committee to Markdown."),
      .format = REFERAT_FORMAT_MARKDOWN,
      .ending = ".md",
      .options = options,
      .more = added_options,
  };
  return cli_main(&program, argc, argv);
}
