#include "write/tag.h"

#include <stdarg.h>

const char *const referat__tag_none = NULL;

static void put_escaped(out *o, slice text, bool in_tag)
{
  if (in_tag)
    referat__out_xml_quoted(o, text);
  else
    referat__out_xml_text(o, text);
}

static void put_signed(out *o, int number)
{
  if (number < 0)
    out_char(o, '-');
  referat__out_number(o,
                      number < 0 ? 0ULL - (unsigned long long)number : (unsigned long long)number);
}

/* The string of the conversion at `f`: its bytes are NULL where it is none, or no string's. */
static slice take_string(const char *f, va_list *args)
{
  if (f[1] != 's' && f[1] != '.')
    return slice_of(NULL, 0);
  size_t length = f[1] == '.' ? (size_t)va_arg(*args, int) : 0;
  const char *string = va_arg(*args, const char *);
  return !string || f[1] == '.' ? slice_of(string, length) : slice_str(string);
}

static const char *behind(const char *f)
{
  return f + (f[1] == '.' ? strlen("%.*s") : strlen("%s"));
}

/* What stands for the conversion at `f`; return where the format goes on. */
static const char *put_one(out *o, const char *f, va_list *args, bool in_tag)
{
  switch (f[1]) {
  case '%':
    out_char(o, '%');
    break;
  case 'd':
    put_signed(o, va_arg(*args, int));
    break;
  case 'u':
    referat__out_number(o, va_arg(*args, unsigned));
    break;
  default:
    put_escaped(o, take_string(f, args), in_tag);
  }
  return behind(f);
}

/* ` name=value` at `f`; return where the format goes on. */
static const char *put_attribute(out *o, const char *f, va_list *args)
{
  const char *value = strchr(f, '=') + 1, *first = NULL;
  bool quoted = *value == '"';
  const char *end = value += quoted;
  for (; *end && (quoted ? *end != '"' : *end != ' ' && *end != '>'); end++)
    if (*end == '%' && !first)
      first = end;
  end -= !quoted && *end == '>' && end[-1] == '/';
  bool is_string = first && (first[1] == 's' || first[1] == '.');
  slice string = is_string ? take_string(first, args) : slice_of(NULL, 0);
  if (is_string && !string.ptr)
    return end + quoted;
  out_slice(o, slice_between(f, value - quoted));
  out_char(o, '"');
  out_slice(o, slice_between(value, first ? first : end));
  if (is_string)
    put_escaped(o, string, true);
  f = !first ? end : is_string ? behind(first) : first;
  while (f < end)
    if (*f == '%')
      f = put_one(o, f, args, true);
    else
      out_char(o, *f++);
  out_char(o, '"');
  return end + quoted;
}

void referat__tags(out *o, const char *f, ...)
{
  va_list args;
  va_start(args, f);
  bool in_tag = false;
  while (*f) {
    const char *run = f, edge = in_tag ? '>' : '<';
    while (*f && *f != '%' && *f != edge && !(in_tag && *f == ' '))
      f++;
    if (*f == edge) {
      in_tag = !in_tag;
      f++;
    }
    out_slice(o, slice_between(run, f));
    if (*f == '%')
      f = put_one(o, f, &args, in_tag);
    else if (*f == ' ' && in_tag)
      f = put_attribute(o, f, &args);
  }
  va_end(args);
}

void referat__tag_leaf(out *o, const char *name, const char *text)
{
  if (*text)
    referat__tags(o, "<%s>%s</%s>", name, text, name);
}
