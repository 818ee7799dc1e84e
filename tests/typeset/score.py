#!/usr/bin/env python3
"""What a program reads of the bed: facts, table cells, words.

score.py [--fields] [--show NAME] PROGRAM FOLDER       FOLDER is what make.py made; NAME part of a file's name

Facts count field by field: what stands in both the gold and the XML is right, what stands in one of them
is wrong; F1 is strict, only white space is free.  An item is complete when all its facts are right.  A
cell counts when its text stands in its row and its column.  Words are lost that the minutes have and the
XML has not; words are added that stand outside furniture and are not of the minutes.  Marks are bold,
italic and linked text, which HTML, DOCX, ODT and RTF carry."""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET

NS = '{urn:x-referat:1}'
INLINE = {NS + t for t in ('strong', 'em', 'a', 'person', 'party', 'body', 'proposer', 'label')}
MARKS = {'b': NS + 'strong', 'i': NS + 'em', 'a': NS + 'a'}


def norm(text):
    return ' '.join((text or '').split())


def text_of(element):
    """The text without furniture; breaks are a space, hyphens that were mended are nothing."""
    out = element.text or ''
    for child in element:
        if child.tag in (NS + 'pb', NS + 'lb', NS + 'furniture'):
            out += ' '
        else:
            out += text_of(child)
        out += child.tail or ''
    return out


def words_in(element, furniture):
    """The words of an element as they stand in its blocks, with or without those of furniture."""
    pieces = []

    def walk(e):
        if e.tag == NS + 'furniture' and not furniture:
            return
        # Labels stand beside text, and blocks apart.
        apart = e.tag not in INLINE and e.tag != NS + 'hy'
        pieces.append(' ' if apart else '')
        if furniture:
            pieces.append(e.get('marker', '') + ' ' if e.get('marker') else '')
        pieces.append(e.text or '')
        for child in e:
            walk(child)
            pieces.append(child.tail or '')
        pieces.append(' ' if apart else '')
    walk(element)
    return words(''.join(pieces))


def words(text):
    text = unicodedata.normalize('NFC', text.replace('\u00ad', ''))
    return collections.Counter(re.findall(r'[^\W\d_¹²³⁰⁴-⁹]+|\d+', text))


def who(text):
    """One key for a person or parties, however written."""
    text = norm(re.sub(r'\([^)]*\)', '', text or ''))
    return '+'.join(sorted(filter(None, re.split(r'\s*(?:,|\+|\bog\b)\s*', text))))


def one(value):
    return [value] if value else []


def person(p):
    return p.get('name') or norm(text_of(p))


def named(element, *names):
    return [e for e in element.iter() if e.tag in {NS + n for n in names}]


class Facts:
    """Per field: right, added, missing; and what differs."""

    def __init__(self):
        self.fields = collections.defaultdict(lambda: [0, 0, 0])
        self.differ = []

    def add(self, where, field, gold, got):
        left, missing = [norm(x) for x in got], []
        for x in map(norm, gold):
            if x in left:
                left.remove(x)
            else:
                missing.append(x)
        count = self.fields[field]
        count[0] += len(gold) - len(missing)
        count[1] += len(left)
        count[2] += len(missing)
        if left or missing:
            self.differ.append(f'{where} {field}: missing {missing}, added {left}')
        return not left and not missing


def votes(item):
    out = set()
    for v in named(item, 'vote'):
        out |= {f'{k}:{v.get(k)}' for k in ('for', 'against', 'abstain') if v.get(k) not in (None, '0')}
        out |= {f'{x.get("choice")}:{who(x.get("name") or text_of(x))}' for x in named(v, 'person', 'party') if x.get('choice')}
    return sorted(out)


def movements(item, gold):
    out = []
    for e in named(item, 'arrival', 'departure'):
        if e.get('time') or e.get('person') not in gold['recusals']:
            out.append(' '.join(filter(None, (e.tag[len(NS):], e.get('person'), e.get('time')))))
    return out


def score_head(facts, gold, root):
    head = root.find(NS + 'head')
    head = ET.Element('none') if head is None else head
    facts.add('head', 'kind', [gold['kind']], one(root.get('kind')))
    for key in ('body', 'date', 'start', 'end', 'place', 'term'):
        facts.add('head', key, one(gold[key]), one(head.get(key)))
    # A title may take in the line below it.
    title = head.find(NS + 'title')
    title = norm(text_of(title)) if title is not None else ''
    facts.add('head', 'document title', [title if title in gold['title'] else gold['title'][0]], one(title))
    people = lambda *kinds: [person(p) for f in named(head, 'field') if f.get('name') in kinds for p in named(f, 'person')]
    facts.add('head', 'participants', gold['participants'], people('participants', 'members'))
    facts.add('head', 'absent', gold['absent'], people('absent') + [person(p) for a in named(head, 'absent') for p in named(a, 'person')])
    if 'chair' in gold:
        facts.add('head', 'chair', one(gold['chair']), people('chair') or [person(p) for p in named(head, 'person') if p.get('role') == 'chair'])
    entries = []
    for e in named(root, 'entry'):
        parts = [e.find(NS + n) for n in ('title', 'page')]
        entries.append(' @'.join(norm(text_of(p)) if p is not None else '' for p in parts))
    facts.add('contents', 'contents', [' @'.join(c) for c in gold['contents']], entries)


def heading(section):
    h = section.find(NS + 'heading')
    return norm(text_of(h)) if h is not None else ''


def said(section):
    """A decision without its heading and its apologies."""
    return ' '.join(text_of(c) for c in section if c.tag not in (NS + 'heading', NS + 'absent', NS + 'furniture'))


def score_item(facts, gold, item, head):
    where, good = f'item {gold["number"]}', True

    def add(field, want, got):
        nonlocal good
        good = facts.add(where, field, want, got) and good
    add('title', [gold['title']], one(item.get('title')))
    add('access', [gold['access']], one(item.get('access')))
    add('case', one(gold['case']), [c.get('number') or text_of(c) for c in named(item, 'case')])
    sections = [s for s in named(item, 'section') if s.get('kind') and heading(s) not in gold['subheadings']]
    add('sections', [f'{k}: {h}' for k, h in gold['sections']], [f'{s.get("kind")}: {heading(s)}' for s in sections])
    decisions = [s for s in sections if s.get('kind') == 'decision' and norm(said(s))]
    key = lambda body, date, outcome: f'{(body or head["body"]).lower()} {date or head["date"]}: {outcome}'
    want = gold.get('decisions', [])
    add('decisions', [key(d['body'], d['date'], d['outcome']) for d in want],
        [key(s.get('body'), s.get('date'), s.get('outcome')) for s in decisions])
    add('decision text', [d['text'] for d in want], [said(s) for s in decisions])
    add('amended', [d['outcome'] for d in want if d['amended']], [s.get('outcome') or '' for s in decisions if s.get('amended') == 'yes'])
    add('apologies', gold['absent'], [person(p) for a in named(item, 'absent') for p in named(a, 'person')])
    add('annexes', gold['annexes'], [text_of(a) for a in named(item, 'annex')])
    add('proposals', gold['proposals'], [text_of(p) for p in named(item, 'proposal')])
    add('votes', sorted({f'{v.split(":")[0]}:{who(v.split(":")[1])}' for v in gold['votes']}), votes(item))
    add('statements', [who(s) for s in gold['statements']], [who(s.get('by')) for s in named(item, 'statement')])
    add('recusals', gold['recusals'], [e.get('person') or '' for e in named(item, 'recusal')])
    add('movements', gold['movements'], movements(item, gold))
    grids = [[[norm(text_of(c)) for c in row] for row in named(t, 'tr')] for t in named(item, 'table')]
    add('tables', [f'{r}x{c}' for r, c in gold['tables']], [f'{len(g)}x{max(map(len, g), default=0)}' for g in grids])
    return good, cells(gold['cells'], grids)


def cells(gold, grids):
    """How many cells stand in their place; a table is compared with that one which is most like it."""
    right, rest = 0, list(grids)
    for table in gold:
        def same(grid):
            return sum(r < len(grid) and c < len(grid[r]) and grid[r][c] == norm(text)
                       for r, row in enumerate(table) for c, text in enumerate(row))
        if rest:
            best = max(rest, key=same)
            right += same(best)
            rest.remove(best)
    return right


def marks_kept(gold, root):
    have = collections.Counter()
    for kind, tag in MARKS.items():
        have.update((kind, norm(text_of(e).replace('\u00ad', '')), e.get('href')) for e in root.iter(tag))
    kept = 0
    for kind, text, address in gold:
        key = (kind, norm(text), address)
        kept += have[key] > 0
        have[key] -= 1
    return kept


Row = collections.namedtuple('Row', 'files refused right added missing items complete cells in_place words lost extra marks kept')


def score(gold, root):
    """(Row, what differs, fields) of one file; `root` is None where the program refused it."""
    facts, refused = Facts(), root is None
    root = ET.Element(NS + 'minutes') if refused else root
    score_head(facts, gold, root)
    items = {}
    for i in named(root, 'item'):
        items.setdefault(i.get('number'), i)
    facts.add('items', 'numbers', [g['number'] for g in gold['items']], [i.get('number') or '' for i in named(root, 'item')])
    complete = in_place = 0
    for g in gold['items']:
        good, right = score_item(facts, g, items.get(g['number'], ET.Element('none')), gold)
        complete += good
        in_place += right
    want = words(gold['words'])
    lost, extra = want - words_in(root, True), words_in(root, False) - want
    for what, some in (('lost', lost), ('added', extra)):
        if some:
            facts.differ.append(f'words {what}: ' + ' '.join(f'{w}*{n}' if n > 1 else w for w, n in some.items()))
    counts = [sum(f[k] for f in facts.fields.values()) for k in range(3)]
    row = Row(1, int(refused), *counts, len(gold['items']), complete, sum(len(r) for g in gold['items'] for t in g['cells'] for r in t), in_place,
              sum(want.values()), sum(lost.values()), sum(extra.values()), len(gold['marks']), marks_kept(gold['marks'], root))
    return row, facts.differ, dict(facts.fields)


def read(program, file):
    """The root of the XML that the program makes of a file, or (None, why)."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, 'out.xml')
        done = subprocess.run([program, '-q', '-o', out, file], stderr=subprocess.PIPE, text=True)
        try:
            return ET.parse(out).getroot(), ''
        except (OSError, ET.ParseError):
            return None, done.stderr.strip()


def f1(right, added, missing):
    return 2 * right / (2 * right + added + missing) if right + added + missing else 1.0


def total(rows):
    return Row(*map(sum, zip(*rows)))


def line(name, r):
    return (f'{name:18}{r.files:5}{r.refused:8}{f1(r.right, r.added, r.missing):8.3f}{f"{r.complete}/{r.items}":>10}'
            f'{f"{r.in_place}/{r.cells}":>12}{f"{r.lost}/{r.words}":>14}{r.extra:8}{f"{r.kept}/{r.marks}":>10}')


HEADER = f'{"":18}{"files":>5}{"refused":>8}{"strict":>8}{"complete":>10}{"cells":>12}{"words lost":>14}{"added":>8}{"marks":>10}'


def score_all(program, folder, show=None):
    """{(layout, format, number): (Row, fields)}, printing what differs in files whose names hold `show`."""
    found = {}
    for name in sorted(os.listdir(os.path.join(folder, 'gold'))):
        with open(os.path.join(folder, 'gold', name), encoding='utf-8') as f:
            gold = json.load(f)
        root, why = read(program, os.path.join(folder, gold['file']))
        row, differ, fields = score(gold, root)
        found[tuple(name[:-len('.json')].split('-'))] = row, fields
        if show is not None and show in gold['file']:
            print(gold['file'] + (f': refused: {why}' if root is None else ''))
            print('\n'.join(f'  {d}' for d in differ))
    return found


def by_format(found):
    formats = list(dict.fromkeys(f for _, f, _ in found))
    return {f: total([row for (_, g, _), (row, _) in found.items() if g == f]) for f in formats}


def table(found, fields):
    """The report as lines; 'txt', the same minutes as text, is for comparison and not in the sum."""
    out = [HEADER]
    for format, row in by_format(found).items():
        layouts = list(dict.fromkeys(l for l, f, _ in found if f == format))
        for l in layouts:
            out.append(line(f'{format} {l}', total([row for (m, f, _), (row, _) in found.items() if (m, f) == (l, format)])))
        out.append(line(f'{format}, all', row))
    out.append(line('all but txt', total([row for (_, f, _), (row, _) in found.items() if f != 'txt'])))
    if fields:
        formats = list(by_format(found))
        out += ['', 'strict F1 by field' + ' ' * 2 + ''.join(f'{f:>9}' for f in formats)]
        for name in dict.fromkeys(n for _, fs in found.values() for n in fs):
            cells = []
            for f in formats:
                count = [sum(c) for c in zip(*(fs[name] for (_, g, _), (_, fs) in found.items() if g == f and name in fs))] or [0, 0, 0]
                cells.append(f'{f1(*count):9.2f}' if any(count) else f'{"·":>9}')
            out.append(f'{name:20}' + ''.join(cells))
    return out


def main(arguments):
    fields, show = '--fields' in arguments, None
    arguments = [a for a in arguments if a != '--fields']
    if '--show' in arguments:
        at = arguments.index('--show')
        show = arguments[at + 1]
        del arguments[at:at + 2]
    if len(arguments) != 2:
        sys.exit(__doc__)
    found = score_all(arguments[0], arguments[1], show)
    print('\n'.join(table(found, fields)))


if __name__ == '__main__':
    main(sys.argv[1:])
