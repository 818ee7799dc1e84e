#include "pdftext.h"

#include <stdlib.h>
#include <string.h>

#define WIDEST 400
#define SLACK 6 /* a ragged margin, and letters of different widths */
#define LEAST_WIDTH 40

typedef struct row {
  const char *text;
  size_t length; /* without the line end */
  size_t indent;
  size_t columns; /* characters, without white space at its end */
  size_t first_word;
  char last;
  bool blank;
  bool gaps; /* wide ones inside: a row of a table, or of the contents */
} row;

static row read_row(const char *text, size_t length)
{
  row r = {.text = text, .length = length};
  size_t end = length, spaces = 0, dots = 0;
  while (end && strchr(" \t\r", text[end - 1]))
    end--;
  while (r.indent < end && (text[r.indent] == ' ' || text[r.indent] == '\f'))
    r.indent++;
  r.blank = r.indent == end;
  r.last = r.blank ? ' ' : text[end - 1];
  bool in_word = true;
  for (size_t i = 0; i < end; i++) {
    bool is_start = (text[i] & 0xC0) != 0x80;
    r.columns += is_start && text[i] != '\f';
    if (i < r.indent)
      continue;
    in_word = in_word && text[i] != ' ';
    r.first_word += in_word && is_start;
    spaces = text[i] == ' ' ? spaces + 1 : 0;
    dots = text[i] == '.' ? dots + 1 : 0;
    r.gaps |= (spaces >= 3 && i > r.indent + 10) || dots >= 4;
  }
  return r;
}

static row next_row(const char **at, const char *end)
{
  const char *stop = memchr(*at, '\n', (size_t)(end - *at));
  const char *line = *at;
  if (!stop)
    stop = end;
  *at = stop < end ? stop + 1 : end;
  return read_row(line, (size_t)(stop - line));
}

/* How wide a full line is: nearly all are shorter. */
static size_t find_width(const input *text)
{
  size_t histogram[WIDEST + 1] = {0}, total = 0;
  const char *end = text->bytes + text->length;
  for (const char *at = text->bytes; at < end;) {
    row r = next_row(&at, end);
    if (r.blank || r.gaps || r.columns > WIDEST)
      continue;
    histogram[r.columns]++;
    total++;
  }
  size_t beyond = total / 10, width = WIDEST;
  while (width && histogram[width] <= beyond)
    beyond -= histogram[width--];
  return width;
}

static bool ends_paragraph(const row *r, const row *next, bool alone_above, size_t width)
{
  if (r->blank || next->blank || r->gaps || next->gaps || r->last == '-' || r->last == ',')
    return false;
  /* A heading goes on in small letters; a clause ("at ...") begins with them. */
  const char *word = next->text + next->indent;
  bool is_small = (*word >= 'a' && *word <= 'z') || (unsigned char)*word == 0xC3;
  bool is_heading = alone_above && 2 * r->columns < width;
  if (is_small && !is_heading && !(next->first_word == 2 && memcmp(word, "at", 2) == 0))
    return false;
  return r->columns + 1 + next->first_word + SLACK < width;
}

/* The first line of a page may be its header, set in two or three parts; the
 * space between them differs from page to page, the header does not. */
static int keep_row(input *tidy, const row *r, bool at_top)
{
  size_t spaces = 0;
  for (size_t i = 0; i < r->length; i++) {
    spaces = r->text[i] == ' ' ? spaces + 1 : 0;
    if (!(at_top && i > r->indent && spaces > 3) && io_keep(tidy, &r->text[i], 1) != 0)
      return 1;
  }
  return io_keep(tidy, "\n", 1);
}

bool pdftext_tidy(input *text)
{
  size_t width = find_width(text);
  if (width < LEAST_WIDTH)
    return true;
  input tidy = {NULL, 0, 0};
  const char *end = text->bytes + text->length, *at = text->bytes;
  row r = next_row(&at, end);
  bool failed = false, alone_above = true, at_top = true;
  while (!failed) {
    bool last = at >= end;
    row next = last ? (row){.blank = true} : next_row(&at, end);
    at_top = at_top || (r.length && r.text[0] == '\f');
    failed = keep_row(&tidy, &r, at_top) != 0 ||
             (ends_paragraph(&r, &next, alone_above, width) && io_keep(&tidy, "\n", 1) != 0);
    at_top = at_top && r.blank;
    if (last)
      break;
    alone_above = r.blank;
    r = next;
  }
  if (failed) {
    free(tidy.bytes);
    return false;
  }
  free(text->bytes);
  *text = tidy;
  return true;
}
