/*
 * A program of the build: reads the data files and writes the lexicon that is
 * built in as C, its index ready made.  It runs on the machine that builds, so
 * it is made by that machine's compiler of a few files of the library.
 */
#include "lexicon/profile.h"
#include "lexicon/table.h"

#include "base/pages.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* The hints to the system are not worth their configuration here. */
void referat__pages_take(void *block, size_t size)
{
  (void)block;
  (void)size;
}

void referat__pages_widen(void *block, size_t size)
{
  (void)block;
  (void)size;
}

static void fail(const char *file, const char *message)
{
  fprintf(stderr, "%s: %s\n", file, message);
  exit(EXIT_FAILURE);
}

static slice read_file(arena *a, const char *name)
{
  FILE *file = fopen(name, "rb");
  char *bytes = referat__arena_bytes(a, REFERAT_MAX_PROFILE + 1);
  if (!file || !bytes)
    fail(name, strerror(errno));
  size_t length = fread(bytes, 1, REFERAT_MAX_PROFILE + 1, file);
  if (ferror(file))
    fail(name, strerror(errno));
  fclose(file);
  return slice_of(bytes, length);
}

static void print_string(FILE *out, slice s)
{
  putc('"', out);
  for (size_t i = 0; i < s.len; i++) {
    if (strchr("\"\\?", s.ptr[i]))
      putc('\\', out);
    putc(s.ptr[i], out);
  }
  putc('"', out);
}

/* Every table has its number in the names of its arrays. */
static void print_numbers(FILE *out, const uint16_t *numbers, size_t count)
{
  putc('{', out);
  for (size_t i = 0; i < count; i++)
    fprintf(out, "%s%u", i ? ", " : "", (unsigned)numbers[i]);
  putc('}', out);
}

static void print_chains(FILE *out, const lex_chains *c)
{
  putc('{', out);
  print_numbers(out, c->first, LEX_CHAINS);
  fputs(",\n     ", out);
  print_numbers(out, c->any, 32);
  putc('}', out);
}

static void print_next(FILE *out, const char *name, int table, const uint16_t *next, size_t count)
{
  fprintf(out, "static const uint16_t %s_%d[] = ", name, table);
  print_numbers(out, next, count);
  fputs(";\n\n", out);
}

static void print_keys(FILE *out, const char *name, int table, const lex_key *keys, size_t count)
{
  fprintf(out, "static const lex_key %s_%d[] = {", name, table);
  for (size_t i = 0; i < count; i++)
    fprintf(out, "%s{0x%llxu, 0x%llxu},", i % 2 ? " " : "\n    ", (unsigned long long)keys[i].bytes,
            (unsigned long long)keys[i].mask);
  fputs("\n};\n", out);
}

static void print_words(FILE *out, int table, const lex_table *t)
{
  fprintf(out, "/* %s */\nstatic const lex_word rows_%d[] = {\n", referat__lex_about[table].name,
          table);
  for (size_t i = 0; i < t->count; i++) {
    fputs("    {{", out);
    print_string(out, t->rows[i].pattern);
    fprintf(out, ", %zu}, ", t->rows[i].pattern.len);
    print_string(out, slice_str(t->rows[i].value));
    fputs("},\n", out);
  }
  fputs("};\n", out);
  print_keys(out, "keys", table, t->keys, t->count);
  print_keys(out, "ends", table, t->ends, t->count);
  print_next(out, "next", table, t->next, t->count);
  print_next(out, "firsts", table, t->firsts, ((size_t)1 << (32 - t->shift)) + t->count);
}

static void print_headings(FILE *out, int table, const lex_headings *t)
{
  static const char *const matches[] = {"LEX_EXACT", "LEX_PREFIX", "LEX_SUFFIX", "LEX_DECISION"};
  fprintf(out, "/* %s */\nstatic const lex_section rows_%d[] = {\n", referat__lex_about[table].name,
          table);
  for (size_t i = 0; i < t->count; i++) {
    const lex_section *row = &t->rows[i];
    fputs("    {{", out);
    print_string(out, row->pattern);
    fprintf(out, ", %zu}, ", row->pattern.len);
    print_string(out, slice_str(row->kind));
    fprintf(out, ", %s, %s},\n", matches[row->match],
            row->strength == LEX_STRONG ? "LEX_STRONG" : "LEX_WEAK");
  }
  fputs("};\n", out);
  print_keys(out, "keys", table, t->keys, t->count);
  print_next(out, "next", table, t->next, t->count);
}

static void print_bits(FILE *out, const uint32_t *bits)
{
  for (size_t i = 0; i < 32; i++)
    fprintf(out, "%s0x%lx,", i % 8 ? " " : "\n      ", (unsigned long)bits[i]);
}

static void print_openings(FILE *out, const lex_openings *o)
{
  fputs("{{", out);
  print_bits(out, o->seconds);
  fputs("},\n      {", out);
  print_bits(out, o->thirds);
  fputs("}}", out);
}

static void print_headings_index(FILE *out, const char *name, int table, const lex_headings *t)
{
  if (!t->count)
    return;
  fprintf(out, "    .%s = {rows_%d, keys_%d, next_%d, %u,\n     ", name, table, table, table,
          (unsigned)t->count);
  print_chains(out, &t->chains);
  fputs(",\n     ", out);
  print_numbers(out, t->last, 256);
  fputs(",\n     ", out);
  print_openings(out, &t->openings);
  fputs(",\n     ", out);
  print_openings(out, &t->closings);
  fputs("},\n", out);
}

static void print_lexicon(FILE *out, const lexicon *x)
{
  fputs("/* Made by lib/lexicon/compile.c of the data files: change those. */\n"
        "#include \"lexicon/table.h\"\n\n",
        out);
  for (int table = 0; table < LEX_TABLES; table++)
    if (x->words[table].count)
      print_words(out, table, &x->words[table]);
  if (x->sections.count)
    print_headings(out, LEX_SECTIONS, &x->sections);
  if (x->run_ins.count)
    print_headings(out, LEX_RUN_INS, &x->run_ins);
  fputs("static const lexicon builtin = {\n    .front = {{\n", out);
  for (int table = 0; table < LEX_TABLES; table++)
    if (x->words[table].count) {
      fprintf(out, "        [%d] = ", table);
      print_openings(out, &x->front.openings[table]);
      fputs(",\n", out);
    }
  fputs("    }},\n    .words = {\n", out);
  for (int table = 0; table < LEX_TABLES; table++) {
    const lex_table *t = &x->words[table];
    if (!t->count)
      continue;
    fprintf(out,
            "        [%d] = {rows_%d, keys_%d, ends_%d, next_%d, firsts_%d, %u, %u,\n         ",
            table, table, table, table, table, table, (unsigned)t->count, (unsigned)t->shift);
    print_chains(out, &t->chains);
    fputs(",\n     ", out);
    print_openings(out, &t->closings);
    fputs("},\n", out);
  }
  fputs("    },\n", out);
  print_headings_index(out, "sections", LEX_SECTIONS, &x->sections);
  print_headings_index(out, "run_ins", LEX_RUN_INS, &x->run_ins);
  fputs("};\n\nconst lexicon *referat__lexicon_builtin(void)\n{\n  return &builtin;\n}\n", out);
}

/* As numbers: a string of that length is more than C promises to take. */
static void print_text(FILE *out, const slice *texts, int count)
{
  fputs("\nstatic const unsigned char text[] = {", out);
  size_t n = 0;
  for (int i = 0; i < count; i++)
    for (size_t k = 0; k < texts[i].len; k++)
      fprintf(out, "%s%u,", n++ % 25 ? "" : "\n  ", (unsigned)(unsigned char)texts[i].ptr[k]);
  fputs("\n};\n\nslice referat__lexicon_text(void)\n{\n"
        "  return slice_of((const char *)text, sizeof text);\n}\n",
        out);
}

int main(int argc, char **argv)
{
  if (argc < 3)
    fail(argc ? argv[0] : "compile", "usage: compile OUTPUT PROFILE...");
  arena memory;
  referat__arena_init(&memory, NULL);
  lex_rows rows = {.count = 0};
  slice *texts = referat__arena_alloc(&memory, (size_t)argc * sizeof *texts);
  for (int i = 2; i < argc; i++) {
    referat_error error = {.code = REFERAT_OK};
    texts[i - 2] = read_file(&memory, argv[i]);
    if (referat__profile_read(&memory, texts[i - 2], 0, &rows, &error) != REFERAT_OK) {
      fprintf(stderr, "%s:%zu: %s\n", argv[i], error.line, error.message);
      return EXIT_FAILURE;
    }
  }
  const lexicon *x = referat__lexicon_make(&memory, NULL, &rows);
  FILE *out = fopen(argv[1], "wb");
  if (!x || !out)
    fail(argv[1], strerror(errno));
  print_lexicon(out, x);
  print_text(out, texts, argc - 2);
  if (ferror(out) || fclose(out) != 0)
    fail(argv[1], strerror(errno));
  referat__arena_free(&memory);
  return EXIT_SUCCESS;
}
