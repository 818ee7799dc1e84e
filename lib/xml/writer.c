#include "xml/writer.h"

static void newline(out *o, size_t depth)
{
  static const char indent[] = "\n                                                                ";
  size_t length = 1 + 2 * depth;
  out_slice(o, slice_of(indent, length < sizeof indent ? length : sizeof indent - 1));
}

/* An element may be laid out over several lines when no text stands directly
 * in it and it is not all inline: white space is then no content. */
static bool is_laid_out(const referat_node *node)
{
  bool has_block = false;
  for (const referat_node *child = node->first; child; child = child->next) {
    if (child->type == REFERAT_TEXT)
      return false;
    has_block |= !referat__type_is_inline((referat_type)child->type);
  }
  return has_block;
}

static void write_start(out *o, const referat_node *node)
{
  out_char(o, '<');
  out_slice(o, referat__type_name((referat_type)node->type));
  if (node->type == REFERAT_MINUTES)
    OUT_LITERAL(o, " xmlns=\"" REFERAT_NAMESPACE "\"");
  for (const node_attr *attr = node->attrs; attr; attr = attr->next)
    referat__out_xml_attr(o, referat__attr_name(attr->name).ptr, slice_str(attr->value));
  if (node->first)
    out_char(o, '>');
  else
    OUT_LITERAL(o, "/>");
}

static void write_end(out *o, const referat_node *node)
{
  OUT_LITERAL(o, "</");
  out_slice(o, referat__type_name((referat_type)node->type));
  out_char(o, '>');
}

static void write_inline(out *o, const referat_node *node)
{
  for (const referat_node *child = node->first; child; child = child->next) {
    if (child->type == REFERAT_TEXT) {
      referat__out_xml_text(o, slice_of(child->text, child->text_len));
      continue;
    }
    write_start(o, child);
    if (child->first) {
      write_inline(o, child);
      write_end(o, child);
    }
  }
}

static void write_block(out *o, const referat_node *node, size_t depth)
{
  newline(o, depth);
  write_start(o, node);
  if (!node->first)
    return;
  if (is_laid_out(node)) {
    for (const referat_node *child = node->first; child; child = child->next)
      write_block(o, child, depth + 1);
    newline(o, depth);
  } else {
    write_inline(o, node);
  }
  write_end(o, node);
}

void referat__xml_write(const referat_doc *doc, out *o)
{
  OUT_LITERAL(o, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  write_block(o, doc->root, 0);
  out_char(o, '\n');
}
