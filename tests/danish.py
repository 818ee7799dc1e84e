#!/usr/bin/env python3
"""Danish: every text that the programs show has a translation, and none that they do not; each
sentence of the library is known again; and nothing that is written depends on the language."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ.get('abs_top_srcdir', '.'), 'tests'))
from tap import BUILD, SRC, converter, diag, done, is_, ok, skip, skip_all  # noqa: E402

FORMATS = ('xml', 'docx', 'odt', 'md', 'json')
PO = os.path.join(SRC, 'po/da.po')
CONVERSION = r'%(?:\d+\$)?[0-9.*]*(?:zu|lu|u|d|s|c)'


def entries(text):
    """(English, Danish) of a file of translations."""
    string = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
    value = {'n': '\n', 't': '\t'}

    def plain(lines):
        inner = ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', lines))
        return re.sub(r'\\(.)', lambda m: value.get(m[1], m[1]), inner)
    return {plain(a): plain(b) for a, b in re.findall(rf'^msgid {string}msgstr {string}', text, re.M) if plain(a)}


def run(*command, **options):
    return subprocess.run(command, capture_output=True, **options)


def extracted(*options):
    return entries(run('sh', os.path.join(SRC, 'po/extract.sh'), *options, check=True).stdout.decode())


def is_sentence(text):
    """Whether it looks like something for people: two words, and no piece of markup."""
    return re.search(r'[a-z]{2} ([a-z]{2}|%|\'%)|%[a-z] [a-z]{2}', text) and not re.search(r'[a-z]=|[<{}]', text)


if not all(map(shutil.which, ('msgfmt', 'xgettext', 'msggrep', 'msgattrib'))):
    skip_all('gettext is not installed')

# --- the file of translations ---

with open(PO, encoding='utf-8') as f:
    danish = entries(f.read())
english = extracted()
ok(len(english) > 300, 'there are texts')
is_(sorted(set(english) - set(danish)), [], 'each has its place in po/da.po (make update-po)')
is_(sorted(set(danish) - set(english)), [], 'which has no others')
checked = run('msgfmt', '-c', '--statistics', '-o', os.devnull, PO)
is_(checked.stderr.decode(), f'{len(danish)} translated messages.\n', 'all are translated, with the values that they have')
for kind in ('fuzzy', 'obsolete', 'untranslated'):
    is_(run('msgattrib', f'--{kind}', PO).stdout, b'', f'none is {kind}')
with tempfile.TemporaryDirectory() as folder:
    template, again = os.path.join(folder, 'new.pot'), os.path.join(folder, 'da.po')
    with open(template, 'wb') as f:
        f.write(run('sh', os.path.join(SRC, 'po/extract.sh'), check=True).stdout)
    shutil.copyfile(PO, again)
    with open(os.path.join(SRC, 'po/po.am'), encoding='utf-8') as f:
        options = re.search(r'msgmerge (.*) po/da.po po/new.pot', f.read())[1].split()
    run('msgmerge', *options, again, template, check=True)
    with open(PO, 'rb') as before, open(again, 'rb') as after:
        ok(before.read() == after.read(), 'make update-po has nothing to change')
with open(os.path.join(SRC, 'tests/danish/not-shown'), encoding='utf-8') as f:
    not_shown = {line.rstrip('\n') for line in f if not line.startswith('#')}
forgotten = {text.replace('\n', '\\n') for text in extracted('--all') if is_sentence(text) and text not in danish}
is_(sorted(forgotten - not_shown), [], 'no sentence of the code is forgotten, or it is told in not-shown')
is_(sorted(not_shown - forgotten), [], 'where there are no others')
is_([text for text in danish if '%' in text and len(re.sub(CONVERSION, '', text)) < 4], [],
    'a format says enough to be known again')

# --- the programs ---

def end(reason):
    skip(1, reason)
    done()


made = os.path.join(BUILD, 'po')
if not os.path.exists(os.path.join(made, 'da/LC_MESSAGES/referat.mo')):
    end('the programs were built without translations')
tmp = tempfile.TemporaryDirectory()
os.chdir(tmp.name)
shim = os.path.join(tmp.name, 'shim.so')
if run(*(os.environ.get('CC') or 'cc').split(), '-shared', '-fPIC', '-o', shim,
       os.path.join(SRC, 'tests/danish/shim.c'), '-ldl').returncode:
    end('no library can be preloaded here')
HERE = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en', 'CATALOGUES': made, 'LD_PRELOAD': shim,
        'ASAN_OPTIONS': 'verify_asan_link_order=0'}
THERE = {**HERE, 'LANGUAGE': 'da'}
program = {name: converter('referat2' + name) for name in FORMATS}
THERE['LD_LIBRARY_PATH'] = HERE['LD_LIBRARY_PATH'] = os.environ.get('LD_LIBRARY_PATH', '')
if b'Brug' not in run(program['xml'], '--help', env=THERE).stdout:
    end('the system has no locale in which LANGUAGE counts')


def both(name, *arguments, **options):
    return (run(program[name], *arguments, env=HERE, **options), run(program[name], *arguments, env=THERE, **options))


def translated(sentences, env=THERE):
    command = os.path.join(BUILD, 'tests/danish/translate')
    lines = run(command, env=env, input=''.join(s + '\n' for s in sentences).encode()).stdout.decode().split('\n')
    return lines[:-2], int(lines[-2])


for name in FORMATS:
    before, after = both(name, '--help')
    shown = ' '.join(after.stdout.decode().split())
    missing = [text for text in english if re.match(r'[a-zA-Z ]', text) and '%' not in text and len(text) > 20
               and ' '.join(text.split()) in ' '.join(before.stdout.decode().split())
               and ' '.join(danish[text].split()) not in shown]
    is_((before.stdout[:5], after.stdout[:5], missing), (b'Usage', b'Brug:', []), f'referat2{name} --help is Danish')
    is_([line for line in after.stdout.decode().splitlines() if len(line) > 80], [], 'and fits into 80 columns')
    is_(*(re.findall(r'--[a-z-]+', shown.stdout.decode()) for shown in (after, before)), 'with the same options')

    completion = [run('sh', os.path.join(SRC, 'completion/make.sh'), 'fish', program[name], env=env).stdout for env in (HERE, THERE)]
    is_((completion[1] == completion[0], len(completion[0]) > 1000), (True, True), 'and completion is made of the English one')

# --- sentences ---

# Each format with values is known again, whatever they are.
VALUES = {'s': ("'word/x.xml'", 'Ærø, Anna: b', 'x'), 'u': ('7', '0', '4294967295')}


def filled(text, values):
    count = iter(values)
    return re.sub(CONVERSION, lambda m: next(count), text)


cases, expected = [], []
for text in danish:
    if '\n' in text or text.startswith((' ', ',')):
        continue
    kinds = [c[-1] if c[-1] == 's' else 'u' for c in re.findall(CONVERSION, text)]
    for n in range(3 if kinds else 1):
        values = [VALUES[k][n] for k in kinds]
        cases.append(filled(text, values))
        assert '$' not in danish[text]
        expected.append(filled(danish[text], values))
got, _ = translated(cases)
wrong = [f'{c} -> {g}' for c, g, e in zip(cases, got, expected) if g != e]
is_(wrong, [], f'{len(cases)} sentences are known again')
is_(translated(cases, {**THERE, 'LANGUAGE': 'de'})[0], cases, 'no other language is shown in their place')
is_(translated(["'a person' may not stand here in 'an item'", 'found a date, 3 items, but no title says that it is minutes',
                'x.docx: the package is refused: an entry is damaged', 'En ukendt sætning', '', ': ', '%s', '%'])[0],
    ["'a person' må ikke stå her i 'an item'",
     'fundet er en dato, 3 punkter, men ingen titel, der siger, at det er et referat',
     'x.docx: pakken afvises: en fil er beskadiget', 'En ukendt sætning', '', ': ', '%s', '%'],
    'sentences in sentences, but no names; what is not known stays')
hostile = ['a votes but ' * 80, ': ' * 400, ', ' * 400, 'the ' * 200, "'" * 800, 'item 1 follows ' * 60, 'x' * 5000]
got, spent = translated(hostile * 200)
is_((got == hostile * 200, spent < 20000), (True, True), f'sentences that are none stay, and take no time ({spent} ms)')

# --- what the programs say ---

with open(os.path.join(SRC, 'tests/schema/all.xml'), encoding='utf-8') as f:
    whole = f.read().replace('item 6 is missing', 'item 7 follows item 5').replace('read as w', 'the text was converted from w')
os.mkdir('bad')
for number, (old, new) in enumerate((
        ('version="1"', 'version="2"'), ('kind="minutes"', ''), ('</title>', '</titel>'), ('<title>', '<titel>'),
        ('<pb/>', '<p>x</p>'), ('ref="person-1"', 'ref="person-2"'), ('<minutes', '<!DOCTYPE x><minutes'),
        ('<tr><th>2024</th><td/></tr>', '<tr/>'), ('<tr><th>2024</th><td/></tr>', '<tr><td/></tr>'),
        ('<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" encoding="klingon"?>'),
        ('<pb/>', '&ukendt;'), ('<pb/>', '<x:y/>'), ('<pb/>', 'tekst <'), ('</minutes>', ''))):
    with open(f'bad/{number}.xml', 'w', encoding='utf-8') as f:
        f.write(whole.replace(old, new))
with open('bad/letter.txt', 'w', encoding='utf-8') as f:
    f.write('Kære alle\n\nHusk kage den 3. maj 2024.\n')
with open('bad/broken.docx', 'wb') as f:
    f.write(b'PK\x03\x04' + bytes(100))
with open('bad/profile', 'w', encoding='utf-8') as f:
    f.write('[section-headings]\nx\n')
examples = sorted(glob.glob(os.path.join(SRC, 'examples/*.txt')) + glob.glob(os.path.join(SRC, 'tests/cases/*/in')))
marked = 'marked.xml'
with open(marked, 'w', encoding='utf-8') as f:
    f.write(whole)
runs = [('xml', path) for path in sorted(glob.glob('bad/*')) + examples] + [
    ('xml', marked), ('xml', '--publish', marked), ('xml', 'none.txt'), ('xml', '.'), ('xml', '-o', 'none/x.xml', examples[0]),
    ('xml', '--nothing'), ('xml', '-Z'), ('xml', '--output'), ('xml', '--strict=1'), ('xml', '-f', 'x'), ('xml', 'a', 'b'),
    ('xml', '--csv=x'), ('xml', '--extract=x'), ('md', '--flavour=x'), ('xml', '--jobs=0', 'a'), ('xml', '--in-place'),
    ('xml', '--check-profile=bad/profile'), ('xml', '--profile=bad/profile', examples[0]),
    ('xml', '--verify', examples[1], '-f', 'text', examples[0]), ('docx', '--reference-doc', examples[0], examples[0], '-o', 'x.docx'),
    ('odt', '--reference-doc', examples[0], examples[0], '-o', 'x.odt'), ('docx', '--annex-base=x', examples[0]),
    ('json', '--api-version=9', examples[0]), ('xml', '--explain', marked),
    ('xml', '-d', 'out', '--in-place', 'a'), ('xml', '-o', '/dev/full', examples[0])]
# A bare system has no Danish of its own for what it says itself.
SYSTEM_TELLS = os.path.exists('/usr/share/locale/da/LC_MESSAGES/libc.mo')


def os_said(line):
    return any(line.endswith(': ' + os.strerror(n)) for n in range(1, 134))


for name, *arguments in runs:
    before, after = both(name, *arguments, input=b'')
    told, said = (text.decode(errors='replace').splitlines() for text in (before.stderr, after.stderr))
    same = [line for line in told if line in said and (SYSTEM_TELLS or not os_said(line))]
    codes = [re.findall(r' \[([a-z-]+)\]$', line) for line in told] == [re.findall(r' \[([a-z-]+)\]$', line) for line in said]
    what = ' '.join(os.path.relpath(a, SRC) if a.startswith(SRC) else a for a in arguments)
    if not is_((after.returncode, after.stdout == before.stdout, len(said), same, codes),
               (before.returncode, True, len(told), [], True), f'referat2{name} {what}: told in Danish'):
        diag('\n'.join(said))

# --- what they write ---

inputs = examples + [marked]
for name in FORMATS:
    more = [] if name in ('xml', 'json') else ['--attendance', '--signatures', '--findings-as-comments']
    for language, env in (('en', HERE), ('da', THERE)):
        run(program[name], '-d', language, f'--report={language}-{name}.jsonl', *more, '--force', *inputs, 'none.txt', '/',
            'bad/letter.txt', 'bad/0.xml', env=env, input=b'')
    files = {language: sorted(os.path.relpath(os.path.join(folder, f), language) for folder, _, names in os.walk(language)
                              for f in names if f.endswith('.' + name)) for language in ('en', 'da')}
    ok(len(files['en']) >= len(inputs), f'referat2{name}: there are outputs')
    differ = [f for f in files['en'] if open(f'en/{f}', 'rb').read() != open(f'da/{f}', 'rb').read()]
    is_((files['da'], differ), (files['en'], []), f'referat2{name} writes the same bytes')
    reports = [open(f'{language}-{name}.jsonl', encoding='utf-8').read().replace(f'"{language}/', '"') for language in ('en', 'da')]
    is_(reports[1], reports[0], 'and its report is the same')
    messages = [json.loads(line).get('message', '') for line in reports[1].splitlines()]
    ok('none.txt: No such file or directory' in messages, 'with messages in English')
for arguments in (('--extract=decisions',), ('--extract=votes', '--csv=dk'), ('--explain', '--force'), ('--print-profile',), ('--version',)):
    before, after = both('xml', *arguments, examples[0])
    is_((before.stdout == after.stdout, len(before.stdout) > 10), (True, True), f'{" ".join(arguments)} is the same')
done()
