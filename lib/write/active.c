#include "write/active.h"

#include "base/utf8.h"
#include "package/part.h"
#include "write/address.h"

#define XML_BASE PART_NAME("http://www.w3.org/XML/1998/namespace", "base")

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (strcmp(name, names[i]) == 0)
      return true;
  return false;
}

/* In any case of its letters. */
static bool is_any_of(slice word, const char *const *names, size_t count)
{
  size_t i = 0;
  while (i < count && !referat__fold_eq(word, slice_str(names[i])))
    i++;
  return i < count;
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

/* # Fields of a Word document: which of them fetch, run, print or ask something, or make up the
 * code of another.  They come as events, since a field's code may be spread over any number of
 * elements and paragraphs, and hold other fields. */

#define FIELD_MAX_DEPTH 16   /* fields in fields; deeper ones are refused */
#define FIELD_CODE_KEPT 200u /* bytes of a code that are looked at */

/* The code of a field so far, its white space as single spaces. */
typedef struct field_code {
  char text[FIELD_CODE_KEPT];
  size_t length;
  bool in_result; /* its code has ended */
} field_code;

/* Begin with all zero. */
typedef struct field_scan {
  field_code levels[FIELD_MAX_DEPTH + 1]; /* the first: codes outside of any field */
  unsigned depth;
  bool active; /* one was found; sticky */
} field_scan;

static bool is_ascii_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The first word of a code; it may lack its end. */
static slice first_word(slice code)
{
  size_t begin = 0, end;
  while (begin < code.len && !is_ascii_letter(code.ptr[begin]))
    begin++;
  for (end = begin; end < code.len && is_ascii_letter(code.ptr[end]);)
    end++;
  return slice_of(code.ptr + begin, end - begin);
}

static slice code_of(const field_code *f)
{
  return slice_of(f->text, f->length);
}

/* Take one argument, in quotes or up to a space, from the code. */
static slice take_argument(slice *code)
{
  *code = referat__trim_left(*code);
  bool quoted = code->len && *code->ptr == '"';
  if (quoted)
    *code = slice_skip(*code, 1);
  size_t n = 0;
  while (n < code->len && code->ptr[n] != (quoted ? '"' : ' '))
    n++;
  slice argument = slice_of(code->ptr, n);
  *code = slice_skip(*code, n + 1);
  return argument;
}

/* Whether the arguments of HYPERLINK lead to the web, for mail, or to a place in the document. */
static bool leads_somewhere_good(slice code)
{
  char address[FIELD_CODE_KEPT + 1];
  while (referat__trim(code).len) {
    slice argument = take_argument(&code);
    if (argument.len == 2 && argument.ptr[0] == '\\') {
      if (strchr("lotLOT", argument.ptr[1])) /* these have one of their own */
        take_argument(&code);
      continue;
    }
    memcpy(address, argument.ptr, argument.len);
    address[argument.len] = '\0';
    return referat__leads_out(address);
  }
  return true;
}

static bool is_active(slice code)
{
  static const char *const names[] = {
      "addin",          "ask",   "control", "data",        "database",    "dde",
      "ddeauto",        "embed", "fillin",  "htmlactivex", "import",      "include",
      "includepicture", "link",  "ocx",     "includetext", "macrobutton", "print",
      "quote",          "rd",    "set"};
  slice word = first_word(code);
  return is_any_of(word, names, COUNT(names)) ||
         (referat__fold_eq(word, SLICE("hyperlink")) &&
          !leads_somewhere_good(slice_between(slice_end(word), slice_end(code))));
}

static void judge(field_scan *s)
{
  s->active |= is_active(code_of(&s->levels[s->depth]));
}

/* A field in a code: the name of the outer one may not be what the inner one gives. */
static void begin(field_scan *s)
{
  const field_code *outer = &s->levels[s->depth];
  slice code = code_of(outer);
  bool has_name = code.len && (*code.ptr == '=' || slice_end(first_word(code)) < slice_end(code));
  if ((s->depth && !outer->in_result && !has_name) || s->depth == FIELD_MAX_DEPTH) {
    s->active = true;
    return;
  }
  s->levels[++s->depth] = (field_code){.length = 0};
}

/* What `w:fldChar` tells: "begin", "separate", "end", or NULL. */
static void field_mark(field_scan *s, const char *type)
{
  field_code *f = &s->levels[s->depth];
  if (s->active || !type)
    return;
  if (strcmp(type, "begin") == 0) {
    begin(s);
  } else if (strcmp(type, "separate") == 0) {
    judge(s);
    f->in_result = true;
    f->length = 0;
  } else if (strcmp(type, "end") == 0) {
    judge(s);
    f->length = 0;
    s->depth -= s->depth > 0;
  }
}

/* Text of a code. */
static void field_text(field_scan *s, slice text)
{
  field_code *f = &s->levels[s->depth];
  for (size_t i = 0; i < text.len && f->length < FIELD_CODE_KEPT; i++) {
    char c = is_blank(text.ptr[i]) ? ' ' : text.ptr[i];
    if (c != ' ' || (f->length && f->text[f->length - 1] != ' '))
      f->text[f->length++] = c;
  }
}

/* The end of a paragraph. */
static void field_paragraph(field_scan *s)
{
  if (s->depth) {
    field_text(s, SLICE(" "));
  } else {
    judge(s);
    s->levels[0].length = 0;
  }
}

/* The document ends; whether any of its fields was such a one. */
static bool field_end(field_scan *s)
{
  for (s->depth += 1; s->depth--;)
    judge(s);
  s->depth = 0;
  return s->active;
}

/* A whole code, as in the attribute of `w:fldSimple`. */
static void field_whole(field_scan *s, const char *code)
{
  field_scan whole = {.depth = 0};
  field_text(&whole, slice_str(code));
  s->active |= field_end(&whole);
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

typedef struct scan {
  field_scan fields;
  unsigned code, sheet; /* elements that are open: of a field's code, of a style sheet */
  char tail[8];         /* the style sheet's last bytes */
  size_t tail_length;
  bool active;
} scan;

static bool is_code(const char *local)
{
  return strcmp(local, "instrText") == 0 || strcmp(local, "delInstrText") == 0;
}

/* Some programs read a picture as they do a page. */
static bool is_acting(slice local)
{
  static const char *const names[] = {
      "object", "oleobject", "control", "altchunk", "subdoc", "script",   "ocx",          "iframe",
      "embed",  "audio",     "video",   "handler",  "movie",  "listener", "foreignobject"};
  return is_any_of(local, names, COUNT(names));
}

static void on_tag(scan *s, const char *local, const char **attrs)
{
  s->active |= is_acting(slice_str(local));
  s->code += is_code(local);
  s->sheet += strcmp(local, "style") == 0;
  for (const char **a = attrs; *a; a += 2) {
    const char *attribute = referat__part_local(a[0]);
    if (strcmp(local, "fldSimple") == 0 && strcmp(attribute, "instr") == 0)
      field_whole(&s->fields, a[1]);
    else if (strcmp(local, "fldChar") == 0 && strcmp(attribute, "fldCharType") == 0)
      field_mark(&s->fields, a[1]);
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
    field_paragraph(&s->fields);
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
      field_text(&s->fields, e->text);
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
    return s.active || field_end(&s.fields) ? ACTIVITY_FOUND : ACTIVITY_NONE;
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
