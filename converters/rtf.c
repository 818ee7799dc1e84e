#include "config.h"

#include "rtf.h"

#include <string.h>

/* A group whose beginning is put otherwise, and what closes it besides its brace. */
typedef struct mend {
  const char *begins; /* behind the group's brace */
  const char *opens;
  const char *closes;
  bool bare; /* only where no group follows at once */
} mend;

static const mend mends[] = {
    {"\\*\\fldinst", "\\*\\fldinst{", "}", true},
    {"\\*\\footnote", "\\footnote [", "]", false},
};

/* Where the group ends that `at` stands in, or `end`. */
static const char *group_end(const char *at, const char *end)
{
  int depth = 0;
  for (; at < end; at++) {
    if (*at == '\\' && at + 1 < end)
      at++;
    else if (*at == '{')
      depth++;
    else if (*at == '}' && depth-- == 0)
      return at;
  }
  return end;
}

static bool put(input *out, const char *from, const char *to)
{
  return from == to || io_keep(out, from, (size_t)(to - from)) == 0;
}

static bool put_string(input *out, const char *text)
{
  return put(out, text, text + strlen(text));
}

/* The change that begins at `at`, or NULL. */
static const mend *mend_at(const char *at, const char *end)
{
  for (size_t i = 0; i < sizeof mends / sizeof *mends; i++) {
    size_t n = strlen(mends[i].begins);
    if ((size_t)(end - at) <= n || memcmp(at, mends[i].begins, n) != 0)
      continue;
    for (at += n; mends[i].bare && at < end && strchr(" \r\n", *at); at++)
      ;
    return mends[i].bare && (at == end || *at == '{') ? NULL : &mends[i];
  }
  return NULL;
}

bool rtf_mend(const input *in, input *out)
{
  const char *from = in->bytes, *end = from + in->length, *at = from;
  while ((at = memmem(at, (size_t)(end - at), "\\*\\", 3)) != NULL) {
    const mend *m = mend_at(at, end);
    if (!m) {
      at += 3;
      continue;
    }
    const char *text = at + strlen(m->begins), *stop = group_end(text, end);
    if (!put(out, from, at) || !put_string(out, m->opens) || !put(out, text, stop) ||
        !put_string(out, m->closes))
      return false;
    from = at = stop;
  }
  return put(out, from, end);
}
