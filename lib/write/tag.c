#include "write/tag.h"

#include <stdarg.h>

const char *const referat__tag_none = NULL;

static void put_signed(out *o, int number)
{
  if (number < 0)
    out_char(o, '-');
  referat__out_number(o,
                      number < 0 ? 0ULL - (unsigned long long)number : (unsigned long long)number);
}

static void put_one(out *o, const char **f, va_list *args)
{
  const char *what = *f;
  *f += what[0] == '.' ? 3 : 1; /* %.*s has three letters */
  switch (what[0]) {
  case '%':
    out_char(o, '%');
    break;
  case 'd':
    put_signed(o, va_arg(*args, int));
    break;
  case 'u':
    referat__out_number(o, va_arg(*args, unsigned));
    break;
  case 's':
    referat__out_xml_quoted(o, slice_str(va_arg(*args, const char *)));
    break;
  default: {
    size_t length = (size_t)va_arg(*args, int);
    referat__out_xml_quoted(o, slice_of(va_arg(*args, const char *), length));
  }
  }
}

/* ` name="value"` from `f` on; return where the next one begins. */
static const char *put_attribute(out *o, const char *f, va_list *args)
{
  const char *end = f + strcspn(f, " "), *next = end + (*end == ' ');
  const char *value = f + strcspn(f, "=") + 1, *first = value + strcspn(value, "%");
  slice string = {"", 0};
  if (first < end && (first[1] == 's' || first[1] == '.')) {
    int length = first[1] == '.' ? va_arg(*args, int) : -1;
    const char *its = va_arg(*args, const char *);
    if (!its)
      return next;
    string = length < 0 ? slice_str(its) : slice_of(its, (size_t)length);
  }
  out_char(o, ' ');
  out_slice(o, slice_between(f, value));
  out_char(o, '"');
  for (f = value; f < end;) {
    if (*f != '%') {
      out_char(o, *f++);
    } else if (f == first && (f[1] == 's' || f[1] == '.')) {
      referat__out_xml_quoted(o, string);
      f += f[1] == 's' ? 2 : 4;
    } else {
      f++;
      put_one(o, &f, args);
    }
  }
  out_char(o, '"');
  return next;
}

static void put_attributes(out *o, const char *f, va_list *args)
{
  while (*f)
    f = put_attribute(o, f, args);
}

void referat__tag_open(out *o, const char *name, const char *attributes, ...)
{
  va_list args;
  va_start(args, attributes);
  out_char(o, '<');
  out_str(o, name);
  put_attributes(o, attributes, &args);
  out_char(o, '>');
  va_end(args);
}

void referat__tag_empty(out *o, const char *name, const char *attributes, ...)
{
  va_list args;
  va_start(args, attributes);
  out_char(o, '<');
  out_str(o, name);
  put_attributes(o, attributes, &args);
  OUT_LITERAL(o, "/>");
  va_end(args);
}

void referat__tag_close(out *o, const char *name)
{
  OUT_LITERAL(o, "</");
  out_str(o, name);
  out_char(o, '>');
}

void referat__tag_leaf(out *o, const char *name, const char *text)
{
  if (!*text)
    return;
  out_char(o, '<');
  out_str(o, name);
  out_char(o, '>');
  referat__out_xml_text(o, slice_str(text));
  referat__tag_close(o, name);
}
