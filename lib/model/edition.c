#include "model/edition.h"

static const char *const names[] = {NULL, "published", "decisions", "published decisions"};

#define EDITIONS (sizeof names / sizeof *names)

const char *referat__edition_name(unsigned edition)
{
  return edition < EDITIONS ? names[edition] : NULL;
}

unsigned referat__edition_read(slice value)
{
  for (unsigned i = 1; i < EDITIONS; i++)
    if (slice_eq(value, slice_str(names[i])))
      return i;
  return 0;
}

unsigned referat__edition(const referat_node *minutes)
{
  const char *value = referat_node_attr(minutes, REFERAT_ATTR_EDITION);
  return value ? referat__edition_read(slice_str(value)) : 0;
}
