#!/usr/bin/env python3
"""The examples in other encodings, with other line ends and marks give the same minutes."""
import glob
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import breach, convert, minutes  # noqa: E402
from tap import BUILD, SRC, converter, diag, done, is_, ok, skip  # noqa: E402


def facts(document):
    """The document without its source and its findings on the encoding."""
    text = document.decode()
    text = re.sub(r'<source [^>]*/>', '<source/>', text)
    text = re.sub(r'\s*<finding code="encoding-repaired"[^>]*/>', '', text)
    return text


def source_attribute(document, name):
    found = re.search(rf'<source [^>]*\b{name}="([^"]*)"', document.decode())
    return found.group(1) if found else None


# encoding of Python, the names by which it may be called, and whether it is a finding
ENCODINGS = [
    ('cp1252', ('windows-1252',), True),
    ('latin-1', ('windows-1252', 'iso-8859-1'), True),
    ('cp850', ('ibm850', 'ibm865', 'cp850', 'cp865'), True),
    ('cp865', ('ibm850', 'ibm865', 'cp850', 'cp865'), True),
    ('utf-16-le', ('utf-16le', 'utf-16'), True),
    ('utf-16-be', ('utf-16be', 'utf-16'), True),
    ('utf-16', ('utf-16le', 'utf-16'), True),
]

for path in minutes():
    if not path.startswith(os.path.join(SRC, 'examples')):
        continue
    name = os.path.basename(path)
    text = open(path, encoding='utf-8-sig', newline='').read()
    plain = convert(text.encode())[1]
    for encoding, names, finding in ENCODINGS:
        # what the encoding lacks is written with letters that it has
        poor = text
        for old, new in (('“', '"'), ('”', '"'), ('’', "'"), ('–', '-'), ('—', '-'), ('•', '-'), ('…', '...')):
            try:
                old.encode(encoding)
            except UnicodeEncodeError:
                poor = poor.replace(old, new)
        expected = plain if poor == text else convert(poor.encode())[1]
        try:
            source = poor.encode(encoding)
        except UnicodeEncodeError as error:
            diag(f'{name} cannot be {encoding}: {error}')
            continue
        if source == poor.encode():
            continue
        status, document, messages = convert(source)
        if not is_(status, 0, f'{name} in {encoding} is converted'):
            diag(messages)
            continue
        called = source_attribute(document, 'encoding')
        ok(called and called.lower() in names, f'{name} in {encoding}: the encoding is told ({called})')
        if not ok(facts(document) == facts(expected), f'{name} in {encoding}: the same minutes'):
            a, b = facts(document).splitlines(), facts(expected).splitlines()
            for x, y in [(x, y) for x, y in zip(a, b) if x != y][:3]:
                diag(f'     got: {x}\nexpected: {y}')
        ok(('encoding-repaired' in messages) == finding, f'{name} in {encoding}: is a finding')
        message = breach(source, document)
        ok(message is None, f'{name} in {encoding}: law 1 holds') or diag(message)
    for change, new in (('CRLF', text.replace('\r\n', '\n').replace('\n', '\r\n')),
                        ('CR', text.replace('\r\n', '\n').replace('\n', '\r')),
                        ('a byte-order mark', '\ufeff' + text),
                        ('no last line end', text.rstrip())):
        status, document, messages = convert(new.encode())
        ok(facts(document) == facts(plain), f'{name} with {change}: the same minutes')

# letters taken apart, as some systems have them: the same facts, and every byte kept
APART = {'misread-head': 'the letters that stand for a misread one are taken apart, too, which no system does'}
for path in sorted(path for folder in ('examples', 'tests/layouts', 'tests/forms') for ending in ('txt', 'md')
                   for path in glob.glob(os.path.join(SRC, folder, '*.' + ending))):
    name = os.path.splitext(os.path.relpath(path, SRC))[0]
    with open(path, 'rb') as file:
        text = file.read().decode('utf-8', 'replace')
    composed, apart = (unicodedata.normalize(form, text).encode() for form in ('NFC', 'NFD'))
    if composed == apart:
        continue
    given = ('--force', '-f', 'markdown') if path.endswith('.md') else ('--force',)
    whole, parted = convert(composed, *given)[1], convert(apart, *given)[1]
    message = breach(apart, parted)
    ok(message is None, f'{name} with letters apart: law 1 holds') or diag(message)
    told = unicodedata.normalize('NFC', facts(parted))
    same = ok(told == facts(whole), f'{name} with letters apart: the same minutes', APART.get(os.path.basename(name)))
    for pair in [] if same else [pair for pair in zip(told.splitlines(), facts(whole).splitlines()) if pair[0] != pair[1]][:3]:
        diag('     got: %s\nexpected: %s' % pair)

# UTF-16 without a mark, with letters of which the lower byte is none
for encoding in ('utf-16-le', 'utf-16-be'):
    for others in range(0, 4):
        told = 'Referat\n\nPunkt 1: Sag ' + 'Ā' * others + 'ą…'
        told += 'x' * (40 - len(told))
        status, document, messages = convert(told.encode(encoding), '--force', '-q')
        is_(source_attribute(document, 'encoding').lower(), encoding.replace('16-', '16'), f'{encoding}, {others} such letters: the encoding is told')
        ok(told.split('Sag ')[1] in document.decode(), f'{encoding}, {others} such letters: they are read')

# bytes that are no UTF-8 in the midst of UTF-8
text = open(os.path.join(SRC, 'examples/birkhavn-2024-05-14.txt'), 'rb').read()
broken = text.replace('Udgiften'.encode(), b'Udgif\xfften', 1)
status, document, messages = convert(broken)
is_(status, 0, 'one wrong byte does not spoil the minutes')
ok('encoding-repaired' in messages, 'it is a finding')
is_(source_attribute(document, 'encoding'), 'UTF-8', 'and the rest is still UTF-8')
ok('Miljøudvalget' in document.decode(), 'as its letters show')

# how many they are is told, and the line of the first one
for count in range(1, 4):
    broken = text.replace('Udgiften'.encode(), b'Udgif' + count * b'\xff' + b'ten', 1)
    status, document, messages = convert(broken)
    line = broken[:broken.index(b'\xff')].count(b'\n') + 1
    ok(f':{line}: ' in messages and f'{count} byte' in messages, f'{count} wrong bytes in UTF-8: how many, and where') or diag(messages)
    page = text.decode().encode('cp1252', 'replace').replace(b'Udgiften', b'Udgif' + count * b'\x81' + b'ten', 1)
    ok(f'{count} byte' in convert(page)[2], f'{count} wrong bytes in Windows-1252: how many') or diag(convert(page)[2])

# a system that lacks the converter: an error, and neither other letters nor a reader that takes the bytes for something else
WITHOUT = '#include <errno.h>\nvoid *iconv_open(const char *to, const char *from) { (void)to; (void)from; errno = EINVAL; return (void *)-1; }\n'
with tempfile.TemporaryDirectory() as folder:
    shim = os.path.join(folder, 'shim.so')
    with open(os.path.join(BUILD, 'Makefile'), encoding='utf-8') as makefile:  # a sanitizer wants to be loaded first
        able = sys.platform == 'linux' and not re.search('^[A-Z_]*FLAGS = .*-fsanitize', makefile.read(), re.M)
    built = able and subprocess.run([*os.environ.get('CC', 'cc').split(), '-shared', '-fPIC', '-x', 'c', '-o', shim, '-'],
                                    input=WITHOUT.encode(), capture_output=True).returncode == 0
    for encoding, called in (('cp1252', 'WINDOWS-1252'), ('cp850', 'CP850'), ('cp865', 'CP865'), ('utf-16', 'UTF-16LE'), ('utf-16-be', 'UTF-16BE')):
        path = os.path.join(folder, encoding)
        with open(path, 'wb') as file:
            file.write(text.decode().replace('…', '...').encode(encoding, 'replace'))
        if not built:
            if able:
                skip(2, 'no compiler')
            continue
        run = subprocess.run([converter('referat2xml'), '-q', path], capture_output=True, env={**os.environ, 'LD_PRELOAD': shim})
        is_((run.returncode, run.stdout), (64, b''), f'{encoding} without its converter: nothing comes out')
        named = {'CP850': '(CP850|CP865)', 'CP865': '(CP850|CP865)'}.get(called, called)
        ok(re.search(f'this system has no converter from {named} to UTF-8\n$', run.stderr.decode()), f'{encoding} without its converter: the message') or \
            diag(run.stderr.decode())

# any bytes at all
import random  # noqa: E402
rng = random.Random(7)
crashes = []
for number in range(60):
    length = rng.choice((0, 1, 2, 3, 5, 100, 3000))
    noise = bytes(rng.choice((rng.randrange(256), 0, 10, 13, 0xff, 0xfe)) for _ in range(length))
    if number % 3 == 0:
        at = rng.randrange(len(text))
        noise = text[:at] + noise + text[at:]
    for options in (('--force',), ()):
        status, document, messages = convert(noise, *options)
        if status not in (0, 65) or (status == 65 and (document or not messages)):
            crashes.append((number, status, messages[:200]))
        if status == 0:
            try:
                import xml.etree.ElementTree as ET
                ET.fromstring(document)
            except ET.ParseError as error:
                crashes.append((number, str(error)))
is_(crashes, [], 'any bytes end in well-formed XML or in a clear error')
done()
