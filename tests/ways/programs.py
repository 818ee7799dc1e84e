#!/usr/bin/env python3
"""Programs that are called, as seen from outside: stand-ins for pandoc that do what none should.
Nothing of them runs on when a signal ends us, nothing of theirs, nor of a file or its name, reaches
the terminal as more than text, and nothing is fetched.  (unit_program.c has the limits.)"""
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import SRC, converter, diag, done, is_, ok, skip  # noqa: E402

PROGRAM = converter('referat2xml')
PAGE = b'<!DOCTYPE html><title>x</title>'
# What a terminal may obey, what hides text, and what is no UTF-8: none of it may come out.
UNSAFE = re.compile('[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\udc80-\udcff]')


def running(pid):
    """Whether the process runs; one that nobody buries does not."""
    try:
        with open(f'/proc/{pid}/stat', encoding='utf-8', errors='replace') as f:
            return f.read().rpartition(')')[2].split()[0] not in 'ZX'
    except OSError:
        return False


def gone(pid):
    end = time.time() + 5
    while running(pid) and time.time() < end:
        time.sleep(0.02)
    return not running(pid)


class Folder:
    """A folder with a stand-in for a program, and what is needed to run us with it."""

    def __init__(self, folder):
        self.folder = folder
        self.bin = os.path.join(folder, 'bin')
        os.makedirs(self.bin, exist_ok=True)

    def fake(self, script, name='pandoc'):
        path = os.path.join(self.bin, name)
        with open(path, 'w', encoding='utf-8') as f:
            f.write('#!/bin/sh\n' + script)
        os.chmod(path, 0o755)

    def start(self, *arguments, **more):
        path = self.bin + os.pathsep + os.environ['PATH']
        return subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, env={**os.environ, 'PATH': path},
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def run(self, *arguments, given=PAGE):
        process = self.start(*arguments)
        out, err = process.communicate(given)
        return process.returncode, out, err.decode('utf-8', 'surrogateescape')


def heed(number):
    """Python ignores some signals, and a shell those of what runs behind it: let it end the program."""
    for each in (signal.SIGPIPE, number):
        if each != signal.SIGKILL:
            signal.signal(each, signal.SIG_DFL)


def signals(f):
    """A stand-in that hangs, with a child of its own: a signal to us ends both."""
    pids = os.path.join(f.folder, 'pids')
    os.mkfifo(pids)
    f.fake(f'sleep 300 & echo $$ $! >"{pids}"; wait\n')
    names = 'HUP INT QUIT TERM PIPE USR1 USR2 ALRM XCPU XFSZ ABRT KILL'.split()
    for name in names:
        number = getattr(signal, 'SIG' + name)
        process = f.start('-o', 'out.xml', preexec_fn=lambda: heed(number))
        process.stdin.write(PAGE)
        process.stdin.close()
        with open(pids, encoding='ascii') as reader:
            leader, child = map(int, reader.read().split())
        ok(running(leader) and running(child), f'SIG{name}: it runs')
        process.send_signal(number)
        process.stdout.close()
        process.stderr.close()
        is_(process.wait(10), -number, f'SIG{name}: what ends us is that signal')
        ok(gone(leader), f'SIG{name}: the program is gone')
        if name == 'KILL':  # nothing of ours runs any more: the kernel ends the program alone
            os.kill(child, signal.SIGKILL)
        else:
            ok(gone(child), f'SIG{name}: and what it began')
    is_(sorted(os.listdir(f.folder)), ['bin', 'pids'], 'no file is left behind')
    # What we are to ignore, as nohup(1) has it, ends nothing.
    f.fake('sleep 0.6; echo heard >&2; exit 3\n')
    process = f.start(preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    process.stdin.write(PAGE)
    process.stdin.close()
    time.sleep(0.3)
    process.send_signal(signal.SIGHUP)
    ok(b'heard' in process.stderr.read(), 'a signal that is ignored ends nothing')
    is_(process.wait(10), 65, 'and the status is that of the program')
    process.stdout.close()
    process.stderr.close()


def harmless(text, name):
    found = UNSAFE.findall(text)
    if not ok(not found, f'{name}: nothing that a terminal obeys'):
        diag(repr(text))


EVIL = '\033]0;title\007\033[31mred\u202etxt\u2066x\u009b31m\x7f\r\x08\x00' + 'å'


def messages(f):
    with open(os.path.join(f.folder, 'evil'), 'wb') as e:
        e.write(EVIL.encode() + b'\x9b\xff\n')
    f.fake('cat evil >&2; exit 3\n')
    status, _, err = f.run()
    is_(status, 65, 'a program that prints escapes: the status')
    harmless(err, 'a program that prints escapes')
    ok('\\u{1b}[31mred\\u{202e}txt' in err and 'å\\x9b\\xff' in err, 'they are made visible')
    f.fake('case $1 in --version) printf "pandoc 1\\033[31m2\\n" ;; *) cat minutes ;; esac\n')
    with open(os.path.join(SRC, 'examples/birkhavn-2024-05-14.txt'), encoding='utf-8') as example:
        paragraphs = [p.split('\n') for p in example.read().split('\n\n')]
    tree = [{'t': 'LineBlock', 'c': [[{'t': 'Str', 'c': line}] for line in lines]} for lines in paragraphs]
    with open(os.path.join(f.folder, 'minutes'), 'w', encoding='utf-8') as made:
        json.dump({'pandoc-api-version': [1, 22], 'meta': {}, 'blocks': tree}, made)
    status, out, _ = f.run('-q')
    ok(status == 0 and b'via="pandoc 1"' in out, 'a version is letters and digits')

    # Names and texts of ours.
    name = 'evil\033[31m\n\u202e\u009b.txt'
    with open(os.path.join(f.folder, name), 'wb') as e:
        e.write('REFERAT\nUdvalget d. 06-11-2024\n\nPunkt 1: En sag\n\nTekst\n\nBeslutning\n\nGodkendt.\n\n'
                'Punkt 2: To\n\nTekst\n\nPunkt 3: Ny\n\nTekst.\n'.encode())
    status, _, err = f.run(name)
    ok(status == 0 and 'decision-missing' in err, 'a name with escapes, and a finding')
    harmless(err, 'a name with escapes')
    is_(len(err.splitlines()), err.count('[decision-missing]'), 'a line for each finding')
    for arguments, what in [((name + 'x',), 'a file that is not there'), (('--no' + EVIL[:-2],), 'an option'),
                            (('-\x9b',), 'a letter'), (('a', EVIL[:-2]), 'a second file'),
                            (('-f', EVIL[:-2]), 'a format'), (('--extract', EVIL[:-2]), 'a table'),
                            (('--profile', EVIL[:-2]), 'a profile'), (('--output',), 'no argument'),
                            (('--force=' + EVIL[:-2],), 'an argument too many'),
                            (('-o', 'no/' + name, 'minutes'), 'an output')]:
        status, _, err = f.run(*arguments)
        ok(status >= 64 and err, f'{what}: refused')
        harmless(err, what)
    status, _, err = f.run('-f', 'xml', given=('<minutes xmlns="' + 'urn:x-referat:1" x\u009b="1\u202e"/>').encode())
    is_(status, 65, 'XML with such a name')
    harmless(err, 'XML with such a name')
    status, _, err = f.run('-f', 'xml', given='<æ\u202eø/>'.encode())
    harmless(err, 'an element with such a name')
    with open(os.path.join(f.folder, 'my.profile'), 'w', encoding='utf-8') as e:
        e.write('[sections]\n\u009b31m\u202e | \033[31m\n')
    for option in ('--profile', '--check-profile'):
        status, _, err = f.run(option, './my.profile')
        ok(status != 0 and err, f'{option}: a row with such a text')
        harmless(err, option)
    f.run('-q', '-o', 'own.xml', 'minutes')
    with open(os.path.join(f.folder, 'other'), 'w', encoding='utf-8') as e:
        e.write('REFERAT \u202e\u2066 \n')
    status, _, err = f.run('--verify', 'other', 'own.xml')
    is_(status, 1, 'a source with such a text')
    harmless(err, 'a source with such a text')


def sandbox(f):
    """Pandoc is told to fetch nothing, whatever it reads."""
    f.fake('echo "$*" >&2; exit 3\n')
    for kind in ('html', 'rtf', 'epub'):
        _, _, err = f.run('-f', kind)
        ok('pandoc: --sandbox -f ' + kind in err, f'{kind}: in its sandbox')


def fetched(f):
    """And pandoc itself fetches nothing that a page names."""
    os.remove(os.path.join(f.bin, 'pandoc'))
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    listener.setblocking(False)
    here = f'http://127.0.0.1:{listener.getsockname()[1]}/latest/meta-data/'
    page = f'<html><body><h1>REFERAT Udvalget d. 01-02-2024</h1><h2>Punkt 1: En sag</h2><p>Tekst</p>' \
        f'<iframe src="{here}"></iframe><img src="{here}"><object data="{here}"></object>' \
        f'<link rel="stylesheet" href="{here}"><embed src="{here}"><p>mere</p></body></html>'
    status, out, err = f.run('--force', given=page.encode())
    if not is_(status, 0, 'a page that names what stands on another machine'):
        diag(err)
    ok(b'mere' in out, 'is read')
    try:
        listener.accept()
        ok(False, 'and nothing is fetched')
    except BlockingIOError:
        ok(True, 'and nothing is fetched')
    listener.close()


def main():
    signal.alarm(300)  # rather than wait without end
    with tempfile.TemporaryDirectory() as folder:
        signals(Folder(os.path.join(folder, 'signals')))
        f = Folder(os.path.join(folder, 'messages'))
        messages(f)
        sandbox(f)
        if shutil.which('pandoc'):
            fetched(f)
        else:
            skip(3, 'pandoc is not installed')
    done()


main()
