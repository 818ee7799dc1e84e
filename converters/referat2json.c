/* referat2json: minutes in, pandoc's document tree as JSON out. */
#include "config.h"

#include "cli.h"
#include "program.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONGEST_VERSION 20

static int set_api_version(cli *c, const char *value)
{
  c->options.api_version = value;
  return EXIT_OK;
}

/* The version of an empty document as pandoc writes it, "1.22.2.1"; false where it
 * tells none that the library may know: digits and single dots. */
static bool read_version(const input *json, char version[LONGEST_VERSION])
{
  static const char key[] = "\"pandoc-api-version\":[";
  const char *at = json->length ? memmem(json->bytes, json->length, key, sizeof key - 1) : NULL;
  if (!at)
    return false;
  const char *end = json->bytes + json->length;
  size_t n = 0;
  for (at += sizeof key - 1; at < end && n + 1 < LONGEST_VERSION; at++) {
    bool after_digit = n && version[n - 1] != '.';
    if (*at == ']' && after_digit)
      break;
    if (!(*at >= '0' && *at <= '9') && !(*at == ',' && after_digit))
      return false;
    version[n++] = *at == ',' ? '.' : *at;
  }
  version[n] = '\0';
  bool known = n >= 4 && memcmp(version, "1.2", 3) == 0 && version[3] >= '1' && version[3] <= '3';
  return known && at < end && *at == ']' && (n == 4 || version[4] == '.');
}

/* Pandoc takes no version but its own, and a pipe mostly leads there: write what
 * the one asks for that would be found.  What goes to a file is the same on every
 * machine. */
static void ask_pandoc(cli *c)
{
  static char version[LONGEST_VERSION];
  static const char *const command[] = {"pandoc", "-f", "markdown", "-t", "json", NULL};
  static const program_limits soon = {
      .milliseconds = 5000, .processor = 5, .memory = (size_t)1 << 30, .output = (size_t)1 << 16};
  struct stat st;
  if (c->options.api_version || c->output || fstat(STDOUT_FILENO, &st) != 0 ||
      !S_ISFIFO(st.st_mode))
    return;
  program p = {.command = command};
  char message[PROGRAM_MESSAGE];
  if (program_run(&p, &soon, message) == EXIT_OK && read_version(&p.out, version))
    c->options.api_version = version;
  free(p.out.bytes);
}

int main(int argc, char **argv)
{
  static const cli_option options[] = {{0, "api-version", N_("VERSION"),
                                        N_("of pandoc-types: 1.21, 1.22 or 1.23 (default)"),
                                        set_api_version, 0},
                                       {0, NULL, NULL, NULL, NULL, 0}};
  static const cli_program converter = {
      .name = "referat2json",
      .summary = N_("Convert the minutes of a Danish council or committee to pandoc's JSON."),
      .format = REFERAT_FORMAT_JSON,
      .ending = ".json",
      .prepare = ask_pandoc,
      .options = options,
  };
  return cli_main(&converter, argc, argv);
}
