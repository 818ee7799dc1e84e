#include "write/mask.h"

#include "base/utf8.h"
#include "model/date.h"

/* The most digits of a run that matter: a day and four more, or one too many. */
#define LONGEST 11
#define RUNS 4 /* 01.01.1990-1234 */

/* What stands between two runs of digits. */
typedef struct gap {
  unsigned spaces, hyphens, stops, slashes;
  bool other;
  bool apart; /* the end of a paragraph, cell or the like */
} gap;

typedef struct run {
  gap before;
  unsigned digits; /* LONGEST at most */
  char *at[LONGEST];
} run;

typedef struct masker {
  arena *a;
  run runs[RUNS]; /* the last ones, that in hand first */
  bool in_run;
  gap gap;                  /* since the run in hand */
  const referat_node *node; /* that the last run ends in */
  const char *attr;
  unsigned masked;
  mask_report *report; /* NULL: nobody is told */
  void *context;
} masker;

static int two(char *const at[2])
{
  return 10 * (*at[0] - '0') + (*at[1] - '0');
}

/* Replacement numbers have 60 more days. */
static bool is_day(char *const day[2], char *const month[2])
{
  int d = two(day);
  /* The century is not known; 2000 has every day that any year has. */
  return referat__date_valid((date){2000, two(month), d > 60 ? d - 60 : d});
}

static bool may_part(const gap *g)
{
  if (g->other || g->stops || g->hyphens + g->slashes > 1 || g->spaces > 4)
    return false;
  return g->hyphens || g->slashes || (g->spaces && g->spaces <= 2 && !g->apart);
}

/* One mark of the kind that stands inside of dates. */
static bool is_in_date(const gap *g)
{
  return !g->other && !g->apart && g->stops + g->hyphens + g->slashes + g->spaces == 1;
}

/* Whether a line may have ended in the middle of digits: a space, with a hyphen or not. */
static bool is_break(const gap *g)
{
  return !g->other && !g->apart && !g->stops && !g->slashes && g->spaces == 1 && g->hyphens <= 1;
}

/* Whether the digits before the last run are a day that was broken: "0101 90". */
static bool is_broken_day(const masker *m)
{
  const run *r = m->runs;
  char *day[6];
  unsigned left = 6;
  for (unsigned k = 1; left && k < RUNS; k++) {
    if (r[k].digits > left || (k > 1 && !is_break(&r[k - 1].before)))
      return false;
    for (unsigned i = r[k].digits; i > 0; i--)
      day[--left] = r[k].at[i - 1];
  }
  return !left && is_day(day, day + 2);
}

/* The end of a run: whether it ends a number, and where its last four digits are. */
static char **last_four(masker *m)
{
  run *r = m->runs;
  if (r[0].digits == 10)
    return is_day(r[0].at, r[0].at + 2) ? r[0].at + 6 : NULL;
  if (r[0].digits != 4 || !may_part(&r[0].before))
    return NULL;
  if (r[1].digits == 6)
    return is_day(r[1].at, r[1].at + 2) ? r[0].at : NULL;
  if (r[0].before.hyphens + r[0].before.slashes && is_broken_day(m))
    return r[0].at;
  if (!r[0].before.hyphens) /* the time of day stands behind many a date */
    return NULL;
  if (r[1].digits == 8)
    return is_day(r[1].at, r[1].at + 2) ? r[0].at : NULL;
  bool dated = (r[1].digits == 2 || r[1].digits == 4) && is_in_date(&r[1].before) &&
               r[2].digits == 2 && is_in_date(&r[2].before) && r[3].digits == 2;
  return dated && is_day(r[3].at, r[2].at) ? r[0].at : NULL;
}

static void end_run(masker *m)
{
  if (!m->in_run)
    return;
  m->in_run = false;
  m->gap = (gap){.spaces = 0};
  char **four = last_four(m);
  if (!four)
    return;
  for (unsigned i = 0; i < 4; i++)
    *four[i] = '*';
  m->masked++;
  if (m->report)
    m->report(m->context, m->node, m->attr);
}

static void take_digit(masker *m, char *at)
{
  if (!m->in_run) {
    memmove(m->runs + 1, m->runs, (RUNS - 1) * sizeof *m->runs);
    m->runs[0].before = m->gap;
    m->runs[0].digits = 0;
    m->in_run = true;
  }
  if (m->runs[0].digits < LONGEST)
    m->runs[0].at[m->runs[0].digits++] = at;
}

/* Characters that nobody sees part no number. */
static bool is_unseen(uint32_t c)
{
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

static bool is_hyphen(uint32_t c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 ||
         c == 0xFF0D;
}

static void take_space(masker *m, bool is_line)
{
  end_run(m);
  /* However far the next line stands in. */
  if (!is_line || !m->gap.spaces)
    m->gap.spaces++;
}

static void take_text(masker *m, const referat_node *node, char *p, const char *end)
{
  while (p < end) {
    if (is_digit(*p)) {
      m->node = node;
      take_digit(m, p++);
      continue;
    }
    unsigned size = 1;
    uint32_t c = (unsigned char)*p;
    if (c >= 0x80)
      c = referat__utf8_decode(p, end, &size);
    /* As addresses have them. */
    bool escaped = c == '%' && end - p > 2 && p[1] == '2' && (p[2] == '0' || (p[2] | 32) == 'd');
    if (escaped) {
      c = p[2] == '0' ? ' ' : '-';
      size = 3;
    }
    p += size;
    if (is_unseen(c))
      continue;
    if (c == '\n') {
      take_space(m, true);
      while (p < end && (*p == ' ' || *p == '\t'))
        p++;
      continue;
    }
    if (referat__is_space(c)) {
      take_space(m, false);
      continue;
    }
    end_run(m);
    m->gap.hyphens += is_hyphen(c);
    m->gap.stops += c == '.';
    m->gap.slashes += c == '/';
    m->gap.other |= !is_hyphen(c) && c != '.' && c != '/';
  }
}

bool referat__mask_string(char *text)
{
  masker m = {.in_run = false};
  take_text(&m, NULL, text, text + strlen(text));
  end_run(&m);
  return m.masked > 0;
}

static void mask_attributes(masker *m, referat_node *node)
{
  for (node_attr *attr = node_attrs(node); attr; attr = attr_next(attr)) {
    unsigned digits = 0;
    for (const char *p = attr_value(attr); *p; p++)
      digits += is_digit(*p);
    char *copy = digits < 10 ? NULL : referat__arena_copy(m->a, slice_str(attr_value(attr)));
    if (!copy)
      continue;
    masker own = {.attr = referat_attr_name(attr_name(attr)),
                  .node = node,
                  .report = m->report,
                  .context = m->context};
    take_text(&own, node, copy, copy + strlen(copy));
    end_run(&own);
    if (own.masked)
      referat__attr_say(m->a, attr, copy);
  }
}

static void part(masker *m)
{
  end_run(m);
  m->gap.apart = true;
}

static void mask_node(masker *m, referat_node *node)
{
  if (node->type == REFERAT_TEXT) {
    slice said = node_text(node);
    char *text = (char *)(uintptr_t)said.ptr; /* ours to write to: see the header */
    take_text(m, node, text, text + said.len);
    return;
  }
  mask_attributes(m, node);
  bool parts = !referat__type_is_inline((referat_type)node->type);
  if (node->type == REFERAT_HY) {
    end_run(m);
    m->gap.hyphens++;
  } else if (node->type == REFERAT_PB || node->type == REFERAT_LB) {
    take_space(m, true);
  } else if (parts) {
    part(m);
  }
  for (referat_node *child = element_first(node); child; child = node_next(child)) {
    if (child->type == REFERAT_FURNITURE) /* what it parts belongs together */
      referat__mask_tree(m->a, child, m->report, m->context);
    else
      mask_node(m, child);
  }
  if (parts)
    part(m);
}

void referat__mask_tree(arena *a, referat_node *root, mask_report *report, void *context)
{
  masker m = {.a = a, .report = report, .context = context};
  mask_node(&m, root);
  end_run(&m);
}
