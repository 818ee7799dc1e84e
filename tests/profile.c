/* Profiles over the public interface: what is wrong in one and where, the limits,
 * layers, threads, and every allocation that fails. */
#include "samples.h"

#include <pthread.h>
#include <stdint.h>

static char *strandmose, *minutes;
static size_t strandmose_length, minutes_length;

static referat_profile *parse_profile(const char *text, const referat_profile *base,
                                      referat_error *error)
{
  referat_profile *profile = (referat_profile *)-1;
  referat_profile_parse(text, strlen(text), base, NULL, &profile, error);
  return profile;
}

/* ---- what is wrong ---- */

static const struct {
  const char *text;
  size_t line;
  const char *message;
} wrong[] = {
    {"x -> y", 1, "a row stands before the first [table]"},
    {"\n\n  [frokost]\n", 3, "unknown table 'frokost'"},
    {"[none", 1, "']' is missing behind the name of a table"},
    {"[]", 1, "unknown table ''"},
    {"[outcomes]\nfint", 2, "'-> value' is missing"},
    {"[outcomes]\nfint ->", 2, "a value is missing behind '->'"},
    {"[outcomes]\nfint -> | Fint.", 2, "a value is missing behind '->'"},
    {"[outcomes]\n-> approved", 2, "a pattern is missing"},
    {"[none]\n-> ->", 2, "a pattern is missing"},
    {"[closed]\nhalvt -> half", 2, "unknown value 'half' in [closed]: known are open closed"},
    {"[groups]\nemner -> hidden", 2, "unknown value 'hidden' in [groups]: known are open closed"},
    {"[none]\nnix -> other", 2, "[none] takes no value, but 'other' stands behind '->'"},
    {"[numbers]\nsnes -> tyve", 2, "'tyve' is no number"},
    {"[numbers]\nmange -> 12345", 2, "'12345' is no number"},
    {"[parties]\nlisten -> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 2,
     "the value is longer than 32 bytes"},
    {"[none]\nnix |", 2, "an example is missing behind '|'"},
    {"[none]\nnix | => nothing", 2, "an example is missing behind '|'"},
    {"[outcomes]\nfint -> approved | Fint. =>", 2, "a value is missing behind '=>'"},
    {"[none]\nnix\n# one\nNIX", 4, "'nix' stands in [none] already, in line 2"},
    {"[none]\nder  var\tintet\n[not]\nej\n[none]\r\nder var intet", 6,
     "'der var intet' stands in [none] already, in line 2"},
    {"[sections]\nkernen -> summary", 2, "'strong' or 'weak' is missing behind 'summary'"},
    {"[sections]\nkernen -> summary bold", 2, "'strong' or 'weak' is missing behind 'summary'"},
    {"[sections]\nkernen -> summary weak x", 2,
     "only 'summary' and a strength may stand behind '->'"},
    {"[sections]\nkernen", 2, "'-> value' is missing"},
    {"[sections]\n* -> summary weak", 2, "a pattern is missing"},
    {"[sections]\n*kernen* -> summary weak", 2, "'*' stands at one end of a pattern only"},
    {"[sections]\nkernen * her -> summary weak", 2, "'*' stands at an end of a pattern only"},
    {"[run-ins]\nkernen: -> summary", 2,
     "'*' is missing at the end, for the text that follows in the line"},
    {"[decision-shapes]\n{body}, pkt. {m}", 2,
     "unknown part 'm' of a shape: known are body name date n, in braces"},
    {"[decision-shapes]\n{body", 2,
     "unknown part 'body' of a shape: known are body name date n, in braces"},
    {"[none]\nnix\n\xC3", 3, "a byte that is not UTF-8"},
    {"[none]\nnix\n\x01", 3, "a control character"},
    {"[none]\n\x7F", 2, "a control character"},
};

static void test_wrong(void)
{
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    referat_error error;
    referat_profile *profile = parse_profile(wrong[i].text, NULL, &error);
    ok(profile == NULL, "no profile: %s", wrong[i].message);
    is_int(error.code, REFERAT_ERROR_PROFILE, "but an error");
    is_int((long long)error.line, (long long)wrong[i].line, "with its line");
    is_str(error.message, wrong[i].message, "and its message");
  }
  referat_error error;
  referat_profile *profile = NULL;
  is_int(referat_profile_parse("[none]\n\0", 8, NULL, NULL, &profile, &error),
         REFERAT_ERROR_PROFILE, "a NUL");
  is_int(referat_profile_parse(NULL, 1, NULL, NULL, &profile, &error), REFERAT_ERROR_ARGUMENT,
         "no bytes");
  is_int(referat_profile_parse("", 0, NULL, NULL, NULL, &error), REFERAT_ERROR_ARGUMENT,
         "no place for the profile");
  referat_profile_free(NULL);
}

static void test_right(void)
{
  static const char *const right[] = {
      "",
      "\xEF\xBB\xBF[none]\r\nnix\r\n",
      "# only a comment",
      "[none]",
      "[ none ]\nnix",
      "[debris]\n[email protected] | [email protected]",
      "[item-labels]\nemne\nsag -> :\n[absent]\nborte -> : | Borte: Bo Dam",
      "[sections]\nkernen -> free weak\nkernen * -> summary weak\n* kernen -> topic strong",
  };
  for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
    referat_error error;
    referat_profile *profile = parse_profile(right[i], NULL, &error);
    if (!ok(profile != NULL, "nothing is wrong with profile %zu", i))
      diag("line %zu: %s", error.line, error.message);
    referat_profile_free(profile);
  }
}

/* ---- limits ---- */

/* A profile of `count` rows, each `length` bytes long. */
static char *many_rows(size_t count, size_t length, size_t *total)
{
  char *text = malloc(16 + count * (length + 1)), *to = text;
  if (!text)
    exit(1);
  to += sprintf(to, "[none]\n");
  for (size_t i = 0; i < count; i++, to += length + 1) {
    memset(to, 'x', length);
    snprintf(to, length + 1, "%07zu", i);
    to[7] = 'x';
    to[length] = '\n';
  }
  *total = (size_t)(to - text);
  return text;
}

static void limit(size_t count, size_t length, referat_status expected, size_t line,
                  const char *what)
{
  size_t total;
  char *text = many_rows(count, length, &total);
  referat_profile *profile;
  referat_error error;
  is_int(referat_profile_parse(text, total, NULL, NULL, &profile, &error), expected, "%s", what);
  if (expected)
    is_int((long long)error.line, (long long)line, "in line %zu", line);
  referat_profile_free(profile);
  free(text);
}

static void test_limits(void)
{
  limit(8000, 40, REFERAT_OK, 0, "8000 rows");
  limit(8001, 40, REFERAT_ERROR_LIMIT, 8002, "and no more");
  limit(3, 160, REFERAT_OK, 0, "patterns of 160 bytes");
  limit(3, 161, REFERAT_ERROR_PROFILE, 2, "and no more");
  limit(3, 1001, REFERAT_ERROR_LIMIT, 2, "a line of more than 1000 bytes");
  char *text = malloc(REFERAT_MAX_PROFILE + 1);
  referat_profile *profile;
  referat_error error;
  if (!text)
    exit(1);
  memset(text, '\n', REFERAT_MAX_PROFILE + 1);
  is_int(referat_profile_parse(text, REFERAT_MAX_PROFILE, NULL, NULL, &profile, &error), REFERAT_OK,
         "the largest profile");
  referat_profile_free(profile);
  is_int(referat_profile_parse(text, REFERAT_MAX_PROFILE + 1, NULL, NULL, &profile, &error),
         REFERAT_ERROR_LIMIT, "and one byte more");
  free(text);
}

/* ---- layers ---- */

/* The XML of the minutes with that profile; the caller frees it. */
static char *convert(const referat_profile *profile, const referat_allocator *allocator,
                     referat_status *status)
{
  referat_options options = REFERAT_OPTIONS_INIT;
  options.profile = profile;
  options.allocator = allocator;
  referat_doc *doc = NULL;
  memory xml = {0};
  *status = referat_parse_buffer(minutes, minutes_length, &options, &doc, NULL);
  if (*status == REFERAT_OK)
    *status = referat_write(doc, REFERAT_FORMAT_XML, to_memory, &xml, &options, NULL);
  if (*status == REFERAT_OK)
    *status = to_memory(&xml, "", 1) ? REFERAT_ERROR_MEMORY : REFERAT_OK;
  referat_doc_free(doc);
  if (*status == REFERAT_OK)
    return xml.bytes;
  free(xml.bytes);
  return NULL;
}

static void test_layers(void)
{
  referat_error error;
  referat_profile *base = NULL;
  referat_profile_parse(strandmose, strandmose_length, NULL, NULL, &base, &error);
  referat_profile *top = parse_profile("[outcomes]\nlagt på is -> withdrawn\n"
                                       "[sections]\nkulturkontoret * -> assessment strong",
                                       base, &error);
  referat_status status;
  char *below = convert(base, NULL, &status);
  referat_profile_free(base);
  char *above = convert(top, NULL, &status);
  ok(below && strstr(below, "outcome=\"postponed\"") && strstr(below, "\"recommendation\""),
     "the base by itself");
  ok(above && strstr(above, "outcome=\"withdrawn\""), "a row above takes the place of one below");
  ok(above && strstr(above, "outcome=\"approved\""), "others stay, though the base is free");
  ok(above && !strstr(above, "\"recommendation\"") && strstr(above, "\"assessment\""),
     "any heading above comes before those below, the suffixes too");
  free(below);
  free(above);

  int layers = 1;
  for (referat_profile *next; (next = parse_profile("[none]\nnix", top, &error)) != NULL;
       layers++) {
    referat_profile_free(top);
    top = next;
  }
  is_int(layers + 1, REFERAT_MAX_PROFILES, "as many layers as the header says");
  is_int(error.code, REFERAT_ERROR_LIMIT, "and no more");
  referat_profile_free(top);

  size_t length;
  char *many = many_rows(8000, 40, &length);
  referat_profile_parse(many, length, NULL, NULL, &base, &error);
  ok(!parse_profile("[none]\nnix", base, &error) && error.code == REFERAT_ERROR_LIMIT,
     "the rows of all layers count");
  referat_profile_free(base);
  free(many);
}

static void test_built_in(void)
{
  size_t length = 0;
  const char *text = referat_profile_text(&length);
  referat_profile *profile = NULL;
  referat_error error;
  is_int(referat_profile_parse(text, length, NULL, NULL, &profile, &error), REFERAT_OK,
         "what is built in is a profile");
  ok(referat_profile_text(NULL) == text, "whose length nobody need ask for");
  load_samples();
  for (size_t i = 0; i < sample_count; i++) {
    referat_status status;
    minutes = samples[i].bytes;
    minutes_length = samples[i].length;
    char *plain = convert(NULL, NULL, &status), *again = convert(profile, NULL, &status);
    ok((plain && again && strcmp(plain, again) == 0) || plain == again, "it changes nothing in %s",
       samples[i].name);
    free(plain);
    free(again);
  }
  free_samples();
  referat_profile_free(profile);
}

/* ---- examples ---- */

static void note_finding(void *context, const referat_finding *finding)
{
  char *told = context;
  snprintf(told + strlen(told), 400 - strlen(told), "%zu %s: %s\n", finding->line, finding->code,
           finding->message);
}

static void test_examples(void)
{
  static const char text[] = "[outcomes]\n"
                             "nikket igennem -> approved | Nikket igennem.\n"
                             "lagt på is -> postponed | Sagen er godkendt og lagt på is.\n"
                             "fint -> approved\n"
                             "godkendt med smil -> approved | Godkendt. => approved\n"
                             "smil -> approved | Smilende => nothing\n"
                             "grin -> approved | Grinende\n"
                             "[sections]\n"
                             "kernen * -> free weak | Kernen af det hele => free\n"
                             "det * -> topic weak | Kernen af det\n";
  char told[400] = "";
  referat_error error;
  is_int(referat_profile_check(text, sizeof text - 1, NULL, NULL, note_finding, told, &error),
         REFERAT_OK, "examples are tried");
  is_str(told,
         "3 example-differs: the example gives 'godkendt' -> approved\n"
         "4 example-missing: the row has no example\n"
         "7 example-differs: the example gives nothing\n"
         "10 example-differs: the example gives 'kernen ' -> free\n",
         "and those that do not hold are told");
  is_int(referat_profile_check("x", 1, NULL, NULL, note_finding, told, &error),
         REFERAT_ERROR_PROFILE, "a wrong profile is told");
  told[0] = '\0';
  is_int(referat_profile_check(strandmose, strandmose_length, NULL, NULL, note_finding, told, NULL),
         REFERAT_OK, "the examples of Strandmose");
  is_str(told, "", "hold");
}

/* ---- options of the first version ---- */

static void test_old_options(void)
{
  referat_profile *profile = NULL;
  referat_profile_parse(strandmose, strandmose_length, NULL, NULL, &profile, NULL);
  referat_options options = REFERAT_OPTIONS_INIT;
  options.version = 1;
  options.profile = profile; /* behind the end of that version */
  referat_doc *doc = NULL;
  is_int(referat_parse_buffer(minutes, minutes_length, &options, &doc, NULL),
         REFERAT_ERROR_NOT_MINUTES, "options of version 1 have no profile");
  options.version = 0;
  is_int(referat_parse_buffer(minutes, minutes_length, &options, &doc, NULL),
         REFERAT_ERROR_ARGUMENT, "there is no version 0");
  referat_profile_free(profile);
}

/* ---- hostile and poor ---- */

static void test_truncation(void)
{
  long parsed = 0, refused = 0;
  size_t step = (size_t)tap_step(3);
  for (size_t n = 0; n <= strandmose_length; n += step) {
    char *exact = malloc(n ? n : 1); /* so that a sanitizer sees what reads on */
    if (!exact)
      exit(1);
    memcpy(exact, strandmose, n);
    referat_profile *profile;
    referat_error error;
    if (referat_profile_parse(exact, n, NULL, NULL, &profile, &error) == REFERAT_OK)
      parsed++;
    else
      refused += error.message[0] && error.line && !profile;
    free(exact);
    referat_profile_free(profile);
  }
  is_int(parsed + refused, (long long)(strandmose_length / step) + 1,
         "cut anywhere it is read (%ld times) or refused with a line", parsed);
  long odd = 0;
  step = (size_t)tap_step(5); /* each of the bytes below comes in its turn */
  for (size_t n = 0; n < strandmose_length; n += step) {
    static const char bytes[] = "|*->[]#=\n {}\xC3";
    char *changed = malloc(strandmose_length);
    if (!changed)
      exit(1);
    memcpy(changed, strandmose, strandmose_length);
    changed[n] = bytes[n % (sizeof bytes - 1)];
    referat_profile *profile;
    referat_status status,
        told = referat_profile_parse(changed, strandmose_length, NULL, NULL, &profile, NULL);
    char *xml = profile ? convert(profile, NULL, &status) : NULL;
    odd += told != REFERAT_OK && told != REFERAT_ERROR_PROFILE;
    free(xml);
    free(changed);
    referat_profile_free(profile);
  }
  is_int(odd, 0, "a byte changed anywhere does no harm");
}

static referat_status run_poor(failing *f)
{
  referat_allocator allocator = {failing_resize, failing_release, f};
  referat_profile *base = NULL, *top = NULL;
  referat_status status =
      referat_profile_parse(strandmose, strandmose_length, NULL, &allocator, &base, NULL);
  if (status == REFERAT_OK)
    status = referat_profile_parse("[none]\nnix", 10, base, &allocator, &top, NULL);
  referat_profile_free(base);
  free(status == REFERAT_OK ? convert(top, &allocator, &status) : NULL);
  referat_profile_free(top);
  return status;
}

static void test_memory(void)
{
  failing f = {0};
  is_int(run_poor(&f), REFERAT_OK, "enough memory");
  is_int(f.living, 0, "nothing leaks");
  long calls = f.calls, bad = 0;
  for (long n = 1; n <= calls; n += n < 100 ? 1 : tap_step(5)) {
    f = (failing){.fail_at = n};
    bad += run_poor(&f) != REFERAT_ERROR_MEMORY || f.living != 0;
  }
  is_int(bad, 0, "whichever of %ld allocations fails, the status is of memory, and none leaks",
         calls);
}

/* ---- threads ---- */

static void *work(void *context)
{
  char *first = NULL;
  referat_status status;
  for (int i = 0; i < (tap_is_whole() ? 50 : 15); i++) {
    char *xml = convert(context, NULL, &status);
    if (!xml || (first && strcmp(first, xml) != 0)) {
      free(xml);
      free(first);
      return NULL;
    }
    free(first);
    first = xml;
  }
  return first;
}

static void test_threads(void)
{
  referat_profile *profile = NULL;
  referat_profile_parse(strandmose, strandmose_length, NULL, NULL, &profile, NULL);
  pthread_t threads[2];
  void *results[2] = {NULL, NULL};
  for (int i = 0; i < 2; i++)
    if (pthread_create(&threads[i], NULL, work, profile) != 0)
      exit(1);
  for (int i = 0; i < 2; i++)
    pthread_join(threads[i], &results[i]);
  ok(results[0] && results[1] && strcmp(results[0], results[1]) == 0,
     "two threads share a profile and make the same of it");
  free(results[0]);
  free(results[1]);
  referat_profile_free(profile);
}

int main(void)
{
  strandmose_length =
      tap_read_file(tap_source("examples/profiles/strandmose.profile"), &strandmose);
  char *text;
  size_t length = tap_read_file(tap_source("examples/profiles/strandmose-2025-03-04.txt"), &text);
  minutes = text;
  minutes_length = length;
  test_wrong();
  test_right();
  test_limits();
  test_layers();
  test_examples();
  test_old_options();
  test_truncation();
  test_memory();
  test_threads();
  test_built_in();
  free(text);
  free(strandmose);
  return done();
}
