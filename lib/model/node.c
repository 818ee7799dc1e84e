#include "model/node.h"

#include "base/utf8.h"

enum { STRUCTURE = 0, HOLDS_INLINE = 1, INLINE = 3 };

/* One row for each type, in the order of referat_type. */
static const struct {
  const char *name;
  unsigned content;
} types[REFERAT_TYPE_COUNT] = {
    [REFERAT_TEXT] = {"#text", INLINE},
    [REFERAT_MINUTES] = {"minutes", STRUCTURE},
    [REFERAT_SOURCE] = {"source", STRUCTURE},
    [REFERAT_FINDING] = {"finding", STRUCTURE},
    [REFERAT_HEAD] = {"head", STRUCTURE},
    [REFERAT_TITLE] = {"title", HOLDS_INLINE},
    [REFERAT_FIELD] = {"field", HOLDS_INLINE},
    [REFERAT_LABEL] = {"label", INLINE},
    [REFERAT_CONTENTS] = {"contents", STRUCTURE},
    [REFERAT_ENTRY] = {"entry", STRUCTURE},
    [REFERAT_NUMBER] = {"number", HOLDS_INLINE},
    [REFERAT_LEADER] = {"leader", HOLDS_INLINE},
    [REFERAT_PAGE] = {"page", HOLDS_INLINE},
    [REFERAT_ITEM] = {"item", STRUCTURE},
    [REFERAT_HEADING] = {"heading", HOLDS_INLINE},
    [REFERAT_CASE] = {"case", HOLDS_INLINE},
    [REFERAT_SECTION] = {"section", STRUCTURE},
    [REFERAT_P] = {"p", HOLDS_INLINE},
    [REFERAT_LIST] = {"list", STRUCTURE},
    [REFERAT_LI] = {"li", HOLDS_INLINE},
    [REFERAT_TABLE] = {"table", STRUCTURE},
    [REFERAT_CAPTION] = {"caption", HOLDS_INLINE},
    [REFERAT_TR] = {"tr", STRUCTURE},
    [REFERAT_TH] = {"th", HOLDS_INLINE},
    [REFERAT_TD] = {"td", HOLDS_INLINE},
    [REFERAT_PROPOSAL] = {"proposal", HOLDS_INLINE},
    [REFERAT_PROPOSER] = {"proposer", INLINE},
    [REFERAT_ABSENT] = {"absent", HOLDS_INLINE},
    [REFERAT_ANNEX] = {"annex", HOLDS_INLINE},
    [REFERAT_VOTE] = {"vote", HOLDS_INLINE},
    [REFERAT_PERSON] = {"person", INLINE},
    [REFERAT_PARTY] = {"party", INLINE},
    [REFERAT_BODY] = {"body", INLINE},
    [REFERAT_STATEMENT] = {"statement", STRUCTURE},
    [REFERAT_RECUSAL] = {"recusal", HOLDS_INLINE},
    [REFERAT_ARRIVAL] = {"arrival", HOLDS_INLINE},
    [REFERAT_DEPARTURE] = {"departure", HOLDS_INLINE},
    [REFERAT_SUBSTITUTION] = {"substitution", HOLDS_INLINE},
    [REFERAT_FURNITURE] = {"furniture", HOLDS_INLINE},
    [REFERAT_STRONG] = {"strong", INLINE},
    [REFERAT_EM] = {"em", INLINE},
    [REFERAT_A] = {"a", INLINE},
    [REFERAT_PB] = {"pb", INLINE},
    [REFERAT_LB] = {"lb", INLINE},
    [REFERAT_HY] = {"hy", INLINE},
};

static const char *const attrs[REFERAT_ATTR_COUNT] = {
    [REFERAT_ATTR_VERSION] = "version",
    [REFERAT_ATTR_LANG] = "xml:lang",
    [REFERAT_ATTR_CODE] = "code",
    [REFERAT_ATTR_SEVERITY] = "severity",
    [REFERAT_ATTR_LINE] = "line",
    [REFERAT_ATTR_MESSAGE] = "message",
    [REFERAT_ATTR_ID] = "id",
    [REFERAT_ATTR_NUMBER] = "number",
    [REFERAT_ATTR_KIND] = "kind",
    [REFERAT_ATTR_NAME] = "name",
    [REFERAT_ATTR_SHA256] = "sha256",
    [REFERAT_ATTR_BYTES] = "bytes",
    [REFERAT_ATTR_MEDIA_TYPE] = "media-type",
    [REFERAT_ATTR_ENCODING] = "encoding",
    [REFERAT_ATTR_GENERATOR] = "generator",
    [REFERAT_ATTR_TITLE] = "title",
    [REFERAT_ATTR_BODY] = "body",
    [REFERAT_ATTR_TERM] = "term",
    [REFERAT_ATTR_MUNICIPALITY] = "municipality",
    [REFERAT_ATTR_DATE] = "date",
    [REFERAT_ATTR_START] = "start",
    [REFERAT_ATTR_END] = "end",
    [REFERAT_ATTR_PLACE] = "place",
    [REFERAT_ATTR_ITEM] = "item",
    [REFERAT_ATTR_MATCH] = "match",
    [REFERAT_ATTR_ACCESS] = "access",
    [REFERAT_ATTR_DECIDED] = "decided",
    [REFERAT_ATTR_KLE] = "kle",
    [REFERAT_ATTR_FACET] = "facet",
    [REFERAT_ATTR_SERIAL] = "serial",
    [REFERAT_ATTR_YEAR] = "year",
    [REFERAT_ATTR_OUTCOME] = "outcome",
    [REFERAT_ATTR_AMENDED] = "amended",
    [REFERAT_ATTR_TYPE] = "type",
    [REFERAT_ATTR_MARKER] = "marker",
    [REFERAT_ATTR_ROLE] = "role",
    [REFERAT_ATTR_PARTY] = "party",
    [REFERAT_ATTR_CHOICE] = "choice",
    [REFERAT_ATTR_BY] = "by",
    [REFERAT_ATTR_PERSON] = "person",
    [REFERAT_ATTR_TIME] = "time",
    [REFERAT_ATTR_FOR] = "for",
    [REFERAT_ATTR_AGAINST] = "against",
    [REFERAT_ATTR_ABSTAIN] = "abstain",
    [REFERAT_ATTR_HREF] = "href",
};

referat_doc *referat__doc_new(const referat_allocator *allocator)
{
  referat_allocator from = referat__allocator(allocator);
  referat_doc *doc = from.resize(from.context, NULL, sizeof *doc);
  if (!doc)
    return NULL;
  referat__arena_init(&doc->memory, &from);
  doc->root = NULL;
  return doc;
}

void referat_doc_free(referat_doc *doc)
{
  if (!doc)
    return;
  referat_allocator from = doc->memory.allocator;
  referat__arena_free(&doc->memory);
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
  referat_node *node = referat__node_new(a, REFERAT_TEXT, line);
  if (node) {
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

referat_type referat__type_by_name(slice name)
{
  for (int type = REFERAT_MINUTES; type < REFERAT_TYPE_COUNT; type++)
    if (slice_eq(name, slice_str(types[type].name)))
      return (referat_type)type;
  return REFERAT_TYPE_COUNT;
}

referat_attr referat__attr_by_name(slice name)
{
  for (int attr = 0; attr < REFERAT_ATTR_COUNT; attr++)
    if (slice_eq(name, slice_str(attrs[attr])))
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
  return (unsigned)type < REFERAT_TYPE_COUNT ? types[type].name : "";
}

const char *referat_attr_name(referat_attr attr)
{
  return (unsigned)attr < REFERAT_ATTR_COUNT ? attrs[attr] : "";
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
