/* Pages that are not of the minutes: attendance and signatures. */
#include "write/office/walk.h"
#include "write/danish.h"

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
                  .added = room ? STYLE_SIGNATURE : STYLE_ADDED_CELL,
                  .end = WALK_TABLE_END};
  referat__walk_table(w, &t, node);
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
