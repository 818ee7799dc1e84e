/* The entrances of the library, which tie the rooms together. */
#include "referat.h"

#include "base/buf.h"
#include "base/charset.h"
#include "base/diag.h"
#include "base/out.h"
#include "base/pages.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "carried.h"
#include "config.h"
#include "model/edition.h"
#include "model/node.h"
#include "office/office.h"
#include "office/tree.h"
#include "read/reader.h"
#include "write/added/added.h"
#include "write/added/annexlinks.h"
#include "write/prose/write.h"
#include "write/editions.h"
#include "xml/law.h"
#include "xml/reader.h"
#include "xml/writer.h"

#include <stddef.h>
#include <stdio.h>

struct referat_parser {
  referat_options options;
  buf bytes;
};

static const referat_options defaults = REFERAT_OPTIONS_INIT;

/* Copy the options, with the defaults where an older version ends. */
static referat_status take_options(const referat_options *given, referat_options *taken,
                                   referat_error *error)
{
  *taken = defaults;
  if (!given)
    return REFERAT_OK;
  if (given->version < 1 || given->version > REFERAT_OPTIONS_VERSION)
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0,
                         "options of version %u are not known to this library", given->version);
  if (given->version == 1)
    memcpy(taken, given, offsetof(referat_options, profile));
  else if (given->version == 2)
    memcpy(taken, given, offsetof(referat_options, embed_xml));
  else if (given->version == 3)
    memcpy(taken, given, offsetof(referat_options, original));
  else if (given->version == 4)
    memcpy(taken, given, offsetof(referat_options, decisions_only));
  else
    *taken = *given;
  taken->version = REFERAT_OPTIONS_VERSION;
  return REFERAT_OK;
}

static void report_findings(const referat_doc *doc, const referat_options *options)
{
  if (!options->on_finding)
    return;
  for (const referat_node *node = node_first(doc->root); node; node = node_next(node)) {
    if (node->type != REFERAT_FINDING)
      continue;
    const char *severity = referat_node_attr(node, REFERAT_ATTR_SEVERITY);
    referat_finding finding = {
        .code = referat_node_attr(node, REFERAT_ATTR_CODE),
        .severity = !severity || severity[0] == 'n' ? REFERAT_NOTE
                    : severity[0] == 'w'            ? REFERAT_WARNING
                                                    : REFERAT_ERROR,
        .line = node->line,
        .item = referat_node_attr(node, REFERAT_ATTR_ITEM),
        .message = referat_node_attr(node, REFERAT_ATTR_MESSAGE),
    };
    options->on_finding(options->finding_context, &finding);
  }
}

/* --- the source --- */

/* What was given is a file of which the library read a text. */
static void tell_file(referat_doc *doc, const void *bytes, size_t length, const char *media_type)
{
  referat_node *source = referat__node_child(doc->root, REFERAT_SOURCE);
  arena *a = &doc->memory;
  char digest[65];
  referat__sha256_hex(bytes, length, digest);
  referat__node_set(a, source, REFERAT_ATTR_SHA256, slice_of(digest, 64));
  referat__node_set_static(a, source, REFERAT_ATTR_BYTES, referat__arena_printf(a, "%zu", length));
  referat__node_set(a, source, REFERAT_ATTR_MEDIA_TYPE,
                    slice_of(media_type, referat__utf8_valid(media_type, strlen(media_type))));
}

/* Another program made the text of the file: the digest so far is that of the text. */
static void tell_original(referat_doc *doc, const referat_original *original)
{
  referat_node *source = referat__node_child(doc->root, REFERAT_SOURCE);
  const char *text = referat_node_attr(source, REFERAT_ATTR_SHA256);
  referat__node_set_static(&doc->memory, source, REFERAT_ATTR_TEXT_SHA256, text);
  tell_file(doc, original->bytes, original->length, original->media_type);
  referat__node_set(
      &doc->memory, source, REFERAT_ATTR_VIA,
      slice_of(original->via, referat__utf8_valid(original->via, strlen(original->via))));
}

static bool is_whole(const referat_original *original)
{
  return (original->bytes || !original->length) && original->media_type && original->via;
}

/* --- office documents --- */

static const char *media_type(referat_format format)
{
  return format == REFERAT_FORMAT_DOCX
             ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
             : "application/vnd.oasis.opendocument.text";
}

static bool looks_like_package(slice bytes)
{
  return slice_starts(bytes, SLICE("PK\x03\x04"));
}

static referat_status read_package(referat_doc *doc, slice bytes, const referat_options *options,
                                   referat_error *error)
{
  arena memory;
  referat__arena_init(&memory, &doc->memory.allocator);
  office_text text;
  referat__office_text_init(&text, &memory, &doc->memory.allocator);
  office_carried carried;
  referat_status status = referat__office_read(bytes, &memory, &text, &carried, error);
  bool taken = false;
  if (status == REFERAT_OK && text.format == REFERAT_FORMAT_DOCX && !text.ours && !carried.xml.len)
    status = referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0,
                           "a DOCX that was not made by referat");
  if (status == REFERAT_OK)
    status = referat__carried_read(doc, &carried, &text, &taken, error);
  if (status == REFERAT_OK && !taken)
    status = referat__read_marked(doc, &text.out, bytes, media_type(text.format), options, error);
  if (status == REFERAT_OK && !taken && text.ours)
    referat__node_set_static(
        &doc->memory, doc->root, REFERAT_ATTR_EDITION,
        referat__edition_name(referat__edition_read(slice_str(carried.edition))));
  referat__office_text_free(&text);
  referat__arena_free(&memory);
  if (status == REFERAT_OK && doc->memory.failed)
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return status;
}

/* --- reading --- */

static bool is_one_of(referat_format asked, referat_format format, bool looks)
{
  return asked == format || (asked == REFERAT_FORMAT_AUTO && looks);
}

/* Only in DOCX does pandoc make metadata of paragraphs of the text: in other formats the
 * title there is that of the file. */
static bool is_titled(const referat_original *original)
{
  return original && strcmp(original->media_type, media_type(REFERAT_FORMAT_DOCX)) == 0;
}

static referat_status read_tree(referat_doc *doc, slice bytes, const referat_options *options,
                                referat_error *error)
{
  arena memory;
  referat__arena_init(&memory, &doc->memory.allocator);
  marked text;
  referat__marked_init(&text, &memory, &doc->memory.allocator);
  referat_status status = referat__tree_read(bytes, is_titled(options->original), &text, error);
  if (status == REFERAT_OK)
    status = referat__read_marked(doc, &text, bytes, "application/json", options, error);
  referat__marked_free(&text);
  referat__arena_free(&memory);
  return status;
}

static referat_status read_any(referat_doc *doc, slice bytes, bool own,
                               const referat_options *options, referat_error *error)
{
  bool package = looks_like_package(bytes);
  if (is_one_of(options->input, REFERAT_FORMAT_XML, referat__xml_looks(bytes)))
    return referat__xml_read(doc, bytes, error);
  if (is_one_of(options->input, REFERAT_FORMAT_DOCX, package) ||
      options->input == REFERAT_FORMAT_ODT)
    return read_package(doc, bytes, options, error);
  referat_status status = is_one_of(options->input, REFERAT_FORMAT_JSON, referat__tree_looks(bytes))
                              ? read_tree(doc, bytes, options, error)
                              : referat__read_text(doc, bytes, own, options, error);
  if (status == REFERAT_OK && options->original)
    tell_original(doc, options->original);
  return status;
}

/* Parse the bytes, or, when `input` is not NULL, what it holds: the document
 * then takes its buffer over. */
static referat_status parse(slice bytes, buf *input, const referat_options *options,
                            referat_doc **doc, referat_error *error)
{
  if (bytes.len > REFERAT_MAX_INPUT)
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0, "the input is larger than %zu bytes",
                         REFERAT_MAX_INPUT);
  if (options->original && !is_whole(options->original))
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "the original is not told whole");
  referat_doc *made = referat__doc_new(options->allocator);
  if (!made)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  if (input) {
    made->input = *input;
    referat__buf_init(input, &made->memory.allocator);
  }
  referat_status status = read_any(made, bytes, input != NULL, options, error);
  if (status != REFERAT_OK) {
    if (made->memory.past_line)
      status = referat__doc_failed(made, error);
    referat_doc_free(made);
    return status;
  }
  report_findings(made, options);
  *doc = made;
  return REFERAT_OK;
}

referat_status referat_parse_buffer(const void *bytes, size_t length,
                                    const referat_options *options, referat_doc **doc,
                                    referat_error *error)
{
  referat__error_clear(error);
  if (!doc || (!bytes && length))
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  *doc = NULL;
  referat_options taken;
  referat_status status = take_options(options, &taken, error);
  return status == REFERAT_OK ? parse(slice_of(bytes, length), NULL, &taken, doc, error) : status;
}

referat_status referat_read_xml(const void *bytes, size_t length, const referat_options *options,
                                referat_doc **doc, referat_error *error)
{
  referat__error_clear(error);
  referat_options xml;
  referat_status status = take_options(options, &xml, error);
  if (status != REFERAT_OK) {
    if (doc)
      *doc = NULL;
    return status;
  }
  xml.input = REFERAT_FORMAT_XML;
  return referat_parse_buffer(bytes, length, &xml, doc, error);
}

referat_parser *referat_parser_new(const referat_options *options)
{
  referat_options taken;
  if (take_options(options, &taken, NULL) != REFERAT_OK)
    return NULL;
  referat_allocator from = referat__allocator(taken.allocator);
  referat_parser *parser = from.resize(from.context, NULL, sizeof *parser);
  if (parser) {
    parser->options = taken;
    referat__buf_init(&parser->bytes, &from);
  }
  return parser;
}

referat_status referat_parser_feed(referat_parser *parser, const void *bytes, size_t length,
                                   referat_error *error)
{
  referat__error_clear(error);
  if (!parser || (!bytes && length))
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  if (length > REFERAT_MAX_INPUT - parser->bytes.len)
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0, "the input is larger than %zu bytes",
                         REFERAT_MAX_INPUT);
  buf *kept = &parser->bytes;
  if (length && length <= kept->size - kept->len && bytes == kept->data + kept->len)
    kept->len += length; /* they were put where they belong */
  else
    referat__buf_append(kept, bytes, length);
  if (kept->failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return REFERAT_OK;
}

void *referat_parser_room(referat_parser *parser, size_t length)
{
  if (!parser || length > REFERAT_MAX_INPUT - parser->bytes.len)
    return NULL;
  buf *kept = &parser->bytes;
  bool new = length >= kept->size - kept->len;
  if (!referat__buf_reserve(kept, length + 1)) /* and the NUL */
    return NULL;
  if (new)
    referat__pages_take(kept->data + kept->len, length);
  return kept->data + kept->len;
}

referat_status referat_parser_finish(referat_parser *parser, referat_doc **doc,
                                     referat_error *error)
{
  referat__error_clear(error);
  if (!parser || !doc)
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  *doc = NULL;
  buf *bytes = &parser->bytes;
  referat__buf_reserve(bytes, 1); /* for the NUL */
  referat_status status =
      bytes->failed ? referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory")
                    : parse(slice_of(bytes->data, bytes->len), bytes, &parser->options, doc, error);
  referat_allocator from = bytes->allocator;
  referat__buf_free(bytes);
  referat__buf_init(bytes, &from);
  return status;
}

void referat_parser_free(referat_parser *parser)
{
  if (!parser)
    return;
  referat_allocator from = parser->bytes.allocator;
  referat__buf_free(&parser->bytes);
  from.release(from.context, parser);
}

/* --- writing --- */

static referat_status publish(const referat_doc *doc, const referat_options *options,
                              referat_doc **published, referat_error *error)
{
  *published = referat__doc_new(options->allocator);
  if (*published &&
      referat__publish(*published, doc, options->on_finding, options->finding_context))
    return REFERAT_OK;
  referat_status status = referat__doc_failed(*published, error);
  referat_doc_free(*published);
  *published = NULL;
  return status;
}

referat_status referat_publish(const referat_doc *doc, const referat_options *options,
                               referat_doc **published, referat_error *error)
{
  referat__error_clear(error);
  if (!doc || !published)
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  *published = NULL;
  referat_options taken;
  referat_status status = take_options(options, &taken, error);
  return status == REFERAT_OK ? publish(doc, &taken, published, error) : status;
}

static referat_status write_document(stock *left, const referat_doc *doc, referat_format format,
                                     referat_sink sink, void *context, const referat_options *taken,
                                     referat_error *error)
{
  referat_status status = REFERAT_OK;
  if (format == REFERAT_FORMAT_DOCX || format == REFERAT_FORMAT_ODT)
    return referat__carried_write(doc, format, taken, left, sink, context, error);
  out o;
  referat__out_init(&o, sink, context);
  switch (format) {
  case REFERAT_FORMAT_XML:
    referat__xml_write(doc_carried(doc), &o);
    break;
  case REFERAT_FORMAT_MARKDOWN:
    status = referat__markdown_write(doc, &o, taken, error);
    break;
  case REFERAT_FORMAT_JSON:
    status = referat__json_write(doc, &o, taken, error);
    break;
  default:
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0, "this format cannot be written");
  }
  return status == REFERAT_OK ? referat__out_finish(&o, error) : status;
}

bool referat_annex_base_is_good(const char *address)
{
  return address && referat__annex_base_is_good(address);
}

struct referat_writer {
  referat_allocator allocator;
  stock *left;
};

referat_writer *referat_writer_new(const referat_allocator *allocator)
{
  referat_allocator from = referat__allocator(allocator);
  referat_writer *writer = from.resize(from.context, NULL, sizeof *writer);
  if (!writer)
    return NULL;
  *writer = (referat_writer){from, referat__stock_new(allocator)};
  if (writer->left)
    return writer;
  from.release(from.context, writer);
  return NULL;
}

void referat_writer_free(referat_writer *writer)
{
  if (!writer)
    return;
  referat__stock_free(writer->left);
  writer->allocator.release(writer->allocator.context, writer);
}

referat_status referat_write(const referat_doc *doc, referat_format format, referat_sink sink,
                             void *context, const referat_options *options, referat_error *error)
{
  return referat_writer_write(NULL, doc, format, sink, context, options, error);
}

referat_status referat_writer_write(referat_writer *writer, const referat_doc *doc,
                                    referat_format format, referat_sink sink, void *context,
                                    const referat_options *options, referat_error *error)
{
  referat__error_clear(error);
  if (!doc || !sink)
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  referat_options taken;
  referat_status status = take_options(options, &taken, error);
  if (status != REFERAT_OK)
    return status;
  if (taken.publish) {
    referat_doc *published;
    taken.publish = false;
    status = publish(doc, &taken, &published, error);
    if (status == REFERAT_OK)
      status = referat_writer_write(writer, published, format, sink, context, &taken, error);
    referat_doc_free(published);
    return status;
  }
  added made;
  status = referat__added_make(doc, &taken, &made, error);
  if (status == REFERAT_OK)
    status = write_document(writer ? writer->left : NULL,
                            made.shown     ? made.shown
                            : made.excerpt ? made.excerpt
                                           : doc,
                            format, sink, context, &taken, error);
  referat__added_free(&made);
  return status;
}

/* --- verifying --- */

#define LONGEST_VIA 60 /* of a program's name in a message */

static const char *source_attr(const referat_doc *doc, referat_attr attr)
{
  return referat_node_attr(referat__node_child(doc->root, REFERAT_SOURCE), attr);
}

/* Whether the document can hold its whole source.  One that was read from a published
 * edition knows the digest of that, and holds it. */
static referat_status check_edition(const referat_doc *doc, referat_error *error)
{
  unsigned edition = referat__edition(doc->root);
  if (!edition || source_attr(doc, REFERAT_ATTR_SHA256))
    return REFERAT_OK;
  return referat__fail(error, REFERAT_ERROR_DIFFERENT, 0, 0,
                       "the document is %s: it does not hold the whole source",
                       edition & EDITION_DECISIONS ? N_("an excerpt, the decisions alone")
                                                   : N_("a published edition"));
}

/* Law 1 between the document and a text whose encoding is still to be found, or the
 * tree that pandoc made. */
static referat_status verify_text(const referat_doc *doc, arena *memory, slice bytes,
                                  referat_format format, bool titled, referat_error *error)
{
  if (format == REFERAT_FORMAT_JSON) {
    marked tree;
    referat__marked_init(&tree, memory, &memory->allocator);
    referat_status status = referat__tree_read(bytes, titled, &tree, error);
    if (status == REFERAT_OK)
      status = referat__law_text(doc, buf_whole(&tree.text), false, error);
    referat__marked_free(&tree);
    return status;
  }
  decoded text;
  if (!referat__decode(memory, bytes, false, &text))
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  if (text.missing)
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0,
                         "this system has no converter from %s to UTF-8", text.missing);
  return referat__law_text(doc, text.text, format == REFERAT_FORMAT_MARKDOWN, error);
}

/* Whether `bytes` have the digest that the document names; `digest` is theirs. */
static bool has_digest(const referat_doc *doc, referat_attr attr, const void *bytes, size_t length,
                       char digest[65])
{
  const char *want = source_attr(doc, attr);
  referat__sha256_hex(bytes, length, digest);
  return want && strcmp(want, digest) == 0;
}

referat_status referat_verify(const referat_doc *doc, const void *source, size_t length,
                              referat_error *error)
{
  referat__error_clear(error);
  if (!doc || (!source && length))
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  referat_status status = check_edition(doc, error);
  if (status != REFERAT_OK)
    return status;
  const char *via = source_attr(doc, REFERAT_ATTR_VIA);
  if (via)
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0,
                         "another program read the source: %.*s",
                         (int)referat__utf8_valid(via, strnlen(via, LONGEST_VIA)), via);
  const char *type = source_attr(doc, REFERAT_ATTR_MEDIA_TYPE);
  arena memory;
  referat__arena_init(&memory, &doc->memory.allocator);
  office_text office;
  referat__office_text_init(&office, &memory, &doc->memory.allocator);
  slice bytes = slice_of(source, length);
  referat_format format = referat__tree_looks(bytes)                   ? REFERAT_FORMAT_JSON
                          : type && strcmp(type, "text/markdown") == 0 ? REFERAT_FORMAT_MARKDOWN
                                                                       : REFERAT_FORMAT_TEXT;
  if (looks_like_package(bytes)) {
    status = referat__office_read(bytes, &memory, &office, NULL, error);
    bytes = buf_whole(&office.out.text);
    format = REFERAT_FORMAT_TEXT;
  }
  /* The place where the text differs says more than that the bytes do. */
  if (status == REFERAT_OK)
    status = verify_text(doc, &memory, bytes, format, false, error);
  referat__office_text_free(&office);
  referat__arena_free(&memory);
  char digest[65];
  if (status == REFERAT_OK && !has_digest(doc, REFERAT_ATTR_SHA256, source, length, digest))
    status = referat__fail(error, REFERAT_ERROR_DIFFERENT, 0, 0,
                           "the text is the same, but the source's SHA-256 is %s", digest);
  return status;
}

/* Say behind what is wrong with the text why that is likely so. */
static void blame_version(referat_error *error)
{
  static const char cause[] =
      "; " N_("the file is the same: that another version read it is the likely cause");
  size_t length = error ? strlen(error->message) : 0;
  if (error && length + sizeof cause <= sizeof error->message)
    memcpy(error->message + length, cause, sizeof cause);
  else if (error)
    snprintf(error->message, sizeof error->message, "%s%s", N_("the text is another"), cause);
}

referat_status referat_verify_original(const referat_doc *doc, const referat_original *original,
                                       const void *text, size_t length, referat_format format,
                                       referat_error *error)
{
  referat__error_clear(error);
  if (!doc || !original || !is_whole(original) || (!text && length))
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  if (format != REFERAT_FORMAT_TEXT && format != REFERAT_FORMAT_MARKDOWN &&
      format != REFERAT_FORMAT_JSON)
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "no format of text");
  referat_status status = check_edition(doc, error);
  if (status != REFERAT_OK)
    return status;
  const char *via = source_attr(doc, REFERAT_ATTR_VIA);
  if (!via)
    return referat__fail(error, REFERAT_ERROR_DIFFERENT, 0, 0,
                         "by the document no other program read its source");
  arena memory;
  referat__arena_init(&memory, &doc->memory.allocator);
  status = verify_text(doc, &memory, slice_of(text, length), format, is_titled(original), error);
  referat__arena_free(&memory);
  char of_text[65], of_file[65];
  bool same_text = has_digest(doc, REFERAT_ATTR_TEXT_SHA256, text, length, of_text);
  bool same_file = has_digest(doc, REFERAT_ATTR_SHA256, original->bytes, original->length, of_file);
  if (status == REFERAT_OK && !same_text)
    status = referat__fail(error, REFERAT_ERROR_DIFFERENT, 0, 0,
                           "the text is the same but for what does not count in it: its SHA-256 "
                           "is %s",
                           of_text);
  if (status == REFERAT_ERROR_DIFFERENT && same_file && !same_text && strcmp(via, original->via))
    blame_version(error);
  if (status == REFERAT_OK && !same_file)
    status = referat__fail(error, REFERAT_ERROR_DIFFERENT, 0, 0,
                           "the text is the same, but the source's SHA-256 is %s", of_file);
  return status;
}
