#!/usr/bin/env python3
"""Measure whole processes, side by side with peers: `make bench`.

Nothing is asserted.  One table is printed and written to tests/bench/speed.md in the build, and its
picture to tests/bench/speed.svg.  The least of some runs counts.  The environment may tell:

REFERAT_BENCH_RUNS     how often each program runs (15)
REFERAT_BENCH_LARGEST  the largest input for the growth, in MB (64)
REFERAT_BENCH_FILES    files of the run over many (10000)
REFERAT_BENCH_PATIENCE seconds after which a peer is given up (60)"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import picture

SRC = os.environ['abs_top_srcdir']
BUILD = os.environ['abs_top_builddir']
HERE = os.path.join(BUILD, 'tests/bench')
RUNS = int(os.environ.get('REFERAT_BENCH_RUNS', '15'))
LARGEST = int(os.environ.get('REFERAT_BENCH_LARGEST', '64'))
FILES = int(os.environ.get('REFERAT_BENCH_FILES', '10000'))
PATIENCE = float(os.environ.get('REFERAT_BENCH_PATIENCE', '60'))
MB = 1 << 20
SIZES = [('29 KB', 29_000), ('2.9 MB', 2_900_000)]
FEW = 100  # files of which a peer's time for all is told
ENV = dict(os.environ, LD_LIBRARY_PATH=f'{BUILD}/lib/.libs')

# What is made, our program, the peers, and the limit: of the input a copy, or of the package's parts
# the deflating.  IN, XML, DIR and OUT stand for names.  The peers read marks and know no minutes.
OFFICE = ['soffice', '-env:UserInstallation=file://DIR/office', '--headless', '--convert-to']
MAKES = [
    ('text to XML', ['referat2xml', '-q', 'IN'],
     [['cmark', '-t', 'xml', 'IN'], ['md4c', 'IN'], ['lowdown', 'IN'],
      ['pandoc', '-f', 'markdown', '-t', 'jats', 'IN']], 'copy'),
    ('text to Markdown', ['referat2md', '-q', 'IN'],
     [['cmark', '-t', 'commonmark', 'IN'], ['pandoc', '-f', 'markdown', '-t', 'markdown', 'IN']], 'copy'),
    ('text to JSON', ['referat2json', '-q', 'IN'], [['pandoc', '-f', 'markdown', '-t', 'json', 'IN']], 'copy'),
    ('text to DOCX', ['referat2docx', '-q', '-o', 'OUT.docx', 'IN'],
     [['pandoc', '-f', 'markdown', '-o', 'OUT.docx', 'IN'], [*OFFICE, 'docx', '--outdir', 'DIR', 'IN']], 'docx'),
    ('text to ODT', ['referat2odt', '-q', '-o', 'OUT.odt', 'IN'],
     [['pandoc', '-f', 'markdown', '-o', 'OUT.odt', 'IN'], [*OFFICE, 'odt', '--outdir', 'DIR', 'IN']], 'odt'),
    ('XML to DOCX', ['referat2docx', '-q', '-o', 'OUT.docx', 'XML'], [], 'docx'),
]


class Table:
    """Lines as they come, and all of them at the end."""

    def __init__(self):
        self.lines = []

    def say(self, line=''):
        self.lines.append(line)
        print(line, flush=True)

    def head(self, *names):
        self.row(*names)
        self.say('|' + '---|' * 2 + '--:|' * (len(names) - 2))

    def row(self, *cells):
        self.say('| ' + ' | '.join(cells) + ' |')


def program(name):
    """The built program itself, not the script of libtool; else one that is installed."""
    for path in (f'{BUILD}/converters/.libs/{name}', f'{BUILD}/converters/{name}', f'{HERE}/{name}'):
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None if name.startswith('referat2') else shutil.which(name)


def run_once(command):
    """(wall seconds, CPU seconds, peak bytes), or None where it took too long or failed."""
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen([f'{HERE}/measure', *command], stdout=subprocess.DEVNULL, stderr=said, env=ENV,
                                 start_new_session=True)
        try:
            child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, 9)
            child.wait()
            return None
        said.seek(0)
        lines = said.read().decode('utf-8', 'replace').splitlines()
    wall, cpu, peak, status = lines[-1].split()
    return (float(wall), float(cpu), int(peak)) if status == '0' else None


def measure_all(commands, runs=RUNS):
    """The least of each for each command; they run in turn, so that other work on the machine meets them alike.
    What takes seconds is run once."""
    best = [None] * len(commands)
    left = set(range(len(commands)))
    for _ in range(runs):
        for k in sorted(left):
            now = run_once(commands[k])
            if now:
                best[k] = tuple(map(min, best[k], now)) if best[k] else now
            if not now or now[0] > 2:
                left.remove(k)
    return best


def measure(command, runs=RUNS):
    return measure_all([command], runs)[0]


def generate(folder, size, seed=1):
    path = os.path.join(folder, f'{size}.{seed}.txt')
    if not os.path.exists(path):
        with open(path, 'wb') as f:
            subprocess.run([sys.executable, f'{SRC}/tests/bench/generate.py', str(size), str(seed)], stdout=f,
                           check=True)
    return path


def fill(command, source, folder):
    names = {'OUT': os.path.join(folder, 'out'), 'IN': source, 'XML': source + '.xml', 'DIR': folder}
    return [program(command[0]),
            *(re.sub(r'\b(OUT|IN|XML|DIR)(?=[./]|$)', lambda m: names[m[0]], a) for a in command[1:])]


def limit(kind, source, folder):
    """What no program can do without, of the same input or package."""
    if kind == 'copy':
        return measure([f'{HERE}/limit', 'copy', source])
    with open(f'{SRC}/lib/package/strand.h') as h, open(f'{SRC}/lib/package/strand.c') as c:
        level = re.search(r'#define \w*LEVEL (\d+)', h.read() + c.read())[1]
    parts = os.path.join(folder, 'parts')
    with zipfile.ZipFile(os.path.join(folder, 'out.' + kind)) as z, open(parts, 'wb') as f:
        f.writelines(z.read(name) for name in z.namelist())
    return measure([f'{HERE}/limit', 'pack', level, parts])


def name_of(command):
    if command[0] in ('md4c', 'lowdown'):
        return f'{command[0]} (HTML)'
    return ' '.join([command[0], *command[command.index('-t'):][:2]]) if '-t' in command else command[0]


def compare(table, folder):
    """One meeting; returns what the picture shows."""
    groups = []
    table.say('One meeting, the least of some runs; "times ours" is processor time:\n')
    table.head('', 'program', 'wall ms', 'CPU ms', 'peak MB', 'times ours')
    for size, length in SIZES:
        source = generate(folder, length)
        subprocess.run([program('referat2xml'), '-q', '-o', source + '.xml', source], check=True, env=ENV)
        for what, ours, peers, least in MAKES:
            there = [p for p in peers if program(p[0])]
            run_once(fill(ours, source, folder))  # makes the package, which peers write over, for the limit
            bound = limit(least, source, folder)
            mine, *others = measure_all([fill(c, source, folder) for c in [ours, *there]])
            if not mine:
                sys.exit(f'{" ".join(ours)} failed')
            row(table, f'{what}, {size}', ours[0], mine, mine)
            rows = [(name_of(p), took, 'other') for p, took in zip(there, others)]
            rows += [(p[0], 'is not installed', 'other') for p in peers if p not in there]
            rows.append(('limit: ' + ('copy' if least == 'copy' else 'libdeflate'), bound, 'limit'))
            bars = [(ours[0], 1e3 * mine[1], 'ours')]
            for name, took, kind in rows:
                row(table, '', name, took, mine)
                if took and took != 'is not installed':
                    bars.append((name, max(.1, 1e3 * took[1]), kind))
            if size == SIZES[-1][0]:
                groups.append((what, bars))
    return groups


def row(table, what, name, took, mine):
    if not took or took == 'is not installed':
        table.row(what, name, *[took or f'failed, or more than {PATIENCE:.0f} s', '', '', ''])
    else:
        table.row(what, name, f'{took[0] * 1e3:.1f}', f'{took[1] * 1e3:.1f}', f'{took[2] / MB:.1f}',
                  f'{took[1] / mine[1]:.2f}')


def growing(table, folder):
    """From one size to the next."""
    table.say('\nProcessor time from one size to the next (2.0 is linear), and peak memory by the input:\n')
    sizes = [1 << k for k in range(LARGEST.bit_length())]
    table.head('', '', *(f'{s} MB' for s in sizes))
    for what, ours, _, _ in MAKES[:1] + MAKES[3:5]:
        before, cells, memory = None, [], []
        for size in sizes:
            source = generate(folder, size * MB)
            _, cpu, peak = measure(fill(ours, source, folder), min(RUNS, 3))
            cells.append(f'{cpu / before:.2f}' if before else f'{cpu * 1e3:.0f} ms')
            memory.append(f'{peak / os.path.getsize(source):.1f}')
            before = cpu
        table.row(what, 'time', *cells)
        table.row('', 'memory', *memory)


def many(table, folder):
    """A run over many files: ours with a job for each processor and with one, and pandoc's of some of them."""
    jobs = os.cpu_count() or 1
    inputs = os.path.join(folder, 'in')
    os.mkdir(inputs)
    pool = [generate(folder, SIZES[0][1], seed) for seed in range(1, 21)]
    names = [os.path.join(inputs, f'{n}.txt') for n in range(FILES)]
    for n, name in enumerate(names):
        shutil.copyfile(pool[n % len(pool)], name)
    with open(os.path.join(folder, 'list'), 'w') as f:
        f.write('\n'.join(names) + '\n')
    table.say(f'\n{FILES} meetings of 29 KB to DOCX, wall time:\n')
    table.head('', 'jobs', 'seconds', 'files a second', 'peak MB of a process')
    rates = {}
    for count in dict.fromkeys((jobs, 1)):
        out = os.path.join(folder, f'out{count}')
        begun = time.monotonic()
        took = subprocess.run([f'{HERE}/measure', program('referat2docx'), '-q', '-j', str(count), '-d', out,
                               '--files-from', os.path.join(folder, 'list')],
                              env=ENV, stderr=subprocess.PIPE, text=True).stderr.split()
        seconds = time.monotonic() - begun
        rates[count] = FILES / seconds
        table.row('referat2docx', str(count), f'{seconds:.1f}', f'{rates[count]:.0f}', f'{int(took[-2]) / MB:.1f}')
        shutil.rmtree(out)
    if program('pandoc'):
        some = names[:min(FEW, FILES)]
        begun = time.monotonic()
        subprocess.run(['xargs', f'-P{jobs}', '-I{}', 'pandoc', '-f', 'markdown', '-o', '{}.docx', '{}'],
                       input='\n'.join(some), text=True, check=True)
        rate = len(some) / (time.monotonic() - begun)
        table.row('pandoc', str(jobs), f'{FILES / rate:.0f} (of {len(some)} files)', f'{rate:.1f}', '')
        table.say(f'\n{rates[jobs] / rate:.0f} times as many as pandoc; '
                  f'{jobs} jobs are {rates[jobs] / rates[1]:.2f} times one.')


def main():
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        load = os.getloadavg()[0]
        groups = compare(table, folder)
        growing(table, folder)
        many(table, folder)
        table.say(f'\n{os.cpu_count()} processors; '
                  f'load when it began {load:.1f}, when it ended {os.getloadavg()[0]:.1f}.')
    with open(f'{HERE}/speed.md', 'w', encoding='utf-8') as f:
        f.write('\n'.join(table.lines) + '\n')
    with open(f'{HERE}/speed.svg', 'w', encoding='utf-8') as f:
        f.write(picture.draw('Processor time for one meeting of 2.9 MB (logarithmic)', groups))


if __name__ == '__main__':
    main()
