#include "ending.h"

#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static const char *volatile files[ENDING_FILES];
static volatile pid_t group;

static void on_signal(int number)
{
  pid_t running = group;
  for (size_t i = 0; i < ENDING_FILES; i++) {
    const char *path = files[i];
    if (path)
      unlink(path);
  }
  if (running)
    kill(-running, SIGKILL);
  signal(number, SIG_DFL);
  raise(number); /* comes when this returns */
}

/* Signals that end a process unless it asks for them; those that tell of a crash
 * among them. */
static const int ends[] = {
    SIGHUP,    SIGINT,  SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,    SIGUSR1, SIGSEGV,
    SIGUSR2,   SIGPIPE, SIGALRM, SIGTERM, SIGXCPU, SIGXFSZ, SIGPROF, SIGVTALRM, SIGSYS,
#ifdef SIGIO
    SIGIO,
#endif
#ifdef SIGPWR
    SIGPWR,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
};

/* Take a signal that nobody else has taken or ignores, or give it back. */
static void take_one(int number, bool wanted)
{
  struct sigaction action = {.sa_handler = wanted ? on_signal : SIG_DFL}, old;
  sigemptyset(&action.sa_mask);
  if (sigaction(number, NULL, &old) == 0 && old.sa_handler == (wanted ? SIG_DFL : on_signal))
    sigaction(number, &action, NULL);
}

static void take(bool wanted)
{
  static bool taken;
  for (size_t i = 0; wanted != taken && i < sizeof ends / sizeof *ends; i++)
    take_one(ends[i], wanted);
#ifdef SIGRTMIN
  for (int number = SIGRTMIN; wanted != taken && number <= SIGRTMAX; number++)
    take_one(number, wanted);
#endif
  taken = wanted;
}

static bool is_wanted(void)
{
  for (size_t i = 0; i < ENDING_FILES; i++)
    if (files[i])
      return true;
  return group != 0;
}

void ending_file(const char *path)
{
  size_t i = 0;
  while (i < ENDING_FILES - 1 && files[i])
    i++;
  files[i] = path;
  take(true);
}

void ending_keep(const char *path)
{
  for (size_t i = 0; i < ENDING_FILES; i++)
    if (files[i] == path)
      files[i] = NULL;
  take(is_wanted());
}

void ending_group(pid_t running)
{
  group = running;
  take(is_wanted());
}

void ending_hold(sigset_t *old)
{
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, old);
}

void ending_release(const sigset_t *old)
{
  sigprocmask(SIG_SETMASK, old, NULL);
}

void ending_forget(void)
{
  for (size_t i = 0; i < ENDING_FILES; i++)
    files[i] = NULL;
  group = 0;
  take(false);
}
