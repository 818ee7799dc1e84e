#include "config.h"

#include "office/office.h"

#include "base/diag.h"
#include "office/scan.h"
#include "package/own.h"

#define NAMESPACE "urn:x-referat:1"
#define BEGINNING 400 /* of an XML part, where its namespace stands */

static bool has(const package_reader *p, slice name)
{
  return referat__package_find(p, name) < referat__package_count(p);
}

referat_format referat__office_format(const package_reader *p)
{
  if (has(p, SLICE("word/document.xml")))
    return REFERAT_FORMAT_DOCX;
  /* A spreadsheet has a content.xml, too, but none of our styles. */
  if (has(p, SLICE("content.xml")) && has(p, SLICE("mimetype")))
    return REFERAT_FORMAT_ODT;
  return REFERAT_FORMAT_AUTO;
}

static bool is_ours(slice part)
{
  slice start = slice_of(part.ptr, part.len < BEGINNING ? part.len : BEGINNING);
  return memmem(start.ptr, start.len, "<minutes", 8) &&
         memmem(start.ptr, start.len, NAMESPACE, sizeof NAMESPACE - 1);
}

/* Word and LibreOffice number the items of customXml as they like. */
static bool may_be_ours(slice name)
{
  return slice_eq(name, SLICE(CARRIED_IN_ODT)) ||
         (slice_starts(name, SLICE("customXml/item")) && slice_ends(name, SLICE(".xml")) &&
          !slice_starts(name, SLICE("customXml/itemProps")));
}

/* --- the properties that tell of it --- */

typedef struct properties {
  office_carried *carried;
  char *value; /* of 64 characters, where one is being read; else NULL */
  size_t len;
} properties;

static void property_start(void *context, slice name, const char **atts)
{
  properties *p = context;
  const char *called = referat__office_attr(atts, "name");
  if (!office_is(name, "property") && !office_is(name, "user-defined"))
    return;
  p->len = 0;
  p->value = !called                                 ? NULL
             : strcmp(called, CARRIED_PROPERTY) == 0 ? p->carried->digest
             : strcmp(called, SAYS_PROPERTY) == 0    ? p->carried->says
             : strcmp(called, EDITION_PROPERTY) == 0 ? p->carried->edition
                                                     : NULL;
}

static void property_end(void *context, slice name)
{
  properties *p = context;
  if (office_is(name, "property") || office_is(name, "user-defined"))
    p->value = NULL;
}

static void property_text(void *context, slice text)
{
  properties *p = context;
  for (size_t i = 0; p->value && i < text.len && p->len < 64; i++)
    p->value[p->len++] = text.ptr[i];
}

static referat_status read_properties(package_reader *p, office_carried *carried,
                                      referat_error *error)
{
  static const office_handler handler = {property_start, property_end, property_text};
  static const char *const parts[] = {"docProps/custom.xml", "meta.xml"};
  properties found = {.carried = carried};
  referat_status status = REFERAT_OK;
  for (size_t i = 0; i < sizeof parts / sizeof *parts && status == REFERAT_OK; i++)
    status = referat__office_part(p, parts[i], &handler, &found, error);
  return status;
}

referat_status referat__office_carried(package_reader *p, office_carried *carried,
                                       referat_error *error)
{
  *carried = (office_carried){.digest = "", .says = "", .edition = ""};
  slice *xml = &carried->xml;
  for (size_t i = 0; i < referat__package_count(p) && !xml->len; i++) {
    if (!may_be_ours(slice_str(referat__package_name(p, i))))
      continue;
    slice part;
    referat_status status = referat__package_read(p, i, &part, error);
    if (status != REFERAT_OK)
      return status;
    if (is_ours(part))
      *xml = part;
  }
  referat_status status = read_properties(p, carried, error);
  if (xml->len || status != REFERAT_ERROR_PACKAGE)
    return status;
  *carried->edition = '\0'; /* nothing else needs them */
  referat__error_clear(error);
  return REFERAT_OK;
}

referat_status referat__office_read(slice bytes, arena *a, office_text *text,
                                    office_carried *carried, referat_error *error)
{
  package_reader *p;
  referat_status status = referat__package_open(bytes, a, &p, error);
  if (status != REFERAT_OK)
    return status;
  text->format = referat__office_format(p);
  switch (text->format) {
  case REFERAT_FORMAT_DOCX:
    status = referat__office_docx(p, a, text, error);
    break;
  case REFERAT_FORMAT_ODT:
    status = referat__office_odt(p, a, text, error);
    break;
  default:
    status = referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0,
                           "a package that is neither DOCX nor ODT");
  }
  if (status == REFERAT_OK && carried)
    status = referat__office_carried(p, carried, error);
  referat__package_close(p);
  if (status == REFERAT_OK && referat__office_text_failed(text))
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return status;
}
