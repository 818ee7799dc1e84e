#include "package/zip.h"

#include "base/buf.h"
#include "base/diag.h"

#include <libdeflate.h>
#include <stdint.h>
#include <zip.h>

/* How hard deflate tries: the parts are made of a few elements again and again, and
 * more effort takes several times as long for a sixth of the size. */
#define DEFLATE_LEVEL 1

/* Bytes that are handed to the sink at once. */
#define PIECE ((size_t)1 << 16)

typedef struct entry {
  struct entry *next;
  const char *name;
  package_method method;
  buf bytes;   /* as they are written and, once it has ended, as they are packed */
  size_t size; /* before deflating */
  uint32_t crc;
  size_t given; /* bytes that libzip has read */
} entry;

struct package_writer {
  referat_allocator allocator;
  entry *first;
  entry *last; /* the one that is written to */
  struct libdeflate_compressor *compressor;
  bool failed; /* sticky: no memory */
  unsigned dos_date;
  out out;
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
  memset(p, 0, offsetof(package_writer, out));
  p->allocator = from;
  referat__out_init(&p->out, NULL, NULL);
  if (year < 1980 || year > 2107 || month < 1 || month > 12 || day < 1 || day > 31)
    year = 1980, month = 1, day = 1;
  p->dos_date = (unsigned)((year - 1980) << 9 | month << 5 | day);
  return p;
}

/* ---- parts ---- */

/* The sink of the part that is being written. */
static int take(void *context, const void *bytes, size_t length)
{
  package_writer *p = context;
  if (p->failed || !p->last)
    return -1;
  referat__buf_append(&p->last->bytes, bytes, length);
  p->failed |= p->last->bytes.failed;
  return p->failed;
}

/* Put the part's deflated bytes in place of its own. */
static bool deflate_part(package_writer *p, entry *e)
{
  if (!p->compressor)
    p->compressor = libdeflate_alloc_compressor(DEFLATE_LEVEL);
  if (!p->compressor)
    return false;
  buf packed;
  referat__buf_init(&packed, &p->allocator);
  size_t bound = libdeflate_deflate_compress_bound(p->compressor, e->size);
  if (!referat__buf_reserve(&packed, bound))
    return false;
  packed.len =
      libdeflate_deflate_compress(p->compressor, e->bytes.data, e->size, packed.data, bound);
  referat__buf_free(&e->bytes);
  e->bytes = packed;
  return packed.len > 0;
}

static void end_part(package_writer *p)
{
  entry *e = p->last;
  if (!e)
    return;
  if (referat__out_finish(&p->out, NULL) != REFERAT_OK)
    p->failed = true;
  if (p->failed)
    return;
  e->size = e->bytes.len;
  e->crc = libdeflate_crc32(0, e->bytes.data ? e->bytes.data : "", e->size);
  if (e->method == PACKAGE_DEFLATED)
    p->failed = !deflate_part(p, e);
}

out *referat__package_begin(package_writer *p, const char *name, package_method method)
{
  end_part(p);
  entry *e = p->failed ? NULL : p->allocator.resize(p->allocator.context, NULL, sizeof *e);
  if (e) {
    *e = (entry){.name = name, .method = method};
    referat__buf_init(&e->bytes, &p->allocator);
    if (p->last)
      p->last->next = e;
    else
      p->first = e;
    p->last = e;
  } else {
    p->failed = true;
  }
  referat__out_init(&p->out, take, p);
  return &p->out;
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
    size_t n = e->bytes.len - e->given;
    n = n < length ? n : (size_t)length;
    if (n)
      memcpy(data, e->bytes.data + e->given, n);
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
  if (p->failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  if (!fits(p))
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0,
                         "the document does not fit into a ZIP package");
  zip_error_t wrong;
  zip_error_init(&wrong);
  zip_source_t *whole = pack(p, &wrong);
  referat__out_init(&p->out, sink, context);
  bool given = whole && give_away(whole, &p->out);
  if (whole && !given)
    zip_error_set(&wrong, zip_error_code_zip(zip_source_error(whole)), 0);
  zip_source_free(whole);
  referat_status status = given ? referat__out_finish(&p->out, error) : refuse(&wrong, error);
  zip_error_fini(&wrong);
  p->last = NULL; /* nothing is written to it any more */
  return status;
}

void referat__package_free(package_writer *p)
{
  if (!p)
    return;
  for (entry *e = p->first, *next; e; e = next) {
    next = e->next;
    referat__buf_free(&e->bytes);
    p->allocator.release(p->allocator.context, e);
  }
  libdeflate_free_compressor(p->compressor); /* NULL is taken */
  p->allocator.release(p->allocator.context, p);
}
