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
  referat__lex_start(referat__lex_decision_words, heading, &used);
  referat__bodies_in_text(p, &b->notes, slice_skip(heading, used));
  if (b->notes.count)
    referat__node_set_static(p->a, section, REFERAT_ATTR_BODY,
                             referat__squeeze(p->a, referat__body_name(b->notes.at[0].text)).ptr);
}

/* The sentence that the text begins with. */
static slice first_sentence(slice text)
{
  for (size_t i = 0; i + 1 < text.len; i++)
    if (text.ptr[i] == '.' && text.ptr[i + 1] == ' ' &&
        !(i > 0 && is_digit(text.ptr[i - 1])))
      return slice_of(text.ptr, i + 1);
  return text;
}

/* What the text disposes.  A discussion disposes of nothing when the same
 * sentence goes on to something that does. */
static const char *find_outcome(const parse *p, slice text)
{
  slice where;
  const lex_word *row = referat__lex_find(&p->lex.outcomes, text, &where);
  if (!row)
    return NULL;
  if (strcmp(row->value, "discussed") != 0)
    return row->value;
  slice rest = slice_between(slice_end(where), slice_end(text));
  const lex_word *other = referat__lex_find(&p->lex.outcomes, first_sentence(rest), &where);
  return other ? other->value : row->value;
}

static bool is_amended(const parse *p, slice text)
{
  slice where;
  if (!referat__lex_find(&p->lex.amended, text, &where))
    return false;
  slice rest = referat__trim_left(slice_between(slice_end(where), slice_end(text)));
  /* "godkendt med 5 stemmer" departs from nothing */
  return !(rest.len && is_digit(rest.ptr[0])) && !referat__lex_start(referat__lex_numbers, rest, NULL);
}

void referat__decision_text(body *b, slice text)
{
  text = referat__trim(text);
  if (!text.len)
    return;
  b->has_text = true;
  b->only_none &= referat__lex_whole(referat__lex_none, text) != NULL;
  if (b->outcome)
    return;
  b->outcome = find_outcome(b->p, text);
  b->amended = b->outcome && is_amended(b->p, text);
}

void referat__decision_close(body *b)
{
  if (!body_in(b, "decision") || !b->section || !b->has_text)
    return;
  const char *outcome = b->outcome ? b->outcome : b->only_none ? "none" : "other";
  referat__node_set_static(b->p->a, b->section, REFERAT_ATTR_OUTCOME, outcome);
  if (b->amended)
    referat__node_set_static(b->p->a, b->section, REFERAT_ATTR_AMENDED, "yes");
}
