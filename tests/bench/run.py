#!/usr/bin/env python3
"""Measure whole processes, side by side with peers, and print ratios: `make bench`.

Nothing is asserted.  REFERAT_BENCH_RUNS sets how often each is run (the best counts), and
REFERAT_BENCH_LARGEST the largest input in MB."""
import os
import shutil
import subprocess
import sys
import tempfile

SRC = os.environ['abs_top_srcdir']
BUILD = os.environ['abs_top_builddir']
RUNS = int(os.environ.get('REFERAT_BENCH_RUNS', '5'))
LARGEST = int(os.environ.get('REFERAT_BENCH_LARGEST', '64'))
MB = 1 << 20

# One row for each comparison: what, our program and its arguments, the peer and its arguments, and
# the suffix of the input.  IN and OUT stand for file names.  A row whose programs are missing is
# passed over.
COMPARISONS = [
    ('text to XML', ['referat2xml', '-q', 'IN'], ['cmark', '-t', 'xml', 'IN'], 'txt'),
    ('text to Markdown', ['referat2md', '-q', 'IN'], ['cmark', '-t', 'commonmark', 'IN'], 'txt'),
    ('text to JSON', ['referat2json', '-q', 'IN'], ['pandoc', '-f', 'markdown', '-t', 'json', 'IN'], 'txt'),
    ('text to DOCX', ['referat2docx', '-q', '-o', 'OUT.docx', 'IN'], ['pandoc', '-f', 'markdown', '-o', 'OUT.docx', 'IN'], 'txt'),
    ('text to ODT', ['referat2odt', '-q', '-o', 'OUT.odt', 'IN'], ['pandoc', '-f', 'markdown', '-o', 'OUT.odt', 'IN'], 'txt'),
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
    env = dict(os.environ, LD_LIBRARY_PATH=f'{BUILD}/lib/.libs')
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
    with open(path, 'wb') as f:
        subprocess.run([sys.executable, f'{SRC}/tests/bench/generate.py', str(size)], stdout=f, check=True)
    return path


def fill(command, source, folder, suffix=''):
    return [program(command[0]), *(a.replace('OUT', os.path.join(folder, 'out')).replace('IN', source) for a in command[1:])]


def main():
    with tempfile.TemporaryDirectory() as tmp:
        source = generate(tmp, 3 * MB)
        size = os.path.getsize(source)
        print(f'One meeting of {size / MB:.1f} MB, whole processes, best of {RUNS}:')
        print(f'  {"":18} {"wall ms":>9} {"CPU ms":>9} {"peak/input":>11}   peer{"":20} {"wall ms":>9} {"peak/input":>11}   times as fast')
        for what, ours, peer, _ in COMPARISONS:
            if not program(ours[0]):
                continue
            wall, cpu, peak = measure(fill(ours, source, tmp))
            line = f'  {what:18} {wall * 1e3:9.1f} {cpu * 1e3:9.1f} {peak / size:11.1f}   '
            if program(peer[0]):
                runs = RUNS if peer[0] != 'pandoc' else 1
                peer_wall, _, peer_peak = measure(fill(peer, source, tmp), runs)
                line += f'{" ".join(peer[:3]):24} {peer_wall * 1e3:9.1f} {peer_peak / size:11.1f}   {peer_wall / wall:.2f}'
            else:
                line += f'{peer[0]} is not installed'
            print(line, flush=True)

        print('\ntext to XML, from one size to the next (2.0 is linear):')
        before, size = None, 1
        while size <= LARGEST:
            source = generate(tmp, size * MB)
            length = os.path.getsize(source)
            wall, cpu, peak = measure(fill(COMPARISONS[0][1], source, tmp), min(RUNS, 3))
            ratio = f'{wall / before:5.2f}' if before else '    -'
            print(f'  {length / MB:5.1f} MB {wall * 1e3:9.1f} ms {ratio}   peak/input {peak / length:.1f}', flush=True)
            before, size = wall, 2 * size
            os.remove(source)

        small = f'{SRC}/examples/birkhavn-2024-05-14.txt'
        wall, cpu, peak = measure(fill(COMPARISONS[0][1], small, tmp), 20)
        print(f'\nOne small file ({os.path.getsize(small)} bytes): {cpu * 1e3:.2f} ms of processor time, '
              f'{wall * 1e3:.2f} ms on the clock, {peak / MB:.1f} MB')
        libraries = subprocess.run([program('referat2xml'), '-q', '-o', '/dev/null', small], capture_output=True, text=True,
                                   env=dict(os.environ, LD_LIBRARY_PATH=f'{BUILD}/lib/.libs', LD_DEBUG='files')).stderr
        loaded = sorted({os.path.basename(line.split('file=')[1].split()[0]) for line in libraries.splitlines()
                         if 'file=' in line and 'generating link map' in line})
        print('Libraries loaded: ' + ' '.join(loaded))


if __name__ == '__main__':
    main()
