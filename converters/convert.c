/* One document: the input is read, and written in another format. */
#include "cli.h"
#include "import.h"
#include "io.h"
#include "lock.h"
#include "output.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void on_finding(void *context, const referat_finding *finding)
{
  cli *c = context;
  if (finding->severity != REFERAT_NOTE)
    c->grave++;
  if (c->told)
    c->told->findings[finding->severity]++;
  if (!c->quiet)
    cli_tell_finding(cli_input_name(c), finding);
}

/* Read what the program brought along: nothing can be wrong with it. */
static int parse_own(cli *c, referat_doc **doc)
{
  c->options.input = REFERAT_FORMAT_XML;
  return referat_parse_buffer(c->text, strlen(c->text), &c->options, doc, NULL) == REFERAT_OK
             ? EXIT_OK
             : EXIT_SOFTWARE;
}

/* What it takes to tell text from what other programs must read first. */
#define HEAD_SIZE 1024

/* No program will be called for this input.  What stands in place of converting may read
 * another file, and have it read. */
static void no_more_programs(cli *c)
{
  if (!c->instead && !c->locked)
    lock_parsing(c->output);
  c->locked = true;
}

/* The input on its way to the parser. */
typedef struct feeding {
  cli *c;
  referat_parser *parser;
  referat_error error; /* the first that the parser told */
  input kept;          /* a document that is wanted whole, or the head */
  bool whole;
  bool known; /* the head was looked at */
} feeding;

static int feed_parser(feeding *f, const void *bytes, size_t length)
{
  return referat_parser_feed(f->parser, bytes, length, &f->error) != REFERAT_OK;
}

/* Look at the head, once there is enough of it. */
static int look(feeding *f)
{
  f->known = true;
  f->whole = f->c->from || (f->c->options.input == REFERAT_FORMAT_AUTO && import_wanted(&f->kept));
  if (f->whole)
    return 0;
  no_more_programs(f->c);
  int stop = f->kept.length ? feed_parser(f, f->kept.bytes, f->kept.length) : 0;
  f->kept.length = 0;
  return stop;
}

static int feed(void *context, const void *bytes, size_t length)
{
  feeding *f = context;
  if (f->known && !f->whole)
    return feed_parser(f, bytes, length);
  if (io_keep(&f->kept, bytes, length) != 0) {
    bool is_short = errno == ENOMEM;
    f->error.code = is_short ? REFERAT_ERROR_MEMORY : REFERAT_ERROR_LIMIT;
    snprintf(f->error.message, sizeof f->error.message, "%s",
             is_short ? N_("out of memory") : N_("the input is too large"));
    return 1;
  }
  return !f->known && f->kept.length >= HEAD_SIZE ? look(f) : 0;
}

/* Room in the parser, when it is the parser that the input goes to. */
static void *room(void *context, size_t length)
{
  feeding *f = context;
  return f->known && !f->whole ? referat_parser_room(f->parser, length) : NULL;
}

static int finish(feeding *f, referat_doc **doc)
{
  cli *c = f->c;
  referat_status status;
  if (!f->known && look(f) != 0)
    return cli_complain_of(c, cli_input_name(c), &f->error);
  if (!f->whole) {
    status = referat_parser_finish(f->parser, doc, &f->error);
    return status == REFERAT_OK ? EXIT_OK : cli_complain_of(c, cli_input_name(c), &f->error);
  }
  /* Office documents of our own the library reads itself; whose they are it has to open
   * them for. */
  const import_kind *kind = c->from ? c->from : import_sniffed(&f->kept);
  status = REFERAT_ERROR_UNSUPPORTED;
  if (!kind)
    no_more_programs(c);
  if (!kind || kind->is != REFERAT_FORMAT_AUTO) {
    c->options.input = kind ? kind->is : REFERAT_FORMAT_AUTO;
    status = referat_parse_buffer(f->kept.bytes, f->kept.length, &c->options, doc, &f->error);
  }
  if (kind && status == REFERAT_ERROR_UNSUPPORTED) {
    char message[IMPORT_MESSAGE];
    imported made;
    int failed = import_text(kind, &f->kept, &made, message);
    if (failed) {
      cli_complain_about(c, cli_input_name(c), message);
      return failed;
    }
    no_more_programs(c);
    referat_original original = import_original(kind, &f->kept, &made);
    c->options.input = kind->gives;
    c->options.original = &original;
    status = referat_parse_buffer(made.text.bytes, made.text.length, &c->options, doc, &f->error);
    c->options.original = NULL;
    free(made.text.bytes);
  }
  return status == REFERAT_OK ? EXIT_OK : cli_complain_of(c, cli_input_name(c), &f->error);
}

static int parse(cli *c, referat_doc **doc)
{
  if (c->text)
    return parse_own(c, doc);
  c->options.source_name = c->input;
  c->options.on_finding = on_finding;
  c->options.finding_context = c;
  feeding f = {.c = c, .parser = referat_parser_new(&c->options)};
  if (!f.parser) {
    cli_complain_about(c, NULL, strerror(ENOMEM));
    return EXIT_OS;
  }
  int status;
  if (!c->locked)
    lock_input(c->output);
  int problem = c->descriptor < 0 ? io_read(c->input, room, feed, &f)
                                  : io_read_open(c->descriptor, room, feed, &f);
  if (problem && problem != ECANCELED) {
    cli_complain_about(c, cli_input_name(c), strerror(problem));
    status = EXIT_NO_INPUT;
  } else if (problem) {
    status = cli_complain_of(c, cli_input_name(c), &f.error);
  } else {
    status = finish(&f, doc);
  }
  referat_parser_free(f.parser);
  free(f.kept.bytes);
  return status;
}

referat_status cli_write_minutes(const cli *c, const referat_doc *doc, referat_sink sink,
                                 void *context, referat_error *error)
{
  return referat_writer_write(c->writer, doc, c->program->format, sink, context, &c->options,
                              error);
}

static int write_output(cli *c, const referat_doc *doc)
{
  no_more_programs(c);
  output out;
  int problem = output_open(&out, c->output);
  if (problem) {
    cli_complain_about(c, cli_output_name(c), output_problem(problem));
    return EXIT_NO_OUTPUT;
  }
  referat_error error;
  referat_status status = c->produce(c, doc, output_write, &out, &error);
  if (status != REFERAT_OK && status != REFERAT_ERROR_SINK) {
    output_abandon(&out);
    /* of packages, writing reads the reference document alone */
    bool of_reference = c->reference && status == REFERAT_ERROR_PACKAGE;
    return cli_complain_of(c, of_reference ? c->reference : cli_input_name(c), &error);
  }
  problem = c->later ? output_close(&out) : output_commit(&out);
  if (!problem && c->later)
    *c->later = out;
  if (problem) {
    cli_complain_about(c, cli_output_name(c), output_problem(problem));
    return EXIT_IO;
  }
  return EXIT_OK;
}

/* Put the edition that may be published in place of the document. */
static int publish(cli *c, referat_doc **doc)
{
  referat_doc *published;
  referat_error error;
  referat_status status = referat_publish(*doc, &c->options, &published, &error);
  if (status != REFERAT_OK)
    return cli_complain_of(c, cli_input_name(c), &error);
  referat_doc_free(*doc);
  *doc = published;
  return EXIT_OK;
}

/* What is told of a document besides its output. */
static void tell(cli_told *told, const referat_doc *doc)
{
  referat_iter it = referat_iter_begin(referat_doc_root(doc));
  while (referat_iter_next(&it) != REFERAT_DONE) {
    referat_type type = referat_node_type(it.node);
    if (it.event != REFERAT_ENTER || type == REFERAT_MINUTES || type == REFERAT_GROUP)
      continue;
    const char *digest =
        type == REFERAT_SOURCE ? referat_node_attr(it.node, REFERAT_ATTR_SHA256) : NULL;
    if (digest)
      snprintf(told->sha256, sizeof told->sha256, "%s", digest);
    told->items += type == REFERAT_ITEM;
    referat_iter_skip(&it);
  }
}

int cli_convert(cli *c)
{
  referat_doc *doc;
  int status = parse(c, &doc);
  if (status != EXIT_OK)
    return status;
  if (c->told)
    tell(c->told, doc);
  if (c->publish)
    status = publish(c, &doc);
  if (status == EXIT_OK)
    status = c->instead ? c->instead(c, doc) : write_output(c, doc);
  referat_doc_free(doc);
  return status == EXIT_OK && c->strict && c->grave ? EXIT_FINDINGS : status;
}
