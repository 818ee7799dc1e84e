/* styles.xml: the named styles, the page, its header and its footer. */
#include "write/odt/parts.h"

#include "write/odt/names.h"
#include "write/styles.h"

/* Namespaces that one style needs, for a style that is put into the styles.xml
 * of a reference document, whose prefixes may be any. */
#define NAMESPACES ODT_NS_STYLE ODT_NS_FO ODT_NS_TEXT

#define LINE_SPACE 2 /* between text and a rule below it, in points */
#define PAGE_GAP 300 /* between header or footer and text, in twips */

static void put_line(out *o, const char *side, const char *width, const char *colour)
{
  OUT_LITERAL(o, " fo:border-");
  out_str(o, side);
  OUT_LITERAL(o, "=\"");
  out_str(o, width);
  OUT_LITERAL(o, " solid #");
  out_str(o, colour);
  out_char(o, '"');
}

/* Rules stand between the text and the paper's edge: an indent that the table
 * gives is that of the text, ODF's margin is that of the rule. */
static int rule_room(const style *s)
{
  return s->rule ? STYLE_RULE_SPACE * 20 + STYLE_RULE_WIDTH * 20 / 8 : 0;
}

static void put_paragraph_properties(out *o, const style *s)
{
  OUT_LITERAL(o, "<style:paragraph-properties");
  referat__odt_length(o, "fo:margin-left", s->left - rule_room(s));
  OUT_LITERAL(o, " fo:margin-right=\"0pt\"");
  referat__odt_length(o, "fo:margin-top", s->before);
  referat__odt_length(o, "fo:margin-bottom", s->after);
  referat__odt_length(o, "fo:text-indent", -s->hanging);
  if (s->keep_next)
    OUT_LITERAL(o, " fo:keep-with-next=\"always\"");
  if (s->keep_lines)
    OUT_LITERAL(o, " fo:keep-together=\"always\"");
  if (s->right)
    OUT_LITERAL(o, " fo:text-align=\"end\" style:justify-single-word=\"false\"");
  if (s->shade) {
    OUT_LITERAL(o, " fo:background-color=\"#");
    out_str(o, s->shade);
    out_char(o, '"');
  }
  if (s->rule || s->line) {
    OUT_LITERAL(o, " fo:border-top=\"none\" fo:border-right=\"none\"");
    if (s->rule)
      put_line(o, "left", "3pt", s->rule);
    else
      OUT_LITERAL(o, " fo:border-left=\"none\"");
    if (s->line)
      put_line(o, "bottom", "0.75pt", s->line);
    else
      OUT_LITERAL(o, " fo:border-bottom=\"none\"");
    referat__odt_length(o, "fo:padding-left", s->rule ? STYLE_RULE_SPACE * 20 : 0);
    referat__odt_length(o, "fo:padding-top", s->rule ? STYLE_BOX_SPACE * 20 : 0);
    referat__odt_length(o, "fo:padding-bottom", (s->rule ? STYLE_BOX_SPACE : LINE_SPACE) * 20);
    OUT_LITERAL(o, " fo:padding-right=\"0pt\" style:join-border=\"true\"");
  }
  if (s->tab == 0 || s->tab == s->left) { /* there is a stop at the indent anyway */
    OUT_LITERAL(o, "/>");
    return;
  }
  OUT_LITERAL(o, "><style:tab-stops><style:tab-stop");
  referat__odt_length(o, "style:position", s->tab - s->left);
  if (s->tab_right)
    OUT_LITERAL(o, " style:type=\"right\"");
  if (s->tab_dots)
    OUT_LITERAL(o, " style:leader-style=\"dotted\" style:leader-text=\".\"");
  OUT_LITERAL(o, "/></style:tab-stops></style:paragraph-properties>");
}

static void put_text_properties(out *o, const style *s)
{
  if (!s->size && !s->bold && !s->italic && !s->underline && !s->colour)
    return;
  OUT_LITERAL(o, "<style:text-properties");
  if (s->size)
    referat__odt_length(o, "fo:font-size", s->size * 10);
  if (s->bold)
    OUT_LITERAL(o, " fo:font-weight=\"bold\"");
  if (s->italic)
    OUT_LITERAL(o, " fo:font-style=\"italic\"");
  if (s->underline)
    OUT_LITERAL(o, " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\""
                   " style:text-underline-color=\"font-color\"");
  if (s->colour) {
    OUT_LITERAL(o, " fo:color=\"#");
    out_str(o, s->colour);
    out_char(o, '"');
  }
  OUT_LITERAL(o, "/>");
}

static void put_style(out *o, style_role role, const char *namespaces)
{
  const style *s = referat__style(role);
  OUT_LITERAL(o, "\n<style:style");
  out_str(o, namespaces);
  referat__odt_name_attr(o, "style:name", role);
  referat__out_xml_attr(o, "style:display-name", referat__odt_shown_name(role));
  OUT_LITERAL(o, " style:family=\"");
  out_str(o, s->family == STYLE_PARAGRAPH ? "paragraph" : "text");
  out_char(o, '"');
  if (s->base != STYLE_NONE)
    referat__odt_name_attr(o, "style:parent-style-name", s->base);
  else if (s->family == STYLE_PARAGRAPH)
    OUT_LITERAL(o, " style:parent-style-name=\"Standard\"");
  if (s->family == STYLE_PARAGRAPH && s->next != role)
    referat__odt_name_attr(o, "style:next-style-name", s->next);
  if (s->outline) {
    OUT_LITERAL(o, " style:default-outline-level=\"");
    referat__out_number(o, s->outline);
    out_char(o, '"');
  }
  out_char(o, '>');
  if (s->family == STYLE_PARAGRAPH)
    put_paragraph_properties(o, s);
  put_text_properties(o, s);
  OUT_LITERAL(o, "</style:style>");
}

/* # Lists */

static void put_list_level(out *o, const odt_list_style *s, unsigned level)
{
  static const char formats[] = {0, '1', 'a', 'A', 'i', 'I'};
  const marker *like = referat__odt_list_level(s, level - 1);
  bool plain = referat__odt_is_plain(like);
  if (!plain && like->kind == MARKER_BULLET) {
    OUT_LITERAL(o, "<text:list-level-style-bullet text:level=\"");
    referat__out_number(o, level);
    out_char(o, '"');
    referat__out_xml_attr(o, "text:bullet-char", like->text);
  } else {
    OUT_LITERAL(o, "<text:list-level-style-number text:level=\"");
    referat__out_number(o, level);
    OUT_LITERAL(o, "\" style:num-format=\"");
    if (!plain)
      out_char(o, formats[like->kind]);
    out_char(o, '"');
    if (!plain && like->before.len)
      referat__out_xml_attr(o, "style:num-prefix", like->before);
    if (!plain && like->after.len)
      referat__out_xml_attr(o, "style:num-suffix", like->after);
  }
  int left = STYLE_LIST_INDENT * (int)level, room = 0;
  if (s->boxed) { /* the tab is measured without what the rule takes, the text with it */
    const style *box = referat__style(STYLE_DECISION);
    room = rule_room(box);
    left += box->left - room;
  }
  OUT_LITERAL(o, "><style:list-level-properties"
                 " text:list-level-position-and-space-mode=\"label-alignment\">"
                 "<style:list-level-label-alignment text:label-followed-by=\"");
  out_str(o, plain ? "nothing" : "listtab");
  out_char(o, '"');
  if (!plain)
    referat__odt_length(o, "text:list-tab-stop-position", left + room);
  referat__odt_length(o, "fo:text-indent", -STYLE_LIST_INDENT);
  referat__odt_length(o, "fo:margin-left", left);
  OUT_LITERAL(o, "/></style:list-level-properties></text:list-level-style-");
  out_str(o, !plain && like->kind == MARKER_BULLET ? "bullet>" : "number>");
}

static void put_list_style(out *o, const odt_list_style *s, const char *namespaces)
{
  char room[ODT_NAME];
  OUT_LITERAL(o, "\n<text:list-style");
  out_str(o, namespaces);
  referat__out_xml_attr(o, "style:name", referat__odt_list_name(s, room));
  referat__out_xml_attr(o, "style:display-name", referat__odt_list_shown(s, room));
  out_char(o, '>');
  for (unsigned level = 1; level <= ODT_LEVELS; level++)
    put_list_level(o, s, level);
  OUT_LITERAL(o, "</text:list-style>");
}

/* Headings are numbered by the minutes themselves; their levels are named all
 * the same, so that the contents and the navigator know them. */
static void put_outline_style(out *o)
{
  OUT_LITERAL(o, "\n<text:outline-style style:name=\"Outline\">");
  for (unsigned level = 1; level <= ODT_LEVELS; level++) {
    OUT_LITERAL(o, "<text:outline-level-style text:level=\"");
    referat__out_number(o, level);
    OUT_LITERAL(o, "\" style:num-format=\"\"><style:list-level-properties"
                   " text:list-level-position-and-space-mode=\"label-alignment\">"
                   "<style:list-level-label-alignment text:label-followed-by=\"nothing\"/>"
                   "</style:list-level-properties></text:outline-level-style>");
  }
  OUT_LITERAL(o, "</text:outline-style>");
}

/* # Styles that ODF alone needs */

/* Links in the contents look like its text: the place says what they are. */
static void put_index_link(out *o, const char *namespaces)
{
  OUT_LITERAL(o, "\n<style:style");
  out_str(o, namespaces);
  OUT_LITERAL(o, " style:name=\"" ODT_INDEX_LINK "\" style:display-name=\"Index Link\""
                 " style:family=\"text\"/>");
}

/* # The whole part */

static void put_defaults(out *o)
{
  OUT_LITERAL(o, "\n<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
                 " fo:line-height=\"");
  referat__out_number(o, STYLE_LINE);
  OUT_LITERAL(o, "%\" fo:orphans=\"2\" fo:widows=\"2\" fo:hyphenation-ladder-count=\"no-limit\""
                 " style:tab-stop-distance=\"35.4pt\" style:writing-mode=\"lr-tb\"/>"
                 "<style:text-properties style:font-name=\"" STYLE_FONT "\"");
  referat__odt_length(o, "fo:font-size", STYLE_SIZE * 10);
  OUT_LITERAL(o, " fo:language=\"da\" fo:country=\"DK\" fo:hyphenate=\"false\""
                 " style:use-window-font-color=\"true\"/></style:default-style>"
                 "\n<style:default-style style:family=\"table\"><style:table-properties"
                 " table:border-model=\"collapsing\"/></style:default-style>"
                 "\n<style:default-style style:family=\"table-row\"><style:table-row-properties"
                 " fo:keep-together=\"always\"/></style:default-style>"
                 "\n<style:style style:name=\"Standard\" style:family=\"paragraph\""
                 " style:class=\"text\"/>");
}

/* The day of the meeting as the header shows it. */
static void put_date_style(out *o)
{
  OUT_LITERAL(o, "\n<number:date-style style:name=\"ReferatDate\" number:language=\"da\""
                 " number:country=\"DK\"><number:day/><number:text>. </number:text>"
                 "<number:month number:style=\"long\" number:textual=\"true\"/>"
                 "<number:text> </number:text><number:year number:style=\"long\"/>"
                 "</number:date-style>");
}

static void put_page_layout(out *o, const char *name, bool has_header)
{
  OUT_LITERAL(o, "\n<style:page-layout");
  referat__out_xml_attr(o, "style:name", slice_str(name));
  OUT_LITERAL(o, "><style:page-layout-properties style:print-orientation=\"portrait\"");
  referat__odt_length(o, "fo:page-width", PAGE_WIDTH);
  referat__odt_length(o, "fo:page-height", PAGE_HEIGHT);
  referat__odt_length(o, "fo:margin-top", has_header ? PAGE_HEADER : PAGE_MARGIN);
  referat__odt_length(o, "fo:margin-bottom", PAGE_HEADER);
  referat__odt_length(o, "fo:margin-left", PAGE_MARGIN);
  referat__odt_length(o, "fo:margin-right", PAGE_MARGIN);
  OUT_LITERAL(o, "/><style:header-style>");
  if (has_header) {
    OUT_LITERAL(o, "<style:header-footer-properties");
    referat__odt_length(o, "fo:min-height", PAGE_MARGIN - PAGE_HEADER);
    referat__odt_length(o, "fo:margin-bottom", PAGE_GAP);
    OUT_LITERAL(o, "/>");
  }
  OUT_LITERAL(o, "</style:header-style><style:footer-style><style:header-footer-properties");
  referat__odt_length(o, "fo:min-height", PAGE_MARGIN - PAGE_HEADER);
  referat__odt_length(o, "fo:margin-top", PAGE_GAP);
  OUT_LITERAL(o, "/></style:footer-style></style:page-layout>");
}

static void put_header(out *o, const view *v)
{
  OUT_LITERAL(o, "<style:header><text:p");
  referat__odt_name_attr(o, "text:style-name", STYLE_HEADER);
  OUT_LITERAL(o, "><text:user-defined text:name=\"" ODT_META_BODY "\">");
  referat__out_xml_text(o, slice_str(*v->body ? v->body : v->title));
  OUT_LITERAL(o, "</text:user-defined>");
  OUT_LITERAL(o, "<text:tab/><text:user-defined style:data-style-name=\"ReferatDate\""
                 " text:name=\"" ODT_META_DATE "\">");
  referat__out_xml_text(o, slice_str(v->date_line));
  OUT_LITERAL(o, "</text:user-defined></text:p></style:header>");
}

static void put_footer(out *o)
{
  OUT_LITERAL(o, "<style:footer><text:p");
  referat__odt_name_attr(o, "text:style-name", STYLE_FOOTER);
  OUT_LITERAL(o, ">Side <text:page-number text:select-page=\"current\">1</text:page-number>"
                 " af <text:page-count>1</text:page-count></text:p></style:footer>");
}

/* The header is made of fields, so that it fits another document as well when
 * this one is used as its reference.  The first page has the title instead. */
static void put_master_pages(out *o, const view *v)
{
  OUT_LITERAL(o, "\n<style:master-page style:name=\"Standard\""
                 " style:page-layout-name=\"ReferatPage\">");
  put_header(o, v);
  put_footer(o);
  OUT_LITERAL(o, "</style:master-page>\n<style:master-page style:name=\"" ODT_FIRST_PAGE "\""
                 " style:display-name=\"First Page\" style:page-layout-name=\"ReferatFirstPage\""
                 " style:next-style-name=\"Standard\">");
  put_footer(o);
  OUT_LITERAL(o, "</style:master-page>");
}

void referat__odt_styles(out *o, const view *v, const odt_lists *lists)
{
  OUT_LITERAL(o, ODT_XML_DECLARATION
              "<office:document-styles" ODT_NS_OFFICE ODT_NS_STYLE ODT_NS_TEXT ODT_NS_TABLE
                  ODT_NS_FO ODT_NS_SVG ODT_NS_NUMBER " office:version=\"1.2\">"
              "\n<office:font-face-decls><style:font-face style:name=\"" STYLE_FONT
              "\" svg:font-family=\"" STYLE_FONT ", " STYLE_FONT_FALLBACK
              "\" style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
              "</office:font-face-decls>\n<office:styles>");
  put_defaults(o);
  for (int role = 0; role < STYLE_COUNT; role++)
    if (referat__style((style_role)role)->family != STYLE_TABULAR)
      put_style(o, (style_role)role, "");
  put_index_link(o, "");
  put_outline_style(o);
  for (unsigned i = 0; i < lists->count; i++)
    put_list_style(o, &lists->styles[i], "");
  OUT_LITERAL(o, "\n</office:styles>\n<office:automatic-styles>");
  put_date_style(o);
  put_page_layout(o, "ReferatPage", true);
  put_page_layout(o, "ReferatFirstPage", false);
  OUT_LITERAL(o, "\n</office:automatic-styles>\n<office:master-styles>");
  put_master_pages(o, v);
  OUT_LITERAL(o, "\n</office:master-styles>\n</office:document-styles>\n");
}

/* A base may be one of the styles that the reference document lacks, or has
 * under the same name: either way it is there in the end. */
void referat__odt_styles_from(out *o, const odt_reference *ref, const odt_lists *lists)
{
  for (size_t i = 0; i < sizeof ref->pieces / sizeof *ref->pieces; i++)
    out_slice(o, ref->pieces[i]);
  if (!referat__odt_reference_has(ref, "paragraph", SLICE("Standard")))
    OUT_LITERAL(o, "\n<style:style" ODT_NS_STYLE " style:name=\"Standard\""
                   " style:family=\"paragraph\" style:class=\"text\"/>");
  char room[ODT_NAME];
  for (int i = 0; i < STYLE_COUNT; i++) {
    style_role role = (style_role)i;
    style_family family = referat__style(role)->family;
    if (family != STYLE_TABULAR &&
        !referat__odt_reference_has(ref, family == STYLE_PARAGRAPH ? "paragraph" : "text",
                                    referat__odt_name(role, room)))
      put_style(o, role, NAMESPACES);
  }
  if (!referat__odt_reference_has(ref, "text", SLICE(ODT_INDEX_LINK)))
    put_index_link(o, NAMESPACES);
  for (unsigned i = 0; i < lists->count; i++)
    if (!referat__odt_reference_has(ref, "list", referat__odt_list_name(&lists->styles[i], room)))
      put_list_style(o, &lists->styles[i], NAMESPACES);
  out_slice(o, ref->rest);
}
