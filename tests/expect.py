"""Expected facts: what a file of minutes says, line by line, and what its XML holds.

A file NAME.facts stands beside NAME.txt or NAME.md.  An empty line and one that begins with '#' say
nothing; the fields of a line are parted by ' | '; white space counts once.

  kind minutes|agenda|supplement
  head body=NAME            in any case; also term, date (2019-03-04), start and end (17:05), place: a key a line;
                            title, the text of the title, where it is told
  chair NAME
  participant NAME          whoever the head names as participant or member, without title and party
  absent NAME
  entry NUMBER | TITLE | PAGE     a line of the contents; NUMBER and PAGE may be '-'
  group HEADING             a heading above several items
  item NUMBER | TITLE | open|closed | CASE, CASE
                            the title as the text has it, without number and marks of a closed item;
                            '-' for a number, a title or a case that the text does not have;
                            zeros at the front of a number do not count

Below an item (indented for the eye alone):

  section KIND | HEADING    every section that has a kind, in any order; HEADING may be '-'
  sub HEADING               a section without a kind
  decision OUTCOME | BODY | DATE | TEXT
                            '-' as BODY or DATE: that of the head; '*' as BODY: the text does not tell,
                            so that the outcome alone counts; 'OUTCOME amended' where it departs
                            from what was recommended; TEXT is all that stands under the heading but
                            the apologies
  proposal TEXT             a clause, with its 'at' and its full stop
  annex TEXT
  absent NAME
  vote for=12 against=3 abstain=1 for:A against:Anna Holm, Bo Lund
  statement BY
  recusal NAME
  arrival NAME | HH:MM      the time may be missing
  departure NAME | HH:MM
  substitution NAME | FOR WHOM   also in the head
  table ROWSxCOLUMNS
  case NUMBER               with '?': another number than that of the line 'item'

'?' in front of a line: the fact may stand in the XML or not.  '? KIND' alone: facts of that kind do
not count there.  A fact that is not told here must not be in the XML."""
import collections
import os
import re
import tempfile
import unicodedata
import xml.etree.ElementTree as ET

from law import NS, referat2xml

HEAD = ('body', 'term', 'date', 'start', 'end', 'place', 'title')
EVENTS = ('recusal', 'arrival', 'departure', 'substitution')
CHOICES = ('for', 'against', 'abstain')

Fact = collections.namedtuple('Fact', 'scope kind value')


def norm(text):
    return unicodedata.normalize('NFC', ' '.join((text or '').split()))


def fields(text):
    return [norm(f) for f in re.split(r'(?:^|\s)\|(?:\s|$)', text)]


def bare(text):
    """'-' stands for nothing."""
    return '' if text == '-' else text


def called(number, title, case):
    return 'item ' + (number.lstrip('0') or title or case.partition(',')[0])


def voter(name):
    return norm(re.sub(r'\([^)]*\)', '', re.sub(r'^(?:listerne|liste|gruppe)\s+', '', norm(name), flags=re.I)))


def speaker(names):
    """Several people or parties as one: 'A og F' is 'A+F'."""
    return '+'.join(sorted(voter(n) for n in re.split(r'\s*(?:,|\+|\bog\b|\bsamt\b)\s*', norm(names)) if voter(n)))


class Expected:
    def __init__(self, text):
        """`facts` that must be, `may` that may be, `free` (scope, kind) that do not count."""
        self.facts, self.may, self.free, self.items, self.head = [], [], set(), [], {}
        self.raw = []  # (scope, optional, kind, rest) for whoever makes another format of it
        scope = 'head'
        for number, line in enumerate(text.splitlines(), 1):
            line = norm(line)
            if not line or line.startswith('#'):
                continue
            optional, line = line.startswith('?'), line.lstrip('? ')
            kind, _, rest = line.partition(' ')
            if kind == 'item':
                n, title, access, cases = (fields(rest) + [''] * 3)[:4]
                scope = called(bare(n), bare(title), bare(cases))
                self.items.append((bare(n), bare(title), access))
                self.raw.append((scope, optional, kind, (bare(n), bare(title), access, bare(cases))))
                self.facts += [Fact(scope, 'number', bare(n).lstrip('0')), Fact(scope, 'title', bare(title)),
                               Fact(scope, 'access', access)]
                self.facts += [Fact(scope, 'case', c) for c in re.split(r', ', bare(cases)) if c]
                continue
            where = scope
            if kind in ('entry', 'group', 'kind'):
                where = {'entry': 'contents', 'group': 'groups', 'kind': 'head'}[kind]
            self.raw.append((where, optional, kind, rest))
            if optional and not rest:
                self.free.add((where, kind))
                continue
            if kind == 'head':
                key, _, value = rest.partition('=')
                if key not in HEAD:
                    raise ValueError(f'line {number}: head {key}')
                self.head[key] = value
                found = [Fact('head', key, value)]
            else:
                found = list(self.read(where, kind, rest, number))
            (self.may if optional else self.facts).extend(found)

    def read(self, scope, kind, rest, number):
        if kind == 'entry':
            yield Fact(scope, kind, ' | '.join(bare(f) for f in fields(rest)))
        elif kind == 'decision':
            outcome, body, date, text = (fields(rest) + [''] * 3)[:4]
            outcome, _, amended = outcome.partition(' ')
            if body == '*':
                self.free.add((scope, 'decision'))
                yield Fact(scope, 'outcome', outcome)
            else:
                body, date = bare(body) or self.head.get('body', ''), bare(date) or self.head.get('date', '')
                yield Fact(scope, kind, f'{outcome} | {body.lower()} | {date}')
            yield Fact(scope, 'decision-text', text)
            if amended:
                yield Fact(scope, 'amended', outcome)
        elif kind == 'vote':
            for word in re.split(r'(?:^|\s)(?=(?:for|against|abstain)[=:])', rest):
                for name in re.split(r', ', word.partition(':')[2]):
                    if '=' in word or name:
                        yield Fact(scope, kind, word if '=' in word else f'{word.partition(":")[0]}:{voter(name)}')
                        if '=' in word:
                            break
        elif kind == 'statement':
            yield Fact(scope, kind, speaker(rest))
        elif kind == 'section':
            yield Fact(scope, kind, ' | '.join(bare(f) for f in fields(rest)))
        elif kind in ('kind', 'chair', 'participant', 'absent', 'group', 'sub', 'proposal', 'annex', 'table',
                      'case') + EVENTS:
            yield Fact(scope, kind, ' | '.join(fields(rest)))
        else:
            raise ValueError(f'line {number}: {kind}')


def words(node):
    """The text of an element; a break inside a sentence is a space, furniture is not of the text."""
    def said(node):
        text = node.text or ''
        for child in node:
            if child.tag == NS + 'furniture':
                text += ' '
            else:
                text += (' ' if child.tag in (NS + 'pb', NS + 'lb', NS + 'p', NS + 'li', NS + 'td', NS + 'th') else '')
                text += (child.get('marker') + ' ' if child.get('marker') else '') + said(child)
                text += ' ' if child.tag in (NS + 'p', NS + 'li') else ''
            text += child.tail or ''
        return text
    return norm(said(node))


def person(node):
    return norm(node.get('name')) or words(node)


def found_in(document):
    """Every fact that the XML holds."""
    root = ET.fromstring(document)
    head = root.find(NS + 'head')
    head = ET.Element('none') if head is None else head
    facts = [Fact('head', 'kind', root.get('kind') or '')]
    facts += [Fact('head', k, norm(head.get(k))) for k in HEAD if head.get(k)]
    facts += [Fact('head', 'title', words(t)) for t in head.findall(NS + 'title')]
    for field in head.iter(NS + 'field'):
        kind = {'participants': 'participant', 'members': 'participant', 'absent': 'absent'}.get(field.get('name'))
        if kind:
            facts += [Fact('head', kind, person(p)) for p in field.iter(NS + 'person')]
    chairs = [person(p) for f in head.iter(NS + 'field') if f.get('name') == 'chair' for p in f.iter(NS + 'person')]
    chairs = chairs or [person(p) for p in head.iter(NS + 'person') if p.get('role') == 'chair']
    facts += [Fact('head', 'chair', c) for c in chairs]
    facts += people(head, 'head')
    for entry in root.iter(NS + 'entry'):
        parts = [entry.find(NS + tag) for tag in ('number', 'title', 'page')]
        parts = ['' if p is None else words(p) for p in parts]
        parts[0] = parts[0].rstrip('.:) ')
        facts.append(Fact('contents', 'entry', ' | '.join(parts)))
    for group in root.iter(NS + 'group'):
        heading = group.find(NS + 'heading')
        facts.append(Fact('groups', 'group', '' if heading is None else words(heading)))
    for item in root.iter(NS + 'item'):
        facts += in_item(item, norm(head.get('body')), norm(head.get('date')))
    return facts


def people(node, scope):
    facts = [Fact(scope, 'absent', person(p)) for a in node.iter(NS + 'absent') for p in a.iter(NS + 'person')]
    for tag in EVENTS:
        for e in node.iter(NS + tag):
            facts.append(Fact(scope, tag, ' | '.join(filter(None, (norm(e.get('person')), e.get('time'), norm(e.get('for')))))))
    return facts


def in_item(item, body, date):
    title = norm(item.get('title'))
    number = (item.get('number') or '').lstrip('0')
    cases = [norm(c.get('number')) or words(c) for c in item.iter(NS + 'case')]
    scope = called(number, title, ', '.join(cases))
    facts = [Fact(scope, 'number', number), Fact(scope, 'title', title), Fact(scope, 'access', item.get('access') or '')]
    facts += [Fact(scope, 'case', c) for c in cases]
    for section in item.iter(NS + 'section'):
        heading = section.find(NS + 'heading')
        heading = '' if heading is None else words(heading)
        kind = section.get('kind')
        if not kind:
            facts.append(Fact(scope, 'sub', heading))
            continue
        facts.append(Fact(scope, 'section', f'{kind} | {heading}'))
        text = norm(' '.join((c.get('marker') or '') + words(c) for c in section
                             if c.tag not in (NS + 'heading', NS + 'absent', NS + 'furniture')))
        if kind == 'decision' and text:
            facts.append(Fact(scope, 'outcome', section.get('outcome') or ''))
            facts.append(Fact(scope, 'decision', f'{section.get("outcome") or ""} | {norm(section.get("body") or body).lower()} | '
                                                 f'{section.get("date") or date}'))
            facts.append(Fact(scope, 'decision-text', text))
            if section.get('amended') == 'yes':
                facts.append(Fact(scope, 'amended', section.get('outcome') or ''))
    facts += [Fact(scope, tag, words(e)) for tag in ('proposal', 'annex') for e in item.iter(NS + tag)]
    facts += people(item, scope)
    votes = set()
    for vote in item.iter(NS + 'vote'):
        votes |= {f'{c}={vote.get(c)}' for c in CHOICES if int(vote.get(c) or 0)}
        votes |= {f'{p.get("choice")}:{voter(p.get("name") or words(p))}' for tag in ('person', 'party')
                  for p in vote.iter(NS + tag) if p.get('choice')}
    facts += [Fact(scope, 'vote', v) for v in sorted(votes)]
    facts += [Fact(scope, 'statement', speaker(s.get('by'))) for s in item.iter(NS + 'statement')]
    for table in item.iter(NS + 'table'):
        rows = [len(r) for r in table.iter(NS + 'tr')]
        facts.append(Fact(scope, 'table', f'{len(rows)}x{max(rows or [0])}'))
    return facts


def key(fact):
    """What two equal facts share: white space inside of a text counts no more than capitals of a body."""
    if fact.kind == 'decision-text':
        return fact._replace(value=re.sub(r'\s', '', fact.value))
    return fact._replace(value=fact.value.lower()) if fact.kind == 'body' else fact


def compare(expected, found):
    """(right, missing, surplus): three lists of facts."""
    free = set(expected.free)
    if not any(f.kind == 'chair' for f in expected.facts):
        free.add(('head', 'chair'))  # where the text names none a guess costs nothing
    if not any(f.kind == 'title' and f.scope == 'head' for f in expected.facts):
        free.add(('head', 'title'))
    alone = {f.scope for f in expected.facts if f.kind == 'outcome'}
    left = collections.Counter()
    shown = {}
    for f in found:
        if (f.scope, f.kind) not in free and (f.kind != 'outcome' or f.scope in alone):
            left[key(f)] += 1
            shown[key(f)] = f
    right, missing = [], []
    for f in expected.facts:
        if (f.scope, f.kind) in free:
            continue
        if left[key(f)] > 0:
            left[key(f)] -= 1
            right.append(f)
        else:
            missing.append(f)
    for f in expected.may:
        if left[key(f)] > 0:
            left[key(f)] -= 1
    return right, missing, [shown[k] for k, n in left.items() for _ in range(n)]


def difference(missing, surplus, most=60):
    """Lines that show what is wrong, facts of one scope and kind together."""
    order, lines = [], collections.defaultdict(list)
    for sign, facts in (('-', missing), ('+', surplus)):
        for f in facts:
            if (f.scope, f.kind) not in lines:
                order.append((f.scope, f.kind))
            lines[f.scope, f.kind].append(f'{sign} {f.scope}: {f.kind} {f.value}')
    out = []
    for place in order:
        both = [line for line in lines[place] if len(line) > 150]
        if len(lines[place]) == len(both) == 2 and both[0][0] != both[1][0]:
            # two long texts: where they part
            at = max(len(os.path.commonprefix([both[0][1:], both[1][1:]])) + 1, 45)
            out += [f'{b[:b.index(place[1])]}{place[1]} ... {b[at - 45:at]}>>>{b[at:at + 120]}' for b in both]
        else:
            out += lines[place]
    return out[:most] + ([f'... and {len(out) - most} more'] if len(out) > most else [])


def verify(source, document):
    """Law 1 by the program itself; '' where it holds."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ('source', 'document.xml')]
        for path, data in zip(paths, (source, document)):
            with open(path, 'wb') as f:
                f.write(data)
        run = referat2xml('--verify=' + paths[0], paths[1])
    return '' if run.returncode == 0 else run.stderr.decode('utf-8', 'replace') or f'status {run.returncode}'


def pairs(folder):
    """(name, path of the text, Expected) for each file of facts."""
    for facts in sorted(f for f in os.listdir(folder) if f.endswith('.facts')):
        name = facts[:-len('.facts')]
        texts = [os.path.join(folder, name + ext) for ext in ('.txt', '.md')]
        text = next(t for t in texts if os.path.exists(t))
        with open(os.path.join(folder, facts), encoding='utf-8') as f:
            yield name, text, Expected(f.read())
