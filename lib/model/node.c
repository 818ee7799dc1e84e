#include "model/node.h"

#include "base/utf8.h"

/* Half of all nodes are text and have no need of the rest. */
#define TEXT_SIZE (offsetof(referat_node, text_len) + sizeof(size_t))

enum { STRUCTURE = 0, HOLDS_INLINE = 1, INLINE = 3 };

/* One row for each type, in the order of referat_type. */
static const struct {
  slice name;
  unsigned content;
} types[REFERAT_TYPE_COUNT] = {
    [REFERAT_TEXT] = {SLICE_INIT("#text"), INLINE},
    [REFERAT_MINUTES] = {SLICE_INIT("minutes"), STRUCTURE},
    [REFERAT_SOURCE] = {SLICE_INIT("source"), STRUCTURE},
    [REFERAT_FINDING] = {SLICE_INIT("finding"), STRUCTURE},
    [REFERAT_HEAD] = {SLICE_INIT("head"), STRUCTURE},
    [REFERAT_TITLE] = {SLICE_INIT("title"), HOLDS_INLINE},
    [REFERAT_FIELD] = {SLICE_INIT("field"), HOLDS_INLINE},
    [REFERAT_LABEL] = {SLICE_INIT("label"), INLINE},
    [REFERAT_CONTENTS] = {SLICE_INIT("contents"), STRUCTURE},
    [REFERAT_ENTRY] = {SLICE_INIT("entry"), STRUCTURE},
    [REFERAT_NUMBER] = {SLICE_INIT("number"), HOLDS_INLINE},
    [REFERAT_LEADER] = {SLICE_INIT("leader"), HOLDS_INLINE},
    [REFERAT_PAGE] = {SLICE_INIT("page"), HOLDS_INLINE},
    [REFERAT_ITEM] = {SLICE_INIT("item"), STRUCTURE},
    [REFERAT_HEADING] = {SLICE_INIT("heading"), HOLDS_INLINE},
    [REFERAT_CASE] = {SLICE_INIT("case"), HOLDS_INLINE},
    [REFERAT_SECTION] = {SLICE_INIT("section"), STRUCTURE},
    [REFERAT_P] = {SLICE_INIT("p"), HOLDS_INLINE},
    [REFERAT_LIST] = {SLICE_INIT("list"), STRUCTURE},
    [REFERAT_LI] = {SLICE_INIT("li"), HOLDS_INLINE},
    [REFERAT_TABLE] = {SLICE_INIT("table"), STRUCTURE},
    [REFERAT_CAPTION] = {SLICE_INIT("caption"), HOLDS_INLINE},
    [REFERAT_TR] = {SLICE_INIT("tr"), STRUCTURE},
    [REFERAT_TH] = {SLICE_INIT("th"), HOLDS_INLINE},
    [REFERAT_TD] = {SLICE_INIT("td"), HOLDS_INLINE},
    [REFERAT_PROPOSAL] = {SLICE_INIT("proposal"), HOLDS_INLINE},
    [REFERAT_PROPOSER] = {SLICE_INIT("proposer"), INLINE},
    [REFERAT_ABSENT] = {SLICE_INIT("absent"), HOLDS_INLINE},
    [REFERAT_ANNEX] = {SLICE_INIT("annex"), HOLDS_INLINE},
    [REFERAT_VOTE] = {SLICE_INIT("vote"), HOLDS_INLINE},
    [REFERAT_PERSON] = {SLICE_INIT("person"), INLINE},
    [REFERAT_PARTY] = {SLICE_INIT("party"), INLINE},
    [REFERAT_BODY] = {SLICE_INIT("body"), INLINE},
    [REFERAT_STATEMENT] = {SLICE_INIT("statement"), STRUCTURE},
    [REFERAT_RECUSAL] = {SLICE_INIT("recusal"), HOLDS_INLINE},
    [REFERAT_ARRIVAL] = {SLICE_INIT("arrival"), HOLDS_INLINE},
    [REFERAT_DEPARTURE] = {SLICE_INIT("departure"), HOLDS_INLINE},
    [REFERAT_SUBSTITUTION] = {SLICE_INIT("substitution"), HOLDS_INLINE},
    [REFERAT_FURNITURE] = {SLICE_INIT("furniture"), HOLDS_INLINE},
    [REFERAT_STRONG] = {SLICE_INIT("strong"), INLINE},
    [REFERAT_EM] = {SLICE_INIT("em"), INLINE},
    [REFERAT_A] = {SLICE_INIT("a"), INLINE},
    [REFERAT_PB] = {SLICE_INIT("pb"), INLINE},
    [REFERAT_LB] = {SLICE_INIT("lb"), INLINE},
    [REFERAT_HY] = {SLICE_INIT("hy"), INLINE},
};

static const slice attrs[REFERAT_ATTR_COUNT] = {
    [REFERAT_ATTR_VERSION] = SLICE_INIT("version"),
    [REFERAT_ATTR_LANG] = SLICE_INIT("xml:lang"),
    [REFERAT_ATTR_CODE] = SLICE_INIT("code"),
    [REFERAT_ATTR_SEVERITY] = SLICE_INIT("severity"),
    [REFERAT_ATTR_LINE] = SLICE_INIT("line"),
    [REFERAT_ATTR_MESSAGE] = SLICE_INIT("message"),
    [REFERAT_ATTR_ID] = SLICE_INIT("id"),
    [REFERAT_ATTR_NUMBER] = SLICE_INIT("number"),
    [REFERAT_ATTR_KIND] = SLICE_INIT("kind"),
    [REFERAT_ATTR_NAME] = SLICE_INIT("name"),
    [REFERAT_ATTR_SHA256] = SLICE_INIT("sha256"),
    [REFERAT_ATTR_BYTES] = SLICE_INIT("bytes"),
    [REFERAT_ATTR_MEDIA_TYPE] = SLICE_INIT("media-type"),
    [REFERAT_ATTR_ENCODING] = SLICE_INIT("encoding"),
    [REFERAT_ATTR_GENERATOR] = SLICE_INIT("generator"),
    [REFERAT_ATTR_TITLE] = SLICE_INIT("title"),
    [REFERAT_ATTR_BODY] = SLICE_INIT("body"),
    [REFERAT_ATTR_TERM] = SLICE_INIT("term"),
    [REFERAT_ATTR_MUNICIPALITY] = SLICE_INIT("municipality"),
    [REFERAT_ATTR_DATE] = SLICE_INIT("date"),
    [REFERAT_ATTR_START] = SLICE_INIT("start"),
    [REFERAT_ATTR_END] = SLICE_INIT("end"),
    [REFERAT_ATTR_PLACE] = SLICE_INIT("place"),
    [REFERAT_ATTR_ITEM] = SLICE_INIT("item"),
    [REFERAT_ATTR_MATCH] = SLICE_INIT("match"),
    [REFERAT_ATTR_ACCESS] = SLICE_INIT("access"),
    [REFERAT_ATTR_DECIDED] = SLICE_INIT("decided"),
    [REFERAT_ATTR_KLE] = SLICE_INIT("kle"),
    [REFERAT_ATTR_FACET] = SLICE_INIT("facet"),
    [REFERAT_ATTR_SERIAL] = SLICE_INIT("serial"),
    [REFERAT_ATTR_YEAR] = SLICE_INIT("year"),
    [REFERAT_ATTR_OUTCOME] = SLICE_INIT("outcome"),
    [REFERAT_ATTR_AMENDED] = SLICE_INIT("amended"),
    [REFERAT_ATTR_TYPE] = SLICE_INIT("type"),
    [REFERAT_ATTR_MARKER] = SLICE_INIT("marker"),
    [REFERAT_ATTR_ROLE] = SLICE_INIT("role"),
    [REFERAT_ATTR_PARTY] = SLICE_INIT("party"),
    [REFERAT_ATTR_CHOICE] = SLICE_INIT("choice"),
    [REFERAT_ATTR_BY] = SLICE_INIT("by"),
    [REFERAT_ATTR_PERSON] = SLICE_INIT("person"),
    [REFERAT_ATTR_TIME] = SLICE_INIT("time"),
    [REFERAT_ATTR_FOR] = SLICE_INIT("for"),
    [REFERAT_ATTR_AGAINST] = SLICE_INIT("against"),
    [REFERAT_ATTR_ABSTAIN] = SLICE_INIT("abstain"),
    [REFERAT_ATTR_HREF] = SLICE_INIT("href"),
};

referat_doc *referat__doc_new(const referat_allocator *allocator)
{
  referat_allocator from = referat__allocator(allocator);
  referat_doc *doc = from.resize(from.context, NULL, sizeof *doc);
  if (!doc)
    return NULL;
  referat__arena_init(&doc->memory, &from);
  referat__buf_init(&doc->input, &from);
  doc->root = NULL;
  return doc;
}

void referat_doc_free(referat_doc *doc)
{
  if (!doc)
    return;
  referat_allocator from = doc->memory.allocator;
  referat__arena_free(&doc->memory);
  referat__buf_free(&doc->input);
  from.release(from.context, doc);
}

referat_node *referat__node_new(arena *a, referat_type type, uint32_t line)
{
  referat_node *node = referat__arena_alloc(a, sizeof *node);
  if (node) {
    node->type = (uint8_t)type;
    node->line = line;
  }
  return node;
}

void referat__node_append(referat_node *parent, referat_node *child)
{
  if (!parent || !child)
    return;
  child->parent = parent;
  if (parent->last)
    parent->last->next = child;
  else
    parent->first = child;
  parent->last = child;
}

void referat__node_insert(referat_node *parent, referat_node *after, referat_node *child)
{
  if (!parent || !child)
    return;
  child->parent = parent;
  if (after) {
    child->next = after->next;
    after->next = child;
  } else {
    child->next = parent->first;
    parent->first = child;
  }
  if (!child->next)
    parent->last = child;
}

referat_node *referat__node_add(arena *a, referat_node *parent, referat_type type, uint32_t line)
{
  referat_node *node = referat__node_new(a, type, line);
  referat__node_append(parent, node);
  return node;
}

referat_node *referat__node_add_text(arena *a, referat_node *parent, slice text, uint32_t line)
{
  if (!parent || text.len == 0)
    return NULL;
  referat_node *node = referat__arena_alloc(a, TEXT_SIZE);
  if (node) {
    node->type = REFERAT_TEXT;
    node->line = line;
    node->text = text.ptr;
    node->text_len = text.len;
  }
  referat__node_append(parent, node);
  return node;
}

void referat__node_set_static(arena *a, referat_node *node, referat_attr name, const char *value)
{
  if (!node || !value)
    return;
  node_attr **at = &node->attrs;
  while (*at && (*at)->name < name)
    at = &(*at)->next;
  if (*at && (*at)->name == name) {
    (*at)->value = value;
    return;
  }
  node_attr *attr = referat__arena_alloc(a, sizeof *attr);
  if (!attr)
    return;
  *attr = (node_attr){.next = *at, .value = value, .name = name};
  *at = attr;
}

void referat__node_set(arena *a, referat_node *node, referat_attr name, slice value)
{
  if (node)
    referat__node_set_static(a, node, name, referat__arena_copy(a, value));
}

referat_node *referat__node_child(const referat_node *node, referat_type type)
{
  referat_node *child = node_first(node);
  while (child && child->type != type)
    child = child->next;
  return child;
}

bool referat__type_is_inline(referat_type type)
{
  return types[type].content == INLINE;
}

bool referat__type_holds_inline(referat_type type)
{
  return types[type].content != STRUCTURE;
}

slice referat__type_name(referat_type type)
{
  return types[type].name;
}

slice referat__attr_name(referat_attr attr)
{
  return attrs[attr];
}

referat_type referat__type_by_name(slice name)
{
  for (int type = REFERAT_MINUTES; type < REFERAT_TYPE_COUNT; type++)
    if (slice_eq(name, types[type].name))
      return (referat_type)type;
  return REFERAT_TYPE_COUNT;
}

referat_attr referat__attr_by_name(slice name)
{
  for (int attr = 0; attr < REFERAT_ATTR_COUNT; attr++)
    if (slice_eq(name, attrs[attr]))
      return (referat_attr)attr;
  return REFERAT_ATTR_COUNT;
}

const referat_node *referat_doc_root(const referat_doc *doc)
{
  return doc ? doc->root : NULL;
}

referat_type referat_node_type(const referat_node *node)
{
  return node_type(node);
}

const char *referat_type_name(referat_type type)
{
  return (unsigned)type < REFERAT_TYPE_COUNT ? types[type].name.ptr : "";
}

const char *referat_attr_name(referat_attr attr)
{
  return (unsigned)attr < REFERAT_ATTR_COUNT ? attrs[attr].ptr : "";
}

const char *referat_node_attr(const referat_node *node, referat_attr name)
{
  if (!node || node->type == REFERAT_TEXT)
    return NULL;
  for (const node_attr *attr = node->attrs; attr && attr->name <= name; attr = attr->next)
    if (attr->name == name)
      return attr->value;
  return NULL;
}

const char *referat_node_text(const referat_node *node, size_t *length)
{
  bool is_text = node && node->type == REFERAT_TEXT;
  if (length)
    *length = is_text ? node->text_len : 0;
  return is_text ? node->text : NULL;
}

size_t referat_node_line(const referat_node *node)
{
  return node ? node->line : 0;
}

const referat_node *referat_node_parent(const referat_node *node)
{
  return node ? node->parent : NULL;
}

const referat_node *referat_node_first(const referat_node *node)
{
  return node_first(node);
}

const referat_node *referat_node_next(const referat_node *node)
{
  return node ? node->next : NULL;
}
