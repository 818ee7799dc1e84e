#!/usr/bin/env python3
"""The parts of a DOCX that has every element, one element a line, compared with goldens.
With --update it writes them anew: look at the diff."""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import SRC, converter, diag, done, is_, ok, skip_all
from docx_check import parts_of
import difflib

EXAMPLE = os.path.join(SRC, 'tests/schema/all.xml')
GOLDENS = os.path.join(SRC, 'tests/office/docx-golden')
if not os.path.exists(EXAMPLE):
    skip_all('tests/schema/all.xml is missing')

docx = subprocess.run([converter('referat2docx'), '-q', EXAMPLE], capture_output=True, check=True).stdout
parts = parts_of(docx)
shown = {}
for name, content in parts.items():
    text = re.sub(r'>(?=<)', '>\n', content.decode())
    # the program's version is no part of a golden
    text = re.sub(r'referat \d[\w.]*', 'referat', text)
    shown[name.replace('/', '__')] = text if text.endswith('\n') else text + '\n'
shown['order'] = '\n'.join(parts) + '\n'

if sys.argv[1:] == ['--update']:
    os.makedirs(GOLDENS, exist_ok=True)
    for old in os.listdir(GOLDENS):
        os.remove(os.path.join(GOLDENS, old))
    for name, text in shown.items():
        with open(os.path.join(GOLDENS, name), 'w', encoding='utf-8') as file:
            file.write(text)
    sys.exit(0)

is_(sorted(os.listdir(GOLDENS)), sorted(shown), 'the goldens are those of the parts')
for name, text in sorted(shown.items()):
    path = os.path.join(GOLDENS, name)
    expected = open(path, encoding='utf-8').read() if os.path.exists(path) else ''
    if not ok(text == expected, name):
        diag('\n'.join(list(difflib.unified_diff(expected.splitlines(), text.splitlines(), 'golden', 'now',
                                                 lineterm='', n=1))[:40]))
done()
