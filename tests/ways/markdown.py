#!/usr/bin/env python3
"""Text that looks like markup: Markdown shows it as it stood, and gives it back."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import law  # noqa: E402
from law import NS, SECTION_BEGINS, SECTION_ENDS  # noqa: E402
from tap import converter, diag, done, is_, ok, skip  # noqa: E402

PARAGRAPHS = [
    '# ikke en overskrift', '## heller ikke', '- ikke en liste', '+ plus', '* stjerne', '1. et', '12) tolv', 'a) brev',
    'iv. romertal', '(2) to', '> citat', '| bjælke | her |', ': definition', '::: div', '=====', '---', '***', '___',
    '**fed** og *kursiv* og _under_ og __to__', 'snake_case og a*b*c', '`kode` og ``mere``', '[tekst](https://x.dk)',
    '![billede](x.png)', '[^1] og [@citat] og @citat', 'a@b.dk', '<b>html</b> og <!-- x -->', '&amp; og &#38; og A & B',
    '~~streget~~ og H~2~O og x^2^', '$x^2$ koster $5', '{#id .klasse}', 'tal {.x}', '\\ baglæns \\* skråstreg \\',
    'tre... prikker.... og --- streger -- her', '"anført" og \'apostrof\'', 'Table: en tabel', '% procent', '1986. Et godt år',
    '-5 grader', '+45 12 34 56 78', 'http://example.org/a_b_c*d', 'slut med \\', '#hashtag', '07. september',
    '(@) eksempel', '(@navn-1) et andet', '@. tredje', 'mødet (se @navn)', ':smile: kl. 10:30:15 og :+1:', 'a $b$ c$',
    '<https://ikke-et-link.dk', '<a@b> og <a b@c.dk>',
]


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def run(*command, data):
    result = law.run(*command, input=data.encode())
    if result.returncode:
        diag(result.stderr.decode())
    return result.stdout.decode()


for flavour, reader in (('pandoc', 'markdown'), ('gfm', 'gfm+tex_math_dollars+emoji'), ('commonmark', 'commonmark')):
    # A sentence between them, or they would be mended into one that goes on.
    xml = SECTION_BEGINS + ''.join(f'<p>{escape(p)}</p><p>Her er en sætning, som slutter.</p>' for p in PARAGRAPHS) + SECTION_ENDS
    md = run(converter('referat2md'), '-q', '--flavour', flavour, data=xml)
    back = ET.fromstring(run(converter('referat2xml'), '-q', '-f', 'markdown', data=md) or '<none/>')
    got = [' '.join(''.join(p.itertext()).split()) for kind in ('p', 'heading') for p in back.iter(NS + kind)]
    missing = [p for p in PARAGRAPHS if p not in got]
    is_(missing, [], f'{flavour}: referat2xml reads each paragraph back')
    if missing:
        diag([g for g in got if g not in PARAGRAPHS])
    if shutil.which('pandoc'):
        html = run('pandoc', '-f', reader, '-t', 'html', '--wrap=none', data=md)
        page = ET.fromstring('<x>' + html.replace('&nbsp;', ' ') + '</x>') if html else None
        said = [' '.join(''.join(p.itertext()).split()) for p in page.iter('p')] if page is not None else []
        is_([p for p in PARAGRAPHS if p not in said], [], f'{flavour}: pandoc shows each paragraph as it stood')
    else:
        skip(1, 'pandoc is not installed')

# A link whose text is where it leads stands in angle brackets, which are marks; with them it is read.
LINKS = ['https://example.org/a_b_c*d?x=1&y=2', 'http://x.dk', 'mailto:a@x.dk', 'a.b-c@x.y.dk']
LONG = 'https://example.org/a|b'
links = ''.join(f'<p>Se <a href="{escape(("mailto:" if "@" in at and ":" not in at else "") + at)}">{escape(at)}</a>.</p>'
                for at in LINKS + [LONG])
for flavour, reader in (('pandoc', 'markdown'), ('gfm', 'gfm'), ('commonmark', 'commonmark')):
    xml = SECTION_BEGINS + links + '<p>Her <a href="https://x.dk/å">https://x.dk/å</a>.</p><p>Bruger &lt;<a href="http://x.dk">http://x.dk</a>&gt; og b@z.dk.</p>' + SECTION_ENDS
    md = run(converter('referat2md'), '-q', '--flavour', flavour, data=xml)
    lines = md.split('\n')
    is_([at for at in LINKS if f'Se <{at}>.' not in lines], [], f'{flavour}: links in angle brackets')
    ok('Se [https://example.org/a\\|b' in md.replace('https\\:', 'https:'), f'{flavour}: but one that would not be read there')
    ok('Her [https://x.dk/å' in md and '<https://x.dk/å' not in md, f'{flavour}: nor one with other letters')
    ok('Bruger \\<<http://x.dk>> og b@z.dk.' in lines, f'{flavour}: brackets that are text stay apart')
    back = run(converter('referat2xml'), '-q', '-f', 'markdown', data=md)
    paragraphs = [p for p in links.replace('</p>', '</p>\n').split('\n') if p and '|' not in p]
    is_([p for p in paragraphs if p not in back], [], f'{flavour}: which are read as they were')
    again = run(converter('referat2md'), '-q', '--flavour', flavour, data=back)
    is_(again[again.find('\nSe '):], md[md.find('\nSe '):], f'{flavour}: and written again')
    if shutil.which('pandoc'):
        html = run('pandoc', '-f', reader, '-t', 'html', '--wrap=none', data=md).replace(' class="uri"', '')
        html = html.replace(' class="email"', '')
        is_([p for p in paragraphs if p not in html], [], f'{flavour}: pandoc has the same links')
    else:
        skip(1, 'pandoc is not installed')
md = '# REFERAT Havneudvalget d. 01-02-2024\n\n## Punkt 1: En sag\n\nSe <ftp://x.dk/a> og <tel:+4512345678>.\n\n' \
    'Ikke <b>, <a b@c.dk> og 1 < 2. <https://x.dk/a\n\nEn [tekst <a@b.dk>](https://x.dk).\n'
xml = run(converter('referat2xml'), '-q', '--force', data=md)
ok('<p>Se ftp://x.dk/a og tel:+4512345678.</p>' in xml, 'a link that nobody should follow is text without brackets')
ok('<p>Ikke &lt;b&gt;, &lt;a b@c.dk&gt; og 1 &lt; 2. &lt;<a ' in xml, 'what is no link keeps its brackets')
ok('<a href="https://x.dk">tekst a@b.dk</a>' in xml, 'no link stands in a link')

# What pandoc's Markdown has besides text is no text, unless it is somebody else's.
OWN = '---\ntitle: "REFERAT Havneudvalget d. 01-02-2024"\nlang: "da"\nkind: "minutes"\nparticipants:\n- "Bo Lund"\n---\n\n'
TEXT = '# REFERAT Havneudvalget d. 01-02-2024\n\n## Punkt 1: En sag {#item-1 .item number="1"}\n\n' \
    '::: {.section .presentation}\n\n### Sagsfremstilling\n\nTekst.\n\n:::\n\n## Punkt 2: En til\n\n'
MORE = [('attributes', '### Afsnit {#a .b c="d e" f=g -}\n\nTekst.\n', '<heading>Afsnit</heading>'),
        ('attributes before what is dropped', '### Afsnit {#a .b}\u00ad\n\nTekst.\n', '<heading>Afsnit</heading>'),
        ('braces that are none', '### Afsnit {tre ting}\n\nTekst.\n', '{tre ting}'),
        ('attributes behind text', 'Tekst {.klasse}\n', 'Tekst {.klasse}'),
        ('a fence with a word', '::: boks\n\nTekst i boks.\n\n:::\n', '<p>Tekst i boks.</p>'),
        ('a word that nothing closes', '::: Vigtigt\n\nTekst.\n', '::: Vigtigt'),
        ('colons before several words', '::: Husk mødet her\n\nTekst.\n\n:::\n', '::: Husk mødet her'),
        ('fences in one another', ':::: {.a}\n\n::: {.b} :::\n\nTekst to.\n\n:::\n\n::::\n', '<p>Tekst to.</p>')]
FOREIGN = '---\ntitle: Referat\nauthor: Bo Lund\n---\n\n'
for name, data, held in [(n, front + TEXT + text, h) for n, text, h in MORE for front in ('', OWN)] + \
        [("somebody else's metadata", FOREIGN + TEXT, '<furniture>author: Bo Lund</furniture>'),
         ('metadata without a kind', OWN.replace('kind', 'date') + TEXT, '<furniture>lang: "da"</furniture>'),
         ('metadata that is never closed', OWN.replace('---\n\n', '\n') + TEXT, 'kind: "minutes"'),
         ('a ruled line and a key', '---\nlang: "da"\n\n' + TEXT, 'lang: "da"')]:
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'a.md')
        with open(source, 'w', encoding='utf-8') as f:
            f.write(data)
        xml = run(converter('referat2xml'), '-q', '--force', source, data='')
        kept = [mark for mark in ('{#', ':::', '.item', '.section', 'kind:') if mark in xml and mark not in held]
        text = '|'.join(ET.fromstring(xml).itertext()) if xml else ''
        if not ok(held in xml and not kept and 'En sag' in text, f'{name}: what stays, and nothing else'):
            diag(xml)
        with open(source + '.xml', 'w', encoding='utf-8') as f:
            f.write(xml)
        check = subprocess.run([converter('referat2xml'), '--verify', source, source + '.xml'], capture_output=True)
        if not ok(check.returncode == 0, f'{name}: the XML holds it'):
            diag(check.stderr.decode())

md = run(converter('referat2md'), '-q', data=SECTION_BEGINS + SECTION_ENDS)
if shutil.which('pandoc'):
    for kind in ('html', 'plain', 'latex', 'rst'):
        page = run('pandoc', '-f', 'markdown', '-s', '-t', kind, '--wrap=none', data=md)
        page = page[page.find('<body'):] if kind == 'html' else page
        is_(page.count('REFERAT Havneudvalget'), 1, f'a page in {kind} has the title once')
    page = run('pandoc', '-f', 'markdown', '-s', '-t', 'html', data=md)
    ok('<title>REFERAT Havneudvalget d. 01-02-2024</title>' in page.replace('\xa0', ' '), 'and that is the name of the page')
else:
    skip(5, 'pandoc is not installed')

inline = ('<p>før<strong> fed </strong>efter, <strong>Note:</strong>tekst, <em>kur</em>siv og <strong><em>begge</em></strong>, '
          '<strong> </strong><a href="https://example.org/a(b)_c">et link</a>, <a href="javascript:alert(1)">et andet</a>'
          '<lb/>ny linje<furniture>Side 1</furniture><pb/>videre, ord<hy/>deling</p>')
md = run(converter('referat2md'), '-q', data=SECTION_BEGINS + inline + SECTION_ENDS)
line = next((l for l in md.split('\n') if l.startswith('før')), '')
is_(line, 'før **fed** efter, **Note**:tekst, *kur*siv og **_begge_**, [et link](https://example.org/a%28b%29%5Fc), '
    'et andet  ', 'marks stand at words, links lead to the web alone, lines break')
ok('ny linje videre, orddeling' in md and 'Side 1' not in md, 'breaks are spaces, hyphens are gone, furniture stays out')
white = 'et to\ttre\nfire  fem \n seks'
md = run(converter('referat2md'), '-q', data=SECTION_BEGINS + f'<p>{white}</p>' + SECTION_ENDS)
ok('\net to tre fire fem seks\n' in md, 'white space of any kind is one space')

# Numbers of lists: those that a flavour has are its own, the others text behind a dash.
MARKERS = {'1.': 'all', '12)': 'all', '9.': 'all', '1234567890.': '', '123456789.': 'all', 'a)': 'pandoc', 'z.': 'pandoc', 'A)': '',
           '{)': '', '`.': '', 'ab)': '', '1a)': '', '(1)': '', '1': '', ')': '', '1:': ''}
STYLES = {'1.': [1, 'Decimal', 'Period'], '12)': [12, 'Decimal', 'OneParen'], 'a)': [1, 'LowerAlpha', 'OneParen'],
          'z.': [26, 'LowerAlpha', 'Period'], '9.': [9, 'Decimal', 'Period']}
lists = ''.join(f'<list type="number"><li marker="{m}">nummer {n} her</li></list><p>Tekst.</p>' for n, m in enumerate(MARKERS))
for flavour in ('pandoc', 'gfm', 'commonmark'):
    md = run(converter('referat2md'), '-q', '--flavour', flavour, data=SECTION_BEGINS + lists + SECTION_ENDS)
    for n, (marker, where) in enumerate(MARKERS.items()):
        line = next(l for l in md.split('\n') if l.endswith(f'nummer {n} her'))
        own = line.replace('\\', '') == f'{marker} nummer {n} her'
        is_(own, where in ('all', flavour), f'{flavour}: the number {marker}') or diag(line)
tree = json.loads(run(converter('referat2json'), '-q', data=SECTION_BEGINS + lists + SECTION_ENDS))
found = {}


def look(node):
    if isinstance(node, dict) and node.get('t') == 'OrderedList':
        attributes, items = node['c']
        words = [i.get('c') for b in items[0] for i in b['c'] if isinstance(i, dict)]
        number = next((int(w) for w in words if isinstance(w, str) and w.isdigit()), None)
        found[list(MARKERS)[number]] = [attributes[0], attributes[1]['t'], attributes[2]['t']]
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        look(child)


look(tree)
for marker, style in STYLES.items():
    is_(found.get(marker), style, f"pandoc's tree: the number {marker}")
# Tables with rules, as pandoc writes them: rows of several lines between two long rules, and simple ones.
TABLES = {
    'rows of several lines': ('-' * 30 + '\n Navn          Beløb\n------------- ----------------\n Anne Berg     12 kroner og\n               lidt mere\n\n'
                              ' Bo Dal        3 kroner\n' + '-' * 30 + '\n',
                              [['Navn', 'Beløb'], ['Anne Berg', '12 kroner og lidt mere'], ['Bo Dal', '3 kroner']]),
    'simple': (' Navn          Beløb\n------------- ----------------\n Anne Berg     12 kroner\n Bo Dal        3 kroner\n',
               [['Navn', 'Beløb'], ['Anne Berg', '12 kroner'], ['Bo Dal', '3 kroner']]),
    'with an empty first cell': (' Navn          Beløb\n------------- ----------------\n Anne Berg     12 kroner\n               3 kroner\n',
                                 [['Navn', 'Beløb'], ['Anne Berg', '12 kroner'], ['', '3 kroner']]),
    'without an end': ('-' * 30 + '\n Navn          Beløb\n------------- ----------------\n Anne Berg     12 kroner\n', []),
}
for name, (table, rows) in TABLES.items():
    source = '# REFERAT Havneudvalget d. 01-02-2024\n\n## Punkt 1: En sag\n\nDet er sagt.\n\n' + table + '\nDet var det.\n'
    root = ET.fromstring(run(converter('referat2xml'), '-q', '--force', '-f', 'markdown', data=source) or '<none/>')
    is_([[' '.join(' '.join(c.itertext()).split()) for c in r] for r in root.iter(NS + 'tr')], rows, f'a ruled table, {name}')
    ok(all(w in ''.join(root.itertext()) for w in ('Anne Berg', '12 kroner', 'Det var det.')), f'a ruled table, {name}: all of it')

# Which marks mark something: those that are closed, at the edges of words; two stars that are not
# closed are no text.  (text, what is bold, what is in italics, the marks that stay)
MARKS = [
    ('**fed** her', ['fed'], [], ''), ('*skrå* her', [], ['skrå'], ''), ('__fed__ her', ['fed'], [], ''), ('_skrå_ her', [], ['skrå'], ''),
    ('her **fed**', ['fed'], [], ''), ('her _skrå_', [], ['skrå'], ''), ('en*midt*i', [], ['midt'], ''), ('en_midt_i', [], [], '__'),
    ('en__midt__i', [], [], '____'), ('**to *og* en', [], ['og'], ''), ('*en **og** to', ['og'], [], '*'), ('__to _og_ en', [], ['og'], '__'),
    ('to __', [], [], '__'), ('to **', [], [], ''), ('en _', [], [], '_'), ('en *', [], [], '*'), ('** ikke ** her', [], [], ''),
    ('* ikke * her', [], [], '*'), ('_ ikke _ her', [], [], '__'), ('**fed** og **fed**', ['fed', 'fed'], [], ''),
    ('**fed *begge* fed**', ['fed begge fed'], ['begge'], ''), ('2 * 3 * 4', [], [], '**'),
]
for text, strong, em, left in MARKS:
    source = f'# REFERAT Havneudvalget d. 01-02-2024\n\n## Punkt 1: En sag\n\nDet er sagt.\n\n{text}\n\nDet var det.\n'
    root = ET.fromstring(run(converter('referat2xml'), '-q', '--force', '-f', 'markdown', data=source) or '<none/>')
    got = [[' '.join(''.join(e.itertext()).split()) for e in root.iter(NS + kind)] for kind in ('strong', 'em')]
    stays = ''.join(c for c in ''.join(root.itertext()) if c in '*_')
    is_((*got, stays), (strong, em, left), f'marks of Markdown: {text}')

# What stood around the text of a page is no text of the minutes; a div that does not end is none.
for end, kept in ((':::\n', ['Side 1 af 2']), ('', [])):
    source = '# REFERAT Havneudvalget d. 01-02-2024\n\n## Punkt 1: En sag\n\nDet er sagt.\n\n::: furniture\nSide 1 af 2\n' + end + '\nDet var det.\n'
    root = ET.fromstring(run(converter('referat2xml'), '-q', '--force', '-f', 'markdown', data=source) or '<none/>')
    got = [''.join(f.itertext()).strip() for f in root.iter(NS + 'furniture')]
    ok(all(any(k in g for g in got) for k in kept) and 'Det var det.' in ''.join(root.itertext()) and not any('Det var' in g for g in got),
       f'a div of furniture{", closed" if end else " without an end"}') or diag(got)

# A break where a paragraph ends is none; each in it stays, and all text.
for held, wanted in (('slut<lb/>', 'slut'), ('slut<lb/><lb/>', 'slut'), ('før<lb/>efter<lb/>', 'før efter'), ('<strong>slut<lb/></strong>', 'slut'),
                     ('<lb/>slut', 'slut'), ('a<lb/>', 'a')):
    for inside in f'<p>{held}</p>', f'<list type="bullet"><li marker="-">{held}</li></list>', f'<list type="bullet"><li marker="-"><p>{held}</p></li></list>':
        for flavour in ('pandoc', 'gfm', 'commonmark'):
            md = run(converter('referat2md'), '-q', '--flavour', flavour, data=SECTION_BEGINS + inside + SECTION_ENDS)
            root = ET.fromstring(run(converter('referat2xml'), '-q', '--force', '-f', 'markdown', data=md) or '<none/>')
            said = [' '.join(' '.join(p.itertext()).split()) for kind in ('p', 'li') for p in root.iter(NS + kind)]
            ok(wanted in said, f'{flavour}: {inside}: its text') or diag(said)

# What nobody takes for a mark has no backslash.
BARE = ['+a', '-5', '-x', '+45 12', '-5 grader', ':x', '1986', '(a', '(12']
for flavour in ('pandoc', 'gfm', 'commonmark'):
    md = run(converter('referat2md'), '-q', '--flavour', flavour, data=SECTION_BEGINS + ''.join(f'<p>{b}</p><p>Her er en sætning, som slutter.</p>' for b in BARE) + SECTION_ENDS)
    is_([b for b in BARE if b not in md.split('\n')], [], f'{flavour}: no backslash where nothing is a mark')

# The metadata tell all that is known of the meeting.
KNOWN = {'body': 'Havneudvalget', 'term': '2022-2025', 'municipality': 'Birkhavn', 'date': '2024-02-01', 'start': '16:00', 'end': '17:30', 'place': 'Rådhuset'}
CALLED = {'body': 'committee'}
md = run(converter('referat2md'), '-q', data=SECTION_BEGINS.replace('body="Havneudvalget"', ' '.join(f'{k}="{v}"' for k, v in KNOWN.items())) + SECTION_ENDS)
front = md.split('\n---\n')[0].split('\n')
is_([k for k, v in KNOWN.items() if f'{CALLED.get(k, k)}: "{v}"' not in front], [], 'the metadata tell all that is known')

done()
