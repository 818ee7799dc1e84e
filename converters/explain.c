#include "explain.h"

#include "io.h"
#include "shown.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Columns of the line's text that are shown, and of what stands before it. */
#define TEXT_COLUMNS 44
#define ROLE_COLUMNS 24
#define NAME_COLUMNS 18 /* of what is said of the whole text */

/* Most bytes of a field that are looked at: each character of it may be long. */
#define MOST_BYTES 4096

/* The lines so far: they are told while the minutes are parsed, before it is
 * known that there will be output. */
typedef struct explanation {
  input text;
  bool failed; /* sticky */
} explanation;

static explanation told;

static void add(explanation *e, const char *bytes, size_t length)
{
  e->failed |= e->failed || io_keep(&e->text, bytes, length) != 0;
}

__attribute__((format(printf, 2, 3))) static void addf(explanation *e, const char *format, ...)
{
  char text[64];
  va_list args;
  va_start(args, format);
  int length = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  add(e, text, length < (int)sizeof text ? (size_t)length : sizeof text - 1);
}

/* Add the text with what is unsafe made visible, at most `most` columns of it;
 * return how many there are. */
static size_t add_safely(explanation *e, const char *text, size_t length, size_t most)
{
  size_t columns = 0;
  for (size_t i = 0; i < length;) {
    shown one = shown_first(text + i, length - i);
    bool last = i + one.taken >= length;
    if (columns + one.columns > most || (columns + one.columns == most && !last)) {
      add(e, "…", strlen("…"));
      return columns + 1;
    }
    add(e, one.text, one.length);
    columns += one.columns;
    i += one.taken;
  }
  return columns;
}

static void pad(explanation *e, size_t columns, size_t to)
{
  do
    add(e, " ", 1);
  while (++columns < to);
}

/* "# form            `Punkt N:`  score 96" */
static void explain_whole(explanation *e, const referat_line *line)
{
  add(e, "# ", 2);
  add(e, line->role, strlen(line->role));
  pad(e, strlen(line->role), NAME_COLUMNS);
  add_safely(e, line->detail, strlen(line->detail), MOST_BYTES);
  if (line->has_score)
    addf(e, "  score %d", line->score);
  if (line->evidence[0])
    add(e, "  ", 2);
  add_safely(e, line->evidence, strlen(line->evidence), MOST_BYTES);
  add(e, "\n", 1);
}

/* "    22  item 41                    26  Punkt 41: Godkend...  `Punkt N:` word+2 ..." */
static void explain_line(void *context, const referat_line *line)
{
  explanation *e = context;
  if (!line->line) {
    explain_whole(e, line);
    return;
  }
  char number[32], score[16] = "";
  if (line->part)
    snprintf(number, sizeof number, "%zu.%u", line->line, line->part + 1);
  else
    snprintf(number, sizeof number, "%zu", line->line);
  if (line->has_score)
    snprintf(score, sizeof score, "%d", line->score);
  addf(e, "%7s  ", number);
  add(e, line->role, strlen(line->role));
  size_t columns = strlen(line->role);
  if (line->detail[0]) {
    add(e, " ", 1);
    columns += 1 + add_safely(e, line->detail, strlen(line->detail), ROLE_COLUMNS - 1 - columns);
  }
  pad(e, columns, ROLE_COLUMNS);
  addf(e, "%4s  ", score);
  size_t length = line->length;
  while (length && (line->text[length - 1] == ' ' || line->text[length - 1] == '\t'))
    length--;
  columns = add_safely(e, line->text, length, TEXT_COLUMNS);
  if (line->evidence[0]) {
    pad(e, columns, TEXT_COLUMNS + 2);
    add_safely(e, line->evidence, strlen(line->evidence), MOST_BYTES);
  }
  while (e->text.length && e->text.bytes[e->text.length - 1] == ' ')
    e->text.length--;
  add(e, "\n", 1);
}

void explain_forget(void)
{
  free(told.text.bytes);
  told = (explanation){.failed = false};
}

static referat_status explain_write(const cli *c, const referat_doc *doc, referat_sink sink,
                                    void *context, referat_error *error)
{
  (void)c;
  (void)doc;
  explanation *e = &told;
  referat_status status = REFERAT_OK;
  *error = (referat_error){.code = REFERAT_OK};
  if (e->failed) {
    status = REFERAT_ERROR_MEMORY;
    snprintf(error->message, sizeof error->message, N_("no memory for the explanation"));
  } else if (!e->text.length) {
    status = REFERAT_ERROR_UNSUPPORTED;
    snprintf(error->message, sizeof error->message,
             N_("only what is read as text can be explained, and this is referat XML"));
  } else if (sink(context, e->text.bytes, e->text.length) != 0) {
    status = REFERAT_ERROR_SINK;
  }
  error->code = status;
  explain_forget();
  return status;
}

int explain_set(cli *c, const char *value)
{
  (void)value;
  c->produce = explain_write;
  c->options.on_line = explain_line;
  c->options.line_context = &told;
  c->options.force = true; /* who asks why wants it most for what would be refused */
  return EXIT_OK;
}
