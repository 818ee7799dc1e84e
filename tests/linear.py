#!/usr/bin/env python3
"""Hostile inputs come to an end, in time that grows as they do: half a megabyte of some (a quarter of one elsewhere
than in CI) is done long before a limit of processor time that an input of quadratic cost goes far beyond, and of the
others the instructions are counted, of few and of more bytes (of all of them in CI, of a quarter elsewhere).
Of some the memory is measured.  tests/scale.py goes up to 16 MB; how fast they are, 'make bench' tells."""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from generators import HOSTILE, xml  # noqa: E402
from tap import built, converter, diag, done, is_whole, ok, sampled, skip  # noqa: E402

# Cost is the same whoever compiles: the other builds of CI take smaller inputs.
FEW = 'REFERAT_FEW' in os.environ
SIZE = 1 << (19 if is_whole() else 18)
LIMIT = 10 if FEW else 3 if is_whole() else 1  # seconds; also the slow builds with sanitizers need a fraction of it
# Bytes of memory at most for each byte of a megabyte; of each from an eighth to a fourth less was measured.
HEIGHT = {'rows': 30, 'wider rows each': 39, 'wide rows': 21, 'colons': 33, 'bullets': 20, 'leaders': 20, 'pages without lines': 26,
          'one line': 3, 'other names': 50, 'rising numbers as items': 32, 'fields': 22, 'hyphens': 32}
# Cost that grows with the square of the lines shows in that many, whatever it is a share of.
LARGE = ('pages without lines', 'page lines', 'page numbers', 'short lines', 'one line', 'tabs', 'rows', 'colons and slashes',
         'addresses', 'brackets', 'links without an end', 'stars', 'underscores', 'bars', 'headings of one item', 'hyphens',
         'numbers of a list', 'contents backwards', 'contents of no item', 'clauses', 'apologies', 'lines of apologies', 'names',
         'other names', 'initials', 'movements', 'stand-ins', 'places', 'findings before one that was found', 'quotation marks',
         'wishes', 'votes')
COUNTED = 1 << 11, 1 << 13  # bytes
# Whose quadratic cost was small at first.
LATE = dict.fromkeys(('a vote in one line', 'places of a meeting', 'links to places of a meeting'), (1 << 14, 1 << 16))
OUTPUT = 20  # bytes at most for each byte of the input, besides a megabyte
GROWTH = 2.3  # at most, of the instructions, for each doubling
DOUBLINGS = 2


def many_people(size):
    """As many who meet, and are absent, as there are items."""
    letters = (''.join(chr(97 + i // 26 ** k % 26) for k in range(4)).capitalize() for i in range(26 ** 4))
    people = [f'Anne {next(letters)}' for _ in range(size // 64)]
    half = len(people) // 2
    return ('REFERAT Udvalget for By og Hav d. 12-06-2024\n\nMødedeltagere ' + ', '.join(people[:half]) +
            '\n\nAfbud ' + ', '.join(people[half:]) + '\n\n' +
            ''.join(f'Punkt {i}: En sag\n\nBeslutning\n\nGodkendt\n\n' for i in range(1, size // 64))).encode()


# What is added to a page.
ADDED = ('--decisions-only', '--attendance', '--signatures', '--findings-as-comments', '--annex-base=https://x.example/')
FOR_ADDED = ('stand-ins', 'movements', 'lines of apologies', 'other names', 'headings of one item', 'contents of no item', 'votes')

# In fewer bytes this quadratic cost stays below the limit.
XML_SIZE = 8 * SIZE


def cost():
    """The program that converts files and tells what each takes."""
    return built('tests/cost')


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))


def put(folder, name, content):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(content)
    return path


def ends(name, *command):
    run = subprocess.run(command, preexec_fn=limited, stdout=subprocess.DEVNULL)
    if not ok(run.returncode == 0, name):
        diag(f'status {run.returncode}')


def large(folder):
    for what in LARGE:
        ends(f'it comes to an end: {what}', cost(), put(folder, 'in', HOSTILE[what](SIZE)))
    ends('XML in one line comes to an end', cost(), put(folder, 'in', xml('', '<p>abc def</p>')(XML_SIZE)))
    added = {what: HOSTILE[what] for what in FOR_ADDED}
    for what, make in {**added, 'people and items': many_people}.items():
        ends(f'what is added comes to an end: {what}', converter('referat2docx'), '-q', '--force', *ADDED, '-o', os.devnull,
             put(folder, 'in', make(SIZE)))


def instructions(folder, paths):
    """How many each file takes."""
    subprocess.run(['valgrind', '-q', '--tool=callgrind', '--callgrind-out-file=' + os.path.join(folder, 'out'), '--dump-after=convert_one',
                    cost(), *paths], stdout=subprocess.DEVNULL, check=False)
    counts = []
    for n in range(1, len(paths) + 1):
        path = os.path.join(folder, f'out.{n}')
        if os.path.exists(path):
            with open(path, encoding='utf-8') as file:
                counts.append(int(re.search(r'^totals: (\d+)', file.read(), re.M)[1]))
    return counts


def counted(folder):
    names = sampled([name for name in HOSTILE if name not in LARGE], 4)
    if not shutil.which('valgrind'):
        skip(len(names), 'valgrind is not installed')
        return
    paths = [put(folder, f'{n}-{size}', HOSTILE[name](size)) for n, name in enumerate(names)
             for size in LATE.get(name, COUNTED)]
    counts = instructions(folder, paths)
    if not ok(len(counts) == len(paths), f'instructions of {len(names)} inputs are counted'):
        return
    for n, name in enumerate(names):
        (few, more), (less, size) = counts[2 * n:2 * n + 2], [os.path.getsize(path) for path in paths[2 * n:2 * n + 2]]
        growth = (more / few / (size / less)) ** (1 / DOUBLINGS) * 2
        if not ok(growth <= GROWTH, f'its instructions grow as it does: {name}'):
            diag(f'{few} for {less} bytes, {more} for {size}: {growth:.2f} for each doubling')


def written(folder):
    """What a few bytes tell of repetition and depth is not written as many."""
    for what in 'ODT: rows repeated', 'deep bullets', 'XML: lists in lists':
        path = put(folder, 'in', HOSTILE[what](SIZE))
        for form in 'xml', 'md', 'json':
            out = os.path.join(folder, 'written')
            run = subprocess.run([converter('referat2' + form), '-q', '--force', '-o', out, path], preexec_fn=limited)
            size = os.path.getsize(out) if run.returncode == 0 else 0
            if not ok(0 < size <= OUTPUT * os.path.getsize(path) + (1 << 20), f'no more comes out than there may: {what}, {form}'):
                diag(f'status {run.returncode}, {size} bytes of {os.path.getsize(path)}')


def kept(folder):
    """What is kept of the text is not much more than the text: of cells, tokens, lines."""
    if not os.path.exists('/proc/self/status'):
        skip(len(HEIGHT), 'this system does not tell what memory a process took')
        return
    for what, most in HEIGHT.items():
        path = put(folder, 'in', HOSTILE[what](1 << 20))
        run = subprocess.run([built('tests/peak'), 'xml', path], capture_output=True, text=True)
        height = int(run.stdout.split()[0]) / os.path.getsize(path) if run.returncode == 0 else 0
        if not ok(0 < height <= most, f'it takes no more memory than it did: {what}'):
            diag(f'status {run.returncode}, {height:.1f} bytes for each')


def main():
    with tempfile.TemporaryDirectory() as folder:
        large(folder)
        written(folder)
        if not FEW:
            kept(folder)
            counted(folder)
    done()


main()
