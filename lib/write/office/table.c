/* What tables are made of, and the small one of a vote's sides. */
#include "write/office/walk.h"

#include "write/danish.h"

void referat__walk_cell(walk *w, const walk_table *t, unsigned column)
{
  w->to->cell(w);
  referat__pages_cell(&w->pages, t->layout->width[column]);
}

void referat__walk_cell_end(walk *w)
{
  out_slice(w->o, w->to->cell_end);
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

int referat__walk_table_gap(const referat_node *node, const spot *at)
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
                  .title = DANISH_VOTES,
                  .description = DANISH_VOTES_DESCRIPTION,
                  .left = left,
                  .votes = true,
                  .boxed = role == STYLE_DECISION,
                  .end = referat__walk_table_gap(vote, at)};
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
