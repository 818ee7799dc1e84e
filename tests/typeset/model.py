"""A fictional meeting: what is said in it, as a stream of blocks in one of four layouts, and its gold.

A block is a tuple; its first word says what it is:

  title TEXT              lead TEXT: a line of the head that is no field
  fields [(label, [value, ...])]            the head, one value a line
  contents HEADING [(text, page)]
  group TEXT              item LABEL TITLE: a heading, LABEL may be ''
  case TEXT               section TEXT
  p INLINE                ul [INLINE]   ol [INLINE]
  table HEADER ROWS       annexes [(name, address)]

INLINE is a list of (kind, text, more): kind '', 'b', 'i', 'a' (more: the address), 'note'."""
import hashlib
import re

from topics import FIRST, FIRST_ITEM, LAST, LAST_ITEM, PARTIES, STREETS, TOPICS, TOWNS

MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split()
WEEKDAYS = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split()


class Dice:
    """The same on every machine and in every version of Python."""

    def __init__(self, seed):
        self.seed, self.count = seed, 0

    def below(self, n):
        self.count += 1
        return int.from_bytes(hashlib.sha256(f'{self.seed}:{self.count}'.encode()).digest()[:8], 'big') % n

    def pick(self, of):
        return of[self.below(len(of))]

    def some(self, of, n):
        rest = list(of)
        return [rest.pop(self.below(len(rest))) for _ in range(n)]


def inline(text):
    """The runs of a text with marks."""
    runs = []
    for part in re.split(r'(\*\*.+?\*\*|(?<!:)//.+?(?<!:)//|\^\[.+?\]|\[[^\]]+\]\([^)]+\))', text):
        link = re.fullmatch(r'\[([^\]]+)\]\(([^)]+)\)', part)
        if part.startswith('**'):
            runs.append(('b', part[2:-2], None))
        elif part.startswith('//') and len(part) > 4:
            runs.append(('i', part[2:-2], None))
        elif part.startswith('^['):
            runs.append(('note', part[2:-1], None))
        elif link:
            runs.append(('a', link[1], link[2]))
        elif part:
            runs.append(('', part, None))
    return runs


def plain(runs):
    return ''.join(text for kind, text, _ in runs if kind != 'note')


def listed(names):
    return names[0] if len(names) == 1 else ', '.join(names[:-1]) + ' og ' + names[-1]


def thousands(n):
    return f'{n:,}'.replace(',', '.')


class Person:
    def __init__(self, name, party):
        self.name, self.party = name, party

    def shown(self):
        return f'{self.name} ({self.party})'


class Meeting:
    """What a layout has in common with the others; the layouts say how it is written."""
    name = ''
    party_shown = False     # in the head and in decisions
    item_absent = None      # the label of an item's apologies
    has_end = has_chair = False
    pages = True            # of the contents, where there are pages

    def __init__(self, number):
        self.seed = f'{self.name}-{number}'
        self.dice = d = Dice(self.seed)
        self.year, self.month, self.day = 2016 + d.below(9), 1 + d.below(12), 1 + d.below(28)
        self.town = d.pick(TOWNS)
        self.start = f'{d.pick([8, 15, 16, 17]):02d}:{d.pick(["00", "30", "15"])}'
        self.end = f'{int(self.start[:2]) + 2:02d}:{d.pick(["05", "20", "45"])}'
        council = number % 3 == 2
        self.body = 'Byrådet' if council else d.pick(['Teknik- og Havneudvalget', 'Udvalget for Børn og Skole', 'Kultur- og Fritidsudvalget',
                                                      'Plan-, Klima- og Boligudvalget', 'Økonomiudvalget'])
        size = 19 if council else 7
        self.people = [Person(f'{a} {b}', d.pick(PARTIES[:5] if not council else PARTIES)) for a, b in
                       zip(d.some(FIRST, size), d.some(LAST, size))]
        self.away = self.people[2 + d.below(size - 2):][:1]
        self.present = [p for p in self.people if p not in self.away]
        self.place = d.pick(['Byrådssalen, {} Rådhus', 'Mødelokale Fyret, {} Rådhus', 'Udvalgsværelse 1, {} Rådhus']).format(self.town)
        self.busy = set()
        self.first = d.pick([1, 31, 107, 96])
        self.gold = {'kind': 'minutes', 'body': self.body, 'term': None, 'date': self.iso(), 'start': self.start, 'place': self.place,
                     'end': self.end if self.has_end else None, 'participants': [p.name for p in self.people],
                     'absent': [p.name for p in self.away], 'contents': [], 'items': [], 'optional_subheadings': []}
        if self.has_chair:
            self.gold['chair'] = self.people[0].name
        self.blocks = []
        topics = d.some([t for t in TOPICS if t.get('access') != 'closed'], 5 + d.below(4))
        closed = d.some([t for t in TOPICS if t.get('access') == 'closed'], 1)
        self.items = [self.prepare(self.first + k, t) for k, t in enumerate([FIRST_ITEM, *topics, LAST_ITEM, *closed])]
        self.build()
        lines = [b[1] for b in self.blocks if b[0] in ('title', 'lead')]
        self.gold['title'] = [' '.join(lines[:k + 1]) for k in range(len(lines))]

    # --- dates and names ---
    def iso(self):
        return f'{self.year}-{self.month:02d}-{self.day:02d}'

    def dashed(self):
        return f'{self.day:02d}-{self.month:02d}-{self.year}'

    def long(self):
        return f'{self.day}. {MONTHS[self.month - 1]} {self.year}'

    def weekday(self):
        y, m = (self.year, self.month) if self.month > 2 else (self.year - 1, self.month + 12)  # Zeller's congruence
        return WEEKDAYS[(self.day + 13 * (m + 1) // 5 + y + y // 4 - y // 100 + y // 400 + 5) % 7]

    def shown(self, person):
        return person.shown() if self.party_shown else person.name

    # --- what is said ---
    def fill(self, text):
        def slot(match):
            key = match[1]
            if key == 'kr':
                return thousands((1 + self.dice.below(90)) * self.dice.pick([10000, 25000, 100000]))
            if key == 'n':
                return str(1 + self.dice.below(4))
            if key[0] == 'y':
                return str(self.year + {'y': 0, 'y0': -1, 'y1': 1, 'y2': 2}[key])
            return {'town': self.town, 'street': self.street}[key]
        return re.sub(r'\{(\w+)\}', slot, text)

    def case_number(self):
        return f'{self.year % 100}/{1000 + self.dice.below(60000)}'

    def prepare(self, number, topic):
        self.street = self.dice.pick(STREETS)
        return {'number': str(number), 'topic': topic, 'title': self.fill(topic['title']), 'access': topic.get('access', 'open'),
                'case': self.case_number(), 'page': 3 + (number - self.first) * 2 + self.dice.below(2)}

    def money_table(self, head, rows, columns):
        width = self.dice.pick([1, 1000])
        body, sums = [], [0] * len(columns)
        for row in rows:
            cells = [self.fill(row)]
            for k in range(len(columns)):
                if self.dice.below(6) == 0:
                    cells.append('')
                    continue
                value = (3 + self.dice.below(900)) * width + (self.dice.below(1000) if width > 1 else 0)
                sums[k] += value
                cells.append(('-' if k == len(columns) - 1 and self.dice.below(3) == 0 and width > 1 else '') + thousands(value))
            body.append(cells)
        body.append(['I alt'] + [thousands(s) if s else '' for s in sums])
        return [head or ''] + [self.fill(c) for c in columns], body

    # --- the stream ---
    def put(self, *block):
        self.blocks.append(block)

    def p(self, text):
        self.put('p', inline(text))

    def section(self, gold, kind, heading):
        self.put('section', heading)
        gold['sections'].append([kind, heading])

    def prose(self, gold, topic):
        for part in topic.get('pres', []):
            if isinstance(part, str):
                self.p(self.fill(part))
            elif part[0] in ('ul', 'ol'):
                self.put(part[0], [inline(self.fill(x)) for x in part[1]])
            elif part[0] == 'sub':
                self.put('sub', part[1])
                self.gold['optional_subheadings'].append(part[1])
                gold['subheadings'].append(part[1])
            else:
                if part[0] == 'money':
                    header, rows = self.money_table(*part[1:])
                else:
                    header, rows = [c or '' for c in part[1]], [[self.fill(c) for c in row] for row in part[2]]
                self.put('table', header, rows)
                gold['tables'].append([len(rows) + 1, len(header)])
                gold['cells'].append([header, *rows])

    def recommendation(self, gold, topic, heading, kind='recommendation'):
        if 'clauses' not in topic:
            return
        self.section(gold, kind, heading)
        self.p(topic['proposer'])
        clauses = [self.fill(c) for c in topic['clauses']]
        clauses = [c if c.endswith('.') else c + ',' for c in clauses]
        self.clauses(clauses)
        gold['proposals'] += clauses

    def clauses(self, clauses):
        for c in clauses:
            self.p(c)

    def free(self):
        """Somebody present of whom nothing special is said yet."""
        person = self.dice.pick([p for p in self.present[1:] if p not in self.busy])
        self.busy.add(person)
        return person

    def decision_text(self, gold, topic, last):
        """(outcome, amended, paragraphs) of what the body decided."""
        d, council = self.dice, self.body == 'Byrådet'
        if topic is FIRST_ITEM:
            return 'approved', False, [d.pick(['Godkendt.', 'Dagsordenen blev godkendt.'])]
        if 'clauses' not in topic:
            return 'noted', False, [d.pick(['Taget til orientering.', 'Orienteringen blev taget til efterretning.'])]
        if topic.get('elect'):
            chosen = self.free()
            return 'elected', False, [f'{self.shown(chosen)} blev udpeget.']
        if topic['clauses'][0].endswith('orientering.'):
            return 'noted', False, ['Taget til orientering.']
        roll = d.below(9)
        if roll == 0:
            return 'postponed', False, ['Udsat til næste møde.']
        if roll == 1:
            return 'approved', True, ['Godkendt med den ændring, at der følges op efter et år.']
        if roll == 2:
            person = self.free()
            gold['recusals'].append(person.name)
            return 'approved', False, [f'{self.shown(person)} erklærede sig inhabil og deltog ikke i sagens behandling.', 'Godkendt.']
        if roll in (3, 4) and not council:
            against = self.free()
            rest = [p for p in self.present if p is not against]
            gold['votes'] += [f'for:{p.name}' for p in rest] + [f'against:{against.name}']
            gold['votes'] += [f'for:{len(rest)}', 'against:1']
            return 'approved', False, [f'Godkendt med {len(rest)} stemmer mod 1.', f'For stemte: {listed([self.shown(p) for p in rest])}.',
                                       f'Imod stemte: {self.shown(against)}.']
        if roll in (3, 4):
            gold['votes'] += ['for:A', 'for:C', 'for:F', 'for:V', 'against:O', 'against:Æ']
            return 'approved', False, ['Godkendt.', 'For stemte: A, C, F og V.', 'Imod stemte: O og Æ.']
        if roll == 5:
            person = self.free()
            gold['statements'].append(person.name)
            return 'approved', False, ['Indstillingen blev godkendt.', f'{self.shown(person)} ønskede ført til protokol, at sagen burde have '
                                       'været forelagt borgerne på et møde.']
        if roll == 6 and not last:
            person = self.free()
            time = self.end[:2] + d.pick([':00', '.00'])
            gold['movements'].append(f'departure {person.name} {time.replace(".", ":")}')
            self.gone = person
            return 'approved', False, ['Godkendt.', f'{self.shown(person)} forlod mødet kl. {time}.']
        return ('approved', False, ['Godkendt.']) if council else ('recommended', False, ['Indstillingen anbefales over for Byrådet.'])

    def decide(self, gold, item, heading):
        outcome, amended, paragraphs = self.decision_text(gold, item['topic'], item is self.items[-1])
        self.section(gold, 'decision', heading)
        for text in paragraphs:
            self.p(text)
        gold['outcome'], gold['decision'] = outcome, ' '.join(paragraphs)
        gold['decisions'] = [{'outcome': outcome, 'amended': amended, 'body': None, 'date': None, 'text': gold['decision']}]
        if self.item_absent and self.away:
            self.p(f'{self.item_absent} {listed([self.shown(p) for p in self.away])}.')
            gold['absent'] = [p.name for p in self.away]

    def earlier(self, gold, heading, body, date):
        """What another committee decided before, above the decision itself."""
        self.section(gold, 'decision', heading)
        self.p('Anbefales.')
        gold['earlier'] = {'outcome': 'recommended', 'amended': False, 'body': body, 'date': date, 'text': 'Anbefales.'}

    def annexes(self, gold, item, heading='Bilag'):
        names = [self.fill(a) for a in item['topic'].get('annexes', [])]
        if names:
            self.section(gold, 'annexes', heading)
            self.put('annexes', [(a, f'/vis/bilag/{item["number"]}-{k + 1}.pdf') for k, a in enumerate(names)])
            gold['annexes'] = names

    def open_gold(self, item):
        gold = {'number': item['number'], 'title': item['title'], 'access': item['access'], 'case': item['case'], 'sections': [],
                'outcome': None, 'decision': '', 'absent': [], 'annexes': [], 'proposals': [], 'votes': [], 'statements': [],
                'recusals': [], 'movements': [], 'substitutions': [], 'tables': [], 'cells': [], 'subheadings': []}
        self.gold['items'].append(gold)
        return gold

    def contents(self, heading, entry):
        rows = [(entry(i), i['page']) for i in self.items]
        self.put('contents', heading, rows)
        self.gold['contents'] = [[text, str(page)] for text, page in rows]

    def close(self, gold):
        if 'earlier' in gold:
            gold['decisions'].insert(0, gold.pop('earlier'))

    def build(self):
        raise NotImplementedError


# ------------------------------------------------------------------------------------------------ layouts

class Punkt(Meeting):
    """`Punkt 31: Title`, the case number alone below it; labels without colons; apologies at every item."""
    name, item_absent, item_colon = 'punkt', 'Afbud:', True

    def build(self):
        self.put('title', f'REFERAT {self.body} d. {self.dashed()}')
        self.put('fields', [('Mødedato', [f'{self.weekday().capitalize()} d. {self.long()} kl. {self.start}']), ('Mødested', [self.place]),
                            ('Mødedeltagere', [p.name for p in self.people]), ('Fraværende', [p.name for p in self.away])])
        mark = lambda i: 'Lukket: ' if i['access'] == 'closed' else ''
        self.contents('Indholdsfortegnelse', lambda i: mark(i) + i['title'])
        for i in self.items:
            gold = self.open_gold(i)
            self.put('item', f'Punkt {i["number"]}:', mark(i) + i['title'])
            self.put('case', i['case'])
            if i['access'] == 'open':
                topic = i['topic']
                if 'summary' in topic:
                    self.section(gold, 'summary', 'Resume')
                    self.p(self.fill(topic['summary']))
                if 'pres' in topic:
                    self.section(gold, 'presentation', 'Sagsfremstilling')
                    self.prose(gold, topic)
                if 'econ' in topic:
                    self.section(gold, 'finance', 'Økonomi')
                    self.p(self.fill(topic['econ']))
                if 'hearing' in topic:
                    self.section(gold, 'consultation', 'Høring')
                    self.p(self.fill(topic['hearing']))
                self.recommendation(gold, topic, 'Indstilling')
                self.decide(gold, i, f'Beslutning {self.body} den {self.dashed()}')
                self.annexes(gold, i)
            self.close(gold)


class Liste(Meeting):
    """`87. Title`, `Sagsnr.: 22/6110`; labels in capitals; recommendation first, with numbered clauses."""
    name, has_end = 'liste', True

    def build(self):
        self.put('title', f'{self.body} - Referat')
        self.put('fields', [('UDVALG', [self.body]), ('STED', [self.place]), ('STARTTIDSPUNKT', [f'{self.dashed()} {self.start}']),
                            ('SLUTTIDSPUNKT', [f'{self.dashed()} {self.end}']),
                            ('DELTAGERE', [p.shown() for p in self.people]), ('AFBUD', [p.shown() for p in self.away])])
        mark = lambda i: 'Lukket punkt: ' if i['access'] == 'closed' else ''
        self.contents('PUNKTER', lambda i: f'{i["number"]}. {mark(i)}{i["title"]}')
        self.gold['contents'] = [[text.split('. ', 1)[1], page] for text, page in self.gold['contents']]
        for i in self.items:
            gold, topic = self.open_gold(i), i['topic']
            self.put('item', f'{i["number"]}.', mark(i) + i['title'])
            self.put('case', f'Sagsnr.: {i["case"]}')
            if i['access'] == 'open':
                self.recommendation(gold, topic, 'Indstilling')
                if 'summary' in topic:
                    self.section(gold, 'topic', 'Baggrund')
                    self.p(self.fill(topic['summary']))
                if 'pres' in topic:
                    self.section(gold, 'presentation', 'Beskrivelse af sagen')
                    self.prose(gold, topic)
                if 'econ' in topic:
                    self.section(gold, 'finance', 'Økonomiske konsekvenser')
                    self.p(self.fill(topic['econ']))
                if 'hearing' in topic:
                    self.section(gold, 'consultation', 'Høring')
                    self.p(self.fill(topic['hearing']))
                self.decide(gold, i, f'Beslutning i {self.body} den {self.dashed()}')
                self.annexes(gold, i)
            self.close(gold)

    def clauses(self, clauses):
        self.put('ol', [inline(c) for c in clauses])


class Sagsid(Meeting):
    """`3. Title`, `Sagsid.: 18/7045, Sagsinitialer: MRS`; members with parties; other bodies' decisions."""
    name, party_shown, pages = 'sagsid', True, False

    def build(self):
        self.put('title', 'Referat')
        self.put('lead', f'{self.body}')
        self.put('fields', [('Mødested:', [self.place]), ('Dato:', [f'{self.weekday().capitalize()} den {self.long()}']),
                            ('Tidspunkt:', [f'Kl. {self.start.replace(":", ".")}']), ('Medlemmer:', [p.shown() for p in self.people]),
                            ('Afbud fra:', [p.shown() for p in self.away]), ('Bemærkninger:', ['Mødet blev sendt på nettet.'])])
        self.contents('Dagsorden', lambda i: self.marked(i, f'{i["number"]}. {i["title"]}'))
        self.gold['contents'] = [[text.split('. ', 1)[1], page] for text, page in self.gold['contents']]
        for i in self.items:
            gold, topic = self.open_gold(i), i['topic']
            self.put('item', f'{i["number"]}.', self.marked(i, i['title']))
            self.put('case', f'Sagsid.: {i["case"]}, Sagsinitialer: {self.dice.pick(["MRS", "BHK", "TKP"])}')
            if i['access'] == 'open':
                if 'summary' in topic:
                    self.section(gold, 'summary', 'Resumé')
                    self.p(self.fill(topic['summary']))
                if 'pres' in topic:
                    self.section(gold, 'presentation', 'Sagsfremstilling')
                    self.prose(gold, topic)
                if 'econ' in topic:
                    self.section(gold, 'finance', 'Økonomiske konsekvenser')
                    self.p(self.fill(topic['econ']))
                if 'hearing' in topic:
                    self.section(gold, 'consultation', 'Høring')
                    self.p(self.fill(topic['hearing']))
                self.recommendation(gold, topic, 'Indstilling')
                if len(topic.get('clauses', [])) > 2 and self.body == 'Byrådet':
                    self.earlier(gold, f'Beslutning i Økonomiudvalget den {max(1, self.day - 8)}. {MONTHS[self.month - 1]} {self.year}',
                                 'Økonomiudvalget', f'{self.year}-{self.month:02d}-{max(1, self.day - 8):02d}')
                self.decide(gold, i, f'Beslutning i {self.body} den {self.long()}' if 'earlier' in gold else 'Beslutning')
                self.annexes(gold, i)
            self.close(gold)

    def marked(self, item, text):
        return text + ' (Lukket)' if item['access'] == 'closed' else text


class Aaben(Meeting):
    """`Pkt. 42 Title` in groups of open and closed items, KLE-like case numbers; officials in the head."""
    name, has_end, has_chair, item_absent = 'pkt', True, True, 'Fraværende:'

    def case_number(self):
        d = self.dice
        return f'{d.below(99):02d}.{d.below(36):02d}.{d.below(20):02d}-{d.pick(list("AGKPØ"))}{d.below(60):02d}-{1 + d.below(900)}-{self.year % 100}'

    def build(self):
        self.put('title', f'Referat fra mødet i {self.body}')
        self.put('fields', [('Dato:', [self.long()]), ('Starttidspunkt:', [f'kl. {self.start}']), ('Sluttidspunkt:', [f'kl. {self.end}']),
                            ('Sted:', [self.place]), ('Formand:', [self.people[0].name]), ('Til stede:', [p.name for p in self.present]),
                            ('Fraværende:', [p.name for p in self.away]),
                            ('Fra forvaltningen:', ['Direktør Merete Holt', 'Fuldmægtig Jan Ravn'])])
        self.gold['participants'] = [p.name for p in self.present]
        self.contents('Indhold', lambda i: f'{i["number"]} {i["title"]}' + (' (lukket)' if i['access'] == 'closed' else ''))
        self.gold['contents'] = [[text.split(' ', 1)[1], page] for text, page in self.gold['contents']]
        self.put('group', 'Åbne dagsordenspunkter')
        for i in self.items:
            gold, topic = self.open_gold(i), i['topic']
            if i['access'] == 'closed':
                self.put('group', 'Lukkede dagsordenspunkter')
            self.put('item', f'Pkt. {i["number"]}', i['title'] + (' (lukket)' if i['access'] == 'closed' else ''))
            self.put('case', f'Sagsnr.: {i["case"]}')
            if i['access'] == 'open':
                if 'summary' in topic:
                    self.section(gold, 'topic', 'Anledning')
                    self.p(self.fill(topic['summary']))
                if 'pres' in topic:
                    self.section(gold, 'presentation', 'Sagsfremstilling')
                    self.prose(gold, topic)
                if 'econ' in topic:
                    self.section(gold, 'finance', 'Økonomi')
                    self.p(self.fill(topic['econ']))
                if 'hearing' in topic:
                    self.section(gold, 'consultation', 'Høring')
                    self.p(self.fill(topic['hearing']))
                self.recommendation(gold, topic, 'Indstilling')
                self.decide(gold, i, 'Beslutning')
                self.annexes(gold, i)
            self.close(gold)


LAYOUTS = (Punkt, Liste, Sagsid, Aaben)


def words_of(blocks, with_pages=True):
    """All text that a typesetter of these blocks sets, as one string, list markers left out."""
    out = []
    runs = lambda rs: out.append(''.join(f' {t} ' if k == 'note' else t for k, t, _ in rs))
    for kind, *rest in blocks:
        if kind == 'fields':
            for label, values in rest[0]:
                out += [label, *values]
        elif kind == 'contents':
            out.append(rest[0])
            for text, page in rest[1]:
                out += [text, str(page)] if with_pages else [text]
        elif kind == 'p':
            runs(rest[0])
        elif kind in ('ul', 'ol'):
            for item in rest[0]:
                runs(item)
        elif kind == 'table':
            for row in [rest[0], *rest[1]]:
                out += row
        elif kind == 'annexes':
            out += [name for name, _ in rest[0]]
        else:
            out += rest
    return '\n'.join(out)


def marks_of(blocks):
    """Bold, italic and linked text that a reader should keep: [kind, text, address]."""
    found = []
    for kind, *rest in blocks:
        for runs in ([rest[0]] if kind == 'p' else rest[0] if kind in ('ul', 'ol') else []):
            found += [[k, t, more] for k, t, more in runs if k in ('b', 'i', 'a')]
    return found
