#include "config.h"

#include "read/finding.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

void referat__finding_add(parse *p, uint32_t line, const char *item, finding_code code,
                          const char *severity, const char *format, ...)
{
  referat_node *node = referat__node_new(p->a, REFERAT_FINDING, line);
  referat__node_set_static(p->a, node, REFERAT_ATTR_CODE, referat__finding_codes[code]);
  referat__node_set_static(p->a, node, REFERAT_ATTR_SEVERITY, severity);
  referat__node_set_static(p->a, node, REFERAT_ATTR_LINE, referat__arena_printf(p->a, "%u", line));
  referat__node_set_static(p->a, node, REFERAT_ATTR_ITEM, item);
  if (strchr(format, '%')) {
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    /* A message that was cut must not end inside a character. */
    slice text = slice_str(message);
    text.len = referat__utf8_valid(text.ptr, text.len);
    referat__node_set(p->a, node, REFERAT_ATTR_MESSAGE, text);
  } else { /* all formats are literals */
    referat__node_set_static(p->a, node, REFERAT_ATTR_MESSAGE, format);
  }
  /* In the order of the source: most are found in it, so look from the end. */
  referat_node *after = p->last_finding;
  if (after && after->type == REFERAT_FINDING && after->line > line) {
    bool is_behind = p->put_finding && p->put_finding->line <= line;
    after = is_behind ? p->put_finding : node_first(p->minutes);
    while (after && node_next(after) && node_next(after)->type == REFERAT_FINDING &&
           node_next(after)->line <= line)
      after = node_next(after);
    referat__node_insert(p->a, p->minutes, after, node);
    p->put_finding = node;
    return;
  }
  referat__node_insert(p->a, p->minutes, after ? after : node_first(p->minutes), node);
  p->last_finding = node;
}
