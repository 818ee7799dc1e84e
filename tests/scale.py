#!/usr/bin/env python3
"""What hostile inputs cost as they grow: instructions for each doubling, memory and output for each
byte of input.  A script of its own, since it takes about half an hour; in the folder of a build:

    make check TESTS=; abs_top_builddir=$PWD python3 ../tests/scale.py [--time] [--memory] [--sweep] [NAME...]

--time counts instructions (valgrind's cachegrind does) of 128 to 512 KB; --memory measures 1 MB in
every format (on Linux); --sweep takes the processor's time of 1, 4 and 16 MB, an hour in all, on a machine
that does nothing else.  What is past a bound is marked, and the exit status is 1."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from generators import HOSTILE  # noqa: E402
from tap import built, converter  # noqa: E402

GROWTH = 2.3        # at most, of the cost, when the input doubles
MEMORY = 12         # bytes at most for each byte of the input
EMBEDDED = 2        # times as much where the XML stands in the document: the package is held, and read again as text
EXPLAINED = 12      # more where each line is told of: what is known of it is kept to the end
OUTPUT = 20, 1 << 20  # bytes at most for each byte of the input, and besides
OUTPUT_JSON = 80    # pandoc's tree has 83 bytes for a cell of one letter, and 20 for its row
COUNTED = [1 << 17, 1 << 18, 1 << 19]
MEASURED = 1 << 20
SWEPT = [1 << 20, 1 << 22, 1 << 24]
PATIENCE = 300      # seconds for one input


# What takes more, by its nature: a bound of its own, which falls when less is taken.
TAKES_MORE = {
    # A line takes 24 bytes, whatever stands in it, and its paragraph some more: here it has one byte, or up to five.
    'empty lines': 28, 'shortest lines': 16, 'lines of carriage returns': 16, 'short lines': 16, 'pages without lines': 20,
    'bullets': 17, 'bullets apart': 16, 'hyphens': 26, 'ruled lines and text': 23,
    # Each of those lines may be the heading of an item, which takes 44 bytes more until the items are known.
    'page numbers': 30, 'numbers of a list': 29, 'rising numbers': 20, 'falling numbers': 20, 'case numbers': 18,
    'rising numbers as items': 28,
    # The tree is large: each few bytes are an element, and the XML has 4 to 19 bytes for each of the text.
    'wider rows each': 37, 'wide rows': 21, 'rows': 29, 'leaders': 19, 'leaders in contents': 18, 'bars': 16, 'stars in pairs': 20,
    'headings of items without text': 29, 'headings of items': 19, 'items in one line': 15, 'labels in one line': 18, 'groups': 16,
    'access': 17, 'fields': 22, 'annexes': 19, 'findings': 19, 'findings of numbers': 17, 'findings before one that was found': 17,
    'apologies': 17, 'addresses': 16, 'angles': 16, 'links': 16, 'initials': 15, 'movements': 14,
    # Each few bytes are a person, of whom the names are kept, and when they were there.
    'other names': 43, 'names': 15, 'names in lines': 19, 'names in decisions': 14, 'lines of apologies': 21,
    'participants again and again': 17,
    # Each one or two bytes are a token of 24, up to as many as a paragraph is read for facts with.
    'a vote in one line': 16, 'statements': 16,
    # jansson's tree has about 25 bytes for each of pandoc's.
    'JSON: lists': 36, 'JSON: paragraphs': 34, 'JSON: lists in lists': 32, 'JSON: strings': 31,
}


WAYS = 'xml', 'explain', 'md', 'json', 'docx', 'odt', 'embedded', 'published'


def peak(way, path):
    """Status, bytes of memory at the height, bytes of output."""
    run = subprocess.run([built('tests/peak'), way, path], capture_output=True, text=True)
    height, written, _ = run.stdout.split(' ', 2)
    return run.returncode, int(height), int(written)


def instructions(program, options, path):
    text = subprocess.run(['valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null', converter(program), '-q',
                           *options, '-o', os.devnull, path], capture_output=True, text=True).stderr
    found = re.search(r'I\s+refs:\s+([\d,]+)', text)
    return int(found[1].replace(',', '')) if found else 0


def put(name, size, folder):
    path = os.path.join(folder, 'in')
    data = HOSTILE[name](size)
    with open(path, 'wb') as file:
        file.write(data)
    return path, len(data)


def memory(name, folder):
    path, size = put(name, MEASURED, folder)
    for way in WAYS:
        status, height, written = peak(way, path)
        allowed = TAKES_MORE.get(name, MEMORY)
        allowed *= EMBEDDED if way == 'embedded' else 1
        allowed += EXPLAINED if way == 'explain' else 0
        most = OUTPUT_JSON if way == 'json' else OUTPUT[0]
        bad = height > allowed * size or written > most * size + OUTPUT[1]
        print(f'{name:36} {way:9} status {status:2}  memory {height / size:6.1f} x  output {written / size:5.1f} x'
              f'{"  PAST THE BOUND" if bad else ""}', flush=True)
        yield bad


def time(name, folder):
    for way, options in ('xml', ['--force']), ('explain', ['--force', '--explain']):
        counts = []
        for size in COUNTED:
            path, _ = put(name, size, folder)
            counts.append(instructions('referat2xml', options, path) / 1e6)
        growth = [b / a for a, b in zip(counts, counts[1:])]
        bad = max(growth) > GROWTH
        print(f'{name:36} {way:9} million instructions ' + ' '.join(f'{c:8.1f}' for c in counts) +
              '  growth ' + ' '.join(f'{g:4.2f}' for g in growth) + ('  PAST THE BOUND' if bad else ''), flush=True)
        yield bad


def seconds(path):
    """The processor's time of one conversion, the less of two; None where it does not end."""
    try:
        said = subprocess.run([built('tests/cost'), path, path], capture_output=True, text=True, timeout=PATIENCE).stdout
    except subprocess.TimeoutExpired:
        return None
    return min(float(line.split()[1]) for line in said.splitlines())


def sweep(name, folder):
    took, sizes = [], []
    for size in SWEPT:
        path, length = put(name, size, folder)
        took.append(seconds(path))
        sizes.append(length)
        if took[-1] is None:
            break
    # in doublings, of which there are two from each size to the next
    growth = [2 * (b / max(a, 1e-6) / (n / m)) ** .5 for a, b, m, n in zip(took, took[1:], sizes, sizes[1:]) if b is not None]
    bad = None in took or max(growth, default=0) > GROWTH
    print(f'{name:36} seconds ' + ' '.join('for ever' if t is None else f'{t:8.3f}' for t in took) + '  growth ' +
          ' '.join(f'{g:4.2f}' for g in growth) + ('  PAST THE BOUND' if bad else ''), flush=True)
    yield bad


def main():
    assert not set(TAKES_MORE) - set(HOSTILE), set(TAKES_MORE) - set(HOSTILE)
    options = [a for a in sys.argv[1:] if a.startswith('--')]
    chosen = [n for n in HOSTILE if not sys.argv[1 + len(options):] or n in sys.argv[1:]]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen:
            if '--sweep' in options:
                failed += sum(sweep(name, folder))
                continue
            if '--time' not in options:
                failed += sum(memory(name, folder))
            if '--memory' not in options and shutil.which('valgrind'):
                failed += sum(time(name, folder))
    print(f'{failed} past the bounds')
    sys.exit(bool(failed))


main()
