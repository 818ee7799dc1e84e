#!/usr/bin/env python3
"""referat2odt --reference-doc: another document's styles, page, header and pictures are taken over;
what could act on its own, or reaches outside, is refused."""
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import odf  # noqa: E402
from tap import SRC, diag, done, is_, ok, skip_all  # noqa: E402

minutes = os.path.join(SRC, 'tests/office/minutes.xml')
PNG = bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ff'
                    'ff3f0005fe02fea7356981300000000049454e44ae426082')
DRAW = (' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
        ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
        ' xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"')
LOGO = ('<draw:frame%s text:anchor-type="as-char" svg:width="1cm" svg:height="1cm">'
        '<draw:image xlink:href="%s" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>')
schemas = odf.Schemas()


def with_reference(reference, source=minutes):
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, 'reference.odt')
        with open(path, 'wb') as f:
            f.write(reference)
        return odf.convert('--reference-doc', path, source)


def changed(parts, part, old, new):
    text = parts[part].decode()
    if old not in text:
        ok(False, f'{old!r} stands in {part}')
    return {**parts, part: text.replace(old, new, 1).encode()}


if odf.convert(minutes)[0] == 65:
    skip_all('this build does not read referat XML')
status, ours, messages = odf.convert('--print-reference-doc')
is_((status, messages), (0, ''), 'our own reference document is written')
ours = odf.unpack(ours) if status == 0 else {}

# What is taken over
header = '<text:user-defined text:name="Udvalg">'
theirs = changed(ours, 'styles.xml', header, LOGO % (DRAW, 'Pictures/logo.png') + header)
theirs = changed(theirs, 'styles.xml', 'fo:color="#1F3864"', 'fo:color="#204020"')
theirs = changed(theirs, 'styles.xml', 'fo:language="da" fo:country="DK"', 'fo:language="en" fo:country="GB"')
theirs = changed(theirs, 'styles.xml', 'fo:margin-left="70.9pt"', 'fo:margin-left="99pt"')
theirs['styles.xml'] = re.sub(rb'\n<style:style style:name="Referat_20_Afbud".*?</style:style>', b'', theirs['styles.xml'])
theirs['Pictures/logo.png'] = PNG
theirs['META-INF/manifest.xml'] = theirs['META-INF/manifest.xml'].replace(
    b'</manifest:manifest>', b'<manifest:file-entry manifest:full-path="Pictures/logo.png"'
    b' manifest:media-type="image/png"/></manifest:manifest>')
for kind in (b'text', b'text-template'):
    theirs['mimetype'] = b'application/vnd.oasis.opendocument.' + kind
    status, document, messages = with_reference(odf.pack(theirs))
    is_((status, messages), (0, ''), f'a reference document is taken: {kind.decode()}')
if status == 0:
    parts = odf.unpack(document)
    styles = parts['styles.xml'].decode()
    ok('fo:color="#204020"' in styles, 'its colours')
    ok('fo:margin-left="99pt"' in styles, 'its page')
    ok(parts.get('Pictures/logo.png') == PNG and 'Pictures/logo.png' in styles, 'its picture')
    ok('style:name="Referat_20_Afbud"' in styles, 'a style that it lacks is added')
    ok(styles.count('style:name="Referat_20_Beslutning"') == 1, 'a style that it has is not')
    ok(parts['mimetype'] == odf.MIMETYPE, 'the document is no template')
    for problems in [odf.check_package(document)] + [check(parts) for check in odf.CHECKS]:
        if not ok(not problems, 'the document stands all checks'):
            diag('\n'.join(problems[:10]))
    schemas.add('it', parts)
    for problems in (schemas.wrong() or {}).values():
        if not ok(not problems, 'it is valid'):
            diag('\n'.join(problems[:10]))
    ok(odf.unpack(with_reference(document)[1])['styles.xml'].count(b'<style:style ') == styles.count('<style:style '),
       'a document is a reference for the next one')

# Tables are as wide as the page of the template, in whatever unit it tells that.
for size, edge, width in (('29.7cm', '2cm', 25.7 / 2.54 * 72), ('11in', '1in', 9 * 72), ('500pt', '50pt', 400)):
    page = {**ours, 'styles.xml': re.sub(rb'fo:margin-(left|right)="[^"]*"', lambda m: b'fo:margin-%s="%s"' % (m[1], edge.encode()), re.sub(
        rb'fo:page-width="[^"]*"', b'fo:page-width="%s"' % size.encode(), ours['styles.xml']))}
    made = odf.unpack(with_reference(odf.pack(page))[1])['content.xml'].decode()
    widest = max(float(w) for w in re.findall(r'<style:table-properties style:width="([\d.]+)pt"', made))
    ok(abs(widest - width) < 1, f'a page of {size} with edges of {edge}: the widest table has {widest} of {width:.1f} pt')

# A prefix that we write means something else there: what we would write twice is left alone.
foreign = {**ours, 'styles.xml': ours['styles.xml'].replace(b'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
                                                            b'xmlns:fo="urn:example:other"', 1)}
ok(foreign['styles.xml'] != ours['styles.xml'], 'a reference whose prefix means something else')
status, document, messages = with_reference(odf.pack(foreign))
is_(status, 0, 'is taken')
try:
    ET.fromstring(odf.unpack(document)['styles.xml'])
    ok(True, 'and no attribute stands twice')
except ET.ParseError as problem:
    ok(False, 'and no attribute stands twice') or diag(problem)

# The space that it shows around its paragraphs stays: it adds up, unless its settings say otherwise.
for name, settings, adds in (('as ours', ours['settings.xml'], b'false'), ('no word on it', None, b'true'),
                             ('adding up', ours['settings.xml'].replace(b'"boolean">false', b'"boolean">true', 1), b'true')):
    reference = {k: v for k, v in ours.items() if k != 'settings.xml'} | ({'settings.xml': settings} if settings else {})
    got = odf.unpack(with_reference(odf.pack(reference))[1])['settings.xml']
    ok(b'"AddParaTableSpacing" config:type="boolean">' + adds in got, f'space around paragraphs: {name}')

# What is refused


def refused(name, parts, says):
    status, document, messages = with_reference(odf.pack(parts))
    if not ok(status == 65 and document == b'' and says in messages, f'refused: {name}'):
        diag(f'status {status}, {len(document)} bytes, {messages}')


def in_header(xml):
    return changed(ours, 'styles.xml', header, xml + header)


refused('a macro library', {**ours, 'Basic/Standard/Module1.xml': b'<x/>'}, 'macros')
refused('a dialogue', {**ours, 'Dialogs/Standard/Dialog1.xml': b'<x/>'}, 'macros')
refused('a Python script', {**ours, 'Scripts/python/x.py': b'pass'}, 'scripts')
refused('an embedded object', {**ours, 'Object 1/content.xml': b'<x/>'}, 'embedded object')
refused('an event listener', changed(
    ours, 'content.xml', '<office:body>', '<office:scripts%s><office:event-listeners><script:event-listener'
    ' script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:x"/>'
    '</office:event-listeners></office:scripts><office:body>' % DRAW), 'event listeners')
refused('a script under another prefix', in_header(
    '<t:script xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0">x</t:script>'), 'scripts')
refused('a call of a macro', in_header('<text:execute-macro text:name="x"/>'), 'macros')
refused('an object in the header', in_header(
    '<draw:frame%s><draw:object xlink:href="./Object 1"/></draw:frame>' % DRAW), 'embedded object')
refused('an OLE object', in_header('<draw:frame%s><draw:object-ole xlink:href="x"/></draw:frame>' % DRAW), 'embedded object')
refused('a form', in_header('<form:form%s/>' % DRAW), 'forms')
refused('a picture from the web', in_header(LOGO % (DRAW, 'http://x.example/logo.png')), 'external links')
refused('a picture from a folder', in_header(LOGO % (DRAW, '../logo.png')), 'external links')
refused('a picture from the root', in_header(LOGO % (DRAW, '/logo.png')), 'external links')
refused('a picture of a file', in_header(LOGO % (DRAW, 'file:///logo.png')), 'external links')
refused('a link to a script', in_header('<text:a%s xlink:href="javascript:x">x</text:a>' % DRAW), 'external links')
refused('a picture that is not there', in_header(LOGO % (DRAW, 'Pictures/none.png')), 'Pictures/none.png')
refused('a picture of an unknown kind', {**in_header(LOGO % (DRAW, 'Pictures/x.exe')), 'Pictures/x.exe': b'MZ'},
        'unknown kind')
refused('a picture with a script', {**in_header(LOGO % (DRAW, 'Pictures/x.svg')),
                                    'Pictures/x.svg': b'<svg><SCRIPT>x</SCRIPT></svg>'}, 'script')
refused('a document type declaration', changed(
    ours, 'styles.xml', '<office:document-styles', '<!DOCTYPE x [<!ENTITY y "z">]><office:document-styles'), 'document type')
refused('an encrypted document', changed(
    ours, 'META-INF/manifest.xml', 'media-type="text/xml"/>',
    'media-type="text/xml"><manifest:encryption-data/></manifest:file-entry>'), 'encrypted')
refused('broken XML', changed(ours, 'styles.xml', '</office:styles>', ''), 'broken')
refused('a spreadsheet', {**ours, 'mimetype': b'application/vnd.oasis.opendocument.spreadsheet'}, 'no ODF text')
refused('a package without styles', {k: v for k, v in ours.items() if k != 'styles.xml'}, 'styles.xml')
status, document, messages = with_reference(b'PK no package')
is_((status, document), (65, b''), 'refused: what is no package')
is_(odf.convert('--reference-doc', '/none/such.odt', minutes)[0], 66, 'a reference document that cannot be read')
ok(with_reference(odf.pack(in_header('<text:a%s xlink:href="https://x.example/">x</text:a>' % DRAW)))[0] == 0,
   'a link to the web in the header is no harm')
done()
