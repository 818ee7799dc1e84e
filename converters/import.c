#include "config.h"

#include "import.h"

#include "cli.h"
#include "page.h"
#include "pdftext.h"
#include "program.h"
#include "rtf.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Without --sandbox it fetches what a document names. */
#define PANDOC(name, from, ...) \
  static const char *const name[] = {"pandoc", "--sandbox", "-f", from, "-t", "json", __VA_ARGS__}

/* Of a page, raw tags tell the filter what pandoc has no node for. */
#define PAGE "html+raw_html-native_divs"

PANDOC(from_docx, "docx", "--track-changes=all", NULL);
PANDOC(from_odt, "odt", NULL);
PANDOC(from_html, PAGE, "--lua-filter=" PROGRAM_MORE, NULL);
PANDOC(from_rtf, "rtf", NULL);
PANDOC(from_epub, "epub", NULL);
static const char *const from_pdf[] = {"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-",
                                       NULL};

static const char *const pandoc_asked[] = {"pandoc", "--version", NULL};
static const char *const pdftotext_asked[] = {"pdftotext", "-v", NULL};

#define BY_PANDOC pandoc_asked, "pandoc"
#define OFFICE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define OASIS "application/vnd.oasis.opendocument.text"
#define AUTO REFERAT_FORMAT_AUTO
#define TREE REFERAT_FORMAT_JSON

static const import_kind kinds[] = {
    {"pdf", AUTO, REFERAT_FORMAT_TEXT, from_pdf, pdftotext_asked, "poppler-utils",
     "application/pdf", false, NULL},
    {"docx", REFERAT_FORMAT_DOCX, TREE, from_docx, BY_PANDOC, OFFICE, false, NULL},
    {"odt", REFERAT_FORMAT_ODT, TREE, from_odt, BY_PANDOC, OASIS, false, NULL},
    {"html", AUTO, TREE, from_html, BY_PANDOC, "text/html", true, page_to_utf8},
    {"rtf", AUTO, TREE, from_rtf, BY_PANDOC, "application/rtf", false, rtf_mend},
    {"epub", AUTO, TREE, from_epub, BY_PANDOC, "application/epub+zip", false, NULL},
};

const import_kind *import_named(const char *name)
{
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

const import_kind *import_of_type(const char *media_type)
{
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(kinds[i].media_type, media_type) == 0)
      return &kinds[i];
  return NULL;
}

/* --- what the bytes are --- */

static bool begins(const char *bytes, size_t length, const char *with)
{
  size_t n = strlen(with);
  return length >= n && strncasecmp(bytes, with, n) == 0;
}

static bool contains(const char *bytes, size_t length, const char *what)
{
  return length && memmem(bytes, length, what, strlen(what)) != NULL; /* no bytes: NULL */
}

static const char *sniff_package(const input *in)
{
  /* ODF and EPUB begin with an entry that says what they are. */
  size_t start = in->length < 200 ? in->length : 200;
  if (contains(in->bytes, start, "mimetypeapplication/vnd.oasis.opendocument.text"))
    return "odt";
  if (contains(in->bytes, start, "mimetypeapplication/epub+zip"))
    return "epub";
  return contains(in->bytes, in->length, "word/document") ? "docx" : NULL;
}

static const char *sniff_markup(const char *bytes, size_t length)
{
  static const char *const tags[] = {"<!doctype html", "<html", "<head>", "<body"};
  if (length > 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
    bytes += 3;
    length -= 3;
  }
  while (length && strchr(" \t\r\n", *bytes) && *bytes) {
    bytes++;
    length--;
  }
  for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
    if (begins(bytes, length, tags[i]))
      return "html";
  size_t start = length < 1024 ? length : 1024;
  return begins(bytes, length, "<?xml") && contains(bytes, start, "<html") ? "html" : NULL;
}

static const char *sniff(const input *in)
{
  size_t start = in->length < 1024 ? in->length : 1024;
  if (begins(in->bytes, in->length, "PK\x03\x04"))
    return sniff_package(in);
  if (begins(in->bytes, in->length, "{\\rtf"))
    return "rtf";
  if (contains(in->bytes, start, "%PDF-"))
    return "pdf";
  return sniff_markup(in->bytes, in->length);
}

bool import_wanted(const input *head)
{
  return begins(head->bytes, head->length, "PK\x03\x04") || sniff(head);
}

const import_kind *import_sniffed(const input *in)
{
  const char *name = sniff(in);
  return name ? import_named(name) : NULL;
}

/* --- what a program makes of it --- */

static int no_memory(char *message, const char *what)
{
  snprintf(message, IMPORT_MESSAGE, "%s: %s", what, strerror(ENOMEM));
  return EXIT_OS;
}

/* Pandoc's filter for the kind. */
static bool write_filter(const import_kind *kind, input *lua)
{
  bool written = true;
  for (const char *const *line = page_filter; kind->is_page && *line && written; line++)
    written = io_keep(lua, *line, strlen(*line)) == 0;
  return written;
}

static int make_text(const import_kind *kind, const input *in, imported *made,
                     char message[IMPORT_MESSAGE])
{
  input lua = {NULL, 0, 0};
  if (!write_filter(kind, &lua)) {
    free(lua.bytes);
    return no_memory(message, kind->name);
  }
  program p = {.command = kind->command, .in = in, .more = &lua};
  int status = program_run(&p, &program_usual, message);
  free(lua.bytes);
  if (p.missing)
    snprintf(message, IMPORT_MESSAGE, N_("%s is needed to read %s: install the package '%s'"),
             kind->command[0], kind->name, kind->package);
  const char *why;
  if (status == EXIT_OK && kind->gives == REFERAT_FORMAT_TEXT &&
      (status = pdftext_make(&p.out, &why)) != EXIT_OK)
    snprintf(message, IMPORT_MESSAGE, "%s: %s", kind->name, why);
  if (status == EXIT_OK)
    made->text = p.out;
  else
    free(p.out.bytes);
  return status;
}

static bool is_of_version(char c)
{
  return isalnum((unsigned char)c) || (c && strchr(".+~-", c));
}

/* The program's name and, where it tells it, its version: behind its name the first
 * word of the line that begins with a digit. */
static void ask_version(const import_kind *kind, char via[IMPORT_VIA])
{
  char message[PROGRAM_MESSAGE];
  program p = {.command = kind->asked};
  int status = program_run(&p, &program_usual, message);
  const char *told = p.out.length ? p.out.bytes : p.said;
  const char *end = told + (p.out.length ? p.out.length : strlen(p.said)), *at = told;
  while (at < end && *at != '\n' && !(isdigit((unsigned char)*at) && at > told && at[-1] == ' '))
    at++;
  size_t n = 0;
  while (at + n < end && is_of_version(at[n]))
    n++;
  if (status == EXIT_OK && n && strlen(kind->asked[0]) + 1 + n < IMPORT_VIA)
    snprintf(via, IMPORT_VIA, "%s %.*s", kind->asked[0], (int)n, at);
  else
    snprintf(via, IMPORT_VIA, "%s", kind->asked[0]);
  free(p.out.bytes);
}

int import_text(const import_kind *kind, const input *in, imported *made,
                char message[IMPORT_MESSAGE])
{
  input prepared = {NULL, 0, 0};
  *made = (imported){.text = {NULL, 0, 0}};
  if (kind->prepare && !kind->prepare(in, &prepared)) {
    free(prepared.bytes);
    return no_memory(message, kind->name);
  }
  int status = make_text(kind, prepared.bytes ? &prepared : in, made, message);
  free(prepared.bytes);
  if (status == EXIT_OK)
    ask_version(kind, made->via);
  return status;
}

referat_original import_original(const import_kind *kind, const input *in, const imported *made)
{
  return (referat_original){in->bytes, in->length, kind->media_type, made->via};
}
