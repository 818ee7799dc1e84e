#include "write/fieldcode.h"

#include "base/utf8.h"
#include "write/address.h"

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
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (word.len == strlen(names[i]) && referat__fold_eq(word, slice_str(names[i])))
      return true;
  return referat__fold_eq(word, SLICE("hyperlink")) &&
         !leads_somewhere_good(slice_between(slice_end(word), slice_end(code)));
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

void referat__field_mark(field_scan *s, const char *type)
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

void referat__field_text(field_scan *s, slice text)
{
  field_code *f = &s->levels[s->depth];
  for (size_t i = 0; i < text.len && f->length < FIELD_CODE_KEPT; i++) {
    char c = is_blank(text.ptr[i]) ? ' ' : text.ptr[i];
    if (c != ' ' || (f->length && f->text[f->length - 1] != ' '))
      f->text[f->length++] = c;
  }
}

void referat__field_paragraph(field_scan *s)
{
  if (s->depth) {
    referat__field_text(s, SLICE(" "));
  } else {
    judge(s);
    s->levels[0].length = 0;
  }
}

void referat__field_whole(field_scan *s, const char *code)
{
  field_scan whole = {.depth = 0};
  referat__field_text(&whole, slice_str(code));
  s->active |= referat__field_end(&whole);
}

bool referat__field_end(field_scan *s)
{
  for (s->depth += 1; s->depth--;)
    judge(s);
  s->depth = 0;
  return s->active;
}
