#include "write/view.h"

#include "base/bytes16.h"
#include "base/sorted.h"
#include "base/utf8.h"
#include "model/string.h"
#include "package/own.h"
#include "write/binding.h"
#include "write/danish.h"
#include "write/mask.h"

#include <stdlib.h>

#define MAX_KEYWORDS 500 /* bytes of the list of case numbers */

static int by_id(const void *a, const void *b)
{
  const view_item *x = a, *y = b;
  int order = strcmp(x->id, y->id);
  if (order)
    return order;
  return x->number < y->number ? -1 : x->number > y->number;
}

static void list_items(view *v, arena *memory)
{
  const referat_node *node;
  v->groups = referat__node_child(v->doc->root, REFERAT_GROUP) != NULL;
  for (node = referat_item_first(v->doc); node; node = referat_item_next(node))
    v->items++;
  v->by_id = referat__arena_alloc(memory, (v->items + 1) * sizeof *v->by_id);
  if (!v->by_id)
    return;
  unsigned number = 0;
  for (node = referat_item_first(v->doc); node; node = referat_item_next(node)) {
    number++;
    const char *id = referat_node_attr(node, REFERAT_ATTR_ID);
    if (id)
      v->by_id[v->ids++] = (view_item){id, node, number};
  }
  qsort(v->by_id, v->ids, sizeof *v->by_id, by_id);
}

date referat__view_day(const view *v, const referat_options *options)
{
  date day = {0, 0, 0};
  if (options && options->source_date_epoch >= 0) {
    /* days to a civil date, by eras of 400 years that begin on 1 March */
    long long days = options->source_date_epoch / 86400 + 719468;
    long long era = days / 146097;
    int of_era = (int)(days - era * 146097);
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * of_year + 2) / 153;
    day.day = of_year - (153 * shifted + 2) / 5 + 1;
    day.month = shifted < 10 ? shifted + 3 : shifted - 9;
    long long year = year_of_era + era * 400 + (day.month <= 2);
    day.year = year > 9999 ? 9999 : (int)year;
  } else if (!referat__date_from_iso(v->date, &day) || !referat__date_valid(day)) {
    day = (date){0, 0, 0};
  }
  return day;
}

const view_item *referat__view_find(const view *v, const char *id)
{
  if (!id || !v->by_id)
    return NULL;
  view_item key = {.id = id}; /* before all that share the id */
  size_t i = referat__sorted_before(&key, v->by_id, v->ids, sizeof key, by_id);
  return i < v->ids && strcmp(v->by_id[i].id, id) == 0 ? &v->by_id[i] : NULL;
}

unsigned referat__view_item(const view *v, const char *id)
{
  const view_item *item = referat__view_find(v, id);
  return item ? item->number : 0;
}

static const char *danish_date(const char *iso, arena *memory)
{
  date day;
  if (!referat__date_from_iso(iso, &day) || !referat__date_valid(day))
    return "";
  const char *line =
      referat__arena_printf(memory, "%d. %s %d", day.day, referat__month_name(day.month), day.year);
  return line ? line : "";
}

/* The day, and the time in the way that it is printed. */
static const char *with_time(const view *v, arena *memory)
{
  const char *start = node_value(v->head, REFERAT_ATTR_START);
  if (!*v->date_line || strlen(start) != 5)
    return v->date_line;
  const char *line = referat__arena_printf(memory, "%s " DANISH_AT_HOUR " %.2s.%s", v->date_line,
                                           start, start + 3);
  return line ? line : "";
}

static void add_keyword(const referat_node *c, char *words, size_t *len)
{
  const char *number = referat_node_attr(c, REFERAT_ATTR_NUMBER);
  size_t more = number ? strlen(number) : 0;
  if (!more || *len + more + 2 > MAX_KEYWORDS)
    return;
  if (*len) {
    memcpy(words + *len, "; ", 2);
    *len += 2;
  }
  memcpy(words + *len, number, more);
  *len += more;
}

/* Case numbers may stand in the heading of the item, too. */
static void add_keywords(const referat_node *heading, char *words, size_t *len)
{
  for (const referat_node *c = node_first(heading); c; c = node_next(c))
    if (c->type == REFERAT_CASE)
      add_keyword(c, words, len);
}

static const char *collect_keywords(const view *v, arena *memory)
{
  char *words = referat__arena_bytes(memory, MAX_KEYWORDS + 1);
  if (!words)
    return "";
  size_t len = 0;
  const referat_node *item = referat_item_first(v->doc);
  for (; item; item = referat_item_next(item))
    for (const referat_node *c = node_first(item); c; c = node_next(c)) {
      if (c->type == REFERAT_HEADING)
        add_keywords(c, words, &len);
      else if (c->type == REFERAT_CASE)
        add_keyword(c, words, &len);
    }
  words[len] = '\0';
  return words;
}

/* Properties say nothing that an editor cannot see and strike out, so personal
 * identification numbers never stand in them. */
static const char *property(arena *memory, const char *value)
{
  char *copy = *value ? referat__arena_copy(memory, slice_str(value)) : NULL;
  return copy && referat__mask_string(copy) ? copy : value;
}

void referat__view_init(view *v, const referat_doc *doc, arena *memory)
{
  *v = (view){.doc = doc};
  v->head = referat__node_child(doc->root, REFERAT_HEAD);
  v->contents = referat__contents(doc->root);
  v->date = node_value(v->head, REFERAT_ATTR_DATE);
  v->date_line = danish_date(v->date, memory);
  v->when = with_time(v, memory);
  const referat_node *source = referat__node_child(doc->root, REFERAT_SOURCE);
  const char *generator = referat_node_attr(source, REFERAT_ATTR_GENERATOR);
  v->sha256 = node_value(source, REFERAT_ATTR_SHA256);
  v->generator = generator ? generator : "referat";
  v->body = property(memory, node_value(v->head, REFERAT_ATTR_BODY));
  v->municipality = property(memory, node_value(v->head, REFERAT_ATTR_MUNICIPALITY));
  v->term = property(memory, node_value(v->head, REFERAT_ATTR_TERM));
  v->place = property(memory, node_value(v->head, REFERAT_ATTR_PLACE));
  v->source_name = property(memory, node_value(source, REFERAT_ATTR_NAME));
  const referat_node *title = referat__node_child(v->head, REFERAT_TITLE);
  slice text = title ? referat__node_string(memory, title) : SLICE("");
  if (text.len) {
    v->title = text.ptr;
  } else {
    const char *made =
        referat__arena_printf(memory, DANISH_MINUTES "%s%s%s%s", *v->body ? ": " : "", v->body,
                              *v->date_line ? ", " : "", v->date_line);
    v->title = made ? made : "";
  }
  v->title = property(memory, v->title);
  v->keywords = property(memory, collect_keywords(v, memory));
  v->creator = *v->municipality ? v->municipality : v->body;
  const char *subject = referat__arena_printf(memory, "%s%s%s", v->body,
                                              *v->body && *v->date_line ? ", " : "", v->date_line);
  v->subject = subject ? subject : "";
  list_items(v, memory);
}

void referat__view_properties(const view *v, const char *digest, const char *says,
                              view_property to[VIEW_PROPERTIES])
{
  const char *edition = node_value(v->doc->root, REFERAT_ATTR_EDITION);
  const view_property all[VIEW_PROPERTIES] = {{DANISH_BODY, v->body, false},
                                              {DANISH_MUNICIPALITY, v->municipality, false},
                                              {DANISH_TERM, v->term, false},
                                              {DANISH_DATE, v->date, true},
                                              {DANISH_DAY, v->date_line, false},
                                              {DANISH_PLACE, v->place, false},
                                              {EDITION_PROPERTY, edition, false},
                                              {DANISH_SOURCE, v->source_name, false},
                                              {DANISH_SOURCE_DIGEST, v->sha256, false},
                                              {DANISH_GENERATOR, v->generator, false},
                                              {CARRIED_PROPERTY, digest, false},
                                              {SAYS_PROPERTY, says, false}};
  memcpy(to, all, sizeof all);
}

const char *referat__view_property(const view *v, slice name)
{
  view_property all[VIEW_PROPERTIES];
  referat__view_properties(v, "", "", all);
  for (unsigned i = 0; i < VIEW_PROPERTIES; i++)
    if (slice_eq(name, slice_str(all[i].name)))
      return all[i].value;
  return NULL;
}

view_place referat__view_place(const referat_node *node, view_place around)
{
  if (node->type == REFERAT_STATEMENT)
    return around == VIEW_DECISION ? VIEW_DECISION : VIEW_STATEMENT;
  if (node->type != REFERAT_SECTION || !referat_node_attr(node, REFERAT_ATTR_KIND))
    return around;
  if (node_says(node, REFERAT_ATTR_KIND, "decision"))
    return VIEW_DECISION;
  return node_says(node, REFERAT_ATTR_KIND, "recommendation") ? VIEW_RECOMMENDATION : VIEW_PLAIN;
}

/* "title: Referat", or what stands around such lines. */
static bool may_be_metadata(slice s)
{
  return memchr(s.ptr, ':', s.len) || slice_starts(s, SLICE("-")) || slice_starts(s, SLICE("."));
}

bool referat__view_is_mark(const referat_node *block)
{
  const referat_node *text = node_first(block);
  if (node_type(block) != REFERAT_FURNITURE || node_type(text) != REFERAT_TEXT || !text)
    return false;
  slice s = node_text(text);
  if (slice_starts(s, SLICE(":::")) || (slice_starts(s, SLICE("{")) && slice_ends(s, SLICE("}"))))
    return true;
  /* Metadata stand before the title. */
  if (node_type(node_parent(block)) != REFERAT_HEAD || !may_be_metadata(s))
    return false;
  const referat_node *next = node_next(block);
  while (next && next->type == REFERAT_FURNITURE)
    next = node_next(next);
  return node_type(next) == REFERAT_TITLE;
}

/* The text that a paragraph begins with; none where that is something else. */
static slice first_text(const referat_node *block)
{
  const referat_node *first = node_first(block);
  if (block->type != REFERAT_P || node_type(first) != REFERAT_TEXT || !first)
    return SLICE("");
  return referat__trim_left(node_text(first));
}

/* Whether it says when the meeting ended: the last thing that the minutes say, whatever decision
 * it stands behind. */
static bool ends_meeting(const referat_node *block)
{
  static const char *const words[] = {DANISH_MEETING_ENDS};
  slice text = first_text(block);
  bool says = false;
  for (size_t i = 0; !says && i < sizeof words / sizeof *words; i++)
    says = referat__fold_prefix(text, slice_str(words[i])) > 0;
  for (const referat_node *up = block; says && up; up = node_parent(up))
    for (const referat_node *n = node_next(up); says && n; n = node_next(n))
      says = n->type == REFERAT_FURNITURE || n->type == REFERAT_TEXT;
  return says;
}

/* "Figur 2: Kort over havnen": a word for it, its number, and a mark behind that. */
static bool is_caption(const referat_node *block)
{
  static const char *const words[] = {DANISH_CAPTIONS};
  slice text = first_text(block);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t n = referat__fold_prefix(text, slice_str(words[i])), digits = n;
    while (n && n < text.len && is_digit(text.ptr[n]))
      n++;
    if (n > digits && n < text.len && (text.ptr[n] == ':' || text.ptr[n] == '.'))
      return true;
  }
  return false;
}

style_role referat__view_style(const referat_node *block, view_place place)
{
  switch (node_type(block)) {
  case REFERAT_PROPOSAL:
    return place == VIEW_DECISION ? STYLE_DECISION_LIST : STYLE_RECOMMENDATION_LIST;
  case REFERAT_ABSENT:
    return STYLE_ABSENT;
  case REFERAT_ANNEX:
    return STYLE_ANNEX;
  case REFERAT_VOTE:
    return place == VIEW_DECISION ? STYLE_DECISION : STYLE_VOTE;
  case REFERAT_RECUSAL:
  case REFERAT_ARRIVAL:
  case REFERAT_DEPARTURE:
  case REFERAT_SUBSTITUTION:
    return STYLE_MOVEMENT;
  case REFERAT_FURNITURE:
    return STYLE_FURNITURE;
  default:
    break;
  }
  switch (place) {
  case VIEW_DECISION:
    return ends_meeting(block) ? STYLE_TEXT : STYLE_DECISION;
  case VIEW_RECOMMENDATION:
    return STYLE_RECOMMENDATION;
  case VIEW_STATEMENT:
    return STYLE_STATEMENT;
  default:
    return is_caption(block) ? STYLE_CAPTION : STYLE_TEXT;
  }
}

style_role referat__view_list_style(const referat_node *li, view_place place)
{
  if (referat__node_child(li, REFERAT_ANNEX))
    return STYLE_ANNEX;
  switch (place) {
  case VIEW_DECISION:
    return STYLE_DECISION_LIST;
  case VIEW_RECOMMENDATION:
    return STYLE_RECOMMENDATION_LIST;
  default:
    return referat__node_child(li, REFERAT_PROPOSAL) ? STYLE_RECOMMENDATION_LIST : STYLE_LIST;
  }
}

style_role referat__view_inline_style(const referat_node *node)
{
  static const style_role styles[REFERAT_TYPE_COUNT] = {
      [REFERAT_STRONG] = STYLE_STRONG,    [REFERAT_EM] = STYLE_EM,
      [REFERAT_LABEL] = STYLE_LABEL,      [REFERAT_PERSON] = STYLE_PERSON,
      [REFERAT_PARTY] = STYLE_PARTY,      [REFERAT_BODY] = STYLE_BODY,
      [REFERAT_PROPOSER] = STYLE_PROPOSER};
  style_role role = styles[node_type(node)];
  return role ? role : STYLE_NONE; /* none of these is STYLE_TEXT, which is 0 */
}

bool referat__view_is_listed(const referat_node *block)
{
  return block->type == REFERAT_PROPOSAL || block->type == REFERAT_ANNEX;
}

static bool is_movement(const referat_node *block)
{
  return block && referat__view_style(block, VIEW_PLAIN) == STYLE_MOVEMENT;
}

bool referat__view_leads_on(const referat_node *block)
{
  const referat_node *next = node_next(block);
  if (!next)
    return false;
  if (block->type == REFERAT_ABSENT || is_movement(block))
    return node_says(node_parent(block), REFERAT_ATTR_KIND, "decision");
  if (block->type != REFERAT_P && block->type != REFERAT_VOTE)
    return false;
  if (next->type == REFERAT_ABSENT || is_movement(next))
    return true;
  if (block->type != REFERAT_P)
    return false;
  return next->type == REFERAT_LIST || next->type == REFERAT_TABLE ||
         (next->type == REFERAT_PROPOSAL && referat__view_is_listed(next));
}

/* What a paragraph costs besides its letters, and what a decision that stays whole may: some twenty
 * lines. */
#define PARAGRAPH_COST 81
#define MOST_WHOLE 1600

static unsigned cost_of(const referat_node *node)
{
  switch (node->type) {
  case REFERAT_P:
  case REFERAT_LI:
  case REFERAT_VOTE:
  case REFERAT_PROPOSAL:
    return PARAGRAPH_COST;
  case REFERAT_TEXT:
    return 0;
  default:
    return 1;
  }
}

bool referat__view_stays_whole(const referat_node *section)
{
  if (referat__view_place(section, VIEW_PLAIN) != VIEW_DECISION)
    return false;
  unsigned cost = 0;
  for (const referat_node *at = section; at; at = node_after(at, section, true)) {
    cost += cost_of(at);
    slice text = at->type == REFERAT_TEXT ? node_text(at) : slice_of(NULL, 0);
    for (size_t n = 0; n < text.len && cost <= MOST_WHOLE; n++)
      cost += (unsigned char)text.ptr[n] > ' ' && ((unsigned char)text.ptr[n] & 0xC0) != 0x80;
    if (cost >= MOST_WHOLE)
      return false;
  }
  return true;
}

bool referat__view_goes_on(const referat_node *block)
{
  switch (node_type(node_next(block))) {
  case REFERAT_P:
  case REFERAT_VOTE:
  case REFERAT_LIST:
  case REFERAT_PROPOSAL:
  case REFERAT_STATEMENT:
    return true;
  default:
    return false;
  }
}

/* The last byte under the node that is no white space, 0 if there is none. */
static char last_letter(const referat_node *node)
{
  char last = 0;
  for (const referat_node *at = node; at; at = node_after(at, node, true)) {
    slice text = at->type == REFERAT_TEXT ? node_text(at) : slice_of(NULL, 0);
    for (size_t n = text.len; n > 0; n--)
      if ((unsigned char)text.ptr[n - 1] > ' ') {
        last = text.ptr[n - 1];
        break;
      }
  }
  return last;
}

char referat__view_first_letter(const referat_node *node)
{
  for (const referat_node *at = node; at; at = node_after(at, node, true))
    for (slice text = at->type == REFERAT_TEXT ? node_text(at) : slice_of(NULL, 0); text.len;
         text = slice_skip(text, 1))
      if ((unsigned char)text.ptr[0] > ' ')
        return text.ptr[0];
  return 0;
}

const referat_node *referat__view_sentence(const referat_node *block)
{
  for (; is_movement(block) && is_movement(node_next(block)); block = node_next(block)) {
    char first = referat__view_first_letter(node_next(block)), last = last_letter(block);
    bool goes_on = first == ',' || (first >= 'a' && first <= 'z' && !strchr(".!?:;", last));
    if (!goes_on || !last)
      break;
  }
  return block;
}

bool referat__view_leads_in(const referat_node *block)
{
  char last = block->type == REFERAT_P ? last_letter(block) : 0;
  return last && !strchr(".!?", last);
}

#define MOST_CASE_LINES 6    /* below the number of a case */
#define LONGEST_CASE_LINE 24 /* letters */

/* A few words that are no sentence, and lead to none. */
static bool is_case_line(const referat_node *block)
{
  const referat_node *text = node_first(block);
  if (block->type != REFERAT_P || node_type(text) != REFERAT_TEXT || !text || node_next(text))
    return false;
  slice s = referat__trim(node_text(text));
  return s.len && s.len <= 4 * LONGEST_CASE_LINE && referat__utf8_count(s) <= LONGEST_CASE_LINE &&
         !strchr(".!?:;,", s.ptr[s.len - 1]);
}

const referat_node *referat__view_case_lines(const referat_node *item, const referat_node **first)
{
  const referat_node *block = node_first(item), *number = NULL;
  for (; block && (block->type == REFERAT_HEADING || block->type == REFERAT_CASE);
       block = node_next(block))
    if (block->type == REFERAT_CASE)
      number = block;
  const referat_node *line = block;
  for (unsigned n = 0; line && n < MOST_CASE_LINES && is_case_line(line); n++)
    line = node_next(line);
  bool ends = line ? line->type == REFERAT_SECTION || line->type == REFERAT_ABSENT
                   : node_says(item, REFERAT_ATTR_ACCESS, "closed");
  *first = number && line != block && ends ? block : NULL;
  return *first ? line : block;
}

bool referat__view_is_blank(slice text)
{
  for (size_t i = 0; i < text.len; i++)
    if ((unsigned char)text.ptr[i] > ' ')
      return false;
  return true;
}

bool referat__view_has_text(const referat_node *node)
{
  if (!node)
    return false;
  if (node->type == REFERAT_TEXT)
    return !referat__view_is_blank(node_text(node));
  for (const referat_node *child = element_first(node); child; child = node_next(child))
    if (referat__view_has_text(child))
      return true;
  return false;
}

static bool is_white(char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* Where white space may be that is not a lone space between words, and numbers: all else stays in
 * its run, and most text has nothing else. */
static unsigned may_end_run(const char *p)
{
  bytes16 bytes = bytes16_load(p), next = bytes16_load(p + 1);
  return bytes16_below(bytes, ' ') | bytes16_between(bytes, '0', '9') |
         (bytes16_equal(bytes, ' ') & (bytes16_below(next, ' ') | bytes16_equal(next, ' ')));
}

/* The run from `from` on, up to white space that is no lone space. */
static size_t put_run(out *o, slice text, size_t from)
{
  size_t begin = from, n = from;
  while ((n = bytes16_find(text, n, may_end_run)) < text.len && !is_white(text.ptr[n])) {
    if (!is_digit(text.ptr[n])) {
      n++;
      continue;
    }
    binding number = referat__binding_of(text, begin, n);
    for (unsigned i = 0; i < number.count; i++) {
      referat__out_xml_text(o, slice_of(text.ptr + from, number.at[i] - from));
      OUT_LITERAL(o, NO_BREAK_SPACE);
      from = number.at[i] + 1;
    }
    n = number.end;
  }
  referat__out_xml_text(o, slice_of(text.ptr + from, n - from));
  return n;
}

void referat__view_text(out *o, slice text, view_flow *flow)
{
  for (size_t at = 0; at < text.len;) {
    if (is_white(text.ptr[at])) {
      flow->space = true;
      at++;
      continue;
    }
    if (flow->space && flow->any)
      out_char(o, ' ');
    at = put_run(o, text, at);
    flow->any = true;
    flow->space = false;
  }
}
