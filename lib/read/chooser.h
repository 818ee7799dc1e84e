/* Candidates for headings of items, and what speaks for and against each. */
#ifndef REFERAT_READ_CHOOSER_H
#define REFERAT_READ_CHOOSER_H

#include "read/cases.h"
#include "read/lines.h"
#include "read/numbered.h"

/* What speaks for and against a heading of an item. */
typedef enum evidence {
  EV_WORD,         /* a word stands before the number */
  EV_ABOVE,        /* nothing stands right above */
  EV_BELOW,        /* nor below */
  EV_HEADING,      /* marked as a heading */
  EV_CASE,         /* a case number follows */
  EV_CASE_NEXT,    /* it stands right below */
  EV_SECTION,      /* the heading of a section follows */
  EV_SECTION_NEXT, /* it stands right below */
  EV_ACCESS,       /* it says that it is open or closed */
  EV_REPEATED,     /* its title comes again right below */
  EV_LISTED,       /* its title stood before, in a contents list */
  EV_CONTENTS,     /* the contents, in one line, have its title */
  EV_RESUMED,      /* what the contents begin with comes again behind them */
  EV_AGAIN,        /* it stands again further on: this is the list */
  EV_DECIDED,      /* what was decided stands right behind it */
  EV_CLAUSE,       /* a clause, or a sentence that goes on */
  EV_SENTENCE,     /* it ends in a full stop */
  EV_LONG,         /* it is long */
  EV_OUTCOME,      /* it says what was decided */
  EV_NAME,         /* it ends in the letter of a party */
  EV_PAGE,         /* it ends in a page's number */
  EV_ENTRY, /* it stands in the contents: their heading, or one of them that comes again, says so */
  EV_RUN,   /* it stands among others of its form, and nothing between */
  EV_LED_IN,   /* a line that announces a list stands above it */
  EV_NUMBERED, /* a case number beside a heading that has a number */
  EV_UNTITLED, /* it has no title */
  EV_TITLED,   /* nor a section in the text: a title and a text stand below */
  EV_BARE,     /* no word, no mark: a number and a title */
  EV_TWO,      /* two numbers with a stroke between them, and no word */
  EV_KNOWN,    /* its title is one that items have at every meeting */
  EV_COUNT
} evidence;

/* Forms beyond these are not looked at. */
#define MOST_FORMS 64

/* What is read of a heading is read again where more is asked of it than this: a text may have as
 * many candidates as lines. */
typedef struct candidate {
  uint32_t hash[2]; /* candidate_hash */
  uint32_t line;
  uint32_t evidence;
  uint32_t before;   /* the one before it in the best chain, plus one */
  uint32_t next;     /* of the same form, plus one */
  uint32_t title_at; /* candidate_title, in the text */
  uint32_t title_len;
  int32_t score; /* of itself */
  int32_t total; /* of the best chain that ends here */
  uint16_t value;
  uint32_t form : 6;      /* its place in the chooser's list */
  uint32_t reading : 1;   /* which of those that its line has */
  uint32_t kind : 3;      /* number_kind */
  uint32_t end : 3;       /* number_end */
  uint32_t has_word : 1;  /* "Punkt", "Nr." */
  uint32_t free : 1;      /* it has no number */
  uint32_t recounted : 1; /* a list's counter was lost: it is one again, behind a decision */
} candidate;

_Static_assert(MOST_FORMS <= 1 << 6 && MOST_READINGS <= 1 << 1, "bits");

/* The hash of the letters and digits of its title. */
static inline uint64_t candidate_hash(const candidate *k)
{
  return (uint64_t)k->hash[1] << 32 | k->hash[0];
}

typedef struct form {
  uint32_t id;
  uint32_t first, last; /* candidates, plus one */
} form;

typedef struct chooser {
  parse *p;
  candidate *at;
  uint32_t count;
  size_t room;
  form forms[MOST_FORMS];
  uint32_t form_count;
  uint32_t rival;         /* the second best chain's last candidate, plus one */
  uint32_t first_section; /* the first line that heads one */
  bool bare;              /* none but of who came */
  lex_openings cases;     /* with what a line of case numbers may begin */
} chooser;

/* What stands behind the number; may be empty. */
static inline slice candidate_title(const parse *p, const candidate *k)
{
  return slice_of(p->text + k->title_at, k->title_len);
}

/* The form that it has, as in numbered.h and decide.h. */
static inline uint32_t candidate_form(const chooser *c, const candidate *k)
{
  return c->forms[k->form].id;
}

/* Find what speaks for and against each candidate, and what that makes its score; false
 * without memory. */
bool referat__evidence_find(chooser *c);

#endif
