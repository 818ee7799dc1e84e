#!/usr/bin/env python3
"""HACKING.md does what it says: a word, a layout, evidence, a kind of section, a finding and a format are added to a copy of the
tree, step by step as it tells, and the programs then know them.

The copy is built as make would, but for what a change does not alter: of the library only the files whose text is another
after the preprocessor are compiled, and linked with the objects of the build."""
import concurrent.futures
import filecmp
import glob
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BUILD, SRC, diag, done, is_, is_other_build, ok, skip, skip_all  # noqa: E402

CC = shlex.split(os.environ.get('CC', 'cc'))
OBJECTS = sorted(glob.glob(os.path.join(BUILD, 'lib/**/.libs/*.o'), recursive=True))
LIBRARIES = ' '.join(re.findall(r'^(?:EXPAT|JANSSON|LIBDEFLATE|LIBZIP|NETTLE)_LIBS = (.*)', open(os.path.join(BUILD, 'Makefile'), encoding='utf-8').read(),
                                re.M)).split()
MOST_SECONDS = 300  # of any one program
MADE = ['lib/' + name for name in ('xml/referat.rnc', 'xml/referat.rng', 'xml/rows.h', 'model/vocabulary.h', 'model/findingcodes.h',
                                   'lexicon/builtin.c')]
tmp = tempfile.mkdtemp(prefix='referat-hacking-')


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, timeout=MOST_SECONDS, **more)


def made(done_):
    if done_.returncode:
        diag(done_.stderr)
        raise RuntimeError(done_.stderr)
    return done_.stdout


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if os.path.islink(path):
        os.remove(path)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


class Tree:
    """A copy of the tree, and of the build what is not made anew."""

    def __init__(self, name):
        self.src, self.build = os.path.join(tmp, name, 'src'), os.path.join(tmp, name, 'build')
        for folder in ('lib', 'converters', 'manual', 'po'):
            shutil.copytree(os.path.join(SRC, folder), os.path.join(self.src, folder), copy_function=shutil.copyfile,
                            ignore=shutil.ignore_patterns('*.o', '*.lo', '*.la', '.libs', '.deps'))
        for path, _, _ in os.walk(self.src):
            os.chmod(path, 0o755)
        self.link(SRC, self.src, ('lib', 'converters', 'manual', 'po', 'tests'))
        self.link(os.path.join(SRC, 'tests'), os.path.join(self.src, 'tests'), ('layouts',))
        self.link(os.path.join(SRC, 'tests/layouts'), os.path.join(self.src, 'tests/layouts'))
        self.link(BUILD, self.build, ('lib', 'converters'))
        self.link(os.path.join(BUILD, 'converters'), os.path.join(self.build, 'converters'))
        for made_ in MADE:
            write(self.at_build(made_), read(os.path.join(BUILD, made_)))
            if os.path.exists(self.at(made_)):  # of a build in the tree
                os.remove(self.at(made_))

    @staticmethod
    def link(of, to, but=()):
        os.makedirs(to, exist_ok=True)
        for name in os.listdir(of):
            if name not in but:
                os.symlink(os.path.join(of, name), os.path.join(to, name))

    def at(self, *path):
        return os.path.join(self.src, *path)

    def at_build(self, *path):
        return os.path.join(self.build, *path)

    def change(self, path, old, new):
        """In a file of the tree, what stands there becomes another text."""
        text = read(self.at(path))
        if old not in text:
            raise RuntimeError(f'{path}: not there to be changed: {old}')
        write(self.at(path), text.replace(old, new, 1))

    def awk(self, to, programs, *files, **values):
        said = made(run('awk', *sum((['-f', program] for program in programs), []), *sum((['-v', f'{k}={v}'] for k, v in values.items()), []),
                        *files, cwd=self.src))
        if to:
            write(self.at_build(to), said)

    def make_tables(self):
        """What make makes of the tables."""
        rnc = self.at_build('lib/xml/referat.rnc')
        schema, findings = 'lib/xml/schema.awk', ('lib/model/findings.awk',)
        self.awk('lib/model/findingcodes.h', findings, 'lib/model/findings.txt', part='header')
        self.awk('lib/xml/referat.rnc', findings, 'lib/model/findings.txt', 'lib/xml/referat.rnc.in', part='schema')
        self.awk(None, (schema, 'lib/xml/header.awk'), rnc, 'lib/referat.h')
        for to, part in (('lib/model/vocabulary.h', 'names'), ('lib/xml/rows.h', 'rows')):
            self.awk(to, (schema, 'lib/xml/content.awk', 'lib/xml/vocabulary.awk'), rnc, part=part)
        self.awk('lib/xml/referat.rng', (schema, 'lib/xml/rng.awk'), rnc)

    def make_words(self):
        profiles = re.findall(r'lib/lexicon/danish/\w+\.profile', read(self.at('lib/lexicon/lexicon.am')))
        sources = ['compile.c', 'profile.c', 'rows.c', '../base/arena.c', '../base/diag.c', '../base/utf8.c']
        program = self.at_build('lib/lexicon/compile')
        made(run(*CC, '-w', '-O0', '-Ilib', '-I' + self.at_build('lib'), '-o', program, *('lib/lexicon/' + s for s in sources), cwd=self.src))
        made(run(program, self.at_build('lib/lexicon/builtin.c'), *profiles, cwd=self.src))

    def flags(self, src=None, build=None):
        return ['-std=c11', '-w', f'-I{src or self.src}/lib', f'-I{build or self.build}/lib', '-I' + BUILD]

    def needs(self, path):
        """Whether anything that the file is made of is another; as the compiler told it, where it did."""
        listed = os.path.join(BUILD, os.path.dirname(path), '.deps/libreferat_la-' + os.path.basename(path)[:-2] + '.Plo')
        ours = re.findall(r'(?<![\w/])(?:\.\./|%s/)*(lib/\S+\.[ch])' % re.escape(SRC), read(listed)) if os.path.exists(listed) else []
        return not ours or any(self.is_other(name) for name in set(ours))

    def is_other(self, name):
        if name not in self.others:
            mine, theirs = (self.at_build(name), os.path.join(BUILD, name)) if name in MADE else (self.at(name), os.path.join(SRC, name))
            self.others[name] = os.path.exists(mine) and not filecmp.cmp(mine, theirs, shallow=False)
        return self.others[name]

    def differs(self, path):
        """Whether the compiler is given another text than that which the build was made of."""
        if not self.needs(path):
            return False
        mine, theirs = self.c_file(path), os.path.join(BUILD if 'builtin.c' in path else SRC, path)
        if path == 'lib/lexicon/builtin.c':
            return not filecmp.cmp(mine, theirs, shallow=False)
        texts = [run(*CC, '-E', '-P', *self.flags(src, build), file).stdout for file, src, build in ((mine, None, None), (theirs, SRC, BUILD))]
        return texts[0] != texts[1]

    def c_file(self, path):
        return self.at_build(path) if path == 'lib/lexicon/builtin.c' else self.at(path)

    def make_library(self, *only):
        """Compile what differs, or `only` these, and link the library."""
        self.others = {}
        changed, objects = [], dict((self.source_of(path), path) for path in OBJECTS)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            paths = only or [path for path, is_changed in zip(objects, pool.map(self.differs, objects)) if is_changed]
            for path, done_ in zip(paths, pool.map(self.compile, paths)):
                made(done_)
                changed.append(path)
                objects[path] = self.object(path)
        to = self.at_build('lib/.libs/libreferat.so.0')
        os.makedirs(os.path.dirname(to), exist_ok=True)
        made(run(*CC, '-shared', '-Wl,-soname,libreferat.so.0', '-Wl,--version-script=' + self.at('lib/referat.map'), '-o', to, *objects.values(), *LIBRARIES))
        return changed

    @staticmethod
    def source_of(path):
        folder, name = os.path.split(os.path.relpath(path, BUILD))
        return os.path.join(os.path.dirname(folder), name.replace('libreferat_la-', '').replace('.o', '.c'))

    def object(self, path):
        return os.path.join(self.build, path.replace('/', '-') + '.o')

    def compile(self, path):
        return run(*CC, '-O0', '-fPIC', *self.flags(), '-c', '-o', self.object(path), self.c_file(path))

    def env(self):
        return dict(os.environ, abs_top_srcdir=self.src, abs_top_builddir=self.build, LD_LIBRARY_PATH=self.at_build('lib/.libs'))

    def program(self, name, *args, given=None):
        real = self.at_build('converters/.libs', name)
        return run(real if os.path.exists(real) else self.at_build('converters', name), *args, input=given, env=self.env())

    def test(self, name, *args):
        """The lines of a test of the tree that failed; None where it did not end well for another reason."""
        ended = run(sys.executable, self.at('tests', name), *args, env=self.env())
        failed = [line for line in ended.stdout.splitlines() if line.startswith('not ok') and '# TODO' not in line]
        if not re.search(r'^1\.\.\d+$', ended.stdout, re.M):
            diag(ended.stderr)
            return None
        return failed


if is_other_build():
    ok(True, 'adding was tried in the first build: how the library is compiled changes nothing of it')
    done()
    sys.exit(0)
if not glob.glob(os.path.join(BUILD, 'lib/.libs/libreferat.so.0')) or not OBJECTS:
    skip_all('the library was not built as a shared one')
if 'fsanitize' in read(os.path.join(BUILD, 'Makefile')).split('\nWARN_CFLAGS =')[1].split('\n')[0]:
    skip_all('the build has sanitizers')
hacking = ' '.join(read(os.path.join(SRC, 'HACKING.md')).split())


def told(*sentences):
    """HACKING.md still tells to do it so."""
    is_([sentence for sentence in sentences if sentence not in hacking], [], 'HACKING.md tells it')


def minutes(heading, text='Der kommer flere biler.'):
    return (f'REFERAT Teknikudvalget d. 06-11-2024\n\nMødedato Onsdag d. 6. november 2024 kl. 13:00\n\nPunkt 1: Vej til havnen\n\n24/100\n\n'
            f'{heading}\n\n{text}\n\nBeslutning Teknikudvalget den 06-11-2024\n\nGodkendt.\n')


# # A word, and a layout

told('1. Write a fictional document in that layout with its facts: `tests/layouts/NAME.txt` and `NAME.facts`',
     '2. `tests/layouts.py NAME` prints what differs; `--explain` shows why.',
     '3. If a word is missing, add a row to `lib/lexicon/danish/*.profile`, with an example behind the bar: a test runs it.')
tree = Tree('word')
write(tree.at('tests/layouts/harbour.txt'), minutes('Havnemesterens ord'))
write(tree.at('tests/layouts/harbour.facts'),
      'kind minutes\nhead body=Teknikudvalget\nhead date=2024-11-06\nhead start=13:00\n\nitem 1 | Vej til havnen | open | 24/100\n'
      '  section presentation | Havnemesterens ord\n  section decision | Beslutning Teknikudvalget den 06-11-2024\n'
      '  decision approved | Teknikudvalget | 2024-11-06 | Godkendt.\n')
tree.make_library('lib/carried.c')
failed = tree.test('layouts.py', 'harbour')
ok(failed and any('item 1' in line for line in failed), 'a layout with a word that nobody knows differs')
explained = tree.program('referat2xml', '--explain', tree.at('tests/layouts/harbour.txt'))
ok(re.search(r'^ *9 +p .*Havnemesterens ord', explained.stdout, re.M), '--explain shows that it was taken for a paragraph') or diag(explained.stdout)
tree.change('lib/lexicon/danish/sections.profile', '\nredegørelse  ', '\nhavnemesterens ord -> presentation strong | Havnemesterens ord\nredegørelse  ')
tree.make_words()
is_(tree.make_library(), ['lib/lexicon/builtin.c'], 'a row with the word is made into the library, and nothing else')
is_(tree.test('layouts.py', 'harbour'), [], 'and the layout is read right, under all hazards')
own = os.path.join(tmp, 'own.profile')
write(own, tree.program('referat2xml', '--print-profile').stdout)
is_(tree.program('referat2xml', '--check-profile', own).returncode, 0, 'examples of rows are right')
tree.change('lib/lexicon/danish/sections.profile', '| Havnemesterens ord', '| Havnefogedens ord')
tree.make_words()
tree.make_library('lib/lexicon/builtin.c')
write(own, tree.program('referat2xml', '--print-profile').stdout)
wrong = tree.program('referat2xml', '--check-profile', own)
ok(wrong.returncode and '[example-differs]' in wrong.stderr, 'one that is wrong is not') or diag(wrong.stderr)

# # Evidence

told('4. If evidence is missing, it gets a name in `chooser.h`, a row in the table of `evidence.c` and the place that says it there, and its line in'
     ' `referat2xml.1`.')
tree = Tree('evidence')
tree.change('lib/read/chooser.h', '  EV_COUNT\n', '  EV_HARBOUR, /* its title speaks of the harbour */\n  EV_COUNT\n')
tree.change('lib/read/evidence.c', '[EV_KNOWN] = {"known", 4},', '[EV_KNOWN] = {"known", 4},\n    [EV_HARBOUR] = {"harbour", 1},')
tree.change('lib/read/evidence.c', '    say(k, EV_LISTED, listed);\n', '    say(k, EV_LISTED, listed);\n    say(k, EV_HARBOUR, true);\n')
tree.change('converters/referat2xml.1', '.It Cm step\n', '.It Cm harbour\nits title speaks of the harbour\n.It Cm step\n')
changed = tree.make_library()
ok('lib/read/evidence.c' in changed and len(changed) < 40, f'the library is made again: {len(changed)} files')
explained = tree.program('referat2xml', '--explain', '-', given=minutes('Sagsfremstilling')).stdout
ok(re.search(r'harbour\+1', explained), '--explain tells of new evidence, with its weight') or diag(explained)
ok(re.search(r'^\.It Cm harbour$', read(tree.at('converters/referat2xml.1')), re.M), 'and the manual, as explain.py asks')

# # A kind of section

told('A kind of section is a value of `kind-attribute` there, rows of `sections.profile` that give it, and its word in referat-profile(5).')
tree = Tree('kind')
tree.change('lib/xml/referat.rnc.in', '    | "climate"\n', '    | "climate"\n    | "traffic"\n')
tree.change('lib/lexicon/danish/sections.profile', '\nredegørelse  ', '\ntrafikale forhold -> traffic strong | Trafikale forhold\nredegørelse  ')
tree.change('converters/referat-profile.5', ' climate ,', ' climate , traffic ,')
tree.make_tables()
tree.make_words()
changed = tree.make_library()
ok({'lib/xml/model.c', 'lib/lexicon/builtin.c'} <= set(changed) and len(changed) < 20, f'the library is made again: {changed}')
xml = tree.program('referat2xml', '-q', '-', given=minutes('Trafikale forhold')).stdout
ok('<section kind="traffic">' in xml, 'a section of the new kind is found')
for to in ('md', 'json'):
    there = tree.program('referat2' + to, '-q', '-', given=xml)
    ok(there.returncode == 0 and 'traffic' in there.stdout, f'referat2{to} reads it and tells it') or diag(there.stderr)
if shutil.which('xmllint'):
    write(os.path.join(tmp, 'kind.xml'), xml)
    is_(run('xmllint', '--noout', '--relaxng', tree.at_build('lib/xml/referat.rng'), os.path.join(tmp, 'kind.xml')).returncode, 0,
        'the schema has it')
else:
    skip(1, 'xmllint is not installed')
ok('.Cm traffic' in made(run('awk', '-f', 'lib/xml/schema.awk', '-f', 'manual/referat-xml.awk', tree.at_build('lib/xml/referat.rnc'),
                             'converters/referat-xml.5', cwd=tree.src)), 'and referat-xml(5)')

# # A finding

told('A new one is a new part of that file, the place that finds it, its Danish in `po/da.po` (`make update-po`) and a fault in `tests/findings.py`.')
tree = Tree('finding')
tree.change('lib/model/findings.txt', '\nvote-unclear\n', '\nharbour-named\n  note HARBOUR the decision speaks of the harbour\n'
            '  comment Beslutningen nævner havnen.\n  manual A decision speaks of the harbour.\n\nvote-unclear\n')
HARBOUR = '''static void find_harbour(parse *p)
{
  char text[8];
  for (referat_iter i = referat_iter_begin(p->minutes); referat_iter_next(&i) != REFERAT_DONE;)
    if (i.event == REFERAT_ENTER && i.node->type == REFERAT_P && referat_node_string(i.node, text, sizeof text) &&
        strcmp(text, "Havnen ") == 0)
      referat__finding_add(p, i.node->line, NULL, SAYS_HARBOUR);
}

'''
tree.change('lib/read/findings.c', 'void referat__findings_make(parse *p', HARBOUR + 'void referat__findings_make(parse *p')
tree.change('lib/read/findings.c', '  check_weekday(p);\n', '  check_weekday(p);\n  find_harbour(p);\n')
tree.make_tables()
changed = tree.make_library()
ok('lib/read/findings.c' in changed and len(changed) < 12, f'the library is made again: {changed}')
found = tree.program('referat2xml', '-', given=minutes('Sagsfremstilling', 'Havnen skal have en vej.'))
ok('note: the decision speaks of the harbour [harbour-named]' in found.stderr, 'referat2xml tells of it') or diag(found.stderr)
ok('<finding code="harbour-named" severity="note" line="11"' in found.stdout, 'and so does the XML')
comments = tree.program('referat2md', '-q', '--findings-as-comments', '-', given=minutes('Sagsfremstilling', 'Havnen skal have en vej.')).stdout
ok('Beslutningen nævner havnen.' in comments, 'a comment tells it in Danish') or diag(comments)
page = made(run('awk', '-f', 'lib/model/findings.awk', '-v', 'part=manual', 'lib/model/findings.txt', 'converters/referat2xml.1', cwd=tree.src))
ok('.It Cm harbour-named\nA decision speaks of the harbour.\n' in page, 'the manual has it')
if all(map(shutil.which, ('xgettext', 'msgmerge', 'msggrep', 'msgfmt'))):
    write(tree.at('po/new.pot'), made(run('sh', 'po/extract.sh', cwd=tree.src)))
    options = re.search(r'msgmerge (.*) po/da.po po/new.pot', read(tree.at('po/po.am')))[1].split()
    before = read(tree.at('po/da.po')).splitlines()
    made(run('msgmerge', *options, 'po/da.po', 'po/new.pot', cwd=tree.src))
    after = read(tree.at('po/da.po')).splitlines()
    is_(sorted(set(after) - set(before)), ['msgid "the decision speaks of the harbour"'], 'make update-po puts it into da.po, and changes nothing else')
    is_(len(after) - len(before), 3, 'in three lines')
    tree.change('po/da.po', 'msgid "the decision speaks of the harbour"\nmsgstr ""', 'msgid "the decision speaks of the harbour"\nmsgstr "beslutningen nævner havnen"')
    is_(run('msgfmt', '-c', '--statistics', '-o', os.devnull, 'po/da.po', cwd=tree.src).stderr.count('untranslated'), 0, 'where it is translated')
else:
    skip(3, 'gettext is not installed')
text = read(tree.at('tests/findings.py'))
write(tree.at('tests/findings.py'), text.replace("FAULTS = [\n", "FAULTS = [\n    ('harbour-named', 'Taksten har', 'Havnen har', 29, 'note'),\n"))
is_(tree.test('findings.py'), [], 'a fault in findings.py is seen')
write(tree.at('tests/findings.py'), text.replace("FAULTS = [\n", "FAULTS = [\n    ('harbour-named', 'Taksten har', 'Broen har', 29, 'note'),\n"))
ok(tree.test('findings.py'), 'and missed where there is none')

# # A format

told('A format is a value of `referat_format`', 'a table of functions (`prose_format` in `prose.h`)', 'a case of `write_document` in `referat.c`',
     'and a program of `converters/`')
tree = Tree('format')
tree.change('lib/referat.h', '  REFERAT_FORMAT_ODT       /**< ODF 1.2 text document */\n',
            '  REFERAT_FORMAT_ODT,      /**< ODF 1.2 text document */\n  REFERAT_FORMAT_LINES     /**< a line for each paragraph; written only */\n')
tree.change('lib/write/prose/write.h', '#endif\n', 'referat_status referat__lines_write(const referat_doc *doc, out *o);\n\n#endif\n')
shutil.copy(os.path.join(SRC, 'tests/hacking/lines.c'), tree.at('lib/write/prose/lines.c'))
shutil.copy(os.path.join(SRC, 'tests/hacking/referat2lines.c'), tree.at('converters/referat2lines.c'))
tree.change('lib/referat.c', '  case REFERAT_FORMAT_JSON:\n', '  case REFERAT_FORMAT_LINES:\n    status = referat__lines_write(doc, &o);\n    break;\n  case REFERAT_FORMAT_JSON:\n')
tree.make_library('lib/referat.c', 'lib/write/prose/lines.c')
made(run(*CC, '-O0', *tree.flags(), f'-I{tree.src}/converters', '-o', tree.at_build('referat2lines'), tree.at('converters/referat2lines.c'),
         os.path.join(BUILD, 'converters/.libs/libcli.a'), '-L' + tree.at_build('lib/.libs'), '-l:libreferat.so.0', *LIBRARIES))
lines = run(tree.at_build('referat2lines'), '-q', '-', input=minutes('Sagsfremstilling'), env=tree.env())
is_(lines.stdout.splitlines(), ['# REFERAT Teknikudvalget d. 06-11-2024', 'Mødedato Onsdag d. 6. november 2024 kl. 13:00', '# Punkt 1: Vej til havnen', '24/100',
                                '# Sagsfremstilling', 'Der kommer flere biler.', '# Beslutning Teknikudvalget den 06-11-2024', 'Godkendt.'],
    'the new program writes the new format') or diag(lines.stderr)
ok('referat2lines' in run(tree.at_build('referat2lines'), '--help', env=tree.env()).stdout, 'and has all that programs share')
shutil.rmtree(tmp)
done()
