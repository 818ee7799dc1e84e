#!/usr/bin/env python3
"""Do the tests see a fault?  Plant small faults in the C sources, one at a time, and run the tests until one fails.

mutants.py [--count N] [--seed N] [--jobs N] [--room ROOM]... [--at FILE:LINE]... (or: make mutants)

Works in copies of the sources, in a temporary folder.  A fault that changes no byte of the object file is none and is
drawn anew.  A fault counts as caught when a test fails, crashes or takes ten times as long as without it.  What survives
is listed with its place; the last line tells how many were caught.  Exit status 1: fewer than nine of ten."""
import argparse
import concurrent.futures
import glob
import hashlib
import os
import queue
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

SRC = os.environ.get('abs_top_srcdir') or os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENOUGH = .9
DATA_LIMIT = 4 << 30  # bytes; a fault may ask for memory without end
SLOWER = 10  # times the time without a fault, and then some:
GRACE = 20  # seconds
# These judge the build, the text of the sources or the manual, and no behaviour.
LEFT_OUT = ('tests/hardened.sh', 'tests/rooms.sh', 'tests/man.sh', 'tests/install.sh', 'tests/header.sh')

TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
SWAPS = {'<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==', '&&': '||', '||': '&&', '+': '-', '-': '+',
         '+=': '-=', '-=': '+='}
OPERATOR = re.compile(r'(?<= )(<=|>=|==|!=|&&|\|\||\+=|-=|<|>|\+|-)(?= )')
NUMBER = re.compile(r'(?<![\w.])(\d+)(?![\w.])')
TRUTH = re.compile(r'\breturn (true|false);')
CONDITION = re.compile(r'^(\s*(?:\} else )?(?:if|while) )\((.*)\)( \{)?$')
STATEMENT = re.compile(r'^\s+(?:(?:continue|break);|[\w.>\[\]-]+ (?:[-+|&]?=) .*;|\w+\(.*\);|[\w.>\[\]-]+(?:\+\+|--);)$')


def blank(source):
    """The source with what is in comments and quotes made white, so that places stay."""
    return TOKEN.sub(lambda m: re.sub(r'[^\n]', ' ', m.group()), source)


def faults(path):
    """All faults that can be planted in a file: (line number, new line)."""
    with open(path, encoding='utf-8') as file:
        source = file.read()
    lines, code = source.split('\n'), blank(source).split('\n')
    depth = 0
    for at, (line, seen) in enumerate(zip(lines, code)):
        inside = depth > 0
        depth += seen.count('{') - seen.count('}')
        if not inside or seen.lstrip().startswith('#') or 'assert' in seen:
            continue
        for m in OPERATOR.finditer(seen):
            yield at, line[:m.start()] + SWAPS[m.group()] + line[m.end():]
        for m in NUMBER.finditer(seen):
            yield at, line[:m.start()] + str(int(m.group()) + 1) + line[m.end():]
        for m in TRUTH.finditer(seen):
            yield at, line[:m.start(1)] + ('false' if m.group(1) == 'true' else 'true') + line[m.end(1):]
        m = CONDITION.match(line)
        if m and seen.count('(') == seen.count(')'):
            yield at, f'{m.group(1)}(!({m.group(2)})){m.group(3) or ""}'
        if STATEMENT.match(seen) and seen.count('(') == seen.count(')'):
            yield at, re.match(r'\s*', line).group() + ';'


def rooms():
    """The files of each room."""
    found = {}
    for path in sorted(glob.glob(os.path.join(SRC, 'lib/**/*.c'), recursive=True) + glob.glob(os.path.join(SRC, 'converters/*.c'))):
        name = os.path.relpath(path, SRC)
        found.setdefault(name.split('/')[1] if name.startswith('lib/') and name.count('/') > 1 else name.split('/')[0], []).append(name)
    return found


def draw(names, random_numbers):
    """Faults of the files of a room, in a random order, at most one a line."""
    all_faults = [(name, at, new) for name in names for at, new in faults(os.path.join(SRC, name))]
    random_numbers.shuffle(all_faults)
    seen = set()
    for name, at, new in all_faults:
        if (name, at) not in seen:
            seen.add((name, at))
            yield name, at, new


class Copy:
    """A copy of the sources with a build of its own."""

    def __init__(self, folder):
        self.src = os.path.join(folder, 'src')
        self.build = os.path.join(folder, 'build')
        shutil.copytree(SRC, self.src, symlinks=True, ignore=lambda where, names: [
            n for n in names if n in ('.git', 'autom4te.cache') or os.path.exists(os.path.join(where, n, 'config.status'))])
        os.mkdir(self.build)
        self.env = dict(os.environ, abs_top_srcdir=self.src, abs_top_builddir=self.build, PYTHONDONTWRITEBYTECODE='1',
                        CC='cc', PKG_CONFIG='pkg-config')
        self.env.setdefault('REFERAT_SHARED', os.path.join(SRC, '..', 'shared'))
        self.run('../src/configure', '-q', 'CFLAGS=-O1')
        if self.make():
            sys.exit('mutants.py: the sources do not build')
        with open(os.path.join(folder, 'list.mk'), 'w', encoding='ascii') as file:
            file.write('include Makefile\nlist-tests:\n\t@echo $(TESTS)\n')
        self.tests = self.run('make', '-s', '-f', '../list.mk', 'list-tests').stdout.split()
        self.times = {}

    def run(self, *command, limit=None):
        return subprocess.run(command, cwd=self.build, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors='replace', timeout=limit, check=False)

    def make(self):
        return self.run('make', '-s', 'all').returncode or self.run('make', '-s', 'check', 'TESTS=').returncode

    def test(self, name):
        """Whether a test passes, within its time."""
        program = os.path.join(self.build, name)
        if not os.path.exists(program):
            program = os.path.join(self.src, name)
        limit = SLOWER * self.times[name] + GRACE if name in self.times else None
        process = subprocess.Popen([program], cwd=self.build, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, start_new_session=True,
                                   preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (DATA_LIMIT, DATA_LIMIT)))
        try:
            out = process.communicate(timeout=limit)[0].decode(errors='replace')
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()
            return False
        return process.returncode == 0 and not any(
            line.startswith('not ok') and ' # TODO' not in line for line in out.split('\n')) and 'Bail out!' not in out

    def measure(self, slowest):
        """The tests, the fastest first; those that fail without a fault are left out, and those that take too long."""
        good = []
        for name in self.tests:
            if name in LEFT_OUT:
                continue
            start = time.monotonic()
            if self.test(name):
                self.times[name] = time.monotonic() - start
                if self.times[name] <= slowest:
                    good.append(name)
            else:
                print(f'mutants.py: {name} fails without any fault and is left out', file=sys.stderr)
        self.tests = sorted(good, key=self.times.get)

    def objects(self):
        """A digest of what was compiled."""
        digest = hashlib.sha256()
        for path in sorted(glob.glob(os.path.join(self.build, '**/*.o'), recursive=True)):
            if '/tests/' not in path:
                with open(path, 'rb') as file:
                    digest.update(path.encode() + file.read())
        return digest.digest()

    def plant(self, name, at, new):
        """What became of a fault: the test that caught it, '' when none did, None when it was none."""
        path = os.path.join(self.src, name)
        with open(path, encoding='utf-8') as file:
            old = file.read()
        lines = old.split('\n')
        lines[at] = new
        try:
            with open(path, 'w', encoding='utf-8') as file:
                file.write('\n'.join(lines))
            if self.make() or self.objects() == self.clean:
                return None
            return next((test for test in self.tests if not self.test(test)), '')
        finally:
            with open(path, 'w', encoding='utf-8') as file:
                file.write(old)
            self.make()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--count', type=int, default=200)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--room', action='append', default=[])
    parser.add_argument('--slowest', type=float, default=float('inf'), help='leave out tests that take longer, in seconds')
    parser.add_argument('--at', action='append', default=[], help='all faults of one line')
    options = parser.parse_args()

    random_numbers = random.Random(options.seed)
    found = {room: names for room, names in rooms().items() if not options.room or room in options.room}
    size = {room: sum(1 for name in names for _ in faults(os.path.join(SRC, name))) for room, names in found.items()}
    # Rooms of any size have a share, the large ones a larger one.
    share = {room: max(1, round(options.count * size[room] ** .7 / sum(s ** .7 for s in size.values()))) for room in found}
    streams = {room: draw(names, random_numbers) for room, names in found.items()}
    if options.at:
        places = {(p.rsplit(':', 1)[0], int(p.rsplit(':', 1)[1]) - 1) for p in options.at}
        chosen = [(name, at, new) for name in sorted({p[0] for p in places}) for at, new in faults(os.path.join(SRC, name))
                  if (name, at) in places]
        streams, share = {'chosen': iter(chosen)}, {'chosen': len(chosen)}

    with tempfile.TemporaryDirectory(prefix='mutants-') as folder:
        copies = queue.Queue()
        made = []
        for n in range(options.jobs):
            where = os.path.join(folder, str(n))
            os.mkdir(where)
            made.append(Copy(where))
        made[0].measure(options.slowest)
        for copy in made:
            copy.tests, copy.times, copy.clean = made[0].tests, made[0].times, copy.objects()
            copies.put(copy)

        lock = threading.Lock()  # a generator may not be entered twice at one time

        def settle(room):
            """Draw faults of a room until one is a fault, and tell what became of it."""
            while True:
                with lock:
                    drawn = next(streams[room], None)
                if not drawn:
                    return None
                copy = copies.get()
                try:
                    caught = copy.plant(*drawn)
                finally:
                    copies.put(copy)
                if caught is not None:
                    return room, *drawn, caught

        results = []
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            waves = [room for n in range(max(share.values())) for room in streams if n < share[room]]
            for result in pool.map(settle, waves):
                if result:
                    results.append(result)
                    _, name, at, new, caught = result
                    print(f'{"caught by " + caught if caught else "SURVIVED"}: {name}:{at + 1}: {new.strip()}', flush=True)

    total = {}
    for room, _, _, _, caught in results:
        count = total.setdefault(room, [0, 0])
        count[0] += bool(caught)
        count[1] += 1
    for room, (good, all_) in sorted(total.items()):
        print(f'{room}: {good} of {all_}')
    good, all_ = sum(g for g, _ in total.values()), sum(a for _, a in total.values())
    print(f'caught {good} of {all_} planted faults ({100 * good / max(all_, 1):.0f} %)')
    return 0 if good >= ENOUGH * all_ else 1


if __name__ == '__main__':
    sys.exit(main())
