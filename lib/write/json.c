#include "write/json.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "write/facts.h"
#include "write/heading.h"
#include "write/view.h"

#define DEEPEST_HEADING 6
#define MOST_DUE 80
#define LONGEST_PARTY 120
#define NO_BREAK_SPACE "\xC2\xA0"
#define NO_ATTR "[\"\",[],[]]"

typedef struct json {
  const referat_doc *doc;
  out *o;
  const char *due[MOST_DUE]; /* beginnings that wait for something to stand in them */
  unsigned due_count;
  bool comma;   /* before the next element of the present array */
  bool space;   /* white space is due before the next word */
  bool said;    /* the present paragraph has a word */
  bool in_word; /* the last word's string is still open */
  unsigned level;
  unsigned headings; /* without a name of their own, so far */
  unsigned lists;    /* around the present block */
} json;

typedef void node_fn(json *j, const referat_node *node);

/* One row for each type: how it is written as a block and among text (NULL:
 * its content alone). */
typedef struct json_row {
  node_fn *block;
  node_fn *among_text;
} json_row;

static const json_row rows[REFERAT_TYPE_COUNT];

/* --- values --- */

static void end_word(json *j)
{
  if (j->in_word)
    OUT_LITERAL(j->o, "\"}");
  j->in_word = false;
}

static void element(json *j)
{
  end_word(j);
  if (j->comma)
    out_char(j->o, ',');
  j->comma = false;
}

static void flush_due(json *j)
{
  for (unsigned i = 0; i < j->due_count; i++) {
    element(j);
    out_str(j->o, j->due[i]);
  }
  j->due_count = 0;
}

/* Begin an array's element; it is left out if nothing comes to stand in it. */
static void open_due(json *j, const char *beginning)
{
  if (j->due_count == MOST_DUE)
    flush_due(j);
  j->due[j->due_count++] = beginning;
}

static void close_due(json *j, const char *end)
{
  if (j->due_count) {
    j->due_count--;
    return;
  }
  end_word(j);
  out_str(j->o, end);
  j->comma = true;
}

/* Begin an array's element that may be empty. */
static void open_now(json *j, const char *beginning)
{
  flush_due(j);
  element(j);
  out_str(j->o, beginning);
}

static void close_now(json *j, const char *end)
{
  flush_due(j);
  end_word(j);
  out_str(j->o, end);
  j->comma = true;
}

static void put_characters(json *j, slice text)
{
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    const char *run = p;
    while (p < end && (unsigned char)*p >= ' ' && *p != '"' && *p != '\\')
      p++;
    referat__out_bytes(j->o, run, (size_t)(p - run));
    if (p == end)
      break;
    if ((unsigned char)*p < ' ') {
      static const char hex[] = "0123456789abcdef";
      OUT_LITERAL(j->o, "\\u00");
      out_char(j->o, hex[(unsigned char)*p >> 4]);
      out_char(j->o, hex[*p & 15]);
    } else {
      out_char(j->o, '\\');
      out_char(j->o, *p);
    }
    p++;
  }
}

static void put_string(json *j, const char *string)
{
  out_char(j->o, '"');
  put_characters(j, slice_str(string));
  out_char(j->o, '"');
}

/* An id for a heading that has none of its own: pandoc's EPUB writer does not
 * take a heading without. */
static void put_heading_id(json *j)
{
  OUT_LITERAL(j->o, "\"heading-");
  referat__out_number(j->o, ++j->headings);
  out_char(j->o, '"');
}

/* A key with those of the node's persons and parties who have that choice (NULL: with
 * all): their ids in the head, or else their names, parted by semicolons.  Return
 * whether there are any. */
static bool put_names(json *j, const referat_node *node, const char *key, const char *choice,
                      bool comma)
{
  bool any = false;
  for (const referat_node *n = node_first(node); n; n = n->next) {
    const char *own = referat_node_attr(n, REFERAT_ATTR_CHOICE);
    if ((n->type != REFERAT_PERSON && n->type != REFERAT_PARTY) ||
        (choice && (!own || strcmp(own, choice) != 0)))
      continue;
    if (any) {
      OUT_LITERAL(j->o, "; ");
    } else {
      out_str(j->o, comma ? ",[" : "[");
      put_string(j, key);
      OUT_LITERAL(j->o, ",\"");
    }
    any = true;
    const char *who = referat_node_attr(n, REFERAT_ATTR_REF);
    const char *name = who ? who : referat_node_attr(n, REFERAT_ATTR_NAME);
    char text[LONGEST_PARTY];
    size_t length = name ? 0 : referat_node_string(n, text, sizeof text);
    put_characters(j, name ? slice_str(name) : slice_of(text, length < sizeof text ? length : 0));
  }
  if (any)
    OUT_LITERAL(j->o, "\"]");
  return any;
}

static const struct {
  const char *key;
  const char *choice;
} choices[] = {
    {"voters-for", "for"}, {"voters-against", "against"}, {"voters-abstained", "abstain"}};

/* ["id",["class",...],[["key","value"],...]] */
static void put_attr(json *j, const referat_node *node)
{
  facts f = referat__facts(node);
  out_char(j->o, '[');
  if (f.id || node->type != REFERAT_GROUP)
    put_string(j, f.id ? f.id : "");
  else
    put_heading_id(j);
  OUT_LITERAL(j->o, ",[");
  for (unsigned i = 0; i < f.class_count; i++) {
    if (i)
      out_char(j->o, ',');
    put_string(j, f.classes[i]);
  }
  OUT_LITERAL(j->o, "],[");
  for (unsigned i = 0; i < f.pair_count; i++) {
    out_str(j->o, i ? ",[" : "[");
    put_string(j, f.pairs[i].name);
    out_char(j->o, ',');
    put_string(j, f.pairs[i].value);
    out_char(j->o, ']');
  }
  if (node->type == REFERAT_VOTE) {
    bool comma = f.pair_count > 0;
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++)
      comma |= put_names(j, node, choices[i].key, choices[i].choice, comma);
  } else if (node->type == REFERAT_ABSENT) {
    put_names(j, node, "persons", NULL, f.pair_count > 0);
  }
  OUT_LITERAL(j->o, "]]");
}

/* --- among text --- */

static bool is_space(char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static void put_text(json *j, slice text)
{
  const char *p = text.ptr, *end = slice_end(text);
  while (p < end) {
    if (is_space(*p)) {
      j->space = true;
      p++;
      continue;
    }
    const char *word = p;
    while (p < end && !is_space(*p))
      p++;
    if (j->space && j->said) {
      element(j);
      OUT_LITERAL(j->o, "{\"t\":\"Space\"}");
      j->comma = true;
    }
    flush_due(j);
    if (!j->in_word || j->space) { /* else a word goes on from another run of text */
      element(j);
      OUT_LITERAL(j->o, "{\"t\":\"Str\",\"c\":\"");
    }
    put_characters(j, slice_between(word, p));
    j->in_word = j->comma = j->said = true;
    j->space = false;
  }
}

static void gather(json *j, const referat_node *node);

static void gather_children(json *j, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = child->next)
    gather(j, child);
}

static void gather(json *j, const referat_node *node)
{
  if (node->type == REFERAT_TEXT)
    put_text(j, slice_of(node->text, node->text_len));
  else if (rows[node->type].among_text)
    rows[node->type].among_text(j, node);
  else
    gather_children(j, node);
}

static void among_strong(json *j, const referat_node *node)
{
  open_due(j, "{\"t\":\"Strong\",\"c\":[");
  gather_children(j, node);
  close_due(j, "]}");
}

static void among_em(json *j, const referat_node *node)
{
  open_due(j, "{\"t\":\"Emph\",\"c\":[");
  gather_children(j, node);
  close_due(j, "]}");
}

static void among_link(json *j, const referat_node *node)
{
  const char *href = referat_node_attr(node, REFERAT_ATTR_HREF);
  if (!href || !referat__link_is_safe(href)) {
    gather_children(j, node);
    return;
  }
  open_due(j, "{\"t\":\"Link\",\"c\":[" NO_ATTR ",[");
  gather_children(j, node);
  if (j->due_count) {
    j->due_count--;
    return;
  }
  end_word(j);
  OUT_LITERAL(j->o, "],[");
  put_string(j, href);
  OUT_LITERAL(j->o, ",\"\"]]}");
  j->comma = true;
}

static void among_space(json *j, const referat_node *node)
{
  (void)node;
  j->space = true;
}

static void among_break(json *j, const referat_node *node)
{
  (void)node;
  if (j->said && !j->due_count) {
    element(j);
    OUT_LITERAL(j->o, "{\"t\":\"LineBreak\"}");
    j->comma = true;
    j->space = j->said = false; /* no space after it */
  } else {
    j->space = true;
  }
}

static void among_nothing(json *j, const referat_node *node)
{
  (void)j;
  (void)node;
}

/* --- blocks --- */

static void begin_text(json *j)
{
  j->space = j->said = false;
}

static void begin_paragraph(json *j)
{
  begin_text(j);
  open_due(j, "{\"t\":\"Para\",\"c\":[");
}

static void end_paragraph(json *j)
{
  close_due(j, "]}");
}

static void paragraph(json *j, const referat_node *node)
{
  begin_paragraph(j);
  gather_children(j, node);
  end_paragraph(j);
}

/* Children that may be text or blocks: text up to the next block is a
 * paragraph. */
static void flow(json *j, const referat_node *node)
{
  begin_paragraph(j);
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_TEXT || !rows[child->type].block) {
      gather(j, child);
      continue;
    }
    end_paragraph(j);
    rows[child->type].block(j, child);
    begin_paragraph(j);
  }
  end_paragraph(j);
}

static void blocks_of(json *j, const referat_node *node, const referat_node *besides)
{
  for (const referat_node *child = node_first(node); child; child = child->next)
    if (child != besides && child->type != REFERAT_TEXT && rows[child->type].block)
      rows[child->type].block(j, child);
}

static void heading(json *j, const referat_node *node, unsigned level, const referat_node *facts_of)
{
  open_now(j, "{\"t\":\"Header\",\"c\":[");
  referat__out_number(j->o, level < DEEPEST_HEADING ? level : DEEPEST_HEADING);
  out_char(j->o, ',');
  if (facts_of) {
    put_attr(j, facts_of);
  } else {
    out_char(j->o, '[');
    put_heading_id(j);
    OUT_LITERAL(j->o, ",[],[]]");
  }
  OUT_LITERAL(j->o, ",[");
  begin_text(j);
  for (const referat_node *part = heading_first(node); part; part = heading_next(part)) {
    j->space |= heading_parts(part);
    gather(j, part);
    j->space |= heading_parts(part);
  }
  close_now(j, "]]}");
}

/* An item or a group: all that is in it stands below its heading. */
static void item(json *j, const referat_node *node)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  if (head)
    heading(j, head, j->level, node);
  j->level += head != NULL;
  blocks_of(j, node, head);
  j->level -= head != NULL;
}

static void section(json *j, const referat_node *node)
{
  bool is_div = referat_node_attr(node, REFERAT_ATTR_KIND) != NULL;
  if (is_div) {
    open_now(j, "{\"t\":\"Div\",\"c\":[");
    put_attr(j, node);
    OUT_LITERAL(j->o, ",[");
  }
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  if (head)
    heading(j, head, j->level, NULL);
  j->level += head != NULL;
  blocks_of(j, node, head);
  j->level -= head != NULL;
  if (is_div)
    close_now(j, "]]}");
}

/* A fact about people stands in a div that tells it.  In a list it does not: there
 * Markdown that is made of the JSON would have the marks of a div in an item. */
static bool open_fact(json *j, const referat_node *node)
{
  if (j->lists || !referat__view_has_text(node))
    return false;
  open_now(j, "{\"t\":\"Div\",\"c\":[");
  put_attr(j, node);
  OUT_LITERAL(j->o, ",[");
  return true;
}

static void fact(json *j, const referat_node *node)
{
  bool is_div = open_fact(j, node);
  paragraph(j, node);
  if (is_div)
    close_now(j, "]]}");
}

static void statement(json *j, const referat_node *node)
{
  bool is_div = open_fact(j, node);
  blocks_of(j, node, NULL);
  if (is_div)
    close_now(j, "]]}");
}

/* The style of a numbered list, and its first number, by its first marker. */
static void put_list_style(json *j, const char *marker)
{
  unsigned long start = 0;
  const char *p = marker ? marker : "";
  bool letter = *p >= 'a' && *p <= 'z';
  if (letter)
    start = (unsigned long)(*p++ - 'a') + 1;
  while (!letter && is_digit(*p) && start < 100000)
    start = start * 10 + (unsigned long)(*p++ - '0');
  referat__out_number(j->o, start ? start : 1);
  out_str(j->o, letter ? ",{\"t\":\"LowerAlpha\"}" : ",{\"t\":\"Decimal\"}");
  out_str(j->o, *p == ')' ? ",{\"t\":\"OneParen\"}" : ",{\"t\":\"Period\"}");
}

static void list(json *j, const referat_node *node)
{
  const char *type = referat_node_attr(node, REFERAT_ATTR_TYPE);
  bool numbered = type && strcmp(type, "number") == 0;
  const referat_node *first = referat__node_child(node, REFERAT_LI);
  if (!first)
    return;
  if (numbered) {
    open_now(j, "{\"t\":\"OrderedList\",\"c\":[[");
    put_list_style(j, referat_node_attr(first, REFERAT_ATTR_MARKER));
    OUT_LITERAL(j->o, "],[");
  } else {
    open_now(j, "{\"t\":\"BulletList\",\"c\":[");
  }
  for (const referat_node *li = first; li; li = li->next) {
    if (li->type != REFERAT_LI)
      continue;
    open_now(j, "[");
    j->lists++;
    flow(j, li);
    j->lists--;
    close_now(j, "]");
  }
  close_now(j, numbered ? "]]}" : "]}");
}

/* --- tables --- */

#define ALIGN "{\"t\":\"AlignDefault\"}"

static bool is_cell(const referat_node *node)
{
  return node->type == REFERAT_TH || node->type == REFERAT_TD;
}

static void put_row(json *j, const referat_node *row)
{
  open_now(j, "[" NO_ATTR ",[");
  for (const referat_node *cell = node_first(row); cell; cell = cell->next) {
    if (!is_cell(cell))
      continue;
    open_now(j, "[" NO_ATTR "," ALIGN ",1,1,[");
    begin_text(j);
    open_due(j, "{\"t\":\"Plain\",\"c\":[");
    gather_children(j, cell);
    close_due(j, "]}");
    close_now(j, "]]");
  }
  close_now(j, "]]");
}

/* The first row is the header, as in every format that shows tables. */
static void table(json *j, const referat_node *node)
{
  const referat_node *first = referat__node_child(node, REFERAT_TR);
  if (!first)
    return;
  const referat_node *caption = referat__node_child(node, REFERAT_CAPTION);
  open_now(j, "{\"t\":\"Table\",\"c\":[" NO_ATTR ",[null,[");
  if (caption) {
    begin_text(j);
    open_due(j, "{\"t\":\"Plain\",\"c\":[");
    gather_children(j, caption);
    close_due(j, "]}");
  }
  end_word(j);
  OUT_LITERAL(j->o, "]],[");
  j->comma = false;
  for (const referat_node *cell = node_first(first); cell; cell = cell->next)
    if (is_cell(cell)) {
      open_now(j, "[" ALIGN ",{\"t\":\"ColWidthDefault\"}]");
      j->comma = true;
    }
  OUT_LITERAL(j->o, "],[" NO_ATTR ",[");
  j->comma = false;
  put_row(j, first);
  OUT_LITERAL(j->o, "]],[[" NO_ATTR ",0,[],[");
  j->comma = false;
  for (const referat_node *row = first->next; row; row = row->next)
    if (row->type == REFERAT_TR)
      put_row(j, row);
  OUT_LITERAL(j->o, "]]],[" NO_ATTR ",[]]]}");
  j->comma = true;
}

/* --- the whole --- */

static void field(json *j, const referat_node *node)
{
  begin_paragraph(j);
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_LABEL) {
      among_strong(j, child);
      j->space = true;
    } else {
      gather(j, child);
    }
  }
  end_paragraph(j);
}

/* One line for each entry. */
static void contents(json *j, const referat_node *node)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  if (head)
    heading(j, head, j->level, NULL);
  begin_paragraph(j);
  for (const referat_node *entry = node_first(node); entry; entry = entry->next) {
    if (entry->type != REFERAT_ENTRY)
      continue;
    for (const referat_node *part = node_first(entry); part; part = part->next) {
      bool apart = part->type == REFERAT_PAGE && !referat__node_child(entry, REFERAT_LEADER);
      j->space |= part->type != REFERAT_LEADER && !apart;
      if (apart) /* so that the page stays apart from the title */
        put_text(j, SLICE(NO_BREAK_SPACE NO_BREAK_SPACE NO_BREAK_SPACE));
      gather(j, part);
    }
    if (entry->next)
      among_break(j, entry);
  }
  end_paragraph(j);
}

static void head_of_minutes(json *j, const referat_node *node)
{
  const referat_node *title = referat__node_child(node, REFERAT_TITLE);
  if (title)
    heading(j, title, 1, NULL);
  blocks_of(j, node, title);
}

static const json_row rows[REFERAT_TYPE_COUNT] = {
    [REFERAT_HEAD] = {.block = head_of_minutes},
    [REFERAT_FIELD] = {.block = field},
    [REFERAT_CONTENTS] = {.block = contents},
    [REFERAT_GROUP] = {.block = item},
    [REFERAT_ITEM] = {.block = item},
    [REFERAT_CASE] = {.block = paragraph},
    [REFERAT_SECTION] = {.block = section},
    [REFERAT_P] = {.block = paragraph},
    [REFERAT_LIST] = {.block = list},
    [REFERAT_TABLE] = {.block = table},
    [REFERAT_PROPOSAL] = {.block = paragraph},
    [REFERAT_ABSENT] = {.block = fact},
    [REFERAT_ANNEX] = {.block = paragraph},
    [REFERAT_VOTE] = {.block = fact},
    [REFERAT_STATEMENT] = {.block = statement},
    [REFERAT_RECUSAL] = {.block = fact},
    [REFERAT_ARRIVAL] = {.block = fact},
    [REFERAT_DEPARTURE] = {.block = fact},
    [REFERAT_SUBSTITUTION] = {.block = fact},
    [REFERAT_FURNITURE] = {.among_text = among_nothing},
    [REFERAT_STRONG] = {.among_text = among_strong},
    [REFERAT_EM] = {.among_text = among_em},
    [REFERAT_A] = {.among_text = among_link},
    [REFERAT_PB] = {.among_text = among_space},
    [REFERAT_LB] = {.among_text = among_break},
};

/* --- metadata --- */

static void begin_meta(json *j, const char *key)
{
  element(j);
  put_string(j, key);
  OUT_LITERAL(j->o, ":{\"t\":\"MetaInlines\",\"c\":[");
  begin_text(j);
}

static void put_meta(json *j, const char *key, const referat_node *node, referat_attr attr)
{
  const char *value = referat_node_attr(node, attr);
  if (!value)
    return;
  begin_meta(j, key);
  put_text(j, slice_str(value));
  close_now(j, "]}");
}

/* Who is who: the persons of the head by their ids. */
static void put_persons(json *j, const referat_node *head)
{
  bool any = false;
  referat_iter it = referat_iter_begin(head);
  while (referat_iter_next(&it) != REFERAT_DONE) {
    const char *id = it.event == REFERAT_ENTER && it.node->type == REFERAT_PERSON
                         ? referat_node_attr(it.node, REFERAT_ATTR_ID)
                         : NULL;
    if (!id)
      continue;
    element(j);
    if (!any) {
      OUT_LITERAL(j->o, "\"persons\":{\"t\":\"MetaMap\",\"c\":{");
      j->comma = false;
    }
    any = true;
    element(j);
    put_string(j, id);
    OUT_LITERAL(j->o, ":{\"t\":\"MetaMap\",\"c\":{");
    j->comma = false;
    put_meta(j, "name", it.node, REFERAT_ATTR_NAME);
    put_meta(j, "party", it.node, REFERAT_ATTR_PARTY);
    put_meta(j, "role", it.node, REFERAT_ATTR_ROLE);
    close_now(j, "}}");
  }
  if (any)
    close_now(j, "}}");
}

static void metadata(json *j)
{
  const referat_node *head = referat_doc_head(j->doc);
  const referat_node *title = referat__node_child(head, REFERAT_TITLE);
  put_meta(j, "committee", head, REFERAT_ATTR_BODY);
  put_meta(j, "date", head, REFERAT_ATTR_DATE);
  put_meta(j, "end", head, REFERAT_ATTR_END);
  put_meta(j, "kind", j->doc->root, REFERAT_ATTR_KIND);
  put_meta(j, "lang", j->doc->root, REFERAT_ATTR_LANG);
  put_meta(j, "municipality", head, REFERAT_ATTR_MUNICIPALITY);
  participants people = referat__participants(j->doc);
  const referat_node *person = referat__next_participant(&people);
  if (person) {
    element(j);
    OUT_LITERAL(j->o, "\"participants\":{\"t\":\"MetaList\",\"c\":[");
    for (; person; person = referat__next_participant(&people)) {
      open_now(j, "{\"t\":\"MetaInlines\",\"c\":[");
      begin_text(j);
      put_text(j, slice_str(referat_node_attr(person, REFERAT_ATTR_NAME)));
      close_now(j, "]}");
    }
    close_now(j, "]}");
  }
  put_persons(j, head);
  put_meta(j, "place", head, REFERAT_ATTR_PLACE);
  put_meta(j, "start", head, REFERAT_ATTR_START);
  put_meta(j, "term", head, REFERAT_ATTR_TERM);
  if (title) {
    begin_meta(j, "title");
    gather_children(j, title);
    close_now(j, "]}");
  }
}

/* "1.22" or "1.22.2.1" as an array's content; false for what is not known. */
static bool put_version(out *o, const char *version)
{
  static const char *const known[] = {"1.21", "1.22", "1.23"};
  size_t length = strlen(version);
  bool ok = false;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    ok |= strncmp(version, known[i], 4) == 0 && (length == 4 || version[4] == '.');
  bool after_digit = false;
  for (size_t i = 0; i < length; i++) {
    ok &= is_digit(version[i]) || (version[i] == '.' && after_digit);
    after_digit = is_digit(version[i]);
  }
  if (!ok || !after_digit || length > 20)
    return false;
  for (const char *p = version; *p; p++)
    out_char(o, *p == '.' ? ',' : *p);
  return true;
}

referat_status referat__json_write(const referat_doc *doc, out *o, const referat_options *options,
                                   referat_error *error)
{
  json j = {.doc = doc, .o = o};
  OUT_LITERAL(o, "{\"pandoc-api-version\":[");
  const char *version = options->api_version ? options->api_version : "1.23";
  if (!put_version(o, version))
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0,
                         "pandoc's JSON is written for the versions 1.21 to 1.23");
  OUT_LITERAL(o, "],\"meta\":{");
  metadata(&j);
  OUT_LITERAL(o, "},\"blocks\":[");
  j.comma = false;
  j.level = referat__node_child(referat_doc_head(doc), REFERAT_TITLE) ? 2 : 1;
  blocks_of(&j, doc->root, NULL);
  OUT_LITERAL(o, "]}\n");
  return REFERAT_OK;
}
