/* content.xml: the minutes from the title to the last item. */
#include "write/heading.h"
#include "write/odt/body.h"

static void paragraph(odt_body *b, const referat_node *node, style_role role)
{
  if (!referat__view_has_text(node))
    return;
  odt_text t = referat__odt_open(b, role);
  referat__odt_children(&t, node);
  referat__odt_shut(&t);
}

/* Variants of a style: it stays with what follows, it follows a list (whose
 * last item has little space after it), or both. */
enum { KEEP = 1, AFTER_LIST = 2, VARIANTS = 4 };

#define SPACE_AFTER_LIST 80 /* twips */
#define VARIANT_NAME (ODT_NAME + 16)

static const style_role varied[] = {STYLE_TEXT, STYLE_RECOMMENDATION, STYLE_DECISION,
                                    STYLE_STATEMENT};

static const char *variant_name(style_role role, unsigned variant, char room[VARIANT_NAME])
{
  static const char *const prefixes[VARIANTS] = {"", "Keep_", "After_", "AfterKeep_"};
  size_t len = strlen(prefixes[variant]);
  memcpy(room, prefixes[variant], len);
  referat__odt_name(role, room + len);
  return room;
}

static void put_variants(out *o, style_role role)
{
  char room[VARIANT_NAME];
  for (unsigned variant = 1; variant < VARIANTS; variant++) {
    OUT_LITERAL(o, "<style:style style:family=\"paragraph\"");
    referat__out_xml_attr(o, "style:name", slice_str(variant_name(role, variant, room)));
    referat__odt_name_attr(o, "style:parent-style-name", role);
    OUT_LITERAL(o, "><style:paragraph-properties");
    if (variant & AFTER_LIST) { /* LibreOffice takes one margin alone for both */
      referat__odt_length(o, "fo:margin-top", SPACE_AFTER_LIST);
      referat__odt_length(o, "fo:margin-bottom", referat__style(role)->after);
    }
    if (variant & KEEP)
      OUT_LITERAL(o, " fo:keep-with-next=\"always\"");
    OUT_LITERAL(o, "/></style:style>\n");
  }
}

static void varied_paragraph(odt_body *b, const referat_node *block, style_role role,
                             unsigned variant)
{
  char room[VARIANT_NAME];
  odt_text t = referat__odt_open_named(b, variant_name(role, variant, room));
  referat__odt_children(&t, block);
  referat__odt_shut(&t);
}

static void begin_heading(odt_body *b, unsigned level)
{
  style_role role = referat__style_heading(level);
  OUT_LITERAL(b->o, "<text:h text:style-name=\"");
  out_slice(b->o, b->names[role]);
  OUT_LITERAL(b->o, "\" text:outline-level=\"");
  referat__out_number(b->o, referat__style(role)->outline);
  OUT_LITERAL(b->o, "\">");
}

/* A label and a title, or text alone. */
static void heading_text(odt_text *t, const referat_node *heading)
{
  for (const referat_node *part = heading_first(heading); part; part = heading_next(part)) {
    t->flow.space |= heading_parts(part);
    referat__odt_inline(t, part);
    t->flow.space |= heading_parts(part);
  }
}

static void section(odt_body *b, const referat_node *node, const odt_spot *at)
{
  odt_spot inside = {.place = referat__view_place(node, at->place), .heading = at->heading};
  const referat_node *heading = referat__node_child(node, REFERAT_HEADING);
  if (referat__view_has_text(heading)) {
    begin_heading(b, at->heading);
    odt_text t = {.b = b, .o = b->o, .bare = true};
    heading_text(&t, heading);
    OUT_LITERAL(b->o, "</text:h>\n");
    inside.heading++;
  }
  referat__odt_blocks(b, node, &inside);
}

static void statement(odt_body *b, const referat_node *node, const odt_spot *at)
{
  odt_spot inside = {.place = referat__view_place(node, at->place), .heading = at->heading};
  odt_flow flow = {.first = inside.place == VIEW_DECISION ? STYLE_DECISION : STYLE_STATEMENT};
  flow.more = flow.first;
  referat__odt_flow(b, node, &flow, &inside);
}

static void vote(odt_body *b, const referat_node *node, const odt_spot *at)
{
  bool has_table = referat__sides_take(&b->sides, node);
  style_role role = referat__view_style(node, at->place);
  bool boxed = role == STYLE_DECISION;
  if (has_table && boxed && referat__view_has_text(node))
    varied_paragraph(b, node, role, KEEP);
  else
    paragraph(b, node, role);
  if (has_table)
    referat__odt_votes(b, boxed);
}

void referat__odt_block(odt_body *b, const referat_node *block, const odt_spot *at)
{
  if (referat__view_is_mark(block))
    return;
  style_role role;
  unsigned variant;
  switch ((referat_type)block->type) {
  case REFERAT_SECTION:
    section(b, block, at);
    break;
  case REFERAT_LIST:
    referat__odt_list(b, block, at);
    break;
  case REFERAT_TABLE:
    referat__odt_table(b, block, at);
    break;
  case REFERAT_STATEMENT:
    statement(b, block, at);
    break;
  case REFERAT_VOTE:
    vote(b, block, at);
    break;
  default:
    role = referat__view_style(block, at->place);
    variant = (referat__view_leads_on(block) ? KEEP : 0) | (at->after_list ? AFTER_LIST : 0);
    if (block->type == REFERAT_P && variant && referat__view_has_text(block))
      varied_paragraph(b, block, role, variant);
    else
      paragraph(b, block, role);
  }
}

void referat__odt_blocks(odt_body *b, const referat_node *parent, const odt_spot *at)
{
  const referat_node *before = NULL;
  for (const referat_node *child = node_first(parent); child; child = child->next) {
    if (child->type == REFERAT_HEADING || child->type == REFERAT_CASE)
      continue;
    odt_spot here = *at;
    here.after_list = node_type(before) == REFERAT_LIST && child->type == REFERAT_P;
    before = child;
    if (referat__view_is_listed(child)) {
      child = referat__odt_listed(b, child, at);
    } else if (referat__type_is_inline((referat_type)child->type)) {
      /* in no valid tree; but no text is lost */
      if (!referat__view_has_text(child))
        continue;
      odt_text t = referat__odt_open(b, STYLE_TEXT);
      referat__odt_inline(&t, child);
      referat__odt_shut(&t);
    } else {
      referat__odt_block(b, child, &here);
    }
  }
}

/* Text that stands directly in a list item, a cell or a statement, up to `end`. */
static void run_of_inline(odt_body *b, const referat_node *from, const referat_node *end,
                          const odt_flow *flow, bool first)
{
  odt_text t = flow->named ? referat__odt_open_named(b, flow->named)
                           : referat__odt_open(b, first ? flow->first : flow->more);
  if (first && flow->mark) {
    referat__odt_characters(&t, slice_str(flow->mark));
    referat__odt_tab(&t);
  }
  for (; from != end; from = from->next)
    referat__odt_inline(&t, from);
  referat__odt_shut(&t);
}

bool referat__odt_flow(odt_body *b, const referat_node *node, const odt_flow *flow,
                       const odt_spot *at)
{
  bool written = false;
  const referat_node *child = node_first(node), *end;
  for (; child; child = end) {
    end = child->next;
    bool is_inline = referat__type_is_inline((referat_type)child->type);
    bool has_text = referat__view_has_text(child);
    if (is_inline)
      for (; end && referat__type_is_inline((referat_type)end->type); end = end->next)
        has_text = has_text || referat__view_has_text(end);
    if (!has_text)
      continue;
    if (is_inline)
      run_of_inline(b, child, end, flow, !written);
    else if (child->type == REFERAT_P || referat__view_is_listed(child))
      run_of_inline(b, child->first, NULL, flow, !written);
    else
      referat__odt_block(b, child, at);
    written = true;
  }
  return written;
}

static void bookmark(odt_body *b, const char *tag)
{
  OUT_LITERAL(b->o, "<text:");
  out_str(b->o, tag);
  OUT_LITERAL(b->o, " text:name=\"" ODT_BOOKMARK);
  referat__out_number(b->o, b->items);
  OUT_LITERAL(b->o, "\"/>");
}

static void item(odt_body *b, const referat_node *node, unsigned level)
{
  const referat_node *heading = referat__node_child(node, REFERAT_HEADING);
  b->items++;
  begin_heading(b, level);
  bookmark(b, "bookmark-start");
  odt_text t = {.b = b, .o = b->o, .bare = true};
  if (referat__view_has_text(heading))
    heading_text(&t, heading);
  else /* a heading must say something: the links in the contents lead here */
    referat__odt_characters(&t, SLICE("Punkt uden overskrift"));
  bookmark(b, "bookmark-end");
  OUT_LITERAL(b->o, "</text:h>\n");
  for (const referat_node *child = node->first; child; child = child->next)
    if (child->type == REFERAT_CASE)
      paragraph(b, child, STYLE_CASE);
  const char *access = referat_node_attr(node, REFERAT_ATTR_ACCESS);
  if (access && strcmp(access, "closed") == 0) {
    t = referat__odt_open(b, STYLE_CLOSED);
    referat__odt_characters(&t, SLICE("Lukket punkt"));
    referat__odt_shut(&t);
  }
  odt_spot inside = {.heading = level + 1};
  referat__odt_blocks(b, node, &inside);
}

/* A heading, and below it the items, each a level deeper than without a group. */
static void group(odt_body *b, const referat_node *node)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  odt_spot at = {.heading = 1};
  if (referat__view_has_text(head)) {
    begin_heading(b, at.heading++);
    odt_text t = {.b = b, .o = b->o, .bare = true};
    heading_text(&t, head);
    OUT_LITERAL(b->o, "</text:h>\n");
  }
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_ITEM)
      item(b, child, at.heading);
    else if (referat__view_is_listed(child))
      child = referat__odt_listed(b, child, &at);
    else if (child != head)
      referat__odt_block(b, child, &at);
  }
}

static void field(odt_body *b, const referat_node *node)
{
  if (!referat__view_has_text(node))
    return;
  odt_text t = referat__odt_open(b, STYLE_FIELD);
  for (const referat_node *child = node->first; child; child = child->next) {
    referat__odt_inline(&t, child);
    if (child->type == REFERAT_LABEL && child->next)
      referat__odt_tab(&t);
  }
  referat__odt_shut(&t);
}

static void head(odt_body *b)
{
  bool titled = false;
  odt_spot at = {.heading = 1};
  for (const referat_node *child = node_first(b->view->head); child; child = child->next) {
    if (child->type == REFERAT_TITLE && referat__view_has_text(child)) {
      odt_text t = !titled && b->master
                       ? referat__odt_open_named(b, ODT_TITLE_FIRST)
                       : referat__odt_open(b, titled ? STYLE_SUBTITLE : STYLE_TITLE);
      t.bare = true;
      referat__odt_children(&t, child);
      referat__odt_shut(&t);
      titled = true;
    } else if (child->type == REFERAT_FIELD || referat__node_child(child, REFERAT_LABEL)) {
      field(b, child);
    } else if (referat__view_is_listed(child)) {
      child = referat__odt_listed(b, child, &at);
    } else if (child->type != REFERAT_TITLE) {
      referat__odt_block(b, child, &at);
    }
  }
}

static void automatic_styles(odt_body *b, arena *memory)
{
  out *o = b->o;
  OUT_LITERAL(o, "<office:automatic-styles>\n");
  if (b->master) {
    OUT_LITERAL(o, "<style:style style:family=\"paragraph\" style:name=\"" ODT_TITLE_FIRST "\"");
    referat__out_xml_attr(o, "style:master-page-name", slice_str(b->master));
    referat__odt_name_attr(o, "style:parent-style-name", STYLE_TITLE);
    OUT_LITERAL(o, "/>\n");
  }
  for (size_t i = 0; i < sizeof varied / sizeof *varied; i++)
    put_variants(o, varied[i]);
  referat__odt_table_styles(o, b->view, memory);
  OUT_LITERAL(o, "</office:automatic-styles>\n");
}

void referat__odt_content(out *o, const view *v, arena *memory, odt_lists *lists,
                          const char *master)
{
  odt_body b = {.o = o, .view = v, .lists = lists, .master = master};
  char names[STYLE_COUNT][ODT_NAME];
  for (int role = 0; role < STYLE_COUNT; role++)
    b.names[role] = referat__odt_name((style_role)role, names[role]);
  OUT_LITERAL(o, ODT_XML_DECLARATION "<office:document-content" ODT_NS_OFFICE ODT_NS_STYLE
                     ODT_NS_TEXT ODT_NS_TABLE ODT_NS_FO ODT_NS_XLINK " office:version=\"1.2\">\n");
  automatic_styles(&b, memory);
  OUT_LITERAL(o, "<office:body>\n<office:text text:use-soft-page-breaks=\"false\">\n");
  head(&b);
  if (!v->contents)
    referat__odt_contents(&b);
  odt_spot at = {.heading = 1};
  for (const referat_node *child = node_first(v->doc->root); child; child = child->next) {
    switch ((referat_type)child->type) {
    case REFERAT_SOURCE:
    case REFERAT_FINDING:
    case REFERAT_HEAD:
      break;
    case REFERAT_CONTENTS:
      if (child == v->contents)
        referat__odt_contents(&b);
      break;
    case REFERAT_ITEM:
      item(&b, child, 1);
      break;
    case REFERAT_GROUP:
      group(&b, child);
      break;
    default:
      if (referat__view_is_listed(child))
        child = referat__odt_listed(&b, child, &at);
      else
        referat__odt_block(&b, child, &at);
    }
  }
  OUT_LITERAL(o, "</office:text>\n</office:body>\n</office:document-content>\n");
}
