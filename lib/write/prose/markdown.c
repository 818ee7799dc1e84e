#include "base/diag.h"
#include "base/mdmarks.h"
#include "base/mdtext.h"
#include "base/utf8.h"
#include "package/own.h"
#include "write/added/remarks.h"
#include "write/prose/prose.h"
#include "write/prose/write.h"

#define DEEPEST_HEADING 6
#define MOST_INDENT 64

typedef struct markdown {
  prose prose; /* first: it is what its functions are given */
  out *o;
  mdtext text;
  bool pandoc;
  bool tables; /* the flavour has them */
  bool in_metadata;
  unsigned remarks; /* comments so far */
  bool begun;       /* something was written */
  bool tight;       /* the next block goes on in the line of a list's marker */
  unsigned indent;  /* of the present list item */
} markdown;

static markdown *markdown_of(prose *p)
{
  return (markdown *)(void *)p;
}

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
  slice rest = buf_whole(&m->text.text);
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

static void text(prose *p, slice its)
{
  referat__mdtext_put(&markdown_of(p)->text, its);
}

static void space(prose *p)
{
  markdown_of(p)->text.space = true;
}

static void line_break(prose *p)
{
  referat__mdtext_break(&markdown_of(p)->text);
}

/* A tab where there are no dots. */
static void apart(prose *p)
{
  referat__buf_char(&markdown_of(p)->text.text, '\t');
  markdown_of(p)->text.space = false;
}

static bool is_within(const referat_node *node, referat_type type)
{
  const referat_node *up = node_parent(node);
  while (up && up->type != type)
    up = node_parent(up);
  return up != NULL;
}

/* The first character of the text that follows the node, if text does. */
static char next_char(const referat_node *node)
{
  const referat_node *next = node_next(node);
  return next && next->type == REFERAT_TEXT ? node_text(next).ptr[0] : ' ';
}

static bool is_word_char(char c)
{
  return is_digit(c) || (c & 0x80) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static void put_marks(markdown *m, const referat_node *node, const char *mark)
{
  referat__mdtext_open(&m->text, mark);
  referat__prose_children(&m->prose, node);
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

static void marked(prose *p, const referat_node *node, bool strong)
{
  mdtext *its = &markdown_of(p)->text;
  bool in_word = (!its->space && referat__mdtext_in_word(its)) || is_word_char(next_char(node));
  if (is_within(node, strong ? REFERAT_STRONG : REFERAT_EM))
    referat__prose_children(p, node);
  else
    put_marks(markdown_of(p), node, strong ? "**" : in_word ? "*" : "_");
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
  if (!text || text->type != REFERAT_TEXT || node_next(text))
    return none;
  slice said = node_text(text);
  bool is_mail = slice_starts(href, SLICE("mailto:")) &&
                 slice_eq(said, slice_skip(href, strlen("mailto:"))) && referat__md_is_mail(said);
  return (is_mail || slice_eq(said, href)) && may_be_autolink(said) ? said : none;
}

static void link(prose *p, const referat_node *node, const char *href)
{
  mdtext *its = &markdown_of(p)->text;
  slice address = autolink(node, slice_str(href));
  if (address.len) {
    referat__mdtext_autolink(its, address);
    return;
  }
  referat__mdtext_open(its, "[");
  referat__prose_children(p, node);
  referat__mdtext_close_link(its, slice_str(href));
}

/* In pandoc's form a span before the text and one behind it, of which pandoc makes a comment in
 * other formats; else a comment of HTML behind it, since in front it would make HTML of the
 * line. */
static void remark(prose *p, const referat_node *node)
{
  markdown *m = markdown_of(p);
  const char *day = referat_node_attr(node, REFERAT_ATTR_DATE);
  if (m->in_metadata) {
    referat__prose_children(p, node);
    return;
  }
  if (!m->pandoc) {
    referat__prose_children(p, node);
    referat__buf_printf(&m->text.text, "<!-- " COMMENT_AUTHOR ": %s -->", remark_of(node));
    return;
  }
  m->remarks++;
  referat__mdtext_raw(&m->text, SLICE("["));
  referat__mdtext_put(&m->text, slice_str(remark_of(node)));
  referat__buf_printf(&m->text.text, "]{.comment-start id=\"%u\" author=\"" COMMENT_AUTHOR "\"",
                      m->remarks);
  if (day)
    referat__buf_printf(&m->text.text, " date=\"%sT00:00:00Z\"", day);
  referat__buf_char(&m->text.text, '}');
  referat__prose_children(p, node);
  referat__buf_printf(&m->text.text, "[]{.comment-end id=\"%u\"}", m->remarks);
}

/* --- blocks --- */

static void paragraph(prose *p)
{
  referat__mdtext_clear(&markdown_of(p)->text, false);
}

static void paragraph_end(prose *p)
{
  markdown *m = markdown_of(p);
  if (!m->text.text.len)
    return;
  begin_block(m);
  put_gathered(m);
  out_char(m->o, '\n');
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

static void heading(prose *p, const referat_node *facts_of)
{
  (void)facts_of;
  referat__mdtext_clear(&markdown_of(p)->text, true);
}

static void heading_end(prose *p, const referat_node *facts_of)
{
  markdown *m = markdown_of(p);
  if (!m->text.text.len)
    return;
  begin_block(m);
  for (unsigned i = 0; i < p->level && i < DEEPEST_HEADING; i++)
    out_char(m->o, '#');
  out_char(m->o, ' ');
  put_gathered(m);
  if (facts_of && m->pandoc) {
    out_char(m->o, ' ');
    put_attributes(m, facts_of);
  }
  out_char(m->o, '\n');
}

static bool div_of(prose *p, const referat_node *node)
{
  markdown *m = markdown_of(p);
  if (!m->pandoc || node->type != REFERAT_SECTION || !referat_node_attr(node, REFERAT_ATTR_KIND))
    return false;
  begin_block(m);
  OUT_LITERAL(m->o, "::: ");
  put_attributes(m, node);
  out_char(m->o, '\n');
  return true;
}

static void div_end(prose *p)
{
  begin_block(markdown_of(p));
  OUT_LITERAL(markdown_of(p)->o, ":::\n");
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

static void list(prose *p, const referat_node *node)
{
  markdown *m = markdown_of(p);
  bool numbered = node_says(node, REFERAT_ATTR_TYPE, "number");
  unsigned outside = m->indent;
  bool first = true;
  for (const referat_node *li = node_first(node); li; li = node_next(li)) {
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
    referat__prose_flow(p, li);
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
  for (const referat_node *cell = node_first(row); cell; cell = node_next(cell)) {
    if (!node_is_cell(cell))
      continue;
    referat__mdtext_clear(&m->text, true);
    referat__prose_children(&m->prose, cell);
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
  for (const referat_node *cell = node_first(row); cell; cell = node_next(cell))
    if (node_is_cell(cell))
      OUT_LITERAL(m->o, " --- |");
  out_str(m->o, m->tables ? "\n" : "  \n");
}

/* A table has its first row as its header: without one no flavour has tables.
 * CommonMark has none at all; there the table's lines are lines of a paragraph. */
static void table(prose *p, const referat_node *node)
{
  markdown *m = markdown_of(p);
  bool first = true;
  for (const referat_node *row = node_first(node); row; row = node_next(row)) {
    if (row->type == REFERAT_CAPTION)
      referat__prose_paragraph(p, row);
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

static const prose_format format = {.text = text,
                                    .space = space,
                                    .line_break = line_break,
                                    .apart = apart,
                                    .marked = marked,
                                    .link = link,
                                    .remark = remark,
                                    .paragraph = paragraph,
                                    .paragraph_end = paragraph_end,
                                    .heading = heading,
                                    .heading_end = heading_end,
                                    .div = div_of,
                                    .div_end = div_end,
                                    .list = list,
                                    .table = table};

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
  const referat_node *facts_of = referat_doc_head(m->prose.doc);
  OUT_LITERAL(m->o, "---\n");
  const referat_node *title = referat__node_child(facts_of, REFERAT_TITLE);
  if (title) {
    referat__mdtext_clear(&m->text, true);
    referat__prose_children(&m->prose, title);
    referat__buf_char(&m->text.text, '\0');
    /* A heading of the text has it; "title" would put it above that once more. */
    OUT_LITERAL(m->o, "pagetitle: ");
    put_quoted(m, m->text.text.failed ? "" : m->text.text.data);
    out_char(m->o, '\n');
  }
  put_meta(m, "lang", minutes, REFERAT_ATTR_LANG);
  put_meta(m, "kind", minutes, REFERAT_ATTR_KIND);
  put_meta(m, "edition", minutes, REFERAT_ATTR_EDITION);
  put_meta(m, "committee", facts_of, REFERAT_ATTR_BODY);
  put_meta(m, "term", facts_of, REFERAT_ATTR_TERM);
  put_meta(m, "municipality", facts_of, REFERAT_ATTR_MUNICIPALITY);
  put_meta(m, "date", facts_of, REFERAT_ATTR_DATE);
  put_meta(m, "start", facts_of, REFERAT_ATTR_START);
  put_meta(m, "end", facts_of, REFERAT_ATTR_END);
  put_meta(m, "place", facts_of, REFERAT_ATTR_PLACE);
  participants people = referat__participants(m->prose.doc);
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
  markdown m = {.prose = {.to = &format, .doc = doc, .o = o},
                .o = o,
                .pandoc = options->flavour == REFERAT_FLAVOUR_PANDOC,
                .tables = options->flavour != REFERAT_FLAVOUR_COMMONMARK};
  referat__mdtext_init(&m.text, &doc->memory.allocator, m.pandoc);
  m.in_metadata = true;
  if (m.pandoc)
    metadata(&m, doc->root);
  m.in_metadata = false;
  referat__prose(&m.prose);
  bool failed = m.text.text.failed;
  referat__mdtext_free(&m.text);
  if (failed)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return REFERAT_OK;
}
