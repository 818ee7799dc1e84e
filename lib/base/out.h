/*
 * Buffered output to a caller's sink, with the escapes of XML.  Errors are
 * sticky: write on, look once at out_finish.
 */
#ifndef REFERAT_BASE_OUT_H
#define REFERAT_BASE_OUT_H

#include "base/slice.h"
#include "referat.h"

#define OUT_BUFFER ((size_t)32 << 10)

typedef struct out {
  referat_sink sink;
  void *context;
  size_t len;
  bool failed; /* sticky: the sink refused bytes */
  char buffer[OUT_BUFFER];
} out;

void referat__out_init(out *o, referat_sink sink, void *context);

/* Hand on what is buffered; REFERAT_ERROR_SINK if any bytes were refused. */
referat_status referat__out_finish(out *o, referat_error *error);

void referat__out_bytes(out *o, const void *bytes, size_t len);

/* Hand on what is buffered, so that the whole buffer is free. */
void referat__out_flush(out *o);

/* Return where `room` bytes, OUT_BUFFER at most, may be written; out_advance
 * then tells how many were. */
static inline char *out_reserve(out *o, size_t room)
{
  if (room > OUT_BUFFER - o->len)
    referat__out_flush(o);
  return o->buffer + o->len;
}

static inline void out_advance(out *o, const char *end)
{
  o->len = (size_t)(end - o->buffer);
}

/* The text with &, < and > as references; characters that XML 1.0 cannot
 * carry are left out. */
void referat__out_xml_text(out *o, slice text);

/* ` name="value"`, with white space other than the space as references, so
 * that it survives attribute-value normalisation (XML 1.0, 3.3.3). */
void referat__out_xml_attr(out *o, const char *name, slice value);

/* The same without the name. */
void referat__out_xml_value(out *o, slice value);

/* What stands between the quotes alone. */
void referat__out_xml_quoted(out *o, slice value);

static inline void out_slice(out *o, slice s)
{
  if (!s.len)
    return; /* what is empty may stand nowhere */
  if (s.len <= OUT_BUFFER - o->len) {
    memcpy(o->buffer + o->len, s.ptr, s.len);
    o->len += s.len;
  } else {
    referat__out_bytes(o, s.ptr, s.len);
  }
}

static inline void out_str(out *o, const char *string)
{
  referat__out_bytes(o, string, strlen(string));
}

static inline void out_char(out *o, char c)
{
  if (o->len < OUT_BUFFER)
    o->buffer[o->len++] = c;
  else
    referat__out_bytes(o, &c, 1);
}

void referat__out_number(out *o, unsigned long long number);

#define OUT_LITERAL(o, literal) out_slice((o), SLICE(literal))

#endif
