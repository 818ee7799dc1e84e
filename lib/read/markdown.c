#include "config.h"

#include "read/markdown.h"

#include "base/mdmarks.h"
#include "base/utf8.h"
#include "model/edition.h"
#include "read/ruled.h"

/* Rows that head the columns of a table. */
#define MOST_HEADS 3

/* The line says nothing that is text of the minutes. */
static void drop_line(parse *p, uint32_t i, unsigned flags)
{
  p->lines[i].flags = (uint16_t)((p->lines[i].flags & LINE_PAGE) | flags);
  p->lines[i].len = 0;
}

/* Ours says what the text says; anybody else's is kept as furniture. */
static void find_metadata(parse *p)
{
  const char *end = referat__md_metadata_end(slice_of(p->text, p->length));
  bool ours = end && referat__md_is_own_metadata(slice_between(p->text, end));
  p->flows = end != NULL;
  if (ours)
    p->edition = referat__edition_name(
        referat__edition_read(referat__md_edition(slice_between(p->text, end))));
  for (uint32_t i = 0; end && i < p->count && p->lines[i].raw < (size_t)(end - p->text); i++)
    if (ours || line_is(p, i, LINE_BLANK | LINE_RULE)) {
      drop_line(p, i, LINE_BLANK);
    } else {
      p->lines[i].flags |= LINE_FURNITURE;
      p->lines[i].role = ROLE_DEBRIS;
    }
}

/* Whether a div of furniture opens: what stood around the text of a page. */
static bool opens_furniture(slice s)
{
  while (s.len && s.ptr[0] == ':')
    s = slice_skip(s, 1);
  return slice_eq(referat__trim(s), SLICE("furniture"));
}

/* Mark the lines of the div that opens in the line, if it closes. */
static void mark_furniture(parse *p, uint32_t open)
{
  uint32_t end = open + 1;
  while (end < p->count &&
         (line_is(p, end, LINE_BLANK) || !referat__md_is_fence(line_text(p, end))))
    end++;
  if (end == p->count || !referat__md_is_closing_fence(line_text(p, end)))
    return;
  for (uint32_t i = open + 1; i < end; i++)
    if (!line_is(p, i, LINE_BLANK)) {
      p->lines[i].flags |= LINE_FURNITURE;
      p->lines[i].role = ROLE_DEBRIS;
    }
}

static void drop_fence(parse *p, uint32_t i)
{
  p->lines[i].role = referat__md_is_closing_fence(line_text(p, i)) ? ROLE_CLOSES : ROLE_OPENS;
  drop_line(p, i, LINE_FURNITURE | LINE_MARK);
}

/* Fences of divs.  One with a word that is never closed is text. */
static bool find_fences(parse *p)
{
  uint32_t count = 0, depth = 0;
  for (uint32_t i = 0; i < p->count; i++)
    count += !line_is(p, i, LINE_BLANK) && referat__md_is_fence(line_text(p, i));
  uint32_t *open = count ? referat__arena_vector(p->a, count, sizeof *open) : NULL;
  if (count && !open)
    return false;
  for (uint32_t i = 0; i < p->count && count; i++) {
    slice s = line_text(p, i);
    if (line_is(p, i, LINE_BLANK) || !referat__md_is_fence(s))
      continue;
    bool closes = referat__md_is_closing_fence(s);
    if (opens_furniture(s))
      mark_furniture(p, i);
    if (!closes)
      open[depth++] = i;
    else if (depth)
      drop_fence(p, open[--depth]);
    if (closes)
      drop_fence(p, i);
  }
  while (depth--) /* with attributes it is a mark all the same */
    if (slice_ends(line_text(p, open[depth]), SLICE("}")))
      drop_fence(p, open[depth]);
  return true;
}

static bool find_marks(parse *p)
{
  find_metadata(p);
  for (uint32_t i = 0; i < p->count; i++) {
    slice s = line_text(p, i);
    const char *attributes = line_is(p, i, LINE_BLANK) ? NULL : referat__md_attributes(s);
    if (!attributes)
      continue;
    s = referat__trim_right(slice_between(s.ptr, attributes));
    p->lines[i].len = (uint32_t)s.len;
    p->lines[i].end = p->lines[i].start + p->lines[i].len;
  }
  return find_fences(p);
}

/* A heading's level, and where a line breaks that the paragraph goes on from. */
static void look_at_line(parse *p, uint32_t i)
{
  textline *l = &p->lines[i];
  slice s = line_text(p, i);
  size_t hashes = 0;
  while (hashes < s.len && s.ptr[hashes] == '#')
    hashes++;
  if (hashes >= 1 && hashes <= 6 && hashes < s.len && is_blank(s.ptr[hashes])) {
    s = referat__trim(slice_skip(s, hashes));
    while (s.len && slice_end(s)[-1] == '#')
      s.len--;
    s = referat__trim_right(s);
    l->flags |= LINE_HEADING;
    l->level = hashes & 7u;
  }
  if (s.len && s.ptr[0] == '|')
    l->flags |= LINE_ROW;
  if (l->end - l->raw > 2 && slice_eq(slice_of(p->text + l->end - 2, 2), SLICE("  ")))
    l->flags |= LINE_HARD;
  size_t slashes = 0; /* pandoc's own form of such a break */
  while (slashes < s.len && slice_end(s)[-1 - (ptrdiff_t)slashes] == '\\')
    slashes++;
  if (slashes % 2 == 1) {
    l->flags |= LINE_HARD;
    p->text[slice_end(s) - 1 - p->text] = ' '; /* lines that are joined are text */
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  }
  if (s.len == 0)
    l->flags |= LINE_BLANK;
  l->start = (uint32_t)(s.ptr - p->text);
  l->len = (uint32_t)s.len;
}

static bool is_empty_row(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  for (size_t k = 0; k < s.len; k++)
    if (s.ptr[k] != '|' && s.ptr[k] != ' ')
      return false;
  return true;
}

/* The ruled line of a table says which rows above it head its columns; a table
 * without a head has one of empty cells in Markdown. */
static void find_heads(parse *p)
{
  uint32_t rows = 0; /* right above */
  for (uint32_t i = 0; i < p->count; i++) {
    if (line_is(p, i, LINE_ROW)) {
      rows++;
      continue;
    }
    if (line_is(p, i, LINE_RULE) && rows && rows <= MOST_HEADS) {
      bool empty = rows == 1 && is_empty_row(p, i - 1);
      for (uint32_t k = i - rows; k < i; k++)
        p->lines[k].level = 1;
      if (empty) {
        drop_line(p, i - 1, LINE_BLANK);
        drop_line(p, i, LINE_BLANK);
      }
    }
    rows = 0;
  }
}

/* Whether the line may begin an item of a list. */
static bool has_marker(slice s)
{
  size_t n = 0;
  while (n < s.len && is_digit(s.ptr[n]))
    n++;
  bool numbered = n && n < s.len && (s.ptr[n] == '.' || s.ptr[n] == ')');
  return s.len > 1 && (numbered || ((s.ptr[0] == '-' || s.ptr[0] == '*' || s.ptr[0] == '+') &&
                                    is_blank(s.ptr[1])));
}

/* Whether the paragraph goes on in the line. */
static bool is_of_paragraph(const parse *p, uint32_t i)
{
  return !has_marker(line_text(p, i)) &&
         !line_is(p, i, LINE_BLANK | LINE_RULE | LINE_ROW | LINE_HEADING | LINE_MARK | LINE_PAGE);
}

bool referat__markdown_read(parse *p)
{
  if (!find_marks(p))
    return false;
  referat__ruled_tables(p);
  for (uint32_t i = 0; i < p->count; i++)
    if (!line_is(p, i, LINE_BLANK | LINE_RULE | LINE_MARK))
      look_at_line(p, i);
  find_heads(p);
  for (uint32_t i = 0; i < p->count;) {
    uint32_t first = i++;
    if (line_is(p, first, LINE_ROW) && !line_is(p, first, LINE_BLANK)) {
      referat__markdown_row(p, first);
      continue;
    }
    if (line_is(p, first, LINE_BLANK | LINE_RULE | LINE_MARK))
      continue;
    if (!line_is(p, first, LINE_HEADING))
      while (i < p->count && is_of_paragraph(p, i))
        i++;
    referat__markdown_paragraph(p, first, i);
  }
  return !p->a->failed;
}
