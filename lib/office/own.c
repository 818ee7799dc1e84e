#include "config.h"

#include "office/office.h"

#include "base/diag.h"

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
  return slice_eq(name, SLICE("referat.xml")) ||
         (slice_starts(name, SLICE("customXml/item")) && slice_ends(name, SLICE(".xml")) &&
          !slice_starts(name, SLICE("customXml/itemProps")));
}

referat_status referat__office_embedded(package_reader *p, slice *xml, referat_error *error)
{
  *xml = slice_of(NULL, 0);
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
  return REFERAT_OK;
}

referat_status referat__office_read(slice bytes, arena *a, office_text *text, slice *embedded,
                                    referat_error *error)
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
  if (status == REFERAT_OK && embedded)
    status = referat__office_embedded(p, embedded, error);
  referat__package_close(p);
  if (status == REFERAT_OK && referat__office_text_failed(text))
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return status;
}
