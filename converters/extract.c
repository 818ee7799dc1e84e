#include "extract.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_COLUMNS 20

/* Without it Excel takes the bytes for those of its own code page. */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct table {
  char *bytes; /* malloc(3)ed */
  size_t length;
  size_t room;
  bool failed; /* sticky: no memory */
  bool inside; /* a record has begun */
  char separator;
  const referat_doc *doc;
  struct people *people;
  unsigned ordinal; /* of a vote in its item */
} table;

static void put(table *t, const char *bytes, size_t n)
{
  if (t->failed || !n)
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

/* The length of the first of the strings that the value begins with, or 0. */
static size_t beginning(const char *value, const char *const *strings, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    size_t n = strlen(strings[i]);
    if (strncmp(value, strings[i], n) == 0)
      return n;
  }
  return 0;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Past what programs pass over before a value: spaces, quotes, and what nobody sees. */
static const char *pass_over(const char *value)
{
  static const char *const passed[] = {" ", "\"", "\xC2\xA0", "\xE2\x80\x8B", BYTE_ORDER_MARK};
  for (size_t n; (n = beginning(value, passed, COUNT(passed)));)
    value += n;
  return value;
}

/* The length of a sign that begins a formula, those of double width included; 0 for none. */
static size_t formula_sign(const char *value)
{
  static const char *const signs[] = {
      "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  return beginning(value, signs, COUNT(signs));
}

/* Whether a spreadsheet would take the value for a formula, and run it. */
static bool is_formula(const char *value)
{
  if (*value && strchr("\t\r\n", *value))
    return value[1];
  value = pass_over(value);
  return formula_sign(value) && value[formula_sign(value)];
}

/* Whether one would that parts the record in other places than we: behind a separator or
 * a line's end.  A hyphen before a space there is a list's. */
static bool is_hidden_formula(const char *value)
{
  const char *sign = pass_over(value);
  return is_formula(value) && !strchr("\t\r\n", *value) && !(sign[0] == '-' && sign[1] == ' ');
}

static void put_value(table *t, const char *value)
{
  if (t->inside)
    put(t, &t->separator, 1);
  t->inside = true;
  if (!value)
    return;
  bool quoted = value[strcspn(value, ",;\"\t\r\n")];
  if (quoted)
    put(t, "\"", 1);
  for (const char *p = value; *p; p++) {
    bool first = p == value;
    if (first ? is_formula(p) : strchr(",;\t\r\n", p[-1]) && is_hidden_formula(p))
      put(t, "'", 1);
    if (*p == '"')
      put(t, "\"", 1);
    put(t, p, 1);
  }
  if (quoted)
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

static void put_string(table *t, const referat_node *node)
{
  char *text = NULL;
  if (!add_string(&text, node, ""))
    t->failed = true;
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

/* ---- people ---- */

/* Persons of the head by their identifiers, sorted; made once for a table. */
typedef struct people {
  const referat_node **at; /* malloc(3)ed */
  size_t count;
} people;

static const char *id_of(const referat_node *person)
{
  const char *id = referat_node_attr(person, REFERAT_ATTR_ID);
  return id ? id : "";
}

static int compare_ids(const void *a, const void *b)
{
  return strcmp(id_of(*(const referat_node *const *)a), id_of(*(const referat_node *const *)b));
}

static bool find_people(people *all, const referat_doc *doc)
{
  referat_iter walk = referat_iter_begin(referat_doc_head(doc));
  size_t room = 0;
  *all = (people){.count = 0};
  while (referat_iter_next(&walk) != REFERAT_DONE) {
    if (walk.event != REFERAT_ENTER || !referat_node_attr(walk.node, REFERAT_ATTR_ID))
      continue;
    if (all->count == room) {
      room = 2 * room + 16;
      const referat_node **more = realloc(all->at, room * sizeof *more);
      if (!more)
        return false;
      all->at = more;
    }
    all->at[all->count++] = walk.node;
  }
  if (all->count)
    qsort(all->at, all->count, sizeof *all->at, compare_ids);
  return true;
}

/* The party of the person, as it is said here or in the head. */
static const char *party_of(const people *all, const referat_node *person)
{
  const char *party = referat_node_attr(person, REFERAT_ATTR_PARTY);
  const char *ref = referat_node_attr(person, REFERAT_ATTR_REF);
  size_t low = 0, high = ref ? all->count : 0;
  while (!party && low < high) {
    size_t middle = low + (high - low) / 2;
    int order = strcmp(id_of(all->at[middle]), ref);
    if (order == 0)
      return referat_node_attr(all->at[middle], REFERAT_ATTR_PARTY);
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return party;
}

static void put_number(table *t, unsigned number)
{
  char digits[16];
  snprintf(digits, sizeof digits, "%u", number);
  put_value(t, digits);
}

/* One voter, or the vote alone where `voter` is NULL. */
static void vote_line(table *t, const referat_doc *doc, const people *all, const referat_node *vote,
                      const referat_node *voter)
{
  bool is_party = referat_node_type(voter) == REFERAT_PARTY;
  const char *body = NULL;
  const referat_node *item = referat_node_parent(vote);
  for (; item && referat_node_type(item) != REFERAT_ITEM; item = referat_node_parent(item))
    if (!body)
      body = referat_node_attr(item, REFERAT_ATTR_BODY);
  put_item(t, doc, item);
  put_attr(t, item, REFERAT_ATTR_ID);
  put_value(t, body);
  put_number(t, t->ordinal);
  put_attr(t, vote, REFERAT_ATTR_ON);
  put_attr(t, vote, REFERAT_ATTR_PART);
  put_attr(t, voter, REFERAT_ATTR_CHOICE);
  put_attr(t, is_party ? NULL : voter, REFERAT_ATTR_REF);
  put_attr(t, is_party ? NULL : voter, REFERAT_ATTR_NAME);
  if (is_party)
    put_string(t, voter);
  else
    put_value(t, voter ? party_of(all, voter) : NULL);
  put_attr(t, vote, REFERAT_ATTR_FOR);
  put_attr(t, vote, REFERAT_ATTR_AGAINST);
  put_attr(t, vote, REFERAT_ATTR_ABSTAIN);
  put_attr(t, vote, REFERAT_ATTR_UNANIMOUS);
  end_record(t);
}

static void votes(table *t, const referat_doc *doc, const referat_node *item)
{
  people *all = t->people;
  referat_iter walk = referat_iter_begin(item);
  t->ordinal = 0;
  while (referat_iter_next(&walk) != REFERAT_DONE) {
    if (walk.event != REFERAT_ENTER || referat_node_type(walk.node) != REFERAT_VOTE)
      continue;
    const referat_node *vote = walk.node;
    bool named = false;
    t->ordinal++;
    referat_iter voters = referat_iter_begin(vote);
    while (referat_iter_next(&voters) != REFERAT_DONE) {
      referat_type type = referat_node_type(voters.node);
      if (voters.event != REFERAT_ENTER || (type != REFERAT_PERSON && type != REFERAT_PARTY))
        continue;
      vote_line(t, doc, all, vote, voters.node);
      named = true;
    }
    if (!named)
      vote_line(t, doc, all, vote, NULL);
  }
}

static void statements(table *t, const referat_doc *doc, const referat_node *item)
{
  referat_iter walk = referat_iter_begin(item);
  while (referat_iter_next(&walk) != REFERAT_DONE) {
    if (walk.event != REFERAT_ENTER || referat_node_type(walk.node) != REFERAT_STATEMENT)
      continue;
    put_item(t, doc, item);
    put_attr(t, item, REFERAT_ATTR_ID);
    put_attr(t, walk.node, REFERAT_ATTR_TYPE);
    put_attr(t, walk.node, REFERAT_ATTR_BY);
    put_attr(t, walk.node, REFERAT_ATTR_REF);
    put_strings(t, walk.node, " ");
    end_record(t);
  }
}

static int attend(void *context, const referat_attendance *row)
{
  static const char *const present[] = {"unknown", "yes", "no"};
  table *t = context;
  put_item(t, t->doc, row->item);
  put_attr(t, row->item, REFERAT_ATTR_ID);
  put_value(t, row->id);
  put_value(t, row->name);
  put_value(t, row->party);
  put_value(t, present[row->present]);
  put_value(t, row->why);
  put_value(t, row->substitute_for);
  end_record(t);
  return t->failed;
}

static void attendance(table *t)
{
  if (referat_attendance_tell(t->doc, attend, t, NULL) != REFERAT_OK)
    t->failed = true;
}

static const struct {
  const char *what;
  void (*of_item)(table *t, const referat_doc *doc, const referat_node *item);
  void (*of_all)(table *t);
  const char *columns[MOST_COLUMNS];
} tables[] = {
    {"decisions",
     decisions,
     NULL,
     {"committee", "meeting", "number", "title", "cases", "body", "date", "outcome", "amended",
      "decision"}},
    {"items",
     items,
     NULL,
     {"committee", "meeting", "number", "title", "cases", "access", "decided", "outcome"}},
    {"annexes", annexes, NULL, {"committee", "meeting", "number", "title", "annex", "type"}},
    {"attendance",
     NULL,
     attendance,
     {"committee", "meeting", "number", "title", "item", "person", "name", "party", "present",
      "why", "for"}},
    {"votes",
     votes,
     NULL,
     {"committee", "meeting", "number", "title", "item", "body", "vote", "on", "part", "choice",
      "person", "name", "party", "for", "against", "abstain", "unanimous"}},
    {"statements",
     statements,
     NULL,
     {"committee", "meeting", "number", "title", "item", "type", "by", "person", "statement"}},
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

referat_status extract_write(const referat_doc *doc, const char *what, bool danish,
                             referat_sink sink, void *context, referat_error *error)
{
  size_t i = find(what);
  people all;
  table t = {.doc = doc, .people = &all, .separator = danish ? ';' : ','};
  if (danish)
    put(&t, BYTE_ORDER_MARK, sizeof BYTE_ORDER_MARK - 1);
  t.failed = !find_people(&all, doc);
  for (size_t column = 0; tables[i].columns[column]; column++)
    put_value(&t, tables[i].columns[column]);
  end_record(&t);
  if (tables[i].of_all)
    tables[i].of_all(&t);
  const referat_node *item = tables[i].of_item ? referat_item_first(doc) : NULL;
  for (; item; item = referat_item_next(item))
    tables[i].of_item(&t, doc, item);
  referat_status status = t.failed                                ? REFERAT_ERROR_MEMORY
                          : sink(context, t.bytes, t.length) != 0 ? REFERAT_ERROR_SINK
                                                                  : REFERAT_OK;
  free(t.bytes);
  free(all.at);
  error->code = status;
  error->line = error->column = 0;
  snprintf(error->message, sizeof error->message, "%s", referat_status_string(status));
  return status;
}
