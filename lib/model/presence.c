#include "model/presence.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "model/edition.h"

#include <stdlib.h>

typedef enum happening { ARRIVES, LEAVES, IS_ABSENT, STAND_IN, IS_RECUSED } happening;

/* When something happened, as seen from an item. */
enum { BEFORE, DURING, AFTER, MOMENTS };

#define ID_SPACE " \t\n\r"

typedef struct presence_event {
  uint64_t time; /* the item's number, and the moment */
  size_t order;
  happening what;
  attendee *who;            /* NULL: not of the head */
  const referat_node *node; /* what tells it; of who is absent and not of the head, the person */
} presence_event;

typedef struct presence_id {
  const char *id;
  size_t value; /* an index + 1 */
} presence_id;

static const char whys[][16] = {"member", "apology",         "substitute-for",
                                "left",   "not-yet-arrived", "recused"};
enum { WHY_MEMBER, WHY_APOLOGY, WHY_STAND_IN, WHY_LEFT, WHY_NOT_YET, WHY_RECUSED };

static presence_state state(referat_presence present, unsigned why, const referat_node *told)
{
  return (presence_state){present, whys[why], NULL, told};
}

/* ---- identifiers ---- */

static presence_id *slot_of(const presence_ids *t, const char *id)
{
  uint32_t h = 2166136261u;
  for (const char *c = id; *c; c++)
    h = (h ^ (unsigned char)*c) * 16777619u;
  size_t i = h & (t->size - 1);
  while (t->slots[i].id && strcmp(t->slots[i].id, id) != 0)
    i = (i + 1) & (t->size - 1);
  return &t->slots[i];
}

static bool make_ids(presence_ids *t, arena *a, size_t count)
{
  t->size = 8;
  while (t->size < 2 * count)
    t->size *= 2;
  t->slots = referat__arena_alloc(a, t->size * sizeof *t->slots);
  return t->slots != NULL;
}

static size_t find_id(const presence_ids *t, const char *id)
{
  return id && t->size ? slot_of(t, id)->value : 0;
}

/* ---- the head ---- */

static const char *text_of(const referat_node *node, referat_attr attr)
{
  const char *value = referat_node_attr(node, attr);
  return value ? value : "";
}

static const char *key_of(const presence *p, const referat_node *person)
{
  const char *ref = referat_node_attr(person, REFERAT_ATTR_REF);
  const char *id = ref ? ref : referat_node_attr(person, REFERAT_ATTR_ID);
  return id || !p->named ? id : referat_node_attr(person, REFERAT_ATTR_NAME);
}

/* Who is meant by a movement: its `ref`, or its name where nobody has an id. */
static attendee *moved(const presence *p, const referat_node *event)
{
  const char *ref = referat_node_attr(event, REFERAT_ATTR_REF);
  if (!ref && p->named)
    ref = referat_node_attr(event, REFERAT_ATTR_PERSON);
  size_t i = find_id(&p->people, ref);
  return i ? &p->at[i - 1] : NULL;
}

attendee *referat__presence_find(const presence *p, const referat_node *person)
{
  size_t i = find_id(&p->people, key_of(p, person));
  return i ? &p->at[i - 1] : NULL;
}

/* The list of the head in which the person stands, 0 for none. */
static unsigned list_of(const referat_node *person, const referat_node **block)
{
  static const struct {
    const char *name;
    unsigned list;
  } fields[] = {{"members", LIST_MEMBERS},
                {"participants", LIST_PARTICIPANTS},
                {"chair", LIST_CHAIR},
                {"absent", LIST_ABSENT}};
  const referat_node *up = node_parent(person);
  while (up && (up->type == REFERAT_STRONG || up->type == REFERAT_EM))
    up = node_parent(up);
  *block = up;
  if (node_type(up) == REFERAT_ABSENT)
    return LIST_ABSENT;
  for (size_t i = 0; node_type(up) == REFERAT_FIELD && i < sizeof fields / sizeof *fields; i++)
    if (strcmp(text_of(up, REFERAT_ATTR_NAME), fields[i].name) == 0)
      return fields[i].list;
  return 0;
}

/* Whether a number stands behind the name and before the next one: the person
 * was absent from something, but nobody knows from what. */
static bool has_number_behind(const referat_node *person)
{
  for (const referat_node *n = node_next(person); n && n->type != REFERAT_PERSON; n = node_next(n))
    for (slice s = n->type == REFERAT_TEXT ? node_text(n) : slice_of(NULL, 0); s.len;
         s = slice_skip(s, 1))
      if (is_digit(s.ptr[0]))
        return true;
  return false;
}

static bool add_person(presence *p, const referat_node *person)
{
  const char *key = key_of(p, person);
  presence_id *slot = key ? slot_of(&p->people, key) : NULL;
  const referat_node *block;
  unsigned list = list_of(person, &block);
  if (!slot)
    return true;
  if (!slot->id) {
    attendee *at = referat__arena_widen(p->a, p->at, p->count, &p->room, sizeof *at);
    if (!at)
      return false;
    p->at = at;
    p->at[p->count++] = (attendee){.person = person};
    *slot = (presence_id){key, p->count};
  }
  attendee *who = &p->at[slot->value - 1];
  bool is_of_items = list == LIST_ABSENT && referat_node_attr(block, REFERAT_ATTR_ITEM);
  if (list == LIST_ABSENT && !is_of_items)
    who->now = state(has_number_behind(person) ? REFERAT_PRESENCE_UNKNOWN : REFERAT_NOT_PRESENT,
                     WHY_APOLOGY, block);
  who->lists |= list;
  return true;
}

/* What is known of everybody before anything has happened. */
static void settle(presence *p)
{
  unsigned lists = 0;
  for (size_t i = 0; i < p->count; i++)
    lists |= p->at[i].lists;
  for (size_t i = 0; i < p->count; i++) {
    attendee *who = &p->at[i];
    const char *role = text_of(who->person, REFERAT_ATTR_ROLE);
    bool outside = strcmp(role, "official") == 0 || strcmp(role, "guest") == 0;
    who->votes = !outside && who->lists;
    p->voters += who->votes;
    if (who->now.why)
      continue;
    /* Beside a list of those who were there, one of all members says less. */
    bool maybe = !who->lists || (who->lists == LIST_MEMBERS && lists & LIST_PARTICIPANTS);
    who->now = state(maybe ? REFERAT_PRESENCE_UNKNOWN : REFERAT_PRESENT, WHY_MEMBER, NULL);
    if (outside)
      who->now.why = role;
    else if (strcmp(role, "substitute") == 0)
      who->now.why = whys[WHY_STAND_IN];
  }
}

static bool read_head(presence *p)
{
  size_t persons = 0, ids = 0;
  referat_iter it = referat_iter_begin(p->head);
  while (referat_iter_next(&it) != REFERAT_DONE)
    if (it.event == REFERAT_ENTER && it.node->type == REFERAT_PERSON) {
      persons++;
      ids += referat_node_attr(it.node, REFERAT_ATTR_ID) != NULL;
    }
  p->named = !ids;
  if (!make_ids(&p->people, p->a, persons))
    return false;
  it = referat_iter_begin(p->head);
  while (referat_iter_next(&it) != REFERAT_DONE)
    if (it.event == REFERAT_ENTER && it.node->type == REFERAT_PERSON && !add_person(p, it.node))
      return false;
  return true;
}

/* ---- what happened ---- */

static bool add_event(presence *p, happening what, attendee *who, const referat_node *node,
                      uint64_t time)
{
  presence_event *at =
      referat__arena_widen(p->a, p->events, p->event_count, &p->event_room, sizeof *at);
  if (!at)
    return false;
  p->events = at;
  p->events[p->event_count] = (presence_event){time, p->event_count, what, who, node};
  p->event_count++;
  return true;
}

/* The next of the identifiers that white space parts, copied out of `*rest`, or NULL. */
static const char *next_id(const presence *p, const char **rest)
{
  const char *id = *rest + strspn(*rest, ID_SPACE);
  size_t n = strcspn(id, ID_SPACE);
  *rest = id + n;
  return n ? referat__arena_copy(p->a, slice_of(id, n)) : NULL;
}

/* The item of an event, where it or the place it stands in tells one. */
static uint64_t time_of(const presence *p, const referat_node *event, size_t item)
{
  const char *id = referat_node_attr(event, REFERAT_ATTR_ITEM);
  const char *when = text_of(event, REFERAT_ATTR_WHEN);
  size_t other = id ? find_id(&p->items, id) : item;
  return other ? (uint64_t)other * MOMENTS + (*when == 'b'   ? BEFORE
                                              : *when == 'a' ? AFTER
                                                             : DURING)
               : 0;
}

/* Somebody comes or goes, but nobody knows when. */
static void doubt(attendee *who, unsigned why, const referat_node *told)
{
  if (who->now.present == REFERAT_PRESENT || who->now.present == REFERAT_NOT_PRESENT)
    who->now = state(REFERAT_PRESENCE_UNKNOWN, why, told);
}

/* The person in the substitution who has the name: in whose place. */
static attendee *find_whom(const presence *p, const referat_node *node)
{
  const char *whom = text_of(node, REFERAT_ATTR_FOR);
  for (const referat_node *n = node_first(node); n; n = node_next(n))
    if (n->type == REFERAT_PERSON && strcmp(text_of(n, REFERAT_ATTR_NAME), whom) == 0)
      return referat__presence_find(p, n);
  size_t i = p->named ? find_id(&p->people, whom) : 0;
  return i ? &p->at[i - 1] : NULL;
}

static presence_state stand_in(const referat_node *substitution)
{
  presence_state s = state(REFERAT_PRESENT, WHY_STAND_IN, substitution);
  s.whom = referat_node_attr(substitution, REFERAT_ATTR_FOR);
  return s;
}

/* For the whole meeting. */
static void stand_in_throughout(presence *p, const referat_node *node)
{
  attendee *who = moved(p, node), *whom = find_whom(p, node);
  if (who) {
    who->now = stand_in(node);
    who->lists |= LIST_STANDS_IN;
  }
  if (whom && whom != who)
    whom->now = state(REFERAT_NOT_PRESENT, WHY_APOLOGY,
                      whom->now.present == REFERAT_NOT_PRESENT ? whom->now.told : node);
}

static bool add_substitution(presence *p, const referat_node *node, uint64_t time, bool in_head)
{
  attendee *whom = find_whom(p, node), *who = moved(p, node);
  if (!time && in_head) {
    stand_in_throughout(p, node);
    return true;
  }
  if (!time)
    return true;
  time = time / MOMENTS * MOMENTS + DURING;
  return add_event(p, STAND_IN, who, node, time) &&
         (!whom || whom == who || add_event(p, IS_ABSENT, whom, node, time));
}

/* Who is absent from the item; without an attribute that says so, a number behind
 * the name leaves it open. */
static bool add_absences(presence *p, const referat_node *node, size_t item, bool is_said)
{
  for (const referat_node *n = node_first(node); n && item; n = node_next(n)) {
    if (n->type != REFERAT_PERSON || (!is_said && has_number_behind(n)))
      continue;
    attendee *who = referat__presence_find(p, n);
    if (!add_event(p, IS_ABSENT, who, who ? node : n, (uint64_t)item * MOMENTS + DURING))
      return false;
  }
  return true;
}

/* Apologies for the items that they name, or else for the one in which they stand. */
static bool add_apologies(presence *p, const referat_node *node, size_t item)
{
  const char *ids = referat_node_attr(node, REFERAT_ATTR_ITEM), *id;
  if (!ids)
    return add_absences(p, node, item, false);
  while ((id = next_id(p, &ids)) != NULL)
    if (!add_absences(p, node, find_id(&p->items, id), true))
      return false;
  return !p->a->failed;
}

static bool add_movement(presence *p, const referat_node *node, uint64_t time)
{
  bool comes = node->type == REFERAT_ARRIVAL;
  attendee *who = moved(p, node);
  if (!who)
    return true;
  if (!time) {
    doubt(who, comes ? WHY_NOT_YET : WHY_LEFT, node);
    return true;
  }
  return add_event(p, comes ? ARRIVES : LEAVES, who, node, time);
}

/* Read what is told below the node, which is the head, an item (its number) or
 * what stands beside them. */
static bool read_events(presence *p, const referat_node *node, size_t item)
{
  bool in_head = node->type == REFERAT_HEAD;
  bool into = true;
  for (const referat_node *n = node; n; n = node_after(n, node, into)) {
    uint64_t time;
    bool done = true;
    into = true;
    switch ((referat_type)n->type) {
    case REFERAT_SECTION:
      into = !referat__presence_elsewhere(p->head, n);
      break;
    case REFERAT_SUBSTITUTION:
      done = add_substitution(p, n, time_of(p, n, item), in_head);
      break;
    case REFERAT_ABSENT:
      done = add_apologies(p, n, item);
      break;
    case REFERAT_ARRIVAL:
    case REFERAT_DEPARTURE:
      done = add_movement(p, n, time_of(p, n, item));
      break;
    case REFERAT_RECUSAL:
      time = time_of(p, n, item);
      done = !time || !moved(p, n) || add_event(p, IS_RECUSED, moved(p, n), n, time);
      break;
    case REFERAT_P:
    case REFERAT_TABLE:
    case REFERAT_HEADING:
    case REFERAT_STATEMENT:
      into = false;
      break;
    case REFERAT_ITEM:
      into = n == node;
      break;
    default:
      break;
    }
    if (!done)
      return false;
  }
  return true;
}

/* Beside items: sections at the end, and what a group has above its items. */
static bool read_beside(presence *p, const referat_node *minutes)
{
  for (const referat_node *n = node_first(minutes); n; n = node_next(n))
    if ((n->type == REFERAT_SECTION || n->type == REFERAT_GROUP || n->type == REFERAT_ARRIVAL ||
         n->type == REFERAT_DEPARTURE || n->type == REFERAT_RECUSAL) &&
        !read_events(p, n, 0))
      return false;
  return true;
}

static int compare_events(const void *a, const void *b)
{
  const presence_event *x = a, *y = b;
  if (x->time != y->time)
    return x->time < y->time ? -1 : 1;
  /* a recusal first: who then leaves the room comes back for the next item */
  if ((x->what == IS_RECUSED) != (y->what == IS_RECUSED))
    return x->what == IS_RECUSED ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

/* Whose first movement is an arrival was not there before it. */
static void look_ahead(presence *p)
{
  for (size_t i = 0; i < p->event_count; i++) {
    const presence_event *e = &p->events[i];
    bool moves = e->what == ARRIVES || e->what == LEAVES;
    if (!moves || !e->who || e->who->moves)
      continue;
    e->who->moves = true;
    if (e->what == ARRIVES && e->who->now.present == REFERAT_PRESENT)
      e->who->now = state(REFERAT_NOT_PRESENT, WHY_NOT_YET, NULL);
    else if (e->what == LEAVES && e->who->now.present == REFERAT_NOT_PRESENT)
      e->who->now.present = REFERAT_PRESENCE_UNKNOWN;
  }
}

bool referat__presence_begin(presence *p, arena *a, const referat_node *minutes)
{
  *p = (presence){.a = a, .head = referat__node_child(minutes, REFERAT_HEAD)};
  size_t items = 0;
  bool published = referat__edition(minutes) & EDITION_PUBLISHED;
  const referat_node *item = referat__item_first(minutes);
  for (; item; item = referat__item_next(item)) {
    items++;
    p->blind |= published && strcmp(text_of(item, REFERAT_ATTR_ACCESS), "closed") == 0;
  }
  if (!p->head || !read_head(p) || !make_ids(&p->items, a, items))
    return !a->failed;
  settle(p);
  items = 0;
  for (item = referat__item_first(minutes); item; item = referat__item_next(item)) {
    const char *id = referat_node_attr(item, REFERAT_ATTR_ID);
    items++;
    if (id)
      *slot_of(&p->items, id) = (presence_id){id, items};
  }
  if (!read_events(p, p->head, 0) || !read_beside(p, minutes))
    return false;
  items = 0;
  for (item = referat__item_first(minutes); item; item = referat__item_next(item))
    if (!read_events(p, item, ++items))
      return false;
  if (p->event_count)
    qsort(p->events, p->event_count, sizeof *p->events, compare_events);
  look_ahead(p);
  p->item = referat__item_first(minutes);
  return true;
}

/* ---- item by item ---- */

static void set_here(presence *p, attendee *who, presence_state s)
{
  /* Who is recused stays so, whatever else is told of the item. */
  if (who->item == p->number && who->recused == p->number)
    return;
  who->here = s;
  who->item = p->number;
}

static void happen(presence *p, const presence_event *e)
{
  attendee *who = e->who;
  bool during = e->time % MOMENTS == DURING;
  if (!who)
    return;
  switch (e->what) {
  case IS_RECUSED:
    set_here(p, who, state(REFERAT_NOT_PRESENT, WHY_RECUSED, e->node));
    who->recused = p->number;
    break;
  case IS_ABSENT:
    set_here(p, who, state(REFERAT_NOT_PRESENT, WHY_APOLOGY, e->node));
    break;
  case STAND_IN:
    set_here(p, who, stand_in(e->node));
    break;
  case LEAVES:
    if (during && who->recused == p->number)
      break;
    if (during)
      set_here(p, who, state(REFERAT_PRESENCE_UNKNOWN, WHY_LEFT, e->node));
    who->now = state(REFERAT_NOT_PRESENT, WHY_LEFT, e->node);
    break;
  case ARRIVES:
    if (during)
      set_here(p, who, state(REFERAT_PRESENCE_UNKNOWN, WHY_NOT_YET, e->node));
    who->now = state(REFERAT_PRESENT, WHY_MEMBER, e->node);
    break;
  }
}

bool referat__presence_next(presence *p)
{
  if (p->number)
    p->item = referat__item_next(p->item);
  if (!p->item)
    return false;
  p->number++;
  /* Up to what happens at this item; what comes after it waits for the next. */
  uint64_t last = (uint64_t)p->number * MOMENTS + DURING;
  for (; p->next < p->event_count && p->events[p->next].time <= last; p->next++)
    happen(p, &p->events[p->next]);
  return true;
}

presence_state referat__presence_now(const presence *p, const attendee *who)
{
  presence_state s = who->now;
  if (p->blind)
    s.present = REFERAT_PRESENCE_UNKNOWN;
  return s;
}

presence_state referat__presence_of(const presence *p, const attendee *who)
{
  return who->item == p->number ? who->here : referat__presence_now(p, who);
}

attendee *referat__presence_event(const presence *p, size_t i, const referat_node **told)
{
  *told = p->events[i].node;
  return p->events[i].who;
}

/* What tells that of somebody who is not of the head, at the item in hand. */
static const referat_node *stranger(const presence *p, happening what, size_t *at)
{
  uint64_t now = (uint64_t)p->number * MOMENTS + DURING;
  for (size_t i = *at ? *at - 1 : p->next; i > 0 && p->events[i - 1].time == now; i--)
    if (p->events[i - 1].what == what && !p->events[i - 1].who) {
      *at = i;
      return p->events[i - 1].node;
    }
  return NULL;
}

const referat_node *referat__presence_stranger(const presence *p, size_t *at)
{
  return stranger(p, STAND_IN, at);
}

const referat_node *referat__presence_missing(const presence *p, size_t *at)
{
  return stranger(p, IS_ABSENT, at);
}

bool referat__presence_elsewhere(const referat_node *head, const referat_node *section)
{
  const char *day = referat_node_attr(section, REFERAT_ATTR_DATE);
  const char *body = referat_node_attr(section, REFERAT_ATTR_BODY);
  const char *own_day = referat_node_attr(head, REFERAT_ATTR_DATE);
  const char *own_body = referat_node_attr(head, REFERAT_ATTR_BODY);
  if (day && own_day)
    return strcmp(day, own_day) != 0;
  return body && own_body && !referat__fold_same(body, own_body);
}

/* ---- for callers of the library ---- */

static int tell(const presence *p, const attendee *who, referat_attendance_fn fn, void *context)
{
  presence_state s = referat__presence_of(p, who);
  const char *id = referat_node_attr(who->person, REFERAT_ATTR_ID);
  referat_attendance row = {.item = p->item,
                            .person = who->person,
                            .id = id ? id : referat_node_attr(who->person, REFERAT_ATTR_REF),
                            .name = text_of(who->person, REFERAT_ATTR_NAME),
                            .party = referat_node_attr(who->person, REFERAT_ATTR_PARTY),
                            .present = s.present,
                            .why = s.why,
                            .substitute_for = s.whom};
  return fn(context, &row);
}

static int tell_stranger(const presence *p, const referat_node *node, referat_attendance_fn fn,
                         void *context)
{
  referat_attendance row = {.item = p->item,
                            .name = text_of(node, REFERAT_ATTR_PERSON),
                            .present = REFERAT_PRESENT,
                            .why = whys[WHY_STAND_IN],
                            .substitute_for = referat_node_attr(node, REFERAT_ATTR_FOR)};
  return fn(context, &row);
}

static referat_status tell_all(presence *p, referat_attendance_fn fn, void *context)
{
  while (referat__presence_next(p)) {
    size_t at = 0;
    const referat_node *node;
    for (size_t i = 0; i < p->count; i++)
      if ((p->at[i].lists || p->at[i].moves) && tell(p, &p->at[i], fn, context) != 0)
        return REFERAT_ERROR_SINK;
    while ((node = referat__presence_stranger(p, &at)) != NULL)
      if (tell_stranger(p, node, fn, context) != 0)
        return REFERAT_ERROR_SINK;
  }
  return REFERAT_OK;
}

referat_status referat_attendance_tell(const referat_doc *doc, referat_attendance_fn fn,
                                       void *context, referat_error *error)
{
  referat__error_clear(error);
  if (!doc || !fn)
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  arena a;
  presence p;
  referat__arena_init(&a, &doc->memory.allocator);
  referat_status status =
      referat__presence_begin(&p, &a, doc->root) ? tell_all(&p, fn, context) : REFERAT_ERROR_MEMORY;
  referat__arena_free(&a);
  if (status != REFERAT_OK)
    referat__fail(error, status, 0, 0, "%s", referat_status_string(status));
  return status;
}
