/* referat2xml: minutes in, structured XML out. */
#include "cli.h"
#include "explain.h"
#include "extract.h"
#include "import.h"
#include "io.h"
#include "profile.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The source that the XML tells of was read by another program: have it read again,
 * as what the XML says that it is. */
static int verify_original(const cli *c, const referat_doc *doc, const char *via,
                           const char *media_type, const input *source)
{
  const import_kind *kind = media_type ? import_of_type(media_type) : NULL;
  if (!kind) {
    cli_complain(c, "%s: no program is known that reads it as %s did", c->argument, via);
    return EXIT_OS;
  }
  imported made;
  char message[IMPORT_MESSAGE];
  int failed = import_text(kind, source, &made, message);
  if (failed) {
    cli_complain_about(c, c->argument, message);
    return failed;
  }
  if (strcmp(via, made.via) != 0)
    cli_complain(c, "%s: %s reads it now, %s read it when the XML was made", c->argument, made.via,
                 via);
  referat_error error;
  referat_original original = import_original(kind, source, &made);
  referat_status status = referat_verify_original(doc, &original, made.text.bytes, made.text.length,
                                                  kind->gives, &error);
  free(made.text.bytes);
  return status == REFERAT_OK ? EXIT_OK : cli_complain_of(c, c->argument, &error);
}

static int verify(cli *c, const referat_doc *doc)
{
  input source;
  int problem = io_read_whole(c->argument, &source);
  if (problem) {
    cli_complain_about(c, c->argument, strerror(problem));
    return problem == ENOMEM ? EXIT_OS : EXIT_NO_INPUT;
  }
  /* The first element of the document. */
  const referat_node *about = referat_node_first(referat_doc_root(doc));
  const char *via = referat_node_attr(about, REFERAT_ATTR_VIA);
  bool edition = referat_node_attr(referat_doc_root(doc), REFERAT_ATTR_EDITION) != NULL;
  int status;
  if (via && !edition) {
    status =
        verify_original(c, doc, via, referat_node_attr(about, REFERAT_ATTR_MEDIA_TYPE), &source);
  } else {
    referat_error error;
    referat_status done = referat_verify(doc, source.bytes, source.length, &error);
    status = done == REFERAT_OK ? EXIT_OK : cli_complain_of(c, c->argument, &error);
  }
  free(source.bytes);
  return status;
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
  return extract_write(doc, c->argument, c->danish_csv, sink, context, error);
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

static int set_csv(cli *c, const char *value)
{
  c->danish_csv = strcmp(value, "dk") == 0;
  if (c->danish_csv || strcmp(value, "rfc4180") == 0)
    return EXIT_OK;
  cli_complain(c, "unknown form of CSV '%s': rfc4180 or dk", value);
  return EXIT_USAGE;
}

int main(int argc, char **argv)
{
  static const cli_option options[] = {
      {0, "verify", N_("SOURCE"), N_("tell whether the XML in FILE still holds SOURCE"), set_verify,
       0},
      {0, "extract", N_("WHAT"),
       N_("write as CSV: decisions, items, annexes, attendance, votes or statements"), set_extract,
       0},
      {0, "csv", N_("FORM"), N_("its form, dk for a Danish Excel: rfc4180 (default) or dk"),
       set_csv, 0},
      {0, "check-profile", N_("FILE"), N_("try the examples of a profile"), profile_check, 0},
      {0, "print-profile", NULL, N_("print the words that are built in, as a profile"),
       profile_print, 0},
      {0, "explain", NULL, N_("tell what each line was taken for, and why"), explain_set, 0},
      {0, NULL, NULL, NULL, NULL, 0}};
  static const cli_program program = {
      .name = "referat2xml",
      .summary = N_("Convert the minutes of a Danish council or committee to structured XML."),
      .format = REFERAT_FORMAT_XML,
      .ending = ".xml",
      .also_1 = N_(" or not verified"),
      .options = options,
  };
  int status = cli_main(&program, argc, argv);
  explain_forget();
  return status;
}
