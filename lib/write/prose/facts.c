#include "write/prose/prose.h"

#include "base/utf8.h"

/* The attribute's own name, unless HTML gives it another meaning ("for"); what goes
 * with it is called alike. */
static const char *key_of(const referat_node *node, referat_attr attr)
{
  bool is_vote = node->type == REFERAT_VOTE;
  switch (attr) {
  case REFERAT_ATTR_FOR:
    return is_vote ? "votes-for" : "for-person";
  case REFERAT_ATTR_AGAINST:
    return "votes-against";
  case REFERAT_ATTR_ABSTAIN:
    return "votes-abstained";
  default:
    return referat_attr_name(attr);
  }
}

static void add(facts *f, const referat_node *node, referat_attr attr)
{
  const char *value = referat_node_attr(node, attr);
  if (value && f->pair_count < FACTS_MOST) {
    f->pairs[f->pair_count].name = key_of(node, attr);
    f->pairs[f->pair_count++].value = value;
  }
}

facts referat__facts(const referat_node *node)
{
  static const referat_attr said[] = {
      REFERAT_ATTR_NUMBER,  REFERAT_ATTR_BODY,      REFERAT_ATTR_DATE,    REFERAT_ATTR_ACCESS,
      REFERAT_ATTR_DECIDED, REFERAT_ATTR_KLE,       REFERAT_ATTR_OUTCOME, REFERAT_ATTR_AMENDED,
      REFERAT_ATTR_BY,      REFERAT_ATTR_PERSON,    REFERAT_ATTR_REF,     REFERAT_ATTR_TIME,
      REFERAT_ATTR_FOR,     REFERAT_ATTR_AGAINST,   REFERAT_ATTR_ABSTAIN, REFERAT_ATTR_ON,
      REFERAT_ATTR_PART,    REFERAT_ATTR_UNANIMOUS, REFERAT_ATTR_ITEM,    REFERAT_ATTR_WHEN};
  facts f = {.id = referat_node_attr(node, REFERAT_ATTR_ID)};
  const char *kind = referat_node_attr(node, node->type == REFERAT_STATEMENT ? REFERAT_ATTR_TYPE
                                                                             : REFERAT_ATTR_KIND);
  f.classes[f.class_count++] = referat_type_name(node_type(node));
  if (kind)
    f.classes[f.class_count++] = kind;
  for (size_t i = 0; i < sizeof said / sizeof *said; i++)
    add(&f, node, said[i]);
  return f;
}

static bool lists_participants(const referat_node *field)
{
  const char *name = referat_node_attr(field, REFERAT_ATTR_NAME);
  return field->type == REFERAT_FIELD && name &&
         (strcmp(name, "participants") == 0 || strcmp(name, "members") == 0);
}

static void enter_field(participants *list, const referat_node *field)
{
  while (field && !lists_participants(field))
    field = node_next(field);
  list->field = field;
  list->walk = referat_iter_begin(field);
}

participants referat__participants(const referat_doc *doc)
{
  participants list;
  enter_field(&list, node_first(referat_doc_head(doc)));
  return list;
}

const referat_node *referat__next_participant(participants *list)
{
  while (list->field) {
    referat_event event = referat_iter_next(&list->walk);
    if (event == REFERAT_DONE)
      enter_field(list, node_next(list->field));
    else if (event == REFERAT_ENTER && list->walk.node->type == REFERAT_PERSON)
      return list->walk.node;
  }
  return NULL;
}
