/* The packager: names the parts and ties them together. */
#include "write/docx/docx.h"

#include "base/diag.h"
#include "package/own.h"
#include "package/zip.h"
#include "write/docx/parts.h"
#include "write/docx/reference.h"
#include "xml/writer.h"

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define PACKAGE_TYPE "application/vnd.openxmlformats-package."
#define OFFICE_TYPE "application/vnd.openxmlformats-officedocument."

/* Where a relationship starts from; NOWHERE: the packager writes it itself. */
typedef enum from { NOWHERE, PACKAGE_ROOT, DOCUMENT } from;

typedef struct part {
  const char *name;
  void (*write)(docx *d);
  const char *type; /* of its content; NULL: the default of its extension */
  from from;
  const char *id; /* of the relationship to it */
  const char *relation;
  /* RUNNING: not where a reference brings header and footer; CARRIED: only where
   * the document is to carry the XML */
  enum { ALWAYS, RUNNING, CARRIED } when;
} part;

static void content_types(docx *d);
static void root_relations(docx *d);
static void document_relations(docx *d);
static void item_relations(docx *d);
static void item(docx *d);

/* The order of the package.  What others need to know of the text (links,
 * lists) stands after it. */
static const part parts[] = {
    {"[Content_Types].xml", content_types, NULL, NOWHERE, NULL, NULL, ALWAYS},
    {"_rels/.rels", root_relations, NULL, NOWHERE, NULL, NULL, ALWAYS},
    {"word/document.xml", referat__docx_document, WORD_TYPE "document.main+xml", PACKAGE_ROOT,
     "rIdDocument", OFFICE "officeDocument", ALWAYS},
    {"word/_rels/document.xml.rels", document_relations, NULL, NOWHERE, NULL, NULL, ALWAYS},
    {"word/styles.xml", referat__docx_styles, WORD_TYPE "styles+xml", DOCUMENT, "rIdStyles",
     OFFICE "styles", ALWAYS},
    {"word/numbering.xml", referat__docx_numbering, WORD_TYPE "numbering+xml", DOCUMENT,
     "rIdNumbering", OFFICE "numbering", ALWAYS},
    {"word/settings.xml", referat__docx_settings, WORD_TYPE "settings+xml", DOCUMENT, "rIdSettings",
     OFFICE "settings", ALWAYS},
    {"word/header1.xml", referat__docx_header, WORD_TYPE "header+xml", DOCUMENT, "rIdHeader",
     OFFICE "header", RUNNING},
    {"word/footer1.xml", referat__docx_footer, WORD_TYPE "footer+xml", DOCUMENT, "rIdFooter",
     OFFICE "footer", RUNNING},
    {"word/footer2.xml", referat__docx_footer, WORD_TYPE "footer+xml", DOCUMENT, "rIdFooterFirst",
     OFFICE "footer", RUNNING},
    {"docProps/core.xml", referat__docx_core, PACKAGE_TYPE "core-properties+xml", PACKAGE_ROOT,
     "rIdCore", PACKAGE "relationships/metadata/core-properties", ALWAYS},
    {"docProps/app.xml", referat__docx_app, OFFICE_TYPE "extended-properties+xml", PACKAGE_ROOT,
     "rIdApp", OFFICE "extended-properties", ALWAYS},
    {"docProps/custom.xml", referat__docx_custom, OFFICE_TYPE "custom-properties+xml", PACKAGE_ROOT,
     "rIdCustom", OFFICE "custom-properties", ALWAYS},
    {CARRIED_IN_DOCX, item, NULL, DOCUMENT, "rIdReferat", OFFICE "customXml", CARRIED},
    {"customXml/_rels/item1.xml.rels", item_relations, NULL, NOWHERE, NULL, NULL, CARRIED},
    {"customXml/itemProps1.xml", referat__docx_item_properties,
     OFFICE_TYPE "customXmlProperties+xml", NOWHERE, NULL, NULL, CARRIED},
};
#define PARTS (sizeof parts / sizeof *parts)

static bool is_left_out(const docx *d, const part *p)
{
  if (p->when == CARRIED)
    return !d->options->embed_xml;
  return p->when == RUNNING && referat__docx_reference_has_running(d->reference);
}

bool referat__docx_is_part(const char *name)
{
  for (size_t i = 0; i < PARTS; i++)
    if (parts[i].when != RUNNING && strcmp(parts[i].name, name) == 0)
      return true;
  return false;
}

static void content_types(docx *d)
{
  out *o = d->o;
  OUT_LITERAL(o, XML_DECLARATION "<Types xmlns=\"" PACKAGE "content-types\">"
                                 "<Default Extension=\"rels\" ContentType=\"" PACKAGE_TYPE
                                 "relationships+xml\"/>"
                                 "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
  if (d->reference)
    referat__docx_reference_types(d);
  for (size_t i = 0; i < PARTS; i++) {
    if (!parts[i].type || is_left_out(d, &parts[i]))
      continue;
    OUT_LITERAL(o, "<Override PartName=\"/");
    out_str(o, parts[i].name);
    OUT_LITERAL(o, "\" ContentType=\"");
    out_str(o, parts[i].type);
    OUT_LITERAL(o, "\"/>");
  }
  OUT_LITERAL(o, "</Types>");
}

static void begin_relations(out *o)
{
  OUT_LITERAL(o, XML_DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\">");
}

static void relation(out *o, const char *id, const char *type, const char *target)
{
  OUT_LITERAL(o, "<Relationship Id=\"");
  out_str(o, id);
  OUT_LITERAL(o, "\" Type=\"");
  out_str(o, type);
  OUT_LITERAL(o, "\" Target=\"");
  out_str(o, target);
  OUT_LITERAL(o, "\"/>");
}

/* Targets are written from the package's root: that is right wherever they
 * stand. */
static void relations_from(docx *d, from start)
{
  for (size_t i = 0; i < PARTS; i++) {
    if (parts[i].from != start || is_left_out(d, &parts[i]))
      continue;
    char target[64] = "/";
    strncat(target, parts[i].name, sizeof target - 2);
    relation(d->o, parts[i].id, parts[i].relation, target);
  }
}

static void root_relations(docx *d)
{
  begin_relations(d->o);
  relations_from(d, PACKAGE_ROOT);
  OUT_LITERAL(d->o, "</Relationships>");
}

static void document_relations(docx *d)
{
  out *o = d->o;
  begin_relations(o);
  relations_from(d, DOCUMENT);
  if (d->reference)
    referat__docx_reference_relations(d);
  const char *const *links = (const char *const *)(const void *)d->links.data;
  for (size_t i = 0; i < d->links.len / sizeof *links; i++) {
    OUT_LITERAL(o, "<Relationship Id=\"rIdLink");
    referat__out_number(o, i + 1);
    OUT_LITERAL(o, "\" Type=\"" OFFICE "hyperlink\"");
    referat__out_xml_attr(o, "Target", slice_str(links[i]));
    OUT_LITERAL(o, " TargetMode=\"External\"/>");
  }
  OUT_LITERAL(o, "</Relationships>");
}

static void item_relations(docx *d)
{
  begin_relations(d->o);
  relation(d->o, "rIdProperties", OFFICE "customXmlProps", "/customXml/itemProps1.xml");
  OUT_LITERAL(d->o, "</Relationships>");
}

/* The minutes as referat XML: with it the document is its own archive copy. */
static void item(docx *d)
{
  referat__xml_write(d->doc, d->o);
}

static referat_status write_parts(docx *d, package_writer *package, referat_sink sink,
                                  void *context, referat_error *error)
{
  for (size_t i = 0; i < PARTS; i++) {
    if (is_left_out(d, &parts[i]))
      continue;
    d->o = referat__package_begin(package, parts[i].name, PACKAGE_DEFLATED);
    parts[i].write(d);
  }
  if (d->reference)
    referat__docx_reference_parts(d, package);
  if (d->memory.failed || d->links.failed || d->formats.failed || d->nums.failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return referat__package_finish(package, sink, context, error);
}

referat_status referat__docx_write(const referat_doc *doc, const referat_options *options,
                                   const char *says, referat_sink sink, void *context,
                                   referat_error *error)
{
  referat_error unseen;
  if (!error) { /* the caller does not ask, but the status is found in it */
    error = &unseen;
    referat__error_clear(error);
  }
  docx d = {.doc = doc, .options = options, .says = says ? says : "", .text_width = TEXT_WIDTH};
  const referat_allocator *allocator = &doc->memory.allocator;
  referat__arena_init(&d.memory, allocator);
  referat__buf_init(&d.links, allocator);
  referat__buf_init(&d.formats, allocator);
  referat__buf_init(&d.nums, allocator);
  for (int role = 0; role < STYLE_COUNT; role++)
    d.style_id[role] = slice_str(referat__style((style_role)role)->id);
  referat__view_init(&d.view, doc, &d.memory);
  referat_status status = REFERAT_OK;
  if (options->reference)
    status = referat__docx_reference_read(&d, error);
  if (status == REFERAT_OK && options->embed_xml && !referat__xml_digest(doc, d.digest))
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  if (status == REFERAT_OK) {
    date day = referat__view_day(&d.view, options);
    package_writer *package = referat__package_new(allocator, day.year, day.month, day.day, error);
    status = package ? write_parts(&d, package, sink, context, error) : error->code;
    referat__package_free(package);
  }
  referat__docx_reference_close(d.reference);
  referat__buf_free(&d.links);
  referat__buf_free(&d.formats);
  referat__buf_free(&d.nums);
  referat__arena_free(&d.memory);
  return status;
}
