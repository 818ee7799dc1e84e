#include "profile.h"

#include "io.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What the names of installed profiles end in. */
#define SUFFIX ".profile"

/* The longest path of a profile that is looked for. */
#define LONGEST_PATH 4096

/* Whether the folder has the profile; its path is stored. */
static bool is_in(const char *folder, const char *below, const char *name, char *path)
{
  size_t length = strlen(name), suffix = sizeof SUFFIX - 1;
  bool has_suffix = length > suffix && strcmp(name + length - suffix, SUFFIX) == 0;
  int n = snprintf(path, LONGEST_PATH, "%s%s/%s%s", folder, below, name, has_suffix ? "" : SUFFIX);
  return n > 0 && n < LONGEST_PATH && access(path, F_OK) == 0;
}

/* Where the profile is: the name itself, or the path that is stored. */
static const char *locate(const char *name, char *path)
{
  const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
  if (strchr(name, '/') || access(name, F_OK) == 0)
    return name;
  bool found = config && config[0] == '/' ? is_in(config, "/referat/profiles", name, path)
               : home && home[0]          ? is_in(home, "/.config/referat/profiles", name, path)
                                          : false;
  return found || is_in(PROFILE_FOLDER, "", name, path) ? path : name;
}

/* Read the file of the profile; `*path` is where it was found, in `found`. */
static int read_named(const cli *c, const char *name, char *found, const char **path, input *in)
{
  *path = locate(name, found);
  int problem = io_read_whole(*path, in);
  if (!problem)
    return EXIT_OK;
  cli_complain_about(c, *path, strerror(problem));
  return problem == ENOMEM ? EXIT_OS : EXIT_NO_INPUT;
}

int profile_add(cli *c, const char *name)
{
  char found[LONGEST_PATH];
  const char *path;
  input in;
  int problem = read_named(c, name, found, &path, &in);
  if (problem)
    return problem;
  referat_profile *below = c->profile;
  referat_error error;
  referat_status status =
      referat_profile_parse(in.bytes, in.length, below, NULL, &c->profile, &error);
  free(in.bytes);
  referat_profile_free(below);
  c->options.profile = c->profile;
  return status == REFERAT_OK ? EXIT_OK : cli_complain_of(c, path, &error);
}

typedef struct checking {
  const char *path;
  bool failed;
} checking;

static void on_finding(void *context, const referat_finding *finding)
{
  checking *check = context;
  check->failed |= finding->severity == REFERAT_ERROR;
  cli_tell_finding(check->path, finding);
}

int profile_check(cli *c, const char *name)
{
  char found[LONGEST_PATH];
  checking check = {.failed = false};
  input in;
  int problem = read_named(c, name, found, &check.path, &in);
  if (problem)
    return problem;
  referat_error error;
  referat_status status =
      referat_profile_check(in.bytes, in.length, c->profile, NULL, on_finding, &check, &error);
  free(in.bytes);
  if (status != REFERAT_OK)
    return cli_complain_of(c, check.path, &error);
  return check.failed ? EXIT_FINDINGS : EXIT_DONE;
}

int profile_print(cli *c, const char *value)
{
  (void)value;
  size_t length;
  const char *text = referat_profile_text(&length);
  fwrite(text, 1, length, stdout);
  return cli_finish_stdout(c);
}
