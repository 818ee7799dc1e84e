#include "parts.h"

#include <stdlib.h>
#include <string.h>

#define BEGIN_PART 1
#define MOST_PARTS 64

/* libFuzzer's own */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

/* --- packing --- */

static uint32_t crc32_of(const uint8_t *data, size_t size)
{
  uint32_t crc = ~0u;
  for (size_t i = 0; i < size; i++) {
    crc ^= data[i];
    for (int k = 0; k < 8; k++)
      crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
  }
  return ~crc;
}

/* A number of `size` bytes, the lowest first. */
static void put(fuzz_bytes *to, uint32_t number, int size)
{
  for (; size > 0; size--, number >>= 8)
    fuzz_to_bytes(to, &(char){(char)(number & 0xFF)}, 1);
}

typedef struct part {
  const uint8_t *name, *bytes;
  uint32_t name_length, length, crc, offset;
} part;

/* What the head of a part and the list at the end say alike. */
static void put_entry(fuzz_bytes *to, const part *p)
{
  put(to, 20, 2);         /* version needed */
  put(to, 0, 4);          /* flags, stored */
  put(to, 0x00210000, 4); /* 1980-01-01 */
  put(to, p->crc, 4);
  put(to, p->length, 4);
  put(to, p->length, 4);
  put(to, p->name_length, 2);
  put(to, 0, 2); /* extra fields */
}

static uint32_t find_parts(const uint8_t *data, size_t size, part *parts)
{
  uint32_t count = 0;
  for (const uint8_t *at = data, *end = data + size; at < end && count < MOST_PARTS;) {
    const uint8_t *next = memchr(at + 1, BEGIN_PART, (size_t)(end - at - 1));
    next = next ? next : end;
    const uint8_t *line = memchr(at, '\n', (size_t)(next - at));
    line = line ? line : next;
    part *p = &parts[count++];
    *p = (part){.name = at + 1, .name_length = (uint32_t)(line - at - 1) & 0xFFFF};
    p->bytes = line < next ? line + 1 : next;
    p->length = (uint32_t)(next - p->bytes);
    at = next;
  }
  return count;
}

fuzz_bytes fuzz_pack(const uint8_t *data, size_t size)
{
  fuzz_bytes zip = {NULL, 0, 0};
  if (!size || data[0] != BEGIN_PART) {
    fuzz_to_bytes(&zip, data, size);
    return zip;
  }
  part parts[MOST_PARTS];
  uint32_t count = find_parts(data, size, parts);
  for (uint32_t i = 0; i < count; i++) {
    part *p = &parts[i];
    p->crc = crc32_of(p->bytes, p->length);
    p->offset = (uint32_t)zip.length;
    put(&zip, 0x04034b50, 4);
    put_entry(&zip, p);
    fuzz_to_bytes(&zip, p->name, p->name_length);
    fuzz_to_bytes(&zip, p->bytes, p->length);
  }
  uint32_t list = (uint32_t)zip.length;
  for (uint32_t i = 0; i < count; i++) {
    put(&zip, 0x02014b50, 4);
    put(&zip, 20, 2);
    put_entry(&zip, &parts[i]);
    put(&zip, 0, 2); /* comment */
    put(&zip, 0, 4); /* disk, attributes inside */
    put(&zip, 0, 4); /* and outside */
    put(&zip, parts[i].offset, 4);
    fuzz_to_bytes(&zip, parts[i].name, parts[i].name_length);
  }
  uint32_t listed = (uint32_t)zip.length - list;
  put(&zip, 0x06054b50, 4);
  put(&zip, 0, 4); /* disks */
  put(&zip, count, 2);
  put(&zip, count, 2);
  put(&zip, listed, 4);
  put(&zip, list, 4);
  put(&zip, 0, 2); /* comment */
  return zip;
}

/* --- changing --- */

static unsigned random_below(unsigned *seed, size_t most)
{
  *seed = *seed * 1103515245u + 12345u;
  return most ? (*seed >> 8) % (unsigned)most : 0;
}

/* The first '<' of a tag that opens, or is whole, at or behind a random place; NULL for none. */
static const uint8_t *random_element(const uint8_t *data, size_t size, unsigned *seed)
{
  size_t begin = random_below(seed, size);
  for (size_t i = begin; i + 1 < size; i++)
    if (data[i] == '<' && data[i + 1] != '/' && data[i + 1] != '?')
      return data + i;
  return NULL;
}

/* The end of the element that begins here; its quotes are believed to be well. */
static const uint8_t *element_end(const uint8_t *at, const uint8_t *end)
{
  unsigned depth = 0;
  while (at < end) {
    const uint8_t *close = memchr(at, '>', (size_t)(end - at));
    if (!close)
      return NULL;
    if (at[1] == '/')
      depth--;
    else if (close[-1] != '/')
      depth++;
    at = close + 1;
    if (!depth)
      return at;
    at = memchr(at, '<', (size_t)(end - at));
    if (!at)
      return NULL;
  }
  return NULL;
}

/* Take an element out, double it, or put it before another one; the new size. */
static size_t change_elements(uint8_t *data, size_t size, size_t most, unsigned *seed)
{
  const uint8_t *from = random_element(data, size, seed);
  const uint8_t *end = from ? element_end(from, data + size) : NULL;
  const uint8_t *to = random_element(data, size, seed);
  if (!end || !to)
    return size;
  size_t begin = (size_t)(from - data), length = (size_t)(end - from), at = (size_t)(to - data);
  switch (random_below(seed, 3)) {
  case 0:
    memmove(data + begin, data + begin + length, size - begin - length);
    return size - length;
  case 1: /* unwrapped: its tags go */
    for (size_t i = begin; i < begin + length && data[i] != '>'; i++)
      data[i] = data[i] == '>' ? '>' : ' ';
    return size;
  default: {
    if (size + length > most)
      return size;
    uint8_t *copy = malloc(length);
    fuzz_require(copy, "memory for the fuzzer");
    memcpy(copy, from, length);
    memmove(data + at + length, data + at, size - at);
    memcpy(data + at, copy, length);
    free(copy);
    return size + length;
  }
  }
}

/* Change `size` bytes, which may become as many as `most`; the new size. */
static size_t change(uint8_t *data, size_t size, size_t most, unsigned *seed)
{
  bool markup = size > 8 && memchr(data, '<', size);
  return markup && random_below(seed, 2) ? change_elements(data, size, most, seed)
                                         : LLVMFuzzerMutate(data, size, most);
}

size_t fuzz_mutate(uint8_t *data, size_t size, size_t most, unsigned seed)
{
  if (!size || data[0] != BEGIN_PART || random_below(&seed, 16) == 0)
    return change(data, size, most, &seed);
  part parts[MOST_PARTS];
  uint32_t count = find_parts(data, size, parts);
  const part *p = &parts[random_below(&seed, count)];
  size_t begin = (size_t)(p->bytes - data), behind = size - begin - p->length;
  size_t room = most - begin - behind;
  uint8_t *scratch = malloc(room + 1);
  fuzz_require(scratch, "memory for the fuzzer");
  memcpy(scratch, p->bytes, p->length);
  size_t length = change(scratch, p->length, room, &seed);
  for (size_t i = 0; i < length; i++) /* what would begin another part */
    scratch[i] = scratch[i] == BEGIN_PART ? ' ' : scratch[i];
  memmove(data + begin + length, data + begin + p->length, behind);
  memcpy(data + begin, scratch, length);
  free(scratch);
  return begin + length + behind;
}
