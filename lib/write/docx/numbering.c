/* word/numbering.xml: the ways of numbering, and the lists that use them. */
#include "write/docx/parts.h"

#define LONGEST_MARK 8 /* bytes of a marker that does not count */
#define MAX_MARKER 24  /* bytes of a marker that Word is asked to set */

static bool counts(const marker *m)
{
  return m->kind != MARKER_BULLET && m->kind != MARKER_OTHER;
}

static bool same_format(const num_format *f, const marker *m, int left)
{
  if (f->marker.kind != m->kind || f->left != left)
    return false;
  if (!counts(m))
    return slice_eq(f->marker.text, m->text);
  return slice_eq(f->marker.before, m->before) && slice_eq(f->marker.after, m->after);
}

/* The id of a list that begins with this marker on that level, 0 when the marker must be set as
 * text. */
static unsigned new_list(docx *d, const marker *m, unsigned level, int left)
{
  /* A long one is text that an editor must be able to strike out. */
  bool is_text = m->kind == MARKER_OTHER && m->text.len > LONGEST_MARK;
  if (is_text || m->text.len > MAX_MARKER || (m->text.len && memchr(m->text.ptr, '%', m->text.len)))
    return 0;
  size_t i = 0;
  while (i < d->formats.count && !same_format(&d->formats.at[i], m, left))
    i++;
  if (i == d->formats.count && i < DOCX_MAX_FORMATS)
    LIST_ADD(&d->memory, &d->formats, (num_format){.marker = *m, .left = left});
  if (i == d->formats.count)
    return 0;
  num_format *format = &d->formats.at[i];
  if (!counts(m) && format->shared)
    return format->shared;
  LIST_ADD(&d->memory, &d->nums,
           (num_list){.format = i, .level = level, .start = counts(m) ? m->value : 0});
  unsigned id = (unsigned)d->nums.count + d->ref.last_num;
  if (!counts(m))
    format->shared = id;
  return id;
}

bool referat__docx_item(walk *w, walk_list *list)
{
  docx *d = docx_of(w);
  paragraph p = {.style = list->style, .part = ITEM, .level = list->level, .led = list->led};
  unsigned level = !list->node                    ? 0
                   : list->level < DOCX_MAX_LEVEL ? list->level
                                                  : DOCX_MAX_LEVEL - 1;
  style_role edge = list->style == STYLE_DECISION_LIST ? STYLE_DECISION_LIST : STYLE_LIST;
  int left = referat__style(edge)->left + (list->led ? STYLE_LIST_INDENT : 0);
  if (!list->follows)
    list->number = new_list(d, &list->mark, level, left);
  d->num = list->number;
  if (!d->num) /* a marker that Word cannot set stands in a line of its own */
    referat__walk_line(w, p, slice_str(list->text));
  else if (list->begins != REFERAT_TEXT) /* the number needs a paragraph to stand at */
    referat__walk_line(w, p, SLICE(""));
  return d->num != 0;
}

static void put_level(out *o, const num_format *f, unsigned level)
{
  static const char *const formats[] = {[MARKER_BULLET] = "bullet",
                                        [MARKER_DECIMAL] = "decimal",
                                        [MARKER_LOWER_LETTER] = "lowerLetter",
                                        [MARKER_UPPER_LETTER] = "upperLetter",
                                        [MARKER_LOWER_ROMAN] = "lowerRoman",
                                        [MARKER_UPPER_ROMAN] = "upperRoman",
                                        [MARKER_OTHER] = "bullet"};
  const marker *m = &f->marker;
  referat__tags(o, "<w:lvl w:ilvl=%u><w:start w:val=1/><w:numFmt w:val=%s/>", level,
                formats[m->kind]);
  if (counts(m))
    referat__tags(o, "<w:lvlText w:val=%.*s%%%u%.*s/>", (int)m->before.len, m->before.ptr,
                  level + 1, (int)m->after.len, m->after.ptr);
  else
    referat__tags(o, "<w:lvlText w:val=%.*s/>", (int)m->text.len, m->text.ptr);
  referat__tags(o, "<w:lvlJc w:val=left/><w:pPr><w:ind w:left=%d w:hanging=%d/></w:pPr></w:lvl>",
                f->left + (int)level * STYLE_LIST_INDENT, STYLE_LIST_INDENT);
}

static void put_formats(docx *d, unsigned first_id)
{
  out *o = d->walk.o;
  for (unsigned i = 0; i < d->formats.count; i++) {
    referat__tags(o, "<w:abstractNum w:abstractNumId=%u><w:multiLevelType w:val=hybridMultilevel/>",
                  first_id + i);
    for (unsigned level = 0; level < DOCX_MAX_LEVEL; level++)
      put_level(o, &d->formats.at[i], level);
    OUT_LITERAL(o, "</w:abstractNum>");
  }
}

static void put_lists(docx *d, unsigned first_format, unsigned first_id)
{
  out *o = d->walk.o;
  const num_list *lists = d->nums.at;
  for (unsigned i = 0; i < d->nums.count; i++) {
    referat__tags(o, "<w:num w:numId=%u><w:abstractNumId w:val=%u/>", first_id + i,
                  first_format + (unsigned)lists[i].format);
    if (lists[i].start)
      referat__tags(o, "<w:lvlOverride w:ilvl=%u><w:startOverride w:val=%u/></w:lvlOverride>",
                    lists[i].level, lists[i].start);
    OUT_LITERAL(o, "</w:num>");
  }
}

void referat__docx_numbering(docx *d)
{
  out *o = d->walk.o;
  const docx_reference *ref = &d->ref;
  if (!ref->numbering[2].len) {
    OUT_LITERAL(o, XML_DECLARATION "<w:numbering" NAMESPACE_W ">");
    put_formats(d, 0);
    put_lists(d, 0, 1);
    OUT_LITERAL(o, "</w:numbering>");
    return;
  }
  out_slice(o, ref->numbering[0]);
  put_formats(d, ref->last_format + 1);
  out_slice(o, ref->numbering[1]);
  put_lists(d, ref->last_format + 1, ref->last_num + 1);
  out_slice(o, ref->numbering[2]);
}
