/* Puts the parts into the package: the only file that knows their names. */
#include "base/diag.h"
#include "package/own.h"
#include "package/zip.h"
#include "write/odt/parts.h"
#include "write/office/write.h"
#include "xml/writer.h"

#define TEXT_TYPE "application/vnd.oasis.opendocument.text"

/*
 * Where LibreOffice keeps the ends of pages, with none in it.  Without this it first puts 25
 * paragraphs on each page and moves them from there: a heading that such a page ends with then
 * stays where it is when what follows does not fit below it.  Two numbers of version, a record of
 * no pages.
 */
#define PAGES_PART "layout-cache"
#define NO_PAGES SLICE("\1\0\1\0p\5\0\0\0")

static const struct {
  const char *path, *media_type;
} parts[] = {
    {"/", TEXT_TYPE},
    {"content.xml", "text/xml"},
    {"styles.xml", "text/xml"},
    {"meta.xml", "text/xml"},
    {"settings.xml", "text/xml"},
    {PAGES_PART, "application/binary"},
    {CARRIED_IN_ODT, "application/xml"}, /* last, since not every document has it */
};

#define PARTS (sizeof parts / sizeof *parts)

/* What is written, and all that lives as long as the writing. */
typedef struct job {
  const referat_doc *doc;
  const referat_options *options;
  package_writer *package;
  arena memory;
  view view;
  odt_lists lists;
  odt_reference reference;
  char digest[65];  /* of the XML that is carried; else empty */
  const char *says; /* a digest of it and of what the document says, or empty */
  stock *left;      /* by packages before this one, or NULL */
} job;

static void put_entry(out *o, const char *path, const char *version, const char *media_type)
{
  referat__tags(o,
                "<manifest:file-entry manifest:full-path=%s manifest:version=%s"
                " manifest:media-type=%s/>\n",
                path, version, media_type);
}

static void put_manifest(job *j)
{
  out *o = referat__package_begin(j->package, "META-INF/manifest.xml", PACKAGE_DEFLATED);
  OUT_LITERAL(o, ODT_XML_DECLARATION
              "<manifest:manifest" ODT_NS("manifest", "manifest") " manifest:version=\"1.2\">\n");
  for (size_t i = 0; i < PARTS - !j->options->embed_xml; i++)
    put_entry(o, parts[i].path, i == 0 ? "1.2" : TAG_NONE, parts[i].media_type);
  for (const odt_picture *p = j->reference.pictures; p; p = p->next)
    put_entry(o, p->name.ptr, TAG_NONE, p->media_type);
  OUT_LITERAL(o, "</manifest:manifest>\n");
}

/* The master page of the first page. A reference document may have none for it
 * alone, and its only one need not have the usual name. */
static const char *first_master(const job *j)
{
  const odt_reference *ref = &j->reference;
  if (!j->options->reference || referat__odt_reference_has(ref, ODT_MASTER, SLICE(ODT_FIRST_PAGE)))
    return ODT_FIRST_PAGE;
  if (referat__odt_reference_has(ref, ODT_MASTER, SLICE(ODT_PAGE)))
    return NULL;
  const char *first = NULL; /* the styles known are in reverse order */
  for (const odt_known_style *k = ref->known; k; k = k->next)
    if (slice_eq(k->family, SLICE(ODT_MASTER)))
      first = k->name.ptr;
  return first;
}

static void put_parts(job *j, date day)
{
  package_writer *p = j->package;
  /* first and stored, so that file(1) and others know the document by it */
  referat__package_add(p, "mimetype", PACKAGE_STORED, SLICE(TEXT_TYPE));
  const char *master = first_master(j);
  const odt_layout *layout =
      referat__odt_reference_layout(&j->reference, slice_str(master ? master : ODT_PAGE));
  referat__odt_content(referat__package_begin(p, "content.xml", PACKAGE_DEFLATED), &j->view,
                       &j->memory, &j->lists, master, layout, j->reference.adds_space);
  out *styles = referat__package_begin(p, "styles.xml", PACKAGE_DEFLATED);
  if (j->options->reference)
    referat__odt_styles_from(styles, &j->reference, &j->lists);
  else
    referat__odt_styles(styles, &j->view, &j->lists);
  referat__odt_meta(referat__package_begin(p, "meta.xml", PACKAGE_DEFLATED), &j->view, day,
                    j->digest, j->says);
  referat__odt_settings(referat__package_begin(p, "settings.xml", PACKAGE_DEFLATED),
                        j->reference.adds_space);
  referat__package_add(p, PAGES_PART, PACKAGE_STORED, NO_PAGES);
  if (j->options->embed_xml)
    referat__xml_write(doc_carried(j->doc),
                       referat__package_begin(p, CARRIED_IN_ODT, PACKAGE_DEFLATED));
  for (const odt_picture *picture = j->reference.pictures; picture; picture = picture->next)
    referat__package_add(p, picture->name.ptr, PACKAGE_DEFLATED, picture->bytes);
  put_manifest(j);
}

static referat_status write_package(job *j, referat_sink sink, void *context, referat_error *error)
{
  if (j->options->reference) {
    slice bytes = slice_of(j->options->reference, j->options->reference_length);
    referat_status status = referat__odt_reference_read(bytes, &j->memory, &j->reference, error);
    if (status != REFERAT_OK)
      return status;
  }
  referat__view_init(&j->view, j->doc, &j->memory);
  date day = referat__view_day(&j->view, j->options);
  j->package =
      referat__package_new(&j->memory.allocator, j->left, day.year, day.month, day.day, error);
  if (!j->package)
    return error->code;
  bool digested = !j->options->embed_xml || referat__xml_digest(doc_carried(j->doc), j->digest);
  put_parts(j, day);
  if (!digested || j->memory.failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return referat__package_finish(j->package, sink, context, error);
}

referat_status referat__odt_write(const referat_doc *doc, const referat_options *options,
                                  const char *says, stock *left, referat_sink sink, void *context,
                                  referat_error *error)
{
  referat_allocator from = referat__allocator(options->allocator);
  job *j = from.resize(from.context, NULL, sizeof *j);
  if (!j)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  memset(j, 0, sizeof *j);
  j->doc = doc;
  j->options = options;
  j->says = says ? says : "";
  j->left = left;
  referat__arena_init(&j->memory, &from);
  referat_status status = write_package(j, sink, context, error);
  referat__package_free(j->package);
  referat__arena_free(&j->memory);
  from.release(from.context, j);
  return status;
}
