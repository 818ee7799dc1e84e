/*
 * Eight threads at work on the same bytes, profile and templates: what each makes is what one makes
 * alone.  CONVERSIONS=10000 makes that many; `make tsan` does, under ThreadSanitizer.
 */
#include "samples.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#define THREADS 8
#define MOST_INPUTS 64
#define USUAL_CONVERSIONS 800
#define FEW_CONVERSIONS 300

/* What all of them share, and nobody changes. */
typedef struct input {
  memory bytes;
  const memory *source; /* what it was made of, or NULL */
} input;

static input inputs[MOST_INPUTS];
static size_t input_count;
static memory templates[2]; /* DOCX and ODT */
static referat_profile *profile;

/* # Ways to use the library: each puts what comes of it into `made` */

static int put(memory *made, const char *text)
{
  return text ? to_memory(made, text, strlen(text)) : 0;
}

static void put_status(memory *made, referat_status status, const referat_error *error)
{
  put(made, referat_status_string(status));
  if (status != REFERAT_OK)
    put(made, error->message);
}

static void on_finding(void *context, const referat_finding *finding)
{
  put(context, finding->code);
  put(context, finding->message);
}

static void on_line(void *context, const referat_line *line)
{
  put(context, line->role);
  put(context, line->evidence);
}

static int on_attendance(void *context, const referat_attendance *row)
{
  return put(context, row->name) || put(context, row->why);
}

/* Read it whole, or in pieces of that size. */
static referat_doc *read_input(const input *in, size_t piece, referat_options *options,
                               memory *made)
{
  referat_doc *doc = NULL;
  referat_error error = {.code = REFERAT_OK};
  referat_status status = REFERAT_OK;
  options->on_finding = on_finding;
  options->finding_context = made;
  options->force = true;
  if (!piece) {
    status = referat_parse_buffer(in->bytes.bytes, in->bytes.length, options, &doc, &error);
  } else {
    referat_parser *parser = referat_parser_new(options);
    for (size_t at = 0; at < in->bytes.length && status == REFERAT_OK; at += piece) {
      size_t left = in->bytes.length - at;
      status =
          referat_parser_feed(parser, in->bytes.bytes + at, left < piece ? left : piece, &error);
    }
    if (status == REFERAT_OK)
      status = referat_parser_finish(parser, &doc, &error);
    referat_parser_free(parser);
  }
  put_status(made, status, &error);
  return doc;
}

static void write_as(const referat_doc *doc, referat_format format, const referat_options *options,
                     memory *made)
{
  referat_error error = {.code = REFERAT_OK};
  if (doc)
    put_status(made, referat_write(doc, format, to_memory, made, options, &error), &error);
}

static void convert(const input *in, referat_format format, size_t piece, referat_options options,
                    memory *made)
{
  referat_doc *doc = read_input(in, piece, &options, made);
  write_as(doc, format, &options, made);
  referat_doc_free(doc);
}

#define DEFAULTS ((referat_options)REFERAT_OPTIONS_INIT)

static void to_xml(const input *in, memory *made)
{
  convert(in, REFERAT_FORMAT_XML, 0, DEFAULTS, made);
}

static void to_xml_in_pieces(const input *in, memory *made)
{
  convert(in, REFERAT_FORMAT_XML, 100, DEFAULTS, made);
}

static void to_markdown(const input *in, memory *made)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.decisions_only = options.attendance = options.signatures = true;
  options.findings_as_comments = true;
  convert(in, REFERAT_FORMAT_MARKDOWN, 0, options, made);
}

static void to_gfm(const input *in, memory *made)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.flavour = REFERAT_FLAVOUR_GFM;
  options.annex_base = "https://x.example/bilag";
  convert(in, REFERAT_FORMAT_MARKDOWN, 0, options, made);
}

static void to_json(const input *in, memory *made)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.api_version = "1.22";
  convert(in, REFERAT_FORMAT_JSON, 0, options, made);
}

static void to_package(const input *in, referat_format format, memory *made)
{
  const memory *template = &templates[format == REFERAT_FORMAT_ODT];
  referat_options options = REFERAT_OPTIONS_INIT;
  options.embed_xml = true;
  options.reference = template->bytes;
  options.reference_length = template->length;
  convert(in, format, 0, options, made);
}

static void to_docx(const input *in, memory *made)
{
  to_package(in, REFERAT_FORMAT_DOCX, made);
}

static void to_odt(const input *in, memory *made)
{
  to_package(in, REFERAT_FORMAT_ODT, made);
}

static void with_profile(const input *in, memory *made)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.profile = profile;
  options.on_line = on_line;
  options.line_context = made;
  convert(in, REFERAT_FORMAT_XML, 0, options, made);
}

static void publish(const input *in, memory *made)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  referat_doc *doc = read_input(in, 0, &options, made), *published = NULL;
  referat_error error = {.code = REFERAT_OK};
  if (doc)
    put_status(made, referat_publish(doc, &options, &published, &error), &error);
  referat_doc_free(doc);
  write_as(published, REFERAT_FORMAT_XML, NULL, made);
  referat_doc_free(published);
}

static void tell(const input *in, memory *made)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  referat_doc *doc = read_input(in, 0, &options, made);
  referat_error error = {.code = REFERAT_OK};
  if (doc) {
    const memory *source = in->source ? in->source : &in->bytes;
    put_status(made, referat_attendance_tell(doc, on_attendance, made, &error), &error);
    put_status(made, referat_verify(doc, source->bytes, source->length, &error), &error);
    for (const referat_node *item = referat_item_first(doc); item; item = referat_item_next(item))
      put(made, referat_item_outcome(item));
  }
  referat_doc_free(doc);
}

static void make_profile(const input *in, memory *made)
{
  referat_profile *own = NULL;
  referat_error error = {.code = REFERAT_OK};
  put_status(made,
             referat_profile_parse(in->bytes.bytes, in->bytes.length, profile, NULL, &own, &error),
             &error);
  put_status(
      made,
      referat_profile_check("[sections]\nsag | Sag\n", 20, profile, NULL, on_finding, made, &error),
      &error);
  referat_profile_free(own);
}

static void (*const ways[])(const input *in, memory *made) = {
    to_xml, to_xml_in_pieces, to_markdown, to_gfm, to_json,     to_docx,
    to_odt, with_profile,     publish,     tell,   make_profile};

#define WAYS (sizeof ways / sizeof *ways)

/* # Threads */

static memory expected[MOST_INPUTS * WAYS];
static atomic_ulong begun;
static unsigned long wanted;

typedef struct worker {
  pthread_t thread;
  uint32_t random;
  unsigned long made, wrong;
  size_t first_wrong;
} worker;

static void *work(void *context)
{
  worker *w = context;
  while (atomic_fetch_add(&begun, 1) < wanted) {
    w->random = w->random * 1664525u + 1013904223u;
    size_t job = (w->random >> 8) % (input_count * WAYS);
    memory got = {0};
    ways[job % WAYS](&inputs[job / WAYS], &got);
    bool same = got.length == expected[job].length &&
                memcmp(got.bytes, expected[job].bytes, got.length) == 0;
    if (!same && !w->wrong++)
      w->first_wrong = job;
    w->made++;
    free(got.bytes);
  }
  return NULL;
}

/* # Inputs */

static void add_input(memory bytes, const memory *source)
{
  if (input_count < MOST_INPUTS)
    inputs[input_count++] = (input){bytes, source};
}

static void load_inputs(void)
{
  static const referat_format formats[] = {REFERAT_FORMAT_XML, REFERAT_FORMAT_MARKDOWN,
                                           REFERAT_FORMAT_JSON, REFERAT_FORMAT_DOCX,
                                           REFERAT_FORMAT_ODT};
  for (size_t i = 0; i < sample_count && input_count + 6 < MOST_INPUTS; i++) {
    if (samples[i].length > 20000)
      continue;
    memory text = {0};
    to_memory(&text, samples[i].bytes, samples[i].length);
    add_input(text, NULL);
    const input *source = &inputs[input_count - 1];
    referat_doc *doc = NULL;
    referat_parse_buffer(text.bytes, text.length, NULL, &doc, NULL);
    for (size_t k = 0; doc && k < sizeof formats / sizeof *formats; k++) {
      memory made = {0};
      referat_options options = REFERAT_OPTIONS_INIT;
      options.embed_xml = i % 2;
      referat_write(doc, formats[k], to_memory, &made, &options, NULL);
      if (k >= 3 && !templates[k - 3].bytes)
        to_memory(&templates[k - 3], made.bytes, made.length);
      made.length -= i == 1 ? made.length / 3 : 0; /* and some that are cut off */
      add_input(made, &source->bytes);
    }
    referat_doc_free(doc);
  }
}

int main(void)
{
  const char *asked = getenv("CONVERSIONS");
  unsigned long usual = tap_is_whole() ? USUAL_CONVERSIONS : FEW_CONVERSIONS;
  wanted = asked ? strtoul(asked, NULL, 10) : usual;
  char *text;
  size_t length = tap_read_file(tap_source("examples/profiles/strandmose.profile"), &text);
  ok(referat_profile_parse(text, length, NULL, NULL, &profile, NULL) == REFERAT_OK, "a profile");
  free(text);
  load_folder(tap_source("examples"));
  qsort(samples, sample_count, sizeof *samples, sample_order);
  load_inputs();
  ok(input_count >= 24 && templates[0].length && templates[1].length, "%zu inputs", input_count);
  size_t jobs = input_count * WAYS, filled = 0;
  for (size_t job = 0; job < jobs; job++) {
    ways[job % WAYS](&inputs[job / WAYS], &expected[job]);
    filled += expected[job].length > 1000;
  }
  ok(filled > jobs / 2, "%zu ways to use them, of which %zu give much", jobs, filled);
  static worker workers[THREADS];
  for (uint32_t i = 0; i < THREADS; i++) {
    workers[i].random = i + 1;
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0)
      return skip_all("no threads");
  }
  unsigned long made = 0;
  for (int i = 0; i < THREADS; i++) {
    pthread_join(workers[i].thread, NULL);
    made += workers[i].made;
    if (!ok(!workers[i].wrong, "thread %d: %lu times what one alone makes", i + 1, workers[i].made))
      diag("%lu times not; first way %zu of input %zu", workers[i].wrong,
           workers[i].first_wrong % WAYS, workers[i].first_wrong / WAYS);
  }
  is_int((long long)made, (long long)wanted, "%d threads: so many in all", THREADS);
  for (size_t job = 0; job < jobs; job++)
    free(expected[job].bytes);
  for (size_t i = 0; i < input_count; i++)
    free(inputs[i].bytes.bytes);
  free(templates[0].bytes);
  free(templates[1].bytes);
  referat_profile_free(profile);
  free_samples();
  return done();
}
