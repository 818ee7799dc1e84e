#include "package/zip.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "package/strand.h"

#include <stdlib.h>

typedef struct entry {
  struct entry *next;
  const char *name;
  package_method method;
  buf bytes;   /* as they stand in the package, once the part has ended */
  size_t size; /* before deflating */
  uint32_t crc;
  size_t at; /* where it begins in the package */
} entry;

struct package_writer {
  packing packing;
  entry *first;
  entry *last;
  bool begun; /* the last one, which is written to */
  unsigned dos_date;
  strand strand; /* of that */
};

package_writer *referat__package_new(const referat_allocator *allocator, stock *left, int year,
                                     int month, int day, referat_error *error)
{
  referat_allocator from = referat__allocator(allocator);
  package_writer *p = from.resize(from.context, NULL, sizeof *p);
  if (!p) {
    referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
    return NULL;
  }
  memset(p, 0, offsetof(package_writer, strand));
  p->packing.allocator = from;
  p->packing.stock = left;
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
  referat__strand_end(&p->strand, e->name, &e->size, &e->crc);
  buf *bytes = p->strand.deflates ? &p->strand.packed : &p->strand.bytes;
  e->bytes = *bytes;
  referat__buf_init(bytes, &p->packing.allocator);
  referat__strand_clear(&p->strand);
}

/* Begin an entry behind the others; NULL without memory. */
static entry *add_entry(package_writer *p, const char *name, package_method method)
{
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
  } else {
    p->packing.failed = true;
  }
  return e;
}

out *referat__package_begin(package_writer *p, const char *name, package_method method)
{
  end_part(p);
  p->begun = add_entry(p, name, method) != NULL;
  referat__strand_init(&p->strand, &p->packing, method == PACKAGE_DEFLATED);
  return &p->strand.out;
}

out *referat__package_begin_same(package_writer *p, const char *name, unsigned variant)
{
  stock_part part;
  size_t size;
  if (!variant || !p->packing.stock ||
      !referat__stock_find_variant(p->packing.stock, name, variant, &part, &size)) {
    out *o = referat__package_begin(p, name, PACKAGE_DEFLATED);
    p->strand.variant = variant;
    return o;
  }
  end_part(p);
  entry *e = add_entry(p, name, PACKAGE_DEFLATED);
  if (e) {
    e->size = size;
    e->crc = part.crc;
    referat__buf_slice(&e->bytes, part.packed);
    p->packing.failed |= e->bytes.failed;
  }
  return NULL;
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

/*
 * Written here, because libzip asks for the time zone that the machine is in for each entry, and
 * has no midnight for a day whose clocks are put forward then.  What every entry says besides:
 * that it was made by Unix, by version 6.3 of the format, as a file that everybody may read and
 * write.
 */
#define LOCAL_SIZE 30
#define CENTRAL_SIZE 46
#define END_SIZE 22
#define MADE_BY (3 << 8 | 63)
#define NEEDED_TO_STORE 10
#define NEEDED_TO_INFLATE 20
#define NAME_IS_UTF8 (1 << 11)
#define OF_A_FILE (0100666UL << 16)

static unsigned char *put16(unsigned char *to, unsigned long number)
{
  to[0] = (unsigned char)number;
  to[1] = (unsigned char)(number >> 8);
  return to + 2;
}

static unsigned char *put32(unsigned char *to, unsigned long number)
{
  return put16(put16(to, number & UINT16_MAX), number >> 16);
}

/* Whether the name needs to be told as UTF-8. */
static bool is_beyond_ascii(const char *name)
{
  size_t length = strlen(name);
  for (const char *c = name; *c; c++)
    if ((unsigned char)*c >= 0x80)
      return referat__utf8_valid(name, length) == length;
  return false;
}

/* What the head of an entry and its place in the list of all have in common, from the version
 * that is needed on. */
static unsigned char *put_common(unsigned char *to, const entry *e, unsigned dos_date)
{
  bool deflated = e->method == PACKAGE_DEFLATED;
  to = put16(to, deflated ? NEEDED_TO_INFLATE : NEEDED_TO_STORE);
  to = put16(to, is_beyond_ascii(e->name) ? NAME_IS_UTF8 : 0);
  to = put16(to, deflated ? 8 : 0);
  to = put16(to, 0); /* midnight */
  to = put16(to, dos_date);
  to = put32(to, e->crc);
  to = put32(to, e->bytes.len);
  to = put32(to, e->size);
  to = put16(to, strlen(e->name));
  return put16(to, 0); /* no extra field */
}

/* Write an entry where it begins; return where the next one does. */
static size_t write_entry(entry *e, unsigned dos_date, size_t at, out *to)
{
  unsigned char head[LOCAL_SIZE];
  e->at = at;
  put_common(put32(head, 0x04034B50), e, dos_date);
  referat__out_bytes(to, head, sizeof head);
  out_str(to, e->name);
  out_slice(to, buf_whole(&e->bytes));
  return at + sizeof head + strlen(e->name) + e->bytes.len;
}

/* Write what the list of all entries says of it; return how much that is. */
static size_t write_listed(const entry *e, unsigned dos_date, out *to)
{
  unsigned char head[CENTRAL_SIZE];
  unsigned char *p = put_common(put16(put32(head, 0x02014B50), MADE_BY), e, dos_date);
  p = put16(p, 0); /* no comment */
  p = put16(p, 0); /* the first disk */
  p = put16(p, 0);
  put32(put32(p, OF_A_FILE), e->at);
  referat__out_bytes(to, head, sizeof head);
  out_str(to, e->name);
  return sizeof head + strlen(e->name);
}

static void write_package(package_writer *p, out *to)
{
  size_t at = 0, listed = 0;
  unsigned long count = 0;
  for (entry *e = p->first; e; e = e->next, count++)
    at = write_entry(e, p->dos_date, at, to);
  for (const entry *e = p->first; e; e = e->next)
    listed += write_listed(e, p->dos_date, to);
  unsigned char end[END_SIZE];
  unsigned char *to_end = put32(put32(end, 0x06054B50), 0); /* the first disk, and the list's */
  to_end = put16(put16(to_end, count), count);
  put16(put32(put32(to_end, listed), at), 0); /* no comment */
  referat__out_bytes(to, end, sizeof end);
}

static int by_name(const void *a, const void *b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Whether no two entries have one name; a reference document may bring some. */
static bool are_names_different(package_writer *p, bool *different)
{
  size_t count = 0;
  for (const entry *e = p->first; e; e = e->next)
    count++;
  referat_allocator from = p->packing.allocator;
  const char **names = count ? from.resize(from.context, NULL, count * sizeof *names) : NULL;
  *different = true;
  if (!names)
    return !count;
  size_t i = 0;
  for (const entry *e = p->first; e; e = e->next)
    names[i++] = e->name;
  qsort(names, count, sizeof *names, by_name);
  for (i = 1; i < count; i++)
    *different &= strcmp(names[i - 1], names[i]) != 0;
  from.release(from.context, names);
  return true;
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
  bool different;
  if (p->packing.failed || !are_names_different(p, &different))
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  if (!different)
    return referat__fail(error, REFERAT_ERROR_PACKAGE, 0, 0,
                         "the package cannot be made: two parts have one name");
  if (!fits(p))
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0,
                         "the document does not fit into a ZIP package");
  out *o = &p->strand.out; /* no part is written to it any more */
  referat__out_init(o, sink, context);
  write_package(p, o);
  return referat__out_finish(o, error);
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
