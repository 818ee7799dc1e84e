#!/usr/bin/env python3
"""An ODT and an RTF that other programs made, written here: tables that lay the page out."""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import converter, done, is_, ok, skip  # noqa: E402

NS = '{urn:x-referat:1}'
ODF = 'urn:oasis:names:tc:opendocument:xmlns:'


def p(text):
    return f'<text:p>{text}</text:p>'


def table(*rows):
    return '<table:table>' + ''.join(
        '<table:table-row>' + ''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in row) + '</table:table-row>'
        for row in rows) + '</table:table>'


def xml_of(path):
    return ET.fromstring(subprocess.run([converter('referat2xml'), '-q', path], capture_output=True, check=True).stdout)


def read_rtf(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'minutes.rtf')
        with open(path, 'w', encoding='ascii') as f:
            f.write(text)
        return xml_of(path)


def read(*blocks):
    """The XML of an ODT with these blocks."""
    content = (f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" xmlns:table="{ODF}table:1.0" '
               f'office:version="1.2"><office:body><office:text>{"".join(blocks)}</office:text></office:body></office:document-content>')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'minutes.odt')
        with zipfile.ZipFile(path, 'w') as z:
            z.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
            z.writestr('content.xml', content)
        return xml_of(path)


def rows(root):
    return [[[''.join(c.itertext()) for c in tr] for tr in t.iter(NS + 'tr')] for t in root.iter(NS + 'table')]


HEAD = [p('Referat fra Kulturudvalget den 21. april 2021'), p('1. Puljen')]
DATA = [['Forening', 'Tilskud'], ['Sangkoret', '12.000'], ['Byfesten', '8.000']]
inner = table(*[[p(cell) for cell in row] for row in DATA])

root = read(*HEAD, table([p('Sagsfremstilling'), p('Der er søgt om tilskud til to formål i år.') + inner],
                         [p('Beslutning'), p('Godkendt.')]))
is_(rows(root), [DATA], 'a table in a cell is a table; the one around it only lays the page out')
is_([(s.get('kind'), s.get('outcome')) for s in root.iter(NS + 'section')], [('presentation', None), ('decision', 'approved')],
    'and what stands in its cells are sections')

root = read(*HEAD, p('Sagsfremstilling'), table([table([inner]), p('Se også nedenfor, hvor det hele står.')]), inner, p('Beslutning'), p('Godkendt.'))
is_(rows(root), [DATA, DATA], 'two deep, and another table behind it')

root = read(*HEAD, p('Beslutning'), p('Godkendt.'), '<table:table>' * 100 + '<table:table-row>' + '</table:table-row>' + '</table:table>' * 100)
ok(root.find(f'.//{NS}item') is not None, 'a hundred tables in one another')

# LibreOffice tells behind the cells of an inner row what its table is; Word writes the same.
P, IN = r'\pard\plain \intbl\nowidctlpar{', r'\pard\plain \intbl\itap2\nowidctlpar{'
ROW = r'{\*\nesttableprops\trowd\cellx2000\cellx4000\nestrow}{\nonesttables\par }'
RTF = r'{\rtf1\ansi\pard\plain {Referat fra Kulturudvalget den 21. april 2021}\par \pard\plain {1. Puljen}\par ' + \
    r'\trowd\cellx2000\cellx9000' + P + r'Sagsfremstilling}\cell' + P + r'Der er s\'f8gt om tilskud \{to\} form\'e5l i \'e5r.}\par ' + \
    ''.join(''.join(IN + cell + r'}\nestcell' for cell in row) + ROW for row in DATA) + P + r'Mere tekst st\'e5r her.}\cell\row\pard ' + \
    r'\trowd\cellx2000\cellx9000' + P + r'Beslutning}\cell' + P + r'Godkendt.}\cell\row\pard\plain {Slut.}\par }'
if shutil.which('pandoc'):
    root = read_rtf(RTF)
    is_(rows(root), [DATA], 'RTF: a table in a cell is a table')
    is_([s.get('kind') for s in root.iter(NS + 'section')], ['presentation', 'decision'], 'RTF: and the cells around it are text')
    said = ' '.join(' '.join(root.itertext()).split())
    is_([w for w in ('tilskud {to} formål i år.', 'Mere tekst står her.', 'Godkendt.', 'Slut.') if w not in said], [], 'RTF: all of it')
    for cut in range(400, len(RTF), 97):  # whatever is cut off, nothing is read beyond it
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'cut.rtf')
            with open(path, 'w', encoding='ascii') as f:
                f.write(RTF[:cut])
            if subprocess.run([converter('referat2xml'), '-q', '--force', path], capture_output=True).returncode not in (0, 65, 69):
                ok(False, f'cut at {cut}')
    ok(True, 'an RTF that is cut off is read or refused')
else:
    skip(4, 'pandoc is not installed')
done()
