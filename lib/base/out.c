#include "base/out.h"

#include "base/bytes16.h"
#include "base/diag.h"

void referat__out_init(out *o, referat_sink sink, void *context)
{
  o->sink = sink;
  o->context = context;
  o->len = 0;
  o->failed = false;
}

void referat__out_flush(out *o)
{
  if (o->len && !o->failed && o->sink(o->context, o->buffer, o->len) != 0)
    o->failed = true;
  o->len = 0;
}

referat_status referat__out_finish(out *o, referat_error *error)
{
  referat__out_flush(o);
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
    referat__out_flush(o);
    p += part;
    len -= part;
  }
  if (len)
    memcpy(o->buffer + o->len, p, len);
  o->len += len;
}

/* What a byte needs: nothing, an escape, an escape in attributes only, or to be
 * left out, which is an escape that is empty. */
enum { PLAIN = 0, ESCAPE = 1, ESCAPE_IN_ATTR = 2, DROP = 3 };

static const unsigned char classes[256] = {
    [0] = DROP,
    [1] = DROP,
    [2] = DROP,
    [3] = DROP,
    [4] = DROP,
    [5] = DROP,
    [6] = DROP,
    [7] = DROP,
    [8] = DROP,
    [11] = DROP,
    [12] = DROP,
    [14] = DROP,
    [15] = DROP,
    [16] = DROP,
    [17] = DROP,
    [18] = DROP,
    [19] = DROP,
    [20] = DROP,
    [21] = DROP,
    [22] = DROP,
    [23] = DROP,
    [24] = DROP,
    [25] = DROP,
    [26] = DROP,
    [27] = DROP,
    [28] = DROP,
    [29] = DROP,
    [30] = DROP,
    [31] = DROP,
    ['&'] = ESCAPE,
    ['<'] = ESCAPE,
    ['>'] = ESCAPE,
    ['\r'] = ESCAPE,
    ['"'] = ESCAPE_IN_ATTR,
    ['\t'] = ESCAPE_IN_ATTR,
    ['\n'] = ESCAPE_IN_ATTR,
};

static char *escape(char *to, char c)
{
  slice s = c == '&'    ? SLICE("&amp;")
            : c == '<'  ? SLICE("&lt;")
            : c == '>'  ? SLICE("&gt;")
            : c == '"'  ? SLICE("&quot;")
            : c == '\r' ? SLICE("&#13;")
            : c == '\t' ? SLICE("&#9;")
            : c == '\n' ? SLICE("&#10;")
                        : SLICE("");
  memcpy(to, s.ptr, s.len);
  return to + s.len;
}

/* The longest of them. */
#define LONGEST_ESCAPE 6

/* So much text, each byte of it escaped, fits into an empty buffer. */
#define PIECE (OUT_BUFFER / LONGEST_ESCAPE - 16)

/* Copy the text to a place that has room for it; return the end.  Bytes whose
 * class is in `special` are not copied as they are. */
static inline char *copy_escaped(char *to, slice text, unsigned special)
{
  for (const char *p = text.ptr, *end = slice_end(text); p < end; p++) {
    if (classes[(unsigned char)*p] & special)
      to = escape(to, *p);
    else
      *to++ = *p;
  }
  return to;
}

/* Room is asked for as if each byte needs the longest escape. */
static char *room_for(out *o, slice *rest, slice *piece)
{
  *piece = slice_of(rest->ptr, rest->len < PIECE ? rest->len : PIECE);
  *rest = slice_skip(*rest, piece->len);
  return out_reserve(o, LONGEST_ESCAPE * piece->len + 16);
}

/* Which of sixteen bytes of text need an escape, or more; in attributes the quote does,
 * too. */
static inline unsigned ask_escapes(bytes16 b)
{
  return bytes16_below(b, ' ') | bytes16_either(b, '&', '<', '>');
}

static inline unsigned ask_escapes_in_attr(bytes16 b)
{
  return ask_escapes(b) | bytes16_equal(b, '"');
}

/* As copy_escaped, for less than sixteen bytes: where none needs more, they are copied
 * with some that do not count. */
static inline char *copy_short(char *to, slice text, unsigned special)
{
  char bytes[16] = {' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '};
  if (text.len >= 8) {
    memcpy(bytes, text.ptr, 8);
    memcpy(bytes + text.len - 8, slice_end(text) - 8, 8);
  } else {
    for (size_t i = 0; i < text.len; i++)
      bytes[i] = text.ptr[i];
  }
  bytes16 b = bytes16_load(bytes);
  if (special == ESCAPE ? ask_escapes(b) : ask_escapes_in_attr(b))
    return copy_escaped(to, text, special);
  memcpy(to, bytes, sizeof bytes);
  return to + text.len;
}

void referat__out_xml_text(out *o, slice text)
{
  while (text.len) {
    slice piece;
    char *to = room_for(o, &text, &piece);
    const char *p = piece.ptr, *end = slice_end(piece);
    for (; end - p >= 16; p += 16)
      if (ask_escapes(bytes16_load(p)))
        to = copy_escaped(to, slice_of(p, 16), ESCAPE);
      else
        to = (char *)memcpy(to, p, 16) + 16;
    size_t left = (size_t)(end - p);
    /* The last bytes are looked at with some of those before them, which stand there. */
    if (left && piece.len >= 16 && !ask_escapes(bytes16_load(end - 16)))
      to = (char *)memcpy(to + left - 16, end - 16, 16) + 16;
    else if (left)
      to = copy_short(to, slice_of(p, left), ESCAPE);
    out_advance(o, to);
  }
}

void referat__out_xml_quoted(out *o, slice value)
{
  const unsigned special = ESCAPE | ESCAPE_IN_ATTR;
  while (value.len) {
    slice piece;
    char *to = room_for(o, &value, &piece);
    out_advance(o,
                piece.len < 16 ? copy_short(to, piece, special) : copy_escaped(to, piece, special));
  }
}

void referat__out_xml_value(out *o, slice value)
{
  OUT_LITERAL(o, "=\"");
  referat__out_xml_quoted(o, value);
  out_char(o, '"');
}

void referat__out_xml_attr(out *o, const char *name, slice value)
{
  out_char(o, ' ');
  out_str(o, name);
  referat__out_xml_value(o, value);
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
