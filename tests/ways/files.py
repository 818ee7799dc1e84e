#!/usr/bin/env python3
"""Files as other programs and the system see them: whatever call fails, at whatever moment the
program is killed, the file is the old one or the new one, whole; links, open files and FIFOs do what
cp would do; the input is written over by nobody who did not ask for that.

KILLS=1000 kills that often instead of the usual number."""
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import SRC, converter, diag, done, is_, is_whole, ok, skip  # noqa: E402

PROGRAMS = {name: converter('referat2' + name) for name in ('xml', 'md', 'json', 'docx', 'odt')}
MINUTES = os.path.join(SRC, 'examples/birkhavn-2024-05-14.txt')
OLD = b'what was there before\n'
# What each program may fail with, by what fails; 127 is the dynamic linker's, 1 the leak checker's.
CALLS = {'write': 'ENOSPC', 'fsync': 'EIO', 'rename': 'EACCES', 'close': 'EIO', 'openat': 'EMFILE', 'fchmod': 'EPERM',
         'linkat': 'EPERM'}
DOCUMENTED = (64, 65, 66, 71, 73, 74, 127)
KILLS = int(os.environ.get('KILLS', 150 if is_whole() else 40))
ENV = {**os.environ, 'ASAN_OPTIONS': 'detect_leaks=0'}


def read(path):
    with open(path, 'rb') as f:
        return f.read()


def write(path, content):
    with open(path, 'wb') as f:
        f.write(content)


def run(program, *arguments, **more):
    return subprocess.run([PROGRAMS[program], '-q', *arguments], stderr=subprocess.PIPE, env=ENV,
                          check=False, **more)


def strace_works():
    try:
        return subprocess.run(['strace', '-qq', '-o', '/dev/null', 'true'], check=False,
                              stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def trace_calls(folder, command):
    """The calls that the program makes."""
    trace = os.path.join(folder, 'trace')
    subprocess.run(['strace', '-qq', '-o', trace, '-e', 'trace=' + ','.join(CALLS), *command], check=True,
                   stderr=subprocess.DEVNULL, env=ENV)
    lines = read(trace).decode('utf-8', 'replace').splitlines()
    os.unlink(trace)
    return lines


def as_named(folder, command):
    """What lets strace take files without a name away, so that one with a temporary name is written; [] where there are none."""
    opened = [line for line in trace_calls(folder, command) if line.startswith('openat(')]
    return next((['-e', f'inject=openat:error=EOPNOTSUPP:when={n}'] for n, line in enumerate(opened, 1) if 'O_TMPFILE' in line), [])


def has_unnamed(folder):
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_RDWR))
    except (OSError, AttributeError):
        return False
    return True


def fail_each(folder, command, old, named=False):
    """Let each call fail in its turn; what is wrong then.  The target's name goes behind the command."""
    target = os.path.join(folder, 'out')
    write(target, old)
    lines = trace_calls(folder, command + [target])
    calls = {call: sum(line.startswith(call + '(') for line in lines) for call in CALLS}
    loaded = next((n for n, line in enumerate(lines) if 'openat(' in line and '.so' not in line and 'ld.so' not in line), 0)
    # What the system does to load the program is none of its calls.
    first = {call: 1 + sum(line.startswith(call + '(') for line in lines[:loaded]) for call in CALLS}
    always = as_named(folder, command + [target]) if named else []
    if always:
        del calls['openat'], calls['linkat']
    whole, faults, tried = read(target), [], 0
    if calls['fsync'] != 2 or calls['rename'] != 1 or whole == old:
        faults.append(f'neither the file nor its folder is synced: {calls}')
    for call, times in calls.items():
        for n in range(first[call], times + 1):
            write(target, old)
            before = set(os.listdir(folder))
            made = subprocess.run(['strace', '-qq', '-o', '/dev/null', '-e', f'trace={call},openat', *always, '-e',
                                   f'inject={call}:error={CALLS[call]}:when={n}', *command, target],
                                  stderr=subprocess.PIPE, check=False, env=ENV)
            status, got, tried = made.returncode, read(target), tried + 1
            right = got == whole if status == 0 else status in DOCUMENTED and (
                got == old or (call == 'fsync' and got == whole))
            if not right or set(os.listdir(folder)) != before or (status not in (0, 127) and not made.stderr):
                faults.append(f'{call} {n} of {times}: status {status}, {len(got)} bytes, '
                              f'{set(os.listdir(folder)) - before or ""} {made.stderr[:100]!r}')
    return tried, faults


def fail_jobs(folder):
    """Every program, and whatever writes a file by another way: (name, command, what was there)."""
    sources = {'text': MINUTES}
    for kind in PROGRAMS:
        sources[kind] = os.path.join(folder, 'source.' + kind)
        run(kind, MINUTES, '-o', sources[kind])

    def job(name, source, *options):
        return f'referat2{name} {" ".join(options)} {source}', [PROGRAMS[name], '-q', *options, sources[source], '-o'], OLD
    in_place = ('referat2xml --in-place', [PROGRAMS['xml'], '-q', '--in-place'], read(MINUTES))
    if not is_whole():  # a text, a package, and what is written over
        return [job('xml', 'text'), job('docx', 'text'), in_place]
    return [job(name, 'text') for name in PROGRAMS] + [
        job('xml', 'docx'), job('xml', 'odt'), job('md', 'xml'), job('docx', 'md', '--attendance'), job('xml', 'json'),
        job('xml', 'text', '--extract=items'), job('docx', 'text', '--embed-xml', '--reference-doc=' + sources['docx']),
        job('odt', 'text', '--publish', '--reference-doc=' + sources['odt']), in_place]


def failing_calls():
    if not strace_works():
        skip(2, 'strace does not work here')
        return
    with tempfile.TemporaryDirectory() as folder:
        jobs = fail_jobs(folder)

        def job(number):
            own = os.path.join(folder, str(number))
            os.mkdir(own)
            return fail_each(own, *jobs[number][1:])
        jobs.append(('with a temporary name: ' + jobs[0][0], *jobs[0][1:], True))
        with ThreadPoolExecutor(2) as pool:
            results = list(pool.map(job, range(len(jobs))))
    tried = sum(t for t, _ in results)
    faults = [f'{name}: {fault}' for (name, *_), (_, wrong) in zip(jobs, results) for fault in wrong]
    ok(tried > 20 * len(jobs), f'calls that failed in their turn: {tried}, of {len(jobs)} ways to write a file')
    if not ok(not faults, 'whatever call fails, the file is the old one or whole, and the status says which'):
        diag('\n'.join(faults[:20]))


def kills():
    """SIGKILL and SIGTERM at random moments; only the first may leave a temporary file, where files have one."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, 'long.txt'), os.path.join(folder, 'out.docx')
        write(source, read(MINUTES) * 40)
        began = time.time()
        run('docx', source, '--force', '-o', target)
        lasts, whole, random_moment = time.time() - began, read(target), random.Random(7)
        faults, stopped, left = [], 0, 0
        for n in range(KILLS):
            number = signal.SIGTERM if n % 4 == 0 else signal.SIGKILL
            write(target, OLD)
            process = subprocess.Popen([PROGRAMS['docx'], '-q', '--force', source, '-o', target],
                                       stderr=subprocess.DEVNULL)
            time.sleep(random_moment.random() * lasts * 1.1)
            process.send_signal(number)
            status = process.wait()
            stopped += status == -number
            if read(target) not in ((OLD, whole) if status else (whole,)):
                faults.append(f'{number!r} {n}: {len(read(target))} bytes')
            for name in os.listdir(folder):
                if name.startswith('.out.docx.'):
                    left += 1
                    os.unlink(os.path.join(folder, name))
                    if number == signal.SIGTERM:
                        faults.append(f'{n}: SIGTERM leaves {name}')
        ok(stopped > KILLS // 4, f'kills that came in time: {stopped} of {KILLS}')
        # Between two calls the new file has a name besides that of the old one.
        ok(left <= 1 + stopped // 50 or not has_unnamed(folder), f'temporary files left: {left}')
        if not ok(not faults, 'killed at any moment, the file is the old one or the new one'):
            diag('\n'.join(faults[:20]))


def signals():
    """Every signal that can be caught: none leaves the temporary file."""
    if not strace_works():
        skip(1, 'strace does not work here')
        return
    uncaught = {signal.SIGKILL, signal.SIGSTOP, signal.SIGCONT, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU,
                signal.SIGCHLD, signal.SIGURG, signal.SIGWINCH}
    wrong = []
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        if signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)  # as one that runs behind a terminal inherits it
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, 'out')
        named = as_named(folder, [PROGRAMS['xml'], '-q', MINUTES, '-o', target])
        for n, number in enumerate(sorted(signal.valid_signals() - uncaught)):
            write(target, OLD)
            name = signal.Signals(number).name if number < 32 else f'SIGRT_{number - 32}'
            made = subprocess.run(['strace', '-qq', '-o', '/dev/null', '-e', 'trace=write,openat',
                                   *(named if n % 2 else []), '-e', f'inject=write:signal={name}:when=1', PROGRAMS['xml'], '-q', MINUTES, '-o', target],
                                  stderr=subprocess.DEVNULL, check=False, env={
                                      **ENV, 'ASAN_OPTIONS': 'detect_leaks=0:handle_segv=0:handle_abort=0:'
                                      'handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_sigtrap=0'})
            if os.listdir(folder) != ['out'] or read(target) != OLD or made.returncode == 0:
                wrong.append(f'{name}: {os.listdir(folder)}, status {made.returncode}')
                for other in set(os.listdir(folder)) - {'out'}:
                    os.unlink(os.path.join(folder, other))
    if not ok(not wrong, 'a signal that ends the program leaves the old file and nothing else'):
        diag('\n'.join(wrong))


def names_and_links():
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)
        shutil.copy(MINUTES, path('in.txt'))
        run('xml', path('in.txt'), '-o', path('plain.xml'))
        xml = read(path('plain.xml'))

        for name in ('a' * 255, 'ø' * 127 + 'x', '€' * 85):
            made = run('xml', path('in.txt'), '-o', path(name))
            ok(made.returncode == 0 and read(path(name)) == xml, f'a name of {len(name.encode())} bytes')
        made = run('xml', path('in.txt'), '-o', path('a' * 256))
        ok(made.returncode == 73, 'one byte more is too long')
        deep = folder
        while len(deep) < 4096 - 220:
            deep = os.path.join(deep, 'd' * 200)
            os.mkdir(deep)
        longest = os.path.join(deep, 'f' * (4095 - len(deep) - 1))
        made = run('xml', path('in.txt'), '-o', longest)
        ok(made.returncode == 0 and read(longest) == xml, 'a path as long as there can be')
        shutil.rmtree(path('d' * 200))

        write(path('program'), OLD)
        os.chmod(path('program'), 0o6751)
        run('xml', path('in.txt'), '-o', path('program'))
        is_(oct(stat.S_IMODE(os.stat(path('program')).st_mode)), '0o751', 'set-id bits are not carried over')
        if os.getuid() == 0:  # who else may give files away
            for owner, group in (65534, 0), (0, 65534), (65534, 65534):
                os.chown(path('program'), owner, group)
                run('xml', path('in.txt'), '-o', path('program'))
                now = os.stat(path('program'))
                is_((now.st_uid, now.st_gid), (owner, group), f'the file stays that of {owner} and {group}')
        os.symlink('plain.xml', path('link'))
        made = run('md', path('in.txt'), '-o', path('link'))
        ok(made.returncode == 0 and os.path.islink(path('link')) and read(path('plain.xml')) != xml,
           'a link stays one, and the file that it leads to is written')
        os.symlink('nothing', path('dangling'))
        made = run('xml', path('in.txt'), '-o', path('dangling'))
        is_((made.returncode, made.stderr.decode().split(': ')[-1], os.path.islink(path('dangling')),
             os.path.exists(path('nothing'))), (73, 'a link to nothing\n', True, False), 'a link to nothing')

        write(path('log'), OLD)
        for name in ('/dev/stdout', '/dev/fd/1', '-'):
            write(path('log'), OLD)
            with open(path('log'), 'ab') as log:
                run('xml', path('in.txt'), '-o', name, stdout=log)
            ok(read(path('log')) == OLD + xml, f'{name}, redirected: what was there stays')
        made = run('xml', path('in.txt'), '-o', '/dev/fd/77')
        is_(made.returncode, 73, 'a file that is not open')
        os.mkfifo(path('fifo'))
        with subprocess.Popen(['cat', path('fifo')], stdout=subprocess.PIPE) as reader:
            made = run('xml', path('in.txt'), '-o', path('fifo'))
            got = reader.stdout.read()
        ok(made.returncode == 0 and got == xml and stat.S_ISFIFO(os.stat(path('fifo')).st_mode), 'a FIFO stays one')
        os.mkdir(path('folder'))
        is_(run('xml', path('in.txt'), '-o', path('folder')).returncode, 73, 'a folder is no file')
        is_(run('xml', path('in.txt'), '-o', path('none/x')).returncode, 73, 'nor is one without a folder')
        is_([n for n in os.listdir(folder) if n.startswith('.')], [], 'nothing else is left')


def input_stays():
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)
        original = read(MINUTES)
        write(path('in.txt'), original)
        os.symlink('in.txt', path('link'))
        os.link(path('in.txt'), path('twin'))
        for given, out in (('in.txt', 'in.txt'), ('in.txt', './in.txt'), ('link', 'in.txt'), ('in.txt', 'link'),
                           ('in.txt', 'twin')):
            made = run('xml', path(given), '-o', path(out))
            ok(made.returncode == 64 and b'is the input' in made.stderr and read(path('in.txt')) == original,
               f'{given} is not written over as {out}')
        with open(path('in.txt'), 'rb') as given, open(path('in.txt'), 'ab') as out:
            made = run('xml', stdin=given, stdout=out)
        ok(made.returncode == 64 and read(path('in.txt')) == original, 'nor by redirection')
        made = run('docx', path('in.txt'), '-o', path('ref.docx'))
        reference = read(path('ref.docx'))
        made = run('docx', '--reference-doc', path('ref.docx'), path('in.txt'), '-o', path('ref.docx'))
        ok(made.returncode == 64 and read(path('ref.docx')) == reference, 'nor is a reference document')
        made = run('xml', '--in-place', path('link'))
        ok(made.returncode == 0 and read(path('in.txt')).startswith(b'<?xml') and os.path.islink(path('link')),
           '--in-place writes over it')
        ok(read(path('twin')) == original, 'as a new file')
        made = run('xml', '--in-place', path('in.txt'), '-o', path('in.txt'))
        ok(made.returncode == 0, '--in-place goes with its own name')
        is_(run('xml', '--in-place', input=original).returncode, 64, '--in-place needs a file')
        is_(run('xml', '--in-place', '--extract=items', path('twin')).returncode, 64,
            '--in-place makes no table of minutes')
        write(path('broken.txt'), b'no minutes at all\n')
        made = run('xml', '--in-place', path('broken.txt'))
        ok(made.returncode == 65 and read(path('broken.txt')) == b'no minutes at all\n', 'what cannot be read stays')


names_and_links()
input_stays()
failing_calls()
signals()
kills()
done()
