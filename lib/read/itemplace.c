#include "read/itemplace.h"

#include "base/utf8.h"
#include "model/string.h"

/* A longer text tells a story. */
#define LONGEST_EVENT 600

static size_t hash(slice s)
{
  uint32_t h = 2166136261u;
  for (size_t i = 0; i < s.len; i++)
    h = (h ^ (unsigned char)s.ptr[i]) * 16777619u;
  return h;
}

static slice number_of(const referat_node *item)
{
  const char *number = referat_node_attr(item, REFERAT_ATTR_NUMBER);
  return slice_str(number ? number : "");
}

/* The slot of the number: the first item that has it, or a free one. */
static const referat_node **slot_of(const item_numbers *n, slice number)
{
  size_t i = hash(number) & (n->count - 1);
  while (n->slots[i] && !slice_eq(number_of(n->slots[i]), number))
    i = (i + 1) & (n->count - 1);
  return &n->slots[i];
}

static void make(const parse *p, item_numbers *n)
{
  size_t items = 0;
  const referat_node *item = referat__item_first(p->minutes);
  for (; item; item = referat__item_next(item))
    items++;
  n->made = true;
  n->count = 8;
  while (n->count < 2 * items)
    n->count *= 2;
  n->slots = referat__arena_alloc(p->a, n->count * sizeof *n->slots);
  for (item = referat__item_first(p->minutes); n->slots && item; item = referat__item_next(item)) {
    const referat_node **slot = slot_of(n, number_of(item));
    n->repeated |= *slot != NULL && number_of(item).len;
    *slot = item;
  }
}

/* The only item of that number, or NULL. */
static const referat_node *item_of(const parse *p, item_numbers *n, slice number)
{
  if (!n->made)
    make(p, n);
  const referat_node *item = n->slots && number.len ? *slot_of(n, number) : NULL;
  return n->repeated ? NULL : item; /* numbers that begin anew tell nothing */
}

/* Whether a number of another item follows: "og 6", "-8", ", 9". */
static bool goes_on(const parse *p, slice rest)
{
  slice s = referat__trim_left(rest);
  size_t used;
  while (s.len) {
    if (is_digit(s.ptr[0]))
      return true;
    if (slice_starts(s, SLICE("–")))
      s = slice_skip(s, 3);
    else if (s.ptr[0] == '-' || s.ptr[0] == ',' || s.ptr[0] == '.' || s.ptr[0] == '/')
      s = slice_skip(s, 1);
    else if (referat__lex_start(p->lex, LEX_NAME_LINKS, s, &used))
      s = slice_skip(s, used);
    else
      return false;
    s = referat__trim_left(s);
  }
  return false;
}

/* The number behind the words of a place: "punkt 5"; `*rest` is what follows it. */
static slice number_at(const parse *p, slice s, slice *rest)
{
  size_t used;
  s = referat__trim_left(s);
  if (!referat__lex_start(p->lex, LEX_ITEM_LABELS, s, &used))
    return slice_of(NULL, 0);
  s = referat__trim_left(slice_skip(s, used));
  size_t n = 0;
  while (n < s.len && is_digit(s.ptr[n]))
    n++;
  size_t letter = n < s.len && s.ptr[n] >= 'a' && s.ptr[n] <= 'z';
  slice after = slice_skip(s, n + letter);
  if (!n || referat__is_word_part(referat__first_char(after)))
    return slice_of(NULL, 0);
  *rest = after;
  return slice_of(s.ptr, n + letter);
}

void referat__item_place(parse *p, item_numbers *numbers, referat_node *event)
{
  char text[LONGEST_EVENT];
  size_t length = referat_node_string(event, text, sizeof text);
  const referat_node *item = NULL;
  const char *when = NULL;
  const lex_word *row;
  slice rest = slice_of(text, length < sizeof text ? length : 0), where, after;
  while ((row = referat__lex_find(p->lex, LEX_ITEM_PLACES, rest, &where)) != NULL) {
    slice number = number_at(p, slice_between(slice_end(where), slice_end(rest)), &after);
    rest = slice_between(slice_end(where), slice_end(rest));
    if (!number.len)
      continue;
    if (item || goes_on(p, after) || !(item = item_of(p, numbers, number)))
      return;
    when = row->value;
    rest = after;
  }
  bool moves = event->type == REFERAT_ARRIVAL || event->type == REFERAT_DEPARTURE;
  if (!item || (!moves && strcmp(when, "during") != 0))
    return;
  referat__node_set_static(p->a, event, REFERAT_ATTR_ITEM,
                           referat_node_attr(item, REFERAT_ATTR_ID));
  if (moves)
    referat__node_set_static(p->a, event, REFERAT_ATTR_WHEN, when);
}
