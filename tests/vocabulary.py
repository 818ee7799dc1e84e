#!/usr/bin/env python3
"""Do the reader of XML and the schema take the same documents?  A document that has everything is
changed at random, by one or two steps that the vocabulary might allow or not, and both judge.
VOCABULARY=COUNT,SEED tries others than the usual ones."""
import copy
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.environ.get('abs_top_srcdir', '.'), 'tests'))
from tap import BUILD, SRC, converter, diag, done, is_, is_whole, ok, skip_all  # noqa: E402

NS = '{urn:x-referat:1}'
RNG = '{http://relaxng.org/ns/structure/1.0}'
SCHEMA = os.path.join(BUILD, 'lib/xml/referat.rng')
COUNT, SEED = (int(n) for n in os.environ.get('VOCABULARY', '1500,1' if is_whole() else '500,1').split(','))

# What the schema cannot say, and the reader refuses.
BEYOND = ('which is no id of', 'this row has', 'more than')


def values_of_schema():
    """attribute -> values that it may have somewhere, and some that it may not."""
    values = {}
    for attribute in ET.parse(SCHEMA).getroot().iter(RNG + 'attribute'):
        values.setdefault(attribute.get('name'), set()).update(v.text for v in attribute.iter(RNG + 'value'))
    plain = ['x', '', '7', '2024-05-14', '2024-02-30', '16:15', '24:00', '24:01', '15.00.00', 'G01', 'item-7', 'person-1',
             'a' * 64, '0', '-1', '1.5', '123456789012345', 'item-7 item-8', '1850-01-01', '2024-5-14']
    return {name: sorted(some) + plain for name, some in values.items()}


def elements(root):
    return [(parent, place, child) for parent in root.iter() for place, child in enumerate(parent)]


class Changes:
    def __init__(self, whole, values, seed):
        self.whole, self.values, self.random = whole, values, random.Random(seed)
        self.samples = {}
        for element in whole.iter():
            self.samples.setdefault(element.tag, []).append(element)

    def sample(self):
        """An element as it stands somewhere, without an id, which stands once; most are made small."""
        made = copy.deepcopy(self.random.choice(self.samples[self.random.choice(sorted(self.samples))]))
        made.tail = ''
        for element in made.iter():
            if 'id' in element.attrib:
                element.set('id', f'made-{self.random.random()}'.replace('0.', ''))
        if self.random.random() < 0.5 and len(made):
            for child in list(made)[self.random.randrange(len(made)):]:
                made.remove(child)
        return made

    def insert(self, root):
        inside = self.random.choice(list(root.iter()))
        inside.insert(self.random.randrange(len(inside) + 1), self.sample())

    def near(self, root):
        """Insert where one of its kind stands."""
        made = self.sample()
        places = [(p, i) for p, i, e in elements(root) if e.tag == made.tag] or [(root, 0)]
        parent, place = self.random.choice(places)
        parent.insert(max(0, place + self.random.choice((-1, 0, 1, 2))), made)

    def page(self, root):
        """Insert what may stand nearly anywhere."""
        inside = self.random.choice(list(root.iter()))
        made = ET.Element(NS + self.random.choice(('furniture', 'lb', 'strong', 'label', 'case', 'p', 'person')), {})
        if made.tag == NS + 'person':
            made.set('name', 'Bo Munk')
        made.text = 'x' if not made.tag.endswith('lb') else None
        inside.insert(self.random.randrange(len(inside) + 1), made)

    def remove(self, root):
        parent, _, child = self.random.choice(elements(root))
        parent.remove(child)

    def swap(self, root):
        parent = self.random.choice([e for e in root.iter() if len(e) > 1])
        i = self.random.randrange(len(parent) - 1)
        parent[i:i + 2] = reversed(parent[i:i + 2])

    def move(self, root):
        parent, _, child = self.random.choice(elements(root))
        parent.remove(child)
        inside = self.random.choice(list(root.iter()))
        inside.insert(self.random.randrange(len(inside) + 1), child)

    def rename(self, root):
        self.random.choice(list(root.iter())).tag = self.random.choice(sorted(self.samples))

    def text(self, root):
        element = self.random.choice(list(root.iter()))
        if self.random.random() < 0.5:
            element.text = (element.text or '') + 'x'
        elif element is not root:
            element.tail = (element.tail or '') + 'x'

    def attribute(self, root):
        """Set one that such an element has somewhere, or any."""
        element = self.random.choice(list(root.iter()))
        of_kind = sorted({name for other in self.samples[element.tag] for name in other.attrib})
        name = self.random.choice(of_kind if of_kind and self.random.random() < 0.7 else sorted(self.values))
        plain = 'xml:lang' if name.endswith('lang') else name
        if name != 'xml:lang':
            element.set(name, self.random.choice(self.values[plain]))

    def bare(self, root):
        element = self.random.choice([e for e in root.iter() if e.attrib])
        del element.attrib[self.random.choice(sorted(element.attrib))]

    def document(self):
        root = copy.deepcopy(self.whole)
        steps = (self.insert, self.near, self.page, self.remove, self.swap, self.move, self.rename, self.text,
                 self.attribute, self.attribute, self.bare)
        told = []
        for _ in range(self.random.choice((1, 1, 2))):
            step = self.random.choice(steps)
            step(root)
            told.append(step.__name__)
        return ET.tostring(root, encoding='unicode'), '+'.join(told)


def by_schema(paths):
    """Path -> whether the schema takes it, and what it says else."""
    run = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', SCHEMA, *paths], capture_output=True, text=True)
    said, judged = [], {}
    for line in run.stderr.splitlines():
        verdict = re.match(r'(.*) (validates|fails to validate)$', line)
        if verdict:
            judged[verdict[1]] = (verdict[2] == 'validates', said[:1])
            said = []
        elif 'Relax-NG validity error' in line:
            said.append(line.split(' : ', 1)[1])
    return judged


def by_reader(paths):
    """Path -> whether the reader takes it, and what it says else."""
    subprocess.run([converter('referat2xml'), '-q', '-f', 'xml', '-d', 'out', '--report=report', '--files-from=-'],
                   input='\n'.join(paths), capture_output=True, text=True)
    with open('report', encoding='utf-8') as f:
        lines = [json.loads(line) for line in f]
    return {line['input']: (line['status'] == 0, line.get('message', '')) for line in lines}


if not shutil.which('xmllint'):
    skip_all('xmllint is not installed')
ET.register_namespace('', NS[1:-1])
with tempfile.TemporaryDirectory() as tmp:
    os.chdir(tmp)
    changes = Changes(ET.parse(os.path.join(SRC, 'tests/schema/all.xml')).getroot(), values_of_schema(), SEED)
    steps, paths = {}, []
    for number in range(COUNT):
        text, told = changes.document()
        paths.append(f'{number}.xml')
        steps[paths[-1]] = told
        with open(paths[-1], 'w', encoding='utf-8') as f:
            f.write(text)
    schema, reader = by_schema(paths), by_reader(paths)
    is_((len(schema), len(reader)), (COUNT, COUNT), 'both judge all of them')
    taken = [path for path in paths if schema[path][0]]
    ok(COUNT // 10 < len(taken) < COUNT * 9 // 10, f'{len(taken)} of {COUNT} are valid')
    lax = [path for path in paths if reader[path][0] and not schema[path][0]]
    strict = [path for path in paths if schema[path][0] and not reader[path][0]
              and not any(text in reader[path][1] for text in BEYOND)]
    if not ok(not lax, 'the reader takes nothing that the schema refuses'):
        for path in lax:
            diag(f'{path} ({steps[path]}): {schema[path][1]}')
    if not ok(not strict, 'and refuses nothing that the schema takes'):
        for path in strict:
            diag(f'{path} ({steps[path]}): {reader[path][1]}')
    keep = os.environ.get('KEEP')
    if keep:
        for path in lax + strict:
            shutil.copy(path, keep)
done()
