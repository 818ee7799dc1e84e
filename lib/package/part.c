#include "config.h"

#include "package/part.h"

#include "base/utf8.h"
#include "base/watch.h"

#define SEPARATOR_STRING "\n"
#define PIECE ((size_t)1 << 20) /* what expat is handed at a time */

typedef struct walker {
  part_event event;
  part_handler *handler;
  unsigned flags, depth;
  part_result result;
} walker;

const char *referat__part_local(const char *name)
{
  const char *separator = strrchr(name, PART_SEPARATOR);
  return separator ? separator + 1 : name;
}

/* # Encoding */

#define LONGEST_DECLARATION 200 /* bytes */

/* The value of `encoding` in an XML declaration; empty for none. */
static slice declared_encoding(slice xml)
{
  slice head = slice_of(xml.ptr, xml.len < LONGEST_DECLARATION ? xml.len : LONGEST_DECLARATION);
  const char *end = slice_starts(head, SLICE("<?xml")) ? memchr(head.ptr, '>', head.len) : NULL;
  const char *at = end ? memmem(head.ptr, (size_t)(end - head.ptr), "encoding", 8) : NULL;
  slice rest = at ? slice_between(at + 8, end) : slice_of(NULL, 0);
  while (rest.len && (is_blank(*rest.ptr) || *rest.ptr == '='))
    rest = slice_skip(rest, 1);
  const char *close = rest.len ? memchr(rest.ptr + 1, *rest.ptr, rest.len - 1) : NULL;
  return close ? slice_between(rest.ptr + 1, close) : slice_of(NULL, 0);
}

/* Expat goes by a byte-order mark whatever it is told. */
static bool is_utf8(slice xml)
{
  if (slice_starts(xml, SLICE("\xEF\xBB\xBF")))
    xml = slice_skip(xml, 3);
  slice encoding = declared_encoding(xml);
  return !slice_starts(xml, SLICE("\xFF\xFE")) && !slice_starts(xml, SLICE("\xFE\xFF")) &&
         (!encoding.len || referat__fold_eq(encoding, SLICE("utf-8")));
}

/* # Events */

static void stop(walker *w, part_ending why)
{
  if (w->result.why != PART_READ)
    return;
  w->result.why = why;
  w->result.line = (unsigned long)referat__xml_line(w->event.parser);
  XML_StopParser(w->event.parser, XML_FALSE);
}

static void tell(walker *w, part_kind kind, const char *name, const char **attrs, slice text)
{
  if (w->result.why != PART_READ)
    return;
  w->event.kind = kind;
  w->event.name = name;
  w->event.attrs = attrs;
  w->event.text = text;
  w->event.depth = w->depth;
  w->handler(&w->event);
}

static const slice none = {NULL, 0};

static void XMLCALL on_start(void *context, const XML_Char *name, const XML_Char **attrs)
{
  walker *w = context;
  if (w->depth >= PART_MAX_DEPTH)
    stop(w, PART_TOO_DEEP);
  tell(w, PART_TAG, name, attrs, none);
  w->depth++;
}

static void XMLCALL on_end(void *context, const XML_Char *name)
{
  walker *w = context;
  w->depth--;
  tell(w, PART_END, name, NULL, none);
}

static void XMLCALL on_text(void *context, const XML_Char *text, int length)
{
  tell(context, PART_TEXT, NULL, NULL, slice_of(text, (size_t)length));
}

static void XMLCALL on_instruction(void *context, const XML_Char *target, const XML_Char *data)
{
  (void)data;
  tell(context, PART_INSTRUCTION, target, NULL, none);
}

static void XMLCALL on_prefix(void *context, const XML_Char *prefix, const XML_Char *uri)
{
  tell(context, PART_PREFIX, prefix, NULL, uri ? slice_str(uri) : none);
}

static void XMLCALL on_doctype(void *context, const XML_Char *name, const XML_Char *system,
                               const XML_Char *public, int has_subset)
{
  walker *w = context;
  (void)name, (void)system, (void)public;
  if (has_subset || !(w->flags & PART_EMPTY_DOCTYPE))
    stop(w, PART_DOCTYPE);
}

/* Hand expat all that comes; false where it or the source ends that. */
static bool parse(XML_Parser parser, part_source *next, void *from)
{
  slice piece;
  do {
    if (!next(from, &piece) ||
        XML_Parse(parser, piece.ptr, (int)piece.len, piece.len == 0) != XML_STATUS_OK)
      return false;
  } while (piece.len);
  return true;
}

part_result referat__part_walk_pieces(part_source *next, void *from, unsigned flags,
                                      part_handler *handler, void *context)
{
  walker w = {.event = {.context = context}, .handler = handler, .flags = flags};
  (void)referat__watched_failed();
  XML_Parser parser = w.event.parser = XML_ParserCreate_MM(
      flags & PART_UTF8 ? "UTF-8" : NULL, &referat__watched_memory, SEPARATOR_STRING);
  if (!parser)
    return (part_result){.why = PART_NO_MEMORY};
  XML_SetReturnNSTriplet(parser, flags & PART_PREFIXES);
  XML_SetUserData(parser, &w);
  XML_SetElementHandler(parser, on_start, on_end);
  XML_SetCharacterDataHandler(parser, on_text);
  XML_SetProcessingInstructionHandler(parser, on_instruction);
  XML_SetNamespaceDeclHandler(parser, on_prefix, NULL);
  XML_SetStartDoctypeDeclHandler(parser, on_doctype);
  if (!parse(parser, next, from))
    stop(&w, referat__watched_failed() ? PART_NO_MEMORY : PART_BROKEN);
  w.result.word = XML_ErrorString(XML_GetErrorCode(parser));
  XML_ParserFree(parser);
  return w.result;
}

static bool next_piece(void *from, slice *piece)
{
  slice *rest = from;
  *piece = slice_of(rest->ptr, rest->len < PIECE ? rest->len : PIECE);
  *rest = slice_skip(*rest, piece->len);
  return true;
}

part_result referat__part_walk(slice part, unsigned flags, part_handler *handler, void *context)
{
  if ((flags & PART_UTF8) && !is_utf8(part))
    return (part_result){.why = PART_NOT_UTF8};
  return referat__part_walk_pieces(next_piece, &part, flags, handler, context);
}
