#include "office/scan.h"

#include "base/diag.h"
#include "package/part.h"

#include <stdlib.h>

typedef struct scanner {
  const office_handler *handler;
  void *context;
} scanner;

const char *referat__office_attr(const char **atts, const char *name)
{
  for (; *atts; atts += 2)
    if (strcmp(referat__part_local(atts[0]), name) == 0)
      return atts[1];
  return NULL;
}

static void on_part(const part_event *e)
{
  const scanner *s = e->context;
  const office_handler *to = s->handler;
  if (e->kind == PART_TAG)
    to->start(s->context, slice_str(referat__part_local(e->name)), e->attrs);
  else if (e->kind == PART_END && to->end)
    to->end(s->context, slice_str(referat__part_local(e->name)));
  else if (e->kind == PART_TEXT && to->text)
    to->text(s->context, e->text);
}

static referat_status tell(part_result result, referat_error *error)
{
  switch (result.why) {
  case PART_READ:
    return REFERAT_OK;
  case PART_NO_MEMORY:
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  case PART_TOO_DEEP:
    result.word = N_("elements are nested too deep");
    break;
  case PART_DOCTYPE:
    result.word = N_("a document type declaration is not allowed");
    break;
  default:
    break;
  }
  return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0, "a part of the package: %s",
                       result.word);
}

referat_status referat__office_scan(slice part, const office_handler *handler, void *context,
                                    referat_error *error)
{
  scanner s = {handler, context};
  return tell(referat__part_walk(part, 0, on_part, &s), error);
}

/* A part that comes out of its package in pieces. */
typedef struct large_part {
  package_reader *package;
  package_entry entry;
  referat_status status;
  referat_error *error;
} large_part;

static bool next_piece(void *from, slice *piece)
{
  large_part *l = from;
  l->status = referat__package_entry_piece(l->package, &l->entry, piece, l->error);
  return l->status == REFERAT_OK;
}

/* As referat__office_scan: nothing of the part is kept but what the handler keeps. */
static referat_status scan_large(package_reader *p, size_t i, const office_handler *handler,
                                 void *context, referat_error *error)
{
  scanner s = {handler, context};
  large_part l = {.package = p, .error = error};
  l.status = referat__package_entry_begin(p, i, &l.entry, error);
  part_result result = {.why = PART_READ};
  if (l.status == REFERAT_OK)
    result = referat__part_walk_pieces(next_piece, &l, 0, on_part, &s);
  referat__package_entry_end(p, &l.entry);
  return l.status == REFERAT_OK ? tell(result, error) : l.status;
}

referat_status referat__office_part(package_reader *p, const char *name,
                                    const office_handler *handler, void *context,
                                    referat_error *error)
{
  size_t i = referat__package_find(p, slice_str(name));
  slice part;
  if (i == referat__package_count(p))
    return REFERAT_OK;
  if (referat__package_is_large(p, i))
    return scan_large(p, i, handler, context, error);
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
