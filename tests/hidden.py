#!/usr/bin/env python3
"""Nothing hidden: a document holds no second copy of the minutes unless it is asked for, and a
published edition has neither numbers, closed text nor the source's name in any byte of any format."""
import csv
import hashlib
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
import zlib

sys.path.insert(0, os.path.join(os.environ.get('abs_top_srcdir', '.'), 'tests'))
import law  # noqa: E402
from tap import BUILD, SRC, converter, diag, done, in_ci, is_, ok, skip  # noqa: E402

NS = '{urn:x-referat:1}'
PROPERTY = 'Indlejret referat-XML, SHA-256'

# How a number is set, with its last four digits in braces, and what is left of it.  A number ends in
# 7391 and nothing else does.
FORMS = [
    ('010190-{}', '010190-****'), ('010190 {}', '010190 ****'), ('010190{}', '010190****'),
    ('010190\u2013{}', '010190\u2013****'), ('010190 - {}', '010190 - ****'), ('010190\u00a0{}', '010190\u00a0****'),
    ('610190-{}', '610190-****'), ('290200-{}', '290200-****'), ('nr.010190-{}', 'nr.010190-****'),
    ('-010190-{}', '-010190-****'), ('01.01.90-{}', '01.01.90-****'), ('01.01.1990-{}', '01.01.1990-****'),
    ('01011990-{}', '01011990-****'), ('CPR:010190-{},', 'CPR:010190-****,'), ('(010190-{})', '(010190-****)'),
    ('01\u00ad0190-{}', '010190-****'), ('010190\u200b-{}', None), ('**010190**-{}', '010190-****'),
    ('010190-\n{}', None), ('010190/{}', '010190/****'), ('0101\n90-{}', None), ('01\n0190-{}', None),
    ('01 01 90-{}', '01 01 90-****'),
]
SECRET = '7391'
HARMLESS = ['74 12 34 56', '120.000.000', '24/12345678', '330190-7390', '011390-7390', '1010190-7390', '010190-73901',
            '2024-05-14', '14.05.2024 15.30', '00.01.00-A00-1-24', '5790001234567', '010190, 7390', '14.05.24 1530', '2024/051290',
            '140524 15-30', '14 kr. 0524-1530', '15 1332-1530']

HEAD = '''Referat

Byrådet i Solvig Kommune

Mødedato: 14. maj 2024 kl. 16.00
Mødested: Lokale 3 ved siden af 010190-7391
Mødedeltagere: Anna Holm, Bo Munk

Indholdsfortegnelse

1. Godkendelse af dagsorden .......... 2
2. Lukket: Klage fra Gudmund Fortrolig .......... 3
3. Sag om 020280-7391 .......... 4

'''
ITEMS = '''Punkt 1: Godkendelse af dagsorden

24/1111

Sagsfremstilling

{text}

Beslutning

Godkendt.

Punkt 2: Lukket: Klage fra Gudmund Fortrolig

24/2222

Sagsfremstilling

Klagen fra Gudmund Fortrolig og Hemmelia Holm blev lagt frem.

Beslutning

Bo Munk erklærede sig inhabil. Klagen blev Hemmelig afvist.

Afbud: Ukendt Hemmeligsen

Punkt 3: Sag om 020280-7391

24/3333

Sagsfremstilling

| Navn | Nummer |
| --- | --- |
| Ib Krogh | 030303-7391 |

- 040404-7391 på en liste

Se https://solvig.example/?nr=050505-7391 og https://solvig.example/?nr=050505%2D7391 på nettet.

Beslutning

Taget til efterretning.
'''
TEXT = HEAD + ITEMS.format(text='\n\n'.join('Det er ' + form.format(SECRET) + ' her.' for form, _ in FORMS) + '\n\n' +
                           '\n\n'.join('Det er ' + harmless + ' her.' for harmless in HARMLESS))
NAME = 'kilden-til-klagen.md'
LEFT_OUT = [SECRET, 'Hemmeli', 'Fortrolig', 'Gudmund', 'Ukendt', 'kilden-til-klagen']


def run(program, *args, data=b''):
    return law.run(converter(program), *args, input=data)


def put(name, data):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(data)
    return path


def inflated(data):
    """The bytes, and the bytes of all that is deflated in them: parts of packages, streams of PDF."""
    yield 'the bytes', data
    if data[:4] == b'PK\3\4':
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for entry in package.infolist():
                yield entry.filename, entry.filename.encode() + package.read(entry) + entry.comment + entry.extra
    for stream in re.finditer(rb'stream\r?\n', data):
        try:
            yield 'a stream', zlib.decompressobj().decompress(data[stream.end():])
        except zlib.error:
            pass


def found(words, data):
    """Where the words stand, each part as it is and without what is no letter or digit of the text."""
    places = []
    for name, part in inflated(data):
        text = part.decode('utf-8', 'replace')
        bare = re.sub(r'<[^>]*>', '', text)
        utf16 = part.decode('utf-16-be', 'replace')
        places += [(name, word) for word in words if word in text or word in bare or word in utf16]
    return places


def pdfs_of(paths):
    """For each document its PDF, and what is read of that; LibreOffice makes all of them in one start."""
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf',
                    '--outdir', folder, *paths], capture_output=True, timeout=300)
    for path in paths:
        pdf = os.path.splitext(path)[0] + '.pdf'
        with open(pdf, 'rb') as file:
            data = file.read()
        text = subprocess.run(['pdftotext', pdf, '-'], capture_output=True).stdout
        info = subprocess.run(['pdfinfo', pdf], capture_output=True).stdout
        yield data + b'\n' + text + info


HAS_PDF = all(shutil.which(p) for p in ('soffice', 'pdftotext', 'pdfinfo'))


def struck(package, part, old, new):
    """The package after somebody replaced text in one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as before, zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            data = before.read(entry)
            if entry.filename == part:
                if old not in data.decode():
                    diag(f'{old} is not in {part}')
                data = data.decode().replace(old, new).encode()
            after.writestr(entry, data)
    return out.getvalue()


def edits(source):
    """A number that somebody strikes out is gone."""
    for kind, part, carried in (('docx', 'word/document.xml', 'customXml/item1.xml'),
                                ('odt', 'content.xml', 'referat.xml')):
        made = run('referat2' + kind, '-q', source).stdout
        where = {name for name, _ in found(['-' + SECRET], made)}
        is_(sorted(where), sorted({part} | ({'word/_rels/document.xml.rels'} if kind == 'docx' else set())),
            f'{kind}: numbers stand in the text alone')
        plain = put('plain.md', re.sub(rb'(?m)^Se https.*$', b'', open(source, 'rb').read()))
        made = run('referat2' + kind, '-q', plain).stdout
        ok(found([SECRET], made), f'{kind}: the search finds numbers')
        is_(found([SECRET], struck(made, part, SECRET, '')), [], f'{kind}: one that is struck out is nowhere in the package')
        names = zipfile.ZipFile(io.BytesIO(made)).namelist()
        ok(carried not in names and not found([PROPERTY], made), f'{kind}: it carries no XML')
        carrying = run('referat2' + kind, '-q', '--embed-xml', plain).stdout
        is_({name for name, _ in found([SECRET], struck(carrying, part, SECRET, ''))}, {carried},
            f'{kind}: with --embed-xml it is in the XML, and the search sees it')
        ok(found([PROPERTY], carrying), f'{kind}: and the properties tell of the XML')
        believed(kind, carrying, carried, part)


COMMENTED = {'docx': ('<w:t>Godkendt.</w:t>', '<w:t>Godkendt.</w:t><w:commentReference w:id="1"/>'),
             'odt': ('Godkendt.', 'Godkendt.<office:annotation><text:p>Nej</text:p></office:annotation>')}


def digest_of(package, name):
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        return hashlib.sha256(parts.read(name)).hexdigest()


def believed(kind, carrying, carried, part):
    """The attributes of a carried XML count while nobody has changed it."""
    def outcome(data):
        back = run('referat2xml', '-q', put('back.' + kind, data)).stdout
        section = [s for s in ET.fromstring(back).iter(NS + 'section') if s.get('kind') == 'decision'][0]
        return section.get('outcome')
    properties = 'docProps/custom.xml' if kind == 'docx' else 'meta.xml'
    is_(outcome(carrying), 'approved', f'{kind}: the XML is read')
    forged = struck(carrying, carried, 'outcome="approved"', 'outcome="rejected"')
    is_(outcome(forged), 'approved', f'{kind}: a forged attribute is not believed')
    untold = struck(forged, properties, PROPERTY, 'Noget andet')
    is_(outcome(untold), 'approved', f'{kind}: nor without its digest')
    recomputed = struck(forged, properties, *(digest_of(package, carried) for package in (carrying, forged)))
    is_(outcome(recomputed), 'approved', f'{kind}: nor with the digest of the forged XML')
    changed = struck(carrying, part, 'Godkendt.', 'Afvist.')
    is_(outcome(changed), 'rejected', f'{kind}: of a text that was changed the text counts')
    commented = struck(carrying, part, *COMMENTED[kind])
    told = run('referat2xml', put('back.' + kind, commented)).stderr.decode()
    ok('comment-left-out' in told, f'{kind}: a comment is told of, though the text is the same')


def published(source):
    options = {'referat2xml': [(), *((f'--extract={t}',) for t in (
        'decisions', 'items', 'annexes', 'attendance', 'votes', 'statements'))],
        'referat2md': [(f'--flavour={f}',) for f in ('pandoc', 'gfm', 'commonmark')], 'referat2json': [()],
        'referat2docx': [(), ('--embed-xml',)], 'referat2odt': [(), ('--embed-xml',)]}
    xml = put('whole.xml', run('referat2xml', '-q', source).stdout)
    docx = put('whole.docx', run('referat2docx', '-q', source).stdout)
    office = {}
    for program, sets in options.items():
        for chosen in sets:
            name = ' '.join((program, *chosen))
            ok(found(LEFT_OUT, run(program, '-q', *chosen, source).stdout) or 'extract' in name,
               f'{name}: the search finds what is left out')
            for given in (source, xml, docx):
                result = run(program, '-q', '--publish', *chosen, given)
                ok(result.returncode == 0 and len(result.stdout) > 30, f'{name}: there is an edition')
                is_(found(LEFT_OUT, result.stdout), [], f'{name} of {os.path.basename(given)}: nothing is hidden in it')
            is_(result.stderr, b'', f'{name}: quiet')
            kind = {'referat2docx': 'docx', 'referat2odt': 'odt'}.get(program)
            if kind:
                office[name] = put(f'published-{kind}{len(chosen)}.{kind}', result.stdout)
    if not HAS_PDF:
        skip(2 * len(office), 'soffice or poppler-utils is not installed')
        return
    for name, pdf in zip(office, pdfs_of(office.values())):
        is_(found(LEFT_OUT, pdf), [], f'{name}: nor in its PDF')
        ok(found(['Godkendelse'], pdf), f'{name}: where the search finds words')


def edition(source):
    result = run('referat2xml', '--publish', source)
    root = ET.fromstring(result.stdout)
    path = put('published.xml', result.stdout)
    is_(root.get('edition'), 'published', 'the edition says what it is')
    is_(sorted(root.find(NS + 'source').attrib), ['encoding', 'generator', 'media-type'], 'nothing of the file is told')
    said = ' '.join(' '.join(root.itertext()).split())
    for form, left in FORMS:
        if left:
            left = left.replace('\u00a0', ' ')
            ok(f'er {left} her.' in said or f'er {left} her.' in said.replace('\u00ad', '').replace(' -*', '-*'),
               f'what is left of {form!r}')
    for harmless in HARMLESS:
        ok(harmless in said, f'this is no number of a person: {harmless}')
    items = {i.get('number'): i for i in root.iter(NS + 'item')}
    closed = items['2']
    is_(closed.attrib, {'id': 'item-2', 'number': '2', 'title': 'Lukket punkt', 'access': 'closed', 'decided': 'no'},
        'the closed item')
    is_([''.join(c.itertext()).split() for c in closed], [['Punkt', '2:', 'Lukket', 'punkt'], ['24/2222']],
        'number and case number are left of it')
    is_(items['3'].get('title'), 'Sag om 020280-****', 'attributes are masked')
    is_([e.find(NS + 'title').text for e in root.iter(NS + 'entry')],
        ['Godkendelse af dagsorden', 'Lukket punkt', 'Sag om 020280-****'], 'the contents')
    is_([e.get('item') for e in root.iter(NS + 'entry')], ['item-1', 'item-2', 'item-3'], 'which name their items')
    is_([f.attrib for f in root.iter(NS + 'finding') if f.get('item') == 'item-2' or f.get('code') == 'cpr-number'], [],
        'no finding tells more')

    notes = [line for line in result.stderr.decode().splitlines() if '[left-out]' in line]
    ok(all(re.match(rf'{re.escape(source)}:[1-9]\d*: note: ', n) for n in notes), 'each note has its place')
    said_lines = [int(n[len(source) + 1:].split(':')[0]) for n in notes]
    lines = TEXT.splitlines()
    numbers = [i for i, line in enumerate(lines, 1) if SECRET in line]
    is_(sorted(set(numbers) - set(said_lines)), [], 'there is one for every line with a number')
    ok(any('closed item 2' in n for n in notes) and any('contents' in n for n in notes) and
       any('name of the source' in n for n in notes), 'and for the rest')
    is_(found([SECRET, 'Gudmund'], '\n'.join(notes).encode()), [], 'which tells no secret')

    is_(run('referat2xml', '--publish', '-q', path).stdout, result.stdout, 'of an edition it makes the same again')
    is_(run('referat2xml', '--publish', path).stderr, b'', 'and nothing more is left out')
    verify = run('referat2xml', '--verify', source, path)
    ok(verify.returncode == 1 and b'published edition' in verify.stderr, '--verify says what it is')
    if shutil.which('xmllint'):
        check = subprocess.run(['xmllint', '--noout', '--relaxng', os.path.join(BUILD, 'lib/xml/referat.rng'), path],
                               capture_output=True, text=True)
        ok(check.returncode == 0, 'the schema takes it') or diag(check.stderr)
        bare = put('bare.xml', result.stdout.replace(b' edition="published"', b''))
        ok(subprocess.run(['xmllint', '--noout', '--relaxng', os.path.join(BUILD, 'lib/xml/referat.rng'), bare],
                          capture_output=True).returncode, 'but not without the digest where it is no edition')
        is_(run('referat2xml', bare).returncode, 65, 'nor does the reader')
    else:
        skip(3, 'xmllint is not installed')
    docx = put('edition.docx', run('referat2docx', '-q', '--publish', '--embed-xml', source).stdout)
    is_(run('referat2xml', '-q', docx).stdout, result.stdout, 'a document that carries it carries the edition')
    for kind in ('docx', 'odt', 'md'):
        again = put(f'again.{kind}', run(f'referat2{kind}', '-q', '--publish', source).stdout)
        xml = run('referat2xml', '-q', again).stdout
        is_(ET.fromstring(xml).get('edition'), 'published', f'{kind}: read back, it is an edition still')
        is_(run('referat2xml', '--verify', again, put('again.xml', xml)).returncode, 0, f'{kind}: that holds what it was read from')
        whole = put(f'whole.{kind}', run(f'referat2{kind}', '-q', source).stdout)
        is_(ET.fromstring(run('referat2xml', '-q', whole).stdout).get('edition'), None, f'{kind}: and the whole minutes are none')
    rows = csv.reader(io.StringIO(run('referat2xml', '-q', '--publish', '--extract=attendance', source).stdout.decode()))
    is_({row[8] for row in list(rows)[1:]}, {'unknown'}, 'who was there is not told when closed items may tell otherwise')
    is_(run('referat2xml', '--publish', '--verify', source, path).returncode, 64, '--publish writes minutes')
    json.loads(run('referat2json', '-q', '--publish', source).stdout)


XML = '''<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes">
<source name="x" sha256="ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" bytes="3"
 media-type="text/plain" encoding="UTF-8" generator="test"/>
<finding code="annex-unlisted" severity="note" line="1" item="item-1" message="Hemmelig 010190-7391"/>
<finding code="annex-unlisted" severity="note" line="1" item="item-2" message="Hemmelig"/>
<head body="Udvalg 010190-7391"><title>Referat 010190-7391</title>
<field name="participants"><label>Deltagere</label><person id="person-1" name="Bo 010190-7391">Bo</person></field></head>
<contents><heading>Indhold</heading><entry match="none"><title>Hemmeligt punkt</title></entry></contents>
<group access="closed"><heading>Lukkede sager</heading><p>Hemmelig tekst</p>
<item id="item-2" number="2" title="Hemmelig" access="open" decided="yes">
<heading><label>Punkt 2:</label><case number="24/2">Hemmelig 24/2</case><title>Hemmelig</title></heading>
<case>Hemmelig</case><recusal person="Hemmelig">Hemmelig</recusal></item></group>
<item id="item-1" number="1" title="t" access="open" decided="no"><heading><title>Et</title></heading><case number="080808-7391">080808-7391</case>
<p>010190<strong>-73</strong><em>91</em> og 010190-<furniture>Side 2 af 7390</furniture>7391 og 010190<hy/>7391</p>
<p>og 010190<pb/>7391 og <a href="https://x.example/010190%2d7391">x</a></p>
<list type="bullet"><li marker="-">020202-</li><li marker="010190-7391">1</li></list>
<p>010190-</p><p>7391 er delt</p><table><tr><td>120124 </td><td> 7390</td></tr></table></item></minutes>'''


def trees():
    """What only XML has: numbers that elements part, groups, entries of no item."""
    source = put('tree.xml', XML.encode())
    result = run('referat2xml', '--publish', '-q', source)
    root = ET.fromstring(result.stdout)
    text = ''.join(root.itertext())
    is_(re.findall('7391|Hemmelig', text), [], 'the text is clean')
    is_(found(['7391'], result.stdout), [], 'elements part no number')
    is_([f.get('message') for f in root.iter(NS + 'finding')], ['Hemmelig 010190-****'], 'messages are masked')
    ok(b'Side 2 af 7390' in result.stdout and b'<td> 7390</td>' in result.stdout, 'what stands beside is left')
    is_([''.join(e.itertext()).strip() for e in root.iter(NS + 'entry')], ['Lukket punkt'],
        'an entry of no item may be that of a closed one')
    is_(sorted({w for w in re.findall(r'\w+', ''.join(root.find(NS + 'group').itertext()))}),
        sorted({'Lukkede', 'sager', 'Punkt', '2', '24', 'Lukket', 'punkt'}), 'a closed group closes its items')
    for kind, parts in (('docx', ['word/_rels/document.xml.rels', 'word/document.xml']), ('odt', ['content.xml'])):
        made = run('referat2' + kind, '-q', source).stdout
        is_(sorted({name for name, _ in found(['-7391', '%2d7391'], made)}), parts, f'{kind}: no number is in the properties')


with tempfile.TemporaryDirectory() as folder:
    source_path = put(NAME, TEXT.encode())
    ok(not in_ci() or HAS_PDF, 'PDF is looked at, too')
    edits(source_path)
    edition(source_path)
    published(source_path)
    trees()
done()
