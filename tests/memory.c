/* Every allocation fails once: no crash, no leak, and the status says why. */
#include "apart.h"
#include "samples.h"

typedef struct work {
  const sample *sample;
  referat_format format;
  bool in_pieces;
  bool explained;
  bool published; /* and carries it */
  bool added;     /* with all that is added to a page, of the decisions alone */
  bool again;     /* by a writer, twice */
  bool apart;     /* no block is near to another */
} work;

#ifdef __linux__
/* Of blocks that stand far apart, the context being those that fail. */
static void *failing_resize_apart(void *context, void *old, size_t size)
{
  failing *f = context;
  size_t place = (size_t)f->calls++;
  if (f->fail_at && (f->for_good ? f->calls >= f->fail_at : f->calls == f->fail_at))
    return NULL;
  void *block = resize_apart(&place, old, size);
  f->living += block && !old;
  return block;
}

static void failing_release_apart(void *context, void *block)
{
  failing *f = context;
  f->living -= block != NULL;
  release_apart(NULL, block);
}
#endif

static void take_line(void *context, const referat_line *line)
{
  size_t *bytes = context;
  *bytes += strlen(line->role) + strlen(line->detail) + strlen(line->evidence) + line->length;
}

static referat_status run(const work *w, failing *f)
{
  referat_allocator allocator = {failing_resize, failing_release, f};
  referat_options options = REFERAT_OPTIONS_INIT;
#ifdef __linux__
  if (w->apart)
    allocator = (referat_allocator){failing_resize_apart, failing_release_apart, f};
#endif
  options.allocator = &allocator;
  options.source_name = w->sample->name;
  size_t told = 0;
  if (w->explained)
    options.on_line = take_line;
  options.line_context = &told;
  options.publish = options.embed_xml = w->published;
  options.decisions_only = options.attendance = options.signatures = w->added;
  options.findings_as_comments = w->added;
  options.annex_base = w->added ? "https://annexes.example/" : NULL;
  referat_doc *doc = NULL;
  referat_error error = {.code = REFERAT_OK};
  referat_status status;
  referat_writer *writer = w->again ? referat_writer_new(options.allocator) : NULL;
  if (w->again && !writer)
    return REFERAT_ERROR_MEMORY;
  if (w->in_pieces) {
    referat_parser *parser = referat_parser_new(&options);
    if (!parser) {
      referat_writer_free(writer);
      return REFERAT_ERROR_MEMORY;
    }
    size_t half = w->sample->length / 2;
    status = referat_parser_feed(parser, w->sample->bytes, half, &error);
    if (status == REFERAT_OK)
      status =
          referat_parser_feed(parser, w->sample->bytes + half, w->sample->length - half, &error);
    if (status == REFERAT_OK)
      status = referat_parser_finish(parser, &doc, &error);
    referat_parser_free(parser);
  } else {
    status = referat_parse_buffer(w->sample->bytes, w->sample->length, &options, &doc, &error);
  }
  memory bytes = {0};
  for (int times = w->again ? 2 : 1; times > 0 && status == REFERAT_OK; times--)
    status = referat_writer_write(writer, doc, w->format, to_memory, &bytes, &options, &error);
  referat_writer_free(writer);
  if (status == REFERAT_ERROR_MEMORY && (error.line || error.column)) {
    diag("%s", error.message);
    status = REFERAT_ERROR_ARGUMENT; /* what is missing stands in no line */
  }
  free(bytes.bytes);
  referat_doc_free(doc);
  return status;
}

static void fail_everywhere(const work *w, const char *what)
{
  failing f = {0};
  referat_status status = run(w, &f);
  if (status == REFERAT_ERROR_UNSUPPORTED)
    return;
  is_int(status, REFERAT_OK, "%s: enough memory", what);
  is_int(f.living, 0, "%s: nothing leaks", what);
  long calls = f.calls;
  ok(calls > 1, "%s: %ld allocations", what, calls);
  /* all of the first, and then some, so that it ends */
  long every = tap_is_whole() ? 1000 : 20;
  long step = (1 + calls / 4000) * tap_step(9), wrong = 0, leaks = 0;
  for (int for_good = 0; for_good < 2; for_good++) {
    for (long n = 1; n <= calls; n += n < every ? 1 : step) {
      f = (failing){.fail_at = n, .for_good = for_good};
      status = run(w, &f);
      if (status != REFERAT_ERROR_MEMORY && wrong++ < 3)
        diag("%s: allocation %ld failed%s, and the status is %s", what, n,
             for_good ? " for good" : "", referat_status_string(status));
      if (f.living != 0 && leaks++ < 3)
        diag("%s: allocation %ld failed, and %ld blocks leak", what, n, f.living);
    }
  }
  is_int(wrong, 0, "%s: whichever fails, the status is of memory", what);
  is_int(leaks, 0, "%s: and nothing leaks", what);
}

/* The sample as a package that carries its XML, read back. */
static void fail_on_package(const sample *s, referat_format format, const char *what)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.embed_xml = true;
  referat_doc *doc = NULL;
  memory package = {0};
  if (referat_parse_buffer(s->bytes, s->length, NULL, &doc, NULL) == REFERAT_OK &&
      referat_write(doc, format, to_memory, &package, &options, NULL) == REFERAT_OK) {
    sample carrying = {.name = s->name, .bytes = package.bytes, .length = package.length};
    work w = {.sample = &carrying, .format = REFERAT_FORMAT_XML};
    fail_everywhere(&w, what);
  }
  free(package.bytes);
  referat_doc_free(doc);
}

int main(void)
{
  static const struct {
    referat_format format;
    const char *name;
  } formats[] = {{REFERAT_FORMAT_XML, "XML"},
                 {REFERAT_FORMAT_MARKDOWN, "Markdown"},
                 {REFERAT_FORMAT_JSON, "JSON"},
                 {REFERAT_FORMAT_DOCX, "DOCX"},
                 {REFERAT_FORMAT_ODT, "ODT"}};
  load_samples();
  char what[256];
  for (size_t i = 0; i < sample_count; i++) {
    work w = {.sample = &samples[i], .format = REFERAT_FORMAT_XML};
    fail_everywhere(&w, samples[i].name);
    w.apart = true;
    snprintf(what, sizeof what, "%s, blocks far apart", samples[i].name);
    fail_everywhere(&w, what);
  }
  for (size_t i = 1; i < sizeof formats / sizeof *formats; i++) {
    work w = {.sample = &samples[0], .format = formats[i].format};
    snprintf(what, sizeof what, "to %s", formats[i].name);
    fail_everywhere(&w, what);
    w.published = true;
    snprintf(what, sizeof what, "to %s, published", formats[i].name);
    fail_everywhere(&w, what);
    w.published = false;
    w.again = true;
    snprintf(what, sizeof what, "to %s, twice", formats[i].name);
    fail_everywhere(&w, what);
    w.again = false;
    w.added = true;
    snprintf(what, sizeof what, "to %s, with what is added", formats[i].name);
    fail_everywhere(&w, what);
  }
  fail_on_package(&samples[0], REFERAT_FORMAT_DOCX, "from DOCX");
  fail_on_package(&samples[0], REFERAT_FORMAT_ODT, "from ODT");
  work pieces = {.sample = &samples[0], .format = REFERAT_FORMAT_XML, .in_pieces = true};
  fail_everywhere(&pieces, "in pieces");
  work explained = {.sample = &samples[0], .format = REFERAT_FORMAT_XML, .explained = true};
  fail_everywhere(&explained, "explained");

  /* a text so long that every kind of memory has to grow */
  sample large = {.name = samples[0].name, .length = 40 * samples[0].length};
  large.bytes = malloc(large.length);
  for (int i = 0; i < 40; i++)
    memcpy(large.bytes + (size_t)i * samples[0].length, samples[0].bytes, samples[0].length);
  work w = {.sample = &large, .format = REFERAT_FORMAT_XML, .in_pieces = true};
  fail_everywhere(&w, "large");
  free(large.bytes);
  free_samples();
  return done();
}
