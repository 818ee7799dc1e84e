#!/usr/bin/env python3
"""Hostile inputs come to an end: a megabyte of each is done long before a limit of processor time
that an input of quadratic cost goes far beyond.  How fast they are, 'make bench' tells."""
import os
import resource
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import generators  # noqa: E402
from tap import converter, diag, done, ok  # noqa: E402

# Cost is the same whoever compiles: the other builds of CI take smaller inputs.
SIZE = 1 << (18 if 'REFERAT_FEW' in os.environ else 20)
LIMIT = 10  # seconds; also the slow builds with sanitizers need a fraction of it

HEAD = ('REFERAT Udvalget for By og Hav d. 12-06-2024\n\nMødedeltagere Anne Berg, Bo Dal\n\n'
        'Punkt 1: En sag\n\n21/1\n\nSagsfremstilling\n\n')
CONTENTS = 'REFERAT Udvalget for By og Hav d. 12-06-2024\n\nIndholdsfortegnelse\n\n'
MARKDOWN = '# REFERAT Udvalget for By og Hav d. 12-06-2024\n\n## Punkt 1: En sag\n\n'
DECISION = HEAD + 'Beslutning Udvalget for By og Hav den 12-06-2024\n\n'
ITEM = '\n\n21/1\n\nBeslutning\n\nGodkendt\n\n'


def again(head, unit):
    return lambda size: head + unit * (size // len(unit.encode()) + 1)


def listed(backwards, cut):
    def make(size):
        numbers = list(range(size // 70))
        return (CONTENTS + ''.join(f'Godkendelse af sag {i}....\t3\n' for i in numbers) + '\n' +
                ''.join(f'Punkt {i}: Godkendelse af sag {cut}{i}{ITEM}' for i in numbers[::-1 if backwards else 1]))
    return make


def numbered(head, unit):
    return lambda size: head + ''.join(unit.format(i % 9999) for i in range(size // len(unit)))


def names(head, unit):
    """Names in letters, one like no other."""
    def make(size):
        letters = (''.join(chr(97 + i // 26 ** k % 26) for k in range(4)).capitalize() for i in range(26 ** 4))
        return head + ''.join(unit.format(next(letters)) for _ in range(size // len(unit)))
    return make


FOUND_BEFORE = 'findings before one that was found'
HOSTILE = {
    'pages without lines': again(HEAD, 'a \f'),
    'page lines': again(HEAD, 'Side 3 af 4\n\n'),
    'page numbers': numbered(HEAD, '{}\n\n'),
    'short lines': again(HEAD, 'Ab\n\n'),
    'one line': again(HEAD, 'ord og mere '),
    'tabs': again(HEAD, '\t'),
    'rows': again(HEAD, 'a\tb\n'),
    'colons and slashes': again(HEAD, '://'),
    'addresses': again(HEAD, 'http://a '),
    'brackets': again(MARKDOWN, '['),
    'links without an end': again(MARKDOWN, '[a]('),
    'stars': again(MARKDOWN, '**a '),
    'underscores': again(MARKDOWN, '_a '),
    'bars': again(MARKDOWN, '| a | b |\n'),
    'headings of one item': again('', 'Punkt 1: En sag\n\n'),
    'hyphens': again(HEAD, 'ord-\n'),
    'numbers of a list': again(HEAD, '1. a\n'),
    'contents backwards': listed(True, ''),
    'contents of no item': listed(False, 'x'),
    'clauses': again(HEAD + 'Indstilling\n\nUdvalget indstiller, ', 'at '),
    'apologies': again(DECISION, 'Afbud: '),
    'lines of apologies': again(DECISION, 'Afbud: Anne Berg\n'),
    'names': names('REFERAT Udvalget for By og Hav d. 12-06-2024\n\nMødedeltagere ', 'Anne {} Berg, '),
    'other names': names('REFERAT Udvalget for By og Hav d. 12-06-2024\n\nMødedeltagere ', 'Anne {}, '),
    'initials': names(DECISION, 'For stemte A. {0} og Anne {0}. Imod stemte Berg.\n\n'),
    'movements': again(DECISION, 'Anne Berg forlod mødet kl. 17.\n\nAnne Berg ankom til mødet kl. 18.\n\n'),
    'stand-ins': names(DECISION, 'Bo {} mødte som stedfortræder for Anne Berg.\n\nGodkendt med 5 stemmer mod 2.\n\n'),
    'places': again(DECISION, 'Anne Berg forlod mødet kl. 17 efter punkt 1.\n\n'),
    FOUND_BEFORE: lambda size: generators.HOSTILE[FOUND_BEFORE](size).decode(),
    'quotation marks': again(DECISION, '“Vi '),
    'wishes': again(DECISION, 'anbefaler '),
    'votes': again(DECISION, 'For stemte Anne Berg (V). Imod stemte 2.\n\n'),
}


def many_people(size):
    """As many who meet, and are absent, as there are items."""
    letters = (''.join(chr(97 + i // 26 ** k % 26) for k in range(4)).capitalize() for i in range(26 ** 4))
    people = [f'Anne {next(letters)}' for _ in range(size // 64)]
    half = len(people) // 2
    return ('REFERAT Udvalget for By og Hav d. 12-06-2024\n\nMødedeltagere ' + ', '.join(people[:half]) +
            '\n\nAfbud ' + ', '.join(people[half:]) + '\n\n' +
            ''.join(f'Punkt {i}: En sag\n\nBeslutning\n\nGodkendt\n\n' for i in range(1, size // 64)))


# What is added to a page.
ADDED = ('--decisions-only', '--attendance', '--signatures', '--findings-as-comments', '--annex-base=https://x.example/')
FOR_ADDED = ('stand-ins', 'movements', 'lines of apologies', 'other names', 'headings of one item', 'contents of no item', 'votes')

# In fewer bytes this quadratic cost stays below the limit.
XML_SIZE = 4 * SIZE


def xml_in_one_line(size):
    unit = '<p>abc def</p>'
    return ('<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes"><source name="a" sha256="' + '0' * 64 +
            '" bytes="1" media-type="text/plain" encoding="UTF-8" generator="g"/><head><title>A</title></head>' +
            unit * (size // len(unit)) + '</minutes>')


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))


def main():
    program = converter('referat2xml')
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, 'in')
        for what, make in HOSTILE.items():
            with open(name, 'w', encoding='utf-8', newline='') as file:
                file.write(make(SIZE))
            for option in '--force', '--explain':
                run = subprocess.run([program, '-q', option, '-o', os.devnull, name], preexec_fn=limited)
                if not ok(run.returncode == 0, f'{option} comes to an end: {what}'):
                    diag(f'status {run.returncode}')
        with open(name, 'w', encoding='utf-8') as file:
            file.write(xml_in_one_line(XML_SIZE))
        run = subprocess.run([program, '-q', '-o', os.devnull, name], preexec_fn=limited)
        ok(run.returncode == 0, 'XML in one line comes to an end') or diag(f'status {run.returncode}')
        added = {what: HOSTILE[what] for what in FOR_ADDED}
        for what, make in {**added, 'people and items': many_people}.items():
            with open(name, 'w', encoding='utf-8', newline='') as file:
                file.write(make(SIZE))
            run = subprocess.run([converter('referat2docx'), '-q', '--force', *ADDED, '-o', os.devnull, name],
                                 preexec_fn=limited)
            if not ok(run.returncode == 0, f'what is added comes to an end: {what}'):
                diag(f'status {run.returncode}')
    done()


main()
