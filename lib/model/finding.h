/* The codes of findings, which are the same in every version, in one table. */
#ifndef REFERAT_MODEL_FINDING_H
#define REFERAT_MODEL_FINDING_H

/* What each is about, the manual page of referat2xml tells. */
#define FINDING_CODES(X) \
  X(CONTENTS_MISSING_ITEM, "contents-missing-item") \
  X(CONTENTS_TITLE_TRUNCATED, "contents-title-truncated") \
  X(ITEM_NUMBER_GAP, "item-number-gap") \
  X(ITEM_NUMBER_REPEATED, "item-number-repeated") \
  X(DECISION_MISSING, "decision-missing") \
  X(DECISION_DATE_DIFFERS, "decision-date-differs") \
  X(WEEKDAY_DIFFERS, "weekday-differs") \
  X(ABSENT_NOT_PARTICIPANT, "absent-not-participant") \
  X(CLOSED_ITEM_HAS_TEXT, "closed-item-has-text") \
  X(ANNEX_UNLISTED, "annex-unlisted") \
  X(VOTE_COUNT_DIFFERS, "vote-count-differs") \
  X(VOTE_UNCLEAR, "vote-unclear") \
  X(VOTER_ABSENT, "voter-absent") \
  X(RECUSED_VOTED, "recused-voted") \
  X(CPR_NUMBER, "cpr-number") \
  X(TEXT_BEFORE_FIRST_ITEM, "text-before-first-item") \
  X(ENCODING_REPAIRED, "encoding-repaired") \
  X(FORM_UNCERTAIN, "form-uncertain") \
  X(FIGURE_MISSING, "figure-missing") \
  X(COMMENT_LEFT_OUT, "comment-left-out") \
  X(PICTURE_LEFT_OUT, "picture-left-out") \
  X(HIDDEN_TEXT, "hidden-text") \
  X(TRACKED_CHANGES, "tracked-changes") \
  X(NOT_MINUTES, "not-minutes")

#define FINDING_AS_NAME(name, code) FINDING_##name,
typedef enum finding_code { FINDING_CODES(FINDING_AS_NAME) FINDING_COUNT } finding_code;

/* By finding_code, ended by NULL. */
extern const char *const referat__finding_codes[FINDING_COUNT + 1];

/* The finding of that code, or FINDING_COUNT. */
finding_code referat__finding_of(const char *code);

#endif
