#include "read/facts/scan.h"

#include "base/utf8.h"
#include "read/facts/known.h"

/* Letters of a word that ends a sentence without a space behind it. */
#define SHORTEST_END 4

static bool begins_sentence(const scan *s, uint32_t i)
{
  const token *t = &s->at[i];
  slice text = token_text(s, i);
  return t->kind == TOKEN_NUMBER || t->kind == TOKEN_BREAK || token_mark(s, i, '"') ||
         token_mark(s, i, '-') || referat__is_upper(referat__first_char(text));
}

/* "kl. 17. 42", but not "kl. 17. 12 medlemmer stemte" */
static bool is_in_time(const scan *s, uint32_t first, uint32_t i)
{
  if (i < first + 2 || s->at[i - 2].term != TERM_CLOCK || s->at[i - 1].kind != TOKEN_NUMBER ||
      !token_kind_is(s, i + 1, TOKEN_NUMBER) || s->at[i + 1].end - s->at[i + 1].start != 2)
    return false;
  const token *next = i + 2 < s->count ? &s->at[i + 2] : NULL;
  return !next ||
         (next->term != TERM_MEMBERS && next->term != TERM_VOTES && next->term != TERM_VOTE &&
          next->term != TERM_FOR && next->term != TERM_AGAINST && next->term != TERM_ABSTAIN);
}

/* Whether the token is a word or a name that ends in some small letters. */
static bool has_small_end(const scan *s, const token *t)
{
  bool is_name = t->kind == TOKEN_PERSON || (t->kind == TOKEN_PARTY && !t->letter);
  slice text = scan_slice(s, t->start, t->end);
  if ((t->kind != TOKEN_WORD && t->kind != TOKEN_ROLE && !is_name) || text.len < SHORTEST_END)
    return false;
  for (size_t i = text.len - SHORTEST_END; i < text.len; i++)
    if (text.ptr[i] == ' ' || text.ptr[i] == '.')
      return false;
  return referat__is_lower(referat__last_char(text));
}

/* "blev nedstemt.Anna Holm begærede": the space behind the stop is lost. */
static bool has_lost_space(const scan *s, uint32_t i)
{
  const token *behind = &s->at[i + 1];
  return i && has_small_end(s, &s->at[i - 1]) && s->at[i - 1].tail == s->at[i].start &&
         (behind->kind == TOKEN_PERSON || (behind->kind == TOKEN_PARTY && !behind->letter) ||
          behind->kind == TOKEN_ROLE || behind->kind == TOKEN_WORD) &&
         referat__is_upper(referat__first_char(token_text(s, i + 1)));
}

/* Whether the mark ends the sentence that began at `first`. */
static bool ends_sentence(const scan *s, uint32_t first, uint32_t i)
{
  const token *t = &s->at[i];
  if (t->kind != TOKEN_MARK || (t->value != '.' && t->value != '!' && t->value != '?'))
    return false;
  if (i + 1 >= s->count)
    return true;
  if (s->at[i + 1].start == t->end) /* "16.30", ".pdf"; a quote may follow */
    return s->at[i + 1].kind == TOKEN_BREAK || has_lost_space(s, i) ||
           (s->at[i + 1].kind == TOKEN_MARK && s->at[i + 1].value == '"');
  if (i == first + 1 && s->at[first].kind == TOKEN_NUMBER) /* "1. viceborgmester" */
    return false;
  if (is_in_time(s, first, i))
    return false;
  return begins_sentence(s, i + 1);
}

/* "For: A Imod: V" in one line: a side begins a sentence of its own. */
static bool begins_side(const scan *s, uint32_t i)
{
  const token *t = &s->at[i];
  return t->upper && (t->term == TERM_FOR || t->term == TERM_AGAINST || t->term == TERM_ABSTAIN) &&
         !token_mark(s, i - 1, ':') && !token_mark(s, i - 1, '"') && !token_mark(s, i - 1, '(');
}

static void add_sentence(scan *s, uint32_t first, uint32_t last, bool ends_line)
{
  sentence *wider = referat__arena_widen(s->p->a, s->sentences, s->sentence_count,
                                         &s->sentence_room, sizeof *wider);
  if (!wider)
    return;
  s->sentences = wider;
  s->sentences[s->sentence_count++] = (sentence){first, last, ends_line};
}

static void cut_sentences(scan *s)
{
  uint32_t first = 0;
  for (uint32_t i = 0; i < s->count; i++) {
    bool line = s->at[i].kind == TOKEN_BREAK;
    bool links = s->at[i].term == TERM_AND || s->at[i].term == TERM_FILLER ||
                 token_mark(s, i, ',') || token_mark(s, i, ';');
    if (i > first && (begins_side(s, i) || (links && (referat__begins_vote(s, first, i) ||
                                                      referat__begins_act(s, first, i))))) {
      add_sentence(s, first, i, false);
      first = i;
    }
    if (!line && !ends_sentence(s, first, i))
      continue;
    uint32_t last = line ? i : i + 1;
    if (!line && token_mark(s, last, '"') && s->at[last].start == s->at[i].end)
      last++;
    bool ends_line = line || last >= s->count || s->at[last].kind == TOKEN_BREAK;
    if (last > first)
      add_sentence(s, first, last, ends_line);
    i = last > i ? last - 1 : i;
    first = last + (line || (last < s->count && s->at[last].kind == TOKEN_BREAK));
    if (first > i + 1)
      i = first - 1;
  }
  if (first < s->count)
    add_sentence(s, first, s->count, true);
}

bool referat__scan(scan *s, parse *p, const runs *r, bool body_named)
{
  if (!referat__scan_tokens(s, p, r))
    return false;
  s->body_named = body_named;
  referat__scan_surnames(s);
  referat__scan_line_ends(s);
  referat__scan_asides(s);
  referat__scan_history(s);
  cut_sentences(s);
  referat__scan_pronouns(s);
  referat__scan_bodies(s);
  *p->scan = *s;
  return !p->a->failed;
}
