/*
 * The tree of a document.  Everything lives in the document's arena; a text
 * node is a slice of the document's copy of the input wherever it can be.
 *
 * Builders need not look at each result: every function here takes NULL for a
 * node that could not be made and does nothing with it.  The arena remembers
 * that it failed, and whoever owns the build looks there once.
 */
#ifndef REFERAT_MODEL_NODE_H
#define REFERAT_MODEL_NODE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"
#include "referat.h"

#include <stddef.h>
#include <stdint.h>

/*
 * Where something stands, as seen from where this is written: half of the distance, and a set bit
 * for 1.  What is too far away is in a list of the piece that this is in (base/arena.h): four times
 * its place there, of which the first is 1.  0 is nothing.  Everything that is found this way is
 * aligned for 32 bits.  Of bytes it is twice the distance and a set bit, or four times that from
 * the base of the piece, and a set bit for 2: text far from its nodes is mostly in one place.
 */
typedef uint32_t node_link;

/* An attribute; the functions below tell of it. */
typedef struct node_attr {
  uint32_t name_and_next; /* in the lower 8 bits and, as node_link, in the upper 24 */
  node_link said;
} node_attr;

/*
 * Most elements hold one text and nothing else, so that one is no node of its own: it stands in
 * its element, in place of the ends of the list of children, and leaves when something comes to
 * stand beside it.  Elements that have no attributes or no content are without room for them.
 * All that is nobody's business but that of the functions below.
 */
struct referat_node {
  uint32_t line : 31;
  uint32_t held : 1; /* a text that stands in its element: it ends with `held_text` */
  uint32_t type : 8;
  uint32_t more : 24; /* of a text, how long it is; of an element, NODE_... */
  union {
    node_link beside; /* the next child of the same parent */
    node_link held_text;
  };
  node_link above; /* the parent; an element without content ends here */
  union {
    node_link words;     /* a text ends here */
    struct {             /* elements */
      node_link opening; /* the first child and the last; or the text that is held, */
      node_link closing;
      uint32_t rest_held;  /* which takes so much */
      node_link own_attrs; /* in the order of referat_attr; for NODE_HAS_ATTRS */
    };
  };
};

enum {
  NODE_HAS_ATTRS = 1 << 0, /* there is room for attributes */
  NODE_EMPTY = 1 << 1,     /* there is none for content */
  NODE_HOLDS = 1 << 2,     /* a text stands in it */
  NODE_LISTED = 1 << 3     /* an item: the contents list names it */
};

/* A longer text becomes several nodes. */
#define NODE_LONGEST_TEXT (((size_t)1 << 24) - 1)

struct referat_doc {
  arena memory;
  buf input; /* bytes that the text nodes may be slices of; often empty */
  referat_node *root;
  bool lines_of_xml; /* the lines of nodes are those of referat XML, not of the source */
  /* of a document that is made to be written alone: */
  bool remarked;                    /* findings stand in it as comments: write/added/remarks.h */
  const referat_node *front, *back; /* pages behind the head and behind all else, or NULL */
  const referat_doc *carried;       /* what it is as referat XML, or NULL: itself */
};

/* The document that tells as referat XML what this one is. */
static inline const referat_doc *doc_carried(const referat_doc *doc)
{
  return doc->carried ? doc->carried : doc;
}

/* Return a new, empty document, or NULL. */
referat_doc *referat__doc_new(const referat_allocator *allocator);

/* Tell why the document could not be built: it would have more nodes than REFERAT_MAX_NODES
 * (REFERAT_ERROR_LIMIT, and the line), or there is no memory.  NULL is taken. */
referat_status referat__doc_failed(const referat_doc *doc, referat_error *error);

/* Make an element; it stands nowhere yet.  A node beyond REFERAT_MAX_NODES is none that could be
 * made: the arena has failed. */
referat_node *referat__node_new(arena *a, referat_type type, uint32_t line);

/* Make an element and append it to `parent`. */
referat_node *referat__node_add(arena *a, referat_node *parent, referat_type type, uint32_t line);

/* Append text; false where nothing was added: an empty slice adds nothing.  The bytes are not
 * copied. */
bool referat__node_add_text(arena *a, referat_node *parent, slice text, uint32_t line);

/* Append an element that stands nowhere yet. */
void referat__node_append(arena *a, referat_node *parent, referat_node *child);

/* Insert an element as the next sibling of `after`, or first when that is NULL. */
void referat__node_insert(arena *a, referat_node *parent, referat_node *after, referat_node *child);

/* Append all children of `from` to `to`, and those that stand behind a child. */
void referat__node_move(arena *a, referat_node *to, referat_node *from);
void referat__node_move_behind(arena *a, referat_node *to, referat_node *child);

/* Take all children away, or those that are text. */
void referat__node_drop(referat_node *node);
void referat__node_drop_texts(arena *a, referat_node *node);

/* Set an attribute to a copy of the value; a value that is set already is
 * replaced.  set_static keeps the pointer instead: for literals and strings in
 * the arena. */
void referat__node_set(arena *a, referat_node *node, referat_attr name, slice value);
void referat__node_set_static(arena *a, referat_node *node, referat_attr name, const char *value);

/* Take an attribute away, if the element has it. */
void referat__node_unset(arena *a, referat_node *node, referat_attr name);

/* What a link leads to that stands in a node or an attribute; `link` is its value.  The list of
 * what is far is that of `at`. */
static inline void *link_far(const void *at, node_link link)
{
  return link ? (void *)(uintptr_t)arena_piece_of(at)->far[link / 4 - 1] : NULL;
}

static inline void *link_follow(const void *at, node_link link)
{
  if (link & 1)
    return (void *)((uintptr_t)at + 2 * (uintptr_t)(intptr_t)(int32_t)link - 2);
  return link_far(at, link);
}

/* The same for bytes. */
static inline const char *link_bytes(const void *at, node_link link)
{
  if (link & 1)
    return (const char *)((uintptr_t)at + (uintptr_t)(intptr_t)((int32_t)link >> 1));
  if (link & 2)
    return (const char *)((uintptr_t)arena_piece_of(at)->base +
                          (uintptr_t)(intptr_t)((int32_t)link >> 2));
  return link_far(at, link);
}

/* The text that the element holds, as a node. */
static inline referat_node *node_held(const referat_node *element)
{
  return (referat_node *)((uintptr_t)element + offsetof(referat_node, opening));
}

/* The first child of what is known to be an element, and the last. */
static inline referat_node *element_first(const referat_node *element)
{
  if (element->more & (NODE_HOLDS | NODE_EMPTY))
    return element->more & NODE_HOLDS ? node_held(element) : NULL;
  return link_follow(element, element->opening);
}

static inline referat_node *element_last(const referat_node *element)
{
  if (element->more & (NODE_HOLDS | NODE_EMPTY))
    return element->more & NODE_HOLDS ? node_held(element) : NULL;
  return link_follow(element, element->closing);
}

/* The child that stands behind this one. */
static inline referat_node *node_next(const referat_node *node)
{
  return node->held ? NULL : link_follow(node, node->beside);
}

static inline referat_node *node_parent(const referat_node *node)
{
  return node->held ? (referat_node *)((uintptr_t)node - offsetof(referat_node, opening))
                    : link_follow(node, node->above);
}

/* What a text node says. */
static inline slice node_text(const referat_node *text)
{
  return slice_of(link_bytes(text, text->held ? text->held_text : text->words), text->more);
}

/* Let the node stand in another line. */
static inline void node_set_line(referat_node *node, uint32_t line)
{
  node->line = line < 0x7fffffff ? line & 0x7fffffff : 0x7fffffff;
}

/* Whether the contents list names the item. */
static inline bool node_is_listed(const referat_node *item)
{
  return item->more & NODE_LISTED;
}

static inline void node_set_listed(referat_node *item, bool is_listed)
{
  item->more = (item->more & ~(unsigned)NODE_LISTED & 0xffffff) | (is_listed ? NODE_LISTED : 0);
}

/* Whether there is room for attributes: never in a text, whose `more` is its length. */
static inline bool node_may_have_attrs(const referat_node *node)
{
  return node->type != REFERAT_TEXT && node->more & NODE_HAS_ATTRS;
}

/* The first attribute; NULL for text. */
static inline node_attr *node_attrs(const referat_node *node)
{
  return node_may_have_attrs(node) ? link_follow(node, node->own_attrs) : NULL;
}

/* The next one, or NULL; the name and the value. */
static inline node_attr *attr_next(const node_attr *attr)
{
  return link_follow(attr, (node_link)((int32_t)attr->name_and_next >> 8));
}

static inline referat_attr attr_name(const node_attr *attr)
{
  return (referat_attr)(attr->name_and_next & 0xff);
}

static inline const char *attr_value(const node_attr *attr)
{
  return link_bytes(attr, attr->said);
}

/* Let the attribute have another value; the pointer is kept. */
void referat__attr_say(arena *a, node_attr *attr, const char *value);

static inline referat_type node_type(const referat_node *node)
{
  return node ? (referat_type)node->type : REFERAT_TEXT;
}

/* The value of an attribute, or "" where there is none; and whether it is that one. */
static inline const char *node_value(const referat_node *node, referat_attr attr)
{
  const char *value = referat_node_attr(node, attr);
  return value ? value : "";
}

static inline bool node_says(const referat_node *node, referat_attr attr, const char *value)
{
  return strcmp(node_value(node, attr), value) == 0;
}

/* A cell of a table. */
static inline bool node_is_cell(const referat_node *node)
{
  return node->type == REFERAT_TH || node->type == REFERAT_TD;
}

/* The children of an element; NULL for text. */
static inline referat_node *node_first(const referat_node *node)
{
  return node && node->type != REFERAT_TEXT ? element_first(node) : NULL;
}

/* The node behind this one among those below `root`, in the order of the text: its first
 * child, if `into` says so and it has one; NULL at the end. */
static inline const referat_node *node_after(const referat_node *node, const referat_node *root,
                                             bool into)
{
  const referat_node *first = into ? node_first(node) : NULL;
  if (first)
    return first;
  while (node != root && !node_next(node))
    node = node_parent(node);
  return node == root ? NULL : node_next(node);
}

/* The first child of that type, or NULL. */
referat_node *referat__node_child(const referat_node *node, referat_type type);

/* The list of contents of the minutes: in the head, or behind it; NULL where there is none. */
referat_node *referat__contents(const referat_node *minutes);

/* The first item of the minutes, and the one after an item, in groups and outside
 * of them; NULL where there is none. */
referat_node *referat__item_first(const referat_node *minutes);
referat_node *referat__item_next(const referat_node *item);

/* Whether elements of the type hold text and inline elements, so that white
 * space inside them matters. */
bool referat__type_is_inline(referat_type type);    /* strong, person, pb, ... */
bool referat__type_holds_inline(referat_type type); /* p, title, th, ... and all inline ones */

/* A name of the vocabulary, ended by NUL.  All of them are as large, because a
 * copy of a fixed size is faster than one that counts. */
typedef struct vocabulary_name {
  char text[15];
  uint8_t len;
} vocabulary_name;

/* The names of types and attributes, as referat_type_name gives them. */
const vocabulary_name *referat__type_name(referat_type type);
const vocabulary_name *referat__attr_name(referat_attr attr);

/* The type and attribute of that name, or REFERAT_TYPE_COUNT / REFERAT_ATTR_COUNT. */
referat_type referat__type_by_name(slice name);
referat_attr referat__attr_by_name(slice name);

#endif
