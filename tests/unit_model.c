/* Unit tests of lib/model: dates, case numbers, the tree and the walk over it. */
#include "apart.h"
#include "model/casenumber.h"
#include "model/date.h"
#include "model/node.h"
#include "model/string.h"
#include "tap.h"
#include "xml/model.h"

static void test_dates(void)
{
  static const struct {
    const char *text, *iso, *where;
  } rows[] = {
      {"Beslutning i udvalget den 07-09-2020", "2020-09-07", "07-09-2020"},
      {"d. 7.9.2020 blev", "2020-09-07", "7.9.2020"},
      {"07/09/2020", "2020-09-07", "07/09/2020"},
      {"Mandag d. 07. september 2020 kl. 16:00", "2020-09-07", "07. september 2020"},
      {"1. SEPT. 2020", "2020-09-01", "1. SEPT. 2020"},
      {"d. 3. dec. 1999", "1999-12-03", "3. dec. 1999"},
      {"frist: 2024-02-29.", "2024-02-29", "2024-02-29"},
      {"Mødedato: 8/22/2019 4:00:00 PM", "2019-08-22", "8/22/2019"},
      {"31-02-2024, men 01-03-2024", "2024-03-01", "01-03-2024"},
      {"i 2024 og 15.00.00-G01-517-23", NULL, NULL},
      {"29-02-2023", NULL, NULL},
      {"012-03-2024", NULL, NULL},
      {"112-03-2024", NULL, NULL},
      {"12-003-2024", NULL, NULL},
      {"kl. 16.00", NULL, NULL},
      {"", NULL, NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    date d = {0, 0, 0};
    slice where = {NULL, 0};
    bool found = referat__date_find(slice_str(rows[i].text), &d, &where);
    char iso[11] = "";
    if (found)
      referat__date_iso(d, iso);
    is_str(found ? iso : NULL, rows[i].iso, "date in '%s'", rows[i].text);
    if (rows[i].where)
      ok(slice_eq(where, slice_str(rows[i].where)), "its place in '%s'", rows[i].text);
  }
}

static void test_calendar(void)
{
  ok(referat__date_valid((date){2024, 2, 29}), "a leap day");
  ok(!referat__date_valid((date){2023, 2, 29}), "no leap day");
  ok(!referat__date_valid((date){1900, 2, 29}), "no leap day in 1900");
  ok(referat__date_valid((date){2000, 2, 29}), "a leap day in 2000");
  ok(!referat__date_valid((date){2024, 4, 31}) && !referat__date_valid((date){2024, 0, 1}) &&
         !referat__date_valid((date){2024, 13, 1}) && !referat__date_valid((date){2024, 1, 0}),
     "no such days");
  is_int(referat__date_weekday((date){2024, 5, 14}), 1, "14 May 2024 was a Tuesday");
  is_int(referat__date_weekday((date){1969, 12, 28}), 6, "a Sunday before 1970");
  is_int(referat__date_days((date){1970, 1, 1}), 0, "the first day of 1970");
  is_int(referat__date_days((date){2024, 2, 29}), 19782, "days to the leap day of 2024");
  /* Four hundred years, day by day: what is valid follows on what was valid. */
  long long before = referat__date_days((date){1999, 12, 31}), first = before, wrong = 0;
  for (int year = 2000; year < 2400; year++)
    for (int month = 0; month <= 13; month++)
      for (int day = 0; day <= 32; day++) {
        date on = {year, month, day}, back;
        if (!referat__date_valid(on))
          continue;
        char iso[11], right[40];
        referat__date_iso(on, iso);
        snprintf(right, sizeof right, "%04d-%02d-%02d", year, month, day);
        before++;
        wrong += referat__date_days(on) != before || strcmp(iso, right) != 0 ||
                 referat__date_weekday(on) != (before + 3) % 7 ||
                 !referat__date_from_iso(iso, &back) || memcmp(&back, &on, sizeof on) != 0;
      }
  is_int(before - first, 146097, "as many days in 400 years as there are");
  is_int(wrong, 0, "one after the other, and all are written and read");
  ok(referat__date_valid((date){1, 1, 1}) && referat__date_valid((date){9999, 12, 31}) &&
         !referat__date_valid((date){0, 12, 31}) && !referat__date_valid((date){10000, 1, 1}),
     "the first year and the last");
  date d;
  ok(referat__date_from_iso("2024-05-14", &d) && d.year == 2024 && d.month == 5 && d.day == 14,
     "an ISO date is read");
  ok(!referat__date_from_iso("2024-5-14", &d) && !referat__date_from_iso("2024-05-14x", &d) &&
         !referat__date_from_iso("2024-02-30", &d),
     "and nothing else is");
  is_int(referat__weekday_find(SLICE("Mødedato Torsdag d. 5. oktober")), 3, "a weekday's name");
  is_int(referat__weekday_find(SLICE("tirsdagsklubben")), -1, "but not inside a word");
  is_str(referat__month_name(5), "maj", "the name of a month");
  is_str(referat__weekday_name(6), "søndag", "the name of a weekday");
}

static void test_times(void)
{
  static const struct {
    const char *text, *first, *second;
  } rows[] = {
      {"kl. 16:00", "16:00", NULL},
      {"kl. 8.30 - 9.15", "08:30", "09:15"},
      {"kl. 17", "17:00", NULL},
      {"Onsdag d. 22. januar 2025 kl. 17:00 - 20:15", "17:00", "20:15"},
      {"d. 3. marts 2025", NULL, NULL},
      {"kl. 25:00", NULL, NULL},
      {"se referatet af 18.11.2019", NULL, NULL},
      {"18.11.2019 kl. 16.30", "16:30", NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    slice rest = slice_str(rows[i].text);
    int minutes = 0;
    char iso[6];
    bool found = referat__time_find(rest, &minutes, &rest);
    if (found)
      referat__time_iso(minutes, iso);
    is_str(found ? iso : NULL, rows[i].first, "time in '%s'", rows[i].text);
    if (!rows[i].second)
      continue;
    found = referat__time_find(rest, &minutes, &rest);
    if (found)
      referat__time_iso(minutes, iso);
    is_str(found ? iso : NULL, rows[i].second, "second time in '%s'", rows[i].text);
  }
}

static void is_slice(slice got, const char *expected, const char *what, const char *of)
{
  is_mem(got.ptr, got.len, expected, strlen(expected), "%s of '%s'", what, of);
}

static void test_case_numbers(void)
{
  static const struct {
    const char *text;
    case_form form;
    const char *number, *kle, *facet, *serial, *year;
  } rows[] = {
      {"15.00.00-G01-517-23", CASE_KLE, "15.00.00-G01-517-23", "15.00.00", "G01", "517", "23"},
      {"20.01.05-Ø39-11-23", CASE_KLE, "20.01.05-Ø39-11-23", "20.01.05", "Ø39", "11", "23"},
      {"00.22.04-P35-4-18 og mere", CASE_KLE, "00.22.04-P35-4-18", "00.22.04", "P35", "4", "18"},
      {"21/37995", CASE_YEAR_SERIAL, "21/37995", "", "", "37995", "21"},
      {"2021/37995", CASE_YEAR_SERIAL, "2021/37995", "", "", "37995", "2021"},
      {"017344-2013", CASE_YEAR_SERIAL, "017344-2013", "", "", "017344", "2013"},
      {"010190-2013", CASE_NONE, NULL, NULL, NULL, NULL, NULL}, /* it may be a person's */
      {"2023-0144", CASE_GROUPS, "2023-0144", NULL, NULL, NULL, NULL},
      {"2023-2026", CASE_NONE, NULL, NULL, NULL, NULL, NULL}, /* a span of years */
      {"15.20G00", CASE_GROUPS, "15.20G00", NULL, NULL, NULL, NULL},
      {"EMN-2023-00123", CASE_SERIES, "EMN-2023-00123", NULL, NULL, NULL, NULL},
      {"Godkendelse", CASE_NONE, NULL, NULL, NULL, NULL, NULL},
      {"2024", CASE_NONE, NULL, NULL, NULL, NULL, NULL},
      {"15.00.00", CASE_NONE, NULL, NULL, NULL, NULL, NULL},
      {"", CASE_NONE, NULL, NULL, NULL, NULL, NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    casenumber c = referat__casenumber_read(slice_str(rows[i].text));
    is_int(c.form, rows[i].form, "form of '%s'", rows[i].text);
    if (rows[i].number)
      is_slice(c.number, rows[i].number, "number", rows[i].text);
    if (rows[i].kle) {
      is_slice(c.kle, rows[i].kle, "subject", rows[i].text);
      is_slice(c.facet, rows[i].facet, "facet", rows[i].text);
      is_slice(c.serial, rows[i].serial, "serial", rows[i].text);
      is_slice(c.year, rows[i].year, "year", rows[i].text);
    }
  }
}

/* Each form as short and as long as it may be, and what is none for one character. */
static void test_case_number_limits(void)
{
  static const struct {
    case_form form;
    const char *texts[14];
  } rows[] = {
      {CASE_KLE,
       {"15.00.00-G01-5-23", "15.00.00-G01-12345678-2023", "15.00.00G01", "00.01.00P35-0098",
        "15.00.00-G01-517-23.", "15.00.00-Z99-1-00", "15.00.00-A01-1-00"}},
      {CASE_GROUPS,
       {"15.20G00", "15.20A00", "15.20Z00", "19-002467", "19-12345", "2023-12345", "2023-0144",
        "1999-1899", "330-2018-3619", "330-2018-36", "1-51-71-3321-08"}},
      {CASE_YEAR_SERIAL,
       {"21/12", "2021/12", "21/123456789", "21/12 og", "017344-2013", "017344-1999", "320190-2013",
        "311390-2013", "010090-2013", "000190-2013"}},
      {CASE_SERIES, {"A-23-12", "A23-12", "ABCDEFGH-2023-12", "EMN2023-123456789", "ZA-23-12"}},
      {CASE_COUNCIL, {"BR 366/07", "BRU 366/2007", "BR 12345/07", "BR \xC2\xA0 1/07"}},
      {CASE_NONE,
       {"15.00.00-G01", "15.00.00-G01-517", "15.00.00-G1-5-17", "15.0.00-G01-5-17",
        "15.00.00-g01-5-17", "15.00.00-G01-517-230", "15.00.00-G01-517-23x", "15.00.00-G01--23",
        "15.00.00G01-", "15.20G0", "15.20g00", "15.2G00", "15.20G001", "15.20G00/1"}},
      {CASE_NONE,
       {"21/1", "210/12", "21/1234567890", "21/12a", "21/12/3", "21/12-3", "21/12å", "017344-1899",
        "017344-2113", "017344-20131", "017344-20130", "01734-2013", "0173445-2013",
        "017344/2013"}},
      {CASE_NONE,
       {"010190-2013", "311290-2013", "010190-1999", "EMN-202-12", "EMN-23-1", "EMN-23-1234567890",
        "ABCDEFGHI-2023-12", "emn-23-12", "B 366/07", "BRUX 366/07", "BR 366/007", "BR366/07",
        "BR /07", "BR 123456/07"}},
      {CASE_NONE,
       {"19-1234", "1899-0144", "2023-2026", "1999-2003", "2023-014", "330-2018-3", "33-2018-3619",
        "330-18-3619", "1-51-71-3321", "1-2-3-4-5-6", "1-2-3-4-5-6-7", "19-002467-", "19-", "-19"}},
  };
  size_t strange = 0;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (size_t k = 0; k < 14 && rows[i].texts[k]; k++) {
      is_int(referat__casenumber_read(slice_str(rows[i].texts[k])).form, rows[i].form,
             "form of '%s'", rows[i].texts[k]);
      /* what stands behind a text tells nothing of it */
      for (size_t length = 0; length < strlen(rows[i].texts[k]); length++) {
        char cut[40] = "";
        memcpy(cut, rows[i].texts[k], length);
        casenumber here = referat__casenumber_read(slice_of(rows[i].texts[k], length));
        casenumber there = referat__casenumber_read(slice_str(cut));
        strange += here.form != there.form || here.number.len != there.number.len;
      }
    }
  is_int((long long)strange, 0, "cut anywhere, they are read to their end alone");
}

/* Values that attributes may have, and the nearest that they may not. */
static void test_values(void)
{
  static const struct {
    referat_type type;
    referat_attr attr;
    bool good;
    const char *values[12];
  } rows[] = {
      {REFERAT_ITEM,
       REFERAT_ATTR_ID,
       true,
       {"a", "_", "a1", "Z9.-_z", "item-107", "\xC3\xA5", "A-", "z.", "Az"}},
      {REFERAT_ITEM,
       REFERAT_ATTR_ID,
       false,
       {"", "1", "1a", "-a", ".a", "a b", "a:b", "a/", "@", "[", "`a", "a{"}},
      {REFERAT_HEAD, REFERAT_ATTR_DATE, true, {"2024-03-12", "2024-02-29", "0001-01-01"}},
      {REFERAT_HEAD,
       REFERAT_ATTR_DATE,
       false,
       {"", "2024-3-12", "2023-02-29", "2024-13-01", "2024-03-12 ", "20240312", "2024-03-1x"}},
      {REFERAT_HEAD, REFERAT_ATTR_START, true, {"00:00", "23:59", "09:05", "19:30", "24:00"}},
      {REFERAT_HEAD,
       REFERAT_ATTR_START,
       false,
       {"", "24:01", "23:60", "9:05", "09.05", "09:5", "09:055", "a9:05", "0/:00", "09:0:"}},
      {REFERAT_SOURCE, REFERAT_ATTR_BYTES, true, {"0", "1", "9", "10", "123456789012345"}},
      {REFERAT_SOURCE,
       REFERAT_ATTR_BYTES,
       false,
       {"", "-1", "1.5", "a", "1 ", "1:", "/1", "1234567890123456"}},
      {REFERAT_SOURCE,
       REFERAT_ATTR_SHA256,
       true,
       {"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}},
      {REFERAT_SOURCE,
       REFERAT_ATTR_SHA256,
       false,
       {"", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeF",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg",
        "`123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}},
      {REFERAT_ITEM, REFERAT_ATTR_ACCESS, true, {"open", "closed"}},
      {REFERAT_ITEM, REFERAT_ATTR_ACCESS, false, {"", "Open", "open ", "close", "opened"}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    for (size_t k = 0; k < 12 && rows[i].values[k]; k++) {
      const char *fixed, *value = rows[i].values[k];
      ok(referat__model_value(rows[i].type, rows[i].attr, slice_str(value), &fixed) == rows[i].good,
         "%s='%s' %s", referat_attr_name(rows[i].attr), value, rows[i].good ? "may be" : "may not");
    }
}

/* minutes > p > "Sagen ", strong > "A ", pb, "B", furniture > "Side 2", "!" */
static referat_doc *make_tree(void)
{
  referat_doc *doc = referat__doc_new(NULL);
  if (!doc)
    return NULL;
  arena *a = &doc->memory;
  doc->root = referat__node_new(a, REFERAT_MINUTES, 1);
  referat_node *p = referat__node_add(a, doc->root, REFERAT_P, 4);
  referat__node_add_text(a, p, SLICE("Sagen \n "), 4);
  referat_node *strong = referat__node_add(a, p, REFERAT_STRONG, 4);
  referat__node_add_text(a, strong,
                         SLICE("\xC3\x85rsm\xC3\xB8"
                               "de\t "),
                         4);
  referat__node_add(a, p, REFERAT_PB, 5);
  referat__node_add_text(a, p, SLICE("B"), 6);
  referat_node *furniture = referat__node_add(a, p, REFERAT_FURNITURE, 7);
  referat__node_add_text(a, furniture, SLICE("Side 2"), 7);
  referat__node_add_text(a, p, SLICE(" !"), 8);
  return doc;
}

/* The text that is all an element has stands in it, and leaves when something stands beside it. */
static void test_held(void)
{
  referat_doc *doc = referat__doc_new(NULL);
  arena *a = &doc->memory;
  doc->root = referat__node_new(a, REFERAT_MINUTES, 1);
  referat_node *p = referat__node_add(a, doc->root, REFERAT_P, 4);
  referat_node *q = referat__node_add(a, doc->root, REFERAT_P, 6);
  size_t before = a->nodes;
  referat__node_add_text(a, p, SLICE("Sagen"), 5);
  is_int((long long)(a->nodes - before), 1, "a text that is held counts as a node");
  referat_node *text = node_first(p);
  ok(text && text->held && element_last(p) == text, "it is the first child and the last");
  ok(referat_node_parent(text) == p && !referat_node_next(text), "its parent, and nothing behind");
  is_int((long long)referat_node_line(text), 5, "it has a line of its own");
  referat__node_move(a, q, p);
  ok(!node_first(p) && node_first(q) && node_first(q)->held, "it moves to another element");
  is_mem(node_text(node_first(q)).ptr, node_text(node_first(q)).len, "Sagen", 5, "with its text");
  referat_node *lb = referat__node_add(a, q, REFERAT_LB, 7);
  text = node_first(q);
  ok(text && !text->held && node_next(text) == lb && node_parent(text) == q,
     "it is a node like others beside one");
  is_mem(node_text(text).ptr, node_text(text).len, "Sagen", 5, "with the same text");
  is_int((long long)referat_node_line(text), 5, "with its line");
  referat__node_add_text(a, q, SLICE("er"), 8);
  referat__node_move_behind(a, p, text);
  ok(node_first(p) == lb && node_text(element_last(p)).len == 2 && !node_next(text) &&
         element_last(q) == text && node_parent(lb) == p,
     "what stands behind it moves alone");
  referat__node_drop_texts(a, p);
  ok(node_first(p) == lb && element_last(p) == lb, "texts are dropped, elements stay");
  referat__node_add_text(a, lb, SLICE("x"), 9);
  ok(!node_first(lb) && !a->failed, "what has no content gets none");
  referat__node_set_static(a, p, REFERAT_ATTR_KIND, "x");
  ok(a->failed, "nor an attribute what has none");
  a->failed = false;
  referat__node_unset(a, text, REFERAT_ATTR_KIND);
  ok(!node_may_have_attrs(text) && !node_attrs(text), "nor a text, whatever its length says");

  const char *at = a->cell;
  referat_node *cell = referat__node_add(a, doc->root, REFERAT_TD, 9);
  referat__node_add_text(a, cell, SLICE("3"), 9);
  ok(a->cell - at <= 28, "a cell with a text takes little");
  at = a->cell;
  referat__node_add(a, q, REFERAT_LB, 9);
  ok(a->cell - at <= 16, "and a line's end less");

  size_t length = 2 * NODE_LONGEST_TEXT;
  char *much = calloc(1, length + 3);
  if (much) {
    memset(much, 'a', length);
    memcpy(much + NODE_LONGEST_TEXT - 1, "\xC3\xA6", 2);
    referat__node_drop(q);
    referat__node_add_text(a, q, slice_of(much, length), 1);
    size_t sum = 0;
    bool whole = true;
    for (const referat_node *n = node_first(q); n; n = node_next(n)) {
      sum += node_text(n).len;
      whole &= (node_text(n).ptr[0] & 0xC0) != 0x80;
    }
    ok(sum == length && whole, "a very long text is several, cut between characters");
    free(much);
  }
  referat_doc_free(doc);
}

#ifdef __linux__
/* Nodes tell in 32 bits where others stand, also where those are too far away for that. */
static void test_far(void)
{
  size_t count = 0;
  const referat_allocator apart = {resize_apart, release_apart, &count};
  referat_doc *doc = sizeof(void *) < 8 ? NULL : referat__doc_new(&apart);
  if (!doc) {
    skip(5, "there is no room that far away");
    return;
  }
  arena *a = &doc->memory;
  enum { MANY = 5000 };
  char number[16];
  doc->root = referat__node_new(a, REFERAT_MINUTES, 1);
  for (int i = 0; i < MANY; i++) {
    referat_node *list = referat__node_add(a, doc->root, REFERAT_LIST, (uint32_t)i);
    referat__node_add_text(a, list, slice_of(number, (size_t)sprintf(number, "%d", i)), 1);
    referat__node_set(a, list, REFERAT_ATTR_NUMBER, slice_str(number));
    referat__node_set_static(a, list, REFERAT_ATTR_TYPE, "first");
    referat__node_set_static(a, list, REFERAT_ATTR_TYPE, i % 2 ? "odd" : "even");
    referat__node_add(a, list, REFERAT_LB, 1);
  }
  int wrong = 0, i = 0;
  const referat_node *last = NULL;
  for (const referat_node *n = node_first(doc->root); n; n = node_next(last = n), i++) {
    snprintf(number, sizeof number, "%d", i);
    wrong += node_parent(n) != doc->root || strcmp(node_value(n, REFERAT_ATTR_NUMBER), number) != 0;
    wrong += !node_says(n, REFERAT_ATTR_TYPE, i % 2 ? "odd" : "even");
    wrong += !slice_eq(node_text(node_first(n)), slice_str(number));
    wrong += node_parent(node_first(n)) != n || node_type(element_last(n)) != REFERAT_LB ||
             node_next(node_first(n)) != element_last(n);
  }
  ok(i == MANY && !wrong && !a->failed, "nodes far apart know each other, %d do not", wrong);
  ok(last == element_last(doc->root), "and the last of them");
  referat_node *first = node_first(doc->root), *other = node_next(first);
  referat__node_unset(a, first, REFERAT_ATTR_NUMBER);
  ok(attr_name(node_attrs(first)) == REFERAT_ATTR_TYPE && !attr_next(node_attrs(first)),
     "an attribute is taken away");
  referat__node_move(a, other, first);
  ok(!node_first(first) && node_parent(element_last(other)) == other, "and children are moved");
  referat__node_drop_texts(a, other);
  ok(node_type(node_first(other)) == REFERAT_LB &&
         node_next(node_first(other)) == element_last(other),
     "their texts dropped");
  referat_doc_free(doc);
}

/* A text that no link leads to, because there is no memory for it, is empty. */
static void test_far_without_memory(void)
{
  size_t count = 0, told = 0, empty = 0;
  const referat_allocator apart = {resize_apart, release_apart, &count};
  referat_doc *doc = sizeof(void *) < 8 ? NULL : referat__doc_new(&apart);
  char *far = doc ? resize_apart(&count, NULL, 5) : NULL;
  if (!far) {
    skip(2, "there is no room that far away");
    referat_doc_free(doc);
    return;
  }
  arena *a = &doc->memory;
  doc->root = referat__node_new(a, REFERAT_MINUTES, 1);
  referat_node *paragraph = referat__node_add(a, doc->root, REFERAT_P, 1);
  referat__node_add_text(a, paragraph, slice_str("near the base of the piece"), 1);
  count = APART_NO_MORE;
  while (referat__arena_alloc(a, 1))
    continue;
  referat__node_add(a, paragraph, REFERAT_LB, 1);
  referat__node_add_text(a, paragraph, slice_of(far, 5), 1);
  referat__node_add_text(a, referat__node_add(a, doc->root, REFERAT_P, 2), slice_of(far, 5), 2);
  referat_iter iter = referat_iter_begin(doc->root);
  while (referat_iter_next(&iter) != REFERAT_DONE) {
    slice text = node_type(iter.node) == REFERAT_TEXT ? node_text(iter.node) : slice_of("", 0);
    told += node_type(iter.node) == REFERAT_TEXT && text.len && text.ptr;
    empty += node_type(iter.node) == REFERAT_TEXT && !text.len;
  }
  ok(a->failed && told == 1, "without memory for far links, texts are told: %zu", told);
  is_int((long long)empty, 2, "and the others are empty");
  count = 0;
  release_apart(NULL, far);
  referat_doc_free(doc);
}
#endif

static void test_strings(void)
{
  referat_doc *doc = make_tree();
  const referat_node *p = referat_node_first(referat_doc_root(doc));
  char text[64];
  size_t length = referat_node_string(p, text, sizeof text);
  is_str(text,
         "Sagen \xC3\x85rsm\xC3\xB8"
         "de B !",
         "white space is one space, no furniture");
  is_int((long long)length, (long long)strlen(text), "the length is told");
  char small[8];
  is_int((long long)referat_node_string(p, small, sizeof small), (long long)length,
         "and told whole when the buffer is small");
  is_str(small, "Sagen ", "the text is cut between characters");
  is_int((long long)referat_node_string(p, NULL, 0), (long long)length, "no buffer at all");
  is_int((long long)referat_node_string(NULL, text, sizeof text), 0, "no node has no text");
  is_str(text, "", "and says so");
  referat_doc_free(doc);
}

static void test_tree(void)
{
  referat_doc *doc = make_tree();
  arena *a = &doc->memory;
  referat_node *root = doc->root;
  referat_node *p = node_first(root);
  is_str(referat_type_name(referat_node_type(root)), "minutes", "the root");
  ok(referat_node_parent(p) == root && referat_node_next(p) == NULL, "parent and next");
  is_int((long long)referat_node_line(p), 4, "a node's line");
  size_t length = 7;
  ok(referat_node_text(p, &length) == NULL && length == 0, "an element is no text");
  const char *text = referat_node_text(referat_node_first(p), &length);
  is_mem(text, length, "Sagen \n ", 8, "the bytes of a text");

  referat_node *one = referat__node_new(a, REFERAT_LIST, 1);
  referat_node *two = referat__node_new(a, REFERAT_TABLE, 1);
  referat__node_insert(a, root, NULL, one);
  referat__node_insert(a, root, p, two);
  ok(node_first(root) == one && node_next(one) == p && node_next(p) == two &&
         element_last(root) == two,
     "insert");
  referat__node_append(a, root, NULL);
  ok(element_last(root) == two, "a node that could not be made is not appended");
  ok(referat__node_add(a, NULL, REFERAT_P, 1) != NULL || a->failed,
     "adding to nothing is harmless");
  ok(referat__node_child(root, REFERAT_TABLE) == two && !referat__node_child(root, REFERAT_ITEM),
     "the child of a type");

  referat__node_set(a, one, REFERAT_ATTR_TYPE, SLICE("bullet"));
  referat__node_set(a, one, REFERAT_ATTR_NUMBER, SLICE("2"));
  referat__node_set(a, one, REFERAT_ATTR_TYPE, SLICE("number"));
  is_str(referat_node_attr(one, REFERAT_ATTR_TYPE), "number", "a value that is set anew");
  ok(attr_name(node_attrs(one)) == REFERAT_ATTR_NUMBER &&
         attr_name(attr_next(node_attrs(one))) == REFERAT_ATTR_TYPE &&
         attr_next(attr_next(node_attrs(one))) == NULL,
     "attributes stand in their order, each once");
  ok(referat_node_attr(one, REFERAT_ATTR_DATE) == NULL && referat_node_attr(NULL, 0) == NULL,
     "an attribute that is not there");
  referat_doc_free(doc);
  referat_doc_free(NULL);
}

static void test_names(void)
{
  int wrong = 0;
  for (int type = REFERAT_MINUTES; type < REFERAT_TYPE_COUNT; type++)
    wrong += referat__type_by_name(slice_str(referat_type_name((referat_type)type))) !=
             (referat_type)type;
  is_int(wrong, 0, "every element is found by its name");
  wrong = 0;
  for (int attr = 0; attr < REFERAT_ATTR_COUNT; attr++)
    wrong += referat__attr_by_name(slice_str(referat_attr_name((referat_attr)attr))) !=
             (referat_attr)attr;
  is_int(wrong, 0, "every attribute is found by its name");
  is_int(referat__type_by_name(SLICE("div")), REFERAT_TYPE_COUNT, "no such element");
  is_int(referat__attr_by_name(SLICE("class")), REFERAT_ATTR_COUNT, "no such attribute");
  is_str(referat_type_name(REFERAT_TEXT), "#text", "the name of text");
  is_str(referat_type_name(REFERAT_TYPE_COUNT), "", "what is no type has no name");
  is_str(referat_attr_name(REFERAT_ATTR_COUNT), "", "nor has what is no attribute");
}

static void test_iterator(void)
{
  referat_doc *doc = make_tree();
  arena *a = &doc->memory;
  referat_node *caption = referat__node_add(a, doc->root, REFERAT_CAPTION, 9);
  referat__node_add_text(a, caption, SLICE("Tabel 1"), 9);
  char seen[256] = "";
  referat_iter iter = referat_iter_begin(referat_doc_root(doc));
  referat_event event;
  while ((event = referat_iter_next(&iter)) != REFERAT_DONE) {
    size_t length = strlen(seen);
    snprintf(seen + length, sizeof seen - length, "%s%s ", event == REFERAT_EXIT ? "/" : "",
             referat_type_name(referat_node_type(iter.node)));
  }
  is_str(seen,
         "minutes p #text strong #text /strong pb /pb #text furniture #text /furniture #text /p "
         "caption #text /caption /minutes ",
         "the walk");
  is_int(referat_iter_next(&iter), REFERAT_DONE, "done stays done");

  seen[0] = '\0';
  iter = referat_iter_begin(referat_node_first(referat_doc_root(doc)));
  while ((event = referat_iter_next(&iter)) != REFERAT_DONE) {
    if (event == REFERAT_ENTER && referat_node_type(iter.node) == REFERAT_STRONG)
      referat_iter_skip(&iter);
    size_t length = strlen(seen);
    snprintf(seen + length, sizeof seen - length, "%s%s ", event == REFERAT_EXIT ? "/" : "",
             referat_type_name(referat_node_type(iter.node)));
  }
  is_str(seen, "p #text strong /strong pb /pb #text furniture #text /furniture #text /p ",
         "a walk over a part, without the children of one element");
  iter = referat_iter_begin(NULL);
  is_int(referat_iter_next(&iter), REFERAT_DONE, "a walk over nothing");
  referat_doc_free(doc);
}

static void test_words(void)
{
  const char *unknown = referat_status_string((referat_status)999);
  is_str(unknown, "unknown status", "a status that does not exist has words");
  for (int status = REFERAT_OK; status <= REFERAT_ERROR_PROFILE; status++)
    ok(strcmp(referat_status_string((referat_status)status), unknown) != 0,
       "status %d has words of its own", status);
  is_str(referat_status_string((referat_status)(REFERAT_ERROR_PROFILE + 1)), unknown,
         "which is the last one");
  is_str(referat_severity_string(REFERAT_WARNING), "warning", "a severity");
}

/* The last node that a document may have is made, and none behind it. */
static void test_most_nodes(void)
{
  referat_doc *doc = referat__doc_new(NULL);
  referat_error error = {REFERAT_OK, 0, 0, ""};
  arena *a = &doc->memory;
  a->nodes = REFERAT_MAX_NODES - 2;
  referat_node *root = referat__node_new(a, REFERAT_MINUTES, 1);
  ok(root && referat__node_add_text(a, root, SLICE("x"), 2), "as many nodes as a document has");
  is_int(referat__doc_failed(doc, &error), REFERAT_ERROR_MEMORY, "what fails then is memory");
  ok(!referat__node_add(a, root, REFERAT_P, 3) && a->failed, "and no element more");
  ok(!referat__node_add_text(a, root, SLICE("x"), 4), "nor a text");
  is_int(referat__doc_failed(doc, &error), REFERAT_ERROR_LIMIT, "that is told as a limit");
  is_int((long long)error.line, 3, "with the line of the first one");
  is_int(referat__doc_failed(NULL, &error), REFERAT_ERROR_MEMORY, "no document is no memory");
  referat_doc_free(doc);
}

int main(void)
{
  test_dates();
  test_calendar();
  test_times();
  test_case_numbers();
  test_case_number_limits();
  test_values();
  test_held();
#ifdef __linux__
  test_far();
  test_far_without_memory();
#endif
  test_strings();
  test_tree();
  test_most_nodes();
  test_names();
  test_iterator();
  test_words();
  return done();
}
