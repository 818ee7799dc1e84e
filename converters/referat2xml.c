/* referat2xml: minutes in, structured XML out. */
#include "cli.h"
#include "explain.h"
#include "extract.h"
#include "import.h"
#include "io.h"
#include "profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int verify(cli *c, const referat_doc *doc)
{
  input source;
  int problem = io_read_whole(c->argument, &source);
  if (problem) {
    cli_complain(c, "%s: %s", c->argument, strerror(problem));
    return EXIT_NO_INPUT;
  }
  referat_error error;
  referat_status status = REFERAT_ERROR_UNSUPPORTED;
  const import_kind *kind = import_sniffed(&source);
  if (!kind || kind->is != REFERAT_FORMAT_AUTO)
    status = referat_verify(doc, source.bytes, source.length, &error);
  if (kind && status == REFERAT_ERROR_UNSUPPORTED) {
    /* The XML holds the text that another program made of the source. */
    char message[IMPORT_MESSAGE];
    int failed = import_text(kind, &source, message);
    if (failed) {
      cli_complain(c, "%s: %s", c->argument, message);
      free(source.bytes);
      return failed;
    }
    status = referat_verify(doc, source.bytes, source.length, &error);
  }
  free(source.bytes);
  return status == REFERAT_OK ? EXIT_OK : cli_complain_of(c, c->argument, &error);
}

static int set_verify(cli *c, const char *value)
{
  c->instead = verify;
  c->argument = value;
  c->quiet = true; /* what the XML tells of the minutes is not asked here */
  c->options.input = REFERAT_FORMAT_XML;
  return EXIT_OK;
}

static referat_status extract(const cli *c, const referat_doc *doc, referat_sink sink,
                              void *context, referat_error *error)
{
  return extract_write(doc, c->argument, sink, context, error);
}

static int set_extract(cli *c, const char *value)
{
  if (!extract_known(value)) {
    cli_complain(c,
                 "'%s' cannot be extracted: decisions, items, annexes, attendance, "
                 "votes or statements",
                 value);
    return EXIT_USAGE;
  }
  c->produce = extract;
  c->argument = value;
  return EXIT_OK;
}

int main(int argc, char **argv)
{
  static const cli_option options[] = {
      {0, "verify", "SOURCE", "tell whether the XML in FILE still holds SOURCE", set_verify},
      {0, "extract", "WHAT", "write decisions, items, votes, ... as CSV", set_extract},
      {0, "check-profile", "FILE", "try the examples of a profile", profile_check},
      {0, "print-profile", NULL, "print the words that are built in, as a profile", profile_print},
      {0, "explain", NULL, "tell what each line was taken for, and why", explain_set},
      {0, NULL, NULL, NULL, NULL}};
  static const cli_program program = {
      .name = "referat2xml",
      .summary = "Convert the minutes of a Danish council or committee to structured XML.",
      .format = REFERAT_FORMAT_XML,
      .options = options,
  };
  return cli_main(&program, argc, argv);
}
