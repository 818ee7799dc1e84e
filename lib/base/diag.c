#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

referat_status referat__fail(referat_error *error, referat_status code, size_t line, size_t column,
                             const char *format, ...)
{
  if (!error || error->code != REFERAT_OK)
    return code;
  error->code = code;
  error->line = line;
  error->column = column;
  va_list args;
  va_start(args, format);
  vsnprintf(error->message, sizeof error->message, format, args);
  va_end(args);
  return code;
}

void referat__error_clear(referat_error *error)
{
  if (error)
    *error = (referat_error){.code = REFERAT_OK};
}

const char *referat_status_string(referat_status status)
{
  switch (status) {
  case REFERAT_OK:
    return N_("no error");
  case REFERAT_ERROR_MEMORY:
    return N_("out of memory");
  case REFERAT_ERROR_ARGUMENT:
    return N_("invalid argument");
  case REFERAT_ERROR_LIMIT:
    return N_("input exceeds a limit");
  case REFERAT_ERROR_NOT_MINUTES:
    return N_("not minutes");
  case REFERAT_ERROR_SYNTAX:
    return N_("invalid XML");
  case REFERAT_ERROR_SINK:
    return N_("output was not taken");
  case REFERAT_ERROR_UNSUPPORTED:
    return N_("not supported");
  case REFERAT_ERROR_PACKAGE:
    return N_("invalid package");
  case REFERAT_ERROR_DIFFERENT:
    return N_("document and source differ");
  case REFERAT_ERROR_PROFILE:
    return N_("invalid profile");
  }
  return N_("unknown status");
}

const char *referat_severity_string(referat_severity severity)
{
  switch (severity) {
  case REFERAT_NOTE:
    return N_("note");
  case REFERAT_WARNING:
    return N_("warning");
  case REFERAT_ERROR:
    return N_("error");
  }
  return N_("unknown severity");
}
