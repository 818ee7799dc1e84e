#include "xml/reader.h"

#include "base/buf.h"
#include "base/diag.h"
#include "base/place.h"
#include "base/utf8.h"
#include "base/watch.h"
#include "xml/ids.h"
#include "xml/model.h"
#include "xml/writer.h"

#include <expat.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define LONGEST_PREFIX 64              /* of a namespace, in a file without a declaration */
#define SLICE_SIZE ((size_t)128 << 10) /* what expat is handed at a time */
#define SEPARATOR '\n'                 /* between namespace and name; no URI has it */
#define SEPARATOR_STRING "\n"
#define SLOTS 256

/* An element that is open. */
typedef struct level {
  referat_node *node;
  const model_row *row;
  unsigned lead;    /* place in row->lead */
  unsigned columns; /* of a table, or cells of a row; 0 before the first */
  bool seen;        /* the leading child at that place was */
  bool has_needed;  /* a child of row->needs was there */
  bool has_block;
  bool trailed;                   /* a child of row->trail was there, ... */
  bool trailing;                  /* ... behind all others: nothing else follows */
  bool midway;                    /* a child of row->midway was there, ... */
  bool lacks_behind;              /* ... and none of row->behind since */
  bool has_words;                 /* text besides white space */
  bool in_vote;                   /* it is one, or stands in one */
  bool has_inline, has_structure; /* children besides furniture, of either kind */
} level;

typedef struct reader {
  XML_Parser parser;
  referat_doc *doc;
  slice bytes;
  referat_error *error;
  referat_status status;
  buf text; /* not yet in the tree */
  xml_ids ids;
  const xml_ref *blamed; /* where a message leads, if not to the present event */
  size_t depth;
  uint32_t line;  /* at counted */
  size_t counted; /* line ends were counted up to here */
  level levels[REFERAT_MAX_DEPTH + 1];
  uint8_t types[SLOTS]; /* by hash of the name; 0: free */
  uint8_t attrs[SLOTS]; /* attribute + 1 */
} reader;

/* Names are looked up often, so they stand in two small open hash tables. */
static unsigned hash(slice name)
{
  unsigned h = (unsigned)name.len * 7;
  for (size_t i = 0; i < name.len; i++)
    h = h * 31 + (unsigned char)name.ptr[i];
  return h;
}

static void learn_names(reader *r)
{
  for (unsigned t = REFERAT_MINUTES; t < REFERAT_TYPE_COUNT; t++) {
    unsigned h = hash(slice_str(referat_type_name((referat_type)t)));
    while (r->types[h % SLOTS])
      h++;
    r->types[h % SLOTS] = (uint8_t)t;
  }
  for (unsigned a = 0; a < REFERAT_ATTR_COUNT; a++) {
    unsigned h = hash(slice_str(referat_attr_name((referat_attr)a)));
    while (r->attrs[h % SLOTS])
      h++;
    r->attrs[h % SLOTS] = (uint8_t)(a + 1);
  }
}

static referat_type find_type(const reader *r, slice name)
{
  for (unsigned h = hash(name); r->types[h % SLOTS]; h++) {
    referat_type type = (referat_type)r->types[h % SLOTS];
    if (slice_eq(name, slice_str(referat_type_name(type))))
      return type;
  }
  return REFERAT_TYPE_COUNT;
}

static referat_attr find_attr(const reader *r, slice name)
{
  for (unsigned h = hash(name); r->attrs[h % SLOTS]; h++) {
    referat_attr attr = (referat_attr)(r->attrs[h % SLOTS] - 1);
    if (slice_eq(name, slice_str(referat_attr_name(attr))))
      return attr;
  }
  return REFERAT_ATTR_COUNT;
}

static size_t place(const reader *r)
{
  int64_t index = referat__xml_place(r->parser);
  return index < 0 ? 0 : (size_t)index < r->bytes.len ? (size_t)index : r->bytes.len;
}

/* The line of the present event; expat's own count reads every byte once more. */
static uint32_t line_at(reader *r, size_t now)
{
  while (r->counted < now) {
    const char *end = memchr(r->bytes.ptr + r->counted, '\n', now - r->counted);
    r->counted = end ? (size_t)(end + 1 - r->bytes.ptr) : now;
    r->line += end != NULL;
  }
  return r->line;
}

static uint32_t line_now(reader *r)
{
  return line_at(r, place(r));
}

__attribute__((format(printf, 3, 4))) static void fail(reader *r, referat_status status,
                                                       const char *format, ...)
{
  if (r->status != REFERAT_OK)
    return;
  char message[sizeof((referat_error *)NULL)->message];
  va_list args;
  va_start(args, format);
  vsnprintf(message, sizeof message, format, args);
  va_end(args);
  size_t now = r->blamed ? r->blamed->place : place(r), begin = now;
  while (begin && r->bytes.ptr[begin - 1] != '\n')
    begin--;
  if (r->blamed) { /* lines are counted forward only */
    r->counted = 0;
    r->line = 1;
  }
  bool placed = status != REFERAT_ERROR_MEMORY; /* it is nobody's line that took it */
  r->status = referat__fail(r->error, status, placed ? line_at(r, now) : 0,
                            placed ? now - begin + 1 : 0, "%s", message);
  XML_StopParser(r->parser, XML_FALSE);
}

/* A name from outside as messages show it: not too long, whole characters. */
#define SHOWN_MOST 60

static slice cut(slice name)
{
  return name.len <= SHOWN_MOST ? name
                                : slice_of(name.ptr, referat__utf8_valid(name.ptr, SHOWN_MOST));
}

#define SHOW(s) (int)cut(s).len, cut(s).ptr

static level *top(reader *r)
{
  return r->depth ? &r->levels[r->depth - 1] : NULL;
}

static bool is_white(slice text)
{
  for (size_t i = 0; i < text.len; i++)
    if (text.ptr[i] != ' ' && text.ptr[i] != '\n' && text.ptr[i] != '\t' && text.ptr[i] != '\r')
      return false;
  return true;
}

/* Go forward in the leading children to `at`; those passed over that must be
 * there are missed. */
static bool pass_leads(reader *r, level *l, unsigned at)
{
  for (; l->lead < at; l->lead++, l->seen = false) {
    const model_lead *lead = &l->row->lead[l->lead];
    if (lead->count == '1' && !l->seen) {
      fail(r, REFERAT_ERROR_SYNTAX, "'%s' must have a '%s' before this",
           referat_type_name(node_type(l->node)), referat_type_name((referat_type)lead->type));
      return false;
    }
  }
  return true;
}

static unsigned lead_count(const model_row *row)
{
  unsigned n = 0;
  while (n < MODEL_LEADS && row->lead[n].count)
    n++;
  return n;
}

/* Put the collected text into the tree. */
static void flush_text(reader *r)
{
  level *l = top(r);
  slice text = slice_of(r->text.data, r->text.len);
  r->text.len = 0;
  if (!text.len || !l)
    return;
  bool blank = is_white(text);
  if (!l->row->text && blank)
    return;
  if (!l->row->text) {
    fail(r, REFERAT_ERROR_SYNTAX, "text may not stand directly in '%s'",
         referat_type_name(node_type(l->node)));
    return;
  }
  if (!blank && !pass_leads(r, l, lead_count(l->row)))
    return;
  l->has_words |= !blank;
  char *copy = referat__arena_bytes(&r->doc->memory, text.len);
  if (copy)
    referat__node_add_text(&r->doc->memory, l->node,
                           slice_of(memcpy(copy, text.ptr, text.len), text.len), r->line);
}

/* The child that holds an element of the type, or NULL. */
static const referat_node *holder_of(const referat_node *node, referat_type type)
{
  const referat_node *child = node_first(node);
  while (child && !referat__node_child(child, type))
    child = node_next(child);
  return child;
}

/* Whether an element of the type may stand here, as the next one. */
static bool check_child(reader *r, level *l, referat_type type)
{
  const model_row *row = l->row;
  unsigned count = lead_count(row);
  if (type == REFERAT_FURNITURE && model_has(row->rest, type) && !(row->opened && l->lead < count))
    return true; /* where a page ends is not for the model to say */
  if (l->trailing && type != row->trail) {
    fail(r, REFERAT_ERROR_SYNTAX, "'%s' may not stand behind '%s'", referat_type_name(type),
         referat_type_name((referat_type)row->trail));
    return false;
  }
  for (unsigned at = l->lead; at < count; at++) {
    if (row->lead[at].type != type)
      continue;
    if (at == l->lead && l->seen && row->lead[at].count != '*')
      break;
    if (!pass_leads(r, l, at))
      return false;
    const referat_node *before = type == row->apart ? holder_of(l->node, type) : NULL;
    if (before) {
      fail(r, REFERAT_ERROR_SYNTAX, "'%s' stands in '%s' before this", referat_type_name(type),
           referat_type_name(node_type(before)));
      return false;
    }
    l->seen = true;
    l->trailed |= type == row->trail;
    return true;
  }
  l->trailing = row->trail && type == row->trail && !l->trailed;
  l->trailed |= l->trailing;
  bool midway = row->midway && type == row->midway && !l->midway;
  if (!l->trailing && !midway && !model_has(row->rest, type)) {
    fail(r, REFERAT_ERROR_SYNTAX, "'%s' may not stand here in '%s'", referat_type_name(type),
         referat_type_name(node_type(l->node)));
    return false;
  }
  if (!pass_leads(r, l, count))
    return false;
  l->has_needed |= type == row->needs;
  l->midway |= midway;
  l->lacks_behind = midway || (l->lacks_behind && type != row->behind);
  return true;
}

/* Note the identifiers, which are looked for in the end. */
static void refer(reader *r, referat_attr attr, slice value)
{
  arena *a = &r->doc->memory;
  for (slice id = referat__model_id(&value); id.len; id = referat__model_id(&value))
    referat__ids_refer(&r->ids, a, attr, referat__arena_copy(a, id), place(r));
}

static void set_attribute(reader *r, referat_node *node, const model_row *row, const char *given,
                          const char *value)
{
  static const char xml_lang[] = "http://www.w3.org/XML/1998/namespace" SEPARATOR_STRING "lang";
  const char *separator = strrchr(given, SEPARATOR);
  slice name = slice_str(separator ? separator + 1 : given);
  referat_attr attr = !separator                     ? find_attr(r, name)
                      : strcmp(given, xml_lang) == 0 ? REFERAT_ATTR_LANG
                                                     : REFERAT_ATTR_COUNT;
  if (attr == REFERAT_ATTR_COUNT || !model_has(row->attrs, attr)) {
    fail(r, REFERAT_ERROR_SYNTAX, "'%s' has no attribute '%.*s'",
         referat_type_name(node_type(node)), SHOW(name));
    return;
  }
  const char *fixed;
  if (!referat__model_value(node_type(node), attr, slice_str(value), &fixed)) {
    fail(r, REFERAT_ERROR_SYNTAX, "'%.*s' is no value of the attribute '%s' of '%s'",
         SHOW(slice_str(value)), referat_attr_name(attr), referat_type_name(node_type(node)));
    return;
  }
  if (fixed)
    referat__node_set_static(&r->doc->memory, node, attr, fixed);
  else
    referat__node_set(&r->doc->memory, node, attr, slice_str(value));
  if (attr == REFERAT_ATTR_REF || attr == REFERAT_ATTR_ITEM)
    refer(r, attr, slice_str(value));
  if (node->type == REFERAT_FINDING && attr == REFERAT_ATTR_LINE)
    node_set_line(node, (uint32_t)strtoul(value, NULL, 10));
}

/* What one attribute asks of the others. */
static void check_rules(reader *r, const referat_node *node)
{
  const model_rule *rule = referat__model_broken(node);
  if (!rule || r->doc->memory.failed)
    return;
  const char *type = referat_type_name(node_type(node));
  const char *attr = referat_attr_name((referat_attr)rule->attr);
  const char *other = referat_attr_name((referat_attr)rule->needs);
  if (rule->lacks)
    fail(r, REFERAT_ERROR_SYNTAX, "the attribute '%s' of '%s' does not go with '%s'", attr, type,
         other);
  else if (rule->as)
    fail(r, REFERAT_ERROR_SYNTAX, "the attribute '%s' of '%s' needs '%s' to be '%s'", attr, type,
         other, rule->as);
  else
    fail(r, REFERAT_ERROR_SYNTAX, "the attribute '%s' of '%s' needs '%s'", attr, type, other);
}

static void set_attributes(reader *r, referat_node *node, const model_row *row, const char **atts)
{
  bool has_any = *atts != NULL;
  for (; *atts && r->status == REFERAT_OK; atts += 2)
    set_attribute(r, node, row, atts[0], atts[1]);
  if (!referat__ids_add(&r->ids, &r->doc->memory, node))
    fail(r, REFERAT_ERROR_SYNTAX, "the id '%.*s' stands twice",
         SHOW(slice_str(referat_node_attr(node, REFERAT_ATTR_ID))));
  for (unsigned a = 0; a < REFERAT_ATTR_COUNT && r->status == REFERAT_OK; a++)
    if (model_has(row->required, a) && !referat_node_attr(node, (referat_attr)a) &&
        !r->doc->memory.failed)
      fail(r, REFERAT_ERROR_SYNTAX, "'%s' must have the attribute '%s'",
           referat_type_name(node_type(node)), referat_attr_name((referat_attr)a));
  if (has_any)
    check_rules(r, node);
}

static void note_child(level *around, referat_type type)
{
  bool is_inline = referat__type_is_inline(type);
  around->has_block |= !is_inline;
  around->has_inline |= is_inline;
  around->has_structure |= !is_inline && type != REFERAT_FURNITURE;
}

static void XMLCALL on_start(void *context, const XML_Char *given, const XML_Char **atts)
{
  reader *r = context;
  flush_text(r);
  if (r->status != REFERAT_OK)
    return;
  const char *separator = strrchr(given, SEPARATOR);
  slice name = slice_str(separator ? separator + 1 : given);
  bool ours = separator && slice_eq(slice_between(given, separator), SLICE(REFERAT_NAMESPACE));
  referat_type type = ours ? find_type(r, name) : REFERAT_TYPE_COUNT;
  level *around = top(r);
  if (!ours || type == REFERAT_TYPE_COUNT) {
    fail(r, REFERAT_ERROR_SYNTAX, "'%.*s' is no element of %s", SHOW(name), REFERAT_NAMESPACE);
    return;
  }
  if (!around && type != REFERAT_MINUTES) {
    fail(r, REFERAT_ERROR_SYNTAX, "the document element must be 'minutes'");
    return;
  }
  if (r->depth == REFERAT_MAX_DEPTH) {
    fail(r, REFERAT_ERROR_LIMIT, "elements are nested more than %d deep", REFERAT_MAX_DEPTH);
    return;
  }
  if (around && !check_child(r, around, type))
    return;
  referat_node *node = around ? referat__node_add(&r->doc->memory, around->node, type, line_now(r))
                              : referat__node_new(&r->doc->memory, type, line_now(r));
  if (!node) {
    fail(r, REFERAT_ERROR_MEMORY, "out of memory");
    return;
  }
  if (!around)
    r->doc->root = node;
  else
    note_child(around, type);
  bool in_vote = type == REFERAT_VOTE || (around && around->in_vote);
  referat_type outer = !around ? REFERAT_TEXT : in_vote ? REFERAT_VOTE : node_type(around->node);
  const model_row *row = referat__model_row(type, outer, around ? around->node : NULL);
  r->levels[r->depth++] = (level){.node = node, .row = row, .in_vote = in_vote};
  set_attributes(r, node, row, atts);
}

/* White space that only lays out blocks in an element where text may stand:
 * what the writer does, and tools that indent. */
static void drop_layout(arena *a, referat_node *node)
{
  const referat_node *before = element_first(node);
  slice text = before && before->type == REFERAT_TEXT ? node_text(before) : slice_of("", 0);
  if (memchr(text.ptr, '\n', text.len))
    referat__node_drop_texts(a, node);
}

/* Every row of a table has the same number of cells, up to a limit. */
static void count_columns(reader *r, const level *l, level *around)
{
  if (l->node->type == REFERAT_TH || l->node->type == REFERAT_TD) {
    if (++around->columns > REFERAT_MAX_COLUMNS)
      fail(r, REFERAT_ERROR_LIMIT, "a row has more than %d cells", REFERAT_MAX_COLUMNS);
  } else if (l->node->type == REFERAT_TR) {
    if (around->columns && around->columns != l->columns)
      fail(r, REFERAT_ERROR_SYNTAX, "this row has %u cells, the one before it %u", l->columns,
           around->columns);
    around->columns = l->columns;
    if (!l->columns)
      fail(r, REFERAT_ERROR_SYNTAX, "a row without cells");
  }
}

static void XMLCALL on_end(void *context, const XML_Char *name)
{
  reader *r = context;
  (void)name;
  flush_text(r);
  level *l = top(r);
  if (r->status != REFERAT_OK || !l)
    return;
  if (l->row->needs && !l->has_needed)
    fail(r, REFERAT_ERROR_SYNTAX, "'%s' without a '%s'", referat_type_name(node_type(l->node)),
         referat_type_name((referat_type)l->row->needs));
  if (l->lacks_behind)
    fail(r, REFERAT_ERROR_SYNTAX, "'%s' must have a '%s' behind its '%s'",
         referat_type_name(node_type(l->node)), referat_type_name((referat_type)l->row->behind),
         referat_type_name((referat_type)l->row->midway));
  if (!pass_leads(r, l, lead_count(l->row)))
    return;
  if (l->row->either && l->has_structure && (l->has_inline || l->has_words))
    fail(r, REFERAT_ERROR_SYNTAX, "text and blocks stand side by side in '%s'",
         referat_type_name(node_type(l->node)));
  if (l->row->text && l->has_block && !l->has_words)
    drop_layout(&r->doc->memory, l->node);
  if (r->depth > 1)
    count_columns(r, l, l - 1);
  r->depth--;
}

static void XMLCALL on_text(void *context, const XML_Char *text, int length)
{
  reader *r = context;
  if (r->status != REFERAT_OK)
    return;
  referat__buf_append(&r->text, text, (size_t)length);
  if (r->text.failed)
    fail(r, REFERAT_ERROR_MEMORY, "out of memory");
}

static void XMLCALL on_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
                               const XML_Char *public_id, int has_internal)
{
  (void)name;
  (void)system_id;
  (void)public_id;
  (void)has_internal;
  fail(context, REFERAT_ERROR_SYNTAX, "a document type declaration is not allowed");
}

/* Hand the bytes to expat piece by piece, so that it need not hold them all.
 * A piece that ends no token makes the next one larger: expat then reads a long
 * token a few times only, not once for each piece. */
static void feed(reader *r)
{
  size_t size = SLICE_SIZE, fed = 0;
  bool last;
  do {
    size_t before = place(r);
    size_t n = r->bytes.len - fed < size ? r->bytes.len - fed : size;
    last = fed + n == r->bytes.len;
    enum XML_Status status = XML_Parse(r->parser, r->bytes.ptr + fed, (int)n, last);
    fed += n;
    if (status != XML_STATUS_OK) {
      enum XML_Error code = XML_GetErrorCode(r->parser);
      fail(r, referat__watched_failed() ? REFERAT_ERROR_MEMORY : REFERAT_ERROR_SYNTAX, "%s",
           XML_ErrorString(code));
    }
    if (place(r) == before && size < ((size_t)1 << 28))
      size *= 2;
  } while (!last && r->status == REFERAT_OK);
}

static void check_refs(reader *r)
{
  if (r->status != REFERAT_OK || r->doc->memory.failed)
    return;
  r->blamed = referat__ids_check(&r->ids);
  if (r->blamed)
    fail(r, REFERAT_ERROR_SYNTAX, "the attribute '%s' names '%.*s', which is no id of %s",
         referat_attr_name(r->blamed->attr), SHOW(slice_str(r->blamed->id)),
         r->blamed->attr == REFERAT_ATTR_REF ? N_("a person") : N_("an item"));
}

/* Whether the tag of the outermost element begins here, perhaps with a prefix: "<r:minutes". */
static bool begins_minutes(slice bytes)
{
  size_t n = 1;
  while (n < bytes.len && n < LONGEST_PREFIX &&
         (is_digit(bytes.ptr[n]) || referat__is_letter((unsigned char)bytes.ptr[n])))
    n++;
  bool prefixed = n < bytes.len && bytes.ptr[n] == ':';
  return slice_starts(bytes, SLICE("<")) &&
         slice_starts(slice_skip(bytes, prefixed ? n + 1 : 1), SLICE("minutes"));
}

bool referat__xml_looks(slice bytes)
{
  if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
    bytes = slice_skip(bytes, 3);
  while (bytes.len && strchr(" \t\r\n", bytes.ptr[0]) && bytes.ptr[0])
    bytes = slice_skip(bytes, 1);
  return slice_starts(bytes, SLICE("<?xml")) || begins_minutes(bytes);
}

referat_status referat__xml_read(referat_doc *doc, slice bytes, referat_error *error)
{
  referat_allocator from = doc->memory.allocator;
  reader *r = from.resize(from.context, NULL, sizeof *r);
  if (!r)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  *r = (reader){.doc = doc, .bytes = bytes, .error = error, .line = 1};
  referat__arena_expect(&doc->memory, bytes.len); /* nodes are about as large as their XML */
  (void)referat__watched_failed();
  r->parser = XML_ParserCreate_MM(NULL, &referat__watched_memory, SEPARATOR_STRING);
  if (!r->parser) {
    from.release(from.context, r);
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  }
  referat__buf_init(&r->text, &from);
  learn_names(r);
  XML_SetUserData(r->parser, r);
  XML_SetElementHandler(r->parser, on_start, on_end);
  XML_SetCharacterDataHandler(r->parser, on_text);
  XML_SetStartDoctypeDeclHandler(r->parser, on_doctype);
  feed(r);
  check_refs(r);
  if (r->status == REFERAT_OK && doc->memory.failed)
    fail(r, REFERAT_ERROR_MEMORY, "out of memory");
  referat_status status = r->status;
  doc->lines_of_xml = true;
  XML_ParserFree(r->parser);
  referat__buf_free(&r->text);
  from.release(from.context, r);
  return status;
}
