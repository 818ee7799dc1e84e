/* Who stands in, and for whom. */
#include "read/facts/found.h"
#include "read/facts/outcome.h"

/* "formanden for", "chef for": what follows is what somebody heads, and nobody stood in for. */
static bool heads_something(const token *role)
{
  static const char *const heads[] = {"chair", "vice-chair", "official"};
  for (size_t k = 0; k < sizeof heads / sizeof *heads && role->kind == TOKEN_ROLE; k++)
    if (role->about->role && strcmp(role->about->role, heads[k]) == 0)
      return true;
  return false;
}

/* Whether the person is the one who is stood in for: "for Anna Holm", "i stedet
 * for medlem Anna Holm", "i Anna Holms sted". */
static bool is_whom(const scan *s, uint32_t from, uint32_t i)
{
  if (s->at[i].genitive && (token_is(s, i + 1, TERM_STEAD) || token_is(s, i + 1, TERM_SUBSTITUTE)))
    return true;
  while (i > from && (s->at[i - 1].kind == TOKEN_ROLE || s->at[i - 1].term == TERM_MEMBERS ||
                      s->at[i - 1].term == TERM_FILLER))
    i--;
  if (i > from + 1 && s->at[i - 1].term == TERM_FOR && heads_something(&s->at[i - 2]))
    return false;
  return i > from && (s->at[i - 1].term == TERM_FOR || s->at[i - 1].term == TERM_REPLACES);
}

/* "Stedfortræder for Anna Holm i Teknisk Udvalg: Bo Krag": the committee behind a preposition
 * of one letter; `to` for none. */
static uint32_t committee_at(const scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from + 1; i + 1 < to; i++)
    for (uint32_t k = i + 1; s->at[i].kind == TOKEN_WORD && s->at[i].end - s->at[i].start == 1 &&
                             k < to && k < i + 3 && s->at[k].kind == TOKEN_WORD && s->at[k].upper;
         k++)
      if (referat__lex_has_ending(s->p->lex, LEX_BODY_ENDINGS, token_text(s, k)))
        return i;
  return to;
}

/* "Bo Krag er suppleant for Anna Holm i bestyrelsen": an office, where nobody meets. */
static bool is_office(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t word = referat__scan_term(s, from, to, TERM_SUBSTITUTE);
  bool is_seat = word == to && committee_at(s, from, to) < to; /* "indtræder i Skoleudvalget" */
  if (is_seat && !scan_has(s, from, to, TERM_MET) && !scan_has(s, from, to, TERM_ATTEND))
    return scan_has(s, from, to, TERM_COME) || scan_has(s, from, to, TERM_REPLACES) ||
           scan_has(s, from, to, TERM_INSTEAD);
  uint32_t board = referat__scan_term(s, word, to, TERM_BOARD);
  if (board < to && referat__lex_whole(s->p->lex, LEX_BODIES, token_text(s, board)))
    board = to;
  return (board < to || committee_at(s, word, to) < to) && !scan_has(s, from, to, TERM_MET) &&
         !scan_has(s, from, to, TERM_ATTEND);
}

/* Whether the sentence speaks of standing in. */
static bool speaks_of_it(const scan *s, uint32_t from, uint32_t to)
{
  bool says = false, whom = false, meets = false;
  for (uint32_t i = from; i < to; i++) {
    switch ((term)s->at[i].term) {
    case TERM_ELECTED:
    case TERM_ELECTS:
    case TERM_STORY:
    case TERM_ELSEWHERE:
    case TERM_PROPOSE:
    case TERM_IF:
    case TERM_THOUGH:
      return false;
    case TERM_SUBSTITUTE:
    case TERM_INSTEAD:
    case TERM_REPLACED:
    case TERM_REPLACES:
      says = true;
      break;
    case TERM_MET:
    case TERM_ATTEND:
      meets = true;
      break;
    default:
      break;
    }
    whom |= s->at[i].kind == TOKEN_PERSON && is_whom(s, from, i);
  }
  return says || (whom && meets);
}

/* Where the element of a pair begins: behind what parts it from the one before. */
static uint32_t pair_start(const scan *s, uint32_t from, uint32_t i)
{
  while (i > from && (s->at[i - 1].kind == TOKEN_ROLE || s->at[i - 1].term == TERM_FOR ||
                      s->at[i - 1].term == TERM_SUBSTITUTE || s->at[i - 1].term == TERM_INSTEAD))
    i--;
  return s->at[i].start;
}

/* "stedfortræderen for forstanderen", "i stedet for den syge sekretær": of somebody who is
 * no member. */
static bool is_for_stranger(const scan *s, uint32_t from, uint32_t to)
{
  for (uint32_t i = from; i + 2 < to; i++) {
    bool says = s->at[i].term == TERM_SUBSTITUTE || s->at[i].term == TERM_INSTEAD;
    uint32_t whom = referat__skip_fillers(s, i + 2, to);
    if (says && s->at[i + 1].term == TERM_FOR && whom < to && s->at[whom].kind == TOKEN_WORD &&
        s->at[whom].term == TERM_NONE)
      return true;
  }
  return false;
}

/* "Bo Krag holdt oplægget i stedet for Anna Holm": what somebody did for another was not
 * done in the chair, where no word says that. */
static bool does_else(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t who = referat__scan_kind(s, from, to, TOKEN_PERSON);
  uint32_t instead = referat__scan_term(s, who, to, TERM_INSTEAD);
  if (instead == to || scan_has(s, from, to, TERM_SUBSTITUTE) ||
      scan_has(s, from, to, TERM_ATTEND) || scan_has(s, from, to, TERM_MET) ||
      scan_has(s, from, to, TERM_COME))
    return false;
  return who + 2 < instead && s->at[who + 1].kind == TOKEN_WORD &&
         s->at[who + 1].term == TERM_NONE && s->at[who + 2].kind == TOKEN_WORD &&
         s->at[who + 2].term == TERM_NONE;
}

/* "Bo Krag er 1. suppleant på listen": what somebody is, where nobody is said to meet. */
static bool is_state(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t who = referat__scan_kind(s, from, to, TOKEN_PERSON);
  uint32_t word = referat__scan_term(s, who, to, TERM_SUBSTITUTE);
  if (who + 1 >= to || word == to || s->at[who + 1].kind != TOKEN_WORD ||
      s->at[who + 1].term != TERM_NONE || referat__scan_kind(s, who + 1, to, TOKEN_PERSON) < to)
    return false;
  slice between = scan_slice(s, s->at[who + 1].start, s->at[word].start);
  return !scan_has(s, from, to, TERM_ATTEND) && !scan_has(s, from, to, TERM_MET) &&
         !scan_has(s, from, to, TERM_COME) && !scan_has(s, from, to, TERM_REPLACES) &&
         !referat__outcome_said(s->p, between); /* "Bo Krag godkendt som stedfortræder" */
}

/* "stedfortræder Bo Krag", "Bo Krag deltog i stedet" */
static bool stands_in(const scan *s, uint32_t from, uint32_t i)
{
  if (i > from && s->at[i - 1].term == TERM_SUBSTITUTE)
    return true;
  for (uint32_t k = i + 1; k < s->count && s->at[k].kind == TOKEN_WORD; k++)
    if (s->at[k].term == TERM_SUBSTITUTE || s->at[k].term == TERM_INSTEAD)
      return true;
  return false;
}

/* "Som suppleanter deltog Bo Krag, Eva Tang og Ib Bach", "Bo Krag og Eva Tang mødte som
 * suppleanter": each stands in, for whom is not said. */
static bool read_several(const scan *s, uint32_t from, uint32_t to, uint32_t first, found *f)
{
  group g;
  uint32_t word = referat__scan_term(s, from, to, TERM_SUBSTITUTE);
  if (word == to || !referat__group_names(s, first, to, &g) || !referat__persons_several(s, &g) ||
      referat__scan_kind(s, from, g.first, TOKEN_PERSON) < g.first ||
      referat__scan_kind(s, g.last, to, TOKEN_PERSON) < to || scan_has(s, from, to, TERM_NOT) ||
      scan_has(s, from, to, TERM_EXCUSED) || scan_has(s, from, to, TERM_RECUSED) ||
      scan_has(s, from, to, TERM_REASON))
    return false;
  bool is_before = word < first && word < from + 2;
  if (!is_before && !g.linked) /* "Anna Holm, Bo Krag deltog som suppleant" in a list */
    return false;
  uint32_t verb = is_before ? word : g.last, end = is_before ? first : to;
  if (!scan_has(s, verb, end, TERM_ATTEND) && !scan_has(s, verb, end, TERM_MET))
    return false;
  for (uint32_t i = verb; i < end; i++) /* a clause, and nothing else */
    if (s->at[i].term == TERM_AND || token_mark(s, i, ',') || s->at[i].term == TERM_FOR)
      return false;
  return referat__found_each(f, s, from, &g, REFERAT_SUBSTITUTION);
}

/* Without "for": "Anna Holm var forhindret, og Bo Krag mødte i stedet", "Anna
 * Holm blev afløst af Bo Krag". */
static bool read_in_order(const scan *s, uint32_t from, uint32_t to, const char *absent, found *f)
{
  uint32_t first = referat__scan_kind(s, from, to, TOKEN_PERSON);
  if (first == to)
    return false;
  uint32_t second = referat__scan_kind(s, first + 1, to, TOKEN_PERSON);
  if (second < to && read_several(s, from, to, first, f))
    return true;
  uint32_t turn = referat__scan_term(s, from, to, TERM_REPLACED);
  if (turn == to)
    turn = referat__scan_term(s, from, to, TERM_EXCUSED);
  if (turn == to)
    turn = referat__scan_term(s, from, to, TERM_RECUSED);
  uint32_t start = s->at[from].start;
  bool is_reason = turn < to && turn > second && stands_in(s, from, first) &&
                   scan_has(s, first, second, TERM_REASON) &&
                   referat__scan_kind(s, second + 1, to, TOKEN_PERSON) == to;
  if (second < to && is_reason) { /* "Bo Krag deltog i stedet, da Anna Holm var syg" */
    fact *one = referat__found_add(f, REFERAT_SUBSTITUTION, start, s->at[first].about->name);
    if (one)
      one->whom = s->at[second].about->name;
    return one != NULL;
  }
  if (second < to) {
    if (turn == to || turn > second || turn < first ||
        referat__scan_kind(s, second + 1, to, TOKEN_PERSON) < to)
      return false;
    fact *one = referat__found_add(f, REFERAT_SUBSTITUTION, start, s->at[second].about->name);
    if (one)
      one->whom = s->at[first].about->name;
    return one != NULL;
  }
  if (turn < to || referat__scan_term(s, from, to, TERM_NOT) < to || is_for_stranger(s, from, to) ||
      token_is(s, first + 1, TERM_BECAUSE))
    return false; /* "suppleant Bo Krag grundet sygdom" is absent, too */
  if (!absent && !scan_has(s, from, to, TERM_SUBSTITUTE) && !scan_has(s, from, to, TERM_MET))
    return false; /* "Bo Krag deltager i stedet", and nobody knows in what */
  fact *one = referat__found_add(f, REFERAT_SUBSTITUTION, start, s->at[first].about->name);
  if (one)
    one->whom = absent;
  return one != NULL;
}

bool referat__substitution_read(const scan *s, uint32_t from, uint32_t to, const char *absent,
                                found *f)
{
  f->count = 0;
  if (!speaks_of_it(s, from, to) || is_office(s, from, to) || does_else(s, from, to) ||
      is_state(s, from, to))
    return false;
  uint32_t any = from;
  while (any < to && !(s->at[any].kind == TOKEN_PERSON && is_whom(s, from, any)))
    any++;
  if (any == to)
    return read_in_order(s, from, to, absent, f);
  uint32_t last = to;
  while (last > any && s->at[last - 1].kind != TOKEN_PERSON)
    last--;
  return !scan_has(s, last, to, TERM_NOT) && /* "... mødte ikke" */
         referat__substitution_pairs(s, from, to, f);
}

/* "i stedet for fagchef Anna Holm", where the head does not name her. */
static bool is_of_staff(const scan *s, uint32_t from, uint32_t i)
{
  return i > from && s->at[i - 1].kind == TOKEN_ROLE && s->at[i - 1].about->role &&
         strcmp(s->at[i - 1].about->role, "official") == 0 && !s->at[i].genitive &&
         s->p->meeting.participant_count > 0 && !referat__found_participant(s, i);
}

bool referat__substitution_pairs(const scan *s, uint32_t from, uint32_t to, found *f)
{
  f->count = 0;
  const char *who = NULL, *whom = NULL;
  uint32_t start = s->at[from].start;
  for (uint32_t i = from; i < to; i++) {
    if (s->at[i].kind != TOKEN_PERSON)
      continue;
    bool is_other = is_whom(s, from, i);
    if (is_other ? whom != NULL : who != NULL)
      return false; /* two for one: cannot be told apart */
    if (!who && !whom && f->count)
      start = pair_start(s, from, i);
    if (is_other && is_of_staff(s, from, i))
      return false;
    *(is_other ? &whom : &who) = s->at[i].about->name;
    if (!who || !whom)
      continue;
    fact *one = referat__found_add(f, REFERAT_SUBSTITUTION, start, who);
    if (!one)
      return false;
    one->whom = whom;
    who = whom = NULL;
  }
  return f->count > 0 && !who && !whom;
}
