#include "package/zip.h"

#include "base/buf.h"
#include "base/diag.h"
#include "package/strand.h"

#include <zip.h>

/* Bytes that are handed to the sink at once. */
#define PIECE ((size_t)1 << 16)

typedef struct entry {
  struct entry *next;
  const char *name;
  package_method method;
  buf bytes;   /* as they stand in the package, once the part has ended */
  size_t size; /* before deflating */
  uint32_t crc;
  size_t given; /* bytes that libzip has read */
} entry;

struct package_writer {
  packing packing;
  entry *first;
  entry *last;
  bool begun; /* the last one, which is written to */
  unsigned dos_date;
  strand strand; /* of that */
};

package_writer *referat__package_new(const referat_allocator *allocator, int year, int month,
                                     int day, referat_error *error)
{
  referat_allocator from = referat__allocator(allocator);
  package_writer *p = from.resize(from.context, NULL, sizeof *p);
  if (!p) {
    referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
    return NULL;
  }
  memset(p, 0, offsetof(package_writer, strand));
  p->packing.allocator = from;
  referat__strand_init(&p->strand, &p->packing, false);
  if (year < 1980 || year > 2107 || month < 1 || month > 12 || day < 1 || day > 31)
    year = 1980, month = 1, day = 1;
  p->dos_date = (unsigned)((year - 1980) << 9 | month << 5 | day);
  return p;
}

/* ---- parts ---- */

static void end_part(package_writer *p)
{
  entry *e = p->last;
  if (!p->begun)
    return;
  p->begun = false;
  referat__strand_end(&p->strand, &e->size, &e->crc);
  buf *bytes = p->strand.deflates ? &p->strand.packed : &p->strand.bytes;
  e->bytes = *bytes;
  referat__buf_init(bytes, &p->packing.allocator);
  referat__strand_clear(&p->strand);
}

out *referat__package_begin(package_writer *p, const char *name, package_method method)
{
  end_part(p);
  referat_allocator from = p->packing.allocator;
  entry *e = p->packing.failed ? NULL : from.resize(from.context, NULL, sizeof *e);
  if (e) {
    *e = (entry){.name = name, .method = method};
    referat__buf_init(&e->bytes, &from);
    if (p->last)
      p->last->next = e;
    else
      p->first = e;
    p->last = e;
    p->begun = true;
  } else {
    p->packing.failed = true;
  }
  referat__strand_init(&p->strand, &p->packing, method == PACKAGE_DEFLATED);
  return &p->strand.out;
}

/* The strand that is the sink of what was handed out. */
static strand *strand_of(out *o)
{
  return o->context;
}

out *referat__package_hold(out *part)
{
  const strand *s = strand_of(part);
  strand *held = referat__strand_hold(s->packing, s->deflates);
  return held ? &held->out : part;
}

void referat__package_join(out *to, out *held)
{
  if (held != to)
    referat__strand_join(strand_of(to), strand_of(held));
}

void referat__package_add(package_writer *p, const char *name, package_method method, slice bytes)
{
  out_slice(referat__package_begin(p, name, method), bytes);
}

/* ---- the container ---- */

/* What libzip asks of a part.  That it is deflated already is told by its stat, so
 * that it is stored as it is. */
static zip_int64_t give(void *context, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
  entry *e = context;
  switch (command) {
  case ZIP_SOURCE_SUPPORTS:
    return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                          ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
  case ZIP_SOURCE_OPEN:
    e->given = 0;
    return 0;
  case ZIP_SOURCE_READ: {
    slice rest = slice_skip(buf_whole(&e->bytes), e->given);
    size_t n = rest.len < length ? rest.len : (size_t)length;
    if (n)
      memcpy(data, rest.ptr, n);
    e->given += n;
    return (zip_int64_t)n;
  }
  case ZIP_SOURCE_STAT: {
    zip_stat_t *stat = data;
    zip_stat_init(stat);
    stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD |
                  ZIP_STAT_ENCRYPTION_METHOD;
    stat->size = e->size;
    stat->comp_size = e->bytes.len;
    stat->crc = e->crc;
    stat->comp_method = e->method == PACKAGE_DEFLATED ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    stat->encryption_method = ZIP_EM_NONE;
    return sizeof *stat;
  }
  case ZIP_SOURCE_ERROR:
    memset(data, 0, 2 * sizeof(int));
    return 2 * sizeof(int);
  case ZIP_SOURCE_CLOSE:
  case ZIP_SOURCE_FREE:
    return 0;
  default:
    return -1;
  }
}

static bool add_to(zip_t *archive, entry *e, unsigned dos_date)
{
  zip_source_t *source = zip_source_function(archive, give, e);
  zip_int64_t i = source ? zip_file_add(archive, e->name, source, ZIP_FL_ENC_GUESS) : -1;
  if (i < 0) {
    zip_source_free(source); /* NULL is taken */
    return false;
  }
  zip_int32_t method = e->method == PACKAGE_DEFLATED ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  return zip_set_file_compression(archive, (zip_uint64_t)i, method, 0) == 0 &&
         zip_file_set_dostime(archive, (zip_uint64_t)i, 0, (zip_uint16_t)dos_date, 0) == 0;
}

/* The whole package, in memory; NULL and what is wrong with it. */
static zip_source_t *pack(package_writer *p, zip_error_t *wrong)
{
  zip_source_t *whole = zip_source_buffer_create(NULL, 0, 0, wrong);
  zip_t *archive = whole ? zip_open_from_source(whole, ZIP_CREATE | ZIP_TRUNCATE, wrong) : NULL;
  if (!archive) {
    zip_source_free(whole);
    return NULL;
  }
  zip_source_keep(whole);
  bool added = true;
  for (entry *e = p->first; e && added; e = e->next)
    added = add_to(archive, e, p->dos_date);
  if (added && zip_close(archive) == 0)
    return whole;
  zip_error_set(wrong, zip_error_code_zip(zip_get_error(archive)), 0);
  zip_discard(archive);
  zip_source_free(whole);
  return NULL;
}

static referat_status refuse(zip_error_t *wrong, referat_error *error)
{
  int code = zip_error_code_zip(wrong);
  if (code == ZIP_ER_MEMORY || code == ZIP_ER_OK) /* that nothing is wrong it says without memory */
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0, "the package cannot be made: %s",
                       zip_error_strerror(wrong));
}

/* Hand the package to the sink. */
static bool give_away(zip_source_t *whole, out *to)
{
  char piece[PIECE];
  zip_int64_t n;
  if (zip_source_open(whole) != 0)
    return false;
  while ((n = zip_source_read(whole, piece, sizeof piece)) > 0)
    referat__out_bytes(to, piece, (size_t)n);
  zip_source_close(whole);
  return n == 0;
}

/* Whether no offset or size needs more than 32 bits: older programs know no others. */
static bool fits(const package_writer *p)
{
  unsigned long long total = 0;
  size_t count = 0;
  for (const entry *e = p->first; e; e = e->next, count++)
    total += e->size + e->bytes.len + 2 * strlen(e->name) + PACKAGE_MAX_NAME;
  return total <= UINT32_MAX && count <= UINT16_MAX;
}

referat_status referat__package_finish(package_writer *p, referat_sink sink, void *context,
                                       referat_error *error)
{
  end_part(p);
  if (p->packing.failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  if (!fits(p))
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0,
                         "the document does not fit into a ZIP package");
  zip_error_t wrong;
  zip_error_init(&wrong);
  zip_source_t *whole = pack(p, &wrong);
  out *o = &p->strand.out; /* no part is written to it any more */
  referat__out_init(o, sink, context);
  bool given = whole && give_away(whole, o);
  if (whole && !given)
    zip_error_set(&wrong, zip_error_code_zip(zip_source_error(whole)), 0);
  zip_source_free(whole);
  referat_status status = given ? referat__out_finish(o, error) : refuse(&wrong, error);
  zip_error_fini(&wrong);
  return status;
}

void referat__package_free(package_writer *p)
{
  if (!p)
    return;
  referat_allocator from = p->packing.allocator;
  for (entry *e = p->first, *next; e; e = next) {
    next = e->next;
    referat__buf_free(&e->bytes);
    from.release(from.context, e);
  }
  referat__strand_clear(&p->strand);
  referat__packing_clear(&p->packing);
  from.release(from.context, p);
}
