#include "read/facts/statements.h"

#include "base/utf8.h"
#include "model/string.h"

/* Tokens of an act before the next. */
#define LONGEST_ACT 60

const char *referat__group_by(const scan *s, const group *g)
{
  uint32_t first = g->last, last = g->last;
  for (uint32_t i = g->first; i < g->last; i++) {
    if (!token_votes(s, i))
      continue;
    first = first == g->last ? i : first;
    last = i;
  }
  if (first == g->last)
    return NULL;
  /* The names, with commas between them whatever parts them in the text. */
  const char *by = NULL;
  bool is_apart = false;
  for (uint32_t i = first; i <= last; i++) {
    const token *t = &s->at[i];
    is_apart |=
        t->term == TERM_AND || (t->kind == TOKEN_MARK && memchr(",+/&", (char)t->value, 4) != NULL);
    if (!token_votes(s, i))
      continue;
    slice name = t->kind == TOKEN_PERSON ? slice_str(t->about->name) : token_text(s, i);
    const char *gap = !by ? "" : is_apart ? ", " : " ";
    is_apart = false;
    by = referat__arena_printf(s->p->a, "%s%s%.*s", by ? by : "", gap, (int)name.len, name.ptr);
    if (!by)
      return NULL;
  }
  return referat__squeeze(s->p->a, slice_str(by)).ptr;
}

/* Who is named in the range: the first group of it. */
static const char *speaker(const scan *s, uint32_t from, uint32_t to)
{
  group g;
  for (uint32_t i = from; i < to && !token_mark(s, i, '"'); i++)
    if (referat__group_names(s, i, to, &g))
      return referat__group_by(s, &g);
  return NULL;
}

static bool is_denied(const scan *s, uint32_t from, uint32_t at)
{
  for (uint32_t i = at; i > from + 1; i--) /* "idet hun ikke ønsker salg, og begærer sagen ..." */
    if (s->at[i - 1].term == TERM_AND && token_mark(s, i - 2, ',')) {
      from = i;
      break;
    }
  return scan_has(s, from, at, TERM_NOT) || scan_has(s, from, at, TERM_NOBODY) ||
         scan_has(s, from, at, TERM_STORY);
}

/* What is done rather than said: a reservation, a referral. */
static bool is_act(const char *type)
{
  return strcmp(type, "reservation") == 0 || strcmp(type, "referral") == 0;
}

/* What ends the part of a sentence that says who speaks: a colon, a quote, or
 * ", at". */
static uint32_t lead_end(const scan *s, uint32_t at, uint32_t to)
{
  while (at < to && !token_mark(s, at, ':') && !token_mark(s, at, '"') && !token_mark(s, at, ','))
    at++;
  return at;
}

/* A noun: "Protokoltilførsel fra V", "V afgav følgende protokolbemærkning:". */
static bool noun_says(const scan *s, uint32_t from, uint32_t to, uint32_t at, statement_match *m)
{
  uint32_t end = lead_end(s, at, to);
  bool label =
      referat__skip_fillers(s, from, at + 1) == at || (at == from + 1 && s->at[from].upper);
  m->by = speaker(s, from, at);
  if (at == from + 1 && token_votes(s, from) && s->at[from].genitive && token_mark(s, end, ':')) {
    m->by = s->at[from].kind == TOKEN_PERSON /* "Venstres mindretalsudtalelse: ..." */
                ? s->at[from].about->name
                : referat__squeeze(s->p->a, token_text(s, from)).ptr;
    return true;
  }
  bool is_verb = is_act(m->type);
  if (is_verb && scan_has(s, from, at, TERM_MODAL))
    return false; /* "Et mindretal kan begære sagen indbragt" */
  group same;     /* "V tager forbehold, og det samme gør O." */
  uint32_t other = is_verb && m->by ? referat__scan_term(s, at, to, TERM_SAME) : to;
  if (other < to && referat__group_same(s, other, to, &same))
    m->by = referat__arena_printf(s->p->a, "%s, %s", m->by, referat__group_by(s, &same));
  if (!m->by && is_verb && scan_has(s, from, at, TERM_MINORITY))
    return true; /* "Mindretallet begærede sagen indbragt for byrådet." */
  if (m->by)
    return is_verb || end < to || token_mark(s, to - 1, ':');
  m->by = speaker(s, at + 1, end);
  group g; /* "Mindretalsudtalelse: V finder ..." */
  if (label && !m->by && token_mark(s, end, ':') && referat__group_names(s, end + 1, to, &g))
    m->by = referat__group_by(s, &g);
  uint32_t who = at + 1;
  while (who < end && !token_votes(s, who) && s->at[who].kind == TOKEN_WORD)
    who++;
  if (is_verb && m->by && who < to && token_votes(s, who) && s->at[who - 1].term == TERM_FROM)
    return true; /* "Godkendt med forbehold fra V.", "begæret indbragt for byrådet af V" */
  if (label)
    return m->by || (end == at + 1 && (end == to || token_mark(s, end, ':')));
  return m->by && end < to && token_mark(s, end, ':');
}

static const lex_word *statement_noun(const scan *s, uint32_t i)
{
  return s->at[i].kind == TOKEN_WORD ? referat__lex_start(s->p->lex, LEX_STATEMENTS,
                                                          slice_skip(s->text, s->at[i].start), NULL)
                                     : NULL;
}

/* "Udvalget ønskede ført til protokol": all of it speaks; so may one whom only the
 * office names. */
static bool is_of_body(const scan *s, uint32_t from, uint32_t at)
{
  if (at == from + 1 && s->at[from].kind == TOKEN_ROLE)
    return true;
  return at == from + 1 && s->at[from].kind == TOKEN_WORD && s->at[from].upper &&
         (referat__lex_whole(s->p->lex, LEX_BODIES, token_text(s, from)) ||
          referat__lex_has_ending(s->p->lex, LEX_BODY_ENDINGS, token_text(s, from)));
}

/* A verb and the minutes: "ønskede ført til protokol", "Til protokollen
 * bemærkede V". */
static bool entry_says(const scan *s, uint32_t from, uint32_t to, statement_match *m)
{
  uint32_t end = referat__scan_kind(s, from, to, TOKEN_MARK);
  while (end < to && !token_mark(s, end, ':') && !token_mark(s, end, '"'))
    end = referat__scan_kind(s, end + 1, to, TOKEN_MARK);
  uint32_t record = referat__scan_term(s, from, end, TERM_RECORD);
  uint32_t taken = referat__scan_term(s, from, end, TERM_TAKEN);
  uint32_t said = referat__scan_term(s, from, end, TERM_SAY);
  if (record < end && token_mark(s, record + 1, ':') && (record == from || taken < record)) {
    group g; /* "Til protokollen: V mener", "Følgende blev tilført protokollen: ..." */
    m->at = referat__scan_term(s, from, record, TERM_WISH);
    m->type = "remark";
    m->by = speaker(s, from, record);
    if (!m->by && referat__group_names(s, record + 2, to, &g))
      m->by = referat__group_by(s, &g);
    return !is_denied(s, from, record);
  }
  uint32_t entered = referat__scan_term(s, from, end, TERM_ENTERED);
  uint32_t wish = referat__scan_term(s, from, entered, TERM_WISH);
  if (entered < end && wish < entered) { /* "V ønskede protokolleret, at ..." */
    m->at = wish;
    m->type = "remark";
    m->by = speaker(s, from, wish);
    return m->by && !is_denied(s, from, wish);
  }
  bool is_quoted =
      taken + 1 < to && (token_mark(s, taken + 1, ':') || token_mark(s, taken + 1, '"'));
  wish = referat__scan_term(s, from, taken, TERM_WISH);
  if (record == end && is_quoted && wish < taken) { /* "V ønskede tilført: ..." */
    m->at = wish;
    m->type = "remark";
    m->by = speaker(s, from, wish);
    return m->by && !is_denied(s, from, wish);
  }
  if (taken == end)
    taken = entered;
  /* "bemærkede, at referatet mangler" enters nothing in it */
  bool is_into = record < end && memchr(token_text(s, record).ptr, ' ', token_text(s, record).len);
  if (record == end || (taken == end && (said == end || !is_into)))
    return false;
  m->at = referat__scan_term(s, from, end, TERM_WISH);
  if (m->at == end)
    m->at = taken < end ? (taken < record ? taken : record) : record;
  if (is_denied(s, from, taken < end && taken > m->at ? taken : m->at)) /* "ønskede intet ført" */
    return false;
  m->type = "remark";
  m->by = speaker(s, from, taken < end && m->at > from ? m->at : end);
  if (!m->by)
    m->by = speaker(s, m->at, lead_end(s, m->at, end));
  return m->by || is_of_body(s, from, m->at);
}

/* "V kunne ikke tiltræde indstillingen, idet ...": a minority gives its reason. */
static bool refusal_says(const scan *s, uint32_t from, uint32_t to, statement_match *m)
{
  m->at = referat__scan_term(s, from, to, TERM_REFUSE);
  if (m->at == to || !scan_has(s, m->at, to, TERM_REASON) || is_denied(s, from, m->at))
    return false;
  m->type = "minority";
  m->by = speaker(s, from, m->at);
  return m->by != NULL;
}

/* "ønskede sagen indbragt for byrådet, men trak ønsket tilbage" */
static bool is_withdrawn(const scan *s, uint32_t at, uint32_t to)
{
  while (at < to && !token_mark(s, at, ':') && !token_mark(s, at, '"') &&
         s->at[at].term != TERM_WITHDRAWN)
    at++;
  return at < to && s->at[at].term == TERM_WITHDRAWN;
}

/* "V frafalder sin begæring om at få sagen indbragt" */
static bool is_given_up(const scan *s, uint32_t from, uint32_t at)
{
  uint32_t verb = referat__scan_term(s, from, at, TERM_WITHDRAWN);
  return verb < at && !scan_has(s, verb, at, TERM_AND);
}

bool referat__begins_act(const scan *s, uint32_t first, uint32_t i)
{
  group g;
  uint32_t who = referat__skip_fillers(s, i + 1, s->count);
  if (!token_is(s, i, TERM_AND) || !token_votes(s, who) ||
      !referat__group_names(s, who, s->count, &g) || g.last >= s->count)
    return false;
  const lex_word *row = statement_noun(s, referat__skip_fillers(s, g.last, s->count));
  if (!row || !is_act(row->value))
    return false;
  for (uint32_t k = i; k > first && k + LONGEST_ACT > i; k--) {
    const lex_word *other = statement_noun(s, k - 1);
    if (s->at[k - 1].term == TERM_VOTE || s->at[k - 1].term == TERM_VOTES ||
        s->at[k - 1].term == TERM_ABSTAIN || s->at[k - 1].term == TERM_REFUSE ||
        (other && is_act(other->value)))
      return true;
  }
  return false;
}

bool referat__statement_read(const scan *s, uint32_t from, uint32_t to, statement_match *m)
{
  for (uint32_t i = from; i < to && !token_mark(s, i, '"'); i++) {
    const lex_word *row = statement_noun(s, i);
    if (!row)
      continue;
    *m = (statement_match){.type = row->value, .at = i};
    if (!is_denied(s, from, i) && !scan_has(s, i, lead_end(s, i, to), TERM_STORY) &&
        noun_says(s, from, to, i, m))
      return !is_withdrawn(s, i, to) && !is_given_up(s, from, i);
  }
  *m = (statement_match){.type = NULL};
  return (entry_says(s, from, to, m) || refusal_says(s, from, to, m)) &&
         !is_withdrawn(s, m->at, to) && !is_given_up(s, from, m->at);
}
