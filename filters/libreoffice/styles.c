/*
 * styles SAMPLE.xml: print the stylesheet of named templates that hold the styles of referat2odt's
 * documents, which the import stylesheet of LibreOffice takes as they are, and a variable with what
 * names of styles are made of.
 *
 * The library writes the sample as ODT; its styles, page, header and footer are taken from there,
 * so that nobody has to keep a second copy of them.
 */
#include <referat.h>

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define MOST_BYTES (1 << 20) /* of the sample, and of a part of its document */

/* What the sample says, and what stands in its place. */
#define SAMPLE_BODY "(committee)"
#define SAMPLE_DAY "1. januar 2001"

typedef struct bytes {
  char *data;
  size_t length;
} bytes;

static void fail(const char *what)
{
  fprintf(stderr, "styles: %s\n", what);
  exit(EXIT_FAILURE);
}

static int keep(void *context, const void *data, size_t length)
{
  bytes *to = context;
  char *more = realloc(to->data, to->length + length + 1);
  if (!more)
    return 1;
  memcpy(more + to->length, data, length);
  to->data = more;
  to->length += length;
  to->data[to->length] = '\0';
  return 0;
}

static bytes read_file(const char *path)
{
  static char room[MOST_BYTES];
  FILE *file = fopen(path, "rb");
  bytes all = {0};
  size_t length = file ? fread(room, 1, sizeof room, file) : 0;
  if (!file || ferror(file) || keep(&all, room, length))
    fail(path);
  fclose(file);
  return all;
}

static bytes write_odt(bytes sample)
{
  bytes odt = {0};
  referat_doc *doc = NULL;
  referat_error error;
  if (referat_read_xml(sample.data, sample.length, NULL, &doc, &error) != REFERAT_OK ||
      referat_write(doc, REFERAT_FORMAT_ODT, keep, &odt, NULL, &error) != REFERAT_OK)
    fail(error.message);
  referat_doc_free(doc);
  return odt;
}

static bytes read_part(bytes odt, const char *name)
{
  static char room[MOST_BYTES];
  zip_source_t *source = zip_source_buffer_create(odt.data, odt.length, 0, NULL);
  zip_t *package = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
  zip_file_t *file = package ? zip_fopen(package, name, 0) : NULL;
  zip_int64_t length = file ? zip_fread(file, room, sizeof room) : -1;
  bytes part = {0};
  if (length < 0 || keep(&part, room, (size_t)length))
    fail(name);
  zip_fclose(file);
  zip_discard(package);
  return part;
}

/* The end of the field that begins here if it shows the committee, else NULL. */
static const char *end_of_body(const char *text, const char *end)
{
  static const char begin[] = "<text:user-defined ",
                    rest[] = ">" SAMPLE_BODY "</text:user-defined>";
  if (strncmp(text, begin, strlen(begin)) != 0)
    return NULL;
  const char *shown = strchr(text, '>');
  if (!shown || shown >= end || strncmp(shown, rest, strlen(rest)) != 0)
    return NULL;
  return shown + strlen(rest);
}

/* Print the text with what the sample says of its meeting taken from the minutes: their title where
 * they name no committee, as the document has no such property then. */
static void put_text(const char *text, const char *end)
{
  const char *field = NULL;
  while (text < end) {
    size_t left = (size_t)(end - text);
    if (text == field) {
      fputs("</xsl:when><xsl:otherwise><xsl:value-of "
            "select=\"$title\"/></xsl:otherwise></xsl:choose>",
            stdout);
      field = NULL;
    } else if (!field && (field = end_of_body(text, end))) {
      fputs("<xsl:choose><xsl:when test=\"$body != ''\">", stdout);
      putchar(*text++);
    } else if (left > strlen(SAMPLE_BODY) && strncmp(text, SAMPLE_BODY, strlen(SAMPLE_BODY)) == 0) {
      fputs("<xsl:value-of select=\"$body\"/>", stdout);
      text += strlen(SAMPLE_BODY);
    } else if (left > strlen(SAMPLE_DAY) && strncmp(text, SAMPLE_DAY, strlen(SAMPLE_DAY)) == 0) {
      fputs("<xsl:value-of select=\"$day\"/>", stdout);
      text += strlen(SAMPLE_DAY);
    } else {
      putchar(*text++);
    }
  }
}

/* The first element of that name, from `at` on; `end` becomes its end. */
static const char *find(const char *at, const char *element, const char **end)
{
  char open[80], close[80];
  snprintf(open, sizeof open, "<%s>", element);
  snprintf(close, sizeof close, "</%s>", element);
  const char *begin = strstr(at, open);
  *end = begin ? strstr(begin, close) : NULL;
  if (!*end)
    fail(element);
  return begin + strlen(open);
}

/* What the element holds, as a template; or the whole element. */
static void put_template(const char *name, bytes part, const char *element, bool whole)
{
  const char *end, *begin = find(part.data, element, &end);
  printf("<xsl:template name=\"%s\">", name);
  if (whole)
    printf("<%s>", element);
  put_text(begin, end);
  if (whole)
    printf("</%s>", element);
  printf("</xsl:template>\n");
}

/* The automatic styles of those names. */
static void put_named(bytes part, const char *const names[])
{
  for (; *names; names++) {
    char name[80];
    snprintf(name, sizeof name, "style:name=\"%s\"", *names);
    const char *at = strstr(part.data, name), *end = at ? strstr(at, "</style:style>") : NULL;
    if (!end)
      fail(*names);
    while (*at != '<')
      at--;
    put_text(at, end);
    fputs("</style:style>", stdout);
  }
}

/* Characters that may stand in a marker or in the words of a list, and not in a style:name, with
 * what stands there in their place: the rule of LibreOffice, which the library's writer follows as
 * well. */
static void put_names(void)
{
  static const unsigned blocks[][2] = {{0x20, 0x7E},     {0xA0, 0xBF},     {0xD7, 0xD7},
                                       {0xF7, 0xF7},     {0x335, 0x338},   {0x2010, 0x205E},
                                       {0x2190, 0x22FF}, {0x25A0, 0x27BF}, {0xF0A0, 0xF0FF}};
  fputs("<xsl:variable name=\"names\">\n", stdout);
  for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
    for (unsigned c = blocks[i][0]; c <= blocks[i][1]; c++)
      if (c > 0x7F || !(isalnum((int)c) || c == '-' || c == '.'))
        /* a brace that is no part of a template stands twice */
        printf("<own:name letter=\"&#x%x;%s\">_%x_</own:name>\n", c,
               c == '{'   ? "{"
               : c == '}' ? "}"
                          : "",
               c);
  fputs("</xsl:variable>\n", stdout);
}

int main(int argc, char **argv)
{
  static const char *const of_tables[] = {
      "Row",       "Cell",     "CellFirst", "CellLast",           "CellOnly", "Head",
      "HeadFirst", "HeadLast", "HeadOnly",  "ReferatHeaderRight", NULL};
  if (argc != 2)
    fail("usage: styles SAMPLE.xml");
  bytes sample = read_file(argv[1]), odt = write_odt(sample);
  bytes styles = read_part(odt, "styles.xml"), content = read_part(odt, "content.xml"),
        settings = read_part(odt, "settings.xml");
  fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- Made from what referat2odt writes. -->\n"
        "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"",
        stdout);
  static const char *const spaces[][2] = {
      {"office", "office"}, {"style", "style"},          {"text", "text"},
      {"table", "table"},   {"fo", "xsl-fo-compatible"}, {"svg", "svg-compatible"},
      {"config", "config"}};
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
    printf("\n    xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"", spaces[i][0],
           spaces[i][1]);
  fputs("\n    xmlns:own=\"urn:x-referat:own\" exclude-result-prefixes=\"own\">\n", stdout);
  put_names();
  put_template("styles-fonts", styles, "office:font-face-decls", true);
  put_template("styles-common", styles, "office:styles", false);
  put_template("styles-pages", styles, "office:automatic-styles", false);
  put_template("styles-settings", settings, "office:settings", true);
  put_template("styles-masters", styles, "office:master-styles", false);
  fputs("<xsl:template name=\"styles-tables\">", stdout);
  put_named(content, of_tables);
  fputs("</xsl:template>\n</xsl:stylesheet>\n", stdout);
  free(sample.data);
  free(odt.data);
  free(styles.data);
  free(content.data);
  free(settings.data);
  return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
