#include "write/odt/reference.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "package/part.h"

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"

/* Elements that are refused: namespace, name (NULL: any) and what they are. */
static const struct {
  const char *space;
  const char *name;
  const char *what;
} refused[] = {
    {ODF "script:1.0", NULL, N_("scripts")},
    {ODF "office:1.0", "script", N_("scripts")},
    {ODF "office:1.0", "event-listeners", N_("event listeners")},
    {ODF "office:1.0", "dde-source", N_("external links")},
    {ODF "form:1.0", NULL, N_("forms")},
    {ODF "drawing:1.0", "object", N_("an embedded object")},
    {ODF "drawing:1.0", "object-ole", N_("an embedded object")},
    {ODF "drawing:1.0", "applet", N_("an embedded object")},
    {ODF "drawing:1.0", "plugin", N_("an embedded object")},
    {ODF "drawing:1.0", "floating-frame", N_("an embedded object")},
    {ODF "text:1.0", "script", N_("scripts")},
    {ODF "text:1.0", "execute-macro", N_("macros")},
    {ODF "text:1.0", "dde-connection", N_("external links")},
    {ODF "text:1.0", "dde-connection-decl", N_("external links")},
    {ODF "text:1.0", "section-source", N_("external links")},
    {ODF "text:1.0", "database-display", N_("external links")},
    {ODF "text:1.0", "database-next", N_("external links")},
    {ODF "text:1.0", "database-name", N_("external links")},
    {ODF "text:1.0", "database-row-select", N_("external links")},
    {ODF "table:1.0", "dde-link", N_("external links")},
    {ODF "table:1.0", "table-source", N_("external links")},
    {ODF "presentation:1.0", "event-listener", N_("event listeners")},
    {ODF "manifest:1.0", "encryption-data", N_("encrypted parts")},
};

#define LONGEST 10000 /* of any unit */

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef struct name {
  slice space;
  slice local;
  slice prefix;
} name;

typedef struct scanner {
  odt_scan *scan;
  XML_Parser parser; /* while it reads */
  slice xml;
  referat_error *error;
  bool in_default_style; /* in the default style of paragraphs */
} scanner;

/* Take apart "namespace name prefix"; a name without namespace is local alone. */
static name split(const char *triplet)
{
  const char *first = strchr(triplet, PART_SEPARATOR);
  if (!first)
    return (name){.local = slice_str(triplet), .prefix = SLICE("")};
  const char *local = first + 1, *second = strchr(local, PART_SEPARATOR);
  return (name){slice_between(triplet, first),
                second ? slice_between(local, second) : slice_str(local),
                second ? slice_str(second + 1) : SLICE("")};
}

static bool is(const name *n, const char *space, const char *local)
{
  return slice_eq(n->space, slice_str(space)) && slice_eq(n->local, slice_str(local));
}

static void refuse_at(scanner *s, const char *what, unsigned long line)
{
  referat__fail(s->error, REFERAT_ERROR_PACKAGE, 0, 0,
                "the reference document holds %s, which are not taken over (%s, line %lu)", what,
                s->scan->part, line);
}

static void refuse(scanner *s, const char *what)
{
  refuse_at(s, what, (unsigned long)referat__xml_line(s->parser));
}

static slice attribute(const char **attrs, const char *space, const char *local)
{
  for (; *attrs; attrs += 2) {
    name n = split(attrs[0]);
    if (is(&n, space, local))
      return slice_str(attrs[1]);
  }
  return slice_of(NULL, 0);
}

static slice keep(scanner *s, slice text)
{
  char *copy = referat__arena_copy(s->scan->memory, text);
  return copy ? slice_of(copy, text.len) : slice_of("", 0);
}

static bool is_web_link(slice href)
{
  return slice_starts(href, SLICE("http://")) || slice_starts(href, SLICE("https://")) ||
         slice_starts(href, SLICE("mailto:"));
}

/* What a link points at: a place in the document, a file of the package, or
 * something outside, which only a hyperlink of text may. */
static void check_link(scanner *s, const name *element, slice href)
{
  if (href.len == 0 || href.ptr[0] == '#')
    return;
  bool is_hyperlink = is(element, ODF "text:1.0", "a") || is(element, ODF "drawing:1.0", "a");
  if (is_hyperlink) {
    if (!is_web_link(href))
      refuse(s, "external links");
    return;
  }
  slice path = slice_starts(href, SLICE("./")) ? slice_skip(href, 2) : href;
  if (path.len == 0 || path.ptr[0] == '/' || memchr(path.ptr, ':', path.len) ||
      memchr(path.ptr, '\\', path.len) || slice_starts(path, SLICE("../"))) {
    refuse(s, "external links");
    return;
  }
  odt_link *link = referat__arena_alloc(s->scan->memory, sizeof *link);
  if (link) {
    *link = (odt_link){s->scan->links, keep(s, path)};
    s->scan->links = link;
  }
}

static void know_style(scanner *s, slice family, const char **attrs)
{
  slice style = attribute(attrs, ODF "style:1.0", "name");
  odt_known_style *known = referat__arena_alloc(s->scan->memory, sizeof *known);
  if (known && style.ptr) {
    slice layout = attribute(attrs, ODF "style:1.0", "page-layout-name");
    *known = (odt_known_style){s->scan->known, keep(s, family), keep(s, style), keep(s, layout)};
    s->scan->known = known;
  }
}

/* # Pages */

/* A length in twips, 0 for what is none. */
static int twips(slice length)
{
  static const struct {
    const char *name;
    double size;
  } units[] = {{"cm", 1440 / 2.54}, {"mm", 144 / 2.54}, {"in", 1440},
               {"pt", 20},          {"pc", 240},        {"px", 15}};
  double value = 0, place = 0;
  size_t i = 0;
  for (; i < length.len && i < 12 && (is_digit(length.ptr[i]) || length.ptr[i] == '.'); i++) {
    if (length.ptr[i] == '.') {
      place = 1;
      continue;
    }
    place /= 10;
    value = place > 0 ? value + place * (length.ptr[i] - '0') : 10 * value + (length.ptr[i] - '0');
  }
  for (size_t k = 0; k < COUNT(units); k++)
    if (value < LONGEST && slice_eq(slice_skip(length, i), slice_str(units[k].name)))
      return (int)(value * units[k].size + 0.5);
  return 0;
}

static void begin_layout(scanner *s, const char **attrs)
{
  odt_layout *layout = referat__arena_alloc(s->scan->memory, sizeof *layout);
  if (!layout)
    return;
  *layout =
      (odt_layout){s->scan->layouts, keep(s, attribute(attrs, ODF "style:1.0", "name")), 0, 0};
  s->scan->layouts = layout;
}

static int margin(const char **attrs, const char *side)
{
  slice own = attribute(attrs, ODF "xsl-fo-compatible:1.0", side);
  return twips(own.ptr ? own : attribute(attrs, ODF "xsl-fo-compatible:1.0", "margin"));
}

static void measure_page(odt_layout *layout, const char **attrs)
{
  int width = twips(attribute(attrs, ODF "xsl-fo-compatible:1.0", "page-width"));
  int height = twips(attribute(attrs, ODF "xsl-fo-compatible:1.0", "page-height"));
  layout->width = width - margin(attrs, "margin-left") - margin(attrs, "margin-right");
  layout->height = height - margin(attrs, "margin-top") - margin(attrs, "margin-bottom");
}

/* A header or a footer takes of the room. */
static void measure_edge(odt_layout *layout, const char **attrs)
{
  layout->height -= twips(attribute(attrs, ODF "xsl-fo-compatible:1.0", "min-height"));
}

static void put_name(buf *b, const name *n)
{
  if (n->prefix.len) {
    referat__buf_slice(b, n->prefix);
    referat__buf_char(b, ':');
  }
  referat__buf_slice(b, n->local);
}

/* ` prefix:name="value"` of an attribute that is kept. */
static void put_attribute(buf *b, const name *n, slice value)
{
  referat__buf_char(b, ' ');
  put_name(b, n);
  BUF_LITERAL(b, "=\"");
  for (size_t i = 0; i < value.len; i++) {
    switch (value.ptr[i]) {
    case '&':
      BUF_LITERAL(b, "&amp;");
      break;
    case '<':
      BUF_LITERAL(b, "&lt;");
      break;
    case '"':
      BUF_LITERAL(b, "&quot;");
      break;
    default:
      referat__buf_char(b, value.ptr[i]);
    }
  }
  referat__buf_char(b, '"');
}

/* Whether a tag declares a namespace. */
static bool declares(slice tag)
{
  for (; tag.len >= 5; tag = slice_skip(tag, 1))
    if (slice_starts(tag, SLICE("xmlns")))
      return true;
  return false;
}

/* Whether the prefix that our attributes have is another namespace's in the tag. */
static bool is_taken(const name *n)
{
  return slice_eq(n->prefix, SLICE("fo")) &&
         !slice_eq(n->space, SLICE(ODF "xsl-fo-compatible:1.0"));
}

/* The text is Danish, whatever the language of the reference document: the tag
 * that sets it is written anew.  One with other meanings of our names stays as it is. */
static void take_language(scanner *s, const name *element, const char **attrs)
{
  size_t begin = (size_t)referat__xml_place(s->parser);
  size_t length = (size_t)referat__xml_length(s->parser);
  slice tag = slice_of(s->xml.ptr + begin, length);
  bool taken = is_taken(element);
  buf b;
  referat__buf_init(&b, &s->scan->memory->allocator);
  referat__buf_char(&b, '<');
  put_name(&b, element);
  BUF_LITERAL(&b, " xmlns:fo=\"" ODF "xsl-fo-compatible:1.0\"");
  BUF_LITERAL(&b, " fo:language=\"da\" fo:country=\"DK\"");
  for (; *attrs; attrs += 2) {
    name n = split(attrs[0]);
    taken |= is_taken(&n);
    if (!is(&n, ODF "xsl-fo-compatible:1.0", "language") &&
        !is(&n, ODF "xsl-fo-compatible:1.0", "country"))
      put_attribute(&b, &n, slice_str(attrs[1]));
  }
  if (slice_ends(tag, SLICE("/>")))
    referat__buf_char(&b, '/');
  referat__buf_char(&b, '>');
  if (b.failed) {
    s->scan->memory->failed = true;
  } else if (!taken && !declares(tag)) {
    s->scan->language_begin = begin;
    s->scan->language_end = begin + length;
    s->scan->language_tag = keep(s, slice_of(b.data, b.len));
  }
  referat__buf_free(&b);
}

static void on_tag(scanner *s, const char *triplet, const char **attrs)
{
  name n = split(triplet);
  for (size_t i = 0; i < COUNT(refused); i++)
    if (slice_eq(n.space, slice_str(refused[i].space)) &&
        (!refused[i].name || slice_eq(n.local, slice_str(refused[i].name))))
      refuse(s, refused[i].what);
  for (const char **at = attrs; *at; at += 2) {
    name a = split(at[0]);
    if (is(&a, "http://www.w3.org/1999/xlink", "href"))
      check_link(s, &n, slice_str(at[1]));
    if (is(&a, "http://www.w3.org/XML/1998/namespace", "base") && *at[1])
      refuse(s, "external links");
  }
  if (is(&n, ODF "style:1.0", "style"))
    know_style(s, attribute(attrs, ODF "style:1.0", "family"), attrs);
  else if (is(&n, ODF "text:1.0", "list-style"))
    know_style(s, SLICE("list"), attrs);
  else if (is(&n, ODF "style:1.0", "master-page"))
    know_style(s, SLICE(ODT_MASTER), attrs);
  else if (is(&n, ODF "style:1.0", "page-layout"))
    begin_layout(s, attrs);
  else if (s->scan->layouts && is(&n, ODF "style:1.0", "page-layout-properties"))
    measure_page(s->scan->layouts, attrs);
  else if (s->scan->layouts && is(&n, ODF "style:1.0", "header-footer-properties"))
    measure_edge(s->scan->layouts, attrs);
  else if (is(&n, ODF "style:1.0", "default-style"))
    s->in_default_style = slice_eq(attribute(attrs, ODF "style:1.0", "family"), SLICE("paragraph"));
  else if (s->in_default_style && is(&n, ODF "style:1.0", "text-properties"))
    take_language(s, &n, attrs);
}

static void on_end(scanner *s, const char *triplet)
{
  name n = split(triplet);
  if (is(&n, ODF "style:1.0", "default-style"))
    s->in_default_style = false;
  /* an empty element has no end tag, and its end event no bytes */
  if (is(&n, ODF "office:1.0", "styles") && referat__xml_length(s->parser) > 0)
    s->scan->styles_end = (size_t)referat__xml_place(s->parser);
}

static void on_part(const part_event *e)
{
  scanner *s = e->context;
  s->parser = e->parser;
  if (e->kind == PART_TAG)
    on_tag(s, e->name, e->attrs);
  else if (e->kind == PART_END)
    on_end(s, e->name);
  else if (e->kind == PART_INSTRUCTION)
    refuse(s, N_("processing instructions"));
}

referat_status referat__odt_scan(odt_scan *scan, slice xml, referat_error *error)
{
  scanner s = {.scan = scan, .xml = xml, .error = error};
  part_result result = referat__part_walk(xml, PART_UTF8 | PART_PREFIXES, on_part, &s);
  switch (result.why) {
  case PART_READ:
    break;
  case PART_NO_MEMORY:
    scan->memory->failed = true;
    break;
  case PART_NOT_UTF8:
    referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0, "%s of the reference document is not UTF-8",
                  scan->part);
    break;
  case PART_DOCTYPE:
    refuse_at(&s, N_("document type declarations"), result.line);
    break;
  case PART_TOO_DEEP:
    refuse_at(&s, N_("elements in elements without end"), result.line);
    break;
  default:
    referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                  "%s of the reference document is broken (line %lu: %s)", scan->part, result.line,
                  result.word);
  }
  return scan->memory->failed ? REFERAT_ERROR_MEMORY : error->code;
}
