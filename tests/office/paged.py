#!/usr/bin/env python3
"""Pages, as LibreOffice sets them: DOCX and ODT end them at the same places, and what may not stand
alone on one does not."""
import glob
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import odf  # noqa: E402
from tap import SRC, converter, diag, done, is_, ok, skip_all  # noqa: E402

for tool in ('soffice', 'pdftotext'):
    if not shutil.which(tool):
        skip_all(f'{tool} is not installed')

LAYOUTS = ['cms-punkt', 'cms-pkt', 'kk-protokol', 'pdf-kb', 'pdf-labels', 'pdf-short', 'polweb', 'region']
KINDS = ('docx', 'odt')
folder = tempfile.TemporaryDirectory()


def documents():
    """{name: its source}"""
    paths = sorted(glob.glob(os.path.join(SRC, 'examples/*.txt')) + glob.glob(os.path.join(SRC, 'examples/*.md')))
    paths += [os.path.join(SRC, 'tests/layouts', name + '.txt') for name in LAYOUTS]
    return {os.path.splitext(os.path.basename(path))[0]: path for path in paths}


def made(name, source, kind):
    path = os.path.join(folder.name, kind, f'{name}.{kind}')
    run = subprocess.run([converter(f'referat2{kind}'), '-q', '--force', '-o', path, source],
                         capture_output=True, text=True)
    if run.returncode:
        diag(run.stderr)
    return path


def pages(pdf):
    """The lines of each page, without its header and footer: (height, text)."""
    run = subprocess.run(['pdftotext', '-bbox-layout', pdf, '-'], capture_output=True, text=True)
    found = []
    for page in run.stdout.split('<page ')[1:]:
        lines = [(float(y), ' '.join(html.unescape(w) for w in re.findall(r'<word[^>]*>(.*?)</word>', words, re.S)))
                 for y, words in re.findall(r'<line [^>]*yMin="([\d.]+)"(.*?)</line>', page, re.S)]
        found.append(sorted(line for line in lines if 60 < line[0] < 780))
    return found


def begins(pdf):
    return [page[0][1] if page else '' for page in pages(pdf)]


sources = documents()
for kind in KINDS:
    os.mkdir(os.path.join(folder.name, kind))
    odf.soffice(os.path.join(folder.name, kind), 'pdf', *[made(n, s, kind) for n, s in sources.items()])
longer = 0
for name in sources:
    docx, odt = (begins(os.path.join(folder.name, kind, name + '.pdf')) for kind in KINDS)
    is_(odt, docx, f'{name}: DOCX and ODT end pages at the same places')
    longer += len(docx) > 2
ok(longer > 6, f'{longer} documents have more than two pages')
done()
