/*
 * A paragraph as tokens: words with a meaning, numbers, marks, persons and
 * parties, cut into sentences.  The grammars of votes, absences and the rest
 * read tokens, never letters.
 */
#ifndef REFERAT_READ_FACTS_SCAN_H
#define REFERAT_READ_FACTS_SCAN_H

#include "lexicon/terms.h"
#include "read/inline.h"

/* What a word means to the grammars. */
#define TERM_ID(id, name) id,
typedef enum term { TERM_NONE, LEX_EACH_TERM(TERM_ID) } term;

typedef enum token_kind {
  TOKEN_WORD,
  TOKEN_NUMBER,
  TOKEN_MARK,
  TOKEN_BREAK, /* a line's end that matters */
  TOKEN_PERSON,
  TOKEN_PARTY,
  TOKEN_ROLE /* "formand" by itself */
} token_kind;

enum { CHOICE_FOR, CHOICE_AGAINST, CHOICE_ABSTAIN, CHOICES, CHOICE_NONE = CHOICES };

/* What few tokens have: a person's name and party, a role. */
typedef struct token_about {
  const char *name; /* of a person */
  const char *party;
  const char *role;
  const char *elected; /* the role that a person is elected to */
} token_about;

typedef struct token {
  uint32_t start, end; /* in the scan's text */
  uint32_t tail;       /* its end with what stands in brackets behind it */
  uint32_t kind : 3;
  uint32_t term : 7; /* others than scan.c make it TERM_STORY or TERM_NONE alone: scan.terms */
  uint32_t genitive : 1;
  uint32_t letter : 1;  /* a party by its letter */
  uint32_t spelled : 1; /* a number in words */
  uint32_t upper : 1;   /* a word with a capital */
  uint32_t choice : 2;
  int16_t value; /* of a number (-1: not a count), of a mark its character, or another that is no
                    mark for us either */
  const token_about *about; /* never NULL; written by referat__token_about alone */
} token;

typedef struct sentence {
  uint32_t first, last; /* tokens */
  bool ends_line;
} sentence;

typedef struct scan {
  parse *p;
  const runs *r;
  slice text;       /* all of the runs, one after the other */
  char *letters;    /* the same, to be changed */
  uint32_t *starts; /* where each run begins in it */
  token *at;
  uint32_t count;
  size_t room;
  sentence *sentences;
  uint32_t sentence_count;
  size_t sentence_room;
  uint64_t terms[2]; /* that any token ever had, a bit each */
  token_about lost;  /* of whom there is no memory for */
  bool body_named;   /* a paragraph of the decision begins with the body that meets */
} scan;

/* Fold what belongs to a name into its token: "(V)", ", formand,". */
void referat__scan_asides(scan *s);

/* Drop the ends of lines behind which a sentence, a bracket or a name goes on. */
void referat__scan_line_ends(scan *s);

/* Days before the meeting's become words that say: this is told of another time. */
void referat__scan_history(scan *s);

/* Whether a date begins with the token that is not the meeting's. */
bool referat__other_day(const scan *s, uint32_t i);

/* Where this body decides, sentences that begin with another one tell of others, too. */
void referat__scan_bodies(scan *s);

/* Whether a second vote begins behind the "og" or "mens" at the token, in a sentence that
 * begins at `first`. */
bool referat__begins_vote(const scan *s, uint32_t first, uint32_t i);

/* Whether a second statement begins behind the "og" at the token: "V tog forbehold, og C
 * begærede sagen indbragt". */
bool referat__begins_act(const scan *s, uint32_t first, uint32_t i);

/* Of most tokens nothing is known. */
extern const token_about referat__token_nobody;

/* What is known of the token, to be written to. */
token_about *referat__token_about(scan *s, token *t);

/* Read the runs: their tokens, and the sentences that these make; `body_named` as in scan.  False
 * without memory. */
bool referat__scan(scan *s, parse *p, const runs *r, bool body_named);

/* The first part of that: each token by itself, in the room of the paragraph before. */
bool referat__scan_tokens(scan *s, parse *p, const runs *r);

/* Where text of the scan stands in the source. */
slice referat__scan_source(const scan *s, uint32_t start, uint32_t end);

/* The number of the line on which the place stands. */
uint32_t referat__scan_line(const scan *s, uint32_t at);

static inline slice scan_slice(const scan *s, uint32_t start, uint32_t end)
{
  return slice_of(s->text.ptr + start, end - start);
}

static inline slice token_text(const scan *s, uint32_t i)
{
  return scan_slice(s, s->at[i].start, s->at[i].end);
}

static inline bool token_is(const scan *s, uint32_t i, term t)
{
  return i < s->count && s->at[i].term == t;
}

static inline bool token_mark(const scan *s, uint32_t i, char mark)
{
  return i < s->count && s->at[i].kind == TOKEN_MARK && s->at[i].value == mark;
}

static inline bool token_kind_is(const scan *s, uint32_t i, token_kind kind)
{
  return i < s->count && s->at[i].kind == kind;
}

static inline bool token_votes(const scan *s, uint32_t i)
{
  return token_kind_is(s, i, TOKEN_PERSON) || token_kind_is(s, i, TOKEN_PARTY);
}

/* Whether any token may have that meaning. */
static inline bool scan_knows(const scan *s, term t)
{
  return (s->terms[t / 64] >> t % 64 & 1) || t == TERM_STORY;
}

/* referat__scan_term where some token has that meaning. */
uint32_t referat__scan_known_term(const scan *s, uint32_t from, uint32_t to, term t);

/* The first token of that meaning (kind) in the range, or its end. */
static inline uint32_t referat__scan_term(const scan *s, uint32_t from, uint32_t to, term t)
{
  if (!scan_knows(s, t)) /* as is mostly so */
    return from < to ? to : from;
  return referat__scan_known_term(s, from, to, t);
}

uint32_t referat__scan_kind(const scan *s, uint32_t from, uint32_t to, token_kind kind);

static inline bool scan_has(const scan *s, uint32_t from, uint32_t to, term t)
{
  return referat__scan_term(s, from, to, t) < to;
}

/* "hvis", "selv om": what follows is no fact. */
static inline bool token_supposes(const scan *s, uint32_t i)
{
  return token_is(s, i, TERM_IF) || token_is(s, i, TERM_THOUGH);
}

static inline bool scan_supposes(const scan *s, uint32_t from, uint32_t to)
{
  return scan_has(s, from, to, TERM_IF) || scan_has(s, from, to, TERM_THOUGH);
}

#endif
