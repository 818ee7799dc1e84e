#include "write/office/pages.h"

#include "write/styles.h"

/* Height of a line in thousandths of the size of its letters, which are Calibri's. */
#define LINE (STYLE_LINE * 1221 / 100)

/* Lines of a paragraph that stand together at the end and at the beginning of a page, at least. */
#define TOGETHER 2

/* What the heights of lines on a page are less than they should be, since programs round them. */
#define SLACK 30

/* A rule between rows, or below a title. */
#define RULE 10

/* How much wider bold letters are, in thousandths. */
#define BOLD 1022

void referat__pages_init(walk_pages *at, int width, int height, bool adds, unsigned *item_page)
{
  *at = (walk_pages){
      .width = width, .height = height, .adds = adds, .item_page = item_page, .page = 1, .box = -1};
}

void referat__pages_item(walk_pages *at)
{
  at->items++;
}

/* # Lines */

/* In twips: a half-point has ten. */
static int size_of(style_role role)
{
  const style *s = referat__style(role);
  while (!s->size && s->base != STYLE_NONE)
    s = referat__style(s->base);
  return 10 * (s->size ? s->size : STYLE_SIZE);
}

void referat__pages_open(walk_pages *at, const paragraph *p)
{
  const style *s = referat__style(p->style);
  int size = size_of(p->style);
  int room = at->cell ? at->cell - 2 * STYLE_CELL_MARGIN : at->width;
  room -= s->left + (p->part == ALONE ? 0 : STYLE_LIST_INDENT * (int)(p->level + p->led));
  at->room = (room > size ? room : size) * 1000 / size;
  if (s->bold)
    at->room = at->room * 1000 / BOLD;
  at->line = -s->hanging * 1000 / size;
  at->lines = at->word = 0;
  at->spaced = false;
}

/* The word in hand stands on the line, or on the next one; `space` is before it. */
static inline void end_word(walk_pages *at, int word)
{
  int line = at->line + (at->spaced ? letter_width(' ') : 0) + word;
  if (line > at->room) {
    at->lines += at->line > 0;
    line = at->line > 0 ? word : line;
    if (line > at->room) { /* a word that is longer than a line */
      at->lines += line / at->room;
      line %= at->room;
    }
  }
  at->line = line;
  at->word = 0;
  at->spaced = false;
}

void referat__pages_space(walk_pages *at)
{
  if (at->word)
    end_word(at, at->word);
  at->spaced = true;
}

void referat__pages_text(walk_pages *at, slice text)
{
  const unsigned char *p = (const unsigned char *)text.ptr, *end = p + text.len;
  while (p < end) {
    int word = at->word, width = 0;
    for (; p < end && (width = referat__letters[*p]) >= 0; p++)
      word += width;
    at->word = word;
    if (p == end)
      return;
    if (*p == '-')
      end_word(at, word - width);
    else
      referat__pages_space(at);
    p++;
  }
}

void referat__pages_tab(walk_pages *at)
{
  end_word(at, at->word);
  if (at->line < 0)
    at->line = 0;
}

void referat__pages_line(walk_pages *at)
{
  end_word(at, at->word);
  at->lines++;
  at->line = 0;
}

/* # Pages */

static void tell(walk_pages *at)
{
  while (at->told < at->items)
    at->item_page[at->told++] = at->page;
}

static void next_page(walk_pages *at)
{
  at->page++;
  at->y = at->row_y && !at->headed ? at->head : 0;
}

/* Something so high comes below the last, as lines of that height if it may be divided.  It stays
 * with what follows if it keeps. */
static void put(walk_pages *at, int gap, int height, int lines, int line, bool keeps)
{
  if (at->chain)
    at->chain += gap;
  else
    at->gap = gap;
  at->chain += height;
  if (keeps && at->chain < at->height)
    return;
  bool splits = lines >= 2 * TOGETHER;
  int least = at->chain - (splits ? (lines - TOGETHER) * line : 0);
  if (at->begins || (at->y > 0 && at->y + at->gap + least > at->height + SLACK))
    next_page(at);
  at->begins = false;
  tell(at);
  if (at->height <= 0) /* a header, or no memory */
    return;
  at->y += (at->y > 0 ? at->gap : 0) + at->chain;
  at->chain = 0;
  at->headed = false;
  while (at->y > at->height) { /* what does not fit goes on, some lines of it at least */
    int over = splits ? (at->y - at->height + line - 1) / line : 0;
    int rest = splits ? (over < TOGETHER ? TOGETHER : over) * line : at->y - at->height;
    next_page(at);
    at->y += rest;
  }
}

/* The space above, where `after` is below what stands there. */
static int gap_of(const walk_pages *at, int after, int before)
{
  return at->adds ? after + before : before > after ? before : after;
}

static int before_of(const paragraph *p)
{
  int before = referat__style(p->style)->before;
  int least = p->behind == BEHIND_LIST    ? WALK_AFTER_LIST
              : p->behind == BEHIND_TABLE ? WALK_TABLE_GAP
                                          : 0;
  return before < least ? least : before;
}

void referat__pages_shut(walk_pages *at, const paragraph *p)
{
  const style *s = referat__style(p->style);
  end_word(at, at->word);
  int line = size_of(p->style) * LINE / 1000, lines = at->lines + 1;
  int height = lines * line + (s->line ? STYLE_LINE_SPACE * 20 + RULE : 0);
  if (at->cell) {
    at->cell_y += (at->cell_y ? 0 : s->before) + height + s->after;
    at->keeps |= p->keep_next || s->keep_next;
    return;
  }
  int gap = gap_of(at, at->after, before_of(p));
  if (s->rule) {
    height += 2 * STYLE_BOX_EDGE;
    if (at->box == (int)p->style) /* they are one box */
      gap -= 2 * STYLE_BOX_EDGE;
  }
  at->box = s->rule ? (int)p->style : -1;
  at->begins |= s->page_before;
  at->after = s->after;
  put(at, gap, height, s->keep_lines ? 1 : lines, line, p->keep_next || s->keep_next);
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

void referat__pages_row_end(walk_pages *at, bool is_head)
{
  int height = at->row_y + RULE;
  at->headed |= is_head;
  put(at, at->after, height, 1, height, at->keeps);
  at->head += is_head ? height : 0;
  at->row_y = 0;
  at->after = 0;
  at->keeps = false;
}

void referat__pages_table_end(walk_pages *at)
{
  at->head = 0;
  at->after = WALK_TABLE_GAP;
  at->box = -1;
}

void referat__pages_end(walk_pages *at)
{
  at->begins = false;
  put(at, 0, 0, 1, 0, false);
}
