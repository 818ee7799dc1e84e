#include "carried.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/sha256.h"
#include "write/office/write.h"
#include "xml/reader.h"
#include "xml/writer.h"

/* --- out --- */

static referat_status write_office(const referat_doc *doc, referat_format format,
                                   const referat_options *options, const char *says, stock *left,
                                   referat_sink sink, void *context, referat_error *error)
{
  referat_error found; /* the caller need not ask, but writers look there */
  referat__error_clear(&found);
  referat_status status =
      (format == REFERAT_FORMAT_DOCX ? referat__docx_write : referat__odt_write)(
          doc, options, says, left, sink, context, &found);
  return status == REFERAT_OK ? status : referat__fail(error, status, 0, 0, "%s", found.message);
}

static int keep_bytes(void *context, const void *bytes, size_t length)
{
  buf *kept = context;
  referat__buf_append(kept, bytes, length);
  return kept->failed;
}

/* What our reader reads of the package.  Where that is past its limits, `says` stays
 * empty: it would not read the finished document either. */
static referat_status digest_package(slice package, const referat_allocator *allocator,
                                     char says[65])
{
  arena memory;
  referat__arena_init(&memory, allocator);
  office_text text;
  referat__office_text_init(&text, &memory, allocator);
  office_carried carried;
  referat_status status = referat__office_read(package, &memory, &text, &carried, NULL);
  if (status == REFERAT_OK && !referat__marked_digest(&text.out, slice_str(carried.digest), says))
    status = REFERAT_ERROR_MEMORY;
  referat__office_text_free(&text);
  referat__arena_free(&memory);
  return status == REFERAT_ERROR_MEMORY ? status : REFERAT_OK;
}

/* The digest stands in the document that it tells of, but not in what is read of it: so
 * the document is made without it first, read, and made again.  That takes twice the
 * time to write, of a document for archives, and none to speak of for every reader. */
referat_status referat__carried_write(const referat_doc *doc, referat_format format,
                                      const referat_options *options, stock *left,
                                      referat_sink sink, void *context, referat_error *error)
{
  if (!options->embed_xml)
    return write_office(doc, format, options, NULL, left, sink, context, error);
  const referat_allocator from = referat__allocator(options->allocator);
  buf package;
  referat__buf_init(&package, &from);
  char says[65] = "";
  referat_status status =
      write_office(doc, format, options, NULL, left, keep_bytes, &package, error);
  if (status == REFERAT_OK)
    status = digest_package(slice_of(package.data, package.len), &from, says);
  if (package.failed)
    referat__error_clear(error); /* it says of the sink that it takes no more */
  if (package.failed || status == REFERAT_ERROR_MEMORY)
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  referat__buf_free(&package);
  return status == REFERAT_OK ? write_office(doc, format, options, says, left, sink, context, error)
                              : status;
}

/* --- in --- */

/* Whether both digests are those of what is there. */
static referat_status check(const office_carried *carried, const office_text *text,
                            const referat_allocator *allocator, bool *same)
{
  *same = false;
  char digest[65];
  if (!referat__marked_digest(&text->out, slice_str(carried->digest), digest))
    return REFERAT_ERROR_MEMORY;
  if (strcmp(digest, carried->says) != 0)
    return REFERAT_OK;
  referat__sha256_hex(carried->xml.ptr, carried->xml.len, digest);
  if (strcmp(digest, carried->digest) == 0) { /* the very bytes */
    *same = true;
    return REFERAT_OK;
  }
  referat_doc *copy = referat__doc_new(allocator);
  referat_status status = copy ? referat__xml_read(copy, carried->xml, NULL) : REFERAT_ERROR_MEMORY;
  if (copy && copy->memory.past_line)
    status = REFERAT_ERROR_LIMIT;
  if (status == REFERAT_OK && !referat__xml_digest(copy, digest))
    status = REFERAT_ERROR_MEMORY;
  *same = status == REFERAT_OK && strcmp(digest, carried->digest) == 0;
  referat_doc_free(copy);
  return status;
}

referat_status referat__carried_read(referat_doc *doc, const office_carried *carried,
                                     const office_text *text, bool *taken, referat_error *error)
{
  *taken = false;
  if (!carried->xml.len || !*carried->digest || !*carried->says)
    return REFERAT_OK;
  if (check(carried, text, &doc->memory.allocator, taken) == REFERAT_ERROR_MEMORY)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return *taken ? referat__xml_read(doc, carried->xml, error) : REFERAT_OK;
}
