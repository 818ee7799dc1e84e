#include "cli.h"

#include "batch.h"
#include "import.h"
#include "output.h"
#include "profile.h"
#include "shown.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_OPTIONS 32
#define FIRST_LONG 256 /* getopt values of options without a letter */

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

/* An input is written over only by somebody who asked for that. */
static int settle_output(cli *c)
{
  if (c->in_place && (c->instead || c->produce != cli_write_minutes)) {
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
  if (many && (c->instead || c->produce != cli_write_minutes)) {
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
  cli c = {.program = program,
           .options = REFERAT_OPTIONS_INIT,
           .produce = cli_write_minutes,
           .descriptor = -1};
  int status = run(&c, argc, argv);
  referat_profile_free(c.profile);
  return status;
}
