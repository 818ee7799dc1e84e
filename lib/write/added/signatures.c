#include "write/added/signatures.h"

#include "write/added/attendance.h"
#include "write/added/build.h"
#include "write/danish.h"

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
    build_text(a, row, REFERAT_TH, referat__attendance_name(a, one));
    build_text(a, row, REFERAT_TD, NULL);
    any = true;
  }
  return any ? section : NULL;
}
