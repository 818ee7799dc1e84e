/* A format that HACKING.md is tried with: a line for each paragraph, and "# " before a heading. */
#include "base/utf8.h"
#include "write/prose/prose.h"
#include "write/prose/write.h"

typedef struct lines {
  prose prose; /* first: it is what its functions are given */
  bool due;    /* a space, before the next word */
  bool begun;  /* something stands in the line */
} lines;

static lines *lines_of(prose *p)
{
  return (lines *)(void *)p;
}

static void text(prose *p, slice its)
{
  lines *l = lines_of(p);
  for (size_t i = 0; i < its.len; i++) {
    bool white = its.ptr[i] == ' ' || its.ptr[i] == '\n' || its.ptr[i] == '\t';
    l->due = (l->due || white) && l->begun;
    if (white)
      continue;
    if (l->due)
      out_char(p->o, ' ');
    out_char(p->o, its.ptr[i]);
    l->due = false;
    l->begun = true;
  }
}

static void space(prose *p)
{
  lines_of(p)->due = true;
}

static void end(prose *p)
{
  if (lines_of(p)->begun)
    out_char(p->o, '\n');
  lines_of(p)->begun = lines_of(p)->due = false;
}

static void begin(prose *p)
{
  end(p);
}

static void bare(prose *p, const referat_node *node, bool strong)
{
  (void)strong;
  referat__prose_children(p, node);
}

static void link(prose *p, const referat_node *node, const char *href)
{
  (void)href;
  referat__prose_children(p, node);
}

static void heading(prose *p, const referat_node *facts_of)
{
  (void)facts_of;
  end(p);
  OUT_LITERAL(p->o, "# ");
}

static void heading_end(prose *p, const referat_node *facts_of)
{
  (void)facts_of;
  end(p);
}

static bool no_div(prose *p, const referat_node *node)
{
  (void)p;
  (void)node;
  return false;
}

static void flow(prose *p, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = node_next(child))
    referat__prose_flow(p, child);
}

static const prose_format format = {
    .text = text,
    .space = space,
    .line_break = end,
    .apart = space,
    .marked = bare,
    .link = link,
    .paragraph = begin,
    .paragraph_end = end,
    .heading = heading,
    .heading_end = heading_end,
    .div = no_div,
    .div_end = end,
    .list = flow,
    .table = flow,
};

referat_status referat__lines_write(const referat_doc *doc, out *o)
{
  lines l = {.prose = {.to = &format, .doc = doc, .o = o}};
  referat__prose(&l.prose);
  return REFERAT_OK;
}
