#include "base/utf8.h"
#include "model/node.h"
#include "model/string.h"

/* Collapses white space while it copies. */
typedef struct collector {
  char *to;
  size_t size; /* room in `to`, the NUL included */
  size_t len;  /* bytes of the whole text so far */
  bool space;  /* white space is due before the next character */
} collector;

/* Take as many whole characters as there is room for, and close the rest. */
static void cut(collector *c, const char *bytes)
{
  size_t room = c->size - c->len - 1;
  while (room > 0 && (bytes[room] & 0xC0) == 0x80)
    room--;
  memcpy(c->to + c->len, bytes, room);
  c->size = c->len + room + 1;
  c->to[c->size - 1] = '\0';
}

static void put(collector *c, const char *bytes, size_t n)
{
  if (c->len + n < c->size)
    memcpy(c->to + c->len, bytes, n);
  else if (c->len < c->size) /* full: nothing later may slip in */
    cut(c, bytes);
  c->len += n;
}

static bool is_plain(char c)
{
  return (signed char)c > ' ';
}

/* How much of the text is copied as it is: words of ASCII and letters such as Å, and
 * the single spaces between them. */
static size_t plain_length(slice s)
{
  size_t n = 0;
  while (n < s.len) {
    if (is_plain(s.ptr[n]))
      n++;
    else if (s.ptr[n] == '\xC3' && n + 1 < s.len && (s.ptr[n + 1] & 0xC0) == 0x80)
      n += 2;
    else if (n && s.ptr[n] == ' ' && n + 1 < s.len && is_plain(s.ptr[n + 1]))
      n += 2;
    else
      break;
  }
  return n;
}

static void collect_text(collector *c, slice text)
{
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    unsigned n = 1;
    const char *run = p;
    p += c->space ? 0 : plain_length(slice_between(p, end));
    if (p > run) {
      put(c, run, (size_t)(p - run));
      continue;
    }
    if (referat__is_space(referat__utf8_decode(p, end, &n))) {
      c->space = true;
    } else {
      if (c->space && c->len)
        put(c, " ", 1);
      c->space = false;
      put(c, p, n);
    }
    p += n;
  }
}

static void collect(collector *c, const referat_node *node)
{
  if (node->type == REFERAT_TEXT) {
    collect_text(c, node_text(node));
    return;
  }
  if (node->type == REFERAT_PB || node->type == REFERAT_LB)
    c->space = true;
  if (node->type == REFERAT_FURNITURE)
    return;
  bool is_block = !referat__type_is_inline((referat_type)node->type);
  c->space |= is_block;
  for (const referat_node *child = element_first(node); child; child = node_next(child))
    collect(c, child);
  c->space |= is_block;
}

size_t referat_node_string(const referat_node *node, char *buffer, size_t size)
{
  collector c = {.to = buffer, .size = buffer ? size : 0};
  if (node)
    collect(&c, node);
  if (c.len < c.size)
    buffer[c.len] = '\0';
  return c.len;
}

/* No text of the node is longer: an element may add a space at each end. */
static size_t most_bytes(const referat_node *node)
{
  if (node->type == REFERAT_TEXT)
    return node_text(node).len;
  size_t n = 2;
  for (const referat_node *child = element_first(node); child; child = node_next(child))
    n += most_bytes(child);
  return n;
}

slice referat__node_string(arena *a, const referat_node *node)
{
  size_t size = node ? most_bytes(node) + 1 : 1;
  char *text = referat__arena_bytes(a, size);
  return text ? slice_of(text, referat_node_string(node, text, size)) : slice_of("", 0);
}

slice referat__squeeze(arena *a, slice text)
{
  char *copy = referat__arena_bytes(a, text.len + 1);
  if (!copy)
    return slice_of("", 0);
  collector c = {.to = copy, .size = text.len + 1};
  collect_text(&c, text);
  copy[c.len] = '\0';
  return slice_of(copy, c.len);
}
