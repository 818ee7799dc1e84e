#include "write/sides.h"

#include "base/utf8.h"
#include "write/danish.h"

#define LONGEST_LABEL 60 /* bytes before the first voter: "Imod stemte:" */
#define LONGEST_NAME 200

static const struct {
  const char *choice;
  referat_attr count;
  const char *label;
} sides[SIDES] = {{"for", REFERAT_ATTR_FOR, DANISH_FOR},
                  {"against", REFERAT_ATTR_AGAINST, DANISH_AGAINST},
                  {"abstain", REFERAT_ATTR_ABSTAIN, DANISH_ABSTAIN}};

static bool is_voter(const referat_node *node)
{
  return node->type == REFERAT_PERSON || node->type == REFERAT_PARTY;
}

/* The side on which the voter stands, SIDES for none. */
static unsigned side_of(const referat_node *voter)
{
  const char *choice = referat_node_attr(voter, REFERAT_ATTR_CHOICE);
  unsigned i = choice ? 0 : SIDES;
  while (i < SIDES && strcmp(sides[i].choice, choice) != 0)
    i++;
  return i;
}

static bool same_value(const referat_node *a, const referat_node *b, referat_attr attr)
{
  const char *x = referat_node_attr(a, attr), *y = referat_node_attr(b, attr);
  return x && y ? strcmp(x, y) == 0 : x == y;
}

/* Whether two names may be one voter's. */
static bool may_be_same(const referat_node *a, const referat_node *b)
{
  if (a->type != b->type)
    return false;
  if (a->type == REFERAT_PARTY) {
    char x[LONGEST_NAME], y[LONGEST_NAME];
    size_t n = referat_node_string(a, x, sizeof x), m = referat_node_string(b, y, sizeof y);
    return n == m && n < sizeof x && memcmp(x, y, n) == 0;
  }
  const char *ref = referat_node_attr(a, REFERAT_ATTR_REF);
  const char *other = referat_node_attr(b, REFERAT_ATTR_REF);
  if (ref && other)
    return strcmp(ref, other) == 0;
  const char *party = referat_node_attr(a, REFERAT_ATTR_PARTY);
  return same_value(a, b, REFERAT_ATTR_NAME) &&
         (!party || !referat_node_attr(b, REFERAT_ATTR_PARTY) ||
          same_value(a, b, REFERAT_ATTR_PARTY));
}

static bool is_named(const vote_sides *v, const referat_node *voter)
{
  for (unsigned i = 0; i < SIDES; i++)
    for (unsigned k = 0; k < v->side[i].voters; k++)
      if (may_be_same(v->side[i].voter[k], voter))
        return true;
  return false;
}

static void add_voter(vote_sides *v, const referat_node *voter)
{
  char name[LONGEST_NAME];
  unsigned side = side_of(voter);
  /* a name that is set in bold is read as well, but where a vote goes on is told by
   * those beside the text */
  if (v->unclear || node_parent(voter)->type != REFERAT_VOTE || side == SIDES ||
      v->voters == SIDES_MOST || is_named(v, voter) ||
      referat_node_string(voter, name, sizeof name) >= sizeof name) {
    v->unclear = true;
    return;
  }
  vote_side *at = &v->side[side];
  at->voter[at->voters++] = voter;
  v->voters++;
}

static void add_counts(vote_sides *v, const referat_node *vote)
{
  for (unsigned i = 0; i < SIDES; i++) {
    const char *count = referat_node_attr(vote, sides[i].count);
    if (count && v->side[i].count && strcmp(count, v->side[i].count) != 0)
      v->unclear = true;
    v->side[i].count = count ? count : v->side[i].count;
  }
}

/* Whether the vote's text begins with a label and goes on with voters: "Imod (2): A,
 * B".  A number outside of brackets, or more than a label, tells of something else. */
static bool begins_with_label(const referat_node *vote)
{
  const referat_node *text = node_first(vote);
  if (node_type(text) != REFERAT_TEXT || !text || !node_next(text) || !is_voter(node_next(text)))
    return false;
  slice s = referat__trim(node_text(text));
  if (s.len > LONGEST_LABEL || !slice_ends(s, SLICE(":")))
    return false;
  bool in_brackets = false;
  for (size_t i = 0; i + 1 < s.len; i++) {
    in_brackets = s.ptr[i] == '(' || (in_brackets && s.ptr[i] != ')');
    if (memchr(":.,;", s.ptr[i], 4) || (is_digit(s.ptr[i]) && !in_brackets))
      return false;
  }
  return true;
}

/* Whether the next element tells of another side of the same vote. */
static bool goes_on(const referat_node *vote, const referat_node *next)
{
  if (node_type(next) != REFERAT_VOTE || !begins_with_label(vote) || !begins_with_label(next))
    return false;
  unsigned seen = 0;
  for (const referat_node *n = node_first(vote); n; n = node_next(n))
    seen |= is_voter(n) ? 1u << side_of(n) : 0;
  for (const referat_node *n = node_first(next); n; n = node_next(n))
    if (is_voter(n) && seen >> side_of(n) & 1)
      return false;
  return !referat_node_attr(next, REFERAT_ATTR_ON) ||
         (same_value(vote, next, REFERAT_ATTR_ON) && same_value(vote, next, REFERAT_ATTR_PART));
}

/* Whether the names are as many as the text says; where parties are named nobody can
 * tell. */
static bool counts_fit(const vote_side *side)
{
  unsigned long count = 0;
  for (const char *p = side->count; p && is_digit(*p) && count < SIDES_MOST; p++)
    count = 10 * count + (unsigned long)(*p - '0');
  bool persons = true;
  for (unsigned i = 0; i < side->voters; i++)
    persons &= side->voter[i]->type == REFERAT_PERSON;
  return !side->count || !side->voters || !persons || count == side->voters;
}

/* What stands behind the node besides page edges. */
static const referat_node *behind(const referat_node *node)
{
  const referat_node *next = node_next(node);
  while (next && next->type == REFERAT_FURNITURE)
    next = node_next(next);
  return next;
}

bool referat__sides_take(vote_sides *v, const referat_node *vote)
{
  if (!v->last || behind(v->last) != vote || !goes_on(v->last, vote)) {
    for (unsigned i = 0; i < SIDES; i++) {
      v->side[i].voters = 0;
      v->side[i].count = NULL;
    }
    v->voters = 0;
    v->unclear = false;
  }
  v->last = vote;
  add_counts(v, vote);
  referat_iter it = referat_iter_begin(vote);
  while (referat_iter_next(&it) != REFERAT_DONE)
    if (it.event == REFERAT_ENTER && is_voter(it.node))
      add_voter(v, it.node);
  if (v->unclear || v->voters < SIDES_FEWEST || goes_on(vote, behind(vote)))
    return false;
  for (unsigned i = 0; i < SIDES; i++)
    if (!counts_fit(&v->side[i]))
      return false;
  return referat__sides_columns(v) > 1;
}

unsigned referat__sides_columns(const vote_sides *v)
{
  unsigned columns = 0;
  for (unsigned i = 0; i < SIDES; i++)
    columns += v->side[i].voters > 0;
  return columns;
}

const char *referat__sides_label(unsigned side)
{
  return sides[side].label;
}
