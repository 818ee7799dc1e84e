#include "read/decision.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/events.h"

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

void referat__absent_build(body *b, referat_node *parent, size_t label)
{
  parse *p = b->p;
  const block *at = &b->blocks.at[b->at++];
  slice text = line_text(p, at->first);
  uint32_t line = p->lines[at->first].number;
  referat_node *absent = referat__node_add(p->a, parent, REFERAT_ABSENT, line);
  if (label) {
    referat__text_emit(p, referat__node_add(p->a, absent, REFERAT_LABEL, line), slice_of(text.ptr, label), line);
    referat__node_add_text(p->a, absent, SLICE(" "), line);
  }
  b->runs.count = 0;
  b->notes.count = 0;
  const char *from = text.ptr + label;
  if (p->markdown && slice_starts(slice_between(from, slice_end(text)), SLICE("**")))
    from += 2;
  referat__runs_add_names(p, &b->runs, at->first, at->last, from);
  referat__names_in_runs(p, &b->notes, &b->runs, slice_of(p->text, 0));
  referat__runs_emit(p, absent, &b->runs, b->notes.at, b->notes.count);
}

void referat__decision_paragraph(body *b)
{
  slice text = referat__body_text(b);
  b->notes.count = 0;
  if (referat__event_build(b, text))
    return;
  referat__decision_text(b, text);
  b->notes.count = 0;
  referat_node *parent = body_top(b);
  if (referat__statement_open(b, text))
    parent = b->statement;
  else if (b->statement && referat__statement_goes_on(text))
    parent = b->statement;
  else
    b->statement = NULL;
  referat__body_emit(b, parent, REFERAT_P);
}
