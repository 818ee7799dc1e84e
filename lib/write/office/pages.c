/* On which page an item will begin, so that the list of contents can say it before any program
 * has laid the document out: an estimate, by letters of an average width. */
#include "write/office/walk.h"

/* Width of a byte of text and height of a line, in hundredths of the size of the letters, on
 * average. */
#define LETTER 48
#define LINE 134

#define SPLIT 3 /* lines from which on a paragraph goes over a page's end */

/* In twips: a half-point has ten. */
static int size_of(style_role role)
{
  const style *s = referat__style(role);
  while (!s->size && s->base != STYLE_NONE)
    s = referat__style(s->base);
  return 10 * (s->size ? s->size : STYLE_SIZE);
}

/* Put something so high on the page, or on the next one. */
static void put(walk_pages *at, int height, int with, bool splits)
{
  if (at->y + height + with > at->height && at->y > 0 && !splits) {
    at->page++;
    at->y = 0;
  }
  at->begun = at->page;
  if (!at->height) /* a header, or no memory */
    return;
  at->y += height;
  while (at->y > at->height) {
    at->page++;
    at->y -= at->height;
  }
}

void referat__pages_init(walk_pages *at, int width, int height, bool adds)
{
  *at = (walk_pages){.width = width, .height = height, .adds = adds, .page = 1};
}

void referat__pages_line(walk_pages *at)
{
  at->lines++;
  at->letters = 0;
}

void referat__pages_paragraph(walk_pages *at, const paragraph *p)
{
  const style *s = referat__style(p->style);
  int size = size_of(p->style), line = size * LINE / 100;
  int width = (at->cell ? at->cell - 2 * STYLE_CELL_MARGIN : at->width) - s->left -
              (p->part == ALONE ? 0 : STYLE_LIST_INDENT * (int)p->level);
  int letters = width > size ? width * 100 / (size * LETTER) : 1;
  int lines = at->lines + 1 + (int)(at->letters / (unsigned)letters);
  int shared = s->before < at->after ? s->before : at->after;
  int height = lines * line + s->before + s->after - (at->adds ? 0 : shared);
  at->lines = 0;
  at->letters = 0;
  at->after = s->after;
  if (at->cell)
    at->cell_y += height;
  else
    put(at, height, p->keep_next || s->keep_next ? 2 * line : 0, lines > SPLIT && !s->keep_lines);
}

void referat__pages_cell(walk_pages *at, int width)
{
  at->cell = width;
  at->cell_y = 0;
}

void referat__pages_cell_end(walk_pages *at)
{
  if (at->cell_y > at->row_y)
    at->row_y = at->cell_y;
  at->cell = 0;
}

void referat__pages_row_end(walk_pages *at)
{
  put(at, at->row_y, 0, false);
  at->row_y = 0;
}
