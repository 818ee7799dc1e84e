#include "lexicon/layer.h"

#include "base/diag.h"
#include "lexicon/example.h"
#include "lexicon/profile.h"

#include <stdio.h>

struct referat_profile {
  arena memory;
  lex_rows rows; /* of all layers, the newest first; their examples are gone */
  unsigned layers;
  const lexicon *lex;
};

const lexicon *referat__profile_lexicon(const referat_profile *profile)
{
  return profile ? profile->lex : referat__lexicon_builtin();
}

const char *referat_profile_text(size_t *length)
{
  slice text = referat__lexicon_text();
  if (length)
    *length = text.len;
  return text.ptr;
}

void referat_profile_free(referat_profile *profile)
{
  if (!profile)
    return;
  referat_allocator from = profile->memory.allocator;
  referat__arena_free(&profile->memory);
  from.release(from.context, profile);
}

/* Take the rows of the layers below over, so that they need not live on. */
static referat_status add_base(referat_profile *made, const referat_profile *base,
                               referat_error *error)
{
  if (made->rows.count + base->rows.count > LEX_MOST_ROWS)
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0,
                         "more than %d rows together with the profiles below", LEX_MOST_ROWS);
  for (size_t i = 0; i < base->rows.count; i++) {
    lex_row row = base->rows.at[i];
    const char *pattern = referat__arena_copy(&made->memory, row.pattern);
    row.pattern.ptr = pattern;
    row.value = referat__arena_copy(&made->memory, slice_str(row.value));
    if (!pattern || !row.value || !referat__lex_row_add(&made->memory, &made->rows, row))
      return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  }
  return REFERAT_OK;
}

static referat_status make(referat_profile *made, slice text, const referat_profile *base,
                           referat_error *error)
{
  made->layers = base ? base->layers + 1 : 1;
  if (made->layers > REFERAT_MAX_PROFILES)
    return referat__fail(error, REFERAT_ERROR_LIMIT, 0, 0, "more than %d profiles on one another",
                         REFERAT_MAX_PROFILES);
  referat_status status =
      referat__profile_read(&made->memory, text, made->layers, &made->rows, error);
  for (size_t i = 0; i < made->rows.count; i++)
    made->rows.at[i].example = made->rows.at[i].expected = slice_of(NULL, 0);
  if (status == REFERAT_OK && base)
    status = add_base(made, base, error);
  if (status != REFERAT_OK)
    return status;
  made->lex = referat__lexicon_make(&made->memory, referat__lexicon_builtin(), &made->rows);
  return made->lex ? REFERAT_OK : referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
}

referat_status referat_profile_parse(const void *bytes, size_t length, const referat_profile *base,
                                     const referat_allocator *allocator, referat_profile **profile,
                                     referat_error *error)
{
  referat__error_clear(error);
  if (!profile || (!bytes && length))
    return referat__fail(error, REFERAT_ERROR_ARGUMENT, 0, 0, "a pointer is missing");
  *profile = NULL;
  referat_allocator from = referat__allocator(allocator);
  referat_profile *made = from.resize(from.context, NULL, sizeof *made);
  if (!made)
    return referat__fail(error, REFERAT_ERROR_MEMORY, 0, 0, "out of memory");
  *made = (referat_profile){.layers = 0};
  referat__arena_init(&made->memory, &from);
  referat_status status = make(made, slice_of(bytes, length), base, error);
  if (status != REFERAT_OK)
    referat_profile_free(made);
  else
    *profile = made;
  return status;
}

/* ---- examples ---- */

/* Tell what is wrong with the row's example, if anything is. */
static void check_row(const lexicon *lex, const lex_row *row, referat_finding_fn on_finding,
                      void *context)
{
  char message[256] = N_("the row has no example");
  slice found;
  const char *value;
  bool has_example = row->example.len > 0;
  if (has_example && referat__lex_example_holds(lex, row, &found, &value))
    return;
  if (has_example && !found.len)
    snprintf(message, sizeof message, N_("the example gives nothing"));
  else if (has_example && value[0])
    snprintf(message, sizeof message, N_("the example gives '%.*s' -> %s"), (int)found.len,
             found.ptr, value);
  else if (has_example)
    snprintf(message, sizeof message, N_("the example gives '%.*s'"), (int)found.len, found.ptr);
  referat_finding finding = {.code = has_example ? "example-differs" : "example-missing",
                             .severity = has_example ? REFERAT_ERROR : REFERAT_NOTE,
                             .line = row->line,
                             .message = message};
  on_finding(context, &finding);
}

referat_status referat_profile_check(const void *bytes, size_t length, const referat_profile *base,
                                     const referat_allocator *allocator,
                                     referat_finding_fn on_finding, void *context,
                                     referat_error *error)
{
  referat_profile *made;
  referat_status status = referat_profile_parse(bytes, length, base, allocator, &made, error);
  if (status != REFERAT_OK)
    return status;
  arena memory;
  referat__arena_init(&memory, &made->memory.allocator);
  lex_rows rows = {.count = 0}; /* once more, with their examples */
  status = referat__profile_read(&memory, slice_of(bytes, length), 0, &rows, error);
  for (size_t i = 0; status == REFERAT_OK && on_finding && i < rows.count; i++)
    check_row(made->lex, &rows.at[i], on_finding, context);
  referat__arena_free(&memory);
  referat_profile_free(made);
  return status;
}
