/* Pages that are not of the minutes: attendance and signatures. */
#include "write/office/walk.h"
#include "write/danish.h"

static void row(walk *w, const walk_table *t, const referat_node *tr, unsigned number, bool room)
{
  bool in_head = number < t->layout->header_rows;
  paragraph p = {.style = in_head ? STYLE_ADDED_HEADER
                          : room  ? STYLE_SIGNATURE
                                  : STYLE_ADDED_CELL,
                 .bare = true};
  unsigned i = 0;
  w->to->row(w, t, number);
  for (const referat_node *cell = node_first(tr); cell; cell = node_next(cell), i++) {
    referat__walk_cell(w, t, i);
    referat__walk_run(w, &p, node_first(cell), NULL);
    referat__walk_cell_end(w);
  }
  referat__walk_row_end(w, t, number);
}

static void table(walk *w, const referat_node *node, const char *title, bool room)
{
  table_layout layout;
  referat__table_layout(node, w->text_width, 2 * STYLE_CELL_MARGIN, &layout);
  for (unsigned i = 0; room && i < layout.columns; i++) /* half the page to write in */
    layout.width[i] = layout.total = w->text_width / 2;
  if (room)
    layout.total *= 2;
  for (unsigned i = 0; i < layout.columns; i++)
    layout.figures[i] = false;
  walk_table t = {.layout = &layout,
                  .title = title,
                  .description =
                      room ? DANISH_SIGNATURES_DESCRIPTION : DANISH_ATTENDANCE_DESCRIPTION,
                  .end = WALK_TABLE_END};
  unsigned n = 0;
  w->to->table(w, &t);
  for (const referat_node *tr = node_first(node); tr; tr = node_next(tr))
    row(w, &t, tr, n++, room);
  referat__walk_table_end(w, &t);
}

void referat__walk_added(walk *w, const referat_node *section)
{
  char title[40];
  bool room = node_says(section, REFERAT_ATTR_KIND, "signatures"); /* to write in */
  for (const referat_node *child = node_first(section); child; child = node_next(child)) {
    paragraph p = {.style = STYLE_ADDED};
    switch (node_type(child)) {
    case REFERAT_HEADING:
      p.style = room ? STYLE_ADDED_PAGE : STYLE_ADDED_HEADING;
      p.bare = true;
      referat_node_string(child, title, sizeof title);
      referat__walk_paragraph(w, p, child);
      break;
    case REFERAT_TABLE:
      table(w, child, title, room);
      break;
    default:
      p.keep_next = true;
      referat__walk_paragraph(w, p, child);
    }
  }
}
