/* Fields of a reference document's header and footer. */
#ifndef REFERAT_WRITE_DOCX_FIELDS_H
#define REFERAT_WRITE_DOCX_FIELDS_H

#include "write/view.h"

/* The part, with what these minutes say of themselves in place of what its fields show (DOCPROPERTY
 * with a property of referat__view_properties).  It is `xml` itself where there is no such field,
 * else it lives in the arena; look at memory->failed afterwards. */
slice referat__docx_fill(const view *v, slice xml, arena *memory);

#endif
