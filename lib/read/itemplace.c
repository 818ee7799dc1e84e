#include "config.h"

#include "read/itemplace.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "model/string.h"
#include "read/itemlist.h"

#include <stdio.h>

/* Items that one apology is for. */
#define MOST_ITEMS 200

/* ... and that all together are for: a short line can name many, so that a document
 * of such lines would become a hundred times as large. */
#define MOST_NAMED 100000

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
  if (!referat__lex_start(p->lex, LEX_ITEM_LABELS, s, &used) &&
      !referat__lex_start(p->lex, LEX_ITEM_PLURALS, s, &used))
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

/* ---- apologies ---- */

/* The text behind the only person of an apology, without the party in brackets; an
 * empty slice where there is none, or other persons. */
static slice behind_name(const referat_node *absent, char *room, size_t size)
{
  const referat_node *person = referat__node_child(absent, REFERAT_PERSON);
  size_t length = 0;
  for (const referat_node *n = person ? node_next(person) : NULL; n; n = node_next(n)) {
    slice text = n->type == REFERAT_TEXT ? node_text(n) : slice_of(NULL, size);
    if (length + text.len >= size)
      return slice_of(room, 0);
    memcpy(room + length, text.ptr, text.len);
    length += text.len;
  }
  slice s = referat__trim_left(slice_of(room, length));
  const char *end = s.len && s.ptr[0] == '(' ? memchr(s.ptr, ')', s.len) : NULL;
  for (const char *c = s.ptr; end && c < end; c++)
    if (is_digit(*c))
      return s;
  return end ? slice_between(end + 1, slice_end(s)) : s;
}

static unsigned long value_of(slice number)
{
  unsigned long n = 0;
  for (size_t i = 0; i < number.len && is_digit(number.ptr[i]); i++)
    n = 10 * n + (unsigned long)(number.ptr[i] - '0');
  return n;
}

typedef struct id_list {
  buf ids;
  unsigned count;
} id_list;

static bool add_item(parse *p, item_numbers *numbers, slice number, id_list *list)
{
  const referat_node *item = item_of(p, numbers, number);
  if (!item || list->count++ == MOST_ITEMS)
    return false;
  if (list->ids.len)
    referat__buf_char(&list->ids, ' ');
  referat__buf_str(&list->ids, referat_node_attr(item, REFERAT_ATTR_ID));
  return true;
}

/* The items from the first to the last, which must both be there; what lies between
 * them may have been left out of the document. */
static bool add_range(parse *p, item_numbers *numbers, const item_range *r, id_list *list)
{
  unsigned long from = value_of(r->first), to = value_of(r->last);
  if (slice_eq(r->first, r->last))
    return add_item(p, numbers, r->first, list);
  if (from >= to || to - from >= MOST_ITEMS || !item_of(p, numbers, r->last))
    return false;
  if (!add_item(p, numbers, r->first, list))
    return false;
  for (unsigned long n = from + 1; n < to; n++) {
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%lu", n);
    slice number = slice_of(digits, (size_t)length);
    if (item_of(p, numbers, number) && !add_item(p, numbers, number, list))
      return false;
  }
  return add_item(p, numbers, r->last, list);
}

/* Say of the apology which items the text lists; false where it is no list of items. */
static bool place_list(parse *p, item_numbers *numbers, referat_node *absent, slice tail)
{
  item_list items;
  if (!tail.len || !referat__item_list_read(p, tail, &items))
    return false;
  if (numbers->named >= MOST_NAMED)
    return true;
  id_list list = {.count = 0};
  referat__buf_init(&list.ids, &p->doc->memory.allocator);
  bool all = true;
  for (unsigned i = 0; i < items.count && all; i++)
    all = add_range(p, numbers, &items.at[i], &list);
  numbers->named += list.count;
  if (all && !list.ids.failed)
    referat__node_set(p->a, absent, REFERAT_ATTR_ITEM, slice_of(list.ids.data, list.ids.len));
  referat__buf_free(&list.ids);
  return true;
}

/* "Anna Holm (under punkt 2 og 3)", "Bo Krag (A), sag 118-124". */
static bool place_absence(parse *p, item_numbers *numbers, referat_node *absent)
{
  char room[LONGEST_EVENT];
  return place_list(p, numbers, absent, behind_name(absent, room, sizeof room));
}

/* Whether a number in brackets, or behind a label, stands beside several names:
 * it may be the last one's alone. */
static bool is_of_the_last(const referat_node *absent, slice text, slice where)
{
  unsigned persons = 0;
  for (const referat_node *n = node_first(absent); n; n = node_next(n))
    persons += n->type == REFERAT_PERSON;
  return persons > 1 && (referat__node_child(absent, REFERAT_LABEL) ||
                         memchr(text.ptr, '(', (size_t)(where.ptr - text.ptr)));
}

/* The number of the item that the event stands in; empty beside items. */
static slice number_around(const referat_node *event)
{
  while (event && event->type != REFERAT_ITEM)
    event = node_parent(event);
  return event ? number_of(event) : slice_of(NULL, 0);
}

/* Whether the number and those behind it, "14, 16-18 og 20", are of other items alone. */
static bool are_others(const parse *p, slice own, slice first, slice rest)
{
  unsigned long mine = value_of(own), last = value_of(first);
  bool differ = mine != last;
  while (differ && goes_on(p, rest)) {
    const char *digits = rest.ptr;
    while (!is_digit(*digits))
      digits++;
    bool is_range = memchr(rest.ptr, '-', (size_t)(digits - rest.ptr)) != NULL ||
                    memchr(rest.ptr, '\xE2', (size_t)(digits - rest.ptr)) != NULL;
    rest = slice_between(digits, slice_end(rest));
    unsigned long next = value_of(rest);
    differ = mine != next && !(is_range && last < mine && mine < next);
    last = next;
    while (rest.len && is_digit(rest.ptr[0]))
      rest = slice_skip(rest, 1);
  }
  return differ;
}

/* "Under punkterne 14 og 18 var Anna Holm inhabil", told at another item: an event has one item,
 * and this one would be wrong, so that the sentence stays text. */
static void make_plain(arena *a, referat_node *event)
{
  while (node_attrs(event))
    referat__node_unset(a, event, attr_name(node_attrs(event)));
  event->type = REFERAT_P;
}

/* Whether a bracket is open before the place. */
static bool is_in_bracket(slice text, slice where)
{
  slice before = slice_between(text.ptr, where.ptr);
  const char *open = before.len ? memrchr(before.ptr, '(', before.len) : NULL;
  return open && !memchr(open, ')', (size_t)(where.ptr - open));
}

/* "Anna Holm var fraværende under punkt 3", "ved punkt 2 og 3": in a sentence the items are all
 * that is said.  Where they are not in the document, or it is told since when, nothing is certain
 * of any other, and the sentence stays text.  False where it names no item. */
static bool place_sentence(parse *p, item_numbers *numbers, referat_node *absent, slice text)
{
  slice where, after, rest = text, number = slice_of(NULL, 0);
  const lex_word *row = NULL;
  while (!number.len && (row = referat__lex_find(p->lex, LEX_ITEM_PLACES, rest, &where)) != NULL) {
    rest = slice_between(slice_end(where), slice_end(rest));
    number = number_at(p, rest, &after);
  }
  if (!number.len || referat__node_child(absent, REFERAT_LABEL) || is_in_bracket(text, where))
    return false;
  bool is_during = strcmp(row->value, "during") == 0;
  const referat_node *item = is_during && !goes_on(p, after) ? item_of(p, numbers, number) : NULL;
  if (item)
    referat__node_set_static(p->a, absent, REFERAT_ATTR_ITEM,
                             referat_node_attr(item, REFERAT_ATTR_ID));
  else if (is_during)
    place_list(p, numbers, absent, rest);
  if (!referat_node_attr(absent, REFERAT_ATTR_ITEM))
    make_plain(p->a, absent);
  return true;
}

void referat__item_place(parse *p, item_numbers *numbers, referat_node *event)
{
  char text[LONGEST_EVENT];
  size_t length = referat_node_string(event, text, sizeof text);
  const referat_node *item = NULL;
  const char *when = NULL;
  const lex_word *row;
  slice rest = slice_of(text, length < sizeof text ? length : 0), where, after;
  bool is_absence = event->type == REFERAT_ABSENT;
  if (is_absence && (place_absence(p, numbers, event) ||
                     place_sentence(p, numbers, event, slice_of(text, rest.len))))
    return;
  while ((row = referat__lex_find(p->lex, LEX_ITEM_PLACES, rest, &where)) != NULL) {
    slice number = number_at(p, slice_between(slice_end(where), slice_end(rest)), &after);
    rest = slice_between(slice_end(where), slice_end(rest));
    if (!number.len)
      continue;
    if (is_absence && is_of_the_last(event, slice_of(text, length), where))
      return;
    if (goes_on(p, after)) {
      bool is_of_one = event->type == REFERAT_RECUSAL || event->type == REFERAT_SUBSTITUTION;
      slice own = number_around(event);
      if (!item && is_of_one && own.len && item_of(p, numbers, number) &&
          are_others(p, own, number, after))
        make_plain(p->a, event);
      return;
    }
    if (item || !(item = item_of(p, numbers, number)))
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
