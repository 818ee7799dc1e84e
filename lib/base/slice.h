/* A piece of somebody else's bytes. */
#ifndef REFERAT_BASE_SLICE_H
#define REFERAT_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct slice {
  const char *ptr;
  size_t len;
} slice;

#define SLICE(literal) ((slice){(literal), sizeof(literal) - 1})
/* The same in a table. */
/* clang-format off */
#define SLICE_INIT(literal) {(literal), sizeof(literal) - 1}
/* clang-format on */

static inline slice slice_of(const char *ptr, size_t len)
{
  return (slice){ptr, len};
}

/* The slice from `begin` up to `end`. */
static inline slice slice_between(const char *begin, const char *end)
{
  return (slice){begin, (size_t)(end - begin)};
}

static inline slice slice_str(const char *string)
{
  return (slice){string, string ? strlen(string) : 0};
}

/* Nothing is added to NULL, where an empty slice may stand. */
static inline const char *slice_end(slice s)
{
  return s.len ? s.ptr + s.len : s.ptr;
}

static inline slice slice_skip(slice s, size_t n)
{
  return n >= s.len ? (slice){slice_end(s), 0} : (slice){n ? s.ptr + n : s.ptr, s.len - n};
}

static inline bool slice_eq(slice a, slice b)
{
  return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Whether the two strings are equal: their first bytes tell mostly. */
static inline bool string_is(const char *a, const char *b)
{
  return a[0] == b[0] && strcmp(a, b) == 0;
}

static inline bool slice_starts(slice s, slice prefix)
{
  return s.len >= prefix.len && memcmp(s.ptr, prefix.ptr, prefix.len) == 0;
}

static inline bool slice_ends(slice s, slice suffix)
{
  return s.len >= suffix.len && memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0;
}

#endif
