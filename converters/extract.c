#include "extract.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_COLUMNS 12

typedef struct table {
  char *bytes; /* malloc(3)ed */
  size_t length;
  size_t room;
  bool failed; /* sticky: no memory */
  bool inside; /* a record has begun */
} table;

static void put(table *t, const char *bytes, size_t n)
{
  if (t->failed)
    return;
  if (t->room - t->length < n) {
    size_t room = 2 * t->room + n;
    char *more = realloc(t->bytes, room);
    if (!more) {
      t->failed = true;
      return;
    }
    t->bytes = more;
    t->room = room;
  }
  memcpy(t->bytes + t->length, bytes, n);
  t->length += n;
}

static void put_value(table *t, const char *value)
{
  if (t->inside)
    put(t, ",", 1);
  t->inside = true;
  if (!value)
    return;
  if (!value[strcspn(value, ",\"\r\n")]) {
    put(t, value, strlen(value));
    return;
  }
  put(t, "\"", 1);
  for (const char *p = value; *p; p++) {
    if (*p == '"')
      put(t, "\"", 1);
    put(t, p, 1);
  }
  put(t, "\"", 1);
}

static void end_record(table *t)
{
  put(t, "\r\n", 2);
  t->inside = false;
}

static void put_attr(table *t, const referat_node *node, referat_attr attr)
{
  put_value(t, referat_node_attr(node, attr));
}

/* Adds what the node says to the text, after `between` if there is some. */
static bool add_string(char **text, const referat_node *node, const char *between)
{
  size_t have = *text ? strlen(*text) : 0, gap = have ? strlen(between) : 0;
  size_t more = referat_node_string(node, NULL, 0);
  if (!more)
    return true;
  char *longer = realloc(*text, have + gap + more + 1);
  if (!longer)
    return false;
  memcpy(longer + have, between, gap);
  referat_node_string(node, longer + have + gap, more + 1);
  *text = longer;
  return true;
}

/* What the children of the node say; some are no part of it. */
static void put_strings(table *t, const referat_node *node, const char *between)
{
  char *text = NULL;
  for (const referat_node *part = referat_node_first(node); part; part = referat_node_next(part)) {
    referat_type type = referat_node_type(part);
    bool wanted = type != REFERAT_HEADING && type != REFERAT_ABSENT && type != REFERAT_FURNITURE;
    if (wanted && !add_string(&text, part, between))
      t->failed = true;
  }
  put_value(t, text);
  free(text);
}

static bool is_decision(const referat_node *node)
{
  const char *kind = referat_node_attr(node, REFERAT_ATTR_KIND);
  return referat_node_type(node) == REFERAT_SECTION && kind && strcmp(kind, "decision") == 0;
}

/* The case numbers of an item, those in its heading, too. */
static void put_cases(table *t, const referat_node *item)
{
  char *text = NULL;
  referat_iter walk = referat_iter_begin(item);
  while (referat_iter_next(&walk) != REFERAT_DONE)
    if (walk.event == REFERAT_ENTER && referat_node_type(walk.node) == REFERAT_CASE &&
        !add_string(&text, walk.node, "; "))
      t->failed = true;
  put_value(t, text);
  free(text);
}

/* The meeting and the item: the first columns of every table. */
static void put_item(table *t, const referat_doc *doc, const referat_node *item)
{
  const referat_node *head = referat_doc_head(doc);
  put_attr(t, head, REFERAT_ATTR_BODY);
  put_attr(t, head, REFERAT_ATTR_DATE);
  put_attr(t, item, REFERAT_ATTR_NUMBER);
  put_attr(t, item, REFERAT_ATTR_TITLE);
}

static void items(table *t, const referat_doc *doc, const referat_node *item)
{
  put_item(t, doc, item);
  put_cases(t, item);
  put_attr(t, item, REFERAT_ATTR_ACCESS);
  put_attr(t, item, REFERAT_ATTR_DECIDED);
  put_value(t, referat_item_outcome(item));
  end_record(t);
}

static void decisions(table *t, const referat_doc *doc, const referat_node *item)
{
  referat_iter walk = referat_iter_begin(item);
  while (referat_iter_next(&walk) != REFERAT_DONE) {
    if (walk.event != REFERAT_ENTER || !is_decision(walk.node))
      continue;
    put_item(t, doc, item);
    put_cases(t, item);
    put_attr(t, walk.node, REFERAT_ATTR_BODY);
    put_attr(t, walk.node, REFERAT_ATTR_DATE);
    put_attr(t, walk.node, REFERAT_ATTR_OUTCOME);
    put_attr(t, walk.node, REFERAT_ATTR_AMENDED);
    put_strings(t, walk.node, " ");
    end_record(t);
  }
}

static void annexes(table *t, const referat_doc *doc, const referat_node *item)
{
  referat_iter walk = referat_iter_begin(item);
  while (referat_iter_next(&walk) != REFERAT_DONE) {
    if (walk.event != REFERAT_ENTER || referat_node_type(walk.node) != REFERAT_ANNEX)
      continue;
    put_item(t, doc, item);
    put_attr(t, walk.node, REFERAT_ATTR_NAME);
    put_attr(t, walk.node, REFERAT_ATTR_TYPE);
    end_record(t);
  }
}

static const struct {
  const char *what;
  void (*of_item)(table *t, const referat_doc *doc, const referat_node *item);
  const char *columns[MOST_COLUMNS];
} tables[] = {
    {"decisions",
     decisions,
     {"committee", "meeting", "number", "title", "cases", "body", "date", "outcome", "amended",
      "decision"}},
    {"items",
     items,
     {"committee", "meeting", "number", "title", "cases", "access", "decided", "outcome"}},
    {"annexes", annexes, {"committee", "meeting", "number", "title", "annex", "type"}},
};

static size_t find(const char *what)
{
  size_t i = 0;
  while (i < sizeof tables / sizeof *tables && strcmp(tables[i].what, what) != 0)
    i++;
  return i;
}

bool extract_known(const char *what)
{
  return find(what) < sizeof tables / sizeof *tables;
}

referat_status extract_write(const referat_doc *doc, const char *what, referat_sink sink,
                             void *context, referat_error *error)
{
  size_t i = find(what);
  table t = {.bytes = NULL};
  for (size_t column = 0; tables[i].columns[column]; column++)
    put_value(&t, tables[i].columns[column]);
  end_record(&t);
  for (const referat_node *item = referat_item_first(doc); item; item = referat_item_next(item))
    tables[i].of_item(&t, doc, item);
  referat_status status = t.failed                                ? REFERAT_ERROR_MEMORY
                          : sink(context, t.bytes, t.length) != 0 ? REFERAT_ERROR_SINK
                                                                  : REFERAT_OK;
  free(t.bytes);
  error->code = status;
  error->line = error->column = 0;
  snprintf(error->message, sizeof error->message, "%s", referat_status_string(status));
  return status;
}
