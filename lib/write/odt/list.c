/* Lists: numbered by their list styles, with the numbers that the source has. */
#include "write/odt/body.h"

/* A list in a list that goes on with its style is left without one: so it is
 * part of the same list for those who read it. */
static void begin_list(odt_body *b, const odt_list_style *its, bool go_on)
{
  char room[ODT_NAME];
  OUT_LITERAL(b->o, "<text:list");
  if (!b->depth || b->open[b->depth - 1].style != its)
    referat__out_xml_attr(b->o, "text:style-name", referat__odt_list_name(its, room));
  if (go_on)
    OUT_LITERAL(b->o, " text:continue-numbering=\"true\"");
  out_char(b->o, '>');
  b->open[b->depth++] = (odt_open_list){its, false};
}

static void end_list(odt_body *b)
{
  OUT_LITERAL(b->o, "</text:list>\n");
  b->depth--;
}

/* `start` is the item's number where the list does not count on to it, else 0. */
static void begin_item(odt_body *b, unsigned start)
{
  OUT_LITERAL(b->o, "<text:list-item");
  if (start) {
    OUT_LITERAL(b->o, " text:start-value=\"");
    referat__out_number(b->o, start);
    out_char(b->o, '"');
  }
  out_char(b->o, '>');
  b->open[b->depth - 1].header = false;
}

static void end_item(odt_body *b)
{
  if (b->open[b->depth - 1].header)
    OUT_LITERAL(b->o, "</text:list-header>");
  else
    OUT_LITERAL(b->o, "</text:list-item>");
}

void referat__odt_lists_pause(odt_body *b)
{
  for (unsigned i = b->depth; i > 0; i--) {
    OUT_LITERAL(b->o, "</text:");
    out_str(b->o, b->open[i - 1].header ? "list-header" : "list-item");
    OUT_LITERAL(b->o, "></text:list>\n");
  }
}

void referat__odt_lists_resume(odt_body *b)
{
  unsigned depth = b->depth;
  b->depth = 0;
  while (b->depth < depth) {
    begin_list(b, b->open[b->depth].style, true);
    OUT_LITERAL(b->o, "<text:list-header>");
    b->open[b->depth - 1].header = true;
  }
}

static odt_flow item_flow(style_role role)
{
  return (odt_flow){.first = role,
                    .more = role == STYLE_DECISION_LIST ? STYLE_DECISION_LIST : STYLE_LIST_MORE};
}

/* Note the first mark of each level of the list. */
static void plan(odt_list_style *s, const referat_node *list, unsigned level)
{
  for (const referat_node *li = node_first(list); li; li = li->next) {
    if (li->type != REFERAT_LI)
      continue;
    if (level == s->levels)
      s->like[s->levels++] = referat__marker_read(referat_node_attr(li, REFERAT_ATTR_MARKER), NULL);
    for (const referat_node *child = node_first(li); child; child = child->next)
      if (child->type == REFERAT_LIST && level + 1 < ODT_LEVELS)
        plan(s, child, level + 1);
  }
}

/* The style of a list of this level (from 0) whose items have such marks: the
 * planned one or that of the list around it, where it fits, else one of its own. */
static const odt_list_style *style_for(odt_body *b, unsigned level, const odt_list_style *planned,
                                       const marker *mark, bool boxed)
{
  const odt_list_style *known = level ? b->open[level - 1].style : planned;
  if (known && known->boxed == boxed &&
      referat__odt_is_alike(referat__odt_list_level(known, level), mark))
    return known;
  odt_list_style own = {.like = {*mark}, .levels = 1, .boxed = boxed};
  return referat__odt_list_style(b->lists, &own);
}

/* Whether the item needs a paragraph before what it holds, for its number or its mark. */
static bool needs_paragraph(const referat_node *li, const char *mark)
{
  const referat_node *child = node_first(li);
  while (child && !referat__view_has_text(child))
    child = child->next;
  return !child || child->type == REFERAT_TABLE ||
         (mark && child->type != REFERAT_P && !referat__view_is_listed(child) &&
          !referat__type_is_inline((referat_type)child->type));
}

static void put_flow(odt_body *b, const referat_node *li, odt_flow *flow, const odt_spot *at)
{
  if (needs_paragraph(li, flow->mark)) {
    odt_text t = referat__odt_open(b, flow->first);
    if (flow->mark) {
      referat__odt_characters(&t, slice_str(flow->mark));
      referat__odt_tab(&t);
    }
    referat__odt_shut(&t);
    flow->mark = NULL;
  }
  referat__odt_flow(b, li, flow, at);
}

void referat__odt_list(odt_body *b, const referat_node *list, const odt_spot *at)
{
  const odt_list_style *now = NULL; /* of the list that is open */
  const odt_list_style *planned = NULL;
  const unsigned level = b->depth;
  bool too_deep = level == ODT_LIST_DEPTH;
  marker previous = {.kind = MARKER_BULLET};
  bool begun = false;
  for (const referat_node *li = node_first(list); li; li = li->next) {
    if (li->type != REFERAT_LI && !referat__view_has_text(li))
      continue;
    if (li->type != REFERAT_LI) { /* in no valid tree; but no text is lost */
      if (now)
        end_list(b);
      now = NULL;
      referat__odt_block(b, li, at);
      continue;
    }
    const char *text = referat_node_attr(li, REFERAT_ATTR_MARKER);
    marker mark = referat__marker_read(text, begun ? &previous : NULL);
    odt_flow flow = item_flow(referat__view_list_style(li, at->place));
    if (too_deep) {
      flow.mark = text;
      put_flow(b, li, &flow, at);
      continue;
    }
    bool boxed = flow.first == STYLE_DECISION_LIST;
    if (!begun && level == 0) {
      odt_list_style whole = {.boxed = boxed};
      plan(&whole, list, 0);
      planned = referat__odt_list_style(b->lists, &whole);
    }
    const odt_list_style *its = style_for(b, level, planned, &mark, boxed);
    bool counts_on = begun && now == its && referat__marker_follows(&previous, &mark);
    if (now != its) {
      if (now)
        end_list(b);
      begin_list(b, its, false);
      counts_on = mark.value == 1;
    }
    now = its;
    bool plain = referat__odt_is_plain(referat__odt_list_level(its, level));
    bool counts = !plain && mark.kind != MARKER_BULLET;
    begin_item(b, counts && !counts_on ? mark.value : 0);
    flow.mark = plain ? text : NULL;
    put_flow(b, li, &flow, at);
    end_item(b);
    previous = mark;
    begun = true;
  }
  if (now)
    end_list(b);
}

const referat_node *referat__odt_listed(odt_body *b, const referat_node *first, const odt_spot *at)
{
  const odt_list_style *now = NULL;
  const referat_node *block = first, *last = first;
  for (; block && block->type == first->type; block = block->next) {
    last = block;
    if (!referat__view_has_text(block))
      continue;
    style_role role = referat__view_style(block, at->place);
    if (!now && b->depth < ODT_LIST_DEPTH) {
      marker mark = referat__marker_read(block->type == REFERAT_ANNEX ? NULL : "-", NULL);
      now = style_for(b, b->depth, NULL, &mark, role == STYLE_DECISION_LIST);
      begin_list(b, now, false);
    }
    if (now)
      begin_item(b, 0);
    odt_text t = referat__odt_open(b, role);
    referat__odt_children(&t, block);
    referat__odt_shut(&t);
    if (now)
      end_item(b);
  }
  if (now)
    end_list(b);
  return last;
}
