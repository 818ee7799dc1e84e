/* Fields that show what a document says of itself.  Programs bring them up to date when they print
 * or are told to; until then a reference document's would show what it said of its own text. */
#include "write/docx/reference.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "write/docx/reference_scan.h"

#define LONGEST_CODE 200 /* bytes of a field's instruction */

typedef struct filling {
  const view *view;
  slice xml;
  buf out;
  size_t done;       /* bytes of it that are in `out`, or left out */
  unsigned depth;    /* of fields */
  unsigned field;    /* that whose result is replaced: its depth, or 0 */
  const char *value; /* what it shows, NULL where that was written */
  bool in_code;      /* what comes next is an instruction */
  char code[LONGEST_CODE];
  size_t length;
  size_t result, run; /* where the result begins, and the last run did */
  size_t text;        /* where a text of the result begins, or 0 */
} filling;

/* What a field of that instruction shows: NULL if it shows no property of ours. */
static const char *value_of(const view *v, slice code)
{
  code = referat__trim(code);
  size_t n = referat__fold_prefix(code, SLICE("docproperty "));
  if (!n)
    return NULL;
  slice name = referat__trim(slice_skip(code, n));
  char end = name.len && *name.ptr == '"' ? '"' : ' ';
  if (end == '"')
    name = slice_skip(name, 1);
  const char *stop = name.len ? memchr(name.ptr, end, name.len) : NULL;
  return referat__view_property(v, stop ? slice_between(name.ptr, stop) : name);
}

static void begin_result(filling *f, slice code)
{
  const char *value = f->field ? NULL : value_of(f->view, code);
  if (!value)
    return;
  f->field = f->depth;
  f->value = value;
}

static void end_field(filling *f)
{
  if (f->field == f->depth)
    f->field = 0;
  f->depth -= f->depth > 0;
}

static void put_value(filling *f)
{
  static const char *const escapes[] = {['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;"};
  for (const char *p = f->value; p && *p; p++)
    if ((unsigned char)*p < sizeof escapes / sizeof *escapes && escapes[(unsigned char)*p])
      referat__buf_slice(&f->out, slice_str(escapes[(unsigned char)*p]));
    else
      referat__buf_char(&f->out, *p);
  f->value = NULL;
}

/* The text between two tags gives way: the first one to the value, further ones to nothing. */
static void replace(filling *f, size_t end)
{
  referat__buf_append(&f->out, f->xml.ptr + f->done, f->text - f->done);
  put_value(f);
  f->done = end;
}

/* A result without any text gets one, before the run that ends the field. */
static void insert(filling *f)
{
  if (f->field != f->depth || !f->value || !*f->value || f->run < f->result)
    return;
  referat__buf_append(&f->out, f->xml.ptr + f->done, f->run - f->done);
  BUF_LITERAL(&f->out, "<w:r><w:t>");
  put_value(f);
  BUF_LITERAL(&f->out, "</w:t></w:r>");
  f->done = f->run;
}

static void on_mark(filling *f, const xml_event *e)
{
  const char *type = referat__docx_attr(e->attrs, W("fldCharType"));
  if (!type)
    return;
  if (strcmp(type, "begin") == 0) {
    f->depth++;
    f->length = 0;
  } else if (strcmp(type, "separate") == 0) {
    begin_result(f, slice_of(f->code, f->length));
    f->result = e->after;
  } else if (strcmp(type, "end") == 0) {
    insert(f);
    end_field(f);
  }
}

static void on_element(const xml_event *e, bool start)
{
  filling *f = e->context;
  if (start && strcmp(e->name, W("r")) == 0)
    f->run = e->begin;
  bool is_simple = strcmp(e->name, W("fldSimple")) == 0;
  if (strcmp(e->name, W("instrText")) == 0)
    f->in_code = start;
  else if (strcmp(e->name, W("fldChar")) == 0 && start)
    on_mark(f, e);
  else if (is_simple && !start)
    end_field(f);
  if (is_simple && start) {
    const char *code = referat__docx_attr(e->attrs, W("instr"));
    f->depth++;
    begin_result(f, slice_str(code ? code : ""));
  }
  if (!f->field || strcmp(e->name, W("t")) != 0)
    return;
  bool is_empty = start && f->xml.ptr[e->after - 2] == '/';
  if (!start && f->text)
    replace(f, e->begin);
  f->text = start && !is_empty ? e->after : 0;
}

static void on_code(void *context, slice text)
{
  filling *f = context;
  if (f->in_code && text.len < LONGEST_CODE - f->length) {
    memcpy(f->code + f->length, text.ptr, text.len);
    f->length += text.len;
  }
}

slice referat__docx_fill(const view *v, slice xml, arena *memory)
{
  reading in = {.memory = memory};
  filling f = {.view = v, .xml = xml};
  referat__buf_init(&f.out, &memory->allocator);
  bool read = referat__docx_scan(&in, xml, on_element, on_code, &f);
  slice filled = xml;
  if (read && f.done) {
    referat__buf_slice(&f.out, slice_skip(xml, f.done));
    const char *copy = referat__arena_copy(memory, slice_of(f.out.data, f.out.len));
    filled = slice_of(copy, copy ? f.out.len : 0);
  }
  memory->failed |= f.out.failed;
  referat__buf_free(&f.out);
  return filled;
}
