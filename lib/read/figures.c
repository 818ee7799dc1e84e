#include "read/figures.h"

#include "base/utf8.h"
#include "read/finding.h"

/* "Figur 2. Kort over området": a word for a picture and its number. */
static bool is_caption(const parse *p, slice text)
{
  size_t used;
  if (!referat__lex_start(p->lex, LEX_PICTURES, text, &used))
    return false;
  slice rest = referat__trim_left(slice_skip(text, used));
  size_t n = 0;
  while (n < rest.len && is_digit(rest.ptr[n]))
    n++;
  return n && n < rest.len && strchr(".:-", rest.ptr[n]);
}

/* The line of the first caption below the node, 0 for none. */
static uint32_t find_caption(const parse *p, const referat_node *node)
{
  uint32_t line = 0;
  for (const referat_node *n = node_first(node); n && !line; n = node_next(n)) {
    const referat_node *text = n->type == REFERAT_P ? node_first(n) : NULL;
    if (node_type(text) == REFERAT_TEXT && text &&
        is_caption(p, referat__trim_left(node_text(text))))
      line = n->line;
    else if (n->type == REFERAT_SECTION)
      line = find_caption(p, n);
  }
  return line;
}

void referat__figures_check(parse *p, const referat_node *item)
{
  uint32_t line = find_caption(p, item);
  if (line)
    referat__finding_add(p, line, referat_node_attr(item, REFERAT_ATTR_ID), SAYS_FIGURE_MISSING);
}
