#include "read/facts/known.h"

#include "read/facts/people.h"

/* Whether what stands before the token can stand before a person: nothing, a
 * mark, a title, another voter, or a word that has to do with voting. */
static bool may_follow(const scan *s, uint32_t i)
{
  if (!i)
    return true;
  const token *t = &s->at[i - 1];
  return t->kind == TOKEN_BREAK || t->kind == TOKEN_ROLE || t->kind == TOKEN_PERSON ||
         t->kind == TOKEN_MARK || t->term == TERM_AND || t->term == TERM_FOR ||
         t->term == TERM_AGAINST || t->term == TERM_VOTE || t->term == TERM_VOTES ||
         t->term == TERM_ABSTAIN || t->term == TERM_MEMBERS || t->term == TERM_SUBSTITUTE;
}

/* Whether what stands behind it can: an end, a mark, or what somebody does. */
static bool may_precede(const scan *s, uint32_t i)
{
  if (i + 1 >= s->count)
    return true;
  const token *t = &s->at[i + 1];
  return t->kind == TOKEN_BREAK || (t->kind == TOKEN_MARK && t->value != '-') ||
         t->term == TERM_AND || t->term == TERM_FOR || t->term == TERM_AGAINST ||
         t->term == TERM_VOTE || t->term == TERM_VOTES || t->term == TERM_ABSTAIN ||
         t->term == TERM_REFUSE || t->term == TERM_RECUSED || t->term == TERM_EXCUSED ||
         t->term == TERM_LEAVE || t->term == TERM_COME || t->term == TERM_WISH ||
         t->term == TERM_SAY || t->term == TERM_DECLARE;
}

void referat__scan_surnames(scan *s)
{
  if (!s->p->known)
    return;
  for (uint32_t i = 0; i < s->count; i++) {
    token *t = &s->at[i];
    if (t->kind != TOKEN_WORD || !t->upper || t->term != TERM_NONE || !may_follow(s, i) ||
        !may_precede(s, i) || referat__lex_whole(s->p->lex, LEX_NOT_NAMES, token_text(s, i)))
      continue;
    bool doubt;
    const char *name = referat__known_name(s->p, token_text(s, i), &doubt);
    if (!name)
      continue;
    t->kind = TOKEN_PERSON;
    referat__token_about(s, t)->name = name;
  }
}

/* Whether the word tells of an act at this meeting; "orienterede om mødet med ministeren"
 * tells of others as well. */
static bool is_act(term t)
{
  static const term acts[] = {TERM_COME,    TERM_LEAVE,   TERM_RETURN, TERM_MET,     TERM_ATTEND,
                              TERM_RECUSED, TERM_RECUSAL, TERM_VOTE,   TERM_ABSTAIN, TERM_REFUSE,
                              TERM_WISH,    TERM_RECORD,  TERM_DECLARE};
  for (unsigned i = 0; i < sizeof acts / sizeof *acts; i++)
    if (acts[i] == t)
      return true;
  return false;
}

/* The only person of a sentence that begins with that and tells of an act; else NULL. */
static const token *subject_of(const scan *s, const sentence *at)
{
  uint32_t i = at->first;
  while (i < at->last && s->at[i].kind == TOKEN_ROLE)
    i++;
  if (i == at->last || s->at[i].kind != TOKEN_PERSON || s->at[i].genitive)
    return NULL;
  bool acts = false;
  for (uint32_t k = i + 1; k < at->last; k++) {
    if (token_votes(s, k))
      return NULL;
    acts |= is_act((term)s->at[k].term);
  }
  return acts ? &s->at[i] : NULL;
}

void referat__scan_pronouns(scan *s)
{
  for (uint32_t i = 1; i < s->sentence_count; i++) {
    token *t = &s->at[s->sentences[i].first];
    if (t->term != TERM_PRONOUN || s->sentences[i - 1].ends_line)
      continue;
    const token *who = subject_of(s, &s->sentences[i - 1]);
    if (!who)
      continue;
    t->kind = TOKEN_PERSON;
    t->term = TERM_NONE;
    referat__token_about(s, t)->name = who->about->name;
    referat__token_about(s, t)->party = who->about->party;
  }
}
