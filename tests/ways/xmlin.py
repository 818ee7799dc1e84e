#!/usr/bin/env python3
"""Referat XML in: what is broken is refused, at once, in little memory, and where it is broken.

Every truncation and a turned bit of every byte are the work of xmldamage.c, in one process; here a few of them show
that the program does as the library says."""
import os
import random
import resource
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import SRC, converter, diag, done, is_, ok  # noqa: E402

PROGRAM = converter('referat2xml')
SECONDS, MEGABYTES = 1.0, 64  # of the processor; of data
ALL = open(os.path.join(SRC, 'tests/schema/all.xml'), 'rb').read()
SANITIZED = b'__asan_init' in open(PROGRAM, 'rb').read()


def limit():
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES << 20, MEGABYTES << 20))


def worked():
    """Seconds of the processor that the programs took which ended: a clock would count what else runs on the machine."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(data):
    begin = worked()
    result = subprocess.run([PROGRAM, '-q', '-f', 'xml'], input=data, capture_output=True, preexec_fn=limit)
    return result.returncode, result.stdout, result.stderr.decode(errors='replace'), worked() - begin


def refused(name, data, place=None, word=None):
    status, out, err, seconds = run(data)
    passed = ok(status == 65 and not out and seconds < SECONDS, f'{name}: refused')
    if not passed:
        diag(f'status {status} after {seconds:.2f} s: {err[:300]}')
    if place:
        ok(f'<stdin>:{place}: ' in err, f'{name}: at line and column {place}') or diag(err)
    if word:
        ok(word in err, f'{name}: the message says {word}') or diag(err)


HEAD = (b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes">\n'
        b'  <source sha256="' + b'0' * 64 + b'" bytes="1" media-type="text/plain" encoding="UTF-8" generator="x"/>\n'
        b'  <head/>\n')
ITEM = (b'  <item id="item-1" number="1" title="T" access="open" decided="no">\n'
        b'    <heading><title>T</title></heading>\n')
END = b'</minutes>\n'

status, out, err, _ = run(HEAD + ITEM + b'</item>' + END)
is_(status, 0, 'the frame of these tests is valid')

DTD = b'<!DOCTYPE minutes [<!ENTITY a "aaaaaaaaaa">%s]>'
LAUGHS = b''.join(b'<!ENTITY %c "%s">' % (98 + i, b'&%c;' % (97 + i) * 10) for i in range(9))
refused('a DOCTYPE', HEAD.replace(b'<minutes', b'<!DOCTYPE minutes>\n<minutes') + END, word='document type')
refused('billion laughs', (DTD % LAUGHS) + b'<minutes xmlns="urn:x-referat:1">&j;</minutes>')
refused('an external entity',
        b'<!DOCTYPE m [<!ENTITY e SYSTEM "file:///etc/passwd">]><minutes xmlns="urn:x-referat:1">&e;</minutes>')
refused('an entity that nobody declared', HEAD + ITEM + b'<p>&e;</p></item>' + END)
refused('a depth of a million', HEAD + ITEM + b'<section>' * 1000000, word='deep')
refused('a depth of a million of anything', b'<a>' * 1000000)
refused('one more than the depth allowed', HEAD + ITEM + b'<section>' * 63 + b'</section>' * 63 + b'</item>' + END)
refused('nothing', b'')
refused('text', b'REFERAT\n')
refused('another vocabulary', b'<html xmlns="http://www.w3.org/1999/xhtml"/>', '1:1')
refused('the right name without its namespace', b'<minutes version="1"/>', '1:1')
refused('an unknown element', HEAD + ITEM + b'    <b>x</b>\n', '7:5', "'b'")
refused('an unknown attribute', HEAD + ITEM.replace(b'access=', b'colour="x" access='), '5:3', "'colour'")
refused('an attribute of another namespace', HEAD + ITEM.replace(b'access=', b'xml:space="x" access='), '5:3')
refused('a value that is not listed', HEAD + ITEM.replace(b'open', b'ajar'), '5:3', "'ajar'")
refused('a day that is none', HEAD.replace(b'<head/>', b'<head date="2023-02-29"/>'), '4:3')
refused('a missing attribute', HEAD + ITEM.replace(b' decided="no"', b''), '5:3', "'decided'")
refused('an element in the wrong place', HEAD + b'  <head/>\n' + END, '5:3', "'head'")
refused('an element that is missing', HEAD.replace(b'  <head/>\n', b'') + ITEM, '4:3', "'head'")
refused('text where none may stand', HEAD + b'tekst' + END, word='text')
refused('a table whose rows differ',
        HEAD + ITEM + b'<table><tr><td/><td/></tr><tr><td/></tr></table></item>' + END, word='1 cells')
refused('a list of nothing', HEAD + ITEM + b'<list type="bullet"/></item>' + END, word="'li'")
refused('a row of many cells', HEAD + ITEM + b'<table><tr>' + b'<td/>' * 257 + b'</tr></table></item>' + END)
refused('an attribute of megabytes', b'<minutes xmlns="urn:x-referat:1" kind="' + b'x' * (8 << 20) + b'"/>')

wrong = [n for n in range(0, len(ALL), 131) if ALL[n:].strip() and run(ALL[:n])[0] != 65]
is_(wrong[:5], [], 'truncations are refused')

dice = random.Random(4)
wrong = []
for n in range(60):
    at = dice.randrange(len(ALL))
    flipped = bytearray(ALL)
    flipped[at] ^= 1 << dice.randrange(8)
    status, out, err, seconds = run(bytes(flipped))
    if status not in (0, 65) or seconds > SECONDS:
        wrong.append((at, status, err[:100]))
    elif status == 0 and run(out)[1] != out:
        wrong.append((at, 'is not read back as it was written'))
is_(wrong[:5], [], 'a flipped bit is an error, or XML that is written as it was read')

# Layout, encodings and wrappings that are none of ours.
want = run(ALL)[1]
ok(want.startswith(b'<?xml'), 'the sample of the schema is read')
is_(run(b'\xef\xbb\xbf' + ALL)[1], want, 'with a byte-order mark')
is_(run(ALL.replace(b'\n', b'\r\n'))[1], want, 'with lines that end in CR LF')
is_(run(ALL.replace(b'encoding="UTF-8"', b'encoding="UTF-16"', 1).decode().encode('utf-16'))[1], want, 'in UTF-16')
is_(run(ALL.replace(b'<head', b'<!-- a comment --><?pi x?><head', 1))[1], want, 'with comments and instructions')
prefixed = ALL.replace(b'<minutes xmlns=', b'<minutes xmlns:r="urn:x-other" xmlns=', 1)
is_(run(prefixed)[1], want, 'with a prefix that nothing uses')

# Memory: at most eight times the input.
body = HEAD + ITEM + b'<section kind="presentation"><heading>S</heading>\n' + \
    b'      <p>En sag om <strong>havnen</strong> og dens kajer, som er gamle.</p>\n' * 30000 + b'</section></item>' + END
if not SANITIZED:
    def eight_times():
        most = 8 * len(body) + (2 << 20)
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))

    status = subprocess.run([PROGRAM, '-q', '-f', 'xml', '-o', '/dev/null'], input=body,
                            preexec_fn=eight_times).returncode
    is_(status, 0, f'{len(body) >> 10} KiB are read in eight times as much memory')
done()
