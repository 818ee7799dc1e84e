#include "read/blocks.h"

#include "base/pages.h"
#include "base/utf8.h"
#include "read/numbered.h"
#include "read/undecided.h"

/* A longer Roman number, as "xviii", marks no list's item. */
#define LONGEST_ROMAN 5

/* A list's marker at the start of a line. */
typedef struct marker {
  slice text;     /* as the source has it */
  uint32_t value; /* of a number or letter; 0 for a bullet */
  uint32_t roman; /* the same letters as a Roman number; 0 for none */
  bool sure;      /* it can hardly be anything else */
  bool capital;   /* a capital or a clause follows it */
  bool clause;    /* a clause of a recommendation does */
} marker;

static bool starts_with_that(slice s)
{
  size_t n = referat__fold_prefix(s, referat__lex_that);
  return n && n < s.len && is_blank(s.ptr[n]);
}

static bool followed_by_space(slice rest)
{
  return rest.len > 1 && referat__is_space(referat__first_char(rest)) &&
         referat__trim_left(rest).len > 0;
}

/* "ii)" is 2; 0 for what is no small Roman number before a bracket. */
static size_t read_roman(slice s, uint32_t *value)
{
  size_t n = 0;
  uint32_t last = 0;
  *value = 0;
  for (; n < s.len && n < LONGEST_ROMAN; n++) {
    uint32_t digit = s.ptr[n] == 'i' ? 1 : s.ptr[n] == 'v' ? 5 : s.ptr[n] == 'x' ? 10 : 0;
    if (!digit)
      break;
    *value += digit > last && last ? digit - 2 * last : digit;
    last = digit;
  }
  return n && n < s.len && s.ptr[n] == ')' ? n : 0;
}

/* Whether the marker is the one that follows that of the value, as a letter, a number or a
 * Roman number, which it then is. */
static bool follows(marker *m, uint32_t value)
{
  if (m->value == value + 1)
    return true;
  if (!m->roman || m->roman != value + 1)
    return false;
  m->value = m->roman;
  return true;
}

/* "1.", "1)", "a)", "(1)", "1:" */
static size_t read_number(slice s, uint32_t *value, bool *sure)
{
  size_t n = 0;
  bool open = s.len && s.ptr[0] == '(';
  if (open)
    s = slice_skip(s, 1);
  *value = 0;
  if (s.len && s.ptr[0] >= 'a' && s.ptr[0] <= 'z') {
    *value = (uint32_t)(s.ptr[0] - 'a' + 1);
    n = 1;
  } else {
    while (n < s.len && n < 3 && is_digit(s.ptr[n]))
      *value = 10 * *value + (uint32_t)(s.ptr[n++] - '0');
    if (n == 0 || n == 3 || *value == 0)
      return 0;
  }
  if (n >= s.len)
    return 0;
  char c = s.ptr[n];
  *sure = c == ')';
  if (c != ')' && (open || (c != '.' && c != ':')))
    return 0;
  if (c == '.' && !is_digit(s.ptr[0]) && n == 1)
    *sure = false;
  return n + 1 + open;
}

/* A look at the first bytes, which are no marker's in most lines. */
static bool may_be_marker(slice s)
{
  unsigned char c = (unsigned char)s.ptr[0];
  if (c >= 'a' && c <= 'z')
    return s.len > 1 && (s.ptr[1] == '.' || s.ptr[1] == ')' || s.ptr[1] == ':' || c == 'o' ||
                         ((c == 'i' || c == 'v' || c == 'x') && memchr("ivx", s.ptr[1], 3)));
  return c == '-' || c == '*' || c == '(' || c >= 0x80 || is_digit((char)c);
}

static bool read_marker(const lexicon *lex, slice s, marker *m)
{
  *m = (marker){.value = 0};
  if (!s.len || !may_be_marker(s))
    return false;
  bool letter = s.ptr[0] == 'o'; /* Word's hollow bullet, as its font writes it */
  size_t bullet = letter ? 1 : referat__bullet_at(s);
  if (bullet && followed_by_space(slice_skip(s, bullet))) {
    slice rest = referat__trim_left(slice_skip(s, bullet));
    m->text = slice_of(s.ptr, bullet);
    m->capital = true;
    m->sure = !letter && bullet != 2;
    uint32_t value;
    bool sure;
    size_t n = read_number(rest, &value, &sure);
    if (n && sure && followed_by_space(slice_skip(rest, n)) && is_digit(rest.ptr[0])) {
      m->text = slice_between(s.ptr, rest.ptr + n); /* "- 1)" */
      m->value = value;
    }
    return true;
  }
  size_t n = read_number(s, &m->value, &m->sure), letters = read_roman(s, &m->roman);
  m->roman = letters ? m->roman : 0;
  if (letters > 1) {
    m->value = m->roman;
    m->sure = true;
    n = letters + 1;
  }
  if (!n || !followed_by_space(slice_skip(s, n)))
    return false;
  slice rest = referat__trim_left(slice_skip(s, n));
  if (referat__lex_start(lex, LEX_ORDINALS, rest, NULL))
    return false;
  m->text = slice_of(s.ptr, n);
  m->clause = starts_with_that(rest);
  m->capital = !referat__is_lower(referat__first_char(rest)) || m->clause;
  return true;
}

bool referat__is_absent(const parse *p, slice text, size_t *label)
{
  size_t used;
  const lex_word *row = referat__is_upper(referat__first_char(text))
                            ? referat__lex_start(p->lex, LEX_ABSENT, text, &used)
                            : NULL;
  if (!row)
    return false;
  slice rest = slice_skip(text, used);
  bool has_colon = rest.len && rest.ptr[0] == ':';
  if (!has_colon && row->value[0] == ':')
    return false;
  rest = slice_skip(rest, has_colon);
  *label = (size_t)(rest.ptr - text.ptr);
  return rest.len > 0;
}

/* Whether the line ends where lines are wrapped, in the middle of a sentence. */
static bool is_wrapped(const parse *p, slice line)
{
  uint32_t last = referat__last_char(line);
  return p->width && referat__utf8_count(line) + 12 > p->width &&
         (referat__is_letter(last) || last == ',');
}

/* Whether what stands above the line leads a list of clauses in: "X indstiller,",
 * "Det indstilles at", the heading of a recommendation. */
static bool is_led_in(const parse *p, uint32_t i)
{
  while (i > 0 && line_is(p, i - 1, LINE_BLANK | LINE_FURNITURE))
    i--;
  if (!i)
    return false;
  slice above = line_text(p, i - 1);
  if (line_is(p, i - 1, LINE_SECTION))
    return string_is(line_section(p, i - 1)->kind, "recommendation");
  char last = slice_end(above)[-1];
  return last == ':' || last == ',' ||
         (above.len > referat__lex_that.len &&
          is_blank(slice_end(above)[-(ptrdiff_t)referat__lex_that.len - 1]) &&
          referat__fold_eq(slice_skip(above, above.len - referat__lex_that.len),
                           referat__lex_that));
}

/* "1" before a tab, in a line that is no row any more, as those of annexes are. */
static bool read_cell_number(const parse *p, uint32_t i, slice s, marker *m)
{
  size_t n = 0;
  *m = (marker){.sure = true};
  while (n < s.len && n < 3 && is_digit(s.ptr[n]))
    m->value = 10 * m->value + (uint32_t)(s.ptr[n++] - '0');
  m->text = slice_of(s.ptr, n);
  return n && n < s.len && s.ptr[n] == '\t' && m->value && !line_is(p, i, LINE_TABS | LINE_ROW);
}

/* Whether a line of the paragraph may be read as a list's item; `asks`: it stands
 * in a recommendation, where numbers are those of its clauses. */
static bool is_list_item(const parse *p, uint32_t i, bool begins, const block *before, bool asks,
                         marker *m)
{
  slice s = line_text(p, i);
  if (read_cell_number(p, i, s, m))
    return true;
  if (line_is(p, i, LINE_LITERAL) || !read_marker(p->lex, s, m))
    return false;
  bool in_list = before && before->kind == BLOCK_LIST_ITEM;
  bool goes_on = in_list && m->value &&
                 (follows(m, before->value) || (before->outer && m->value == before->outer + 1));
  slice above = i ? line_text(p, i - 1) : slice_of(NULL, 0);
  bool announced = above.len && slice_end(above)[-1] == ':';
  if (m->value && !(m->text.ptr[0] == '-')) {
    /* A number: the next one, or the first of some. */
    if (goes_on)
      return true;
    uint32_t next = i + 1;
    bool has_second = false;
    for (int looked = 0; next < p->count && looked < 12 && !has_second; next++, looked++) {
      marker second;
      has_second = read_marker(p->lex, line_text(p, next), &second) && second.value == m->value + 1;
      if (m->roman == 1 && second.value == 2 && second.roman == 2) { /* "i)" above "ii)" */
        has_second = true;
        m->value = 1;
      }
    }
    if (m->sure)
      return begins || announced || has_second;
    if (m->value == 1)
      return has_second ? begins || announced || m->clause || asks || is_led_in(p, i) ||
                              (m->capital && !is_wrapped(p, above))
                        : (begins && m->capital) || (asks && m->clause) || is_led_in(p, i);
    return begins && (m->capital || has_second);
  }
  if (begins || announced || (in_list && (m->sure || slice_eq(m->text, block_marker(p, before)))))
    return m->text.ptr[0] != 'o' ||
           referat__is_upper(referat__first_char(referat__trim_left(slice_skip(s, 1)))) || in_list;
  if (!m->sure)
    return false;
  /* In the middle of wrapped text a dash is a dash. */
  return !is_wrapped(p, above);
}

/* Whether another line with a tab stands right above or below. */
static bool has_tabs_beside(const parse *p, uint32_t i)
{
  return (i > 0 && !line_is(p, i - 1, LINE_BLANK) && line_is(p, i - 1, LINE_TABS)) ||
         (i + 1 < p->count && !line_is(p, i + 1, LINE_BLANK) && line_is(p, i + 1, LINE_TABS));
}

static bool is_table_line(const parse *p, uint32_t i)
{
  if (line_is(p, i, LINE_ROW))
    return true;
  if (!line_is(p, i, LINE_TABS))
    return false;
  marker m;
  slice s = line_text(p, i);
  if (read_marker(p->lex, s, &m)) {
    slice rest = slice_between(slice_end(m.text), slice_end(s));
    if (rest.ptr[0] == '\t' && !memchr(rest.ptr + 1, '\t', rest.len - 1))
      return false; /* a bullet, a tab and text */
  }
  /* A tab before or after: a row whose first or last cells are empty, if rows
   * stand beside it. */
  return memchr(s.ptr, '\t', s.len) || has_tabs_beside(p, i);
}

/* A heading that shares its line with text. */
static bool is_run_in(const parse *p, slice s)
{
  size_t used;
  return referat__lex_run_in(p->lex, s, &used) != NULL;
}

/* Lines that begin a block wherever they stand. */
static bool starts_block(const parse *p, uint32_t i)
{
  size_t label;
  return p->lines[i].role == ROLE_GROUP ||
         line_is(p, i,
                 LINE_ITEM | LINE_CASE | LINE_SECTION | LINE_HEADING | LINE_FURNITURE |
                     LINE_PAGE) ||
         referat__is_absent(p, line_text(p, i), &label) || is_run_in(p, line_text(p, i));
}

/* A table goes on through lines without tabs that stand between its rows, or
 * that carry its last cell on. */
static uint32_t table_end(const parse *p, uint32_t i)
{
  uint32_t end = i, first = i;
  while (i < p->count && !line_is(p, i, LINE_BLANK)) {
    if (i > first && (line_is(p, i, LINE_ITEM) || p->lines[i].role == ROLE_GROUP))
      break; /* a row, too, may be the heading of an item */
    if (is_table_line(p, i) || line_is(p, i, LINE_RULE)) {
      end = ++i;
      continue;
    }
    if (starts_block(p, i))
      break;
    uint32_t next = i;
    while (next < p->count && next < i + 4 && !line_is(p, next, LINE_BLANK) &&
           !is_table_line(p, next))
      next++;
    bool between = next < p->count && next < i + 4 && !line_is(p, next, LINE_BLANK);
    bool carries = referat__is_lower(referat__first_char(line_text(p, i))) && p->lines[i].len < 60;
    if (!between && !carries)
      break;
    end = ++i;
  }
  return end;
}

/* Whether the line announces the list that begins right below it, and does not
 * belong to the item above: "Ulemper:". */
static bool announces_list(const parse *p, uint32_t i)
{
  slice s = line_text(p, i);
  marker m;
  return s.len && s.len < 80 && slice_end(s)[-1] == ':' &&
         referat__is_upper(referat__first_char(s)) && !is_wrapped(p, line_text(p, i - 1)) &&
         i + 1 < p->count && read_marker(p->lex, line_text(p, i + 1), &m) &&
         (m.sure || m.value == 1);
}

/* Whether a sentence begins in the line, where no blank lines part paragraphs, that says what was
 * decided, who stood aside before that, or who asked for it. */
static bool begins_decision(const parse *p, uint32_t i, uint32_t last, const block_list *it)
{
  slice above = line_text(p, i - 1), s = line_text(p, i);
  if (!it->undecided || p->gaps || !above.len || !strchr(".)", slice_end(above)[-1]) ||
      (is_wrapped(p, above) && !it->asks))
    return false;
  if (it->asks && slice_starts(s, SLICE("(")) && slice_ends(s, SLICE(")")))
    return true; /* who asks, behind the last clause */
  return referat__says_decided(p, s, it->asks, false) ||
         (i + 1 < last && referat__says_recused(p, s) &&
          referat__says_decided(p, line_text(p, i + 1), it->asks, false));
}

static uint32_t paragraph_end(const parse *p, uint32_t i, uint32_t last, const block *b,
                              const block_list *it)
{
  marker m;
  for (i++; i < last; i++)
    if (line_is(p, i, LINE_BLANK | LINE_RULE) || starts_block(p, i) || is_table_line(p, i) ||
        is_list_item(p, i, false, b, it->asks, &m) ||
        (b->kind == BLOCK_LIST_ITEM && announces_list(p, i)) || begins_decision(p, i, last, it))
      break;
  return i;
}

/* The item that begins in the line. */
static uint32_t mark_at(const parse *p, uint32_t line)
{
  uint32_t low = 0, high = p->outline.count;
  while (low + 1 < high) {
    uint32_t middle = low + (high - low) / 2;
    if (p->outline.items[middle].first <= line)
      low = middle;
    else
      high = middle;
  }
  return low;
}

bool referat__blocks_begin(parse *p, uint32_t first, uint32_t last, block_list *blocks)
{
  uint32_t room = 0;
  for (uint32_t i = first; i < last; i++)
    room += (uint32_t)!line_is(p, i, LINE_BLANK) + (uint32_t)line_is(p, i, LINE_ITEM);
  *blocks = (block_list){.p = p, .line = first, .last = last, .gap = true};
  blocks->at = referat__arena_vector(p->a, room ? room : 1, sizeof *blocks->at);
  return blocks->at != NULL;
}

/* Tell what the block is that begins in its line, and where it ends. */
static void make_block(block_list *blocks, block *b)
{
  parse *p = blocks->p;
  uint32_t i = b->first;
  const block *before = blocks->has_before ? &blocks->before : NULL;
  marker m;
  if (line_is(p, i, LINE_FURNITURE)) {
    b->kind = line_is(p, i, LINE_MARK) ? BLOCK_MARK : BLOCK_FURNITURE;
  } else if (line_is(p, i, LINE_ITEM) && !blocks->opened) {
    b->kind = BLOCK_ITEM;
    b->mark = mark_at(p, i);
    b->last = p->outline.items[b->mark].end;
    blocks->undecided = referat__lacks_decision(p, &p->outline.items[b->mark]);
  } else if (p->lines[i].role == ROLE_GROUP) {
    b->kind = BLOCK_GROUP;
  } else if (line_is(p, i, LINE_CASE)) {
    b->kind = BLOCK_CASE;
  } else if (line_is(p, i, LINE_SECTION)) {
    b->kind = BLOCK_SECTION;
    blocks->asks = string_is(line_section(p, i)->kind, "recommendation");
  } else if (line_is(p, i, LINE_HEADING)) {
    b->kind = BLOCK_HEADING;
  } else if (is_table_line(p, i)) {
    b->kind = BLOCK_TABLE;
    b->last = table_end(p, i);
  } else {
    /* What stands after a heading begins, blank line or not. */
    bool begins = blocks->gap || !before || before->kind != BLOCK_PARAGRAPH;
    if (is_list_item(p, i, begins, before, blocks->asks, &m)) {
      b->kind = BLOCK_LIST_ITEM;
      b->marker = (uint32_t)m.text.len;
      b->value = m.value;
      if (!m.value && before && before->kind == BLOCK_LIST_ITEM)
        b->outer = before->value ? before->value : before->outer;
    } else {
      b->kind = BLOCK_PARAGRAPH;
    }
    b->last = paragraph_end(p, i, blocks->last, b, blocks);
  }
}

bool referat__blocks_more(block_list *blocks)
{
  parse *p = blocks->p;
  uint32_t i = blocks->line;
  /* a ruled line by itself says nothing */
  for (; i < blocks->last; i++) {
    if (!line_is(p, i, LINE_BLANK) && (!line_is(p, i, LINE_RULE) || is_table_line(p, i)))
      break;
    blocks->gap = true;
  }
  blocks->line = i;
  if (i >= blocks->last)
    return false;
  block *b = &blocks->at[blocks->count++];
  *b = (block){.first = i,
               .last = i + 1,
               .after_gap = blocks->gap,
               .indent = (uint16_t)(line_indent(p, i) < 999 ? line_indent(p, i) : 999)};
  make_block(blocks, b);
  if (b->kind != BLOCK_FURNITURE) {
    blocks->before = *b;
    blocks->has_before = true;
  }
  blocks->gap = false;
  blocks->opened = b->kind == BLOCK_ITEM && b->last == i;
  blocks->line = b->last;
  return true;
}

/* So many blocks before the one in hand are looked back at, and more are given back at once. */
#define LOOKED_BACK 1024
#define GIVEN_AT_ONCE 8192

void referat__blocks_pass(block_list *blocks, uint32_t at)
{
  if (at < blocks->passed + GIVEN_AT_ONCE + LOOKED_BACK)
    return;
  uint32_t passed = at - LOOKED_BACK;
  if (blocks->at[passed].kind == BLOCK_FURNITURE) /* not yet: what stands before it is asked for */
    return;
  referat__pages_give(&blocks->at[blocks->passed], (passed - blocks->passed) * sizeof *blocks->at);
  blocks->passed = passed;
}
