#include "read/explain.h"

#include "base/utf8.h"
#include "lexicon/rows.h"
#include "read/decide.h"

/* The longest list of the signs that a text has. */
#define LONGEST_SIGNS 256

typedef struct teller {
  const parse *p;
  const referat_options *options;
  arena memory;               /* of the telling alone */
  const referat_node **holds; /* the element with the first text of each line */
  uint32_t next;              /* candidate that was not told yet */
  buf detail, evidence;
} teller;

bool referat__explain_begin(parse *p)
{
  p->why = referat__arena_alloc(p->a, sizeof *p->why);
  uint8_t *lines = referat__arena_alloc(p->a, (size_t)p->count + 1);
  if (p->why)
    p->why->lines = lines;
  return p->why && lines;
}

/* ---- which element has a line ---- */

/* The first line with the number, p->count if none has it. */
static uint32_t line_numbered(const parse *p, uint32_t number)
{
  uint32_t low = 0, high = p->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (p->lines[middle].number < number)
      low = middle + 1;
    else
      high = middle;
  }
  return low < p->count && p->lines[low].number == number ? low : p->count;
}

/* Give the lines of the text to the element that holds it: most text is a slice
 * of the lines themselves; what was made of them knows its line's number. */
static void take_lines(teller *t, const referat_node *text)
{
  const parse *p = t->p;
  slice s = referat__trim(node_text(text));
  uint32_t first, last;
  if (!s.len)
    return;
  if (s.ptr >= p->text && s.ptr < p->text + p->length) {
    first = referat__line_at(p, (size_t)(s.ptr - p->text));
    last = referat__line_at(p, (size_t)(slice_end(s) - 1 - p->text));
  } else {
    first = last = line_numbered(p, text->line);
  }
  for (uint32_t i = first; i <= last && i < p->count; i++)
    if (!t->holds[i] && !line_is(p, i, LINE_BLANK))
      t->holds[i] = node_parent(text);
}

static bool find_holders(teller *t)
{
  t->holds = referat__arena_alloc(&t->memory, ((size_t)t->p->count + 1) * sizeof *t->holds);
  if (!t->holds)
    return false;
  referat_iter walk = referat_iter_begin(t->p->minutes);
  while (referat_iter_next(&walk) != REFERAT_DONE)
    if (walk.event == REFERAT_ENTER && walk.node->type == REFERAT_TEXT)
      take_lines(t, walk.node);
  return true;
}

/* ---- words for it ---- */

static void add_attr(buf *to, const referat_node *node, referat_attr name)
{
  const char *value = referat_node_attr(node, name);
  if (!value)
    return;
  if (to->len)
    referat__buf_char(to, ' ');
  referat__buf_str(to, value);
}

/* "Punkt N:" for the form of "Punkt 107: Budget". */
static void add_form(buf *to, const numbered *n)
{
  static const char *const letters[] = {"N", "I", "A", "N/-", "-/N"};
  uint32_t free = n->form & ~0xFFu;
  referat__buf_char(to, '`');
  if (free == FORM_MARKED) {
    for (uint32_t level = n->form & 0xFF; level; level--)
      referat__buf_char(to, '#');
    BUF_LITERAL(to, " T");
  } else if (free == FORM_CASE) {
    BUF_LITERAL(to, "T above a case number");
  } else if (free == FORM_PREFIX) {
    BUF_LITERAL(to, "AB - T");
  } else {
    referat__buf_slice(to, slice_between(n->label.ptr, n->number.ptr));
    referat__buf_str(to, letters[n->kind]);
    referat__buf_slice(to, slice_between(slice_end(n->number), slice_end(n->label)));
    if (n->end == END_GLUED)
      referat__buf_char(to, 'T');
  }
  referat__buf_char(to, '`');
  if (n->form & FORM_UNTITLED && !(n->form & FORM_FREE))
    BUF_LITERAL(to, " alone");
}

static void add_reason(buf *to, const char *reason)
{
  if (to->len)
    BUF_LITERAL(to, "; ");
  referat__buf_str(to, reason);
}

static void add_candidate(buf *to, const candidate_note *k)
{
  const char *name;
  int weight;
  if (to->len)
    referat__buf_printf(to, "; %d ", (int)k->score);
  if (!k->chosen)
    BUF_LITERAL(to, "not chosen as ");
  add_form(to, &k->n);
  referat__buf_printf(to, " base%+d", EVIDENCE_BASE);
  for (unsigned bit = 0; (name = referat__evidence_name(bit, &weight)) != NULL; bit++)
    if (k->evidence & 1u << bit)
      referat__buf_printf(to, " %s%+d", name, weight);
  if (k->step)
    referat__buf_printf(to, " step%+d", (int)k->step);
}

/* The row of the lexicon, as a profile has it. */
static void add_row(buf *to, const lex_section *row, bool chosen, bool run_in)
{
  add_reason(to, chosen ? "" : "not chosen: ");
  if (!row->pattern.len) { /* all rows of that table say the same */
    referat__buf_printf(to, "a row of `[%s]`", referat__lex_about[LEX_DECISION_SHAPES].name);
    return;
  }
  referat__buf_str(to, run_in ? "run-in `" : "row `");
  if (row->match == LEX_SUFFIX)
    referat__buf_char(to, '*');
  referat__buf_slice(to, row->pattern);
  referat__buf_str(to, row->match == LEX_PREFIX     ? "*"
                       : row->match == LEX_DECISION ? " {body}"
                                                    : "");
  referat__buf_printf(to, " -> %s", row->kind);
  if (!run_in)
    referat__buf_str(to, row->strength == LEX_STRONG ? " strong" : " weak");
  referat__buf_char(to, '`');
}

/* ---- roles ---- */

static const char *const furniture_names[WHY_COUNT] = {
    [WHY_UNKNOWN] = "",           [WHY_EDGE] = "edge",     [WHY_PAGE] = "page",
    [WHY_NUMBER] = "bare-number", [WHY_HEADER] = "header", [WHY_DEBRIS] = "debris",
    [WHY_REPEAT] = "repeat",      [WHY_RUN_IN] = ""};

/* The section of a kind that the element stands in, or the head. */
static void add_place(buf *to, const referat_node *node)
{
  for (; node && !to->len; node = node_parent(node)) {
    if (node->type == REFERAT_HEAD)
      BUF_LITERAL(to, "head");
    else if (node->type == REFERAT_SECTION)
      add_attr(to, node, REFERAT_ATTR_KIND);
  }
}

/* What the line is by the innermost element that tells. */
static const char *role_of(teller *t, const referat_node *holder, bool is_heading)
{
  for (const referat_node *e = holder; e; e = node_parent(e)) {
    const referat_node *above = node_parent(e);
    switch ((referat_type)e->type) {
    case REFERAT_FIELD:
      add_attr(&t->detail, e, REFERAT_ATTR_NAME);
      return "field";
    case REFERAT_FURNITURE:
      referat__buf_str(&t->detail, node_type(above) == REFERAT_HEAD       ? "letterhead"
                                   : node_type(above) == REFERAT_CONTENTS ? "contents"
                                                                          : "");
      return "furniture";
    case REFERAT_TITLE:
      if (node_type(above) == REFERAT_HEAD)
        return "title";
      break;
    case REFERAT_ENTRY:
      add_attr(&t->detail, e, REFERAT_ATTR_ITEM);
      add_attr(&t->detail, e, REFERAT_ATTR_MATCH);
      return "entry";
    case REFERAT_HEADING:
      if (node_type(above) == REFERAT_CONTENTS)
        return "contents";
      if (node_type(above) == REFERAT_SECTION) {
        add_attr(&t->detail, above, REFERAT_ATTR_KIND);
        if (!t->detail.len)
          BUF_LITERAL(&t->detail, "free");
        return "section";
      }
      if (!is_heading)
        return "item-title";
      add_attr(&t->detail, above, REFERAT_ATTR_NUMBER);
      return "item";
    case REFERAT_CASE:
      add_attr(&t->detail, e, REFERAT_ATTR_NUMBER);
      return "case";
    case REFERAT_LI:
      add_attr(&t->detail, e, REFERAT_ATTR_MARKER);
      return "list-item";
    case REFERAT_ANNEX:
      if (node_type(above) == REFERAT_LI)
        break;
      add_attr(&t->detail, e, REFERAT_ATTR_TYPE);
      return "annex";
    case REFERAT_TR:
      return "table-row";
    case REFERAT_P:
    case REFERAT_PROPOSAL:
      if (node_type(above) == REFERAT_LI)
        break;
      /* fall through */
    case REFERAT_ABSENT:
    case REFERAT_VOTE:
    case REFERAT_RECUSAL:
    case REFERAT_ARRIVAL:
    case REFERAT_DEPARTURE:
    case REFERAT_SUBSTITUTION:
    case REFERAT_STATEMENT:
    case REFERAT_CAPTION:
      add_place(&t->detail, e);
      return referat_type_name((referat_type)e->type);
    default:
      break;
    }
  }
  return "text";
}

/* The role of a line that says something; what it adds to the details goes
 * there. */
static const char *find_role(teller *t, uint32_t i, bool chosen)
{
  const parse *p = t->p;
  const referat_node *holder = t->holds[i];
  if (line_is(p, i, LINE_FURNITURE)) {
    referat__buf_str(&t->detail,
                     line_is(p, i, LINE_MARK) ? "mark" : furniture_names[p->why->lines[i]]);
    return "furniture";
  }
  if (p->lines[i].role == ROLE_GROUP)
    return "group";
  if (!holder && line_is(p, i, LINE_RULE))
    return "rule";
  /* Where titles stand above their case numbers or sections, they are the
   * headings themselves. */
  const candidate_note *example = p->why->winner.example;
  bool by_title = !example || (example->n.form & ~0xFFu) == FORM_CASE;
  if (!chosen || by_title)
    return role_of(t, holder, by_title && line_is(p, i, LINE_ITEM));
  for (const referat_node *e = holder; e; e = node_parent(e))
    if (e->type == REFERAT_ITEM)
      add_attr(&t->detail, e, REFERAT_ATTR_NUMBER);
  return "item";
}

/* ---- telling ---- */

/* The form of headings that have no mark of their own. */
static const char unmarked[] = "`T` above the heading of a section";

static void tell(teller *t, referat_line *line)
{
  referat__buf_char(&t->detail, '\0');
  referat__buf_char(&t->evidence, '\0');
  line->detail = t->detail.failed ? "" : t->detail.data;
  line->evidence = t->evidence.failed ? "" : t->evidence.data;
  if (!t->detail.failed && !t->evidence.failed)
    t->options->on_line(t->options->line_context, line);
  t->detail.len = t->evidence.len = 0;
}

static void tell_form(teller *t, const char *role, const form_note *form, const char *instead)
{
  if (form->example)
    add_form(&t->detail, &form->example->n);
  else
    referat__buf_str(&t->detail, instead);
  tell(t, &(referat_line){
              .role = role, .score = form->score, .has_score = form->example != NULL, .text = ""});
}

static void tell_fact(teller *t, const char *role, const char *detail)
{
  referat__buf_str(&t->detail, detail);
  tell(t, &(referat_line){.role = role, .text = ""});
}

static void tell_whole(teller *t, const minutes_signs *refused)
{
  const parse *p = t->p;
  char found[LONGEST_SIGNS] = "";
  if (refused)
    referat__signs_tell(refused, found, sizeof found);
  referat__buf_str(&t->detail, refused ? "no: " : "yes");
  tell_fact(t, "minutes", found);
  tell_form(t, "form", &p->why->winner, p->outline.count ? unmarked : "none");
  if (p->outline.uncertain)
    BUF_LITERAL(&t->evidence, "nearly as good");
  tell_form(t, "runner-up", &p->why->rival, "none");
  referat__buf_printf(&t->detail, "%u", (unsigned)p->outline.count);
  tell_fact(t, "items", "");
  tell_fact(t, "input",
            p->flows      ? "Markdown of pandoc's"
            : p->markdown ? "Markdown"
                          : "plain text");
  tell_fact(t, "paragraphs", p->gaps ? "parted by blank lines" : "not parted by blank lines");
  if (p->width)
    referat__buf_printf(&t->detail, "wrapped at column %u", (unsigned)p->width);
  tell_fact(t, "lines", p->width ? "" : "not wrapped");
  tell_fact(t, "section-headings",
            p->joined  ? "joined: text stands right above them"
            : p->tight ? "tight: text stands right below them"
                       : "loose: neither joined nor tight");
}

/* What the candidates of the line came to; whether one of them was chosen. */
static bool tell_candidates(teller *t, uint32_t i, referat_line *line)
{
  const explanation *why = t->p->why;
  const candidate_note *best = NULL;
  uint32_t first = t->next;
  while (t->next < why->count && why->candidates[t->next].line == i) {
    const candidate_note *k = &why->candidates[t->next++];
    if (!best || k->chosen || (!best->chosen && k->score > best->score))
      best = k;
  }
  if (!best)
    return false;
  line->has_score = true;
  line->score = best->score;
  line->chosen = best->chosen;
  add_candidate(&t->evidence, best);
  for (uint32_t c = first; c < t->next; c++)
    if (&why->candidates[c] != best)
      add_candidate(&t->evidence, &why->candidates[c]);
  return best->chosen;
}

/* Whether the line is one of its own, when `last` is the number of the one that
 * was told before: a form feed cuts a line, and an empty part of one says
 * nothing, nor does what stands behind the end of the last line. */
static bool is_told(const parse *p, uint32_t i, uint32_t last)
{
  const textline *l = &p->lines[i];
  if (l->raw < l->end)
    return true;
  if (i + 1 < p->count)
    return l->number != last && p->lines[i + 1].number != l->number;
  return l->number != last && l->raw > 0 && p->text[l->raw - 1] != '\n';
}

static void tell_line(teller *t, uint32_t i, unsigned part, const char **before)
{
  const parse *p = t->p;
  slice raw = line_raw(p, i);
  referat_line line = {
      .line = p->lines[i].number, .part = part, .text = raw.ptr, .length = raw.len};
  bool chosen = tell_candidates(t, i, &line);
  const lex_section *row = line_section(p, i);
  if (line_is(p, i, LINE_BLANK)) {
    line.role = "blank";
    *before = NULL;
  } else if (!t->holds[i] && *before && !line_is(p, i, LINE_FURNITURE | LINE_RULE)) {
    line.role = *before; /* it was mended together with the line above */
  } else {
    line.role = find_role(t, i, chosen);
    *before = line_is(p, i, LINE_FURNITURE) ? *before : line.role;
  }
  if (!p->why->winner.example && line_is(p, i, LINE_ITEM)) {
    line.chosen = true;
    add_reason(&t->evidence, unmarked);
  }
  if (row)
    add_row(&t->evidence, row, strcmp(line.role, "section") == 0, p->why->lines[i] == WHY_RUN_IN);
  tell(t, &line);
}

bool referat__explain_lines(const parse *p, const referat_options *options,
                            const minutes_signs *refused)
{
  teller t = {.p = p, .options = options};
  referat__arena_init(&t.memory, &p->a->allocator);
  referat__buf_init(&t.detail, &p->a->allocator);
  referat__buf_init(&t.evidence, &p->a->allocator);
  bool found = find_holders(&t);
  if (found)
    tell_whole(&t, refused);
  const char *before = NULL;
  uint32_t number = 0;
  unsigned part = 0;
  for (uint32_t i = 0; i < p->count && found; i++) {
    if (!is_told(p, i, number))
      continue;
    part = p->lines[i].number == number ? part + 1 : 0;
    number = p->lines[i].number;
    tell_line(&t, i, part, &before);
  }
  bool told = found && !t.detail.failed && !t.evidence.failed;
  referat__buf_free(&t.detail);
  referat__buf_free(&t.evidence);
  referat__arena_free(&t.memory);
  return told;
}
