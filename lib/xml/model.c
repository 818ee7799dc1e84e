#include "xml/model.h"

#include "base/utf8.h"
#include "model/date.h"
#include "model/finding.h"

#define T(type) ((uint64_t)1 << REFERAT_##type)
#define A(attr) ((uint64_t)1 << REFERAT_ATTR_##attr)
#define L(type, count)    \
  {                       \
    REFERAT_##type, count \
  }

/* A page's footer may stand in the middle of a mended sentence, so furniture
 * goes wherever text goes. */
#define MARKS (T(STRONG) | T(EM) | T(A) | T(PB) | T(LB) | T(HY) | T(FURNITURE))
#define INLINE (MARKS | T(PERSON) | T(PARTY) | T(BODY) | T(PROPOSER))
#define BLOCK                                                                                \
  (T(P) | T(LIST) | T(TABLE) | T(PROPOSAL) | T(ABSENT) | T(ANNEX) | T(VOTE) | T(STATEMENT) | \
   T(FURNITURE) | T(RECUSAL) | T(ARRIVAL) | T(DEPARTURE) | T(SUBSTITUTION))
#define MOVEMENT                                                                              \
  {                                                                                           \
    .rest = INLINE, .text = true,                                                             \
    .attrs = A(PERSON) | A(REF) | A(TIME) | A(FOR) | A(ITEM) | A(WHEN), .required = A(PERSON) \
  }

#define OF_PERSON (A(ID) | A(REF) | A(NAME) | A(ROLE) | A(PARTY))

/* One row for each type. */
static const model_row rows[REFERAT_TYPE_COUNT] = {
    [REFERAT_MINUTES] = {.lead = {L(SOURCE, '1'), L(FINDING, '*'), L(HEAD, '1'), L(CONTENTS, '?')},
                         .rest = BLOCK | T(GROUP) | T(ITEM) | T(SECTION),
                         .attrs = A(VERSION) | A(LANG) | A(KIND) | A(EDITION),
                         .required = A(VERSION) | A(LANG) | A(KIND),
                         .opened = true},
    [REFERAT_SOURCE] = {.attrs = A(NAME) | A(SHA256) | A(TEXT_SHA256) | A(BYTES) | A(MEDIA_TYPE) |
                                 A(ENCODING) | A(GENERATOR) | A(VIA),
                        .required =
                            A(SHA256) | A(BYTES) | A(MEDIA_TYPE) | A(ENCODING) | A(GENERATOR)},
    [REFERAT_FINDING] = {.attrs = A(CODE) | A(SEVERITY) | A(LINE) | A(ITEM) | A(MESSAGE),
                         .required = A(CODE) | A(SEVERITY) | A(LINE) | A(MESSAGE)},
    [REFERAT_HEAD] = {.lead = {L(TITLE, '?')},
                      .rest = BLOCK | T(FIELD),
                      .attrs = A(BODY) | A(TERM) | A(MUNICIPALITY) | A(DATE) | A(START) | A(END) |
                               A(PLACE)},
    [REFERAT_TITLE] = {.rest = INLINE, .text = true},
    [REFERAT_FIELD] = {.lead = {L(LABEL, '1')},
                       .rest = INLINE,
                       .text = true,
                       .attrs = A(NAME),
                       .required = A(NAME)},
    [REFERAT_LABEL] = {.rest = INLINE, .text = true},
    [REFERAT_CONTENTS] = {.lead = {L(HEADING, '1')}, .rest = T(ENTRY) | T(FURNITURE)},
    [REFERAT_ENTRY] = {.lead = {L(NUMBER, '?'), L(TITLE, '1'), L(LEADER, '?'), L(PAGE, '?')},
                       .rest = T(FURNITURE),
                       .attrs = A(ITEM) | A(MATCH),
                       .required = A(MATCH)},
    [REFERAT_NUMBER] = {.rest = MARKS, .text = true},
    [REFERAT_LEADER] = {.rest = MARKS, .text = true},
    [REFERAT_PAGE] = {.rest = MARKS, .text = true},
    [REFERAT_GROUP] = {.lead = {L(HEADING, '1')},
                       .rest = BLOCK | T(ITEM) | T(SECTION),
                       .attrs = A(ACCESS)},
    [REFERAT_ITEM] = {.lead = {L(CASE, '*'), L(HEADING, '1')},
                      .rest = BLOCK | T(SECTION) | T(CASE),
                      .attrs = A(ID) | A(NUMBER) | A(TITLE) | A(ACCESS) | A(DECIDED),
                      .required = A(ID) | A(NUMBER) | A(TITLE) | A(ACCESS) | A(DECIDED)},
    [REFERAT_HEADING] = {.rest = INLINE, .text = true},
    [REFERAT_CASE] = {.rest = INLINE,
                      .text = true,
                      .attrs = A(NUMBER) | A(KLE) | A(FACET) | A(SERIAL) | A(YEAR)},
    [REFERAT_SECTION] = {.lead = {L(HEADING, '?')},
                         .opened = true,
                         .rest = BLOCK | T(SECTION),
                         .attrs = A(KIND) | A(BODY) | A(DATE) | A(OUTCOME) | A(AMENDED)},
    [REFERAT_P] = {.rest = INLINE, .text = true},
    [REFERAT_LIST] = {.rest = T(LI) | T(FURNITURE),
                      .needs = REFERAT_LI,
                      .attrs = A(TYPE),
                      .required = A(TYPE)},
    [REFERAT_LI] = {.rest = INLINE | BLOCK,
                    .either = true,
                    .text = true,
                    .attrs = A(MARKER),
                    .required = A(MARKER)},
    [REFERAT_TABLE] = {.lead = {L(CAPTION, '?')},
                       .rest = T(TR) | T(FURNITURE),
                       .needs = REFERAT_TR},
    [REFERAT_CAPTION] = {.rest = INLINE, .text = true},
    [REFERAT_TR] = {.lead = {L(TH, '*')}, .rest = T(TD) | T(FURNITURE)},
    [REFERAT_TH] = {.rest = INLINE, .text = true},
    [REFERAT_TD] = {.rest = INLINE, .text = true},
    [REFERAT_PROPOSAL] = {.rest = INLINE, .text = true},
    [REFERAT_PROPOSER] = {.rest = INLINE, .text = true},
    [REFERAT_ABSENT] =
        {.lead = {L(LABEL, '?')}, .opened = true, .rest = INLINE, .text = true, .attrs = A(ITEM)},
    [REFERAT_ANNEX] = {.rest = INLINE,
                       .text = true,
                       .attrs = A(NAME) | A(TYPE) | A(ACCESS),
                       .required = A(NAME)},
    [REFERAT_VOTE] = {.rest = INLINE,
                      .text = true,
                      .attrs = A(FOR) | A(AGAINST) | A(ABSTAIN) | A(ON) | A(PART) | A(UNANIMOUS)},
    [REFERAT_PERSON] = {.rest = MARKS, .text = true, .attrs = OF_PERSON, .required = A(NAME)},
    [REFERAT_PARTY] = {.rest = MARKS, .text = true},
    [REFERAT_BODY] = {.rest = MARKS, .text = true},
    [REFERAT_STATEMENT] = {.rest = BLOCK, .attrs = A(BY) | A(REF) | A(TYPE)},
    [REFERAT_RECUSAL] = MOVEMENT,
    [REFERAT_ARRIVAL] = MOVEMENT,
    [REFERAT_DEPARTURE] = MOVEMENT,
    [REFERAT_SUBSTITUTION] = MOVEMENT,
    [REFERAT_FURNITURE] = {.text = true},
    [REFERAT_STRONG] = {.rest = INLINE, .text = true},
    [REFERAT_EM] = {.rest = INLINE, .text = true},
    [REFERAT_A] = {.rest = INLINE & ~T(A), .text = true, .attrs = A(HREF), .required = A(HREF)},
};

static const model_row item_heading = {.lead = {L(LABEL, '?'), L(CASE, '*'), L(TITLE, '1')},
                                       .trail = REFERAT_LABEL,
                                       .rest = T(FURNITURE)};

/* Those who vote. */
static const model_row voting_person = {
    .rest = MARKS, .text = true, .attrs = OF_PERSON | A(CHOICE), .required = A(NAME)};
static const model_row voting_party = {.rest = MARKS, .text = true, .attrs = A(CHOICE)};

const model_row *referat__model_row(referat_type type, referat_type parent)
{
  return type == REFERAT_HEADING && parent == REFERAT_ITEM  ? &item_heading
         : type == REFERAT_PERSON && parent == REFERAT_VOTE ? &voting_person
         : type == REFERAT_PARTY && parent == REFERAT_VOTE  ? &voting_party
                                                            : &rows[type];
}

/* Type, attribute, its value; what it needs, and as what value. */
#define RULE(type, attr, needs)                                                  \
  {                                                                              \
    REFERAT_##type, REFERAT_ATTR_##attr, NULL, REFERAT_ATTR_##needs, NULL, false \
  }
#define RULE_AS(type, attr, when, needs, as)                                   \
  {                                                                            \
    REFERAT_##type, REFERAT_ATTR_##attr, when, REFERAT_ATTR_##needs, as, false \
  }
#define RULE_LACKS(type, attr, lacks)                                           \
  {                                                                             \
    REFERAT_##type, REFERAT_ATTR_##attr, NULL, REFERAT_ATTR_##lacks, NULL, true \
  }

static const model_rule rules[] = {
    RULE(SOURCE, SHA256, BYTES),
    RULE(SOURCE, BYTES, SHA256),
    RULE(CASE, KLE, FACET),
    RULE(CASE, FACET, KLE),
    RULE(CASE, KLE, NUMBER),
    RULE(CASE, SERIAL, NUMBER),
    RULE(CASE, YEAR, NUMBER),
    RULE_AS(SECTION, OUTCOME, NULL, KIND, "decision"),
    RULE_AS(SECTION, BODY, NULL, KIND, "decision"),
    RULE_AS(SECTION, DATE, NULL, KIND, "decision"),
    RULE_AS(SECTION, AMENDED, NULL, KIND, "decision"),
    RULE_AS(VOTE, PART, NULL, ON, "part"),
    RULE_AS(VOTE, ON, "part", PART, NULL),
    RULE_LACKS(PERSON, ID, REF),
    RULE(STATEMENT, REF, BY),
    RULE(RECUSAL, WHEN, ITEM),
    RULE(ARRIVAL, WHEN, ITEM),
    RULE(DEPARTURE, WHEN, ITEM),
    RULE(SUBSTITUTION, WHEN, ITEM),
};

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

#define WORDS(name, ...) static const char *const name[] = {__VA_ARGS__, NULL}
WORDS(versions, "1");
WORDS(languages, "da");
WORDS(yes, "yes");
WORDS(yes_no, "yes", "no");
WORDS(severities, "error", "warning", "note");
WORDS(minutes_kinds, "minutes", "agenda", "supplement");
WORDS(editions, "published", "decisions", "published decisions");
WORDS(section_kinds, "summary", "presentation", "topic", "recommendation", "decision", "annexes",
      "competence", "procedure", "finance", "legal", "climate", "consultation", "history",
      "assessment", "attendance");
WORDS(field_names, "date", "place", "participants", "members", "absent", "chair", "remarks",
      "other");
WORDS(matches, "exact", "truncated", "variant", "none");
WORDS(accesses, "open", "closed");
WORDS(outcomes, "approved", "recommended", "noted", "discussed", "postponed", "elected", "rejected",
      "referred", "withdrawn", "none", "other");
WORDS(list_types, "bullet", "number");
WORDS(statement_types, "remark", "minority", "reservation", "referral");
WORDS(matters, "recommendation", "amendment", "part", "postponement");
WORDS(roles, "chair", "vice-chair", "member", "substitute", "official", "guest");
WORDS(moments, "before", "during", "after");
WORDS(choices, "for", "against", "abstain");

/* Rows for one element stand before those for all. */
static const value_row values[] = {
    {REFERAT_ATTR_VERSION, REFERAT_TEXT, LISTED, versions},
    {REFERAT_ATTR_LANG, REFERAT_TEXT, LISTED, languages},
    {REFERAT_ATTR_CODE, REFERAT_TEXT, LISTED, referat__finding_codes},
    {REFERAT_ATTR_SEVERITY, REFERAT_TEXT, LISTED, severities},
    {REFERAT_ATTR_LINE, REFERAT_TEXT, NUMBER, NULL},
    {REFERAT_ATTR_ID, REFERAT_TEXT, IDENTIFIER, NULL},
    {REFERAT_ATTR_REF, REFERAT_TEXT, IDENTIFIER, NULL},
    {REFERAT_ATTR_KIND, REFERAT_MINUTES, LISTED, minutes_kinds},
    {REFERAT_ATTR_KIND, REFERAT_SECTION, LISTED, section_kinds},
    {REFERAT_ATTR_EDITION, REFERAT_TEXT, LISTED, editions},
    {REFERAT_ATTR_NAME, REFERAT_FIELD, LISTED, field_names},
    {REFERAT_ATTR_SHA256, REFERAT_TEXT, DIGEST, NULL},
    {REFERAT_ATTR_TEXT_SHA256, REFERAT_TEXT, DIGEST, NULL},
    {REFERAT_ATTR_BYTES, REFERAT_TEXT, NUMBER, NULL},
    {REFERAT_ATTR_DATE, REFERAT_TEXT, DATE, NULL},
    {REFERAT_ATTR_START, REFERAT_TEXT, TIME, NULL},
    {REFERAT_ATTR_END, REFERAT_TEXT, TIME, NULL},
    {REFERAT_ATTR_ITEM, REFERAT_ABSENT, IDENTIFIERS, NULL},
    {REFERAT_ATTR_ITEM, REFERAT_TEXT, IDENTIFIER, NULL},
    {REFERAT_ATTR_MATCH, REFERAT_TEXT, LISTED, matches},
    {REFERAT_ATTR_ACCESS, REFERAT_TEXT, LISTED, accesses},
    {REFERAT_ATTR_DECIDED, REFERAT_TEXT, LISTED, yes_no},
    {REFERAT_ATTR_KLE, REFERAT_TEXT, KLE, NULL},
    {REFERAT_ATTR_OUTCOME, REFERAT_TEXT, LISTED, outcomes},
    {REFERAT_ATTR_AMENDED, REFERAT_TEXT, LISTED, yes},
    {REFERAT_ATTR_TYPE, REFERAT_LIST, LISTED, list_types},
    {REFERAT_ATTR_TYPE, REFERAT_STATEMENT, LISTED, statement_types},
    {REFERAT_ATTR_ROLE, REFERAT_TEXT, LISTED, roles},
    {REFERAT_ATTR_CHOICE, REFERAT_TEXT, LISTED, choices},
    {REFERAT_ATTR_TIME, REFERAT_TEXT, TIME, NULL},
    {REFERAT_ATTR_FOR, REFERAT_VOTE, NUMBER, NULL},
    {REFERAT_ATTR_AGAINST, REFERAT_TEXT, NUMBER, NULL},
    {REFERAT_ATTR_ABSTAIN, REFERAT_TEXT, NUMBER, NULL},
    {REFERAT_ATTR_ON, REFERAT_TEXT, LISTED, matters},
    {REFERAT_ATTR_PART, REFERAT_TEXT, NUMBER, NULL},
    {REFERAT_ATTR_UNANIMOUS, REFERAT_TEXT, LISTED, yes},
    {REFERAT_ATTR_WHEN, REFERAT_TEXT, LISTED, moments},
};

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
