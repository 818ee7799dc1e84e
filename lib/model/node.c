#include "model/node.h"

#include "base/diag.h"
#include "base/utf8.h"
#include "model/vocabulary.h"

/* What follows is left out where a node has no need of it. */
#define TEXT_SIZE (offsetof(referat_node, words) + sizeof(node_link))
#define EMPTY_SIZE offsetof(referat_node, words)
#define PLAIN_SIZE offsetof(referat_node, own_attrs)

enum { STRUCTURE = 0, HOLDS_INLINE = 1, INLINE = 3 };

/* What elements have room for. */
enum { PLAIN = 0, EMPTY = NODE_EMPTY, ATTRS = NODE_HAS_ATTRS };

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

/* What elements of each type have room for: PLAIN but for these. */
static const uint8_t rooms[REFERAT_TYPE_COUNT] = {
    [REFERAT_MINUTES] = ATTRS, [REFERAT_SOURCE] = ATTRS,    [REFERAT_FINDING] = ATTRS,
    [REFERAT_HEAD] = ATTRS,    [REFERAT_FIELD] = ATTRS,     [REFERAT_ENTRY] = ATTRS,
    [REFERAT_GROUP] = ATTRS,   [REFERAT_ITEM] = ATTRS,      [REFERAT_CASE] = ATTRS,
    [REFERAT_SECTION] = ATTRS, [REFERAT_LIST] = ATTRS,      [REFERAT_LI] = ATTRS,
    [REFERAT_ABSENT] = ATTRS,  [REFERAT_ANNEX] = ATTRS,     [REFERAT_VOTE] = ATTRS,
    [REFERAT_PERSON] = ATTRS,  [REFERAT_STATEMENT] = ATTRS, [REFERAT_RECUSAL] = ATTRS,
    [REFERAT_ARRIVAL] = ATTRS, [REFERAT_DEPARTURE] = ATTRS, [REFERAT_SUBSTITUTION] = ATTRS,
    [REFERAT_PARTY] = ATTRS,   [REFERAT_A] = ATTRS,         [REFERAT_PB] = EMPTY,
    [REFERAT_LB] = EMPTY,      [REFERAT_HY] = EMPTY,
};

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

static void refuse(arena *a, uint32_t line)
{
  if (!a->past_line)
    a->past_line = line ? line : 1;
  a->failed = true;
}

static inline bool count_node(arena *a, uint32_t line)
{
  if (a->nodes >= REFERAT_MAX_NODES) {
    refuse(a, line);
    return false;
  }
  a->nodes++;
  return true;
}

/* The bits of a line's number, of which no input has more, and of a node's `more`. */
#define LINE_BITS 0x7fffffffu
#define MORE_BITS 0xffffffu

/* What nodes of all kinds begin with. */
#define HEAD_SIZE offsetof(referat_node, beside)

/* Write the head of a new node at once, not field by field. */
static inline void begin(referat_node *node, referat_type type, uint32_t line, size_t more)
{
  referat_node head = {
      .line = line & LINE_BITS, .type = (uint8_t)type, .more = (uint32_t)more & MORE_BITS};
  memcpy(node, &head, HEAD_SIZE);
}

/* Distances that a link has room for: of nodes, of attributes, of bytes, and of bytes from the
 * base of a piece. */
#define FARTHEST ((uint64_t)1 << 32)
#define FARTHEST_ATTR ((uint64_t)1 << 24)
#define FARTHEST_BYTES ((uint64_t)1 << 30)
#define FARTHEST_BASE ((uint64_t)1 << 29)

static inline uint64_t distance(const void *at, const void *to)
{
  return (uint64_t)((int64_t)(uintptr_t)to - (int64_t)(uintptr_t)at);
}

static inline bool is_near(uint64_t away, uint64_t farthest)
{
  return away + farthest < 2 * farthest;
}

/* The link from `at` to what is far: `old` is the one that it takes the place of.  0 without
 * memory. */
static __attribute__((noinline)) node_link far_link(arena *a, const void *at, node_link old,
                                                    const void *to)
{
  arena_piece *piece = arena_piece_of(at);
  if (old && !(old & 3)) {
    piece->far[old / 4 - 1] = to;
    return old;
  }
  const void **far =
      referat__arena_widen(a, piece->far, piece->count, &piece->room, sizeof *piece->far);
  if (!far)
    return 0;
  piece->far = far;
  far[piece->count++] = to;
  return (node_link)(4 * piece->count);
}

static __attribute__((noinline)) node_link far_bytes(arena *a, const void *at, node_link old,
                                                     const char *to)
{
  arena_piece *piece = arena_piece_of(at);
  if (!piece->base)
    piece->base = to;
  uint64_t away = distance(piece->base, to);
  return is_near(away, FARTHEST_BASE) ? (node_link)(away << 2) | 2 : far_link(a, at, old, to);
}

/* Let a link that stands in a node lead to another one, or to an attribute. */
static inline void link_to(arena *a, const void *at, node_link *link, const void *to)
{
  uint64_t away = distance(at, to);
  *link = is_near(away, FARTHEST) ? (node_link)(away >> 1) | 1 : far_link(a, at, *link, to);
}

/* The same for bytes. */
static inline void link_to_bytes(arena *a, const void *at, node_link *link, const char *to)
{
  uint64_t away = distance(at, to);
  *link = is_near(away, FARTHEST_BYTES) ? (node_link)(away << 1) | 1 : far_bytes(a, at, *link, to);
}

/* Let the attribute have that name, and another one or NULL behind it. */
static inline void set_attr(arena *a, node_attr *attr, referat_attr name, const node_attr *next)
{
  uint64_t away = distance(attr, next);
  node_link old = (node_link)((int32_t)attr->name_and_next >> 8);
  node_link link = !next                          ? 0
                   : is_near(away, FARTHEST_ATTR) ? (node_link)(away >> 1) | 1
                                                  : far_link(a, attr, old, next);
  attr->name_and_next = link << 8 | (uint32_t)name;
}

static inline referat_node *element_new(arena *a, referat_type type, uint32_t line)
{
  if (!count_node(a, line))
    return NULL;
  unsigned room = rooms[type];
  referat_node *node = room == PLAIN   ? referat__arena_cell(a, PLAIN_SIZE)
                       : room == ATTRS ? referat__arena_cell(a, sizeof *node)
                                       : referat__arena_cell(a, EMPTY_SIZE);
  if (node)
    begin(node, type, line, room);
  else
    a->nodes--;
  return node;
}

referat_node *referat__node_new(arena *a, referat_type type, uint32_t line)
{
  return element_new(a, type, line);
}

/* A text as a node of its own. */
static referat_node *text_new(arena *a, slice text, uint32_t line)
{
  referat_node *node = referat__arena_cell(a, TEXT_SIZE);
  if (node) {
    begin(node, REFERAT_TEXT, line, text.len);
    link_to_bytes(a, node, &node->words, text.ptr);
    node->more = node->words ? node->more : 0; /* no memory for the link: no text */
  }
  return node;
}

/* Put a text into an element that has no children; it takes the place of their links, so it is
 * copied as bytes are. */
static void hold(arena *a, referat_node *parent, slice text, uint32_t line)
{
  referat_node held = {.line = line & LINE_BITS,
                       .held = true,
                       .type = REFERAT_TEXT,
                       .more = (uint32_t)text.len & MORE_BITS};
  link_to_bytes(a, node_held(parent), &held.held_text, text.ptr);
  held.more = held.held_text ? held.more : 0; /* as in text_new */
  memcpy((char *)parent + offsetof(referat_node, opening), &held, offsetof(referat_node, above));
  parent->more |= NODE_HOLDS;
}

static inline void link_last(arena *a, referat_node *parent, referat_node *child)
{
  referat_node *last = link_follow(parent, parent->closing);
  link_to(a, child, &child->above, parent);
  if (last)
    link_to(a, last, &last->beside, child);
  else
    link_to(a, parent, &parent->opening, child);
  link_to(a, parent, &parent->closing, child);
}

/* Let the element have a list of children, with the text that it holds as the first; false
 * without memory, and for what has no content. */
static inline bool open_list(arena *a, referat_node *parent)
{
  if (!(parent->more & (NODE_HOLDS | NODE_EMPTY)))
    return true;
  if (parent->more & NODE_EMPTY)
    return false;
  const referat_node *held = node_held(parent);
  referat_node *text = text_new(a, node_text(held), held->line);
  if (!text)
    return false;
  referat__node_drop(parent);
  link_last(a, parent, text);
  return true;
}

void referat__node_append(arena *a, referat_node *parent, referat_node *child)
{
  if (parent && child && open_list(a, parent))
    link_last(a, parent, child);
}

void referat__node_insert(arena *a, referat_node *parent, referat_node *after, referat_node *child)
{
  if (!parent || !child || !open_list(a, parent))
    return;
  referat_node *next = after ? node_next(after) : element_first(parent);
  link_to(a, child, &child->above, parent);
  child->beside = 0;
  if (next)
    link_to(a, child, &child->beside, next);
  if (after)
    link_to(a, after, &after->beside, child);
  else
    link_to(a, parent, &parent->opening, child);
  if (!next)
    link_to(a, parent, &parent->closing, child);
}

referat_node *referat__node_add(arena *a, referat_node *parent, referat_type type, uint32_t line)
{
  referat_node *node = element_new(a, type, line);
  if (node && parent && open_list(a, parent))
    link_last(a, parent, node);
  return node;
}

static bool add_text(arena *a, referat_node *parent, slice text, uint32_t line)
{
  if (!count_node(a, line))
    return false;
  if (!(parent->more & (NODE_HOLDS | NODE_EMPTY)) && !parent->opening) {
    hold(a, parent, text, line);
    return true;
  }
  referat_node *node = open_list(a, parent) ? text_new(a, text, line) : NULL;
  if (node)
    link_last(a, parent, node);
  return node != NULL;
}

bool referat__node_add_text(arena *a, referat_node *parent, slice text, uint32_t line)
{
  while (parent && text.len > NODE_LONGEST_TEXT) {
    size_t n = NODE_LONGEST_TEXT;
    while (n > NODE_LONGEST_TEXT - 4 && (text.ptr[n] & 0xC0) == 0x80)
      n--;
    if (!add_text(a, parent, slice_of(text.ptr, n), line))
      return false;
    text = slice_skip(text, n);
  }
  return parent && text.len && add_text(a, parent, text, line);
}

void referat__node_drop(referat_node *node)
{
  if (!node || node->more & NODE_EMPTY)
    return;
  node->more &= ~(unsigned)NODE_HOLDS & MORE_BITS;
  node->opening = node->closing = 0;
}

void referat__node_drop_texts(arena *a, referat_node *node)
{
  if (!node || node->more & NODE_EMPTY)
    return;
  referat_node *child = element_first(node);
  referat__node_drop(node);
  while (child) {
    referat_node *next = node_next(child);
    if (child->type != REFERAT_TEXT) {
      child->beside = 0;
      link_last(a, node, child);
    }
    child = next;
  }
}

/* Append the child and all behind it. */
static void move_from(arena *a, referat_node *to, referat_node *child)
{
  while (child) {
    referat_node *next = link_follow(child, child->beside);
    child->beside = 0;
    referat__node_append(a, to, child);
    child = next;
  }
}

void referat__node_move(arena *a, referat_node *to, referat_node *from)
{
  referat_node *first = to ? node_first(from) : NULL;
  if (!first)
    return;
  if (first->held) {
    slice text = node_text(first);
    uint32_t line = first->line;
    referat__node_drop(from);
    a->nodes--; /* it is the same one */
    add_text(a, to, text, line);
    return;
  }
  referat__node_drop(from);
  move_from(a, to, first);
}

void referat__node_move_behind(arena *a, referat_node *to, referat_node *child)
{
  referat_node *next = child ? node_next(child) : NULL;
  if (!next || !to)
    return;
  child->beside = 0;
  referat_node *parent = link_follow(child, child->above);
  link_to(a, parent, &parent->closing, child);
  move_from(a, to, next);
}

/* The first attribute of that name or behind it, or NULL; the one before it, or NULL. */
static node_attr *find_attr(const referat_node *node, referat_attr name, node_attr **before)
{
  node_attr *at = node_attrs(node);
  *before = NULL;
  while (at && attr_name(at) < name) {
    *before = at;
    at = attr_next(at);
  }
  return at;
}

/* Let the attribute, or none, stand behind one, or first. */
static void put_attr(arena *a, referat_node *node, node_attr *before, const node_attr *attr)
{
  if (before)
    set_attr(a, before, attr_name(before), attr);
  else if (attr)
    link_to(a, node, &node->own_attrs, attr);
  else
    node->own_attrs = 0;
}

void referat__attr_say(arena *a, node_attr *attr, const char *value)
{
  link_to_bytes(a, attr, &attr->said, value);
}

void referat__node_set_static(arena *a, referat_node *node, referat_attr name, const char *value)
{
  if (!node || !value)
    return;
  if (!node_may_have_attrs(node)) { /* the vocabulary gives it none */
    a->failed = true;
    return;
  }
  node_attr *before = NULL, *at = find_attr(node, name, &before);
  if (at && attr_name(at) == name) {
    referat__attr_say(a, at, value);
    return;
  }
  node_attr *attr = referat__arena_cell(a, sizeof *attr);
  if (!attr)
    return;
  set_attr(a, attr, name, at);
  link_to_bytes(a, attr, &attr->said, value);
  put_attr(a, node, before, attr);
}

void referat__node_set(arena *a, referat_node *node, referat_attr name, slice value)
{
  if (node)
    referat__node_set_static(a, node, name, referat__arena_copy(a, value));
}

void referat__node_unset(arena *a, referat_node *node, referat_attr name)
{
  node_attr *before = NULL, *at = node ? find_attr(node, name, &before) : NULL;
  if (at && attr_name(at) == name)
    put_attr(a, node, before, attr_next(at));
}

referat_node *referat__node_child(const referat_node *node, referat_type type)
{
  referat_node *child = node_first(node);
  while (child && child->type != type)
    child = node_next(child);
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
  if (!node)
    return NULL;
  for (const node_attr *attr = node_attrs(node); attr && attr_name(attr) <= name;
       attr = attr_next(attr))
    if (attr_name(attr) == name)
      return attr_value(attr);
  return NULL;
}

const char *referat_node_text(const referat_node *node, size_t *length)
{
  slice text = node && node->type == REFERAT_TEXT ? node_text(node) : slice_of(NULL, 0);
  if (length)
    *length = text.len;
  return text.ptr;
}

size_t referat_node_line(const referat_node *node)
{
  return node ? node->line : 0;
}

const referat_node *referat_node_parent(const referat_node *node)
{
  return node ? node_parent(node) : NULL;
}

const referat_node *referat_node_first(const referat_node *node)
{
  return node_first(node);
}

const referat_node *referat_node_next(const referat_node *node)
{
  return node ? node_next(node) : NULL;
}
