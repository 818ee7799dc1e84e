#include "write/added/added.h"

#include "base/diag.h"
#include "model/copy.h"
#include "write/added/annexlinks.h"
#include "write/added/people.h"
#include "write/added/remarks.h"
#include "write/editions.h"
#include "write/view.h"

static void tell(const referat_options *options, const char *message)
{
  referat_finding finding = {
      .code = "not-made", .severity = REFERAT_NOTE, .line = 1, .message = message};
  if (options->on_finding)
    options->on_finding(options->finding_context, &finding);
}

/* The day that comments bear: that of the whole document. */
static const char *day_of(const referat_doc *doc, const referat_options *options, char iso[11])
{
  view v = {.date = node_value(referat_doc_head(doc), REFERAT_ATTR_DATE)};
  date day = referat__view_day(&v, options);
  if (!referat__date_valid(day))
    return NULL;
  referat__date_iso(day, iso);
  return iso;
}

static bool copy_all(referat_doc *to, const referat_doc *from)
{
  to->root = referat__copy_element(&to->memory, NULL, from->root);
  to->lines_of_xml = from->lines_of_xml;
  for (const referat_node *n = node_first(from->root); to->root && n; n = node_next(n))
    referat__copy_node(&to->memory, to->root, n);
  return !to->memory.failed;
}

/* Who was there is told by the whole minutes, also where an excerpt of them is shown. */
static bool make_pages(referat_doc *to, const referat_doc *whole, const referat_options *options)
{
  arena *a = &to->memory;
  people all;
  if (!options->attendance && !options->signatures)
    return true;
  if (!referat__people(&all, a, whole->root))
    return false;
  if (options->attendance && !(to->front = referat__attendance_page(a, &all)))
    tell(options, N_("no page of attendance: nobody is known to have been there"));
  if (options->signatures && !(to->back = referat__signature_page(a, &all)))
    tell(options, N_("no page for signatures: no member is known to have been there"));
  return !a->failed;
}

static bool make_shown(added *made, const referat_doc *whole, const referat_options *options)
{
  const referat_doc *from = made->excerpt ? made->excerpt : whole;
  char iso[11];
  referat_doc *to = made->shown = referat__doc_new(options->allocator);
  if (!to)
    return false;
  to->carried = from;
  bool copied = options->findings_as_comments
                    ? referat__remarks(to, from, day_of(from, options, iso))
                    : copy_all(to, from);
  if (!copied || !make_pages(to, whole, options))
    return false;
  if (options->annex_base)
    referat__annex_links(&to->memory, to->root, options->annex_base);
  return !to->memory.failed;
}

referat_status referat__added_make(const referat_doc *doc, const referat_options *options,
                                   added *made, referat_error *error)
{
  *made = (added){.shown = NULL};
  if (options->annex_base && !referat__annex_base_is_good(options->annex_base))
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0,
                         "annex_base is no http or https address");
  bool ok = true;
  if (options->decisions_only) {
    made->excerpt = referat__doc_new(options->allocator);
    ok = made->excerpt && referat__excerpt(made->excerpt, doc);
  }
  if (ok && (options->attendance || options->signatures || options->findings_as_comments ||
             options->annex_base))
    ok = make_shown(made, doc, options);
  if (ok)
    return REFERAT_OK;
  referat_status status = referat__doc_failed(made->shown ? made->shown : made->excerpt, error);
  referat__added_free(made);
  return status;
}

void referat__added_free(added *made)
{
  referat_doc_free(made->excerpt);
  referat_doc_free(made->shown);
  *made = (added){.shown = NULL};
}
