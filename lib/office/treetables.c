#include "office/treewalk.h"

/* A cell: [attributes, alignment, rows, columns, blocks]. */
enum { CELL_ROWS = 2, CELL_COLUMNS, CELL_BLOCKS };

/* A table: [attributes, caption, columns, head, bodies, foot]; a head and a foot are
 * [attributes, rows], a body [attributes, row heads, rows of heads, rows]. */
enum { TABLE_CAPTION = 1, TABLE_COLUMNS, TABLE_HEAD, TABLE_BODIES, TABLE_FOOT };

/* What the cell of that number holds. */
static const json_t *blocks_of(const json_t *cells, size_t i)
{
  return json_array_get(json_array_get(cells, i), CELL_BLOCKS);
}

typedef void row_fn(tree *t, const json_t *cells, bool heads, void *context);

static void each_row(tree *t, const json_t *rows, bool heads, row_fn *fn, void *context)
{
  for (size_t i = 0; i < json_array_size(rows); i++)
    fn(t, json_array_get(json_array_get(rows, i), 1), heads, context);
}

/* Go through the rows from the first to the last. */
static void all_rows(tree *t, const json_t *table, row_fn *fn, void *context)
{
  const json_t *bodies = json_array_get(table, TABLE_BODIES);
  each_row(t, json_array_get(json_array_get(table, TABLE_HEAD), 1), true, fn, context);
  for (size_t i = 0; i < json_array_size(bodies); i++) {
    each_row(t, json_array_get(json_array_get(bodies, i), 2), true, fn, context);
    each_row(t, json_array_get(json_array_get(bodies, i), 3), false, fn, context);
  }
  each_row(t, json_array_get(json_array_get(table, TABLE_FOOT), 1), false, fn, context);
}

/* --- a table that only lays the page out --- */

static bool lays_out(const json_t *blocks)
{
  static const char *const kinds[] = {"Table", "Header", "HorizontalRule", "DefinitionList"};
  for (size_t i = 0; i < json_array_size(blocks); i++) {
    const json_t *block = json_array_get(blocks, i);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
      if (tree_is(block, kinds[k]))
        return true;
    if (tree_is(block, "Div") && lays_out(json_array_get(tree_content(block), 1)))
      return true;
  }
  return false;
}

static void look_for_layout(tree *t, const json_t *cells, bool heads, void *context)
{
  bool *found = context;
  (void)t, (void)heads;
  for (size_t i = 0; i < json_array_size(cells); i++)
    *found |= lays_out(blocks_of(cells, i));
}

static void put_cells_as_blocks(tree *t, const json_t *cells, bool heads, void *context)
{
  (void)heads, (void)context;
  for (size_t i = 0; i < json_array_size(cells); i++)
    referat__tree_blocks(t, blocks_of(cells, i));
}

/* --- rows --- */

/* Rows that a cell still covers, for each column. */
typedef struct grid {
  unsigned covered[REFERAT_MAX_COLUMNS];
} grid;

static unsigned span(const json_t *cell, int which)
{
  json_int_t n = json_integer_value(json_array_get(cell, (size_t)which));
  return n < 1 ? 1 : n > REFERAT_MAX_COLUMNS ? REFERAT_MAX_COLUMNS : (unsigned)n;
}

static bool has_text(const json_t *node)
{
  if (json_is_object(node))
    return tree_is(node, "Str") || tree_is(node, "Code") || has_text(tree_content(node));
  for (size_t i = 0; i < json_array_size(node); i++)
    if (has_text(json_array_get(node, i)))
      return true;
  return false;
}

static bool is_empty_row(const json_t *cells)
{
  for (size_t i = 0; i < json_array_size(cells); i++)
    if (has_text(blocks_of(cells, i)))
      return false;
  return true;
}

/* The cells that those of rows above cover, from the column on. */
static unsigned put_covered(tree *t, grid *g, unsigned column)
{
  for (; column < REFERAT_MAX_COLUMNS && g->covered[column]; column++) {
    if (column)
      referat__marked_tab(t->m);
    g->covered[column]--;
  }
  return column;
}

static void put_row(tree *t, const json_t *cells, bool heads, void *context)
{
  grid *g = context;
  if (is_empty_row(cells)) /* of heads that pandoc gives every table, for one */
    return;
  unsigned flags = MARKED_ROW | (heads ? MARKED_HEADS : 0);
  referat__marked_line(t->m, flags | (t->furniture ? MARKED_FURNITURE : 0), 0);
  unsigned column = 0;
  t->in_cell = true;
  for (size_t i = 0; i < json_array_size(cells); i++) {
    const json_t *cell = json_array_get(cells, i);
    column = put_covered(t, g, column);
    if (column >= REFERAT_MAX_COLUMNS)
      break;
    if (column)
      referat__marked_tab(t->m);
    referat__tree_blocks(t, blocks_of(cells, i));
    referat__marked_close_all(t->m);
    unsigned width = span(cell, CELL_COLUMNS), rows = span(cell, CELL_ROWS);
    for (unsigned k = 0; k < width && column < REFERAT_MAX_COLUMNS; k++, column++) {
      g->covered[column] = rows - 1;
      if (k)
        referat__marked_tab(t->m);
    }
  }
  put_covered(t, g, column);
  t->in_cell = false;
}

void referat__tree_table(tree *t, const json_t *table)
{
  bool layout = json_array_size(json_array_get(table, TABLE_COLUMNS)) < 2;
  if (t->in_cell) { /* of another: its text goes on there */
    all_rows(t, table, put_cells_as_blocks, NULL);
    return;
  }
  all_rows(t, table, look_for_layout, &layout);
  if (layout) {
    all_rows(t, table, put_cells_as_blocks, NULL);
    return;
  }
  t->tight = false;
  referat__tree_blocks(t, json_array_get(json_array_get(table, TABLE_CAPTION), 1));
  grid *g = referat__arena_alloc(t->m->a, sizeof *g);
  if (!g)
    return;
  referat__marked_gap(t->m);
  if (*t->marker) /* none stands before a row */
    referat__tree_line(t, 0, 0);
  all_rows(t, table, put_row, g);
  t->tight = false;
}
