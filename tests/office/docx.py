#!/usr/bin/env python3
"""referat2docx on the examples: sound packages, all words, the same bytes
everywhere; reference documents taken over or refused."""
import glob
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import law
from tap import SRC, converter, diag, done, is_, ok
import docx_check
from docx_check import ET, W, packed, parts_of, problems
from office_words import lost, words, words_of_xml

TO_DOCX = converter('referat2docx')
TO_XML = converter('referat2xml')


def run(*args, data=None, env=None, cwd=None):
    if not env and not cwd:
        return law.run(*args, input=data)
    return subprocess.run(args, input=data, capture_output=True, cwd=cwd,
                          env={**os.environ, **(env or {})})


def convert(text, *args):
    result = run(TO_DOCX, '-q', *args, data=text)
    if result.returncode:
        diag(result.stderr.decode())
    return result.stdout


def text_of(part):
    """The text of a WordprocessingML part as Word shows it."""
    out = []
    for element in ET.fromstring(part).iter():
        if element.tag == W + 't':
            out.append(element.text or '')
        elif element.tag in (W + 'p', W + 'br', W + 'tab', W + 'tc'):
            out.append(' ')
    return ''.join(out)


def sound(data, name):
    found = problems(data)
    if not ok(found == [], f'{name}: sound'):
        diag('\n'.join(found))


examples = sorted(glob.glob(os.path.join(SRC, 'examples', '*.txt')) +
                  glob.glob(os.path.join(SRC, 'examples', '*-*.md')))
everything = os.path.join(SRC, 'tests/schema/all.xml')
if os.path.exists(everything):
    examples.append(everything)
# Items in groups, and case numbers in headings.
examples += [os.path.join(SRC, 'tests/layouts', name) for name in ('sbsys-pkt.txt', 'kk-protokol.txt')]
ok(len(examples) >= 4, 'there are examples')
for path in examples:
    name = os.path.basename(path)
    sound(run(TO_DOCX, '-q', path).stdout, f'{name} without XML')
    result = run(TO_DOCX, '-q', '--embed-xml', path)
    if not is_(result.returncode, 0, f'{name}: converted'):
        diag(result.stderr.decode())
        continue
    docx = result.stdout
    sound(docx, name)
    parts = parts_of(docx)
    xml = run(TO_XML, '-q', path).stdout
    is_(parts['customXml/item1.xml'], xml, f'{name}: the referat XML is inside')
    is_(lost(words_of_xml(xml), text_of(parts['word/document.xml'])), [], f'{name}: no word is lost')

# The same bytes, wherever and whenever.
path = examples[0]
first = run(TO_DOCX, '-q', path).stdout
other = run(TO_DOCX, '-q', path, cwd='/', env={'TZ': 'Pacific/Auckland', 'LC_ALL': 'tr_TR.UTF-8'}).stdout
ok(first == other, 'the same bytes in another folder, time zone and locale')
with tempfile.TemporaryDirectory() as folder:
    out = os.path.join(folder, 'æ b.docx')
    run(TO_DOCX, '-q', '-o', out, path)
    with open(out, 'rb') as file:
        ok(file.read() == first, 'the same bytes in a file')
with docx_check.zipfile.ZipFile(docx_check.io.BytesIO(first)) as package:
    is_({i.date_time[3:] for i in package.infolist()}, {(0, 0, 0)}, 'the parts are of the meeting\'s day')

# Hostile text and links.
HOSTILE = '''<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes">
<source name="x" sha256="ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" bytes="3"
 media-type="text/plain" encoding="UTF-8" generator="test"/>
<head body="A &amp; B &lt;w:p>"><title>T &lt;/w:t> &quot;q&quot;</title></head>
<item id="item-1" number="1" title="t" access="open" decided="no"><heading><title>Et</title></heading>
<p><a href="javascript:alert(1)">a</a> <a href="file:///etc/passwd">b</a> <a href="https://example.org/?a=1&amp;b='2'">c</a>
 <a href="https://example.org/&quot; onclick=">d</a> <a href="#item-2">e</a> <a href="#item-9">f</a>
 <a href="mailto:post@example.org">g</a> {HYPERLINK "x"} TOC \\o &lt;w:instrText/></p>
<table><tr><th>A</th></tr><tr><td></td></tr></table><table><tr><td>1</td></tr></table></item>
<item id="item-2" number="2" title="t" access="closed" decided="no"><heading><title>To</title></heading>
<list type="number"><li marker="2.">to</li><li marker="5.">fem</li><li marker="%1&quot;&lt;">x</li><li marker="1.2">y</li></list></item>
</minutes>'''
hostile = convert(HOSTILE.encode(), '-f', 'xml')
sound(hostile, 'hostile text')
parts = parts_of(hostile)
links = [r.get('Target') for r in docx_check.relations_of(parts, 'word/document.xml')
         if r.get('TargetMode') == 'External']
is_(links, ["https://example.org/?a=1&b='2'", 'https://example.org/%22%20onclick=', 'mailto:post@example.org'],
    'links go where they may')
document = parts['word/document.xml'].decode()
is_([code for code in re.findall('<w:instrText[^>]*> (\\w+)', document) if code != 'PAGEREF'], ['TOC'], 'text becomes no field')
is_(re.findall(r'w:anchor="(\w+)"', document), ['punkt_1', 'punkt_2', 'punkt_2'], 'links inside')
is_(re.findall(r'<w:startOverride w:val="(\d+)"', parts['word/numbering.xml'].decode()), ['2', '5'],
    'numbers are those of the source')
is_(lost(words_of_xml(HOSTILE.encode()), text_of(parts['word/document.xml'])), [], 'and no word is lost')

# Planted faults: each check fails on a document that is broken for it.
whole = convert(open(everything, 'rb').read(), '-f', 'xml', '--embed-xml') if os.path.exists(everything) else hostile
FAULTS = [
    ('no-style', 'word/document.xml', r'pStyle w:val="Heading1"', 'pStyle w:val="Heading77"'),
    ('style-twice', 'word/styles.xml', r'w:styleId="Heading2"', 'w:styleId="Heading1"'),
    ('style-name-twice', 'word/styles.xml', r'"heading 2"', '"Heading 1"'),
    ('no-style-named', 'word/document.xml', r'<w:pStyle w:val="Heading1"/>', ''),
    ('heading-gap', 'word/document.xml', r'"Heading1"', '"Heading3"'),
    ('not-danish', 'word/styles.xml', r'da-DK', 'en-GB'),
    ('no-list', 'word/document.xml', r'<w:numId w:val="1"/>', '<w:numId w:val="99"/>'),
    ('no-format', 'word/numbering.xml', r'<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="99"/>'),
    ('number-twice', 'word/numbering.xml', r'w:numId="2"', 'w:numId="1"'),
    ('number-order', 'word/numbering.xml', r'(<w:abstractNum .*</w:abstractNum>)(<w:num .*)(</w:numbering>)', r'\2\1\3'),
    ('no-anchor', 'word/document.xml', r'w:anchor="punkt_1"', 'w:anchor="punkt_99"'),
    ('bookmark-open', 'word/document.xml', r'<w:bookmarkEnd w:id="1"/>', ''),
    ('bookmark-twice', 'word/document.xml', r'(<w:bookmarkStart [^>]*>)', r'\1\1'),
    ('no-relation', 'word/document.xml', r'r:id="rIdHeader"', 'r:id="rIdNone"'),
    ('relation-twice', 'word/_rels/document.xml.rels', r'"rIdHeader"', '"rIdFooter"'),
    ('relation-to-nothing', 'word/_rels/document.xml.rels', r'"header1.xml', '"header9.xml'),
    ('link-outside', 'word/_rels/document.xml.rels', r'</Relationships>',
     '<Relationship Id="x" Type="x/hyperlink" Target="file:///x" TargetMode="External"/></Relationships>'),
    ('relations-of-nothing', 'word/_rels/document.xml.rels', None, 'word/_rels/none.xml.rels'),
    ('type-of-nothing', '[Content_Types].xml', r'/word/header1.xml', '/word/header9.xml'),
    ('type-twice', '[Content_Types].xml', r'/word/header1.xml', '/word/footer1.xml'),
    ('no-type', '[Content_Types].xml', r'Extension="xml"', 'Extension="lmx"'),
    ('empty-paragraph', 'word/document.xml', r'<w:sectPr>', '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:sectPr>'),
    ('field-open', 'word/document.xml', r'<w:fldChar w:fldCharType="end"/>', ''),
    ('field-order', 'word/document.xml', r'"begin"', '"end"'),
    ('page-of-nothing', 'word/document.xml', r'PAGEREF punkt_1 ', 'PAGEREF punkt_99 '),
    ('cell-without-paragraph', 'word/document.xml', r'<w:tc><w:p>.*?</w:p>', '<w:tc>'),
    ('ragged-row', 'word/document.xml', r'<w:tc>.*?</w:tc>', ''),
    ('header-row-below', 'word/document.xml', r'<w:tblHeader/>(.*?<w:cantSplit/>)', r'\1<w:tblHeader/>'),
    ('asks-on-opening', 'word/settings.xml', r'<w:compat>', '<w:updateFields/><w:compat>'),
    ('not-xml', 'word/settings.xml', r'<w:compat>', ''),
]
is_(problems(whole), [], 'the document to break is sound')
for code, part, pattern, broken in FAULTS:
    parts = parts_of(whole)
    if pattern is None:
        parts[broken] = parts[part]
    else:
        content, n = re.subn(pattern, broken, parts[part].decode(), count=0 if code == 'not-danish' else 1, flags=re.S)
        parts[part] = content.encode()
    found = problems(packed(parts))
    if not ok(any(f.startswith(code + ':') for f in found), f'a fault is found: {code}'):
        diag('\n'.join(found))
parts = parts_of(whole)
parts['word/document.xml'] = parts['word/document.xml'].replace(b'<w:t>', b'<w:t/><w:t>', 1).replace('Beslutning'.encode(), b'')
ok(lost(words_of_xml(parts['customXml/item1.xml']), text_of(parts['word/document.xml'])) != [], 'a fault is found: a lost word')

# Figures of a column stand below one another at their points.
FIGURES = ('1,5', '12', '3,25')
table = ET.fromstring(parts_of(convert(('# Referat\n\n## Punkt 1: En sag\n\n| Post | Beløb |\n|---|---|\n' + ''.join(
    f'| Drift | {f} |\n' for f in FIGURES) + '\nBeslutning\n\nGodkendt.\n').encode(), '-f', 'markdown'))['word/document.xml']).find(f'.//{W}tbl')
insets = {''.join(c.itertext()): int(next((e.get(W + 'right') for e in c.iter(W + 'ind')), 0)) for c in table.iter(W + 'tc')}
ok(insets['12'] > insets['1,5'] > insets['3,25'] == 0, f'figures stand below one another at their points ({insets})')

# The list of contents that the document lacks has room, too: the first item begins behind it.
short = ''.join(f'Punkt {n}: Sag nummer {n}\n\nBeslutning\n\nGodkendt.\n\n' for n in range(1, 101))
body = ET.fromstring(parts_of(convert(f'REFERAT Byrådet d. 14-05-2024\n\n{short}'.encode(), '-f', 'text'))['word/document.xml'])
told = [int(re.search(r'(\d+)$', ''.join(p.itertext()))[1]) for p in body.iter(W + 'p')
        if p.find(f'{W}pPr/{W}pStyle') is not None and p.find(f'{W}pPr/{W}pStyle').get(W + 'val') == 'TOC1']
ok(len(told) == 100 and told[0] >= 3 and told == sorted(told), f'a hundred entries fill two pages before the first item ({told[:3]})')

# Reference documents.
with tempfile.TemporaryDirectory() as folder:
    def reference(data, name='ref.docx'):
        file_name = os.path.join(folder, name)
        with open(file_name, 'wb') as file:
            file.write(data)
        return file_name

    def with_reference(data):
        return run(TO_DOCX, '-q', f'--reference-doc={reference(data)}', path)

    own = run(TO_DOCX, '--print-reference-doc').stdout
    sound(own, 'our reference document')
    used = {v for v in docx_check.values(ET.fromstring(parts_of(own)['word/document.xml']), 'pStyle')}
    styles = {s.get(W + 'styleId') for s in ET.fromstring(parts_of(own)['word/styles.xml']).iter(W + 'style')
              if s.get(W + 'customStyle') and s.get(W + 'type') == 'paragraph'}
    is_(sorted(styles - used), [], 'it shows each of our paragraph styles')
    same = with_reference(own)
    sound(same.stdout, 'with our own reference document')

    theirs = parts_of(own)
    theirs['word/styles.xml'] = re.sub(
        rb'<w:style [^>]*w:styleId="Referat.*?</w:style>', b'',
        theirs['word/styles.xml'].replace(b'"Heading1"', b'"Overskrift&amp;1"').replace(b'2F5496', b'8B0000'), flags=re.S)
    theirs['word/document.xml'] = theirs['word/document.xml'].replace(b'"Heading1"', b'"Overskrift&amp;1"') \
        .replace(b'w:right="1418"', b'w:right="2000"')
    for name in ('word/document.xml',):
        theirs[name] = re.sub(rb'<w:body>.*<w:sectPr>', b'<w:body><w:sectPr>', theirs[name], flags=re.S)
    theirs['word/media/logo.png'] = b'\x89PNG\r\n\x1a\nlogo'
    theirs['word/header1.xml'] = theirs['word/header1.xml'].replace(
        b'<w:p>', b'<w:p xmlns:v="urn:schemas-microsoft-com:vml">', 1).replace(
        b'</w:p>', b'<w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>'
                   b'<w:r><w:t>Vor Kommune</w:t></w:r></w:p>', 1)
    theirs['word/_rels/header1.xml.rels'] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/></Relationships>')
    theirs['[Content_Types].xml'] = theirs['[Content_Types].xml'].replace(
        b'<Override', b'<Default Extension="png" ContentType="image/png"/><Override', 1)
    theirs['word/numbering.xml'] = theirs['word/numbering.xml'].replace(b'w:abstractNumId="0"', b'w:abstractNumId="40"') \
        .replace(b'<w:abstractNumId w:val="0"/>', b'<w:abstractNumId w:val="40"/>')
    restyled = with_reference(packed(theirs))
    is_(restyled.returncode, 0, 'a reference document of others')
    diag(restyled.stderr.decode())
    sound(restyled.stdout, 'restyled')
    got = parts_of(restyled.stdout)
    ok(b'Vor Kommune' in got['word/header1.xml'], 'its header is taken over')
    is_(got.get('word/media/logo.png'), b'\x89PNG\r\n\x1a\nlogo', 'and the logo in it')
    ok(b'"Overskrift&amp;1"' in got['word/document.xml'] and b'"Heading1"' not in got['word/document.xml'],
       'its styles are found by their names')
    ok(b'8B0000' in got['word/styles.xml'] and b'"ReferatDecision"' in got['word/styles.xml'],
       'its styles are kept, ours are added')
    ok(b'w:right="2000"' in got['word/document.xml'], 'its page setup is taken over')
    is_(lost(words_of_xml(run(TO_XML, '-q', path).stdout), text_of(got['word/document.xml'])), [],
        'and no word is lost')
    tabbed = {(p.find(f'{W}pPr/{W}pStyle').get(W + 'val'), p.find(f'{W}pPr/{W}tabs') is not None)
              for p in ET.fromstring(got['word/document.xml']).iter(W + 'p') if p.find(f'{W}pPr/{W}pStyle') is not None}
    is_({style for style, has in tabbed if has}, {'TOC1'}, 'pages in the contents stand at the margin of that page, and nothing else does')
    template = dict(theirs)
    template['[Content_Types].xml'] = template['[Content_Types].xml'].replace(b'document.main+xml', b'template.main+xml')
    is_(with_reference(packed(template)).returncode, 0, 'a template (.dotx) is taken')

    for lang, wanted in ((b'<w:lang w:val="en-GB"/>', 'da-DK'), (b'<w:lang w:val="da-FO"/>', 'da-FO'), (b'<w:lang w:val="en-GB"></w:lang>', 'en-GB')):
        spoken = {**theirs, 'word/styles.xml': re.sub(b'<w:lang [^>]*/>', lang, theirs['word/styles.xml'], count=1)}
        styles = ET.fromstring(parts_of(with_reference(packed(spoken)).stdout)['word/styles.xml'])
        is_([e.get(W + 'val') for e in styles.find(W + 'docDefaults').iter(W + 'lang')], [wanted],
            f'of a template that has {lang.decode()} the language is {wanted}')

    RELS = b'</Relationships>'
    OFFICE = b'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

    def broken(name, change):
        changed = dict(theirs)
        changed[name] = change(changed.get(name, b''))
        return packed(changed)

    def relation(kind, more=b''):
        return lambda old: old.replace(RELS, b'<Relationship Id="bad" Type="' + OFFICE + kind + b'" ' + more + b'/>' + RELS)

    def sub(old, new):
        def change(content):
            assert old in content, old
            return content.replace(old, new, 1)
        return change

    REFUSED = {
        'a macro': broken('word/vbaProject.bin', lambda _: b'x'),
        'a macro by its type': broken('[Content_Types].xml', sub(
            b'openxmlformats-officedocument.wordprocessingml.document.main', b'ms-word.document.macroEnabled.main')),
        'an OLE object': broken('word/embeddings/oleObject1.bin', lambda _: b'x'),
        'an ActiveX control': broken('word/activeX/activeX1.xml', lambda _: b'<x/>'),
        'an OLE relationship': broken('word/_rels/header1.xml.rels', relation(b'oleObject', b'Target="x"')),
        'a template elsewhere': broken('word/_rels/document.xml.rels', relation(
            b'attachedTemplate', b'Target="file:///n:/x.dotm" TargetMode="External"')),
        'a picture elsewhere': broken('word/_rels/header1.xml.rels', relation(
            b'image', b'Target="https://example.org/x.png" TargetMode="External"')),
        'a link with a script': broken('word/_rels/header1.xml.rels', relation(
            b'hyperlink', b'Target="javascript:x()" TargetMode="External"')),
        'an altered chunk': broken('word/_rels/document.xml.rels', relation(b'aFChunk', b'Target="x.html"')),
        'a field that reaches outside': broken('word/header1.xml', sub(
            b'</w:p>', b'<w:r><w:instrText> DDEAUTO c:\\x</w:instrText></w:r></w:p>')),
        'such a field in pieces': broken('word/header1.xml', sub(
            b'</w:p>', b'<w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "x"</w:instrText></w:r></w:p>')),
        'a DOCTYPE': broken('word/styles.xml', sub(b'<w:styles', b'<!DOCTYPE x [<!ENTITY a "b">]><w:styles')),
        'broken XML': broken('word/styles.xml', lambda old: old[:-5]),
        'a missing header': broken('word/_rels/document.xml.rels', sub(b'"rIdHeader"', b'"rIdGone"')),
        'no styles': broken('word/_rels/document.xml.rels', sub(b'/styles"', b'/stiles"')),
        'a spreadsheet': broken('[Content_Types].xml', sub(b'wordprocessingml.document.main', b'spreadsheetml.sheet.main')),
        'a name that leads out': broken('../evil.xml', lambda _: b'<x/>'),
        'an absolute name': broken('/evil.xml', lambda _: b'<x/>'),
        'a name twice': broken('word/STYLES.xml', lambda _: b'<x/>'),
        'a bomb': broken('word/styles.xml', lambda old: old + b' ' * (200 << 20)),
        'no package': b'PK but no more',
    }
    REFUSED['an empty file'] = b''
    for what, data in REFUSED.items():
        result = with_reference(data)
        said = result.stderr.decode()
        passed = result.returncode == 65 and not result.stdout and ('refused' in said or 'sound' in said)
        if not ok(passed, f'refused: {what}'):
            diag(f'{result.returncode}: {said}')
    result = run(TO_DOCX, '--reference-doc=/nonexistent', path)
    is_(result.returncode, 66, 'a reference document that is not there')
done()
