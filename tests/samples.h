/*
 * What tests over the public interface share: the example minutes (and the
 * corpus, where it stands beside the checkout), a sink into memory, and an
 * allocator that fails when it is told to.
 */
#ifndef REFERAT_TESTS_SAMPLES_H
#define REFERAT_TESTS_SAMPLES_H

#include "referat.h"
#include "tap.h"

#include <dirent.h>

#define MOST_SAMPLES 64

typedef struct sample {
  char *name; /* without folder */
  char *bytes;
  size_t length;
} sample;

static sample samples[MOST_SAMPLES];
static size_t sample_count;

static int sample_order(const void *a, const void *b)
{
  return strcmp(((const sample *)a)->name, ((const sample *)b)->name);
}

static void load_folder(const char *folder)
{
  DIR *dir = opendir(folder);
  if (!dir)
    return;
  for (const struct dirent *entry; (entry = readdir(dir)) && sample_count < MOST_SAMPLES;) {
    const char *dot = strrchr(entry->d_name, '.');
    /* a page of Markdown without a day in its name is no minutes */
    bool markdown = dot && strcmp(dot, ".md") == 0;
    if (!dot || (strcmp(dot, ".txt") != 0 && !(markdown && strchr(entry->d_name, '-'))))
      continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    sample *s = &samples[sample_count++];
    s->length = tap_read_file(path, &s->bytes);
    s->name = malloc(strlen(entry->d_name) + 1);
    if (!s->name)
      exit(1);
    memcpy(s->name, entry->d_name, strlen(entry->d_name) + 1);
  }
  closedir(dir);
}

/* Load the minutes of examples/ and of the corpus, in the order of names. */
static TAP_UNUSED void load_samples(void)
{
  load_folder(tap_source("examples"));
  const char *shared = getenv("REFERAT_SHARED");
  char corpus[4096];
  snprintf(corpus, sizeof corpus, "%s/corpus", shared ? shared : tap_source("../shared"));
  load_folder(corpus);
  qsort(samples, sample_count, sizeof *samples, sample_order);
}

static TAP_UNUSED void free_samples(void)
{
  for (size_t i = 0; i < sample_count; i++) {
    free(samples[i].name);
    free(samples[i].bytes);
  }
  sample_count = 0;
}

/* A sink into memory. */
typedef struct memory {
  char *bytes;
  size_t length, size;
} memory;

static TAP_UNUSED int to_memory(void *context, const void *bytes, size_t length)
{
  memory *m = context;
  if (length > m->size - m->length) {
    size_t size = 2 * (m->length + length);
    char *more = realloc(m->bytes, size);
    if (!more)
      return -1;
    m->bytes = more;
    m->size = size;
  }
  memcpy(m->bytes + m->length, bytes, length);
  m->length += length;
  return 0;
}

/* A sink that takes `left` calls and refuses the next one. */
static TAP_UNUSED int to_full_disk(void *context, const void *bytes, size_t length)
{
  int *left = context;
  (void)bytes;
  (void)length;
  return (*left)-- > 0 ? 0 : -1;
}

/* An allocator that counts, and fails at the n-th call (and at every later
 * one, if `for_good`). */
typedef struct failing {
  long calls, fail_at, living;
  bool for_good;
} failing;

static TAP_UNUSED void *failing_resize(void *context, void *old, size_t size)
{
  failing *f = context;
  f->calls++;
  if (f->fail_at && (f->for_good ? f->calls >= f->fail_at : f->calls == f->fail_at))
    return NULL;
  void *block = realloc(old, size);
  if (block && !old)
    f->living++;
  return block;
}

static TAP_UNUSED void failing_release(void *context, void *block)
{
  failing *f = context;
  if (block)
    f->living--;
  free(block);
}

#endif
