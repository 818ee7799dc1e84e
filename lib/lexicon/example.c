#include "lexicon/example.h"

static const lex_word *look_up(const lexicon *x, lex_id table, slice text)
{
  slice where;
  switch (referat__lex_about[table].way) {
  case LEX_WAY_WHOLE:
    return referat__lex_whole(x, table, text);
  case LEX_WAY_START:
    return referat__lex_start(x, table, text, NULL);
  case LEX_WAY_END:
    return referat__lex_end(x, table, text);
  case LEX_WAY_FIND:
    return referat__lex_find(x, table, text, &where);
  case LEX_WAY_ENDING:
    return referat__lex_ending(x, table, text);
  case LEX_WAY_SHAPE:
    break;
  }
  return NULL;
}

/* The match of the heading that is found is told apart from others of the same
 * words by `*match`. */
static slice find(const lexicon *x, const lex_row *row, lex_match *match, const char **value)
{
  size_t used;
  *match = LEX_EXACT;
  *value = "";
  if (row->table < LEX_TABLES) {
    const lex_word *word = look_up(x, row->table, row->example);
    if (word)
      *value = word->value;
    return word ? word->pattern : slice_of(NULL, 0);
  }
  const lex_section *heading = row->table == LEX_SECTIONS
                                   ? referat__lex_section(x, row->example)
                                   : referat__lex_run_in(x, row->example, &used);
  if (!heading)
    return slice_of(NULL, 0);
  *value = heading->kind[0] ? heading->kind : "free";
  *match = heading->match;
  return heading->pattern;
}

bool referat__lex_example_holds(const lexicon *x, const lex_row *row, slice *found,
                                const char **value)
{
  lex_match match;
  if (referat__lex_about[row->table].way == LEX_WAY_SHAPE) { /* the reader knows shapes */
    *found = row->pattern;
    *value = row->value;
    return true;
  }
  *found = find(x, row, &match, value);
  if (!row->expected.ptr)
    return slice_eq(*found, row->pattern) && match == row->match;
  if (slice_eq(row->expected, SLICE(LEX_NOTHING)))
    return !found->len;
  return found->len && slice_eq(row->expected, slice_str(*value));
}
