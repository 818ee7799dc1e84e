/*
 * TAP, the Test Anything Protocol, for C: what a test program needs and no
 * more.  A program says plan(n) first or done() last, and exits 0 whatever
 * happened: TAP speaks for it.
 *
 *     plan(2);
 *     ok(list_is_empty(list), "a new list is empty");
 *     is_str(name, "Nordby", "the name of item %d", i);
 *     return done();
 *
 * A test whose tool is missing is skipped, but not where CI=true: there it
 * fails.
 */
#ifndef REFERAT_TESTS_TAP_H
#define REFERAT_TESTS_TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#define TAP_PRINTF(at) __attribute__((format(printf, at, at + 1), unused))
#define TAP_UNUSED __attribute__((unused))
#else
#define TAP_PRINTF(at)
#define TAP_UNUSED
#endif

static int tap_planned = -1;
static int tap_count;
static int tap_failures;

/* Say how many tests will come. */
static TAP_UNUSED void plan(int tests)
{
  tap_planned = tests;
  printf("1..%d\n", tests);
}

/* A comment for the reader of the log; of several lines, each gets its mark. */
static TAP_PRINTF(1) void diag(const char *format, ...)
{
  char text[4096];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  fputs("# ", stdout);
  for (const char *p = text; *p; p++) {
    putchar(*p);
    if (*p == '\n' && p[1])
      fputs("# ", stdout);
  }
  putchar('\n');
}

static bool tap_result(bool passed, const char *format, va_list args)
{
  char name[1024];
  vsnprintf(name, sizeof name, format, args);
  for (char *p = name; *p; p++)
    if (*p == '\n' || *p == '#') /* both would mean something to TAP */
      *p = ' ';
  tap_count++;
  tap_failures += !passed;
  printf("%sok %d - %s\n", passed ? "" : "not ", tap_count, name);
  fflush(stdout); /* so that a crash loses no line */
  return passed;
}

/* Pass if the condition holds.  Returns it. */
static TAP_PRINTF(2) bool ok(bool condition, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  tap_result(condition, format, args);
  va_end(args);
  return condition;
}

/* Pass if the strings are equal; NULL equals NULL alone. */
static TAP_PRINTF(3) bool is_str(const char *got, const char *expected, const char *format, ...)
{
  bool same = got && expected ? strcmp(got, expected) == 0 : got == expected;
  va_list args;
  va_start(args, format);
  tap_result(same, format, args);
  va_end(args);
  if (!same) {
    diag("     got: %s", got ? got : "(NULL)");
    diag("expected: %s", expected ? expected : "(NULL)");
  }
  return same;
}

/* Pass if the bytes are equal. */
static TAP_PRINTF(5) bool is_mem(const void *got, size_t got_length, const void *expected,
                                 size_t expected_length, const char *format, ...)
{
  bool same =
      got_length == expected_length && (got_length == 0 || memcmp(got, expected, got_length) == 0);
  va_list args;
  va_start(args, format);
  tap_result(same, format, args);
  va_end(args);
  if (!same) {
    size_t at = 0;
    while (at < got_length && at < expected_length &&
           ((const char *)got)[at] == ((const char *)expected)[at])
      at++;
    size_t from = at < 40 ? 0 : at - 40;
    diag("%zu bytes, expected %zu; the first that differs is byte %zu", got_length, expected_length,
         at);
    diag("     got: ...%.*s", (int)(got_length - from < 80 ? got_length - from : 80),
         got ? (const char *)got + from : "");
    diag("expected: ...%.*s", (int)(expected_length - from < 80 ? expected_length - from : 80),
         expected ? (const char *)expected + from : "");
  }
  return same;
}

/* Pass if the numbers are equal. */
static TAP_PRINTF(3) bool is_int(long long got, long long expected, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  tap_result(got == expected, format, args);
  va_end(args);
  if (got != expected)
    diag("got %lld, expected %lld", got, expected);
  return got == expected;
}

static TAP_UNUSED bool tap_in_ci(void)
{
  const char *ci = getenv("CI");
  return ci && strcmp(ci, "true") == 0;
}

/* Whether long sweeps run whole: in CI, but for its builds that only their compiler tells from
 * another. */
static TAP_UNUSED bool tap_is_whole(void)
{
  return tap_in_ci() && !getenv("REFERAT_FEW");
}

/* The steps of a long sweep: one where it runs whole, and `others` elsewhere. */
static TAP_UNUSED long tap_step(long others)
{
  return tap_is_whole() ? 1 : others;
}

/* Pass over `tests` tests for a reason that lies outside the project. */
static TAP_UNUSED void skip(int tests, const char *reason)
{
  for (int i = 0; i < tests; i++) {
    tap_count++;
    if (tap_in_ci()) {
      tap_failures++;
      printf("not ok %d - would be skipped: %s\n", tap_count, reason);
    } else {
      printf("ok %d # SKIP %s\n", tap_count, reason);
    }
  }
}

/* End a program none of whose tests can run; call it before plan(). */
static TAP_UNUSED int skip_all(const char *reason)
{
  if (tap_in_ci())
    printf("1..1\nnot ok 1 - would be skipped: %s\n", reason);
  else
    printf("1..0 # SKIP %s\n", reason);
  return 0;
}

/* End the program: `return done();` in main. */
static TAP_UNUSED int done(void)
{
  if (tap_planned < 0)
    printf("1..%d\n", tap_count);
  else if (tap_planned != tap_count)
    diag("planned %d tests, but ran %d", tap_planned, tap_count);
  if (tap_failures)
    diag("%d of %d tests failed", tap_failures, tap_count);
  return 0;
}

/* Read a whole file; the caller frees `*bytes`, which ends in NUL.  Ends the
 * program with TAP's "Bail out!" when that fails. */
static TAP_UNUSED size_t tap_read_file(const char *path, char **bytes)
{
  FILE *file = fopen(path, "rb");
  size_t length = 0, size = 1 << 16;
  *bytes = malloc(size);
  while (file && *bytes) {
    length += fread(*bytes + length, 1, size - length - 1, file);
    if (length < size - 1)
      break;
    char *more = realloc(*bytes, size *= 2);
    if (!more)
      free(*bytes);
    *bytes = more;
  }
  if (!file || !*bytes || ferror(file)) {
    printf("Bail out! cannot read %s\n", path);
    exit(1);
  }
  fclose(file);
  (*bytes)[length] = '\0';
  return length;
}

/* The path of a file of the checkout, in a static buffer of its own for the
 * last four calls: `tap_source("examples/nordby.txt")`. */
static TAP_UNUSED const char *tap_source(const char *path)
{
  static char buffers[4][4096];
  static unsigned turn;
  const char *root = getenv("abs_top_srcdir");
  char *buffer = buffers[turn++ % 4];
  snprintf(buffer, sizeof buffers[0], "%s/%s", root ? root : ".", path);
  return buffer;
}

#endif
