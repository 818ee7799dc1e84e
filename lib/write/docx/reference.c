#include "write/docx/reference.h"

void referat__docx_reference_none(docx_reference *ref)
{
  *ref = (docx_reference){.part_count = 0};
  for (int role = 0; role < STYLE_COUNT; role++)
    ref->style_id[role] = slice_str(referat__style((style_role)role)->id);
}
