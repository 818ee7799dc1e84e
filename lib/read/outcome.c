#include "read/outcome.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"

void referat__decision_open(body *b, referat_node *section, slice heading)
{
  parse *p = b->p;
  b->outcome = NULL;
  b->amended = b->has_text = false;
  b->only_none = true;
  date day;
  slice where;
  if (referat__date_find(heading, &day, &where)) {
    char iso[11];
    referat__date_iso(day, iso);
    referat__node_set(p->a, section, REFERAT_ATTR_DATE, slice_of(iso, 10));
    heading = slice_between(heading.ptr, where.ptr);
  }
  b->notes.count = 0;
  size_t used;
  referat__lex_start(p->lex, LEX_DECISION_WORDS, heading, &used);
  referat__bodies_in_text(p, &b->notes, slice_skip(heading, used));
  if (b->notes.count)
    referat__node_set_static(
        p->a, section, REFERAT_ATTR_BODY,
        referat__squeeze(p->a, referat__body_name(p->lex, b->notes.at[0].text)).ptr);
}

/* The sentence that the text begins with. */
static slice first_sentence(slice text)
{
  for (size_t i = 0; i + 1 < text.len; i++)
    if (text.ptr[i] == '.' && text.ptr[i + 1] == ' ' && !(i > 0 && is_digit(text.ptr[i - 1])))
      return slice_of(text.ptr, i + 1);
  return text;
}

/* Telling disposes of nothing, so whatever follows counts before it. */
static const char told[] = "told";

/* A purpose is nothing done: "med henblik på at godkende". */
static bool is_purpose(const lexicon *lex, slice before, slice phrase)
{
  size_t n = referat__fold_prefix(phrase, referat__lex_that);
  return n && n < phrase.len && is_blank(phrase.ptr[n]) &&
         referat__lex_end(lex, LEX_PURPOSES, referat__trim_right(before));
}

/* "ikke at imødekomme", "imødekommes ikke", "kan ikke vedtages" */
static bool is_denied(const lexicon *lex, slice before, slice rest)
{
  return referat__lex_end(lex, LEX_NOT, referat__trim_right(before)) ||
         referat__lex_start(lex, LEX_NOT, referat__trim_left(rest), NULL);
}

static const lex_word *find_phrase(const parse *p, slice text, slice *where)
{
  const lex_word *row;
  slice rest = text;
  while ((row = referat__lex_find(p->lex, LEX_OUTCOMES, rest, where)) != NULL &&
         is_purpose(p->lex, slice_between(text.ptr, where->ptr), *where))
    rest = slice_between(slice_end(*where), slice_end(text));
  return row;
}

/* What the text disposes.  A discussion disposes of nothing when the same
 * sentence goes on to something that does. */
static const char *find_outcome(const parse *p, slice text)
{
  slice where, rest = text;
  const lex_word *row;
  bool is_told = false;
  while ((row = find_phrase(p, rest, &where)) != NULL && strcmp(row->value, told) == 0) {
    is_told = true;
    rest = slice_between(slice_end(where), slice_end(text));
  }
  if (!row)
    return is_told ? told : NULL;
  rest = slice_between(slice_end(where), slice_end(text));
  bool accepts = strcmp(row->value, "approved") == 0 || strcmp(row->value, "recommended") == 0;
  if (accepts && is_denied(p->lex, slice_between(text.ptr, where.ptr), rest))
    return "rejected";
  if (strcmp(row->value, "discussed") != 0)
    return row->value;
  const lex_word *other = find_phrase(p, first_sentence(rest), &where);
  return other && strcmp(other->value, told) != 0 ? other->value : row->value;
}

static bool is_amended(const parse *p, slice text)
{
  slice where;
  if (!referat__lex_find(p->lex, LEX_AMENDED, text, &where))
    return false;
  slice rest = referat__trim_left(slice_between(slice_end(where), slice_end(text)));
  /* "godkendt med 5 stemmer" departs from nothing */
  return !(rest.len && is_digit(rest.ptr[0])) &&
         !referat__lex_start(p->lex, LEX_NUMBERS, rest, NULL) &&
         !referat__lex_start(p->lex, LEX_RATIOS, rest, NULL);
}

void referat__decision_text(body *b, slice text)
{
  text = referat__trim(text);
  if (!text.len)
    return;
  b->has_text = true;
  slice bare = slice_ends(text, SLICE(".")) ? slice_of(text.ptr, text.len - 1) : text;
  b->only_none &= referat__lex_whole(b->p->lex, LEX_NONE, bare) != NULL;
  if (b->outcome && b->outcome != told)
    return;
  const char *outcome = find_outcome(b->p, text);
  b->outcome = outcome ? outcome : b->outcome;
  b->amended = b->outcome && is_amended(b->p, text);
}

void referat__decision_close(body *b)
{
  if (!body_in(b, "decision") || !b->section || !b->has_text)
    return;
  const char *outcome = b->outcome == told ? "noted"
                        : b->outcome       ? b->outcome
                        : b->only_none     ? "none"
                                           : "other";
  referat__node_set_static(b->p->a, b->section, REFERAT_ATTR_OUTCOME, outcome);
  if (b->amended)
    referat__node_set_static(b->p->a, b->section, REFERAT_ATTR_AMENDED, "yes");
}
