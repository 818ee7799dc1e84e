#!/usr/bin/env python3
"""The schema: both forms agree, everything in it is documented, it takes what the vocabulary
allows (tests/schema/all.xml) and what is made of every text that the tests have, it refuses each
of the breaches below, and the tables of the reader, which are made of it, say the same."""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.environ.get('abs_top_srcdir', '.'), 'tests'))
from law import referat2xml  # noqa: E402
from tap import BUILD, SRC, converter, diag, done, is_, is_other_build, ok, skip, skip_all  # noqa: E402

RNG = '{http://relaxng.org/ns/structure/1.0}'
DOC = '{http://relaxng.org/ns/compatibility/annotations/1.0}documentation'
schema = os.path.join(BUILD, 'lib/xml/referat.rng')
whole = open(os.path.join(SRC, 'tests/schema/all.xml'), encoding='utf-8').read()

# What stands in all.xml, and what breaks it when put in its place.
BREACHES = [
    ('version="1"', 'version="2"'),
    ('xml:lang="da"', ''),
    ('kind="minutes"', 'kind="diary"'),
    ('urn:x-referat:1', 'urn:x-referat:2'),
    ('bytes="3"', 'bytes="-3"'),
    ('sha256="ba78', 'sha256="BA78'),
    ('encoding="UTF-8" generator', 'generator'),
    ('code="item-number-gap"', 'code="gap"'),
    ('severity="note"', 'severity="info"'),
    ('<contents>', '<contents><p>x</p>'),
    ('</head>', '<contents><heading/></contents><field name="other"><label/></field></head>'),
    ('date="2024-05-14" start', 'date="14-05-2024" start'),
    ('start="16:15"', 'start="24:15"'),
    ('name="participants"', 'name="people"'),
    ('match="none"', 'match="nearly"'),
    ('<title>Eventuelt</title>', ''),
    ('access="open"', 'access="secret"'),
    ('decided="yes"', 'decided="true"'),
    (' number="7" title', ' title'),
    ('kle="15.00.00"', 'kle="15.0.0"'),
    (' facet="G01" serial="517"', ' serial="517"'),
    ('number="21/37995" year="21"', 'year="21"'),
    ('edition="published"', 'edition="secret"'),
    ('edition="published"', 'edition="decisions published"'),
    ('text-sha256="ba78', 'text-sha256="BA78'),
    ('<group access="closed">', '<group access="shut">'),
    ('<group access="closed">', '<group access="closed"><p>x</p>'),
    ('<heading>B. Lukkede sager</heading>', ''),
    ('</group>', '</group><group/>'),
    ('<p>Dørene blev lukket.</p>', '<group><heading>x</heading></group>'),
    ('</case>\n  </item>', '</case><heading>x</heading></item>'),
    ('ref="person-1"', 'ref=""'),
    ('<label>Nr.</label>', '<title>x</title>'),
    ('type="reservation"', 'type="poem"'),
    ('unanimous="yes"', 'unanimous="no"'),
    ('on="recommendation"', 'on="recommendation" part="1"'),
    ('on="part" part="2"', 'on="part"'),
    ('on="recommendation"', 'on="weather"'),
    ('kind="presentation"', 'kind="talk"'),
    ('kind="presentation"', 'kind="presentation" outcome="approved"'),
    ('outcome="approved"', 'outcome="good"'),
    ('amended="yes"', 'amended="maybe"'),
    ('<pb/>', '<pb>x</pb>'),
    ('<pb/>', '<br/>'),
    ('<pb/>', '<p>x</p>'),
    ('type="bullet"', 'type="star"'),
    ('<li marker="1.">om dagen</li>', ''),
    ('<li marker="1.">om', '<li>om'),
    ('<tr><th>2024</th><td/></tr>', '<tr><td/><th>2024</th></tr>'),
    ('<tr><th>2024</th><td/></tr>', '<tr/>'),
    ('<caption>Tabel 1</caption>', '<tr><td/></tr><caption>Tabel 1</caption>'),
    ('for="4"', 'for="four"'),
    ('choice="against"', 'choice="no"'),
    ('<person name="Bo Munk">', '<person>'),
    ('role="chair"', 'role="boss"'),
    ('time="16:40"', 'time="16.40"'),
    ('<absent item="item-7 item-8"', '<absent item="item-7, item-8"'),
    ('<entry item="item-7"', '<entry item="item-7 item-8"'),
    ('<arrival person="Bo Munk"', '<arrival'),
    ('<annex name="Kort"', '<annex'),
    ('<furniture>Side 3', '<furniture><em>S</em>ide 3'),
    ('</heading>\n      <p>Broen', '</heading>broen\n      <p>Broen'),
    ('<heading>Bilag</heading>', '<heading>Bilag</heading><heading>B</heading>'),
    ('<furniture>Side 3 af 3</furniture>', '<div/>'),
    ('<finding code="encoding', '<x:y xmlns:x="urn:y"/><finding code="encoding'),
]


def texts():
    """All that is read by the tests as minutes: layouts, forms, examples, cases."""
    found = []
    for pattern in ('tests/layouts/*', 'tests/forms/*', 'tests/decisions/*', 'examples/*', 'tests/cases/*/in'):
        found += glob.glob(os.path.join(SRC, pattern))
    return sorted(f for f in found if f.endswith(('.txt', '.md', '/in')))


def lists_of_schema():
    """(element, attribute) -> the values that the schema lists for it."""
    root = ET.parse(schema).getroot()
    defined = {d.get('name'): d for d in root.iter(RNG + 'define')}
    found = {}

    def attributes(node):
        for child in node:
            if child.tag == RNG + 'ref':
                target = defined[child.get('name')]
                if target.find(RNG + 'element') is None:
                    yield from attributes(target)
            elif child.tag == RNG + 'attribute':
                yield child
            elif child.tag != RNG + 'element':
                yield from attributes(child)

    for element in root.iter(RNG + 'element'):
        for attribute in attributes(element):
            values = {v.text for v in attribute.iter(RNG + 'value')}
            found.setdefault((element.get('name'), attribute.get('name')), set()).update(values)
    return {key: values for key, values in found.items() if values}


def attributes_of_schema():
    """element -> the attributes that it may have, and those that it has wherever it stands."""
    root = ET.parse(schema).getroot()
    defined = {d.get('name'): d for d in root.iter(RNG + 'define')}

    def look(node, free, may, must):
        for child in node:
            tag = child.tag[len(RNG):]
            if tag == 'attribute':
                may.add(child.get('name').replace('xml:', ''))
                if not free:
                    must.add(child.get('name').replace('xml:', ''))
            elif tag == 'ref' and defined[child.get('name')].find(RNG + 'element') is None:
                look(defined[child.get('name')], free, may, must)
            elif tag in ('group', 'optional', 'choice', 'oneOrMore', 'zeroOrMore'):
                look(child, free or tag in ('optional', 'choice', 'zeroOrMore'), may, must)

    found = {}
    for element in root.iter(RNG + 'element'):
        may, must = set(), set()
        look(element, False, may, must)
        if element.get('name') in found:
            before = found[element.get('name')]
            may, must = may | before[0], must & before[1]
        found[element.get('name')] = (may, must)
    return found


def attributes_of_reader():
    """The same, as the tables of the reader have it, which are made of the schema in compact syntax."""
    with open(os.path.join(BUILD, 'lib/xml/rows.h'), encoding='utf-8') as f:
        source = f.read()
    rows = re.findall(r'\[REFERAT_(\w+)\] =\s*(\{.*\}),\n', source)
    rows += re.findall(r'\{REFERAT_(\w+), REFERAT_\w+, REFERAT_ATTR_\w+,\s*(\{.*\})\},\n', source)
    found = {}
    for name, row in rows:
        may, must = (set(a.lower().replace('_', '-') for a in re.findall(
            r'\bA\((\w+)\)', re.search(rf'\.{field} = ([^,}}]*)', row)[1])) for field in ('attrs', 'required'))
        before = found.get(name.lower(), (set(), must))
        found[name.lower()] = (may | before[0], must & before[1])
    return found


def lists_of_reader():
    """attribute -> [(element or '', the values)] as these have them."""
    with open(os.path.join(BUILD, 'lib/xml/rows.h'), encoding='utf-8') as f:
        source = f.read()
    words = {name: set(re.findall('"([^"]*)"', values))
             for name, values in re.findall(r'^static const char \*const (\w+)\[\] = \{(.*), NULL\};', source, re.M)}
    rows = re.findall(r'\{REFERAT_ATTR_(\w+), REFERAT_(\w+), LISTED, (\w+)\}', source)
    return {(element.lower(), attribute.lower()): words[name] for attribute, element, name in rows}


def differences():
    """Lists of values that the schema and the reader do not have alike."""
    told, differ = lists_of_reader(), []
    for (element, attribute), values in sorted(lists_of_schema().items()):
        name = 'lang' if attribute == 'xml:lang' else attribute
        read = told.get((element, name), told.get(('text', name)))
        if read != values:
            differ.append(f'{element}/@{attribute}: {sorted(values ^ (read or set()))}')
    return differ


def valid(path):
    run = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', schema, path],
                         capture_output=True, text=True)
    return run.returncode == 0, run.stderr


def invalid(paths):
    """Those of the well-formed files that xmllint finds not to be valid."""
    run = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', schema, *paths], capture_output=True, text=True)
    return set(re.findall(r'^(.*) fails to validate$', run.stderr, re.M))


def documented():
    root = ET.parse(schema).getroot()
    parents = {child: parent for parent in root.iter() for child in parent}
    missing = []
    for node in root.iter():
        if node.tag == RNG + 'element':
            if node.find(DOC) is None and parents[node].find(DOC) is None:
                missing.append('element ' + node.get('name'))
        if node.tag == RNG + 'attribute' and node.find(DOC) is None:
            missing.append('attribute ' + node.get('name'))
    return missing


def every_name():
    """Elements and attributes of the schema that all.xml does not show."""
    root = ET.parse(schema).getroot()
    named = {(n.tag[len(RNG):], n.get('name')) for n in root.iter()
             if n.tag in (RNG + 'element', RNG + 'attribute')}
    seen = set()
    for node in ET.fromstring(whole).iter():
        seen.add(('element', node.tag.split('}')[1]))
        seen |= {('attribute', re.sub(r'\{.*\}', 'xml:', a)) for a in node.attrib}
    return named - seen


if not shutil.which('xmllint'):
    skip_all('xmllint is not installed')
is_(documented(), [], 'every element and attribute is documented')
is_(every_name(), set(), 'the document of the test shows every element and attribute')
by_schema, by_reader = attributes_of_schema(), attributes_of_reader()
ok(sum(len(may) for may, _ in by_reader.values()) > 80, 'there are attributes in the tables of the reader')
is_({name: by_reader.get(name, (set(), set())) for name in by_schema}, by_schema,
    'schema and reader have the same attributes for each element, and ask for the same')
is_(differences(), [], 'schema and reader list the same values')
with tempfile.TemporaryDirectory() as tmp:
    good, message = valid(os.path.join(SRC, 'tests/schema/all.xml'))
    ok(good, 'a document with everything is valid') or diag(message)
    broken = []
    for number, (old, new) in enumerate(BREACHES):
        broken.append(os.path.join(tmp, f'{number}.xml'))
        with open(broken[-1], 'w', encoding='utf-8') as f:
            f.write(whole.replace(old, new, 1))
    refused = invalid(broken)
    contents = whole[whole.index('<contents>'):whole.index('</contents>') + len('</contents>')]
    places = []
    for part, fits in (('<field name="participants">', True), ('<title>REFERAT', False), ('</head>', False)):
        places.append((os.path.join(tmp, f'place-{len(places)}.xml'), fits))
        with open(places[-1][0], 'w', encoding='utf-8') as f:
            f.write(whole.replace(contents, '').replace(part, contents + part, 1))
    is_([(valid(path)[0], referat2xml('-q', path).returncode == 0) for path, _ in places], [(fits, fits) for _, fits in places],
        'contents stand in the head where a field follows them, and nowhere else there')
    for path, (old, new) in zip(broken, BREACHES):
        if old not in whole:
            ok(False, f'{old} stands in all.xml')
            continue
        ok(path in refused, f'refused: {new or "no " + old}'.replace('\n', ' ').replace('#', ''))
    taken = [f'{old} -> {new}' for path, (old, new) in zip(broken, BREACHES)
             if referat2xml('-q', path).returncode == 0]
    is_(taken, [], 'the reader of XML refuses them, too')
    made = []
    for number, path in enumerate(texts()):
        name = os.path.relpath(path, SRC)
        first = referat2xml('-q', '--force', path)
        made.append(os.path.join(tmp, f'made-{number}.xml'))
        with open(made[-1], 'wb') as f:
            f.write(first.stdout)
        again = referat2xml('-q', '--force', made[-1])
        if not ok(first.returncode == 0 and again.stdout == first.stdout, f'{name}: XML gives the same XML'):
            diag((first.stderr + again.stderr).decode(errors='replace')[:500])
    run = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', schema] + made, capture_output=True, text=True)
    if not ok(run.returncode == 0, 'and all of them are valid'):
        diag('\n'.join(line for line in run.stderr.splitlines() if not line.endswith(' validates'))[:2000])
    for old, new, says in (
            ('<person name="Bo Munk">', '<person id="item-7" name="Bo Munk">', "the id 'item-7' stands twice"),
            ('ref="person-1"', 'ref="person-2"', "the attribute 'ref' names 'person-2', which is no id of a person"),
            ('ref="person-1"', 'ref="item-7"', "the attribute 'ref' names 'item-7', which is no id of a person"),
            ('<entry item="item-7"', '<entry item="item-9"',
             "the attribute 'item' names 'item-9', which is no id of an item"),
            ('<absent item="item-7 item-8"', '<absent item=" "', "' ' is no value of the attribute 'item'"),
            ('<absent item="item-7 item-8"', '<absent item="item-7 item-9"',
             "the attribute 'item' names 'item-9', which is no id of an item")):
        assert old in whole, old
        path, text = os.path.join(tmp, 'ids.xml'), whole.replace(old, new, 1)
        with open(path, 'w', encoding='utf-8') as f:
            f.write(text)
        run = referat2xml('-q', path)
        # of two that are alike the second one is told
        line = text[:text.rindex('id="item-7"') if 'twice' in says else text.index(new)].count('\n') + 1
        said = run.stderr.decode()
        at = re.search(r'ids\.xml:(\d+)', said)
        is_((run.returncode, says in said, at and int(at[1])), (65, True, line), f'refused: {says}')
    double = os.path.join(tmp, 'double.xml')
    with open(double, 'w', encoding='utf-8') as f:
        f.write(whole.replace('<section kind="attendance">',
                              '<item id="item-7" number="7" title="x" access="open" decided="no">'
                              '<heading><title>x</title></heading></item>'
                              '<section kind="attendance">'))
    if is_other_build():
        pass  # what jing and trang say of the schema, they have said
    elif shutil.which('jing'):
        good = os.path.join(SRC, 'tests/schema/all.xml')
        run = subprocess.run(['jing', schema, good, double, *broken, *made], capture_output=True, text=True)
        refused = {line.split(':')[0] for line in run.stdout.splitlines()}
        ok(good not in refused, 'valid in jing, too')
        is_(sorted(set(broken) - refused), [], 'jing refuses the same')
        is_(sorted(set(made) & refused), [], 'and takes the XML of every text')
        ok(double in refused, 'jing refuses an id that stands twice')
    else:
        skip(4, 'jing is not installed')
    if is_other_build():
        pass
    elif shutil.which('trang'):
        made = os.path.join(tmp, 'referat.rng')
        subprocess.run(['trang', os.path.join(BUILD, 'lib/xml/referat.rnc'), made], check=True)
        is_(open(made).read() == open(schema).read(), True,
            'referat.rng is what trang makes of referat.rnc')
    else:
        skip(1, 'trang is not installed')
done()
