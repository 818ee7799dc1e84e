#!/usr/bin/env python3
"""Measure whole processes, side by side with peers, and print ratios: `make bench`.

Nothing is asserted.  REFERAT_BENCH_RUNS sets how often each is run (the best counts), and
REFERAT_BENCH_LARGEST the largest input in MB."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

SRC = os.environ['abs_top_srcdir']
BUILD = os.environ['abs_top_builddir']
RUNS = int(os.environ.get('REFERAT_BENCH_RUNS', '5'))
LARGEST = int(os.environ.get('REFERAT_BENCH_LARGEST', '64'))
MB = 1 << 20
SMALL, LARGE = 29_000, 2_900_000

# One row for each comparison: what, our program and its arguments, the peer and its arguments.  IN,
# JSON, XML and OUT stand for file names.  A row whose programs are missing is passed over.
XML = ['referat2xml', '-q', 'IN']
DOCX = ['referat2docx', '-q', '-o', 'OUT.docx', 'IN']
ODT = ['referat2odt', '-q', '-o', 'OUT.odt', 'IN']
OFFICE = [
    ('text to DOCX', DOCX, ['pandoc', '-f', 'markdown', '-o', 'OUT.docx', 'IN']),
    ('text to ODT', ODT, ['pandoc', '-f', 'markdown', '-o', 'OUT.odt', 'IN']),
]
COMPARISONS = [
    ('text to XML', XML, ['cmark', '-t', 'xml', 'IN']),
    ('text to Markdown', ['referat2md', '-q', 'IN'], ['cmark', '-t', 'commonmark', 'IN']),
    ('text to JSON', ['referat2json', '-q', 'IN'], ['pandoc', '-f', 'markdown', '-t', 'json', 'IN']),
    *OFFICE,
    ('XML to DOCX', ['referat2docx', '-q', '-o', 'OUT.docx', 'XML'], DOCX),
    ('pandoc reader', ['pandoc', '-f', f'{SRC}/filters/pandoc/referat.lua', '-t', 'html', '-o', 'OUT.html', 'IN'],
     ['pandoc', '-f', 'json', '-t', 'html', '-o', 'OUT.html', 'JSON']),
]


def program(name):
    """The built program itself, not the script of libtool; else one that is installed."""
    for path in (f'{BUILD}/converters/.libs/{name}', f'{BUILD}/converters/{name}'):
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None if name.startswith('referat2') else shutil.which(name)


def measure(command, runs=RUNS):
    """(wall seconds, CPU seconds, peak bytes): the best of some runs, each for itself."""
    best = None
    env = dict(os.environ, LD_LIBRARY_PATH=f'{BUILD}/lib/.libs', REFERAT2JSON=program('referat2json') or '')
    for _ in range(runs):
        with tempfile.TemporaryFile() as said:
            subprocess.run([f'{BUILD}/tests/bench/measure', *command], stdout=subprocess.DEVNULL, stderr=said, env=env)
            said.seek(0)
            *rest, line = said.read().decode('utf-8', 'replace').splitlines()
        wall, cpu, peak, status = line.split()
        if status != '0':
            sys.exit(f'{" ".join(command)}: status {status}: {rest[:1]}')
        now = (float(wall), float(cpu), int(peak))
        best = tuple(map(min, best, now)) if best else now
    return best


def generate(folder, size):
    path = os.path.join(folder, f'{size}.txt')
    if os.path.exists(path):
        return path
    with open(path, 'wb') as f:
        subprocess.run([sys.executable, f'{SRC}/tests/bench/generate.py', str(size)], stdout=f, check=True)
    return path


def fill(command, source, folder):
    names = {'OUT': os.path.join(folder, 'out'), 'IN': source, 'JSON': source + '.json', 'XML': source + '.xml'}
    return [program(command[0]),
            *(re.sub(r'^(OUT|IN|JSON|XML)(?=\.|$)', lambda m: names[m[0]], a) for a in command[1:])]


def compare(rows, size, folder):
    """Print the rows for one meeting of that many bytes."""
    source = generate(folder, size)
    length = os.path.getsize(source)
    for ours, suffix in (('referat2xml', 'xml'), ('referat2json', 'json')):
        subprocess.run([f'{BUILD}/converters/{ours}', '-q', '-o', f'{source}.{suffix}', source], check=True)
    print(f'\nOne meeting of {length} bytes, whole processes, best of {RUNS} (pandoc: of fewer); peak memory by '
          'the size of the text; wall time of the peer, and memory, for each of ours:')
    print(f'  {"":17} {"wall ms":>9} {"CPU ms":>9} {"peak":>7}   {"the peer":28} {"wall ms":>9} {"CPU ms":>9} {"peak":>7}'
          f'   {"time":>7} {"memory":>7}')
    for what, ours, peer in rows:
        if not program(ours[0]):
            continue
        few = min(RUNS, 3 if size < MB else 1)
        wall, cpu, peak = measure(fill(ours, source, folder), few if ours[0] == 'pandoc' else RUNS)
        line = f'  {what:17} {wall * 1e3:9.1f} {cpu * 1e3:9.1f} {peak / length:7.1f}   '
        if program(peer[0]):
            its_wall, its_cpu, its_peak = measure(fill(peer, source, folder), few if peer[0] == 'pandoc' else RUNS)
            line += (f'{" ".join(peer[:3]):28} {its_wall * 1e3:9.1f} {its_cpu * 1e3:9.1f} {its_peak / length:7.1f}   '
                     f'{its_wall / wall:7.2f} {its_peak / peak:7.2f}')
        else:
            line += f'{peer[0]} is not installed'
        print(line, flush=True)
    return source


def deflating(source, folder):
    """Our processor time against that of zlib for the same XML, at the level of lib/package/zip.c."""
    with open(f'{SRC}/lib/package/zip.c') as f:
        level = re.search(r'#define DEFLATE_LEVEL (\d)', f.read())[1]
    print(f'\nProcessor time, by that of deflating the XML in the package with zlib at level {level}:')
    for what, command, suffix in (('text to DOCX', DOCX, 'docx'), ('text to ODT', ODT, 'odt')):
        _, cpu, _ = measure(fill(command, source, folder))
        parts = os.path.join(folder, 'parts')
        with zipfile.ZipFile(os.path.join(folder, 'out.' + suffix)) as z, open(parts, 'wb') as f:
            f.writelines(z.read(name) for name in z.namelist())
        _, its_cpu, _ = measure([f'{BUILD}/tests/bench/deflate', level, parts])
        print(f'  {what:17} {cpu * 1e3:9.1f} ms   zlib {its_cpu * 1e3:9.1f} ms for {os.path.getsize(parts) / MB:.1f} MB   '
              f'{cpu / its_cpu:.2f}', flush=True)


def growing(what, command, folder):
    """From one size to the next."""
    print(f'\n{what}, from one size to the next (2.0 is linear):')
    before, size = None, 1
    while size <= LARGEST:
        source = generate(folder, size * MB)
        length = os.path.getsize(source)
        wall, _, peak = measure(fill(command, source, folder), min(RUNS, 3))
        ratio = f'{wall / before:5.2f}' if before else '    -'
        print(f'  {length / MB:5.1f} MB {wall * 1e3:9.1f} ms {ratio}   peak/input {peak / length:.1f}', flush=True)
        before, size = wall, 2 * size


def one_small_file(folder):
    small = f'{SRC}/examples/birkhavn-2024-05-14.txt'
    wall, cpu, peak = measure(fill(XML, small, folder), 20)
    print(f'\nOne small file ({os.path.getsize(small)} bytes): {cpu * 1e3:.2f} ms of processor time, '
          f'{wall * 1e3:.2f} ms on the clock, {peak / MB:.1f} MB')
    libraries = subprocess.run([program('referat2xml'), '-q', '-o', '/dev/null', small], capture_output=True, text=True,
                               env=dict(os.environ, LD_LIBRARY_PATH=f'{BUILD}/lib/.libs', LD_DEBUG='files')).stderr
    loaded = sorted({os.path.basename(line.split('file=')[1].split()[0]) for line in libraries.splitlines()
                     if 'file=' in line and 'generating link map' in line})
    print('Libraries loaded: ' + ' '.join(loaded))


def main():
    with tempfile.TemporaryDirectory() as folder:
        compare(OFFICE, SMALL, folder)
        source = compare(COMPARISONS, LARGE, folder)
        deflating(source, folder)
        growing('text to XML', XML, folder)
        growing('text to DOCX', DOCX, folder)
        growing('text to ODT', ODT, folder)
        one_small_file(folder)


if __name__ == '__main__':
    main()
