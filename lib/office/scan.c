#include "office/scan.h"

#include "base/diag.h"
#include "base/watch.h"

#include <expat.h>
#include <stdlib.h>

#define SEPARATOR '\n'
#define SEPARATOR_STRING "\n"
#define DEEPEST 256
#define PIECE ((size_t)1 << 20) /* what expat is handed at a time */

typedef struct scanner {
  XML_Parser parser;
  const office_handler *handler;
  void *context;
  unsigned depth;
  const char *problem;
} scanner;

static slice local_name(const char *name)
{
  const char *separator = strrchr(name, SEPARATOR);
  return slice_str(separator ? separator + 1 : name);
}

const char *referat__office_attr(const char **atts, const char *name)
{
  for (; *atts; atts += 2)
    if (office_is(local_name(atts[0]), name))
      return atts[1];
  return NULL;
}

static void stop(scanner *s, const char *problem)
{
  if (!s->problem)
    s->problem = problem;
  XML_StopParser(s->parser, XML_FALSE);
}

static void XMLCALL on_start(void *context, const XML_Char *name, const XML_Char **atts)
{
  scanner *s = context;
  if (s->problem)
    return;
  if (++s->depth > DEEPEST)
    stop(s, N_("elements are nested too deep"));
  else
    s->handler->start(s->context, local_name(name), atts);
}

static void XMLCALL on_end(void *context, const XML_Char *name)
{
  scanner *s = context;
  s->depth--;
  if (!s->problem && s->handler->end)
    s->handler->end(s->context, local_name(name));
}

static void XMLCALL on_text(void *context, const XML_Char *text, int length)
{
  scanner *s = context;
  if (!s->problem && s->handler->text)
    s->handler->text(s->context, slice_of(text, (size_t)length));
}

static void XMLCALL on_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
                               const XML_Char *public_id, int has_internal)
{
  (void)name;
  (void)system_id;
  (void)public_id;
  (void)has_internal;
  stop(context, N_("a document type declaration is not allowed"));
}

referat_status referat__office_scan(slice part, const office_handler *handler, void *context,
                                    referat_error *error)
{
  scanner s = {.handler = handler, .context = context};
  (void)referat__watched_failed();
  s.parser = XML_ParserCreate_MM(NULL, &referat__watched_memory, SEPARATOR_STRING);
  if (!s.parser)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  XML_SetUserData(s.parser, &s);
  XML_SetElementHandler(s.parser, on_start, on_end);
  XML_SetCharacterDataHandler(s.parser, on_text);
  XML_SetStartDoctypeDeclHandler(s.parser, on_doctype);
  bool last;
  enum XML_Status ok;
  do {
    size_t n = part.len < PIECE ? part.len : PIECE;
    last = n == part.len;
    ok = XML_Parse(s.parser, part.ptr, (int)n, last);
    part = slice_skip(part, n);
  } while (ok == XML_STATUS_OK && !last);
  referat_status status = REFERAT_OK;
  if (ok != XML_STATUS_OK) {
    bool no_memory = !s.problem && referat__watched_failed();
    status = referat__fail(error, no_memory ? REFERAT_ERROR_MEMORY : REFERAT_ERROR_PACKAGE, 0, 0,
                           "a part of the package: %s",
                           s.problem ? s.problem : XML_ErrorString(XML_GetErrorCode(s.parser)));
  }
  XML_ParserFree(s.parser);
  return status;
}

referat_status referat__office_part(package_reader *p, const char *name,
                                    const office_handler *handler, void *context,
                                    referat_error *error)
{
  size_t i = referat__package_find(p, slice_str(name));
  slice part;
  if (i == referat__package_count(p))
    return REFERAT_OK;
  referat_status status = referat__package_read(p, i, &part, error);
  return status == REFERAT_OK ? referat__office_scan(part, handler, context, error) : status;
}

static int compare_ids(const void *a, const void *b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void referat__office_sort(void *rows, size_t count, size_t size)
{
  if (count)
    qsort(rows, count, size, compare_ids);
}

void *referat__office_find(const void *rows, size_t count, size_t size, const char *id)
{
  return id && count ? bsearch(&id, rows, count, size, compare_ids) : NULL;
}
