/* The public interface: pieces of any size, wrong arguments, limits, sinks
 * that refuse, and the shorthands for facts. */
#include "config.h"

#include "samples.h"

#include <stdint.h>

/* The XML of the bytes, fed in pieces of `size` bytes; 0 parses them whole. */
static referat_status convert(const sample *s, size_t size, memory *xml, referat_error *error)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.source_name = s->name;
  referat_doc *doc = NULL;
  referat_status status = REFERAT_OK;
  if (!size) {
    status = referat_parse_buffer(s->bytes, s->length, &options, &doc, error);
  } else {
    referat_parser *parser = referat_parser_new(&options);
    for (size_t at = 0; at < s->length && status == REFERAT_OK; at += size) {
      /* a copy of its own, so that a reader past its end is seen */
      size_t n = s->length - at < size ? s->length - at : size;
      char *piece = malloc(n);
      memcpy(piece, s->bytes + at, n);
      status = referat_parser_feed(parser, piece, n, error);
      free(piece);
    }
    if (status == REFERAT_OK)
      status = referat_parser_finish(parser, &doc, error);
    referat_parser_free(parser);
  }
  if (status == REFERAT_OK)
    status = referat_write(doc, REFERAT_FORMAT_XML, to_memory, xml, NULL, error);
  referat_doc_free(doc);
  return status;
}

static void test_pieces(void)
{
  for (size_t i = 0; i < sample_count; i++) {
    referat_error error;
    memory whole = {0};
    referat_status status = convert(&samples[i], 0, &whole, &error);
    if (!is_int(status, REFERAT_OK, "%s is read", samples[i].name))
      diag("line %zu: %s", error.line, error.message);
    for (size_t size = 1; size <= 7; size++) {
      memory pieces = {0};
      convert(&samples[i], size, &pieces, &error);
      is_mem(pieces.bytes, pieces.length, whole.bytes, whole.length,
             "%s in pieces of %zu gives the same bytes", samples[i].name, size);
      free(pieces.bytes);
    }
    free(whole.bytes);
  }
}

/* What went well has no error, whatever stood there before. */
static void test_cleared(void)
{
  const referat_error before = {REFERAT_ERROR_LIMIT, 7, 7, "of another call"};
  referat_error error = before;
  referat_parser *parser = referat_parser_new(NULL);
  referat_doc *doc = NULL;
  is_int(referat_parser_feed(parser, samples[0].bytes, samples[0].length, &error), REFERAT_OK,
         "a sample is fed");
  ok(!error.code && !error.line && !error.column && !error.message[0], "and has no error");
  error = before;
  is_int(referat_parser_finish(parser, &doc, &error), REFERAT_OK, "and read");
  ok(!error.code && !error.line && !error.column && !error.message[0], "and has none");
  error = before;
  memory made = {0};
  is_int(referat_write(doc, REFERAT_FORMAT_XML, to_memory, &made, NULL, &error), REFERAT_OK,
         "and written");
  ok(!error.code && !error.line && !error.column && !error.message[0], "and has none, either");
  free(made.bytes);
  referat_doc_free(doc);
  referat_parser_free(parser);
}

static void test_parser_anew(void)
{
  const sample *s = &samples[0];
  referat_parser *parser = referat_parser_new(NULL);
  referat_doc *doc = NULL;
  memory xml[2] = {{0}, {0}};
  for (int i = 0; i < 2; i++) {
    referat_parser_feed(parser, s->bytes, s->length, NULL);
    referat_parser_feed(parser, NULL, 0, NULL);
    is_int(referat_parser_finish(parser, &doc, NULL), REFERAT_OK, "a parser's use no. %d", i + 1);
    referat_write(doc, REFERAT_FORMAT_XML, to_memory, &xml[i], NULL, NULL);
    referat_doc_free(doc);
  }
  is_mem(xml[1].bytes, xml[1].length, xml[0].bytes, xml[0].length, "which give the same");
  free(xml[1].bytes);
  xml[1] = (memory){0};
  size_t half = s->length / 2;
  void *room = referat_parser_room(parser, half + 9);
  ok(room != NULL, "a parser has room");
  memcpy(room, s->bytes, half);
  referat_parser_feed(parser, room, half, NULL);
  ok(referat_parser_room(parser, 8) == (char *)room + half, "what was put there is not copied");
  referat_parser_feed(parser, s->bytes + half, 7, NULL);
  room = referat_parser_room(parser, s->length - half - 7);
  memcpy(room, s->bytes + half + 7, s->length - half - 7);
  referat_parser_feed(parser, room, s->length - half - 7, NULL);
  referat_parser_finish(parser, &doc, NULL);
  referat_write(doc, REFERAT_FORMAT_XML, to_memory, &xml[1], NULL, NULL);
  referat_doc_free(doc);
  is_mem(xml[1].bytes, xml[1].length, xml[0].bytes, xml[0].length,
         "bytes that are put there give the same as those that are fed");
  ok(referat_parser_room(parser, REFERAT_MAX_INPUT + 1) == NULL, "no room beyond the limit");
  ok(referat_parser_room(NULL, 1) == NULL, "nor without a parser");
  referat_error error;
  is_int(referat_parser_finish(parser, &doc, &error), REFERAT_ERROR_NOT_MINUTES,
         "nothing was fed: not minutes");
  ok(doc == NULL, "and no document");
  referat_parser_free(parser);
  referat_parser_free(NULL);
  free(xml[0].bytes);
  free(xml[1].bytes);
}

static void test_not_minutes(void)
{
  static const char *const texts[] = {"", "\n \n", "Hello, world!\n",
                                      "Kære alle\n\nVi ses i morgen.\n"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    referat_doc *doc = (referat_doc *)&doc;
    referat_error error;
    is_int(referat_parse_buffer(texts[i], strlen(texts[i]), NULL, &doc, &error),
           REFERAT_ERROR_NOT_MINUTES, "text %zu is not minutes", i);
    ok(doc == NULL, "so there is no document");
    is_int(error.code, REFERAT_ERROR_NOT_MINUTES, "the error says it");
    ok(strlen(error.message) > 20, "in words: %s", error.message);
    referat_options options = REFERAT_OPTIONS_INIT;
    options.force = true;
    is_int(referat_parse_buffer(texts[i], strlen(texts[i]), &options, &doc, &error), REFERAT_OK,
           "but by force it is read");
    is_int(error.code, REFERAT_OK, "and there is no error");
    ok(referat_doc_root(doc) && referat_node_type(referat_doc_root(doc)) == REFERAT_MINUTES,
       "the document has its element");
    referat_doc_free(doc);
  }
}

/* What reads XML reads nothing else, whatever the options say that it is. */
static void test_read_xml(void)
{
  for (size_t i = 0; i < sample_count; i++) {
    memory xml = {NULL, 0, 0}, again = {NULL, 0, 0};
    referat_error error;
    referat_doc *doc = NULL;
    if (!is_int(convert(&samples[i], 0, &xml, &error), REFERAT_OK, "%s is read", samples[i].name))
      continue;
    referat_options options = REFERAT_OPTIONS_INIT;
    options.input = REFERAT_FORMAT_TEXT;
    is_int(referat_read_xml(xml.bytes, xml.length, &options, &doc, &error), REFERAT_OK,
           "and its XML, though the options call it a text");
    is_int(referat_write(doc, REFERAT_FORMAT_XML, to_memory, &again, NULL, &error), REFERAT_OK,
           "which is written");
    is_mem(again.bytes, again.length, xml.bytes, xml.length, "as it was");
    referat_doc_free(doc);
    doc = (referat_doc *)&doc;
    bool is_xml = samples[i].length && samples[i].bytes[0] == '<';
    referat_status status =
        referat_read_xml(samples[i].bytes, samples[i].length, &options, &doc, &error);
    ok(is_xml || (status == REFERAT_ERROR_SYNTAX && !doc && error.line >= 1),
       "the text itself is no XML");
    if (status == REFERAT_OK)
      referat_doc_free(doc);
    free(xml.bytes);
    free(again.bytes);
  }
  referat_doc *doc = (referat_doc *)&doc;
  is_int(referat_read_xml(NULL, 1, NULL, &doc, NULL), REFERAT_ERROR_ARGUMENT, "no bytes");
  is_int(referat_read_xml("<", 1, NULL, NULL, NULL), REFERAT_ERROR_ARGUMENT, "no place for it");
}

static void test_arguments(void)
{
  const sample *s = &samples[0];
  referat_error error;
  referat_doc *doc = NULL;
  referat_options options = REFERAT_OPTIONS_INIT;
  options.version = 999;
  is_int(referat_parse_buffer(s->bytes, s->length, &options, &doc, &error), REFERAT_ERROR_ARGUMENT,
         "options of an unknown version");
  ok(doc == NULL && error.message[0], "are refused with a message");
  ok(referat_parser_new(&options) == NULL, "by the parser, too");
  is_int(referat_parse_buffer(NULL, 1, NULL, &doc, &error), REFERAT_ERROR_ARGUMENT, "no bytes");
  is_int(referat_parse_buffer(s->bytes, 1, NULL, NULL, &error), REFERAT_ERROR_ARGUMENT,
         "no place for the document");
  is_int(referat_parse_buffer(s->bytes, REFERAT_MAX_INPUT + 1, NULL, &doc, &error),
         REFERAT_ERROR_LIMIT, "more bytes than the limit");
  is_int(referat_parser_feed(NULL, "x", 1, NULL), REFERAT_ERROR_ARGUMENT, "no parser to feed");
  is_int(referat_parser_finish(NULL, &doc, NULL), REFERAT_ERROR_ARGUMENT, "none to finish");
  is_int(referat_write(NULL, REFERAT_FORMAT_XML, to_memory, NULL, NULL, &error),
         REFERAT_ERROR_ARGUMENT, "no document to write");
  referat_parser *parser = referat_parser_new(NULL);
  is_int(referat_parser_feed(parser, "x", 1, NULL), REFERAT_OK, "a byte is fed");
  is_int(referat_parser_feed(parser, "x", SIZE_MAX, &error), REFERAT_ERROR_LIMIT,
         "more than the limit in pieces");
  referat_parser_free(parser);

  referat_parse_buffer(s->bytes, s->length, NULL, &doc, NULL);
  is_int(referat_write(doc, REFERAT_FORMAT_XML, NULL, NULL, NULL, &error), REFERAT_ERROR_ARGUMENT,
         "no sink");
  is_int(referat_write(doc, REFERAT_FORMAT_TEXT, to_memory, NULL, NULL, &error),
         REFERAT_ERROR_UNSUPPORTED, "plain text is not written");
  is_int(referat_write(doc, (referat_format)77, to_memory, NULL, NULL, &error),
         REFERAT_ERROR_UNSUPPORTED, "a format that is none");
  int left = 0;
  is_int(referat_write(doc, REFERAT_FORMAT_XML, to_full_disk, &left, NULL, &error),
         REFERAT_ERROR_SINK, "a sink that refuses");
  is_int(error.code, REFERAT_ERROR_SINK, "and the error says so");
  referat_doc_free(doc);
}

typedef struct counted {
  int findings, warnings;
  bool whole;
} counted;

static void count_finding(void *context, const referat_finding *finding)
{
  counted *c = context;
  c->findings++;
  c->warnings += finding->severity != REFERAT_NOTE;
  c->whole &= finding->code && finding->code[0] && finding->message && finding->message[0];
}

static void test_findings(void)
{
  for (size_t i = 0; i < sample_count; i++) {
    counted c = {0, 0, true};
    referat_options options = REFERAT_OPTIONS_INIT;
    options.on_finding = count_finding;
    options.finding_context = &c;
    referat_doc *doc = NULL;
    referat_parse_buffer(samples[i].bytes, samples[i].length, &options, &doc, NULL);
    int elements = 0;
    for (const referat_node *node = referat_node_first(referat_doc_root(doc)); node;
         node = referat_node_next(node))
      elements += referat_node_type(node) == REFERAT_FINDING;
    is_int(c.findings, elements, "%s: each finding is told once", samples[i].name);
    ok(c.whole, "%s: with code and message", samples[i].name);
    referat_doc_free(doc);
  }
}

/* What was told of the lines of one text. */
typedef struct told {
  size_t lines, facts, items, last;
  unsigned part;
  bool in_order, whole;
  char form[64];
} told;

static void take_line(void *context, const referat_line *line)
{
  told *t = context;
  bool sum = line->role && line->role[0] && line->detail && line->evidence && line->text;
  t->whole &= sum && (line->has_score || (!line->chosen && line->score == 0));
  if (!line->line) {
    t->in_order &= t->lines == 0;
    t->facts++;
    if (sum && strcmp(line->role, "form") == 0)
      snprintf(t->form, sizeof t->form, "%s", line->detail);
    return;
  }
  t->in_order &=
      line->part ? line->line == t->last && line->part == t->part + 1 : line->line == t->last + 1;
  t->whole &= memchr(line->text, '\n', line->length) == NULL;
  t->lines += line->part == 0;
  t->items += line->chosen;
  t->last = line->line;
  t->part = line->part;
}

static void test_lines(void)
{
  for (size_t i = 0; i < sample_count; i++) {
    const sample *s = &samples[i];
    told t = {.in_order = true, .whole = true};
    referat_options options = REFERAT_OPTIONS_INIT;
    options.on_line = take_line;
    options.line_context = &t;
    referat_doc *doc = NULL;
    referat_parse_buffer(s->bytes, s->length, &options, &doc, NULL);
    ok(t.in_order && t.facts, "%s: lines are told in order, after the whole text", s->name);
    ok(t.whole, "%s: with all that the header promises", s->name);
    size_t items = 0, lines = s->length && s->bytes[s->length - 1] != '\n';
    for (size_t k = 0; k < s->length; k++)
      lines += s->bytes[k] == '\n' || s->bytes[k] == '\v';
    for (const referat_node *item = referat_item_first(doc); item; item = referat_item_next(item))
      items++;
    is_int((long)t.lines, (long)lines, "%s: each line once", s->name);
    is_int((long)t.items, (long)items, "%s: and each item", s->name);
    /* asking changes nothing */
    memory asked = {0}, plain = {0};
    options.source_name = s->name;
    referat_write(doc, REFERAT_FORMAT_XML, to_memory, &asked, &options, NULL);
    referat_doc_free(doc);
    options = (referat_options)REFERAT_OPTIONS_INIT;
    referat_parse_buffer(s->bytes, s->length, &options, &doc, NULL);
    referat_write(doc, REFERAT_FORMAT_XML, to_memory, &plain, &options, NULL);
    is_mem(asked.bytes, asked.length, plain.bytes, plain.length, "%s: the document is the same",
           s->name);
    free(asked.bytes);
    free(plain.bytes);
    referat_doc_free(doc);
  }
}

typedef struct left_out {
  int count;
  bool notes; /* all of them are notes of the one code */
} left_out;

static void take_left_out(void *context, const referat_finding *finding)
{
  left_out *l = context;
  l->count++;
  l->notes = l->notes && finding->severity == REFERAT_NOTE && finding->line &&
             strcmp(finding->code, "left-out") == 0;
}

/* By the function and by the option the edition is the same. */
static void test_publish(void)
{
  const sample *s = &samples[0];
  referat_doc *doc = NULL, *edition = NULL;
  referat_options options = REFERAT_OPTIONS_INIT;
  left_out heard[2] = {{0, true}, {0, true}};
  memory xml[2] = {{0}, {0}};
  referat_error error;
  options.on_finding = take_left_out;
  options.source_name = s->name;
  is_int(referat_publish(NULL, NULL, &edition, &error), REFERAT_ERROR_ARGUMENT, "no document");
  referat_options reading = REFERAT_OPTIONS_INIT;
  reading.source_name = s->name;
  referat_parse_buffer(s->bytes, s->length, &reading, &doc, NULL);
  is_int(referat_publish(doc, NULL, NULL, &error), REFERAT_ERROR_ARGUMENT, "nowhere to put it");
  options.finding_context = &heard[0];
  is_int(referat_publish(doc, &options, &edition, NULL), REFERAT_OK, "an edition");
  options.finding_context = &heard[1];
  options.publish = true;
  referat_write(doc, REFERAT_FORMAT_XML, to_memory, &xml[1], &options, NULL);
  referat_doc_free(doc);
  referat_write(edition, REFERAT_FORMAT_XML, to_memory, &xml[0], NULL, NULL);
  ok(xml[0].length && xml[0].length == xml[1].length &&
         memcmp(xml[0].bytes, xml[1].bytes, xml[0].length) == 0,
     "which the option writes, too");
  ok(heard[0].count >= 2 && heard[0].count == heard[1].count && heard[0].notes && heard[1].notes,
     "what is left out is heard alike");
  ok(strcmp(referat_node_attr(referat_doc_root(edition), REFERAT_ATTR_EDITION), "published") == 0,
     "it says what it is");
  is_int(referat_verify(edition, s->bytes, s->length, &error), REFERAT_ERROR_DIFFERENT,
         "and does not hold its source");
  referat_doc_free(edition);
  free(xml[0].bytes);
  free(xml[1].bytes);
}

/* What is added to a page changes neither the document nor its XML. */
static void test_added(void)
{
  const sample *s = &samples[0];
  static const referat_format formats[] = {REFERAT_FORMAT_XML, REFERAT_FORMAT_MARKDOWN,
                                           REFERAT_FORMAT_JSON};
  referat_doc *doc = NULL;
  referat_error error;
  referat_options plain = REFERAT_OPTIONS_INIT, options = REFERAT_OPTIONS_INIT;
  options.attendance = options.signatures = options.findings_as_comments = true;
  options.annex_base = "https://annexes.example/";
  referat_parse_buffer(s->bytes, s->length, NULL, &doc, NULL);
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    memory before = {0}, with = {0}, after = {0};
    referat_write(doc, formats[i], to_memory, &before, &plain, NULL);
    is_int(referat_write(doc, formats[i], to_memory, &with, &options, NULL), REFERAT_OK,
           "pages are added to format %zu", i);
    referat_write(doc, formats[i], to_memory, &after, &plain, NULL);
    is_mem(after.bytes, after.length, before.bytes, before.length, "the document is as it was");
    bool same = with.length == before.length && memcmp(with.bytes, before.bytes, with.length) == 0;
    ok(same == (formats[i] == REFERAT_FORMAT_XML), "and the XML, but no other format, is the same");
    free(before.bytes);
    free(with.bytes);
    free(after.bytes);
  }
  options.annex_base = "javascript:alert(1)";
  memory none = {0};
  is_int(referat_write(doc, REFERAT_FORMAT_MARKDOWN, to_memory, &none, &options, &error),
         REFERAT_ERROR_ARGUMENT, "an address that is none is refused");
  ok(!none.length && error.message[0], "with a message, before anything is written");
  ok(!referat_annex_base_is_good(NULL) && !referat_annex_base_is_good("") &&
         referat_annex_base_is_good("http://x.dk"),
     "as the library tells beforehand");
  referat_doc_free(doc);
}

/* What a writer keeps of one document changes nothing of the next, in whatever order they come. */
static void test_writer(void)
{
  static const referat_format formats[] = {REFERAT_FORMAT_DOCX, REFERAT_FORMAT_ODT,
                                           REFERAT_FORMAT_XML, REFERAT_FORMAT_MARKDOWN};
  referat_writer *writer = referat_writer_new(NULL);
  referat_options options = REFERAT_OPTIONS_INIT;
  size_t written = 0, wrong = 0;
  memory reference = {0};
  for (size_t round = 0; round < 2; round++)
    for (size_t i = 0; i < sample_count; i++) {
      const sample *s = &samples[round ? sample_count - 1 - i : i];
      referat_doc *doc = NULL;
      referat_parse_buffer(s->bytes, s->length, NULL, &doc, NULL);
      options.embed_xml = (round + i) % 3 == 0;
      options.findings_as_comments = i % 2;
      options.decisions_only = (round + i) % 5 == 0;
      for (size_t k = 0; doc && k < sizeof formats / sizeof *formats; k++, written++) {
        memory alone = {0}, behind = {0};
        bool dressed = formats[k] == REFERAT_FORMAT_DOCX && reference.length && i % 4 == 3;
        options.reference = dressed ? reference.bytes : NULL;
        options.reference_length = dressed ? reference.length : 0;
        wrong +=
            referat_write(doc, formats[k], to_memory, &alone, &options, NULL) != REFERAT_OK ||
            referat_writer_write(writer, doc, formats[k], to_memory, &behind, &options, NULL) ||
            alone.length != behind.length || memcmp(alone.bytes, behind.bytes, alone.length) != 0;
        free(behind.bytes);
        if (reference.length)
          free(alone.bytes);
        else
          reference = alone;
      }
      referat_doc_free(doc);
    }
  free(reference.bytes);
  ok(written > 50, "a writer wrote %zu documents", written);
  is_int((long long)wrong, 0, "each as it is written alone");
  referat_error error;
  is_int(referat_writer_write(writer, NULL, REFERAT_FORMAT_DOCX, to_memory, NULL, NULL, &error),
         REFERAT_ERROR_ARGUMENT, "no document");
  referat_writer_free(writer);
  referat_writer_free(NULL);
}

/* A program that was built with an earlier version of the options. */
static void test_old_options(unsigned version)
{
  const sample *s = &samples[0];
  static const size_t ends[] = {
      0, offsetof(referat_options, profile), offsetof(referat_options, embed_xml),
      offsetof(referat_options, original), offsetof(referat_options, decisions_only)};
  size_t size = ends[version];
  referat_options now = REFERAT_OPTIONS_INIT;
  now.version = version;
  now.source_date_epoch = 0;
  referat_options *old = malloc(size); /* so that a reader past its end is seen */
  memcpy((void *)old, &now, size);
  referat_doc *doc = NULL;
  is_int(referat_parse_buffer(s->bytes, s->length, old, &doc, NULL), REFERAT_OK,
         "options of version %u are taken", version);
  memory xml = {0};
  is_int(referat_write(doc, REFERAT_FORMAT_XML, to_memory, &xml, old, NULL), REFERAT_OK,
         "by the writer, too");
  referat_parser *parser = referat_parser_new(old);
  ok(parser != NULL, "and by the parser");
  referat_parser_free(parser);
  referat_doc_free(doc);
  free(xml.bytes);
  free((void *)old);
}

/* A text that another program made of a file. */
static void test_original(void)
{
  const sample *s = &samples[0];
  static const char file[] = "%PDF-";
  referat_original original = {file, sizeof file - 1, "application/pdf", "reader 1.0"};
  referat_options options = REFERAT_OPTIONS_INIT;
  referat_doc *doc = NULL, *plain = NULL;
  referat_error error;
  options.original = &original;
  options.input = REFERAT_FORMAT_TEXT;
  is_int(referat_parse_buffer(s->bytes, s->length, &options, &doc, NULL), REFERAT_OK,
         "a text that another program made");
  options.original = NULL;
  referat_parse_buffer(s->bytes, s->length, &options, &plain, NULL);
  const referat_node *of = referat_node_first(referat_doc_root(doc));
  const referat_node *of_plain = referat_node_first(referat_doc_root(plain));
  is_str(referat_node_attr(of, REFERAT_ATTR_VIA), "reader 1.0", "the program");
  is_str(referat_node_attr(of, REFERAT_ATTR_BYTES), "5", "the size of the file");
  is_str(referat_node_attr(of, REFERAT_ATTR_MEDIA_TYPE), "application/pdf", "its type");
  is_str(referat_node_attr(of, REFERAT_ATTR_SHA256),
         "38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778", "its digest");
  is_str(referat_node_attr(of, REFERAT_ATTR_TEXT_SHA256),
         referat_node_attr(of_plain, REFERAT_ATTR_SHA256), "and that of the text");

  is_int(referat_verify(doc, file, sizeof file - 1, &error), REFERAT_ERROR_UNSUPPORTED,
         "the file alone does not tell");
  is_int(referat_verify_original(doc, &original, s->bytes, s->length, REFERAT_FORMAT_TEXT, &error),
         REFERAT_OK, "file and text do");
  is_int(referat_verify_original(plain, &original, s->bytes, s->length, REFERAT_FORMAT_TEXT, NULL),
         REFERAT_ERROR_DIFFERENT, "another document knows of no such program");
  is_int(referat_verify_original(doc, &original, s->bytes, s->length, REFERAT_FORMAT_XML, NULL),
         REFERAT_ERROR_ARGUMENT, "a format that is no text");
  is_int(referat_verify_original(doc, NULL, s->bytes, s->length, REFERAT_FORMAT_TEXT, NULL),
         REFERAT_ERROR_ARGUMENT, "no original");
  original.via = NULL;
  is_int(referat_verify_original(doc, &original, s->bytes, s->length, REFERAT_FORMAT_TEXT, NULL),
         REFERAT_ERROR_ARGUMENT, "an original without a program");
  options.original = &original;
  referat_doc_free(plain);
  is_int(referat_parse_buffer(s->bytes, s->length, &options, &plain, NULL), REFERAT_ERROR_ARGUMENT,
         "nor is it read");
  referat_doc_free(doc);
}

static void test_facts(void)
{
  size_t i = 0;
  while (i < sample_count && strncmp(samples[i].name, "birkhavn-2024", 13) != 0)
    i++;
  referat_doc *doc = NULL;
  referat_parse_buffer(samples[i].bytes, samples[i].length, NULL, &doc, NULL);
  const referat_node *head = referat_doc_head(doc);
  is_str(referat_node_attr(head, REFERAT_ATTR_BODY), "Klima- og Miljøudvalget", "the body");
  is_str(referat_node_attr(head, REFERAT_ATTR_DATE), "2024-05-14", "the date");
  is_str(referat_node_attr(head, REFERAT_ATTR_START), "16:15", "the time");
  is_str(referat_node_attr(head, REFERAT_ATTR_PLACE), "Mødelokale Havet, Birkhavn Rådhus",
         "the place");
  static const char *const outcomes[] = {"approved", "recommended", "approved", "noted",
                                         "noted",    "discussed",   "none",     "approved"};
  int n = 0;
  for (const referat_node *item = referat_item_first(doc); item; item = referat_item_next(item)) {
    char number[16];
    snprintf(number, sizeof number, "%d", 41 + n);
    is_str(referat_node_attr(item, REFERAT_ATTR_NUMBER), number, "the number of item %d", n);
    is_str(referat_item_outcome(item), n < 8 ? outcomes[n] : "?", "its outcome");
    n++;
  }
  is_int(n, 8, "there are eight items");
  ok(referat_item_first(NULL) == NULL && referat_item_next(NULL) == NULL &&
         referat_item_outcome(NULL) == NULL && referat_doc_head(NULL) == NULL,
     "nothing has no facts");
  referat_doc_free(doc);
}

int main(void)
{
  load_samples();
  ok(sample_count >= 7, "there are samples");
  is_str(referat_version(), PACKAGE_VERSION, "its version is that of the package");
  test_pieces();
  test_cleared();
  test_parser_anew();
  test_not_minutes();
  test_read_xml();
  test_arguments();
  test_findings();
  test_lines();
  test_old_options(1);
  test_old_options(2);
  test_old_options(3);
  test_old_options(4);
  test_original();
  test_publish();
  test_added();
  test_writer();
  test_facts();
  free_samples();
  return done();
}
