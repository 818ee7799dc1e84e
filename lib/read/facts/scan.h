/*
 * A paragraph as tokens: words with a meaning, numbers, marks, persons and
 * parties, cut into sentences.  The grammars of votes, absences and the rest
 * read tokens, never letters.
 */
#ifndef REFERAT_READ_FACTS_SCAN_H
#define REFERAT_READ_FACTS_SCAN_H

#include "read/inline.h"

/* What a word means to the grammars; the lexicon's LEX_TERMS names them. */
typedef enum term {
  TERM_NONE,
  /* votes */
  TERM_VOTE,      /* "stemte" */
  TERM_VOTES,     /* "stemmer": a noun behind a number, else a verb */
  TERM_TALLY,     /* "stemmerne", "stemmetallet" */
  TERM_POLL,      /* "afstemningen": votes are spoken of */
  TERM_FOR,       /* "for", "ja" */
  TERM_AGAINST,   /* "imod", "nej" */
  TERM_AYES,      /* "ja-stemmer" */
  TERM_NAYS,      /* "nej-stemmer" */
  TERM_ABSTAIN,   /* "undlod at stemme" */
  TERM_REFUSE,    /* "kunne ikke støtte" */
  TERM_SUPPORT,   /* "støttede" */
  TERM_MAJORITY,  /* "flertal" */
  TERM_MINORITY,  /* "mindretal" */
  TERM_UNANIMOUS, /* "enstemmigt" */
  TERM_MEMBERS,   /* "medlemmer" */
  TERM_REST,      /* "de øvrige" */
  TERM_OF,        /* "bestående af" */
  TERM_WITH,      /* "med" before a count */
  TERM_FROM,      /* "fra", "af" */
  TERM_LIST,      /* "Liste" before a letter */
  TERM_LETTERED,  /* "model": its letter is no party */
  TERM_STORY,     /* told of others: "borgerne", "folkeafstemning" */
  TERM_PROPOSAL,  /* "forslaget" */
  TERM_MATTER,    /* "indstillingen" */
  TERM_AMENDMENT, /* "ændringsforslaget" */
  TERM_POINT,     /* "pkt." */
  TERM_DELAY,     /* "udsættelse" */
  TERM_NOBODY,    /* "ingen" */
  TERM_ALL,       /* "alle" */
  /* links */
  TERM_AND,    /* "og" */
  TERM_FILLER, /* words that may stand between who and what */
  TERM_REASON, /* "idet" */
  TERM_NOT,    /* "ikke", "hverken" */
  TERM_ABOUT,  /* "om": asked, not said */
  TERM_THAT,   /* "at" */
  /* persons who come, go, stand aside or stand in */
  TERM_RECUSED,    /* "inhabil" */
  TERM_RECUSAL,    /* "inhabilitet" */
  TERM_ABLE,       /* "habil" */
  TERM_BECAUSE,    /* "på grund af" */
  TERM_DECLARE,    /* "anmeldte" */
  TERM_CASE,       /* "i sagens behandling" */
  TERM_ATTEND,     /* "deltog" */
  TERM_MET,        /* "mødte" */
  TERM_LEAVE,      /* "forlod" */
  TERM_COME,       /* "ankom" */
  TERM_RETURN,     /* "vendte tilbage" */
  TERM_MEETING,    /* "mødet" */
  TERM_CLOCK,      /* "kl." */
  TERM_UNTIL,      /* "til kl." */
  TERM_SINCE,      /* "fra kl." */
  TERM_EXCUSED,    /* "fraværende" */
  TERM_EXCEPT,     /* "undtagen" */
  TERM_SUBSTITUTE, /* "stedfortræder" */
  TERM_INSTEAD,    /* "i stedet" */
  TERM_REPLACED,   /* "afløst af" */
  TERM_REPLACES,   /* "afløste" */
  TERM_ELECTED,    /* "valgt": no substitution */
  /* the minutes */
  TERM_RECORD, /* "protokollen" */
  TERM_TAKEN,  /* "ført", "tilført" */
  TERM_WISH,   /* "ønskede" */
  TERM_SAY,    /* "bemærkede" */
  TERM_WE      /* "vi": who speaks is not the clerk */
} term;

typedef enum token_kind {
  TOKEN_WORD,
  TOKEN_NUMBER,
  TOKEN_MARK,
  TOKEN_BREAK, /* a line's end that matters */
  TOKEN_PERSON,
  TOKEN_PARTY,
  TOKEN_ROLE /* "formand" by itself */
} token_kind;

enum { CHOICE_FOR, CHOICE_AGAINST, CHOICE_ABSTAIN, CHOICES, CHOICE_NONE = -1 };

typedef struct token {
  uint32_t start, end; /* in the scan's text */
  uint32_t tail;       /* its end with what stands in brackets behind it */
  uint8_t kind;
  uint8_t term;
  bool genitive;
  bool letter;  /* a party by its letter */
  bool spelled; /* a number in words */
  bool upper;   /* a word with a capital */
  int8_t choice;
  int32_t value;    /* of a number (-1: not a count), of a mark its character */
  const char *name; /* of a person */
  const char *party;
  const char *role;
} token;

typedef struct sentence {
  uint32_t first, last; /* tokens */
  bool ends_line;
} sentence;

typedef struct scan {
  parse *p;
  const runs *r;
  slice text;       /* all of the runs, one after the other */
  uint32_t *starts; /* where each run begins in it */
  token *at;
  uint32_t count;
  uint32_t room;
  sentence *sentences;
  uint32_t sentence_count;
} scan;

/* Read the runs; false without memory. */
bool referat__scan(scan *s, parse *p, const runs *r);

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

/* The first token of that meaning (kind) in the range, or its end. */
uint32_t referat__scan_term(const scan *s, uint32_t from, uint32_t to, term t);
uint32_t referat__scan_kind(const scan *s, uint32_t from, uint32_t to, token_kind kind);

static inline bool scan_has(const scan *s, uint32_t from, uint32_t to, term t)
{
  return referat__scan_term(s, from, to, t) < to;
}

#endif
