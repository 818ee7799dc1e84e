/* Unit tests of lib/base: memory, bytes and characters. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/bytes16.h"
#include "base/diag.h"
#include "base/hashset.h"
#include "base/marked.h"
#include "base/mdmarks.h"
#include "base/mdtext.h"
#include "base/sha256.h"
#include "base/slice.h"
#include "base/utf8.h"
#include "tap.h"

#include <stdint.h>

static void test_slices(void)
{
  slice s = SLICE("Punkt 7: Budget");
  ok(slice_eq(slice_skip(s, 9), SLICE("Budget")), "slice_skip drops bytes at the front");
  is_int((long long)slice_skip(s, 99).len, 0, "slice_skip stops at the end");
  ok(slice_starts(s, SLICE("Punkt")), "slice_starts");
  ok(!slice_starts(SLICE("Pu"), SLICE("Punkt")), "too short a slice does not start so");
  ok(slice_ends(s, SLICE("Budget")), "slice_ends");
  ok(!slice_ends(SLICE("t"), SLICE("Budget")), "too short a slice does not end so");
  ok(slice_eq(slice_str(NULL), SLICE("")), "no string is an empty slice");
}

static void test_utf8(void)
{
  static const struct {
    const char *bytes;
    uint32_t c;
    unsigned size;
  } rows[] = {
      {"A", 'A', 1},
      {"\xC3\xB8", 0xF8, 2},
      {"\xE2\x80\x93", 0x2013, 3},
      {"\xF0\x9F\x97\x93", 0x1F5D3, 4},
      {"\xC3", 0xFFFD, 1},             /* cut off */
      {"\xC0\x80", 0xFFFD, 1},         /* too long a form of NUL */
      {"\xED\xA0\x80", 0xFFFD, 1},     /* a surrogate */
      {"\xF4\x90\x80\x80", 0xFFFD, 1}, /* beyond U+10FFFF */
      {"\xB8", 0xFFFD, 1},             /* a continuation without a beginning */
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    unsigned size = 0;
    const char *end = rows[i].bytes + strlen(rows[i].bytes);
    is_int(referat__utf8_decode(rows[i].bytes, end, &size), rows[i].c, "utf8: character %zu", i);
    is_int(size, rows[i].size, "utf8: size %zu", i);
    if (rows[i].c != 0xFFFD) {
      char out[4];
      unsigned length = referat__utf8_encode(rows[i].c, out);
      is_mem(out, length, rows[i].bytes, rows[i].size, "utf8: encoded back %zu", i);
    }
  }
  is_int((long long)referat__utf8_valid("r\xC3\xB8"
                                        "d\xC3",
                                        5),
         4, "the valid prefix ends before a cut character");
  is_int((long long)referat__utf8_count(SLICE("\xC3\xA6\xC3\xB8\xC3\xA5")), 3,
         "three characters in six bytes");
}

/* Letters taken apart are as those that are whole. */
static void test_capitals(void)
{
  static const struct {
    const char *text;
    bool lower, capitals;
  } rows[] = {
      {"", false, false},
      {"A", false, true},
      {"a", true, false},
      {"AB", false, true},
      {"Ab", true, false},
      {"KKR 2", false, false},
      {"12 .", false, false},
      {"\xC3\x86\xC3\x98", false, true},
      {"\xC3\x86\xC3\xB8", true, false},
      {"A\xCC\x8AR", false, true},
      {"a\xCC\x8A", true, false},
      {"\xCC\x8AR", false, false},
      {"R\xC3", false, false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    slice s = slice_str(rows[i].text);
    ok(referat__has_lower(s) == rows[i].lower, "small letters in text %zu", i);
    ok(referat__is_capitals(s) == rows[i].capitals, "capitals alone in text %zu", i);
  }
}

/* Each character there is: as long as it must be, and itself again; cut short it is none. */
static void test_all_characters(void)
{
  uint32_t wrong = 0, cut = 0;
  for (uint32_t c = 0; c <= 0x10FFFF; c++) {
    if (c >= 0xD800 && c <= 0xDFFF)
      continue;
    char text[4];
    unsigned length = referat__utf8_encode(c, text), size = 0;
    unsigned right = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    if (length != right || referat__utf8_decode(text, text + length, &size) != c || size != right)
      wrong = c;
    if (length > 1 && referat__utf8_decode(text, text + length - 1, &size) != 0xFFFD)
      cut = c;
  }
  is_int(wrong, 0, "every character is written and read back, as short as can be");
  is_int(cut, 0, "no character is read without its last byte");
}

/* What a text drops of what a document has between two letters, as ranges. */
static void test_marked_characters(void)
{
  static const uint32_t spaces[][2] = {{9, 13}, {32, 32}, {160, 160}, {0x2028, 0x2029}};
  static const uint32_t none[][2] = {{0, 8},       {14, 31},         {127, 159},
                                     {0xAD, 0xAD}, {0xFEFF, 0xFEFF}, {0xFFFE, 0xFFFF}};
  arena a;
  referat__arena_init(&a, NULL);
  marked m;
  referat__marked_init(&m, &a, NULL);
  uint32_t wrong = 0;
  for (uint32_t c = 1; c < 0x11000; c++) {
    if (c >= 0xD800 && c <= 0xDFFF)
      continue;
    bool is_space = false, is_none = false;
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
      is_space |= c >= spaces[i][0] && c <= spaces[i][1];
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
      is_none |= c >= none[i][0] && c <= none[i][1];
    char text[6] = "a", right[6] = "a";
    size_t length = 1 + referat__utf8_encode(c, text + 1), kept = is_none ? 1 : length;
    text[length++] = 'b';
    memcpy(right, text, kept);
    if (is_space) {
      right[1] = ' ';
      kept = 2;
    }
    right[kept++] = 'b';
    referat__marked_line(&m, 0, 0);
    size_t at = m.text.len;
    referat__marked_put(&m, slice_of(text, length));
    if (m.text.len - at != kept || memcmp(m.text.data + at, right, kept) != 0)
      wrong = c;
  }
  is_int(wrong, 0, "of each character it is known whether a text has it");
  ok(!referat__marked_failed(&m), "and there is memory for all of them");
  referat__marked_free(&m);
  referat__arena_free(&a);
}

static unsigned ask_x(const char *p)
{
  return bytes16_equal(bytes16_load(p), 'x') & bytes16_equal(bytes16_load(p - 1), 'o');
}

/* Wherever the place is, and however little stands behind it. */
static void test_find(void)
{
  char text[60];
  size_t right = 0;
  for (size_t len = 2; len < sizeof text; len++)
    for (size_t at = 1; at < len; at++) {
      memset(text, '-', sizeof text);
      text[at - 1] = 'o';
      text[at] = 'x';
      slice s = slice_of(text, len);
      right += bytes16_find(s, 0, ask_x) == at && bytes16_find(s, at, ask_x) == at &&
               bytes16_find(s, at + 1, ask_x) >= len;
    }
  is_int((long long)right, 58 * 59 / 2 + 0, "sixteen bytes: found at every place");
}

/* What the machine says of sixteen bytes, words of eight say as well. */
static void test_bytes16(void)
{
  char bytes[256 + 16];
  for (size_t i = 0; i < sizeof bytes; i++)
    bytes[i] = (char)(i * 37 + i / 256); /* every byte, in every place */
  size_t equal = 0, below = 0, high = 0, either = 0;
  for (size_t at = 0; at < 256; at++) {
    bytes16 here = bytes16_load(bytes + at);
    words16 words = words16_load(bytes + at);
    for (int c = 1; c < 0x80; c++) {
      unsigned is = 0, less = 0, any = 0;
      for (unsigned i = 0; i < 16; i++) {
        is |= (unsigned)(bytes[at + i] == (char)c) << i;
        any |= (unsigned)(bytes[at + i] == (char)c || bytes[at + i] == (char)(c ^ 7) ||
                          bytes[at + i] == '&')
               << i;
        less |= (unsigned)((unsigned char)bytes[at + i] < c) << i;
      }
      equal += bytes16_equal(here, (char)c) == is && words16_equal(words, (char)c) == is;
      either += bytes16_either(here, (char)c, '&', (char)(c ^ 7)) == any &&
                words16_either(words, '&', (char)(c ^ 7), (char)c) == any;
      below += bytes16_below(here, (char)c) == less && words16_below(words, (char)c) == less;
    }
    unsigned top = 0;
    for (unsigned i = 0; i < 16; i++)
      top |= (unsigned)((unsigned char)bytes[at + i] >> 7) << i;
    high += bytes16_high(here) == top && words16_high(words) == top;
  }
  size_t from = 0;
  for (size_t at = 0; at < 256; at++)
    for (unsigned c = 0x80; c < 0x100; c++) {
      unsigned more = 0;
      for (unsigned i = 0; i < 16; i++)
        more |= (unsigned)((unsigned char)bytes[at + i] >= c) << i;
      from += bytes16_from(bytes16_load(bytes + at), (unsigned char)c) == more &&
              words16_from(words16_load(bytes + at), (unsigned char)c) == more;
    }
  is_int((long long)from, 256 * 128, "sixteen bytes: which are at least the one");
  is_int((long long)equal, 256 * 127, "sixteen bytes: which are the one");
  is_int((long long)below, 256 * 127, "sixteen bytes: which are below it");
  is_int((long long)high, 256, "sixteen bytes: which are not ASCII");
  is_int((long long)either, 256 * 127, "sixteen bytes: which are one of three");
  size_t between = 0;
  for (size_t at = 0; at < 256; at++)
    for (int c = 1; c < 0x7F; c++) {
      char first = (char)(c < 0x40 ? c : c / 2), last = (char)c;
      unsigned within = 0;
      for (unsigned i = 0; i < 16; i++)
        within |= (unsigned)(bytes[at + i] >= first && bytes[at + i] <= last) << i;
      between += bytes16_between(bytes16_load(bytes + at), first, last) == within &&
                 words16_between(words16_load(bytes + at), first, last) == within;
    }
  is_int((long long)between, 256 * 126, "sixteen bytes: which are between two");
  is_int(bytes16_first(0x8010), 4, "sixteen bytes: the first of a mask");
}

static void test_hashes(void)
{
  arena a;
  referat__arena_init(&a, NULL);
  hash_set set = {.count = 0};
  size_t known = 0, unknown = 0;
  ok(!referat__hash_known(&set, 7), "a set without memory knows nothing");
  for (uint64_t i = 1; i <= 1000; i++)
    for (int twice = 0; twice < 2; twice++)
      referat__hash_put(&a, &set, i << 32);
  referat__hash_put(&a, &set, 0);
  for (uint64_t i = 1; i <= 1000; i++) {
    known += referat__hash_known(&set, i << 32);
    unknown += !referat__hash_known(&set, (i << 32) + 1);
  }
  is_int((long long)known, 1000, "a set knows what was put into it, however much it grew");
  is_int((long long)unknown, 1000, "and nothing else");
  is_int((long long)set.count, 1000, "each once, and 0 not at all");
  referat__arena_free(&a);
}

static void test_letters(void)
{
  is_int(referat__fold(0xC6), 0xE6, "AE ligature folds to lower case");
  is_int(referat__fold('Z'), 'z', "ASCII folds");
  is_int(referat__fold('7'), '7', "a digit is its own lower case");
  is_int(referat__fold(0xD7), 0xD7, "the multiplication sign is no letter");
  ok(referat__is_upper(0xD8) && !referat__is_lower(0xD8), "O with stroke is upper case");
  ok(referat__is_lower(0xE5) && referat__is_letter(0xE5), "a with ring is a lower-case letter");
  ok(!referat__is_letter('-') && !referat__is_letter('4'), "hyphen and digit are no letters");
  ok(referat__is_space(0xA0) && referat__is_space('\t') && referat__is_space(0x202F),
     "tab and no-break spaces are white space");
  ok(!referat__is_space('.') && !referat__is_space(0xAD), "full stop and soft hyphen are not");
  ok(slice_eq(referat__trim(SLICE(" \t\xC2\xA0 kl. 16 \xC2\xA0\n")), SLICE("kl. 16")),
     "trim takes no-break spaces, too");
  is_int((long long)referat__trim(SLICE(" \t ")).len, 0, "trim of white space alone");
  ok(referat__fold_eq(SLICE("SAGEN \xC2\xA0 Afg\xC3\x98res i"), SLICE("sagen afg\xC3\xB8res i")),
     "fold_eq: any case, any white space");
  ok(!referat__fold_eq(SLICE("Bilag 1"), SLICE("bilag")), "fold_eq wants all of it");
  is_int((long long)referat__fold_prefix(SLICE("AFBUD:  Bo"), SLICE("afbud:")), 6,
         "fold_prefix tells how many bytes matched");
  is_int((long long)referat__fold_prefix(SLICE("Af"), SLICE("afbud:")), 0,
         "fold_prefix of too short a text");
  is_int(referat__first_char(SLICE("\xC3\x98"
                                   "en")),
         0xD8, "first character");
  is_int(referat__last_char(SLICE("br\xC3\xB8"
                                  "d\xC3\xA5")),
         0xE5, "last character");
  is_int(referat__last_char(SLICE("")), 0, "no last character in nothing");
}

static void test_arena(void)
{
  arena a;
  referat__arena_init(&a, NULL);
  bool zeroed = true, aligned = true;
  for (size_t size = 1; size < 3000; size += 7) {
    unsigned char *p = referat__arena_alloc(&a, size);
    if (!p)
      break;
    aligned &= (uintptr_t)p % _Alignof(void *) == 0;
    for (size_t i = 0; i < size; i++)
      zeroed &= p[i] == 0;
    memset(p, 0xAA, size);
    char *bytes = referat__arena_bytes(&a, size);
    if (bytes)
      memset(bytes, 0x55, size);
  }
  ok(zeroed, "memory from the arena is zeroed");
  ok(aligned, "memory from the arena is aligned for pointers");
  char *big = referat__arena_bytes(&a, 5 << 20);
  ok(big != NULL, "a block larger than any chunk");
  if (big)
    memset(big, 1, 5 << 20);
  is_str(referat__arena_copy(&a, SLICE("Sag 4")), "Sag 4", "a copy ends in NUL");
  is_str(referat__arena_printf(&a, "item-%d", 107), "item-107", "printf into the arena");
  volatile size_t impossible = SIZE_MAX - 8; /* what no compiler may look at */
  ok(referat__arena_alloc(&a, impossible) == NULL && a.failed,
     "an impossible size fails and leaves its mark");
  referat__arena_free(&a);
}

/* What the test allocates, and gives back. */
static size_t blocks, largest_block;

static void *count_resize(void *context, void *old, size_t size)
{
  (void)context;
  blocks += !old;
  largest_block = size > largest_block ? size : largest_block;
  return realloc(old, size);
}

static void count_release(void *context, void *block)
{
  (void)context;
  blocks -= block != NULL;
  free(block);
}

static void test_much(void)
{
  const referat_allocator counted = {count_resize, count_release, NULL};
  arena a;
  referat__arena_init(&a, &counted);
  referat__arena_expect(&a, 1 << 20);
  (void)referat__arena_alloc(&a, 64);
  (void)referat__arena_cell(&a, 64);
  ok(largest_block < 1 << 20, "little is expected: small chunks");
  referat__arena_expect(&a, 4 << 20);
  bool zeroed = true, within = true;
  for (int i = 0; i < 60000; i++) {
    unsigned char *p = referat__arena_cell(&a, 60);
    zeroed &= p && !p[0] && !p[59];
    within &= arena_piece_of(p) == arena_piece_of(p + 59) && (char *)p > (char *)arena_piece_of(p);
    if (p)
      memset(p, 1, 60);
  }
  ok(zeroed && blocks == 3 && largest_block >= 4 << 20, "much is expected: one chunk has all");
  ok(within, "and each cell stands in one piece, behind its head");
  void *own = referat__arena_vector(&a, 1 << 20, 1);
  size_t before = blocks;
  referat__arena_discard(&a, own);
  ok(own && before == 4 && blocks == 3, "a large block is given back all the same");
  referat__arena_free(&a);
  ok(blocks == 0, "and so is the rest");
}

static void test_buf(void)
{
  buf b;
  referat__buf_init(&b, NULL);
  for (int i = 0; i < 1000; i++)
    referat__buf_char(&b, (char)('a' + i % 26));
  referat__buf_str(&b, "!");
  referat__buf_printf(&b, "%s=%d", "n", 42);
  BUF_LITERAL(&b, "\0z");
  is_int((long long)b.len, 1000 + 1 + 4 + 2, "the buffer grew to what was appended");
  ok(b.len == 1007 && b.data[999] == 'a' + 999 % 26 && memcmp(b.data + 1000, "!n=42\0z", 7) == 0,
     "and holds it");
  ok(!referat__buf_reserve(&b, SIZE_MAX - 2) && b.failed, "an impossible size fails");
  size_t before = b.len;
  referat__buf_str(&b, "more");
  is_int((long long)b.len, (long long)before, "after a failure nothing is appended");
  referat__buf_free(&b);
}

static void test_errors(void)
{
  referat_error error;
  referat__error_clear(&error);
  is_int(error.code, REFERAT_OK, "a clear error is no error");
  is_int(referat__fail(&error, REFERAT_ERROR_SYNTAX, 3, 7, "<%s> not allowed", "b"),
         REFERAT_ERROR_SYNTAX, "fail returns the code");
  referat__fail(&error, REFERAT_ERROR_MEMORY, 9, 9, "second");
  is_str(error.message, "<b> not allowed", "the first error wins");
  ok(error.line == 3 && error.column == 7, "with its place");
  is_int(referat__fail(NULL, REFERAT_ERROR_SINK, 0, 0, "x"), REFERAT_ERROR_SINK,
         "an error may be NULL");
  char longer[600];
  memset(longer, 'x', sizeof longer - 1);
  longer[sizeof longer - 1] = '\0';
  referat__error_clear(&error);
  referat__fail(&error, REFERAT_ERROR_SYNTAX, 1, 1, "%s", longer);
  ok(strlen(error.message) < sizeof error.message, "a long message is cut");
}

static void test_sha256(void)
{
  /* FIPS 180-4's own examples */
  char hex[65];
  referat__sha256_hex("abc", 3, hex);
  is_str(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "SHA-256 of abc");
  referat__sha256_hex("", 0, hex);
  is_str(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
         "SHA-256 of nothing");
}

static void test_autolinks(void)
{
  static const struct {
    const char *text;
    md_autolink kind;
    const char *inside;
  } cases[] = {
      {"<https://x.dk/a_b>.", MD_ADDRESS, "https://x.dk/a_b"},
      {"<ftp://x>", MD_ADDRESS, "ftp://x"},
      {"<mailto:a@b.dk>", MD_ADDRESS, "mailto:a@b.dk"},
      {"<a.b+c@x-y.co.dk>", MD_MAIL, "a.b+c@x-y.co.dk"},
      {"<https://>", MD_NO_LINK, NULL},
      {"<https://x.dk", MD_NO_LINK, NULL},
      {"<https://x dk>", MD_NO_LINK, NULL},
      {"<https://x<y>", MD_NO_LINK, NULL},
      {"<x:y>", MD_NO_LINK, NULL},
      {"<1x://y>", MD_NO_LINK, NULL},
      {"<b>", MD_NO_LINK, NULL},
      {"<>", MD_NO_LINK, NULL},
      {"<", MD_NO_LINK, NULL},
      {"x", MD_NO_LINK, NULL},
      {"<a@b>", MD_NO_LINK, NULL},
      {"<@b.dk>", MD_NO_LINK, NULL},
      {"<a@.dk>", MD_NO_LINK, NULL},
      {"<a@b..dk>", MD_NO_LINK, NULL},
      {"<a@b.>", MD_NO_LINK, NULL},
      {"<\xC3\xA6@b.dk>", MD_NO_LINK, NULL},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    slice inside = SLICE("");
    md_autolink kind = referat__md_autolink(slice_str(cases[i].text), &inside);
    is_int(kind, cases[i].kind, "%s: a link or not", cases[i].text);
    if (kind)
      ok(slice_eq(inside, slice_str(cases[i].inside)), "%s: what it leads to", cases[i].text);
  }
  char *none = malloc(4); /* so that a reader past its end is seen */
  memcpy(none, "<a@b", 4);
  slice inside;
  is_int(referat__md_autolink(slice_of(none, 4), &inside), MD_NO_LINK, "a text that ends in it");
  free(none);
}

/* Marks that are no text: what is one, and what is none. */
static void test_marks(void)
{
  static const char *const fences[] = {":::",          ":::::",       "::: boks",
                                       "::: boks :::", "::: {.a}",    ":::{.a b=\"c\"}",
                                       "::: {#x} ::",  "::: \xC3\xA6"};
  static const char *const no_fences[] = {"::",      "::: to ord", "::: {.a",
                                          "::: {a}", ":::boks",    "::: a.b, c",
                                          "x :::",   "::: {.a} b", "::: !"};
  for (size_t i = 0; i < sizeof fences / sizeof *fences; i++)
    ok(referat__md_is_fence(slice_str(fences[i])), "a fence: %s", fences[i]);
  for (size_t i = 0; i < sizeof no_fences / sizeof *no_fences; i++)
    ok(!referat__md_is_fence(slice_str(no_fences[i])), "no fence: %s", no_fences[i]);
  ok(referat__md_is_closing_fence(SLICE("::::")), "a fence that closes");
  ok(!referat__md_is_closing_fence(SLICE("::: a")), "one that does not");

  static const struct {
    const char *line;
    size_t at; /* 0: no attributes */
  } headings[] = {{"# A {#b}", 4},
                  {"## A {.b c=d -}", 5},
                  {"# A {b=\"c \\\" d\"}", 4},
                  {"# A {b}", 0},
                  {"# A{#b}", 0},
                  {"A {#b}", 0},
                  {"# A {#b} c", 0},
                  {"# A {b=\"c}", 0},
                  {"# A {}", 0},
                  {"# A {#b \\}", 0},
                  {"# A {#}", 0},
                  {"# A {#b} {c}", 0},
                  {"# {#b}", 2},
                  {"#", 0},
                  {"# A {#b .c,}", 0}};
  for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
    const char *at = referat__md_attributes(slice_str(headings[i].line));
    is_int(at ? at - headings[i].line : 0, (long long)headings[i].at, "attributes: %s",
           headings[i].line);
  }

  static const char *const mails[] = {"a@b.dk", "a.b-c_d+e%f@g-h.i.dk", "1@2.3"};
  static const char *const no_mails[] = {"a@b",      "a@",       "@b.dk",   "",
                                         "a@.dk",    "a@b..dk",  "a@b.dk.", "a@b.dk ",
                                         "a b@c.dk", "a@b@c.dk", "a"};
  for (size_t i = 0; i < sizeof mails / sizeof *mails; i++)
    ok(referat__md_is_mail(slice_str(mails[i])), "an address of mail: %s", mails[i]);
  for (size_t i = 0; i < sizeof no_mails / sizeof *no_mails; i++)
    ok(!referat__md_is_mail(slice_str(no_mails[i])), "none: '%s'", no_mails[i]);

  static const struct {
    const char *text;
    int end; /* the place behind the bracket; 0: no target */
  } targets[] = {{"(a)b)", 3},  {"(a(b)c)d", 7}, {"(a(b)c", 0},      {"(a b)", 0},
                 {"(a\nb)", 0}, {"(a[b)", 0},    {"(a\\)b)", 6},     {"()", 2},
                 {"(", 0},      {"(a\\", 0},     {"(((((a)))))", 11}};
  for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
    const char *text = targets[i].text;
    size_t length = strlen(text);
    const char *end = referat__md_target_end(slice_str(text));
    is_int(end ? end - text : 0, targets[i].end, "where a link leads: %s", text);
    /* cut before its end there is none, whatever stands behind the cut */
    size_t whole = targets[i].end ? (size_t)targets[i].end : length;
    for (size_t n = 0; n < whole; n++)
      if (referat__md_target_end(slice_of(text, n)))
        ok(false, "where a link leads: %s, cut off after %zu", text, n);
  }
  char longest[4100];
  memset(longest, 'x', sizeof longest);
  longest[0] = '(';
  longest[4095] = ')';
  ok(referat__md_target_end(slice_of(longest, sizeof longest)) == longest + 4096, "a long one");
  longest[4095] = 'x';
  longest[4096] = ')';
  ok(!referat__md_target_end(slice_of(longest, sizeof longest)), "and one byte more is text");

  static const struct {
    const char *text;
    const char *left; /* behind it; NULL: no metadata */
    bool own;
  } metadata[] = {{"---\nlang: \"da\"\nkind: \"minutes\"\n---\nx", "x", true},
                  {"--- \nkind: agenda\nlang: da\nparticipants:\n- Bo\n  x\n\n...\n", "", true},
                  {"---\nlang: 'da'\nkind: 'supplement'\n---\n", "", true},
                  {"---\nlang: da\nkind: 'minutes\n---\n", "", false},
                  {"---\nlang: da\nkind: minutes\nauthor: Bo\n---\n", "", false},
                  {"---\nlang: da\nkind: novel\n---\n", "", false},
                  {"---\nlang: da\n---\n", "", false},
                  {"---\nlang: da\nkind: minutes\ntext\n---\n", "", false},
                  {"---\nlang: da\nkind: minutes\n", NULL, false},
                  {"x\n---\nlang: da\nkind: minutes\n---\n", NULL, false},
                  {"", NULL, false}};
  for (size_t i = 0; i < sizeof metadata / sizeof *metadata; i++) {
    slice text = slice_str(metadata[i].text);
    const char *end = referat__md_metadata_end(text);
    const char *left = metadata[i].left;
    ok(left ? end && slice_eq(slice_between(end, slice_end(text)), slice_str(left)) : !end,
       "metadata %zu: where it ends", i);
    if (end)
      is_int(referat__md_is_own_metadata(slice_between(text.ptr, end)), metadata[i].own,
             "metadata %zu: ours or not", i);
  }
}

/* Where the runs of capitals and small letters begin and end. */
static void test_fold(void)
{
  static const uint32_t rows[][2] = {
      {'@', '@'},     {'A', 'a'},        {'Z', 'z'},     {'[', '['},     {0xBF, 0xBF},
      {0xC0, 0xE0},   {0xD7, 0xD7},      {0xDE, 0xFE},   {0xDF, 0xDF},   {0xFF, 0xFF},
      {0x100, 0x101}, {0x101, 0x101},    {0x12E, 0x12F}, {0x130, 0x130}, {0x131, 0x131},
      {0x132, 0x133}, {0x137, 0x137},    {0x138, 0x138}, {0x139, 0x13A}, {0x13A, 0x13A},
      {0x147, 0x148}, {0x148, 0x148},    {0x149, 0x149}, {0x14A, 0x14B}, {0x176, 0x177},
      {0x177, 0x177}, {0x178, 0x178},    {0x179, 0x17A}, {0x17D, 0x17E}, {0x17E, 0x17E},
      {0x17F, 0x17F}, {0x1F600, 0x1F600}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    is_int(referat__fold(rows[i][0]), rows[i][1], "U+%04X in lower case", (unsigned)rows[i][0]);
    is_int(referat__is_upper(rows[i][0]), rows[i][0] != rows[i][1], "and whether it is upper case");
  }
}

/* What is markup to pandoc, and to readers of GitHub's kind, and nothing else, gets a backslash. */
static void test_escapes(void)
{
  static const struct {
    const char *text, *pandoc, *gfm;
  } rows[] = {{"a...b", "a\\...b", "a...b"},
              {"a..b", "a..b", "a..b"},
              {"a....b", "a\\.\\...b", "a....b"},
              {"a--b", "a\\--b", "a--b"},
              {"a-b", "a-b", "a-b"},
              {"a_b", "a_b", "a_b"},
              {"_a", "\\_a", "\\_a"},
              {"a_ b", "a\\_ b", "a\\_ b"},
              {"ø_b", "ø_b", "ø_b"},
              {"Z_9", "Z_9", "Z_9"},
              {"<b", "\\<b", "\\<b"},
              {"a < b", "a < b", "a < b"},
              {"a <", "a \\<", "a \\<"},
              {"&amp", "\\&amp", "\\&amp"},
              {"& b", "& b", "& b"},
              {"&#1", "\\&#1", "\\&#1"},
              {":smile:", "\\:smile:", "\\:smile:"},
              {"kl. 10:30:15", "kl. 10:30:15", "kl. 10:30:15"},
              {":+1:", "\\:+1:", "\\:+1:"},
              {":1:", ":1:", ":1:"},
              {"a:b c:", "a:b c:", "a:b c:"},
              {"@navn", "\\@navn", "@navn"},
              {"a@navn", "a@navn", "a@navn"},
              {"@ b", "\\@ b", "@ b"},
              {"a @ b", "a @ b", "a @ b"},
              {"[a]", "\\[a\\]", "\\[a\\]"},
              {"a*b", "a\\*b", "a\\*b"},
              {"a`b", "a\\`b", "a\\`b"},
              {"a^b", "a\\^b", "a^b"},
              {"$5", "\\$5", "\\$5"},
              {"# a", "\\# a", "\\# a"},
              {"1. a", "1\\. a", "1\\. a"},
              {"1) a", "1\\) a", "1\\) a"},
              {"+ a", "\\+ a", "\\+ a"},
              {"- a", "\\- a", "\\- a"},
              {"> a", "\\> a", "\\> a"},
              {"'a'", "\\'a\\'", "'a'"},
              {"http://a_b", "http://a_b", "http\\://a_b"},
              {"(@)", "\\(@)", "\\(@)"},
              {"{a}", "\\{a\\}", "{a}"}};
  referat_allocator allocator = referat__allocator(NULL);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (int pandoc = 0; pandoc < 2; pandoc++) {
      mdtext t;
      referat__mdtext_init(&t, &allocator, pandoc != 0);
      referat__mdtext_clear(&t, false);
      referat__mdtext_put(&t, slice_str(rows[i].text));
      const char *expected = pandoc ? rows[i].pandoc : rows[i].gfm;
      is_mem(t.text.data, t.text.len, expected, strlen(expected), "'%s' in Markdown of %s",
             rows[i].text, pandoc ? "pandoc" : "GitHub");
      referat__mdtext_free(&t);
    }
}

int main(void)
{
  test_slices();
  test_utf8();
  test_capitals();
  test_all_characters();
  test_marked_characters();
  test_bytes16();
  test_find();
  test_hashes();
  test_letters();
  test_arena();
  test_much();
  test_buf();
  test_errors();
  test_sha256();
  test_autolinks();
  test_marks();
  test_fold();
  test_escapes();
  return done();
}
