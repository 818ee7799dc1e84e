#!/usr/bin/env python3
"""Contents that stand between the fields of the head stay there in every format, and those behind the head there."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from law import NS  # noqa: E402
from tap import SRC, converter, diag, done, is_, ok, skip  # noqa: E402

ENTRY, FIELD, ITEM = 'Ny belægning på Havnegade', 'Deltagere:', 'Forvaltningen har set på sagen'
os.environ['REFERAT2JSON'] = converter('referat2json')
tmp = tempfile.mkdtemp(prefix='referat-placed-')
with open(os.path.join(SRC, 'tests/forms/contents-then-fields.txt'), encoding='utf-8') as file:
    inside = file.read()
fields = inside[inside.index('Mødested'):inside.index('1. ' + 'Godkendelse', inside.index('Mødested'))]
behind = inside.replace(fields, '').replace('Indholdsfortegnelse', fields + 'Indholdsfortegnelse')


def run(*command):
    result = subprocess.run(command, capture_output=True, timeout=120)
    if result.returncode:
        diag(result.stderr.decode())
    return result.stdout


def words(form, path):
    """The text of a file, whatever stands between its words."""
    if form in ('docx', 'odt'):
        with zipfile.ZipFile(path) as package:
            text = package.read('word/document.xml' if form == 'docx' else 'content.xml').decode()
        return ' '.join(re.sub(r'<[^>]*>', ' ', text).replace('\xa0', ' ').split())
    with open(path, encoding='utf-8') as made:
        text = made.read()
    return ' '.join(re.findall(r'"c":"([^"]*)"', text)) if form == 'json' else text.replace('\\', '')


def placed(text):
    """What comes first, of an entry, a field and an item."""
    at = {what: text.find(what) for what in (ENTRY, FIELD, ITEM)}
    return sorted(at, key=at.get) if min(at.values()) >= 0 else at


for name, source, order in (('inside', inside, [ENTRY, FIELD, ITEM]), ('behind', behind, [FIELD, ENTRY, ITEM])):
    text = os.path.join(tmp, name + '.txt')
    with open(text, 'w', encoding='utf-8') as file:
        file.write(source)
    tree = ET.fromstring(run(converter('referat2xml'), '-q', text))
    is_([len(list(tree.iter(NS + 'contents'))), tree.find(f'{NS}head/{NS}contents') is not None], [1, name == 'inside'],
        f'{name}: where the XML has them')
    is_([e.get('match') for e in tree.iter(NS + 'entry')], ['exact'] * 4, f'{name}: the entries name their items')
    for form in ('md', 'json', 'docx', 'odt'):
        path = os.path.join(tmp, f'{name}.{form}')
        run(converter('referat2' + form), '-q', '-o', path, text)
        is_(placed(words(form, path)), order, f'{name}: {form}')
    path = os.path.join(tmp, name + '-excerpt.md')
    run(converter('referat2md'), '-q', '--decisions-only', '-o', path, text)
    top = words('md', path).partition('Uddrag af referatet')[0]
    is_([ENTRY in top, FIELD in top], [False, True], f'{name}: an excerpt has the fields alone')
    closed = os.path.join(tmp, name + '-closed.txt')
    with open(closed, 'w', encoding='utf-8') as file:
        file.write(source.replace('2. ' + ENTRY, '2. Lukket: ' + ENTRY))
    published = run(converter('referat2xml'), '-q', '--publish', closed).decode()
    ok(ENTRY not in published and '<contents>' in published, f'{name}: the published edition has no title of a closed item')
    if shutil.which('pandoc'):
        plain = run('pandoc', '-f', os.path.join(SRC, 'filters/pandoc/referat.lua'), '-t', 'plain', '--wrap=none', text).decode()
        is_(placed(plain), order, f'{name}: pandoc')
    else:
        skip(1, 'no pandoc')
shutil.rmtree(tmp)
done()
