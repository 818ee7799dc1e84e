#include "read/reader.h"

#include "base/charset.h"
#include "base/diag.h"
#include "base/hashset.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "config.h"
#include "lexicon/layer.h"
#include "read/body.h"
#include "read/classify.h"
#include "read/contents.h"
#include "read/decide.h"
#include "read/explain.h"
#include "read/facts/facts.h"
#include "read/findings.h"
#include "read/furniture.h"
#include "read/glued.h"
#include "read/head/head.h"
#include "read/facts/chairs.h"
#include "read/identity.h"
#include "read/judge.h"
#include "read/labelrows.h"
#include "read/markdown.h"
#include "read/saidbehind.h"
#include "read/spacedletters.h"
#include "read/unfold.h"
#include "read/values.h"

/* What a message says of a text that is no minutes. */
#define LONGEST_TELLING 240

/* Bytes that the nodes of minutes take, by those of the text. */
#define NODES_BY_TEXT 2

static slice base_name(const char *path)
{
  slice name = slice_str(path);
  for (size_t i = name.len; i > 0; i--)
    if (name.ptr[i - 1] == '/' || name.ptr[i - 1] == '\\')
      return slice_skip(name, i);
  return name;
}

/* What is told of the source. */
typedef struct origin {
  char sha256[65];
  size_t length;
  const char *media_type;
  decoded text;
} origin;

static void build_source(parse *p, const origin *o, const referat_options *options)
{
  referat_node *source = referat__node_add(p->a, p->minutes, REFERAT_SOURCE, 0);
  slice name = base_name(options->source_name ? options->source_name : "");
  name.len = referat__utf8_valid(name.ptr, name.len);
  referat__node_set(p->a, source, REFERAT_ATTR_NAME, name);
  referat__node_set(p->a, source, REFERAT_ATTR_SHA256, slice_of(o->sha256, 64));
  referat__node_set_static(p->a, source, REFERAT_ATTR_BYTES,
                           referat__arena_printf(p->a, "%zu", o->length));
  referat__node_set_static(p->a, source, REFERAT_ATTR_MEDIA_TYPE, o->media_type);
  referat__node_set_static(p->a, source, REFERAT_ATTR_ENCODING, o->text.encoding);
  referat__node_set_static(p->a, source, REFERAT_ATTR_GENERATOR, "referat " PACKAGE_VERSION);
}

static uint32_t first_item(const parse *p)
{
  uint32_t i = 0;
  while (i < p->count && !line_is(p, i, LINE_ITEM) && p->lines[i].role != ROLE_GROUP)
    i++;
  return i;
}

/* Where the head ends that goes on in the line `i`: at the items, or else, because it is the first
 * paragraphs, at the first heading of a section; who came is told in the head, too. */
static uint32_t head_end(const parse *p, uint32_t i, uint32_t items)
{
  if (items < p->count)
    return items;
  while (i < items &&
         !(line_is(p, i, LINE_SECTION) && strcmp(line_section(p, i)->kind, "attendance") != 0))
    i++;
  return i;
}

/* Build what stands before the first item, and note what it has of a meeting. */
static bool build_front(parse *p, uint32_t items, minutes_signs *signs)
{
  head_lines at;
  if (!referat__contents_find(p, 0, items, &at.contents, &at.behind))
    return false;
  bool listed = at.contents < items;
  at.last = head_end(p, listed ? at.behind : 0, items);
  at.inside = listed && referat__head_goes_on(p, at.behind, at.last);
  if (listed && !at.inside)
    at.last = at.contents;
  referat__head_build(p, &at, signs);
  if (listed && !at.inside)
    signs->entries = referat__contents_build(p, p->minutes, at.contents, at.behind);
  return referat__body_build(p, p->minutes, listed && !at.inside ? at.behind : at.last, items);
}

static referat_status out_of_memory(referat_error *error)
{
  return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
}

/* Give back what only the reading needed. */
static void end_reading(parse *p)
{
  referat__arena_discard(p->a, p->lines);
  referat__arena_discard(p->a, p->outline.items);
  if (p->titles)
    referat__arena_discard(p->a, p->titles->slots);
}

/* Fewer titles and nothing else may be anything. */
#define FEWEST_TITLES 2

/* Whether what stands in the node is titles and what parts them: those of items, or of the
 * contents; count them. */
static bool is_titles_alone(const referat_node *node, uint32_t *titles)
{
  for (const referat_node *n = element_first(node); n; n = node_next(n)) {
    switch (n->type) {
    case REFERAT_ITEM:
    case REFERAT_GROUP:
    case REFERAT_CONTENTS:
      if (!is_titles_alone(n, titles))
        return false;
      *titles += n->type == REFERAT_ITEM;
      break;
    case REFERAT_ENTRY:
      ++*titles;
      break;
    case REFERAT_SOURCE:
    case REFERAT_HEAD:
    case REFERAT_HEADING:
    case REFERAT_CASE:
    case REFERAT_FURNITURE:
      break;
    default:
      return false;
    }
  }
  return true;
}

/* An agenda that does not say that it is one: who meets, and nothing but what about. */
static void mark_agenda(parse *p, const minutes_signs *signs)
{
  uint32_t titles = 0;
  if (!signs->kind && is_titles_alone(p->minutes, &titles) && titles >= FEWEST_TITLES)
    referat__node_set_static(p->a, p->minutes, REFERAT_ATTR_KIND, "agenda");
}

/* Lines to document; `leaves`: the front end left out what findings tell of later. */
static referat_status read_lines(parse *p, const origin *o, bool leaves,
                                 const referat_options *options, referat_error *error)
{
  if (!referat__label_rows_cut(p) || !referat__unfold(p) || !referat__values_cut(p) ||
      !referat__glued_cut(p) || !referat__said_behind_cut(p))
    return out_of_memory(error);
  if (options->on_line && !referat__explain_begin(p))
    return out_of_memory(error);
  referat__lines_measure(p);
  referat__classify_sections(p);
  if (!referat__furniture_find(p))
    return out_of_memory(error);
  if (!referat__decide_items(p))
    return out_of_memory(error);

  p->minutes = p->doc->root = referat__node_new(p->a, REFERAT_MINUTES, 1);
  referat__node_set_static(p->a, p->minutes, REFERAT_ATTR_VERSION, "1");
  referat__node_set_static(p->a, p->minutes, REFERAT_ATTR_LANG, "da");
  referat__node_set_static(p->a, p->minutes, REFERAT_ATTR_EDITION, p->edition);
  build_source(p, o, options);
  uint32_t items = first_item(p);
  minutes_signs signs = {.kind = false};
  if (!build_front(p, items, &signs))
    return out_of_memory(error);
  referat__signs_of_body(p, &signs);
  bool is_minutes = referat__is_minutes(&signs);
  if (!is_minutes && !options->force) {
    char found[LONGEST_TELLING];
    referat__signs_tell(&signs, found, sizeof found);
    return referat__fail(error, REFERAT_ERROR_NOT_MINUTES, 1, 0, "not minutes: %s", found);
  }
  bool has_cpr = referat__findings_find_cpr(p);
  p->given = !p->why && !has_cpr && !leaves;
  referat__body_build(p, p->minutes, items, p->count);
  mark_agenda(p, &signs);
  referat__facts_end(p);
  if (p->words)
    referat__arena_discard(p->a, p->words->slots);
  p->words = NULL;
  referat__contents_match(p);
  referat__identity_mark(p);
  referat__chairs_judge(p);
  referat__findings_make(p, o->text.repaired ? o->text.encoding : NULL, o->text.invalid,
                         o->text.invalid_line, is_minutes, has_cpr);
  if (p->a->failed || (p->why && !referat__explain_lines(p, options, is_minutes ? NULL : &signs)))
    return out_of_memory(error);
  return REFERAT_OK;
}

static parse begin(referat_doc *doc, const referat_options *options)
{
  return (parse){.doc = doc, .a = &doc->memory, .lex = referat__profile_lexicon(options->profile)};
}

static referat_status too_large(referat_error *error)
{
  return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0, "the text is larger than %zu bytes",
                       REFERAT_MAX_INPUT);
}

referat_status referat__read_text(referat_doc *doc, slice bytes, bool own,
                                  const referat_options *options, referat_error *error)
{
  parse p = begin(doc, options);
  origin o = {.length = bytes.len};
  referat__sha256_hex(bytes.ptr, bytes.len, o.sha256); /* decoding may change the bytes */
  if (!referat__decode(p.a, bytes, own, &o.text))
    return out_of_memory(error);
  if (o.text.missing)
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0,
                         "this system has no converter from %s to UTF-8", o.text.missing);
  if (o.text.text.len > REFERAT_MAX_INPUT)
    return too_large(error);
  p.text = (char *)o.text.text.ptr;
  p.length = o.text.text.len;
  referat__spaced_letters_close(p.lex, p.text, p.length);
  if (!referat__lines_split(&p))
    return out_of_memory(error);
  referat__arena_expect(p.a, NODES_BY_TEXT * p.length);
  p.markdown = options->input == REFERAT_FORMAT_MARKDOWN ||
               (options->input != REFERAT_FORMAT_TEXT && referat__lines_look_like_markdown(&p));
  if (p.markdown && !referat__markdown_read(&p))
    return out_of_memory(error);
  o.media_type = p.markdown ? "text/markdown" : "text/plain";
  referat_status status = read_lines(&p, &o, false, options, error);
  end_reading(&p);
  return status;
}

/* What the front end says of the lines. */
static void mark_lines(parse *p, const marked *m)
{
  uint32_t i = 0;
  for (uint32_t k = 0; k < m->line_count; k++) {
    const line_mark *mark = &m->lines[k];
    while (i < p->count && p->lines[i].raw < mark->at)
      i++;
    if (i == p->count || p->lines[i].raw != mark->at)
      continue;
    textline *l = &p->lines[i];
    l->level = mark->level & 7u;
    l->flags |= (uint16_t)((mark->flags & MARKED_HEADING ? LINE_HEADING : 0) |
                           (mark->flags & MARKED_ROW ? LINE_ROW : 0) |
                           (mark->flags & MARKED_BREAK ? LINE_HARD : 0) |
                           (mark->flags & MARKED_LITERAL ? LINE_LITERAL : 0) |
                           (mark->flags & MARKED_FURNITURE ? LINE_FURNITURE : 0));
    if (mark->flags & (MARKED_HEADS | MARKED_LISTED))
      l->level = 1;
    if (mark->flags & MARKED_FIELD)
      l->level = LEVEL_FIELD;
    if (mark->flags & MARKED_ROW)
      l->flags &= (uint16_t) ~(LINE_BLANK | LINE_RULE);
    if (mark->flags & MARKED_FURNITURE)
      l->role = ROLE_DEBRIS;
  }
}

referat_status referat__read_marked(referat_doc *doc, const marked *m, slice given,
                                    const char *media_type, const referat_options *options,
                                    referat_error *error)
{
  parse p = begin(doc, options);
  origin o = {.length = given.len, .media_type = media_type, .text = {.encoding = "UTF-8"}};
  referat__sha256_hex(given.ptr, given.len, o.sha256);
  if (m->text.len > REFERAT_MAX_INPUT)
    return too_large(error);
  p.text = referat__arena_copy(p.a, slice_of(m->text.data, m->text.len));
  p.length = m->text.len;
  p.marks = m->marks;
  if (!p.text || !referat__lines_split(&p))
    return out_of_memory(error);
  referat__arena_expect(p.a, NODES_BY_TEXT * p.length);
  mark_lines(&p, m);
  referat_status status = read_lines(&p, &o, m->left_count > 0, options, error);
  if (status == REFERAT_OK)
    referat__findings_left_out(&p, m);
  end_reading(&p);
  return status == REFERAT_OK && p.a->failed ? out_of_memory(error) : status;
}
