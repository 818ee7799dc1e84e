#!/usr/bin/env python3
"""How the page looks, in DOCX and ODT alike: what is made of the facts, and what is set by them."""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import SRC, converter, diag, done, is_, ok  # noqa: E402

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
ODF = 'urn:oasis:names:tc:opendocument:xmlns:'
TEXT, OFFICE, STYLE = (f'{{{ODF}{n}:1.0}}' for n in ('text', 'office', 'style'))
HEAD = '\n\nMødedato Tirsdag d. 14. maj 2024 kl. 16:15\nMødested Salen\nMødedeltagere Anna Holm, Bo Lind\n\n'
BODY = '''Punkt 1: En sag

24/1

Sagsfremstilling

%s

Beslutning Klimaudvalget den 14-05-2024

Godkendt.
'''


def minutes(text='Alt er sagt.', title='REFERAT Klimaudvalget d. 14-05-2024'):
    return title + HEAD + BODY % text


folder = tempfile.TemporaryDirectory()
serial = 0


def made(kind, text, *options, ending='txt'):
    """The path of the document."""
    global serial
    serial += 1
    source, path = (os.path.join(folder.name, f'{serial}.{e}') for e in (ending, kind))
    with open(source, 'w', encoding='utf-8') as file:
        file.write(text)
    run = subprocess.run([converter(f'referat2{kind}'), '-q', '--force', *options, '-o', path, source],
                         capture_output=True, text=True)
    if run.returncode:
        diag(run.stderr)
    return path


def part(path, name):
    with zipfile.ZipFile(path) as z:
        return ET.fromstring(z.read(name))


def shown(e):
    """The text of a paragraph as it is set."""
    if e.tag == W + 'tab' and e.get(W + 'val') is None or e.tag == TEXT + 'tab':
        return '\t'
    if e.tag in (W + 'br', TEXT + 'line-break'):
        return '\n'
    if e.tag in (W + 'instrText', W + 'pPr', W + 'rPr'):
        return ''
    own = e.text or '' if e.tag.startswith('{' + ODF) or e.tag == W + 't' else ''
    return own + ''.join(shown(c) + (c.tail or '' if c.tag.startswith('{' + ODF) else '') for c in e)


def paragraphs(path):
    """Each paragraph as (style as people see it, text)."""
    if path.endswith('docx'):
        names = {s.get(W + 'styleId'): s.find(W + 'name').get(W + 'val') for s in part(path, 'word/styles.xml').iter(W + 'style')}
        return [(names[p.find(f'{W}pPr/{W}pStyle').get(W + 'val')], shown(p))
                for p in part(path, 'word/document.xml').iter(W + 'p') if p.find(f'{W}pPr/{W}pStyle') is not None]
    content = part(path, 'content.xml')
    parents = {s.get(STYLE + 'name'): s.get(STYLE + 'parent-style-name') for s in content.iter(STYLE + 'style')}
    out = []
    for p in content.find(f'{OFFICE}body/{OFFICE}text').iter():
        if p.tag in (TEXT + 'p', TEXT + 'h'):
            name = p.get(TEXT + 'style-name')
            name = re.sub(r'_(\w+?)_', lambda m: chr(int(m[1], 16)), parents.get(name) or name)
            out.append((name, shown(p)))
    return out


def in_style(path, name):
    return [text.replace('\u00a0', ' ') for style, text in paragraphs(path) if style.lower() == name.lower()]


def read(path):
    return subprocess.run([converter('referat2xml'), '-q', '--force', path], capture_output=True, text=True).stdout


def changed(path, name, old, new):
    """The document with one part changed."""
    other = path.replace('.', '-changed.')
    with zipfile.ZipFile(path) as z, zipfile.ZipFile(other, 'w') as to:
        for entry in z.namelist():
            data = z.read(entry).decode() if entry == name else z.read(entry)
            if entry == name and not ok(old in data, f'{old[:40]!r} stands in {name}'):
                diag(data[:400])
            to.writestr(entry, data.replace(old, new, 1) if entry == name else data)
    return other


# Where a line may not end is marked here by ~.
BOUND = [
    'Mødet den~14.~maj~2024 kl.~16.15 varer 90~minutter.',
    'Den~3.~juni er fristen, i juni~2025 sluttes sagen.',
    'Prisen er 1,2~mio.~kr. eller 4~pct. af 2~450~000~kr., og stien er 12~km lang.',
    'Efter planlovens §~5, stk.~2, jf. bilag~3 og nr.~7, er 0,4~ha nok.',
    'Der kom 22 borgere i 1999. Maj er bedre end 2024 var. I sal 2 2024 borgere. De 30 dage gik med 5 møder, og 3 kr er ikke nok.'
    .replace('3 kr', '3~kr'),
]
for kind in ('docx', 'odt'):
    path = made(kind, minutes('\n\n'.join(line.replace('~', ' ') for line in BOUND)))
    texts = [text.replace('\u00a0', '~') for style, text in paragraphs(path)]
    is_([t for t in texts if t in BOUND], BOUND, f'{kind}: no line ends inside of a date, a sum or a reference')
    back = read(path)
    ok('\u00a0' not in back and all(line.replace('~', ' ') in back for line in BOUND),
       f'{kind}: and the characters of the minutes stay the same')

# Lists have the format of number that the source has, and one marker each.
LISTS = 'Der er to veje:\n\n- 1) Eget køkken\n- 2) Køb af mad\n\nRegler:\n\n4: Ingen må synge\n5: Alle må danse'
for kind in ('docx', 'odt'):
    path = made(kind, minutes(LISTS))
    formats = {'docx': lambda: [(f.get(W + 'val'), t.get(W + 'val').replace('%1', '1')) for level in
                                part(path, 'word/numbering.xml').iter(W + 'lvl') if level.get(W + 'ilvl') == '0'
                                for f, t in [(level.find(W + 'numFmt'), level.find(W + 'lvlText'))]],
               'odt': lambda: [('decimal', '1' + e.get(STYLE + 'num-suffix')) for e in
                               part(path, 'styles.xml').iter(TEXT + 'list-level-style-number')
                               if e.get(TEXT + 'level') == '1' and e.get(STYLE + 'num-suffix')]}[kind]()
    is_([f for f in formats if f[0] == 'decimal'], [('decimal', '1)'), ('decimal', '1:')], f'{kind}: numbers in their formats')
    items = [text for style, text in paragraphs(path) if style.lower() in ('list paragraph', 'list')]
    is_(items, ['Eget køkken', 'Køb af mad', 'Ingen må synge', 'Alle må danse'], f'{kind}: and no second marker')
    is_(re.findall('<li marker="(.*?)"', read(path)), ['1)', '2)', '4:', '5:'], f'{kind}: they read back as numbers')

def list_edges(path):
    """{text of an item: where it begins, in points}"""
    if path.endswith('docx'):
        numbering = part(path, 'word/numbering.xml')
        formats = {a.get(W + 'abstractNumId'): [int(i.get(W + 'left')) / 20 for i in a.iter(W + 'ind')]
                   for a in numbering.iter(W + 'abstractNum')}
        lists = {n.get(W + 'numId'): formats[n.find(W + 'abstractNumId').get(W + 'val')] for n in numbering.iter(W + 'num')}
        of = [(p, p.find(f'{W}pPr/{W}numPr')) for p in part(path, 'word/document.xml').iter(W + 'p')]
        return {shown(p): lists[n.find(W + 'numId').get(W + 'val')][int(n.find(W + 'ilvl').get(W + 'val'))]
                for p, n in of if n is not None}
    fo = f'{{{ODF}xsl-fo-compatible:1.0}}margin-left'
    levels = {s.get(STYLE + 'name'): [float(level.get(fo)[:-2]) for level in s.iter(STYLE + 'list-level-label-alignment')]
              for s in part(path, 'styles.xml').iter(TEXT + 'list-style')}
    found = {}

    def look(e, style, depth):
        if e.tag == TEXT + 'list':
            style, depth = e.get(TEXT + 'style-name') or style, depth + 1
        if e.tag == TEXT + 'p' and style:
            found[shown(e)] = levels[style][depth - 1]
        for child in e:
            look(child, style, depth)
    look(part(path, 'content.xml').find(f'{OFFICE}body'), None, 0)
    return found


# A list in which the sentence above it goes on stands in by a step, and what is in it by two.
LED = ('Der er to veje:\n\n- Eget køkken\n  - med ansatte\n- Køb af mad\n\nIndstilling\n\n'
       'Direktionen indstiller, at\n\n1. planen vedtages\n\nSagen er set.\n\n- af alle')
for kind in ('docx', 'odt'):
    edges = list_edges(made(kind, minutes(LED)))
    is_([round(edges[text], 1) for text in ('Eget køkken', 'med ansatte', 'Køb af mad', 'planen vedtages', 'af alle')],
        [39.7, 59.5, 39.7, 39.7, 19.9], f'{kind}: a list below a lead-in stands in')

# The edges of the source's pages stay in the XML, where they are in the middle of a sentence.
EDGE = open(os.path.join(SRC, 'examples/hazards.txt'), encoding='utf-8').read()
for kind in ('docx', 'odt'):
    texts = [text for style, text in paragraphs(made(kind, EDGE)) if style != 'Referat Sidetekst']
    ok(any('at broen får nye bjælker, før' in text for text in texts), f'{kind}: no edge of a page stands in a sentence')


def kept(path):
    """The texts of the paragraphs that stay on one page with what follows."""
    if path.endswith('docx'):
        styles = {s.get(W + 'styleId') for s in part(path, 'word/styles.xml').iter(W + 'style') if s.find(f'{W}pPr/{W}keepNext') is not None}
        return [shown(p) for p in part(path, 'word/document.xml').iter(W + 'p') if p.find(f'{W}pPr/{W}keepNext') is not None
                or p.find(f'{W}pPr/{W}pStyle') is not None and p.find(f'{W}pPr/{W}pStyle').get(W + 'val') in styles]
    keep = f'{{{ODF}xsl-fo-compatible:1.0}}keep-with-next'
    styles = {s.get(STYLE + 'name') for name in ('styles.xml', 'content.xml') for s in part(path, name).iter(STYLE + 'style')
              if any(p.get(keep) == 'always' for p in s.iter(STYLE + 'paragraph-properties'))}
    return [shown(p) for p in part(path, 'content.xml').iter() if p.tag in (TEXT + 'p', TEXT + 'h')
            and p.get(TEXT + 'style-name') in styles]


# That an item is closed stands once: in its heading, or below it.
CLOSED = ('\n\nPunkt 2: Lukket: Salg af grund - Lukket\n\n24/2\n\nPunkt 3: Køb af grund (for lukkede døre)\n\n24/3\n\n'
          'Punkt 4: Eventuelt\n\nIntet.\n')
for kind in ('docx', 'odt'):
    for option in ([], ['--publish']):
        is_(in_style(made(kind, minutes() + CLOSED, *option), 'Referat Lukket punkt'), [],
            f'{kind}: a heading that says closed is enough {option}')
    said = (f'<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes"><source name="x" sha256="{64 * "0"}" bytes="3" '
            'media-type="text/plain" encoding="UTF-8" generator="test"/><head><title>T</title></head><item id="item-1" number="1" '
            'title="Lukket institution" access="closed" decided="no"><heading><title>Lukket institution</title></heading></item></minutes>')
    is_(in_style(made(kind, said, '-f', 'xml', ending='xml'), 'Referat Lukket punkt'), ['Lukket punkt'],
        f'{kind}: one that does not has it below')

def as_xml(body, **head):
    """A document of referat XML with that in it."""
    attributes = ''.join(f' {name}="{value}"' for name, value in head.items())
    return ('<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes"><source name="x" sha256="' + 64 * '0' +
            '" bytes="3" media-type="text/plain" encoding="UTF-8" generator="test"/>'
            f'<head{attributes}><title>T</title></head>{body}</minutes>')


# What the heading of an item says is not printed once more, and what is like it is.
TWICE = as_xml('<item id="item-1" number="1" title="En sag (O)" access="open" decided="no"><heading><label>1.</label><title>En sag (O)</title>'
               '</heading><furniture>1.     En sag (O)</furniture><furniture>1.</furniture><p>En sag (O)</p><p>En sag</p><p>Lukket</p></item>'
               '<item id="item-2" number="2" title="To" access="closed" decided="no"><heading><title>To (Lukket)</title></heading>'
               '<p>Lukket sag</p><p>(Lukket)</p><p>Lukket institution</p></item>')
for kind in ('docx', 'odt'):
    texts = [text for style, text in paragraphs(made(kind, TWICE, '-f', 'xml', ending='xml'))]
    is_(texts[-5:], ['1. En sag (O)', 'En sag', 'Lukket', 'To (Lukket)', 'Lukket institution'], f'{kind}: a heading is printed once')

# When the meeting ended stands behind the last decision, not in its box; a pause does not.
END = 'Mødet sluttede kl. 20.45.'
for kind in ('docx', 'odt'):
    path = made(kind, as_xml(''.join(
        f'<item id="item-{n}" number="{n}" title="{n}" access="open" decided="yes"><heading><title>{n}</title></heading>'
        f'<section kind="decision"><p>Godkendt.</p><p>{END}</p></section></item>' for n in (1, 2))), '-f', 'xml', ending='xml')
    is_([style.lower() for style, text in paragraphs(path) if text.replace('\u00a0', ' ') == END],
        ['referat beslutning', {'docx': 'body text', 'odt': 'text body'}[kind]], f'{kind}: the end of the meeting stands behind the box')

# Without a committee the head of a page is the title: there is no such property that a program could show.
for kind in ('docx', 'odt'):
    path = made(kind, as_xml('<p>x</p>', date='2024-05-14'), '-f', 'xml', ending='xml')
    head = part(path, {'docx': 'word/header1.xml', 'odt': 'styles.xml'}[kind])
    if kind == 'odt':
        head = head.find(f'.//{STYLE}header')
    fields = ' '.join(e.get(TEXT + 'name') or e.text or '' for e in head.iter() if e.tag in (TEXT + 'user-defined', W + 'instrText'))
    ok('Udvalg' not in fields and 'Mødedag' in fields and ''.join(head.itertext()).startswith('T'),
       f'{kind}: the head of a page without a committee is the title')

# The box of a decision that is short enough is not divided by the end of a page; a long one is.
BOX = ('<item id="item-1" number="1" title="A" access="open" decided="yes"><heading><title>A</title></heading><section kind="decision">'
       '<p>Et {0}</p><list type="number"><li marker="1.">To</li><li marker="2."><p>Tre</p><p>Fire</p></li></list><vote>Fem</vote>'
       '<statement><p>Seks</p><p>Syv</p></statement><p>Otte</p></section></item><item id="item-2" number="2" title="B" access="open" '
       'decided="no"><heading><title>B</title></heading><p>Ni</p></item>')
for kind in ('docx', 'odt'):
    path = made(kind, as_xml(BOX.format('')), '-f', 'xml', ending='xml')
    is_([text.strip() for text in kept(path) if text.strip() not in ('T', 'A', 'B', 'Indhold')], ['Et', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Syv'],
        f'{kind}: a short decision stays on one page, and with nothing behind it')
    path = made(kind, as_xml(BOX.format('x' * 2000)), '-f', 'xml', ending='xml')
    is_([text for text in kept(path) if text in ('To', 'Fem', 'Syv')], [], f'{kind}: a long one need not')

# What would stand alone on a page. In a chain of these each heading has a paragraph behind it.
ENDS = 'Alt er sagt.\n\nIndstilling\n\nForvaltningen indstiller,\n\n- at sagen godkendes.\n- at pengene gives.'
for kind in ('docx', 'odt'):
    path = made(kind, minutes(ENDS) + '\nAfbud: Bo Lind.\n')
    stays = [text.replace('\u00a0', ' ') for text in kept(path)]
    is_([text for text in stays if text in ('Godkendt.', 'Afbud: Bo Lind.', 'Alt er sagt.')], ['Godkendt.'],
        f'{kind}: apologies stay with their decision')
    is_([text for text in stays if text.startswith('at ')], ['at pengene gives.'],
        f'{kind}: what stands above the last decision goes along')
    ok({'Punkt 1: En sag', 'Sagsfremstilling', 'Indstilling', 'Beslutning Klimaudvalget den 14-05-2024'} <= set(stays),
       f'{kind}: a heading stays with what follows')


def figures(path):
    """The figures in cells with the room at their right, in twips."""
    if path.endswith('docx'):
        return {shown(p): int(i.get(W + 'right', 0)) if i is not None else 0 for p in part(path, 'word/document.xml').iter(W + 'p')
                for i in [p.find(f'{W}pPr/{W}ind')]}
    content, fo = part(path, 'content.xml'), f'{{{ODF}xsl-fo-compatible:1.0}}'
    room = {s.get(STYLE + 'name'): 20 * float(p.get(fo + 'margin-right', '0pt')[:-2])
            for s in content.iter(STYLE + 'style') for p in s.iter(STYLE + 'paragraph-properties')}
    return {shown(p): int(room.get(p.get(TEXT + 'style-name'), 0)) for p in content.iter(TEXT + 'p')}


def edges(path):
    """The colours of the rules above and below each row of the first table."""
    if path.endswith('docx'):
        its = next(s for s in part(path, 'word/styles.xml').iter(W + 'style') if s.get(W + 'type') == 'table' and s.find(f'.//{W}tblBorders') is not None)
        line = {e.tag: e.get(W + 'color') for e in its.find(f'.//{W}tblBorders')}
        head = its.find(f'{W}tblStylePr//{W}tcBorders/{W}bottom').get(W + 'color')
        rows = len(list(next(part(path, 'word/document.xml').iter(W + 'tbl')).iter(W + 'tr')))
        below = [head] + [line[W + 'insideH']] * (rows - 2) + [line[W + 'bottom']]
        return [line[W + 'top']] + below
    content, fo = part(path, 'content.xml'), f'{{{ODF}xsl-fo-compatible:1.0}}'
    cells = {s.get(STYLE + 'name'): p for s in content.iter(STYLE + 'style') for p in s.iter(STYLE + 'table-cell-properties')}
    table = f'{{{ODF}table:1.0}}'
    rows = [cells[next(r.iter(table + 'table-cell')).get(table + 'style-name')] for r in next(content.iter(table + 'table')).iter(table + 'table-row')]
    return [rows[0].get(fo + 'border-top').split('#')[1]] + [row.get(fo + 'border-bottom').split('#')[1] for row in rows]


# Tables
ROWS = 'Post\tBudget\tAndel\nDrift\t1.200\t7,5\nAnlæg\t2.200,25\t12,5\nLån\t-3\t1,0'
# Whole numbers end below each other, whatever unit or mark stands behind them.  Widths of letters: thousandths.
UNITS = ('Post\tBudget\tAndel\tAntal\tAnlæg\nDrift\t1.234 kr.\t12 %\t450*\t1,2 mio. kr.\nAnlæg\t12.234,50 kr.\t8,5 %\t1.200\t-\n'
         'Vej\t45 kg\t100\t3\t13 mio. kr.\nI alt\t1.234.000 kr.\t7 %\t12**\t14,25 mio. kr.')
WIDTHS = {**dict.fromkeys('0123456789', 507), ' ': 226, ',': 250, '.': 252, '%': 715, '*': 498, 'k': 455, 'g': 471, 'r': 349, 'm': 799, 'i': 229,
          'o': 527}
for kind in ('docx', 'odt'):
    path = made(kind, minutes(ROWS + '\n\nTabel 1: Regnskab\n\nFigur 2: Kort over havnen\n\nFigur 2 viser havnen.'))
    rooms = figures(path)
    is_([rooms[f] for f in ('1.200', '2.200,25', '-3')], [252, 0, 252], f'{kind}: commas stand below each other')
    is_([rooms[f] for f in ('7,5', '12,5', '1,0')], [0, 0, 0], f'{kind}: figures with as many decimals need no room')
    path = made(kind, minutes(UNITS))
    rooms = {text.replace('\u00a0', ' '): room for text, room in figures(path).items()}
    for column in list(zip(*[line.split('\t') for line in UNITS.split('\n')[1:]]))[1:]:
        ends = {f: rooms[f] + sum(WIDTHS[c] for c in f[len(re.match('[0-9.]*', f)[0]):]) / 5 for f in column if f != '-'}
        ok(max(ends.values()) - min(ends.values()) < 3 and min(rooms[f] for f in ends) == 0,
           f'{kind}: whole numbers end below each other: {", ".join(f"{f} at {end:.0f}" for f, end in ends.items())}')
    path = made(kind, minutes(ROWS + '\n\nTabel 1: Regnskab\n\nFigur 2: Kort over havnen\n\nFigur 2 viser havnen.'))
    is_(edges(path), ['2F5496', '2F5496', 'BFBFBF', 'BFBFBF', '2F5496'], f'{kind}: the rules of a table')
    heads = {'docx': lambda: [t.get(W + 'firstColumn') for t in part(path, 'word/document.xml').iter(W + 'tblLook')],
             'odt': lambda: [str(len(list(t))) for t in part(path, 'content.xml').iter() if t.tag.endswith('}table-header-columns')]}
    is_(heads[kind](), ['1'], f'{kind}: the first column names the rows')
    is_(in_style(path, 'Caption'), ['Tabel 1: Regnskab', 'Figur 2: Kort over havnen'], f'{kind}: captions look like captions')
    is_([f for f in kept(path) if f in ('Post', 'Drift', 'Anlæg', 'Lån')], ['Post', 'Drift', 'Anlæg'],
        f'{kind}: a table of a few lines stands on one page')
    path = made(kind, minutes(ROWS.replace('\nLån', '\nLån' + 40 * ' og gæld')))
    is_([f for f in kept(path) if f in ('Drift', 'Anlæg')], ['Anlæg'], f'{kind}: one whose lines wrap may be divided')
    path = made(kind, minutes(ROWS + 8 * '\nVej\t4.711\t1,0'))
    is_([f for f in kept(path) if f in ('Drift', 'Lån', 'Vej')], ['Vej'], f'{kind}: and one of many rows, above its last two')
    path = made(kind, minutes('Uge 9\tFagudvalg\nUge 10\tØkonomiudvalg\nUge 38\tFagudvalg'))
    is_([h for h in heads[kind]() if h != '0'], [], f'{kind}: and does not where there are no figures')

# The titles of the contents stand below each other, also that of an entry without a number.
ENTRIES = as_xml('<contents><heading>Indhold</heading><entry match="exact" item="item-1"><title>Et</title></entry><entry match="none"><number>1</number> <title>To</title></entry>'
                 '<entry match="none"><title>Tre</title></entry><entry match="none"><title>Fire</title></entry></contents>'
                 '<item id="item-1" number="" title="Et" access="open" decided="no"><heading><title>Et</title></heading><p>x</p></item>')
for kind in ('docx', 'odt'):
    path = made(kind, ENTRIES, '-f', 'xml', ending='xml')
    is_([text.rstrip('1') for text in in_style(path, {'docx': 'toc 1', 'odt': 'Contents 1'}[kind])], ['Et\t', '1\tTo', '\tTre', '\tFire'],
        f'{kind}: a title behind no number stands where those behind numbers do')

# Links: one policy in every format.
LINKS = {'https://x.dk/a|b': 'https://x.dk/a%7Cb', 'https://x.dk/{a}`b`^': 'https://x.dk/%7Ba%7D%60b%60%5E',
         'https://x.dk/a b': 'https://x.dk/a%20b', 'HTTPS://x.dk/': 'HTTPS://x.dk/', 'mailto:a@x.dk': 'mailto:a@x.dk',
         'https://': None, 'javascript:x': None, 'file:///x': None, 'x.dk': None}
XML = ('<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes"><source name="x" sha256="' + 64 * '0' +
       '" bytes="3" media-type="text/plain" encoding="UTF-8" generator="test"/><head><title>T</title></head>'
       '<item id="item-1" number="1" title="t" access="open" decided="no"><heading><title>Et</title></heading>%s</item></minutes>')
XML %= ''.join(f'<p><a href="{href}">ord</a></p>' for href in LINKS)
for kind in ('docx', 'odt', 'md', 'json'):
    path = made(kind, XML, '-f', 'xml', ending='xml')
    found = {'docx': lambda: [r.get('Target') for r in part(path, 'word/_rels/document.xml.rels') if r.get('TargetMode')],
             'odt': lambda: [a.get('{http://www.w3.org/1999/xlink}href') for a in part(path, 'content.xml').iter(TEXT + 'a')],
             'md': lambda: re.findall(r'\]\((.*?)\)', open(path, encoding='utf-8').read()),
             'json': lambda: re.findall(r'\],\["([^"]*)",""\]\]', open(path, encoding='utf-8').read())}[kind]()
    is_(found, [to for to in LINKS.values() if to], f'{kind}: links lead where they may')

for kind in ('docx', 'odt'):
    # The title
    path = made(kind, minutes())
    is_(in_style(path, 'Title'), ['Klimaudvalget'], f'{kind}: the title is the committee')
    is_(in_style(path, 'Subtitle'), ['14. maj 2024 kl. 16.15'], f'{kind}: below it the day')
    is_(in_style(path, 'Referat Kildetitel'), ['REFERAT Klimaudvalget d. 14-05-2024'],
        f'{kind}: the title of the source is evidence')
    back = read(path)
    ok('<title>REFERAT Klimaudvalget d. 14-05-2024</title>' in back and back.count('<title>') == 2
       and 'kl. 16.15' not in back, f'{kind}: and it alone is read back')
    path = made(kind, minutes(title='KLIMAUDVALGET'))
    is_(in_style(path, 'Title') + in_style(path, 'Referat Kildetitel'), ['KLIMAUDVALGET'],
        f'{kind}: a title that is the committee stands once')
    is_(in_style(path, 'Subtitle'), ['14. maj 2024 kl. 16.15'], f'{kind}: and has the day below it')
    path = made(kind, 'REFERAT fra mødet\n\n' + BODY.replace(' Klimaudvalget den 14-05-2024', '') % 'Alt er sagt.')
    is_(in_style(path, 'Title'), ['REFERAT fra mødet'], f'{kind}: without facts it is the title of the source')
    path = made(kind, XML.replace('<head>', '<head body="Udvalg">'), '-f', 'xml', ending='xml')
    is_(in_style(path, 'Title'), ['T'], f'{kind}: and without a day as well')
    path = made(kind, minutes())
    end, begin = {'docx': ('</w:p><w:p><w:pPr><w:pStyle w:val="ReferatSourceTitle"/></w:pPr>', ''),
                  'odt': ('</text:p>\n<text:p text:style-name="Referat_20_Kildetitel">', '')}[kind]
    name = {'docx': 'word/document.xml', 'odt': 'content.xml'}[kind]
    ok('REFERAT Klimaudvalget d. 14-05-2024' in read(changed(path, name, end, begin)),
       f'{kind}: what somebody joins to a line that was made is not lost')
# Labels that stand above all values are set beside them, each with its own; where one has none, nothing moves.
FIELDS = '<field name="date"><label>Dato:</label></field><field name="place"><label>Sted:</label></field>'
VALUES = '<field name="date"><label/>4. maj</field><field name="place"><label/><strong>Salen</strong></field>'
for kind in ('docx', 'odt'):
    for head, lines in ((FIELDS + VALUES, ['Dato:\t4. maj', 'Sted:\tSalen']),
                        (FIELDS + VALUES + FIELDS, ['Dato:\t4. maj', 'Sted:\tSalen', 'Dato:', 'Sted:']),
                        (FIELDS + VALUES.replace('place', 'other'), ['Dato:', 'Sted:', '\t4. maj', '\tSalen']),
                        (FIELDS + '<p>Nu:</p>' + VALUES, ['Dato:', 'Sted:', '\t4. maj', '\tSalen']),
                        ('<field name="members"><label>Der var mødt i aften:</label> Bo</field>', ['Der var mødt i aften:\nBo'])):
        path = made(kind, XML.replace('</head>', head + '</head>'), '-f', 'xml', ending='xml')
        is_(in_style(path, 'Referat Mødeoplysning'), lines, f'{kind}: {", ".join(map(repr, lines))}')
    ok('<label>Der var mødt i aften:</label> Bo</field>' in read(path), f'{kind}: a label that fills its line ends there')

# What agenda systems tell of a case in lines below its number stands beside that; sentences and decisions do not.
CASE = '<case number="24/1">Sagsnr.<lb/>24/1</case>'
LINES = '<p>Initialer</p><p>MJT</p><p>Åbent</p>'
SECTION = '<section kind="decision"><p>Godkendt</p></section>'
for kind in ('docx', 'odt'):
    for inside, line in ((CASE + LINES + SECTION, 'Sagsnr. 24/1 Initialer MJT Åbent'), (CASE + '<p>Åben sag</p><absent>Ingen</absent>', 'Sagsnr. 24/1 Åben sag'),
                         (CASE + LINES, 'Sagsnr. 24/1'), (CASE + '<p>Et</p>' + LINES + SECTION, 'Sagsnr. 24/1 Initialer MJT Åbent'),
                         (CASE + '<p>Sagen udgår.</p>' + SECTION, 'Sagsnr. 24/1'), (CASE + LINES + '<p>Der spørges:</p>' + SECTION, 'Sagsnr. 24/1'),
                         (CASE + 3 * LINES + SECTION, 'Sagsnr. 24/1'), (CASE + '<p>Et langt stykke uden et punktum</p>' + SECTION, 'Sagsnr. 24/1')):
        path = made(kind, XML.replace('</heading>', '</heading>' + inside), '-f', 'xml', ending='xml')
        is_(in_style(path, 'Referat Sagsnummer'), [line], f'{kind}: {re.sub("<.*?>", " ", inside).split()} after a case: {line}')

# Who came and who left in one sentence of the source is one on the page.
CAME = '<substitution person="Bo Lind">Bo Lind kom for Eva</substitution>'
for kind in ('docx', 'odt'):
    for inside, lines in ((CAME + '<recusal person="Eva">, som var inhabil.</recusal>', ['Bo Lind kom for Eva, som var inhabil.']),
                          (CAME + '<recusal person="Eva">da hun var inhabil,</recusal><departure person="Eva">og gik.</departure><p>Ja.</p>',
                           ['Bo Lind kom for Eva da hun var inhabil, og gik.']),
                          ('<list type="bullet"><li marker="-"><p>Ja.</p>' + CAME + '<recusal person="Eva">, som gik.</recusal></li></list>', ['Bo Lind kom for Eva, som gik.']),
                          (CAME + '<recusal person="Eva">Eva gik.</recusal>', ['Bo Lind kom for Eva', 'Eva gik.']),
                          (CAME.replace('Eva', 'Eva.') + '<recusal person="Eva">hun gik.</recusal>', ['Bo Lind kom for Eva.', 'hun gik.'])):
        path = made(kind, XML.replace('</heading>', '</heading>' + inside), '-f', 'xml', ending='xml')
        is_(in_style(path, 'Referat Fremmøde'), lines, f'{kind}: {" / ".join(lines)}')

# Who was away stays with the decision, before it and behind it.
GONE = '<absent><label>Fraværende:</label> Eva</absent><departure person="Bo">Bo gik.</departure>'
for kind in ('docx', 'odt'):
    for inside, stays in ((GONE + '<p>Ja.</p>', ['Fraværende: Eva', 'Bo gik.']), ('<p>Ja.</p>' + GONE, ['Ja.', 'Fraværende: Eva']),
                          ('<vote>Ja: 3.</vote><departure person="Bo">Bo gik.</departure>', ['Ja: 3.'])):
        for section, its in (('decision', stays), ('presentation', [text for text in stays if text.startswith('Ja')])):
            path = made(kind, XML.replace('</item>', f'<section kind="{section}">{inside}</section></item>'), '-f', 'xml', ending='xml')
            is_([text for text in kept(path) if text in ('Ja.', 'Ja: 3.', 'Fraværende: Eva', 'Bo gik.')], its, f'{kind}: {inside} in a {section}')
done()
