#include "xml/law.h"

#include "base/diag.h"
#include "base/mdmarks.h"
#include "base/utf8.h"

#define END 0xFFFFFFFFu
#define MOST_MARKS 8 /* that are compared ahead */
#define ENOUGH 8     /* characters behind them that tell: fewer may agree by chance */
#define SHOWN 32     /* characters that a message shows of each side */

static bool counts(uint32_t c, bool markdown)
{
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0xFEFF || c == 0xFFFE ||
      c == 0xFFFF || referat__is_space(c))
    return false;
  return !markdown || c >= 0x80 || !strchr("#*_|>`\\[]", (int)c);
}

/* --- the text of the tree, character by character --- */

typedef struct tree_text {
  referat_iter walk;
  slice rest; /* of the present run of text */
  bool markdown;
} tree_text;

static bool next_run(tree_text *t)
{
  while (referat_iter_next(&t->walk) != REFERAT_DONE) {
    if (t->walk.event != REFERAT_ENTER)
      continue;
    const referat_node *node = t->walk.node;
    if (node->type == REFERAT_TEXT)
      t->rest = node_text(node);
    else if (node->type == REFERAT_LI)
      t->rest = slice_str(referat_node_attr(node, REFERAT_ATTR_MARKER));
    else if (node->type == REFERAT_HY)
      t->rest = SLICE("-");
    if (t->rest.len)
      return true;
  }
  return false;
}

static uint32_t next_of_tree(tree_text *t)
{
  while (t->rest.len || next_run(t)) {
    unsigned size;
    uint32_t c = referat__utf8_decode(t->rest.ptr, slice_end(t->rest), &size);
    t->rest = slice_skip(t->rest, size);
    if (counts(c, t->markdown))
      return c;
  }
  return END;
}

/* --- the source --- */

typedef struct source_text {
  const char *at;
  const char *end;
  bool markdown;
  const char *attributes; /* of the heading in hand, and where they end */
  const char *attributes_end;
} source_text;

static uint32_t next_of_source(source_text *s)
{
  while (s->at < s->end) {
    unsigned size;
    uint32_t c = referat__utf8_decode(s->at, s->end, &size);
    s->at += size;
    if (counts(c, s->markdown))
      return c;
  }
  return END;
}

/* The length of the white space, or the soft hyphen, that `p` begins with, of one character that
 * ends no line; 0 for any other character. */
static unsigned space_length(const char *p, const char *end)
{
  unsigned size = 1;
  if (*p == '\n' || *p == '\f')
    return 0;
  uint32_t c = *p & 0x80 ? referat__utf8_decode(p, end, &size) : (unsigned char)*p;
  return referat__is_space(c) || c == 0xAD ? size : 0;
}

/* The end of the ruled line that begins at `p`, or NULL. */
static const char *ruled_line(const char *p, const char *end)
{
  size_t dashes = 0;
  for (unsigned size; p < end && *p != '\n' && *p != '\f'; p += size) {
    size = space_length(p, end);
    if (!size && (!strchr("-=|:+", *p) || !*p))
      return NULL;
    dashes += *p == '-' || *p == '=';
    size += !size;
  }
  return dashes >= 2 ? p : NULL;
}

/* The end of the link target that begins at `p` with `](`, or NULL. */
static const char *link_target(const char *p, const char *end)
{
  if (end - p < 2 || p[0] != ']' || p[1] != '(')
    return NULL;
  return referat__md_target_end(slice_between(p + 1, end));
}

/* The text without white space at its ends, and without what the reader drops behind it: "}" and a
 * soft hyphen. */
static slice trim_dropped(slice s)
{
  s = referat__trim(s);
  while (s.len && !counts(referat__last_char(s), false)) {
    do
      s.len--;
    while (s.len && ((unsigned char)s.ptr[s.len] & 0xC0) == 0x80);
  }
  return s;
}

/* The end of a mark of pandoc's Markdown at the beginning of the line at `p`, or
 * NULL: the metadata, or a fence.  Where the line has attributes is kept. */
static const char *pandoc_mark(const char *p, const char *begin, source_text *s)
{
  const char *metadata_end = p == begin ? referat__md_metadata_end(slice_between(p, s->end)) : NULL;
  if (metadata_end && referat__md_is_own_metadata(slice_between(p, metadata_end)))
    return metadata_end;
  const char *stop = p;
  while (stop < s->end && *stop != '\n' && *stop != '\f')
    stop++;
  slice line = trim_dropped(slice_between(p, stop));
  s->attributes = referat__md_attributes(line);
  s->attributes_end = slice_end(line);
  return referat__md_is_fence(line) ? slice_end(line) : NULL;
}

/* The end of a mark at `p` that may or may not have been taken for one. */
static const char *mark_at(const char *p, const char *begin, source_text *s)
{
  if (p == begin || p[-1] == '\n' || p[-1] == '\f') {
    const char *q = p;
    for (unsigned size; q < s->end && (size = space_length(q, s->end)) != 0; q += size)
      ;
    const char *stop = q < s->end && *q && strchr("-=|:+", *q) ? ruled_line(q, s->end) : NULL;
    if (s->markdown) {
      const char *mark = pandoc_mark(p, begin, s);
      stop = mark ? mark : stop;
    }
    if (stop)
      return stop;
  }
  if (!s->markdown)
    return NULL;
  slice inside;
  if (*p == '<' && referat__md_autolink(slice_between(p, s->end), &inside))
    return p + 1; /* the other bracket counts nowhere */
  return *p == ']' ? link_target(p, s->end) : p == s->attributes ? s->attributes_end : NULL;
}

/* Whether the tree goes on with the mark as text; `tree` moves behind it. */
static bool take_mark(const source_text *s, const char *mark_end, tree_text *tree)
{
  source_text mark = {s->at, mark_end, s->markdown, NULL, NULL};
  uint32_t c;
  while ((c = next_of_source(&mark)) != END)
    if (next_of_tree(tree) != c)
      return false;
  return true;
}

/* Whether the tree may go on as the source does, up to some characters that
 * belong to no mark and could belong to none: of ruled lines and fences after one another
 * it may have some alone, and text may begin as one does. */
static bool agrees(source_text s, const char *begin, tree_text tree, unsigned marks)
{
  unsigned told = 0;
  while (s.at < s.end) {
    const char *mark_end = mark_at(s.at, begin, &s);
    if (mark_end) {
      tree_text behind = tree;
      bool taken = take_mark(&s, mark_end, &behind);
      s.at = mark_end;
      if (!marks || (taken && agrees(s, begin, behind, marks - 1)))
        return true;
      marks--;
      continue;
    }
    unsigned size;
    uint32_t c = referat__utf8_decode(s.at, s.end, &size);
    if (counts(c, s.markdown) && next_of_tree(&tree) != c)
      return false;
    bool tells = counts(c, s.markdown) && c != '-' && c != '=' && (c != ':' || !s.markdown);
    if (tells && ++told == ENOUGH)
      return true;
    s.at += size;
  }
  return next_of_tree(&tree) == END;
}

/* Whether the mark is text in the tree. */
static bool is_in_tree(const source_text *s, const char *begin, const char *mark_end,
                       tree_text tree)
{
  source_text behind = *s; /* the line's attributes are behind the mark */
  behind.at = mark_end;
  return take_mark(s, mark_end, &tree) && agrees(behind, begin, tree, MOST_MARKS);
}

/* --- messages --- */

static void show(char *to, size_t size, uint32_t first, uint32_t (*next)(void *), void *from)
{
  size_t n = 0;
  unsigned count = 0;
  for (uint32_t c = first; c != END && count < SHOWN && n + 5 < size; c = next(from), count++)
    n += referat__utf8_encode(c, to + n);
  to[n] = '\0';
}

static uint32_t next_source_shown(void *from)
{
  return next_of_source(from);
}

static uint32_t next_tree_shown(void *from)
{
  return next_of_tree(from);
}

static referat_status differ(slice source, const char *place, uint32_t in_source, source_text *s,
                             uint32_t in_tree, tree_text *t, referat_error *error)
{
  size_t line = 1;
  const char *begin = source.ptr;
  for (const char *p = source.ptr; p < place; p++)
    if (*p == '\n' || *p == '\f') {
      line += *p == '\n';
      begin = p + 1;
    }
  char has[SHOWN * 3], says[SHOWN * 3];
  show(has, sizeof has, in_source, next_source_shown, s);
  show(says, sizeof says, in_tree, next_tree_shown, t);
  return referat__fail(error, REFERAT_ERROR_DIFFERENT, line, (size_t)(place - begin) + 1,
                       "the source goes on with \"%s\", the document with \"%s\"", has, says);
}

referat_status referat__law_text(const referat_doc *doc, slice source, bool markdown,
                                 referat_error *error)
{
  tree_text tree = {.walk = referat_iter_begin(doc->root), .markdown = markdown};
  source_text s = {source.ptr, slice_end(source), markdown, NULL, NULL};
  for (;;) {
    while (s.at < s.end) {
      const char *mark_end = mark_at(s.at, source.ptr, &s);
      if (mark_end && !is_in_tree(&s, source.ptr, mark_end, tree)) {
        s.at = mark_end;
        continue;
      }
      unsigned size;
      if (counts(referat__utf8_decode(s.at, s.end, &size), markdown))
        break;
      s.at += size;
    }
    const char *place = s.at;
    uint32_t c = next_of_source(&s), d = next_of_tree(&tree);
    if (c != d)
      return differ(source, place, c, &s, d, &tree, error);
    if (c == END)
      return REFERAT_OK;
  }
}
