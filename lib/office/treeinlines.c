#include "office/treewalk.h"

#include <stdio.h>

static void put_string(tree *t, const char *text)
{
  if (text)
    referat__marked_put(t->m, slice_str(text));
}

static void put_marked(tree *t, mark_kind kind, slice target, const json_t *inlines)
{
  referat__marked_open(t->m, kind, target);
  referat__tree_inlines(t, inlines);
  referat__marked_close(t->m);
}

static void put_quoted(tree *t, const json_t *content)
{
  bool simple = tree_is(json_array_get(content, 0), "SingleQuote");
  put_string(t, simple ? "‘" : "“");
  referat__tree_inlines(t, json_array_get(content, 1));
  put_string(t, simple ? "’" : "”");
}

static void put_link(tree *t, const json_t *content)
{
  const json_t *inlines = json_array_get(content, 1);
  const char *target = json_string_value(json_array_get(json_array_get(content, 2), 0));
  bool leads = target && referat__mark_leads(slice_str(target));
  char *copy = leads ? referat__arena_copy(t->m->a, slice_str(target)) : NULL;
  if (copy) /* an address of a page's own leads nowhere from the minutes */
    put_marked(t, MARK_LINK, slice_str(copy), inlines);
  else
    referat__tree_inlines(t, inlines);
}

/* A footnote: its mark here, its text behind the paragraph. */
static void put_note(tree *t, const json_t *blocks)
{
  const json_t **notes =
      t->note_count < MOST_NOTES
          ? referat__arena_widen(t->m->a, t->notes, t->note_count, &t->note_room, sizeof *notes)
          : NULL;
  if (!notes) {
    referat__tree_blocks(t, blocks);
    return;
  }
  t->notes = notes;
  t->notes[t->note_count++] = blocks;
  char mark[16];
  snprintf(mark, sizeof mark, "[%u]", (unsigned)t->note_count);
  put_string(t, mark);
}

/* Whether the span holds what is no text of the document: a comment, or what was
 * deleted while changes were tracked. */
static bool is_left_out(tree *t, const json_t *attributes)
{
  static const struct {
    const char *class, *code;
    bool drop;
  } rows[] = {{"comment-start", "comment-left-out", true}, {"comment-end", NULL, true},
              {"deletion", "tracked-deletion", true},      {"paragraph-deletion", NULL, true},
              {"insertion", "tracked-insertion", false},   {"paragraph-insertion", NULL, true}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (referat__tree_has_class(attributes, rows[i].class)) {
      if (rows[i].code)
        referat__marked_left_out(t->m, rows[i].code);
      return rows[i].drop;
    }
  return false;
}

static void put_raw(tree *t, const json_t *content)
{
  /* Text that a filter of ours keeps from being taken for a marker. */
  const char *format = json_string_value(json_array_get(content, 0));
  if (format && strcmp(format, "markdown") == 0)
    put_string(t, json_string_value(json_array_get(content, 1)));
}

/* Raised and lowered digits have characters of their own: "m²", "CO₂". */
static void put_shifted(tree *t, const json_t *inlines, bool raised)
{
  static const char shifted[2][10][4] = {{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"},
                                         {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}};
  const json_t *only = json_array_size(inlines) == 1 ? json_array_get(inlines, 0) : NULL;
  const char *text = tree_is(only, "Str") ? json_string_value(tree_content(only)) : NULL;
  if (!text || text[strspn(text, "0123456789")]) {
    referat__tree_inlines(t, inlines);
    return;
  }
  for (; *text; text++)
    put_string(t, shifted[raised][*text - '0']);
}

static void put_inline(tree *t, const json_t *node)
{
  static const slice nowhere = {NULL, 0};
  const json_t *c = tree_content(node);
  const char *type = tree_type(node);
  if (strcmp(type, "Str") == 0) {
    put_string(t, json_string_value(c));
  } else if (strcmp(type, "Space") == 0 || strcmp(type, "SoftBreak") == 0) {
    referat__marked_space(t->m);
  } else if (strcmp(type, "LineBreak") == 0) {
    referat__marked_break(t->m);
  } else if (strcmp(type, "Strong") == 0 && !t->unmarked) {
    put_marked(t, MARK_STRONG, nowhere, c);
  } else if (strcmp(type, "Emph") == 0 && !t->unmarked) {
    put_marked(t, MARK_EM, nowhere, c);
  } else if (strcmp(type, "Link") == 0) {
    put_link(t, c);
  } else if (strcmp(type, "Span") == 0) {
    if (!is_left_out(t, json_array_get(c, 0)))
      referat__tree_inlines(t, json_array_get(c, 1));
  } else if (strcmp(type, "Note") == 0) {
    put_note(t, c);
  } else if (strcmp(type, "Quoted") == 0) {
    put_quoted(t, c);
  } else if (strcmp(type, "Cite") == 0) {
    referat__tree_inlines(t, json_array_get(c, 1));
  } else if (strcmp(type, "Code") == 0 || strcmp(type, "Math") == 0) {
    put_string(t, json_string_value(json_array_get(c, 1)));
  } else if (strcmp(type, "Superscript") == 0 || strcmp(type, "Subscript") == 0) {
    put_shifted(t, c, strcmp(type, "Superscript") == 0);
  } else if (strcmp(type, "Image") == 0) {
    referat__marked_left_out(t->m, "picture-left-out");
  } else if (strcmp(type, "RawInline") == 0) {
    put_raw(t, c);
  } else {
    if (strcmp(type, "Strikeout") == 0)
      referat__marked_left_out(t->m, "struck-text");
    referat__tree_inlines(t, c); /* underlined, small capitals, and what may yet come */
  }
}

void referat__tree_inlines(tree *t, const json_t *inlines)
{
  if (!tree_enter(t))
    return;
  for (size_t i = 0; i < json_array_size(inlines); i++)
    put_inline(t, json_array_get(inlines, i));
  tree_leave(t);
}
