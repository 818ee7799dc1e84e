/* How other programs are run: what they are given, what comes out of them, and that
 * each limit ends them and all that they began. */
#include "../converters/cli.h"
#include "../converters/page.h"
#include "../converters/program.h"
#include "../converters/shown.h"
#include "tap.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MIB ((size_t)1 << 20)

static const program_limits usual = {
    .milliseconds = 20000, .processor = 20, .memory = 1024 * MIB, .output = 16 * MIB};

static double seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Whether the process runs; one that nobody buries does not. */
static bool is_running(long pid)
{
  char path[64], text[512] = "";
  if (pid <= 0 || kill((pid_t)pid, 0) != 0)
    return false;
  snprintf(path, sizeof path, "/proc/%ld/stat", pid);
  FILE *f = fopen(path, "r");
  if (!f)
    return false;
  size_t n = fread(text, 1, sizeof text - 1, f);
  fclose(f);
  text[n] = '\0';
  const char *state = strrchr(text, ')');
  return state && state[1] && state[2] != 'Z' && state[2] != 'X';
}

static bool has_ended(long pid)
{
  struct timespec wait = {.tv_nsec = 10000000};
  for (int i = 0; i < 200 && is_running(pid); i++)
    nanosleep(&wait, NULL);
  return pid > 0 && !is_running(pid);
}

/* What came of a run of `sh -c script`. */
typedef struct outcome {
  int status;
  char message[PROGRAM_MESSAGE];
  program p;
  double took;
} outcome;

static outcome run(const char *script, const char *given, const program_limits *limits)
{
  const char *command[] = {"sh", "-c", script, NULL};
  input in = {(char *)given, given ? strlen(given) : 0, 0};
  outcome o = {.p = {.command = command, .in = given ? &in : NULL}};
  double begin = seconds();
  o.status = program_run(&o.p, limits, o.message);
  o.took = seconds() - begin;
  o.p.command = NULL;
  return o;
}

static bool wrote(const outcome *o, const char *text)
{
  return o->p.out.length == strlen(text) && memcmp(o->p.out.bytes, text, strlen(text)) == 0;
}

static void test_well(void)
{
  outcome o = run("cat; echo behind", "before\n", &usual);
  ok(o.status == EXIT_OK && wrote(&o, "before\nbehind\n"),
     "it reads, and what it writes comes out");
  free(o.p.out.bytes);
  o = run("cat; echo said >&2", NULL, &usual);
  ok(o.status == EXIT_OK && o.p.out.length == 0, "with nothing to read it is not waited for");
  is_str(o.p.said, "said", "what it says is kept");
  free(o.p.out.bytes);
  static char much[300000];
  memset(much, 'x', sizeof much - 1);
  o = run("cat", much, &usual);
  ok(o.status == EXIT_OK && wrote(&o, much), "more than a pipe holds");
  free(o.p.out.bytes);

  const char *command[] = {"cat", PROGRAM_MORE, "-", NULL};
  input in = {(char *)"first", 5, 0}, more = {(char *)"more ", 5, 0};
  program p = {.command = command, .in = &in, .more = &more};
  char message[PROGRAM_MESSAGE];
  is_int(program_run(&p, &usual, message), EXIT_OK, "with a second input");
  is_mem(p.out.bytes, p.out.length, "more first", 10, "it has both");
  free(p.out.bytes);
}

static void test_ill(void)
{
  outcome o = run("echo one; echo two >&2; echo three >&2; exit 3", NULL, &usual);
  is_int(o.status, EXIT_DATA, "a program that fails");
  is_str(o.message, "sh: two three", "what it said, in one line");
  ok(!o.p.out.bytes && !o.p.out.length, "nothing comes out of it");
  o = run("exit 1", NULL, &usual);
  is_str(o.message, "sh: it could not read the document", "one that says nothing");
  o = run("echo last words >&2; kill -SEGV $$", NULL, &usual);
  is_int(o.status, EXIT_DATA, "one that crashes");
  ok(strstr(o.message, "last words") && strlen(o.message) > strlen("sh: last words"),
     "the signal and its words: %s", o.message);
  const char *command[] = {"referat-no-such-program", NULL};
  program p = {.command = command};
  is_int(program_run(&p, &usual, o.message), EXIT_OS, "one that is not there");
  ok(p.missing, "as it tells");
  command[0] = "/";
  is_int(program_run(&p, &usual, o.message), EXIT_OS, "one that cannot be run");
  ok(!p.missing, "which is not to be missing");

  /* In a folder that nobody may search there is nothing, as far as we know; root may search it. */
  const char *old_path = getenv("PATH");
  char *kept = old_path ? strdup(old_path) : NULL, folder[] = "/tmp/referat-test.XXXXXX";
  char file[sizeof folder + 32], path[sizeof file + sizeof folder + 8];
  ok(mkdtemp(folder) != NULL, "a folder");
  snprintf(file, sizeof file, "%s/referat-no-such-program", folder);
  snprintf(path, sizeof path, "%s/hidden:%s", file, folder);
  setenv("PATH", path, 1);
  command[0] = "referat-no-such-program";
  mkdir(file, 0);
  is_int(program_run(&p, &usual, o.message), EXIT_OS, "a folder in place of a program");
  ok(!p.missing, "is there");
  snprintf(path, sizeof path, "%s:/", file);
  setenv("PATH", path, 1);
  is_int(program_run(&p, &usual, o.message), EXIT_OS, "a folder of PATH that may not be searched");
  ok(p.missing, "holds no program");
  rmdir(file);
  rmdir(folder);
  setenv("PATH", kept ? kept : "", 1);
  free(kept);
}

/* Limits. `script` must end by a limit, in less than `most` seconds, and says the
 * numbers of the processes that must be gone then. */
static void check_limit(const char *script, program_limits limits, double most, const char *message,
                        const char *name)
{
  outcome o = run(script, NULL, &limits);
  is_int(o.status, EXIT_DATA, "%s: the status", name);
  if (!ok(strstr(o.message, message) != NULL, "%s: told", name))
    diag("%s", o.message);
  if (!ok(o.took < most, "%s: in time", name))
    diag("%.1f s", o.took);
  const char *at = o.p.said;
  for (int i = 0; i < 2; i++) {
    char *end;
    long pid = strtol(at, &end, 10);
    if (end > at)
      ok(has_ended(pid), "%s: process %d is gone", name, i + 1);
    at = end;
  }
  free(o.p.out.bytes);
}

#define BEGIN "sleep 300 & echo $$ $! >&2; "

static void test_limits(void)
{
  program_limits quick = usual, small = usual, little = usual, busy = usual;
  quick.milliseconds = 300;
  small.output = MIB;
  little.memory = 64 * MIB;
  busy.processor = 1;
  check_limit(BEGIN "wait", quick, 5, "too long", "it hangs");
  check_limit(BEGIN "exec >&- 2>&-; sleep 300", quick, 5, "too long",
              "it closes its pipes and hangs");
  check_limit(BEGIN "trap '' HUP INT TERM; wait; sleep 300", quick, 5, "too long",
              "it ignores signals");
  check_limit(BEGIN "while echo again >&2; do :; done", quick, 5, "too long",
              "it says things without end");
  check_limit(BEGIN "yes", small, 5, "too much", "it writes without end");
  check_limit(BEGIN "head -c 1000000000 /dev/zero", small, 5, "too much", "it writes 1 GB");
  check_limit(BEGIN "head -c 400000000 /dev/zero | tail -c 300000000 >/dev/null || exit 9", little,
              15, "sh: ", "it wants more memory");
  check_limit(BEGIN "while :; do :; done", busy, 15, strsignal(SIGXCPU), "it works too long");

  outcome o = run("head -c 400000000 /dev/zero | tail -c 300000000 | wc -c", NULL, &usual);
  ok(o.status == EXIT_OK && wrote(&o, "300000000\n"),
     "which it may have where the limit is higher");
  free(o.p.out.bytes);
  char script[128], path[] = "/tmp/referat-test.XXXXXX";
  int fd = mkstemp(path);
  snprintf(script, sizeof script, "echo text >%s", path);
  o = run(script, NULL, &usual);
  is_int(o.status, EXIT_DATA, "it writes to a file");
  is_int(lseek(fd, 0, SEEK_END), 0, "which stays empty");
  close(fd);
  unlink(path);
}

/* What it leaves behind when it ends well. */
static void test_left_behind(void)
{
  outcome o = run("echo text; sleep 300 & echo $! >&2", NULL, &usual);
  ok(o.status == EXIT_OK && wrote(&o, "text\n"), "a program that ends before what it began");
  ok(o.took < 5, "that is not waited for");
  ok(has_ended(atol(o.p.said)), "but ended");
  free(o.p.out.bytes);
  o = run("echo text; exec >&- 2>&-; sleep 0.3", NULL, &usual);
  ok(o.status == EXIT_OK && wrote(&o, "text\n"), "a program that closes its pipes first");
  ok(o.took < 10, "whose end is seen");
  free(o.p.out.bytes);
  o = run("setsid sleep 20 & echo text; sleep 0.3", NULL, &usual);
  ok(o.status == EXIT_OK && wrote(&o, "text\n"), "what it began has left its group");
  ok(o.took < 10, "and is not waited for either");
  free(o.p.out.bytes);
  o = run("yes | head -c 60000; sleep 300 & :", NULL, &usual);
  ok(o.status == EXIT_OK && o.p.out.length == 60000, "all that it wrote is read");
  free(o.p.out.bytes);
}

/* However we were started. */
static void test_started(void)
{
  void (*before)(int) = signal(SIGCHLD, SIG_IGN);
  outcome o = run("echo failed >&2; exit 3", NULL, &usual);
  is_int(o.status, EXIT_DATA, "children are ignored: a failure is still seen");
  is_str(o.message, "sh: failed", "as what it is");
  ok(signal(SIGCHLD, before) == SIG_IGN, "and they are ignored again");
  sigset_t mask, old;
  sigemptyset(&mask);
  sigaddset(&mask, SIGCHLD);
  sigprocmask(SIG_BLOCK, &mask, &old);
  o = run("cat", "text", &usual);
  ok(o.status == EXIT_OK && o.took < 5, "or held back");
  sigprocmask(SIG_SETMASK, &old, &mask);
  ok(sigismember(&mask, SIGCHLD), "and are held back again");
  free(o.p.out.bytes);
  o = run("trap 'echo heard; exit' CHLD; (exit 0) & wait; sleep 0.2; echo deaf", NULL, &usual);
  ok(o.status == EXIT_OK && wrote(&o, "heard\n"), "the program itself hears of its children");
  free(o.p.out.bytes);

  int input_fd = dup(0), error_fd = dup(2);
  close(0);
  close(2);
  const char *command[] = {"sh", "-c", "cat; cat " PROGRAM_MORE "; echo said >&2", NULL};
  input in = {(char *)"in ", 3, 0}, more = {(char *)"more", 4, 0};
  program p = {.command = command, .in = &in, .more = &more};
  int status = program_run(&p, &usual, o.message);
  dup2(input_fd, 0);
  dup2(error_fd, 2);
  close(input_fd);
  close(error_fd);
  is_int(status, EXIT_OK, "with standard input closed");
  is_mem(p.out.bytes, p.out.length, "in more", 7, "each file is where it belongs");
  is_str(p.said, "said", "messages too");
  free(p.out.bytes);
}

static void test_shown(void)
{
  static const struct {
    const char *text, *as;
  } cases[] = {{"a", "a"},
               {"å", "å"},
               {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
               {"\033[31m", "\\u{1b}"},
               {"\t", "\\t"},
               {"\n", "\\u{a}"},
               {"\x7F", "\\u{7f}"},
               {"\xC2\x9B", "\\u{9b}"},
               {"\xE2\x80\xAE", "\\u{202e}"},
               {"\xE2\x81\xA6", "\\u{2066}"},
               {"\x9B", "\\x9b"},
               {"\xC3", "\\xc3"},
               {"\xED\xA0\x80", "\\u{d800}"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    shown one = shown_first(cases[i].text, strlen(cases[i].text));
    is_mem(one.text, one.length, cases[i].as, strlen(cases[i].as), "case %zu as %s", i,
           cases[i].as);
  }
  is_int((long long)shown_first("\xE2\x80\xAE", 3).taken, 3, "a character is taken whole");
  is_int((long long)shown_first("\xE2\x80", 2).taken, 1, "what is none, byte by byte");
}

/* Each character: shown as it is, or as its number where a terminal may obey it or a reader
 * would not see it. */
static void test_all_shown(void)
{
  static const unsigned long unsafe[][2] = {
      {0, 0x1F},        {0x7F, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},
      {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
      {0xD800, 0xDFFF}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0001, 0x10FFFF}};
  unsigned long wrong = 0;
  for (unsigned long c = 1; c <= 0x10FFFF; c++) {
    unsigned n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    char text[5] = "", as[16];
    for (unsigned i = n; i-- > 1;)
      text[i] = (char)(0x80 | (c >> 6 * (n - 1 - i) & 0x3F));
    text[0] = (char)(n == 1 ? c : (0xF00UL >> n & 0xFF) | c >> 6 * (n - 1));
    bool is_unsafe = false;
    for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++)
      is_unsafe |= c >= unsafe[i][0] && c <= unsafe[i][1];
    if (c == '\t')
      snprintf(as, sizeof as, "\\t");
    else if (is_unsafe)
      snprintf(as, sizeof as, "\\u{%lx}", c);
    else
      memcpy(as, text, n + 1);
    shown one = shown_first(text, n);
    if (one.taken != n || one.length != strlen(as) || memcmp(one.text, as, one.length) != 0 ||
        one.columns != (is_unsafe ? one.length : 1))
      wrong = wrong ? wrong : c;
  }
  is_int((long long)wrong, 0, "each character is shown as it may be");
  for (unsigned first = 0x80; first <= 0xFF; first++) {
    const char text[5] = {(char)first, '\xA0', '\x80', '\x80', 0};
    size_t size = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
    wrong += shown_first(text, 4).taken != size || shown_first(text, 1).taken != 1;
    wrong += size > 1 && shown_first(text, size - 1).taken != 1;
  }
  is_int((long long)wrong, 0, "what no character begins with is shown byte by byte");
}

/* ---- pages of the web ---- */

/* What pages say of their bytes, as browsers hear it. */
static void test_encodings(void)
{
  static const struct {
    const char *says, *bytes, *means;
  } cases[] = {
      {"<meta charset=windows-1252>", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"<meta charset=\"iso-8859-1\">", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"<META CHARSET='ISO-8859-1'>", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"<meta charset=us-ascii>", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"<meta charset=utf-8>", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"<meta charset=>", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"<meta charset=nix>", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"", "\x96\xE6", "\xE2\x80\x93\xC3\xA6"},
      {"<meta charset=iso-8859-15>", "\xA4\xE6", "\xE2\x82\xAC\xC3\xA6"},
      {"<meta content='text/html; charset=iso-8859-15' x>", "\xA4", "\xE2\x82\xAC"},
      {"<meta charset=windows-1252>", "\x81y", "\xEF\xBF\xBDy"},
      {"<meta charset=ibm850>", "\x91\x9B\x86", "\xC3\xA6\xC3\xB8\xC3\xA5"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char bytes[256], means[256];
    int length = snprintf(bytes, sizeof bytes, "%s%s", cases[i].says, cases[i].bytes);
    snprintf(means, sizeof means, "%s%s", cases[i].says, cases[i].means);
    input in = {bytes, (size_t)length, 0}, utf8;
    ok(page_to_utf8(&in, &utf8) && utf8.bytes && utf8.length == strlen(means) &&
           memcmp(utf8.bytes, means, utf8.length) == 0,
       "a page that says %s", cases[i].says);
    free(utf8.bytes);
  }
  /* what it says counts in its first part alone */
  char *far = calloc(1, 2000);
  memset(far, ' ', 1998);
  for (int i = 0; i < 2; i++) {
    memcpy(far + (i ? 1100 : 900), "charset=iso-8859-15", 19);
    far[1998] = (char)0xA4;
    input in = {far, 1999, 0}, utf8;
    ok(page_to_utf8(&in, &utf8) && utf8.length == 1998 + (i ? 2 : 3), "a page that says it at %d",
       i ? 1100 : 900);
    free(utf8.bytes);
    memset(far, ' ', 1998);
  }
  free(far);
  char good[] = "<meta charset=iso-8859-15>\xC3\xA6";
  input in = {good, strlen(good), 0}, utf8;
  ok(page_to_utf8(&in, &utf8) && !utf8.bytes, "what is UTF-8 is, whatever it says");
  in.length = 0;
  ok(page_to_utf8(&in, &utf8) && !utf8.bytes, "and so is nothing");
}

int main(void)
{
  test_shown();
  test_all_shown();
  test_encodings();
  test_well();
  test_ill();
  test_limits();
  test_left_behind();
  test_started();
  return done();
}
