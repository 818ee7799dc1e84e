#include "read/facts/found.h"

fact *referat__found_add(found *f, referat_type type, uint32_t start, const char *person)
{
  if (f->count == MOST_FOUND)
    return NULL;
  fact *one = &f->at[f->count++];
  *one = (fact){.type = type, .start = start, .person = person, .minutes = -1};
  return one;
}

bool referat__found_each(found *f, const scan *s, uint32_t from, const group *g, referat_type type)
{
  unsigned before = f->count;
  for (uint32_t i = g->first; i < g->last; i++) {
    const token *t = &s->at[i];
    if (t->kind != TOKEN_PERSON)
      continue;
    uint32_t start = f->count > before ? t->start : s->at[from].start;
    if (!referat__found_add(f, type, start, t->name))
      break;
  }
  return f->count > before;
}

static bool persons_at(const scan *s, uint32_t i, uint32_t to, group *g)
{
  return referat__group_names(s, i, to, g) &&
         referat__scan_kind(s, g->first, g->last, TOKEN_PERSON) < g->last;
}

bool referat__persons_of(const scan *s, uint32_t at, const group *g)
{
  for (uint32_t i = at; i < g->first; i++)
    if (s->at[i].term == TERM_AND || token_mark(s, i, ','))
      return false;
  return true;
}

bool referat__persons_near(const scan *s, uint32_t from, uint32_t to, uint32_t at, group *g)
{
  bool any = false;
  group one;
  for (uint32_t i = from; i < to && !(any && i >= at);) {
    if (persons_at(s, i, to, &one)) {
      *g = one;
      any = true;
      i = one.last;
    } else {
      i++;
    }
  }
  return any;
}
