/*
 * The parts of an ODF 1.2 text document, one function and one file each.  A
 * part knows the tree and its own XML; the names inside of the package are
 * known to the packager alone.
 */
#ifndef REFERAT_WRITE_ODT_PARTS_H
#define REFERAT_WRITE_ODT_PARTS_H

#include "write/odt/reference.h"
#include "write/office/walk.h"
#include "write/tag.h"

#define ODT_XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

#define ODT_SPACE(name) "urn:oasis:names:tc:opendocument:xmlns:" name ":1.0"
#define ODT_NS(prefix, name) " xmlns:" prefix "=\"" ODT_SPACE(name) "\""
#define ODT_NS_OFFICE ODT_NS("office", "office")
#define ODT_NS_STYLE ODT_NS("style", "style")
#define ODT_NS_TEXT ODT_NS("text", "text")
#define ODT_NS_TABLE ODT_NS("table", "table")
#define ODT_NS_FO ODT_NS("fo", "xsl-fo-compatible")
#define ODT_NS_SVG ODT_NS("svg", "svg-compatible")
#define ODT_NS_META ODT_NS("meta", "meta")
#define ODT_NS_XLINK " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
#define ODT_NS_DC " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

/* The master pages: of the first page, which has no header, and of all others. */
#define ODT_FIRST_PAGE "First_20_Page"
#define ODT_PAGE "Standard"

/* The character style of links in the contents. */
#define ODT_INDEX_LINK "Index_20_Link"

/* # Names of styles, and which list styles a document needs */

/* Room for the longest name. */
#define ODT_NAME 256

/* The name of the role that the user sees. */
slice referat__odt_shown_name(style_role role);

/* The style:name of the role, in `room`: of the built-in style, or our own. */
slice referat__odt_name(style_role role, char room[ODT_NAME]);

/* The style:name that goes with the name that is shown. */
slice referat__odt_encode(slice shown, char room[ODT_NAME]);

/* A length in twips: "12.5pt". */
typedef struct odt_pt {
  char text[16];
} odt_pt;
odt_pt referat__odt_pt(int twips);
#define ODT_PT(twips) (referat__odt_pt(twips).text)

/* A line: "0.5pt solid #BFBFBF". */
typedef struct odt_line {
  char text[32];
} odt_line;
odt_line referat__odt_line(const char *width, const char *colour);
#define ODT_LINE(width, colour) (referat__odt_line(width, colour).text)

/*
 * # List styles
 *
 * One for each way of marking that the document has.  A list in a list has
 * marks of its own, so a style knows those of each level; the last one stands
 * for all deeper levels.
 */
#define ODT_LEVELS 10 /* that consumers of ODF know */

typedef struct odt_list_style {
  marker like[ODT_LEVELS]; /* the values do not count */
  unsigned levels;         /* from 1 */
  bool boxed;              /* for lists in a decision, which stand right of its rule, */
  bool led;                /* or below a paragraph that leads to them, a step further in */
} odt_list_style;

/* The most list styles of a document; rarer marks are written as text. */
#define ODT_LIST_STYLES 60

typedef struct odt_lists {
  odt_list_style styles[ODT_LIST_STYLES];
  char names[ODT_LIST_STYLES][ODT_NAME]; /* style:name of each */
  unsigned count;
} odt_lists;

/* The mark of a level, from 0. */
const marker *referat__odt_list_level(const odt_list_style *s, unsigned level);

/* Whether ODF can neither count nor draw the mark: it is written as text. */
bool referat__odt_is_plain(const marker *m);

/* Whether items with these marks belong to one list. */
bool referat__odt_is_alike(const marker *a, const marker *b);

/* The list style like that one; it is added when it is new.  It stays where it
 * is as long as `lists`. */
const odt_list_style *referat__odt_list_style(odt_lists *lists, const odt_list_style *like);

/* The name that the user sees, in `room`, and the style:name: the same for the same marks in every
 * document. */
slice referat__odt_list_shown(const odt_list_style *s, char room[ODT_NAME]);
const char *referat__odt_list_name(const odt_lists *lists, const odt_list_style *s);

/* # Parts, each whole */

/* The text; adds to `lists` the list styles that styles.xml has to have.
 * `master` is the style:name of the first page's master page; NULL: "Standard".  `layout` is that
 * of a reference document's page; NULL: ours.  `adds_space`: see walk. */
void referat__odt_content(out *o, const view *v, arena *memory, odt_lists *lists,
                          const char *master, const odt_layout *layout, bool adds_space);

/* Our styles, page, header and footer. */
void referat__odt_styles(out *o, const view *v, const odt_lists *lists);

/* Those of the reference document, and what it lacks of ours. */
void referat__odt_styles_from(out *o, const odt_reference *ref, const odt_lists *lists);

/* What the document is about; `day` is that of the package, `digest` that of the
 * XML that it carries, or "". */
void referat__odt_meta(out *o, const view *v, date day, const char *digest, const char *says);

/* Whether lines and pages end as in our documents; `adds_space`: see walk. */
void referat__odt_settings(out *o, bool adds_space);

#endif
