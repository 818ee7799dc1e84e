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
