#!/usr/bin/env python3
"""Do the tests see a fault?  Plant small faults in the C sources and run, for each, the tests until one fails.

mutants.py [--count N] [--from N] [--seed N] [--jobs N] [--room ROOM]... [--test TEST]... [--at FILE:LINE]... [--folder F]
(or: make mutants)

All faults of a run are compiled at once, each behind a number (tests/plant.py), and each test is run once without any to
see which it reaches: only these can catch it, those first that caught much in little time.  A fault that changes no byte
of the object file is none.  One counts as caught when a test fails, crashes or takes ten times as long.  What survives is
listed; the last line tells how many were caught.  tests/mutants/equivalent names faults that change nothing that can be
seen, with the reason; they are not counted.  --folder keeps the build, so that --from 0 --count 40, --from 40 --count 40
... need it once, and no test is tried twice on a fault; tests are taken from the checkout, and --again measures one anew.  Exit status 1: fewer than nine of ten
were caught.  A room is a folder of lib, 'converters', or how the path of its sources begins (lib/read/facts, converters/pdf);
--test takes these tests alone."""
import argparse
import collections
import concurrent.futures
import glob
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
SRC = os.environ.get('abs_top_srcdir') or os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(SRC, 'tests'))
import plant  # noqa: E402

ENOUGH = .9
DATA_LIMIT = 4 << 30  # bytes; a fault may ask for memory without end
SLOWER = 10  # times the processor's time without a fault, and then some:
GRACE = 5  # seconds
PATIENCE = 4  # times the time on the clock, and then some; others may use the machine
MORE = 1.25  # planted for each that is asked for: some do not compile
FAULTS_MAX = 1 << 16  # as in fault.c
# These judge the build, the text of the sources or the manual, and no behaviour.
NO_PART = ('lib/lexicon/compile.c',)  # of what is tested: it runs during the build
LEFT_OUT = ('tests/hardened.sh', 'tests/rooms.sh', 'tests/man.sh', 'tests/install.sh', 'tests/header.sh', 'tests/planted.py')
EQUIVALENT = os.path.join(SRC, 'tests/mutants/equivalent')


def room_of(name):
    parts = name.split('/')
    return parts[1] if parts[0] == 'lib' and len(parts) > 2 else parts[0]


def share_of(name, options):
    """What a source is counted with: the room that was asked for, by which its path may begin."""
    for room in options.room:
        if room_of(name) == room or '/' in room and name.startswith(room):
            return room
    return None if options.room else room_of(name)


def sources():
    paths = glob.glob(os.path.join(SRC, 'lib/**/*.c'), recursive=True) + glob.glob(os.path.join(SRC, 'converters/*.c'))
    return sorted({os.path.relpath(path, SRC) for path in paths} - set(NO_PART))


def text_of(name):
    with open(os.path.join(SRC, name), encoding='utf-8') as file:
        return file.read()


def equivalents():
    """The faults that change nothing: {(file, line as it would be): reason}."""
    found = {}
    with open(EQUIVALENT, encoding='utf-8') as file:
        for line in file:
            if line.strip() and not line.startswith('#'):
                place, reason = line.rstrip('\n').split('  -- ')
                found[tuple(place.split(': ', 1))] = reason
    return found


def check():
    """Print the entries of 'equivalent' that are no faults of the sources any more; how many."""
    gone = 0
    known = equivalents()
    for name in sorted({name for name, _ in known}):
        texts = {f.text for f in plant.faults(name, text_of(name))} if os.path.exists(os.path.join(SRC, name)) else set()
        for other, text in known:
            if other == name and text not in texts:
                print(f'tests/mutants/equivalent: no such fault: {name}: {text}')
                gone += 1
    return gone


def draw(options):
    """Faults in a random order, rooms taking turns by their size, none over another."""
    numbers = random.Random(options.seed)
    rooms = collections.defaultdict(list)
    places = {(p.rsplit(':', 1)[0], int(p.rsplit(':', 1)[1])) for p in options.at}
    for name in sources():
        room = share_of(name, options)
        if room:
            found = plant.faults(name, text_of(name))
            rooms[room] += [f for f in found if not places or (name, f.line) in places]
    # Rooms of any size have a share, the large ones a larger one.
    weights = {room: len(found) ** .7 for room, found in rooms.items() if found}
    taken = collections.defaultdict(list)
    chosen, shares = [], dict.fromkeys(weights, 0)
    for room in weights:
        numbers.shuffle(rooms[room])
    wanted = FAULTS_MAX if places else int(options.planted * MORE)
    while len(chosen) < min(wanted, FAULTS_MAX) and any(rooms.values()):
        room = min((r for r in weights if rooms[r]), key=lambda r: (shares[r] + 1) / weights[r])
        fault = rooms[room].pop()
        if all(fault.end <= f.start or fault.start >= f.end for f in taken[fault.name]):
            taken[fault.name].append(fault)
            chosen.append(fault)
            shares[room] += 1
    return chosen


class House:
    """A build that holds all faults."""

    def __init__(self, folder):
        self.folder, self.src, self.build = folder, os.path.join(folder, 'src'), os.path.join(folder, 'build')
        self.plan = os.path.join(folder, 'plan.json')
        self.env = dict(os.environ, abs_top_srcdir=self.src, abs_top_builddir=self.build, PYTHONDONTWRITEBYTECODE='1',
                        CC='cc', PKG_CONFIG='pkg-config', REFERAT_FAULT='-1', REFERAT_REACHED='/dev/null')
        self.env.pop('POSIXLY_CORRECT', None)
        self.env.setdefault('REFERAT_SHARED', os.path.join(SRC, '..', 'shared'))
        self.state = {'faults': [], 'tests': {}, 'caught': {}, 'survived': {}}

    def run(self, *command):
        return subprocess.run(command, cwd=self.build, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors='replace', check=False)

    def save(self):
        with open(self.plan + '.new', 'w', encoding='utf-8') as file:
            json.dump(self.state, file)
        os.replace(self.plan + '.new', self.plan)

    def copy(self, part):
        """Copy a part of the checkout, but no build that stands in it."""
        shutil.copytree(os.path.join(SRC, part), os.path.join(self.src, part), symlinks=True, dirs_exist_ok=True, ignore=lambda at, names: [
            n for n in names if n in ('.git', 'autom4te.cache') or os.path.exists(os.path.join(at, n, 'config.status'))])

    def write(self, chosen):
        for name in {f.name for f in self.drawn}:
            mine = {n: f for n, f in chosen.items() if f.name == name}
            text = plant.planted(text_of(name), mine) if mine else text_of(name)
            path = os.path.join(self.src, name)
            with open(path, encoding='utf-8') as file:
                if file.read() == text:
                    continue
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)

    def make(self, options):
        """Build with all faults but those that do not compile, of which there are some."""
        self.copy('.')
        os.makedirs(self.build, exist_ok=True)
        subprocess.run(['cc', '-O2', '-shared', '-fPIC', '-o', os.path.join(self.folder, 'libfault.so'),
                        os.path.join(SRC, 'tests/mutants/fault.c')], check=True)
        libs = f'-L{self.folder} -Wl,--push-state,--no-as-needed -lfault -Wl,--pop-state -Wl,-rpath,{self.folder}'
        self.env['LD_LIBRARY_PATH'] = self.folder  # for configure's trials
        if self.run('../src/configure', '-q', 'CFLAGS=-O1', f'LIBS={libs}', f'CFLAGS_FOR_BUILD=-O1 {libs}').returncode:
            sys.exit('mutants.py: configure fails')
        del self.env['LD_LIBRARY_PATH']
        self.drawn = draw(options)
        chosen = dict(enumerate(self.drawn))
        while True:
            self.write(chosen)
            said = self.run('make', '-s', '-k', f'-j{options.jobs}', 'CFLAGS=-O1 -Werror=vla', 'all')
            if said.returncode == 0:
                break
            places = set(re.findall(r'^(?:\S*/src/)?((?:lib|converters)/\S+\.c):(\d+):\d+: error', said.stdout, re.M))
            wrong = {n for n, f in chosen.items() for name, line in places if name == f.name and
                     f.line <= int(line) <= f.line + text_of(name).count('\n', f.start, f.end)}
            wrong = wrong or {n for n, f in chosen.items() if f.name in {name for name, _ in places}}
            if not wrong:
                sys.exit('mutants.py: the sources do not build:\n' + said.stdout[-2000:])
            chosen = {n: f for n, f in chosen.items() if n not in wrong}
        self.state['faults'] = [[n, f.name, f.line, f.text] for n, f in chosen.items()]
        self.save()

    def list_tests(self, options):
        """Build the tests of the checkout, and measure those that are new."""
        self.copy('tests')
        said = self.run('make', '-s', f'-j{options.jobs}', 'check', 'TESTS=')
        if said.returncode:
            sys.exit('mutants.py: the tests do not build:\n' + said.stdout[-2000:])
        with open(os.path.join(self.folder, 'list.mk'), 'w', encoding='ascii') as file:
            file.write('include Makefile\nlist-tests:\n\t@echo $(TESTS)\n')
        names = [n for n in self.run('make', '-s', '-f', '../list.mk', 'list-tests').stdout.split() if n not in LEFT_OUT]
        if options.test:
            names = [n for n in names if n in options.test]
        # The makefile has those first that take longest.
        new = [n for n in reversed(names) if n not in self.state['tests'] or n in options.again]
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for name, seen in zip(new, pool.map(self.measure, new)):
                if not seen:
                    print(f'mutants.py: {name} fails without any fault and is left out', file=sys.stderr)
                self.state['tests'][name] = seen
                for passed in self.state['survived'].values():
                    if name in passed:
                        passed.remove(name)
                self.save()
        self.tests = {n: self.state['tests'][n] for n in names if self.state['tests'].get(n)}
        self.reach = {n: set(seen['reached']) for n, seen in self.tests.items()}

    def measure(self, name):
        """What a test takes and reaches: {'cpu', 'clock', 'reached'}, or None when it fails."""
        path = os.path.join(self.folder, name.replace('/', '-') + '.reached')
        with open(path, 'wb') as file:
            file.truncate(FAULTS_MAX)
        start = time.monotonic()
        passed, cpu = self.test(name, REFERAT_REACHED=path)
        clock = time.monotonic() - start
        with open(path, 'rb') as file:
            reached = [n for n, byte in enumerate(file.read()) if byte]
        os.remove(path)
        return {'cpu': cpu, 'clock': clock, 'reached': reached} if passed else None

    def test(self, name, **more):
        """Whether a test passes, within its time, and the processor's time that it took."""
        program = os.path.join(self.build, name)
        if not os.path.exists(program):
            program = os.path.join(self.src, name)
        known = self.state['tests'].get(name)
        cpu, clock = (SLOWER * known['cpu'] + GRACE, PATIENCE * known['clock'] + 6 * GRACE) if known else (3600, 3600)

        def limits():
            os.nice(10)
            resource.setrlimit(resource.RLIMIT_DATA, (DATA_LIMIT, DATA_LIMIT))
            resource.setrlimit(resource.RLIMIT_CPU, (int(cpu) + 1, int(cpu) + 2))

        process = subprocess.Popen([program], cwd=self.build, env={**self.env, **more}, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=limits)

        def end():
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

        timer = threading.Timer(clock, end)
        timer.start()
        passed = True
        for line in process.stdout:
            if line.startswith(b'not ok') and b' # TODO' not in line or line.startswith(b'Bail out!'):
                passed = False
                end()
                break
        process.stdout.close()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        timer.cancel()
        return passed and process.returncode == 0, used.ru_utime + used.ru_stime

    def changes(self, name, line, text):
        """Whether a fault changes the object file."""
        made = []
        for changed in (False, True):
            lines = text_of(name).split('\n')
            if changed:
                lines[line - 1] = text
            with tempfile.TemporaryDirectory(dir=self.folder) as at:
                path = os.path.join(at, 'x.c')
                with open(path, 'w', encoding='utf-8') as file:
                    file.write('\n'.join(lines))
                run = self.run('cc', '-O2', '-w', '-c', '-DHAVE_CONFIG_H', '-I.', '-I../src/lib', '-Ilib', '-I../src/converters', '-frandom-seed=1',
                               '-I' + os.path.dirname(os.path.join(SRC, name)), '-o', os.path.join(at, 'x.o'), path)
                if run.returncode:
                    return True
                with open(os.path.join(at, 'x.o'), 'rb') as file:
                    made.append(file.read())
        return made[0] != made[1]


class Judge:
    """Which test is tried first: the one that caught most in the least time, in this room and in others."""

    def __init__(self, house, most):
        self.house, self.most, self.lock = house, most, threading.Lock()
        self.tried, self.caught = collections.Counter(), collections.Counter()
        rooms = {str(n): room_of(name) for n, name, _, _ in house.state['faults']}
        for n, room in rooms.items():  # what earlier portions tell
            test = house.state['caught'].get(n)
            for name in {*house.state['survived'].get(n, ()), test} - {None}:
                self.note(room, name, name == test)

    def note(self, room, test, caught):
        for key in (test, (room, test)):
            self.tried[key] += 1
            self.caught[key] += caught

    def order(self, n, room):
        def worth(test):
            here = (self.caught[room, test] + .5 * self.caught[test] / (self.tried[test] + 1) + .1) / (self.tried[room, test] + 1)
            return here / (self.house.tests[test]['clock'] + .2)
        return sorted((t for t, seen in self.house.reach.items() if n in seen), key=worth, reverse=True)

    def judge(self, n, name, line, text):
        """What became of a fault: the test that caught it, '' when none did, None when it was none; and why."""
        room = room_of(name)
        with self.lock:
            tests = self.order(n, room)
            before = self.house.state['caught'].get(str(n))
            so_far = set(self.house.state['survived'].get(str(n), ()))
        if before in tests:
            return before, ''
        left = self.most
        for test in tests:
            if test in so_far:
                left -= self.house.tests[test]['clock']
                continue
            if self.house.tests[test]['clock'] > left:
                continue
            left -= self.house.tests[test]['clock']
            passed, _ = self.house.test(test, REFERAT_FAULT=str(n))
            with self.lock:
                self.note(room, test, not passed)
            if not passed:
                with self.lock:
                    self.house.state['caught'][str(n)] = test
                    self.house.save()
                return test, ''
            so_far.add(test)
            with self.lock:
                self.house.state['survived'][str(n)] = sorted(so_far)
                self.house.save()
        if not self.house.changes(name, line, text):
            return None, 'the same program'
        return '', f'reached by {len(tests)} tests' if tests else 'no test reaches it so that it differs'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--count', type=int, default=200)
    parser.add_argument('--from', type=int, default=0, dest='first', help='pass over so many')
    parser.add_argument('--planted', type=int, default=0, help='plant so many for later portions (with --folder)')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--room', action='append', default=[])
    parser.add_argument('--test', action='append', default=[], help='these tests alone')
    parser.add_argument('--at', action='append', default=[], help='all faults of one line')
    parser.add_argument('--folder', help='keep the build here, and use it again')
    parser.add_argument('--again', action='append', default=[], help='a test that has changed')
    parser.add_argument('--most', type=float, default=float('inf'), help='of tests that took so many seconds in all, for a fault')
    parser.add_argument('--number', type=int, action='append', default=[], help='these faults of the folder alone')
    parser.add_argument('--check', action='store_true', help='tell whether all faults of tests/mutants/equivalent still exist')
    options = parser.parse_args()
    options.planted = max(options.planted, options.first + options.count)
    if options.check:
        return 1 if check() else 0

    with tempfile.TemporaryDirectory(prefix='mutants-') as temporary:
        house = House(os.path.abspath(options.folder) if options.folder else temporary)
        if os.path.exists(house.plan):
            with open(house.plan, encoding='utf-8') as file:
                house.state = json.load(file)
        else:
            os.makedirs(house.folder, exist_ok=True)
            house.make(options)
        house.list_tests(options)
        judge, known = Judge(house, options.most), equivalents()
        faults = house.state['faults'] if options.at else house.state['faults'][options.first:options.first + options.count]
        if options.number:
            faults = [f for f in house.state['faults'] if f[0] in options.number]
        total = collections.defaultdict(lambda: [0, 0])
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for fault, (caught, why) in zip(faults, pool.map(lambda f: judge.judge(*f), faults)):
                n, name, line, text = fault
                if caught == '' and (name, text) in known:
                    caught, why = None, known[name, text]
                what = 'caught by ' + caught if caught else 'none' if caught is None else 'SURVIVED'
                print(f'{n}: {what}: {name}:{line}: {text}{"  -- " + why if why else ""}', flush=True)
                if caught is not None:
                    total[share_of(name, options)][0] += bool(caught)
                    total[share_of(name, options)][1] += 1

    for room, (good, all_) in sorted(total.items()):
        print(f'{room}: {good} of {all_}')
    good, all_ = sum(g for g, _ in total.values()), sum(a for _, a in total.values())
    print(f'caught {good} of {all_} planted faults ({100 * good / max(all_, 1):.0f} %)')
    return 0 if good >= ENOUGH * all_ else 1


if __name__ == '__main__':
    sys.exit(main())
