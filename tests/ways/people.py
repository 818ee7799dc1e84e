#!/usr/bin/env python3
"""Facts about people on every way: what JSON tells of them, and that the tables of votes, attendance
and statements are the same when the minutes come back from any format."""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import law  # noqa: E402
from tap import SRC, converter, diag, done, is_, ok, skip  # noqa: E402

TO_XML = converter('referat2xml')


def run(*command, stdin=None):
    result = law.run(*command, input=stdin)
    if result.returncode:
        diag(f'{command} ended with {result.returncode}: {result.stderr.decode(errors="replace")[:300]}')
    return result.stdout


def put(name, data):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(data)
    return path


def tables(path):
    return [run(TO_XML, '-q', f'--extract={what}', path) for what in ('attendance', 'votes', 'statements')]


def attrs(block):
    """(classes, keys) of each div, and of those in it."""
    if isinstance(block, dict):
        if block.get('t') == 'Div':
            _, classes, keys = block['c'][0]
            yield ' '.join(classes), dict(keys)
        yield from attrs(block.get('c'))
    elif isinstance(block, list):
        for inner in block:
            yield from attrs(inner)


# ---- what JSON tells ----

made = json.loads(run(converter('referat2json'), '-q', os.path.join(SRC, 'tests/schema/all.xml')))
is_(made['meta']['term']['c'][0]['c'] + ' ' + made['meta']['municipality']['c'][0]['c'], '2022-2025 Birkhavn',
    'the metadata have term and municipality')
said = {key: ' '.join(x['c'] for x in value['c'] if x['t'] == 'Str')
        for key, value in made['meta']['persons']['c']['person-1']['c'].items()}
is_(said, {'name': 'Åse Høj', 'party': 'Kystlisten', 'role': 'chair'}, 'and each person who has an identity')
found = [(classes, keys) for classes, keys in attrs(made['blocks']) if not classes.startswith('section')]
for wanted in (
        ('absent', {'item': 'item-7 item-8', 'persons': 'Eva Ny'}),
        ('vote', {'on': 'recommendation', 'unanimous': 'yes'}),
        ('vote', {'on': 'part', 'part': '2', 'votes-against': '0'}),
        ('vote', {'votes-for': '4', 'votes-against': '1', 'votes-abstained': '0', 'voters-for': 'Kystlisten',
                  'voters-against': 'Bo Munk'}),
        ('recusal', {'person': 'Åse Høj', 'ref': 'person-1'}),
        ('arrival', {'person': 'Bo Munk', 'time': '16:40', 'item': 'item-7', 'when': 'during'}),
        ('statement reservation', {'by': 'Kystlisten'}),
        ('statement referral', {'by': 'Åse Høj', 'ref': 'person-1'})):
    if not ok(wanted in found, f'JSON: {wanted[0]} {wanted[1]}'):
        diag(found)
headers = [b['c'][1] for b in made['blocks'] if b['t'] == 'Header' and 'group' in b['c'][1][1]]
ok(['access', 'closed'] in headers[0][2], 'JSON: a group that is closed')

# ---- every way back ----

with tempfile.TemporaryDirectory() as folder:
    for file in sorted(glob.glob(os.path.join(SRC, 'tests/identity/*.txt'))):
        name = os.path.basename(file)
        xml = run(TO_XML, '-q', file)
        wanted = tables(put(name[:-4] + '.xml', xml))
        ok(sum(table.count(b'\n') for table in wanted) > 10, f'{name}: there are tables')
        for kind in ('docx', 'odt'):
            path = put(f'{name[:-4]}.{kind}', run(converter(f'referat2{kind}'), '-q', '--embed-xml', file))
            is_(run(TO_XML, '-q', path), xml, f'{name}: {kind} gives back the XML that it carries')
            path = put(f'{name[:-4]}.{kind}', run(converter(f'referat2{kind}'), '-q', file))
            is_(tables(path), wanted, f'{name}: {kind} by its styles')
        for flavour in ('pandoc', 'gfm'):
            path = put(f'{name[:-4]}.md', run(converter('referat2md'), '-q', '--flavour', flavour, file))
            is_(tables(path), wanted, f'{name}: Markdown for {flavour}')
        if shutil.which('pandoc'):
            path = put('json.md', run('pandoc', '-f', 'json', '-t', 'markdown', '-s', '--wrap=none',
                                      stdin=run(converter('referat2json'), '-q', file)))
            is_(tables(path), wanted, f'{name}: JSON through pandoc')
        else:
            skip(1, 'pandoc is not installed')
done()
