#include "page.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Where a page tells its encoding, as browsers look for it. */
#define HEAD 1024
#define LONGEST_NAME 40

/* What a page says that says nothing, and the one in which HTML's Latin-1 is
 * really written. */
#define USUAL "WINDOWS-1252"

static const char *find_fold(const char *at, const char *end, const char *word)
{
  size_t length = strlen(word);
  for (; (size_t)(end - at) >= length; at++)
    if (strncasecmp(at, word, length) == 0)
      return at + length;
  return NULL;
}

/* The name behind "charset=", or the usual one. */
static void read_name(const input *in, char name[LONGEST_NAME])
{
  const char *end = in->bytes + (in->length < HEAD ? in->length : HEAD);
  const char *at = find_fold(in->bytes, end, "charset=");
  size_t n = 0;
  for (; at && at < end && n + 1 < LONGEST_NAME; at++) {
    bool of_name = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') ||
                   (*at >= '0' && *at <= '9') || *at == '-' || *at == '_';
    if (of_name)
      name[n++] = *at;
    else if (n || (*at != '"' && *at != '\''))
      break;
  }
  name[n] = '\0';
  if (!n || strcasecmp(name, "iso-8859-1") == 0 || strcasecmp(name, "us-ascii") == 0 ||
      strcasecmp(name, "utf-8") == 0)
    strcpy(name, USUAL);
}

/* The text in UTF-8: 1, or 0 where bytes are none of that encoding, or -1
 * without memory.  With `mend`, such bytes become U+FFFD. */
static int convert(const input *in, const char *from, bool mend, input *out)
{
  iconv_t handle = iconv_open("UTF-8", from);
  if (handle == (iconv_t)-1)
    return 0;
  size_t room = 3 * in->length + 16; /* no byte becomes more than three */
  *out = (input){.bytes = malloc(room)};
  char *at = in->bytes, *to = out->bytes;
  size_t left = in->length;
  int result = to ? 1 : -1;
  while (result == 1 && iconv(handle, &at, &left, &to, &room) == (size_t)-1) {
    if (!mend || errno == E2BIG) {
      result = 0;
      break;
    }
    memcpy(to, "\xEF\xBF\xBD", 3);
    to += 3;
    room -= 3;
    at++;
    left--;
  }
  iconv_close(handle);
  if (result != 1)
    free(out->bytes);
  else
    out->length = (size_t)(to - out->bytes);
  return result;
}

bool page_to_utf8(const input *in, input *utf8)
{
  char name[LONGEST_NAME];
  *utf8 = (input){NULL, 0, 0};
  if (!in->length)
    return true;
  input out;
  int done = convert(in, "UTF-8", false, &out);
  if (done == 1) { /* it is UTF-8 already, whatever it says */
    free(out.bytes);
    return true;
  }
  read_name(in, name);
  if (done == 0)
    done = convert(in, name, false, &out);
  if (done == 0)
    done = convert(in, USUAL, true, &out);
  if (done == 1)
    *utf8 = out;
  return done != -1;
}
