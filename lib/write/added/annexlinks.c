#include "write/added/annexlinks.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "model/edition.h"

static bool is_unreserved(char c)
{
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c && strchr("-._~", c));
}

bool referat__annex_base_is_good(const char *base)
{
  static const slice schemes[] = {SLICE_INIT("http://"), SLICE_INIT("https://")};
  slice s = slice_str(base);
  size_t host = 0;
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
    if (s.len > schemes[i].len && referat__fold_eq(slice_of(s.ptr, schemes[i].len), schemes[i]))
      host = schemes[i].len;
  if (!host || s.len >= LONGEST_LINK)
    return false;
  size_t n = strcspn(s.ptr + host, "/?#");
  if (!n || s.ptr[host] == ':' || memchr(s.ptr + host, '@', n))
    return false;
  for (const char *p = s.ptr; *p; p++) {
    if (*p == '%' ? !(is_hex(p[1]) && is_hex(p[2]))
                  : !is_unreserved(*p) && !strchr(":/?#[]@!$&'()*+,;=", *p))
      return false;
  }
  return true;
}

static void put_encoded(buf *b, const char *text)
{
  char escaped[3];
  for (const char *p = text; *p; p++)
    if (is_unreserved(*p)) {
      referat__buf_char(b, *p);
    } else {
      percent_encode(*p, escaped);
      referat__buf_append(b, escaped, sizeof escaped);
    }
}

/* Where the annex is, or NULL where nobody can tell. */
static const char *address_of(arena *a, const referat_node *annex, const char *base)
{
  const char *name = referat_node_attr(annex, REFERAT_ATTR_NAME);
  const char *type = referat_node_attr(annex, REFERAT_ATTR_TYPE);
  if (!name || !*name)
    return NULL;
  buf b;
  referat__buf_init(&b, &a->allocator);
  referat__buf_str(&b, base);
  if (!strpbrk(base, "?#") && base[strlen(base) - 1] != '/')
    referat__buf_char(&b, '/');
  put_encoded(&b, name);
  if (type) {
    referat__buf_char(&b, '.');
    put_encoded(&b, type);
  }
  a->failed |= b.failed;
  bool fits = !b.failed && b.len <= LONGEST_LINK;
  const char *address = fits ? referat__arena_copy(a, slice_of(b.data, b.len)) : NULL;
  referat__buf_free(&b);
  return address;
}

static bool has_link(const referat_node *node)
{
  for (const referat_node *child = node_first(node); child; child = node_next(child))
    if (referat_node_attr(child, REFERAT_ATTR_HREF) || has_link(child))
      return true;
  return false;
}

static void link_annex(arena *a, referat_node *annex, const char *base)
{
  const char *address = has_link(annex) ? NULL : address_of(a, annex, base);
  referat_node *link = address ? referat__node_new(a, REFERAT_A, annex->line) : NULL;
  if (!link)
    return;
  referat__node_set_static(a, link, REFERAT_ATTR_HREF, address);
  referat__node_move(a, link, annex);
  referat__node_append(a, annex, link);
}

static void link_below(arena *a, referat_node *node, const char *base, bool published)
{
  if (node->type == REFERAT_TEXT || (published && node_says(node, REFERAT_ATTR_ACCESS, "closed")))
    return;
  if (node->type == REFERAT_ANNEX) {
    link_annex(a, node, base);
    return;
  }
  for (referat_node *child = element_first(node); child; child = node_next(child))
    link_below(a, child, base, published);
}

void referat__annex_links(arena *a, referat_node *minutes, const char *base)
{
  link_below(a, minutes, base, referat__edition(minutes) & EDITION_PUBLISHED);
}
