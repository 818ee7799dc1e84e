/* word/numbering.xml: the ways of numbering, and the lists that use them. */
#include "write/docx/parts.h"
#include "write/docx/reference.h"

#define LONGEST_MARK 8 /* bytes of a marker that does not count */
#define MAX_MARKER 24  /* bytes of a marker that Word is asked to set */

static bool same_format(const num_format *f, const marker *m, bool boxed)
{
  if (f->marker.kind != m->kind || f->boxed != boxed)
    return false;
  if (m->kind == MARKER_BULLET || m->kind == MARKER_OTHER)
    return slice_eq(f->marker.text, m->text);
  return slice_eq(f->marker.before, m->before) && slice_eq(f->marker.after, m->after);
}

unsigned referat__docx_num(docx *d, const marker *m, unsigned level, bool boxed)
{
  /* A long one is text that an editor must be able to strike out. */
  bool is_text = m->kind == MARKER_OTHER && m->text.len > LONGEST_MARK;
  if (is_text || m->text.len > MAX_MARKER || (m->text.len && memchr(m->text.ptr, '%', m->text.len)))
    return 0;
  num_format *formats = (num_format *)(void *)d->formats.data;
  unsigned count = (unsigned)(d->formats.len / sizeof *formats), i = 0;
  while (i < count && !same_format(&formats[i], m, boxed))
    i++;
  if (i == count) {
    if (count == DOCX_MAX_FORMATS)
      return 0;
    num_format made = {.marker = *m, .boxed = boxed};
    referat__buf_append(&d->formats, &made, sizeof made);
    if (d->formats.failed)
      return 0;
    formats = (num_format *)(void *)d->formats.data;
  }
  bool counts = m->kind != MARKER_BULLET && m->kind != MARKER_OTHER;
  if (!counts && formats[i].shared)
    return formats[i].shared;
  num_list list = {.format = i, .level = level, .start = counts ? m->value : 0};
  referat__buf_append(&d->nums, &list, sizeof list);
  unsigned id =
      (unsigned)(d->nums.len / sizeof list) + referat__docx_reference_last_num(d->reference);
  if (!counts)
    formats[i].shared = id;
  return id;
}

static const char *format_name(marker_kind kind)
{
  switch (kind) {
  case MARKER_DECIMAL:
    return "decimal";
  case MARKER_LOWER_LETTER:
    return "lowerLetter";
  case MARKER_UPPER_LETTER:
    return "upperLetter";
  case MARKER_LOWER_ROMAN:
    return "lowerRoman";
  case MARKER_UPPER_ROMAN:
    return "upperRoman";
  default:
    return "bullet";
  }
}

static void write_level(out *o, const num_format *f, unsigned level)
{
  const marker *m = &f->marker;
  bool counts = m->kind != MARKER_BULLET && m->kind != MARKER_OTHER;
  OUT_LITERAL(o, "<w:lvl w:ilvl=\"");
  referat__out_number(o, level);
  OUT_LITERAL(o, "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
  out_str(o, format_name(m->kind));
  OUT_LITERAL(o, "\"/><w:lvlText w:val=\"");
  /* the text of a marker has no characters that an attribute must escape but these */
  if (counts) {
    out_slice(o, m->before);
    out_char(o, '%');
    referat__out_number(o, level + 1);
    out_slice(o, m->after);
  } else {
    for (size_t i = 0; i < m->text.len; i++) {
      char c = m->text.ptr[i];
      if (c == '"')
        OUT_LITERAL(o, "&quot;");
      else
        referat__out_xml_text(o, slice_of(&m->text.ptr[i], 1));
    }
  }
  int base = referat__style(f->boxed ? STYLE_DECISION_LIST : STYLE_LIST)->left;
  OUT_LITERAL(o, "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"");
  referat__out_number(o, (unsigned)base + level * STYLE_LIST_INDENT);
  OUT_LITERAL(o, "\" w:hanging=\"");
  referat__out_number(o, STYLE_LIST_INDENT);
  OUT_LITERAL(o, "\"/></w:pPr></w:lvl>");
}

static void write_formats(docx *d, unsigned first_id)
{
  out *o = d->o;
  const num_format *formats = (const num_format *)(const void *)d->formats.data;
  for (unsigned i = 0; i < d->formats.len / sizeof *formats; i++) {
    OUT_LITERAL(o, "<w:abstractNum w:abstractNumId=\"");
    referat__out_number(o, first_id + i);
    OUT_LITERAL(o, "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
    for (unsigned level = 0; level < DOCX_MAX_LEVEL; level++)
      write_level(o, &formats[i], level);
    OUT_LITERAL(o, "</w:abstractNum>");
  }
}

static void write_lists(docx *d, unsigned first_format, unsigned first_id)
{
  out *o = d->o;
  const num_list *lists = (const num_list *)(const void *)d->nums.data;
  for (unsigned i = 0; i < d->nums.len / sizeof *lists; i++) {
    OUT_LITERAL(o, "<w:num w:numId=\"");
    referat__out_number(o, first_id + i);
    OUT_LITERAL(o, "\"><w:abstractNumId w:val=\"");
    referat__out_number(o, first_format + lists[i].format);
    OUT_LITERAL(o, "\"/>");
    if (lists[i].start) {
      OUT_LITERAL(o, "<w:lvlOverride w:ilvl=\"");
      referat__out_number(o, lists[i].level);
      OUT_LITERAL(o, "\"><w:startOverride w:val=\"");
      referat__out_number(o, lists[i].start);
      OUT_LITERAL(o, "\"/></w:lvlOverride>");
    }
    OUT_LITERAL(o, "</w:num>");
  }
}

void referat__docx_numbering(docx *d)
{
  if (referat__docx_reference_numbering(d, write_formats, write_lists))
    return;
  OUT_LITERAL(d->o, XML_DECLARATION "<w:numbering" NAMESPACE_W ">");
  write_formats(d, 0);
  write_lists(d, 0, 1);
  OUT_LITERAL(d->o, "</w:numbering>");
}
