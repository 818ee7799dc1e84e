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
  return f + (f[1] == '.' ? 4 : 2); /* %.*s has four letters */
}

/* ` name=value` at `f`; return where the format goes on. */
static const char *put_attribute(out *o, const char *f, va_list *args)
{
  const char *value = f + strcspn(f, "=") + 1;
  bool quoted = *value == '"';
  const char *end = quoted ? strchr(++value, '"') : value + strcspn(value, " >");
  end -= !quoted && *end == '>' && end[-1] == '/';
  const char *first = value + strcspn(value, "%");
  bool is_string = first < end && (first[1] == 's' || first[1] == '.');
  slice string = is_string ? take_string(first, args) : slice_of(NULL, 0);
  if (is_string && !string.ptr)
    return end + quoted;
  out_slice(o, slice_between(f, value - quoted));
  out_char(o, '"');
  while (value < end) {
    if (*value != '%') {
      out_char(o, *value++);
    } else if (value == first && is_string) {
      put_escaped(o, string, true);
      value += value[1] == '.' ? 4 : 2;
    } else {
      value = put_one(o, value, args, true);
    }
  }
  out_char(o, '"');
  return end + quoted;
}

void referat__tags(out *o, const char *f, ...)
{
  va_list args;
  va_start(args, f);
  bool in_tag = false;
  while (*f) {
    size_t n = strcspn(f, in_tag ? " >%" : "<%");
    out_slice(o, slice_of(f, n));
    f += n;
    if (*f == '%') {
      f = put_one(o, f, &args, in_tag);
    } else if (*f == ' ') {
      f = put_attribute(o, f, &args);
    } else if (*f) {
      in_tag = *f == '<';
      out_char(o, *f++);
    }
  }
  va_end(args);
}

void referat__tag_leaf(out *o, const char *name, const char *text)
{
  if (*text)
    referat__tags(o, "<%s>%s</%s>", name, text, name);
}
