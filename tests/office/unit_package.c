/* Unit tests of lib/package: ZIP out and in. */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "base/buf.h"
#include "package/pieces.h"
#include "package/zip.h"
#include "tap.h"
#include "write/view.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

static int collect(void *context, const void *bytes, size_t length)
{
  referat__buf_append(context, bytes, length);
  return 0;
}

static int refuse(void *context, const void *bytes, size_t length)
{
  (void)context, (void)bytes, (void)length;
  return -1;
}

/* A package of two parts: text that is stored, and `size` bytes, deflated. */
static void make(buf *b, const char *first, const char *second, size_t size)
{
  referat_error error = {REFERAT_OK, 0, 0, ""};
  package_writer *p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
  referat__package_add(p, first, PACKAGE_STORED, SLICE("abc"));
  out *o = referat__package_begin(p, second, PACKAGE_DEFLATED);
  for (size_t i = 0; i < size; i++)
    out_char(o, (char)('a' + i * i % 23));
  if (!ok(referat__package_finish(p, collect, b, &error) == REFERAT_OK, "made: %s, %s", first,
          second))
    diag("%s", error.message);
  referat__package_free(p);
}

static void test_round_trip(void)
{
  buf b, again;
  referat__buf_init(&b, NULL);
  referat__buf_init(&again, NULL);
  make(&b, "mimetype", "a/b.xml", 200000);
  make(&again, "mimetype", "a/b.xml", 200000);
  ok(slice_eq(slice_of(b.data, b.len), slice_of(again.data, again.len)), "the same bytes again");
  ok(b.len > 38 && memcmp(b.data + 30, "mimetypeabc", 11) == 0,
     "the first part is stored, with no extra field");
  arena memory;
  referat__arena_init(&memory, NULL);
  package_reader *r;
  referat_error error = {REFERAT_OK, 0, 0, ""};
  ok(referat__package_open(slice_of(b.data, b.len), &memory, &r, &error) == REFERAT_OK, "opened");
  is_int((long long)referat__package_count(r), 2, "two parts");
  slice bytes;
  size_t i = referat__package_find(r, SLICE("A/B.XML"));
  ok(referat__package_read(r, i, &bytes, &error) == REFERAT_OK,
     "read, whatever the case of letters");
  is_int((long long)bytes.len, 200000, "all of it");
  ok(bytes.len == 200000 && bytes.ptr[199999] == (char)('a' + (size_t)199999 * 199999 % 23),
     "to its end");
  ok(referat__package_read(r, referat__package_find(r, SLICE("none")), &bytes, &error) ==
         REFERAT_ERROR_PACKAGE,
     "a part that is not there");
  referat__package_close(r);
  referat__arena_free(&memory);
  referat__buf_free(&b);
  referat__buf_free(&again);
}

/* Bytes of several kinds: text, noise, one byte again and again, and few that become many. */
static unsigned char byte_of(unsigned kind, size_t i, uint32_t *seed)
{
  *seed = *seed * 1664525u + 1013904223u;
  if (kind == 0)
    return (unsigned char)((unsigned char)"<w:p><w:r><w:t>"[i % 15] +
                           (*seed >> 31) * (i / 4096 % 3));
  if (kind == 1)
    return (unsigned char)(*seed >> 24);
  if (kind == 2)
    return i % 50 ? 'a' : (unsigned char)(*seed >> 24);
  return (unsigned char)('a' + (*seed >> 24) % (2 + i / 30000 % 60));
}

/* Finish the package, and tell whether its only part, read back, is what is wanted.  Frees the
 * writer. */
static bool holds(package_writer *p, const buf *want, referat_error *error)
{
  buf packed;
  referat__buf_init(&packed, NULL);
  referat_status status = referat__package_finish(p, collect, &packed, error);
  referat__package_free(p);
  arena memory;
  referat__arena_init(&memory, NULL);
  package_reader *r = NULL;
  slice bytes = slice_of(NULL, 0);
  if (status == REFERAT_OK)
    status = referat__package_open(slice_of(packed.data, packed.len), &memory, &r, error);
  if (status == REFERAT_OK)
    status = referat__package_read(r, 0, &bytes, error);
  bool same = status == REFERAT_OK && slice_eq(bytes, buf_whole(want));
  referat__package_close(r);
  referat__arena_free(&memory);
  referat__buf_free(&packed);
  return same;
}

/* A part that is too large to be kept whole is deflated in pieces, whatever they are made of. */
static void test_pieces(void)
{
  static const size_t sizes[] = {0, 1, 1u << 20, (1u << 20) + 1, 2500000, 3u << 20};
  for (unsigned kind = 0; kind < 4; kind++)
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
      buf given;
      referat__buf_init(&given, NULL);
      uint32_t seed = kind;
      for (size_t i = 0; i < sizes[k]; i++)
        referat__buf_char(&given, (char)byte_of(kind, i, &seed));
      referat_error error = {REFERAT_OK, 0, 0, ""};
      package_writer *p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
      out *o = referat__package_begin(p, "a", PACKAGE_DEFLATED);
      for (size_t i = 0; i < given.len; i += 1000)
        referat__out_bytes(o, given.data + i, given.len - i < 1000 ? given.len - i : 1000);
      if (!ok(holds(p, &given, &error), "%zu bytes of kind %u", sizes[k], kind))
        diag("%s", error.message);
      referat__buf_free(&given);
    }
}

/* How libdeflate's streams are spoilt, as if another one made them. */
static enum { WHOLE, UNKNOWN_BLOCK, CUT_OFF, NO_END } spoilt;

size_t libdeflate_deflate_compress(struct libdeflate_compressor *c, const void *in, size_t count,
                                   void *to, size_t room)
{
  size_t (*real)(struct libdeflate_compressor *, const void *, size_t, void *, size_t);
  void *found = dlsym(RTLD_NEXT, "libdeflate_deflate_compress");
  memcpy(&real, &found, sizeof real);
  size_t n = real(c, in, count, to, room);
  unsigned char *bytes = to;
  if (spoilt == UNKNOWN_BLOCK)
    bytes[0] |= 6; /* a type that there is not */
  else if (spoilt == CUT_OFF)
    n /= 2;
  else if (spoilt == NO_END)
    bytes[0] &= 0xFE; /* the first block is not the last one, but none follows */
  return n;
}

/* Pieces that are not understood once packed stand in the stream as they are. */
static void test_spoilt(void)
{
  static const char *const names[] = {"whole", "of an unknown type", "cut off", "without an end"};
  static const size_t sizes[] = {1, 1000, 65535, 65536, 200000};
  for (unsigned kind = 0; kind < 2; kind++)
    for (unsigned how = WHOLE; how <= NO_END; how++)
      for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
        buf given, packed, read;
        referat__buf_init(&given, NULL);
        referat__buf_init(&packed, NULL);
        referat__buf_init(&read, NULL);
        uint32_t seed = kind;
        for (size_t i = 0; i < sizes[k]; i++)
          referat__buf_char(&given, (char)byte_of(kind, i, &seed));
        struct libdeflate_compressor *c = libdeflate_alloc_compressor(6);
        struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
        spoilt = how;
        bool added = referat__piece_add(c, buf_whole(&given), &packed);
        size_t first = packed.len;
        spoilt = WHOLE;
        added = added && referat__piece_last(c, SLICE("the end"), &packed);
        size_t n = 0;
        referat__buf_reserve(&read, sizes[k] + 100);
        bool whole = libdeflate_deflate_decompress(d, packed.data, packed.len, read.data,
                                                   sizes[k] + 100, &n) == LIBDEFLATE_SUCCESS;
        ok(added && whole && n == sizes[k] + 7 && memcmp(read.data, given.data, sizes[k]) == 0 &&
               memcmp(read.data + sizes[k], "the end", 7) == 0,
           "%zu bytes of kind %u, %s", sizes[k], kind, names[how]);
        size_t stored = sizes[k] + 5 * ((sizes[k] + 65534) / 65535);
        if (how == UNKNOWN_BLOCK)
          is_int((long long)first, (long long)stored, "as they are");
        else if (how == WHOLE && sizes[k] > 1 && kind == 0)
          ok(first < stored, "packed");
        libdeflate_free_compressor(c);
        libdeflate_free_decompressor(d);
        referat__buf_free(&given);
        referat__buf_free(&packed);
        referat__buf_free(&read);
      }
}

/* A byte of which none tells the next one. */
static char noise(char c, size_t i)
{
  uint32_t mixed = (uint32_t)i * 2654435761u;
  mixed = (mixed ^ mixed >> 15) * 2246822519u;
  return (char)(c + (int)(mixed >> 29));
}

static void put(out *o, char c, size_t count)
{
  for (size_t i = 0; i < count; i++)
    out_char(o, noise(c, i));
}

/* What is held stands where it is joined, not where it was written, be it packed yet or not. */
static void test_held(void)
{
  static const size_t sizes[][5] = {{3, 0, 2, 1, 0},
                                    {10, 3000000, 7, 5, 1},
                                    {2000000, 5, 1, 1100000, 2},
                                    {1500000, 1500000, 1500000, 1500000, 1500000},
                                    {0, 1200000, 0, 0, 0}};
  for (unsigned method = PACKAGE_STORED; method <= PACKAGE_DEFLATED; method++)
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
      const size_t *size = sizes[k];
      buf want;
      referat__buf_init(&want, NULL);
      for (int i = 0; i < 5; i++)
        for (size_t n = 0; n < size[i]; n++)
          referat__buf_char(&want, noise((char)('a' + i), n));
      referat_error error = {REFERAT_OK, 0, 0, ""};
      package_writer *p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
      out *o = referat__package_begin(p, "a", (package_method)method);
      out *behind = referat__package_hold(o);
      put(behind, 'b', size[1]);
      out *last = referat__package_hold(behind);
      put(last, 'd', size[3]);
      put(behind, 'c', size[2]);
      referat__package_join(behind, last);
      put(o, 'a', size[0]);
      referat__package_join(o, behind);
      put(o, 'e', size[4]);
      referat__package_hold(o); /* nobody joins it */
      if (!ok(holds(p, &want, &error), "%zu bytes of five places, method %u", want.len, method))
        diag("%s", error.message);
      referat__buf_free(&want);
    }
}

static referat_status status_of(const void *bytes, size_t length)
{
  arena memory;
  referat__arena_init(&memory, NULL);
  package_reader *r;
  referat_status status = referat__package_open(slice_of(bytes, length), &memory, &r, NULL);
  slice content;
  for (size_t i = 0; status == REFERAT_OK && i < referat__package_count(r); i++)
    status = referat__package_read(r, i, &content, NULL);
  if (r)
    referat__package_close(r);
  referat__arena_free(&memory);
  return status;
}

static void test_refused_names(void)
{
  static const char *const names[] = {"/x",       "c:/x", "../x", "a/../../x", "a\\b",
                                      "MIMETYPE", "a\nb", "\xff", "a/.."};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    buf b;
    referat__buf_init(&b, NULL);
    referat_error error = {REFERAT_OK, 0, 0, ""};
    package_writer *p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
    referat__package_add(p, "mimetype", PACKAGE_STORED, SLICE("abc"));
    referat__package_add(p, names[i], PACKAGE_DEFLATED, SLICE("abc"));
    /* what libzip itself does not take need not be refused by us */
    if (referat__package_finish(p, collect, &b, &error) == REFERAT_OK)
      is_int(status_of(b.data, b.len), REFERAT_ERROR_PACKAGE, "name %zu is refused", i);
    referat__package_free(p);
    referat__buf_free(&b);
  }
}

/* A name may be as long as it may be, and may look like one that is refused. */
static void test_names(void)
{
  static const char *const good[] = {"x",     "a.b/c", "..a/b", "a../b",
                                     "a/..b", "ab:/x", "a/.b",  "\xC3\xA5"};
  char longest[PACKAGE_MAX_NAME + 2];
  for (size_t i = 0; i < sizeof good / sizeof *good + 2; i++) {
    bool is_long = i >= sizeof good / sizeof *good;
    size_t length = PACKAGE_MAX_NAME + (i > sizeof good / sizeof *good);
    memset(longest, 'n', sizeof longest);
    longest[length] = '\0';
    buf b;
    referat__buf_init(&b, NULL);
    make(&b, "mimetype", is_long ? longest : good[i], 10);
    is_int(status_of(b.data, b.len),
           is_long && length > PACKAGE_MAX_NAME ? REFERAT_ERROR_PACKAGE : REFERAT_OK,
           "a name of %zu bytes", is_long ? length : strlen(good[i]));
    referat__buf_free(&b);
  }
}

/* Write a package with the stock, of parts that are told by their letters. */
static void write_with(stock *left, const char *letters, size_t size, buf *b)
{
  static const char *const names[] = {"a", "b", "c", "d"};
  referat_error error = {REFERAT_OK, 0, 0, ""};
  package_writer *p = referat__package_new(NULL, left, 2024, 5, 14, &error);
  for (size_t i = 0; letters[i]; i++) {
    out *o = referat__package_begin(p, names[i], PACKAGE_DEFLATED);
    for (size_t n = 0; n < size; n++)
      out_char(o, noise(letters[i], n));
  }
  referat__package_finish(p, collect, b, &error);
  referat__package_free(p);
}

/* A stock has what was kept last under a name, if it is small, and for so many names. */
static void test_stock(void)
{
  stock *left = referat__stock_new(NULL);
  stock_part part = {SLICE("packed"), 7, 0}, found = {SLICE(""), 0, 0};
  ok(!referat__stock_find(left, "a", SLICE("x"), 0, &found), "nothing is there");
  ok(!referat__stock_find(left, "a", SLICE(""), 0, &found), "not even nothing");
  ok(referat__stock_keep(left, "a", SLICE("x"), part), "a part is kept");
  ok(referat__stock_find(left, "a", SLICE("x"), 0, &found), "and found");
  ok(slice_eq(found.packed, SLICE("packed")) && found.crc == 7, "as it was kept");
  ok(!referat__stock_find(left, "b", SLICE("x"), 0, &found), "not under another name");
  referat__stock_keep(left, "a", SLICE("yy"), (stock_part){SLICE("more"), 8, 0});
  ok(!referat__stock_find(left, "a", SLICE("x"), 0, &found), "it is no more");
  ok(referat__stock_find(left, "a", SLICE("yy"), 0, &found) && found.crc == 8, "but the next one");
  size_t size = 0;
  ok(!referat__stock_find_variant(left, "a", 5, &found, &size), "of no variant");
  referat__stock_keep(left, "a", SLICE("yy"), (stock_part){SLICE("more"), 8, 5});
  ok(referat__stock_find_variant(left, "a", 5, &found, &size) && size == 2, "until it is kept so");
  ok(!referat__stock_find_variant(left, "a", 6, &found, &size), "as that one alone");
  referat__stock_find(left, "a", SLICE("yy"), 6, &found);
  ok(referat__stock_find_variant(left, "a", 6, &found, &size) && found.crc == 8,
     "what has the same bytes may be of another one");
  ok(!referat__stock_find_variant(left, "q", 6, &found, &size), "under its name");
  static char large[STOCK_LARGEST + 1], names[STOCK_MOST_PARTS + 1][8];
  referat__stock_keep(left, "b", slice_of(large, sizeof large), part);
  ok(!referat__stock_find(left, "b", slice_of(large, sizeof large), 0, &found), "nothing large");
  referat__stock_keep(left, "b", slice_of(large, sizeof large - 1), part);
  ok(referat__stock_find(left, "b", slice_of(large, sizeof large - 1), 0, &found), "or almost so");
  size_t known = 0;
  for (size_t i = 0; i <= STOCK_MOST_PARTS; i++) {
    snprintf(names[i], sizeof names[i], "n%zu", i);
    referat__stock_keep(left, names[i], SLICE("z"), part);
  }
  for (size_t i = 0; i <= STOCK_MOST_PARTS; i++)
    known += referat__stock_find(left, names[i], SLICE("z"), 0, &found);
  is_int((long long)known, STOCK_MOST_PARTS - 2, "beside the two there is room for the others");
  referat__stock_free(left);
}

/* With a stock the bytes are what they are without one, whatever it holds. */
static void test_with_stock(void)
{
  static const char *const packages[] = {"aabc", "aabc", "abbc", "c", "cabd", "aabc", "aaaa"};
  static const size_t sizes[] = {0, 1, 700, STOCK_LARGEST, 70000, 1100000};
  for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
    stock *left = referat__stock_new(NULL);
    size_t different = 0;
    for (size_t i = 0; i < sizeof packages / sizeof *packages; i++) {
      buf with, without;
      referat__buf_init(&with, NULL);
      referat__buf_init(&without, NULL);
      write_with(left, packages[i], sizes[k], &with);
      write_with(NULL, packages[i], sizes[k], &without);
      different += !with.len || !slice_eq(buf_whole(&with), buf_whole(&without));
      referat__buf_free(&with);
      referat__buf_free(&without);
    }
    is_int((long long)different, 0, "parts of %zu bytes, with a stock and without", sizes[k]);
    referat__stock_free(left);
  }
}

/* Two parts of one name are refused: a reader would take either. */
static void test_same_name(void)
{
  buf b;
  referat__buf_init(&b, NULL);
  referat_error error = {REFERAT_OK, 0, 0, ""};
  package_writer *p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
  referat__package_add(p, "a", PACKAGE_STORED, SLICE("x"));
  referat__package_add(p, "b", PACKAGE_STORED, SLICE("y"));
  referat__package_add(p, "a", PACKAGE_DEFLATED, SLICE("z"));
  is_int(referat__package_finish(p, collect, &b, &error), REFERAT_ERROR_PACKAGE,
         "two parts of one name");
  ok(strstr(error.message, "two parts have one name") != NULL, "are told as that");
  is_int((long long)b.len, 0, "and nothing is written");
  referat__package_free(p);
  referat__buf_free(&b);
}

/* Clocks that are put forward at midnight leave a day without one, but not the package. */
static void test_zone(void)
{
  buf b, away;
  referat__buf_init(&b, NULL);
  referat__buf_init(&away, NULL);
  make(&b, "mimetype", "a.xml", 100);
  setenv("TZ", "X3Y,M5.2.2/0,M10.1.0/0", 1); /* the second Tuesday of May, which is the 14th */
  tzset();
  make(&away, "mimetype", "a.xml", 100);
  unsetenv("TZ");
  tzset();
  ok(slice_eq(buf_whole(&b), buf_whole(&away)), "the same bytes in any time zone");
  ok(b.len > 14 && memcmp(b.data + 10, "\0\0\xAE\x58", 4) == 0, "of that day, at midnight");
  referat__buf_free(&b);
  referat__buf_free(&away);
}

static void write_size(char *at, uint32_t size)
{
  for (int i = 0; i < 4; i++)
    at[i] = (char)(size >> 8 * i);
}

static void test_damage(void)
{
  buf b;
  referat__buf_init(&b, NULL);
  make(&b, "mimetype", "big.xml", 3000);
  is_int(status_of(b.data, b.len), REFERAT_OK, "whole");
  is_int(status_of(b.data, b.len - 5), REFERAT_ERROR_PACKAGE, "cut short");
  is_int(status_of("", 0), REFERAT_ERROR_PACKAGE, "nothing");
  is_int(status_of("PK\3\4 and so on", 14), REFERAT_ERROR_PACKAGE, "noise");
  /* the second entry: 30 bytes and its name after the first one's 41 */
  char *local = b.data + 41;
  ok(memcmp(local, "PK\3\4", 4) == 0, "the second entry is found");
  char *central = NULL;
  for (size_t i = 0; i + 4 < b.len; i++)
    if (memcmp(b.data + i, "PK\1\2", 4) == 0)
      central = b.data + i;
  for (uint32_t lie = 1; lie <= 4000; lie += 1333) {
    write_size(local + 22, lie);
    write_size(central + 24, lie);
    is_int(status_of(b.data, b.len), REFERAT_ERROR_PACKAGE, "it says %u bytes, and lies", lie);
  }
  write_size(local + 22, 3000);
  write_size(central + 24, 3000);
  local[60] ^= 0x55;
  is_int(status_of(b.data, b.len), REFERAT_ERROR_PACKAGE, "its bytes are damaged");
  referat__buf_free(&b);
}

static void test_limits(void)
{
  buf b;
  referat__buf_init(&b, NULL);
  referat_error error = {REFERAT_OK, 0, 0, ""};
  package_writer *p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
  out *o = referat__package_begin(p, "bomb", PACKAGE_DEFLATED);
  for (int i = 0; i < 8 << 20; i++)
    out_char(o, 'a');
  ok(referat__package_finish(p, collect, &b, &error) == REFERAT_OK, "a bomb is made");
  is_int(status_of(b.data, b.len), REFERAT_ERROR_PACKAGE, "and refused");
  referat__package_free(p);
  referat__buf_free(&b);

  referat__buf_init(&b, NULL);
  p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
  static char names[PACKAGE_MAX_ENTRIES + 1][8];
  for (size_t i = 0; i <= PACKAGE_MAX_ENTRIES; i++) {
    snprintf(names[i], sizeof names[i], "%zu", i);
    referat__package_add(p, names[i], PACKAGE_STORED, SLICE("x"));
  }
  ok(referat__package_finish(p, collect, &b, &error) == REFERAT_OK, "many entries are made");
  is_int(status_of(b.data, b.len), REFERAT_ERROR_PACKAGE, "and refused");
  referat__package_free(p);
  referat__buf_free(&b);
}

/* An allocator that has so many blocks to give. */
typedef struct giver {
  int left, living;
} giver;

static void *give(void *context, void *old, size_t size)
{
  giver *from = context;
  void *block = from->left-- > 0 ? realloc(old, size) : NULL;
  from->living += block && !old;
  return block;
}

static void take(void *context, void *block)
{
  giver *from = context;
  from->living -= block != NULL;
  free(block);
}

static void test_failures(void)
{
  referat_error error = {REFERAT_OK, 0, 0, ""};
  package_writer *p = referat__package_new(NULL, NULL, 2024, 5, 14, &error);
  referat__package_add(p, "a", PACKAGE_DEFLATED, SLICE("x"));
  is_int(referat__package_finish(p, refuse, NULL, &error), REFERAT_ERROR_SINK, "the sink refuses");
  referat__package_free(p);

  static const char large[(1 << 20) + 1] = "";
  referat_status status = REFERAT_ERROR_MEMORY;
  int n, leaks = 0;
  for (n = 0; status == REFERAT_ERROR_MEMORY && n < 1000; n++) {
    giver from = {.left = n};
    buf b;
    referat__buf_init(&b, NULL);
    referat_allocator allocator = {give, take, &from};
    error.code = REFERAT_OK;
    p = referat__package_new(&allocator, NULL, 2024, 5, 14, &error);
    status = error.code;
    if (p) {
      referat__package_add(p, "a", PACKAGE_STORED, SLICE("x"));
      referat__package_add(p, "b", PACKAGE_DEFLATED, SLICE("xyz"));
      out *o = referat__package_begin(p, "c", PACKAGE_DEFLATED);
      out *held = referat__package_hold(o);
      out_slice(held, slice_of(large, sizeof large));
      out_slice(o, slice_of(large, sizeof large));
      referat__package_join(o, held);
      status = referat__package_finish(p, collect, &b, &error);
    }
    referat__package_free(p);
    referat__buf_free(&b);
    leaks += from.living;
  }
  is_int(leaks, 0, "nothing leaks");
  is_int(status, REFERAT_OK, "without memory it says so, until there is enough");
  ok(n > 5, "after %d rounds", n);
}

/* The day that a package tells of its parts: the format knows those from 1980 to 2107. */
static void test_dates(void)
{
  static const struct {
    int year, month, day;
    bool known;
  } rows[] = {{2024, 5, 14, true},  {1980, 1, 1, true},   {1979, 12, 31, false},
              {2107, 12, 31, true}, {2108, 1, 1, false},  {2024, 1, 31, true},
              {2024, 12, 1, true},  {2024, 0, 1, false},  {2024, 13, 1, false},
              {2024, 5, 0, false},  {2024, 5, 32, false}, {0, 0, 0, false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    buf b;
    referat_error error = {REFERAT_OK, 0, 0, ""};
    referat__buf_init(&b, NULL);
    package_writer *p =
        referat__package_new(NULL, NULL, rows[i].year, rows[i].month, rows[i].day, &error);
    referat__package_add(p, "a.xml", PACKAGE_STORED, SLICE("x"));
    bool made = referat__package_finish(p, collect, &b, &error) == REFERAT_OK;
    referat__package_free(p);
    if (ok(made && b.len > 14, "a package of %d-%d-%d", rows[i].year, rows[i].month, rows[i].day)) {
      const unsigned char *at = (const unsigned char *)b.data + 12; /* in the head of its part */
      int told = at[0] | at[1] << 8;
      is_int((told >> 9) + 1980, rows[i].known ? rows[i].year : 1980, "the year it tells");
      is_int(told >> 5 & 15, rows[i].known ? rows[i].month : 1, "the month");
      is_int(told & 31, rows[i].known ? rows[i].day : 1, "the day");
    }
    referat__buf_free(&b);
  }
}

static void test_days(void)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  view v = {.date = "2024-05-14"};
  date d = referat__view_day(&v, &options);
  ok(d.year == 2024 && d.month == 5 && d.day == 14, "the meeting's day");
  options.source_date_epoch = 951782400;
  d = referat__view_day(&v, &options);
  ok(d.year == 2000 && d.month == 2 && d.day == 29, "the options' time goes before it");
  options.source_date_epoch = 0;
  d = referat__view_day(&v, &options);
  ok(d.year == 1970 && d.month == 1 && d.day == 1, "the first day of all");
  options.source_date_epoch = -1;
  v.date = "no day";
  is_int(referat__view_day(&v, &options).year, 0, "no day");
}

int main(void)
{
  test_round_trip();
  test_pieces();
  test_spoilt();
  test_held();
  test_refused_names();
  test_names();
  test_stock();
  test_with_stock();
  test_same_name();
  test_zone();
  test_damage();
  test_limits();
  test_failures();
  test_dates();
  test_days();
  return done();
}
