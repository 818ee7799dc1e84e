#include "config.h"

#include "read/names.h"

#include "base/utf8.h"
#include "model/string.h"
#include "read/facts/people.h"
#include "read/nameparts.h"

/* A longer piece between two commas is no name. */
#define LONGEST_NAME 80

/* Fewer lines do not show that each of them holds one person. */
#define FEWEST_LINES 3

/* Letters of a party, in brackets. */
#define MOST_PARTY_LETTERS 2

note *referat__note_add(parse *p, note_list *notes, slice text, referat_type type)
{
  note *at = referat__arena_widen(p->a, notes->at, notes->count, &notes->room, sizeof *at);
  if (!at)
    return NULL;
  notes->at = at;
  note *n = &notes->at[notes->count++];
  *n = (note){.text = text, .type = (uint8_t)type};
  return n;
}

static void set(note *n, int i, referat_attr name, const char *value)
{
  if (n) {
    n->names[i] = (uint8_t)name;
    n->values[i] = value;
  }
}

/* What stands in brackets behind a name, and the name without it; what stands behind
 * them, a party perhaps, is `*behind`. */
static slice take_bracket(slice *name, slice *behind)
{
  const char *open = memchr(name->ptr, '(', name->len);
  if (!open)
    return slice_of(NULL, 0);
  const char *close = memchr(open, ')', (size_t)(slice_end(*name) - open));
  slice inside = slice_between(open + 1, close ? close : slice_end(*name));
  if (close)
    *behind = referat__trim(slice_between(close + 1, slice_end(*name)));
  *name = referat__trim_right(slice_between(name->ptr, open));
  return referat__trim(inside);
}

/* A party's letter: one or two capitals. */
static const char *party_letter(parse *p, slice s)
{
  const lex_word *row = referat__lex_whole(p->lex, LEX_PARTIES, s);
  if (row)
    return row->value;
  if (s.len == 0 || referat__utf8_count(s) > 2 || !referat__is_upper(referat__first_char(s)) ||
      !referat__is_upper(referat__last_char(s)))
    return NULL;
  return referat__arena_copy(p->a, s);
}

static slice drop_marks(slice s)
{
  while (s.len && (s.ptr[0] == '*' || s.ptr[0] == '_'))
    s = referat__trim_left(slice_skip(s, 1));
  while (s.len && (slice_end(s)[-1] == '*' || slice_end(s)[-1] == '_'))
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  return s;
}

/* Without a full stop that ends the sentence; "Jr." keeps its own. */
static slice drop_stop(slice s)
{
  s = referat__trim_right(s);
  while (s.len && (slice_end(s)[-1] == '.' || slice_end(s)[-1] == ';' || slice_end(s)[-1] == ','))
    s = referat__trim_right(slice_of(s.ptr, s.len - 1));
  return s;
}

/* Without bullets and dashes at its ends. */
static slice drop_bullets(slice s)
{
  static const char *const bullets[] = {"-", "–", "•", "·", ":", "|"};
  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
    slice bullet = slice_str(bullets[i]);
    while (slice_starts(s, bullet))
      s = referat__trim_left(slice_skip(s, bullet.len));
    while (slice_ends(s, bullet))
      s = referat__trim_right(slice_of(s.ptr, s.len - bullet.len));
  }
  return s;
}

/* The same, and a number: "1. Anne Berg". */
static slice drop_number(slice s)
{
  s = drop_bullets(s);
  size_t n = 0;
  while (n < s.len && is_digit(s.ptr[n]))
    n++;
  return n && n + 1 < s.len && s.ptr[n] == '.' && s.ptr[n + 1] == ' '
             ? referat__trim_left(slice_skip(s, n + 1))
             : s;
}

/* A piece of a list, taken apart. */
typedef struct listed {
  slice name;
  const char *role;
  const char *party;
} listed;

/* A title before the name or behind it: "2. viceborgmester Anne Berg", "Anne
 * Berg - formand". */
static void take_role(const parse *p, listed *l)
{
  size_t used;
  const lex_word *row = referat__lex_start(p->lex, LEX_ROLES, l->name, &used);
  slice rest = l->name;
  if (row) {
    rest = drop_bullets(referat__trim_left(slice_skip(rest, used)));
  } else if ((row = referat__lex_end(p->lex, LEX_ROLES, rest)) != NULL) {
    rest = drop_bullets(referat__trim_right(referat__lex_before(rest, row)));
  }
  if (!row)
    return;
  l->role = row->value;
  l->name = rest;
}

/* "(V)", "(formand)", "(A, formand)" */
static void take_bracket_facts(parse *p, listed *l, slice bracket)
{
  while (bracket.len) {
    const char *comma = memchr(bracket.ptr, ',', bracket.len);
    slice part = referat__trim(slice_between(bracket.ptr, comma ? comma : slice_end(bracket)));
    const lex_word *row = referat__lex_whole(p->lex, LEX_ROLES, part);
    if (row && !l->role)
      l->role = row->value;
    else if (!row && !l->party)
      l->party = party_letter(p, part);
    bracket = slice_skip(bracket, comma ? (size_t)(comma + 1 - bracket.ptr) : bracket.len);
  }
}

/* A role or a party by itself belongs to the name before it: "Eva Tang,
 * formand", "Bo Krag, V". */
static bool add_to_last(parse *p, note_list *notes, slice piece)
{
  note *before = notes->count ? &notes->at[notes->count - 1] : NULL;
  if (!before || before->type != REFERAT_PERSON)
    return false;
  if (slice_starts(piece, SLICE("(")) && slice_ends(piece, SLICE(")"))) /* in a line of its own */
    piece = referat__trim(slice_of(piece.ptr + 1, piece.len - 2));
  const lex_word *role = referat__lex_whole(p->lex, LEX_ROLES, piece);
  const char *open = memchr(piece.ptr, '(', piece.len);
  if (open > piece.ptr) /* "Anne Berg, V (midlertidigt medlem)" */
    piece = referat__trim_right(slice_between(piece.ptr, open));
  const char *party = role ? NULL : party_letter(p, piece);
  if (role && !before->values[1])
    set(before, 1, REFERAT_ATTR_ROLE, role->value);
  else if (party && !before->values[2])
    set(before, 2, REFERAT_ATTR_PARTY, party);
  return role || party;
}

/* Without the room of the meeting, where its label and its value parted:
 * "Byrådssalen Anne Berg". */
static slice drop_room(const lexicon *lex, slice s)
{
  const char *space = memchr(s.ptr, ' ', s.len);
  return space && referat__lex_has_ending(lex, LEX_ROOMS, slice_between(s.ptr, space))
             ? referat__trim_left(slice_between(space, slice_end(s)))
             : s;
}

/* So many names in a row are those of several, and nothing parts them; in text that lost
 * its lines fewer are. */
#define MOST_NAMES 5
#define MOST_FLAT_NAMES 4

static bool is_several(const parse *p, slice s)
{
  int names = 0;
  for (size_t i = 0; i < s.len; i++)
    names += (i == 0 || is_blank(s.ptr[i - 1])) &&
             referat__is_upper(referat__first_char(slice_skip(s, i))) &&
             !(i + 1 < s.len && s.ptr[i + 1] == '.');
  return names > (p->unfolded ? MOST_FLAT_NAMES : MOST_NAMES);
}

bool referat__is_person_mark(const lexicon *lex, slice line)
{
  bool bracket = slice_starts(line, SLICE("(")) && slice_ends(line, SLICE(")"));
  slice inside = bracket ? referat__trim(slice_of(line.ptr + 1, line.len - 2)) : line;
  bool digit = inside.len && is_digit(slice_end(inside)[-1]); /* "Lokale 4 (B1)" */
  return inside.len && (referat__lex_whole(lex, LEX_ROLES, inside) ||
                        referat__lex_whole(lex, LEX_PARTIES, inside) ||
                        (bracket && !digit && referat__utf8_count(inside) <= MOST_PARTY_LETTERS &&
                         referat__is_upper(referat__first_char(inside))));
}

slice referat__without_substitute(const lexicon *lex, slice s)
{
  slice bare = drop_stop(s);
  const lex_word *row = referat__lex_end(lex, LEX_ROLES, bare);
  if (!row || strcmp(row->value, "substitute") != 0)
    return s;
  for (const char *q = s.ptr; q + 3 < slice_end(s); q++) {
    slice rest = slice_between(q, slice_end(s));
    if (slice_starts(rest, SLICE(" - ")) || slice_starts(rest, SLICE(" – ")))
      return slice_between(s.ptr, q);
  }
  return s;
}

/* So many names at most are looked through for one that comes again. */
#define MOST_COMPARED 100

/* "Ib Holm Bo Dam", where "Bo Dam" stands in the list already: a list names nobody twice,
 * so that what comes again is the value of a label that was lost. The name in front of it,
 * or the whole. */
static slice before_repeat(const parse *p, const note_list *notes, slice name)
{
  size_t first = notes->count > MOST_COMPARED ? notes->count - MOST_COMPARED : 0;
  for (size_t i = first; i < notes->count; i++) {
    slice known = notes->at[i].text;
    if (notes->at[i].type != REFERAT_PERSON || known.len + 2 > name.len ||
        !memchr(known.ptr, ' ', known.len) || !slice_ends(name, known))
      continue;
    slice front = referat__trim_right(slice_of(name.ptr, name.len - known.len));
    if (front.len + known.len < name.len && referat__is_name(p, front, 2))
      return front;
  }
  return name;
}

/* "Anne Berg - Borgerforeningen": the name without what it stands for. */
static slice without_dashed(const parse *p, slice name)
{
  for (const char *q = name.ptr; q + 3 < slice_end(name); q++) {
    slice front = slice_between(name.ptr, q);
    if (memcmp(q, " - ", 3) == 0)
      return referat__is_name(p, front, 2) && !referat__lex_whole(p->lex, LEX_PARTIES, front) &&
                     !referat__lex_has_ending(p->lex, LEX_BODY_ENDINGS, front)
                 ? front
                 : name;
  }
  return name;
}

/* Add whom the piece names; false if it is not shaped like a name. */
static bool add_person(parse *p, note_list *notes, slice piece)
{
  piece = referat__without_substitute(p->lex, piece);
  piece = drop_number(drop_marks(drop_stop(referat__trim(drop_marks(referat__trim(piece))))));
  if (add_to_last(p, notes, piece))
    return true;
  listed l = {.name = drop_room(p->lex, piece)};
  if (memchr(l.name.ptr, ')', l.name.len)) /* "Anne Berg (V) - formand" */
    take_role(p, &l);
  slice behind = {NULL, 0}, bracket = take_bracket(&l.name, &behind);
  take_role(p, &l);
  take_bracket_facts(p, &l, bracket);
  if (slice_starts(behind, SLICE("("))) { /* "(formand) (A)" */
    slice none = behind;
    take_bracket_facts(p, &l, take_bracket(&behind, &none));
  } else if (referat__is_lower(referat__first_char(bracket))) { /* initials, or a role */
    take_bracket_facts(p, &l, behind);
  }
  if (memchr(l.name.ptr, ':', l.name.len)) { /* "Fra forvaltningen: direktør Anne Berg" */
    l.name = referat__name_at_colon(p->lex, l.name);
    take_role(p, &l);
  }
  l.name = bracket.len ? l.name : without_dashed(p, l.name);
  const lex_word *access = p->unfolded ? referat__lex_end(p->lex, LEX_CLOSED, l.name) : NULL;
  if (access && referat__lex_before(l.name, access).len) /* at the foot of a page */
    l.name = referat__trim_right(referat__lex_before(l.name, access));
  const lex_word *none = referat__lex_end(p->lex, LEX_NONE, l.name);
  if (none && referat__lex_before(l.name, none).len) /* the next label's value: "... Ingen" */
    l.name = referat__trim_right(referat__lex_before(l.name, none));
  if (!l.name.len || l.name.len > LONGEST_NAME || referat__lex_whole(p->lex, LEX_NONE, l.name) ||
      referat__lex_start(p->lex, LEX_ITEM_LABELS, l.name, NULL) ||
      referat__lex_end(p->lex, LEX_MUNICIPALITIES, l.name))
    return false;
  const lex_word *said = referat__lex_end(p->lex, LEX_OUTCOMES, l.name);
  if (said && said->pattern.len < l.name.len) /* what was decided: "... Bo Dam Godkendt" */
    l.name = referat__trim_right(slice_of(l.name.ptr, l.name.len - said->pattern.len));
  slice alone = before_repeat(p, notes, l.name);
  notes->ended = alone.len < l.name.len;
  l.name = alone;
  const char *known = referat__person_known(p, l.name);
  bool is_shown = l.role || l.party || bracket.len;
  if (!known && (is_several(p, l.name) || !referat__is_name(p, l.name, is_shown ? 1 : 2)))
    return false;
  note *n = referat__note_add(p, notes, l.name, REFERAT_PERSON);
  set(n, 0, REFERAT_ATTR_NAME, known ? known : referat__squeeze(p->a, l.name).ptr);
  set(n, 1, REFERAT_ATTR_ROLE, l.role);
  set(n, 2, REFERAT_ATTR_PARTY, l.party);
  return true;
}

/* What stands in brackets behind a name is no longer when it is a party. */
#define LONGEST_PARTY 4

/* A word this long does not end in the stop of an abbreviation or an initial. */
#define SHORTEST_LAST_WORD 4

/* Whether a full stop at `q` ends a sentence, and no initial or "Jr.". */
static bool ends_sentence(slice s, const char *q)
{
  const char *word = q;
  while (word > s.ptr && !is_blank(word[-1]))
    word--;
  slice behind = slice_between(q + 1, slice_end(s));
  return q > s.ptr && behind.len > 1 && behind.ptr[0] == ' ' &&
         (q[-1] == ')' || referat__utf8_count(slice_between(word, q)) >= SHORTEST_LAST_WORD) &&
         referat__is_upper(referat__first_char(slice_skip(behind, 1)));
}

/* " - formand Bo Dam": the end of the role behind a party, where a name follows it; NULL
 * where there is none. */
static const char *role_end(const lexicon *lex, slice s)
{
  size_t used;
  slice role = slice_skip(s, slice_starts(s, SLICE(" - ")) ? 3 : 0);
  if (role.ptr == s.ptr || !referat__lex_start(lex, LEX_ROLES, role, &used))
    return NULL;
  slice behind = slice_skip(role, used);
  return behind.len > 1 && behind.ptr[0] == ' ' &&
                 referat__is_upper(referat__first_char(slice_skip(behind, 1)))
             ? behind.ptr
             : NULL;
}

/* Behind initials in brackets, the end of a party's letter that stands alone: "Anne Berg
 * (abe) V Bo Dam (bda) A"; NULL where none does. */
static const char *party_behind(const lexicon *lex, const char *open, slice behind)
{
  size_t n = 1;
  if (!referat__is_lower(referat__first_char(slice_between(open + 1, slice_end(behind)))) ||
      behind.len < 2 || behind.ptr[0] != ' ')
    return NULL;
  while (n < behind.len && !is_blank(behind.ptr[n]) && behind.ptr[n] != ',')
    n++;
  slice word = slice_of(behind.ptr + 1, n - 1);
  bool party =
      referat__lex_whole(lex, LEX_PARTIES, word) ||
      (word.len && referat__utf8_count(word) == 1 && referat__is_upper(referat__first_char(word)));
  return party ? slice_end(word) : NULL;
}

/* Where the next piece of a list ends: at a comma, a semicolon, a line's end, a
 * sentence's, before " og " and " samt ", or before why somebody is absent;
 * brackets are kept whole. */
static const char *piece_end(const lexicon *lex, slice s, size_t *separator)
{
  int depth = 0;
  const char *bracket = s.ptr;
  for (const char *q = s.ptr; q < slice_end(s); q++) {
    if (*q == '(') {
      depth++;
      bracket = q;
    } else if (*q == ')' && depth) {
      depth--;
      const char *party =
          depth ? NULL : party_behind(lex, bracket, slice_between(q + 1, slice_end(s)));
      if (party && (party == slice_end(s) || *party == ' ')) {
        *separator = party < slice_end(s);
        return party;
      }
      /* "Anne Berg (V) Bo Dam (A)": nothing but the party parts them */
      if (!depth && q - bracket <= LONGEST_PARTY && slice_end(s) - q > 3 && q[1] == ' ' &&
          referat__is_upper(referat__first_char(slice_between(q + 2, slice_end(s))))) {
        *separator = 0;
        return q + 1;
      }
      const char *role = depth ? NULL : role_end(lex, slice_between(q + 1, slice_end(s)));
      if (role) {
        *separator = 0;
        return role;
      }
    }
    if (depth)
      continue;
    if (*q == ',' || *q == ';' || *q == '\t' || (*q == '.' && ends_sentence(s, q))) {
      *separator = 1;
      return q;
    }
    if (*q == ' ') {
      slice word = slice_between(q + 1, slice_end(s));
      size_t used;
      if (referat__lex_start(lex, LEX_ABSENCE_GROUNDS, word, &used)) {
        *separator = used + 1;
        return q;
      }
      if (referat__lex_start(lex, LEX_NAME_LINKS, word, &used) && used < word.len &&
          is_blank(word.ptr[used])) {
        *separator = used + 1;
        return q;
      }
    }
  }
  *separator = 0;
  return slice_end(s);
}

/* The words at the text's end that begin with a capital. */
static int capitals_at_end(slice s)
{
  int capitals = 0;
  while (s.len) {
    size_t n = s.len;
    while (n && !is_blank(s.ptr[n - 1]))
      n--;
    if (!referat__is_upper(referat__first_char(slice_skip(s, n))))
      break;
    capitals++;
    s = referat__trim_right(slice_of(s.ptr, n));
  }
  return capitals;
}

/* So many pieces, at least, show that the next person's name is glued to what the one
 * before is: "elev på Skovskolen Anne Berg". */
#define FEWEST_GLUED 2

/* A name of so few words has nothing glued to it. */
#define MOST_ALONE_WORDS 2

/* Take away whoever may have what another one is in front of the name: "Sundby Sejlklub
 * Anne Berg". */
static void drop_glued(note_list *notes, size_t first)
{
  size_t kept = first;
  for (size_t i = first; i < notes->count; i++) {
    note *n = &notes->at[i];
    bool shown = n->values[1] || n->values[2];
    if (n->type != REFERAT_PERSON || shown || i == first ||
        capitals_at_end(n->text) <= MOST_ALONE_WORDS)
      notes->at[kept++] = *n;
  }
  notes->count = kept;
}

/* "V Bo Dam": what stands behind the letters of a party in front of the name; empty where none
 * are. */
static slice behind_party(const parse *p, slice name)
{
  const char *space = memchr(name.ptr, ' ', name.len);
  slice letters = slice_between(name.ptr, space ? space : name.ptr);
  slice rest = space ? referat__trim_left(slice_between(space, slice_end(name))) : SLICE("");
  bool party = letters.len && (referat__lex_whole(p->lex, LEX_PARTIES, letters) ||
                               referat__utf8_count(letters) == 1);
  return party && referat__is_name(p, rest, 2) ? rest : SLICE("");
}

/* Fewer letters in front of names are no custom. */
#define FEWEST_LETTERS 2

/* "Anne Berg, V Bo Dam, A Carl Eg": where all names but the first begin with the letters of a
 * party, the lines ended behind these; where the first does so, too, they are each one's own. */
static void take_parties(parse *p, note_list *notes, size_t first)
{
  if (notes->count < first + FEWEST_LETTERS)
    return;
  bool own = behind_party(p, notes->at[first].text).len > 0;
  if (notes->count - first - !own < FEWEST_LETTERS)
    return;
  for (size_t i = first; i < notes->count; i++) {
    const note *n = &notes->at[i];
    bool shown = n->values[2] && (own || i + 1 < notes->count);
    if (n->type != REFERAT_PERSON || shown || (i >= first + !own && !behind_party(p, n->text).len))
      return;
  }
  for (size_t i = first + !own; i < notes->count; i++) {
    note *n = &notes->at[i];
    slice name = behind_party(p, n->text);
    slice letters = referat__trim_right(slice_between(n->text.ptr, name.ptr));
    set(&notes->at[i - !own], 2, REFERAT_ATTR_PARTY, party_letter(p, letters));
    n->text = name;
    const char *known = referat__person_known(p, name);
    set(n, 0, REFERAT_ATTR_NAME, known ? known : referat__squeeze(p->a, name).ptr);
  }
}

void referat__names_in_list(parse *p, note_list *notes, slice list)
{
  size_t first = notes->count, glued = 0;
  bool after_stop = false;
  while (list.len) {
    size_t separator;
    const char *end = piece_end(p->lex, list, &separator);
    slice piece = referat__trim(slice_between(list.ptr, end));
    size_t used;
    /* "A, B og C" gives " og" a comma before it now and then. */
    if (referat__lex_start(p->lex, LEX_NAME_LINKS, piece, &used) && used < piece.len)
      piece = referat__trim_left(slice_skip(piece, used));
    bool added = add_person(p, notes, piece);
    glued += !added && referat__is_lower(referat__first_char(piece)) &&
             capitals_at_end(piece) >= MOST_ALONE_WORDS;
    if ((!added && after_stop) || notes->ended)
      break; /* a sentence about something else */
    after_stop = end < slice_end(list) && *end == '.';
    list = slice_between(end + separator > slice_end(list) ? slice_end(list) : end + separator,
                         slice_end(list));
  }
  if (glued >= FEWEST_GLUED)
    drop_glued(notes, first);
  take_parties(p, notes, first);
}

/* What stands behind the first comma of a line: NULL where it has none. */
static const char *comma_of(const run *r)
{
  return r->kind == RUN_TEXT && r->text.len ? memchr(r->text.ptr, ',', r->text.len) : NULL;
}

/* Whether what stands behind the comma can be no name of a person. */
static bool is_no_name(const parse *p, slice more)
{
  const char *comma = memchr(more.ptr, ',', more.len);
  slice s = referat__trim(slice_between(more.ptr, comma ? comma : slice_end(more)));
  return !s.len || referat__is_lower(referat__first_char(s)) ||
         referat__lex_start(p->lex, LEX_ROLES, s, NULL) || !referat__is_name(p, s, 2);
}

/* So many times the lines with a comma, others show how the list is made. */
#define FAR_MORE_MARKED 3

/* Whether nearly all lines are a name with a party in brackets, and the few others have
 * behind a comma what they are instead: "Anne Berg, Frie Liberale". */
static bool have_parties(const parse *p, const runs *r)
{
  uint32_t parties = 0, commas = 0;
  for (uint32_t i = 0; i < r->count; i++) {
    const run *at = &r->at[i];
    if (at->kind == RUN_LB)
      continue;
    if (at->kind != RUN_TEXT || !at->text.len)
      return false;
    const char *comma = comma_of(at), *open = memchr(at->text.ptr, '(', at->text.len);
    if (comma && open)
      return false;
    commas += comma != NULL;
    parties += open && referat__is_person_mark(p->lex, slice_between(open, slice_end(at->text)));
  }
  return commas && parties >= FEWEST_LINES && parties >= FAR_MORE_MARKED * commas;
}

bool referat__names_one_each(const parse *p, const runs *r)
{
  uint32_t lines = 0, commas = 0, sure = 0;
  if (have_parties(p, r))
    return true;
  for (uint32_t i = 0; i < r->count; i++) {
    const run *at = &r->at[i];
    if (at->kind == RUN_LB)
      continue;
    const char *comma = comma_of(at);
    slice name = referat__trim(slice_between(at->text.ptr, comma ? comma : slice_end(at->text)));
    if (at->kind != RUN_TEXT || !referat__is_name(p, name, 2))
      return false;
    lines++;
    commas += comma != NULL;
    sure += comma && is_no_name(p, slice_between(comma + 1, slice_end(at->text)));
  }
  return lines >= FEWEST_LINES && 3 * sure >= 2 * commas && commas > sure;
}

void referat__names_of_lines(parse *p, note_list *notes, const runs *r)
{
  for (uint32_t i = 0; i < r->count; i++) {
    if (r->at[i].kind != RUN_TEXT)
      continue;
    slice text = r->at[i].text;
    const char *comma = comma_of(&r->at[i]);
    if (comma && !is_no_name(p, slice_between(comma + 1, slice_end(text))))
      text = slice_between(text.ptr, comma); /* an organisation */
    referat__names_in_list(p, notes, text);
  }
}

/* Whether the letters are initials of the name, the first one that of its first word. */
static bool are_initials(slice letters, slice name)
{
  bool begins = true;
  while (letters.len && name.len) {
    unsigned size, own;
    uint32_t letter = referat__utf8_decode(letters.ptr, slice_end(letters), &size);
    bool same = referat__utf8_decode(name.ptr, slice_end(name), &own) == letter;
    if (begins && !same)
      return false;
    begins = false;
    letters = slice_skip(letters, same ? size : 0);
    while (name.len && !is_blank(name.ptr[0]) && name.ptr[0] != '-')
      name = slice_skip(name, 1);
    while (name.len && (is_blank(name.ptr[0]) || name.ptr[0] == '-'))
      name = slice_skip(name, 1);
  }
  return !letters.len;
}

/* Fewer show no custom. */
#define FEWEST_INITIALS 2

/* Whether the brackets behind the person hold initials of the name: "(AB)". */
static bool has_initials(const parse *p, const note *n)
{
  const char *end = p->text + p->length, *q = slice_end(n->text);
  if (q < p->text || q >= end)
    return false;
  slice behind = slice_between(q, end - q > LONGEST_PARTY + 2 ? q + LONGEST_PARTY + 2 : end);
  behind = slice_skip(behind, behind.ptr[0] == ' ');
  const char *close = slice_starts(behind, SLICE("(")) ? memchr(behind.ptr, ')', behind.len) : NULL;
  slice inside = close ? slice_between(behind.ptr + 1, close) : slice_of(NULL, 0);
  return referat__utf8_count(inside) > 1 && are_initials(inside, n->text);
}

void referat__names_drop_initials(const parse *p, note_list *notes)
{
  size_t initials = 0, parties = 0;
  for (size_t i = 0; i < notes->count; i++) {
    bool party = notes->at[i].type == REFERAT_PERSON && notes->at[i].values[2];
    parties += party;
    initials += party && has_initials(p, &notes->at[i]);
  }
  for (size_t i = 0; initials >= FEWEST_INITIALS && initials == parties && i < notes->count; i++)
    if (notes->at[i].type == REFERAT_PERSON)
      notes->at[i].values[2] = NULL;
}

void referat__names_in_runs(parse *p, note_list *notes, const runs *r, slice after)
{
  bool is_open = false; /* a bracket in the line above */
  for (uint32_t i = 0; i < r->count; i++) {
    slice text = r->at[i].text;
    if (r->at[i].kind != RUN_TEXT || slice_end(text) <= after.ptr)
      continue;
    if (after.ptr > text.ptr && after.ptr <= slice_end(text))
      text = slice_between(after.ptr, slice_end(text));
    const char *close = is_open ? referat__bracket_end(text) : NULL;
    if (close) /* "(chef for Skoler / og Klubber) - Deltog" */
      text = slice_between(close + 1, slice_end(text));
    is_open = referat__bracket_is_open(text);
    referat__names_in_list(p, notes, text);
  }
}

/* ---- bodies ---- */

/* More small words than this are no part of "udvalg for nære sygehuse". */
#define MOST_SMALL_WORDS 5

/* A name of words between commas has no more of them. */
#define MOST_LISTED_WORDS 7

/* "Kultur, Natur og Idrætsudvalget": where the name ends that single words with capitals begin,
 * commas between them; NULL if it is none. */
static const char *listed_body_end(const lexicon *lex, slice text)
{
  bool linked = false;
  for (int words = 0; text.len && words < MOST_LISTED_WORDS; words++) {
    size_t n = 0;
    while (n < text.len && text.ptr[n] != ' ' && text.ptr[n] != ',' && text.ptr[n] != '.')
      n++;
    slice word = slice_of(text.ptr, n);
    bool comma = n < text.len && text.ptr[n] == ',';
    bool body = n && referat__lex_has_ending(lex, LEX_BODY_ENDINGS, word);
    if (body || linked)
      return body && linked && words > 1 ? slice_end(word) : NULL;
    linked = n && referat__lex_whole(lex, LEX_NAME_LINKS, word);
    if (!n || (!linked && !referat__is_upper(referat__first_char(word))))
      return NULL;
    slice rest = slice_skip(text, n + comma);
    slice next = referat__trim_left(rest);
    size_t used; /* a comma or the link follows each word */
    if (next.ptr == rest.ptr ||
        (!linked && !comma && !referat__lex_start(lex, LEX_NAME_LINKS, next, &used)))
      return NULL;
    text = next;
  }
  return NULL;
}

slice referat__body_at(const lexicon *lex, slice text)
{
  text = referat__trim(text);
  const char *end = slice_end(text);
  size_t used;
  const lex_word *row = referat__lex_start(lex, LEX_BODIES, text, &used);
  bool takes_all = row && row->value[0];
  const char *body_end = row ? text.ptr + used : NULL;
  /* Words up to one that is a body's: "Social- og Sundhedsudvalget". */
  const char *q = text.ptr;
  for (int words = 0; q < end && words < 10; words++) {
    const char *start = q;
    while (q < end && *q != ' ' && *q != ',' && *q != '/' && *q != ':')
      q++;
    slice word = slice_between(start, q);
    if (word.len && slice_end(word)[-1] == '.')
      word.len--;
    if (!row && word.len && word.ptr[0] == '(')
      break; /* "Anne Berg (Skolernes Samråd" */
    if (!row && referat__lex_whole(lex, LEX_GROUP_LINKS, word))
      break; /* "Nyt fra byrådet" */
    if (!takes_all && referat__lex_has_ending(lex, LEX_BODY_ENDINGS, word)) {
      body_end = slice_end(word);
      break;
    }
    if (takes_all && word.ptr >= body_end) {
      /* "Udvalget for Kultur, Fritid og Idræt": capitals and links. */
      bool is_link = referat__lex_whole(lex, LEX_NAME_LINKS, word) != NULL;
      bool small = !referat__is_upper(referat__first_char(word));
      if (word.len && !is_link && small &&
          (row->value[0] != 'a' || referat__lex_whole(lex, LEX_DATE_LINKS, word) ||
           is_digit(word.ptr[0]) || words > MOST_SMALL_WORDS))
        break;
      if (!is_link && word.len)
        body_end = slice_end(word);
    } else if (row && !takes_all) {
      break;
    }
    if (!takes_all && slice_end(word) < q && referat__utf8_count(word) >= SHORTEST_LAST_WORD)
      break; /* a sentence ends: "Anbefales. Byrådet" */
    bool is_comma = q < end && *q == ',';
    if (is_comma && !takes_all && !slice_ends(word, SLICE("-"))) {
      if (!row && start == text.ptr) /* and "Teknik-, By- og Boligudvalget" goes on */
        body_end = listed_body_end(lex, text);
      break;
    }
    if (q < end && (*q == '/' || *q == ':'))
      break;
    q += q < end;
    while (q < end && *q == ' ')
      q++;
  }
  return body_end ? slice_between(text.ptr, body_end) : slice_of(NULL, 0);
}

void referat__bodies_in_list(parse *p, note_list *notes, slice list)
{
  while (list.len) {
    list = referat__trim_left(list);
    size_t used;
    while (list.len && (list.ptr[0] == '/' || list.ptr[0] == ',' || list.ptr[0] == ';'))
      list = referat__trim_left(slice_skip(list, 1));
    if (referat__lex_start(p->lex, LEX_NAME_LINKS, list, &used))
      list = referat__trim_left(slice_skip(list, used));
    slice body = referat__body_at(p->lex, list);
    if (!body.len || !referat__is_upper(referat__first_char(body))) {
      while (list.len && list.ptr[0] != '/' && list.ptr[0] != ',' && list.ptr[0] != ' ')
        list = slice_skip(list, 1);
      if (list.len)
        list = slice_skip(list, 1);
      continue;
    }
    referat__note_add(p, notes, body, REFERAT_BODY);
    list = slice_between(slice_end(body), slice_end(list));
  }
}

/* More than any body's name takes. */
#define LONGEST_BODY 120

void referat__bodies_in_text(parse *p, note_list *notes, slice text)
{
  bool at_word = true;
  while (text.len) {
    unsigned size;
    uint32_t c = referat__utf8_decode(text.ptr, slice_end(text), &size);
    if (at_word && referat__is_upper(c)) {
      slice body = referat__body_at(p->lex, referat__front(text, LONGEST_BODY));
      if (body.len) {
        referat__note_add(p, notes, body, REFERAT_BODY);
        text = slice_between(slice_end(body), slice_end(text));
        at_word = false;
        continue;
      }
    }
    at_word = !referat__is_letter(c) && c != '-';
    text = slice_skip(text, size);
  }
}

slice referat__body_name(const lexicon *lex, slice body)
{
  if (slice_ends(body, SLICE("'s")))
    body.len -= 2;
  else if (slice_ends(body, SLICE("’s")))
    body.len -= sizeof "’s" - 1;
  else if (referat__lex_has_ending(lex, LEX_GENITIVES, body))
    body.len--;
  return body;
}
