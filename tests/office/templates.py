#!/usr/bin/env python3
"""Templates as a municipality has them, made in LibreOffice: landscape, other margins, a first page of its own,
a logo, several sections, styles in Danish or German.  The minutes take on their look, in DOCX and ODT."""
import base64
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import SRC, converter, diag, done, is_, ok, sampled, skip_all  # noqa: E402
import odf  # noqa: E402

for tool in ('soffice', 'pdftotext', 'pdfinfo'):
    if not shutil.which(tool):
        skip_all(f'{tool} is not installed')

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
MINUTES = os.path.join(SRC, 'examples/birkhavn-2024-05-14.txt')
PNG = base64.b64encode(bytes.fromhex(
    '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ff'
    'ff3f0005fe02fea7356981300000000049454e44ae426082')).decode()
NAMES = {'office': 'office', 'style': 'style', 'text': 'text', 'fo': 'xsl-fo-compatible', 'draw': 'drawing',
         'svg': 'svg-compatible'}
SPACES = ' '.join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in NAMES.items())
FLAT = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document %s office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>%s</office:styles>
<office:automatic-styles>%s</office:automatic-styles>
<office:master-styles>%s</office:master-styles>
<office:body><office:text>%s</office:text></office:body></office:document>'''
LOGO = ('<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="1cm"><draw:image><office:binary-data>'
        f'{PNG}</office:binary-data></draw:image></draw:frame>')
FIELD = '<text:user-defined text:name="%s">intet</text:user-defined>'
HEAD = f'<text:p>{LOGO} Vor Kommune</text:p><text:p>{FIELD % "Udvalg"} / {FIELD % "Mødedag"}</text:p>'


def page(name, width, height, sides, orientation='portrait'):
    return (f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{width}" '
            f'fo:page-height="{height}" style:print-orientation="{orientation}" fo:margin-top="2cm" '
            f'fo:margin-bottom="2cm" fo:margin-left="{sides}" fo:margin-right="{sides}"/><style:header-style>'
            '<style:header-footer-properties fo:min-height="1cm"/></style:header-style></style:page-layout>')


def master(name, layout, header, following=''):
    following = f' style:next-style-name="{following}"' if following else ''
    header = f'<style:header>{header}</style:header>' if header else ''
    shown = name.replace('_20_', ' ')
    return (f'<style:master-page style:name="{name}" style:display-name="{shown}" '
            f'style:page-layout-name="{layout}"{following}>{header}'
            '</style:master-page>')


def heading(shown, colour, level=1):
    name = shown.replace(' ', '_20_')
    return (f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph" '
            f'style:default-outline-level="{level}"><style:text-properties fo:color="#{colour}" '
            'fo:font-weight="bold"/></style:style>')


TEXT = '<text:p>Skriv her</text:p>'
BREAK = '<text:p text:style-name="Turn">Anden del</text:p>'
TURN = ('<style:style style:name="Turn" style:family="paragraph" style:master-page-name="%s"/>')
FLATS = {
    'landscape': FLAT % (SPACES, heading('Heading 1', 'aa0011'), page('A', '29.7cm', '21cm', '2cm', 'landscape'),
                         master('Standard', 'A', HEAD), TEXT),
    'narrow': FLAT % (SPACES, heading('Heading 1', 'aa0011'), page('A', '21cm', '29.7cm', '5cm'),
                      master('Standard', 'A', HEAD), TEXT),
    'first': FLAT % (SPACES, heading('Heading 1', 'aa0011'),
                     page('A', '21cm', '29.7cm', '3cm') + page('B', '21cm', '29.7cm', '3cm') + TURN % 'First_20_Page',
                     master('Standard', 'A', HEAD) +
                     master('First_20_Page', 'B', f'<text:p>{LOGO} Velkommen</text:p>', 'Standard'),
                     BREAK + 80 * TEXT),
    'titled': FLAT % (SPACES, heading('Heading 1', 'aa0011'), page('A', '21cm', '29.7cm', '3cm'),
                      master('Standard', 'A', HEAD + f'</style:header><style:header-first><text:p>{LOGO} Velkommen</text:p>')
                      .replace('Velkommen</text:p></style:header>', 'Velkommen</text:p></style:header-first>'), TEXT),
    'sections': FLAT % (SPACES, heading('Heading 1', 'aa0011'),
                        page('A', '21cm', '29.7cm', '3cm') + page('B', '21cm', '29.7cm', '4cm') + TURN % 'Bilag',
                        master('Standard', 'A', HEAD) + master('Bilag', 'B', HEAD), TEXT + BREAK),
    'danish': FLAT % (SPACES, heading('Overskrift 1', 'aa0011') + heading('Overskrift 2', 'bb0022', 2),
                      page('A', '21cm', '29.7cm', '3cm'), master('Standard', 'A', HEAD), TEXT),
    'german': FLAT % (SPACES, heading('Überschrift 1', 'aa0011') + heading('Überschrift 2', 'bb0022', 2),
                      page('A', '21cm', '29.7cm', '3cm'), master('Standard', 'A', HEAD), TEXT),
}
ROOM = {'landscape': 25.7, 'narrow': 11}  # cm between the margins


def office(folder, target, *files):
    return odf.soffice(folder, target, *files)


def read(path, name):
    with zipfile.ZipFile(path) as z:
        return z.read(name).decode()


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def chain(styles, style):
    """What is said of the style, or of one that it is based on."""
    while style in styles:
        parent, own = styles[style]
        if own:
            return own
        style = parent
    return None


def colours(path):
    """The colours of the letters of items' and sections' headings that are of a template."""
    found = []
    if path.endswith('docx'):
        styles = {s.get(W + 'styleId'): ([b.get(W + 'val') for b in s.iter(W + 'basedOn')] + [None],
                                         [c.get(W + 'val') for c in s.iter(W + 'color')])
                  for s in ET.fromstring(read(path, 'word/styles.xml')).iter(W + 'style')}
        styles = {k: (b[0], f'#{c[0].lower()}' if c else None) for k, (b, c) in styles.items()}
        for p in ET.fromstring(read(path, 'word/document.xml')).iter(W + 'p'):
            name, text = p.find(f'{W}pPr/{W}pStyle'), ''.join(t.text or '' for t in p.iter(W + 't'))
            if name is not None and re.match(r'Punkt\s\d+:|Indstilling$', text) and len(p.findall(W + 'r')) == 1 \
                    and p.find(f'{W}r/{W}rPr') is None:
                found.append(chain(styles, name.get(W + 'val')))
    else:
        styles = {}
        for name in ('styles.xml', 'content.xml'):
            for s in ET.fromstring(read(path, name)).iter(odf.STYLE + 'style'):
                colour = [t.get(odf.FO + 'color') for t in s.iter(odf.STYLE + 'text-properties')]
                styles[s.get(odf.STYLE + 'name')] = (s.get(odf.STYLE + 'parent-style-name'), colour[0] if colour else None)
        for h in ET.fromstring(read(path, 'content.xml')).iter(odf.TEXT + 'h'):
            if re.match(r'Punkt\s\d+:|Indstilling$', ''.join(h.itertext())) and h.find(odf.TEXT + 'span') is None:
                found.append(chain(styles, h.get(odf.TEXT + 'style-name')))
    return sorted(c for c in set(found) if c in ('#aa0011', '#bb0022'))


with tempfile.TemporaryDirectory() as folder:
    flats = []
    FLATS = dict(sampled(FLATS.items(), 2))  # 'sections' among them
    for name, text in FLATS.items():
        flats.append(os.path.join(folder, name + '.fodt'))
        with open(flats[-1], 'w', encoding='utf-8') as file:
            file.write(text)
    made = {}
    for kind in ('odt', 'docx'):
        os.mkdir(os.path.join(folder, kind))
        run('soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', kind, '--outdir',
            os.path.join(folder, kind), *flats)
        for name in FLATS:
            if (name, kind) == ('first', 'docx'):  # Word has no pages of a first kind, but headers
                continue
            template, path = os.path.join(folder, kind, f'{name}.{kind}'), os.path.join(folder, f'{name}-{kind}.{kind}')
            result = run(converter(f'referat2{kind}'), '-q', f'--reference-doc={template}', '-o', path, MINUTES)
            if ok(result.returncode == 0, f'{name}: {kind}: the template is taken'):
                made[name, kind] = path
            else:
                diag(result.stderr)
    pdfs = os.path.join(folder, 'pdf')
    run('soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf', '--outdir', pdfs,
        *made.values())
    if os.environ.get('KEEP'):
        shutil.copytree(folder, os.environ['KEEP'], dirs_exist_ok=True)
    def items(path):
        xml = run(converter('referat2xml'), '-q', path).stdout
        return re.findall(r'<item id="[^"]*" number="[^"]*" title="[^"]*"', xml) + re.findall(r'<section kind="\w+"', xml)

    wanted = items(MINUTES)
    for (name, kind), path in made.items():
        is_(items(path), wanted, f'{name}: {kind}: the document reads back by its styles')
        if kind == 'docx':
            with zipfile.ZipFile(path) as z:
                heads = [re.sub('<[^>]*>', '', z.read(n).decode()) for n in z.namelist() if 'header' in n and n.endswith('xml')]
            ok(any('Klima- og Miljøudvalget' in h and '14. maj 2024' in h for h in heads) and 'intet' not in str(heads),
               f'{name}: {kind}: fields show these minutes before a program brings them up to date')
        pdf = os.path.join(pdfs, f'{name}-{kind}.pdf')
        text = run('pdftotext', '-layout', pdf, '-').stdout
        pages = text.split('\f')[:-1]
        where = f'{name}: {kind}'
        following = pages[1:] if name in ('first', 'titled') else pages
        ok(pages and all(re.search(r'Klima- og Miljøudvalget */ *14. maj 2024', p) for p in following),
           f'{where}: the header tells committee and day of each page')
        ok('intet' not in text, f'{where}: and nothing of other minutes')
        ok(all('Vor Kommune' in p for p in following), f'{where}: it is the header of the template')
        if name in ('first', 'titled'):
            ok('Velkommen' in pages[0] and 'Vor Kommune' not in pages[0], f'{where}: the first page has its own')
        width = float(re.search(r'Page size: +([\d.]+)', run('pdfinfo', pdf).stdout)[1])
        contents = re.search(r'Indholdsfortegnelse<.*?>Punkt<', run('pdftotext', '-bbox', '-l', '1', pdf, '-').stdout, re.S)[0]
        # At the end of a line that a title fills, few dots or none are left before the page.
        ends = {y: (float(x), word) for x, y, word in
                re.findall(r'xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>', contents)}  # the last word of each line
        boxes = [x for x, word in ends.values() if re.search(r'(^|\.)\d+$', word)]
        ok(len(boxes) == 8 and max(boxes) - min(boxes) < 2, f'{where}: the pages of the contents stand below each other')
        if name in ROOM:
            edge = width / 2 + ROOM[name] / 2 * 72 / 2.54
            ok(boxes and abs(max(boxes) - edge) < 3, f'{where}: at the edge of the text')
        heads = [n for n, p in enumerate(pages) if re.search(r'^ *Punkt\s\d+: .*\n*\Z', p, re.M)]
        is_(heads, [], f'{where}: no heading stands alone at the foot of a page')
        is_(colours(path), (['#aa0011', '#bb0022'] if name in ('danish', 'german') else ['#aa0011']),
            f'{where}: headings have the colours of the template')
    # A section without a header has that of the one before.
    template = os.path.join(folder, 'docx/sections.docx')
    with zipfile.ZipFile(template) as z:
        parts = {n: z.read(n) for n in z.namelist()}
    document = parts['word/document.xml'].decode()
    last = document.rindex('<w:headerReference')
    parts['word/document.xml'] = (document[:last] + document[document.index('/>', last) + 2:]).encode()
    with zipfile.ZipFile(template, 'w') as z:
        for name, data in parts.items():
            z.writestr(name, data)
    path = os.path.join(folder, 'inherits.docx')
    run(converter('referat2docx'), '-q', f'--reference-doc={template}', '-o', path, MINUTES)
    document = read(path, 'word/document.xml')
    ok('<w:headerReference' in document and 'w:left="2268"' in document,
       'sections: the last one sets the page, and has the header of the one before')
done()
