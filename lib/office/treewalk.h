/* The parts of the walk over pandoc's tree. */
#ifndef REFERAT_OFFICE_TREEWALK_H
#define REFERAT_OFFICE_TREEWALK_H

#include "base/marked.h"
#include "office/numbers.h"

#include <jansson.h>

#define DEEPEST_TREE 200  /* blocks and inlines in one another */
#define MOST_NOTES 10000  /* waiting to be put behind their paragraph */
#define DEEPEST_INDENT 16 /* of lists in one another that is shown */

typedef struct tree {
  marked *m;
  unsigned depth;
  bool too_deep;
  bool furniture;              /* what is read stood around the text */
  bool in_cell;                /* paragraphs go on after one another */
  bool tight;                  /* no blank line before the next paragraph */
  unsigned indent;             /* lists around */
  char marker[LONGEST_MARKER]; /* due before the next text; empty: none */
  unsigned unmarked;           /* depth of what is set in bold as such */
  const json_t **notes;        /* footnotes whose text is due */
  uint32_t note_count, notes_put;
  size_t note_room;
} tree;

/* Go in and out: false where it is too deep. */
static inline bool tree_enter(tree *t)
{
  t->too_deep |= t->depth >= DEEPEST_TREE;
  t->depth += !t->too_deep;
  return !t->too_deep;
}

static inline void tree_leave(tree *t)
{
  t->depth--;
}

/* What a node is, and what it holds (NULL for nothing). */
static inline const char *tree_type(const json_t *node)
{
  const char *type = json_string_value(json_object_get(node, "t"));
  return type ? type : "";
}

static inline const json_t *tree_content(const json_t *node)
{
  return json_object_get(node, "c");
}

static inline bool tree_is(const json_t *node, const char *type)
{
  return strcmp(tree_type(node), type) == 0;
}

/* Whether the attributes [id, classes, pairs] have the class. */
bool referat__tree_has_class(const json_t *attributes, const char *name);

void referat__tree_blocks(tree *t, const json_t *blocks);
void referat__tree_inlines(tree *t, const json_t *inlines);
void referat__tree_table(tree *t, const json_t *content);

/* Begin a paragraph's first line; `flags` and `level` as referat__marked_line. */
void referat__tree_line(tree *t, unsigned flags, unsigned level);

#endif
