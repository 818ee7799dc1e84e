#include "read/identity.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/itemplace.h"
#include "read/roster.h"

typedef struct identities {
  parse *p;
  arena memory; /* of those who are known, while it lasts */
  roster known;
  item_numbers numbers;
  unsigned ids;
  /* the vote in hand, which may go on in elements behind the first one */
  referat_node *vote, *last;
  uint32_t votes;
  unsigned sides; /* that have been told: a bit each */
  bool clash;     /* somebody stands on two of them */
} identities;

/* The party as it is compared: its letter where the lexicon knows it. */
static const char *party_of(const identities *all, const referat_node *person)
{
  const char *party = referat_node_attr(person, REFERAT_ATTR_PARTY);
  const lex_word *row =
      party ? referat__lex_whole(all->p->lex, LEX_PARTIES, slice_str(party)) : NULL;
  return row ? row->value : party;
}

static bool is_official(const referat_node *person)
{
  const char *role = referat_node_attr(person, REFERAT_ATTR_ROLE);
  return role && strcmp(role, "official") == 0;
}

/* What the text says of the person. */
static roster_query query_of(const identities *all, const referat_node *person)
{
  roster_query q = {.party = party_of(all, person), .official = is_official(person)};
  char said[2 * NAME_LETTERS];
  size_t n = referat_node_string(person, said, sizeof said);
  if (n < sizeof said)
    referat__name_parts(slice_of(said, n), &q.parts);
  return q;
}

/* ---- the head ---- */

/* A list names nobody twice: of two who are called alike both are meant. */
static const referat_node *list_of(const referat_node *person)
{
  const referat_node *field = node_parent(person);
  while (field && field->type != REFERAT_FIELD && field->type != REFERAT_HEAD)
    field = node_parent(field);
  return node_type(field) == REFERAT_FIELD ? field : NULL;
}

static void name_in_head(identities *all, referat_node *person)
{
  arena *a = all->p->a;
  roster_query q = query_of(all, person);
  q.list = list_of(person);
  bool doubt;
  known_person *known = referat__roster_find(&all->known, &q, &doubt);
  if (known) {
    referat__node_set_static(a, person, REFERAT_ATTR_REF, known->id);
    known->list = q.list ? q.list : known->list;
  }
  if (known || doubt)
    return;
  const char *id = referat__arena_printf(a, "person-%u", ++all->ids);
  known_person *added = referat__roster_add(&all->known, &all->memory, &q.parts);
  if (!id || !added)
    return;
  added->id = id;
  added->name = referat_node_attr(person, REFERAT_ATTR_NAME);
  added->party = q.party;
  added->list = q.list;
  added->official = q.official;
  referat__node_set_static(a, person, REFERAT_ATTR_ID, id);
}

/* ---- votes ---- */

static bool same_value(const referat_node *a, const referat_node *b, referat_attr attr)
{
  const char *x = referat_node_attr(a, attr), *y = referat_node_attr(b, attr);
  return x && y ? strcmp(x, y) == 0 : x == y;
}

/* The sides on which voters of the vote stand. */
static unsigned sides_of(const referat_node *vote)
{
  unsigned sides = 0;
  for (const referat_node *n = node_first(vote); n; n = node_next(n)) {
    const char *choice = referat_node_attr(n, REFERAT_ATTR_CHOICE);
    if (choice) /* for, against, abstain */
      sides |= choice[0] == 'f' ? 1u : choice[1] == 'g' ? 2u : 4u;
  }
  return sides;
}

/* What stands behind the node besides page edges and marks of Markdown. */
static const referat_node *behind(const referat_node *node)
{
  const referat_node *next = node_next(node);
  while (next && next->type == REFERAT_FURNITURE)
    next = node_next(next);
  return next;
}

/* A vote begins, or goes on: on the next line, on no other matter, with other sides. */
static void enter_vote(identities *all, referat_node *vote)
{
  unsigned sides = sides_of(vote);
  bool goes_on = all->last && behind(all->last) == vote && !(all->sides & sides) &&
                 (!referat_node_attr(vote, REFERAT_ATTR_ON) ||
                  (same_value(all->last, vote, REFERAT_ATTR_ON) &&
                   same_value(all->last, vote, REFERAT_ATTR_PART)));
  if (!goes_on) {
    all->vote = vote;
    all->votes++;
    all->sides = 0;
    all->clash = false;
  }
  all->sides |= sides;
  all->last = vote;
}

static void note_choice(identities *all, known_person *who, const referat_node *voter)
{
  const char *choice = referat_node_attr(voter, REFERAT_ATTR_CHOICE);
  if (!choice)
    return;
  all->clash |= who->vote == all->votes && strcmp(who->choice, choice) != 0;
  who->vote = all->votes;
  who->choice = choice;
}

/* Nobody stands on two sides: what puts somebody there does not say who does. */
static void leave_vote(identities *all)
{
  if (!all->clash)
    return;
  for (referat_node *vote = all->vote;; vote = node_next(vote)) {
    if (vote->type == REFERAT_FURNITURE)
      continue;
    referat__node_unset(all->p->a, vote, REFERAT_ATTR_FOR);
    referat__node_unset(all->p->a, vote, REFERAT_ATTR_AGAINST);
    referat__node_unset(all->p->a, vote, REFERAT_ATTR_ABSTAIN);
    for (referat_node *n = node_first(vote); n; n = node_next(n))
      referat__node_unset(all->p->a, n, REFERAT_ATTR_CHOICE);
    if (vote == all->last)
      break;
  }
  all->vote = all->last; /* the ones before it are done */
}

/* ---- the text ---- */

static void refer(identities *all, referat_node *person)
{
  if (referat_node_attr(person, REFERAT_ATTR_REF))
    return;
  bool doubt;
  roster_query q = query_of(all, person);
  known_person *known = referat__roster_find(&all->known, &q, &doubt);
  if (!known)
    return;
  note_choice(all, known, person);
  referat__node_set_static(all->p->a, person, REFERAT_ATTR_REF, known->id);
  if (known->name)
    referat__node_set_static(all->p->a, person, REFERAT_ATTR_NAME, known->name);
}

/* The identity of a person who is named in an attribute of the node: that of the
 * `person` of that name in it, or else who has the name. */
typedef struct named_in {
  const char *id;
  const char *name; /* as the head has it */
} named_in;

static named_in find_named(identities *all, const referat_node *node, const char *name)
{
  bool doubt;
  roster_query q = {.party = NULL};
  const referat_node *inner = node_first(node);
  if (node->type == REFERAT_STATEMENT)
    inner = node_first(inner);
  for (; inner; inner = node_next(inner)) {
    const char *own = referat_node_attr(inner, REFERAT_ATTR_NAME);
    if (inner->type != REFERAT_PERSON || !own || strcmp(own, name) != 0)
      continue;
    q = query_of(all, inner);
    break;
  }
  if (!q.parts.count)
    referat__name_parts(slice_str(name), &q.parts);
  const known_person *known = referat__roster_find(&all->known, &q, &doubt);
  return known ? (named_in){known->id, known->name} : (named_in){NULL, NULL};
}

/* The person whom an attribute names: as the head has the name. */
static const char *refer_attribute(identities *all, referat_node *node, referat_attr attr)
{
  const char *name = referat_node_attr(node, attr);
  if (!name)
    return NULL;
  named_in who = find_named(all, node, name);
  if (who.name)
    referat__node_set_static(all->p->a, node, attr, who.name);
  return who.id;
}

static void refer_event(identities *all, referat_node *node)
{
  bool is_statement = node->type == REFERAT_STATEMENT;
  const char *id = refer_attribute(all, node, is_statement ? REFERAT_ATTR_BY : REFERAT_ATTR_PERSON);
  if (id)
    referat__node_set_static(all->p->a, node, REFERAT_ATTR_REF, id);
  if (node->type == REFERAT_SUBSTITUTION)
    refer_attribute(all, node, REFERAT_ATTR_FOR);
}

static bool is_event(const referat_node *node)
{
  return node->type == REFERAT_RECUSAL || node->type == REFERAT_ARRIVAL ||
         node->type == REFERAT_DEPARTURE || node->type == REFERAT_SUBSTITUTION ||
         node->type == REFERAT_STATEMENT;
}

/* Whether persons can stand in the node. */
static bool may_name(const referat_node *node)
{
  switch (node_type(node)) {
  case REFERAT_P:
    return node_type(node_parent(node)) == REFERAT_STATEMENT;
  case REFERAT_TEXT:
  case REFERAT_SOURCE:
  case REFERAT_FINDING:
  case REFERAT_HEAD:
  case REFERAT_CONTENTS:
  case REFERAT_HEADING:
  case REFERAT_CASE:
  case REFERAT_PROPOSAL:
  case REFERAT_ANNEX:
  case REFERAT_TABLE:
  case REFERAT_FURNITURE:
    return false;
  default:
    return true;
  }
}

/* Nodes of the tree belong to the document that is being built. */
static referat_node *own(const referat_node *node)
{
  return (referat_node *)node;
}

/* Tell who is meant by the node; whether what is in it may name persons, too. */
static bool mark_node(identities *all, referat_node *node)
{
  if (node->type == REFERAT_PERSON) {
    if (all->known.count)
      refer(all, node);
  } else if (is_event(node) || node->type == REFERAT_ABSENT) {
    if (node->type != REFERAT_ABSENT && all->known.count)
      refer_event(all, node);
    if (node->type != REFERAT_STATEMENT)
      referat__item_place(all->p, &all->numbers, node);
  } else {
    return may_name(node);
  }
  return true;
}

static void mark_vote(identities *all, referat_node *vote)
{
  bool into = true;
  enter_vote(all, vote);
  for (const referat_node *n = node_after(vote, vote, true); n; n = node_after(n, vote, into))
    into = mark_node(all, own(n));
  leave_vote(all);
}

void referat__identity_mark(parse *p)
{
  identities all = {.p = p};
  referat__arena_init(&all.memory, &p->a->allocator);
  const referat_node *head = referat__node_child(p->minutes, REFERAT_HEAD);
  for (const referat_node *n = head; n; n = node_after(n, head, true))
    if (n->type == REFERAT_PERSON)
      name_in_head(&all, own(n));
  for (const referat_node *n = head; n; n = node_after(n, head, true)) {
    if (is_event(n))
      refer_event(&all, own(n));
    if (is_event(n) || n->type == REFERAT_ABSENT)
      referat__item_place(p, &all.numbers, own(n));
  }
  bool into = true;
  for (const referat_node *n = p->minutes; n; n = node_after(n, p->minutes, into)) {
    bool is_vote = n->type == REFERAT_VOTE;
    if (is_vote)
      mark_vote(&all, own(n));
    into = !is_vote && mark_node(&all, own(n));
  }
  p->a->failed |= all.memory.failed;
  referat__arena_free(&all.memory);
}
