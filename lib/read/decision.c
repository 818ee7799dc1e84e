#include "read/decision.h"

#include "base/utf8.h"
#include "read/events.h"
#include "read/outcome.h"

void referat__absent_build(body *b, referat_node *parent, size_t label)
{
  parse *p = b->p;
  const block *at = &b->blocks.at[b->at++];
  slice text = line_text(p, at->first);
  uint32_t line = p->lines[at->first].number;
  referat_node *absent = referat__node_add(p->a, parent, REFERAT_ABSENT, line);
  if (label) {
    referat__text_emit(p, referat__node_add(p->a, absent, REFERAT_LABEL, line),
                       slice_of(text.ptr, label), line);
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
