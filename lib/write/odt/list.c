/* Lists: numbered by their list styles, with the numbers that the source has. */
#include "write/odt/content.h"

/* A list in a list that goes on with its style is left without one: so it is
 * part of the same list for those who read it. */
static void begin_list(odt_body *b, const odt_list_style *its, bool go_on)
{
  odt_open *open = &b->open;
  char room[ODT_NAME];
  bool is_known = open->depth && open->list[open->depth - 1].style == its;
  referat__tags(b->walk.o, "<text:list text:style-name=%s text:continue-numbering=%s>",
                is_known ? TAG_NONE : referat__odt_list_name(its, room).ptr,
                go_on ? "true" : TAG_NONE);
  open->list[open->depth].style = its;
  open->list[open->depth++].header = false;
}

static void end_list(odt_body *b)
{
  OUT_LITERAL(b->walk.o, "</text:list>\n");
  b->open.depth--;
}

static void end_item(odt_body *b, unsigned depth)
{
  if (b->open.list[depth - 1].header)
    OUT_LITERAL(b->walk.o, "</text:list-header>");
  else
    OUT_LITERAL(b->walk.o, "</text:list-item>");
}

void referat__odt_lists_pause(odt_body *b)
{
  for (unsigned depth = b->open.depth; depth > 0; depth--) {
    end_item(b, depth);
    OUT_LITERAL(b->walk.o, "</text:list>\n");
  }
}

void referat__odt_lists_resume(odt_body *b)
{
  unsigned depth = b->open.depth;
  b->open.depth = 0;
  while (b->open.depth < depth) {
    begin_list(b, b->open.list[b->open.depth].style, true);
    OUT_LITERAL(b->walk.o, "<text:list-header>");
    b->open.list[b->open.depth - 1].header = true;
  }
}

/* Note the first mark of each level of the list. */
static void plan(odt_list_style *s, const referat_node *list, unsigned level)
{
  for (const referat_node *li = node_first(list); li; li = node_next(li)) {
    if (li->type != REFERAT_LI)
      continue;
    if (level == s->levels)
      s->like[s->levels++] = referat__marker_read(referat_node_attr(li, REFERAT_ATTR_MARKER), NULL);
    for (const referat_node *child = node_first(li); child; child = node_next(child))
      if (child->type == REFERAT_LIST && level + 1 < ODT_LEVELS)
        plan(s, child, level + 1);
  }
}

/* The style of a list of this level (from 0) whose items have such marks: the
 * planned one or that of the list around it, where it fits, else one of its own. */
static const odt_list_style *style_for(odt_body *b, unsigned level, const walk_list *list)
{
  bool boxed = list->style == STYLE_DECISION_LIST;
  const odt_list_style *known = level ? b->open.list[level - 1].style : list->planned;
  if (known && known->boxed == boxed && known->led == list->led &&
      referat__odt_is_alike(referat__odt_list_level(known, level), &list->mark))
    return known;
  odt_list_style own = {.like = {list->mark}, .levels = 1, .boxed = boxed, .led = list->led};
  return referat__odt_list_style(b->lists, &own);
}

/* Begin the item in a list of its style; return whether that writes the mark. */
static bool begin_item(odt_body *b, walk_list *list)
{
  unsigned level = b->open.depth - (list->its != NULL);
  if (list->node && level == 0 && !list->planned) {
    odt_list_style whole = {.boxed = list->style == STYLE_DECISION_LIST, .led = list->led};
    plan(&whole, list->node, 0);
    list->planned = referat__odt_list_style(b->lists, &whole);
  }
  const odt_list_style *its = style_for(b, level, list);
  bool counts_on = list->follows;
  if (list->its != its) {
    referat__odt_list_end(&b->walk, list);
    begin_list(b, its, false);
    counts_on = list->mark.value == 1;
  }
  list->its = its;
  b->open.list[level].header = false;
  bool plain = referat__odt_is_plain(referat__odt_list_level(its, level));
  if (plain || list->mark.kind == MARKER_BULLET || counts_on)
    OUT_LITERAL(b->walk.o, "<text:list-item>");
  else
    referat__tags(b->walk.o, "<text:list-item text:start-value=%u>", list->mark.value);
  return !plain;
}

bool referat__odt_item(walk *w, walk_list *list)
{
  odt_body *b = odt_of(w);
  bool too_deep = !list->its && b->open.depth == ODT_LIST_DEPTH;
  bool marked = !too_deep && begin_item(b, list);
  b->mark = marked ? NULL : list->text;
  /* the number needs a paragraph to stand at */
  if (list->begins == REFERAT_TABLE || (b->mark && list->begins != REFERAT_TEXT))
    referat__walk_line(w, (paragraph){.style = list->style, .part = ITEM}, SLICE(""));
  return true;
}

void referat__odt_item_end(walk *w, walk_list *list)
{
  if (list->its)
    end_item(odt_of(w), odt_of(w)->open.depth);
}

void referat__odt_list_end(walk *w, walk_list *list)
{
  if (list->its)
    end_list(odt_of(w));
  list->its = NULL;
}
