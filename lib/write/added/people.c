#include "write/added/people.h"

#include "base/utf8.h"
#include "write/list.h"

#include <stdlib.h>

/* What is known of somebody up to the item in hand: things that happen are few beside all items
 * times all people, so only those are looked at. */
typedef struct gathered {
  const referat_node *told; /* the last movement */
  presence_state standing;  /* from item `counted` on, until something happens */
  uint32_t counted;
} gathered;

/* The walk over the meeting. */
typedef struct gatherer {
  arena *a;
  presence p;
  people_one *ones;           /* of each attendee */
  gathered *known;            /* likewise */
  const referat_node **items; /* from 0 */
} gatherer;

/* A substitute or somebody absent whom the head does not name, at one item. */
typedef struct stranger {
  const referat_node *node;
  const char *name;
  uint32_t item; /* from 0 */
  uint32_t order;
} stranger;

typedef LIST(stranger) strangers;

static people_moment *add_moment(arena *a, people_moments *to, const referat_node *told,
                                 const referat_node *item)
{
  people_moment *m = referat__arena_alloc(a, sizeof *m);
  if (!m)
    return NULL;
  m->told = told;
  m->item = m->last = item;
  m->count = 1;
  if (to->last)
    to->last->next = m;
  else
    to->first = m;
  to->last = m;
  return m;
}

/* The same for `count` items from number `from` on; what goes on from the item before is one. */
static void add_stretch(gatherer *g, people_moments *to, const referat_node *told, uint32_t from,
                        uint32_t count)
{
  bool goes_on = from && to->last && to->last->last == g->items[from - 1];
  people_moment *m = goes_on ? to->last : add_moment(g->a, to, told, g->items[from]);
  if (!m)
    return;
  m->count = goes_on ? m->count + count : count;
  m->last = g->items[from + count - 1];
}

/* The item at which a movement is told to have happened, or NULL where nobody knows. */
static const referat_node *place_of(const gatherer *g, const referat_node *movement, uint32_t item)
{
  const referat_node *up = movement;
  while (up && up->type != REFERAT_ITEM)
    up = node_parent(up);
  if (!up && !referat_node_attr(movement, REFERAT_ATTR_ITEM))
    return NULL;
  const char *when = referat_node_attr(movement, REFERAT_ATTR_WHEN);
  return g->items[when && *when == 'a' && item ? item - 1 : item];
}

static void take_movement(gatherer *g, size_t i, const referat_node *told, uint32_t item)
{
  referat_type type = node_type(told);
  people_one *one = &g->ones[i];
  if (told == g->known[i].told || (type != REFERAT_ARRIVAL && type != REFERAT_DEPARTURE))
    return;
  g->known[i].told = told;
  add_moment(g->a, type == REFERAT_ARRIVAL ? &one->came : &one->left, told,
             place_of(g, told, item));
}

/* What is known of person `i` at `count` items from `from` on. */
static void take_state(gatherer *g, size_t i, const presence_state *s, uint32_t from,
                       uint32_t count)
{
  people_one *one = &g->ones[i];
  if (!count)
    return;
  take_movement(g, i, s->told, from);
  if (s->whom)
    one->stands_for = s->whom;
  if (node_type(s->told) == REFERAT_RECUSAL) {
    add_stretch(g, &one->recused, s->told, from, count);
    return;
  }
  switch (s->present) {
  case REFERAT_PRESENT:
    one->present += count;
    break;
  case REFERAT_NOT_PRESENT:
    one->absent += count;
    if (node_type(s->told) != REFERAT_DEPARTURE && strcmp(s->why, "not-yet-arrived") != 0)
      add_stretch(g, &one->away, s->told, from, count);
    break;
  default:
    one->unknown += count;
  }
}

/* Somebody of whom something happens at item `item`, or before it. */
static void take_event(gatherer *g, size_t event, uint32_t item)
{
  const referat_node *told;
  const attendee *who = referat__presence_event(&g->p, event, &told);
  if (!who)
    return;
  size_t i = (size_t)(who - g->p.at);
  gathered *k = &g->known[i];
  bool another = k->counted > item; /* that happens there */
  if (!another)
    take_state(g, i, &k->standing, k->counted, item - k->counted);
  if (who->recused != g->p.number) /* who then leaves the room comes back */
    take_movement(g, i, told, item);
  if (another)
    return;
  presence_state here = referat__presence_of(&g->p, who);
  take_state(g, i, &here, item, 1);
  k->standing = referat__presence_now(&g->p, who);
  k->counted = item + 1;
}

/* ---- whom the head does not name ---- */

static void take_strangers(arena *a, strangers *in, strangers *missing, const presence *p,
                           uint32_t item)
{
  size_t at = 0;
  const referat_node *node;
  while ((node = referat__presence_stranger(p, &at)) != NULL)
    LIST_ADD(a, in,
             (stranger){node, node_value(node, REFERAT_ATTR_PERSON), item, (uint32_t)in->count});
  at = 0;
  while ((node = referat__presence_missing(p, &at)) != NULL)
    LIST_ADD(a, missing,
             (stranger){node, node_value(node, REFERAT_ATTR_NAME), item, (uint32_t)missing->count});
}

static int by_name(const void *a, const void *b)
{
  const stranger *x = a, *y = b;
  int order = strcmp(x->name, y->name);
  return order ? order : x->order < y->order ? -1 : x->order > y->order;
}

static void sort(strangers *all)
{
  if (all->count)
    qsort(all->at, all->count, sizeof *all->at, by_name);
}

static bool is_another(const strangers *all, size_t i)
{
  return !i || strcmp(all->at[i].name, all->at[i - 1].name) != 0;
}

/* One row for each of them, however many items it is. */
static void put_strangers(people *all, gatherer *g, strangers *from)
{
  sort(from);
  for (size_t i = 0; i < from->count; i++) {
    const stranger *s = &from->at[i];
    if (is_another(from, i))
      all->at[all->count++] = (people_one){.name = s->name, .votes = true};
    people_one *one = &all->at[all->count - 1];
    one->stands_for = referat_node_attr(s->node, REFERAT_ATTR_FOR);
    one->present++;
    add_moment(g->a, &one->stood_in, s->node, g->items[s->item]);
  }
}

/* In any case. */
static int by_surname(const void *a, const void *b)
{
  const slice *x = a, *y = b;
  const char *p = x->ptr, *q = y->ptr;
  while (p < slice_end(*x) && q < slice_end(*y)) {
    unsigned n, m;
    uint32_t c = referat__fold(referat__utf8_decode(p, slice_end(*x), &n));
    uint32_t d = referat__fold(referat__utf8_decode(q, slice_end(*y), &m));
    if (c != d)
      return c < d ? -1 : 1;
    p += n;
    q += m;
  }
  return (p < slice_end(*x)) - (q < slice_end(*y));
}

static slice surname(const char *name)
{
  const char *space = strrchr(name, ' ');
  return slice_str(space ? space + 1 : name);
}

/* Who is absent and has a surname of the head may be the person there, by another name; all others
 * have a row of their own. */
static void put_missing(people *all, gatherer *g, strangers *from)
{
  size_t known = all->count;
  slice *names = referat__arena_alloc(g->a, (known + 1) * sizeof *names);
  if (!names || !known)
    return;
  for (size_t i = 0; i < known; i++)
    names[i] = surname(all->at[i].name);
  qsort(names, known, sizeof *names, by_surname);
  sort(from);
  bool fits = false;
  for (size_t i = 0; i < from->count; i++) {
    const stranger *s = &from->at[i];
    slice its = surname(s->name);
    if (is_another(from, i)) {
      fits = !its.len || bsearch(&its, names, known, sizeof *names, by_surname);
      if (!fits)
        all->at[all->count++] = (people_one){.name = s->name, .unknown = all->items};
    }
    people_one *one = &all->at[all->count - 1];
    if (fits || (one->away.last && one->away.last->last == g->items[s->item]))
      continue;
    one->absent++;
    one->unknown--;
    add_stretch(g, &one->away, node_parent(s->node), s->item, 1);
  }
}

/* ---- */

static void begin_one(people_one *one, const attendee *who)
{
  const char *name = referat_node_attr(who->person, REFERAT_ATTR_NAME);
  *one = (people_one){.name = name ? name : "",
                      .party = referat_node_attr(who->person, REFERAT_ATTR_PARTY),
                      .role = referat_node_attr(who->person, REFERAT_ATTR_ROLE),
                      .votes = who->votes,
                      .began = who->now.present == REFERAT_PRESENT,
                      .missing = who->now.present == REFERAT_NOT_PRESENT ? who->now.told : NULL,
                      .listed = who->lists & (LIST_PARTICIPANTS | LIST_CHAIR | LIST_STANDS_IN),
                      .stands_for = who->now.whom};
}

bool referat__people(people *all, arena *a, const referat_node *minutes)
{
  gatherer g = {.a = a};
  presence *p = &g.p;
  strangers others = {.count = 0}, missing = {.count = 0};
  *all = (people){.count = 0};
  if (!referat__presence_begin(p, a, minutes))
    return false;
  const referat_node *item;
  for (item = referat__item_first(minutes); item; item = referat__item_next(item))
    all->items++;
  g.ones = referat__arena_vector(a, p->count + 1, sizeof *g.ones);
  g.known = referat__arena_alloc(a, (p->count + 1) * sizeof *g.known);
  g.items = referat__arena_vector(a, (size_t)all->items + 1, sizeof *g.items);
  if (!g.ones || !g.known || !g.items)
    return false;
  all->items = 0;
  for (item = referat__item_first(minutes); item; item = referat__item_next(item))
    g.items[all->items++] = item;
  for (size_t i = 0; i < p->count; i++) {
    begin_one(&g.ones[i], &p->at[i]);
    g.known[i].standing = referat__presence_now(p, &p->at[i]);
  }
  size_t event = 0;
  for (uint32_t n = 0; referat__presence_next(p); n++) {
    for (; event < p->next; event++)
      take_event(&g, event, n);
    take_strangers(a, &others, &missing, p, n);
  }
  for (size_t i = 0; i < p->count; i++)
    take_state(&g, i, &g.known[i].standing, g.known[i].counted, all->items - g.known[i].counted);
  all->blind = p->blind;
  all->at = referat__arena_vector(a, p->count + others.count + missing.count + 1, sizeof *all->at);
  if (!all->at)
    return false;
  for (size_t i = 0; i < p->count; i++)
    if (p->at[i].lists || p->at[i].moves)
      all->at[all->count++] = g.ones[i];
  put_strangers(all, &g, &others);
  put_missing(all, &g, &missing);
  return !a->failed;
}

bool referat__people_was_there(const people *all, const people_one *one)
{
  if (one->present || one->came.first || one->left.first)
    return true;
  if (one->absent && !one->unknown)
    return false;
  return one->began || (one->listed && (all->blind || one->unknown));
}
