/* styles.xml: the named styles, the page, its header and its footer. */
#include "write/danish.h"
#include "write/odt/parts.h"

#define PAGE_GAP 300 /* between header or footer and text, in twips */

/* Namespaces that one style needs which is put into the styles.xml of a reference document,
 * whose prefixes may be any. */
#define FOREIGN " xmlns:style=%s xmlns:fo=%s xmlns:text=%s"
#define SPACES(foreign)                                      \
  (foreign) ? ODT_SPACE("style") : TAG_NONE,                 \
      (foreign) ? ODT_SPACE("xsl-fo-compatible") : TAG_NONE, \
      (foreign) ? ODT_SPACE("text") : TAG_NONE

/* Rules stand between the text and the paper's edge: an indent that the table
 * gives is that of the text, ODF's margin is that of the rule. */
static int rule_room(const style *s)
{
  return s->rule ? STYLE_RULE_SPACE * 20 + STYLE_RULE_WIDTH * 20 / 8 : 0;
}

static void put_paragraph_properties(out *o, const style *s)
{
  bool lined = s->rule || s->line;
  referat__tags(o,
                "<style:paragraph-properties"
                " fo:margin-left=%s fo:margin-right=0pt fo:margin-top=%s fo:margin-bottom=%s"
                " fo:text-indent=%s fo:keep-with-next=%s fo:keep-together=%s fo:text-align=%s"
                " style:justify-single-word=%s fo:break-before=%s fo:background-color=#%s"
                " fo:border-top=%s fo:border-right=%s fo:border-left=%s fo:border-bottom=%s"
                " fo:padding-left=%s fo:padding-top=%s fo:padding-bottom=%s fo:padding-right=%s"
                " style:join-border=%s",
                ODT_PT(s->left - rule_room(s)), ODT_PT(s->before), ODT_PT(s->after),
                ODT_PT(-s->hanging), s->keep_next ? "always" : TAG_NONE,
                s->keep_lines ? "always" : TAG_NONE, s->right ? "end" : TAG_NONE,
                s->right ? "false" : TAG_NONE, s->page_before ? "page" : TAG_NONE, s->shade,
                lined ? "none" : TAG_NONE, lined ? "none" : TAG_NONE,
                s->rule ? ODT_LINE("3pt", s->rule)
                : lined ? "none"
                        : TAG_NONE,
                s->line ? ODT_LINE("0.75pt", s->line)
                : lined ? "none"
                        : TAG_NONE,
                lined ? ODT_PT(s->rule ? STYLE_RULE_SPACE * 20 : 0) : TAG_NONE,
                lined ? ODT_PT(s->rule ? STYLE_BOX_EDGE : 0) : TAG_NONE,
                lined ? ODT_PT(s->rule ? STYLE_BOX_EDGE : STYLE_LINE_SPACE * 20) : TAG_NONE,
                lined ? "0pt" : TAG_NONE, lined ? "true" : TAG_NONE);
  if (s->tab && s->tab != s->left) /* there is a stop at the indent anyway */
    referat__tags(o,
                  "><style:tab-stops><style:tab-stop style:position=%s style:type=%s"
                  " style:leader-style=%s style:leader-text=%s/></style:tab-stops>"
                  "</style:paragraph-properties>",
                  ODT_PT(s->tab - s->left), s->tab_right ? "right" : TAG_NONE,
                  s->tab_dots ? "dotted" : TAG_NONE, s->tab_dots ? "." : TAG_NONE);
  else
    OUT_LITERAL(o, "/>");
}

static void put_text_properties(out *o, const style *s)
{
  if (!s->size && !s->bold && !s->italic && !s->underline && !s->colour)
    return;
  const char *line = s->underline ? "solid" : TAG_NONE;
  referat__tags(o,
                "<style:text-properties fo:font-size=%s fo:font-weight=%s fo:font-style=%s"
                " style:text-underline-style=%s style:text-underline-width=%s"
                " style:text-underline-color=%s fo:color=#%s/>",
                s->size ? ODT_PT(s->size * 10) : TAG_NONE, s->bold ? "bold" : TAG_NONE,
                s->italic ? "italic" : TAG_NONE, line, line ? "auto" : TAG_NONE,
                line ? "font-color" : TAG_NONE, s->colour);
}

/* Levels of headings, none for text. */
static const char *const levels[] = {NULL, "1", "2", "3", "4", "5", "6"};

/* `looks`: a style of a reference document, which it is like, or NULL. */
static void put_style(out *o, style_role role, bool foreign, const char *looks)
{
  const style *s = referat__style(role);
  char name[ODT_NAME], base[ODT_NAME], next[ODT_NAME];
  bool is_paragraph = s->family == STYLE_PARAGRAPH;
  slice shown = referat__odt_shown_name(role);
  referat__tags(o,
                "\n<style:style" FOREIGN " style:name=%s style:display-name=%.*s style:family=%s"
                " style:parent-style-name=%s style:next-style-name=%s"
                " style:default-outline-level=%s>",
                SPACES(foreign), referat__odt_name(role, name).ptr, (int)shown.len, shown.ptr,
                is_paragraph ? "paragraph" : "text",
                looks                   ? looks
                : s->base != STYLE_NONE ? referat__odt_name(s->base, base).ptr
                : is_paragraph          ? "Standard"
                                        : TAG_NONE,
                is_paragraph && !looks && s->next != role ? referat__odt_name(s->next, next).ptr
                                                          : TAG_NONE,
                levels[s->outline]);
  if (is_paragraph && !looks)
    put_paragraph_properties(o, s);
  if (!looks)
    put_text_properties(o, s);
  OUT_LITERAL(o, "</style:style>");
}

/* # Lists */

static void put_list_level(out *o, const odt_list_style *s, unsigned level)
{
  static const char *const formats[] = {"", "1", "a", "A", "i", "I"};
  const marker *like = referat__odt_list_level(s, level - 1);
  bool plain = referat__odt_is_plain(like), is_bullet = !plain && like->kind == MARKER_BULLET;
  slice none = {NULL, 0};
  slice before = plain || !like->before.len ? none : like->before;
  slice after = plain || !like->after.len ? none : like->after;
  if (is_bullet)
    referat__tags(o, "<text:list-level-style-bullet text:level=%u text:bullet-char=%.*s>", level,
                  (int)like->text.len, like->text.ptr);
  else
    referat__tags(o,
                  "<text:list-level-style-number text:level=%u style:num-format=%s"
                  " style:num-prefix=%.*s style:num-suffix=%.*s>",
                  level, plain ? "" : formats[like->kind], (int)before.len, before.ptr,
                  (int)after.len, after.ptr);
  int left = STYLE_LIST_INDENT * (int)(level + s->led), room = 0;
  if (s->boxed) { /* the tab is measured without what the rule takes, the text with it */
    const style *box = referat__style(STYLE_DECISION);
    room = rule_room(box);
    left += box->left - room;
  }
  referat__tags(o,
                "<style:list-level-properties"
                " text:list-level-position-and-space-mode=label-alignment>"
                "<style:list-level-label-alignment text:label-followed-by=%s"
                " text:list-tab-stop-position=%s fo:text-indent=%s fo:margin-left=%s/>"
                "</style:list-level-properties></text:list-level-style-%s>",
                plain ? "nothing" : "listtab", plain ? TAG_NONE : ODT_PT(left + room),
                ODT_PT(-STYLE_LIST_INDENT), ODT_PT(left), is_bullet ? "bullet" : "number");
}

static void put_list_style(out *o, const odt_lists *lists, unsigned i, bool foreign)
{
  const odt_list_style *s = &lists->styles[i];
  char shown[ODT_NAME];
  referat__tags(o, "\n<text:list-style" FOREIGN " style:name=%s style:display-name=%s>",
                SPACES(foreign), lists->names[i], referat__odt_list_shown(s, shown).ptr);
  for (unsigned level = 1; level <= ODT_LEVELS; level++)
    put_list_level(o, s, level);
  OUT_LITERAL(o, "</text:list-style>");
}

/* Headings are numbered by the minutes themselves; their levels are named all
 * the same, so that the contents and the navigator know them. */
static void put_outline_style(out *o)
{
  OUT_LITERAL(o, "\n<text:outline-style style:name=\"Outline\">");
  for (unsigned level = 1; level <= ODT_LEVELS; level++)
    referat__tags(o,
                  "<text:outline-level-style text:level=%u style:num-format=\"\">"
                  "<style:list-level-properties"
                  " text:list-level-position-and-space-mode=label-alignment>"
                  "<style:list-level-label-alignment text:label-followed-by=nothing/>"
                  "</style:list-level-properties></text:outline-level-style>",
                  level);
  OUT_LITERAL(o, "</text:outline-style>");
}

/* # Styles that ODF alone needs */

/* Links in the contents look like its text: the place says what they are. */
static void put_index_link(out *o, bool foreign)
{
  referat__tags(o,
                "\n<style:style" FOREIGN " style:name=" ODT_INDEX_LINK
                " style:display-name=\"Index Link\" style:family=text/>",
                SPACES(foreign));
}

/* # The whole part */

static void put_defaults(out *o)
{
  referat__tags(o,
                "\n<style:default-style style:family=paragraph><style:paragraph-properties"
                " fo:line-height=%d%% fo:orphans=2 fo:widows=2"
                " fo:hyphenation-ladder-count=no-limit style:tab-stop-distance=35.4pt"
                " style:writing-mode=lr-tb/><style:text-properties style:font-name=" STYLE_FONT
                " fo:font-size=%s fo:language=da fo:country=DK fo:hyphenate=false"
                " style:use-window-font-color=true/></style:default-style>"
                "\n<style:default-style style:family=table><style:table-properties"
                " table:border-model=collapsing/></style:default-style>"
                "\n<style:default-style style:family=table-row><style:table-row-properties"
                " fo:keep-together=always/></style:default-style>"
                "\n<style:style style:name=Standard style:family=paragraph style:class=text/>",
                STYLE_LINE, ODT_PT(STYLE_SIZE * 10));
}

static void put_page_layout(out *o, const char *name, bool has_header)
{
  const int edge = PAGE_MARGIN - PAGE_HEADER;
  referat__tags(o,
                "\n<style:page-layout style:name=%s><style:page-layout-properties"
                " style:print-orientation=portrait fo:page-width=%s fo:page-height=%s"
                " fo:margin-top=%s fo:margin-bottom=%s fo:margin-left=%s fo:margin-right=%s/>"
                "<style:header-style>",
                name, ODT_PT(PAGE_WIDTH), ODT_PT(PAGE_HEIGHT),
                ODT_PT(has_header ? PAGE_HEADER : PAGE_MARGIN), ODT_PT(PAGE_HEADER),
                ODT_PT(PAGE_MARGIN), ODT_PT(PAGE_MARGIN));
  if (has_header)
    referat__tags(o, "<style:header-footer-properties fo:min-height=%s fo:margin-bottom=%s/>",
                  ODT_PT(edge), ODT_PT(PAGE_GAP));
  referat__tags(o,
                "</style:header-style><style:footer-style><style:header-footer-properties"
                " fo:min-height=%s fo:margin-top=%s/></style:footer-style></style:page-layout>",
                ODT_PT(edge), ODT_PT(PAGE_GAP));
}

/* A property of the document: programs show none where it has none. */
#define FIELD(name) "<text:user-defined text:name=" name ">%s</text:user-defined>"

static void put_header(out *o, const view *v)
{
  char room[ODT_NAME];
  referat__tags(o, "<style:header><text:p text:style-name=%s>",
                referat__odt_name(STYLE_HEADER, room).ptr);
  referat__tags(o, *v->body ? FIELD(DANISH_BODY) : "%s", *v->body ? v->body : v->title);
  referat__tags(o, "<text:tab/>" FIELD(DANISH_DAY) "</text:p></style:header>", v->date_line);
}

static void put_footer(out *o)
{
  char room[ODT_NAME];
  referat__tags(o,
                "<style:footer><text:p text:style-name=%s>" DANISH_PAGE
                "<text:page-number text:select-page=current>1</text:page-number>" DANISH_OF_PAGES
                "<text:page-count>1</text:page-count></text:p></style:footer>",
                referat__odt_name(STYLE_FOOTER, room).ptr);
}

/* The header is made of fields, so that it fits another document as well when
 * this one is used as its reference.  The first page has the title instead. */
static void put_master_pages(out *o, const view *v)
{
  referat__tags(o, "\n<style:master-page style:name=Standard"
                   " style:page-layout-name=ReferatPage>");
  put_header(o, v);
  put_footer(o);
  referat__tags(o, "</style:master-page>\n<style:master-page style:name=" ODT_FIRST_PAGE
                   " style:display-name=\"First Page\" style:page-layout-name=ReferatFirstPage"
                   " style:next-style-name=Standard>");
  put_footer(o);
  OUT_LITERAL(o, "</style:master-page>");
}

void referat__odt_styles(out *o, const view *v, const odt_lists *lists)
{
  OUT_LITERAL(o, ODT_XML_DECLARATION
              "<office:document-styles" ODT_NS_OFFICE ODT_NS_STYLE ODT_NS_TEXT ODT_NS_TABLE
                  ODT_NS_FO ODT_NS_SVG " office:version=\"1.2\">"
              "\n<office:font-face-decls><style:font-face style:name=\"" STYLE_FONT
              "\" svg:font-family=\"" STYLE_FONT ", " STYLE_FONT_FALLBACK
              "\" style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
              "</office:font-face-decls>\n<office:styles>");
  put_defaults(o);
  for (int role = 0; role < STYLE_COUNT; role++)
    if (referat__style((style_role)role)->family != STYLE_TABULAR)
      put_style(o, (style_role)role, false, NULL);
  put_index_link(o, false);
  put_outline_style(o);
  for (unsigned i = 0; i < lists->count; i++)
    put_list_style(o, lists, i, false);
  OUT_LITERAL(o, "\n</office:styles>\n<office:automatic-styles>");
  put_page_layout(o, "ReferatPage", true);
  put_page_layout(o, "ReferatFirstPage", false);
  OUT_LITERAL(o, "\n</office:automatic-styles>\n<office:master-styles>");
  put_master_pages(o, v);
  OUT_LITERAL(o, "\n</office:master-styles>\n</office:document-styles>\n");
}

/* The style that the reference document has under a name of another language, in `room`; false if
 * it has none. */
static bool find_also(const odt_reference *ref, style_role role, char room[ODT_NAME])
{
  const char *other;
  for (unsigned n = 0; (other = referat__style_also(role, n)); n++)
    if (referat__odt_reference_has(ref, "paragraph", referat__odt_encode(slice_str(other), room)))
      return true;
  return false;
}

/* A base may be one of the styles that the reference document lacks, or has
 * under the same name: either way it is there in the end. */
void referat__odt_styles_from(out *o, const odt_reference *ref, const odt_lists *lists)
{
  for (size_t i = 0; i < sizeof ref->pieces / sizeof *ref->pieces; i++)
    out_slice(o, ref->pieces[i]);
  if (!referat__odt_reference_has(ref, "paragraph", SLICE("Standard")))
    referat__tags(o, "\n<style:style" ODT_NS_STYLE " style:name=Standard"
                     " style:family=paragraph style:class=text/>");
  char room[ODT_NAME];
  for (int i = 0; i < STYLE_COUNT; i++) {
    style_role role = (style_role)i;
    style_family family = referat__style(role)->family;
    if (family != STYLE_TABULAR &&
        !referat__odt_reference_has(ref, family == STYLE_PARAGRAPH ? "paragraph" : "text",
                                    referat__odt_name(role, room)))
      put_style(o, role, true, find_also(ref, role, room) ? room : NULL);
  }
  if (!referat__odt_reference_has(ref, "text", SLICE(ODT_INDEX_LINK)))
    put_index_link(o, true);
  for (unsigned i = 0; i < lists->count; i++)
    if (!referat__odt_reference_has(ref, "list", slice_str(lists->names[i])))
      put_list_style(o, lists, i, true);
  out_slice(o, ref->rest);
}
