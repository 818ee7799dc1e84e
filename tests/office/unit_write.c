/* Unit tests of lib/write: what a marker says, where no line ends, addresses, figures, and tags. */
#include "base/arena.h"
#include "model/node.h"
#include "tap.h"
#include "write/address.h"
#include "write/binding.h"
#include "write/marker.h"
#include "write/styles.h"
#include "write/table.h"
#include "write/tag.h"

static void test_markers(void)
{
  static const struct {
    const char *text, *previous;
    marker_kind kind;
    unsigned value;
    const char *before, *after;
  } rows[] = {
      {"1.", NULL, MARKER_DECIMAL, 1, "", "."},
      {"10)", NULL, MARKER_DECIMAL, 10, "", ")"},
      {"(3)", NULL, MARKER_DECIMAL, 3, "(", ")"},
      {"3:", NULL, MARKER_DECIMAL, 3, "", ":"},
      {"30000.", NULL, MARKER_DECIMAL, 30000, "", "."},
      {"30001.", NULL, MARKER_OTHER, 0, "", "."},
      {"01.", NULL, MARKER_OTHER, 0, "", "."},
      {"0.", NULL, MARKER_OTHER, 0, "", "."},
      {"1.2", NULL, MARKER_OTHER, 0, "", ""},
      {"7", NULL, MARKER_DECIMAL, 7, "", ""},
      {"a)", NULL, MARKER_LOWER_LETTER, 1, "", ")"},
      {"z.", NULL, MARKER_LOWER_LETTER, 26, "", "."},
      {"B.", NULL, MARKER_UPPER_LETTER, 2, "", "."},
      {"Z.", NULL, MARKER_UPPER_LETTER, 26, "", "."},
      {"a", NULL, MARKER_OTHER, 0, "", ""},
      {"(a", NULL, MARKER_LOWER_LETTER, 1, "(", ""},
      {"ab)", NULL, MARKER_OTHER, 0, "", ")"},
      {"i)", NULL, MARKER_LOWER_ROMAN, 1, "", ")"},
      {"i)", "h)", MARKER_LOWER_LETTER, 9, "", ")"},
      {"i)", "g)", MARKER_LOWER_ROMAN, 1, "", ")"},
      {"i)", "H)", MARKER_LOWER_ROMAN, 1, "", ")"},
      {"V.", "U.", MARKER_UPPER_LETTER, 22, "", "."},
      {"V.", "IV.", MARKER_UPPER_ROMAN, 5, "", "."},
      {"iv)", NULL, MARKER_LOWER_ROMAN, 4, "", ")"},
      {"XXXIX.", NULL, MARKER_UPPER_ROMAN, 39, "", "."},
      {"xxx.", NULL, MARKER_LOWER_ROMAN, 30, "", "."},
      {"xxxx.", NULL, MARKER_OTHER, 0, "", "."},
      {"iiii.", NULL, MARKER_OTHER, 0, "", "."},
      {"Iv.", NULL, MARKER_OTHER, 0, "", "."},
      {"- 1)", NULL, MARKER_DECIMAL, 1, "", ")"},
      {"- 1", NULL, MARKER_DECIMAL, 1, "", ""},
      {"\xE2\x80\xA2 2.", NULL, MARKER_DECIMAL, 2, "", "."},
      {"- a)", NULL, MARKER_BULLET, 0, NULL, NULL},
      {"-", NULL, MARKER_BULLET, 0, NULL, NULL},
      {"", NULL, MARKER_BULLET, 0, NULL, NULL},
      {NULL, NULL, MARKER_BULLET, 0, NULL, NULL},
      {"()", NULL, MARKER_BULLET, 0, NULL, NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    marker previous = referat__marker_read(rows[i].previous, NULL);
    marker m = referat__marker_read(rows[i].text, rows[i].previous ? &previous : NULL);
    const char *name = rows[i].text ? rows[i].text : "none";
    is_int(m.kind, rows[i].kind, "the kind of '%s'", name);
    if (m.kind != MARKER_OTHER)
      is_int(m.value, rows[i].value, "the value of '%s'", name);
    if (rows[i].before)
      ok(slice_eq(m.before, slice_str(rows[i].before)) &&
             slice_eq(m.after, slice_str(rows[i].after)),
         "what stands around the number of '%s'", name);
  }
  static const char *const bullets[][2] = {
      {"-", "\xE2\x80\x93"},        {"*", "\xE2\x80\xA2"},   {"o", "\xE2\x80\xA2"},
      {"\xC2\xB7", "\xE2\x80\xA2"}, {" - ", "\xE2\x80\x93"}, {"\xE2\x9C\x93", "\xE2\x9C\x93"}};
  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
    ok(slice_eq(referat__marker_read(bullets[i][0], NULL).text, slice_str(bullets[i][1])),
       "what is shown for the bullet '%s'", bullets[i][0]);
}

static void test_following(void)
{
  static const struct {
    const char *first, *second;
    bool follows;
  } rows[] = {{"1.", "2.", true},  {"1.", "3.", false},  {"2.", "1.", false},
              {"1.", "2)", false}, {"(1)", "2)", false}, {"a)", "b)", true},
              {"a)", "B)", false}, {"9.", "10.", true},  {"-", "-", true},
              {"-", "*", false},   {"1.2", "1.2", true}, {"1.2", "1.3", false},
              {"-", "1.", false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    marker first = referat__marker_read(rows[i].first, NULL);
    marker second = referat__marker_read(rows[i].second, &first);
    ok(referat__marker_follows(&first, &second) == rows[i].follows, "'%s' and '%s'", rows[i].first,
       rows[i].second);
  }
}

/* '~' stands for a space that no line ends at. */
static void test_bindings(void)
{
  static const char *const rows[] = {"mødet den~3.~maj~2024 i salen",
                                     "den~12.~Maj sagde",
                                     "kl.~15.30 og kl~16",
                                     "Nr.~7 og nr~8",
                                     "bilag~4 og side~5",
                                     "Bilag~4, pkt.~5 og punkt~6",
                                     "(nr.~7)",
                                     "i 7 nr.~8",
                                     "2~450~000~kr.",
                                     "12 34 kasser",
                                     "1234 567",
                                     "12 3456",
                                     "310.000~kr. til",
                                     "1,2~mio.~kr. mere",
                                     "4~pct. af",
                                     "50~% af",
                                     "20~\xC2\xB0 ude",
                                     "\xC2\xA7~4 og \xC2\xA7\xC2\xA7~5",
                                     "4~m\xC2\xB2 jord",
                                     "4~stk.",
                                     "4 biler",
                                     "4.~april",
                                     "11.~april",
                                     "31.~december~1999",
                                     "111. april",
                                     "april~2024",
                                     "april 24",
                                     "4 april",
                                     "4-5~timer",
                                     "4, kr",
                                     "4  kr",
                                     "4~kr",
                                     "kr 4",
                                     "sag~24/1234",
                                     "ca.~7~km",
                                     "7 kmx",
                                     "7~kwh).",
                                     "ad 4"};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    char plain[80], got[80];
    snprintf(plain, sizeof plain, "%s", rows[i]);
    for (char *p = plain; *p; p++)
      *p = *p == '~' ? ' ' : *p;
    strcpy(got, plain);
    slice text = slice_str(plain);
    for (size_t n = 0; n < text.len;) {
      if (plain[n] < '0' || plain[n] > '9') {
        n++;
        continue;
      }
      binding b = referat__binding_of(text, 0, n);
      for (unsigned k = 0; k < b.count; k++)
        got[b.at[k]] = '~';
      n = b.end;
    }
    size_t strange = 0; /* what stands behind a text tells nothing of it */
    for (size_t length = 1; length < text.len; length++)
      for (size_t n = 0; n < length; n++) {
        char cut[80] = "";
        memcpy(cut, plain, length);
        binding here = referat__binding_of(slice_of(plain, length), 0, n);
        binding there = referat__binding_of(slice_of(cut, length), 0, n);
        strange += plain[n] >= '0' && plain[n] <= '9' &&
                   (here.count != there.count || here.end != there.end || here.end > length);
      }
    is_int((long long)strange, 0, "cut anywhere, '%s' is read to its end alone", plain);
    is_str(got, rows[i], "where a line does not end in '%s'", plain);
  }
}

static void test_addresses(void)
{
  static const struct {
    const char *address;
    bool leads;
  } rows[] = {{"http://x", true},    {"HTTPS://x.dk/a", true}, {"mailto:a@x.dk", true},
              {"http://", false},    {"mailto:", false},       {"javascript:alert(1)", false},
              {"ftp://x.dk", false}, {"//x.dk", false},        {"", false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    ok(referat__leads_out(rows[i].address) == rows[i].leads, "whether '%s' leads out",
       rows[i].address);
  ok(!referat__leads_out(NULL), "no address leads nowhere");
  arena a;
  referat__arena_init(&a, NULL);
  is_str(referat__address(&a, "https://x.dk/a_b?c=d&e#f"), "https://x.dk/a_b?c=d&e#f",
         "an address stays as it is");
  is_str(referat__address(&a, "https://x.dk/a b\"<c>\\^`{|}\x7F\x1F~!"),
         "https://x.dk/a%20b%22%3Cc%3E%5C%5E%60%7B%7C%7D%7F%1F~!",
         "but what no address has is written by its number");
  referat__arena_free(&a);
}

/* What stands behind the whole number, in the widths of its letters. */
static void test_tails(void)
{
  static const struct {
    const char *cell, *behind; /* "": nothing, or no figure */
  } rows[] = {{"12,5", ",5"},
              {"12,50", ",50"},
              {"1.200", ""},
              {"-3,25", ",25"},
              {"4,5 %", ",5 %"},
              {"12,5 kr.", ",5 kr."},
              {"1.234 kr.", " kr."},
              {"450*", "*"},
              {"12 %", " %"},
              {"1,2 mio. kr.", ",2 mio. kr."},
              {"12\xC2\xA0kr.", " kr."},
              {"12 kroner", ""},
              {"havnen 12,5", ""},
              {"12-03-2024", ""},
              {"1,5-2,5", ",5-2,5"},
              {"", ""},
              {"-", ""},
              {",5", ""},
              {"(12,5)", ",5)"},
              {"2 450 000", ""}};
  arena a;
  referat__arena_init(&a, NULL);
  is_int(letter_width('5') + letter_width(','), 757, "a digit and a comma, in thousandths");
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    referat_node *cell = referat__node_new(&a, REFERAT_TD, 1);
    referat__node_add_text(&a, cell, slice_str(rows[i].cell), 1);
    int width = 0;
    for (const char *c = rows[i].behind; *c; c++)
      width += letter_width(*c);
    is_int(referat__table_tail(cell), width / 5, "room behind the number of '%s'", rows[i].cell);
  }
  referat__arena_free(&a);
}

static int keep(void *context, const void *bytes, size_t length)
{
  char *to = context;
  strncat(to, bytes, length);
  return 0;
}

static void test_tags(void)
{
  char text[400] = "";
  out *o = malloc(sizeof *o);
  const slice id = SLICE("a&b and what is behind it");
  referat__out_init(o, keep, text);
  referat__tags(o, "<?xml version=\"1.0\"?>\n<a b=%d c=x/>", -3);
  referat__tags(o, "<%s n=%u%% m=\"%s of %u\">%s</%s>", "d", 7u, "\"1\"", 2u, "\"<\" = %", "d");
  referat__tags(o, "<e f=%s g=%.*s h=./><i j=#%s k=\"\"/>", TAG_NONE, 3, id.ptr, TAG_NONE);
  referat__tags(o, "%.*s and %s b=%d", 3, id.ptr, "a>", 5);
  referat__tag_leaf(o, "l", "");
  referat__tag_leaf(o, "m", "&");
  referat__out_finish(o, NULL);
  free(o);
  is_str(text,
         "<?xml version=\"1.0\"?>\n<a b=\"-3\" c=\"x\"/>"
         "<d n=\"7%\" m=\"&quot;1&quot; of 2\">\"&lt;\" = %</d>"
         "<e g=\"a&amp;b\" h=\".\"/><i k=\"\"/>"
         "a&amp;b and a&gt; b=5<m>&amp;</m>",
         "tags and text of a format, with escapes where they need them");
}

/* What other programs call a style, in the order of the table, and nothing behind the last. */
static void test_styles(void)
{
  is_str(referat__style_also(STYLE_LIST, 0), "Listeafsnit", "a list in Danish");
  is_str(referat__style_also(STYLE_LIST, 1), "Listenabsatz", "and in German");
  is_str(referat__style_also(STYLE_LIST, 2), NULL, "and no other");
  is_str(referat__style_also(STYLE_TITLE, 0), "Titel", "the same in both");
  is_str(referat__style_also(STYLE_TITLE, 1), NULL, "counts once");
  for (unsigned level = 0; level < 9; level++) {
    unsigned expected = level < 1 ? 1 : level > 6 ? 6 : level;
    is_int(referat__style_heading(level), STYLE_HEADING_1 + (long long)expected - 1,
           "the style of a heading of level %u", level);
  }
}

int main(void)
{
  test_markers();
  test_styles();
  test_following();
  test_bindings();
  test_addresses();
  test_tails();
  test_tags();
  return done();
}
