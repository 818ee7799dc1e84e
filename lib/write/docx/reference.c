#include "write/docx/reference.h"

#include "base/diag.h"

struct docx_reference {
  package_reader *package;
};

referat_status referat__docx_reference_read(docx *d, referat_error *error)
{
  (void)d;
  return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0, "no reference yet");
}
void referat__docx_reference_close(docx_reference *ref) { (void)ref; }
const char *referat__docx_reference_default(const docx_reference *ref, style_family family) { (void)ref; (void)family; return NULL; }
unsigned referat__docx_reference_last_num(const docx_reference *ref) { (void)ref; return 0; }
bool referat__docx_reference_even_and_odd(const docx_reference *ref) { (void)ref; return false; }
void referat__docx_reference_styles(docx *d) { (void)d; }
void referat__docx_reference_section(docx *d) { (void)d; }
bool referat__docx_reference_numbering(docx *d, void (*formats)(docx *, unsigned), void (*lists)(docx *, unsigned, unsigned))
{ (void)d; (void)formats; (void)lists; return false; }
bool referat__docx_reference_has_running(const docx_reference *ref) { (void)ref; return false; }
void referat__docx_reference_types(docx *d) { (void)d; }
void referat__docx_reference_relations(docx *d) { (void)d; }
void referat__docx_reference_parts(docx *d, package_writer *package) { (void)d; (void)package; }
