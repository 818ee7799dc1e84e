#!/usr/bin/env python3
"""Many files in one run: each output is that of a run of its own, whatever the number of workers;
one bad document stops nothing; what was killed goes on where it was."""
import glob
import json
import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import BUILD, SRC, converter, diag, done, is_, is_whole, ok, skip  # noqa: E402

PROGRAMS = {name: converter('referat2' + name) for name in ('xml', 'md', 'json', 'docx', 'odt')}
EXAMPLES = sorted(glob.glob(os.path.join(SRC, 'examples/*.txt')))
MANY = 900 if is_whole() else 400  # more than two workers have in hand
NO_MINUTES = b'A shopping list: milk, bread and nails.\n'


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def write(path, content):
    os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
    with open(path, 'wb') as file:
        file.write(content)


def run(program, *arguments, **more):
    return subprocess.run([PROGRAMS[program], *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **more)


def lines_of(path):
    """The rows of a report; a line that was cut off is none."""
    def whole(line):
        try:
            return json.loads(line)
        except ValueError:
            return None
    with open(path, encoding='utf-8') as file:
        return [row for row in map(whole, file) if row]


def tree(folder):
    """All files below a folder, with what is in them."""
    return {os.path.relpath(os.path.join(where, name), folder): read(os.path.join(where, name))
            for where, _, names in os.walk(folder) for name in names}


def inputs():
    """The examples, one of them a folder down, one that is no minutes."""
    for path in EXAMPLES:
        write('in/' + os.path.basename(path), read(path))
    write('in/deep/er/' + os.path.basename(EXAMPLES[0]), read(EXAMPLES[0]))
    write('in/list.txt', NO_MINUTES)
    return sorted(glob.glob('in/**/*.txt', recursive=True))


def check_same(names):
    for program in PROGRAMS:
        said = []
        for jobs in '1', '3':
            result = run(program, '-d', 'out' + jobs, '-j', jobs, '--report', 'report' + jobs, *names)
            said.append((result.returncode, result.stderr))
            is_(result.returncode, 65, f'{program}, {jobs} at a time: one that is no minutes is the status')
        is_(said[0], said[1], f'{program}: the same messages in the same order')
        is_(tree('out1'), tree('out3'), f'{program}: the same files')
        is_(read('report1'), read('report3').replace(b'out3', b'out1'), f'{program}: the same report')
        wrong, alone = [], b''
        for name in names:
            one = run(program, '-o', 'one', name)
            alone += one.stderr
            output = f'out1/{name[:-4]}.{program}'
            if one.returncode == 0 and read('one') != read(output):
                wrong.append(name)
            if one.returncode != 0 and os.path.exists(output):
                wrong.append(name)
        is_(wrong, [], f'{program}: each as a run of its own makes it')
        is_(said[0][1], alone, f'{program}: and says')
        report = lines_of('report1')
        is_([line['input'] for line in report], names, f'{program}: a line for each, in their order')
        bad = [line for line in report if line['result'] != 'converted']
        is_([(line['input'], line['status'], 'output' in line, line['message'][:14]) for line in bad],
            [('in/list.txt', 65, False, 'in/list.txt:1:')], f'{program}: one failed, and why')
        shutil.rmtree('out1')
        shutil.rmtree('out3')


def check_names():
    text = read(EXAMPLES[0])
    for name in 'a.txt', 'a.md', 'b/../c.txt', 'b/x.2024', 'b/.hidden', 'ø x.txt', 'b/y.referat.txt':
        write(name, text)
    os.makedirs('folder')
    os.mkfifo('pipe')
    result = run('xml', '-q', '-d', 'out/', '--report', '-', './a.txt', 'a.md', 'b/../c.txt', os.path.abspath('a.txt'), 'b//x.2024',
                 'b/.hidden', 'ø x.txt', 'b/y.referat.txt', 'folder', 'pipe', 'absent', '..', '/')
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    is_(result.returncode, 73, 'the largest status is that of the run')
    is_([row.get('output', row.get('message', '').split(': ')[-1]) for row in rows],
        ['out/a.xml', 'another input has the same output', 'out/c.xml',
         'out' + os.path.abspath('a.xml'), 'out/b/x.2024.xml', 'out/b/.hidden.xml', 'out/ø x.xml', 'out/b/y.referat.xml',
         'Is a directory', 'it is not a regular file', 'No such file or directory',
         'it is no name of a file', 'it is no name of a file'], 'where each goes, or why not')
    ok(not os.path.exists('c.xml'), 'and nothing leads out of the folder')
    os.makedirs('taken/a.xml')
    result = run('xml', '-q', '-d', 'taken', 'a.txt', 'b/x.2024')
    ok(result.returncode == 73 and b'taken/a.xml: Is a directory' in result.stderr and os.path.exists('taken/b/x.2024.xml'),
       'an output that cannot be made stops no other')
    run('xml', '-q', '-d', '.', 'a.txt')
    before = read('a.xml')
    result = run('xml', '-q', '-d', '.', 'a.xml')
    ok(result.returncode == 64 and b'it is its own output' in result.stderr and read('a.xml') == before, 'no input is written over')


def check_folders():
    """Outputs go into folders of any name, one of a letter among them."""
    write('x/a.txt', read(EXAMPLES[0]))
    write('x/x/x.txt', read(EXAMPLES[0]))
    result = run('xml', '-q', '-d', 'letters', 'x/a.txt', 'x/x/x.txt')
    is_((result.returncode, sorted(tree('letters'))), (0, ['x/a.xml', 'x/x/x.xml']), 'a folder may be called as anything')
    shutil.rmtree('letters')
    shutil.rmtree('x')


def check_lists():
    write('odd\nname.txt', read(EXAMPLES[1]))
    write('lines', b'a.txt\r\n\n\xc3\xb8 x.txt\nb/.hidden')
    write('nuls', b'a.txt\0odd\nname.txt\0\0b/.hidden\0')
    for name, expected in (('lines', ['a.xml', 'b/.hidden.xml', 'ø x.xml']), ('nuls', ['a.xml', 'b/.hidden.xml', 'odd\nname.xml'])):
        for way in 'file', 'stdin':
            more = {} if way == 'file' else {'input': read(name)}
            result = run('xml', '-q', '-d', 'listed', '--files-from', name if way == 'file' else '-', **more)
            ok(result.returncode == 0, f'{name} from {way}: done')
            is_(sorted(tree('listed')), sorted(expected), f'{name} from {way}: all of them')
            shutil.rmtree('listed')
    write('long', b'a.txt\n' + b'x' * (3 << 20))
    result = run('xml', '-q', '-d', 'listed', '--files-from', 'long')
    ok(result.returncode == 66 and b'long: File name too long' in result.stderr and os.path.exists('listed/a.xml'),
       'a name without end is refused; what came before it is done')
    write('none', b'')
    is_(run('xml', '-d', 'listed', '--files-from', 'none').returncode, 0, 'an empty list is no error')
    for arguments, said in ((['a.txt', 'a.md'], 'several files need --directory'),
                            (['-d', 'o', '-o', 'x', 'a.txt'], '--output does not go with'),
                            (['-d', 'o', '--in-place', 'a.txt'], '--in-place does not go with'),
                            (['-d', 'o', '--explain', 'a.txt'], '--directory does not go with'),
                            (['-d', 'o', '--extract=votes', 'a.txt'], '--directory does not go with'),
                            (['-d', 'o', '--skip-existing', 'a.txt'], '--skip-existing needs'),
                            (['-d', 'o', '-j', '0', 'a.txt'], '--jobs needs a number'),
                            (['-d', 'o', '-j', '2x', 'a.txt'], '--jobs needs a number')):
        result = run('xml', *arguments)
        ok(result.returncode == 64 and said.encode() in result.stderr and not os.path.exists('o'), ' '.join(arguments))
    result = run('xml', '-d', 'o', '--files-from', 'absent')
    ok(result.returncode == 66 and b'absent: No such file' in result.stderr, 'a list that is not there')
    result = run('xml', '-d', 'a.txt/o', 'a.txt')
    ok(result.returncode == 73 and b'a.txt/o: Not a directory' in result.stderr, 'a folder that cannot be made')


def check_skipping():
    names = []
    for n in range(6):
        names.append(f's/{n}.txt')
        write(names[-1], read(EXAMPLES[n % len(EXAMPLES)]))

    def again():
        os.sync()
        before = {path: os.stat(path).st_mtime_ns for path in glob.glob('skip/s/*')}
        result = run('docx', '-q', '--publish', '-d', 'skip', '--skip-existing', '--report', 'journal', *names)
        rows = lines_of('journal')[-len(names):]
        kept = [row['input'] for row in rows if row['result'] == 'kept']
        same = [f's/{os.path.basename(path)[:-5]}.txt' for path, at in before.items() if os.stat(path).st_mtime_ns == at]
        is_(sorted(same), kept, 'what is kept was not written')
        return result.returncode, kept
    is_(again(), (0, []), 'nothing is there yet')
    is_(again(), (0, names), 'all is there')
    write(names[0], read(names[1]))
    os.remove('skip/s/3.docx')
    is_(again(), (0, [names[1], names[2], names[4], names[5]]), 'another source, and an output that is gone, are made anew')
    write('journal', read('journal').rsplit(b'{"input":"s/5', 1)[0] + b'{"input":"s/5.txt","output":"skip')
    is_(again(), (0, names), 'what an earlier line tells holds, where the last one was cut off')
    write('journal', b'no JSON\n{"output":7}\n')
    is_(again(), (0, []), 'a report that tells nothing keeps nothing')


def is_locking():
    """Whether the programs lock themselves in for good: a build with sanitizers must call a tracer."""
    with open(os.path.join(BUILD, 'Makefile'), encoding='utf-8') as makefile, open(os.path.join(BUILD, 'config.h'), encoding='utf-8') as config:
        return 'HAVE_LINUX_LANDLOCK_H 1' in config.read() and not re.search('^[A-Z_]*FLAGS = .*-fsanitize', makefile.read(), re.M)


def filters(pid):
    """How many filters of system calls hold for a process; None where the system does not tell."""
    with open(f'/proc/{pid}/status', encoding='ascii') as status:
        found = re.search(r'^Seccomp_filters:\s*(\d+)', status.read(), re.M)
    return found and int(found.group(1))


def children(pid):
    with open(f'/proc/{pid}/task/{pid}/children', encoding='ascii') as file:
        return [int(child) for child in file.read().split()]


def begin(*arguments):
    return subprocess.Popen([PROGRAMS['xml'], '-q', *arguments], stderr=subprocess.PIPE)


def when(condition):
    """Wait until it holds."""
    for _ in range(3000):
        if condition():
            return True
        time.sleep(.01)
    return False


def check_killing():
    names = [f'k/{n}.txt' for n in range(MANY)]
    for n, name in enumerate(names):
        write(name, read(EXAMPLES[n % len(EXAMPLES)]) * 4)
    write('killed-list', '\n'.join(names).encode())
    if not os.path.exists(f'/proc/{os.getpid()}/task/{os.getpid()}/children'):
        skip(11, 'the system does not tell the children of a process')
        return
    for number in signal.SIGKILL, signal.SIGTERM:
        shutil.rmtree('kout', ignore_errors=True)
        arguments = ['--force', '-d', 'kout', '-j', '2', '--skip-existing', '--report', f'kreport{number}', '--files-from', 'killed-list']
        process = begin(*arguments)
        when(lambda: os.path.exists(f'kreport{number}') and read(f'kreport{number}').count(b'\n') > 20)
        workers = children(process.pid)
        ours = filters(os.getpid())
        locked = [filters(worker) for worker in workers]
        process.send_signal(number)
        process.communicate()
        ok(len(workers) == 2 and when(lambda: not any(os.path.exists(f'/proc/{w}') for w in workers)), f'{number.name}: the workers end, too')
        ok(ours is None or not is_locking() or min(locked) >= ours + 2, f'{number.name}: they were locked in: no network, no programs')
        files = tree('kout')
        is_([f for f in files if '/.' in f], [], f'{number.name}: and leave no temporary file')
        told = [json.loads(line)['output'] for line in read(f'kreport{number}').split(b'\n')[:-1]]
        times = {path: os.stat(path).st_mtime_ns for path in told}
        is_(run('xml', '-q', *arguments).returncode, 0, f'{number.name}: the run is taken up again')
        is_([path for path, at in times.items() if os.stat(path).st_mtime_ns != at], [], f'{number.name}: nothing that was told is made twice')
        diag(f'{len(told)} of {len(names)} were told, {len(files)} made')
    whole = tree('kout')
    shutil.rmtree('kout')
    process = begin('--force', '-d', 'kout', '-j', '2', '--files-from', 'killed-list')
    when(lambda: len(glob.glob('kout/k/*.xml')) > 20)
    os.kill(children(process.pid)[0], signal.SIGKILL)
    process.communicate()
    is_(process.returncode, 0, 'a worker that dies takes no document along')
    is_({name: text for name, text in tree('kout').items() if '/.' not in name}, whole, 'all is made')


def check_deadly():
    """A document that ends whatever worker has it, by a limit on the size of files."""
    names = []
    for n in range(9):
        names.append(f'd/{n}.txt')
        write(names[-1], read(EXAMPLES[n % len(EXAMPLES)]) * (60 if n == 4 else 1))
    result = run('xml', '-q', '--force', '-d', 'dout', '-j', '1', '--report', '-', *names, timeout=60,
                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000)))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    is_(result.returncode, 70, 'a document that ends its worker is the status')
    is_([row['input'] for row in rows if row['result'] != 'converted'], ['d/4.txt'], 'it alone failed')
    ok(b'd/4.txt: its worker was ended by signal' in result.stderr, 'and why is told')
    is_(sorted(tree('dout')), [f'd/{n}.xml' for n in range(9) if n != 4], 'all others are made, and nothing else')


def check_few_files():
    """A system that lets a process have few open files: fewer documents are in hand together."""
    names = []
    for n in range(100):
        names.append(f'e/{n}.txt')
        write(names[-1], read(EXAMPLES[n % len(EXAMPLES)]))
    for jobs in '1', '3':
        result = run('xml', '-q', '-d', f'eout{jobs}', '-j', jobs, *names,
                     preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (48, 48)))
        is_(result.returncode, 0, f'{jobs} at a time with 48 open files at most')
        is_(len(tree(f'eout{jobs}')), len(names), 'all are made')


def check_syncing():
    """What cannot be brought onto the disk is not given its name."""
    command = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'inject=syncfs:error=EIO']
    try:
        works = subprocess.run([*command, 'true'], check=False, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        works = False
    with open(os.path.join(BUILD, 'config.h'), encoding='utf-8') as config:
        if not works or 'HAVE_SYNCFS 1' not in config.read():
            skip(2, 'strace does not work here, or there is no syncfs(2)')
            return
    result = subprocess.run([*command, PROGRAMS['xml'], '-q', '-d', 'sout', *EXAMPLES[:3]], stderr=subprocess.PIPE, check=False,
                            env={**os.environ, 'ASAN_OPTIONS': 'detect_leaks=0'})
    is_((result.returncode, result.stderr.decode().count(': Input/output error\n')), (74, 3), 'a disk that fails is told of each')
    diag(result.stderr.decode())
    is_(tree('sout'), {}, 'and nothing stands there')


def check_programs():
    """What other programs read first, between what we read ourselves."""
    names = ['p/1.txt', 'p/2.docx', 'p/3.html', 'p/4.txt']
    write(names[0], read(EXAMPLES[0]))
    write(names[3], read(EXAMPLES[0]))
    run('docx', '-q', '-o', names[1], EXAMPLES[1])
    write(names[2], b'<html><body><h1>Referat Byr\xc3\xa5det 3. maj 2024</h1><h2>1. Budget</h2><h3>Beslutning</h3><p>Godkendt.</p></body></html>')
    if not shutil.which('pandoc'):
        skip(2, 'pandoc is not installed')
        return
    result = run('xml', '-q', '-d', 'pout', '-j', '2', *names)
    is_(result.returncode, 0, 'texts, a document of ours and a page in one run')
    wrong = [name for name in names if run('xml', '-q', name).stdout != read('pout/' + name.rsplit('.', 1)[0] + '.xml')]
    is_(wrong, [], 'each as in a run of its own')


def check_progress():
    try:
        parent, child = pty.openpty()
    except OSError:
        return skip(2, 'no terminal can be made here')
    process = subprocess.Popen([PROGRAMS['xml'], '-q', '--force', '-d', 'quiet', '-j', '1', '--files-from', 'killed-list'], stderr=child)
    process.wait()
    loud = subprocess.Popen([PROGRAMS['docx'], '--force', '-d', 'loud', '-j', '1', '--files-from', 'killed-list'], stderr=child)
    os.close(child)
    shown = b''
    try:
        while True:
            shown += os.read(parent, 65536)
    except OSError:
        pass
    loud.wait()
    ok(f' of {MANY}'.encode() in shown and f' of {MANY}'.encode() not in shown.split(b'\r\033[K')[-1], 'a terminal sees how far the run is, and nothing of that afterwards')
    ok(b'\033' not in run('xml', '--force', '-d', 'plain', '--files-from', 'killed-list').stderr, 'nobody else does')


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        check_same(inputs())
        check_names()
        check_folders()
        check_lists()
        check_skipping()
        check_killing()
        check_deadly()
        check_few_files()
        check_syncing()
        check_programs()
        check_progress()
        os.chdir('/')
    done()


main()
