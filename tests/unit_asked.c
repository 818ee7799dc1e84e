/*
 * What single functions of the library answer to a text.  Each file of tests/asked has one heading
 * for each function and below it a text and its answer in each line:
 *
 *     == bullet
 *     - Budget => '- '
 *
 * A text ends in " =>"; "\t" in it is a tab, "\n" an end of a line, "\s" a space at an end.  What a
 * function tells is written by a function of this file.  Whoever writes "?" as the answer sees
 * what it is, and has to judge it; with ASKED_UPDATE=yes the files get the answers of now, and the
 * differences are to be judged.
 */
#include "base/utf8.h"
#include "lexicon/table.h"
#include "model/casenumber.h"
#include "model/date.h"
#include "read/anchors.h"
#include "read/cases.h"
#include "read/convened.h"
#include "read/cpr.h"
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
#include "read/presence.h"
#include "read/shapes.h"
#include "read/stackedlist.h"
#include "read/textends.h"
#include "read/titles.h"
#include "read/undecided.h"
#include "read/builder.h"
#include "read/values.h"
#include "tap.h"

static parse p;
static char no_text[1];

static char answer[1 << 16];
static size_t answer_length;

static TAP_PRINTF(1) void say(const char *format, ...)
{
  va_list args;
  va_start(args, format);
  int n = vsnprintf(answer + answer_length, sizeof answer - answer_length, format, args);
  va_end(args);
  size_t room = sizeof answer - answer_length - 1;
  answer_length += n < 0 ? 0 : (size_t)n < room ? (size_t)n : room;
}

/* One more thing, parted from what was said before. */
static void say_word(const char *word)
{
  say("%s%s", answer_length ? " " : "", word);
}

static void say_text(slice s)
{
  say("%s'%.*s'", answer_length ? " " : "", (int)s.len, s.ptr ? s.ptr : "");
}

static void say_named(const char *name, slice s)
{
  if (s.len)
    say("%s%s '%.*s'", answer_length ? " " : "", name, (int)s.len, s.ptr);
}

static void say_number(const char *name, long long number)
{
  say("%s%s %lld", answer_length ? " " : "", name, number);
}

static void say_if(bool said, const char *word)
{
  if (said)
    say_word(word);
}

static void say_day(date day)
{
  char iso[11];
  referat__date_iso(day, iso);
  say_word(iso);
}

static void say_hour(const char *name, int minutes)
{
  char hour[6];
  referat__time_iso(minutes, hour);
  say("%s%s %s", answer_length ? " " : "", name, hour);
}

/* ---- base and model ---- */

static void tell_date(slice s)
{
  date day;
  slice where;
  if (!referat__date_find(s, &day, &where))
    return;
  say_day(day);
  say_text(where);
}

static void tell_time(slice s)
{
  int minutes;
  slice rest;
  if (!referat__time_find(s, &minutes, &rest))
    return;
  say_hour("at", minutes);
  say_text(rest);
}

static void tell_weekday(slice s)
{
  int day = referat__weekday_find(s);
  say_if(day >= 0, day >= 0 ? referat__weekday_name(day) : "");
}

static void say_case(const casenumber *n)
{
  static const char *const forms[] = {"none",   "KLE",     "year", "series",
                                      "groups", "council", "other"};
  say_word(forms[n->form]);
  if (n->form == CASE_NONE)
    return;
  say_text(n->number);
  say_named("kle", n->kle);
  say_named("facet", n->facet);
  say_named("serial", n->serial);
  say_named("year", n->year);
}

static void tell_casenumber(slice s)
{
  casenumber number = referat__casenumber_read(s);
  say_case(&number);
  say_if(number.form != CASE_NONE && !referat__casenumber_may_begin(s), "UNSEEN");
}

static void tell_casenumber_labelled(slice s)
{
  casenumber number = referat__casenumber_read_labelled(s);
  say_case(&number);
}

/* ---- read ---- */

static void tell_bullet(slice s)
{
  say_text(slice_of(s.ptr, referat__bullet_length(s)));
}

static void tell_number(slice s)
{
  static const char *const kinds[] = {"digits", "roman", "letter", "first", "second"};
  static const char *const ends[] = {"none", "stop", "colon", "bracket", "dash", "glued"};
  numbered n[MOST_READINGS];
  int count = referat__numbered_read(p.lex, s, n);
  for (int i = 0; i < count; i++) {
    say_number(kinds[n[i].kind], n[i].value);
    say_word(ends[n[i].end]);
    say_text(n[i].label);
    say_text(n[i].number);
    say_text(n[i].title);
    say_if(n[i].has_word, "word");
    say_if(n[i].has_bullet, "bullet");
  }
}

static void tell_entry(slice s)
{
  entry_parts parts;
  uint32_t page;
  if (referat__entry_parts(s, &parts)) {
    say_word(parts.close ? "entry close" : "entry");
  } else {
    if (!referat__entry_parts_close(s, &parts, &page))
      return;
    say_number("perhaps", page);
  }
  say_text(parts.title);
  say_text(parts.page);
}

static void tell_title(slice s)
{
  slice title = s;
  const char *access = referat__title_clean(p.lex, &title);
  say_if(access != NULL, access ? access : "");
  say_text(title);
}

static void tell_column(slice s)
{
  slice title = s;
  const char *access = referat__title_column(p.lex, s, &title);
  say_if(access != NULL, access ? access : "");
  say_text(title);
}

static void tell_access_label(slice s)
{
  const char *access = referat__label_access(p.lex, s);
  say_if(access != NULL, access ? access : "");
}

static void tell_contents_heading(slice s)
{
  say_if(referat__heads_contents(p.lex, s), "yes");
}

static void tell_case_line(slice s)
{
  casenumber number;
  if (referat__case_line(p.lex, s, &number))
    say_case(&number);
  const char *access = referat__case_access(p.lex, s);
  say_if(access != NULL, access ? access : "");
  say_if(referat__case_label(p.lex, s), "label");
  say_if(referat__case_company(p.lex, s), "company");
  say_named("front", slice_of(s.ptr, referat__case_front(s)));
  say_named("brackets", referat__case_in_brackets(s, &number));
}

static void tell_case_find(slice s)
{
  casenumber number;
  if (referat__case_find(p.lex, s, &number))
    say_case(&number);
}

static void tell_convened(slice s)
{
  size_t length;
  for (size_t k = 0; k < s.len; k++)
    if ((!k || is_blank(s.ptr[k - 1])) && referat__convened_at(&p, s, k, &length)) {
      say_number("at", (long long)k);
      say_text(slice_of(s.ptr + k, length));
      return;
    }
}

static void tell_cpr(slice s)
{
  cpr_match match;
  for (slice rest = s; referat__cpr_find(rest, &match);
       rest = slice_between(slice_end(match.where), slice_end(s))) {
    say_text(match.where);
    say_if(match.checks, "checks");
  }
}

static void tell_shape(slice s)
{
  say_if(referat__shape_matches(p.lex, LEX_DECISION_SHAPES, s), "decision");
}

static void tell_body(slice s)
{
  slice named = referat__body_at(p.lex, s);
  say_text(named);
  say_named("name", referat__body_name(p.lex, named));
  say_if(referat__may_be_body(s), "perhaps");
  say_if(referat__names_body(&p, s), "named");
}

static void tell_place(slice s)
{
  int minutes = -1;
  say_if(referat__names_room(p.lex, s), "room");
  say_if(referat__names_address(s), "address");
  say_named("front", slice_of(s.ptr, referat__address_length(s)));
  say_named("stopped", referat__place_stop(p.lex, s));
  say_named("sentence", referat__place_in_sentence(&p, s));
  slice place = referat__place_without_hour(p.lex, s, &minutes);
  if (minutes >= 0) {
    say_hour("at", minutes);
    say_named("behind", place);
  }
}

static void say_meeting(const meeting_facts *f)
{
  say_if(f->kind != NULL, f->kind ? f->kind : "");
  say_named("body", f->body);
  say_named("term", f->term);
  say_named("place", f->place);
  say_named("municipality", f->municipality);
  if (f->day.year)
    say_day(f->day);
  if (f->start >= 0)
    say_hour("from", f->start);
  if (f->end >= 0)
    say_hour("to", f->end);
  say_if(f->met, "met");
  say_if(f->only_day, "only");
}

static void tell_meeting(slice s)
{
  meeting_facts facts = {.start = -1, .end = -1};
  referat__meeting_read(&p, s, &facts);
  say_meeting(&facts);
}

static void tell_convening(slice s)
{
  meeting_facts facts = {.start = -1, .end = -1};
  say_if(referat__convening_read(&p, s, &facts), "yes");
  say_meeting(&facts);
}

static void tell_term(slice s)
{
  slice years = slice_of(NULL, 0);
  say_text(referat__meeting_without_term(s, &years));
  say_named("term", years);
}

static void tell_trimmed(slice s)
{
  say_text(referat__piece_trim(s));
  say_text(referat__drop_stop(s));
}

static void tell_day_or_hour(slice s)
{
  say_text(slice_of(s.ptr, referat__day_or_hour(&p, s)));
}

static void tell_label(slice s)
{
  size_t used = 0;
  say_if(referat__is_person_mark(p.lex, s), "mark");
  say_if(referat__looks_like_names(&p, s), "names");
  say_text(referat__label_drop_bars(s));
  if (referat__label_broken(p.lex, s, &used))
    say_named("broken", slice_of(s.ptr, used));
  say_if(referat__label_begins_names(&p, s), "heads names");
}

static void tell_person(slice s)
{
  person_match person;
  party_match party;
  if (referat__person_at(&p, s, &person)) {
    say_named("person", slice_of(s.ptr, person.length));
    say_word(person.name);
    say_if(person.genitive, "genitive");
  }
  if (referat__party_at(&p, s, &party)) {
    say_named("party", slice_of(s.ptr, party.length));
    say_if(party.letter, "letter");
    say_if(party.genitive, "genitive");
  }
  say_if(referat__is_name(&p, s, 1), "name");
  say_if(referat__is_name(&p, s, 2), "names");
  slice rest = referat__without_substitute(p.lex, s);
  if (rest.len != s.len)
    say_named("for", rest);
  say_if(referat__tells_presence(&p, s), "presence");
}

static void say_notes(const note_list *notes)
{
  for (size_t i = 0; i < notes->count; i++) {
    const note *n = &notes->at[i];
    say_text(n->text);
    for (size_t k = 0; k < sizeof n->values / sizeof *n->values && n->values[k]; k++)
      say(" %s=%s", referat_attr_name((referat_attr)n->names[k]), n->values[k]);
  }
  say_if(notes->ended, "ended");
}

static void tell_names(slice s)
{
  note_list notes = {.at = NULL};
  referat__names_in_list(&p, &notes, s);
  say_notes(&notes);
}

static void tell_bodies(slice s)
{
  note_list notes = {.at = NULL};
  referat__bodies_in_list(&p, &notes, s);
  say_notes(&notes);
}

static void tell_bodies_in_text(slice s)
{
  note_list notes = {.at = NULL};
  referat__bodies_in_text(&p, &notes, s);
  say_notes(&notes);
}

static void tell_outcome(slice s)
{
  const char *said = referat__outcome_said(&p, s);
  say_if(said != NULL, said ? said : "");
  say_if(referat__outcome_amends(&p, s), "amends");
  say_if(referat__outcome_is_rejected(&p, s), "falls");
  say_if(referat__says_decided(&p, s, true, false), "decided");
  say_if(referat__says_decided(&p, s, false, false), "unasked");
  say_if(referat__says_recused(&p, s), "recused");
  say_if(referat__text_says_outcome(&p, s), "short");
  say_if(referat__title_is_outcome(&p, s), "title");
}

static void tell_ends(slice s)
{
  for (size_t k = 0; k <= s.len; k++) {
    if (referat__text_ends_sentence(s, k))
      say_number("sentence", (long long)k);
    if (referat__text_ends_opener(&p, s, k))
      say_number("opener", (long long)k);
    if (referat__text_ends_none(&p, s, k))
      say_number("none", (long long)k);
  }
  say_if(referat__text_ends_names(&p, s), "names");
}

static void tell_anchor(slice s)
{
  static const char *const kinds[] = {"none",    "label", "page",   "access", "case",
                                      "section", "list",  "number", "title",  "again",
                                      "meeting", "group", "clause"};
  if (!s.len)
    return;
  anchor_reader reader = referat__anchor_reader(&p);
  reader.line = s.ptr;
  anchor a = referat__anchor_at(&reader, s);
  if (a.kind) {
    say_word(kinds[a.kind]);
    say_text(slice_of(s.ptr, a.length));
    say_if(a.asks, "asks");
    say_if(a.weak, "weak");
    say_if(a.decides, "decides");
    say_if(a.lists, "lists");
    if (a.clause)
      say_number("clause", a.clause);
  }
  say_named("case", slice_of(s.ptr, referat__anchor_bare_case(&reader, s)));
  say_if(referat__anchor_number(s), "numbered");
  say_if(referat__anchor_before_item(&reader, s), "before an item");
  say_if(referat__anchor_heads_names(&p, s), "heads names");
  say_named("dated", slice_of(s.ptr, referat__dated_body_length(&p, s)));
  say_named("lost", slice_of(s.ptr, referat__lost_day_length(&p, s)));
  say_named("owned", slice_of(s.ptr, referat__owned_decision_length(&p, s)));
  say_named("decision", slice_of(s.ptr, referat__decision_length(&p, s)));
}

static void tell_inside(slice s)
{
  for (size_t k = 0; k < s.len; k++)
    if ((!k || is_blank(s.ptr[k - 1])) && referat__label_is_inside(&p, s, k))
      say_number("inside", (long long)k);
}

static void tell_characters(slice s)
{
  say_text(referat__trim(s));
  say_text(referat__last_word(s));
  say_number("page", referat__page_number(s));
  say_number("count", (long long)referat__utf8_count(s));
}

static void tell_parts(slice s)
{
  name_parts parts;
  if (!referat__name_parts(s, &parts))
    return;
  for (unsigned i = 0; i < parts.count; i++)
    say_text(name_word(&parts, i));
  say_number("single", parts.single);
  say_number("joined", parts.joined);
}

/* "A = B": whether the first may mean the second. */
static void tell_same_person(slice s)
{
  const char *mark = s.len ? memchr(s.ptr, '=', s.len) : NULL;
  name_parts said, full;
  if (!mark || !referat__name_parts(referat__trim(slice_between(s.ptr, mark)), &said) ||
      !referat__name_parts(referat__trim(slice_between(mark + 1, slice_end(s))), &full))
    return;
  say_if(referat__name_may_be(&said, &full), "yes");
}

/* ---- whole documents ---- */

/* What is not told of a document: plain text, and how it was set. */
static bool is_told(const referat_node *node)
{
  static const referat_type passed[] = {REFERAT_TEXT, REFERAT_P,  REFERAT_LI,    REFERAT_LB,
                                        REFERAT_PB,   REFERAT_HY, REFERAT_SOURCE};
  for (size_t i = 0; i < sizeof passed / sizeof *passed; i++)
    if (node_type(node) == passed[i])
      return false;
  return true;
}

static void say_element(const referat_node *node)
{
  char text[80];
  say_word(referat_type_name(node_type(node)));
  for (const node_attr *a = node_attrs(node); a; a = attr_next(a))
    if (attr_name(a) != REFERAT_ATTR_ID)
      say(" %s=%s", referat_attr_name(attr_name(a)), attr_value(a));
  const referat_node *first = node_first(node);
  if (first && node_type(first) == REFERAT_TEXT && !node_next(first)) {
    referat_node_string(node, text, sizeof text);
    say(" '%s'", text);
  }
}

/* The elements of a document that stand in the decision of its first item, or in its head; and what
 * is remarked before them. */
static void say_read(const char *before, slice s, const char *behind, referat_type part)
{
  char text[4096];
  int length = snprintf(text, sizeof text, "%s%.*s%s", before, (int)s.len, s.ptr, behind);
  referat_options options = REFERAT_OPTIONS_INIT;
  options.input = REFERAT_FORMAT_TEXT;
  options.force = true;
  referat_doc *doc;
  referat_error error;
  if (length >= (int)sizeof text ||
      referat_parse_buffer(text, (size_t)length, &options, &doc, &error)) {
    say_word("not read");
    return;
  }
  bool inside = false;
  referat_iter walk = referat_iter_begin(referat_doc_root(doc));
  for (referat_event event; (event = referat_iter_next(&walk)) != REFERAT_DONE;) {
    const referat_node *node = walk.node;
    bool decided =
        node_type(node) == REFERAT_SECTION && node_says(node, REFERAT_ATTR_KIND, "decision");
    if (part == node_type(node) && (part != REFERAT_SECTION || decided)) {
      inside = event == REFERAT_ENTER;
      if (!inside)
        break;
    }
    if (event == REFERAT_ENTER && (inside || node_type(node) == REFERAT_FINDING) && is_told(node))
      say_element(node);
  }
  referat_doc_free(doc);
}

#define TITLE "Referat af mødet i Byrådet den 3. maj 2024 kl. 17\n\n"
#define ITEMS                                                                                   \
  "\n\nPunkt 1: Havnens nye kran\n\nSagsfremstilling\n\nKranen er slidt ned.\n\nBeslutning\n\n" \
  "Godkendt.\n\nPunkt 2: Stien ved skolen\n\nBeslutning\n\nUdsat.\n\n"                          \
  "Punkt 3: Eventuelt\n\nBeslutning\n\nIntet.\n"

static void tell_decision(slice s)
{
  say_read(TITLE
           "Deltagere: Anne Berg (V), Bo Dam (A), Ib Holm (O)\n\nPunkt 1: Havnens nye kran\n\n"
           "Indstilling\n\nForvaltningen indstiller, at kranen købes.\n\nBeslutning\n\n",
           s,
           "\n\nPunkt 2: Stien ved skolen\n\nBeslutning\n\nUdsat.\n\nPunkt 3: Eventuelt\n\n"
           "Beslutning\n\nIntet.\n",
           REFERAT_SECTION);
}

static void tell_head(slice s)
{
  say_read("", s, ITEMS, REFERAT_HEAD);
}

/* ---- the table ---- */

static const struct teller {
  const char *name;
  void (*tell)(slice s);
} tellers[] = {{"date", tell_date},
               {"time", tell_time},
               {"weekday", tell_weekday},
               {"casenumber", tell_casenumber},
               {"casenumber behind a label", tell_casenumber_labelled},
               {"bullet", tell_bullet},
               {"number", tell_number},
               {"entry", tell_entry},
               {"title", tell_title},
               {"title in a column", tell_column},
               {"access before a number", tell_access_label},
               {"heading of the contents", tell_contents_heading},
               {"line of a case", tell_case_line},
               {"case", tell_case_find},
               {"convened", tell_convened},
               {"cpr", tell_cpr},
               {"shape", tell_shape},
               {"body", tell_body},
               {"place", tell_place},
               {"meeting", tell_meeting},
               {"convening", tell_convening},
               {"term", tell_term},
               {"trimmed", tell_trimmed},
               {"day or hour", tell_day_or_hour},
               {"label", tell_label},
               {"person", tell_person},
               {"names", tell_names},
               {"bodies", tell_bodies},
               {"bodies in a text", tell_bodies_in_text},
               {"outcome", tell_outcome},
               {"ends", tell_ends},
               {"anchor", tell_anchor},
               {"inside", tell_inside},
               {"characters", tell_characters},
               {"parts of a name", tell_parts},
               {"same person", tell_same_person},
               {"decision", tell_decision},
               {"head", tell_head}};

static const struct teller *teller_of(const char *name)
{
  for (size_t i = 0; i < sizeof tellers / sizeof *tellers; i++)
    if (strcmp(tellers[i].name, name) == 0)
      return &tellers[i];
  return NULL;
}

/* The text without its escapes, in its place. */
static slice unescaped(char *text)
{
  char *to = text;
  for (const char *from = text; *from; from++)
    if (*from == '\\' && from[1] && strchr("tns\\", from[1])) {
      from++;
      *to++ = *from == 't' ? '\t' : *from == 'n' ? '\n' : *from == 's' ? ' ' : '\\';
    } else {
      *to++ = *from;
    }
  return slice_of(text, (size_t)(to - text));
}

/* What the function answers, in a copy of the text that nothing stands behind. */
static const char *ask(const struct teller *who, slice text)
{
  arena mine;
  referat__arena_init(&mine, NULL);
  p = (parse){.a = &mine, .lex = referat__lexicon_builtin(), .text = no_text};
  char *copy = malloc(text.len + 1);
  if (!copy)
    exit(1);
  memcpy(copy, text.ptr, text.len);
  answer[answer_length = 0] = '\0';
  who->tell(slice_of(copy, text.len));
  for (char *c = answer; *c; c++)
    if (*c == '\n' || *c == '\t')
      *c = '~';
  free(copy);
  referat__arena_free(&mine);
  return answer;
}

#ifndef ASKED_ELSEWHERE
/* The file with the answers of now, or NULL where nobody wants it. */
static FILE *updated(const char *path, char name[4096])
{
  snprintf(name, 4096, "%s.new", tap_source(path));
  return getenv("ASKED_UPDATE") ? fopen(name, "w") : NULL;
}

static void test_file(const char *path)
{
  char *text, name[4096];
  tap_read_file(tap_source(path), &text);
  FILE *update = updated(path, name);
  const struct teller *who = NULL;
  int wrong = 0, rows = 0;
  for (char *line = text, *next; line && *line; line = next) {
    next = strchr(line, '\n');
    if (next)
      *next++ = '\0';
    char shown[4096];
    const char *expected = "", *got = "";
    snprintf(shown, sizeof shown, "%s", line);
    char *mark = strstr(line, " =>");
    if (strncmp(line, "== ", 3) == 0) {
      if (who)
        ok(rows && !wrong, "%s: %d texts", who->name, rows);
      who = teller_of(line + 3);
      wrong = rows = 0;
      if (!who)
        ok(false, "%s: nobody is called '%s'", path, line + 3);
    } else if (mark && who) {
      *mark = '\0';
      shown[mark - line] = '\0';
      expected = mark[3] ? mark + 4 : "";
      got = ask(who, unescaped(line));
      rows++;
      if (strcmp(got, expected) != 0) {
        wrong++;
        diag("%s: %s => %s\nbut expected: %s", who->name, shown, got, expected);
      }
    } else {
      mark = NULL;
    }
    if (update)
      fprintf(update, "%s%s%s%s\n", shown, mark && who ? " =>" : "", *got ? " " : "", got);
  }
  if (who)
    ok(rows && !wrong, "%s: %d texts", who->name, rows);
  free(text);
  if (update && (fclose(update) || rename(name, tap_source(path))))
    ok(false, "%s cannot be written", path);
}

int main(void)
{
  test_file("tests/asked/texts.txt");
  test_file("tests/asked/documents.txt");
  return done();
}
#endif
