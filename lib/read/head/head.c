#include "config.h"

#include "read/head/head.h"

#include "base/utf8.h"
#include "model/date.h"
#include "read/contents.h"
#include "read/head/convening.h"
#include "read/head/decided.h"
#include "read/head/fields.h"
#include "read/head/headtext.h"
#include "read/head/hours.h"
#include "read/head/labelled.h"
#include "read/head/reach.h"
#include "read/head/roll.h"
#include "read/head/stack.h"
#include "read/head/waiting.h"
#include "read/inline.h"

/* More titles than this are an index of minutes. */
#define MOST_KINDS 3

/* A page that says what kind of document it is behind more texts may tell of others. */
#define MOST_TOP_TEXTS 8

/* A page shows no more lines above the title; a longer one that ends as a sentence is no
 * title. */
#define MOST_ABOVE_TITLE 12
#define SHORTEST_SENTENCE 40

/* A body that is all that a text says, or that met, is this sure; one without a word that
 * says so is named again within so many bytes. */
#define SURE_BODY 3
#define NAMED_WITHIN 20000

/* Whether the line says what happened though it looks like a label: "Stedfortræder
 * for X: Y"; it is built then. */
static bool is_event(head *h, uint32_t i)
{
  label l;
  if (!referat__label_read(h->p, i, &l) || l.known || !l.value.len)
    return false;
  block b = {.first = i, .last = i + 1};
  runs *r = head_runs(h);
  referat__runs_add_block(h->p, r, &b);
  return referat__head_tell_events(h, r);
}

/* Whether the place that is due begins with what looks like a label: "Kulturhuset: Store sal". */
static bool is_place(const head *h, const label *l)
{
  return (h->expects_place || h->expects_room) && !l->known && l->value.len &&
         referat__names_room(h->p->lex, slice_ends(l->text, SLICE(":"))
                                            ? slice_of(l->text.ptr, l->text.len - 1)
                                            : l->text);
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

/* "Referat uden bilag - Sundby Kommune" without what this is in front. */
static slice without_kind(const parse *p, slice s)
{
  slice where;
  const char *dash = s.len ? memmem(s.ptr, s.len, " - ", 3) : NULL;
  return dash && referat__lex_find(p->lex, LEX_KINDS, slice_between(s.ptr, dash), &where)
             ? referat__trim_left(slice_between(dash + 3, slice_end(s)))
             : s;
}

/* The municipality's name in a line of its own above the title. */
static bool is_letterhead(const head *h, uint32_t i)
{
  slice s = line_text(h->p, i);
  const lex_word *word = referat__lex_end(h->p->lex, LEX_MUNICIPALITIES, s);
  return word && s.len < 40 && referat__lex_before(s, word).len > 1;
}

/* What a line tells of the title: nothing; no more than a day; a day and what is not known;
 * what met, or what this is; that and the day. */
enum { TELLS_NOTHING, TELLS_DAY, TELLS_MORE, TELLS_MEETING, TELLS_ALL };

/* What the line tells; a municipality that it names is kept. */
static int what_it_tells(head *h, uint32_t i)
{
  slice s = line_text(h->p, i);
  meeting_facts told = {.start = -1, .end = -1};
  referat__meeting_read(h->p, s, &told);
  if (referat__convening_read(h->p, s, &told))
    return TELLS_ALL;
  bool ends = slice_ends(s, SLICE(".")) && s.len > SHORTEST_SENTENCE;
  if (told.kind ||
      (!ends && (told.met || told.body_rank >= SURE_BODY || referat__names_room(h->p->lex, s))))
    return told.day.year ? TELLS_ALL : TELLS_MEETING;
  if (told.day.year && !ends)
    return told.only_day ? TELLS_DAY : TELLS_MORE;
  if (!h->facts.municipality.len)
    h->facts.municipality = told.municipality;
  return TELLS_NOTHING;
}

/* Whether the line can be the name of a body, because the text has it again. */
static bool is_named_again(const head *h, uint32_t i)
{
  const parse *p = h->p;
  slice s = line_text(p, i), rest = slice_between(slice_end(s), p->text + p->length);
  rest = referat__front(rest, NAMED_WITHIN);
  return referat__may_be_body(s) && memmem(rest.ptr, rest.len, s.ptr, s.len);
}

/* Where the title begins: behind what a page shows above it, when that is text in lines
 * that say nothing of a meeting, and the title does. */
static uint32_t title_begin(head *h, uint32_t i)
{
  const parse *p = h->p;
  uint32_t at = i, above = i, dated = h->last;
  for (int lines = 0; at < h->last && lines < MOST_ABOVE_TITLE; at++) {
    label l;
    if (line_is(p, at, LINE_BLANK | LINE_FURNITURE))
      continue;
    if (!referat__head_is_free(h, at) && !line_is(p, at, LINE_HEADING))
      return i;
    if (line_is(p, at, LINE_ROW) || referat__label_read(p, at, &l))
      return i;
    int tells = what_it_tells(h, at);
    if (tells == TELLS_DAY)
      return is_named_again(h, above) ? above : at;
    if (tells == TELLS_ALL || tells == TELLS_MEETING)
      return tells == TELLS_MEETING && dated < at ? dated : at;
    if (tells == TELLS_MORE && dated == h->last)
      dated = at;
    if (line_is(p, at, LINE_HEADING))
      return i;
    above = at;
    lines++;
  }
  return i;
}

/* Where the head names no body, the decisions of this meeting do. */
static void ask_decisions(head *h)
{
  meeting_facts *f = &h->facts;
  const char *told = referat_node_attr(h->node, REFERAT_ATTR_DATE);
  slice where;
  date day = f->day;
  bool nameless = referat__is_lower(referat__first_char(f->body)); /* "møde i udvalget" */
  if (f->body.len && !nameless && (f->body_rank > 0 || h->has_field))
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
  bool named = f->body_rank >= SURE_BODY && f->day.year;
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

/* Build the lines from `i` up to `last`. */
static void build_lines(head *h, uint32_t i, uint32_t last)
{
  parse *p = h->p;
  h->last = last;
  while (i < last) {
    h->texts += !h->facts.kind && !line_is(p, i, LINE_BLANK | LINE_RULE | LINE_FURNITURE);
    label l;
    stack s;
    slice names;
    uint32_t end;
    if (line_is(p, i, LINE_BLANK | LINE_RULE)) {
      i++;
    } else if (line_is(p, i, LINE_FURNITURE)) {
      referat__head_add_furniture(h, i++);
    } else if (!h->has_title && is_letterhead(h, i) && i + 1 < last) {
      slice name = without_kind(p, without_day(line_text(p, i)));
      const lex_word *word = referat__lex_end(p->lex, LEX_MUNICIPALITIES, name);
      slice town = referat__trim_right(referat__lex_before(name, word));
      slice body = referat__body_of_municipality(p, town, &town);
      if (body.len && !h->facts.body.len) /* "Byrådet i Nordby Kommune" */
        h->facts.body = body;
      referat__node_set(p->a, h->node, REFERAT_ATTR_MUNICIPALITY, town);
      referat__head_add_furniture(h, i++);
    } else if (!h->has_title && !(referat__label_read(p, i, &l) && l.known)) {
      for (uint32_t begin = title_begin(h, i); i < begin; i++)
        if (!line_is(p, i, LINE_BLANK))
          referat__head_add_furniture(h, i);
      i = referat__head_build_text(h, i, true);
      h->has_title = true;
    } else {
      if (!h->has_title)
        referat__node_add(p->a, h->node, REFERAT_TITLE, p->lines[i].number);
      h->has_title = true;
      if (!p->unfolded && referat__head_read_stack(h, i, &s)) {
        i = referat__head_build_stack(h, &s);
      } else if (is_event(h, i)) {
        i++;
      } else if (referat__head_build_away(h, i)) {
        i++;
      } else if (referat__head_take_value(h, i, &end)) {
        i = end;
      } else if (referat__head_read_roll(h, i, &names, &end)) {
        i = referat__head_build_roll(h, i, names, end);
      } else if (referat__label_read(p, i, &l) && !is_place(h, &l)) {
        h->expects_place = false;
        i = referat__head_build_field(h, i, &l);
      } else {
        i = referat__head_build_text(h, i, false);
      }
    }
  }
}

/* Build the contents, and what stands behind them: nothing above goes on there.  Without a field
 * behind them they are no part of the head. */
static void build_contents(head *h, const head_lines *at, minutes_signs *signs)
{
  if (!h->has_title)
    referat__node_add(h->p->a, h->node, REFERAT_TITLE, h->p->lines[at->contents].number);
  h->has_title = true;
  referat_node *above = h->node ? element_last(h->node) : NULL;
  signs->entries = referat__contents_build(h->p, h->node, at->contents, at->behind);
  h->expects_place = h->expects_room = h->roll_dashes = false;
  h->roll = NULL;
  h->last_text = slice_of(NULL, 0);
  build_lines(h, at->behind, at->last);
  const referat_node *field = above ? node_next(above) : NULL;
  while (field && field->type != REFERAT_FIELD)
    field = node_next(field);
  if (!field)
    referat__node_move_behind(h->p->a, h->p->minutes, above);
}

/* Whether the label is one for certain: nothing stands beside it, or not in the same column. */
static bool is_apart(const label *l)
{
  const char *end = slice_end(l->text);
  return !l->value.len || slice_ends(l->text, SLICE(":")) || *end == '\t' || l->value.ptr > end + 2;
}

bool referat__head_goes_on(const parse *p, uint32_t first, uint32_t last)
{
  label l;
  for (uint32_t i = first; i < last; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_FURNITURE) && referat__label_read(p, i, &l) && l.known &&
        (is_apart(&l) || line_is_field(p, i)) &&
        (referat__label_is_names(&l) || strcmp(l.name, "date") == 0 ||
         strcmp(l.name, "place") == 0))
      return true;
  return false;
}

void referat__head_build(parse *p, const head_lines *at, minutes_signs *signs)
{
  head h = {.p = p, .facts = {.start = -1, .end = -1}};
  h.context = referat__facts_context(false);
  h.node = referat__node_add(p->a, p->minutes, REFERAT_HEAD, 1);
  uint32_t i = referat__line_next(p, 0);
  if (h.node && i < at->last)
    node_set_line(h.node, p->lines[i].number);
  build_lines(&h, 0, at->inside ? at->contents : at->last);
  if (at->inside)
    build_contents(&h, at, signs);
  if (!h.has_title)
    referat__node_add(p->a, h.node, REFERAT_TITLE, 0);
  finish(&h);
  signs->kind = h.facts.kind && h.facts.kinds <= MOST_KINDS;
  signs->late = h.texts > MOST_TOP_TEXTS;
  signs->body = p->meeting.body && h.facts.body_rank > 0;
  signs->day = p->meeting.date != NULL;
  signs->hour = referat_node_attr(h.node, REFERAT_ATTR_START) != NULL;
  for (unsigned bits = h.fields; bits; bits &= bits - 1)
    signs->fields++;
  referat__arena_discard(p->a, h.runs.at);
  referat__arena_discard(p->a, h.notes.at);
}
