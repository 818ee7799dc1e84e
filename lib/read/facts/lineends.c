/* Where a line ends in a decision says nothing when the line was full: a sentence that goes on,
 * a bracket that is open, a name that is cut. */
#include "read/facts/people.h"
#include "read/facts/scan.h"

#include "base/utf8.h"
#include "model/string.h"

/* Bytes of a line of running text: shorter ones may be entries of a list. */
#define SHORTEST_WRAPPED 40

/* Tokens of a bracket that goes on over a line's end. */
#define LONGEST_BRACKET 60

/* What is read of the lines so far. */
typedef struct line_ends {
  scan *s;
  bool wrapped;     /* lines may end where no more words fitted */
  uint32_t line;    /* where the line began in the scan's text, were its spaces single ones */
  uint32_t bracket; /* the token that opened a bracket, plus one */
} line_ends;

/* Whether the line above is as long as those that are wrapped. */
static bool is_long(const line_ends *l, uint32_t i)
{
  return l->wrapped && l->s->at[i].start - l->line >= SHORTEST_WRAPPED;
}

/* Whether the bracket that is open in the line above is closed in one below. */
static bool is_in_bracket(const line_ends *l, uint32_t i)
{
  const scan *s = l->s;
  if (!l->bracket || i - l->bracket > LONGEST_BRACKET)
    return false;
  uint32_t end = i + LONGEST_BRACKET < s->count ? i + LONGEST_BRACKET : s->count;
  for (uint32_t k = i + 1; k < end && !token_mark(s, k, '('); k++)
    if (token_mark(s, k, ')'))
      return true;
  return false;
}

/* "mod⏎2.", "kl.⏎18.30": a number, and not the one of a list's entry. */
static bool is_counted_below(const line_ends *l, uint32_t i)
{
  const scan *s = l->s;
  if (!token_kind_is(s, i + 1, TOKEN_NUMBER) || s->at[i - 1].kind != TOKEN_WORD)
    return false;
  switch ((term)s->at[i - 1].term) {
  case TERM_AGAINST:
  case TERM_FOR:
  case TERM_VOTE:
  case TERM_WITH:
  case TERM_TALLY:
  case TERM_POINT:
  case TERM_CLOCK:
  case TERM_UNTIL:
  case TERM_SINCE:
    return true;
  default:
    break;
  }
  if (slice_ends(token_text(s, i - 1), SLICE(".")))
    return true; /* "gik kl." */
  bool is_entry = (token_mark(s, i + 2, '.') || token_mark(s, i + 2, ')')) && i + 3 < s->count &&
                  s->at[i + 3].kind != TOKEN_BREAK;
  return !is_entry && is_long(l, i);
}

/* Whether the word wants somebody behind it where nobody stands before it. */
static bool wants_name(const scan *s, uint32_t i, const token *below)
{
  switch ((term)s->at[i].term) {
  case TERM_VOTE:
  case TERM_VOTES:
  case TERM_SAME:
  case TERM_FILLER:
  case TERM_FROM:
  case TERM_WITH:
  case TERM_AS:
  case TERM_REASON:
  case TERM_ATTEND:
  case TERM_MET:
  case TERM_SUBSTITUTE:
  case TERM_ELECTED:
  case TERM_ELECTS:
  case TERM_WISH:
  case TERM_WENT:
  case TERM_CAME:
  case TERM_LEAVE:
  case TERM_COME:
    return true;
  case TERM_UNANIMOUS: /* "erklærede enstemmigt⏎Anna Holm inhabil" */
    return i && token_is(s, i - 1, TERM_SAY);
  case TERM_AGAINST:
  case TERM_FOR:
    return below->genitive; /* "stemte imod⏎Venstres forslag" */
  default:
    return false;
  }
}

/* "I stedet deltog⏎Anna Holm", "Imod stemte⏎A": a verb whose subject is still to come. */
static bool is_verb_before_name(const line_ends *l, uint32_t i)
{
  const scan *s = l->s;
  if (i < 2 || !token_votes(s, i + 1))
    return false;
  const token *last = &s->at[i - 1];
  bool is_side = (last->term == TERM_FOR || last->term == TERM_AGAINST) && last->upper &&
                 memchr(token_text(s, i - 1).ptr, ' ', token_text(s, i - 1).len);
  if (is_side) /* "Imod var⏎Enhedslisten" */
    return true;
  bool has_subject = token_votes(s, i - 2) || token_mark(s, i - 2, ')') ||
                     token_mark(s, i - 2, ':') || s->at[i - 2].kind == TOKEN_BREAK;
  return is_long(l, i) && !has_subject && wants_name(s, i - 1, &s->at[i + 1]);
}

/* "Ad 2: Taget til efterretning": the line below begins a part of its own. */
static bool is_part_below(const scan *s, uint32_t i)
{
  return token_kind_is(s, i + 2, TOKEN_NUMBER) && token_mark(s, i + 3, ':');
}

static bool is_section_sign(const token *t)
{
  return t->kind == TOKEN_MARK && t->value == 0xA7;
}

/* Words of a clause that waits for who it is about. */
#define LONGEST_START 6

/* "..., selv om partifællen⏎Anna Holm er imod": a clause has begun in the line above, and has
 * come to nobody yet. */
static bool is_clause_above(const scan *s, uint32_t i)
{
  if (!token_votes(s, i + 1) && s->at[i + 1].kind != TOKEN_ROLE)
    return false;
  for (uint32_t k = i; k > 0 && k + LONGEST_START > i; k--) {
    const token *t = &s->at[k - 1];
    if (t->term == TERM_THAT || t->term == TERM_ABOUT || token_supposes(s, k - 1) ||
        t->term == TERM_REASON)
      return true;
    bool is_plain = (t->kind == TOKEN_WORD && (t->term == TERM_NONE || t->term == TERM_FILLER ||
                                               t->term == TERM_MEMBERS || t->term == TERM_NOT)) ||
                    t->kind == TOKEN_ROLE || (t->kind == TOKEN_NUMBER && t->spelled);
    if (!is_plain || t->upper)
      return false;
  }
  return false;
}

/* Whether the line's end only parts what belongs together. */
static bool is_soft_break(const line_ends *l, uint32_t i)
{
  const scan *s = l->s;
  if (s->at[i].kind != TOKEN_BREAK || !i || i + 1 >= s->count)
    return false;
  const token *above = &s->at[i - 1];
  bool asks = i > 1 && (token_is(s, i - 1, TERM_VOTE) || token_is(s, i - 1, TERM_VOTES)) &&
              (token_is(s, i - 2, TERM_FOR) || token_is(s, i - 2, TERM_AGAINST));
  bool is_dash = i > 1 && token_mark(s, i - 1, '-') && token_votes(s, i - 2) &&
                 token_votes(s, i + 1) && s->at[i - 1].start > s->at[i - 2].tail; /* "V -⏎C" */
  if (asks || is_dash || token_mark(s, i - 1, ',') || above->term == TERM_AND ||
      s->at[i + 1].term == TERM_AND || is_in_bracket(l, i))
    return true;
  if (s->at[i + 1].term == TERM_VOTE && !s->at[i + 1].upper)
    return token_votes(s, i - 1); /* "oplyste, at Anna Holm⏎stemte imod" */
  if (token_mark(s, i + 1, '('))
    return above->kind != TOKEN_MARK && above->kind != TOKEN_BREAK;
  if (is_section_sign(&s->at[i + 1])) /* "jf. styrelseslovens⏎§ 23" */
    return above->kind == TOKEN_WORD;
  return is_counted_below(l, i) || is_verb_before_name(l, i) || is_clause_above(s, i) ||
         (is_long(l, i) && token_mark(s, i - 1, '.') && !is_part_below(s, i));
}

/* Whether a name goes on in the next line: "for Else / Holm Lund".  Then `*name`
 * is the token for all of it. */
static bool is_broken_name(const line_ends *l, uint32_t i, token *name)
{
  const scan *s = l->s;
  if (s->at[i].kind != TOKEN_BREAK || i < 2 || i + 1 >= s->count)
    return false;
  const token *above = &s->at[i - 1], *below = &s->at[i + 1];
  bool inside =
      s->at[i - 2].kind != TOKEN_BREAK && (s->at[i - 2].kind != TOKEN_MARK || is_long(l, i));
  bool capitals = above->kind == TOKEN_WORD && above->upper && above->term == TERM_NONE &&
                  (below->kind == TOKEN_PERSON ||
                   (below->kind == TOKEN_WORD && below->upper && below->term == TERM_NONE));
  if (!inside || !capitals)
    return false;
  slice words = referat__squeeze(s->p->a, scan_slice(s, above->start, below->end));
  person_match match;
  if (!referat__person_at(s->p, words, &match) || match.length != words.len)
    return false;
  *name = *below;
  name->kind = TOKEN_PERSON;
  name->start = above->start;
  name->about = &referat__token_nobody;
  token_about *about = referat__token_about(l->s, name);
  *about = *below->about;
  about->name = match.name;
  return true;
}

/* Whether the tokens are a party's name, and nothing else. */
static bool is_party(const scan *s, uint32_t first, uint32_t last)
{
  party_match match;
  slice words = referat__squeeze(s->p->a, scan_slice(s, s->at[first].start, s->at[last].end));
  return referat__party_at(s->p, words, &match) && !match.letter && match.length == words.len;
}

/* Whether a party's name goes on in the next line: "og Radikale / Venstre".
 * Returns how many tokens of it stand in the line above. */
static unsigned broken_party(const scan *s, uint32_t i, token *name)
{
  if (s->at[i].kind != TOKEN_BREAK || i < 2 || i + 1 >= s->count)
    return 0;
  const token *above = &s->at[i - 1], *below = &s->at[i + 1];
  bool inside = s->at[i - 2].kind != TOKEN_BREAK && !token_mark(s, i - 2, ':');
  bool word = above->kind == TOKEN_PARTY || (above->kind == TOKEN_WORD && above->upper);
  if (!inside || !word || above->letter || above->genitive)
    return 0;
  bool article = s->at[i - 2].kind == TOKEN_WORD && s->at[i - 2].upper;
  unsigned above_count = article && is_party(s, i - 2, i + 1) ? 2 : is_party(s, i - 1, i + 1);
  *name = *below;
  name->kind = TOKEN_PARTY;
  name->term = TERM_NONE;
  name->start = s->at[i - above_count].start;
  return above_count;
}

void referat__scan_line_ends(scan *s)
{
  line_ends l = {.s = s, .wrapped = !s->p->width && !s->p->flows};
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->count; i++) {
    if (i && s->at[i].start > s->at[i - 1].tail)
      l.line += s->at[i].start - s->at[i - 1].tail - 1;
    if (token_mark(s, i, '('))
      l.bracket = i + 1;
    else if (token_mark(s, i, ')'))
      l.bracket = 0;
    token name;
    unsigned above = !kept ? 0 : is_broken_name(&l, i, &name) ? 1 : broken_party(s, i, &name);
    bool soft = !above && is_soft_break(&l, i);
    bool is_break = s->at[i].kind == TOKEN_BREAK;
    if (soft || above)
      s->letters[s->at[i].start] = ' ';
    if (above && above <= kept) {
      kept -= above;
      s->at[kept++] = s->at[++i] = name;
      continue;
    }
    s->at[kept] = s->at[i];
    kept += !soft;
    if (is_break && !soft)
      l.line = s->at[i].end;
  }
  s->count = kept;
}
