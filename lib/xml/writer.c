#include "xml/writer.h"

#include "base/buf.h"
#include "base/sha256.h"

/* Deeper elements stand no further in. */
#define DEEPEST_INDENT 32

static void newline(out *o, size_t depth)
{
  size_t spaces = 2 * (depth < DEEPEST_INDENT ? depth : DEEPEST_INDENT);
  char *to = out_reserve(o, 1 + 2 * DEEPEST_INDENT);
  *to++ = '\n';
  memset(to, ' ', 2 * DEEPEST_INDENT); /* of a fixed size, which is faster */
  out_advance(o, to + spaces);
}

/* An element may be laid out over several lines when no text stands directly
 * in it and it is not all inline: white space is then no content. */
static bool is_laid_out(const referat_node *node)
{
  bool has_block = false;
  for (const referat_node *child = element_first(node); child; child = node_next(child)) {
    if (child->type == REFERAT_TEXT)
      return false;
    has_block |= !referat__type_is_inline((referat_type)child->type);
  }
  return has_block;
}

/* Copy a name to a place that has room for the largest; return its end. */
static inline char *put_name(char *to, const vocabulary_name *name)
{
  memcpy(to, name, sizeof *name);
  return to + name->len;
}

static void write_attr(out *o, const node_attr *attr)
{
  char *to = out_reserve(o, 3 + sizeof(vocabulary_name));
  *to++ = ' ';
  to = put_name(to, referat__attr_name(attr_name(attr)));
  *to++ = '=';
  *to++ = '"';
  out_advance(o, to);
  referat__out_xml_quoted(o, slice_str(attr_value(attr)));
  out_char(o, '"');
}

static void write_start(out *o, const referat_node *node)
{
  char *to = out_reserve(o, 1 + sizeof(vocabulary_name));
  *to++ = '<';
  out_advance(o, put_name(to, referat__type_name((referat_type)node->type)));
  if (node->type == REFERAT_MINUTES)
    OUT_LITERAL(o, " xmlns=\"" REFERAT_NAMESPACE "\"");
  for (const node_attr *attr = node_attrs(node); attr; attr = attr_next(attr))
    write_attr(o, attr);
  if (element_first(node))
    out_char(o, '>');
  else
    OUT_LITERAL(o, "/>");
}

static void write_end(out *o, const referat_node *node)
{
  char *to = out_reserve(o, 3 + sizeof(vocabulary_name));
  *to++ = '<';
  *to++ = '/';
  to = put_name(to, referat__type_name((referat_type)node->type));
  *to++ = '>';
  out_advance(o, to);
}

static void write_inline(out *o, const referat_node *node)
{
  for (const referat_node *child = element_first(node); child; child = node_next(child)) {
    if (child->type == REFERAT_TEXT) {
      referat__out_xml_text(o, node_text(child));
      continue;
    }
    write_start(o, child);
    if (element_first(child)) {
      write_inline(o, child);
      write_end(o, child);
    }
  }
}

static void write_block(out *o, const referat_node *node, size_t depth)
{
  newline(o, depth);
  write_start(o, node);
  if (!element_first(node))
    return;
  if (is_laid_out(node)) {
    for (const referat_node *child = element_first(node); child; child = node_next(child))
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

static int keep(void *context, const void *bytes, size_t length)
{
  buf *kept = context;
  referat__buf_append(kept, bytes, length);
  return kept->failed;
}

bool referat__xml_digest(const referat_doc *doc, char hex[65])
{
  buf xml;
  referat__buf_init(&xml, &doc->memory.allocator);
  out o;
  referat__out_init(&o, keep, &xml);
  referat__xml_write(doc, &o);
  bool whole = referat__out_finish(&o, NULL) == REFERAT_OK && !xml.failed;
  if (whole)
    referat__sha256_hex(xml.data, xml.len, hex);
  referat__buf_free(&xml);
  return whole;
}
