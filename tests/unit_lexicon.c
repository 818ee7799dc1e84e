/* The words that are built in: every row has an example, and gives what it says. */
#include "lexicon/example.h"
#include "lexicon/profile.h"
#include "tap.h"

static const char *const files[] = {"sections", "head", "items", "decisions", "people", "text"};

static void test_row(const char *file, const lex_row *row)
{
  const char *name = referat__lex_about[row->table].name;
  if (!ok(row->example.len > 0, "%s:%u: [%s] '%.*s' has an example", file, (unsigned)row->line,
          name, (int)row->pattern.len, row->pattern.ptr))
    return;
  slice found;
  const char *value;
  if (!ok(referat__lex_example_holds(referat__lexicon_builtin(), row, &found, &value),
          "%s:%u: '%.*s'", file, (unsigned)row->line, (int)row->example.len, row->example.ptr))
    diag("it gives '%.*s' -> %s", (int)found.len, found.ptr ? found.ptr : "", value);
}

static void test_file(const char *name)
{
  char path[256];
  snprintf(path, sizeof path, "lib/lexicon/danish/%s.profile", name);
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
  ok(rows.count > 100, "%s has %zu rows", path, rows.count);
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
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    test_file(files[i]);
  return done();
}
