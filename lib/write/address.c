#include "write/address.h"

#include "base/utf8.h"

bool referat__leads_out(const char *href)
{
  static const char *const schemes[] = {"http://", "https://", "mailto:"};
  slice address = slice_str(href ? href : "");
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
    size_t n = referat__fold_prefix(address, slice_str(schemes[i]));
    if (n && n < address.len)
      return true;
  }
  return false;
}

static bool is_encoded(char c)
{
  return (unsigned char)c <= ' ' || c == 0x7F || strchr("<>\"\\^`{|}", c);
}

const char *referat__address(arena *memory, const char *href)
{
  size_t length = 0, encoded = 0;
  for (; href[length]; length++)
    encoded += is_encoded(href[length]);
  char *copy = encoded ? referat__arena_bytes(memory, length + 2 * encoded + 1) : NULL;
  if (!copy)
    return encoded ? "" : href;
  char *to = copy;
  for (; *href; href++)
    if (is_encoded(*href)) {
      percent_encode(*href, to);
      to += 3;
    } else {
      *to++ = *href;
    }
  *to = '\0';
  return copy;
}

void referat__out_address(out *o, const char *href)
{
  char code[3];
  for (; *href; href++)
    if (is_encoded(*href)) {
      percent_encode(*href, code);
      referat__out_bytes(o, code, sizeof code);
    } else {
      out_char(o, *href);
    }
}
