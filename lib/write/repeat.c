#include "write/heading.h"

#include "base/utf8.h"
#include "write/danish.h"

#define LONGEST_MARK 40 /* bytes of a line that says that an item is closed */
#define MOST_PARTS 16   /* of an item up to its heading, and of that: each line is held to them */

/* A place in the text below a node. */
typedef struct reader {
  const referat_node *top, *at;
  size_t n;
} reader;

static reader begin(const referat_node *top)
{
  return (reader){.top = top, .at = top};
}

/* The next byte that is no white space, -1 at the end. */
static int next_byte(reader *r)
{
  while (r->at) {
    slice text = r->at->type == REFERAT_TEXT ? node_text(r->at) : slice_of(NULL, 0);
    while (r->n < text.len) {
      unsigned char c = (unsigned char)text.ptr[r->n++];
      if (c > ' ')
        return c;
    }
    r->at = node_after(r->at, r->top, true);
    r->n = 0;
  }
  return -1;
}

/* Whether both have the same text, white space aside, and any. */
static bool says_same(const referat_node *a, const referat_node *b)
{
  reader x = begin(a), y = begin(b);
  int c = next_byte(&x), d = next_byte(&y);
  if (c < 0)
    return false;
  while (c == d && c >= 0) {
    c = next_byte(&x);
    d = next_byte(&y);
  }
  return c == d;
}

/* "Lukket sag", "(Lukket)" */
static bool says_closed(const referat_node *block)
{
  static const char *const marks[] = {DANISH_CLOSED_MARKS};
  char text[LONGEST_MARK + 1];
  reader r = begin(block);
  size_t len = 0;
  for (int c = next_byte(&r); c >= 0; c = next_byte(&r)) {
    if (len == LONGEST_MARK)
      return false;
    if (c != '(' && c != ')' && c != ':' && c != '.')
      text[len++] = (char)c;
  }
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (referat__fold_eq(slice_of(text, len), slice_str(marks[i])))
      return true;
  return false;
}

/* The heading of the item, where few other things stand before it. */
static const referat_node *heading_of(const referat_node *item)
{
  const referat_node *child = element_first(item);
  for (unsigned n = 0; child && n < MOST_PARTS; n++, child = node_next(child))
    if (child->type == REFERAT_HEADING)
      return child;
  return NULL;
}

bool referat__repeats_heading(const referat_node *block)
{
  const referat_node *item = node_parent(block);
  if (node_type(item) != REFERAT_ITEM ||
      (block->type != REFERAT_P && block->type != REFERAT_FURNITURE))
    return false;
  if (node_says(item, REFERAT_ATTR_ACCESS, "closed") && says_closed(block))
    return true;
  const referat_node *heading = heading_of(item), *part = node_first(heading);
  if (!heading || says_same(block, heading))
    return heading != NULL;
  for (unsigned n = 0; part && n < MOST_PARTS; n++, part = node_next(part))
    if (part->type != REFERAT_TEXT && says_same(block, part))
      return true;
  return false;
}
