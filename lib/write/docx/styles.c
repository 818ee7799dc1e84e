/* word/styles.xml: the table of styles in Word's words. */
#include "write/docx/parts.h"

/* A line at one side: its width in eighths of a point, its distance in points. */
#define BORDER(side) "<w:" side " w:val=single w:sz=%d w:space=%d w:color=%s/>"

static void size(out *o, int half_points)
{
  referat__tags(o, "<w:sz w:val=%d/><w:szCs w:val=%d/>", half_points, half_points);
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
    referat__tags(o, "<w:color w:val=%s/>", s->colour);
  if (s->size)
    size(o, s->size);
  if (s->underline)
    referat__tags(o, "<w:u w:val=single/>");
  OUT_LITERAL(o, "</w:rPr>");
}

static void borders(out *o, const style *s)
{
  OUT_LITERAL(o, "<w:pBdr>");
  if (s->rule) /* the shade reaches as far as the borders do */
    referat__tags(o, BORDER("top") BORDER("left") BORDER("bottom"), STYLE_BOX_LINE, STYLE_BOX_SPACE,
                  s->shade, STYLE_RULE_WIDTH, STYLE_RULE_SPACE, s->rule, STYLE_BOX_LINE,
                  STYLE_BOX_SPACE, s->shade);
  else
    referat__tags(o, BORDER("bottom"), STYLE_LINE_WIDTH, STYLE_LINE_SPACE, s->line);
  OUT_LITERAL(o, "</w:pBdr>");
}

static void put_paragraph(const docx *d, const style *s)
{
  out *o = d->walk.o;
  OUT_LITERAL(o, "<w:pPr>");
  if (s->keep_next)
    OUT_LITERAL(o, "<w:keepNext/>");
  if (s->keep_lines)
    OUT_LITERAL(o, "<w:keepLines/>");
  if (s->page_before)
    OUT_LITERAL(o, "<w:pageBreakBefore/>");
  if (s->rule || s->line)
    borders(o, s);
  if (s->shade)
    referat__tags(o, "<w:shd w:val=clear w:color=auto w:fill=%s/>", s->shade);
  if (s->tab)
    referat__tags(o, "<w:tabs><w:tab w:val=%s w:leader=%s w:pos=%d/></w:tabs>",
                  s->tab_right ? "right" : "left", s->tab_dots ? "dot" : TAG_NONE,
                  s->tab == TEXT_WIDTH ? d->walk.text_width : s->tab);
  referat__tags(o, "<w:spacing w:before=%d w:after=%d/><w:ind w:left=%d w:hanging=%d/>", s->before,
                s->after, s->left, s->hanging);
  if (s->right)
    referat__tags(o, "<w:jc w:val=right/>");
  if (s->outline)
    referat__tags(o, "<w:outlineLvl w:val=%d/>", s->outline - 1);
  OUT_LITERAL(o, "</w:pPr>");
}

/* `colour` is that of the lines between rows, `line` of those around. */
static void table(out *o, const style *s)
{
  referat__tags(o,
                "<w:tblPr><w:tblBorders>" BORDER("top") BORDER("bottom")
                    BORDER("insideH") "</w:tblBorders><w:tblCellMar><w:left w:w=%d w:type=dxa/>"
                                      "<w:right w:w=%d w:type=dxa/></w:tblCellMar></w:tblPr>",
                6, 0, s->line, 6, 0, s->line, 4, 0, s->colour, STYLE_CELL_MARGIN,
                STYLE_CELL_MARGIN);
  referat__tags(o,
                "<w:tblStylePr w:type=firstRow><w:tcPr><w:tcBorders>" BORDER(
                    "bottom") "</w:tcBorders><w:shd w:val=clear w:color=auto "
                              "w:fill=%s/></w:tcPr></w:tblStylePr>",
                6, 0, s->line, s->shade);
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
  const slice *ids = d->ref.style_id;
  slice base = s->base == STYLE_NONE ? slice_str(default_style(d, s->family)) : ids[s->base];
  referat__tags(o,
                "<w:style w:type=%s w:customStyle=%s w:styleId=%.*s><w:name w:val=%s/>"
                "<w:basedOn w:val=%.*s/>",
                families[s->family], is_own(s) ? "1" : TAG_NONE, (int)ids[role].len, ids[role].ptr,
                s->name, (int)base.len, base.ptr);
  if (s->next != STYLE_NONE)
    referat__tags(o, "<w:next w:val=%.*s/>", (int)ids[s->next].len, ids[s->next].ptr);
  referat__tags(o, "<w:uiPriority w:val=%d/><w:qFormat/>", s->outline ? 9 : is_own(s) ? 1 : 39);
  if (s->family == STYLE_PARAGRAPH)
    put_paragraph(d, s);
  if (s->family == STYLE_TABULAR)
    table(o, s);
  else
    letters(o, s);
  OUT_LITERAL(o, "</w:style>");
}

/* Its styles, with those of ours that it lacks. */
static void with_reference(docx *d)
{
  out *o = d->walk.o;
  const docx_reference *ref = &d->ref;
  out_slice(o, ref->styles[0]);
  if (ref->styles[0].len)
    referat__tags(o, "<w:lang w:val=da-DK/>");
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
  referat__tags(o, XML_DECLARATION "<w:styles" NAMESPACE_W "><w:docDefaults><w:rPrDefault><w:rPr>"
                                   "<w:rFonts w:ascii=" STYLE_FONT " w:eastAsia=" STYLE_FONT
                                   " w:hAnsi=" STYLE_FONT " w:cs=" STYLE_FONT "/>");
  size(o, STYLE_SIZE);
  referat__tags(o,
                "<w:lang w:val=da-DK w:eastAsia=da-DK w:bidi=ar-SA/></w:rPr></w:rPrDefault>"
                "<w:pPrDefault><w:pPr><w:spacing w:after=0 w:line=%d w:lineRule=auto/></w:pPr>"
                "</w:pPrDefault></w:docDefaults>",
                240 * STYLE_LINE / 100);
  referat__tags(o, "<w:style w:type=paragraph w:default=1 w:styleId=Normal>"
                   "<w:name w:val=Normal/><w:qFormat/></w:style>"
                   "<w:style w:type=character w:default=1 w:styleId=DefaultParagraphFont>"
                   "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=1/>"
                   "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
                   "<w:style w:type=table w:default=1 w:styleId=TableNormal>"
                   "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=99/><w:semiHidden/>"
                   "<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=0 w:type=dxa/><w:tblCellMar>"
                   "<w:top w:w=0 w:type=dxa/><w:left w:w=108 w:type=dxa/>"
                   "<w:bottom w:w=0 w:type=dxa/><w:right w:w=108 w:type=dxa/>"
                   "</w:tblCellMar></w:tblPr></w:style>"
                   "<w:style w:type=numbering w:default=1 w:styleId=NoList>"
                   "<w:name w:val=\"No List\"/><w:uiPriority w:val=99/><w:semiHidden/>"
                   "<w:unhideWhenUsed/></w:style>");
  for (int role = 0; role < STYLE_COUNT; role++)
    row(d, (style_role)role);
  OUT_LITERAL(o, "</w:styles>");
}
