#!/usr/bin/env python3
"""pandoc's tree as input, without pandoc: what its nodes become, and that all of their text is there."""
import json
import os
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from law import referat2xml  # noqa: E402
from tap import diag, done, is_, ok  # noqa: E402

NS = '{urn:x-referat:1}'


def words(text):
    out = []
    for word in text.split():
        out += [{'t': 'Space'}] if out else []
        out.append({'t': 'Str', 'c': word})
    return out


def p(*inlines):
    return {'t': 'Para', 'c': [i for part in inlines for i in (words(part) if isinstance(part, str) else [part])]}


def lines(*texts):
    out = []
    for text in texts:
        out += ([{'t': 'LineBreak'}] if out else []) + words(text)
    return {'t': 'Plain', 'c': out}


def cell(*blocks, rows=1, columns=1):
    return [['', [], []], {'t': 'AlignDefault'}, rows, columns, list(blocks)]


def table(*rows, heads=()):
    """Rows of cells; the first ones may be heads of columns."""
    width = max(sum(c[3] for c in r) for r in rows)
    made = [[['', [], []], list(r)] for r in rows]
    return {'t': 'Table', 'c': [['', [], []], [None, []], [[{'t': 'AlignDefault'}, {'t': 'ColWidthDefault'}]] * width,
                                [['', [], []], [[['', [], []], list(r)] for r in heads]],
                                [[['', [], []], 0, [], made]], [['', [], []], []]]}


TOP = [p('Referat Byrådet'), p('Mødedato: 12-03-2024'), p('Punkt 1: En sag'), p('Sagsfremstilling')]
END = [p('Beslutning'), p('Godkendt.')]


def tree(*blocks):
    return json.dumps({'pandoc-api-version': [1, 23], 'meta': {}, 'blocks': [*TOP, *blocks, *END]}).encode()


def read(data, name):
    """The root of the XML, which must hold the text of the tree."""
    with tempfile.TemporaryDirectory() as folder:
        source, made = os.path.join(folder, 'a.json'), os.path.join(folder, 'a.xml')
        with open(source, 'wb') as file:
            file.write(data)
        run = referat2xml('-q', '-o', made, source)
        held = referat2xml('--verify', source, made)
        if not ok(run.returncode == 0 and held.returncode == 0, f'{name}: read, and its text whole'):
            diag((run.stderr + held.stderr).decode())
        return ET.parse(made).getroot() if run.returncode == 0 else ET.Element('none')


def said(node):
    return ' '.join(' '.join(node.itertext()).split())


def rows(root):
    return [[said(c) for c in r] for r in root.iter(NS + 'tr')]


# A table is as wide as it is, whatever its cells look like.
wide = [cell(lines('Indstilling', 'Økonomi'))] + [cell(p(f'celle {k}')) for k in range(2, 8)]
root = read(tree(table(wide, [cell(p(f'tal {k}')) for k in range(1, 8)])), 'headings in a wide table')
is_([len(r) for r in rows(root)], [7, 7], 'headings in a wide table: it stays one')
root = read(tree(table([cell(p('Til venstre')), cell(lines('Økonomi', 'Ingen.', 'Bilag', 'Kort'))])), 'a layout of two cells')
is_(sorted(s.get('kind') for s in root.iter(NS + 'section') if s.get('kind')),
    ['annexes', 'decision', 'finance', 'presentation'], 'a layout of two cells: its sections')

root = read(tree(table([cell(lines('Økonomi', 'Ingen.', 'Bilag', 'Kort')), cell(p('Til højre'))])), 'a layout in the first of two cells')
is_(sorted(s.get('kind') for s in root.iter(NS + 'section') if s.get('kind')), ['annexes', 'decision', 'finance', 'presentation'],
    'a layout in the first of two cells: its sections')
is_(rows(root), [], 'and no table stays')
root = read(tree(table([cell(p('a')), cell({'t': 'BulletList', 'c': [[p('en')], [p('to')]]})], [cell(p('b')), cell(p('c'))])), 'a list in a cell')
is_(rows(root), [['a', '- en - to'], ['b', 'c']], 'a list in a cell: each bullet before its text')

# Headings of pandoc's own.
root = read(tree({'t': 'Header', 'c': [2, ['', [], []], words('Økonomi')]}, p('Ingen.')), 'a heading')
is_([said(s.find(NS + 'heading')) for s in root.iter(NS + 'section') if s.get('kind') == 'finance'], ['Økonomi'], 'a heading begins a section')

# Cells that reach over others leave those empty.
root = read(tree(table([cell(p('a'), rows=2), cell(p('b'), columns=2)], [cell(p('c')), cell(p('d'))],
                       heads=[[cell(p('x')), cell(p('y')), cell(p('z'))]])), 'spans')
is_(rows(root), [['x', 'y', 'z'], ['a', 'b', ''], ['', 'c', 'd']], 'spans: every row is as long')
is_(len(list(root.iter(NS + 'th'))), 3, 'spans: the heads of columns')

# Marks, links, notes, and what is left out.
link = {'t': 'Link', 'c': [['', [], []], words('siden'), ['https://example.dk/a', '']]}
inner = {'t': 'Link', 'c': [['', [], []], words('inde'), ['/side', '']]}
note = {'t': 'Note', 'c': [p('Se bilaget.')]}
gone = {'t': 'Span', 'c': [['', ['deletion'], []], words('slettet')]}
root = read(tree(p('Se', {'t': 'Strong', 'c': words('nu her')}, {'t': 'Space'}, link, {'t': 'Space'}, inner, note, gone,
                   {'t': 'Image', 'c': [['', [], []], words('et kort'), ['x.png', '']]})), 'marks')
is_([said(s) for s in root.iter(NS + 'strong')], ['nu her'], 'what is bold')
is_([(a.get('href'), said(a)) for a in root.iter(NS + 'a')], [('https://example.dk/a', 'siden')], 'a link that leads somewhere')
ok('[1] Se bilaget.' in [said(e) for e in root.iter(NS + 'p')], 'a note stands behind its paragraph')
ok('slettet' not in said(root) and 'et kort' not in said(root), 'what was deleted, and a picture\'s words, are none')
is_(sorted(f.get('code') for f in root.iter(NS + 'finding')), ['picture-left-out', 'tracked-changes'], 'and are told of')

# Struck words stay, and it is told; underlined ones are words as all others.
struck = {'t': 'Strikeout', 'c': words('udgået tekst')}
root = read(tree(p('Planen', struck, {'t': 'Space'}, {'t': 'Underline', 'c': words('ny tekst')})), 'struck text')
ok('Planen' in said(root) and 'udgået tekst' in said(root) and 'ny tekst' in said(root), 'struck text: all words')
is_([f.get('code') for f in root.iter(NS + 'finding')], ['hidden-text'], 'and one finding')

# Terms and what they mean; lines that were set as such; code.
terms = {'t': 'DefinitionList', 'c': [[words('Lokalplan'), [[{'t': 'Plain', 'c': words('en plan')}], [{'t': 'Plain', 'c': words('en anden')}]]],
                                      [words('Høring'), [[{'t': 'Plain', 'c': words('otte uger')}]]]]}
root = read(tree(terms, {'t': 'LineBlock', 'c': [words('første linje'), words('anden linje')]},
                 {'t': 'CodeBlock', 'c': [['', [], []], 'linje et\nlinje to']}), 'definitions')
text = said(root)
is_([text.find(w) < text.find(v) for w, v in (('Lokalplan', 'en plan'), ('en plan', 'en anden'), ('en anden', 'Høring'), ('Høring', 'otte uger'),
                                              ('otte uger', 'første linje'), ('første linje', 'anden linje'), ('anden linje', 'linje et'),
                                              ('linje et', 'linje to'))], [True] * 8, 'definitions, lines and code stand in their order')
is_([w for w in ('en plan', 'en anden', 'otte uger', 'første linje', 'anden linje', 'linje et', 'linje to') if f' {w} ' not in text], [], 'each of them apart')

# The numbers of lists, in each form, from each beginning.
FORMS = (('Decimal', 'Period', 1, ['1.', '2.']), ('Decimal', 'OneParen', 9, ['9)', '10)']), ('Decimal', 'TwoParens', 3, ['(3)', '(4)']),
         ('LowerAlpha', 'OneParen', 1, ['a)', 'b)']), ('UpperAlpha', 'Period', 2, ['B.', 'C.']),
         ('DefaultStyle', 'DefaultDelim', 2, ['2.', '3.']), ('Decimal', 'Period', -1, ['1.', '2.']),
         ('Decimal', 'Period', 100000, ['1.', '2.']), ('Decimal', 'Period', 99999, ['99999.', '100000.']))
for form, end, start, markers in FORMS:
    items = [[{'t': 'Plain', 'c': words(f'at der gives {n} kroner')}] for n in ('ti', 'tolv')]
    root = read(tree(p('Det foreslås'), {'t': 'OrderedList', 'c': [[start, {'t': form}, {'t': end}], items]}), f'{form}, {end} from {start}')
    text = ET.tostring(root, encoding='unicode')
    ok(all(f'marker="{m}"' in text or f'{m} at der' in said(root) for m in markers), f'{form}, {end} from {start}: its numbers') or diag(text)

# What is none.
deep = {'t': 'Para', 'c': words('x')}
for _ in range(300):
    deep = {'t': 'BlockQuote', 'c': [deep]}
for name, data in (('nested too deep', tree(deep)), ('no tree', b'{"blocks": 3}'), ('cut off', tree()[:-20])):
    run = referat2xml('-q', '-', input=data)
    ok(run.returncode == 65 and not run.stdout and run.stderr.startswith(b'referat2xml: '), f'{name}: refused') or diag(run)
done()
