#include "added.h"

/* The library looks at the address, too, but it is the command line that is wrong. */
static int set_annex_base(cli *c, const char *value)
{
  if (!referat_annex_base_is_good(value)) {
    cli_complain(c, "no http or https address that links may begin with: '%s'", value);
    return EXIT_USAGE;
  }
  c->options.annex_base = value;
  return EXIT_OK;
}

const cli_option added_options[] = {
    {0, "decisions-only", NULL, N_("write an excerpt, the decisions alone"), NULL,
     offsetof(cli, options.decisions_only)},
    {0, "attendance", NULL, N_("add a table of who was there"), NULL,
     offsetof(cli, options.attendance)},
    {0, "signatures", NULL, N_("add a page for the members to sign on"), NULL,
     offsetof(cli, options.signatures)},
    {0, "findings-as-comments", NULL, N_("show each finding as a comment, in Danish"), NULL,
     offsetof(cli, options.findings_as_comments)},
    {0, "annex-base", N_("URL"), N_("make annexes links: URL and the file's name"), set_annex_base,
     0},
    {0, NULL, NULL, NULL, NULL, 0}};
