/* word/styles.xml: the table of styles in Word's words. */
#include "write/docx/parts.h"
#include "write/docx/reference.h"

static void value(out *o, const char *element, unsigned number)
{
  OUT_LITERAL(o, "<w:");
  out_str(o, element);
  OUT_LITERAL(o, " w:val=\"");
  referat__out_number(o, number);
  OUT_LITERAL(o, "\"/>");
}

static void named_slice(out *o, const char *element, slice name)
{
  OUT_LITERAL(o, "<w:");
  out_str(o, element);
  OUT_LITERAL(o, " w:val=\"");
  out_slice(o, name);
  OUT_LITERAL(o, "\"/>");
}

static void named(out *o, const char *element, const char *name)
{
  named_slice(o, element, slice_str(name));
}

static void border(out *o, const char *side, const char *colour, unsigned width, unsigned space)
{
  OUT_LITERAL(o, "<w:");
  out_str(o, side);
  OUT_LITERAL(o, " w:val=\"single\" w:sz=\"");
  referat__out_number(o, width);
  OUT_LITERAL(o, "\" w:space=\"");
  referat__out_number(o, space);
  OUT_LITERAL(o, "\" w:color=\"");
  out_str(o, colour);
  OUT_LITERAL(o, "\"/>");
}

static void shading(out *o, const char *colour)
{
  OUT_LITERAL(o, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"");
  out_str(o, colour);
  OUT_LITERAL(o, "\"/>");
}

static void letters(out *o, const style *s)
{
  if (!s->bold && !s->italic && !s->colour && !s->size && !s->underline)
    return;
  OUT_LITERAL(o, "<w:rPr>");
  if (s->bold)
    OUT_LITERAL(o, "<w:b/><w:bCs/>");
  if (s->italic)
    OUT_LITERAL(o, "<w:i/><w:iCs/>");
  if (s->colour)
    named(o, "color", s->colour);
  if (s->size) {
    value(o, "sz", s->size);
    value(o, "szCs", s->size);
  }
  if (s->underline)
    named(o, "u", "single");
  OUT_LITERAL(o, "</w:rPr>");
}

static void paragraph(const docx *d, const style *s)
{
  out *o = d->o;
  OUT_LITERAL(o, "<w:pPr>");
  if (s->keep_next)
    OUT_LITERAL(o, "<w:keepNext/>");
  if (s->keep_lines)
    OUT_LITERAL(o, "<w:keepLines/>");
  if (s->rule || s->line) {
    OUT_LITERAL(o, "<w:pBdr>");
    if (s->rule) { /* the shade reaches as far as the borders do */
      border(o, "top", s->shade, 4, STYLE_BOX_SPACE);
      border(o, "left", s->rule, STYLE_RULE_WIDTH, STYLE_RULE_SPACE);
      border(o, "bottom", s->shade, 4, STYLE_BOX_SPACE);
    } else {
      border(o, "bottom", s->line, 6, 4);
    }
    OUT_LITERAL(o, "</w:pBdr>");
  }
  if (s->shade)
    shading(o, s->shade);
  if (s->tab) {
    OUT_LITERAL(o, "<w:tabs><w:tab w:val=\"");
    out_str(o, s->tab_right ? "right" : "left");
    out_str(o, s->tab_dots ? "\" w:leader=\"dot\" w:pos=\"" : "\" w:pos=\"");
    referat__out_number(o, (unsigned long long)(s->tab == TEXT_WIDTH ? d->text_width : s->tab));
    OUT_LITERAL(o, "\"/></w:tabs>");
  }
  OUT_LITERAL(o, "<w:spacing w:before=\"");
  referat__out_number(o, (unsigned long long)s->before);
  OUT_LITERAL(o, "\" w:after=\"");
  referat__out_number(o, (unsigned long long)s->after);
  OUT_LITERAL(o, "\"/>");
  OUT_LITERAL(o, "<w:ind w:left=\"");
  referat__out_number(o, (unsigned long long)s->left);
  OUT_LITERAL(o, "\" w:hanging=\"");
  referat__out_number(o, (unsigned long long)s->hanging);
  OUT_LITERAL(o, "\"/>");
  if (s->right)
    named(o, "jc", "right");
  if (s->outline)
    value(o, "outlineLvl", s->outline - 1u);
  OUT_LITERAL(o, "</w:pPr>");
}

/* `colour` is that of the lines between rows, `line` of those around. */
static void table(out *o, const style *s)
{
  OUT_LITERAL(o, "<w:tblPr><w:tblBorders>");
  border(o, "top", s->line, 6, 0);
  border(o, "bottom", s->line, 6, 0);
  border(o, "insideH", s->colour, 4, 0);
  OUT_LITERAL(o, "</w:tblBorders><w:tblCellMar>");
  static const char *const sides[] = {"<w:left w:w=\"", "<w:right w:w=\""};
  for (int i = 0; i < 2; i++) {
    out_str(o, sides[i]);
    referat__out_number(o, DOCX_CELL_MARGIN);
    OUT_LITERAL(o, "\" w:type=\"dxa\"/>");
  }
  OUT_LITERAL(o, "</w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr>"
                 "<w:tcBorders>");
  border(o, "bottom", s->line, 6, 0);
  OUT_LITERAL(o, "</w:tcBorders>");
  shading(o, s->shade);
  OUT_LITERAL(o, "</w:tcPr></w:tblStylePr>");
}

static const char *default_style(const docx *d, style_family family)
{
  const char *own = referat__docx_reference_default(d->reference, family);
  static const char *const ids[] = {"Normal", "DefaultParagraphFont", "TableNormal"};
  return own ? own : ids[family];
}

/* Whether the style is not one of Word's. */
static bool is_own(const style *s)
{
  return strncmp(s->id, "Referat", 7) == 0;
}

static void row(docx *d, style_role role)
{
  static const char *const families[] = {"paragraph", "character", "table"};
  out *o = d->o;
  const style *s = referat__style(role);
  OUT_LITERAL(o, "<w:style w:type=\"");
  out_str(o, families[s->family]);
  if (is_own(s))
    OUT_LITERAL(o, "\" w:customStyle=\"1");
  OUT_LITERAL(o, "\" w:styleId=\"");
  out_slice(o, d->style_id[role]);
  OUT_LITERAL(o, "\">");
  named(o, "name", s->name);
  named_slice(o, "basedOn",
              s->base == STYLE_NONE ? slice_str(default_style(d, s->family))
                                    : d->style_id[s->base]);
  if (s->family == STYLE_PARAGRAPH && s->next != STYLE_NONE)
    named_slice(o, "next", d->style_id[s->next]);
  value(o, "uiPriority", s->outline ? 9 : is_own(s) ? 1 : 39);
  OUT_LITERAL(o, "<w:qFormat/>");
  if (s->family == STYLE_PARAGRAPH)
    paragraph(d, s);
  if (s->family == STYLE_TABULAR)
    table(o, s);
  else
    letters(o, s);
  OUT_LITERAL(o, "</w:style>");
}

void referat__docx_style_rows(docx *d, const bool *missing)
{
  for (int role = 0; role < STYLE_COUNT; role++)
    if (!missing || missing[role])
      row(d, (style_role)role);
}

void referat__docx_styles(docx *d)
{
  out *o = d->o;
  if (d->reference) {
    referat__docx_reference_styles(d);
    return;
  }
  OUT_LITERAL(o, XML_DECLARATION "<w:styles" NAMESPACE_W "><w:docDefaults><w:rPrDefault><w:rPr>"
                                 "<w:rFonts w:ascii=\"" STYLE_FONT "\" w:eastAsia=\"" STYLE_FONT
                                 "\" w:hAnsi=\"" STYLE_FONT "\" w:cs=\"" STYLE_FONT "\"/>");
  value(o, "sz", STYLE_SIZE);
  value(o, "szCs", STYLE_SIZE);
  OUT_LITERAL(o, "<w:lang w:val=\"da-DK\" w:eastAsia=\"da-DK\" w:bidi=\"ar-SA\"/></w:rPr>"
                 "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"");
  referat__out_number(o, 240 * STYLE_LINE / 100);
  OUT_LITERAL(o, "\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
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
  referat__docx_style_rows(d, NULL);
  OUT_LITERAL(o, "</w:styles>");
}
