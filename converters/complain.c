/* Messages: what is wrong, and in which file. */
#include "cli.h"
#include "shown.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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

int cli_finish_stdout(const cli *c)
{
  if (fflush(stdout) == 0 && !ferror(stdout))
    return EXIT_DONE;
  cli_complain_about(c, standard_output, strerror(errno));
  return EXIT_IO;
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
