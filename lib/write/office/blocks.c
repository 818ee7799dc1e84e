/* Blocks, which hold blocks: sections, statements, lists and items, tables and cells. */
#include "write/office/walk.h"

#include "write/heading.h"

/* The children of a list item, a statement or a cell: inline and blocks in any mixture.  Its
 * first paragraph is `first`, those after it `more`; return whether there was any. */
static bool flow(walk *w, const referat_node *node, const paragraph *first, const paragraph *more,
                 const spot *at);

/* # Lists: their items have the markers that the source has */

/* The block that the item begins with, REFERAT_TEXT for a paragraph. */
static referat_type first_block(const referat_node *li)
{
  const referat_node *child = node_first(li);
  while (child && !referat__view_has_text(child))
    child = node_next(child);
  if (!child || child->type == REFERAT_P || referat__view_is_listed(child) ||
      referat__type_is_inline((referat_type)child->type))
    return REFERAT_TEXT;
  return (referat_type)child->type;
}

/* Whether a list behind that block stands in by a step.  In a box it does not: the rule at its edge
 * would make the step, too. */
static bool is_led(const referat_node *before, const spot *at)
{
  if (at->depth)
    return at->led;
  return before && at->place != VIEW_DECISION && referat__view_leads_in(before);
}

static void end_item(walk *w, walk_list *l)
{
  if (w->to->item_end)
    w->to->item_end(w, l);
}

static void end_list(walk *w, walk_list *l)
{
  if (w->to->list_end)
    w->to->list_end(w, l);
}

static void list(walk *w, const referat_node *node, const referat_node *before, const spot *at)
{
  walk_list l = {.node = node, .level = at->depth, .led = is_led(before, at)};
  marker previous;
  bool begun = false;
  spot inside = *at;
  inside.depth++;
  inside.led = l.led;
  for (const referat_node *li = node_first(node); li; li = node_next(li)) {
    if (li->type != REFERAT_LI) { /* in no valid tree; but no text is lost */
      if (referat__view_has_text(li)) {
        end_list(w, &l);
        referat__walk_block(w, li, NULL, at);
      }
      continue;
    }
    l.text = referat_node_attr(li, REFERAT_ATTR_MARKER);
    l.mark = referat__marker_read(l.text, begun ? &previous : NULL);
    l.follows = begun && referat__marker_follows(&previous, &l.mark);
    l.style = referat__view_list_style(li, at->place);
    l.begins = first_block(li);
    previous = l.mark;
    begun = true;
    bool keeps = li == w->kept || (at->whole && (node_next(li) || referat__view_goes_on(node)));
    paragraph first = {
        .style = l.style, .part = ITEM, .level = l.level, .led = l.led, .keep_next = keeps};
    paragraph more = {.style = l.style == STYLE_DECISION_LIST ? l.style : STYLE_LIST_MORE,
                      .part = ITEM_MORE,
                      .level = l.level,
                      .led = l.led,
                      .keep_next = keeps};
    if (!w->to->item(w, &l))
      first = more;
    if (!flow(w, li, &first, &more, &inside))
      referat__walk_line(w, first, SLICE(""));
    end_item(w, &l);
  }
  end_list(w, &l);
}

/* The clauses or annexes from `first` on; return the last one. */
static const referat_node *listed(walk *w, const referat_node *first, const referat_node *before,
                                  const spot *at)
{
  walk_list l = {.level = at->depth,
                 .led = is_led(before, at),
                 .style = referat__view_style(first, at->place)};
  l.mark = referat__marker_read(first->type == REFERAT_ANNEX ? NULL : "-", NULL);
  const referat_node *block = first, *last = first;
  for (; block && block->type == first->type; block = node_next(block)) {
    last = block;
    if (!referat__view_has_text(block))
      continue;
    w->to->item(w, &l);
    paragraph p = {.style = l.style, .part = ITEM, .led = l.led, .keep_next = block == w->kept};
    referat__walk_paragraph(w, p, block);
    end_item(w, &l);
    l.follows = true;
  }
  end_list(w, &l);
  return last;
}

/* # Tables */

/* In row `n`; the layout tells of the column, if it has one of its own. */
static void cell(walk *w, const referat_node *node, const walk_table *t, unsigned n,
                 unsigned column)
{
  const table_layout *layout = t->layout;
  bool is_own = column < layout->columns, figures = is_own && layout->figures[column];
  bool is_header = t->added ? n < layout->header_rows : node_type(node) == REFERAT_TH;
  int tail = figures ? layout->tail[column] : 0;
  /* no sum stands alone on a page */
  bool keeps = n + 2 == layout->rows || (layout->whole && n + 2 < layout->rows);
  paragraph p = {.style = is_header  ? (t->added ? STYLE_ADDED_HEADER : STYLE_CELL_HEADER)
                          : figures  ? STYLE_CELL_FIGURE
                          : t->added ? t->added
                                     : STYLE_CELL,
                 .keep_next = keeps && !t->added,
                 .bare = t->added,
                 .right = is_header && figures,
                 .inset = is_header || !tail ? 0 : tail - referat__table_tail(node)};
  spot at = {.heading = 3, .in_cell = true};
  if (!flow(w, node, &p, &p, &at))
    referat__walk_line(w, p, SLICE(""));
}

/* What is in more cells than the format has columns stands in the last one. */
static void cells(walk *w, const referat_node *tr, const walk_table *t, unsigned n)
{
  const table_layout *layout = t->layout;
  unsigned i = 0;
  for (const referat_node *c = node_first(tr); c; c = node_next(c)) {
    if (!node_is_cell(c) || (i >= layout->columns && !referat__view_has_text(c)))
      continue;
    if (i < layout->columns) {
      if (i)
        referat__walk_cell_end(w);
      referat__walk_cell(w, t, i);
    }
    cell(w, c, t, n, i++);
  }
  if (i)
    referat__walk_cell_end(w);
  for (; i < layout->columns; i++) {
    w->to->cell(w);
    cell(w, NULL, t, n, layout->columns);
    referat__walk_cell_end(w);
  }
}

void referat__walk_table(walk *w, walk_table *t, const referat_node *node)
{
  unsigned n = 0;
  w->to->table(w, t);
  for (const referat_node *tr = node_first(node); tr; tr = node_next(tr)) {
    if (tr->type != REFERAT_TR)
      continue;
    w->to->row(w, t, n);
    cells(w, tr, t, n);
    referat__walk_row_end(w, t, n++);
  }
  referat__walk_table_end(w, t);
}

static void table(walk *w, const referat_node *node, const spot *at)
{
  table_layout layout;
  referat__table_layout(node, w->text_width, 2 * STYLE_CELL_MARGIN, &layout);
  if (layout.columns > w->to->most_columns)
    layout.columns = w->to->most_columns;
  for (const referat_node *child = node_first(node); child; child = node_next(child)) {
    if (child->type == REFERAT_TR || !referat__view_has_text(child))
      continue;
    paragraph p = {.style = child->type == REFERAT_CAPTION ? STYLE_CAPTION : STYLE_TEXT};
    referat__walk_run(w, &p, child, node_next(child));
  }
  if (layout.columns == 0)
    return;
  walk_table t = {.layout = &layout, .end = referat__walk_table_gap(node, at)};
  referat__walk_table(w, &t, node);
}

/* # Sections, statements, votes, paragraphs */

void referat__walk_heading_text(walk *w, const referat_node *heading)
{
  for (const referat_node *part = heading_first(heading); part; part = heading_next(part)) {
    w->flow.space |= heading_parts(part);
    referat__walk_inline(w, part);
    w->flow.space |= heading_parts(part);
  }
}

bool referat__walk_heading(walk *w, const referat_node *node, unsigned level)
{
  if (!referat__view_has_text(node))
    return false;
  paragraph p = {.style = referat__style_heading(level), .bare = true};
  referat__walk_open(w, &p);
  referat__walk_heading_text(w, node);
  referat__walk_shut(w, &p);
  return true;
}

static void section(walk *w, const referat_node *node, const spot *at)
{
  spot inside = *at;
  inside.place = referat__view_place(node, at->place);
  inside.whole = inside.place == VIEW_DECISION && (at->whole || referat__view_stays_whole(node));
  inside.heading +=
      referat__walk_heading(w, referat__node_child(node, REFERAT_HEADING), at->heading);
  referat__walk_blocks(w, node_first(node), &inside);
}

static void statement(walk *w, const referat_node *node, const spot *at)
{
  spot inside = *at;
  inside.place = referat__view_place(node, at->place);
  paragraph p = {.style = inside.place == VIEW_DECISION ? STYLE_DECISION : STYLE_STATEMENT,
                 .keep_next = at->whole && referat__view_goes_on(node)};
  flow(w, node, &p, &p, &inside);
}

static void vote(walk *w, const referat_node *node, const spot *at)
{
  bool has_table = referat__sides_take(&w->sides, node);
  bool keeps = has_table || node == w->kept || referat__view_leads_on(node) ||
               (at->whole && referat__view_goes_on(node));
  paragraph p = {.style = referat__view_style(node, at->place), .keep_next = keeps};
  referat__walk_paragraph(w, p, node);
  if (has_table)
    referat__walk_votes(w, node, at, p.style);
}

/* `before` stands before the block, or NULL. */
static void plain(walk *w, const referat_node *block, const referat_node *before, const spot *at)
{
  paragraph p = {.style = referat__view_style(block, at->place),
                 .keep_next = block == w->kept || referat__view_leads_on(block) ||
                              (at->whole && referat__view_goes_on(block))};
  if (block->type == REFERAT_P && node_type(before) == REFERAT_LIST)
    p.behind = BEHIND_LIST;
  else if (block->type == REFERAT_P && node_type(before) == REFERAT_TABLE)
    p.behind = BEHIND_TABLE;
  referat__walk_paragraph(w, p, block);
}

void referat__walk_block(walk *w, const referat_node *block, const referat_node *before,
                         const spot *at)
{
  if (referat__view_is_mark(block) || referat__repeats_heading(block))
    return;
  switch ((referat_type)block->type) {
  case REFERAT_SECTION:
    section(w, block, at);
    break;
  case REFERAT_LIST:
    list(w, block, before, at);
    break;
  case REFERAT_TABLE:
    table(w, block, at);
    break;
  case REFERAT_STATEMENT:
    statement(w, block, at);
    break;
  case REFERAT_VOTE:
    vote(w, block, at);
    break;
  default:
    plain(w, block, before, at);
  }
}

/* Blocks that are one sentence. */
static void sentence(walk *w, const referat_node *first, const referat_node *last)
{
  const paragraph p = {.style = STYLE_MOVEMENT,
                       .keep_next = last == w->kept || referat__view_leads_on(last)};
  referat__walk_open(w, &p);
  for (const referat_node *block = first; block != node_next(last); block = node_next(block)) {
    w->flow.space |= referat__view_first_letter(block) != ',';
    referat__walk_children(w, block);
  }
  referat__walk_shut(w, &p);
}

const referat_node *referat__walk_block_or_listed(walk *w, const referat_node *block,
                                                  const referat_node *before, const spot *at)
{
  if (referat__view_is_listed(block))
    return listed(w, block, before, at);
  const referat_node *last = referat__view_sentence(block);
  if (last != block)
    sentence(w, block, last);
  else
    referat__walk_block(w, block, before, at);
  return last;
}

void referat__walk_blocks(walk *w, const referat_node *first, const spot *at)
{
  const referat_node *before = NULL;
  for (const referat_node *child = first; child; child = node_next(child)) {
    if (child->type == REFERAT_HEADING || child->type == REFERAT_CASE)
      continue;
    if (referat__type_is_inline((referat_type)child->type)) {
      /* in no valid tree; but no text is lost */
      paragraph p = {.style = STYLE_TEXT};
      if (referat__view_has_text(child))
        referat__walk_run(w, &p, child, node_next(child));
    } else {
      child = referat__walk_block_or_listed(w, child, before, at);
    }
    before = child;
  }
}

static bool flow(walk *w, const referat_node *node, const paragraph *first, const paragraph *more,
                 const spot *at)
{
  bool written = false;
  const referat_node *end, *before = NULL;
  for (const referat_node *child = node_first(node); child; child = end) {
    const referat_node *above = before;
    end = node_next(child);
    bool is_inline = referat__type_is_inline((referat_type)child->type);
    bool has_text = referat__view_has_text(child);
    if (is_inline)
      for (; end && referat__type_is_inline((referat_type)end->type); end = node_next(end))
        has_text = has_text || referat__view_has_text(end);
    before = is_inline ? NULL : child;
    if (!has_text)
      continue;
    paragraph p = written ? *more : *first;
    p.keep_next |= at->whole && end;
    if (is_inline)
      referat__walk_run(w, &p, child, end);
    else if (child->type == REFERAT_P || referat__view_is_listed(child))
      referat__walk_run(w, &p, element_first(child), NULL);
    else
      end = node_next((before = referat__walk_block_or_listed(w, child, above, at)));
    written = true;
  }
  return written;
}
