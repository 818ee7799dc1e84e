#include "read/reader.h"

#include "base/charset.h"
#include "base/diag.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "config.h"
#include "lexicon/layer.h"
#include "read/body.h"
#include "read/classify.h"
#include "read/contents.h"
#include "read/decide.h"
#include "read/explain.h"
#include "read/findings.h"
#include "read/furniture.h"
#include "read/glued.h"
#include "read/head/head.h"
#include "read/identity.h"
#include "read/judge.h"
#include "read/marks.h"
#include "read/unfold.h"

/* What a message says of a text that is no minutes. */
#define LONGEST_TELLING 200

static slice base_name(const char *path)
{
  slice name = slice_str(path);
  for (size_t i = name.len; i > 0; i--)
    if (name.ptr[i - 1] == '/' || name.ptr[i - 1] == '\\')
      return slice_skip(name, i);
  return name;
}

static void build_source(parse *p, const char *hex, size_t length, const decoded *d,
                         const referat_options *options)
{
  referat_node *source = referat__node_add(p->a, p->minutes, REFERAT_SOURCE, 0);
  slice name = base_name(options->source_name ? options->source_name : "");
  name.len = referat__utf8_valid(name.ptr, name.len);
  referat__node_set(p->a, source, REFERAT_ATTR_NAME, name);
  referat__node_set(p->a, source, REFERAT_ATTR_SHA256, slice_of(hex, 64));
  referat__node_set_static(p->a, source, REFERAT_ATTR_BYTES,
                           referat__arena_printf(p->a, "%zu", length));
  referat__node_set_static(p->a, source, REFERAT_ATTR_MEDIA_TYPE,
                           p->markdown ? "text/markdown" : "text/plain");
  referat__node_set_static(p->a, source, REFERAT_ATTR_ENCODING, d->encoding);
  referat__node_set_static(p->a, source, REFERAT_ATTR_GENERATOR, "referat " PACKAGE_VERSION);
}

static uint32_t first_item(const parse *p)
{
  uint32_t i = 0;
  while (i < p->count && !line_is(p, i, LINE_ITEM) && p->lines[i].role != ROLE_GROUP)
    i++;
  return i;
}

/* Build what stands before the first item, and note what it has of a meeting. */
static bool build_front(parse *p, uint32_t items, minutes_signs *signs)
{
  uint32_t begin, end;
  if (!referat__contents_find(p, 0, items, &begin, &end))
    return false;
  uint32_t head_end = begin;
  if (begin == items && items == p->count) {
    /* Neither contents nor items: the head is the first paragraphs, up to the
     * first heading of a section; who came is told in the head, too. */
    head_end = 0;
    while (head_end < items && !(line_is(p, head_end, LINE_SECTION) &&
                                 strcmp(p->lines[head_end].section->kind, "attendance") != 0))
      head_end++;
  }
  referat__head_build(p, head_end, signs);
  if (begin < items)
    referat__contents_build(p, begin, end);
  return referat__body_build(p, p->minutes, begin < items ? end : head_end, items);
}

static referat_status out_of_memory(referat_error *error)
{
  return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
}

referat_status referat__read_text(referat_doc *doc, slice bytes, bool own,
                                  const referat_options *options, referat_error *error)
{
  parse p = {.doc = doc,
             .a = &doc->memory,
             .markdown = options->input == REFERAT_FORMAT_MARKDOWN,
             .lex = referat__profile_lexicon(options->profile)};
  char hex[65];
  referat__sha256_hex(bytes.ptr, bytes.len, hex); /* decoding may change the bytes */
  decoded d;
  if (!referat__decode(p.a, bytes, own, &d))
    return out_of_memory(error);
  if (d.text.len > REFERAT_MAX_INPUT)
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0, "the text is larger than %zu bytes",
                         REFERAT_MAX_INPUT);
  p.text = (char *)d.text.ptr;
  p.length = d.text.len;
  if (!referat__lines_split(&p))
    return out_of_memory(error);
  if (options->input == REFERAT_FORMAT_TEXT)
    p.markdown = false;
  if (p.markdown && !referat__marks_read(&p))
    return out_of_memory(error);
  if (!referat__unfold(&p) || !referat__glued_cut(&p))
    return out_of_memory(error);
  if (options->on_line && !referat__explain_begin(&p))
    return out_of_memory(error);
  referat__lines_measure(&p);
  referat__classify_sections(&p);
  if (!referat__furniture_find(&p))
    return out_of_memory(error);
  if (!referat__decide_items(&p))
    return out_of_memory(error);

  p.minutes = doc->root = referat__node_new(p.a, REFERAT_MINUTES, 1);
  referat__node_set_static(p.a, p.minutes, REFERAT_ATTR_VERSION, "1");
  referat__node_set_static(p.a, p.minutes, REFERAT_ATTR_LANG, "da");
  build_source(&p, hex, bytes.len, &d, options);
  uint32_t items = first_item(&p);
  minutes_signs signs = {.kind = false};
  if (!build_front(&p, items, &signs))
    return out_of_memory(error);
  referat__signs_of_body(&p, &signs);
  bool is_minutes = referat__is_minutes(&signs);
  if (!is_minutes && !options->force) {
    char found[LONGEST_TELLING];
    referat__signs_tell(&signs, found, sizeof found);
    return referat__fail(error, REFERAT_ERROR_NOT_MINUTES, 1, 0, "not minutes: %s", found);
  }
  referat__body_build(&p, p.minutes, items, p.count);
  referat__contents_match(&p);
  referat__identity_mark(&p);
  referat__findings_make(&p, d.repaired ? d.encoding : NULL, d.invalid, d.invalid_line, is_minutes);
  if (p.a->failed || (p.why && !referat__explain_lines(&p, options, is_minutes ? NULL : &signs)))
    return out_of_memory(error);
  return REFERAT_OK;
}
