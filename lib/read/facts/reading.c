/* Who gets which choice while a sentence is read, and what is voted on. */
#include "read/facts/reading.h"

void referat__reading_count(reading *r, int choice, int32_t count)
{
  if (count < 0)
    return;
  if (r->v->count[choice] >= 0 && r->v->count[choice] != count)
    r->v->unclear = true;
  r->v->count[choice] = count;
}

/* Whether more persons are named than are counted: "3 for og 2 imod (A, B, C, D og E)"
 * names those of both sides. */
static bool is_crowded(const scan *s, const group *g, int32_t count)
{
  int32_t persons = 0;
  for (uint32_t i = g->first; count >= 0 && i < g->last; i++)
    persons += s->at[i].kind == TOKEN_PERSON;
  return count >= 0 && persons > count;
}

/* The sum of a list is that of its side where the side has no other voters. */
static void set_sum(reading *r, int choice, int32_t sum)
{
  unsigned side = 1u << choice;
  if (r->v->sums & side)
    r->v->count[choice] = -1;
  r->v->sums &= ~side;
  if (sum < 0 || r->v->count[choice] >= 0 || (r->v->sides & side))
    return;
  r->v->count[choice] = sum;
  r->v->sums |= side;
}

void referat__reading_assign(reading *r, const group *g, int choice)
{
  set_sum(r, choice, g->count < 0 ? g->sum : -1);
  r->v->sides |= 1u << choice;
  referat__reading_count(r, choice, g->count);
  r->v->crowded |= is_crowded(r->s, g, r->v->count[choice]);
  r->v->labelled |= g->rest;
  for (uint32_t i = g->first; i < g->last; i++) {
    token *t = &r->s->at[i];
    bool is_whose = i > g->first + 1 && r->s->at[i - 1].term == TERM_FROM &&
                    r->s->at[i - 2].kind == TOKEN_PERSON; /* "Anna Holm fra Venstre" */
    bool is_share = referat__group_of_party(r->s, i);     /* "1 medlem af C (Anna Holm)" */
    if (!token_votes(r->s, i) || is_whose || is_share || (g->some && t->kind == TOKEN_PARTY))
      continue;
    if (t->choice != CHOICE_NONE && t->choice != choice && !r->is_soft)
      r->v->unclear = true;
    t->choice = (uint32_t)choice & 3u;
    r->v->named = true;
    r->side = choice;
  }
  if (r->like.voters && g != &r->like) { /* "Ligesom V stemte C imod" */
    group like = r->like;
    r->like.voters = 0;
    referat__reading_assign(r, &like, choice);
  }
}

/* "V kan ikke støtte salget og stemmer imod": whether it was told before. */
static bool have_choice(const scan *s, const group *g, int choice)
{
  for (uint32_t i = g->first; i < g->last; i++)
    if (token_votes(s, i) && s->at[i].choice != choice)
      return false;
  return g->voters > 0;
}

/* "Et flertal på 3 (A og F) stemte imod": their number is that of no other side. */
static void forget_soft(reading *r, int choice)
{
  ballot *v = r->v;
  for (int k = 0; k < CHOICES; k++)
    if (k != choice && v->count[k] >= 0 &&
        (v->count[k] == r->last.count || v->count[k] == r->last.sum)) {
      v->count[k] = -1;
      v->sides &= ~(1u << k);
      v->sums &= ~(1u << k);
    }
}

void referat__reading_claim(reading *r, int choice)
{
  if (!r->has_last)
    return;
  if (!r->is_free && !r->is_soft) {
    r->v->unclear |= !have_choice(r->s, &r->last, choice);
    return;
  }
  if (r->is_soft)
    forget_soft(r, choice);
  referat__reading_assign(r, &r->last, choice);
  r->is_free = r->is_soft = false;
}

void referat__reading_hold(reading *r, const group *g, bool is_free)
{
  r->last = *g;
  r->has_last = true;
  r->is_free = is_free;
  r->is_soft = false;
}
/* ---- what is voted on ---- */

/* "forslag A", "ændringsforslag 2" */
static void note_variant(reading *r, uint32_t i)
{
  if (r->v->variant || i + 1 >= r->to || !token_matter(r->s, i))
    return;
  slice text = token_text(r->s, i + 1);
  if (r->s->at[i + 1].kind == TOKEN_NUMBER)
    r->v->variant = 256 + r->s->at[i + 1].value;
  else if (r->s->at[i + 1].kind == TOKEN_WORD && r->s->at[i + 1].upper && text.len == 1)
    r->v->variant = (unsigned char)text.ptr[0];
}

void referat__reading_matter(reading *r, uint32_t i)
{
  const token *t = &r->s->at[i];
  note_variant(r, i);
  r->v->is_own |= t->term == TERM_PROPOSAL && i && token_votes(r->s, i - 1) &&
                  r->s->at[i - 1].genitive; /* "A's forslag" */
  r->v->several |= referat__points_at(r->s, i);
  bool is_object =
      i && (referat__side_of(r->s, i - 1) != CHOICE_NONE || r->s->at[i - 1].term == TERM_REFUSE);
  if (r->has_reason && !is_object)
    return;
  if (r->v->on != ON_NOTHING && !(is_object && !r->on_is_object)) {
    int32_t other = is_object ? referat__point_at(r->s, i, NULL) : 0;
    r->v->several |= r->v->on == ON_PART && other && other != r->v->part;
    return;
  }
  vote_on before = r->v->on;
  switch ((term)t->term) {
  case TERM_MATTER:
    if (referat__point_at(r->s, i + 1, NULL)) /* "indstillingens 1. at" */
      return;
    r->v->on = ON_RECOMMENDATION;
    break;
  case TERM_AMENDMENT:
    r->v->on = ON_AMENDMENT;
    break;
  case TERM_DELAY:
    r->v->on = ON_DELAY;
    break;
  default: {
    int32_t part = referat__point_at(r->s, i, NULL);
    if (part) {
      r->v->on = ON_PART;
      r->v->part = part;
      before = ON_NOTHING;
    }
    break;
  }
  }
  r->on_is_object |= is_object && (r->v->on != before);
}

/* Whether what stands behind the choice is not what those who have voted voted on. */
bool referat__reading_of_other(const reading *r, uint32_t i)
{
  if (!r->v->named || !token_matter(r->s, i + 1))
    return false;
  switch ((term)r->s->at[i + 1].term) {
  case TERM_MATTER:
    return r->v->on == ON_AMENDMENT || r->v->on == ON_DELAY;
  case TERM_AMENDMENT:
    return r->v->on == ON_RECOMMENDATION || r->v->on == ON_DELAY || r->v->on == ON_PART;
  case TERM_DELAY:
    return r->v->on != ON_DELAY && r->v->on != ON_NOTHING;
  default:
    return false;
  }
}
