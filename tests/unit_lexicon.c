/* The words that are built in: every row has an example, and gives what it says. */
#include "lexicon/example.h"
#include "lexicon/profile.h"
#include "lexicon/table.h"
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

static void test_tables(void)
{
  for (int table = 0; table < LEX_TABLES; table++) {
    size_t count;
    referat__lex_rows(referat__lexicon_builtin(), (lex_id)table, &count);
    ok(count > 0, "[%s] has %zu rows", referat__lex_about[table].name, count);
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
