#!/usr/bin/env python3
"""Items below the headings of groups: in every format they are below them, and nothing that walks
over the items passes them by."""
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(os.environ.get('abs_top_srcdir', '.'), 'tests'))
sys.path.insert(0, os.path.join(os.environ.get('abs_top_srcdir', '.'), 'tests/ways'))
from facts import facts  # noqa: E402
from tap import SRC, converter, done, is_, ok  # noqa: E402

NS = '{urn:x-referat:1}'
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
SOURCE = os.path.join(SRC, 'tests/layouts/sbsys-pkt.txt')
NUMBERS = ['350', '351', '352', '353', '354', '355']
HEADINGS = ['A. Sager til afgørelse', 'B. Sager til orientering', 'C. Lukkede sager']


def run(program, path, *options):
    return subprocess.run([converter(program), '-q', *options, path], capture_output=True, check=True).stdout


def said(element):
    return ' '.join(''.join(element.itertext()).split())


def part(package, name):
    return ET.fromstring(zipfile.ZipFile(io.BytesIO(package)).read(name))


xml = run('referat2xml', SOURCE)
root = ET.fromstring(xml)
groups = root.findall(NS + 'group')
is_([said(g.find(NS + 'heading')) for g in groups], HEADINGS, 'the groups')
is_([g.get('access') for g in groups], [None, None, 'closed'], 'what their headings say of access')
is_([[i.get('number') for i in g.findall(NS + 'item')] for g in groups], [NUMBERS[:3], NUMBERS[3:5], NUMBERS[5:]],
    'the items of each')
is_(root.findall(NS + 'item'), [], 'and none beside them')
is_([f.get('code') for f in root.findall(NS + 'finding')], ['decision-missing'], 'one of them has no decision')

table = run('referat2xml', SOURCE, '--extract=items').decode().splitlines()
is_([line.split(',')[2] for line in table[1:]], NUMBERS, 'the table of items has them all')

levels = [(h.get(W + 'val'), said(p)) for p in part(run('referat2docx', SOURCE), 'word/document.xml').iter(W + 'p')
          for h in p.iter(W + 'pStyle') if re.match('Heading[12]$', h.get(W + 'val'))]
is_([text for level, text in levels if level == 'Heading1'], HEADINGS, 'DOCX: groups are headings of level 1')
is_([re.sub(r'\D+(\d+).*', r'\1', text) for level, text in levels if level == 'Heading2'], NUMBERS, 'items of level 2')

body = part(run('referat2odt', SOURCE), 'content.xml').find(f'{OFFICE}body/{OFFICE}text')
levels = [(h.get(TEXT + 'outline-level'), said(h)) for h in body.iter(TEXT + 'h')]
is_([text for level, text in levels if level == '1'], HEADINGS, 'ODT: the same')
is_([re.sub(r'\D+(\d+).*', r'\1', text) for level, text in levels if level == '2'], NUMBERS, 'items of level 2')

blocks = json.loads(run('referat2json', SOURCE))['blocks']
headers = [b['c'] for b in blocks if b['t'] == 'Header']
is_([c[0] for c in headers if 'group' in c[1][1]], [2, 2, 2], 'JSON: groups come below the title')
is_([c[0] for c in headers if 'item' in c[1][1]], [3] * 6, 'and items below the groups')
ok(len({c[1][0] for c in headers}) == len(headers), 'every heading has an id of its own')

with tempfile.TemporaryDirectory() as folder:
    wanted = facts(xml)
    for flavour in ('pandoc', 'gfm', 'commonmark'):
        path = os.path.join(folder, 'minutes.md')
        with open(path, 'wb') as file:
            file.write(run('referat2md', SOURCE, '--flavour', flavour))
        back = run('referat2xml', path)
        is_(wanted - facts(back), facts(back) - wanted, f'Markdown for {flavour}: the same facts')
        is_([g.get('access') for g in ET.fromstring(back).findall(NS + 'group')], [None, None, 'closed'], 'and groups')
    for kind in ('docx', 'odt'):
        path = os.path.join(folder, 'minutes.' + kind)
        with open(path, 'wb') as file:
            file.write(run('referat2' + kind, SOURCE))
        back = run('referat2xml', path)
        is_(wanted - facts(back), wanted - wanted, f'{kind} by its styles: no fact is lost')
        is_([g.get('access') for g in ET.fromstring(back).findall(NS + 'group')], [None, None, 'closed'], 'and groups')
done()
