/* referat2json: minutes in, pandoc's document tree as JSON out. */
#include "cli.h"

static int set_api_version(cli *c, const char *value)
{
  c->options.api_version = value;
  return EXIT_OK;
}

int main(int argc, char **argv)
{
  static const cli_option options[] = {{0, "api-version", "VERSION",
                                        "of pandoc-types: 1.21, 1.22 (default) or 1.23",
                                        set_api_version},
                                       {0, NULL, NULL, NULL, NULL}};
  static const cli_program program = {
      .name = "referat2json",
      .summary = "Convert the minutes of a Danish council or committee to pandoc's JSON.",
      .format = REFERAT_FORMAT_JSON,
      .options = options,
  };
  return cli_main(&program, argc, argv);
}
