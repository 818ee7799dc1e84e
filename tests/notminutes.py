#!/usr/bin/env python3
"""Texts that look like minutes of a council, a little or much, and are none: each is refused.

tests/notminutes/ holds letters, rules, programmes, reports, lists and the like.  Each has to end in
status 65, with nothing on standard output and a message that says what was found and what was
missed.  So too with other line ends, in another encoding, without its blank lines, and as a page in
one line: what is refused must not slip in by its white space."""
import glob
import os
import re
import sys
import textwrap

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import convert  # noqa: E402
from tap import SRC, diag, done, ok  # noqa: E402

MESSAGE = re.compile(r'^referat2xml: [^:]*:(\d+:)? ?not minutes: (.+)$', re.M)
# what a message may call the things that make minutes
THING = r'\b(head|date|body|committee|place|items?|sections?|decisions?|heading)\b'
MISSED = re.compile(r'\b(no|not|neither|nor|missing|without|lacks?)\b[^.;]*' + THING)
# these hold something of minutes: the message has to name it among what was found
FOUND = {
    'user-manual.txt': r'items?\b',
    'company-general-meeting.txt': r'items?\b|numbered|agenda',
    'report.txt': r'sections?\b|headings?\b',
    'decision-letter.txt': r'sections?\b|headings?\b',
}


def tight(text):
    return re.sub(r'\n(?:[ \t]*\n)+', '\n', text)


FORMS = [('with CRLF', lambda text: text.replace('\n', '\r\n').encode()),
         ('in Windows-1252', lambda text: text.encode('cp1252')),
         ('without blank lines', lambda text: tight(text).encode()),
         ('in one line', lambda text: ' '.join(text.split()).encode())]
# a committee, a day and the word alone: so begin the minutes of a meeting that was cancelled
KNOWN = {('council-page.txt', 'in one line')}

files = sorted(glob.glob(os.path.join(SRC, 'tests/notminutes/*')))
ok(len(files) >= 86, f'there are texts to refuse ({len(files)})')
taken = []
for path in files:
    name = os.path.basename(path)
    source = open(path, 'rb').read()
    # as text: other programs and the reader of XML have messages of their own
    options = ['--from=text'] if source.startswith(b'<') else []
    status, document, messages = convert(source, *options)
    if not ok(status == 65 and not document, f'{name} is refused'):
        taken.append(name)
        diag(f'status {status}, {len(document)} bytes')
        found = re.findall(rb'<(?:head|item)\b[^>]*>', document)
        diag(b'\n'.join(found[:5]).decode())
        continue
    said = MESSAGE.search(messages)
    if not ok(said and MISSED.search(said.group(2)), f'{name}: the message says what was missed'):
        diag(messages)
    if name in FOUND and not ok(said and re.search(r'\bfound\b', said.group(2))
                                and re.search(FOUND[name], said.group(2)), f'{name}: and what was found'):
        diag(messages)
    for form, change in FORMS:
        status, document, _ = convert(change(source.decode()), *options)
        if (name, form) in KNOWN:
            continue
        ok(status == 65 and not document, f'{name} {form} is refused') or diag(f'status {status}')
if taken:
    diag(f'{len(taken)} of {len(files)} were taken for minutes:')
    diag('\n'.join(textwrap.wrap(', '.join(taken), 90)))
done()
