#include "read/undecided.h"

#include "base/utf8.h"
#include "model/string.h"

/* A longer paragraph tells more than what was decided. */
#define LONGEST_DECISION 300

bool referat__lacks_decision(const parse *p, const item_mark *m)
{
  for (uint32_t i = m->end; i < p->count && !line_is(p, i, LINE_ITEM); i++)
    if (line_is(p, i, LINE_SECTION) && string_is(line_section(p, i)->kind, "decision"))
      return false;
  return true;
}

bool referat__says_decided(const parse *p, slice text, bool asks, bool empty)
{
  const lexicon *lex = p->lex;
  if (text.len > LONGEST_DECISION || !referat__is_upper(referat__first_char(text)))
    return false; /* a clause: "at der udpeges 6 medlemmer." */
  slice where = slice_of(NULL, 0);
  const lex_word *row = referat__lex_find(lex, LEX_OUTCOMES, text, &where);
  const char *stop = memchr(text.ptr, '.', text.len);
  if (!row || (stop && where.ptr > stop))
    return false;
  bool recommends = string_is(row->value, "recommended");
  if (where.ptr == text.ptr)
    return !(recommends && asks);
  if (asks && empty)
    return false; /* it is what is asked: "Sagen forelægges til orientering." */
  if (string_is(row->value, "elected"))
    return true;
  slice own = p->meeting.body ? slice_str(p->meeting.body) : slice_of(NULL, 0);
  return !recommends && (referat__lex_start(lex, LEX_DECIDERS, text, NULL) ||
                         (own.len && slice_starts(text, own)));
}

/* Whether a term of the text says it: "inhabil", but not "har været inhabil". */
static bool has_recusal(const lexicon *lex, slice text)
{
  while (text.len) {
    size_t used;
    text = slice_skip(text, text.ptr[0] == '(');
    const lex_word *row = referat__lex_start(lex, LEX_TERMS, text, &used);
    if (row && (string_is(row->value, "recused") || string_is(row->value, "recusal")))
      return true;
    const char *space = memchr(text.ptr + used, ' ', text.len - used);
    text = space ? slice_between(space + 1, slice_end(text)) : slice_of(NULL, 0);
  }
  return false;
}

bool referat__says_recused(const parse *p, slice text)
{
  return text.len <= LONGEST_DECISION && referat__is_upper(referat__first_char(text)) &&
         has_recusal(p->lex, text);
}
