/* Tables: those of the minutes, and the small one of a vote's sides. */
#include "write/office/walk.h"

static void cell(walk *w, const referat_node *node, bool figures, int tail, bool keeps)
{
  bool is_header = node_type(node) == REFERAT_TH;
  paragraph p = {.style = is_header ? STYLE_CELL_HEADER
                          : figures ? STYLE_CELL_FIGURE
                                    : STYLE_CELL,
                 .keep_next = keeps,
                 .right = is_header && figures,
                 .inset = is_header || !tail ? 0 : tail - referat__table_tail(node)};
  spot at = {.heading = 3, .in_cell = true};
  if (!referat__walk_flow(w, node, &p, &p, &at))
    referat__walk_line(w, p, SLICE(""));
}

void referat__walk_cell(walk *w, const walk_table *t, unsigned column)
{
  w->to->cell(w);
  referat__pages_cell(&w->pages, t->layout->width[column]);
}

void referat__walk_cell_end(walk *w)
{
  w->to->cell_end(w);
  referat__pages_cell_end(&w->pages);
}

void referat__walk_row_end(walk *w, const walk_table *t, unsigned row)
{
  w->to->row_end(w, t, row);
  referat__pages_row_end(&w->pages, row < t->layout->header_rows);
}

void referat__walk_table_end(walk *w, walk_table *t)
{
  w->to->table_end(w, t);
  referat__pages_table_end(&w->pages);
}

/* What is in more cells than the format has columns stands in the last one.  The row `keeps` with
 * the one below. */
static void cells(walk *w, const referat_node *tr, const walk_table *t, bool keeps)
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
    bool is_own = i < layout->columns;
    cell(w, c, is_own && layout->figures[i], is_own ? layout->tail[i] : 0, keeps);
    i++;
  }
  if (i)
    referat__walk_cell_end(w);
  for (; i < layout->columns; i++) {
    w->to->cell(w);
    cell(w, NULL, false, 0, keeps);
    referat__walk_cell_end(w);
  }
}

/* See walk_table. */
static int end_of(const referat_node *node, const spot *at)
{
  const referat_node *next = node_next(node);
  while (next && next->type != REFERAT_TABLE && !referat__view_has_text(next))
    next = node_next(next);
  if (!next)
    return at->in_cell || at->depth || !node_parent(node) || !node_next(node_parent(node))
               ? WALK_TABLE_END
               : 0;
  bool joins = next->type == REFERAT_TABLE && !referat__node_child(next, REFERAT_CAPTION);
  return joins ? WALK_TABLE_GAP : 0;
}

void referat__walk_table(walk *w, const referat_node *table, const spot *at)
{
  table_layout layout;
  referat__table_layout(table, w->text_width, 2 * STYLE_CELL_MARGIN, &layout);
  if (layout.columns > w->to->most_columns)
    layout.columns = w->to->most_columns;
  for (const referat_node *child = node_first(table); child; child = node_next(child)) {
    if (child->type == REFERAT_TR || !referat__view_has_text(child))
      continue;
    paragraph p = {.style = child->type == REFERAT_CAPTION ? STYLE_CAPTION : STYLE_TEXT};
    referat__walk_run(w, &p, child, node_next(child));
  }
  if (layout.columns == 0)
    return;
  walk_table t = {.layout = &layout, .end = end_of(table, at)};
  w->to->table(w, &t);
  unsigned n = 0;
  for (const referat_node *tr = node_first(table); tr; tr = node_next(tr)) {
    if (tr->type != REFERAT_TR)
      continue;
    w->to->row(w, &t, n);
    /* no sum stands alone on a page */
    cells(w, tr, &t, n + 2 == layout.rows || (layout.whole && n + 2 < layout.rows));
    referat__walk_row_end(w, &t, n++);
  }
  referat__walk_table_end(w, &t);
}

int referat__walk_side_width(unsigned columns, int room)
{
  return room / (int)columns < SIDES_WIDTH ? room / (int)columns : SIDES_WIDTH;
}

/* "Imod (2)", "Anna Holm (A)" */
static void put_named(walk *w, style_role role, const char *name, const char *more)
{
  paragraph p = {.style = role, .bare = true};
  referat__walk_open(w, &p);
  referat__walk_text(w, slice_str(name));
  if (more) {
    referat__walk_text(w, SLICE(" ("));
    referat__walk_text(w, slice_str(more));
    referat__walk_text(w, SLICE(")"));
  }
  referat__walk_shut(w, &p);
}

static void put_party(walk *w, const referat_node *party)
{
  w->repeats = true;
  referat__walk_paragraph(w, (paragraph){.style = STYLE_VOTES, .bare = true}, party);
  w->repeats = false;
}

static void put_side(walk *w, const vote_side *side)
{
  for (unsigned i = 0; i < side->voters; i++) {
    const char *name = referat_node_attr(side->voter[i], REFERAT_ATTR_NAME);
    if (name)
      put_named(w, STYLE_VOTES, name, referat_node_attr(side->voter[i], REFERAT_ATTR_PARTY));
    else
      put_party(w, side->voter[i]);
  }
}

void referat__walk_votes(walk *w, const referat_node *vote, const spot *at, style_role role)
{
  const vote_sides *s = &w->sides;
  int left = referat__style(role)->left;
  table_layout layout = {.columns = referat__sides_columns(s), .rows = 2, .header_rows = 1};
  int width = referat__walk_side_width(layout.columns, w->text_width - left);
  for (unsigned i = 0; i < layout.columns; i++)
    layout.total += layout.width[i] = width;
  walk_table t = {.layout = &layout,
                  .title = referat__sides_title,
                  .description = referat__sides_description,
                  .left = left,
                  .votes = true,
                  .boxed = role == STYLE_DECISION,
                  .end = end_of(vote, at)};
  w->to->table(w, &t);
  for (unsigned n = 0; n < 2; n++) {
    w->to->row(w, &t, n);
    for (unsigned i = 0, column = 0; i < SIDES; i++) {
      if (!s->side[i].voters)
        continue;
      referat__walk_cell(w, &t, column++);
      if (n == 0)
        put_named(w, STYLE_VOTES_HEADER, referat__sides_label(i), s->side[i].count);
      else
        put_side(w, &s->side[i]);
      referat__walk_cell_end(w);
    }
    referat__walk_row_end(w, &t, n);
  }
  referat__walk_table_end(w, &t);
}
