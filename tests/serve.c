/*
 * The programs many times: a process of its own for each run, but one start for all.
 *
 * Tests that convert hundreds of small texts would spend their time on finding and initializing
 * shared libraries (and a sanitizer's memory) once for each.  Requests come on standard input, each
 * answered on standard output before the next is read; all numbers are of 32 bits, in this
 * machine's order:
 *
 *     request  bytes of the arguments, bytes of the input; the program's name and its arguments,
 *              each with a NUL behind it; the input, which it finds on standard input
 *
 *     answer   exit status (or a negative signal), KB of memory at most, bytes on standard output,
 *              bytes on standard error; both
 *
 * tests/law.py speaks this.  It ends with its input.
 *
 * Under AddressSanitizer the look for leaks, as a program ends, takes longer than all that it did.
 * So it is left out where as many blocks, of as many bytes, remain as after a run of the same
 * program in which it found none: a block that is lost is one block more.
 */
#include "config.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef SANITIZED
#include <sanitizer/allocator_interface.h>
#include <sanitizer/lsan_interface.h>
#endif

int referat2xml_main(int argc, char **argv);
int referat2docx_main(int argc, char **argv);
int referat2odt_main(int argc, char **argv);
int referat2md_main(int argc, char **argv);
#define main referat2xml_main
#include "../converters/referat2xml.c"
#undef main
#define main referat2docx_main
#include "../converters/referat2docx.c"
#undef main
#define main referat2odt_main
#include "../converters/referat2odt.c"
#undef main
#define main referat2md_main
#include "../converters/referat2md.c"
#undef main

/* Not referat2json: what it writes to a pipe is not what it writes to a file. */
static const struct served {
  const char *name;
  int (*run)(int argc, char **argv);
} all_served[] = {{"referat2xml", referat2xml_main},
                  {"referat2docx", referat2docx_main},
                  {"referat2odt", referat2odt_main},
                  {"referat2md", referat2md_main}};

#define MOST_ARGUMENTS 64

enum { INPUT, OUTPUT, MESSAGES, FILES };

static void broken(const char *what)
{
  perror(what);
  exit(1);
}

/* Read exactly `length` bytes; false where the input ends before the first. */
static bool take(int from, void *bytes, size_t length)
{
  for (size_t got = 0; got < length;) {
    ssize_t n = read(from, (char *)bytes + got, length - got);
    if (n == 0 && got == 0)
      return false;
    if (n <= 0)
      broken("serve: a request");
    got += (size_t)n;
  }
  return true;
}

static void put(int to, const void *bytes, size_t length)
{
  for (size_t done = 0; done < length;) {
    ssize_t n = write(to, (const char *)bytes + done, length - done);
    if (n <= 0)
      broken("serve: writing");
    done += (size_t)n;
  }
}

/* Bytes of the pipe, or of a file; the caller frees them. */
static char *taken(int from, uint32_t length)
{
  char *bytes = malloc((size_t)length + 1);
  if (!bytes || (length && !take(from, bytes, length)))
    broken("serve: a request");
  bytes[length] = '\0';
  return bytes;
}

#ifdef SANITIZED
#define MOST_REMAINS 4096

/* What remains of memory as a program ends. */
typedef struct {
  size_t program, blocks, bytes;
} remains;

/* Shared with the children: what the last one left, and what was left by those without a leak. */
static struct {
  remains last, harmless[MOST_REMAINS];
  size_t harmless_count;
} * ends;

static remains now;
static pid_t served; /* in a child: itself, for what it forks is looked at each time */

static void count_block(const volatile void *block, size_t bytes)
{
  (void)bytes;
  now.blocks++;
  now.bytes += __sanitizer_get_allocated_size((const void *)block);
}

static void uncount_block(const volatile void *block)
{
  if (!block)
    return;
  now.blocks--;
  now.bytes -= __sanitizer_get_allocated_size((const void *)block);
}

static bool is_harmless(const remains *left)
{
  for (size_t i = 0; i < ends->harmless_count; i++)
    if (memcmp(&ends->harmless[i], left, sizeof *left) == 0)
      return true;
  return false;
}

/* LeakSanitizer asks for this before it looks. */
__attribute__((visibility("default"))) int __lsan_is_turned_off(void)
{
  if (!ends || getpid() != served)
    return 0;
  ends->last = now;
  return is_harmless(&now);
}

static void count_blocks(void)
{
  void *shared =
      mmap(NULL, sizeof *ends, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED ||
      !__sanitizer_install_malloc_and_free_hooks(count_block, uncount_block))
    broken("serve: counting blocks");
  ends = shared;
}

static void begin_program(size_t program)
{
  now.program = program;
  served = getpid();
}

/* A child ended with this status: a leak would have made it 1. */
static void learn(int status)
{
  bool ended = WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) >= 64);
  if (ended && ends->last.program && ends->harmless_count < MOST_REMAINS &&
      !is_harmless(&ends->last))
    ends->harmless[ends->harmless_count++] = ends->last;
  ends->last = (remains){0};
}
#else
static void count_blocks(void)
{
}
static void begin_program(size_t program)
{
  (void)program;
}
static void learn(int status)
{
  (void)status;
}
#endif

/* The child: the program, with the files in place of the pipes. */
static void convert(char *arguments, uint32_t length, const int files[FILES])
{
  char *argv[MOST_ARGUMENTS + 2];
  int argc = 0;
  for (uint32_t at = 0; at < length && argc <= MOST_ARGUMENTS;
       at += (uint32_t)strlen(arguments + at) + 1)
    argv[argc++] = arguments + at;
  argv[argc] = NULL;
  for (int i = 0; i < FILES; i++)
    if (dup2(files[i], i) < 0)
      broken("serve: dup2");
  for (size_t i = 0; argc && i < sizeof all_served / sizeof *all_served; i++)
    if (strcmp(argv[0], all_served[i].name) == 0) {
      begin_program(i + 1);
      exit(all_served[i].run(argc, argv));
    }
  fputs("serve: no such program\n", stderr);
  exit(127);
}

static void answer(int32_t status, long memory, const int files[FILES])
{
  uint32_t told[] = {(uint32_t)status, (uint32_t)memory}, lengths[FILES] = {0};
  char *bytes[FILES] = {NULL};
  for (int i = OUTPUT; i < FILES; i++) {
    off_t end = lseek(files[i], 0, SEEK_END);
    if (end < 0 || lseek(files[i], 0, SEEK_SET) < 0)
      broken("serve: an output");
    lengths[i] = (uint32_t)end;
    bytes[i] = taken(files[i], lengths[i]);
  }
  put(STDOUT_FILENO, told, sizeof told);
  put(STDOUT_FILENO, lengths + OUTPUT, (FILES - OUTPUT) * sizeof *lengths);
  for (int i = OUTPUT; i < FILES; i++) {
    put(STDOUT_FILENO, bytes[i], lengths[i]);
    free(bytes[i]);
  }
}

int main(void)
{
  count_blocks();
  int files[FILES];
  for (int i = 0; i < FILES; i++) {
    FILE *file = tmpfile();
    if (!file)
      broken("serve: a temporary file");
    files[i] = fileno(file);
    if (fcntl(files[i], F_SETFD, FD_CLOEXEC) < 0)
      broken("serve: fcntl");
  }
  for (uint32_t lengths[2]; take(STDIN_FILENO, lengths, sizeof lengths);) {
    char *arguments = taken(STDIN_FILENO, lengths[0]), *given = taken(STDIN_FILENO, lengths[1]);
    for (int i = 0; i < FILES; i++)
      if (ftruncate(files[i], 0) < 0 || lseek(files[i], 0, SEEK_SET) < 0)
        broken("serve: a temporary file");
    put(files[INPUT], given, lengths[1]);
    if (lseek(files[INPUT], 0, SEEK_SET) < 0)
      broken("serve: the input");
    free(given);
    pid_t child = fork();
    if (child < 0)
      broken("serve: fork");
    if (child == 0)
      convert(arguments, lengths[0], files);
    int status;
    struct rusage used;
    if (wait4(child, &status, 0, &used) != child)
      broken("serve: wait4");
    learn(status);
    free(arguments);
    answer(WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), used.ru_maxrss, files);
  }
  return 0;
}
