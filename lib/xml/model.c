#include "xml/model.h"

#include "base/utf8.h"
#include "model/date.h"

/* Forms of values that no list can name. */
typedef enum form {
  ANY = 0,
  LISTED,
  NUMBER,
  DATE,
  TIME,
  DIGEST,
  KLE,
  IDENTIFIER,
  IDENTIFIERS
} form;

typedef struct value_row {
  uint8_t attr;
  uint8_t type; /* REFERAT_TEXT: in every element that has no row of its own */
  uint8_t form;
  const char *const *words; /* for LISTED; ended by NULL */
} value_row;

/* An element that is another one where it stands in `parent`, if that has the attribute `given`
 * (REFERAT_ATTR_COUNT: in any). */
typedef struct model_other {
  uint8_t type, parent, given;
  model_row row;
} model_other;

/* The tables, made of the schema: rows, others, rules and values. */
#define T(type) ((uint64_t)1 << REFERAT_##type)
#define A(attr) ((uint64_t)1 << REFERAT_ATTR_##attr)
#include "xml/rows.h"

const model_row *referat__model_row(referat_type type, referat_type parent,
                                    const referat_node *around)
{
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    const model_other *o = &others[i];
    if (o->type == type && o->parent == parent &&
        (o->given == REFERAT_ATTR_COUNT || referat_node_attr(around, (referat_attr)o->given)))
      return &o->row;
  }
  return &rows[type];
}

const model_rule *referat__model_broken(const referat_node *node)
{
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
    const model_rule *rule = &rules[i];
    if (rule->type != (uint8_t)referat_node_type(node))
      continue;
    const char *value = referat_node_attr(node, (referat_attr)rule->attr);
    if (!value || (rule->when && strcmp(value, rule->when) != 0))
      continue;
    const char *other = referat_node_attr(node, (referat_attr)rule->needs);
    if (rule->lacks ? other != NULL : !other || (rule->as && strcmp(other, rule->as) != 0))
      return rule;
  }
  return NULL;
}

static const char *listed(const char *const *words, slice value)
{
  for (; *words; words++)
    if (slice_eq(value, slice_str(*words)))
      return *words;
  return NULL;
}

static bool is_number(slice value)
{
  for (size_t i = 0; i < value.len; i++)
    if (!is_digit(value.ptr[i]))
      return false;
  return value.len > 0 && value.len <= 15;
}

static bool is_date(slice value)
{
  date d;
  slice where;
  return value.len == 10 && value.ptr[4] == '-' && referat__date_find(value, &d, &where) &&
         where.len == 10;
}

static bool is_time(slice value)
{
  const char *p = value.ptr;
  return value.len == 5 && is_digit(p[0]) && is_digit(p[1]) && p[2] == ':' && is_digit(p[3]) &&
         is_digit(p[4]) && p[3] < '6' && memcmp(p, "24:00", 5) <= 0; /* the end of the day */
}

static bool is_digest(slice value)
{
  for (size_t i = 0; i < value.len; i++)
    if (!is_digit(value.ptr[i]) && !(value.ptr[i] >= 'a' && value.ptr[i] <= 'f'))
      return false;
  return value.len == 64;
}

/* "15.00.00" */
static bool is_kle(slice value)
{
  for (size_t i = 0; i < value.len; i++)
    if (i % 3 == 2 ? value.ptr[i] != '.' : !is_digit(value.ptr[i]))
      return false;
  return value.len == 8;
}

/* An XML name without a colon; letters of other alphabets are taken whole. */
static bool is_identifier(slice value)
{
  for (size_t i = 0; i < value.len; i++) {
    char c = value.ptr[i];
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
    if (!letter && (i == 0 || !(is_digit(c) || c == '-' || c == '.')))
      return false;
  }
  return value.len > 0;
}

slice referat__model_id(slice *rest)
{
  static const char space[] = " \t\n\r";
  const char *p = rest->ptr, *end = slice_end(*rest);
  while (p < end && memchr(space, *p, sizeof space - 1))
    p++;
  const char *id = p;
  while (p < end && !memchr(space, *p, sizeof space - 1))
    p++;
  *rest = slice_between(p, end);
  return slice_between(id, p);
}

static bool are_identifiers(slice value)
{
  slice id = referat__model_id(&value);
  bool any = id.len > 0;
  for (; id.len; id = referat__model_id(&value))
    if (!is_identifier(id))
      return false;
  return any;
}

bool referat__model_value(referat_type type, referat_attr attr, slice value, const char **fixed)
{
  *fixed = NULL;
  const value_row *row = values, *end = values + sizeof values / sizeof *values;
  while (row < end && (row->attr != attr || (row->type != REFERAT_TEXT && row->type != type)))
    row++;
  switch (row < end ? (form)row->form : ANY) {
  case LISTED:
    return (*fixed = listed(row->words, value)) != NULL;
  case NUMBER:
    return is_number(value);
  case DATE:
    return is_date(value);
  case TIME:
    return is_time(value);
  case DIGEST:
    return is_digest(value);
  case KLE:
    return is_kle(value);
  case IDENTIFIER:
    return is_identifier(value);
  case IDENTIFIERS:
    return are_identifiers(value);
  default:
    return true;
  }
}
