#include "write/prose/prose.h"

#include "write/added/remarks.h"
#include "write/address.h"
#include "write/heading.h"

/* --- among text --- */

static void gather(prose *p, const referat_node *node)
{
  switch ((referat_type)node->type) {
  case REFERAT_TEXT:
    p->to->text(p, node_text(node));
    break;
  case REFERAT_STRONG:
  case REFERAT_EM:
    p->to->marked(p, node, node->type == REFERAT_STRONG);
    break;
  case REFERAT_A: {
    const char *href = referat_node_attr(node, REFERAT_ATTR_HREF);
    if (remark_of(node) && p->to->remark)
      p->to->remark(p, node);
    else if (referat__leads_out(href))
      p->to->link(p, node, href);
    else
      referat__prose_children(p, node);
    break;
  }
  case REFERAT_PB:
    p->to->space(p);
    break;
  case REFERAT_LB:
    p->to->line_break(p);
    break;
  case REFERAT_FURNITURE: /* of the page, not of the minutes */
    break;
  default:
    referat__prose_children(p, node);
  }
}

void referat__prose_children(prose *p, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = node_next(child))
    gather(p, child);
}

/* --- blocks --- */

void referat__prose_paragraph(prose *p, const referat_node *node)
{
  p->to->paragraph(p);
  referat__prose_children(p, node);
  p->to->paragraph_end(p);
}

static void heading(prose *p, const referat_node *node, const referat_node *facts_of)
{
  p->to->heading(p, facts_of);
  for (const referat_node *part = heading_first(node); part; part = heading_next(part)) {
    if (heading_parts(part))
      p->to->space(p);
    gather(p, part);
    if (heading_parts(part))
      p->to->space(p);
  }
  p->to->heading_end(p, facts_of);
}

static void block(prose *p, const referat_node *node);

/* Below the node's heading, if it has one, which bears the facts. */
static void blocks_below(prose *p, const referat_node *node, const referat_node *facts_of)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  if (head)
    heading(p, head, facts_of);
  p->level += head != NULL;
  for (const referat_node *child = node_first(node); child; child = node_next(child))
    block(p, child);
  p->level -= head != NULL;
}

static void field(prose *p, const referat_node *node)
{
  p->to->paragraph(p);
  for (const referat_node *child = node_first(node); child; child = node_next(child)) {
    if (child->type == REFERAT_LABEL) {
      p->to->marked(p, child, true);
      p->to->space(p);
    } else {
      gather(p, child);
    }
  }
  p->to->paragraph_end(p);
}

/* "1 Title .... 3" */
static void entry(prose *p, const referat_node *node)
{
  for (const referat_node *part = node_first(node); part; part = node_next(part)) {
    bool apart = part->type == REFERAT_PAGE && !referat__node_child(node, REFERAT_LEADER);
    if (apart)
      p->to->apart(p);
    else if (part->type != REFERAT_LEADER)
      p->to->space(p);
    gather(p, part);
  }
}

/* One line for each entry. */
static void contents(prose *p, const referat_node *node)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  if (head)
    heading(p, head, NULL);
  p->to->paragraph(p);
  for (const referat_node *e = node_first(node); e; e = node_next(e)) {
    if (e->type != REFERAT_ENTRY)
      continue;
    entry(p, e);
    if (node_next(e))
      p->to->line_break(p);
  }
  p->to->paragraph_end(p);
}

static void title(prose *p, const referat_node *node)
{
  unsigned below = p->level;
  p->level = 1;
  heading(p, node, NULL);
  p->level = below;
}

/* What stands in a div that tells its facts, where the format has one. */
static void in_div(prose *p, const referat_node *node)
{
  bool is_div = p->to->div(p, node);
  if (node->type == REFERAT_SECTION || node->type == REFERAT_STATEMENT)
    blocks_below(p, node, NULL);
  else
    referat__prose_paragraph(p, node);
  if (is_div)
    p->to->div_end(p);
}

static void block(prose *p, const referat_node *node)
{
  switch ((referat_type)node->type) {
  case REFERAT_HEAD:
    blocks_below(p, node, NULL);
    break;
  case REFERAT_TITLE:
    title(p, node);
    break;
  case REFERAT_FIELD:
    field(p, node);
    break;
  case REFERAT_CONTENTS:
    contents(p, node);
    break;
  case REFERAT_GROUP:
  case REFERAT_ITEM:
    blocks_below(p, node, node);
    break;
  case REFERAT_CASE:
  case REFERAT_P:
  case REFERAT_PROPOSAL:
  case REFERAT_ANNEX:
    referat__prose_paragraph(p, node);
    break;
  case REFERAT_LIST:
    p->to->list(p, node);
    break;
  case REFERAT_TABLE:
    p->to->table(p, node);
    break;
  case REFERAT_SECTION:
  case REFERAT_STATEMENT:
  case REFERAT_ABSENT:
  case REFERAT_VOTE:
  case REFERAT_RECUSAL:
  case REFERAT_ARRIVAL:
  case REFERAT_DEPARTURE:
  case REFERAT_SUBSTITUTION:
    in_div(p, node);
    break;
  default:
    break;
  }
}

static bool is_block(const referat_node *node)
{
  return !referat__type_is_inline((referat_type)node->type) && node->type != REFERAT_FURNITURE &&
         node->type != REFERAT_LABEL;
}

void referat__prose_flow(prose *p, const referat_node *node)
{
  p->to->paragraph(p);
  for (const referat_node *child = node_first(node); child; child = node_next(child)) {
    if (!is_block(child)) {
      gather(p, child);
      continue;
    }
    p->to->paragraph_end(p);
    block(p, child);
    p->to->paragraph(p);
  }
  p->to->paragraph_end(p);
}

static void added(prose *p, const referat_node *section)
{
  if (section)
    block(p, section);
}

void referat__prose(prose *p)
{
  /* Without a title the items' headings are the highest: no level is left out. */
  const referat_node *head = referat_doc_head(p->doc);
  p->level = referat__node_child(head, REFERAT_TITLE) ? 2 : 1;
  for (const referat_node *child = node_first(p->doc->root); child; child = node_next(child)) {
    block(p, child);
    if (child == head)
      added(p, p->doc->front);
  }
  added(p, p->doc->back);
}
