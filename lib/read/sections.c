#include "read/sections.h"

#include "base/utf8.h"
#include "read/head/label.h"
#include "read/decision.h"
#include "read/explain.h"
#include "read/numbered.h"
#include "read/recommendation.h"

/* A longer line is no heading of free text. */
#define LONGEST_HEADING 110

/* A page's edge behind the last word of a section is no part of it: it goes
 * behind the section. */
static void move_edges(body *b)
{
  referat_node *end = b->section, *keep = NULL;
  while (element_last(end) && element_last(end)->type == REFERAT_SECTION)
    end = element_last(end);
  if (!element_last(end) || element_last(end)->type != REFERAT_FURNITURE)
    return;
  for (referat_node *child = element_first(end); child; child = node_next(child))
    if (child->type != REFERAT_FURNITURE)
      keep = child;
  if (!keep) /* a section is not left empty */
    return;
  referat__node_move_behind(b->p->a, node_parent(b->section), keep);
}

void referat__section_close(body *b)
{
  if (b->section)
    move_edges(b);
  referat__decision_close(b);
  b->section = b->sub = b->facts.statement = NULL;
  b->kind = "";
  b->has_lead = b->among_short = false;
  b->depth = 0;
  b->fences = 0;
}

/* A heading that ends in the middle goes on in the next line: "... den" and the
 * day, a long name of a body and the rest of it. */
static void collect_heading(body *b)
{
  b->runs.count = 0;
  block at = *body_current(b);
  slice line = body_first_line(b, &at);
  size_t bullet = at.marker ? 0 : referat__bullet_length(line);
  if (bullet) { /* a page whose sections are a list */
    slice mark = referat__trim_right(slice_of(line.ptr, bullet));
    at.marker = (uint32_t)mark.len;
    referat__runs_add(b->p, &b->runs, RUN_FURNITURE, mark, b->p->lines[at.first].number);
  }
  referat__runs_add_block(b->p, &b->runs, &at);
  b->at++;
  const block *next = body_current(b);
  slice so_far = referat__runs_last(&b->runs);
  bool hanging = referat__lex_whole(b->p->lex, LEX_HANGING, referat__last_word(so_far)) ||
                 slice_ends(so_far, SLICE(","));
  if (!next || next->kind != BLOCK_PARAGRAPH || next->after_gap || next->last != next->first + 1 ||
      !hanging)
    return;
  slice rest = body_first_line(b, next);
  bool has_digit = false;
  for (size_t i = 0; i < rest.len; i++)
    has_digit |= is_digit(rest.ptr[i]);
  if (rest.len < 60 && has_digit && slice_end(rest)[-1] != '.') {
    referat__runs_add_block(b->p, &b->runs, next);
    b->at++;
  }
}

/* A known heading of free text gives no kind. */
static void set_kind(parse *p, referat_node *section, const char *kind)
{
  if (kind[0])
    referat__node_set_static(p->a, section, REFERAT_ATTR_KIND, kind);
}

static void open_section(body *b, const lex_section *row, slice heading, uint32_t line)
{
  parse *p = b->p;
  bool nested = row->strength == LEX_WEAK && body_in(b, "presentation") && body_empty_section(b) &&
                string_is(row->kind, "topic");
  b->notes.count = 0;
  referat_node *parent = b->item ? b->item : b->parent;
  if (nested) {
    b->sub = referat__node_add(p->a, b->section, REFERAT_SECTION, line);
    b->sub_level = 9;
    set_kind(p, b->sub, row->kind);
    referat__body_emit(b, b->sub, REFERAT_HEADING);
    return;
  }
  referat__section_close(b);
  b->section = referat__node_add(p->a, parent, REFERAT_SECTION, line);
  b->kind = row->kind;
  set_kind(p, b->section, row->kind);
  if (body_in(b, "recommendation")) {
    referat__proposer_note(p, &b->notes, heading);
    b->has_lead = b->notes.count > 0;
  }
  referat__body_emit(b, b->section, REFERAT_HEADING);
  if (body_in(b, "decision")) {
    referat__decision_open(b, b->section, heading);
    if (b->item)
      referat__node_set_static(p->a, b->item, REFERAT_ATTR_DECIDED, "yes");
  }
}

void referat__section_open_decision(body *b)
{
  parse *p = b->p;
  referat__section_close(b);
  b->section =
      referat__node_add(p->a, b->item, REFERAT_SECTION, body_line_number(b, body_current(b)));
  b->kind = "decision";
  referat__node_set_static(p->a, b->section, REFERAT_ATTR_KIND, b->kind);
  referat__decision_open(b, b->section, slice_of("", 0));
  referat__node_set_static(p->a, b->item, REFERAT_ATTR_DECIDED, "yes");
}

/* Headings of who was there, one after the other. */
#define MOST_ATTENDANCE_HEADINGS 6

/* Behind the names below the heading, and those below further headings of who was there. */
static uint32_t names_end(const body *b, uint32_t i)
{
  const block *below;
  unsigned headings = 0;
  for (; (below = body_block(b, i)) != NULL; i = body_next_real(b, i + 1)) {
    const lex_section *row = below->kind == BLOCK_SECTION ? line_section(b->p, below->first) : NULL;
    bool is_more =
        row && string_is(row->kind, "attendance") && headings++ < MOST_ATTENDANCE_HEADINGS;
    if (!is_more && !(below->kind == BLOCK_PARAGRAPH &&
                      referat__looks_like_names(b->p, body_first_line(b, below))))
      break;
  }
  return i;
}

/* Whether the heading in hand has names below, and nothing else before the next
 * heading.  "Fraværende:" without names says that nobody was absent, and text
 * behind the names is the decision's. */
static bool is_names_to_the_end(const body *b)
{
  uint32_t first = body_next_real(b, b->at + 1), end = names_end(b, first);
  const block *name = body_block(b, first), *below = body_block(b, end);
  return end > first && name->kind == BLOCK_PARAGRAPH &&
         (!below || (below->kind != BLOCK_PARAGRAPH && below->kind != BLOCK_LIST_ITEM));
}

/* Whether the line, under the heading of who decides, says of a body what it does:
 * "Teknisk Udvalg indstiller", among others of the kind or first of them. */
static bool tells_competence(const body *b, const lex_section *row)
{
  if (row->strength != LEX_WEAK || row->match != LEX_SUFFIX || !body_in(b, "competence") ||
      !string_is(row->kind, "recommendation"))
    return false;
  slice s = body_first_line(b, body_current(b)), named = referat__body_at(b->p->lex, s);
  uint32_t next = body_next_real(b, b->at + 1), above = b->at;
  const block *below = body_block(b, next);
  while (above > 0 && body_block(b, above - 1)->kind == BLOCK_FURNITURE)
    above--;
  const block *before = above ? body_block(b, above - 1) : NULL;
  bool first = before && line_is(b->p, before->first, LINE_SECTION);
  bool others = before && line_section(b->p, before->last - 1) == row;
  return named.len && named.len + row->pattern.len >= s.len && (first || others) && below &&
         below->kind != BLOCK_LIST_ITEM;
}

/* Whether the section of annexes says that there are none: no name of one follows. */
static bool names_no_annex(const body *b)
{
  const referat_node *said = b->section ? element_last(b->section) : NULL;
  return said && said->type == REFERAT_P && node_next(element_first(b->section)) == said;
}

bool referat__section_build(body *b)
{
  uint32_t line = body_line_number(b, body_current(b));
  const lex_section *row = line_section(b->p, body_current(b)->first);
  bool is_marked = line_is(b->p, body_current(b)->first, LINE_HEADING);
  if (row && string_is(row->kind, "attendance") && body_in(b, "decision") && !is_marked &&
      !is_names_to_the_end(b))
    return false;
  /* Among annexes everyday words are names of annexes; under a recommendation
   * "X indstiller," leads the clauses in. */
  if (!row || tells_competence(b, row) ||
      (row->strength == LEX_WEAK && body_in(b, "annexes") && !is_marked && !names_no_annex(b)) ||
      (row->strength == LEX_WEAK && body_in(b, "recommendation") &&
       string_is(row->kind, "recommendation") && !is_marked && body_empty_section(b)))
    return false;
  collect_heading(b);
  slice heading = referat__body_text(b);
  open_section(b, row, heading, line);
  return true;
}

/* A heading and text in one line: the line is cut behind the colon. */
bool referat__section_run_in(body *b)
{
  const block *at = body_current(b);
  size_t used;
  slice line = body_first_line(b, at);
  slice strong = referat__strong_at(b->p, line.ptr);
  const lex_section *row = referat__lex_run_in(b->p->lex, line, &used);
  slice behind = slice_skip(line, row ? used : 0);
  /* What is emphasized ends with the heading, or it is none. */
  if (row && strong.len && slice_end(strong) > behind.ptr)
    return false;
  if (!row || !b->item || body_in(b, "annexes"))
    return false;
  textline *l = &b->p->lines[at->first];
  slice heading = referat__trim(slice_of(line.ptr, used));
  referat__line_set_section(b->p, at->first, row);
  explain_line(b->p, at->first, WHY_RUN_IN);
  b->runs.count = 0;
  referat__runs_add(b->p, &b->runs, RUN_TEXT, heading, l->number);
  open_section(b, row, heading, l->number);
  slice rest = referat__trim_left(behind);
  l->len = (uint32_t)rest.len;
  l->start = (uint32_t)(rest.ptr - b->p->text);
  return rest.len > 0;
}

/* ---- headings of free text ---- */

/* Whether the paragraph is one line, or was one before it was wrapped. */
static bool is_one_line(const body *b, const block *at)
{
  if (at->last == at->first + 1)
    return true;
  if (at->last != at->first + 2 || !b->p->width)
    return false;
  slice above = body_first_line(b, at), below = line_text(b->p, at->first + 1);
  const char *word = below.ptr;
  while (word < slice_end(below) && *word != ' ')
    word++;
  return referat__utf8_count(above) + 1 + referat__utf8_count(slice_between(below.ptr, word)) >
         b->p->width;
}

/* All of the block, as it stands in the text. */
static slice whole_text(const body *b, const block *at)
{
  return slice_between(body_first_line(b, at).ptr, slice_end(line_text(b->p, at->last - 1)));
}

/* A cell of a table with its unit is no longer: "Mio. kr." */
#define LONGEST_UNIT 8

/* Whether the text is what stands in a table alone: a figure, or a unit. */
static bool is_cell(slice s)
{
  size_t n = 0;
  while (n < s.len && (is_digit(s.ptr[n]) || strchr("+-,.% ", s.ptr[n])))
    n++;
  return s.len > 0 && (n == s.len || (s.len <= LONGEST_UNIT && slice_ends(s, SLICE(".")) &&
                                      memchr(s.ptr, ' ', s.len)));
}

bool referat__has_heading_form(const body *b, const block *at)
{
  slice s = whole_text(b, at);
  if (at->kind != BLOCK_PARAGRAPH || !at->after_gap || s.len > LONGEST_HEADING ||
      !is_one_line(b, at) || !referat__line_alone_below(b->p, at->last - 1))
    return false;
  uint32_t first = referat__first_char(s), last = referat__last_char(s);
  if (is_cell(s))
    return false;
  if (!referat__is_upper(first) && !(first >= '0' && first <= '9'))
    return false;
  if (last < 0x80 && strchr(".,;:!?*\"", (int)last))
    return false;
  size_t label_length;
  return last != 0x201D && !referat__lex_whole(b->p->lex, LEX_NONE, s) &&
         !referat__is_absent(b->p, s, &label_length) &&
         !referat__lex_whole(b->p->lex, LEX_HANGING, referat__last_word(s)) &&
         !referat__lex_start(b->p->lex, LEX_FIGURES, s, NULL) && !memchr(s.ptr, '\t', s.len);
}

/* How many short lines after one another may all be headings. */
#define LONGEST_CHAIN 2

/* Whether the paragraph in hand is a heading: short, without a full stop, and
 * text comes after it.  Many short lines are a list without marks, or what is
 * left of a table. */
bool referat__is_free_heading(body *b)
{
  static const char *const kinds[] = {"decision", "recommendation", "annexes", "attendance"};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (body_in(b, kinds[i]))
      return false;
  if (!b->section || !referat__has_heading_form(b, body_current(b)))
    return b->among_short = false;
  /* Who decides stands in short lines of its own. */
  if (body_in(b, "competence") &&
      (body_empty_section(b) ||
       referat__body_at(b->p->lex, body_first_line(b, body_current(b))).len))
    return false;
  if (b->among_short)
    return false;
  int chain = 1;
  uint32_t i = body_next_real(b, b->at + 1);
  const block *after = body_block(b, i);
  if (after && referat__body_goes_on(b, whole_text(b, body_current(b)), after))
    return false;
  while (after && chain <= LONGEST_CHAIN && referat__has_heading_form(b, after)) {
    chain++;
    i = body_next_real(b, i + 1);
    after = body_block(b, i);
  }
  if (!after || after->kind == BLOCK_ITEM || after->kind == BLOCK_SECTION ||
      after->kind == BLOCK_MARK || after->kind == BLOCK_HEADING)
    return false;
  const block *before = b->at ? body_block(b, b->at - 1) : NULL;
  slice above = before ? line_text(b->p, before->last - 1) : slice_of(NULL, 0);
  bool announced =
      before && before->kind == BLOCK_PARAGRAPH && above.len && slice_end(above)[-1] == ':';
  /* A paragraph that is a figure has no heading: cells, of which the one in hand is another. */
  bool cells = after->kind == BLOCK_PARAGRAPH && is_cell(whole_text(b, after));
  b->among_short = chain > LONGEST_CHAIN || (announced && chain > 1) || cells;
  return !b->among_short;
}

void referat__section_open_free(body *b, uint8_t level)
{
  parse *p = b->p;
  uint32_t line = body_line_number(b, body_current(b));
  bool deeper = b->sub && level && b->sub_level && level > b->sub_level;
  referat_node *parent = deeper ? b->sub : b->section ? b->section : b->item ? b->item : b->parent;
  b->depth = 0;
  b->facts.statement = NULL;
  b->runs.count = 0;
  b->notes.count = 0;
  referat__runs_add_block(p, &b->runs, body_current(b));
  b->at++;
  referat_node *sub = referat__node_add(p->a, parent, REFERAT_SECTION, line);
  referat__body_emit(b, sub, REFERAT_HEADING);
  if (!deeper)
    b->sub_level = level;
  b->sub = sub;
}
