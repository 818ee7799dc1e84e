#!/usr/bin/env python3
"""referat2odt: the package, the schemas, the structure, the text, the same bytes everywhere; and a
planted fault for each check.  `odt.py --update` writes the goldens anew."""
import difflib
import glob
import itertools
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import odf  # noqa: E402
from tap import SRC, diag, done, is_, ok, skip_all  # noqa: E402

minutes = os.path.join(SRC, 'tests/office/minutes.xml')
examples = [minutes] + sorted(glob.glob(os.path.join(SRC, 'examples/*.txt')) +
                              glob.glob(os.path.join(SRC, 'examples/*-*.md')))
# Items in groups, and case numbers in headings.
examples += [os.path.join(SRC, 'tests/layouts', name) for name in ('sbsys-pkt.txt', 'kk-protokol.txt')]
schemas, FAULT = odf.Schemas(), 'the fault'


def none(problems, name):
    if not ok(not problems, name):
        diag('\n'.join(problems[:10]))


def on_example(path):
    name = os.path.basename(path)
    status, document, messages = odf.convert(path)
    if not is_((status, messages), (0, ''), f'{name}: is converted'):
        return None
    none(odf.check_package(document), f'{name}: the package')
    parts = odf.unpack(document)
    for check in odf.CHECKS:
        none(check(parts), f'{name}: {check.__name__}')
    schemas.add(name, parts)
    return document


def same_everywhere(document):
    with tempfile.TemporaryDirectory() as tmp:
        for env in ({'TZ': 'Pacific/Auckland', 'LC_ALL': 'C'}, {'TZ': 'America/Los_Angeles', 'LC_ALL': 'tr_TR.UTF-8'},
                    {'MALLOC_PERTURB_': '165', 'LC_ALL': 'da_DK.ISO-8859-1'}):
            is_(odf.convert(minutes, cwd=tmp, env=env)[1] == document, True, f'the same bytes with {env}')
        out = os.path.join(tmp, 'out.odt')
        odf.convert('-o', out, minutes)
        with open(out, 'rb') as f:
            ok(f.read() == document, 'the same bytes in a file')
    with open(minutes, 'rb') as f:
        ok(odf.convert('-f', 'xml', stdin=f.read())[1] == document, 'the same bytes from standard input')


def facts(document):
    parts = odf.unpack(document)
    content = parts['content.xml'].decode()
    none(odf.check_meta(parts, '2024-09-07'), 'the date is that of the meeting')
    for piece, name in [
        ('xlink:href="https://www.solvig.example/svom"', 'a link to the web stays'),
        ('text:start-value="3"', 'a list goes on from the number it has'),
        ('Der er tre mellemrum og et tabulatorstop her', 'white space is one space'),
        ('linje<text:line-break/>brudt', 'a line break'),
        ('middelbart', 'a hyphen that was mended leaves nothing'),
        ('over en side', 'a page break that was mended leaves a space'),
        ('<table:table-header-rows>', 'header rows'),
        ('text:style-name="Referat_20_Beslutning"', 'a decision has its style'),
        ('xlink:href="#punkt_2"', 'the contents lead to the items'),
    ]:
        ok(piece in content, name)
    ok('javascript' not in content, 'a link that may not be is text')
    ok('<text:page-count>' in parts['styles.xml'].decode(), 'the footer counts the pages')
    run = odf.subprocess.run([odf.converter('referat2xml'), '-q', minutes], capture_output=True)
    ok(run.returncode == 0 and run.stdout == parts['referat.xml'], 'the minutes are embedded as referat2xml has them')


def planted(document):
    """Each fault is put into a good document, and has to be seen."""
    good = odf.unpack(document)

    def with_fault(part, old, new):
        text = good[part].decode()
        return ok(old in text, f'a fault can be planted: {old[:60]}') and {**good, part: text.replace(old, new, 1).encode()}

    def fault(check, part, old, new, *rest):
        bad = with_fault(part, old, new)
        if bad:
            ok(check(bad, *rest), f'{check.__name__} sees {new[:60]!r} for {old[:60]!r}')

    c, s, m = 'content.xml', 'styles.xml', 'meta.xml'
    fault(odf.check_styles, c, 'text:style-name="Referat_20_Sagsnummer"', 'text:style-name="Nowhere"')
    fault(odf.check_styles, c, 'text:style-name="ReferatFirst"', '')
    fault(odf.check_styles, c, 'style:master-page-name="First_20_Page"', 'style:master-page-name="No"')
    fault(odf.check_styles, s, 'style:parent-style-name="Standard"', 'style:parent-style-name="No"')
    fault(odf.check_styles, s, '<text:list-style style:name="', '<text:list-style style:name="No')
    fault(odf.check_links, c, 'xlink:href="#punkt_1"', 'xlink:href="#punkt_9"')
    fault(odf.check_links, c, 'text:ref-name="punkt_1"', 'text:ref-name="punkt_2"')
    fault(odf.check_links, c, 'xlink:href="https:', 'xlink:href="javascript:')
    fault(odf.check_links, c, 'text:name="punkt_2"', 'text:name="punkt_1"')
    fault(odf.check_links, c, 'table:name="Tabel 2"', 'table:name="Tabel 1"')
    fault(odf.check_structure, c, 'text:outline-level="2"', 'text:outline-level="3"')
    fault(odf.check_structure, c, '</text:p>', '</text:p><text:p text:style-name="Standard"/>')
    fault(odf.check_structure, c, '<table:table-cell table:style-name="HeadFirst"', '<table:covered-table-cell/>'
          '<table:table-cell table:style-name="HeadFirst"><text:p/></table:table-cell><table:table-cell table:style-name="HeadFirst"')
    fault(odf.check_meta, m, 'da-DK', 'en-US')
    fault(odf.check_meta, m, '<dc:title>', '<dc:subject>x</dc:subject><dc:title/><dc:title>')
    fault(odf.check_meta, m, '0123456789abcdef</', '0123456789abcdee</')
    fault(odf.check_meta, m, '<dc:date>2024', '<dc:date>2023', '2024-09-07')
    fault(odf.check_meta, s, 'fo:language="da"', 'fo:language="en"')
    fault(odf.check_contrast, s, 'fo:color="#595959"', 'fo:color="#999999"')
    fault(odf.check_text, c, 'Godkendt.', 'Godkendt')
    fault(odf.check_text, c, 'Anna Krogh', 'Krogh Anna')
    for part, old, new in ((c, '<text:tab/>', '<text:tabulator/>'), (s, 'style:family="paragraph"', 'style:family="sentence"'),
                           (m, '<dc:date>2024', '<dc:date>i 2024'), ('settings.xml', 'config:type="boolean"', 'config:type="yes"'),
                           ('META-INF/manifest.xml', 'manifest:media-type="text/xml"', '')):
        bad = with_fault(part, old, new)
        if bad:
            schemas.add(f'{FAULT} {new[:60]!r} for {old[:60]!r}', bad)

    def broken_package(name, parts, stored=('mimetype',)):
        ok(odf.check_package(odf.pack(parts, stored)), f'check_package sees {name}')
    broken_package('a mimetype that is deflated', good, ())
    broken_package('a mimetype that is not first', dict(reversed(list(good.items()))))
    broken_package('a part that the manifest lacks', {**good, 'more.xml': b'<x/>'})
    broken_package('a part that is missing', {k: v for k, v in good.items() if k != 'referat.xml'})


def golden(document, update):
    """The parts of one document as they are, so that a change shows as a difference of lines."""
    place = os.path.join(SRC, 'tests/office/odt-golden')
    for name, data in odf.unpack(document).items():
        data = re.sub(rb'<meta:generator>referat/[^<]*', b'<meta:generator>referat', data)
        path = os.path.join(place, name.replace('/', '_'))
        if update:
            os.makedirs(place, exist_ok=True)
            with open(path, 'wb') as f:
                f.write(data)
        else:
            with open(path, 'rb') as f:
                expected = f.read()
            if not ok(data == expected, f'{name} is as it was'):
                diag('\n'.join(itertools.islice(difflib.unified_diff(
                    expected.decode().splitlines(), data.decode().splitlines(), 'expected', 'got', '', '', 1), 20)))


if sys.argv[1:] == ['--update']:
    golden(odf.convert(minutes, embed=())[1], True)
    sys.exit(0)
if odf.convert(minutes)[0] == 65:
    skip_all('this build does not read referat XML')
documents = {path: on_example(path) for path in examples}
if documents[minutes]:
    same_everywhere(documents[minutes])
    facts(documents[minutes])
    golden(odf.convert(minutes, embed=())[1], False)
    planted(documents[minutes])
for name, wrong in (schemas.wrong() or {}).items():
    if name.startswith(FAULT):
        ok(wrong, f'the schemas see {name}')
    else:
        none(wrong, f'{name}: valid by the schemas of ODF 1.2')
done()
