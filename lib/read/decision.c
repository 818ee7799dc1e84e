#include "config.h"

#include "read/decision.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/string.h"
#include "read/facts/facts.h"
#include "read/head/label.h"
#include "read/titles.h"

#include <stdlib.h>

/* A longer rest of a heading names no body. */
#define LONGEST_BODY 70

/* Bytes of a line that says no more than what was decided. */
#define LONGEST_OUTCOME 40

/* A shorter name has no genitive that is cut off. */
#define SHORTEST_OWNER 8

/* "Social og Sundhed" before the day: a body's name without a word that says
 * so; empty if it is none. */
static slice plain_body(const parse *p, slice rest)
{
  size_t used;
  rest = referat__trim(rest);
  slice word;
  if (referat__lex_find(p->lex, LEX_DECISION_WORDS, rest, &word)) {
    rest = referat__trim_right(slice_between(rest.ptr, word.ptr)); /* "Rådets beslutning i ..." */
    if (slice_ends(rest, SLICE("s")))
      rest.len--;
  }
  while (rest.len && referat__lex_start(p->lex, LEX_DECISION_LINKS, rest, &used))
    rest = referat__trim_left(slice_skip(rest, used));
  const lex_word *link;
  for (;;) {
    while (rest.len && strchr(",:-", slice_end(rest)[-1]))
      rest = referat__trim_right(slice_of(rest.ptr, rest.len - 1));
    link = referat__lex_end(p->lex, LEX_DATE_LINKS, rest);
    if (!link)
      break;
    rest = referat__trim_right(referat__lex_before(rest, link));
  }
  return rest.len > 3 && rest.len <= LONGEST_BODY && referat__is_upper(referat__first_char(rest))
             ? rest
             : slice_of(NULL, 0);
}

/* Where the name stands in the text, between its words; empty where it does not. */
static slice find_whole(slice text, slice name)
{
  const char *at = name.len ? memmem(text.ptr, text.len, name.ptr, name.len) : NULL;
  const char *end = at ? at + name.len : NULL;
  bool whole = at && (at == text.ptr || is_blank(at[-1])) &&
               (end == slice_end(text) || is_blank(*end) || strchr(",:", *end));
  return whole ? slice_of(at, name.len) : slice_of(NULL, 0);
}

/* "Udvalg for Kultur og Fritids beslutning i mødet": the name ends before the word, and
 * its genitive is none of "genitives"; empty where the heading is not so. */
static slice owner_of(const parse *p, slice rest)
{
  slice word;
  if (!referat__is_upper(referat__first_char(rest)) ||
      !referat__lex_find(p->lex, LEX_DECISION_WORDS, rest, &word) || word.ptr <= rest.ptr)
    return slice_of(NULL, 0);
  slice owner = referat__trim_right(slice_between(rest.ptr, word.ptr));
  slice named = referat__body_at(p->lex, owner);
  if (!slice_ends(owner, SLICE("s")) || owner.len < SHORTEST_OWNER || named.ptr != owner.ptr ||
      named.len < owner.len || referat__body_name(p->lex, named).len < named.len)
    return slice_of(NULL, 0);
  return slice_of(owner.ptr, owner.len - 1);
}

slice referat__decision_body(parse *p, note_list *notes, slice heading, date *day)
{
  slice where;
  bool dated = referat__date_find(heading, day, &where);
  if (dated)
    heading = slice_between(heading.ptr, where.ptr);
  else
    *day = (date){0};
  notes->count = 0;
  size_t used;
  referat__lex_start(p->lex, LEX_DECISION_WORDS, heading, &used);
  slice rest = referat__trim_left(slice_skip(heading, used));
  if (dated && referat__lex_start(p->lex, LEX_DECISION_LINKS, rest, &used))
    rest = referat__trim_left(slice_skip(rest, used));
  slice named = dated ? referat__body_at(p->lex, rest) : slice_of(NULL, 0);
  slice met = slice_str(p->meeting.body ? p->meeting.body : "");
  slice same = find_whole(rest, met);
  slice owner = dated && !same.len ? owner_of(p, rest) : slice_of(NULL, 0);
  if (same.len) /* "Teknik, Klima og Byudvalget 2018-2021", as the head has it */
    referat__note_add(p, notes, same, REFERAT_BODY);
  else if (owner.len)
    return referat__squeeze(p->a, owner);
  else if (named.len && !referat__is_upper(referat__first_char(named)))
    referat__note_add(p, notes, named, REFERAT_BODY); /* "fra kulturudvalget" */
  else
    referat__bodies_in_text(p, notes, rest);
  if (notes->count)
    return referat__squeeze(p->a, referat__body_name(p->lex, notes->at[0].text));
  slice plain = dated ? plain_body(p, rest) : slice_of(NULL, 0);
  return plain.len ? referat__squeeze(p->a, plain) : plain;
}

/* Whether the text begins with the body, and says something of it. */
static bool begins_with_body(const parse *p, slice s, slice named)
{
  size_t used = referat__title_front(s, named);
  if (used)
    return used < s.len;
  const lex_word *row = referat__lex_start(p->lex, LEX_BODIES, s, &used); /* of letters apart */
  return row && used < s.len && row == referat__lex_whole(p->lex, LEX_BODIES, named);
}

/* Whether a paragraph of the decision that begins with the next block begins with the body that
 * meets, so that those which begin with other bodies tell what these had decided before. */
static bool names_own_body(const body *b)
{
  const parse *p = b->p;
  slice own = slice_str(p->meeting.body ? p->meeting.body : "");
  const block *at;
  for (uint32_t k = b->at; own.len && (at = body_block(b, k)) != NULL; k++) {
    if (at->kind == BLOCK_ITEM || at->kind == BLOCK_GROUP || at->kind == BLOCK_SECTION)
      return false;
    if (at->kind == BLOCK_PARAGRAPH && begins_with_body(p, line_text(p, at->first), own))
      return true;
  }
  return false;
}

void referat__decision_open(body *b, referat_node *section, slice heading)
{
  parse *p = b->p;
  b->facts = referat__facts_context(true);
  b->facts.body_named = names_own_body(b);
  date day;
  slice named = referat__decision_body(p, &b->notes, heading, &day);
  if (day.year) {
    char iso[11];
    referat__date_iso(day, iso);
    referat__node_set(p->a, section, REFERAT_ATTR_DATE, slice_of(iso, 10));
  }
  if (named.len)
    referat__node_set_static(p->a, section, REFERAT_ATTR_BODY, named.ptr);
}

void referat__decision_close(body *b)
{
  const char *outcome = referat__outcome_name(&b->facts.state);
  if (!body_in(b, "decision") || !b->section || !outcome)
    return;
  referat__node_set_static(b->p->a, b->section, REFERAT_ATTR_OUTCOME, outcome);
  if (b->facts.state.amended || (!b->facts.state.outcome && b->facts.state.amends))
    referat__node_set_static(b->p->a, b->section, REFERAT_ATTR_AMENDED, "yes");
}

/* The heading of the section that the node stands in; empty where it has none. */
static slice heading_over(const referat_node *node)
{
  while (node && node->type != REFERAT_SECTION)
    node = node_parent(node);
  const referat_node *heading = node_first(node);
  const referat_node *text = node_type(heading) == REFERAT_HEADING ? node_first(heading) : NULL;
  return text && text->type == REFERAT_TEXT ? node_text(text) : slice_of(NULL, 0);
}

/* Whether the heading says that who stands below was not there: "Deltagere" and
 * "Stedfortrædere" do not. */
static bool heads_absent(const body *b, slice heading)
{
  return heading.len && referat__lex_start(b->p->lex, LEX_ABSENT, heading, NULL);
}

void referat__absent_build(body *b, referat_node *parent, size_t label_length)
{
  facts_context own = referat__facts_context(false);
  facts_context *context = body_in(b, "decision") ? &b->facts : &own;
  own.lists_absent = !label_length && heads_absent(b, heading_over(parent));
  own.stands_in = !label_length && referat__label_of_substitutes(b->p, heading_over(parent));
  const block *at = &b->blocks->at[b->at++];
  b->runs.count = 0;
  if (label_length)
    referat__runs_add_block(b->p, &b->runs, at);
  else
    referat__runs_add_names(b->p, &b->runs, at->first, at->last, line_text(b->p, at->first).ptr);
  referat__facts_build(b->p, parent, &b->runs, context);
}

void referat__decision_paragraph(body *b, referat_node *parent)
{
  referat__facts_build(b->p, parent, &b->runs, &b->facts);
}

referat_node *referat__decision_list_parent(body *b, referat_node *parent)
{
  referat_node *statement = b->facts.statement;
  if (!body_in(b, "decision") || !statement || !b->facts.expects || !parent ||
      element_last(parent) != statement)
    return parent;
  b->facts.expects = false;
  return statement;
}

static bool is_in_statement(const referat_node *n)
{
  while (n && n->type != REFERAT_STATEMENT)
    n = node_parent(n);
  return n != NULL;
}

void referat__decision_list_item(body *b, referat_node *li)
{
  if (is_in_statement(li)) { /* what somebody says is no fact */
    /* "Godkendt." in the line below the last item */
    slice last = referat__runs_last(&b->runs);
    bool below = last.ptr != referat__runs_first(&b->runs).ptr && last.len < LONGEST_OUTCOME;
    if (below && referat__is_upper(referat__first_char(last)) && referat__outcome_said(b->p, last))
      referat__outcome_text(b->p, &b->facts.state, last);
    referat__runs_emit(b->p, li, &b->runs, NULL, 0);
    return;
  }
  const char *marker = referat_node_attr(li, REFERAT_ATTR_MARKER);
  b->facts.marker = marker && is_digit(marker[0]) ? (int32_t)strtol(marker, NULL, 10) : 0;
  bool any = referat__facts_build(b->p, li, &b->runs, &b->facts);
  b->facts.marker = 0;
  referat_node *p = node_first(li);
  if (any || !p || node_next(p))
    return;
  /* An item that holds nothing but text needs no paragraph. */
  referat__node_drop(li);
  referat__node_move(b->p->a, li, p);
}
