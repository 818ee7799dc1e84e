/* Reading the XML of a reference document. */
#include "write/docx/reference_scan.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <stdlib.h>

typedef struct scan {
  xml_event event;
  xml_handler *handler;
  void (*text)(void *context, slice text);
  bool w_bound; /* the prefix w stands for WordprocessingML */
  bool refused;
} scan;

static void on_element(scan *s, const part_event *e)
{
  /* what is added to such a part uses the prefix */
  s->refused |= e->kind == PART_TAG && e->depth == 0 && !s->w_bound &&
                strncmp(e->name, W(""), strlen(W(""))) == 0;
  s->event.name = e->name;
  s->event.attrs = (const char *const *)e->attrs;
  s->event.depth = e->depth;
  s->event.begin = (size_t)referat__xml_place(e->parser);
  s->event.after = s->event.begin + (size_t)referat__xml_length(e->parser);
  if (!s->refused)
    s->handler(&s->event, e->kind == PART_TAG);
}

static void on_part(const part_event *e)
{
  scan *s = e->context;
  if (e->kind == PART_TAG || e->kind == PART_END) {
    on_element(s, e);
  } else if (e->kind == PART_TEXT && s->text && !s->refused) {
    s->text(s->event.context, e->text);
  } else if (e->kind == PART_PREFIX && e->name && strcmp(e->name, "w") == 0) {
    s->w_bound = slice_eq(e->text, SLICE(W_NAMESPACE));
    s->refused |= !s->w_bound;
  }
}

bool referat__docx_scan(reading *in, slice xml, xml_handler *handler,
                        void (*text)(void *context, slice text), void *context)
{
  scan s = {.event = {.in = in, .context = context}, .handler = handler, .text = text};
  part_result result = referat__part_walk(xml, PART_UTF8, on_part, &s);
  in->memory->failed |= result.why == PART_NO_MEMORY;
  return result.why == PART_READ && !s.refused;
}

const char *referat__docx_attr(const char *const *attrs, const char *name)
{
  for (; attrs && *attrs; attrs += 2)
    if (strcmp(attrs[0], name) == 0)
      return attrs[1];
  return NULL;
}

static const char *keep(const reading *in, const char *string)
{
  const char *copy = referat__arena_copy(in->memory, slice_str(string));
  return copy ? copy : "";
}

static bool is_on(const char *value)
{
  return !value ||
         (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}

/* # Styles */

typedef struct styles_scan {
  bool is_styles;
  bool in_defaults;
  int family; /* of the style that is open, -1 for none of interest */
  const char *id;
  bool clash[STYLE_COUNT]; /* another kind of style has our id */
  slice xml;
  size_t lang_begin, lang_end; /* a language that is not Danish, in the defaults */
  size_t end;                  /* where ours go in */
} styles_scan;

static int family_of(const char *type)
{
  if (!type || strcmp(type, "paragraph") == 0)
    return STYLE_PARAGRAPH;
  if (strcmp(type, "character") == 0)
    return STYLE_CHARACTER;
  return strcmp(type, "table") == 0 ? STYLE_TABULAR : -1;
}

static bool is_also(style_role role, const char *name)
{
  const char *other;
  for (unsigned n = 0; (other = referat__style_also(role, n)); n++)
    if (referat__fold_same(other, name))
      return true;
  return false;
}

/* A style of the built-in name, or of our id, comes before one with a name in another language. */
static void match_style(const xml_event *e, styles_scan *s, const char *name)
{
  for (int role = 0; role < STYLE_COUNT; role++) {
    const style *ours = referat__style((style_role)role);
    bool same_id = strcmp(ours->id, s->id) == 0;
    bool same_family = (int)ours->family == s->family;
    if (same_family && (same_id || referat__fold_same(ours->name, name) ||
                        (e->in->ref->missing[role] && is_also((style_role)role, name)))) {
      e->in->ref->missing[role] = false;
      e->in->ref->style_id[role] = slice_str(s->id);
    } else if (same_id) {
      s->clash[role] = true;
    }
  }
}

static void on_style(const xml_event *e, bool start)
{
  styles_scan *s = e->context;
  if (!start) {
    if (e->depth == 0)
      s->end = e->begin;
    if (strcmp(e->name, W("docDefaults")) == 0)
      s->in_defaults = false;
    return;
  }
  if (e->depth == 0)
    s->is_styles = strcmp(e->name, W("styles")) == 0;
  if (strcmp(e->name, W("docDefaults")) == 0)
    s->in_defaults = true;
  if (s->in_defaults && strcmp(e->name, W("lang")) == 0) {
    const char *lang = referat__docx_attr(e->attrs, W("val"));
    if (lang && strncmp(lang, "da", 2) != 0 && s->xml.ptr[e->after - 2] == '/') {
      s->lang_begin = e->begin;
      s->lang_end = e->after;
    }
  }
  if (e->depth == 1 && strcmp(e->name, W("style")) == 0) {
    const char *id = referat__docx_attr(e->attrs, W("styleId"));
    s->family = family_of(referat__docx_attr(e->attrs, W("type")));
    s->id = id ? keep(e->in, id) : NULL;
    const char *is_default = referat__docx_attr(e->attrs, W("default"));
    if (s->family >= 0 && s->id && is_default && is_on(is_default))
      e->in->ref->defaults[s->family] = s->id;
  }
  if (e->depth == 2 && strcmp(e->name, W("name")) == 0 && s->id) {
    const char *name = referat__docx_attr(e->attrs, W("val"));
    if (name)
      match_style(e, s, name);
  }
}

bool referat__docx_scan_styles(reading *in, slice xml)
{
  docx_reference *ref = in->ref;
  styles_scan s = {.family = -1, .xml = xml};
  for (int role = 0; role < STYLE_COUNT; role++)
    ref->missing[role] = true;
  /* what the parser takes for an empty root has no end tag to write before */
  if (!referat__docx_scan(in, xml, on_style, NULL, &s) || !s.is_styles ||
      !slice_starts(slice_skip(xml, s.end), SLICE("</")))
    return false;
  for (int role = 0; role < STYLE_COUNT; role++)
    if (ref->missing[role] && s.clash[role]) {
      const char *id = referat__style((style_role)role)->id;
      ref->style_id[role] =
          slice_str(keep(in, referat__arena_printf(in->memory, "ReferatOwn%s", id)));
    }
  ref->styles[0] = slice_of(xml.ptr, s.lang_begin);
  ref->styles[1] = slice_between(xml.ptr + s.lang_end, xml.ptr + s.end);
  ref->styles[2] = slice_skip(xml, s.end);
  return true;
}

/* # Numbering */

typedef struct numbering_scan {
  bool is_numbering;
  bool lists; /* a w:num was seen */
  size_t formats_at, lists_at;
} numbering_scan;

static void raise_to(unsigned *highest, const char *value)
{
  unsigned long number = value ? strtoul(value, NULL, 10) : 0;
  if (number > *highest && number < 1000000)
    *highest = (unsigned)number;
}

static void on_numbering(const xml_event *e, bool start)
{
  numbering_scan *s = e->context;
  docx_reference *ref = e->in->ref;
  bool is_format = strcmp(e->name, W("abstractNum")) == 0;
  bool is_list = strcmp(e->name, W("num")) == 0;
  if (e->depth == 0 && start)
    s->is_numbering = strcmp(e->name, W("numbering")) == 0;
  if (e->depth == 0 && !start) {
    if (!s->formats_at)
      s->formats_at = e->begin;
    if (!s->lists_at)
      s->lists_at = s->formats_at;
  }
  if (e->depth != 1)
    return;
  if (start && is_format)
    raise_to(&ref->last_format, referat__docx_attr(e->attrs, W("abstractNumId")));
  if (start && is_list) {
    raise_to(&ref->last_num, referat__docx_attr(e->attrs, W("numId")));
    if (!s->lists)
      s->formats_at = e->begin;
    s->lists = true;
  }
  if (!start && is_format && !s->lists)
    s->formats_at = e->after;
  if (!start && is_list)
    s->lists_at = e->after;
}

bool referat__docx_scan_numbering(reading *in, slice xml)
{
  numbering_scan s = {.is_numbering = false};
  if (!referat__docx_scan(in, xml, on_numbering, NULL, &s) || !s.is_numbering)
    return false;
  in->ref->numbering[0] = slice_of(xml.ptr, s.formats_at);
  in->ref->numbering[1] = slice_between(xml.ptr + s.formats_at, xml.ptr + s.lists_at);
  in->ref->numbering[2] = slice_skip(xml, s.lists_at);
  return true;
}

/* # Page setup: the last section's, and the headers that it has of those before */

#define NARROWEST 2000 /* twips between margins that can be */

typedef struct section_scan {
  bool is_document;
  bool open;
  unsigned before; /* depth of a section's properties that is not the last one, or 0 */
  unsigned nested; /* elements open inside it that are written out */
  buf kept;
  int page_width, left, right; /* -1: not told */
  int page_height, top, bottom;
} section_scan;

static void write_element(buf *b, const xml_event *e, const char *local)
{
  referat__buf_printf(b, "<w:%s", local);
  size_t n = sizeof W_NAMESPACE;
  for (const char *const *a = e->attrs; *a; a += 2) {
    if (strncmp(a[0], PART_NAME(W_NAMESPACE, ""), n) != 0)
      continue;
    referat__buf_printf(b, " w:%s=\"", a[0] + n);
    for (const char *c = a[1]; *c; c++)
      if (*c == '&' || *c == '<' || *c == '"')
        referat__buf_printf(b, "&#%d;", *c);
      else
        referat__buf_char(b, *c);
    referat__buf_char(b, '"');
  }
  referat__buf_char(b, '>');
}

static int number_attr(const xml_event *e, const char *name)
{
  const char *value = referat__docx_attr(e->attrs, name);
  long number = value ? strtol(value, NULL, 10) : -1;
  return number >= 0 && number < 100000 ? (int)number : -1;
}

/* The place of a header of that kind: a section without one has that of the section before. */
static docx_header *header_of(docx_reference *ref, bool footer, const char *type)
{
  size_t i = 0;
  while (i < ref->header_count &&
         !(ref->headers[i].footer == footer && strcmp(ref->headers[i].type, type) == 0))
    i++;
  ref->header_count += i == ref->header_count; /* two of three types at most */
  return &ref->headers[i];
}

static void add_header(const xml_event *e, const char *local)
{
  bool footer = strcmp(local, "footerReference") == 0;
  if (!footer && strcmp(local, "headerReference") != 0)
    return;
  docx_reference *ref = e->in->ref;
  const char *type = referat__docx_attr(e->attrs, W("type"));
  const char *id = referat__docx_attr(e->attrs, PART_NAME(R_NAMESPACE, "id"));
  if (!id)
    return;
  static const char *const types[] = {"default", "first", "even"};
  for (int i = 0; i < 3; i++)
    if (strcmp(type ? type : "default", types[i]) == 0)
      *header_of(ref, footer, types[i]) =
          (docx_header){.footer = footer, .type = types[i], .id = keep(e->in, id)};
}

static void on_section_child(const xml_event *e, section_scan *s, const char *local)
{
  static const char *const kept[] = {"pgSz", "pgMar",  "pgBorders", "lnNumType",     "pgNumType",
                                     "cols", "vAlign", "titlePg",   "textDirection", "docGrid"};
  add_header(e, local);
  if (strcmp(local, "pgSz") == 0) {
    s->page_width = number_attr(e, W("w"));
    s->page_height = number_attr(e, W("h"));
  }
  if (strcmp(local, "pgMar") == 0) {
    s->top = number_attr(e, W("top"));
    s->bottom = number_attr(e, W("bottom"));
    s->left = number_attr(e, W("left"));
    s->right = number_attr(e, W("right"));
  }
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
    if (strcmp(local, kept[i]) == 0) {
      write_element(&s->kept, e, local);
      s->nested = 1;
    }
}

static void on_section(const xml_event *e, bool start)
{
  section_scan *s = e->context;
  size_t n = sizeof W_NAMESPACE;
  const char *local = strncmp(e->name, PART_NAME(W_NAMESPACE, ""), n) == 0 ? e->name + n : "";
  if (e->depth == 0 && start)
    s->is_document = strcmp(e->name, W("document")) == 0;
  if (strcmp(local, "sectPr") == 0) {
    s->open = start && e->depth == 2;
    s->before = start && e->depth > 2 ? e->depth : 0;
    return;
  }
  if (start && s->before && e->depth == s->before + 1)
    add_header(e, local);
  if (!s->open || !*local)
    return;
  if (start && e->depth == 3) {
    on_section_child(e, s, local);
  } else if (start && s->nested) {
    write_element(&s->kept, e, local);
    s->nested++;
  } else if (!start && s->nested) {
    referat__buf_printf(&s->kept, "</w:%s>", local);
    s->nested--;
  }
}

bool referat__docx_scan_section(reading *in, slice xml)
{
  docx_reference *ref = in->ref;
  section_scan s = {.page_width = -1, .left = -1, .right = -1, .page_height = -1};
  referat__buf_init(&s.kept, &in->memory->allocator);
  bool good = referat__docx_scan(in, xml, on_section, NULL, &s) && s.is_document;
  const char *section =
      good ? referat__arena_copy(in->memory, slice_of(s.kept.data, s.kept.len)) : NULL;
  ref->section = slice_of(section, section ? s.kept.len : 0);
  in->memory->failed |= s.kept.failed;
  referat__buf_free(&s.kept);
  int width = s.page_width - s.left - s.right;
  if (s.page_width >= 0 && s.left >= 0 && s.right >= 0 && width >= NARROWEST)
    ref->text_width = width;
  int height = s.page_height - s.top - s.bottom;
  if (s.page_height >= 0 && s.top >= 0 && s.bottom >= 0 && height >= NARROWEST)
    ref->text_height = height;
  ref->has_page = s.page_width >= 0 || s.left >= 0;
  return good;
}

/* # Settings */

static void on_setting(const xml_event *e, bool start)
{
  if (start && e->depth == 1 && strcmp(e->name, W("evenAndOddHeaders")) == 0)
    e->in->ref->even_and_odd = is_on(referat__docx_attr(e->attrs, W("val")));
}

bool referat__docx_scan_settings(reading *in, slice xml)
{
  return referat__docx_scan(in, xml, on_setting, NULL, NULL);
}
