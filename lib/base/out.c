#include "base/out.h"

#include "base/diag.h"

#include <stdint.h>

void referat__out_init(out *o, referat_sink sink, void *context)
{
  o->sink = sink;
  o->context = context;
  o->len = 0;
  o->failed = false;
}

static void flush(out *o)
{
  if (o->len && !o->failed && o->sink(o->context, o->buffer, o->len) != 0)
    o->failed = true;
  o->len = 0;
}

referat_status referat__out_finish(out *o, referat_error *error)
{
  flush(o);
  if (o->failed)
    return referat__fail(error, REFERAT_ERROR_SINK, 0, 0, "the output could not be written");
  return REFERAT_OK;
}

void referat__out_bytes(out *o, const void *bytes, size_t len)
{
  const char *p = bytes;
  while (len > OUT_BUFFER - o->len) {
    size_t part = OUT_BUFFER - o->len;
    memcpy(o->buffer + o->len, p, part);
    o->len = OUT_BUFFER;
    flush(o);
    p += part;
    len -= part;
  }
  if (len)
    memcpy(o->buffer + o->len, p, len);
  o->len += len;
}

/* What a byte needs: nothing, an escape in text, an escape in attributes
 * only, or to be left out. */
enum { PLAIN = 0, ESCAPE = 1, ESCAPE_IN_ATTR = 2, DROP = 3 };

static const unsigned char classes[256] = {
    [0] = DROP,           [1] = DROP,          [2] = DROP,  [3] = DROP,  [4] = DROP,
    [5] = DROP,           [6] = DROP,          [7] = DROP,  [8] = DROP,  [11] = DROP,
    [12] = DROP,          [14] = DROP,         [15] = DROP, [16] = DROP, [17] = DROP,
    [18] = DROP,          [19] = DROP,         [20] = DROP, [21] = DROP, [22] = DROP,
    [23] = DROP,          [24] = DROP,         [25] = DROP, [26] = DROP, [27] = DROP,
    [28] = DROP,          [29] = DROP,         [30] = DROP, [31] = DROP, ['&'] = ESCAPE,
    ['<'] = ESCAPE,       ['>'] = ESCAPE,      ['\r'] = ESCAPE,
    ['"'] = ESCAPE_IN_ATTR, ['\t'] = ESCAPE_IN_ATTR, ['\n'] = ESCAPE_IN_ATTR,
};

static void escape(out *o, char c)
{
  switch (c) {
  case '&':
    OUT_LITERAL(o, "&amp;");
    break;
  case '<':
    OUT_LITERAL(o, "&lt;");
    break;
  case '>':
    OUT_LITERAL(o, "&gt;");
    break;
  case '"':
    OUT_LITERAL(o, "&quot;");
    break;
  case '\r':
    OUT_LITERAL(o, "&#13;");
    break;
  case '\t':
    OUT_LITERAL(o, "&#9;");
    break;
  case '\n':
    OUT_LITERAL(o, "&#10;");
    break;
  default:
    break;
  }
}

/* Whether one of eight bytes needs a look: below the space, '&', '<' or '>'.
 * The last two differ in one bit only. */
static bool has_special(uint64_t word)
{
  const uint64_t ones = UINT64_C(0x0101010101010101), highs = UINT64_C(0x8080808080808080);
  uint64_t amp = word ^ ones * '&';
  uint64_t angle = (word | ones * 2) ^ ones * '>';
  uint64_t low = (word - ones * ' ') & ~word;
  return ((((amp - ones) & ~amp) | ((angle - ones) & ~angle) | low) & highs) != 0;
}

void referat__out_xml_text(out *o, slice text)
{
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    const char *run = p;
    uint64_t word;
    while ((size_t)(end - p) >= sizeof word) {
      memcpy(&word, p, sizeof word);
      if (has_special(word))
        break;
      p += sizeof word;
    }
    /* The odd values: text needs no escape for what attributes do. */
    while (p < end && !(classes[(unsigned char)*p] & 1))
      p++;
    out_slice(o, slice_between(run, p));
    if (p < end)
      escape(o, *p++);
  }
}

void referat__out_xml_attr(out *o, const char *name, slice value)
{
  out_char(o, ' ');
  out_str(o, name);
  OUT_LITERAL(o, "=\"");
  const char *p = value.ptr, *end = slice_end(value);
  while (p < end) {
    const char *run = p;
    while (p < end && classes[(unsigned char)*p] == PLAIN)
      p++;
    out_slice(o, slice_between(run, p));
    if (p < end)
      escape(o, *p++);
  }
  out_char(o, '"');
}

void referat__out_number(out *o, unsigned long long number)
{
  char digits[24];
  char *p = digits + sizeof digits;
  do {
    *--p = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  referat__out_bytes(o, p, (size_t)(digits + sizeof digits - p));
}
