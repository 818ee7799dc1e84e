#include "read/voters.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "read/finding.h"

#include <stdlib.h>

static const char *attr(const referat_node *node, referat_attr name)
{
  const char *value = referat_node_attr(node, name);
  return value ? value : "";
}

/* ---- how many ---- */

/* The count in brackets behind a party's name, "(2)"; false if none is there. */
static bool party_count(const referat_node *party, unsigned long *count)
{
  const referat_node *text = node_next(party);
  if (!text || text->type != REFERAT_TEXT)
    return false;
  slice s = referat__trim_left(node_text(text));
  if (s.len < 3 || s.ptr[0] != '(' || !is_digit(s.ptr[1]))
    return false;
  *count = 0;
  for (size_t i = 1; i < s.len && i < 4 && is_digit(s.ptr[i]); i++)
    *count = 10 * *count + (unsigned long)(s.ptr[i] - '0');
  return true;
}

/* How many are named on that side; false where a party has no count. */
static bool count_named(const referat_node *vote, const char *choice, unsigned long *named)
{
  *named = 0;
  for (const referat_node *n = node_first(vote); n; n = node_next(n)) {
    unsigned long count = 1;
    if (strcmp(attr(n, REFERAT_ATTR_CHOICE), choice) != 0)
      continue;
    if (n->type == REFERAT_PARTY && !party_count(n, &count))
      return false;
    *named += count;
  }
  return *named > 0;
}

/* Whether voters are named, but not how they voted.  Who is elected by a count
 * is none of them. */
static bool is_unclear(const referat_node *vote)
{
  bool named = false, counted = referat_node_attr(vote, REFERAT_ATTR_FOR) ||
                                referat_node_attr(vote, REFERAT_ATTR_UNANIMOUS);
  for (const referat_node *n = node_first(vote); n; n = node_next(n)) {
    if (n->type != REFERAT_PERSON && n->type != REFERAT_PARTY)
      continue;
    named |= !(counted && referat_node_attr(n, REFERAT_ATTR_ROLE));
    if (referat_node_attr(n, REFERAT_ATTR_CHOICE))
      return false;
  }
  return named;
}

/* Whether the counts fit the names; one that does not is told. */
static bool check_vote(parse *p, const referat_node *vote, const char *id)
{
  static const struct {
    const char *choice;
    referat_attr count;
  } sides[] = {{"for", REFERAT_ATTR_FOR},
               {"against", REFERAT_ATTR_AGAINST},
               {"abstain", REFERAT_ATTR_ABSTAIN}};
  bool fits = true;
  if (is_unclear(vote))
    referat__finding_add(p, vote->line, id, SAYS_VOTE_UNCLEAR);
  for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
    unsigned long named;
    const char *count = referat_node_attr(vote, sides[i].count);
    if (count && count_named(vote, sides[i].choice, &named) && strtoul(count, NULL, 10) != named) {
      fits = false;
      referat__finding_add(p, vote->line, id, SAYS_NAMED_DIFFER, count, named);
    }
  }
  return fits;
}

/* How many of the head, and stand-ins of the item in hand, can vote; 0 where the
 * head names nobody. */
static unsigned long count_voters(const presence *who)
{
  unsigned long voters = who->voters;
  size_t at = 0;
  while (who->voters && referat__presence_stranger(who, &at))
    voters++;
  return voters;
}

/* More votes than there are persons who can vote. */
static void check_sum(parse *p, unsigned long voters, const referat_node *vote, const char *id)
{
  unsigned long votes = strtoul(attr(vote, REFERAT_ATTR_FOR), NULL, 10) +
                        strtoul(attr(vote, REFERAT_ATTR_AGAINST), NULL, 10) +
                        strtoul(attr(vote, REFERAT_ATTR_ABSTAIN), NULL, 10);
  if (voters && votes > voters)
    referat__finding_add(p, vote->line, id, SAYS_TOO_MANY_VOTES, votes, voters);
}

/* ---- who ---- */

/* Persons of a decision who cannot well vote in it. */
typedef struct outsiders {
  const char *name[64];
  size_t count;
} outsiders;

static void add_outsider(outsiders *list, const char *name)
{
  if (name && list->count < sizeof list->name / sizeof *list->name)
    list->name[list->count++] = name;
}

static bool is_outsider(const outsiders *list, const char *name)
{
  for (size_t i = 0; i < list->count; i++)
    if (referat__fold_same(list->name[i], name))
      return true;
  return false;
}

/* Who is absent and who stands aside by what the section says, by name: it may
 * tell of another meeting, and of persons whom the head does not name. */
typedef struct local {
  outsiders absent, recused;
} local;

static void read_local(local *l, const referat_node *section)
{
  l->absent.count = l->recused.count = 0;
  for (const referat_node *n = node_first(section); n; n = node_next(n)) {
    if (n->type == REFERAT_RECUSAL)
      add_outsider(&l->recused, referat_node_attr(n, REFERAT_ATTR_PERSON));
    bool other = referat_node_attr(n, REFERAT_ATTR_ITEM) != NULL; /* said of another item */
    for (const referat_node *one = node_first(n); n->type == REFERAT_ABSENT && !other && one;
         one = node_next(one))
      if (one->type == REFERAT_PERSON)
        add_outsider(&l->absent, referat_node_attr(one, REFERAT_ATTR_NAME));
  }
}

/* Whether the person cannot well vote at the item in hand, and why. */
static const char *why_not(const presence *who, const referat_node *voter)
{
  const attendee *known = who ? referat__presence_find(who, voter) : NULL;
  if (!known)
    return NULL;
  presence_state s = referat__presence_of(who, known);
  return s.present == REFERAT_NOT_PRESENT ? s.why : NULL;
}

static void check_voter(parse *p, const presence *who, const local *l, const referat_node *voter,
                        const char *id)
{
  const char *name = attr(voter, REFERAT_ATTR_NAME), *why = why_not(who, voter);
  bool aside = why && strcmp(why, "recused") == 0;
  if (aside || is_outsider(&l->recused, name))
    referat__finding_add(p, voter->line, id, SAYS_RECUSED_VOTED, name);
  if (is_outsider(&l->absent, name) || (why && strcmp(why, "apology") == 0))
    referat__finding_add(p, voter->line, id, SAYS_ABSENT_VOTED, name);
  else if (why && !aside && strcmp(why, "left") == 0)
    referat__finding_add(p, voter->line, id, SAYS_LEFT_VOTED, name);
  else if (why && !aside)
    referat__finding_add(p, voter->line, id, SAYS_NOT_COME_VOTED, name);
}

/* `who` is NULL where the votes are those of another meeting. */
static void check_votes(parse *p, const presence *who, unsigned long voters,
                        const referat_node *parent, const char *id)
{
  local l;
  bool known = false; /* what the section tells is asked where there is a vote */
  for (const referat_node *n = node_first(parent); n; n = node_next(n)) {
    if (n->type == REFERAT_SECTION) {
      bool other = who && referat__presence_elsewhere(who->head, n);
      check_votes(p, other ? NULL : who, voters, n, id);
    }
    if (n->type != REFERAT_VOTE)
      continue;
    if (!known)
      read_local(&l, parent);
    known = true;
    if (check_vote(p, n, id) && who)
      check_sum(p, voters, n, id);
    for (const referat_node *voter = node_first(n); voter; voter = node_next(voter))
      if (voter->type == REFERAT_PERSON && referat_node_attr(voter, REFERAT_ATTR_CHOICE))
        check_voter(p, who, &l, voter, id);
  }
}

void referat__votes_check(parse *p, const presence *who, const referat_node *item, const char *id)
{
  check_votes(p, who, count_voters(who), item, id);
}
