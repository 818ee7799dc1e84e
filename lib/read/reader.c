#include "read/reader.h"
#include "base/charset.h"
#include "base/diag.h"
referat_status referat__read_text(referat_doc *doc, slice bytes, const referat_options *options,
                                  referat_error *error)
{
  (void)doc; (void)bytes; (void)options;
  return referat__fail(error, REFERAT_ERROR_UNSUPPORTED, 0, 0, "not yet");
}
