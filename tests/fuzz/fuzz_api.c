/*
 * Calls in any order, with any options, over memory and sinks that fail when the bytes say so:
 * whatever fails, it is told, leaves nothing half made, and nothing leaks.
 */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What an input says, from its beginning on; zeros behind its end. */
typedef struct script {
  const uint8_t *at, *end;
} script;

static unsigned next(script *s)
{
  return s->at < s->end ? *s->at++ : 0;
}

/* The next bytes, at most `most`; `*length` tells how many. */
static const uint8_t *next_bytes(script *s, size_t most, size_t *length)
{
  const uint8_t *bytes = s->at;
  size_t left = (size_t)(s->end - s->at);
  *length = most < left ? most : left;
  s->at += *length;
  return bytes;
}

/* --- memory --- */

typedef struct account {
  long living, left; /* calls until one fails; < 0: none does */
  bool for_good;
} account;

static void *resize(void *context, void *old, size_t size)
{
  account *a = context;
  fuzz_require(size, "nobody asks for nothing");
  if (a->left == 0) {
    a->left = a->for_good ? 0 : -1;
    return NULL;
  }
  if (a->left > 0)
    a->left--;
  void *block = realloc(old, size);
  if (!old)
    a->living++;
  return block;
}

static void release(void *context, void *block)
{
  account *a = context;
  if (block)
    a->living--;
  free(block);
}

/* --- what is called back --- */

static int to_weak_sink(void *context, const void *bytes, size_t length)
{
  int *left = context;
  fuzz_require(!length || ((const char *)bytes)[length - 1] + 256, "bytes for the sink");
  return (*left)-- > 0 ? 0 : -1;
}

static int take_row(void *context, const referat_attendance *row)
{
  int *left = context;
  fuzz_require(row->item && row->name && row->why, "a row of attendance is whole");
  return (*left)-- > 0 ? 0 : -1;
}

static void take_finding(void *context, const referat_finding *finding)
{
  (void)context;
  fuzz_require(finding->code && finding->message, "a finding is whole");
}

static void take_line(void *context, const referat_line *line)
{
  (void)context;
  fuzz_require(line->role && line->detail && line->evidence && line->text, "a line is whole");
}

/* --- the calls --- */

typedef struct state {
  account memory;
  referat_allocator allocator;
  referat_options options;
  referat_parser *parser;
  referat_doc *doc;
  referat_profile *profile;
} state;

static void check(referat_status status, const referat_error *error, const void *made)
{
  fuzz_require(status == REFERAT_OK || (!made && error->code == status && error->message[0]),
               "an error has a message, and makes nothing");
}

static void keep_doc(state *t, referat_doc *doc)
{
  if (!doc)
    return;
  referat_doc_free(t->doc);
  t->doc = doc;
}

static void choose(state *t, script *s)
{
  static const char *const versions[] = {NULL, "1.22", "1.23.1", "9"};
  unsigned flags = next(s);
  t->options.input = (referat_format)(flags & 7);
  t->options.force = (flags & 8) != 0;
  t->options.embed_xml = (flags & 16) != 0;
  t->options.publish = (flags & 32) != 0;
  t->options.on_line = flags & 64 ? take_line : NULL;
  t->options.on_finding = flags & 128 ? take_finding : NULL;
  flags = next(s);
  t->options.flavour = (referat_flavour)(flags & 3);
  t->options.api_version = versions[flags >> 2 & 3];
  t->options.source_date_epoch = flags & 16 ? (long long)next(s) << 24 : -1;
}

static void parse(state *t, script *s)
{
  size_t length;
  unsigned most = next(s) * 8;
  const uint8_t *bytes = next_bytes(s, most, &length);
  referat_doc *doc = NULL;
  referat_error error;
  referat_status status = referat_parse_buffer(bytes, length, &t->options, &doc, &error);
  check(status, &error, doc);
  if (doc && length && *bytes != '<' && *bytes != 'P') {
    status = referat_verify(doc, bytes, length, &error);
    fuzz_require(status == REFERAT_OK || status == REFERAT_ERROR_MEMORY ||
                     referat_node_attr(referat_doc_root(doc), REFERAT_ATTR_EDITION) ||
                     t->options.input > REFERAT_FORMAT_MARKDOWN,
                 "law 1");
  }
  keep_doc(t, doc);
}

static void feed(state *t, script *s)
{
  size_t length;
  unsigned most = next(s) * 4;
  const uint8_t *bytes = next_bytes(s, most, &length);
  referat_error error;
  if (!t->parser)
    t->parser = referat_parser_new(&t->options);
  if (!t->parser)
    return;
  const void *from = bytes;
  if (most & 4) {
    void *room = referat_parser_room(t->parser, length);
    if (room)
      from = memcpy(room, bytes, length);
  }
  check(referat_parser_feed(t->parser, from, length, &error), &error, NULL);
}

static void finish(state *t)
{
  referat_doc *doc = NULL;
  referat_error error;
  if (!t->parser)
    return;
  check(referat_parser_finish(t->parser, &doc, &error), &error, doc);
  keep_doc(t, doc);
}

static void write_doc(state *t, script *s)
{
  unsigned format = next(s);
  int left = format & 8 ? (int)next(s) : 1 << 20;
  referat_error error;
  check(
      referat_write(t->doc, (referat_format)(format & 7), to_weak_sink, &left, &t->options, &error),
      &error, NULL);
}

/* What it writes, read at once. */
static void read_back(state *t, script *s)
{
  static const referat_format formats[] = {REFERAT_FORMAT_XML, REFERAT_FORMAT_DOCX,
                                           REFERAT_FORMAT_ODT, REFERAT_FORMAT_MARKDOWN};
  fuzz_bytes bytes = {NULL, 0, 0};
  referat_error error;
  referat_status status =
      referat_write(t->doc, formats[next(s) & 3], fuzz_to_bytes, &bytes, &t->options, &error);
  check(status, &error, NULL);
  if (status == REFERAT_OK) {
    referat_doc *doc = NULL;
    check(referat_parse_buffer(bytes.data, bytes.length, &t->options, &doc, &error), &error, doc);
    keep_doc(t, doc);
  }
  free(bytes.data);
}

static void look(const state *t, script *s)
{
  char buffer[64];
  unsigned size = next(s) & 63, skip = next(s), seen = 0;
  referat_iter iter = referat_iter_begin(referat_doc_root(t->doc));
  while (referat_iter_next(&iter) != REFERAT_DONE) {
    size_t length = referat_node_string(iter.node, buffer, size);
    fuzz_require(!size || strlen(buffer) <= length, "a string ends");
    if (skip && ++seen % skip == 0)
      referat_iter_skip(&iter);
  }
  for (const referat_node *i = t->doc ? referat_item_first(t->doc) : NULL; i;
       i = referat_item_next(i))
    (void)referat_item_outcome(i);
}

static void read_profile(state *t, script *s)
{
  size_t length;
  unsigned most = next(s);
  const uint8_t *bytes = next_bytes(s, most, &length);
  referat_profile *profile = NULL;
  referat_error error;
  check(referat_profile_parse(bytes, length, t->profile, &t->allocator, &profile, &error), &error,
        profile);
  if (!profile)
    return;
  referat_profile_free(t->profile);
  t->options.profile = t->profile = profile;
}

static void publish(state *t)
{
  referat_doc *doc = NULL;
  referat_error error;
  check(referat_publish(t->doc, &t->options, &doc, &error), &error, doc);
  keep_doc(t, doc);
}

static void call(state *t, script *s)
{
  referat_error error;
  int left;
  switch (next(s) % 12) {
  case 0:
    choose(t, s);
    break;
  case 1:
    parse(t, s);
    break;
  case 2:
    feed(t, s);
    break;
  case 3:
    finish(t);
    break;
  case 4:
    write_doc(t, s);
    break;
  case 5:
    read_back(t, s);
    break;
  case 6:
    look(t, s);
    break;
  case 7:
    publish(t);
    break;
  case 8:
    left = (int)next(s);
    if (t->doc)
      check(referat_attendance_tell(t->doc, take_row, &left, &error), &error, NULL);
    break;
  case 9: /* of the next so many allocations one fails */
    t->memory.left = (long)next(s) * (1 + (long)next(s) / 16);
    t->memory.for_good = (t->memory.left & 1) != 0;
    break;
  case 10:
    t->memory.left = -1;
    break;
  default:
    read_profile(t, s);
    break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  state t = {.memory = {.left = -1}, .options = REFERAT_OPTIONS_INIT};
  t.allocator = (referat_allocator){resize, release, &t.memory};
  t.options.allocator = &t.allocator;
  script s = {data, data + size};
  for (int calls = 0; s.at < s.end && calls < 32; calls++)
    call(&t, &s);
  referat_parser_free(t.parser);
  referat_doc_free(t.doc);
  referat_profile_free(t.profile);
  fuzz_require(t.memory.living == 0, "nothing leaks");
  return 0;
}
