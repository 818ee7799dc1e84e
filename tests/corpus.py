#!/usr/bin/env python3
"""The corpus of real minutes, which stands beside the checkout (../shared, or REFERAT_SHARED):
every fact right by evaluate.py, and no character lost or added."""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import convert, minutes, shared  # noqa: E402
from tap import diag, done, is_, ok, skip_all  # noqa: E402

if not shared():
    skip_all('the corpus does not stand beside the checkout')


def runs(text, length=9):
    words = re.findall(r'\w+', text.lower())
    return {' '.join(words[i:i + length]) for i in range(len(words) - length + 1)}


# the examples are ours: no sentence of the corpus stands in them
theirs = set().union(*(runs(open(f, encoding='utf-8').read()) for f in glob.glob(os.path.join(shared(), 'corpus/*'))))
for example in minutes():
    if os.path.dirname(example).endswith('examples'):
        is_(sorted(runs(open(example, encoding='utf-8').read()) & theirs)[:3], [],
            f'{os.path.basename(example)} shares no nine words in a row with the corpus')

golds = sorted(glob.glob(os.path.join(shared(), 'eval/*.json')))
ok(len(golds) >= 4, 'there are four documents')
for gold in golds:
    name = os.path.basename(gold)[:-len('.json')]
    source = glob.glob(os.path.join(shared(), 'corpus', name + '.*'))[0]
    status, document, messages = convert(open(source, 'rb').read())
    if not is_(status, 0, f'{name} is converted'):
        diag(messages)
        continue
    with tempfile.NamedTemporaryFile(suffix='.xml') as f:
        f.write(document)
        f.flush()
        run = subprocess.run([sys.executable, os.path.join(shared(), 'eval/evaluate.py'), gold, f.name, source],
                             capture_output=True, text=True)
    if not ok(run.returncode == 0, f'{name} is evaluated'):
        diag(run.stderr)
        continue
    result = json.loads(run.stdout)
    is_(result['f1_strict'], 1.0, f'{name}: strict F1')
    complete, items = result['items_complete'].split('/')
    is_(complete, items, f'{name}: items complete')
    is_((result['chars_lost'], result['chars_added']), (0, 0), f'{name}: characters lost and added')
    for fail in result['fails'][:10]:
        diag(f'item {fail[0]}, {fail[1]}: expected {fail[2]}, got {fail[3]}')
    for field, (strict, _, _) in result['fields'].items():
        if strict != 1.0:
            diag(f'{field}: {strict}')
done()
