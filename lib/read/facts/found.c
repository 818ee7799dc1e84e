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
    if (!referat__found_add(f, type, start, t->about->name))
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

bool referat__persons_several(const scan *s, const group *g)
{
  uint32_t first = referat__scan_kind(s, g->first, g->last, TOKEN_PERSON);
  return first < g->last && referat__scan_kind(s, first + 1, g->last, TOKEN_PERSON) < g->last;
}

bool referat__persons_near(const scan *s, uint32_t from, uint32_t to, uint32_t at, group *g)
{
  bool any = false;
  group one;
  for (uint32_t i = from; i < to && !(any && i >= at);) {
    bool is_whose = any && i == g->last + 1 && s->at[i - 1].term == TERM_FROM &&
                    s->at[i - 2].kind == TOKEN_PERSON; /* "Anna Holm fra Nordby Havn" */
    if (!is_whose && persons_at(s, i, to, &one)) {
      *g = one;
      any = true;
      i = one.last;
    } else {
      i++;
    }
  }
  return any;
}

/* Whether the person of the token is one of those whom the head names. */
bool referat__found_participant(const scan *s, uint32_t who)
{
  const parse *p = s->p;
  for (uint32_t k = 0; k < p->meeting.participant_count; k++)
    if (strcmp(p->meeting.participants[k], s->at[who].about->name) == 0)
      return true;
  return false;
}

bool referat__found_officer(const scan *s, uint32_t from, const group *g)
{
  const parse *p = s->p;
  uint32_t who = referat__scan_kind(s, g->first, g->last, TOKEN_PERSON), i = who;
  while (i > from && s->at[i - 1].kind == TOKEN_ROLE)
    i--;
  bool is_titled = i == who && who == from + 1 && s->at[from].upper &&
                   s->at[from].kind == TOKEN_WORD && s->at[from].term == TERM_NONE &&
                   referat__lex_whole(p->lex, LEX_NOT_NAMES, token_text(s, from));
  if (is_titled) /* "Klager Anna Holm" */
    return !referat__found_participant(s, who);
  if (who == g->last || i == who || i == from || s->at[i - 1].kind != TOKEN_WORD ||
      !slice_ends(token_text(s, i - 1), SLICE("s")))
    return false;
  return p->meeting.participant_count > 0 && !referat__found_participant(s, who);
}
