#include "cli.h"

#include "batch.h"
#include "import.h"
#include "io.h"
#include "lock.h"
#include "output.h"
#include "profile.h"
#include "shown.h"

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_OPTIONS 32
#define FIRST_LONG 256 /* getopt values of options without a letter */

/* By what messages call standard output, unlike a file of that name. */
static const char standard_output[] = N_("standard output");

void cli_complain(const cli *c, const char *format, ...)
{
  char english[SHOWN_LONGEST];
  va_list args;
  va_start(args, format);
  vsnprintf(english, sizeof english, format, args);
  va_end(args);
  shown_keep_reason(english);
  va_start(args, format);
  char text[SHOWN_LONGEST];
  vsnprintf(text, sizeof text, language_of(format), args);
  va_end(args);
  shown_say("%s: %s", c->program->name, text);
}

/* The name, the place in it where that is known, and what is wrong. */
static void complain_at(const cli *c, const char *name, size_t line, size_t column, const char *why)
{
  char place[48] = "", english[SHOWN_LONGEST], room[LANGUAGE_ROOM];
  if (line && column)
    snprintf(place, sizeof place, ":%zu:%zu", line, column);
  else if (line)
    snprintf(place, sizeof place, ":%zu", line);
  const char *sign = name ? ": " : "", *said = name == standard_output ? language_of(name) : name;
  snprintf(english, sizeof english, "%s%s%s%s", name ? name : "", place, sign, why);
  shown_keep_reason(english);
  shown_say("%s: %s%s%s%s", c->program->name, said ? said : "", place, sign,
            language_sentence(why, room));
}

void cli_complain_about(const cli *c, const char *name, const char *why)
{
  complain_at(c, name, 0, 0, why);
}

void cli_tell_finding(const char *name, const referat_finding *finding)
{
  char room[LANGUAGE_ROOM];
  shown_say("%s:%zu: %s: %s [%s]", name, finding->line,
            language_of(referat_severity_string(finding->severity)),
            language_sentence(finding->message, room), finding->code);
}

const char *cli_input_name(const cli *c)
{
  return c->input ? c->input : "<stdin>";
}

const char *cli_output_name(const cli *c)
{
  return c->output ? c->output : standard_output;
}

static int set_output(cli *c, const char *value)
{
  c->output = strcmp(value, "-") == 0 ? NULL : value;
  return EXIT_OK;
}

static int set_input_format(cli *c, const char *value)
{
  static const struct {
    const char *name;
    referat_format format;
  } names[] = {{"auto", REFERAT_FORMAT_AUTO},
               {"text", REFERAT_FORMAT_TEXT},
               {"markdown", REFERAT_FORMAT_MARKDOWN},
               {"xml", REFERAT_FORMAT_XML}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(value, names[i].name) == 0) {
      c->options.input = names[i].format;
      return EXIT_OK;
    }
  }
  c->from = import_named(value);
  if (c->from)
    return EXIT_OK;
  cli_complain(c,
               "unknown input format '%s': auto, text, markdown, xml, pdf, docx, odt, html, "
               "rtf or epub",
               value);
  return EXIT_USAGE;
}

static int show_help(cli *c, const char *value);
static int show_version(cli *c, const char *value);

static const cli_option common_options[] = {
    {'o', "output", N_("FILE"), N_("write to FILE ('-': standard output)"), set_output, 0},
    {'f', "from", N_("FORMAT"),
     N_("what the input is: auto (default), text, markdown, xml, pdf, docx, odt, html, rtf or "
        "epub"),
     set_input_format, 0},
    {0, "force", NULL, N_("convert even what is not minutes"), NULL, offsetof(cli, options.force)},
    {0, "strict", NULL, N_("exit with status 1 when there is a warning or an error"), NULL,
     offsetof(cli, strict)},
    {0, "publish", NULL, N_("mask CPR numbers, leave out closed items and the source's name"), NULL,
     offsetof(cli, publish)},
    {0, "profile", N_("FILE"), N_("know a municipality's own words too: see referat-profile(5)"),
     profile_add, 0},
    {'d', "directory", N_("DIR"), N_("write a file for each input into DIR, in its folders"),
     batch_set_folder, 0},
    {0, "files-from", N_("LIST"),
     N_("and convert the files that LIST names, one a line or ended by NUL"), batch_set_list, 0},
    {'j', "jobs", N_("N"), N_("so many at a time (default: one for each processor)"),
     batch_set_jobs, 0},
    {0, "skip-existing", NULL, N_("leave what is made already of the same source"), NULL,
     offsetof(cli, batch.skip_existing)},
    {0, "report", N_("FILE"), N_("tell what became of each, in lines of JSON"), batch_set_report,
     0},
    {0, "in-place", NULL, N_("write over the input FILE"), NULL, offsetof(cli, in_place)},
    {'q', "quiet", NULL, N_("do not print findings"), NULL, offsetof(cli, quiet)},
    {'h', "help", NULL, N_("print this help"), show_help, 0},
    {'V', "version", NULL, N_("print the version"), show_version, 0},
    {0, NULL, NULL, NULL, NULL, 0}};

#define HELP_COLUMN 29
#define HELP_WIDTH 80

/* How many columns the bytes of UTF-8 take. */
static int columns_of(const char *text, int length)
{
  int columns = 0;
  for (int i = 0; i < length; i++)
    columns += ((unsigned char)text[i] & 0xC0) != 0x80;
  return columns;
}

/* Break the text between words.  Completion is made of what --help prints, so the text of an
 * option that takes one of a few words ends in a colon and all of these: completion/make.sh. */
static void print_help_text(const char *text)
{
  int column = HELP_COLUMN;
  for (const char *word = text; *word;) {
    int length = (int)strcspn(word, " "), columns = columns_of(word, length);
    bool breaks = word != text && column + 1 + columns > HELP_WIDTH;
    const char *between = word == text ? "" : " ";
    if (breaks)
      printf("\n%*s", HELP_COLUMN, "");
    else
      fputs(between, stdout);
    printf("%.*s", length, word);
    column = (breaks ? HELP_COLUMN : column + (int)strlen(between)) + columns;
    word += length;
    word += strspn(word, " ");
  }
  putchar('\n');
}

static void print_options(const cli_option *options)
{
  for (; options && options->name; options++) {
    char names[64];
    snprintf(names, sizeof names, "%s%c%s--%s%s%s", options->letter ? "-" : " ",
             options->letter ? options->letter : ' ', options->letter ? ", " : "  ", options->name,
             options->argument ? "=" : "", options->argument ? language_of(options->argument) : "");
    printf("  %-*s ", HELP_COLUMN - 3, names);
    print_help_text(language_of(options->help));
  }
}

int cli_finish_stdout(const cli *c)
{
  if (fflush(stdout) == 0 && !ferror(stdout))
    return EXIT_DONE;
  cli_complain_about(c, standard_output, strerror(errno));
  return EXIT_IO;
}

static int show_help(cli *c, const char *value)
{
  (void)value;
  printf(language_of(N_("Usage: %s [OPTION]... [FILE]...\n")), c->program->name);
  printf("%s\n\n", language_of(c->program->summary));
  print_options(c->program->options);
  print_options(c->program->more);
  print_options(common_options);
  printf("\n%s", language_of(N_("Without FILE, or with '-', it reads standard input.\n")));
  printf(language_of(
             N_("Exit status: 0 done, 1 findings with --strict%s, 64 usage,\n"
                "65 bad input or profile, 66 no input, 71 no memory or no program to read the\n"
                "input with, 73 no output file, 74 output not written.\n")),
         c->program->also_1 ? language_of(c->program->also_1) : "");
  return cli_finish_stdout(c);
}

static int show_version(cli *c, const char *value)
{
  (void)value;
  printf("%s (referat) %s\n", c->program->name, referat_version());
  return cli_finish_stdout(c);
}

/* The rows of both tables, in the forms that getopt_long(3) wants. */
typedef struct option_set {
  const cli_option *rows[MOST_OPTIONS];
  struct option longs[MOST_OPTIONS + 1];
  char letters[2 * MOST_OPTIONS + 3];
  int count;
} option_set;

static void add_options(option_set *set, const cli_option *options)
{
  char *letters = set->letters + strlen(set->letters);
  for (; options && options->name && set->count < MOST_OPTIONS; options++) {
    int value = options->letter ? options->letter : FIRST_LONG + set->count;
    set->longs[set->count] = (struct option){
        options->name, options->argument ? required_argument : no_argument, NULL, value};
    if (options->letter) {
      *letters++ = options->letter;
      if (options->argument)
        *letters++ = ':';
    }
    set->rows[set->count++] = options;
  }
}

static const cli_option *find_option(const option_set *set, int value)
{
  for (int i = 0; i < set->count; i++)
    if (set->longs[i].val == value)
      return set->rows[i];
  return NULL;
}

/* What getopt_long(3) would say itself, to a terminal that obeys it. */
static int complain_of_option(const cli *c, const option_set *set, int value, const char *argument)
{
  const cli_option *row = find_option(set, optopt);
  if (row)
    cli_complain(c,
                 value == ':' ? N_("the option '--%s' needs an argument")
                              : N_("the option '--%s' takes no argument"),
                 row->name);
  else if (optopt)
    cli_complain(c, "unknown option '-%c'", optopt);
  else
    cli_complain(c, "unknown option, or one of several: '%s'", argument);
  shown_say(language_of(N_("Try '%s --help'.")), c->program->name);
  return EXIT_USAGE;
}

static int read_command_line(cli *c, int argc, char **argv)
{
  option_set set = {.letters = ":"}; /* messages are ours */
  add_options(&set, c->program->options);
  add_options(&set, c->program->more);
  add_options(&set, common_options);
  int value;
  while ((value = getopt_long(argc, argv, set.letters, set.longs, NULL)) != -1) {
    const cli_option *row = find_option(&set, value);
    if (!row)
      return complain_of_option(c, &set, value, argv[optind - 1]);
    if (!row->set) {
      *(bool *)((char *)c + row->flag) = true;
      continue;
    }
    int status = row->set(c, optarg);
    if (status != EXIT_OK)
      return status;
  }
  if (optind < argc && strcmp(argv[optind], "-") != 0)
    c->input = argv[optind];
  return EXIT_OK;
}

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

static int exit_status(referat_status status)
{
  switch (status) {
  case REFERAT_OK:
    return EXIT_OK;
  case REFERAT_ERROR_MEMORY:
    return EXIT_OS;
  case REFERAT_ERROR_SINK:
    return EXIT_IO;
  case REFERAT_ERROR_UNSUPPORTED:
    return EXIT_USAGE;
  case REFERAT_ERROR_LIMIT:
  case REFERAT_ERROR_NOT_MINUTES:
  case REFERAT_ERROR_SYNTAX:
  case REFERAT_ERROR_PACKAGE:
  case REFERAT_ERROR_PROFILE:
    return EXIT_DATA;
  case REFERAT_ERROR_DIFFERENT:
    return EXIT_FINDINGS;
  default:
    return EXIT_SOFTWARE;
  }
}

int cli_complain_of(const cli *c, const char *name, const referat_error *error)
{
  complain_at(c, name, error->line, error->column, error->message);
  return exit_status(error->code);
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

static referat_status convert(const cli *c, const referat_doc *doc, referat_sink sink,
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

/* An input is written over only by somebody who asked for that. */
static int settle_output(cli *c)
{
  if (c->in_place && (c->instead || c->produce != convert)) {
    cli_complain(c, "--in-place does not go with an option that writes no minutes");
    return EXIT_USAGE;
  }
  if (c->in_place && c->options.decisions_only) {
    cli_complain(c, "--in-place does not go with --decisions-only, which keeps a part alone");
    return EXIT_USAGE;
  }
  if (c->in_place && !c->input) {
    cli_complain(c, "--in-place needs an input file");
    return EXIT_USAGE;
  }
  if (c->instead)
    return EXIT_OK;
  if (c->in_place && !c->output)
    c->output = c->input;
  bool over_input = output_is(c->output, c->input) && !c->text;
  if (over_input && !c->in_place) {
    cli_complain_about(c, cli_output_name(c),
                       N_("it is the input: only --in-place writes over it"));
    return EXIT_USAGE;
  }
  if (c->reference && output_is(c->output, c->reference)) {
    cli_complain_about(c, cli_output_name(c), N_("it is the reference document"));
    return EXIT_USAGE;
  }
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

/* Read the command line and do what it says. */
static int run(cli *c, int argc, char **argv)
{
  int status = read_command_line(c, argc, argv);
  if (status != EXIT_OK)
    return status == EXIT_DONE ? EXIT_OK : status;
  if (c->publish && c->instead) {
    cli_complain(c, "--publish does not go with an option that writes no minutes");
    return EXIT_USAGE;
  }
  bool many = batch_wanted(c, argc - optind);
  if (many && (c->instead || c->produce != convert)) {
    cli_complain(c, "--directory does not go with an option that writes no minutes");
    return EXIT_USAGE;
  }
  if (c->program->binary && !c->output && !many && isatty(STDOUT_FILENO)) {
    cli_complain(c, "the output is not text: name a file with -o, or redirect it");
    return EXIT_USAGE;
  }
  status = many ? EXIT_OK : settle_output(c);
  if (status != EXIT_OK)
    return status;
  if (c->program->prepare && !many)
    c->program->prepare(c);
  return many ? batch_run(c, argv + optind, argc - optind) : cli_convert(c);
}

int cli_main(const cli_program *program, int argc, char **argv)
{
  language_begin();
  cli c = {
      .program = program, .options = REFERAT_OPTIONS_INIT, .produce = convert, .descriptor = -1};
  int status = run(&c, argc, argv);
  referat_profile_free(c.profile);
  return status;
}
