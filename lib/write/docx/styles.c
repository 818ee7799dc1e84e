/* word/styles.xml: the table of styles in Word's words. */
#include "write/docx/parts.h"

static void named(out *o, const char *element, const char *value)
{
  referat__tag_empty(o, element, "w:val=%s", value);
}

static void number(out *o, const char *element, int value)
{
  referat__tag_empty(o, element, "w:val=%d", value);
}

static void border(out *o, const char *side, const char *colour, int width, int space)
{
  referat__tag_empty(o, side, "w:val=single w:sz=%d w:space=%d w:color=%s", width, space, colour);
}

static void shading(out *o, const char *colour)
{
  referat__tag_empty(o, "w:shd", "w:val=clear w:color=auto w:fill=%s", colour);
}

static void size(out *o, int half_points)
{
  number(o, "w:sz", half_points);
  number(o, "w:szCs", half_points);
}

static void letters(out *o, const style *s)
{
  if (!s->bold && !s->italic && !s->colour && !s->size && !s->underline)
    return;
  TAG_OPEN(o, "w:rPr");
  if (s->bold) {
    TAG_EMPTY(o, "w:b");
    TAG_EMPTY(o, "w:bCs");
  }
  if (s->italic) {
    TAG_EMPTY(o, "w:i");
    TAG_EMPTY(o, "w:iCs");
  }
  if (s->colour)
    named(o, "w:color", s->colour);
  if (s->size)
    size(o, s->size);
  if (s->underline)
    named(o, "w:u", "single");
  TAG_CLOSE(o, "w:rPr");
}

static void borders(out *o, const style *s)
{
  TAG_OPEN(o, "w:pBdr");
  if (s->rule) { /* the shade reaches as far as the borders do */
    border(o, "w:top", s->shade, STYLE_BOX_LINE, STYLE_BOX_SPACE);
    border(o, "w:left", s->rule, STYLE_RULE_WIDTH, STYLE_RULE_SPACE);
    border(o, "w:bottom", s->shade, STYLE_BOX_LINE, STYLE_BOX_SPACE);
  } else {
    border(o, "w:bottom", s->line, STYLE_LINE_WIDTH, STYLE_LINE_SPACE);
  }
  TAG_CLOSE(o, "w:pBdr");
}

static void put_paragraph(const docx *d, const style *s)
{
  out *o = d->walk.o;
  TAG_OPEN(o, "w:pPr");
  if (s->keep_next)
    TAG_EMPTY(o, "w:keepNext");
  if (s->keep_lines)
    TAG_EMPTY(o, "w:keepLines");
  if (s->page_before)
    TAG_EMPTY(o, "w:pageBreakBefore");
  if (s->rule || s->line)
    borders(o, s);
  if (s->shade)
    shading(o, s->shade);
  if (s->tab) {
    TAG_OPEN(o, "w:tabs");
    referat__tag_empty(o, "w:tab", "w:val=%s w:leader=%s w:pos=%d", s->tab_right ? "right" : "left",
                       s->tab_dots ? "dot" : TAG_NONE,
                       s->tab == TEXT_WIDTH ? d->walk.text_width : s->tab);
    TAG_CLOSE(o, "w:tabs");
  }
  referat__tag_empty(o, "w:spacing", "w:before=%d w:after=%d", s->before, s->after);
  referat__tag_empty(o, "w:ind", "w:left=%d w:hanging=%d", s->left, s->hanging);
  if (s->right)
    named(o, "w:jc", "right");
  if (s->outline)
    number(o, "w:outlineLvl", s->outline - 1);
  TAG_CLOSE(o, "w:pPr");
}

/* `colour` is that of the lines between rows, `line` of those around. */
static void table(out *o, const style *s)
{
  TAG_OPEN(o, "w:tblPr");
  TAG_OPEN(o, "w:tblBorders");
  border(o, "w:top", s->line, 6, 0);
  border(o, "w:bottom", s->line, 6, 0);
  border(o, "w:insideH", s->colour, 4, 0);
  TAG_CLOSE(o, "w:tblBorders");
  TAG_OPEN(o, "w:tblCellMar");
  referat__tag_empty(o, "w:left", "w:w=%d w:type=dxa", STYLE_CELL_MARGIN);
  referat__tag_empty(o, "w:right", "w:w=%d w:type=dxa", STYLE_CELL_MARGIN);
  TAG_CLOSE(o, "w:tblCellMar");
  TAG_CLOSE(o, "w:tblPr");
  referat__tag_open(o, "w:tblStylePr", "w:type=firstRow");
  TAG_OPEN(o, "w:tcPr");
  TAG_OPEN(o, "w:tcBorders");
  border(o, "w:bottom", s->line, 6, 0);
  TAG_CLOSE(o, "w:tcBorders");
  shading(o, s->shade);
  TAG_CLOSE(o, "w:tcPr");
  TAG_CLOSE(o, "w:tblStylePr");
}

static const char *default_style(const docx *d, style_family family)
{
  static const char *const ids[] = {"Normal", "DefaultParagraphFont", "TableNormal"};
  return d->ref.defaults[family] ? d->ref.defaults[family] : ids[family];
}

/* Whether the style is not one of Word's. */
static bool is_own(const style *s)
{
  return strncmp(s->id, "Referat", 7) == 0;
}

static void row(docx *d, style_role role)
{
  static const char *const families[] = {"paragraph", "character", "table"};
  out *o = d->walk.o;
  const style *s = referat__style(role);
  referat__tag_open(o, "w:style", "w:type=%s w:customStyle=%s w:styleId=%.*s", families[s->family],
                    is_own(s) ? "1" : TAG_NONE, (int)d->ref.style_id[role].len,
                    d->ref.style_id[role].ptr);
  named(o, "w:name", s->name);
  TAG_SLICE(o, "w:basedOn", "w:val",
            s->base == STYLE_NONE ? slice_str(default_style(d, s->family))
                                  : d->ref.style_id[s->base]);
  if (s->family == STYLE_PARAGRAPH && s->next != STYLE_NONE)
    TAG_SLICE(o, "w:next", "w:val", d->ref.style_id[s->next]);
  number(o, "w:uiPriority", s->outline ? 9 : is_own(s) ? 1 : 39);
  TAG_EMPTY(o, "w:qFormat");
  if (s->family == STYLE_PARAGRAPH)
    put_paragraph(d, s);
  if (s->family == STYLE_TABULAR)
    table(o, s);
  else
    letters(o, s);
  TAG_CLOSE(o, "w:style");
}

/* Its styles, with those of ours that it lacks. */
static void with_reference(docx *d)
{
  out *o = d->walk.o;
  const docx_reference *ref = &d->ref;
  out_slice(o, ref->styles[0]);
  if (ref->styles[0].len)
    referat__tag_empty(o, "w:lang", "w:val=da-DK");
  out_slice(o, ref->styles[1]);
  for (int role = 0; role < STYLE_COUNT; role++)
    if (ref->missing[role])
      row(d, (style_role)role);
  out_slice(o, ref->styles[2]);
}

void referat__docx_styles(docx *d)
{
  out *o = d->walk.o;
  if (docx_has_reference(d)) {
    with_reference(d);
    return;
  }
  OUT_LITERAL(o, XML_DECLARATION "<w:styles" NAMESPACE_W "><w:docDefaults><w:rPrDefault><w:rPr>");
  referat__tag_empty(o, "w:rFonts", "w:ascii=%s w:eastAsia=%s w:hAnsi=%s w:cs=%s", STYLE_FONT,
                     STYLE_FONT, STYLE_FONT, STYLE_FONT);
  size(o, STYLE_SIZE);
  OUT_LITERAL(o, "<w:lang w:val=\"da-DK\" w:eastAsia=\"da-DK\" w:bidi=\"ar-SA\"/></w:rPr>"
                 "</w:rPrDefault><w:pPrDefault><w:pPr>");
  referat__tag_empty(o, "w:spacing", "w:after=0 w:line=%d w:lineRule=auto", 240 * STYLE_LINE / 100);
  OUT_LITERAL(o, "</w:pPr></w:pPrDefault></w:docDefaults>"
                 "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                 "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
                 "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
                 "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>"
                 "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
                 "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
                 "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
                 "<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
                 "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
                 "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
                 "</w:tblCellMar></w:tblPr></w:style>"
                 "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">"
                 "<w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
                 "<w:unhideWhenUsed/></w:style>");
  for (int role = 0; role < STYLE_COUNT; role++)
    row(d, (style_role)role);
  OUT_LITERAL(o, "</w:styles>");
}
