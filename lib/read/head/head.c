#include "read/head/head.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/head/decided.h"
#include "read/head/fields.h"
#include "read/head/headtext.h"
#include "read/head/stack.h"
#include "read/inline.h"

/* More titles than this are an index of minutes. */
#define MOST_KINDS 3

/* Whether the line says what happened though it looks like a label: "Stedfortræder
 * for X: Y"; it is built then. */
static bool is_event(head *h, uint32_t i)
{
  label l;
  if (!referat__label_read(h->p, i, &l) || l.known || !l.value.len)
    return false;
  block b = {.first = i, .last = i + 1};
  runs r = {.count = 0};
  referat__runs_add_block(h->p, &r, &b);
  return referat__head_tell_events(h, &r);
}

/* "10.12.2015 - Sundby Kommune" without the day in front. */
static slice without_day(slice s)
{
  date day;
  slice where;
  return referat__date_find(s, &day, &where) && where.ptr == s.ptr
             ? referat__trim_left(referat__head_skip_dash(slice_skip(s, where.len)))
             : s;
}

/* The municipality's name in a line of its own above the title. */
static bool is_letterhead(const head *h, uint32_t i)
{
  slice s = line_text(h->p, i);
  const lex_word *word = referat__lex_end(h->p->lex, LEX_MUNICIPALITIES, s);
  return word && s.len < 40 && s.len > word->pattern.len + 1;
}

/* Where the head names no body, the decisions of this meeting do. */
static void ask_decisions(head *h)
{
  meeting_facts *f = &h->facts;
  const char *told = referat_node_attr(h->node, REFERAT_ATTR_DATE);
  slice where;
  date day = f->day;
  if (f->body.len && (f->body_rank > 0 || h->has_field))
    return;
  if (told && !referat__date_find(slice_str(told), &day, &where))
    return;
  slice body = referat__decided_body(h->p, &day);
  if (!body.len)
    return;
  f->body = body;
  f->body_rank = 2;
  f->day = day;
  f->met = true;
}

static void finish(head *h)
{
  parse *p = h->p;
  meeting_facts *f = &h->facts;
  ask_decisions(h);
  if (f->kind && strcmp(f->kind, "agenda") == 0 && referat__decided_here(p))
    f->kind = "minutes"; /* an agenda that was filled in */
  /* A line that is nothing but a body's name, and a day, are the head of a meeting. */
  bool named = f->body_rank >= 3 && f->day.year;
  if (f->body.len && (f->kind || f->met || h->has_field || named))
    referat__node_set(p->a, h->node, REFERAT_ATTR_BODY, f->body);
  if (f->municipality.len && !referat_node_attr(h->node, REFERAT_ATTR_MUNICIPALITY))
    referat__node_set(p->a, h->node, REFERAT_ATTR_MUNICIPALITY, f->municipality);
  if (f->term.len)
    referat__node_set(p->a, h->node, REFERAT_ATTR_TERM, f->term);
  if (f->day.year)
    referat__head_set_date(h, f->day);
  if (f->start >= 0)
    referat__head_set_time(h, REFERAT_ATTR_START, f->start);
  if (f->end >= 0)
    referat__head_set_time(h, REFERAT_ATTR_END, f->end);
  if (f->place.len && !referat_node_attr(h->node, REFERAT_ATTR_PLACE))
    referat__node_set(p->a, h->node, REFERAT_ATTR_PLACE, f->place);
  p->meeting.date = referat_node_attr(h->node, REFERAT_ATTR_DATE);
  p->meeting.body = referat_node_attr(h->node, REFERAT_ATTR_BODY);
  referat__node_set_static(p->a, p->minutes, REFERAT_ATTR_KIND, f->kind ? f->kind : "minutes");
}

void referat__head_build(parse *p, uint32_t last, minutes_signs *signs)
{
  head h = {.p = p, .last = last, .facts = {.start = -1, .end = -1}};
  h.context = referat__facts_context(false);
  h.node = referat__node_add(p->a, p->minutes, REFERAT_HEAD, 1);
  uint32_t i = referat__line_next(p, 0);
  if (h.node && i < last)
    h.node->line = p->lines[i].number;
  bool has_title = false;
  for (i = 0; i < last;) {
    label l;
    stack s;
    if (line_is(p, i, LINE_BLANK | LINE_RULE)) {
      i++;
    } else if (line_is(p, i, LINE_FURNITURE)) {
      referat__head_add_furniture(&h, i++);
    } else if (!has_title && is_letterhead(&h, i) && i + 1 < last) {
      slice name = without_day(line_text(p, i));
      const lex_word *word = referat__lex_end(p->lex, LEX_MUNICIPALITIES, name);
      referat__node_set(p->a, h.node, REFERAT_ATTR_MUNICIPALITY,
                        referat__trim_right(slice_of(name.ptr, name.len - word->pattern.len)));
      referat__head_add_furniture(&h, i++);
    } else if (!has_title && !(referat__label_read(p, i, &l) && l.known)) {
      i = referat__head_build_text(&h, i, true);
      has_title = true;
    } else {
      if (!has_title)
        referat__node_add(p->a, h.node, REFERAT_TITLE, p->lines[i].number);
      has_title = true;
      if (referat__head_read_stack(&h, i, &s)) {
        i = referat__head_build_stack(&h, &s);
      } else if (is_event(&h, i)) {
        i++;
      } else if (referat__label_read(p, i, &l)) {
        h.expects_place = false;
        i = referat__head_build_field(&h, i, &l);
      } else {
        i = referat__head_build_text(&h, i, false);
      }
    }
  }
  if (!has_title)
    referat__node_add(p->a, h.node, REFERAT_TITLE, 0);
  finish(&h);
  signs->kind = h.facts.kind && h.facts.kinds <= MOST_KINDS;
  signs->body = p->meeting.body && h.facts.body_rank > 0;
  signs->day = p->meeting.date != NULL;
  signs->hour = referat_node_attr(h.node, REFERAT_ATTR_START) != NULL;
  for (unsigned bits = h.fields; bits; bits &= bits - 1)
    signs->fields++;
}
