/* Points of the recommendation, and where a second vote begins in the middle of a sentence:
 * "Punkt 1 blev godkendt med 9 stemmer mod 5, og punkt 2 blev godkendt med 8 stemmer mod 6". */
#include "read/facts/evidence.h"
#include "read/facts/outcome.h"
#include "read/facts/votes.h"

#include <stdlib.h>

/* Tokens of a clause that are looked at. */
#define LONGEST_LOOK 40

static bool is_list_link(const scan *s, uint32_t i)
{
  return token_is(s, i, TERM_AND) || token_mark(s, i, ',') || token_mark(s, i, '-');
}

int32_t referat__point_at(const scan *s, uint32_t i, uint32_t *next)
{
  uint32_t number = i, end = i + 2;
  if (i + 1 < s->count && s->at[i].kind == TOKEN_WORD && s->at[i].term == TERM_NONE) {
    bool is_point = s->at[i + 1].term == TERM_THAT || s->at[i + 1].term == TERM_POINT;
    const lex_word *nth =
        is_point ? referat__lex_whole(s->p->lex, LEX_NTH, token_text(s, i)) : NULL;
    bool is_list = i > 1 && s->at[i - 1].term == TERM_AND && s->at[i - 2].kind == TOKEN_WORD &&
                   referat__lex_whole(s->p->lex, LEX_NTH, token_text(s, i - 2));
    if (!nth || is_list)
      return 0;
    if (next)
      *next = end;
    return (int32_t)strtol(nth->value, NULL, 10); /* "fjerde at" */
  }
  if (token_is(s, i, TERM_POINT)) { /* "pkt. 2" */
    number = i + 1;
    uint32_t more = i + 2;
    if (token_is(s, more, TERM_AND) || token_mark(s, more, ',') || token_mark(s, more, '-'))
      more++;
    more += more > i + 2 && token_is(s, more, TERM_POINT);
    if (more > i + 2 && token_kind_is(s, more, TOKEN_NUMBER) &&
        !(s->at[more].spelled || token_is(s, more + 1, TERM_VOTES)))
      return 0; /* of several */
  } else {      /* "2. at" */
    end = i + 3;
    bool is_list = i > 2 && token_mark(s, i - 2, '.') && token_kind_is(s, i - 3, TOKEN_NUMBER) &&
                   is_list_link(s, i - 1); /* "2. og 3. at" */
    if (!token_mark(s, i + 1, '.') || s->at[i].spelled || is_list ||
        !(token_is(s, i + 2, TERM_THAT) || token_is(s, i + 2, TERM_POINT)))
      return 0;
  }
  if (!token_kind_is(s, number, TOKEN_NUMBER) || s->at[number].value <= 0)
    return 0;
  if (next)
    *next = end;
  return s->at[number].value;
}

bool referat__points_at(const scan *s, uint32_t i)
{
  if (token_kind_is(s, i, TOKEN_NUMBER) && token_mark(s, i + 1, '.') && is_list_link(s, i + 2) &&
      token_kind_is(s, i + 3, TOKEN_NUMBER) && token_mark(s, i + 4, '.'))
    return token_is(s, i + 5, TERM_THAT) || token_is(s, i + 5, TERM_POINT);
  return token_is(s, i, TERM_POINT) && token_kind_is(s, i + 1, TOKEN_NUMBER) &&
         !referat__point_at(s, i, NULL);
}

/* What is put to the vote at the token: a term, for a point its number behind all
 * terms; 0 for nothing that can be told apart. */
static int32_t matter_at(const scan *s, uint32_t i)
{
  int32_t point = referat__point_at(s, i, NULL);
  if (point || referat__points_at(s, i))
    return UINT8_MAX + point;
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
  int depth = 0; /* of brackets: that of a list in which the clause began ends it */
  *matter = 0;
  for (uint32_t k = i; k < s->count && k < i + LONGEST_LOOK; k++) {
    bool ends = s->at[k].kind == TOKEN_BREAK || token_mark(s, k, '.') || token_mark(s, k, ';');
    bool is_nth = k > i && s->at[k].kind == TOKEN_MARK && s->at[k - 1].kind == TOKEN_NUMBER &&
                  k + 1 < s->count && !s->at[k + 1].upper; /* "2. og 3. at" */
    if ((ends && !is_nth) ||
        (!(is_list && !any) && (token_mark(s, k, ',') || token_is(s, k, TERM_AND))))
      break;
    depth += token_mark(s, k, '(') - token_mark(s, k, ')');
    if (depth < 0)
      break;
    any |= tells(s, k);
    if (!*matter)
      *matter = matter_at(s, k);
  }
  return any;
}

/* Whether the tokens say how something ended: "blev udsat". */
static bool disposes(const scan *s, uint32_t from, uint32_t to)
{
  return from < to &&
         referat__outcome_said(s->p, scan_slice(s, s->at[from].start, s->at[to - 1].end)) != NULL;
}

/* Whether the clause of the point at `head` says how that ended: "og 2. at blev udsat". */
static bool point_ends(const scan *s, uint32_t head)
{
  uint32_t from = head, to;
  if (!referat__point_at(s, head, &from))
    while (from < s->count && !token_is(s, from, TERM_THAT) &&
           (from == head || s->at[from].kind != TOKEN_WORD || token_is(s, from, TERM_AND)))
      from++; /* of several */
  for (to = from; to < s->count && to < head + LONGEST_LOOK; to++)
    if (s->at[to].kind == TOKEN_MARK || s->at[to].kind == TOKEN_BREAK)
      break;
  return disposes(s, from, to);
}

bool referat__begins_vote(const scan *s, uint32_t first, uint32_t i)
{
  bool is_mark = s->at[i].kind == TOKEN_MARK;
  uint32_t head = is_mark ? i + 1 : referat__skip_fillers(s, i + 1, s->count);
  bool is_voter = token_votes(s, head) && !is_mark;
  if (is_mark && !token_kind_is(s, head, TOKEN_NUMBER) && !token_is(s, head, TERM_POINT) &&
      !token_is(s, head + 1, TERM_POINT))
    return false; /* most commas, in a hurry */
  int32_t left = 0, right = is_voter ? 0 : matter_at(s, head);
  bool is_point = right >= UINT8_MAX;
  if ((!is_voter && !right) || (is_mark && !is_point))
    return false;
  bool told = false;
  uint32_t from = i;
  for (; from > first && from + LONGEST_LOOK > i; from--) {
    int32_t matter = matter_at(s, from - 1);
    left = matter ? matter : left;
    told |= tells(s, from - 1);
  }
  bool ends = told || (left >= UINT8_MAX && (is_point || is_voter) && disposes(s, from, i));
  /* the first point may be told by the number of its line alone */
  if (!ends || !(left || is_point))
    return false;
  int32_t of = 0;
  bool votes = clause_tells(s, head, is_voter, &of);
  right = right ? right : of;
  return right && right != left && (votes || (told && is_point && point_ends(s, head)));
}
