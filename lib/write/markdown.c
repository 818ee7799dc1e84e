#include "write/markdown.h"

#include "base/diag.h"
#include "base/mdmarks.h"
#include "base/mdtext.h"
#include "base/utf8.h"
#include "write/facts.h"
#include "write/heading.h"

#define DEEPEST_HEADING 6
#define MOST_INDENT 64

typedef struct markdown {
  const referat_doc *doc;
  out *o;
  mdtext text;
  bool pandoc;
  bool tables;     /* the flavour has them */
  bool begun;      /* something was written */
  bool tight;      /* the next block goes on in the line of a list's marker */
  unsigned indent; /* of the present list item */
  unsigned level;  /* of the next heading */
} markdown;

typedef void block_fn(markdown *m, const referat_node *node);

/* One row for each type: how it is written as a block, or which marks it has
 * among text. */
typedef struct md_row {
  block_fn *block;
  block_fn *among_text; /* NULL: its content alone */
} md_row;

static const md_row rows[REFERAT_TYPE_COUNT];

/* --- lines --- */

static void indent(markdown *m)
{
  static const char spaces[MOST_INDENT + 1] =
      "                                                                ";
  referat__out_bytes(m->o, spaces, m->indent < MOST_INDENT ? m->indent : MOST_INDENT);
}

/* A blank line between blocks; none at the very start and after a marker. */
static void begin_block(markdown *m)
{
  if (!m->tight) {
    if (m->begun)
      out_char(m->o, '\n');
    indent(m);
  }
  m->tight = false;
  m->begun = true;
}

/* What was gathered, each of its lines indented. */
static void put_gathered(markdown *m)
{
  slice rest = slice_of(m->text.text.data, m->text.text.len);
  while (slice_ends(rest, SLICE("  \n")))
    rest.len -= 3;
  while (rest.len) {
    const char *stop = memchr(rest.ptr, '\n', rest.len);
    size_t n = stop ? (size_t)(stop + 1 - rest.ptr) : rest.len;
    referat__out_bytes(m->o, rest.ptr, n);
    rest = slice_skip(rest, n);
    if (stop)
      indent(m);
  }
}

/* --- among text --- */

static void gather(markdown *m, const referat_node *node);

static void gather_children(markdown *m, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = child->next)
    gather(m, child);
}

static void gather(markdown *m, const referat_node *node)
{
  if (node->type == REFERAT_TEXT)
    referat__mdtext_put(&m->text, slice_of(node->text, node->text_len));
  else if (rows[node->type].among_text)
    rows[node->type].among_text(m, node);
  else
    gather_children(m, node);
}

/* The first character of the text that follows the node, if text does. */
static char next_char(const referat_node *node)
{
  const referat_node *next = node->next;
  return next && next->type == REFERAT_TEXT && next->text_len ? next->text[0] : ' ';
}

static bool is_word_char(char c)
{
  return is_digit(c) || (c & 0x80) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static void among_marks(markdown *m, const referat_node *node, const char *mark)
{
  referat__mdtext_open(&m->text, mark);
  gather_children(m, node);
  /* A closing mark between punctuation and a letter would open another. */
  buf *b = &m->text.text;
  char last = 0;
  if (is_word_char(next_char(node)) && !m->text.space && !m->text.open_count &&
      b->len > m->text.line + 1 && strchr(".,:;!?)", b->data[b->len - 1]) &&
      b->data[b->len - 2] != '\\')
    last = b->data[--b->len];
  referat__mdtext_close(&m->text, slice_str(mark));
  if (last)
    referat__buf_char(b, last);
}

static void among_strong(markdown *m, const referat_node *node)
{
  for (const referat_node *up = node->parent; up; up = up->parent)
    if (up->type == REFERAT_STRONG) {
      gather_children(m, node);
      return;
    }
  among_marks(m, node, "**");
}

static void among_em(markdown *m, const referat_node *node)
{
  bool in_word =
      (!m->text.space && referat__mdtext_in_word(&m->text)) || is_word_char(next_char(node));
  for (const referat_node *up = node->parent; up; up = up->parent)
    if (up->type == REFERAT_EM) {
      gather_children(m, node);
      return;
    }
  among_marks(m, node, in_word ? "*" : "_");
}

/* Whether the address may stand in angle brackets: there is nothing in it that ends
 * them or is read as markup there, or that a table or an entity is made of. */
static bool may_be_autolink(slice address)
{
  for (size_t i = 0; i < address.len; i++) {
    char c = address.ptr[i];
    if (c <= ' ' || c >= 0x7F || strchr("<>\\|`\"{}[]^", c))
      return false;
  }
  return !memchr(address.ptr, '&', address.len) || !memchr(address.ptr, ';', address.len);
}

/* What a link in angle brackets holds that is the same as this one, or nothing: its
 * text is where it leads. */
static slice autolink(const referat_node *node, slice href)
{
  const referat_node *text = node_first(node);
  slice none = {NULL, 0};
  if (!text || text->type != REFERAT_TEXT || text->next)
    return none;
  slice said = slice_of(text->text, text->text_len);
  bool is_mail = slice_starts(href, SLICE("mailto:")) &&
                 slice_eq(said, slice_skip(href, strlen("mailto:"))) && referat__md_is_mail(said);
  return (is_mail || slice_eq(said, href)) && may_be_autolink(said) ? said : none;
}

static void among_link(markdown *m, const referat_node *node)
{
  const char *href = referat_node_attr(node, REFERAT_ATTR_HREF);
  if (!href || !referat__link_is_safe(href)) {
    gather_children(m, node);
    return;
  }
  slice address = autolink(node, slice_str(href));
  if (address.len) {
    referat__mdtext_autolink(&m->text, address);
    return;
  }
  referat__mdtext_open(&m->text, "[");
  gather_children(m, node);
  referat__mdtext_close_link(&m->text, slice_str(href));
}

static void among_space(markdown *m, const referat_node *node)
{
  (void)node;
  m->text.space = true;
}

static void among_break(markdown *m, const referat_node *node)
{
  (void)node;
  referat__mdtext_break(&m->text);
}

static void among_nothing(markdown *m, const referat_node *node)
{
  (void)m;
  (void)node;
}

/* --- blocks --- */

static void put_paragraph(markdown *m)
{
  if (!m->text.text.len)
    return;
  begin_block(m);
  put_gathered(m);
  out_char(m->o, '\n');
}

/* Children that may be text or blocks: text up to the next block is a
 * paragraph. */
static void flow(markdown *m, const referat_node *node)
{
  referat__mdtext_clear(&m->text, false);
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_TEXT || !rows[child->type].block) {
      gather(m, child);
      continue;
    }
    put_paragraph(m);
    rows[child->type].block(m, child);
    referat__mdtext_clear(&m->text, false);
  }
  put_paragraph(m);
}

static void paragraph(markdown *m, const referat_node *node)
{
  referat__mdtext_clear(&m->text, false);
  gather_children(m, node);
  put_paragraph(m);
}

static void nothing(markdown *m, const referat_node *node)
{
  (void)m;
  (void)node;
}

/* A value between double quotes, for attributes. */
static void put_quoted(markdown *m, const char *value)
{
  out_char(m->o, '"');
  for (const char *p = value; *p; p++) {
    if (*p == '"' || *p == '\\')
      out_char(m->o, '\\');
    out_char(m->o, (unsigned char)*p < ' ' ? ' ' : *p);
  }
  out_char(m->o, '"');
}

static void put_attributes(markdown *m, const referat_node *node)
{
  facts f = referat__facts(node);
  char before = '{';
  if (f.id) {
    OUT_LITERAL(m->o, "{#");
    out_str(m->o, f.id);
    before = ' ';
  }
  for (unsigned i = 0; i < f.class_count; i++, before = ' ') {
    out_char(m->o, before);
    out_char(m->o, '.');
    out_str(m->o, f.classes[i]);
  }
  for (unsigned i = 0; i < f.pair_count; i++, before = ' ') {
    out_char(m->o, before);
    out_str(m->o, f.pairs[i].name);
    out_char(m->o, '=');
    put_quoted(m, f.pairs[i].value);
  }
  out_char(m->o, '}');
}

/* The text that was gathered, as a heading; with attributes if `facts_of` is
 * not NULL. */
static void put_heading(markdown *m, unsigned level, const referat_node *facts_of)
{
  if (!m->text.text.len)
    return;
  begin_block(m);
  for (unsigned i = 0; i < level && i < DEEPEST_HEADING; i++)
    out_char(m->o, '#');
  out_char(m->o, ' ');
  put_gathered(m);
  if (facts_of && m->pandoc) {
    out_char(m->o, ' ');
    put_attributes(m, facts_of);
  }
  out_char(m->o, '\n');
}

static void heading(markdown *m, const referat_node *node, const referat_node *facts_of)
{
  referat__mdtext_clear(&m->text, true);
  for (const referat_node *part = heading_first(node); part; part = heading_next(part)) {
    m->text.space |= heading_parts(part);
    gather(m, part);
    m->text.space |= heading_parts(part);
  }
  put_heading(m, m->level, facts_of);
}

/* An item or a group: all that is in it stands below its heading. */
static void item(markdown *m, const referat_node *node)
{
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  if (head)
    heading(m, head, node);
  m->level += head != NULL;
  for (const referat_node *child = node_first(node); child; child = child->next)
    if (child != head && child->type != REFERAT_TEXT && rows[child->type].block)
      rows[child->type].block(m, child);
  m->level -= head != NULL;
}

static void section(markdown *m, const referat_node *node)
{
  bool is_div = m->pandoc && referat_node_attr(node, REFERAT_ATTR_KIND);
  if (is_div) {
    begin_block(m);
    OUT_LITERAL(m->o, "::: ");
    put_attributes(m, node);
    out_char(m->o, '\n');
  }
  const referat_node *head = referat__node_child(node, REFERAT_HEADING);
  if (head) {
    heading(m, head, NULL);
    m->level++;
  }
  for (const referat_node *child = node_first(node); child; child = child->next)
    if (child != head && child->type != REFERAT_TEXT && rows[child->type].block)
      rows[child->type].block(m, child);
  m->level -= head != NULL;
  if (is_div) {
    begin_block(m);
    OUT_LITERAL(m->o, ":::\n");
  }
}

static void statement(markdown *m, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = child->next)
    if (child->type != REFERAT_TEXT && rows[child->type].block)
      rows[child->type].block(m, child);
}

/* Whether the marker is a list's number in this flavour: "1.", "1)", and for
 * pandoc "a)" and "iv." */
static bool is_number(const markdown *m, const char *marker)
{
  size_t n = strlen(marker);
  if (n < 2 || n > 10 || (marker[n - 1] != '.' && marker[n - 1] != ')'))
    return false;
  bool digits = true, letter = n == 2;
  for (size_t i = 0; i + 1 < n; i++) {
    digits &= is_digit(marker[i]);
    letter &= marker[i] >= 'a' && marker[i] <= 'z';
  }
  return digits || (letter && m->pandoc);
}

static void list(markdown *m, const referat_node *node)
{
  const char *type = referat_node_attr(node, REFERAT_ATTR_TYPE);
  bool numbered = type && strcmp(type, "number") == 0;
  unsigned outside = m->indent;
  bool first = true;
  for (const referat_node *li = node_first(node); li; li = li->next) {
    if (li->type != REFERAT_LI)
      continue;
    const char *marker = referat_node_attr(li, REFERAT_ATTR_MARKER);
    bool as_number = numbered && marker && is_number(m, marker);
    const char *shown = as_number ? marker : "-";
    m->indent = outside;
    if (first)
      begin_block(m);
    else
      indent(m);
    first = false;
    out_str(m->o, shown);
    out_char(m->o, ' ');
    if (numbered && marker && !as_number) { /* a number that Markdown has not, as text */
      referat__mdtext_clear(&m->text, true);
      slice number = slice_str(marker);
      referat__mdtext_put(&m->text, slice_skip(number, slice_starts(number, SLICE("- ")) ? 2 : 0));
      put_gathered(m);
      out_char(m->o, ' ');
    }
    m->indent = outside + (unsigned)strlen(shown) + 1;
    m->tight = true;
    flow(m, li);
    if (m->tight) /* it says nothing */
      out_char(m->o, '\n');
    m->tight = false;
  }
  m->indent = outside;
}

/* --- tables --- */

static void put_cells(markdown *m, const referat_node *row)
{
  out_char(m->o, '|');
  for (const referat_node *cell = node_first(row); cell; cell = cell->next) {
    if (cell->type != REFERAT_TH && cell->type != REFERAT_TD)
      continue;
    referat__mdtext_clear(&m->text, true);
    gather_children(m, cell);
    out_char(m->o, ' ');
    put_gathered(m);
    OUT_LITERAL(m->o, " |");
  }
  out_str(m->o, m->tables ? "\n" : "  \n");
}

static void put_rule(markdown *m, const referat_node *row)
{
  indent(m);
  out_char(m->o, '|');
  for (const referat_node *cell = node_first(row); cell; cell = cell->next)
    if (cell->type == REFERAT_TH || cell->type == REFERAT_TD)
      OUT_LITERAL(m->o, " --- |");
  out_str(m->o, m->tables ? "\n" : "  \n");
}

/* A table has its first row as its header: without one no flavour has tables.
 * CommonMark has none at all; there the table's lines are lines of a paragraph. */
static void table(markdown *m, const referat_node *node)
{
  bool first = true;
  for (const referat_node *row = node_first(node); row; row = row->next) {
    if (row->type == REFERAT_CAPTION)
      paragraph(m, row);
    if (row->type != REFERAT_TR)
      continue;
    if (first)
      begin_block(m);
    else
      indent(m);
    put_cells(m, row);
    if (first)
      put_rule(m, row);
    first = false;
  }
}

/* --- the whole --- */

static void field(markdown *m, const referat_node *node)
{
  referat__mdtext_clear(&m->text, false);
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_LABEL) {
      among_marks(m, child, "**");
      m->text.space = true;
    } else {
      gather(m, child);
    }
  }
  put_paragraph(m);
}

/* "1 Title .... 3", one line for each entry; a tab where there are no dots. */
static void contents(markdown *m, const referat_node *node)
{
  referat__mdtext_clear(&m->text, true);
  gather_children(m, referat__node_child(node, REFERAT_HEADING));
  put_heading(m, m->level, NULL);
  referat__mdtext_clear(&m->text, false);
  for (const referat_node *entry = node_first(node); entry; entry = entry->next) {
    if (entry->type != REFERAT_ENTRY)
      continue;
    for (const referat_node *part = node_first(entry); part; part = part->next) {
      m->text.space |= part->type != REFERAT_LEADER;
      if (part->type == REFERAT_PAGE && !referat__node_child(entry, REFERAT_LEADER)) {
        referat__buf_char(&m->text.text, '\t');
        m->text.space = false;
      }
      gather(m, part);
    }
    if (entry->next)
      referat__mdtext_break(&m->text);
  }
  put_paragraph(m);
}

static void head(markdown *m, const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = child->next) {
    if (child->type == REFERAT_TITLE) {
      referat__mdtext_clear(&m->text, true);
      gather_children(m, child);
      put_heading(m, 1, NULL);
    } else if (child->type != REFERAT_TEXT && rows[child->type].block) {
      rows[child->type].block(m, child);
    }
  }
}

static const md_row rows[REFERAT_TYPE_COUNT] = {
    [REFERAT_SOURCE] = {.block = nothing},
    [REFERAT_FINDING] = {.block = nothing},
    [REFERAT_HEAD] = {.block = head},
    [REFERAT_TITLE] = {.block = NULL},
    [REFERAT_FIELD] = {.block = field},
    [REFERAT_CONTENTS] = {.block = contents},
    [REFERAT_GROUP] = {.block = item},
    [REFERAT_ITEM] = {.block = item},
    [REFERAT_HEADING] = {.block = paragraph},
    [REFERAT_CASE] = {.block = paragraph},
    [REFERAT_SECTION] = {.block = section},
    [REFERAT_P] = {.block = paragraph},
    [REFERAT_LIST] = {.block = list},
    [REFERAT_TABLE] = {.block = table},
    [REFERAT_PROPOSAL] = {.block = paragraph},
    [REFERAT_ABSENT] = {.block = paragraph},
    [REFERAT_ANNEX] = {.block = paragraph},
    [REFERAT_VOTE] = {.block = paragraph},
    [REFERAT_STATEMENT] = {.block = statement},
    [REFERAT_RECUSAL] = {.block = paragraph},
    [REFERAT_ARRIVAL] = {.block = paragraph},
    [REFERAT_DEPARTURE] = {.block = paragraph},
    [REFERAT_SUBSTITUTION] = {.block = paragraph},
    [REFERAT_FURNITURE] = {.among_text = among_nothing},
    [REFERAT_STRONG] = {.among_text = among_strong},
    [REFERAT_EM] = {.among_text = among_em},
    [REFERAT_A] = {.among_text = among_link},
    [REFERAT_PB] = {.among_text = among_space},
    [REFERAT_LB] = {.among_text = among_break},
};

/* --- the metadata block --- */

/* A string of YAML.  Pandoc reads it as Markdown, so it is escaped as such
 * before. */
static void put_meta_value(markdown *m, const char *value)
{
  referat__mdtext_clear(&m->text, true);
  referat__mdtext_put(&m->text, slice_str(value));
  referat__buf_char(&m->text.text, '\0');
  put_quoted(m, m->text.text.failed ? "" : m->text.text.data);
  out_char(m->o, '\n');
}

static void put_meta(markdown *m, const char *key, const referat_node *node, referat_attr attr)
{
  const char *value = referat_node_attr(node, attr);
  if (!value)
    return;
  out_str(m->o, key);
  OUT_LITERAL(m->o, ": ");
  put_meta_value(m, value);
}

static void metadata(markdown *m, const referat_node *minutes)
{
  const referat_node *facts_of = referat_doc_head(m->doc);
  OUT_LITERAL(m->o, "---\n");
  const referat_node *title = referat__node_child(facts_of, REFERAT_TITLE);
  if (title) {
    referat__mdtext_clear(&m->text, true);
    gather_children(m, title);
    referat__buf_char(&m->text.text, '\0');
    /* A heading of the text has it; "title" would put it above that once more. */
    OUT_LITERAL(m->o, "pagetitle: ");
    put_quoted(m, m->text.text.failed ? "" : m->text.text.data);
    out_char(m->o, '\n');
  }
  put_meta(m, "lang", minutes, REFERAT_ATTR_LANG);
  put_meta(m, "kind", minutes, REFERAT_ATTR_KIND);
  put_meta(m, "committee", facts_of, REFERAT_ATTR_BODY);
  put_meta(m, "term", facts_of, REFERAT_ATTR_TERM);
  put_meta(m, "municipality", facts_of, REFERAT_ATTR_MUNICIPALITY);
  put_meta(m, "date", facts_of, REFERAT_ATTR_DATE);
  put_meta(m, "start", facts_of, REFERAT_ATTR_START);
  put_meta(m, "end", facts_of, REFERAT_ATTR_END);
  put_meta(m, "place", facts_of, REFERAT_ATTR_PLACE);
  participants people = referat__participants(m->doc);
  bool first = true;
  for (const referat_node *person; (person = referat__next_participant(&people)); first = false) {
    const char *name = referat_node_attr(person, REFERAT_ATTR_NAME);
    if (first)
      OUT_LITERAL(m->o, "participants:\n");
    OUT_LITERAL(m->o, "- ");
    put_meta_value(m, name ? name : "");
  }
  OUT_LITERAL(m->o, "---\n");
  m->begun = true;
}

referat_status referat__markdown_write(const referat_doc *doc, out *o,
                                       const referat_options *options, referat_error *error)
{
  markdown m = {.doc = doc,
                .o = o,
                .pandoc = options->flavour == REFERAT_FLAVOUR_PANDOC,
                .tables = options->flavour != REFERAT_FLAVOUR_COMMONMARK};
  referat__mdtext_init(&m.text, &doc->memory.allocator, m.pandoc);
  if (m.pandoc)
    metadata(&m, doc->root);
  /* Without a title the items' headings are the highest: no level is left out. */
  m.level = referat__node_child(referat_doc_head(doc), REFERAT_TITLE) ? 2 : 1;
  for (const referat_node *child = doc->root->first; child; child = child->next)
    if (child->type != REFERAT_TEXT && rows[child->type].block)
      rows[child->type].block(&m, child);
  bool failed = m.text.text.failed;
  referat__mdtext_free(&m.text);
  if (failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return REFERAT_OK;
}
