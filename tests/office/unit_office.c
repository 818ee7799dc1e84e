/* Unit tests of lib/office: the numbers of lists, and what paragraphs are by their style. */
#include "base/slice.h"
#include "office/numbers.h"
#include "office/text.h"
#include "tap.h"

/* The value of a Roman number as the rules have it, 0 where it is none. */
static unsigned roman_value(const char *text)
{
  static const char letters[] = "ivxlc";
  static const unsigned values[] = {1, 5, 10, 50, 100};
  unsigned sum = 0, last = 1000, same = 0;
  for (const char *p = text; *p; p++) {
    const char *found = strchr(letters, *p), *next = p[1] ? strchr(letters, p[1]) : NULL;
    if (!found)
      return 0;
    unsigned value = values[found - letters], after = next ? values[next - letters] : 0;
    same = value == last ? same + 1 : 1;
    if (same > 3 || value > last || (after > value && (same > 1 || after > 10 * value)))
      return 0;
    if (after > value) {
      sum += after - value;
      last = value - 1;
      p++;
    } else {
      sum += value;
      last = value;
    }
  }
  return sum;
}

static const char *next_of(number_form form, const char *text, unsigned start)
{
  static char marker[LONGEST_MARKER];
  list_level levels[LIST_LEVELS] = {{.form = form, .start = start}};
  strcpy(levels[0].text, text);
  list_count count = {.at = {0}};
  referat__list_next(levels, &count, 0, marker);
  return marker;
}

static void test_numbers(void)
{
  unsigned wrong = 0;
  for (unsigned n = 1; n < 400; n++) {
    char upper[LONGEST_MARKER], *p = upper;
    strcpy(upper, next_of(FORM_UPPER_ROMAN, "%1", n));
    for (; *p; p++)
      *p = (char)(*p - 'A' + 'a');
    const char *lower = next_of(FORM_LOWER_ROMAN, "%1", n);
    wrong += roman_value(lower) != n || strcmp(lower, upper) != 0;
  }
  is_int(wrong, 0, "Roman numbers up to 399");
  is_str(next_of(FORM_UPPER_ROMAN, "%1", 400), "", "and none beyond");
  static const struct {
    number_form form;
    unsigned start;
    const char *text, *marker;
  } rows[] = {{FORM_DECIMAL, 0, "%1.", "1."},
              {FORM_DECIMAL, 7, "%1.", "7."},
              {FORM_DECIMAL, 1, "(%1)", "(1)"},
              {FORM_DECIMAL, 10, "%1.", "10."},
              {FORM_DECIMAL, 109, "%1.", "109."},
              {FORM_LOWER_LETTER, 1, "%1)", "a)"},
              {FORM_LOWER_LETTER, 26, "%1)", "z)"},
              {FORM_LOWER_LETTER, 27, "%1)", "27)"},
              {FORM_UPPER_LETTER, 2, "%1.", "B."},
              {FORM_UPPER_LETTER, 26, "%1", "Z"},
              {FORM_LOWER_ROMAN, 4, "%1.", "iv."},
              {FORM_UPPER_ROMAN, 99, "%1", "XCIX"},
              {FORM_NONE, 1, "%1.", ""},
              {FORM_BULLET, 1, "\xEF\x82\xB7", "-"},
              {FORM_BULLET, 1, "o", "-"},
              {FORM_BULLET, 1, "-", "-"},
              {FORM_BULLET, 1, "", "-"},
              {FORM_BULLET, 1, "Ad", "Ad"},
              {FORM_BULLET, 1, "1", "1"},
              {FORM_DECIMAL, 5, "%0.", "%0."},
              {FORM_DECIMAL, 5, "Punkt %1", "Punkt 5"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    is_str(next_of(rows[i].form, rows[i].text, rows[i].start), rows[i].marker, "'%s' from %u as %d",
           rows[i].text, rows[i].start, (int)rows[i].form);
  char longest[LONGEST_MARKER];
  memset(longest, 'x', sizeof longest);
  longest[sizeof longest - 1] = '\0';
  longest[0] = '1';
  is_str(next_of(FORM_DECIMAL, longest, 1), longest, "a marker may be as long as it may be");
}

/* The levels of a list that counts on: what stands below begins anew. */
static void test_levels(void)
{
  list_level levels[LIST_LEVELS] = {
      {FORM_DECIMAL, 3, "%1."}, {FORM_LOWER_LETTER, 0, "%1%2)"}, {FORM_DECIMAL, 2, "%1.%2.%3"}};
  static const struct {
    unsigned level;
    const char *marker;
  } rows[] = {{0, "3."},    {1, "3a)"}, {1, "3b)"},   {2, "3.b.2"}, {2, "3.b.3"}, {0, "4."},
              {2, "4.a.2"}, {1, "4b)"}, {2, "4.b.2"}, {0, "5."},    {1, "5a)"}};
  list_count count = {.at = {0}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    char marker[LONGEST_MARKER];
    referat__list_next(levels, &count, rows[i].level, marker);
    is_str(marker, rows[i].marker, "item %zu, at level %u", i, rows[i].level);
  }
  char marker[LONGEST_MARKER];
  levels[LIST_LEVELS - 1] = (list_level){FORM_UPPER_LETTER, 1, "%9"};
  referat__list_next(levels, &count, LIST_LEVELS + 3, marker);
  is_str(marker, "A", "deeper than levels go, it is the last one");
}

static void test_kinds(void)
{
  for (unsigned level = 1; level <= 9; level++) {
    char name[] = "Heading 0";
    name[8] = (char)('0' + level);
    office_kind kind = referat__office_kind(slice_str(name));
    ok(kind.role == OFFICE_HEADING && kind.level == (level < 5 ? level + 1 : 6) && !kind.ours,
       "what '%s' is: the title takes the first level", name);
    is_int(referat__office_heading(level).level, kind.level, "the same by its level");
  }
  static const struct {
    const char *name;
    office_role role;
    bool ours;
  } rows[] = {{"heading 10", OFFICE_TEXT, false},
              {"Heading", OFFICE_TEXT, false},
              {"heading x", OFFICE_TEXT, false},
              {"FOOTER", OFFICE_SKIPPED, false},
              {"Referat Sidetekst", OFFICE_FURNITURE, true},
              {"referat nyt", OFFICE_TEXT, true},
              {"Referatet", OFFICE_TEXT, false},
              {"", OFFICE_TEXT, false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    office_kind kind = referat__office_kind(slice_str(rows[i].name));
    ok(kind.role == rows[i].role && kind.ours == rows[i].ours, "what '%s' is", rows[i].name);
  }
}

int main(void)
{
  test_numbers();
  test_levels();
  test_kinds();
  return done();
}
