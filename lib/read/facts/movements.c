/* Who comes and who goes, and when. */
#include "model/date.h"
#include "read/facts/found.h"

/* The end of "kl. 15.00-15.30", which is when somebody goes; -1 for no such time. */
static int end_of_range(slice rest)
{
  int minutes;
  size_t dash = slice_starts(rest, SLICE("–")) ? 3 : slice_starts(rest, SLICE("-")) ? 1 : 0;
  rest = slice_skip(rest, dash);
  slice time = slice_of(rest.ptr, rest.len < 5 ? rest.len : 5);
  return dash && referat__time_find(time, &minutes, &rest) ? minutes : -1;
}

/* "kort før kl. 20": about when, and not at what time. */
static bool is_rough(const scan *s, uint32_t from, uint32_t to)
{
  uint32_t clock = referat__scan_term(s, from, to, TERM_CLOCK);
  return clock < to && clock > from &&
         referat__lex_end(s->p->lex, LEX_ROUGH_TIMES,
                          scan_slice(s, s->at[from].start, s->at[clock - 1].end));
}

static int time_of(const scan *s, uint32_t from, uint32_t to, bool goes)
{
  int minutes;
  slice rest;
  slice text = scan_slice(s, s->at[from].start, s->at[to - 1].end);
  if (!referat__time_find(text, &minutes, &rest) || is_rough(s, from, to))
    return -1;
  int end = goes ? end_of_range(rest) : -1;
  return end >= 0 ? end : minutes;
}

/* "har forladt Venstre", "forlod sygehuset": something else is left than the meeting. */
static bool leaves_else(const scan *s, uint32_t i, uint32_t to)
{
  slice verb = token_text(s, i);
  if (token_kind_is(s, i + 1, TOKEN_PARTY))
    return true;
  if (token_is(s, i + 1, TERM_CLOCK) && token_kind_is(s, i + 2, TOKEN_NUMBER))
    return token_kind_is(s, i + 3, TOKEN_WORD) && i + 3 < to && s->at[i + 3].term == TERM_NONE &&
           !scan_has(s, i, to, TERM_MEETING); /* "forlod kl. 17 emnet" */
  uint32_t what = referat__skip_fillers(s, i + 1, to);
  if (memchr(verb.ptr, ' ', verb.len) && what > i + 1 && what < to &&
      s->at[what].kind == TOKEN_WORD && s->at[what].term == TERM_NONE)
    return true; /* "gik efter den billigste løsning" */
  return !memchr(verb.ptr, ' ', verb.len) && token_kind_is(s, i + 1, TOKEN_WORD) &&
         s->at[i + 1].term == TERM_NONE && !scan_has(s, i, to, TERM_MEETING);
}

/* "Formanden bad Tom Elk forlade mødet": whether that happened is not told. */
static bool is_wished(const scan *s, uint32_t from, uint32_t i)
{
  for (uint32_t k = i; k > from && s->at[k - 1].kind != TOKEN_MARK && s->at[k - 1].term != TERM_AND;
       k--)
    if (s->at[k - 1].term == TERM_WISH)
      return true;
  return false;
}

/* "vendte tilbage til spørgsmålet" */
static bool returns_to_else(const scan *s, uint32_t i, uint32_t to)
{
  return token_is(s, i + 1, TERM_AS) && i + 2 < to && s->at[i + 2].kind == TOKEN_WORD &&
         s->at[i + 2].term != TERM_MEETING;
}

/* Whether nothing is told behind the token but that: a clause ends, or it is said when. */
static bool ends_there(const scan *s, uint32_t i, uint32_t to)
{
  return i >= to || s->at[i].kind == TOKEN_MARK || s->at[i].term == TERM_AND ||
         s->at[i].term == TERM_MEETING || s->at[i].term == TERM_BECAUSE ||
         s->at[i].term == TERM_REASON;
}

/* Behind the time or the point at the token: "kl. 15.28", "under punkt 3"; 0 for neither. */
static uint32_t moment_at(const scan *s, uint32_t i, uint32_t to)
{
  if (i >= to || (s->at[i].term != TERM_CLOCK && s->at[i].term != TERM_MEETING))
    return 0;
  bool is_clock = s->at[i].term == TERM_CLOCK;
  i++;
  i += token_is(s, i, TERM_POINT);
  if (!token_kind_is(s, i, TOKEN_NUMBER))
    return is_clock ? 0 : i;
  return i + 1;
}

/* "Kl. 15.28 gik Anna Holm.", "Anna Holm kom under punkt 3": a verb of many meanings, beside
 * which nothing stands but who and when. */
static bool is_plain_move(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  group g;
  uint32_t when = i;
  while (when > from && i - when < 4 && s->at[when].term != TERM_CLOCK &&
         s->at[when].term != TERM_MEETING)
    when--;
  if (moment_at(s, when, i) == i && referat__group_names(s, i + 1, to, &g))
    return ends_there(s, g.last, to);
  uint32_t next = moment_at(s, referat__skip_fillers(s, i + 1, to), to);
  return i > from &&
         (s->at[i - 1].kind == TOKEN_PERSON || token_mark(s, i - 1, ')') ||
          s->at[i - 1].term == TERM_FILLER || s->at[i - 1].term == TERM_AND) &&
         next && ends_there(s, next, to);
}

/* "deltog ikke", "deltog Anna Holm ikke": what is told of a time is not that somebody came. */
static bool denies_presence(const scan *s, uint32_t i, uint32_t to)
{
  uint32_t no = i + 1;
  no += no < to && s->at[no].kind == TOKEN_PERSON;
  return no < to && (s->at[no].term == TERM_NOT || s->at[no].term == TERM_UNATTENDED ||
                     s->at[no].term == TERM_EXCUSED); /* "ikke i mødet" */
}

/* "Fra kl. 16.30 deltog Anna Holm ikke i mødet", and no later time at which she came back. */
static bool is_gone_since(const scan *s, uint32_t from, uint32_t i, uint32_t to)
{
  uint32_t since = referat__scan_term(s, from, to, TERM_SINCE);
  uint32_t clock = since + 1;
  return denies_presence(s, i, to) && since < to && token_kind_is(s, clock, TOKEN_NUMBER) &&
         !scan_has(s, from, to, TERM_UNTIL) && !token_kind_is(s, clock + 2, TOKEN_NUMBER);
}

/* "kom kl. 15.45 ind på økonomien", "gik kl. 16 over til næste emne": where the speech came to
 * at that time, and not somebody. */
static bool is_of_speech(const scan *s, uint32_t i, uint32_t to, bool comes)
{
  slice verb = token_text(s, i);
  uint32_t next = i + 2;
  bool is_timed = memchr(verb.ptr, ' ', verb.len) && token_kind_is(s, i + 1, TOKEN_NUMBER);
  if (!is_timed || next >= to || s->at[next].kind != TOKEN_WORD)
    return false;
  term behind = (term)s->at[next].term;
  if (behind != TERM_NONE && behind != TERM_WITH && !(comes && behind == TERM_AS))
    return false;
  for (uint32_t k = next; k < to && s->at[k].kind != TOKEN_MARK; k++)
    if (s->at[k].term == TERM_MEETING || s->at[k].term == TERM_POLL ||
        s->at[k].term == TERM_REASON || s->at[k].term == TERM_BECAUSE)
      return false;
  return true;
}

/* What the sentence says: a verb of coming or going, with the meeting or a time
 * beside it; "deltog" with "fra kl." or "til kl.".  TEXT for nothing. */
static referat_type kind_of(const scan *s, uint32_t from, uint32_t to, uint32_t *at)
{
  bool has_place = scan_has(s, from, to, TERM_MEETING) || scan_has(s, from, to, TERM_CLOCK) ||
                   scan_has(s, from, to, TERM_SINCE) || scan_has(s, from, to, TERM_UNTIL);
  for (uint32_t i = from; i < to; i++) {
    /* a phrase ("gik fra mødet") says where by itself */
    bool is_whole = has_place || memchr(token_text(s, i).ptr, ' ', token_text(s, i).len);
    *at = i;
    if ((i > from && s->at[i - 1].term == TERM_MODAL) || is_wished(s, from, i))
      continue; /* "at han skulle forlade mødet kl. 18" */
    switch ((term)s->at[i].term) {
    case TERM_LEAVE:
      if (leaves_else(s, i, to) || is_of_speech(s, i, to, false))
        break;
      return is_whole ? REFERAT_DEPARTURE : REFERAT_TEXT;
    case TERM_COME:
      if (is_of_speech(s, i, to, true))
        break;
      return is_whole ? REFERAT_ARRIVAL : REFERAT_TEXT;
    case TERM_RETURN:
      if (returns_to_else(s, i, to))
        break;
      return REFERAT_ARRIVAL;
    case TERM_WENT:
    case TERM_CAME:
      if (!is_plain_move(s, from, i, to))
        break;
      return s->at[i].term == TERM_WENT ? REFERAT_DEPARTURE : REFERAT_ARRIVAL;
    case TERM_MET:
    case TERM_ATTEND: {
      if (is_gone_since(s, from, i, to))
        return REFERAT_DEPARTURE;
      if (denies_presence(s, i, to))
        break;
      bool is_met = s->at[i].term == TERM_MET;
      if (scan_has(s, from, to, TERM_UNTIL) && (is_met || !scan_has(s, from, to, TERM_SINCE)))
        return REFERAT_DEPARTURE;
      if (scan_has(s, from, to, TERM_SINCE) || (is_met && scan_has(s, from, to, TERM_CLOCK)))
        return REFERAT_ARRIVAL;
      break; /* "deltog ikke i afstemningen, idet han forlod mødet" */
    }
    default:
      break;
    }
  }
  return REFERAT_TEXT;
}

/* "Else Holm fortalte, at busserne ankom kl. 7", "om mødet, som rådets formand forlod": who
 * comes or goes is told in a clause of its own, which begins with somebody else. */
static bool is_of_another(const scan *s, uint32_t at, const group *g)
{
  uint32_t clause = at;
  while (clause > g->last && !token_mark(s, clause - 1, ','))
    clause--;
  if (clause <= g->last || clause + 1 >= at ||
      (s->at[clause].term != TERM_THAT && s->at[clause].term != TERM_REASON &&
       s->at[clause].term != TERM_FILLER && s->at[clause].term != TERM_ABOUT))
    return false;
  uint32_t who = referat__skip_fillers(s, clause + 1, at);
  return who < at && (s->at[who].kind == TOKEN_ROLE ||
                      (s->at[who].kind == TOKEN_WORD && s->at[who].term == TERM_NONE));
}

/* "… og vendte tilbage kl. 18.30": an arrival of the same persons. */
static void read_return(const scan *s, uint32_t from, uint32_t to, found *f)
{
  uint32_t at = referat__scan_term(s, from, to, TERM_RETURN);
  referat_type type = REFERAT_ARRIVAL;
  if (at == to && f->count == 1 && f->at[0].type == REFERAT_ARRIVAL) {
    at = referat__scan_term(s, from, to, TERM_UNTIL); /* "fra kl. 17 til kl. 18" */
    type = REFERAT_DEPARTURE;
    if (at == to) { /* "kom kl. 17 og gik kl. 19" */
      uint32_t came = referat__scan_term(s, from, to, TERM_COME);
      at = referat__scan_term(s, came, to, TERM_LEAVE);
      at = at == to ? referat__scan_term(s, came, to, TERM_WENT) : at;
      if (referat__scan_kind(s, came, at, TOKEN_PERSON) < at)
        at = to;
    }
  }
  int minutes = at < to ? time_of(s, at, to, false) : -1;
  if (minutes < 0 || f->count != 1)
    return;
  uint32_t since = referat__scan_term(s, from, at, TERM_SINCE);
  uint32_t other = referat__scan_kind(s, since, at, TOKEN_PERSON); /* "og Bo Lund til kl. 18" */
  if (other < at && referat__scan_kind(s, other + 1, at, TOKEN_PERSON) < at)
    return;
  const token *who = other < at ? &s->at[other] : NULL;
  fact *one = referat__found_add(f, type, who ? who->start : s->at[at].start,
                                 who ? who->about->name : f->at[0].person);
  if (one)
    one->minutes = minutes;
}

/* Where a second movement begins in the same sentence: "…, og Eva Tang forlod
 * mødet kl. 21"; `to` if none does. */
static uint32_t second_at(const scan *s, uint32_t after, uint32_t to)
{
  for (uint32_t i = after + 1; i < to; i++) {
    bool is_plain = (s->at[i].term == TERM_WENT || s->at[i].term == TERM_CAME) &&
                    is_plain_move(s, after + 1, i, to);
    if (is_plain) { /* "..., og kl. 16.45 gik Bo Lund" */
      uint32_t when = i;
      while (when > after && s->at[when].kind != TOKEN_MARK && s->at[when].term != TERM_AND)
        when--;
      return when + 1;
    }
    bool is_verb = s->at[i].term == TERM_LEAVE || s->at[i].term == TERM_COME;
    if (is_verb) {
      uint32_t who = referat__scan_kind(s, after, i, TOKEN_PERSON);
      while (who > after && who < i && s->at[who - 1].kind == TOKEN_ROLE)
        who--;
      return who < i && who > after ? who : to;
    }
  }
  return to;
}

static bool read_one(const scan *s, uint32_t from, uint32_t to, found *f);

/* "Anna Holm gik kl. 18 og Bo Lund kl. 18.15": who does the same at another time. */
static void read_others(const scan *s, uint32_t after, uint32_t to, referat_type type, found *f)
{
  for (uint32_t i = after; i + 2 < to; i++) {
    bool is_listed = s->at[i].kind == TOKEN_PERSON && i > after &&
                     (s->at[i - 1].term == TERM_AND || token_mark(s, i - 1, ','));
    if (!is_listed || !token_is(s, i + 1, TERM_CLOCK) || !token_kind_is(s, i + 2, TOKEN_NUMBER) ||
        !ends_there(s, i + 3, to))
      continue;
    fact *one = referat__found_add(f, type, s->at[i].start, s->at[i].about->name);
    if (one)
      one->minutes = time_of(s, i + 1, to, type == REFERAT_DEPARTURE);
  }
}

/* The bracket that is open at the token, `from` for none. */
static uint32_t bracket_of(const scan *s, uint32_t from, uint32_t at)
{
  for (uint32_t i = at; i > from && !token_mark(s, i, ')'); i--)
    if (token_mark(s, i, '('))
      return i;
  return from;
}

/* "Bo Lund, Eva Dahl (ankom kl. 16.30) og Ib Bach": what a bracket says it says of the
 * one name before it. */
static bool read_bracket(const scan *s, uint32_t from, uint32_t open, uint32_t to, found *f)
{
  uint32_t who = open, close = open;
  while (who > from && s->at[who].kind != TOKEN_PERSON && !token_mark(s, who, ','))
    who--;
  while (close < to && !token_mark(s, close, ')'))
    close++;
  uint32_t at = open;
  referat_type type = kind_of(s, open, close, &at);
  group one = {.first = who, .last = who + 1, .voters = 1};
  unsigned first = f->count;
  bool told = type != REFERAT_TEXT && !token_is(s, at + 1, TERM_NOT) &&
              s->at[who].kind == TOKEN_PERSON && referat__found_each(f, s, who, &one, type);
  if (told)
    f->at[first].minutes = time_of(s, open, close, type == REFERAT_DEPARTURE);
  return (close + 1 < to && read_one(s, close + 1, to, f)) || told;
}

static bool read_one(const scan *s, uint32_t from, uint32_t to, found *f)
{
  group g;
  uint32_t at = from;
  referat_type type = kind_of(s, from, to, &at);
  uint32_t open = type == REFERAT_TEXT ? from : bracket_of(s, from, at);
  if (open > from)
    return read_bracket(s, from, open, to, f);
  if (type == REFERAT_TEXT || !referat__persons_near(s, from, to, at, &g) ||
      !referat__persons_of(s, at, &g) ||
      (token_is(s, at + 1, TERM_NOT) && s->at[at].term != TERM_ATTEND) || is_of_another(s, at, &g))
    return false;
  uint32_t second = second_at(s, at, to);
  unsigned first = f->count;
  if (!referat__found_each(f, s, from, &g, type))
    return false;
  bool is_return = token_is(s, at, TERM_RETURN);
  int minutes =
      time_of(s, from, is_return ? second : referat__scan_term(s, from, second, TERM_RETURN),
              type == REFERAT_DEPARTURE);
  for (unsigned i = first; i < f->count; i++)
    f->at[i].minutes = minutes;
  if (!is_return)
    read_return(s, from, to, f);
  if (second < to)
    read_one(s, second, to, f);
  else
    read_others(s, at > g.last ? at : g.last, to, type, f);
  return true;
}

bool referat__movement_read(const scan *s, uint32_t from, uint32_t to, found *f)
{
  f->count = 0;
  return !scan_has(s, from, to, TERM_STORY) && !referat__recusal_supposed(s, from, to) &&
         read_one(s, from, to, f);
}
