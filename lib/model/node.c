#include "model/node.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "model/vocabulary.h"

/* Half of all nodes are text and have no need of the rest. */
#define TEXT_SIZE (offsetof(referat_node, text_len) + sizeof(size_t))

enum { STRUCTURE = 0, HOLDS_INLINE = 1, INLINE = 3 };

#define NAME(literal)            \
  {                              \
    literal, sizeof(literal) - 1 \
  }

/* The vocabulary is made of the schema; the enumerations of referat.h are held to it here. */
_Static_assert(VOCABULARY_TYPE_COUNT == REFERAT_TYPE_COUNT - 1, "elements of referat.h");
_Static_assert(VOCABULARY_ATTR_COUNT == REFERAT_ATTR_COUNT, "attributes of referat.h");

/* One row for each type, in the order of referat_type. */
#define TYPE(type, name, content) [REFERAT_##type] = {NAME(name), content},
static const struct {
  vocabulary_name name;
  unsigned content;
} types[REFERAT_TYPE_COUNT] = {[REFERAT_TEXT] = {NAME("#text"), INLINE}, VOCABULARY_TYPES(TYPE)};

#define ATTR(attr, name) [REFERAT_ATTR_##attr] = NAME(name),
static const vocabulary_name attrs[REFERAT_ATTR_COUNT] = {VOCABULARY_ATTRS(ATTR)};

referat_doc *referat__doc_new(const referat_allocator *allocator)
{
  referat_allocator from = referat__allocator(allocator);
  referat_doc *doc = from.resize(from.context, NULL, sizeof *doc);
  if (!doc)
    return NULL;
  *doc = (referat_doc){.root = NULL};
  referat__arena_init(&doc->memory, &from);
  referat__buf_init(&doc->input, &from);
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

referat_status referat__doc_failed(const referat_doc *doc, referat_error *error)
{
  referat__error_clear(error); /* who failed took it for a lack of memory */
  if (!doc || !doc->memory.past_line)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  return referat__fail(error, REFERAT_ERROR_LIMIT, doc->memory.past_line, 0,
                       "the document has more than %zu elements and texts", REFERAT_MAX_NODES);
}

static referat_node *refuse(arena *a, uint32_t line)
{
  if (!a->past_line)
    a->past_line = line ? line : 1;
  a->failed = true;
  return NULL;
}

static inline referat_node *make(arena *a, size_t size, referat_type type, uint32_t line)
{
  if (a->nodes >= REFERAT_MAX_NODES)
    return refuse(a, line);
  referat_node *node = referat__arena_alloc(a, size);
  if (node) {
    a->nodes++;
    node->type = (uint8_t)type;
    node->line = line;
  }
  return node;
}

referat_node *referat__node_new(arena *a, referat_type type, uint32_t line)
{
  return make(a, sizeof(referat_node), type, line);
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
  referat_node *node = make(a, TEXT_SIZE, REFERAT_TEXT, line);
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

void referat__node_unset(referat_node *node, referat_attr name)
{
  node_attr **at = node ? &node->attrs : NULL;
  while (at && *at && (*at)->name < name)
    at = &(*at)->next;
  if (at && *at && (*at)->name == name)
    *at = (*at)->next;
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

const vocabulary_name *referat__type_name(referat_type type)
{
  return &types[type].name;
}

const vocabulary_name *referat__attr_name(referat_attr attr)
{
  return &attrs[attr];
}

referat_type referat__type_by_name(slice name)
{
  for (int type = REFERAT_MINUTES; type < REFERAT_TYPE_COUNT; type++)
    if (slice_eq(name, slice_of(types[type].name.text, types[type].name.len)))
      return (referat_type)type;
  return REFERAT_TYPE_COUNT;
}

referat_attr referat__attr_by_name(slice name)
{
  for (int attr = 0; attr < REFERAT_ATTR_COUNT; attr++)
    if (slice_eq(name, slice_of(attrs[attr].text, attrs[attr].len)))
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
  return (unsigned)type < REFERAT_TYPE_COUNT ? types[type].name.text : "";
}

const char *referat_attr_name(referat_attr attr)
{
  return (unsigned)attr < REFERAT_ATTR_COUNT ? attrs[attr].text : "";
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
