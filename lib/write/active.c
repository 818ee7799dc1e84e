#include "write/active.h"

#include "base/utf8.h"
#include "package/part.h"
#include "write/address.h"
#include "write/fieldcode.h"

#define XML_BASE PART_NAME("http://www.w3.org/XML/1998/namespace", "base")

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef struct scan {
  field_scan fields;
  unsigned code, sheet; /* elements that are open: of a field's code, of a style sheet */
  char tail[8];         /* the style sheet's last bytes */
  size_t tail_length;
  bool active;
} scan;

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (strcmp(name, names[i]) == 0)
      return true;
  return false;
}

/* Whether `pattern`, in lower case, stands in the text in any case of its letters. */
static const char *find_any_case(const char *text, const char *pattern)
{
  size_t n = strlen(pattern), left = strlen(text);
  for (; left >= n; text++, left--) {
    size_t i = 0;
    while (i < n && (text[i] | (text[i] >= 'A' && text[i] <= 'Z' ? 0x20 : 0)) == pattern[i])
      i++;
    if (i == n)
      return text;
  }
  return NULL;
}

/* # Addresses */

/* Whether a `url(…)` in it leads anywhere but to a part of the same picture. */
static bool has_outer_url(const char *value)
{
  while ((value = find_any_case(value, "url("))) {
    value += strlen("url(");
    value += strspn(value, " \t\r\n\"'");
    if (*value != '#')
      return true;
  }
  return false;
}

static bool is_inside(const char *address)
{
  static const char *const kinds[] = {"data:image/png", "data:image/jpeg", "data:image/jpg",
                                      "data:image/gif"};
  for (size_t i = 0; i < COUNT(kinds); i++)
    if (find_any_case(address, kinds[i]) == address)
      return true;
  return !*address || *address == '#';
}

/* Whether the attribute leads where nobody asked to go: only what a reader clicks on may lead out
 * of the document. */
static bool is_outer_reference(const char *element, const char *name, const char *value)
{
  static const char *const references[] = {"src",        "href",   "althref", "data",
                                           "background", "poster", "action"};
  static const char *const links[] = {"a",    "shape",    "rect",  "roundrect", "oval",
                                      "line", "polyline", "curve", "arc",       "group"};
  static const char *const moving[] = {"set", "animate", "animateMotion", "animateTransform",
                                       "animateColor"};
  static const char *const changed[] = {"from", "to", "by", "values"};
  if (is_one_of(name, references, COUNT(references))) {
    bool is_link = strcmp(name, "href") == 0 && is_one_of(element, links, COUNT(links));
    return !is_inside(value) && !(is_link && referat__leads_out(value));
  }
  return is_one_of(element, moving, COUNT(moving)) && is_one_of(name, changed, COUNT(changed)) &&
         strchr(value, ':');
}

static bool is_active_attribute(const char *element, const char *name, const char *value)
{
  const char *local = referat__part_local(name);
  bool is_event = local == name && name[0] == 'o' && name[1] == 'n' && name[2];
  bool is_base = strcmp(name, XML_BASE) == 0 && *value;
  return is_event || is_base || is_outer_reference(element, local, value) ||
         find_any_case(value, "javascript:") || find_any_case(value, "vbscript:") ||
         has_outer_url(value) || (strcmp(name, "style") == 0 && strchr(value, '\\'));
}

/* # Elements */

static bool is_code(const char *local)
{
  return strcmp(local, "instrText") == 0 || strcmp(local, "delInstrText") == 0;
}

/* In any case of its letters, since some programs read a picture as they do a page. */
static bool is_acting(slice local)
{
  static const char *const names[] = {
      "object", "oleobject", "control", "altchunk", "subdoc", "script",   "ocx",          "iframe",
      "embed",  "audio",     "video",   "handler",  "movie",  "listener", "foreignobject"};
  for (size_t i = 0; i < COUNT(names); i++)
    if (referat__fold_eq(local, slice_str(names[i])))
      return true;
  return false;
}

static void on_tag(scan *s, const char *local, const char **attrs)
{
  s->active |= is_acting(slice_str(local));
  s->code += is_code(local);
  s->sheet += strcmp(local, "style") == 0;
  for (const char **a = attrs; *a; a += 2) {
    const char *attribute = referat__part_local(a[0]);
    if (strcmp(local, "fldSimple") == 0 && strcmp(attribute, "instr") == 0)
      referat__field_whole(&s->fields, a[1]);
    else if (strcmp(local, "fldChar") == 0 && strcmp(attribute, "fldCharType") == 0)
      referat__field_mark(&s->fields, a[1]);
    s->active |= is_active_attribute(local, a[0], a[1]);
  }
}

static void on_end(scan *s, const char *local)
{
  s->code -= is_code(local);
  if (strcmp(local, "style") == 0) {
    s->sheet--;
    s->active |= s->tail_length == strlen("url(") && memcmp(s->tail, "url(", 4) == 0;
    s->tail_length = 0;
  }
  if (strcmp(local, "p") == 0)
    referat__field_paragraph(&s->fields);
}

/* A style sheet may name nothing but parts of its picture.  It comes in pieces of any length, so
 * its last bytes are kept; a backslash could hide any letter. */
static void look_at_sheet(scan *s, char c)
{
  if (is_blank(c) || c == '"' || c == '\'')
    return;
  bool behind_url = s->tail_length >= 4 && memcmp(s->tail + s->tail_length - 4, "url(", 4) == 0;
  s->active |= c == '\\' || (behind_url && c != '#');
  if (s->tail_length == sizeof s->tail)
    memmove(s->tail, s->tail + 1, --s->tail_length);
  s->tail[s->tail_length++] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
  s->active |= s->tail_length >= 7 && memcmp(s->tail + s->tail_length - 7, "@import", 7) == 0;
}

static void on_part(const part_event *e)
{
  scan *s = e->context;
  switch (e->kind) {
  case PART_TAG:
    on_tag(s, referat__part_local(e->name), e->attrs);
    break;
  case PART_END:
    on_end(s, referat__part_local(e->name));
    break;
  case PART_TEXT:
    if (s->code)
      referat__field_text(&s->fields, e->text);
    for (size_t i = 0; i < e->text.len && s->sheet; i++)
      look_at_sheet(s, e->text.ptr[i]);
    break;
  case PART_INSTRUCTION:
    s->active |= strcmp(e->name, "xml-stylesheet") == 0;
    break;
  default:
    break;
  }
}

activity referat__active_xml(slice xml)
{
  scan s = {.code = 0};
  switch (referat__part_walk(xml, PART_UTF8 | PART_EMPTY_DOCTYPE, on_part, &s).why) {
  case PART_READ:
    return s.active || referat__field_end(&s.fields) ? ACTIVITY_FOUND : ACTIVITY_NONE;
  case PART_NO_MEMORY:
    return ACTIVITY_NO_MEMORY;
  default:
    return ACTIVITY_BROKEN;
  }
}

activity referat__active_picture(slice bytes)
{
  static const struct {
    size_t at;
    slice magic;
  } kinds[] = {
      {0, {"\x89PNG\r\n\x1a\n", 8}},
      {0, {"\xFF\xD8\xFF", 3}},
      {0, {"GIF8", 4}},
      {0, {"BM", 2}},
      {0, {"II*\0", 4}},
      {0, {"MM\0*", 4}},
      {8, {"WEBP", 4}},
      {40, {" EMF", 4}},
      {0, {"\xD7\xCD\xC6\x9A", 4}},
      {0, {"\x01\0\x09\0", 4}},
  };
  for (size_t i = 0; i < COUNT(kinds); i++)
    if (slice_starts(slice_skip(bytes, kinds[i].at), kinds[i].magic))
      return ACTIVITY_NONE;
  slice text = slice_starts(bytes, SLICE("\xEF\xBB\xBF")) ? slice_skip(bytes, 3) : bytes;
  text = referat__trim_left(text);
  return text.len && *text.ptr == '<' ? referat__active_xml(text) : ACTIVITY_BROKEN;
}
