#include "config.h"

#include "rtf.h"

#include <stdlib.h>
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

static bool mend_groups(const input *in, input *out)
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

/* --- tables in tables --- */

/* How far the properties of a paragraph reach that tell how deep its table is. */
#define LONGEST_PROPERTIES 600

static bool is_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static const char *word_end(const char *at, const char *end)
{
  while (at < end && is_letter(*at))
    at++;
  return at;
}

static bool is_word(const char *at, const char *stop, const char *word)
{
  return (size_t)(stop - at) == strlen(word) && memcmp(at, word, (size_t)(stop - at)) == 0;
}

/* Behind the word, its number and the space that ends it. */
static const char *behind(const char *stop, const char *end)
{
  stop += stop < end && *stop == '-';
  while (stop < end && *stop >= '0' && *stop <= '9')
    stop++;
  return stop + (stop < end && *stop == ' ');
}

/* Whether the paragraph whose properties go on at `at` is of an inner table. */
static bool is_inner(const char *at, const char *end)
{
  end = end - at > LONGEST_PROPERTIES ? at + LONGEST_PROPERTIES : end;
  for (; at < end && *at != '{'; at++) {
    if (*at != '\\')
      continue;
    const char *stop = word_end(at + 1, end);
    if (is_word(at + 1, stop, "itap"))
      return stop < end && *stop >= '2' && *stop <= '9';
    if (is_word(at + 1, stop, "pard") || is_word(at + 1, stop, "cell"))
      return false;
  }
  return false;
}

static bool begins(const char *at, const char *end, const char *word)
{
  size_t n = strlen(word);
  return (size_t)(end - at) > n && memcmp(at, word, n) == 0;
}

/* What stands in place of a control word from `at`, its backslash, to `stop`; NULL for
 * itself. */
static const char *flat_word(const char *at, const char *stop, const char *end)
{
  at++;
  if (is_word(at, stop, "cell"))
    return "\\par";
  if (is_word(at, stop, "nestcell"))
    return "\\cell";
  if (is_word(at, stop, "row") || is_word(at, stop, "itap") ||
      (is_word(at, stop, "intbl") && !is_inner(stop, end)))
    return "";
  return NULL;
}

/* A row of an outer table, up to its end: its cells become paragraphs, and the rows of
 * the tables in it are rows. */
static bool flatten(input *out, const char *from, const char *end)
{
  for (const char *at = from; at < end;) {
    if (*at == '{' &&
        (begins(at, end, "{\\*\\nesttableprops") || begins(at, end, "{\\nonesttables"))) {
      if (!put(out, from, at) ||
          (at[1] == '\\' && at[2] == '*' && !put_string(out, "\\row\\trowd ")))
        return false;
      const char *close = group_end(at + 1, end);
      from = at = close + (close < end);
      continue;
    }
    if (*at != '\\' || at + 1 == end) {
      at++;
      continue;
    }
    const char *stop = word_end(at + 1, end);
    const char *flat = flat_word(at, stop, end);
    if (flat) {
      if (!put(out, from, at) || !put_string(out, flat))
        return false;
      from = *flat ? stop : behind(stop, end);
    }
    at = stop > at + 1 ? stop : at + 2;
    at = at < from ? from : at;
  }
  return put(out, from, end);
}

/* The next end of an outer row. */
static const char *next_row(const char *at, const char *end)
{
  while ((at = memmem(at, (size_t)(end - at), "\\row", 4)) != NULL) {
    at += 4;
    if (at == end || !is_letter(*at))
      return at;
  }
  return end;
}

static bool unnest(const input *in, input *out)
{
  const char *at = in->bytes, *end = at + in->length;
  while (at < end) {
    const char *stop = next_row(at, end);
    bool nested = memmem(at, (size_t)(stop - at), "\\nestcell", 9) != NULL;
    if (nested ? !flatten(out, at, stop) : !put(out, at, stop))
      return false;
    at = stop;
  }
  return true;
}

bool rtf_mend(const input *in, input *out)
{
  if (!memmem(in->bytes, in->length, "\\nestcell", 9))
    return mend_groups(in, out);
  input flat = {.bytes = NULL};
  bool fine = unnest(in, &flat) && mend_groups(&flat, out);
  free(flat.bytes);
  return fine;
}
