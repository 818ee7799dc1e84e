#!/usr/bin/env python3
"""Law 1 of the vocabulary: the text of the document, with each marker put back in front of its
list item and a hyphen for each hy, is the text of the source, whole and in its order.

As a test: law 1, and validity, on every example and on the corpus, where it stands beside the
checkout.  By hand: law.py SOURCE OUTPUT.xml."""
import atexit
import functools
import glob
import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BUILD, SRC, built, converter, diag, done, ok, skip_all  # noqa: E402

NS = '{urn:x-referat:1}'
PROGRAM = converter('referat2xml')
SCHEMA = os.path.join(BUILD, 'lib/xml/referat.rng')
# White space, byte-order mark, soft hyphens, and what XML cannot carry.
DROPPED = re.compile('[\\s\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]')
RULE = re.compile(r'^[ \t\xa0\xad|:+=-]*[-=]{2,}[ \t\xa0\xad|:+=-]*\r?$', re.M)  # the ruled line of a table
TARGET = re.compile(r'\]\((?:[^()\s]|\([^()\s]*\))*\)')
AUTOLINK = re.compile(r'<((?:[A-Za-z][\w+.-]+://|mailto:|tel:|[\w.%+-]+@[\w-]+\.)[^\s<>]*)>')
MARKS = re.compile(r'[#*_|\[\]]')
# What pandoc's Markdown has besides text.
METADATA = re.compile(r'\A---\n(?=(?:.*\n)*?lang:)(?=(?:.*\n)*?kind:)(?:(?:(?:title|pagetitle|lang|kind|edition|committee|term|'
                      r'municipality|date|start|end|place|participants|persons):| |-(?!--\n)).*\n)+(?:---|\.\.\.)\n')
FENCE = re.compile(r'^[ \t]*:{3,}(?:[ \t]*\{[^{}\n]*\}|[ \t]+[\w.-]+)?[ \t]*:*[ \t]*$', re.M)
ATTRIBUTES = re.compile(r'^(#.* )\{(?:[#.-][^{}]*|[^{}]*=[^{}]*)\}[ \t]*$', re.M)
ENCODINGS = {'windows-1252': 'cp1252', 'ibm850': 'cp850', 'ibm865': 'cp865', 'us-ascii': 'ascii'}


def shared():
    """The folder beside the checkout in which the corpus stands, or None."""
    folder = os.environ.get('REFERAT_SHARED') or os.path.join(SRC, '..', 'shared')
    return folder if os.path.isdir(os.path.join(folder, 'corpus')) else None


def minutes():
    """The files of minutes that tests go through."""
    files = glob.glob(os.path.join(SRC, 'examples/*.txt')) + glob.glob(os.path.join(SRC, 'examples/*-*.md'))
    if shared():
        files += glob.glob(os.path.join(shared(), 'corpus/*'))
    return sorted(files, key=os.path.basename)


# Referat XML of a section, before and behind what stands in it.
SECTION_BEGINS = ('<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes"><source sha256="' + '0' * 64 +
                  '" bytes="1" media-type="text/plain" encoding="UTF-8" generator="x"/>'
                  '<head body="Havneudvalget"><title>REFERAT Havneudvalget d. 01-02-2024</title></head>'
                  '<item id="item-1" number="1" title="Punkt" access="open" decided="yes"><heading><label>Punkt 1:</label>'
                  '<title>Punkt</title></heading><section kind="presentation"><heading>Sagsfremstilling</heading>')
SECTION_ENDS = '</section></item></minutes>'

NBSP = '\u00a0'
# Small texts that once lost a character, doubled one, or changed the order.
SMALL = {
    'an agenda with a row of more cells than can be cut': 'Referat Byrådet\n\nPunkt\tEmne\tReferat\n1\tEventuelt\tIntet\n2\ta\tb\tc\td\te\tf\tg\th\n',
    'bold text over two lines': '# Referat Byrådet\n\n## Punkt 1: En sag\n\n### Beslutning\n\n**Alle var\nenige om** det.\n',
    'bodies with longer names than any has': ''.join(
        f'Punkt {n}: En sag\n\nBeslutning Udvalget for By D{"x" * n}{60 * NBSP}ø\n\nGodkendt.\n\n' for n in range(1, 5)),
    'a label above a line of marks alone': '# 0\nAfbud:\n**',
    'a choice that nobody follows ends the decision':
        'Punkt 1: En sag\n\nBeslutning\n\nFor stemte Anna Berg. Imod stemte Bo Lund for',
    'a label with a page in the contents, above a text':
        'REFERAT\n\nIndhold\n\nEmne\t1\n\n:\n\nEmne\n\ng\n\nPunkt 1: Emne\n\nSagnr 30\n',
    'a bullet before a label': 'REFERAT Udvalget d. 06-11-2024\n\n- Mødedato Onsdag d. 6. november 2024\n',
    'stars in plain text': 'DAG**SORDEN\n',
    'a prefix behind the mark of a closed item':
        'Lukket - KB - Salg af grund\nSagsnr.: 08/1234\n\nBeslutning\nGodkendt.\n',
    'a footer below a case number': '26/761\nSide 3 af 9\nPunkt 13: Lukket: Salg af grund - Lukket\n',
    'numbered lines with a tab': 'Medlemmer: Bo Lund, Eva Dahl\n' + 3 * '\t02. Status på tilskud\n' + 'Godkendt.\n',
    'a hyphen before a clause':
        'Åben sag\nIndstilling\nForvaltningen indstiller til Miljø-\nat og Teknikudvalget\n',
    'a colon behind a bold label with nothing behind it': '.\n**g**:',
    'cells of an annex with a no-break space in between':
        'Punkt 1: En sag\n\nBilag\n\nT\u00a0y\t\u00e5\u00a0\u251c\u251c d. 03-03-2025 port\n\nBeslutning\n\nGodkendt.\n',
    'names that are links':
        '# Referat Byrådet\n\nDeltagere: Bodil [Vester](https://x.dk/), [Anna Holm](mailto:a@x.dk)\n\n## Punkt 1: Tag\n\n'
        '### Beslutning\n\nFor stemte [A](https://x.dk/) og Anna [Holm](https://x.dk/).\n',
    'two ruled lines, one of them text': '===\n---\n',
    'a row of a table that says what heads a decision': 'A: B\n\nN\t\nBeslutning Udvalget\t\nk\n',
    'a ruled line before longer text that begins with one': 'Punkt 3\n---------\n----------Udvidelse\n',
    'a bullet in place of a title': '## Punkt 1: -\n\nTekst.\n',
    'what is no number above a title of one word':
        'REFERAT\n\nNoget\n 1. maj /en sag med en titel\nlang\n\nBeslutning\nGodkendt.\n',
    'a ruled line that ends in a soft hyphen': '# Punkt 1\n\n----\u00ad\nTekst: c\n\n## Punkt 3\n',
    'a ruled line behind a space that does not break': '\u00a0 \u00a0---\nAdresse: c\n\n## Punkt 3\n',
    'a ruled line before text that begins with one': 'Punkt 3\n---\n\n---Udvidelse\n',
    'text behind a statement in its line':
        'Punkt 1: En sag\n\nBeslutning\n\nV tager forbehold. Godkendt.\nVi ønsker mere plads.\n',
    'a list behind a statement':
        'Punkt 1: En sag\n\nBeslutning\n\nV tager forbehold med ordene:\n\n- Vi siger nej.\n\n  Vi mener det.\n',
    'a number between two titles': 'Taget til orientering\n9\n\nBesøg på stedet\nBeslutning\n',
    "pandoc's marks": '---\nlang: "da"\nkind: "agenda"\nparticipants:\n- "Bo"\n---\n\n# Punkt 1: En sag {#a .b c="d"}\n\n'
                      '::: {.section}\n\nTekst.\n\n:::\n',
    "somebody else's metadata": '---\nauthor: Bo Lund\n---\n\n# Punkt 1: En sag\n\nTekst.\n',
    'colons and braces that are no marks': '# Punkt 1: En sag {a b}\n\n::: Husk det nu\n\nTekst.\n\n:::\n',
    'fences before text that begins as one': '# Punkt 1: En sag\n\nA\n:::\n\n::: |\n:::\n\n::: {.b c="d\n',
    'links in angle brackets': '# Punkt 1: En sag\n\nSe <https://x.dk/a_b> og <a@x.dk>, <b> og <<ftp://x>>.\n',
    'brackets in an address': '# Punkt 1: En sag\n\nSe [siden](https://example.dk/a_(b)) her, og [den](https://x\n',
}

LINES = {NS + tag for tag in ('p', 'li', 'tr', 'lb', 'pb')}


def evidence(node):
    """The text of an element, with markers and mended hyphens put back; in lines, so that a ruled
    line that was kept as text is seen as one."""
    text = '\n' if node.tag in LINES else ''
    text += '-' if node.tag == NS + 'hy' else (node.get('marker') or '') if node.tag == NS + 'li' else ''
    text += node.text or ''
    for child in node:
        text += evidence(child) + (child.tail or '')
    return text + ('\n' if node.tag in LINES else '')


def breach(source, document):
    """None where law 1 holds between these bytes; else a message about the first difference."""
    root = ET.fromstring(document)
    where = root.find(NS + 'source')
    encoding = where.get('encoding').lower()
    text = source.decode(ENCODINGS.get(encoding, encoding), 'replace')
    got = evidence(root)
    if where.get('media-type') == 'text/markdown':
        text = METADATA.sub('', text)
    text, got = RULE.sub('', text), RULE.sub('', got)
    if where.get('media-type') == 'text/markdown':
        text = ATTRIBUTES.sub(r'\1', FENCE.sub('', text))
        text = AUTOLINK.sub(r'\1', TARGET.sub(']', text))
        text, got = MARKS.sub('', text), MARKS.sub('', got)
    else:
        text, got = text.replace('|', ''), got.replace('|', '')
    text, got = DROPPED.sub('', text), DROPPED.sub('', got)
    if text == got:
        return None
    at = len(os.path.commonprefix([text, got]))
    return (f'{len(text)} characters in the source, {len(got)} in the document; they part after '
            f'{text[max(0, at - 40):at]!r}:\n  source:   {text[at:at + 60]!r}\n  document: {got[at:at + 60]!r}')


def read_exactly(file, length):
    data = file.read(length)
    if len(data) != length:
        raise EOFError('tests/serve ended')
    return data


# Not referat2json: what it writes to a pipe is not what it writes to a file.
SERVED = ('referat2xml', 'referat2docx', 'referat2odt', 'referat2md')


class Server:
    """tests/serve: programs in a process of its own for each run, which need not be started (see tests/serve.c)."""

    def __init__(self, **how):
        self.process = subprocess.Popen([built('tests/serve')], stdin=subprocess.PIPE, stdout=subprocess.PIPE, **how)
        atexit.register(self.end)  # so that its time is told with that of the test

    def end(self):
        self.process.stdin.close()
        self.process.wait()

    def run(self, program, *options, input=b''):
        """As subprocess.run does; `memory` is what it took at most, in bytes."""
        to, back = self.process.stdin, self.process.stdout
        arguments = b''.join(os.fsencode(o) + b'\0' for o in (program, *options))
        to.write(struct.pack('=II', len(arguments), len(input)) + arguments + input)
        to.flush()
        status, memory, *lengths = struct.unpack('=iIII', read_exactly(back, 16))
        done = subprocess.CompletedProcess(options, status, *(read_exactly(back, n) for n in lengths))
        done.memory = memory << 10
        return done


@functools.cache
def server():
    """One for all, or None where tests/serve is not built."""
    return Server() if os.access(built('tests/serve'), os.X_OK) else None


def run(program, *options, input=b''):
    """Run a program as subprocess.run does: one of the converters, by its name or its path, or any other."""
    name = os.path.basename(program)
    if name in SERVED and program in (name, converter(name)) and server():
        return server().run(name, *options, input=input or b'')
    return subprocess.run([program, *options], input=input, capture_output=True)


def referat2xml(*options, input=b''):
    return run(PROGRAM, *options, input=input)


def convert(source, *options):
    """Run referat2xml over the bytes; its exit status, output and messages."""
    run = referat2xml(*options, input=source)
    return run.returncode, run.stdout, run.stderr.decode('utf-8', 'replace')


def invalid(documents):
    """{name: message} for those of {name: path} that are not valid."""
    wrong = {}
    names = list(documents)
    for i in range(0, len(names), 200):
        part = {documents[name]: name for name in names[i:i + 200]}
        run = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', SCHEMA, *part],
                             capture_output=True, text=True)
        failed = set(re.findall(r'^(.*) fails to validate$', run.stderr, re.M))
        if run.returncode and not failed:
            failed = set(part)
        for path in failed:
            lines = [line for line in run.stderr.splitlines() if line.startswith(path)]
            wrong[part[path]] = '\n'.join(lines[:3])
    return wrong


def main():
    import shutil
    import tempfile
    if not shutil.which('xmllint'):
        skip_all('xmllint is not installed')
    # the checker itself: it has to see a loss, an addition and a changed order
    xml = b'<minutes xmlns="urn:x-referat:1"><source encoding="UTF-8" media-type="text/plain"/>%s</minutes>'
    for source, inner, holds, name in (
            ('- a b\nc-\nd \u00ade', '<li marker="-">a b</li>c<hy/>d e', True, 'equal texts'),
            ('a b c', 'a c', False, 'a loss'), ('a c', 'a b c', False, 'an addition'),
            ('a b', 'b a', False, 'another order'), ('- a', '<li marker="*">a</li>', False, 'another marker'),
            ('a-\nb', 'ab', False, 'a lost hyphen'), ('a * b', 'a b', False, 'a lost star')):
        found = breach(source.encode(), xml % inner.encode()) is None
        ok(found == holds, f'the checker sees {name}')
    for name, text in SMALL.items():
        document = convert(text.encode(), '--force', '-q')[1]
        message = breach(text.encode(), document)
        ok(message is None, f'{name}: law 1 holds') or diag(message)
        ok(convert(document, '-q')[1] == document, f'{name}: its XML is read')
    with tempfile.TemporaryDirectory() as tmp:
        made = {}
        for path in minutes():
            name = os.path.basename(path)
            source = open(path, 'rb').read()
            status, document, messages = convert(source)
            if not ok(status == 0, f'{name} is converted'):
                diag(messages)
                continue
            message = breach(source, document)
            ok(message is None, f'{name}: law 1 holds') or diag(message)
            made[name] = os.path.join(tmp, name + '.xml')
            with open(made[name], 'wb') as f:
                f.write(document)
        wrong = invalid(made)
        for name in made:
            ok(name not in wrong, f'{name}: valid') or diag(wrong[name])
    done()


if __name__ == '__main__':
    if len(sys.argv) == 3:
        found = breach(open(sys.argv[1], 'rb').read(), open(sys.argv[2], 'rb').read())
        print(found or 'law 1 holds')
        sys.exit(1 if found else 0)
    main()
