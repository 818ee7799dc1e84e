#include "office/nested.h"

#include "base/diag.h"
#include "office/scan.h"
#include "package/part.h"

/* Deeper tables do not come. */
#define DEEPEST PART_MAX_DEPTH

typedef struct nested_reader {
  nested_tables *tables;
  arena *a;
  const char *name;
  uint32_t open[DEEPEST]; /* tables around what is read, outer ones first */
  unsigned depth;
  bool failed;
} nested_reader;

static void on_start(void *context, slice name, const char **atts)
{
  nested_reader *r = context;
  (void)atts;
  if (!office_is(name, r->name) || r->depth == DEEPEST)
    return;
  nested_tables *t = r->tables;
  uint8_t *holds = referat__arena_widen(r->a, t->holds, t->count, &t->room, sizeof *holds);
  r->failed |= !holds;
  if (!holds)
    return;
  t->holds = holds;
  if (r->depth)
    holds[r->open[r->depth - 1]] = 1;
  r->open[r->depth++] = t->count;
  holds[t->count++] = 0;
}

static void on_end(void *context, slice name)
{
  nested_reader *r = context;
  if (office_is(name, r->name) && r->depth)
    r->depth--;
}

referat_status referat__nested_find(nested_tables *tables, arena *a, slice part, const char *name,
                                    referat_error *error)
{
  static const office_handler handler = {on_start, on_end, NULL};
  *tables = (nested_tables){.count = 0};
  nested_reader r = {.tables = tables, .a = a, .name = name};
  referat_status status = referat__office_scan(part, &handler, &r, error);
  if (status == REFERAT_OK && r.failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return status;
}
