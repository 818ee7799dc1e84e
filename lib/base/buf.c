#include "base/buf.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

void referat__buf_init(buf *b, const referat_allocator *allocator)
{
  *b = (buf){.allocator = referat__allocator(allocator)};
}

void referat__buf_free(buf *b)
{
  b->allocator.release(b->allocator.context, b->data);
  b->data = NULL;
  b->len = b->size = 0;
}

bool referat__buf_reserve(buf *b, size_t more)
{
  if (b->failed)
    return false;
  if (more <= b->size - b->len)
    return true;
  if (more > SIZE_MAX / 2 - b->len) {
    b->failed = true;
    return false;
  }
  size_t size = b->size + b->size / 2;
  if (size < b->len + more)
    size = b->len + more;
  if (size < 64)
    size = 64;
  char *data = b->allocator.resize(b->allocator.context, b->data, size);
  if (!data) {
    b->failed = true;
    return false;
  }
  b->data = data;
  b->size = size;
  return true;
}

void referat__buf_append(buf *b, const void *bytes, size_t len)
{
  if (len == 0 || !referat__buf_reserve(b, len))
    return;
  memcpy(b->data + b->len, bytes, len);
  b->len += len;
}

void referat__buf_printf(buf *b, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  int length = vsnprintf(NULL, 0, format, args);
  va_end(args);
  if (length < 0) {
    b->failed = true;
    return;
  }
  if (!referat__buf_reserve(b, (size_t)length + 1))
    return;
  va_start(args, format);
  vsnprintf(b->data + b->len, (size_t)length + 1, format, args);
  va_end(args);
  b->len += (size_t)length;
}
