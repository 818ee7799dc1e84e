/* What the reader asks of a text by itself, and that it stays inside of it: texts end, or begin,
 * where a page of memory does that nobody may read.  Slices of the tree end in no zero byte, and a
 * look before the first character or behind the last one tells another thing each time. */
#include "base/utf8.h"
#include "lexicon/profile.h"
#include "lexicon/table.h"
#include "model/casenumber.h"
#include "model/date.h"
#include "read/anchors.h"
#include "read/cases.h"
#include "read/convened.h"
#include "read/cpr.h"
#include "read/facts/apologies.h"
#include "read/facts/outcome.h"
#include "read/facts/people.h"
#include "read/head/convening.h"
#include "read/head/hours.h"
#include "read/head/label.h"
#include "read/head/meeting.h"
#include "read/head/piece.h"
#include "read/head/place.h"
#include "read/inside.h"
#include "read/lineless.h"
#include "read/nameparts.h"
#include "read/names.h"
#include "read/numbered.h"
#include "read/pagefoot.h"
#include "read/presence.h"
#include "read/recommendation.h"
#include "read/shapes.h"
#include "read/stackedlist.h"
#include "read/textends.h"
#include "read/titles.h"
#include "read/undecided.h"
#include "read/values.h"
#include "tap.h"

#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

static parse p;
static char no_text[1];

/* ---- who is asked ---- */

static void ask_bullet(slice s)
{
  referat__bullet_length(s);
}

static void ask_numbered(slice s)
{
  numbered n[MOST_READINGS];
  referat__numbered_read(p.lex, s, n);
}

static void ask_entry(slice s)
{
  entry_parts parts;
  uint32_t page;
  if (!referat__entry_parts(s, &parts))
    referat__entry_parts_close(s, &parts, &page);
}

static void ask_title(slice s)
{
  slice title = s;
  referat__title_clean(p.lex, &title);
  referat__title_column(p.lex, s, &title);
  referat__title_hash(s);
  referat__title_same(s, s);
  referat__label_access(p.lex, s);
  referat__heads_contents(p.lex, s);
}

static void ask_case(slice s)
{
  casenumber number;
  referat__case_find(p.lex, s, &number);
  referat__case_line(p.lex, s, &number);
  referat__case_label(p.lex, s);
  referat__case_company(p.lex, s);
  referat__case_access(p.lex, s);
  referat__case_in_brackets(s, &number);
  referat__case_front(s);
}

static void ask_convened(slice s)
{
  size_t length;
  for (size_t k = 0; k < s.len; k++)
    if (!k || is_blank(s.ptr[k - 1]))
      referat__convened_at(&p, s, k, &length);
}

static void ask_cpr(slice s)
{
  cpr_match match;
  referat__cpr_find(s, &match);
}

static void ask_date(slice s)
{
  date day;
  int minutes;
  slice rest;
  referat__date_find(s, &day, &rest);
  referat__time_find(s, &minutes, &rest);
  referat__weekday_find(s);
}

static void ask_shape(slice s)
{
  referat__shape_matches(p.lex, LEX_DECISION_SHAPES, s);
}

static void ask_words(slice s)
{
  slice where;
  size_t used;
  for (unsigned table = 0; table < LEX_TABLES; table++) {
    referat__lex_whole(p.lex, (lex_id)table, s);
    referat__lex_start(p.lex, (lex_id)table, s, &used);
    referat__lex_end(p.lex, (lex_id)table, s);
    referat__lex_find(p.lex, (lex_id)table, s, &where);
    referat__lex_ending(p.lex, (lex_id)table, s);
  }
  referat__lex_section(p.lex, s);
  referat__lex_run_in(p.lex, s, &used);
}

static void ask_body(slice s)
{
  referat__body_name(p.lex, referat__body_at(p.lex, s));
  referat__may_be_body(s);
  referat__names_body(&p, s);
}

static void ask_place(slice s)
{
  int minutes;
  label l = {.text = s, .value = s};
  referat__names_room(p.lex, s);
  referat__names_address(s);
  referat__address_length(s);
  referat__place_stop(p.lex, s);
  referat__place_in_sentence(&p, s);
  referat__place_without_hour(p.lex, s, &minutes);
  referat__place_is_called(p.lex, &l, s, true);
}

static void ask_meeting(slice s)
{
  slice years;
  meeting_facts facts = {.start = -1, .end = -1};
  referat__meeting_read(&p, s, &facts);
  referat__convening_read(&p, s, &facts);
  referat__meeting_without_term(s, &years);
  referat__piece_trim(s);
  referat__drop_stop(s);
  referat__day_or_hour(&p, s);
}

static void ask_label(slice s)
{
  size_t used;
  referat__is_person_mark(p.lex, s);
  referat__looks_like_names(&p, s);
  referat__label_drop_bars(s);
  referat__label_broken(p.lex, s, &used);
  referat__label_begins_names(&p, s);
  referat__apology_label(&p, s, &used);
}

static void ask_name(slice s)
{
  name_parts parts;
  person_match person;
  party_match party;
  referat__name_parts(s, &parts);
  referat__person_at(&p, s, &person);
  referat__party_at(&p, s, &party);
  referat__is_name(&p, s, 1);
  referat__is_name(&p, s, 2);
  referat__without_substitute(p.lex, s);
  referat__tells_presence(&p, s);
  referat__name_at_colon(p.lex, s);
}

static void ask_list(slice s)
{
  note_list notes = {.at = NULL};
  referat__names_in_list(&p, &notes, s);
  referat__bodies_in_list(&p, &notes, s);
  referat__bodies_in_text(&p, &notes, s);
}

static void ask_outcome(slice s)
{
  referat__outcome_said(&p, s);
  referat__outcome_amends(&p, s);
  referat__outcome_is_rejected(&p, s);
  referat__says_decided(&p, s, true, false);
  referat__says_recused(&p, s);
  referat__text_says_outcome(&p, s);
}

static void ask_end(slice s)
{
  for (size_t k = 0; k <= s.len; k++) {
    referat__text_ends_sentence(s, k);
    referat__text_ends_opener(&p, s, k);
    referat__text_ends_none(&p, s, k);
  }
  referat__text_ends_names(&p, s);
  referat__is_clause(s);
  referat__last_word(s);
  referat__page_number(s);
}

static void ask_anchor(slice s)
{
  if (!s.len)
    return; /* a word begins there */
  anchor_reader reader = referat__anchor_reader(&p);
  reader.line = s.ptr;
  referat__anchor_at(&reader, s);
  referat__anchor_next_word(s, 0);
  referat__anchor_bare_case(&reader, s);
  referat__anchor_number(s);
  referat__anchor_digits(s);
  referat__anchor_before_item(&reader, s);
  referat__anchor_heads_names(&p, s);
  referat__dated_body_length(&p, s);
  referat__lost_day_length(&p, s);
  referat__owned_decision_length(&p, s);
  referat__decision_length(&p, s);
}

static void ask_characters(slice s)
{
  referat__first_char(s);
  referat__last_char(s);
  referat__trim(s);
  referat__fold_eq(s, SLICE("den 3. maj"));
  referat__fold_match(s, SLICE("den 3. maj"));
  referat__utf8_count(s);
  referat__utf8_valid(s.ptr, s.len);
}

static const struct asked {
  const char *name;
  void (*ask)(slice s);
} all_asked[] = {{"a bullet", ask_bullet},
                 {"a number", ask_numbered},
                 {"an entry", ask_entry},
                 {"a title", ask_title},
                 {"a case", ask_case},
                 {"a convening", ask_convened},
                 {"a number of a person", ask_cpr},
                 {"a day", ask_date},
                 {"a shape", ask_shape},
                 {"words", ask_words},
                 {"a body", ask_body},
                 {"a place", ask_place},
                 {"a meeting", ask_meeting},
                 {"a label", ask_label},
                 {"a name", ask_name},
                 {"a list of names", ask_list},
                 {"an outcome", ask_outcome},
                 {"an end", ask_end},
                 {"an anchor", ask_anchor},
                 {"characters", ask_characters}};

/* ---- what they answer ---- */

static void is_text(slice got, const char *expected, const char *what, const char *of)
{
  is_mem(got.ptr, got.len, expected, strlen(expected), "%s of '%s'", what, of);
}

static void test_words_of_names(void)
{
  static const struct {
    const char *name;
    int count; /* 0: no name */
    const char *letters;
  } rows[] = {{"Anne Berg", 2, "anneberg"},
              {"Anne-Mette Ø. Berg", 4, NULL},
              {"Anne Berg2", 0, NULL},
              {"Anne & Bo", 0, NULL},
              {"A B C D E F G H", 8, "abcdefgh"},
              {"A B C D E F G H I", 0, NULL},
              {"O'Neill", 1, "oneill"},
              {"-", 0, NULL},
              {"", 0, NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    name_parts parts;
    bool is_name = referat__name_parts(slice_str(rows[i].name), &parts);
    ok(is_name == (rows[i].count > 0), "'%s' is a name or none", rows[i].name);
    is_int(parts.count, rows[i].count, "words of '%s'", rows[i].name);
    if (rows[i].letters)
      is_text(name_whole(&parts), rows[i].letters, "letters", rows[i].name);
  }
}

static void test_numbers(void)
{
  static const struct {
    const char *text;
    uint32_t value;
    number_kind kind;
    number_end end;
    const char *label, *title;
  } rows[] = {{"Punkt 107: Budget", 107, NUMBER_DIGITS, END_COLON, "Punkt 107:", "Budget"},
              {"12. Budget", 12, NUMBER_DIGITS, END_STOP, "12.", "Budget"},
              {"12) Budget", 12, NUMBER_DIGITS, END_BRACKET, "12)", "Budget"},
              {"12 - Budget", 12, NUMBER_DIGITS, END_DASH, "12 -", "Budget"},
              {"12 Budget", 12, NUMBER_DIGITS, END_NONE, "12", "Budget"},
              {"IV. Budget", 4, NUMBER_ROMAN, END_STOP, "IV.", "Budget"},
              {"9999. Budget", 9999, NUMBER_DIGITS, END_STOP, "9999.", "Budget"},
              {"10000. Budget", 0, NUMBER_DIGITS, END_NONE, NULL, NULL},
              {"Budget 12", 0, NUMBER_DIGITS, END_NONE, NULL, NULL},
              {"", 0, NUMBER_DIGITS, END_NONE, NULL, NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    numbered n[MOST_READINGS];
    int count = referat__numbered_read(p.lex, slice_str(rows[i].text), n);
    is_int(count > 0, rows[i].label != NULL, "'%s' begins with a number or not", rows[i].text);
    if (!count || !rows[i].label)
      continue;
    is_int(n[0].value, rows[i].value, "the number of '%s'", rows[i].text);
    ok(n[0].kind == rows[i].kind && n[0].end == rows[i].end, "its kind, and what ends it");
    is_text(n[0].label, rows[i].label, "the label", rows[i].text);
    is_text(n[0].title, rows[i].title, "the title", rows[i].text);
  }
}

static void test_entries(void)
{
  static const struct {
    const char *text, *title, *page; /* NULL: none */
  } rows[] = {{"Budget for havnen ......... 12", "Budget for havnen", "12"},
              {"Budget for havnen    12", "Budget for havnen", "12"},
              {"Budget for havnen\t1234", "Budget for havnen", "1234"},
              {"Budget for 2024", NULL, NULL},
              {"Budget for havnen", NULL, NULL},
              {"......... 12", NULL, NULL},
              {"12", NULL, NULL},
              {"", NULL, NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    entry_parts parts;
    bool entry = referat__entry_parts(slice_str(rows[i].text), &parts);
    if (!ok(entry == (rows[i].title != NULL), "'%s' is an entry or none", rows[i].text) || !entry)
      continue;
    is_text(parts.title, rows[i].title, "the title", rows[i].text);
    is_text(parts.page, rows[i].page, "the page", rows[i].text);
  }
}

static void test_titles(void)
{
  static const struct {
    const char *text, *clean, *access;
  } rows[] = {{"Budget", "Budget", NULL},
              {"Lukket: Budget", "Budget", "closed"},
              {"Budget (Lukket)", "Budget", "closed"},
              {"Budget - Lukket", "Budget", "closed"},
              {"Budget ( )", "Budget", NULL},
              {"(åben) Budget", "Budget", "open"},
              {"Lukket", "Lukket", "closed"},
              {"", "", NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    slice title = slice_str(rows[i].text);
    is_str(referat__title_clean(p.lex, &title), rows[i].access, "access by '%s'", rows[i].text);
    is_text(title, rows[i].clean, "the title", rows[i].text);
  }
  ok(referat__title_same(SLICE("Budget, 2024"), SLICE("BUDGET 2024.")), "letters and digits count");
  ok(!referat__title_same(SLICE("Budget 2024"), SLICE("Budget 2025")), "all of them");
  ok(!referat__title_same(SLICE("Budget 2024"), SLICE("Budget 20245")), "to the end");
  ok(referat__title_hash(SLICE("Å, b")) == referat__title_hash(SLICE("åB")), "and so of hashes");
  ok(referat__title_hash(SLICE("Å, b")) != referat__title_hash(SLICE("åa")),
     "which tell them apart");
}

static void test_lengths(void)
{
  static const struct {
    const char *what;
    size_t (*length)(slice s);
    const char *text, *expected;
  } rows[] = {{"bullet", referat__bullet_length, "- Budget", "- "},
              {"bullet", referat__bullet_length, "• Budget", "• "},
              {"bullet", referat__bullet_length, "-Budget", ""},
              {"bullet", referat__bullet_length, "-", ""},
              {"front", referat__case_front, "ABC / 06/15529", "ABC / "},
              {"front", referat__case_front, "A00 11/8142", "A00 "},
              {"front", referat__case_front, "11/8142", ""},
              {"address", referat__address_length, "Solbakken, Ibs Vej 5, Sandby",
               "Solbakken, Ibs Vej 5, Sandby"},
              {"address", referat__address_length, "i Sandby", ""}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    is_text(slice_of(rows[i].text, rows[i].length(slice_str(rows[i].text))), rows[i].expected,
            rows[i].what, rows[i].text);
  is_int(referat__page_number(SLICE("12")), 12, "a page's number alone");
  is_int(referat__page_number(SLICE("12 Budget")), 12, "and before a text");
  is_int(referat__page_number(SLICE("12Budget")), 0, "but not as part of a word");
  is_int(referat__page_number(SLICE("12345")), 12345, "five digits");
  is_int(referat__page_number(SLICE("123456")), 0, "six are too many");
  is_int(referat__page_number(SLICE("")), 0, "nothing is no number");
  is_text(referat__last_word(SLICE("på mødet i")), "i", "the last word", "på mødet i");
  is_text(referat__last_word(SLICE("mødet")), "mødet", "the last word", "mødet");
  is_text(referat__last_word(SLICE("")), "", "the last word", "");
}

static void test_convened(void)
{
  static const struct {
    const char *before, *text;
    bool convened;
    const char *own; /* what has a line of its own; "": the place goes on in it */
  } rows[] = {
      {"", "Tirsdag den 8. marts 2022 kl. 09:45", true, "Tirsdag den 8. marts 2022 kl. 09:45"},
      {"", "Tirsdag den 8. marts 2022 kl. 16.00 - 18.30.", true,
       "Tirsdag den 8. marts 2022 kl. 16.00 - 18.30."},
      {"", "Idrætsrådet Onsdag den 11-04-2018 kl. 19:15 Til stede var", true,
       "Idrætsrådet Onsdag den 11-04-2018 kl. 19:15"},
      {"", "Idrætsrådet Onsdag den 11-04-2018 kl. 19:15 i Huset", true, ""},
      {"", "Referat til mødet i Byrådet den 18. december 2017", true,
       "Referat til mødet i Byrådet den 18. december 2017"},
      {"Sagen blev behandlet i ", "Byrådet mandag den 8. marts 2022", false, NULL},
      {"i ", "Byrådet mandag den 8. marts 2022", false, NULL},
      {"", "Den 8. marts 2022", false, NULL},
      {"", "Tirsdag den 8. marts 2022 kl. 16 holdt Byrådet møde", false, NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    char line[200];
    snprintf(line, sizeof line, "%s%s", rows[i].before, rows[i].text);
    size_t k = strlen(rows[i].before), length = 0;
    bool convened = referat__convened_at(&p, slice_str(line), k, &length);
    if (ok(convened == rows[i].convened, "'%s' says who met and when, or not", line) && convened)
      is_text(slice_of(line + k, length), rows[i].own, "what has a line of its own", line);
  }
}

/* ---- where they are asked ---- */

/* What the words of the lexicon have no example of: numbers, days and brackets at the very ends. */
static const char *const texts[] = {
    "Punkt 107: Budget for havnen ......... 12",
    "12. Budget for havnen (Lukket) 12",
    "- 12) Budget for havnen ( )",
    "• IV. Budget - Lukket punkt",
    "38/2024 Åben Budget for havnen [24/1234]",
    "87Budget for havnen 24/1234",
    "Sagsnr.: 15.00.00-G01-5-23 Dok.nr.: 1234-24 Åbent",
    "ABC / 06/15529",
    "Referat til mødet i regionsrådet den 18. december 2017 kl. 15:00",
    "Idrætsrådet Onsdag den 11-04-2018 kl. 19:15 - 21.30 i Huset, lokale 7 Anne Berg var der",
    "Tirsdag den 8. marts 2022 kl. 09:45",
    "behandlet i Byrådet den 3. maj",
    "Født 010190-1234 eller 0101901234",
    "2024-02-29 16.00",
    "Teknik- og Miljøudvalgets beslutning i mødet den 28. november 2016",
    "Socialudvalget, den Godkendt.",
    "Mødelokale 144, 1. sal, Solbakken, Jens Lunds Vej 5, Sandby",
    "Anne-Mette Ø. Berg (V), Bo Dam (A) og E.F. Holm - Ib Å. Krogh deltog som stedfortræder",
    "Fraværende: Ingen Godkendt",
    "Afbud: Anne Berg (fra kl. 17)",
    "For stemte: A, B og Ø (12), imod 3",
    "Indstillingen blev godkendt med den ændring, at havnen udvides.",
    "| Udvalg: | Byrådet |",
    "Byrådet 2022-2025",
    "at havnen får tilskud, og at det udbetales i maj.",
    "Mødet sluttede kl. 21:05.",
    "Side 3 af 12",
    ("A\xCC\x8A"
     "ben sag: 221. Cafe\xCC\x81 Solen"),
    "(åbent)",
    "§ 3 – stk. 2",
};

/* Room for a text, between pages that nobody may read. */
static char *room;
static size_t room_size;

static sigjmp_buf outside;

static void on_fault(int signal)
{
  siglongjmp(outside, signal);
}

/* Whether the text, moved to one end of the room, is read without a look outside. */
static bool stays_inside(const struct asked *who, slice text, bool at_end)
{
  slice s = slice_of(at_end ? room + room_size - text.len : room, text.len);
  memcpy(room + (s.ptr - room), text.ptr, text.len);
  if (sigsetjmp(outside, 1))
    return false;
  who->ask(s);
  return true;
}

static bool ask_at_both_ends(const struct asked *who, slice text)
{
  bool inside = stays_inside(who, text, true) && stays_inside(who, text, false);
  if (!inside)
    diag("'%.*s'", (int)text.len, text.ptr);
  return inside;
}

/* The text, what is left of it from each of its characters on, and up to each of them. */
static bool ask_all_parts(const struct asked *who, slice text)
{
  bool inside = true;
  for (size_t n = 0; n <= text.len && inside; n++)
    if (n == text.len || ((unsigned char)text.ptr[n] & 0xC0) != 0x80)
      inside = ask_at_both_ends(who, slice_of(text.ptr, n)) &&
               ask_at_both_ends(who, slice_skip(text, n));
  return inside;
}

static bool make_room(void)
{
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char *all = mmap(NULL, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  room = all == MAP_FAILED ? NULL : all + page;
  room_size = page;
  return room && !mprotect(room, page, PROT_READ | PROT_WRITE);
}

int main(void)
{
  if (!make_room())
    return skip_all("no pages of memory that cannot be read");
  struct sigaction fault = {.sa_handler = on_fault};
  sigaction(SIGSEGV, &fault, NULL);
  sigaction(SIGBUS, &fault, NULL);
  arena memory;
  referat__arena_init(&memory, NULL);
  lex_rows rows = {.count = 0};
  referat_error error = {.code = REFERAT_OK};
  referat__profile_read(&memory, referat__lexicon_text(), 0, &rows, &error);
  ok(rows.count > 1000, "%zu words with their examples", rows.count);
  for (size_t i = 0; i < sizeof all_asked / sizeof *all_asked; i++) {
    const struct asked *who = &all_asked[i];
    bool inside = true;
    arena mine;
    referat__arena_init(&mine, NULL);
    p = (parse){.a = &mine, .lex = referat__lexicon_builtin(), .text = no_text};
    for (size_t k = 0; k < sizeof texts / sizeof *texts && inside; k++)
      inside = ask_all_parts(who, slice_str(texts[k]));
    for (size_t k = 0; k < rows.count && inside; k++)
      inside = ask_at_both_ends(who, rows.at[k].example);
    ok(inside, "%s is looked for inside of the text alone", who->name);
    referat__arena_free(&mine);
  }
  p = (parse){.a = &memory, .lex = referat__lexicon_builtin(), .text = no_text};
  test_words_of_names();
  test_numbers();
  test_entries();
  test_titles();
  test_lengths();
  test_convened();
  referat__arena_free(&memory);
  return done();
}
