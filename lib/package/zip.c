#include "package/zip.h"

#include "base/buf.h"
#include "base/diag.h"
#include "package/library.h"

#include <zlib.h>

/* How hard deflate tries.  The parts are made of a few elements again and
 * again: level 6 takes four times as long for a sixth of the size.  What is
 * tuned makes level 1 both faster and tighter on such text: matches up to 16
 * bytes are entered in the table in full, 64 bytes are long enough. */
#define DEFLATE_LEVEL 1
#define DEFLATE_GOOD 4
#define DEFLATE_INSERT 16
#define DEFLATE_NICE 64
#define DEFLATE_CHAIN 4

typedef struct entry {
  struct entry *next;
  package_writer *owner;
  const char *name;
  package_method method;
  buf bytes;    /* as they stand in the package */
  size_t size;  /* before deflating */
  size_t given; /* bytes that libzip has read so far */
  uLong crc;
} entry;

struct package_writer {
  library lib;
  referat_allocator allocator;
  entry *first;
  entry *last; /* the one that is written to */
  z_stream stream;
  bool streaming; /* the stream was set up */
  bool failed;    /* sticky: no memory */
  zip_uint16_t dos_time;
  zip_uint16_t dos_date;
  zip_error_t zip_error;
  out out;
};

static void *z_allocate(void *context, unsigned items, unsigned size)
{
  referat_allocator *allocator = context;
  if (size && items > SIZE_MAX / size)
    return NULL;
  return allocator->resize(allocator->context, NULL, (size_t)items * size);
}

static void z_release(void *context, void *block)
{
  referat_allocator *allocator = context;
  allocator->release(allocator->context, block);
}

package_writer *referat__package_new(const referat_allocator *allocator, date day,
                                     referat_error *error)
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
  if (referat__library_load(&p->lib, error) != REFERAT_OK) {
    from.release(from.context, p);
    return NULL;
  }
  p->lib.zip_error_init(&p->zip_error);
  p->stream.zalloc = z_allocate;
  p->stream.zfree = z_release;
  p->stream.opaque = &p->allocator;
  /* the years that MS-DOS can tell */
  if (!referat__date_valid(day) || day.year < 1980 || day.year > 2107)
    day = (date){1980, 1, 1};
  p->dos_date = (zip_uint16_t)((day.year - 1980) << 9 | day.month << 5 | day.day);
  return p;
}

date referat__package_day(const referat_options *options, const char *iso)
{
  date day = {0, 0, 0};
  if (options && options->source_date_epoch >= 0) {
    /* days to a civil date, by eras of 400 years that begin on 1 March */
    long long days = options->source_date_epoch / 86400 + 719468;
    long long era = days / 146097;
    int of_era = (int)(days - era * 146097);
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * of_year + 2) / 153;
    day.day = of_year - (153 * shifted + 2) / 5 + 1;
    day.month = shifted < 10 ? shifted + 3 : shifted - 9;
    long long year = year_of_era + era * 400 + (day.month <= 2);
    day.year = year > 9999 ? 9999 : (int)year;
  } else if (iso && !referat__date_from_iso(iso, &day)) {
    day = (date){0, 0, 0};
  }
  return day;
}

/* Run the stream over what it was given and keep what comes out. */
static bool run_deflate(package_writer *p, entry *e, int flush)
{
  int status;
  do {
    if (!referat__buf_reserve(&e->bytes, 4096))
      return false;
    size_t room = e->bytes.size - e->bytes.len;
    uInt step = room > UINT32_MAX ? UINT32_MAX : (uInt)room;
    p->stream.next_out = (Bytef *)e->bytes.data + e->bytes.len;
    p->stream.avail_out = step;
    status = deflate(&p->stream, flush);
    e->bytes.len += step - p->stream.avail_out;
    if (status == Z_STREAM_ERROR)
      return false;
  } while (p->stream.avail_in || (flush == Z_FINISH && status != Z_STREAM_END));
  return true;
}

/* The sink of the part that is being written. */
static int take(void *context, const void *bytes, size_t length)
{
  package_writer *p = context;
  entry *e = p->last;
  if (p->failed || !e)
    return -1;
  e->crc = crc32_z(e->crc, bytes, length);
  e->size += length;
  if (e->method == PACKAGE_STORED) {
    referat__buf_append(&e->bytes, bytes, length);
    p->failed |= e->bytes.failed;
    return p->failed;
  }
  const char *at = bytes;
  while (length && !p->failed) {
    uInt part = length > UINT32_MAX ? UINT32_MAX : (uInt)length;
    p->stream.next_in = (Bytef *)(uintptr_t)at;
    p->stream.avail_in = part;
    p->failed = !run_deflate(p, e, Z_NO_FLUSH);
    at += part;
    length -= part;
  }
  return p->failed;
}

static void end_part(package_writer *p)
{
  if (!p->last)
    return;
  if (referat__out_finish(&p->out, NULL) != REFERAT_OK)
    p->failed = true;
  if (!p->failed && p->last->method == PACKAGE_DEFLATED) {
    p->stream.next_in = NULL;
    p->stream.avail_in = 0;
    p->failed = !run_deflate(p, p->last, Z_FINISH);
  }
}

/* Parts are small or many: one stream serves them all. */
static bool start_stream(package_writer *p)
{
  if (p->streaming) {
    if (deflateReset(&p->stream) != Z_OK)
      return false;
  } else {
    if (deflateInit2(&p->stream, DEFLATE_LEVEL, Z_DEFLATED, -MAX_WBITS, 8,
                     Z_DEFAULT_STRATEGY) != Z_OK)
      return false;
    p->streaming = true;
  }
  return deflateTune(&p->stream, DEFLATE_GOOD, DEFLATE_INSERT, DEFLATE_NICE, DEFLATE_CHAIN) ==
         Z_OK;
}

out *referat__package_begin(package_writer *p, const char *name, package_method method)
{
  end_part(p);
  entry *e = p->failed ? NULL : p->allocator.resize(p->allocator.context, NULL, sizeof *e);
  if (e) {
    *e = (entry){.owner = p, .name = name, .method = method};
    referat__buf_init(&e->bytes, &p->allocator);
    e->crc = crc32_z(0, NULL, 0);
    if (p->last)
      p->last->next = e;
    else
      p->first = e;
    p->last = e;
    if (method == PACKAGE_DEFLATED && !start_stream(p))
      p->failed = true;
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

/* libzip's view of a part: bytes that are deflated already. */
static zip_int64_t give(void *context, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
  entry *e = context;
  switch (command) {
  case ZIP_SOURCE_SUPPORTS:
    return ZIP_SOURCE_SUPPORTS_READABLE;
  case ZIP_SOURCE_OPEN:
    e->given = 0;
    return 0;
  case ZIP_SOURCE_READ: {
    size_t left = e->bytes.len - e->given;
    size_t part = length < left ? (size_t)length : left;
    if (part)
      memcpy(data, e->bytes.data + e->given, part);
    e->given += part;
    return (zip_int64_t)part;
  }
  case ZIP_SOURCE_STAT: {
    zip_stat_t *stat = data;
    memset(stat, 0, sizeof *stat);
    stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC |
                  ZIP_STAT_ENCRYPTION_METHOD;
    stat->size = e->size;
    stat->comp_size = e->bytes.len;
    stat->comp_method = e->method == PACKAGE_STORED ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    stat->crc = (zip_uint32_t)e->crc;
    stat->encryption_method = ZIP_EM_NONE;
    return sizeof *stat;
  }
  case ZIP_SOURCE_ERROR:
    if (length < 2 * sizeof(int))
      return -1;
    memset(data, 0, 2 * sizeof(int));
    return 2 * sizeof(int);
  case ZIP_SOURCE_CLOSE:
  case ZIP_SOURCE_FREE:
    return 0;
  default:
    return -1;
  }
}

static bool add_entries(package_writer *p, zip_t *archive)
{
  const library *lib = &p->lib;
  for (entry *e = p->first; e; e = e->next) {
    zip_source_t *source = lib->zip_source_function_create(give, e, &p->zip_error);
    if (!source)
      return false;
    zip_int64_t index = lib->zip_file_add(archive, e->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      lib->zip_source_free(source);
      return false;
    }
    zip_int32_t method = e->method == PACKAGE_STORED ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (lib->zip_set_file_compression(archive, (zip_uint64_t)index, method, 0) != 0 ||
        lib->zip_file_set_dostime(archive, (zip_uint64_t)index, p->dos_time, p->dos_date, 0) != 0)
      return false;
  }
  return true;
}

/* Hand the finished package on, piece by piece. */
static referat_status pour(package_writer *p, zip_source_t *package, referat_sink sink,
                           void *context, referat_error *error)
{
  const library *lib = &p->lib;
  if (lib->zip_source_open(package) != 0)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "the package cannot be read back");
  referat_status status = REFERAT_OK;
  zip_int64_t n;
  while (status == REFERAT_OK &&
         (n = lib->zip_source_read(package, p->out.buffer, OUT_BUFFER)) != 0)
    if (n < 0)
      status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "the package cannot be read back");
    else if (sink(context, p->out.buffer, (size_t)n) != 0)
      status = referat__fail(error, REFERAT_ERROR_SINK, 0, 0, "the output could not be written");
  lib->zip_source_close(package);
  return status;
}

referat_status referat__package_finish(package_writer *p, referat_sink sink, void *context,
                                       referat_error *error)
{
  const library *lib = &p->lib;
  end_part(p);
  if (p->failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  zip_source_t *package = lib->zip_source_buffer_create(NULL, 0, 0, &p->zip_error);
  zip_t *archive =
      package ? lib->zip_open_from_source(package, ZIP_TRUNCATE, &p->zip_error) : NULL;
  if (!archive) {
    if (package)
      lib->zip_source_free(package);
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "the package cannot be made: %s",
                         lib->zip_error_strerror(&p->zip_error));
  }
  lib->zip_source_keep(package); /* the archive owns one share, and gives it up at its end */
  referat_status status;
  if (!add_entries(p, archive) || lib->zip_close(archive) != 0) {
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "the package cannot be made: %s",
                           lib->zip_error_strerror(lib->zip_get_error(archive)));
    lib->zip_discard(archive);
  } else {
    status = pour(p, package, sink, context, error);
  }
  lib->zip_source_free(package);
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
  if (p->streaming)
    deflateEnd(&p->stream);
  p->lib.zip_error_fini(&p->zip_error);
  p->allocator.release(p->allocator.context, p);
}
