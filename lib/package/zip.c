#include "package/zip.h"

#include "base/buf.h"
#include "base/diag.h"
#include "package/library.h"

#include <stdint.h>

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
  const char *name;
  package_method method;
  buf bytes;    /* as they stand in the package */
  size_t size;  /* before deflating */
  size_t place; /* of its header in the package */
  uLong crc;
} entry;

struct package_writer {
  referat_allocator allocator;
  entry *first;
  entry *last; /* the one that is written to */
  zlib_library zlib;
  z_stream stream;
  bool streaming; /* the stream was set up */
  bool failed;    /* sticky: no memory */
  unsigned dos_date;
  size_t written; /* bytes that the sink got */
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
  if (referat__zlib_load(&p->zlib, error) != REFERAT_OK) {
    from.release(from.context, p);
    return NULL;
  }
  p->stream.zalloc = z_allocate;
  p->stream.zfree = z_release;
  p->stream.opaque = &p->allocator;
  if (year < 1980 || year > 2107 || month < 1 || month > 12 || day < 1 || day > 31)
    year = 1980, month = 1, day = 1;
  p->dos_date = (unsigned)((year - 1980) << 9 | month << 5 | day);
  return p;
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
    status = p->zlib.deflate(&p->stream, flush);
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
  e->crc = p->zlib.crc32_z(e->crc, bytes, length);
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
    if (p->zlib.deflateReset(&p->stream) != Z_OK)
      return false;
  } else {
    if (p->zlib.deflateInit2_(&p->stream, DEFLATE_LEVEL, Z_DEFLATED, -MAX_WBITS, 8,
                              Z_DEFAULT_STRATEGY, ZLIB_VERSION, sizeof p->stream) != Z_OK)
      return false;
    p->streaming = true;
  }
  return p->zlib.deflateTune(&p->stream, DEFLATE_GOOD, DEFLATE_INSERT, DEFLATE_NICE,
                             DEFLATE_CHAIN) == Z_OK;
}

out *referat__package_begin(package_writer *p, const char *name, package_method method)
{
  end_part(p);
  entry *e = p->failed ? NULL : p->allocator.resize(p->allocator.context, NULL, sizeof *e);
  if (e) {
    *e = (entry){.name = name, .method = method};
    referat__buf_init(&e->bytes, &p->allocator);
    e->crc = p->zlib.crc32_z(0, NULL, 0);
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

/* # The container (PKWARE APPNOTE 6.3, 4.3): what is in it is deflated already,
 * so all that remains is a header for each part, once more in the directory. */

enum { LOCAL_HEADER = 30, CENTRAL_HEADER = 46, END_RECORD = 22 };

static char *put16(char *to, size_t value)
{
  to[0] = (char)(value & 0xff);
  to[1] = (char)(value >> 8 & 0xff);
  return to + 2;
}

static char *put32(char *to, size_t value)
{
  return put16(put16(to, value), value >> 16);
}

static bool is_ascii(const char *name)
{
  for (; *name; name++)
    if ((unsigned char)*name > 0x7e)
      return false;
  return true;
}

/* What both headers of a part have, from the version on. */
static char *put_common(const package_writer *p, const entry *e, char *to)
{
  to = put16(to, e->method == PACKAGE_STORED ? 10 : 20); /* version needed */
  to = put16(to, is_ascii(e->name) ? 0 : 1u << 11);      /* the name is UTF-8 */
  to = put16(to, e->method == PACKAGE_STORED ? 0 : Z_DEFLATED);
  to = put16(to, 0); /* midnight */
  to = put16(to, p->dos_date);
  to = put32(to, e->crc);
  to = put32(to, e->bytes.len);
  to = put32(to, e->size);
  to = put16(to, strlen(e->name));
  return put16(to, 0); /* no extra field */
}

static void write_part(package_writer *p, entry *e)
{
  char header[LOCAL_HEADER];
  memcpy(header, "PK\3\4", 4);
  put_common(p, e, header + 4);
  e->place = p->written;
  referat__out_bytes(&p->out, header, sizeof header);
  out_str(&p->out, e->name);
  referat__out_bytes(&p->out, e->bytes.data, e->bytes.len);
  p->written += sizeof header + strlen(e->name) + e->bytes.len;
}

static void write_directory(package_writer *p)
{
  size_t begin = p->written, count = 0;
  for (const entry *e = p->first; e; e = e->next, count++) {
    char header[CENTRAL_HEADER] = "PK\1\2";
    char *to = put16(header + 4, 20); /* made by: what FAT systems can tell */
    put_common(p, e, to);             /* and no comment, disk or attributes */
    put32(header + CENTRAL_HEADER - 4, e->place);
    referat__out_bytes(&p->out, header, sizeof header);
    out_str(&p->out, e->name);
    p->written += sizeof header + strlen(e->name);
  }
  char end[END_RECORD] = "PK\5\6";
  put16(end + 8, count);
  put16(end + 10, count);
  put32(end + 12, p->written - begin);
  put32(end + 16, begin);
  referat__out_bytes(&p->out, end, sizeof end);
}

referat_status referat__package_finish(package_writer *p, referat_sink sink, void *context,
                                       referat_error *error)
{
  end_part(p);
  if (p->failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  unsigned long long total = END_RECORD;
  size_t count = 0;
  for (const entry *e = p->first; e; e = e->next, count++) {
    if (e->size > UINT32_MAX)
      total = UINT32_MAX;
    total += LOCAL_HEADER + CENTRAL_HEADER + 2 * strlen(e->name) + e->bytes.len;
  }
  if (total > UINT32_MAX || count > UINT16_MAX)
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0,
                         "the document does not fit into a ZIP package");
  referat__out_init(&p->out, sink, context);
  p->written = 0;
  for (entry *e = p->first; e; e = e->next)
    write_part(p, e);
  write_directory(p);
  return referat__out_finish(&p->out, error);
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
    p->zlib.deflateEnd(&p->stream);
  p->allocator.release(p->allocator.context, p);
}
