#include "base/diag.h"
#include "base/utf8.h"
#include "write/address.h"
#include "write/binding.h"
#include "write/prose/prose.h"
#include "write/prose/write.h"
#include "write/view.h"

#define DEEPEST_HEADING 6
#define MOST_DUE 80
#define LONGEST_PARTY 120
#define NO_ATTR "[\"\",[],[]]"

typedef struct json {
  prose prose; /* first: it is what its functions are given */
  out *o;
  const char *due[MOST_DUE]; /* beginnings that wait for something to stand in them */
  unsigned due_count;
  bool comma;        /* before the next element of the present array */
  bool space;        /* white space is due before the next word */
  bool said;         /* the present paragraph has a word */
  bool in_word;      /* the last word's string is still open */
  unsigned headings; /* without a name of their own, so far */
  unsigned lists;    /* around the present block */
} json;

static json *json_of(prose *p)
{
  return (json *)(void *)p;
}

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
  for (const referat_node *n = node_first(node); n; n = node_next(n)) {
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

static void text(prose *p, slice its)
{
  put_text(json_of(p), its);
}

static void space(prose *p)
{
  json_of(p)->space = true;
}

static void line_break(prose *p)
{
  json *j = json_of(p);
  if (j->said && !j->due_count) {
    element(j);
    OUT_LITERAL(j->o, "{\"t\":\"LineBreak\"}");
    j->comma = true;
    j->space = j->said = false; /* no space after it */
  } else {
    j->space = true;
  }
}

static void apart(prose *p)
{
  put_text(json_of(p), SLICE(NO_BREAK_SPACE NO_BREAK_SPACE NO_BREAK_SPACE));
}

/* An element that holds what the node does, and is left out where that is nothing. */
static void put_inside(json *j, const char *beginning, const referat_node *node)
{
  open_due(j, beginning);
  referat__prose_children(&j->prose, node);
  close_due(j, "]}");
}

static void marked(prose *p, const referat_node *node, bool strong)
{
  put_inside(json_of(p), strong ? "{\"t\":\"Strong\",\"c\":[" : "{\"t\":\"Emph\",\"c\":[", node);
}

static void link(prose *p, const referat_node *node, const char *href)
{
  json *j = json_of(p);
  open_due(j, "{\"t\":\"Link\",\"c\":[" NO_ATTR ",[");
  referat__prose_children(p, node);
  if (j->due_count) {
    j->due_count--;
    return;
  }
  end_word(j);
  OUT_LITERAL(j->o, "],[");
  out_char(j->o, '"'); /* nothing is left in it that a string may not have */
  referat__out_address(j->o, href);
  OUT_LITERAL(j->o, "\",\"\"]]}");
  j->comma = true;
}

/* --- blocks --- */

static void begin_text(json *j)
{
  j->space = j->said = false;
}

static void paragraph(prose *p)
{
  begin_text(json_of(p));
  open_due(json_of(p), "{\"t\":\"Para\",\"c\":[");
}

static void paragraph_end(prose *p)
{
  close_due(json_of(p), "]}");
}

static void heading(prose *p, const referat_node *facts_of)
{
  json *j = json_of(p);
  open_now(j, "{\"t\":\"Header\",\"c\":[");
  referat__out_number(j->o, p->level < DEEPEST_HEADING ? p->level : DEEPEST_HEADING);
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
}

static void heading_end(prose *p, const referat_node *facts_of)
{
  (void)facts_of;
  close_now(json_of(p), "]]}");
}

/* A section that is known, and a fact about people.  In a list that has no div: there
 * Markdown that is made of the JSON would have the marks of a div in an item. */
static bool div_of(prose *p, const referat_node *node)
{
  json *j = json_of(p);
  bool is_div = node->type == REFERAT_SECTION ? referat_node_attr(node, REFERAT_ATTR_KIND) != NULL
                                              : !j->lists && referat__view_has_text(node);
  if (!is_div)
    return false;
  open_now(j, "{\"t\":\"Div\",\"c\":[");
  put_attr(j, node);
  OUT_LITERAL(j->o, ",[");
  return true;
}

static void div_end(prose *p)
{
  close_now(json_of(p), "]]}");
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

static void list(prose *p, const referat_node *node)
{
  json *j = json_of(p);
  bool numbered = node_says(node, REFERAT_ATTR_TYPE, "number");
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
  for (const referat_node *li = first; li; li = node_next(li)) {
    if (li->type != REFERAT_LI)
      continue;
    open_now(j, "[");
    j->lists++;
    referat__prose_flow(p, li);
    j->lists--;
    close_now(j, "]");
  }
  close_now(j, numbered ? "]]}" : "]}");
}

/* --- tables --- */

#define ALIGN "{\"t\":\"AlignDefault\"}"

static void put_row(json *j, const referat_node *row)
{
  open_now(j, "[" NO_ATTR ",[");
  for (const referat_node *cell = node_first(row); cell; cell = node_next(cell)) {
    if (!node_is_cell(cell))
      continue;
    open_now(j, "[" NO_ATTR "," ALIGN ",1,1,[");
    begin_text(j);
    put_inside(j, "{\"t\":\"Plain\",\"c\":[", cell);
    close_now(j, "]]");
  }
  close_now(j, "]]");
}

/* The first row is the header, as in every format that shows tables. */
static void table(prose *p, const referat_node *node)
{
  json *j = json_of(p);
  const referat_node *first = referat__node_child(node, REFERAT_TR);
  if (!first)
    return;
  const referat_node *caption = referat__node_child(node, REFERAT_CAPTION);
  open_now(j, "{\"t\":\"Table\",\"c\":[" NO_ATTR ",[null,[");
  if (caption) {
    begin_text(j);
    put_inside(j, "{\"t\":\"Plain\",\"c\":[", caption);
  }
  end_word(j);
  OUT_LITERAL(j->o, "]],[");
  j->comma = false;
  for (const referat_node *cell = node_first(first); cell; cell = node_next(cell))
    if (node_is_cell(cell)) {
      open_now(j, "[" ALIGN ",{\"t\":\"ColWidthDefault\"}]");
      j->comma = true;
    }
  OUT_LITERAL(j->o, "],[" NO_ATTR ",[");
  j->comma = false;
  put_row(j, first);
  OUT_LITERAL(j->o, "]],[[" NO_ATTR ",0,[],[");
  j->comma = false;
  for (const referat_node *row = node_next(first); row; row = node_next(row))
    if (row->type == REFERAT_TR)
      put_row(j, row);
  OUT_LITERAL(j->o, "]]],[" NO_ATTR ",[]]]}");
  j->comma = true;
}

static const prose_format format = {.text = text,
                                    .space = space,
                                    .line_break = line_break,
                                    .apart = apart,
                                    .marked = marked,
                                    .link = link,
                                    .paragraph = paragraph,
                                    .paragraph_end = paragraph_end,
                                    .heading = heading,
                                    .heading_end = heading_end,
                                    .div = div_of,
                                    .div_end = div_end,
                                    .list = list,
                                    .table = table};

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
  const referat_node *head = referat_doc_head(j->prose.doc);
  const referat_node *title = referat__node_child(head, REFERAT_TITLE);
  put_meta(j, "committee", head, REFERAT_ATTR_BODY);
  put_meta(j, "date", head, REFERAT_ATTR_DATE);
  put_meta(j, "end", head, REFERAT_ATTR_END);
  put_meta(j, "kind", j->prose.doc->root, REFERAT_ATTR_KIND);
  put_meta(j, "lang", j->prose.doc->root, REFERAT_ATTR_LANG);
  put_meta(j, "municipality", head, REFERAT_ATTR_MUNICIPALITY);
  participants people = referat__participants(j->prose.doc);
  const referat_node *person = referat__next_participant(&people);
  if (person) {
    element(j);
    OUT_LITERAL(j->o, "\"participants\":{\"t\":\"MetaList\",\"c\":[");
    for (; person; person = referat__next_participant(&people)) {
      open_now(j, "{\"t\":\"MetaInlines\",\"c\":[");
      begin_text(j);
      put_text(j, slice_str(node_value(person, REFERAT_ATTR_NAME)));
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
    referat__prose_children(&j->prose, title);
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
  json j = {.prose = {.to = &format, .doc = doc, .o = o}, .o = o};
  OUT_LITERAL(o, "{\"pandoc-api-version\":[");
  const char *version = options->api_version ? options->api_version : "1.23";
  if (!put_version(o, version))
    return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0,
                         "pandoc's JSON is written for the versions 1.21 to 1.23");
  OUT_LITERAL(o, "],\"meta\":{");
  metadata(&j);
  OUT_LITERAL(o, "},\"blocks\":[");
  j.comma = false;
  referat__prose(&j.prose);
  OUT_LITERAL(o, "]}\n");
  return REFERAT_OK;
}
