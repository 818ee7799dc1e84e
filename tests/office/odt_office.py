#!/usr/bin/env python3
"""The ODT in other hands: odt2txt, LibreOffice's tagged PDF (PDF/UA) and its DOCX have all words,
headings, lists and header cells."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import odf  # noqa: E402
from tap import SRC, diag, done, is_, ok, skip, skip_all  # noqa: E402

TEXT, TABLE = odf.TEXT, odf.TABLE
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
names = [n for n in ('tests/office/minutes.xml', 'examples/lyngvig-2024-09-17.txt', 'examples/birkhavn-2024-05-14.txt')
         if os.path.exists(os.path.join(SRC, n))]
for tool in ('soffice', 'pdfinfo', 'pdftotext', 'odt2txt'):
    if not shutil.which(tool):
        skip_all(f'{tool} is not installed')

if odf.convert(os.path.join(SRC, names[0]))[0] == 65:
    skip_all('this build does not read referat XML')


def output(*args):
    run = subprocess.run(args, capture_output=True)
    return run.stdout.decode('utf-8', 'replace')


def none(problems, name):
    if not ok(not problems, name):
        diag('\n'.join(problems[:10]))


def shape(parts):
    """What a tagged PDF has to show: headings of each level, lists, tables, header cells."""
    body = ET.fromstring(parts['content.xml']).find(f'{odf.OFFICE}body/{odf.OFFICE}text')
    heads = [int(h.get(TEXT + 'outline-level')) for h in body.iter(TEXT + 'h')]
    cells = [c for c in body.iter(TABLE + 'table-cell')
             if any(p.get(TEXT + 'style-name') in ('Table_20_Heading', 'ReferatHeaderRight') for p in c)]
    return {'H1': heads.count(1), 'H2': heads.count(2), 'H3': heads.count(3),
            'LI': sum(1 for i in body.iter(TEXT + 'list-item')), 'Table': len(list(body.iter(TABLE + 'table'))),
            'TH': len(cells)}


def check_tags(tree, parts):
    """`tree` is what pdfinfo -struct-text prints."""
    tags = re.findall(r'^\s*([A-Z][A-Za-z0-9]*)(?: \(\w+\))?:?\s*$', tree, re.M)
    return [f'{tag}: {tags.count(tag)} instead of {count}' for tag, count in shape(parts).items()
            if tags.count(tag) < count or (tag != 'Table' and tag != 'LI' and tags.count(tag) != count)]


def check_docx(path, parts):
    body = ET.fromstring(parts['content.xml'])
    rows = sum(len(list(h.iter(TABLE + 'table-row'))) for h in body.iter(TABLE + 'table-header-rows'))
    with zipfile.ZipFile(path) as z:
        got = len(list(ET.fromstring(z.read('word/document.xml')).iter(W + 'tblHeader')))
    return [] if got == rows else [f'{got} header rows instead of {rows}']


with tempfile.TemporaryDirectory() as tmp:
    files = []
    for name in names:
        stem = os.path.splitext(os.path.basename(name))[0]
        files.append(os.path.join(tmp, stem + '.odt'))
        is_(odf.convert('-o', files[-1], os.path.join(SRC, name))[0], 0, f'{stem}: is converted')
    odf.soffice(tmp, odf.PDF_UA, *files)
    odf.soffice(tmp, 'docx', *files)
    for path in files:
        stem = os.path.basename(path)[:-4]
        with open(path, 'rb') as f:
            parts = odf.unpack(f.read())
        pdf = path[:-4] + '.pdf'
        if not ok(os.path.exists(pdf), f'{stem}: LibreOffice makes a PDF of it'):
            continue
        info = output('pdfinfo', pdf)
        ok(re.search(r'^Tagged:\s+yes', info, re.M), f'{stem}: the PDF is tagged')
        ok(re.search(r'^Title:\s+\S', info, re.M), f'{stem}: it has a title')
        ok(re.search(r'^Page size:\s+595.* x 84[12].*A4', info, re.M), f'{stem}: it is A4')
        tree = output('pdfinfo', '-struct-text', pdf)
        none(check_tags(tree, parts), f'{stem}: headings, lists, tables and header cells are tagged')
        text = output('pdftotext', '-layout', pdf, '-')
        none(odf.check_words(parts, output('pdftotext', '-raw', pdf, '-')), f'{stem}: the words in the PDF')
        none(odf.check_words(parts, output('odt2txt', '--width=-1', path)), f'{stem}: the words in odt2txt')
        pages = int(re.search(r'^Pages:\s+(\d+)', info, re.M).group(1))
        ok(f'Side 1 af {pages}' in text and f'Side {pages} af {pages}' in text, f'{stem}: the pages are counted')
        none(check_docx(path[:-4] + '.docx', parts), f'{stem}: header rows in LibreOffice\'s DOCX')
        if path == files[0]:  # planted faults
            ok(check_tags(tree.replace('H1', 'P'), parts), 'check_tags sees headings that are lost')
            ok(check_tags(tree.replace('TH', 'TD'), parts), 'check_tags sees header cells that are lost')
            ok(check_tags(tree.replace('LI (block)', 'P (block)'), parts), 'check_tags sees lists that are lost')
            ok(odf.check_words(parts, text.replace('Godkendt', '')), 'check_words sees a word that is lost')
            bad = {**parts, 'content.xml': parts['content.xml'].replace(b'table-header-rows', b'table-rows')}
            ok(check_docx(path[:-4] + '.docx', bad), 'check_docx sees another number of header rows')
            ok(re.search(r'^\f?Kultur- og Fritidsudvalget +7\. september 2024$', text, re.M), 'the running header')
done()
