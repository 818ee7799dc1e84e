#include "read/roster.h"

#define FIRST_SLOTS 64

/* Among more namesakes than this nobody is found, so that the search stays short. */
#define MOST_NAMESAKES 32

static size_t hash(slice s)
{
  uint32_t h = 2166136261u;
  for (size_t i = 0; i < s.len; i++)
    h = (h ^ (unsigned char)s.ptr[i]) * 16777619u;
  return h;
}

static void link_person(roster *r, size_t i)
{
  known_person *k = r->at[i];
  if (!k->parts.count)
    return;
  uint32_t *whole = &r->wholes[hash(name_whole(&k->parts)) & (r->slots - 1)];
  uint32_t *last = &r->lasts[hash(name_last(&k->parts)) & (r->slots - 1)];
  k->next_whole = *whole;
  k->next_last = *last;
  *whole = *last = (uint32_t)i + 1;
}

/* Room for one more person: tables that are at most half full. */
static bool widen(roster *r, arena *a)
{
  if (r->count < r->slots / 2)
    return true;
  size_t slots = r->slots ? 2 * r->slots : FIRST_SLOTS;
  uint32_t *tables = referat__arena_alloc(a, 2 * slots * sizeof *tables);
  if (!tables)
    return false;
  referat__arena_discard(a, r->wholes); /* and what stands behind it */
  r->wholes = tables;
  r->lasts = tables + slots;
  r->slots = slots;
  for (size_t i = 0; i < r->count; i++)
    link_person(r, i);
  return true;
}

known_person *referat__roster_add(roster *r, arena *a, const name_parts *parts)
{
  known_person **at = referat__arena_widen(a, r->at, r->count, &r->room, sizeof *at);
  if (!at)
    return NULL;
  r->at = at;
  size_t said = offsetof(name_parts, letters) + name_whole(parts).len;
  known_person *k = referat__arena_alloc(a, offsetof(known_person, parts) + said);
  if (!k || !widen(r, a))
    return NULL;
  memcpy(&k->parts, parts, said);
  r->at[r->count] = k;
  link_person(r, r->count++);
  return k;
}

/* Whether two parties cannot be one: letters that differ.  Whole words may be
 * another name of the same. */
static bool parties_differ(const char *a, const char *b)
{
  return a && b && strcmp(a, b) != 0 && strlen(a) <= 2 && strlen(b) <= 2;
}

/* Somebody who fits, and how many do. */
typedef struct fitting {
  known_person *who;   /* the last one */
  known_person *party; /* the last one who is known to be of that party */
  uint32_t count;
  uint32_t of_party;
  uint32_t seen; /* who have the name, be they of that party or not */
} fitting;

static void weigh(fitting *f, known_person *k, const roster_query *q)
{
  if (q->list && k->list == q->list)
    return;
  f->seen++;
  if (parties_differ(k->party, q->party) || (q->official && k->party) || (k->official && q->party))
    return;
  f->who = k;
  f->count++;
  if (k->party && q->party && strcmp(k->party, q->party) == 0) {
    f->party = k;
    f->of_party++;
  }
}

static known_person *only(const fitting *f)
{
  return f->count == 1 ? f->who : f->of_party == 1 ? f->party : NULL;
}

known_person *referat__roster_find(const roster *r, const roster_query *q, bool *doubt)
{
  fitting f = {.count = 0};
  *doubt = false;
  if (!r->slots || !q->parts.count)
    return NULL;
  slice whole = name_whole(&q->parts), last = name_last(&q->parts);
  uint32_t steps = 0, i = r->wholes[hash(whole) & (r->slots - 1)];
  for (; i && steps < MOST_NAMESAKES; i = r->at[i - 1]->next_whole, steps++)
    if (slice_eq(name_whole(&r->at[i - 1]->parts), whole))
      weigh(&f, r->at[i - 1], q);
  if (!f.seen && !i) {
    steps = 0;
    i = r->lasts[hash(last) & (r->slots - 1)];
  }
  for (; i && steps < MOST_NAMESAKES; i = r->at[i - 1]->next_last, steps++)
    if (referat__name_may_be(&q->parts, &r->at[i - 1]->parts))
      weigh(&f, r->at[i - 1], q);
  *doubt = f.count > 0 || i;
  return i ? NULL : only(&f); /* too many to look at */
}
