#include "config.h"

#include "read/facts/chairs.h"

#include "base/utf8.h"

/* What is looked at before a name, and behind it. */
#define NEAR 60

/* What the text beside a name says. */
typedef enum title {
  TITLE_ELSE,   /* the chair by another word, or by none */
  TITLE_MAYOR,  /* "Borgmester Anna Holm" */
  TITLE_NOT_NOW /* "tidligere borgmester", "borgmester i Nordby Kommune" */
} title;

typedef struct chairs {
  const parse *p;
  const char *mayor, *other; /* keys of the first ones in the head */
  bool several;              /* mayors in the head */
} chairs;

static const char *key_of(const referat_node *person)
{
  static const referat_attr keys[] = {REFERAT_ATTR_REF, REFERAT_ATTR_ID, REFERAT_ATTR_NAME};
  const char *key = NULL;
  for (unsigned i = 0; i < sizeof keys / sizeof *keys && !key; i++)
    key = referat_node_attr(person, keys[i]);
  return key ? key : "";
}

static bool is_chair(const referat_node *n)
{
  const char *role = n->type == REFERAT_PERSON ? referat_node_attr(n, REFERAT_ATTR_ROLE) : NULL;
  return role && strcmp(role, "chair") == 0;
}

/* The end of the text before the name: of its clause alone.  `before` is the node that the walk
 * came by last: a paragraph may have many names, and is not looked through for each of them. */
static slice text_before(const referat_node *before, const referat_node *person)
{
  bool is_beside = before && before->type == REFERAT_TEXT && node_next(before) == person;
  slice s = is_beside ? node_text(before) : slice_of(NULL, 0);
  size_t n = s.len;
  while (n && s.len - n < NEAR && !strchr(",;:()", s.ptr[n - 1]))
    n--;
  return slice_skip(s, n);
}

/* What is told behind the name: up to the next one, or to what parts the two. */
static slice text_behind(const referat_node *person)
{
  const referat_node *next = node_next(person);
  slice s = next && next->type == REFERAT_TEXT ? node_text(next) : slice_of(NULL, 0);
  size_t n = 0;
  while (n < s.len && n < NEAR && s.ptr[n] != ';' && s.ptr[n] != '\n')
    n++;
  return slice_of(s.ptr, n);
}

/* Whether the text names a municipality that is not the one that meets. */
static bool names_other(const parse *p, slice s)
{
  slice where;
  const referat_node *head = referat__node_child(p->minutes, REFERAT_HEAD);
  const char *own = head ? referat_node_attr(head, REFERAT_ATTR_MUNICIPALITY) : NULL;
  if (!s.len || !referat__lex_find(p->lex, LEX_MUNICIPALITIES, s, &where) ||
      referat__is_lower(referat__first_char(where))) /* "kommunens borgmester" */
    return false;
  return !own || !memmem(s.ptr, s.len, own, strlen(own));
}

static title title_of(const parse *p, const referat_node *last, const referat_node *person)
{
  slice before = text_before(last, person), behind = text_behind(person), where;
  const lex_word *row = before.len ? referat__lex_find(p->lex, LEX_MAYORS, before, &where) : NULL;
  if (!row && behind.len) {
    row = referat__lex_find(p->lex, LEX_MAYORS, behind, &where);
    const char *close = row ? memchr(behind.ptr, ',', (size_t)(where.ptr - behind.ptr)) : NULL;
    if (close && memchr(close + 1, ',', (size_t)(where.ptr - close - 1)))
      row = NULL; /* of another one in the list */
  }
  if (!row)
    return TITLE_ELSE;
  return row->value[0] || names_other(p, before) || names_other(p, behind) ? TITLE_NOT_NOW
                                                                           : TITLE_MAYOR;
}

/* Whether the person stands in the field for who is in the chair. */
static bool is_in_field(const referat_node *person)
{
  const referat_node *up = node_parent(person);
  const char *name =
      node_type(up) == REFERAT_FIELD ? referat_node_attr(up, REFERAT_ATTR_NAME) : NULL;
  return name && strcmp(name, "chair") == 0;
}

/* Who is in the chair by what the head says. */
static void note_head(chairs *c, const referat_node *last, const referat_node *n)
{
  bool is_named = n->type == REFERAT_PERSON && is_in_field(n);
  if (!is_named && !is_chair(n))
    return;
  title t = is_named ? TITLE_ELSE : title_of(c->p, last, n);
  const char *key = key_of(n);
  if (t == TITLE_MAYOR) {
    c->several |= c->mayor && strcmp(c->mayor, key) != 0;
    c->mayor = c->mayor ? c->mayor : key;
  } else if (t == TITLE_ELSE && !c->other) {
    c->other = key;
  }
}

/* Whether what the person is called says nothing of the chair of this meeting. */
static bool is_doubtful(const chairs *c, const referat_node *last, const referat_node *person)
{
  title t = title_of(c->p, last, person);
  const char *key = key_of(person);
  return t == TITLE_NOT_NOW ||
         (t == TITLE_MAYOR && (c->several || (c->mayor && strcmp(c->mayor, key) != 0) ||
                               (c->other && strcmp(c->other, key) != 0)));
}

void referat__chairs_judge(parse *p)
{
  chairs c = {.p = p};
  const referat_node *head = referat__node_child(p->minutes, REFERAT_HEAD);
  const referat_node *last = NULL;
  for (const referat_node *n = head; n; last = n, n = node_after(n, head, true))
    note_head(&c, last, n);
  last = NULL;
  for (const referat_node *n = p->minutes; n; last = n, n = node_after(n, p->minutes, true)) {
    const referat_type up = node_type(node_parent(n));
    bool elects = up == REFERAT_VOTE || up == REFERAT_P || up == REFERAT_LI;
    if (is_chair(n) && !elects && is_doubtful(&c, last, n))
      referat__node_unset(p->a, (referat_node *)n, REFERAT_ATTR_ROLE);
  }
}
