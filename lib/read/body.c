#include "read/body.h"

#include "base/utf8.h"
#include "read/annexes.h"
#include "read/builder.h"
#include "read/cases.h"
#include "read/decision.h"
#include "read/items.h"
#include "read/lists.h"

#include "read/recommendation.h"
#include "read/sections.h"
#include "read/tables.h"
#include "read/undecided.h"

static bool list_follows(const body *b)
{
  const block *next = body_block(b, body_next_real(b, b->at));
  return next && next->kind == BLOCK_LIST_ITEM;
}

/* Whether the paragraph says what was decided, where no heading says so. */
static bool says_decision(const body *b, slice text)
{
  bool asks = body_in(b, "recommendation");
  if (!b->undecided || !b->item || (b->section && !asks))
    return false;
  return (!b->section && referat__lex_whole(b->p->lex, LEX_NONE, text)) ||
         referat__says_decided(b->p, text, asks, body_empty_section(b));
}

/* Whether the paragraph says who stood aside before the next one says what was decided. */
static bool leads_to_decision(const body *b, slice text)
{
  const block *next = body_block(b, body_next_real(b, b->at + 1));
  return b->undecided && next && next->kind == BLOCK_PARAGRAPH &&
         referat__says_recused(b->p, text) && says_decision(b, body_first_line(b, next));
}

static void build_paragraph(body *b)
{
  const block *at = body_current(b);
  size_t label;
  slice first = body_first_line(b, at);
  if (says_decision(b, first) || leads_to_decision(b, first))
    referat__section_open_decision(b);
  /* What stands outside of a list ends it: what comes later stands later. */
  referat_node *li = referat__list_continued(b);
  if (!li)
    b->depth = 0;
  referat__list_wrap(b, li);
  referat_node *parent = li ? li : body_top(b);
  if (referat__is_absent(b->p, first, &label) && b->item) {
    referat__absent_build(b, parent, label);
  } else if (body_in(b, "attendance")) {
    referat__absent_build(b, parent, 0);
  } else if (body_in(b, "annexes")) {
    referat__annexes_build(b, parent);
  } else if (body_in(b, "recommendation")) {
    referat__body_collect(b);
    referat__recommendation_paragraph(b, parent, list_follows(b));
  } else if (body_in(b, "decision")) {
    referat__body_collect(b);
    referat__decision_paragraph(b, parent);
  } else {
    referat__body_collect(b);
    referat__bodies_note(b);
    referat__body_emit(b, parent, REFERAT_P);
  }
}

/* Whether a capital follows the marker of the list's item. */
static bool begins_capital(const body *b, const block *at)
{
  slice first = body_first_line(b, at);
  return referat__is_upper(referat__first_char(referat__trim_left(slice_skip(first, at->marker))));
}

static void build_table(body *b, const block *caption)
{
  b->depth = 0;
  b->among_short = false;
  b->at += referat__table_build(b->p, body_top(b), b->blocks, b->at, caption);
}

/* Whether the paragraph in hand is the caption of the table after it. */
static bool is_caption(const body *b)
{
  const block *next = body_block(b, b->at + 1);
  return next && next->kind == BLOCK_TABLE && body_current(b)->last == body_current(b)->first + 1 &&
         referat__lex_start(b->p->lex, LEX_CAPTIONS, body_first_line(b, body_current(b)), NULL);
}

/* A page's edge inside a list belongs to the item before it, so that the list
 * stays whole and the text in order. */
static void build_furniture(body *b)
{
  parse *p = b->p;
  uint32_t end = body_next_real(b, b->at);
  const block *next = body_block(b, end);
  referat_node *parent = body_top(b);
  if (b->depth && next && next->kind == BLOCK_LIST_ITEM) {
    parent = b->lists[b->depth - 1].li;
    if (parent && element_last(parent) &&
        referat__type_is_inline((referat_type)element_last(parent)->type))
      referat__node_add_text(p->a, parent, SLICE(" "), body_line_number(b, body_current(b)));
  } else {
    b->depth = 0;
  }
  for (; b->at < end; b->at++) {
    uint32_t line = body_line_number(b, body_current(b));
    referat_node *furniture = referat__node_add(p->a, parent, REFERAT_FURNITURE, line);
    referat__node_add_text(p->a, furniture, body_first_line(b, body_current(b)), line);
  }
}

/* A fence of pandoc's Markdown.  Where a div ends that was opened before the
 * section's heading, the section ends; the next one's fence stands before it,
 * in the item. */
static void build_mark(body *b)
{
  uint8_t role = b->p->lines[body_current(b)->first].role;
  if (b->section) {
    if (role == ROLE_OPENS)
      b->fences++;
    else if (b->fences)
      b->fences--;
    else
      referat__section_close(b);
  }
  b->depth = 0;
  b->at++;
}

static void build_block(body *b)
{
  const block *at = body_current(b);
  /* Case numbers stand before all else in an item; later they are text. */
  if (at->kind == BLOCK_ITEM)
    b->past_cases = false;
  else if (!b->past_cases && at->kind != BLOCK_CASE && at->kind != BLOCK_FURNITURE &&
           at->kind != BLOCK_MARK && !referat__case_company(b->p->lex, body_first_line(b, at)))
    b->past_cases = true;
  switch ((block_kind)at->kind) {
  case BLOCK_ITEM:
    referat__item_build(b);
    return;
  case BLOCK_GROUP:
    referat__group_build(b);
    return;
  case BLOCK_CASE:
    if (b->item && !b->section && !b->past_cases) {
      referat__cases_build(b);
      return;
    }
    break;
  case BLOCK_SECTION:
    if ((b->item || line_is(b->p, at->first, LINE_HEADING)) && referat__section_build(b))
      return;
    if (line_is(b->p, at->first, LINE_HEADING)) {
      referat__section_open_free(b, b->p->lines[at->first].level);
      return;
    }
    break;
  case BLOCK_HEADING:
    referat__section_open_free(b, b->p->lines[at->first].level);
    return;
  case BLOCK_TABLE:
    build_table(b, NULL);
    return;
  case BLOCK_LIST_ITEM:
    if (!body_in(b, "annexes") || !is_digit(block_marker(b->p, at).ptr[0]) ||
        b->p->lines[at->first].level || begins_capital(b, at)) {
      referat__list_item_build(b);
      return;
    }
    /* "1. brev" is the name of an annex. */
    b->blocks->at[b->at].marker = 0;
    break;
  case BLOCK_MARK:
    build_mark(b);
    return;
  case BLOCK_FURNITURE:
    build_furniture(b);
    return;
  case BLOCK_PARAGRAPH:
    if (is_caption(b)) {
      b->at++;
      build_table(b, at);
      return;
    }
    referat__section_run_in(b);
    if (referat__is_free_heading(b)) {
      referat__section_open_free(b, 0);
      return;
    }
    break;
  }
  b->blocks->at[b->at].kind = BLOCK_PARAGRAPH;
  build_paragraph(b);
}

bool referat__body_build(parse *p, referat_node *parent, uint32_t first, uint32_t last)
{
  block_list blocks;
  body b = {.p = p, .blocks = &blocks, .parent = parent, .kind = ""};
  if (!referat__blocks_begin(p, first, last, &blocks))
    return false;
  while (body_current(&b) && !p->a->failed) {
    /* What the next block is depends on the lines above it, as they are before those are built. */
    body_next_real(&b, b.at + 1);
    referat__lines_pass(p, body_current(&b)->first);
    referat__blocks_pass(&blocks, b.at);
    build_block(&b);
  }
  referat__section_close(&b);
  referat__arena_discard(p->a, blocks.at);
  referat__arena_discard(p->a, b.numbers);
  referat__arena_discard(p->a, b.runs.at);
  referat__arena_discard(p->a, b.notes.at);
  return !p->a->failed;
}
