#include "lexicon/profile.h"

#include "base/diag.h"
#include "base/utf8.h"

/* Slots for the patterns that were seen; a power of two. */
#define SEEN_SLOTS 16384
_Static_assert(SEEN_SLOTS > LEX_MOST_ROWS + LEX_MOST_ROWS / 2, "the slots must not fill up");

/* Bytes of somebody's text that a message shows. */
#define MOST_SHOWN 60

typedef struct reading {
  arena *a;
  lex_rows *rows;
  uint16_t *seen; /* rows by their pattern, plus one */
  lex_id table;
  bool in_table;
  unsigned layer;
  uint32_t line;
  referat_error *error;
} reading;

/* For "%.*s": as much of the text as a message shows, cut between characters. */
static int shown(slice s)
{
  size_t n = s.len < MOST_SHOWN ? s.len : MOST_SHOWN;
  return (int)referat__utf8_valid(s.ptr, n);
}

#define FAIL(r, ...) referat__fail((r)->error, REFERAT_ERROR_PROFILE, (r)->line, 0, __VA_ARGS__)

static referat_status no_memory(const reading *r)
{
  return referat__fail(r->error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
}

/* ---- the text as a whole ---- */

static uint32_t line_of(slice text, size_t at)
{
  uint32_t line = 1;
  for (size_t i = 0; i < at; i++)
    line += text.ptr[i] == '\n';
  return line;
}

static referat_status check_text(slice text, referat_error *error)
{
  if (text.len > REFERAT_MAX_PROFILE)
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0, "a profile is larger than %zu bytes",
                         REFERAT_MAX_PROFILE);
  size_t valid = text.len ? referat__utf8_valid(text.ptr, text.len) : 0;
  if (valid < text.len)
    return referat__fail(error, REFERAT_ERROR_PROFILE, line_of(text, valid), 0,
                         "a byte that is not UTF-8");
  for (size_t i = 0; i < text.len; i++)
    if (((unsigned char)text.ptr[i] < ' ' && !is_blank(text.ptr[i])) || text.ptr[i] == 0x7F)
      return referat__fail(error, REFERAT_ERROR_PROFILE, line_of(text, i), 0,
                           "a control character");
  return REFERAT_OK;
}

/* ---- pieces of a row ---- */

/* Lower case, and one space where white space is; NULL without memory. */
static char *normalise(arena *a, slice text, size_t *length)
{
  char *to = referat__arena_bytes(a, text.len + 4), *out = to;
  bool space = false;
  for (unsigned size; to && text.len; text = slice_skip(text, size)) {
    uint32_t c = referat__utf8_decode(text.ptr, slice_end(text), &size);
    bool is_space = referat__is_space(c);
    if (is_space && space)
      continue;
    space = is_space;
    out += referat__utf8_encode(is_space ? ' ' : referat__fold(c), out);
  }
  *length = to ? (size_t)(out - to) : 0;
  return to;
}

/* The next word of a list, which is cut off it; empty at its end. */
static slice next_word(slice *list)
{
  slice s = referat__trim_left(*list);
  size_t n = 0;
  while (n < s.len && !is_blank(s.ptr[n]))
    n++;
  *list = slice_skip(s, n);
  return slice_of(s.ptr, n);
}

static bool is_among(slice value, const char *values)
{
  slice list = slice_str(values), word;
  while ((word = next_word(&list)).len)
    if (slice_eq(word, value))
      return true;
  return false;
}

static bool is_number(slice s)
{
  for (size_t i = 0; i < s.len; i++)
    if (!is_digit(s.ptr[i]))
      return false;
  return s.len > 0 && s.len <= 4;
}

/* Whether the table takes the value; say so if it does not. */
static referat_status check_value(const reading *r, slice value)
{
  const lex_about *table = &referat__lex_about[r->table];
  const char *values = table->values;
  bool may_lack = values[0] == '?';
  if (may_lack)
    values++;
  if (!value.len && (may_lack || !values[0]))
    return REFERAT_OK;
  if (!value.len)
    return FAIL(r, "'-> value' is missing");
  if (!values[0])
    return FAIL(r, "[%s] takes no value, but '%.*s' stands behind '->'", table->name, shown(value),
                value.ptr);
  if (value.len > LEX_LONGEST_VALUE)
    return FAIL(r, "the value is longer than %d bytes", LEX_LONGEST_VALUE);
  if (values[0] == '#' && !is_number(value))
    return FAIL(r, "'%.*s' is no number", shown(value), value.ptr);
  if (values[0] != '#' && values[0] != '*' && !is_among(value, values))
    return FAIL(r, "unknown value '%.*s' in [%s]: known are %s", shown(value), value.ptr,
                table->name, values + (values[0] == ' '));
  return REFERAT_OK;
}

/* "kind strong": split the strength of a section's heading off. */
static referat_status take_strength(const reading *r, slice *value, lex_strength *strength)
{
  slice rest = *value, kind = next_word(&rest), word = next_word(&rest);
  *value = kind;
  if (!kind.len)
    return REFERAT_OK; /* what is said of a value that is missing will do */
  if (slice_eq(word, SLICE("strong")))
    *strength = LEX_STRONG;
  else if (slice_eq(word, SLICE("weak")))
    *strength = LEX_WEAK;
  else
    return FAIL(r, "'strong' or 'weak' is missing behind '%.*s'", shown(kind), kind.ptr);
  return rest.len
             ? FAIL(r, "only '%.*s' and a strength may stand behind '->'", shown(kind), kind.ptr)
             : REFERAT_OK;
}

/* What a star or "{body}" at an end of the pattern says of how it matches. */
static referat_status take_match(const reading *r, slice *pattern, lex_match *match)
{
  slice s = *pattern;
  *match = LEX_EXACT;
  if (slice_starts(s, SLICE("*"))) {
    *match = LEX_SUFFIX;
    s = slice_skip(s, 1);
  }
  if (slice_ends(s, SLICE("*"))) {
    if (*match == LEX_SUFFIX)
      return FAIL(r, "'*' stands at one end of a pattern only");
    *match = LEX_PREFIX;
    s.len--;
  } else if (slice_ends(s, SLICE(" {body}"))) {
    *match = LEX_DECISION;
    s.len -= sizeof " {body}" - 1;
  }
  if (s.len && memchr(s.ptr, '*', s.len))
    return FAIL(r, "'*' stands at an end of a pattern only");
  if (r->table == LEX_RUN_INS && *match != LEX_PREFIX)
    return FAIL(r, "'*' is missing at the end, for the text that follows in the line");
  *pattern = s;
  return REFERAT_OK;
}

/* Whether the parts in braces are those that a shape knows. */
static referat_status check_shape(const reading *r, slice pattern)
{
  const char *open;
  while ((open = memchr(pattern.ptr, '{', pattern.len)) != NULL) {
    pattern = slice_between(open + 1, slice_end(pattern));
    const char *close = memchr(pattern.ptr, '}', pattern.len);
    slice part = slice_between(pattern.ptr, close ? close : slice_end(pattern));
    if (!close || !is_among(part, LEX_SHAPE_PARTS))
      return FAIL(r, "unknown part '%.*s' of a shape: known are %s, in braces", shown(part),
                  part.ptr, LEX_SHAPE_PARTS);
  }
  return REFERAT_OK;
}

/* ---- rows ---- */

static uint16_t *find_seen(const reading *r, const lex_row *row)
{
  uint64_t h = UINT64_C(14695981039346656037) ^ (unsigned)row->table;
  for (size_t i = 0; i < row->pattern.len; i++)
    h = (h ^ (unsigned char)row->pattern.ptr[i]) * UINT64_C(1099511628211);
  for (size_t at = (size_t)(h ^ h >> 32);; at++) {
    uint16_t *slot = &r->seen[at & (SEEN_SLOTS - 1)];
    const lex_row *other = *slot ? &r->rows->at[*slot - 1] : NULL;
    if (!other || (other->table == row->table && other->match == row->match &&
                   other->layer == row->layer && slice_eq(other->pattern, row->pattern)))
      return slot;
  }
}

static referat_status add_row(const reading *r, lex_row row)
{
  if (r->rows->count >= LEX_MOST_ROWS)
    return referat__fail(r->error, REFERAT_ERROR_LIMIT, r->line, 0, "more than %d rows",
                         LEX_MOST_ROWS);
  uint16_t *seen = find_seen(r, &row);
  if (*seen)
    return FAIL(r, "'%.*s' stands in [%s] already, in line %u", shown(row.pattern), row.pattern.ptr,
                referat__lex_about[r->table].name, (unsigned)r->rows->at[*seen - 1].line);
  if (!referat__lex_row_add(r->a, r->rows, row))
    return no_memory(r);
  *seen = (uint16_t)r->rows->count;
  return REFERAT_OK;
}

/* "text => value" */
static referat_status take_example(const reading *r, slice example, lex_row *row)
{
  const char *arrow = NULL;
  for (const char *p = example.ptr; p + 1 < slice_end(example); p++)
    if (p[0] == '=' && p[1] == '>')
      arrow = p;
  if (arrow) {
    row->expected = referat__trim(slice_between(arrow + 2, slice_end(example)));
    example = slice_between(example.ptr, arrow);
    if (!row->expected.len)
      return FAIL(r, "a value is missing behind '=>'");
  }
  row->example = referat__trim(example);
  return row->example.len ? REFERAT_OK : FAIL(r, "an example is missing behind '|'");
}

/* Where an arrow with white space around it stands, or NULL. */
static const char *find_arrow(slice s)
{
  for (const char *p = s.ptr; p + 1 < slice_end(s); p++)
    if (p[0] == '-' && p[1] == '>' && (p == s.ptr || is_blank(p[-1])) &&
        (p + 2 == slice_end(s) || is_blank(p[2])))
      return p;
  return NULL;
}

static referat_status read_pattern(const reading *r, slice text, lex_row *row)
{
  size_t length;
  const char *folded = normalise(r->a, text, &length);
  if (!folded)
    return no_memory(r);
  row->pattern = slice_of(folded, length);
  referat_status status = REFERAT_OK;
  if (r->table >= LEX_TABLES)
    status = take_match(r, &row->pattern, &row->match);
  else if (referat__lex_about[r->table].way == LEX_WAY_SHAPE)
    status = check_shape(r, row->pattern);
  if (status == REFERAT_OK && !referat__trim(row->pattern).len)
    status = FAIL(r, "a pattern is missing");
  if (status == REFERAT_OK && row->pattern.len > LEX_LONGEST_PATTERN)
    status = FAIL(r, "the pattern is longer than %d bytes", LEX_LONGEST_PATTERN);
  return status;
}

static referat_status read_row(const reading *r, slice line)
{
  if (!r->in_table)
    return FAIL(r, "a row stands before the first [table]");
  lex_row row = {.table = r->table, .layer = r->layer, .line = r->line};
  const char *bar = memchr(line.ptr, '|', line.len);
  referat_status status = REFERAT_OK;
  if (bar)
    status = take_example(r, slice_between(bar + 1, slice_end(line)), &row);
  if (status != REFERAT_OK)
    return status;
  slice left = slice_between(line.ptr, bar ? bar : slice_end(line));
  const char *arrow = find_arrow(left);
  slice value = arrow ? referat__trim(slice_between(arrow + 2, slice_end(left))) : SLICE("");
  status = read_pattern(r, referat__trim(slice_between(left.ptr, arrow ? arrow : slice_end(left))),
                        &row);
  if (status == REFERAT_OK && arrow && !value.len)
    status = FAIL(r, "a value is missing behind '->'");
  if (status == REFERAT_OK && r->table == LEX_SECTIONS)
    status = take_strength(r, &value, &row.strength);
  if (status == REFERAT_OK)
    status = check_value(r, value);
  if (status != REFERAT_OK)
    return status;
  if (r->table >= LEX_TABLES && slice_eq(value, SLICE("free")))
    value = SLICE("");
  row.value = value.len ? referat__arena_copy(r->a, value) : "";
  return row.value ? add_row(r, row) : no_memory(r);
}

static referat_status read_table(reading *r, slice line)
{
  slice name = referat__trim(slice_of(line.ptr + 1, line.len - 1));
  if (!slice_ends(name, SLICE("]")))
    return FAIL(r, "']' is missing behind the name of a table");
  name = referat__trim(slice_of(name.ptr, name.len - 1));
  for (int table = 0; table <= LEX_RUN_INS; table++) {
    if (slice_eq(name, slice_str(referat__lex_about[table].name))) {
      r->table = (lex_id)table;
      r->in_table = true;
      return REFERAT_OK;
    }
  }
  return FAIL(r, "unknown table '%.*s'", shown(name), name.ptr);
}

static referat_status read_line(reading *r, slice line)
{
  line = referat__trim(line);
  if (line.len > LEX_LONGEST_ROW)
    return referat__fail(r->error, REFERAT_ERROR_LIMIT, r->line, 0,
                         "the line is longer than %d bytes", LEX_LONGEST_ROW);
  if (!line.len || line.ptr[0] == '#')
    return REFERAT_OK;
  /* A row may begin in a bracket too; its example tells. */
  if (line.ptr[0] == '[' && !memchr(line.ptr, '|', line.len))
    return read_table(r, line);
  return read_row(r, line);
}

static referat_status read_lines(reading *r, slice text)
{
  referat_status status = REFERAT_OK;
  if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
    text = slice_skip(text, 3);
  while (text.len && status == REFERAT_OK) {
    const char *end = memchr(text.ptr, '\n', text.len);
    r->line++;
    status = read_line(r, slice_between(text.ptr, end ? end : slice_end(text)));
    text = end ? slice_between(end + 1, slice_end(text)) : slice_of(NULL, 0);
  }
  return status;
}

referat_status referat__profile_read(arena *a, slice text, unsigned layer, lex_rows *rows,
                                     referat_error *error)
{
  reading r = {.a = a, .rows = rows, .layer = layer, .error = error};
  referat_status status = check_text(text, error);
  if (status != REFERAT_OK)
    return status;
  r.seen = a->allocator.resize(a->allocator.context, NULL, SEEN_SLOTS * sizeof *r.seen);
  if (!r.seen)
    return no_memory(&r);
  memset(r.seen, 0, SEEN_SLOTS * sizeof *r.seen);
  for (size_t i = 0; i < rows->count; i++) /* a layer may have several files */
    *find_seen(&r, &rows->at[i]) = (uint16_t)(i + 1);
  status = read_lines(&r, text);
  a->allocator.release(a->allocator.context, r.seen);
  return status;
}
