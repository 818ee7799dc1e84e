#!/usr/bin/env python3
"""One person, one identity; who was there; and the tables of it.

tests/identity/NAME.txt holds minutes, NAME.expected what their XML and their tables must say:

  id N | NAME              person-N of the head
  head REF | NAME          somebody whom the head names a second time; REF '-' for nobody
  text ITEM | TAG | REF | NAME
                           each person that an item names, in the order of the text, with the element
                           that it stands in
  event ITEM | TAG | REF | NAME | ITEM WHEN
                           what happens to a person: @ref, @person (of a statement @by), @item and @when
  absent ITEM | NAMES | ITEMS
                           an apology for single items: @item
  attendance ITEM | REF | NAME | yes|no|unknown | WHY | FOR
                           a line of --extract=attendance; those that are not told here are 'yes | member'
  votes ...                a line of --extract=votes from the column 'item' on, parted by ' | '
  statements ...           the same of --extract=statements
  finding CODE | LINE      findings of these codes are all that there are: voter-absent, recused-voted, vote-unclear,
                           vote-count-differs

ITEM is the number of an item, 'head' for none."""
import csv
import glob
import io
import os
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import NS, referat2xml  # noqa: E402
from tap import SRC, diag, done, is_, ok  # noqa: E402

EVENTS = ('recusal', 'arrival', 'departure', 'substitution', 'statement')
CODES = ('voter-absent', 'recused-voted', 'vote-count-differs', 'vote-unclear')


def run(path, *args):
    done_ = referat2xml('-q', *args, path)
    return done_.stdout if done_.returncode == 0 else b'failed: ' + done_.stderr


def short(ref):
    return (ref or '-').replace('person-', '')


def persons(node, inside):
    for child in node:
        if child.tag == NS + 'person':
            yield inside, child
        else:
            tag = child.tag[len(NS):]
            yield from persons(child, inside if tag in ('p', 'strong', 'em') else tag)


def told(root):
    head = root.find(NS + 'head')
    for _, p in persons(head, 'head'):
        yield f'id {short(p.get("id"))} | {p.get("name")}' if p.get('id') else \
            f'head {short(p.get("ref"))} | {p.get("name")}'
    places = [('head', head)] + [(i.get('number'), i) for i in root.iter(NS + 'item')]
    for number, place in places:
        for tag, p in persons(place, 'item') if number != 'head' else ():
            yield f'text {number} | {tag} | {short(p.get("ref"))} | {p.get("name")}'
        for node in place.iter():
            if node.tag == NS + 'absent' and node.get('item'):
                yield f'absent {number} | {", ".join(p.get("name") for p in node.iter(NS + "person"))} | {node.get("item")}'
            if node.tag[len(NS):] in EVENTS:
                where = ' '.join(filter(None, (node.get('item'), node.get('when'))))
                who = node.get('person') or node.get('by') or '-'
                yield ' | '.join(filter(None, (f'event {number} | {node.tag[len(NS):]} | {short(node.get("ref"))}',
                                               who, where)))


def table(path, what):
    return list(csv.DictReader(io.StringIO(run(path, f'--extract={what}').decode(), newline='')))


def line(kind, row, columns):
    values = [row[c].replace('person-', '').replace('item-', '') for c in columns]
    return f'{kind} ' + ' | '.join(v or '-' for v in values)


def tables(path):
    for row in table(path, 'attendance'):
        if (row['present'], row['why']) != ('yes', 'member'):
            yield line('attendance', row, ('item', 'person', 'name', 'present', 'why', 'for'))
    for row in table(path, 'votes'):
        yield line('votes', row, list(row)[4:])
    for row in table(path, 'statements'):
        yield line('statements', row, list(row)[4:])


def check(path):
    name = os.path.basename(path)[:-4]
    document = run(path)
    root = ET.fromstring(document)
    found = list(told(root)) + list(tables(path))
    found += [f'finding {f.get("code")} | {f.get("line")}' for f in root.iter(NS + 'finding') if f.get('code') in CODES]
    wanted = [' '.join(w.split()) for w in open(path[:-3] + 'expected', encoding='utf-8')]
    wanted = [w for w in wanted if w and not w.startswith('#')]
    found = [' '.join(f.split()) for f in found]
    if not ok(found == wanted, name):
        for f in found:
            if f not in wanted:
                diag('surplus: ' + f)
        for w in wanted:
            if w not in found:
                diag('missing: ' + w)
        if sorted(found) == sorted(wanted):
            diag('in another order')
    ids = [p.get('id') for p in root.iter(NS + 'person') if p.get('id')]
    is_(ids, [f'person-{i + 1}' for i in range(len(ids))], f'{name}: ids count in the order of the text')
    is_([r for r in (n.get('ref') for n in root.iter()) if r and r not in ids], [], f'{name}: refs lead to them')
    with tempfile.TemporaryDirectory() as tmp:
        xml = os.path.join(tmp, name + '.xml')
        with open(xml, 'wb') as f:
            f.write(document)
        is_(run(xml), document, f'{name}: XML gives the same XML')
        is_(list(tables(xml)), list(tables(path)), f'{name}: and the same tables')


if len(sys.argv) > 1 and sys.argv[1] == '--print':
    for path in sys.argv[2:]:
        root = ET.fromstring(run(path))
        print('\n'.join(list(told(root)) + list(tables(path)) + [
            f'finding {f.get("code")} | {f.get("line")}' for f in root.iter(NS + 'finding') if f.get('code') in CODES]))
    sys.exit(0)
with tempfile.TemporaryDirectory() as folder:
    formula = os.path.join(folder, 'formula.txt')
    with open(formula, 'w', encoding='utf-8') as out:
        out.write('Referat Byrådet\n\nMødedato\n12-03-2024\n\nMødested\nRådssalen\n\nMødedeltagere\nAgnes Lindved\n\n'
                  'Punkt 1: =HYPERLINK("x")\n\n24/1\n\nBeslutning\n\nAgnes Lindved stemte imod.\n')
    is_([row['title'] for what in ('attendance', 'votes', 'items') for row in table(formula, what)],
        ['\'=HYPERLINK("x")'] * 3, 'no value is a formula')
    many = os.path.join(folder, 'many.txt')
    with open(many, 'w', encoding='utf-8') as out:
        out.write('Referat Byrådet\n\nMødedato\n12-03-2024\n\nMødested\nRådssalen\n\nMødedeltagere\nAgnes Lindved\n\n'
                  'Fraværende\n' + 2000 * 'Agnes Lindved (punkt 1-200)\n' +
                  ''.join(f'\nPunkt {i}: En sag\n\n24/{i}\n\nBeslutning\n\nGodkendt.\n' for i in range(1, 201)))
    told_of = run(many)
    ok(b'<absent item="item-1 item-2 ' in told_of and len(told_of) < 2 << 20, 'lines that name many items stay small')
for text in sorted(glob.glob(os.path.join(SRC, 'tests/identity/*.txt'))):
    check(text)
done()
