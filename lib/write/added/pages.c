#include "write/added/people.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "model/string.h"
#include "write/binding.h"
#include "write/danish.h"

/* An element that holds the text, whose bytes are the caller's. */
static referat_node *build_text(arena *a, referat_node *to, referat_type type, const char *text)
{
  referat_node *node = referat__node_add(a, to, type, 0);
  if (node && text)
    referat__node_add_text(a, node, slice_str(text), 0);
  return node;
}

/* A section with its heading, which stands nowhere yet. */
static referat_node *build_section(arena *a, const char *kind, const char *heading)
{
  referat_node *section = referat__node_new(a, REFERAT_SECTION, 0);
  referat__node_set_static(a, section, REFERAT_ATTR_KIND, kind);
  if (section)
    build_text(a, section, REFERAT_HEADING, heading);
  return section;
}

/* # Attendance */

typedef enum column { NAME, STATE, CAME, LEFT, FOR, AWAY, RECUSED, COLUMNS } column;

static const char *const heads[COLUMNS] = {DANISH_NAME,   DANISH_ATTENDANCE, DANISH_CAME,
                                           DANISH_LEFT,   DANISH_STANDS_FOR, DANISH_AWAY,
                                           DANISH_RECUSED};

/* What the person is besides a member. */
static const char *role_of(const people_one *one)
{
  static const char *const roles[][2] = {{"chair", DANISH_CHAIR},
                                         {"vice-chair", DANISH_VICE_CHAIR},
                                         {"official", DANISH_OFFICIAL},
                                         {"guest", DANISH_GUEST},
                                         {"substitute", DANISH_SUBSTITUTE}};
  if (!one->role || (one->stands_for && strcmp(one->role, "substitute") == 0))
    return NULL;
  for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
    if (strcmp(one->role, roles[i][0]) == 0)
      return roles[i][1];
  return NULL;
}

/* "Anna Holm (A), formand" */
static const char *name_of(arena *a, const people_one *one)
{
  const char *party = one->party, *role = role_of(one);
  if (!party && !role)
    return one->name;
  return referat__arena_printf(a, "%s%s%s%s%s%s", one->name, party ? " (" : "", party ? party : "",
                               party ? ")" : "", role ? ", " : "", role ? role : "");
}

/* The words of the minutes for somebody's absence ("Afbud:"), without their colon. */
static const char *absence(arena *a, const referat_node *told)
{
  slice text = referat__node_string(a, referat__node_child(told, REFERAT_LABEL));
  while (text.len && (slice_end(text)[-1] == ':' || slice_end(text)[-1] == ' '))
    text.len--;
  const char *copy = text.len ? referat__arena_copy(a, text) : NULL;
  return copy ? copy : DANISH_ABSENT;
}

/* Whether a substitute was there for some items alone. */
static bool is_part(const people *all, const people_one *one)
{
  return one->stood_in.first && one->present < all->items;
}

static const char *state_of(arena *a, const people *all, const people_one *one)
{
  uint32_t known = one->present + one->absent + one->unknown;
  if (known && one->absent == known)
    return absence(a, one->away.first ? one->away.first->told : NULL);
  if (one->came.first || one->left.first)
    return DANISH_PART;
  if (all->blind && !one->absent && !one->present)
    return one->began     ? DANISH_TOOK_PART
           : one->missing ? absence(a, one->missing)
                          : DANISH_NOT_TOLD;
  /* Who is away at one item need not have come to another. */
  if (known && (one->unknown == known || (one->unknown && !referat__people_was_there(all, one))))
    return DANISH_NOT_TOLD;
  return one->absent || one->unknown || is_part(all, one) ? DANISH_PART : DANISH_PRESENT;
}

/* "punkt 3", or the title of an item that has no number. */
static void put_item(buf *b, const referat_node *item, bool again)
{
  const char *number = referat_node_attr(item, REFERAT_ATTR_NUMBER);
  const char *title = referat_node_attr(item, REFERAT_ATTR_TITLE);
  if (number && *number) {
    referat__buf_str(b, again ? "" : DANISH_ITEM NO_BREAK_SPACE);
    referat__buf_str(b, number);
  } else {
    referat__buf_printf(b, "\xE2\x80\x9D%s\xE2\x80\x9D", title ? title : "");
  }
}

/* "kl. 17.30, efter punkt 3" */
static void put_moment(buf *b, const people_moment *m)
{
  const char *time = referat_node_attr(m->told, REFERAT_ATTR_TIME);
  const char *when = referat_node_attr(m->told, REFERAT_ATTR_WHEN);
  if (time && strlen(time) == 5)
    referat__buf_printf(b, DANISH_AT_HOUR NO_BREAK_SPACE "%.2s.%s%s", time, time + 3,
                        m->item ? ", " : "");
  if (!m->item)
    return;
  if (when && *when != 'd')
    referat__buf_str(b, *when == 'a' ? DANISH_AFTER : DANISH_BEFORE);
  put_item(b, m->item, false);
}

static const char *taken(arena *a, buf *b)
{
  const char *text =
      b->len && !b->failed ? referat__arena_copy(a, slice_of(b->data, b->len)) : NULL;
  a->failed |= b->failed;
  referat__buf_free(b);
  return text;
}

static const char *movements(arena *a, const people_moments *of)
{
  buf b;
  referat__buf_init(&b, &a->allocator);
  for (const people_moment *m = of->first; m; m = m->next) {
    size_t before = b.len;
    if (m != of->first && before)
      referat__buf_str(&b, "; ");
    size_t begun = b.len;
    put_moment(&b, m);
    if (b.len == begun)
      b.len = before;
  }
  const char *text = taken(a, &b);
  return text ? text : of->first ? DANISH_TIME_NOT_TOLD : NULL;
}

/* "punkt 3, 5, 7-9" */
static const char *items_of(arena *a, const people_moments *of)
{
  buf b;
  referat__buf_init(&b, &a->allocator);
  for (const people_moment *m = of->first; m; m = m->next) {
    if (m != of->first)
      referat__buf_str(&b, ", ");
    put_item(&b, m->item, m != of->first);
    if (m->count > 1) {
      referat__buf_str(&b, m->count > 2 ? "-" : ", ");
      put_item(&b, m->last, true);
    }
  }
  return taken(a, &b);
}

static const char *substitute_for(arena *a, const people *all, const people_one *one)
{
  const char *items = one->stands_for && is_part(all, one) ? items_of(a, &one->stood_in) : NULL;
  return items ? referat__arena_printf(a, "%s (%s)", one->stands_for, items) : one->stands_for;
}

static void fill(arena *a, const people *all, const people_one *one, const char *row[COLUMNS])
{
  uint32_t known = one->present + one->absent + one->unknown;
  row[NAME] = name_of(a, one);
  row[STATE] = state_of(a, all, one);
  row[FOR] = substitute_for(a, all, one);
  row[CAME] = movements(a, &one->came);
  row[LEFT] = movements(a, &one->left);
  row[AWAY] = one->absent < known ? items_of(a, &one->away) : NULL;
  row[RECUSED] = items_of(a, &one->recused);
}

referat_node *referat__attendance_page(arena *a, const people *all)
{
  const char *(*rows)[COLUMNS] = referat__arena_alloc(a, (all->count + 1) * sizeof *rows);
  bool used[COLUMNS] = {false};
  if (!all->count || !rows)
    return NULL;
  for (size_t i = 0; i < all->count; i++) {
    fill(a, all, &all->at[i], rows[i]);
    for (int c = 0; c < COLUMNS; c++)
      used[c] |= rows[i][c] != NULL;
  }
  referat_node *section = build_section(a, "attendance", DANISH_ATTENDANCE);
  referat_node *table = referat__node_add(a, section, REFERAT_TABLE, 0);
  referat_node *row = referat__node_add(a, table, REFERAT_TR, 0);
  for (int c = 0; row && c < COLUMNS; c++)
    if (used[c])
      build_text(a, row, REFERAT_TH, heads[c]);
  for (size_t i = 0; table && i < all->count; i++) {
    row = referat__node_add(a, table, REFERAT_TR, 0);
    for (int c = 0; row && c < COLUMNS; c++)
      if (used[c])
        build_text(a, row, c == NAME ? REFERAT_TH : REFERAT_TD, rows[i][c]);
  }
  return section;
}

/* # Signatures */

referat_node *referat__signature_page(arena *a, const people *all)
{
  referat_node *section = build_section(a, "signatures", DANISH_SIGNATURES);
  if (!section)
    return NULL;
  build_text(a, section, REFERAT_P, DANISH_SIGN);
  referat_node *table = referat__node_add(a, section, REFERAT_TABLE, 0);
  referat_node *row = referat__node_add(a, table, REFERAT_TR, 0);
  if (!row)
    return NULL;
  build_text(a, row, REFERAT_TH, DANISH_NAME);
  build_text(a, row, REFERAT_TH, DANISH_SIGNATURE);
  bool any = false;
  for (size_t i = 0; i < all->count; i++) {
    const people_one *one = &all->at[i];
    if (!one->votes || !referat__people_was_there(all, one))
      continue;
    row = referat__node_add(a, table, REFERAT_TR, 0);
    if (!row)
      return NULL;
    build_text(a, row, REFERAT_TH, name_of(a, one));
    build_text(a, row, REFERAT_TD, NULL);
    any = true;
  }
  return any ? section : NULL;
}
