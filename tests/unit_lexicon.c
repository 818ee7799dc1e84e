/* The words that are built in: every row has an example, and gives what it says. */
#include "lexicon/example.h"
#include "lexicon/profile.h"
#include "lexicon/table.h"
#include "base/utf8.h"
#include "read/shapes.h"
#include "tap.h"

#include <dirent.h>

/* Whether the text has the shape of this row, though no other is known. */
static bool has_shape(const lex_row *row)
{
  lexicon only = *referat__lexicon_builtin();
  lex_word word = {row->pattern, row->value};
  only.words[row->table].rows = &word;
  only.words[row->table].count = 1;
  return referat__shape_matches(&only, row->table, row->example);
}

/* Copy the text with the marks of letters behind them, as some systems write it; from
 * the `first` such letter on, so that both forms stand in one text. */
static size_t take_apart(slice text, unsigned first, char *to)
{
  static const char *const letters[][2] = {{"å", "a\xCC\x8A"}, {"é", "e\xCC\x81"},
                                           {"ö", "o\xCC\x88"}, {"ü", "u\xCC\x88"},
                                           {"Å", "A\xCC\x8A"}, {"É", "E\xCC\x81"}};
  size_t n = 0, seen = 0;
  for (size_t i = 0; i < text.len;) {
    size_t k = 0, count = sizeof letters / sizeof *letters;
    while (k < count && !slice_starts(slice_skip(text, i), slice_str(letters[k][0])))
      k++;
    bool apart = k < count && seen++ >= first;
    memcpy(to + n, apart ? letters[k][1] : text.ptr + i, apart ? 3 : 1);
    n += apart ? 3 : 1;
    i += apart ? 2 : 1;
  }
  return n;
}

static void test_apart(const char *file, const lex_row *row)
{
  char text[3 * 256];
  lex_row apart = *row;
  for (unsigned first = 0; row->example.len <= 256; first++) {
    apart.example = slice_of(text, take_apart(row->example, first, text));
    if (slice_eq(apart.example, row->example))
      return;
    slice found;
    const char *value;
    ok(referat__lex_example_holds(referat__lexicon_builtin(), &apart, &found, &value),
       "%s:%u: '%.*s', its letters taken apart", file, (unsigned)row->line, (int)apart.example.len,
       apart.example.ptr);
  }
}

static void test_row(const char *file, const lex_row *row)
{
  const char *name = referat__lex_about[row->table].name;
  if (!ok(row->example.len > 0, "%s:%u: [%s] '%.*s' has an example", file, (unsigned)row->line,
          name, (int)row->pattern.len, row->pattern.ptr))
    return;
  if (referat__lex_about[row->table].way == LEX_WAY_SHAPE) {
    ok(has_shape(row), "%s:%u: '%.*s'", file, (unsigned)row->line, (int)row->example.len,
       row->example.ptr);
    return;
  }
  slice found;
  const char *value;
  if (!ok(referat__lex_example_holds(referat__lexicon_builtin(), row, &found, &value),
          "%s:%u: '%.*s'", file, (unsigned)row->line, (int)row->example.len, row->example.ptr))
    diag("it gives '%.*s' -> %s", (int)found.len, found.ptr ? found.ptr : "", value);
  test_apart(file, row);
}

static void test_file(const char *name)
{
  char path[256];
  snprintf(path, sizeof path, "lib/lexicon/danish/%s", name);
  char *bytes;
  size_t length = tap_read_file(tap_source(path), &bytes);
  arena memory;
  referat__arena_init(&memory, NULL);
  lex_rows rows = {.count = 0};
  referat_error error = {.code = REFERAT_OK};
  is_int(referat__profile_read(&memory, slice_of(bytes, length), 0, &rows, &error), REFERAT_OK,
         "%s is a profile", path);
  if (error.code)
    diag("%s:%zu: %s", path, error.line, error.message);
  ok(rows.count > 10, "%s has %zu rows", path, rows.count);
  for (size_t i = 0; i < rows.count; i++)
    test_row(path, &rows.at[i]);
  referat__arena_free(&memory);
  free(bytes);
}

/* Rows of a table, about, that are tried with all that may stand behind them. */
#define SAMPLED 32

/* The row that begins the text, found by going through all of them. */
static const lex_word *start_by_rows(const lex_word *rows, size_t count, slice text, size_t *used)
{
  const lex_word *best = NULL;
  for (size_t i = 0; i < count; i++) {
    size_t n = referat__fold_prefix(text, rows[i].pattern);
    uint32_t next = referat__first_char(slice_skip(text, n));
    bool ends = !referat__is_letter(referat__last_char(rows[i].pattern)) ||
                !(referat__is_letter(next) || (next >= '0' && next <= '9'));
    if (n && ends && (!best || rows[i].pattern.len > best->pattern.len)) {
      best = &rows[i];
      *used = n;
    }
  }
  return best;
}

/* Whether the table finds what begins the text by its chains as well. */
static bool starts_alike(lex_id table, slice text)
{
  size_t count, used = 0, found = 0;
  const lex_word *rows = referat__lex_rows(referat__lexicon_builtin(), table, &count);
  const lex_word *row = start_by_rows(rows, count, text, &used);
  return referat__lex_start(referat__lexicon_builtin(), table, text, &found) == row &&
         found == used;
}

/* Some rows of a table with much behind them, in small letters and in capitals. */
static void test_starts(lex_id table)
{
  static const char *const behind[] = {"",
                                       " ",
                                       ".",
                                       "s",
                                       "7",
                                       ":x",
                                       "\xC3\x97",
                                       "\xC3\xA5",
                                       "\xC2\xA0",
                                       "\xCC\x8A",
                                       "-",
                                       "\xE2\x80\x93",
                                       " og andet, som er langt"};
  size_t count, wrong = 0;
  const lex_word *rows = referat__lex_rows(referat__lexicon_builtin(), table, &count);
  for (size_t i = 0; i < count; i += 1 + count / SAMPLED)
    for (size_t k = 0; k < sizeof behind / sizeof *behind; k++) {
      char text[512];
      size_t n = (size_t)snprintf(text, sizeof text, "%.*s%s", (int)rows[i].pattern.len,
                                  rows[i].pattern.ptr, behind[k]);
      bool same = starts_alike(table, slice_of(text, n));
      for (size_t at = 0; at < n && same; at++) { /* ever more of it in capitals */
        text[at] = (char)(text[at] >= 'a' && text[at] <= 'z' ? text[at] - 32 : text[at]);
        same = starts_alike(table, slice_of(text, n));
      }
      for (size_t at = 1; at < n && same; at++) /* and ever less, of whole characters */
        same = (text[at] & 0xC0) == 0x80 || (starts_alike(table, slice_of(text, at)) &&
                                             starts_alike(table, slice_of(text + at, n - at)));
      if (!same && !wrong++)
        diag("'%.*s'", (int)n, text);
    }
  is_int((long long)wrong, 0, "[%s] is found by its chains as by going through it",
         referat__lex_about[table].name);
}

static void test_tables(void)
{
  for (int table = 0; table < LEX_TABLES; table++) {
    size_t count;
    referat__lex_rows(referat__lexicon_builtin(), (lex_id)table, &count);
    ok(count > 0, "[%s] has %zu rows", referat__lex_about[table].name, count);
    test_starts((lex_id)table);
  }
}

int main(void)
{
  test_tables();
  DIR *folder = opendir(tap_source("lib/lexicon/danish"));
  size_t files = 0;
  for (const struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
    const char *dot = strrchr(entry->d_name, '.');
    if (!dot || strcmp(dot, ".profile") != 0)
      continue;
    test_file(entry->d_name);
    files++;
  }
  if (folder)
    closedir(folder);
  ok(files > 5, "%zu files", files);
  return done();
}
