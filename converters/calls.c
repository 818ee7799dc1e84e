#include "config.h"

#include "calls.h"

#if defined HAVE_LINUX_LANDLOCK_H && !defined COUNTS_LINES

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>

/* A number of a call means nothing without the processor whose it is. */
#if defined __x86_64__ && !defined __ILP32__
#define OURS AUDIT_ARCH_X86_64
#define FIRST_FOREIGN 0x40000000u /* x32 */
#elif defined __i386__
#define OURS AUDIT_ARCH_I386
#elif defined __aarch64__ && defined __AARCH64EL__ && !defined __ILP32__
#define OURS AUDIT_ARCH_AARCH64
#elif defined __arm__ && defined __ARMEL__ && defined __ARM_EABI__
#define OURS AUDIT_ARCH_ARM
#elif defined __powerpc64__ && defined __LITTLE_ENDIAN__
#define OURS AUDIT_ARCH_PPC64LE
#elif defined __s390x__
#define OURS AUDIT_ARCH_S390X
#elif defined __riscv && __riscv_xlen == 64 && defined AUDIT_ARCH_RISCV64
#define OURS AUDIT_ARCH_RISCV64
#endif

#ifdef OURS

#ifndef FIRST_FOREIGN
#define FIRST_FOREIGN 0xFFFFFFFFu
#endif

#define LOAD(member) \
  ((struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, member)))
#define JUMP(how, value, yes, no) \
  ((struct sock_filter)BPF_JUMP(BPF_JMP | (how) | BPF_K, value, (uint8_t)(yes), (uint8_t)(no)))
#define ANSWER(value) ((struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value))

enum { BEFORE = 4, BEHIND = 2 }; /* instructions around those for the calls */

bool calls_refuse(const int *calls, size_t count)
{
  struct sock_filter table[BEFORE + CALLS_MOST + BEHIND];
  size_t n = 0, refusal = BEFORE + count + 1;
  if (count > CALLS_MOST)
    return false;
  table[n++] = LOAD(arch);
  table[n] = JUMP(BPF_JEQ, OURS, 0, refusal - n - 1);
  n++;
  table[n++] = LOAD(nr);
  table[n] = JUMP(BPF_JGE, FIRST_FOREIGN, refusal - n - 1, 0);
  n++;
  for (size_t i = 0; i < count; i++, n++)
    table[n] = JUMP(BPF_JEQ, (uint32_t)calls[i], refusal - n - 1, 0);
  table[n++] = ANSWER(SECCOMP_RET_ALLOW);
  table[n++] = ANSWER(SECCOMP_RET_ERRNO | EPERM);
  struct sock_fprog filter = {.len = (unsigned short)n, .filter = table};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}

#else

bool calls_refuse(const int *calls, size_t count)
{
  (void)calls, (void)count;
  return false;
}

#endif

#else

bool calls_refuse(const int *calls, size_t count)
{
  (void)calls, (void)count;
  return true;
}

#endif
