/*
 * The parts of an ODF 1.2 text document, one function and one file each.  A
 * part knows the tree and its own XML; the names inside of the package are
 * known to the packager alone.
 */
#ifndef REFERAT_WRITE_ODT_PARTS_H
#define REFERAT_WRITE_ODT_PARTS_H

#include "write/odt/names.h"
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
