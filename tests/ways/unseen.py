#!/usr/bin/env python3
"""Words that somebody put into a document of ours where its reader does not see them, or sees them apart from the text:
boxes, hidden letters, letters that are struck out.  Each form is made by hand in DOCX and ODT, and LibreOffice makes the
other format of it; whatever the form, a finding tells of it, and what looks like it and is none has no finding."""
import io
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from law import referat2xml  # noqa: E402
from tap import converter, diag, done, is_, ok, sampled, skip  # noqa: E402

NS = '{urn:x-referat:1}'
TEXT = 'Havnen uddybes i år.'
CELL, HEADING = 'Kajen', 'Havnens dybde'
MINUTES = (f'REFERAT Udvalget for Havn d. 01-02-2024\n\nPunkt 1: {HEADING}\n\nSagsfremstilling\n\n{TEXT}\n\n| Sted | Pris |\n|---|---|\n| {CELL} | 5 |\n\n'
           'Beslutning\n\nGodkendt.\n')
WORD = 'Fremmedord'  # what is put in

# --- DOCX: (where, the run that is put behind its text; what is put into the styles) ---

V = ' xmlns:v="urn:schemas-microsoft-com:vml"'
WPS = ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
WPG = ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
MC = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
DRAWING = (' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
           ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
CONTENT = f'<w:txbxContent><w:p><w:r><w:t>{WORD}</w:t></w:r></w:p></w:txbxContent>'
LOOK = '<v:fill color="white"/>'


def vml(shape, content=f'<v:textbox>{CONTENT}</v:textbox>', more=''):
    return f'<w:r><w:pict><v:{shape}{V} id="s1" style="width:99pt;height:40pt"{more}>{LOOK}{content}</v:{shape}></w:pict></w:r>'


def shape(content=f'<wps:txbx>{CONTENT}</wps:txbx>'):
    return ('<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>{content}<wps:bodyPr/></wps:wsp>')


def drawn(inner, uri='wordprocessingShape'):
    return ('<wp:extent cx="914400" cy="457200"/><wp:docPr id="7" name="Felt"/><a:graphic><a:graphicData '
            f'uri="http://schemas.microsoft.com/office/word/2010/{uri}">{inner}</a:graphicData></a:graphic>')


INLINE = f'<w:drawing{DRAWING}{WPS}><wp:inline>{drawn(shape())}</wp:inline></w:drawing>'
ANCHOR = (f'<w:drawing{DRAWING}{WPS}><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"'
          ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
          f'<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>{drawn(shape())}</wp:anchor></w:drawing>')
GROUP = (f'<w:drawing{DRAWING}{WPS}{WPG}><wp:inline>' + drawn(f'<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr/>{shape()}</wpg:wgp>', 'wordprocessingGroup') +
         '</wp:inline></w:drawing>')
RUN = '<w:r><w:rPr>{}</w:rPr><w:t>' + WORD + '</w:t></w:r>'


def style(kind, name, letters, based=''):
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}<w:rPr>{letters}</w:rPr></w:style>'


def docx_letters(letters, off):
    """Forms of letters that are hidden or struck, and what is none."""
    own = style('character', 'Egen', letters)
    return {
        'by hand': (TEXT, RUN.format(letters), ''), 'by hand, told': (TEXT, RUN.format(letters.replace('/>', ' w:val="1"/>')), ''),
        'by hand, told in words': (TEXT, RUN.format(letters.replace('/>', ' w:val="true"/>')), ''),
        'in bold': (TEXT, RUN.format('<w:b/>' + letters), ''), 'in a cell': (CELL, RUN.format(letters), ''), 'in a heading': (HEADING, RUN.format(letters), ''),
        'by a style of letters': (TEXT, RUN.format('<w:rStyle w:val="Egen"/>'), own),
        'by a style that it is based on': (TEXT, RUN.format('<w:rStyle w:val="Anden"/>'), own + style('character', 'Anden', '<w:b/>', '<w:basedOn w:val="Egen"/>')),
        'by a style of paragraphs': (TEXT, f'</w:p><w:p><w:pPr><w:pStyle w:val="Afsnit"/></w:pPr><w:r><w:t>{WORD}</w:t></w:r>', style('paragraph', 'Afsnit', letters, '<w:basedOn w:val="BodyText"/>')),
        'by the style of a style of paragraphs': (TEXT, f'</w:p><w:p><w:pPr><w:pStyle w:val="Under"/></w:pPr><w:r><w:t>{WORD}</w:t></w:r>',
                                                  style('paragraph', 'Afsnit', letters) + style('paragraph', 'Under', '', '<w:basedOn w:val="Afsnit"/>')),
        'in a link': (TEXT, f'<w:hyperlink w:anchor="x">{RUN.format(letters)}</w:hyperlink>', ''),
    }, {
        'switched off': (TEXT, RUN.format(off), ''), 'switched off in a style': (TEXT, RUN.format('<w:rStyle w:val="Egen"/>' + off), own),
        'of a style that nothing has': (TEXT, RUN.format('<w:b/>'), own),
    }


DOCX = {'box': ({
    'VML': (TEXT, vml('shape'), ''), 'a VML rectangle': (TEXT, vml('rect'), ''), 'a round VML rectangle': (TEXT, vml('roundrect'), ''),
    'a VML group': (TEXT, f'<w:r><w:pict><v:group{V} style="width:99pt;height:40pt">{vml("shape")[len("<w:r><w:pict>"):-len("</w:pict></w:r>")]}</v:group></w:pict></w:r>', ''),
    'a shape in the line': (TEXT, f'<w:r>{INLINE}</w:r>', ''), 'a shape at the page': (TEXT, f'<w:r>{ANCHOR}</w:r>', ''), 'a group': (TEXT, f'<w:r>{GROUP}</w:r>', ''),
    'one of two ways': (TEXT, f'<w:r><mc:AlternateContent{MC}><mc:Choice{WPS} Requires="wps">{INLINE}</mc:Choice></mc:AlternateContent></w:r>', ''),
    'two ways': (TEXT, f'<w:r><mc:AlternateContent{MC}><mc:Choice{WPS} Requires="wps">{INLINE}</mc:Choice><mc:Fallback>{vml("shape")[5:-6]}</mc:Fallback>'
                 '</mc:AlternateContent></w:r>', ''),
    'in a cell': (CELL, vml('shape'), ''), 'in a heading': (HEADING, vml('shape'), ''),
    'words in the form of a shape': (TEXT, vml('shape', f'<v:textpath on="t" string="{WORD}"/>'), ''),
}, {'a frame without words': (TEXT, vml('rect', ''), ''), 'the form of such a shape': (TEXT, f'<w:r><w:pict><v:shapetype{V} id="t136"><v:textpath on="t" fitshape="t"/></v:shapetype></w:pict></w:r>', '')}),
    'hidden': docx_letters('<w:vanish/>', '<w:vanish w:val="0"/>'), 'struck': docx_letters('<w:strike/>', '<w:strike w:val="false"/>')}
DOCX['struck'][0]['twice'] = (TEXT, RUN.format('<w:dstrike/>'), '')

# --- ODT ---

BOX = f'<draw:text-box><text:p>{WORD}</text:p></draw:text-box>'
SIZE = ' svg:width="3cm" svg:height="1cm"'


def span(name):
    return f'<text:span text:style-name="{name}">{WORD}</text:span>'


def odf_style(name, letters, family='text', more=''):
    return f'<style:style style:name="{name}" style:family="{family}"{more}><style:text-properties {letters}/></style:style>'


def odt_letters(letters, off):
    """(where, what is put behind its text, the automatic styles, the named styles)"""
    own, based = odf_style('Egen', letters), ' style:parent-style-name="Egen"'
    return {
        'by hand': (TEXT, span('Egen'), own, ''), 'in bold': (TEXT, span('Egen'), odf_style('Egen', letters + ' fo:font-weight="bold"'), ''),
        'in a cell': (CELL, span('Egen'), own, ''), 'in a heading': (HEADING, span('Egen'), own, ''),
        'by a style of letters': (TEXT, span('Egen'), '', own), 'by a style that it is based on': (TEXT, span('T99'), odf_style('T99', 'fo:font-weight="bold"', more=based), own),
        'by a style of paragraphs': (TEXT, f'</text:p><text:p text:style-name="Egen">{WORD}', '', odf_style('Egen', letters, 'paragraph')),
        'by a paragraph of its own': (TEXT, f'</text:p><text:p text:style-name="P99">{WORD}', odf_style('P99', letters, 'paragraph'), ''),
        'by the style of a style of paragraphs': (TEXT, f'</text:p><text:p text:style-name="P99">{WORD}', odf_style('P99', 'fo:color="#000000"', 'paragraph', based), odf_style('Egen', letters, 'paragraph')),
        'in a link': (TEXT, f'<text:a xlink:href="https://x.example/">{span("Egen")}</text:a>', own, ''),
        'in another span': (TEXT, f'<text:span text:style-name="T98">{span("Egen")}</text:span>', own + odf_style('T98', 'fo:font-style="italic"'), ''),
    }, {
        'switched off': (TEXT, span('Egen'), odf_style('Egen', off), ''), 'switched off in a style': (TEXT, span('T99'), odf_style('T99', off, more=based), own),
        'of a style that nothing has': (TEXT, WORD, own, own),
    }


ODT = {'box': ({
    'at the paragraph': (TEXT, f'<draw:frame text:anchor-type="paragraph"{SIZE}>{BOX}</draw:frame>', '', ''),
    'in the line': (TEXT, f'<draw:frame text:anchor-type="as-char"{SIZE}>{BOX}</draw:frame>', '', ''),
    'at the letter': (TEXT, f'<draw:frame text:anchor-type="char"{SIZE}>{BOX}</draw:frame>', '', ''),
    'between paragraphs': (TEXT, f'</text:p><draw:frame text:anchor-type="page" text:anchor-page-number="1"{SIZE}>{BOX}</draw:frame><text:p>', '', ''),
    'in a cell': (CELL, f'<draw:frame text:anchor-type="as-char"{SIZE}>{BOX}</draw:frame>', '', ''),
    'in a heading': (HEADING, f'<draw:frame text:anchor-type="as-char"{SIZE}>{BOX}</draw:frame>', '', ''),
    'in a group': (TEXT, f'<draw:g text:anchor-type="as-char"><draw:frame{SIZE}>{BOX}</draw:frame></draw:g>', '', ''),
    'a shape': (TEXT, f'<draw:custom-shape text:anchor-type="as-char"{SIZE}><text:p>{WORD}</text:p><draw:enhanced-geometry draw:type="rectangle"/></draw:custom-shape>', '', ''),
    'a rectangle': (TEXT, f'<draw:rect text:anchor-type="as-char"{SIZE}><text:p>{WORD}</text:p></draw:rect>', '', ''),
    'an ellipse': (TEXT, f'<draw:ellipse text:anchor-type="paragraph"{SIZE}><text:p>{WORD}</text:p></draw:ellipse>', '', ''),
    'a speech bubble': (TEXT, f'<draw:caption text:anchor-type="paragraph"{SIZE}><text:p>{WORD}</text:p></draw:caption>', '', ''),
    'a line with words': (TEXT, f'<draw:line text:anchor-type="paragraph" svg:x1="0cm" svg:y1="0cm" svg:x2="3cm" svg:y2="0cm"><text:p>{WORD}</text:p></draw:line>', '', ''),
    'a shape between paragraphs': (TEXT, f'</text:p><draw:custom-shape text:anchor-type="page"{SIZE}><text:p>{WORD}</text:p></draw:custom-shape><text:p>', '', ''),
}, {'a shape without words': (TEXT, f'<draw:rect text:anchor-type="as-char"{SIZE}/>', '', ''), 'a line without words': (TEXT, '<draw:line text:anchor-type="paragraph"/>', '', '')}),
    'hidden': odt_letters('text:display="none"', 'text:display="true"'),
    'struck': odt_letters('style:text-line-through-style="solid" style:text-line-through-type="single"', 'style:text-line-through-style="none" style:text-line-through-type="none"')}
ODT['hidden'][0].update({
    'a field that hides': (TEXT, f'<text:hidden-text text:condition="ooow:TRUE" text:string-value="{WORD}" text:is-hidden="true"/>', '', ''),
    'a field that hides the paragraph': (TEXT, f'</text:p><text:p>{WORD}<text:hidden-paragraph text:condition="ooow:TRUE" text:is-hidden="true"/>', '', ''),
    'a section': (TEXT, f'</text:p><text:section text:name="S" text:display="none"><text:p>{WORD}</text:p></text:section><text:p>', '', ''),
})
ODT['struck'][0]['by its kind alone'] = (TEXT, span('Egen'), odf_style('Egen', 'style:text-line-through-type="double"'), '')

SPACES = (' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
          ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooow="http://openoffice.org/2004/writer"')
TOLD = {'box': 'hidden text, or that of a box, is left out', 'hidden': 'hidden text, or that of a box, is left out', 'struck': 'text that is struck out is taken as text'}


def parts_of(package):
    with zipfile.ZipFile(io.BytesIO(package)) as z:
        return {i.filename: z.read(i).decode() if i.filename.endswith(('.xml', '.rels')) else z.read(i) for i in z.infolist()}


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, data in parts.items():
            z.writestr(name, data, zipfile.ZIP_STORED if name == 'mimetype' else None)
    return out.getvalue()


def put(parts, part, old, new):
    assert old in parts[part], (old, part)
    return {**parts, part: new.join(parts[part].rsplit(old, 1))}


def docx(where, run, styles):
    made = put(whole['docx'], 'word/document.xml', f'{where}</w:t></w:r>', f'{where}</w:t></w:r>{run}')
    return packed(put(made, 'word/styles.xml', '</w:styles>', styles + '</w:styles>'))


def odt(where, inner, automatic, named):
    made = put(whole['odt'], 'content.xml', where, where + inner)
    made = {**made, 'content.xml': made['content.xml'].replace('<office:document-content', '<office:document-content' + ''.join(
        s for s in (' ' + d for d in SPACES.split()) if s.split('=')[0] not in made['content.xml']), 1)}
    made = put(made, 'content.xml', '</office:automatic-styles>', automatic + '</office:automatic-styles>')
    return packed(put(made, 'styles.xml', '</office:styles>', named + '</office:styles>'))


def read(path):
    """What it tells of, and whether the word stands in the text."""
    made = referat2xml('-q', path)
    if made.returncode:
        diag(made.stderr.decode())
        return ['referat2xml failed'], False
    root = ET.fromstring(made.stdout)
    return sorted({f.get('message') for f in root.iter(NS + 'finding') if f.get('code') == 'hidden-text'}), WORD in ''.join(root.itertext())


def holds(path):
    with open(path, 'rb') as file:
        return any(WORD in (data if isinstance(data, str) else '') for data in parts_of(file.read()).values())


with tempfile.TemporaryDirectory() as folder:
    whole = {kind: parts_of(subprocess.run([converter('referat2' + kind), '-q', '-f', 'markdown'], input=MINUTES.encode(), capture_output=True).stdout) for kind in ('docx', 'odt')}
    made = []
    for kind, make, forms in (('docx', docx, DOCX), ('odt', odt, ODT)):
        for what, (bad, good) in forms.items():
            ok(len(bad) >= 10, f'{kind}: forms of {what}: {len(bad)}')
            for told, rows in ((True, bad), (False, good)):
                for number, (name, row) in enumerate(rows.items()):
                    path = os.path.join(folder, f'{kind}-{what}-{told}-{number}.{kind}')
                    with open(path, 'wb') as file:
                        file.write(make(*row))
                    findings, stands = read(path)
                    is_(findings, [TOLD[what]] if told else [], f'{kind}: {what}: {name}{"" if told else ": nothing to tell"}')
                    if told and what != 'struck' and name not in ('a field that hides the paragraph',):
                        ok(not stands, f'{kind}: {what}: {name}: it is no text of the minutes')
                    elif told and what == 'struck':
                        ok(stands, f'{kind}: {what}: {name}: it is still text')
                    if told:
                        made.append((path, what, name))
    if shutil.which('soffice'):
        # LibreOffice says the same in its own way, in the other format.
        made = sampled(made, 4)
        for kind, other in sampled((('docx', 'odt'), ('odt', 'docx')), 2):
            out = os.path.join(folder, 'by-' + other)
            given = [path for path, _, _ in made if path.endswith(kind)]
            subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', other, '--outdir', out, *given],
                           capture_output=True, timeout=600)
            for path, what, name in made:
                new = os.path.join(out, os.path.basename(path)[:-len(kind)] + other)
                if not path.endswith(kind):
                    continue
                findings, stands = read(new) if os.path.exists(new) else (['it was not converted'], False)
                # What it leaves out itself, or shows from here on, is nothing to tell of.
                held = TOLD[what] in findings or (what != 'struck' and os.path.exists(new) and (stands or not holds(new)))
                ok(held, f'{other} by LibreOffice: {what}: {name}') or diag(findings)
    else:
        skip(len(made), 'soffice is not installed')
done()
