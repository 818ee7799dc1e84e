/* The packager: names the parts and ties them together. */
#include "base/diag.h"
#include "package/own.h"
#include "package/zip.h"
#include "write/docx/parts.h"
#include "write/office/write.h"
#include "xml/writer.h"

#include <stdio.h>

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define PACKAGE_TYPE "application/vnd.openxmlformats-package."
#define OFFICE_TYPE "application/vnd.openxmlformats-officedocument."

#define DOCUMENT_FOLDER "word/"

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
   * the document is to carry the XML; COMMENTED: only where it has comments */
  enum { ALWAYS, RUNNING, CARRIED, COMMENTED } when;
  bool same; /* in all documents that have the same parts, and no reference */
} part;

static void content_types(docx *d);
static void root_relations(docx *d);
static void document_relations(docx *d);
static void item_relations(docx *d);
static void item(docx *d);

/* The order of the package.  What others need to know of the text (links,
 * lists) stands after it. */
static const part parts[] = {
    {"[Content_Types].xml", content_types, NULL, NOWHERE, NULL, NULL, ALWAYS, true},
    {"_rels/.rels", root_relations, NULL, NOWHERE, NULL, NULL, ALWAYS, true},
    {"word/document.xml", referat__docx_document, WORD_TYPE "document.main+xml", PACKAGE_ROOT,
     "rIdDocument", OFFICE "officeDocument", ALWAYS, false},
    {"word/_rels/document.xml.rels", document_relations, NULL, NOWHERE, NULL, NULL, ALWAYS, false},
    {"word/styles.xml", referat__docx_styles, WORD_TYPE "styles+xml", DOCUMENT, "rIdStyles",
     OFFICE "styles", ALWAYS, true},
    {"word/numbering.xml", referat__docx_numbering, WORD_TYPE "numbering+xml", DOCUMENT,
     "rIdNumbering", OFFICE "numbering", ALWAYS, false},
    {"word/settings.xml", referat__docx_settings, WORD_TYPE "settings+xml", DOCUMENT, "rIdSettings",
     OFFICE "settings", ALWAYS, true},
    {"word/comments.xml", referat__docx_comments, WORD_TYPE "comments+xml", DOCUMENT, "rIdComments",
     OFFICE "comments", COMMENTED, false},
    {"word/header1.xml", referat__docx_header, WORD_TYPE "header+xml", DOCUMENT, "rIdHeader",
     OFFICE "header", RUNNING, false},
    {"word/footer1.xml", referat__docx_footer, WORD_TYPE "footer+xml", DOCUMENT, "rIdFooter",
     OFFICE "footer", RUNNING, true},
    {"word/footer2.xml", referat__docx_footer, WORD_TYPE "footer+xml", DOCUMENT, "rIdFooterFirst",
     OFFICE "footer", RUNNING, true},
    {"docProps/core.xml", referat__docx_core, PACKAGE_TYPE "core-properties+xml", PACKAGE_ROOT,
     "rIdCore", PACKAGE "relationships/metadata/core-properties", ALWAYS, false},
    {"docProps/app.xml", referat__docx_app, OFFICE_TYPE "extended-properties+xml", PACKAGE_ROOT,
     "rIdApp", OFFICE "extended-properties", ALWAYS, false},
    {"docProps/custom.xml", referat__docx_custom, OFFICE_TYPE "custom-properties+xml", PACKAGE_ROOT,
     "rIdCustom", OFFICE "custom-properties", ALWAYS, false},
    {CARRIED_IN_DOCX, item, NULL, DOCUMENT, "rIdReferat", OFFICE "customXml", CARRIED, false},
    {"customXml/_rels/item1.xml.rels", item_relations, NULL, NOWHERE, NULL, NULL, CARRIED, false},
    {"customXml/itemProps1.xml", referat__docx_item_properties,
     OFFICE_TYPE "customXmlProperties+xml", NOWHERE, NULL, NULL, CARRIED, false},
};
#define PARTS (sizeof parts / sizeof *parts)

static bool is_left_out(const docx *d, const part *p)
{
  if (p->when == CARRIED)
    return !d->options->embed_xml;
  if (p->when == COMMENTED)
    return !d->doc->remarked;
  return p->when == RUNNING && d->ref.header_count > 0;
}

/* What those parts depend on that are the same in many documents, as the package knows it: which
 * parts there are.  0 where a reference document has a part in it. */
static unsigned variant_of(const docx *d, const part *p)
{
  if (!p->same || d->options->reference)
    return 0;
  return 1U + (d->options->embed_xml ? 2U : 0) + (d->doc->remarked ? 4U : 0);
}

/* A part that is kept of a reference document may not stand in the place of one of ours. */
static referat_status check_names(const docx *d, referat_error *error)
{
  for (size_t k = 0; k < d->ref.part_count; k++)
    for (size_t i = 0; i < PARTS; i++)
      if (parts[i].when != RUNNING && strcmp(parts[i].name, d->ref.parts[k].name) == 0)
        return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                             "the reference document is refused: a part has a name that is not"
                             " its own: %s",
                             parts[i].name);
  return REFERAT_OK;
}

static void content_types(docx *d)
{
  out *o = d->walk.o;
  OUT_LITERAL(o, XML_DECLARATION "<Types xmlns=\"" PACKAGE "content-types\">");
  referat__tags(o, "<Default Extension=rels ContentType=" PACKAGE_TYPE "relationships+xml/>"
                   "<Default Extension=xml ContentType=application/xml/>");
  for (size_t i = 0; i < d->ref.part_count; i++)
    if (d->ref.parts[i].type)
      referat__tags(o, "<Override PartName=/%s ContentType=%s/>", d->ref.parts[i].name,
                    d->ref.parts[i].type);
  for (size_t i = 0; i < PARTS; i++)
    if (parts[i].type && !is_left_out(d, &parts[i]))
      referat__tags(o, "<Override PartName=/%s ContentType=%s/>", parts[i].name, parts[i].type);
  OUT_LITERAL(o, "</Types>");
}

#define RELATIONS XML_DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\">"
#define RELATIONS_END "</Relationships>"

/* A part below the folder is named from there, as Word does: pandoc, which may be given our
 * reference document, reads nothing else.  Others are named from the package's root. */
static void relation_to(out *o, const char *folder, const char *id, const char *type,
                        const char *name)
{
  size_t length = strlen(folder);
  bool below = strncmp(name, folder, length) == 0;
  referat__tags(o, "<Relationship Id=%s Type=%s Target=%s%s/>", id, type, below ? "" : "/",
                below ? name + length : name);
}

static void relations_from(docx *d, from start)
{
  const char *folder = start == DOCUMENT ? DOCUMENT_FOLDER : "";
  for (size_t i = 0; i < PARTS; i++)
    if (parts[i].from == start && !is_left_out(d, &parts[i]))
      relation_to(d->walk.o, folder, parts[i].id, parts[i].relation, parts[i].name);
}

static void root_relations(docx *d)
{
  OUT_LITERAL(d->walk.o, RELATIONS);
  relations_from(d, PACKAGE_ROOT);
  OUT_LITERAL(d->walk.o, RELATIONS_END);
}

static void document_relations(docx *d)
{
  out *o = d->walk.o;
  OUT_LITERAL(o, RELATIONS);
  relations_from(d, DOCUMENT);
  for (unsigned i = 0; i < d->ref.part_count; i++)
    if (d->ref.parts[i].relation) {
      char id[32];
      snprintf(id, sizeof id, "rIdReference%u", i);
      relation_to(o, DOCUMENT_FOLDER, id, d->ref.parts[i].relation, d->ref.parts[i].name);
    }
  for (unsigned i = 0; i < d->links.count; i++)
    referat__tags(
        o, "<Relationship Id=rIdLink%u Type=" OFFICE "hyperlink Target=%s TargetMode=External/>",
        i + 1, d->links.at[i]);
  OUT_LITERAL(o, RELATIONS_END);
}

static void item_relations(docx *d)
{
  referat__tags(d->walk.o, RELATIONS "<Relationship Id=rIdProperties Type=" OFFICE
                                     "customXmlProps Target=itemProps1.xml/>" RELATIONS_END);
}

/* The minutes as referat XML: with it the document is its own archive copy. */
static void item(docx *d)
{
  referat__xml_write(doc_carried(d->doc), d->walk.o);
}

/* A header or a footer. */
static bool is_running(const docx_kept *kept)
{
  const char *relation = kept->relation ? kept->relation : "";
  return strcmp(relation, OFFICE "header") == 0 || strcmp(relation, OFFICE "footer") == 0;
}

static referat_status write_parts(docx *d, package_writer *package, referat_sink sink,
                                  void *context, referat_error *error)
{
  for (size_t i = 0; i < PARTS; i++) {
    if (is_left_out(d, &parts[i]))
      continue;
    d->walk.o = referat__package_begin_same(package, parts[i].name, variant_of(d, &parts[i]));
    if (d->walk.o)
      parts[i].write(d);
  }
  for (size_t i = 0; i < d->ref.part_count; i++) {
    const docx_kept *kept = &d->ref.parts[i];
    slice bytes =
        is_running(kept) ? referat__docx_fill(&d->view, kept->bytes, &d->memory) : kept->bytes;
    referat__package_add(package, kept->name, PACKAGE_DEFLATED, bytes);
  }
  if (d->memory.failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return referat__package_finish(package, sink, context, error);
}

referat_status referat__docx_write(const referat_doc *doc, const referat_options *options,
                                   const char *says, stock *left, referat_sink sink, void *context,
                                   referat_error *error)
{
  docx d = {.doc = doc, .options = options, .says = says ? says : ""};
  d.walk = (walk){.to = &referat__docx_format,
                  .view = &d.view,
                  .memory = &d.memory,
                  .text_width = TEXT_WIDTH,
                  .text_height = TEXT_HEIGHT};
  const referat_allocator *allocator = &doc->memory.allocator;
  referat__arena_init(&d.memory, allocator);
  referat__docx_reference_none(&d.ref);
  referat__view_init(&d.view, doc, &d.memory);
  referat_status status = REFERAT_OK;
  if (options->reference)
    status = referat__docx_reference_read(slice_of(options->reference, options->reference_length),
                                          &d.memory, &d.ref, error);
  if (status == REFERAT_OK)
    status = check_names(&d, error);
  if (d.ref.text_width)
    d.walk.text_width = d.ref.text_width;
  if (d.ref.text_height)
    d.walk.text_height = d.ref.text_height;
  if (status == REFERAT_OK && options->embed_xml &&
      !referat__xml_digest(doc_carried(doc), d.digest))
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  if (status == REFERAT_OK) {
    date day = referat__view_day(&d.view, options);
    package_writer *package =
        referat__package_new(allocator, left, day.year, day.month, day.day, error);
    status = package ? write_parts(&d, package, sink, context, error) : error->code;
    referat__package_free(package);
  }
  referat__arena_free(&d.memory);
  return status;
}
