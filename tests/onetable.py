#!/usr/bin/env python3
"""The vocabulary and the findings stand in one table each: what is made of them follows a change of the table, and a
change that something else does not follow, or that cannot be followed, ends the build."""
import glob
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BUILD, SRC, diag, done, is_, ok, skip  # noqa: E402

AWK = 'awk'
CC = shlex.split(os.environ.get('CC', 'cc'))
XML = os.path.join(SRC, 'lib/xml/')
FINDINGS = os.path.join(SRC, 'lib/model/findings')
tmp = tempfile.mkdtemp(prefix='referat-onetable-')
with open(os.path.join(BUILD, 'lib/xml/referat.rnc'), encoding='utf-8') as table:
    schema = table.read()
with open(FINDINGS + '.txt', encoding='utf-8') as table:
    findings = table.read()


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, **more)


def write(name, text):
    path = os.path.join(tmp, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def changed(text, old, new):
    if old not in text:
        diag(f'not there to be changed: {old}')
    return text.replace(old, new, 1)


def c_of(path, part, awk=(AWK,)):
    return run(*awk, '-f', XML + 'schema.awk', '-f', XML + 'content.awk', '-f', XML + 'vocabulary.awk', '-v', 'part=' + part, path)


def rng_of(path, awk=(AWK,)):
    return run(*awk, '-f', XML + 'schema.awk', '-f', XML + 'rng.awk', path)


def manual_of(path, awk=(AWK,)):
    return run(*awk, '-f', XML + 'schema.awk', '-f', os.path.join(SRC, 'manual/referat-xml.awk'), '-v', 'date=', path,
               os.path.join(SRC, 'converters/referat-xml.5'))


def of_findings(path, part, *behind, awk=(AWK,)):
    return run(*awk, '-f', FINDINGS + '.awk', '-v', 'part=' + part, path, *behind)


def tries(name, text):
    """The headers that are made of a changed schema, in a folder that compilers look into first."""
    path = write(name + '/referat.rnc', text)
    for part, to in (('names', 'model/vocabulary.h'), ('rows', 'xml/rows.h')):
        made = c_of(path, part)
        if made.returncode:
            return made.stderr
        write(f'{name}/lib/{to}', made.stdout)
    return ''


def compiles(name, file):
    return run(*CC, '-fsyntax-only', '-w', f'-I{tmp}/{name}/lib', f'-I{SRC}/lib', f'-I{BUILD}/lib', '-I' + BUILD, os.path.join(SRC, file))


# # What is made of the table follows it

same = tries('same', schema)
for part in ('model/vocabulary.h', 'xml/rows.h'):
    with open(os.path.join(BUILD, 'lib', part), encoding='utf-8') as made, open(os.path.join(tmp, 'same/lib', part), encoding='utf-8') as again:
        ok(made.read() == again.read(), f'{part}: the same again')
for program in ('mawk', 'original-awk', 'busybox'):
    if not shutil.which(program):
        skip(1, f'no {program}')
        continue
    awk = (program, 'awk') if program == 'busybox' else (program,)
    path = os.path.join(tmp, 'same/referat.rnc')
    differ = [part for part in ('names', 'rows') if c_of(path, part, awk).stdout != c_of(path, part).stdout]
    differ += [part for part in ('header', 'messages') if
               of_findings(FINDINGS + '.txt', part, awk=awk).stdout != of_findings(FINDINGS + '.txt', part).stdout]
    differ += [made.__name__ for made in (rng_of, manual_of) if made(path, awk).stdout != made(path).stdout]
    is_(differ, [], f'the same, too, by {program}')
tries('more', changed(schema, '| "supplement"', '| "supplement" | "diary"'))
with open(os.path.join(tmp, 'more/lib/model/vocabulary.h'), encoding='utf-8') as made:
    ok('VOCABULARY_MINUTES_KIND "minutes agenda supplement diary"' in made.read(), 'a value more is one that the lexicon may give')
with open(os.path.join(tmp, 'more/lib/xml/rows.h'), encoding='utf-8') as made:
    ok('{"minutes", "agenda", "supplement", "diary", NULL}' in made.read(), 'and that the reader of XML takes')
colour = changed(schema, 'attribute bytes { count }', 'attribute bytes { count },\n  ## Of the paper.\n  attribute colour { text }?')
ok('.It Ic colour\nOf the paper.\nMay be missing.\nValue:\ntext.\n' in manual_of(write('colour.rnc', colour)).stdout,
   'an attribute more stands in the manual')
ok(re.search(r'\.It Ic edition\n[^.]*\.\nMay be missing\.', manual_of(os.path.join(tmp, 'same/referat.rnc')).stdout),
   'which says what may be missing, alternatives too')

# # What does not follow ends the build

for old, new in (('attribute bytes { count }', 'attribute bytes { xsd:float }'), ('{ digest }', '{ thumb }')):
    path = write('strange.rnc', changed(schema, old, new))
    refused = [made.__name__ for made in (manual_of, lambda path: c_of(path, 'rows')) if not made(path).returncode]
    is_(refused, [], f'values that nothing is known of: {new}')
is_([compiles('same', file).stderr for file in ('lib/model/node.c', 'lib/xml/model.c')], ['', ''], 'as it is, it compiles')
for name, old, new, says in (
        ('attribute-more', 'attribute bytes { count }', 'attribute bytes { count },\n  attribute colour { text }', 'REFERAT_ATTR_COLOUR'),
        ('attribute-less', '  ## The municipality.\n  attribute municipality { text }?,\n', '', 'attributes of referat.h'),
        ('element-more', 'hy = element hy { empty }', 'hy = element hy { empty }\nxy = element xy { empty }', 'REFERAT_XY'),
        ('element-renamed', 'element annex {', 'element enclosure {', 'REFERAT_ENCLOSURE')):
    said = tries(name, changed(schema, old, new)) or compiles(name, 'lib/model/node.c').stderr
    ok(says in said, f'{name.replace("-", " ")}: referat.h lacks it, or has too many') or diag(said[:600])
with open(os.path.join(SRC, 'lib/referat.h'), encoding='utf-8') as file:
    header = file.read()


def header_of(text, of=schema):
    return run(AWK, '-f', XML + 'schema.awk', '-f', XML + 'header.awk', write('referat.rnc', of), write('referat.h', text)).stderr


is_(header_of(header), '', 'the enumerations of referat.h are those of the vocabulary')
for what, old, new in (('a kind of node less', '  REFERAT_LEADER,\n', ''), ('an attribute more', 'REFERAT_ATTR_WHEN,', 'REFERAT_ATTR_WHEN,\n  REFERAT_ATTR_WHY,'),
                       ('another gravity', 'REFERAT_WARNING, REFERAT_ERROR }', 'REFERAT_WARNING, REFERAT_FATAL }')):
    ok('referat_' in header_of(changed(header, old, new)), f'and no others: {what}')
for what, old, new in (('an element', 'hy = element hy { empty }', 'hy = element hy { empty }\nxy = element xy { empty }'),
                       ('an attribute', 'attribute bytes { count }', 'attribute size { count }'), ('a gravity', '| "note"', '| "note" | "fatal"')):
    ok('referat_' in header_of(header, changed(schema, old, new)), f'nor less, when the schema changes {what}')
with open(os.path.join(SRC, 'lib/model/presence.c'), encoding='utf-8') as file:
    whys = re.findall('"([^"]+)"', re.search(r'whys\[\]\[16\] = \{(.*?)\}', file.read(), re.S)[1])
told = ''.join(open(os.path.join(SRC, 'converters', page), encoding='utf-8').read() for page in ('referat2xml.1', 'referat2json.1'))
is_([why for why in whys if why not in re.search(r'/\*\* member.*?\*/', header, re.S)[0] or why not in told], [], 'why somebody is there is told in header and manual')
profiles = [os.path.relpath(path, SRC) for path in sorted(glob.glob(os.path.join(SRC, 'lib/lexicon/danish/*.profile')))]
sources = ['lib/lexicon/compile.c', 'lib/lexicon/profile.c', 'lib/lexicon/rows.c', 'lib/base/arena.c', 'lib/base/diag.c', 'lib/base/utf8.c']


def lexicon(name, *more):
    """What the compiler of the lexicon says of the Danish words, and of more of them, by the values of that schema."""
    program = os.path.join(tmp, name, 'compile')
    made = run(*CC, '-w', '-O0', f'-I{tmp}/{name}/lib', '-Ilib', f'-I{BUILD}/lib', '-o', program, *sources, cwd=SRC)
    return made.stderr or run(program, os.path.join(tmp, name, 'builtin.c'), *profiles, *more, cwd=SRC).stderr


is_(lexicon('same'), '', 'the Danish words have values of the vocabulary')
for value, table in (('noted', 'outcomes'), ('finance', 'sections'), ('vice-chair', 'roles')):
    tries(value, re.sub(rf'\s*\| "{value}"', '', schema))
    ok(table in lexicon(value), f'and none that the vocabulary lacks: {value}')
# as HACKING.md tells it
traffic = write('traffic.profile', '[sections]\ntrafikale forhold -> traffic strong | Trafikale forhold\n')
ok('traffic' in lexicon('same', traffic), 'a kind of section that the schema lacks is none')
tries('traffic', changed(schema, '| "climate"', '| "climate"\n    | "traffic"'))
is_(lexicon('traffic', traffic), '', 'one value in the schema and one row of words, and it is one')
for old, new in (
        ('furniture*,\n    label,\n    inline', 'furniture*,\n    label+,\n    inline'),
        ('(caption, furniture*)?,', '(caption | label)?,'),
        ('(entry | furniture)*', '(entry | furniture)+'),
        ('(inline | block*)', '(inline | block+)'),
        ('(li, furniture*)+', '(li, p, furniture*)+'),
        ('page = element page { name-text }', 'page = element page { list { text } }'),
        ('label = element label { inline }', 'label = element label { inline, p }'),
        ('attribute line { count }', 'attribute line { xsd:float }'),
        ('attribute line { count }', 'attribute line { xsd:int { minInclusive = "1" } }'),
        ('attribute on { "part" }', 'attribute on { "part" | "piece" }'),
        ('title?,\n    (field | block)*', 'title?,\n    (field & block)*'),
        ('(contents, block*, field, (field | block)*)?', '(contents, block*, field, field*)?'),
        ('(contents, block*, field, (field | block)*)?', '(contents, field)?'),
        ('(head | (plain-head, contents))', '(head | (head, finding))')):
    ok(tries('strange', changed(schema, old, new)) != '', f'refused: {new}'.replace('\n', ' '))

with open(os.path.join(SRC, 'lib/lexicon/tables.h'), encoding='utf-8') as file:
    given = sorted(set(re.findall(r'VOCABULARY_[A-Z_]+', file.read())))
with open(os.path.join(tmp, 'same/lib/model/vocabulary.h'), encoding='utf-8') as file:
    values = dict(re.findall(r'#define (VOCABULARY_\w+) "(.*)"', file.read()))
with open(os.path.join(SRC, 'converters/referat-profile.5'), encoding='utf-8') as file:
    page = set(' '.join(line for line in file if line.startswith('.Cm ')).split())
ok(len(given) > 7, f'the lexicon has values of the vocabulary in {len(given)} ways')
is_([word for name in given for word in values[name].split() if word not in page], [], 'referat-profile(5) tells of each')

# # The stylesheets

sheets = sorted(glob.glob(os.path.join(SRC, 'filters/libreoffice/import*.xsl')))
with open(os.path.join(SRC, 'filters/libreoffice/import-blocks.xsl'), encoding='utf-8') as file:
    sheet = file.read()


def names(*paths, awk=(AWK,)):
    return run(*awk, '-f', XML + 'schema.awk', '-f', os.path.join(SRC, 'filters/libreoffice/names.awk'), '-v',
               'sheets=' + ' '.join(paths), '-v', 'styles=' + os.path.join(BUILD, 'filters/libreoffice/styles.xsl'),
               os.path.join(tmp, 'same/referat.rnc'))


found = names(*(os.path.relpath(path) for path in sheets))
is_((found.returncode, found.stderr), (0, ''), 'the stylesheets ask for names of the vocabulary, and for styles of the page')
awks = [program for program in ('mawk', 'original-awk', 'busybox') if shutil.which(program)]
differ = [a for a in awks if names(*sheets, awk=(a, 'awk') if a == 'busybox' else (a,)).returncode]
is_(differ, [], f'they do by {", ".join(awks)}, too')
with open(os.path.join(SRC, 'filters/libreoffice/import.xsl'), encoding='utf-8') as file:
    whole_sheet = file.read()
for what, text, old, new in (
        ('an element', sheet, 'r:vote', 'r:ballot'), ('an attribute', sheet, '@kind', '@kinds'),
        ('a value', sheet, "@kind = 'decision'", "@kind = 'decisions'"), ('a side', whole_sheet, 'choice="against"', 'choice="opposed"'),
        ('a style', sheet, '>Referat_20_Afbud<', '>Referat_20_Udeblivelse<'), ('a style of one word', whole_sheet, '="Title"', '="Titel"'),
        ('the style of a level', ''.join(open(path, encoding='utf-8').read() for path in sheets), 'Heading_20_{', 'Overskrift_20_{')):
    found = names(write('wrong.xsl', changed(text, old, new)))
    ok(found.returncode and ' has no ' in found.stderr, f'and for no others: {what}') or diag(found.stderr)

# # Pandoc's filters know a part of the page by its class: an element, or a kind of section

lua = ''.join(open(path, encoding='utf-8').read() for path in glob.glob(os.path.join(SRC, 'filters/pandoc/*.lua')))
classes = set(re.findall(r"has_class\(\w+, '([^']*)'\)", lua))
known = set(re.findall(r'element ([a-z]+) \{', schema)) | set(values['VOCABULARY_SECTION_KIND'].split())
ok(classes, f'filters of pandoc ask for {len(classes)} classes')
is_(sorted(classes - known), [], 'which the vocabulary has')

# # The words of the writers, for the stylesheets

DANISH = [os.path.join(SRC, path) for path in ('lib/write/danish.h', 'lib/model/months.h', 'lib/package/own.h')]


def words_of(*headers):
    return run(AWK, '-f', os.path.join(SRC, 'filters/libreoffice/words.awk'), *headers).stdout


with open(os.path.join(BUILD, 'filters/libreoffice/words.xsl'), encoding='utf-8') as file:
    ok(file.read() == words_of(*DANISH), 'the words are those of the writers')
with open(DANISH[1], encoding='utf-8') as file:
    months = write('months.h', changed(file.read(), '"marts"', '"martius"'))
ok('<own:word>martius</own:word>' in words_of(DANISH[0], months, DANISH[2]), 'a month of another name is another one in the stylesheets')
no_names = ''.join(open(path, encoding='utf-8').read() for path in glob.glob(os.path.join(SRC, 'lib/lexicon/danish/*.profile')))
no_names = re.search(r'^\[not-names\]\n(.*?)(?=^\[)', no_names + '\n[', re.M | re.S)[1].split('\n')
with open(DANISH[1], encoding='utf-8') as file:
    months = re.findall('"([a-z]+)"', file.read())
is_((len(months), [month for month in months if not any(row.startswith(month + ' ') for row in no_names)]), (12, []), 'no month is a name')
made = set(re.findall(r'<xsl:variable name="(\w+)"', words_of(*DANISH)))
used = {name for path in sheets for name in re.findall(r'\$(DANISH_\w+|EDITION_\w+)', open(path, encoding='utf-8').read())}
ok(len(used) > 20, f'the stylesheets use {len(used)} of them')
is_(sorted(used - made), [], 'and all that they use are there')
danish = re.compile(r'januar|februar|>For<|>Imod<|>Undlod<|Udgave|Lukket punkt|Indhold<|Beslutningsprotokol')
is_([path for path in sheets if danish.search(open(path, encoding='utf-8').read())], [], 'none has them by hand')

# # The values that programs write and ask for

listed = {}
with open(os.path.join(BUILD, 'lib/xml/rows.h'), encoding='utf-8') as file:
    rows = file.read()
words = {name: re.findall('"([^"]*)"', some) for name, some in re.findall(r'const (words_\d+)\[\] = \{(.*), NULL\}', rows)}
for attribute, name in re.findall(r'\{REFERAT_ATTR_(\w+), REFERAT_\w+, LISTED, (\w+)\}', rows):
    listed.setdefault(attribute, set()).update(words[name])
asked = []
for path in glob.glob(os.path.join(SRC, 'lib/*/**/*.[ch]'), recursive=True):
    with open(path, encoding='utf-8') as file:
        asked += [(os.path.relpath(path, SRC), *pair) for pair in re.findall(r'REFERAT_ATTR_(\w+),\s*"([^"%]*)"', file.read())]
ok(len(asked) > 20, f'the code names values: {len(asked)}')
free = {'NAME', 'TYPE'}  # in an element that lists none
asked = [a for a in asked if a[1:] != ('KIND', 'signatures')]  # of a page that is added, which no XML has
is_([a for a in asked if a[1] in listed and a[1] not in free and a[2] and a[2] not in listed[a[1]]], [], 'all of them are in the schema')

# # The findings

whole = of_findings(FINDINGS + '.txt', 'header')
is_((whole.returncode, whole.stderr), (0, ''), 'the table of findings is whole')
for what, old, new in (
        ('no comment', '  comment Titlen er afkortet i indholdsfortegnelsen.\n', ''), ('no manual', '  manual Two items have one number.\n', ''),
        ('no message', re.search(r'\nitem-number-gap\n(  warning .*\n)', findings)[1], ''),
        ('a code twice', '\nvote-unclear\n', '\nvoter-absent\n'), ('another severity', '  warning NUMBER_GAP', '  fatal NUMBER_GAP'),
        ('a name twice', 'NUMBER_GAP', 'NUMBER_REPEATED')):
    found = of_findings(write('findings.txt', changed(findings, old, new)), 'header')
    ok(found.returncode and found.stderr, f'refused: {what}')
more = write('findings.txt', findings + '\nroom-too-small\n  note ROOM a chair is missing\n  comment Der mangler en stol.\n  manual A chair is missing.\n')
ok('SAYS_ROOM FINDING_ROOM_TOO_SMALL, "note", "a chair is missing"' in of_findings(more, 'header').stdout, 'one more is in the header')
ok('| "room-too-small"' in of_findings(more, 'schema', XML + 'referat.rnc.in').stdout, 'in the schema')
ok('.It Cm room-too-small\nA chair is missing.\n' in of_findings(more, 'manual', os.path.join(SRC, 'converters/referat2xml.1')).stdout,
   'in the manual')
ok('N_("a chair is missing")' in of_findings(more, 'messages').stdout, 'and among what is translated')
shutil.rmtree(tmp)
done()
