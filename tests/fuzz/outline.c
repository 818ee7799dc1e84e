#include "outline.h"

#include <stdio.h>
#include <string.h>

#define DEEPEST 40 /* of parts, and of marks in a line */
#define NO_ATTRIBUTES "[\"\",[],[]]"

typedef struct outline {
  fuzz_bytes json;
  const uint8_t *at, *end;
  int depth;
} outline;

static void put(outline *o, const char *text)
{
  fuzz_to_bytes(&o->json, text, strlen(text));
}

/* A string of JSON; what is no UTF-8 is the reader's matter. */
static void put_string(outline *o, const uint8_t *from, const uint8_t *to)
{
  put(o, "\"");
  for (; from < to; from++) {
    char escaped[8];
    if (*from < 0x20 || *from == '"' || *from == '\\') {
      snprintf(escaped, sizeof escaped, "\\u%04x", *from);
      put(o, escaped);
    } else {
      fuzz_to_bytes(&o->json, from, 1);
    }
  }
  put(o, "\"");
}

/* A comma, where something stands before. */
static void part(outline *o, bool *first)
{
  if (!*first)
    put(o, ",");
  *first = false;
}

static const uint8_t *line_end(const outline *o)
{
  const uint8_t *end = memchr(o->at, '\n', (size_t)(o->end - o->at));
  return end ? end : o->end;
}

/* What stands in the line up to a mark that ends it; `at` is moved behind that. */
static void put_inlines(outline *o, const uint8_t **at, const uint8_t *end, char until, int depth)
{
  static const struct {
    char begin, end;
    const char *before, *behind;
  } marks[] = {
      {'*', '*', "{\"t\":\"Strong\",\"c\":", "}"},
      {'_', '_', "{\"t\":\"Emph\",\"c\":", "}"},
      {'[', ']', "{\"t\":\"Link\",\"c\":[" NO_ATTRIBUTES ",", ",[\"https://example.org/\",\"\"]]}"},
      {'{', '}', "{\"t\":\"Span\",\"c\":[" NO_ATTRIBUTES ",", "]}"},
      {'^', '^', "{\"t\":\"Note\",\"c\":[{\"t\":\"Para\",\"c\":", "}]}"},
  };
  put(o, "[");
  bool first = true;
  while (*at < end && **at != (uint8_t)until) {
    size_t mark = 0;
    while (mark < sizeof marks / sizeof *marks && (uint8_t)marks[mark].begin != **at)
      mark++;
    part(o, &first);
    if (**at == ' ') {
      put(o, "{\"t\":\"Space\"}");
      ++*at;
    } else if (**at == '~') {
      put(o, "{\"t\":\"LineBreak\"}");
      ++*at;
    } else if (mark < sizeof marks / sizeof *marks && depth < DEEPEST) {
      ++*at;
      put(o, marks[mark].before);
      put_inlines(o, at, end, marks[mark].end, depth + 1);
      put(o, marks[mark].behind);
    } else {
      const uint8_t *word = *at;
      do
        ++*at;
      while (*at < end && **at != (uint8_t)until && !memchr("*_[{^ ~", **at, 7));
      put(o, "{\"t\":\"Str\",\"c\":");
      put_string(o, word, *at);
      put(o, "}");
    }
  }
  *at += *at < end; /* the mark */
  put(o, "]");
}

/* The rest of the line in a block, without its first letters; on to the next line. */
static void put_line(outline *o, const char *before, int letters, const char *behind)
{
  const uint8_t *end = line_end(o), *at = o->at + letters < end ? o->at + letters : end;
  put(o, before);
  put_inlines(o, &at, end, '\n', 0);
  put(o, behind);
  o->at = end < o->end ? end + 1 : end;
}

static void put_rows(outline *o)
{
  put(o, "{\"t\":\"Table\",\"c\":[" NO_ATTRIBUTES ",[null,[]],[");
  put(o, "[{\"t\":\"AlignDefault\"},{\"t\":\"ColWidthDefault\"}],");
  put(o, "[{\"t\":\"AlignDefault\"},{\"t\":\"ColWidthDefault\"}]],");
  put(o, "[" NO_ATTRIBUTES ",[]],[[" NO_ATTRIBUTES ",0,[],[");
  for (bool first = true; o->at < o->end && *o->at == '|';) {
    const uint8_t *end = line_end(o);
    part(o, &first);
    put(o, "[" NO_ATTRIBUTES ",[");
    bool first_cell = true;
    for (const uint8_t *at = o->at + 1; at < end || first_cell;) {
      part(o, &first_cell);
      put(o, "[" NO_ATTRIBUTES ",{\"t\":\"AlignDefault\"},1,1,[{\"t\":\"Plain\",\"c\":");
      put_inlines(o, &at, end, '|', 0);
      put(o, "}]]");
    }
    put(o, "]]");
    o->at = end < o->end ? end + 1 : end;
  }
  put(o, "]]],[" NO_ATTRIBUTES ",[]]]}");
}

/* Lines that begin with the letter, each an item. */
static void put_items(outline *o, char letter, const char *before, const char *item,
                      const char *behind_item, const char *behind)
{
  put(o, before);
  for (bool first = true; o->at < o->end && *o->at == (uint8_t)letter;) {
    part(o, &first);
    put_line(o, item, 1, behind_item);
  }
  put(o, behind);
}

static void put_blocks(outline *o);

/* A part of the page up to the line that ends it. */
static void put_part(outline *o, bool quotes)
{
  const uint8_t *end = line_end(o);
  put(o, quotes ? "{\"t\":\"BlockQuote\",\"c\":" : "{\"t\":\"Div\",\"c\":[[\"\",[");
  if (!quotes) {
    put_string(o, o->at + 1 < end ? o->at + 1 : end, end);
    put(o, "],[]],");
  }
  o->at = end < o->end ? end + 1 : end;
  o->depth++;
  put_blocks(o);
  o->depth--;
  if (o->at < o->end) { /* the line that ends it */
    end = line_end(o);
    o->at = end < o->end ? end + 1 : end;
  }
  put(o, quotes ? "}" : "]}");
}

static void put_heading(outline *o)
{
  char before[48];
  unsigned level = o->at + 1 < o->end && o->at[1] >= '1' && o->at[1] <= '6' ? o->at[1] - '0' : 1;
  snprintf(before, sizeof before, "{\"t\":\"Header\",\"c\":[%u," NO_ATTRIBUTES ",", level);
  put_line(o, before, 2, "]}");
}

static void put_blocks(outline *o)
{
  put(o, "[");
  for (bool first = true; o->at < o->end && (*o->at != ')' || !o->depth);) {
    part(o, &first);
    switch (*o->at) {
    case '#':
      put_heading(o);
      break;
    case '-':
      put_items(o, '-', "{\"t\":\"BulletList\",\"c\":[", "[{\"t\":\"Plain\",\"c\":", "}]", "]}");
      break;
    case '1':
      put_items(o, '1',
                "{\"t\":\"OrderedList\",\"c\":[[1,{\"t\":\"Decimal\"},{\"t\":\"Period\"}],[",
                "[{\"t\":\"Para\",\"c\":", "}]", "]]}");
      break;
    case ':':
      put_items(o, ':', "{\"t\":\"DefinitionList\",\"c\":[",
                "[[{\"t\":\"Str\",\"c\":\"Emne\"}],[[{\"t\":\"Plain\",\"c\":", "}]]]", "]}");
      break;
    case '/':
      put_items(o, '/', "{\"t\":\"LineBlock\",\"c\":[", "", "", "]}");
      break;
    case '|':
      put_rows(o);
      break;
    case '=':
      put_line(o, "{\"t\":\"HorizontalRule\"},{\"t\":\"Plain\",\"c\":", 1, "}");
      break;
    case '(':
    case '"':
      if (o->depth < DEEPEST) {
        put_part(o, *o->at == '"');
        break;
      }
      /* fall through */
    default:
      put_line(o, "{\"t\":\"Para\",\"c\":", 0, "}");
    }
  }
  put(o, "]");
}

fuzz_bytes fuzz_outline(const uint8_t *data, size_t size)
{
  outline o = {.at = data, .end = data + size};
  put(&o, "{\"pandoc-api-version\":[1,23],\"meta\":{},\"blocks\":");
  put_blocks(&o);
  put(&o, "}");
  return o.json;
}
