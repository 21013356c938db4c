/* Preloaded into the program: the nth call of the kinds that FAULT_CALLS names (read, write, open, link, rename, sync,
 * mmap, thread, malloc; all of them without it) fails, as on a broken disk or without memory. Calls are counted from
 * the beginning of main on. FAULT_LOG is a file that is made when a call was failed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long countdown = 0;
static atomic_int has_begun = 0;
static char kinds[256];
static char log_name[4096];

__attribute__((constructor)) static void begin(void) {
  const char* nth = getenv("FAULT_NTH");
  const char* which = getenv("FAULT_CALLS");
  const char* log = getenv("FAULT_LOG");
  if (which) strncpy(kinds, which, sizeof kinds - 1);
  if (log) strncpy(log_name, log, sizeof log_name - 1);
  if (nth) atomic_store(&countdown, atol(nth));
}

static int must_fail(const char* kind) {
  if (!atomic_load(&has_begun) || atomic_load(&countdown) <= 0 || (kinds[0] && !strstr(kinds, kind))) return 0;
  if (atomic_fetch_sub(&countdown, 1) != 1) return 0;
  if (log_name[0]) {
    const long file = syscall(SYS_openat, AT_FDCWD, log_name, O_WRONLY | O_CREAT | O_APPEND, 0600);
    syscall(SYS_write, file, kind, strlen(kind));
    syscall(SYS_write, file, "\n", 1);
    syscall(SYS_close, file);
  }
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* What the loader and constructors of globals do before main cannot be told to anybody: they are not counted. */
static int (*main_of_program)(int, char**, char**);

static int counted_main(int count, char** words, char** environment) {
  atomic_store(&has_begun, 1);
  return main_of_program(count, words, environment);
}

int __libc_start_main(int (*program)(int, char**, char**), int count, char** words, void (*start)(void),
                      void (*finish)(void), void (*unload)(void), void* stack) {
  __typeof__(&__libc_start_main) real = REAL(__libc_start_main);
  main_of_program = program;
  return real(counted_main, count, words, start, finish, unload, stack);
}

ssize_t read(int file, void* to, size_t size) {
  if (must_fail("read")) return errno = EIO, -1;
  return syscall(SYS_read, file, to, size);
}

ssize_t write(int file, const void* from, size_t size) {
  if (file != STDERR_FILENO && must_fail("write")) return errno = ENOSPC, -1;
  return syscall(SYS_write, file, from, size);
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = va_arg(rest, int);
  va_end(rest);
  if (must_fail("open")) return errno = EIO, -1;
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) __attribute__((alias("open")));

int rename(const char* from, const char* to) {
  if (must_fail("rename")) return errno = EIO, -1;
  return (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  if (must_fail("link")) return errno = EIO, -1;
  return (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
}

int fsync(int file) {
  if (must_fail("sync")) return errno = EIO, -1;
  return (int)syscall(SYS_fsync, file);
}

int fchmod(int file, mode_t mode) {
  if (must_fail("mode")) return errno = EPERM, -1;
  return (int)syscall(SYS_fchmod, file, mode);
}

void* mmap(void* at, size_t size, int protection, int flags, int file, off_t offset) {
  if (must_fail("mmap")) return errno = ENOMEM, MAP_FAILED;
  return (void*)syscall(SYS_mmap, at, size, protection, flags, file, offset);
}

void* mmap64(void* at, size_t size, int protection, int flags, int file, off_t offset) __attribute__((alias("mmap")));

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* argument) {
  if (must_fail("thread")) return EAGAIN;
  return REAL(pthread_create)(thread, attributes, run, argument);
}

extern void* __libc_malloc(size_t size);

void* malloc(size_t size) {
  if (must_fail("malloc")) return errno = ENOMEM, NULL;
  return __libc_malloc(size);
}
