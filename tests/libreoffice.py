#!/usr/bin/env python3
"""The extension of LibreOffice: referat XML opens as the page that referat2odt makes, and is saved back.

Its stylesheet is compared with referat2odt on every text that the tests have (elsewhere than in CI on some), in
xsltproc; the real LibreOffice opens, saves, edits, and opens plain minutes by the extension's own service."""
import difflib
import functools
import glob
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'ways'))
import inlines  # noqa: E402
import odflines  # noqa: E402
from law import SECTION_BEGINS, SECTION_ENDS  # noqa: E402
from tap import BUILD, SRC, converter, diag, done, is_, is_whole, ok, sampled, skip  # noqa: E402

OXT = os.path.join(BUILD, 'filters/libreoffice/referat.oxt')
NOBODY = 65534
tmp = tempfile.mkdtemp(prefix='referat-libreoffice-')


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, timeout=180, **more)


BULLETS = '-*o·•●▪■◦‣–—→➢✓►+§\u0335\uf0b7\uf0a7'


def minutes():
    """Examples and the layouts of the tests, as XML; and the tree that has all that the schema allows."""
    texts = sorted(glob.glob(os.path.join(SRC, 'examples/*-*.txt')) + glob.glob(os.path.join(SRC, 'examples/*-*.md')) +
                   [os.path.join(SRC, 'examples/hazards.txt'), os.path.join(SRC, 'tests/forms/contents-then-members.txt')] + sampled(sorted(glob.glob(os.path.join(SRC, 'tests/layouts/*.txt'))), 3) +
                   sampled(sorted(glob.glob(os.path.join(SRC, 'tests/html/*.html'))), 6))
    for path in texts:
        xml = os.path.join(tmp, os.path.basename(path) + '.referat.xml')
        if run(converter('referat2xml'), '-q', '-o', xml, path).returncode == 0:
            yield xml
    marks = os.path.join(tmp, 'marks.xml')
    with open(marks, 'w', encoding='utf-8') as file:
        file.write(SECTION_BEGINS + ''.join(f'<p>{text}</p>' for n, text in inlines.sentences() if n % 9 == 0) + SECTION_ENDS)
    yield marks
    spaces = os.path.join(tmp, 'spaces.xml')
    with open(spaces, 'w', encoding='utf-8') as file:
        file.write(SECTION_BEGINS + ''.join(f'<p>{text}</p>\n' for text in numbers()) + SECTION_ENDS)
    yield spaces
    bullets = os.path.join(tmp, 'bullets.xml')
    with open(bullets, 'w', encoding='utf-8') as file:
        file.write(SECTION_BEGINS + ''.join(f'<p>Der er:</p><list type="bullet"><li marker="{sign}">Et.</li><li marker="{sign}">To.</li></list>\n'
                                            for sign in BULLETS) + SECTION_ENDS)
    yield bullets
    yield os.path.join(SRC, 'tests/schema/all.xml')


def numbers():
    """Paragraphs of words that lines do not end between, and of those that look like them; the last ones are long."""
    said = ('bilag Bilag ca. den d. Kl. nr. NR pkt. stk. side sag (nr. §§ § §§§ april Maj, december mio. mia. tus. kr kr. kr.) t.kr. % '
            '%-point ° °C m² m3 pct. procent; timer 3 3. 14. 2024 2024. 450 000 2 1,2 12-14. 12-14 3a 5. A4 kr.310 (310.000 310.000,- '
            '-5 .5 5, 310 .. og i Byrådet ord 15/2024 07-06-2024 1.000.000 33 12345 €5 5€ é5').split()
    chance = random.Random(7)
    for length in [8] * 120 + [300, 900, 2500]:
        yield ''.join(chance.choice(said) + chance.choice(' ' * 14 + '\n\t') for _ in range(length))


def odt_of(xml):
    to = os.path.join(tmp, 'ours.odt')
    run(converter('referat2odt'), '-q', '-o', to, xml).check_returncode()
    return to


@functools.cache
def page_of(xml):
    """The lines of the page that referat2odt makes."""
    return odflines.of_bytes(content(odt_of(xml)))


def content(odt):
    with zipfile.ZipFile(odt) as package:
        return package.read('content.xml')


def differs(ours, theirs):
    found = [line for line in difflib.unified_diff(ours, theirs, lineterm='', n=0) if not line.startswith(('---', '+++', '@@'))]
    diag('\n'.join(found[:12]))
    return bool(found)


# # The stylesheet

def try_stylesheet(sheet, xml):
    done = run('xsltproc', '--nonet', sheet, xml)
    diag(done.stderr)
    return done.returncode == 0 and not done.stderr and \
        not differs(page_of(xml), odflines.of_bytes(done.stdout))


unpacked = os.path.join(tmp, 'bundled/referat')
with zipfile.ZipFile(OXT) as package:
    package.extractall(unpacked)
    is_(sorted(n for n in package.namelist() if n.endswith('.xsl')),
        ['import-blocks.xsl', 'import-lists.xsl', 'import-spaces.xsl', 'import-tables.xsl', 'import-text.xsl', 'import.xsl', 'styles.xsl',
         'words.xsl'], 'the stylesheets are in the extension')
sheet = os.path.join(unpacked, 'import.xsl')
all_minutes = list(minutes())
if shutil.which('xsltproc'):
    for xml in all_minutes:
        ok(try_stylesheet(sheet, xml), f'{os.path.basename(xml)}: the stylesheet makes the page of referat2odt')
    FAULTS = [('import-text.xsl', 'Referat_20_Parti', 'Referat_20_Person'), ('import-blocks.xsl', '$level + 1"/>', '$level"/>'),
              ('import-lists.xsl', '$last + 1', '$last'), ('import-tables.xsl', '&gt;= count($cells)', '= count($cells)'),
              ('words.xsl', 'Lukket punkt', 'Lukket'), ('import-spaces.xsl', '= 4 and', '= 3 and'), ('import.xsl', "'truncated'", "'cut'")]
    for name, good, bad in FAULTS:
        path = os.path.join(unpacked, name)
        whole = open(path, encoding='utf-8').read()
        open(path, 'w', encoding='utf-8').write(whole.replace(good, bad))
        # The tree that has all that the schema allows shows most of them.
        seen = good in whole and not all(map(lambda xml: try_stylesheet(sheet, xml), reversed(all_minutes)))
        open(path, 'w', encoding='utf-8').write(whole)
        ok(seen, f'the comparison sees {bad!r} for {good!r} in {name}')
else:
    skip(len(all_minutes) + 7, 'xsltproc is not installed')


# # The menu

def try_menu():
    """Below "Open…" in Writer, and where no document is open."""
    menu = open(os.path.join(SRC, 'filters/libreoffice/menu.xcu'), encoding='utf-8').read()
    points = set(re.findall(r'<value>\.uno:PickList\\(.*?)</value>', menu))
    for module in 'swriter', 'StartModule':
        bar = os.path.join(MODULES, module, 'menubar/menubar.xml')
        files = re.search(r'"\.uno:PickList".*?</menu:menupopup>', open(bar, encoding='utf-8').read(), re.S)
        ok(points & set(re.findall(r'menu:id="(.*?)"', files[0])), f'the menu of {module} has a place for "Åbn referat…"')


MODULES = '/usr/lib/libreoffice/share/config/soffice.cfg/modules'
if os.path.exists(os.path.join(MODULES, 'swriter/menubar/menubar.xml')):
    try_menu()
else:
    skip(2, 'LibreOffice is not installed where Debian has it')


# # LibreOffice

PROFILE = [f'-env:UserInstallation=file://{tmp}/profile', f'-env:BUNDLED_EXTENSIONS=file://{tmp}/bundled']
EXAMPLE = os.path.join(tmp, 'birkhavn-2024-05-14.txt.referat.xml')
# The programs where the extension looks for them, or nowhere.  No other Python is on the path: the one in
# LibreOffice takes its modules from where it finds one.
SYSTEM = '/usr/bin:/bin'
there = dict(os.environ, PATH=os.path.dirname(converter('referat2odt')) + ':' + SYSTEM)
without = dict(os.environ, PATH=SYSTEM)


def soffice(target, *files, env=there, folder='made'):
    return run('soffice', *PROFILE, '--headless', '--convert-to', target, '--outdir', os.path.join(tmp, folder), *files, env=env)


def made(name, folder='made'):
    path = os.path.join(tmp, folder, name)
    return path if os.path.exists(path) else None


def body_of(xml):
    """What the XML says of the minutes, without where that was read."""
    text = re.sub(r'<page>.*?</page>', '', open(xml, encoding='utf-8').read())
    return [line.strip() for line in text.splitlines() if line.strip() and not re.match(r'\s*<(\?|source|finding|minutes)', line)]


def open_and_save():
    soffice('pdf', EXAMPLE)
    pdf = made('birkhavn-2024-05-14.txt.referat.pdf')
    said = run('pdftotext', '-layout', pdf, '-').stdout if pdf else ''
    ok(said.startswith('Klima- og Miljøudvalget\n14. maj 2024 kl. 16.15\n'), 'XML opens, and prints as the minutes')
    entries = dict(re.findall(r'^(4\d) .*?\.{5,} ?(\d+)$', re.sub(r'\n {3,}', ' ', said), re.M))
    seen = {number: str(at) for at, page in enumerate(said.split('\f'), 1)
            for number in re.findall(r'^Punkt (\d+):', page, re.M)}
    ok(len(entries) == 8 and all(seen[n] == entries[n] for n in entries if n in seen), 'its contents tell the pages')
    soffice('odt', EXAMPLE, odt_of(EXAMPLE))
    theirs, ours = made('birkhavn-2024-05-14.txt.referat.odt'), made('ours.odt')
    ok(theirs and ours and not differs(odflines.of_bytes(content(ours), False), odflines.of_bytes(content(theirs), False)),
       'saved as ODT it is what referat2odt makes: words, headings, lists, tables, styles')
    os.mkdir(os.path.join(tmp, 'texts'))
    soffice('txt:Text', theirs, ours, folder='texts')
    ok(lines_of(made('birkhavn-2024-05-14.txt.referat.txt', 'texts')) == lines_of(made('ours.txt', 'texts')),
       'with the same white space but for what breaks no line')
    edit(theirs)
    soffice('xml:referat XML export', theirs, made('edited.odt'))
    back, direct = made('birkhavn-2024-05-14.txt.referat.xml'), os.path.join(tmp, 'direct.xml')
    run(converter('referat2xml'), '-q', '-o', direct, odt_of(EXAMPLE)).check_returncode()
    ok(back and not differs(body_of(direct), body_of(back)), "saved as XML it is what referat2odt's document tells")
    edited = made('edited.xml')
    ok(edited and 'outcome="rejected"' in open(edited, encoding='utf-8').read(), 'what was edited is read anew')
    os.remove(edited)
    soffice('xml:referat XML export', made('edited.odt'), env=without)
    ok(not made('edited.xml'), 'without referat2xml nothing is saved')


def lines_of(text):
    """Without the pages that contents name, which LibreOffice counts when it shows them."""
    return re.sub(r'^(4\d\t.*\t)\d+$', r'\1', open(text, encoding='utf-8-sig').read(), flags=re.M)


def edit(odt):
    """The first decision becomes another one."""
    with zipfile.ZipFile(odt) as before, zipfile.ZipFile(os.path.join(tmp, 'made/edited.odt'), 'w') as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(b'>Godkendt.<', b'>Forkastet.<', 1) if name == 'content.xml' else part)


SERVICE = '''
import sys, time, uno
from com.sun.star.beans import NamedValue
pipe, *urls = sys.argv[1:]
context = uno.getComponentContext()
resolver = context.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', context)
for _ in range(200):
    try:
        office = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        break
    except Exception:
        time.sleep(.1)
make = lambda name: office.ServiceManager.createInstanceWithContext(name, office)
desktop = make('com.sun.star.frame.Desktop')
for url in urls:
    print('said', make('dk.referat.Opener').execute((NamedValue('URL', url),)))
    opened = desktop.getCurrentComponent()
    if opened:
        print('title', opened.Text.getString().split(chr(10))[0])
        print('saved', opened.hasLocation())
        opened.close(True)
desktop.terminate()
'''


def open_plain(env, *paths):
    """What the service says of each, and of what it opened."""
    pipe = f'referat{os.getpid()}'
    office = subprocess.Popen(['soffice', *PROFILE, '--headless', '--norestore', f'--accept=pipe,name={pipe};urp;'],
                              env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        script = os.path.join(tmp, 'service.py')
        open(script, 'w', encoding='utf-8').write(SERVICE)
        asked = run('/usr/bin/python3', script, pipe, *('file://' + path for path in paths))
        diag(asked.stderr)
        answers = [dict(line.split(' ', 1) for line in ('said' + part).splitlines() if ' ' in line)
                   for part in re.split('^said', asked.stdout, flags=re.M)[1:]]
        return answers + [{}] * (len(paths) - len(answers))
    finally:
        try:
            office.wait(30)
        except subprocess.TimeoutExpired:
            office.kill()


def try_service():
    example = os.path.join(SRC, 'examples/birkhavn-2024-05-14.txt')
    letter = os.path.join(tmp, 'letter.txt')
    open(letter, 'w', encoding='utf-8').write('Kære Anna\nTak for sidst.\n')
    of_example, of_letter = open_plain(there, example, letter)
    is_(of_example, {'said': '', 'title': 'Klima- og Miljøudvalget', 'saved': 'False'},
        'plain minutes are opened by the service, as a document without a file')
    ok('not minutes' in of_letter.get('said', ''), 'what is not minutes is not opened, with the reason')
    said = open_plain(without, example)[0]
    ok('referat2odt' in said.get('said', '') and 'title' not in said, 'where the program is missing, that is said')


def add_package():
    """By unopkg, which root may not use."""
    folder = os.path.join(tmp, 'added')
    os.mkdir(folder)
    shutil.copy(OXT, folder)
    shutil.copy(EXAMPLE, os.path.join(folder, 'minutes.xml'))
    as_user = []
    if os.getuid() == 0:
        as_user = ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups']
        os.chmod(tmp, 0o755)
        for path in [folder, *glob.glob(folder + '/*')]:
            os.chown(path, NOBODY, NOBODY)
    profile, env = f'-env:UserInstallation=file://{folder}/profile', dict(os.environ, HOME=folder)
    added = run(*as_user, 'unopkg', 'add', profile, os.path.join(folder, 'referat.oxt'), env=env, cwd=folder)
    diag(added.stderr)
    listed = run(*as_user, 'unopkg', 'list', profile, env=env, cwd=folder).stdout
    ok('dk.referat.libreoffice' in listed and 'is registered: no' not in listed, 'unopkg adds it')
    run(*as_user, 'soffice', profile, '--headless', '--convert-to', 'txt', '--outdir', folder, os.path.join(folder, 'minutes.xml'),
        env=env, cwd=folder)
    text = os.path.join(folder, 'minutes.txt')
    ok(os.path.exists(text) and 'Klima- og Miljøudvalget' == open(text, encoding='utf-8-sig').readline().strip(),
       'and it opens XML')


HAS_PYUNO = os.path.exists('/usr/bin/python3') and run('/usr/bin/python3', '-c', 'import uno').returncode == 0
if shutil.which('soffice') and shutil.which('pdftotext') and HAS_PYUNO and not shutil.which('referat2odt', path=SYSTEM):
    open_and_save()
    try_service()
else:
    skip(10, 'soffice, pdftotext or python3-uno is not installed, or referat is')
if not is_whole():
    pass  # it was opened as one that is bundled
elif shutil.which('unopkg') and HAS_PYUNO and (os.getuid() or shutil.which('setpriv')):
    add_package()
else:
    skip(2, 'unopkg, python3-uno or setpriv is not installed')
shutil.rmtree(tmp, ignore_errors=True)
done()
