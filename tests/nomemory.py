#!/usr/bin/env python3
"""Whole programs without memory: the n-th allocation fails, once and from then on, in the program and
in every library that it uses.  Either what was asked for comes out, byte for byte, since the memory was
not needed; or the exit status is 71, with a message, and nothing comes out.  No more blocks are left at
the end than where nothing fails.

The first and every so-manieth n is tried, so that it ends soon; REFERAT_EVERY=1 tries them all, which
takes some minutes."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BUILD, SRC, built, converter, diag, done, ok, skip_all  # noqa: E402

TRIED = 8  # of each operation and kind of failure, if not all
EVERY = 'REFERAT_EVERY' in os.environ
NO_MEMORY = 71
LIMIT = 60  # seconds, far beyond what any of them takes

MINUTES = ('REFERAT Udvalget for By og Hav d. 12-06-2024\n\nMødedeltagere Anne Berg (V), Bo Dal (A)\n\nPunkt 1: En sag\n\n21/1\n\n'
           'Indstilling\n\nBy indstiller,\n\n- at a\n- at b\n\nNavn\tTal\nc\t1\n\nBeslutning Udvalget for By og Hav den 12-06-2024\n\n'
           'For stemte Anne Berg. Imod stemte Bo Dal.\n\nAfbud: Bo Dal\n\nPunkt 2: Lukket: Salg - Lukket\n')


def build_shim(folder):
    """The shim, or None where it cannot be built."""
    out = os.path.join(folder, 'shim.so')
    compiler = os.environ.get('CC', 'cc').split()
    run = subprocess.run([*compiler, '-shared', '-fPIC', '-O1', '-o', out, os.path.join(SRC, 'tests/nomemory/shim.c')],
                         capture_output=True)
    return out if run.returncode == 0 and sys.platform == 'linux' else None


def is_sanitized():
    """A sanitizer has an allocator of its own, which fails when it is asked to by nobody."""
    with open(os.path.join(BUILD, 'Makefile'), encoding='utf-8') as f:
        return re.search('^[A-Z_]*FLAGS = .*-fsanitize', f.read(), re.M) is not None


def words_of_page():
    """What pdftotext tells of a page: a head, a paragraph, a note, a list and a table, twice."""
    lines = [['Nordby Kommune'], ['REFERAT Byrådet d. 12-06-2024'], ['Punkt 1: En sag om en'], ['sti langs åen¹ og til havnen'],
             ['- at grus'], ['- at fliser'], ['Post', 'Budget', 'Regnskab'], ['Veje', '1.200', '990'], ['Stier', '300', '75'],
             ['I alt', '1.500', '1.065'], ['1 Se bilaget'], ['Side 1 af 2']]
    out = ['<doc>']
    for page in range(2):
        out.append('<page width="595" height="842">')
        for row, cells in enumerate(lines):
            for column, cell in enumerate(cells):
                x, y = 60 + 150 * column, 60 + 16 * row + (500 if row > 9 else 0)
                for word in cell.split(' '):
                    out.append(f'<word xMin="{x}" yMin="{y}" xMax="{x + 5 * len(word)}" yMax="{y + 12}">{word}</word>')
                    x += 5 * len(word) + 3
        out.append('</page>')
    return '\n'.join(out + ['</doc>'])


WORDS = words_of_page()


class Operation:
    def __init__(self, folder, shim, *command):
        self.folder, self.shim = folder, shim
        self.command = [built(command[0]) if '/' in command[0] else converter(command[0]), *command[1:]]

    def run(self, fail_at=None, forever=False):
        """Status, output, messages, counts of allocations and of blocks that nobody freed."""
        counted = os.path.join(self.folder, 'count')
        more = {'LD_PRELOAD': self.shim, 'COUNT_TO': counted}
        if fail_at:
            more['FAIL_AT'] = str(fail_at)
        if forever:
            more['FAIL_FOREVER'] = '1'
        with open(os.path.join(self.folder, 'in.words'), 'rb') as words:  # which one of them reads
            run = subprocess.run(self.command, stdin=words, capture_output=True, env={**os.environ, **more}, cwd=self.folder,
                                 timeout=LIMIT)
        with open(counted, encoding='ascii') as f:
            count, living = (int(n) for n in (f.read() or '0 0').split())
            return run.returncode, run.stdout, run.stderr, count, living


def fault(expected, got):
    """What is wrong with this, or None."""
    status, output, messages, _, living = got
    if living > expected[4]:
        return f'{living - expected[4]} blocks leak'
    if status == expected[0] and output == expected[1]:
        return None
    if status != NO_MEMORY:
        return f'status {status}: {messages[-200:]!r}'
    if output:
        return f'{len(output)} bytes come out'
    return None if messages.strip() else 'no message'


def main():
    if is_sanitized():  # nothing is missing where CI=true
        ok(True, 'this build has an allocator of its own, which is not let fail')
        done()
    with tempfile.TemporaryDirectory() as folder:
        shim = build_shim(folder)
        if not shim:
            skip_all('no allocator to let fail: another system, or no compiler')

        def put(name, data):
            with open(os.path.join(folder, name), 'wb') as f:
                f.write(data)

        def make(name, *command):
            put(name, subprocess.run([converter(command[0]), *command[1:]], cwd=folder, capture_output=True, check=True).stdout)

        put('in.txt', MINUTES.encode())
        put('in-latin1.txt', MINUTES.encode('latin-1'))
        put('in.words', WORDS.encode())
        make('in.xml', 'referat2xml', '-q', 'in.txt')
        make('in.md', 'referat2md', '-q', 'in.txt')
        make('in.json', 'referat2json', '-q', 'in.txt')
        for kind in 'docx', 'odt':
            make(f'in.{kind}', f'referat2{kind}', '-q', 'in.txt')
            make(f'carrying.{kind}', f'referat2{kind}', '-q', '--embed-xml', 'in.txt')
            make(f'reference.{kind}', f'referat2{kind}', '--print-reference-doc')
        shutil.copyfile(os.path.join(SRC, 'examples/profiles/strandmose.profile'),
                        os.path.join(folder, 'strandmose.profile'))
        operations = {
            'text to XML': ('referat2xml', 'in.txt'),
            'Latin-1 to XML': ('referat2xml', 'in-latin1.txt'),
            'Markdown to XML': ('referat2xml', 'in.md'),
            'XML to XML': ('referat2xml', 'in.xml'),
            'JSON to XML': ('referat2xml', 'in.json'),
            'DOCX to XML': ('referat2xml', 'in.docx'),
            'ODT to XML': ('referat2xml', 'in.odt'),
            'DOCX that carries XML': ('referat2xml', 'carrying.docx'),
            'ODT that carries XML': ('referat2xml', 'carrying.odt'),
            'text to Markdown': ('referat2md', 'in.txt'),
            'text to JSON': ('referat2json', '--api-version=1.22', 'in.txt'),
            'text to DOCX': ('referat2docx', 'in.txt'),
            'text to ODT': ('referat2odt', 'in.txt'),
            'text to DOCX that carries XML': ('referat2docx', '--embed-xml', 'in.txt'),
            'text to ODT that carries XML': ('referat2odt', '--embed-xml', 'in.txt'),
            'a DOCX as reference': ('referat2docx', '--reference-doc=reference.docx', 'in.txt'),
            'an ODT as reference': ('referat2odt', '--reference-doc=reference.odt', 'in.txt'),
            'a profile': ('referat2xml', '--profile=./strandmose.profile', 'in.txt'),
            'a profile that is checked': ('referat2xml', '--check-profile=./strandmose.profile'),
            'what is published': ('referat2xml', '--publish', 'in.txt'),
            'votes as CSV': ('referat2xml', '--extract=votes', 'in.txt'),
            'attendance as CSV': ('referat2xml', '--extract=attendance', 'in.txt'),
            'verifying': ('referat2xml', '--verify=in.txt', 'in.xml'),
            'verifying a DOCX': ('referat2xml', '--verify=carrying.docx', 'in.xml'),
            'explaining': ('referat2xml', '--explain', 'in.txt'),
            'the words of a PDF': ('tests/pdf/pdftext',),
        }
        total = 0
        for name, command in operations.items():
            if len(sys.argv) > 1 and name not in sys.argv[1:]:
                continue
            operation = Operation(folder, shim, *command)
            expected = operation.run()
            count, wrong, refused = expected[3], [], 0
            step = 1 if EVERY else max(1, count // TRIED)
            for forever in False, True:
                for n in range(1 if EVERY else 1 + total % step, count + 1, step):
                    try:
                        got = operation.run(n, forever)
                        problem = fault(expected, got)
                    except subprocess.TimeoutExpired:
                        got, problem = (None,), f'it does not end within {LIMIT} s'
                    refused += got[0] == NO_MEMORY
                    if problem:
                        wrong.append(f'allocation {n} of {count} fails{" for good" if forever else ""}: {problem}')
                    total += 1
            ok(expected[0] in (0, 1) and count >= 5 and refused, f'{name}: {count} allocations, {refused} of those that failed are told of')
            ok(not wrong, f'{name}: and the status and the output are right') or diag('\n'.join(wrong[:20 if EVERY else 4]))
        diag(f'{total} runs')
    done()


main()
