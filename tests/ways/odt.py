#!/usr/bin/env python3
"""An ODT that another program made, written here: tables that lay the page out."""
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import converter, done, is_, ok  # noqa: E402

NS = '{urn:x-referat:1}'
ODF = 'urn:oasis:names:tc:opendocument:xmlns:'


def p(text):
    return f'<text:p>{text}</text:p>'


def table(*rows):
    return '<table:table>' + ''.join(
        '<table:table-row>' + ''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in row) + '</table:table-row>'
        for row in rows) + '</table:table>'


def read(*blocks):
    """The XML of an ODT with these blocks."""
    content = (f'<office:document-content xmlns:office="{ODF}office:1.0" xmlns:text="{ODF}text:1.0" xmlns:table="{ODF}table:1.0" '
               f'office:version="1.2"><office:body><office:text>{"".join(blocks)}</office:text></office:body></office:document-content>')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'minutes.odt')
        with zipfile.ZipFile(path, 'w') as z:
            z.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
            z.writestr('content.xml', content)
        return ET.fromstring(subprocess.run([converter('referat2xml'), '-q', path], capture_output=True, check=True).stdout)


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
done()
