#include "office/tree.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "base/watch.h"
#include "office/treewalk.h"

#include <stdio.h>

#define LIST_INDENT 4

static slice skip_white(slice bytes)
{
  size_t i = 0;
  while (i < bytes.len && (is_blank(bytes.ptr[i]) || bytes.ptr[i] == '\n' || bytes.ptr[i] == '\r'))
    i++;
  return slice_skip(bytes, i);
}

bool referat__tree_looks(slice bytes)
{
  static const char *const keys[] = {"\"pandoc-api-version\"", "\"meta\"", "\"blocks\""};
  bytes = skip_white(bytes);
  if (!slice_starts(bytes, SLICE("{")))
    return false;
  bytes = skip_white(slice_skip(bytes, 1));
  for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
    if (slice_starts(bytes, slice_str(keys[k])))
      return true;
  return false;
}

bool referat__tree_has_class(const json_t *attributes, const char *name)
{
  const json_t *classes = json_array_get(attributes, 1);
  for (size_t i = 0; i < json_array_size(classes); i++) {
    const char *class = json_string_value(json_array_get(classes, i));
    if (class && strcmp(class, name) == 0)
      return true;
  }
  return false;
}

/* --- paragraphs --- */

void referat__tree_line(tree *t, unsigned flags, unsigned level)
{
  if (t->in_cell) {
    referat__marked_break(t->m);
    if (*t->marker)
      referat__marked_put(t->m, slice_str(t->marker));
    if (*t->marker)
      referat__marked_space(t->m);
    *t->marker = '\0';
    return;
  }
  if (!t->tight)
    referat__marked_gap(t->m);
  t->tight = false;
  referat__marked_line(t->m, flags | (t->furniture ? MARKED_FURNITURE : 0), level);
  if (!t->indent)
    return;
  unsigned depth = t->indent < DEEPEST_INDENT ? t->indent : DEEPEST_INDENT;
  char front[DEEPEST_INDENT * LIST_INDENT + LONGEST_MARKER + 2];
  int n = *t->marker ? snprintf(front, sizeof front, "%*s%s ", (int)(LIST_INDENT * (depth - 1)), "",
                                t->marker)
                     : snprintf(front, sizeof front, "%*s", (int)(LIST_INDENT * depth), "");
  if (*t->marker)
    referat__marked_say(t->m, MARKED_LISTED);
  referat__marked_raw(t->m, slice_of(front, (size_t)n));
  *t->marker = '\0';
}

/* Footnotes that were named so far, as paragraphs of their own. */
static void put_notes(tree *t)
{
  while (t->notes_put < t->note_count && !t->in_cell) {
    char mark[16];
    const json_t *blocks = t->notes[t->notes_put++];
    unsigned indent = t->indent;
    t->indent = 0;
    t->tight = false;
    snprintf(mark, sizeof mark, "[%u]", (unsigned)t->notes_put);
    referat__tree_line(t, MARKED_LITERAL, 0);
    referat__marked_put(t->m, slice_str(mark));
    referat__marked_space(t->m);
    t->in_cell = true;
    referat__tree_blocks(t, blocks);
    t->in_cell = false;
    t->indent = indent;
  }
}

static void put_paragraph(tree *t, const json_t *inlines, unsigned flags, unsigned level)
{
  referat__tree_line(t, flags, level);
  size_t before = t->m->text.len;
  t->unmarked += level > 0;
  referat__tree_inlines(t, inlines);
  t->unmarked -= level > 0;
  referat__marked_close_all(t->m);
  if (!t->in_cell && t->m->text.len == before) {
    referat__marked_drop(t->m, t->m->line);
    return;
  }
  put_notes(t);
}

/* --- lists --- */

/* The markers of an ordered list, as office lists have them. */
static void read_numbering(const json_t *attributes, list_level *level, unsigned *first)
{
  static const struct {
    const char *name;
    number_form form;
  } forms[] = {{"LowerAlpha", FORM_LOWER_LETTER},
               {"UpperAlpha", FORM_UPPER_LETTER},
               {"LowerRoman", FORM_LOWER_ROMAN},
               {"UpperRoman", FORM_UPPER_ROMAN}};
  json_int_t start = json_integer_value(json_array_get(attributes, 0));
  const json_t *delimiter = json_array_get(attributes, 2);
  *first = start > 0 && start < 100000 ? (unsigned)start : 1;
  *level = (list_level){.form = FORM_DECIMAL};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (tree_is(json_array_get(attributes, 1), forms[i].name))
      level->form = forms[i].form;
  strcpy(level->text, tree_is(delimiter, "OneParen")    ? "%1)"
                      : tree_is(delimiter, "TwoParens") ? "(%1)"
                                                        : "%1.");
}

/* Whether no blank lines part the items. */
static bool is_tight(const json_t *items)
{
  for (size_t i = 0; i < json_array_size(items); i++)
    if (tree_is(json_array_get(json_array_get(items, i), 0), "Para"))
      return false;
  return true;
}

static void put_list(tree *t, const json_t *attributes, const json_t *items)
{
  list_level levels[LIST_LEVELS] = {{.form = FORM_BULLET, .text = ""}};
  list_count count = {.at = {0}};
  if (attributes) {
    unsigned first;
    read_numbering(attributes, &levels[0], &first);
    count.at[0] = first > 1 ? first - 1 : 0;
  }
  bool tight = is_tight(items), inner = t->indent > 0;
  t->indent++;
  for (size_t i = 0; i < json_array_size(items); i++) {
    referat__list_next(levels, &count, 0, t->marker);
    t->tight = tight && (i > 0 || inner);
    referat__tree_blocks(t, json_array_get(items, i));
    *t->marker = '\0';
  }
  t->indent--;
  t->tight = false;
}

/* A term is a label, and what it means its value, in the lines below. */
static void put_definitions(tree *t, const json_t *content)
{
  for (size_t i = 0; i < json_array_size(content); i++) {
    const json_t *entry = json_array_get(content, i), *meanings = json_array_get(entry, 1);
    put_paragraph(t, json_array_get(entry, 0), 0, 0);
    for (size_t k = 0; k < json_array_size(meanings); k++) {
      t->tight = true;
      referat__tree_blocks(t, json_array_get(meanings, k));
    }
    t->tight = false;
  }
}

/* --- other blocks --- */

static void put_code(tree *t, const char *text)
{
  referat__tree_line(t, MARKED_LITERAL, 0);
  while (text && *text) {
    size_t n = strcspn(text, "\n");
    referat__marked_put(t->m, slice_of(text, n));
    referat__marked_break(t->m);
    text += n + (text[n] == '\n');
  }
}

static void put_lines(tree *t, const json_t *lines)
{
  referat__tree_line(t, MARKED_LITERAL, 0);
  for (size_t i = 0; i < json_array_size(lines); i++) {
    referat__tree_inlines(t, json_array_get(lines, i));
    referat__marked_break(t->m);
  }
}

static void put_block(tree *t, const json_t *block)
{
  const json_t *c = tree_content(block);
  const char *type = tree_type(block);
  if (strcmp(type, "Para") == 0 || strcmp(type, "Plain") == 0) {
    put_paragraph(t, c, 0, 0);
  } else if (strcmp(type, "Header") == 0) {
    json_int_t level = json_integer_value(json_array_get(c, 0));
    t->tight = false;
    put_paragraph(t, json_array_get(c, 2), t->indent || t->in_cell ? 0 : MARKED_HEADING,
                  level > 0 && level < 7 ? (unsigned)level : 6);
  } else if (strcmp(type, "BulletList") == 0) {
    put_list(t, NULL, c);
  } else if (strcmp(type, "OrderedList") == 0) {
    put_list(t, json_array_get(c, 0), json_array_get(c, 1));
  } else if (strcmp(type, "DefinitionList") == 0) {
    put_definitions(t, c);
  } else if (strcmp(type, "Table") == 0) {
    referat__tree_table(t, c);
  } else if (strcmp(type, "Div") == 0) {
    bool around = t->furniture;
    t->furniture |= referat__tree_has_class(json_array_get(c, 0), "furniture");
    referat__tree_blocks(t, json_array_get(c, 1));
    t->furniture = around;
  } else if (strcmp(type, "BlockQuote") == 0) {
    referat__tree_blocks(t, c);
  } else if (strcmp(type, "Figure") == 0) {
    referat__tree_blocks(t, json_array_get(c, 2));
    referat__tree_blocks(t, json_array_get(json_array_get(c, 1), 1));
  } else if (strcmp(type, "CodeBlock") == 0) {
    put_code(t, json_string_value(json_array_get(c, 1)));
  } else if (strcmp(type, "LineBlock") == 0) {
    put_lines(t, c);
  }
}

void referat__tree_blocks(tree *t, const json_t *blocks)
{
  if (!tree_enter(t))
    return;
  for (size_t i = 0; i < json_array_size(blocks); i++)
    put_block(t, json_array_get(blocks, i));
  tree_leave(t);
}

/* --- the document --- */

/* What stands before the text in styles of its own, as the title does. */
static void put_metadata(tree *t, const json_t *meta)
{
  static const char *const keys[] = {"title", "subtitle", "author", "date", "abstract"};
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    const json_t *value = json_object_get(meta, keys[i]), *content = tree_content(value);
    if (tree_is(value, "MetaInlines"))
      put_paragraph(t, content, i ? 0 : MARKED_HEADING, i ? 0 : 1);
    else if (tree_is(value, "MetaBlocks"))
      referat__tree_blocks(t, content);
    for (size_t k = 0; tree_is(value, "MetaList") && k < json_array_size(content); k++)
      if (tree_is(json_array_get(content, k), "MetaInlines"))
        put_paragraph(t, tree_content(json_array_get(content, k)), 0, 0);
  }
}

static bool is_tree(const json_t *root)
{
  return json_is_array(json_object_get(root, "blocks")) &&
         json_object_get(root, "pandoc-api-version");
}

referat_status referat__tree_read(slice bytes, bool titled, marked *text, referat_error *error)
{
  json_error_t wrong;
  json_t *root = json_loadb(bytes.ptr, bytes.len, 0, &wrong);
  if (!is_tree(
          root)) { /* jansson may say so for want of memory: if there is some now, all is well */
    json_decref(root);
    root = json_loadb(bytes.ptr, bytes.len, 0, &wrong);
  }
  if (!root) {
    if (json_error_code(&wrong) == json_error_out_of_memory || referat__memory_is_short(bytes.len))
      return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
    return referat__fail(error, REFERAT_ERROR_SYNTAX, wrong.line > 0 ? (size_t)wrong.line : 1,
                         wrong.column > 0 ? (size_t)wrong.column : 1, "not JSON: %s", wrong.text);
  }
  const json_t *blocks = json_object_get(root, "blocks");
  referat_status status = REFERAT_OK;
  if (!is_tree(root)) {
    status = referat__fail(error, REFERAT_ERROR_SYNTAX, 1, 1, "JSON, but no document of pandoc's");
  } else {
    tree t = {.m = text};
    if (titled)
      put_metadata(&t, json_object_get(root, "meta"));
    referat__tree_blocks(&t, blocks);
    put_notes(&t);
    referat__marked_gap(text);
    if (t.too_deep)
      status = referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0,
                             "the document is nested deeper than %d levels", DEEPEST_TREE);
  }
  json_decref(root);
  if (status == REFERAT_OK && referat__marked_failed(text))
    status = referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return status;
}
