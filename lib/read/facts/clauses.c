/* Where a second vote begins in the middle of a sentence: "Punkt 1 blev godkendt med 9
 * stemmer mod 5, og punkt 2 blev godkendt med 8 stemmer mod 6". */
#include "read/facts/evidence.h"
#include "read/facts/votes.h"

/* Tokens of a clause that are looked at. */
#define LONGEST_LOOK 40

/* What is put to the vote at the token: a term, for a point its number behind all
 * terms; 0 for nothing that can be told apart. */
static int32_t matter_at(const scan *s, uint32_t i)
{
  int32_t point = referat__point_at(s, i, NULL);
  if (point > 0 || referat__points_at(s, i))
    return UINT8_MAX + (point > 0 ? point : 0);
  return token_matter(s, i) && s->at[i].term != TERM_PROPOSAL ? s->at[i].term : 0;
}

static bool tells(const scan *s, uint32_t i)
{
  return token_verb(s, i) || token_is(s, i, TERM_TALLY) || token_is(s, i, TERM_ABSTAIN) ||
         token_is(s, i, TERM_REFUSE) || token_is(s, i, TERM_UNANIMOUS) || token_is(s, i, TERM_AYES);
}

/* Whether the clause that begins there tells of votes; of a list of voters behind
 * `is_list`, whose commas end nothing.  `*matter` is the first thing named behind. */
static bool clause_tells(const scan *s, uint32_t i, bool is_list, int32_t *matter)
{
  bool any = false;
  *matter = 0;
  for (uint32_t k = i; k < s->count && k < i + LONGEST_LOOK; k++) {
    bool ends = s->at[k].kind == TOKEN_BREAK || token_mark(s, k, '.') || token_mark(s, k, ';');
    if ((ends && referat__point_at(s, k - 1, NULL) < 0) ||
        (!(is_list && !any) && (token_mark(s, k, ',') || token_is(s, k, TERM_AND))))
      break;
    any |= tells(s, k);
    if (!*matter)
      *matter = matter_at(s, k);
  }
  return any;
}

bool referat__begins_vote(const scan *s, uint32_t first, uint32_t i)
{
  uint32_t head = referat__skip_fillers(s, i + 1, s->count);
  bool is_voter = token_votes(s, head);
  int32_t left = 0, right = is_voter ? 0 : matter_at(s, head);
  if (!is_voter && !right)
    return false;
  bool told = false;
  for (uint32_t k = i; k > first && k + LONGEST_LOOK > i; k--) {
    int32_t matter = matter_at(s, k - 1);
    left = matter ? matter : left;
    told |= tells(s, k - 1);
  }
  return told && left && clause_tells(s, head, is_voter, &right) && right && right != left;
}
