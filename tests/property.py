#!/usr/bin/env python3
"""Law 1 and validity on minutes that were mistreated: pieces of several put together, lines lost,
doubled, wrapped, broken by footers, cut.  The seed is fixed; REFERAT_SEED sets another, and
REFERAT_ROUNDS how many documents are made."""
import os
import random
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import breach, convert, invalid, minutes  # noqa: E402
from tap import SRC, diag, done, ok, skip_all  # noqa: E402

ROUNDS = int(os.environ.get('REFERAT_ROUNDS', '150'))
SEED = int(os.environ.get('REFERAT_SEED', '2024'))


def wrapped(line, width, rng):
    """The line broken at a column, words of several syllables with a hyphen now and then."""
    out, current = [], ''
    for word in line.split(' '):
        if current and len(current) + 1 + len(word) > width:
            room = width - len(current) - 2
            if rng.random() < .3 and 3 < room < len(word) - 3 and word.isalpha():
                out.append(f'{current} {word[:room]}-')
                current = word[room:]
                continue
            out.append(current)
            current = word
        else:
            current = f'{current} {word}' if current else word
    return '\n'.join(out + [current])


def mistreat(texts, rng):
    lines = rng.choice(texts).split('\n')
    for _ in range(rng.randint(1, 4)):
        way = rng.randrange(9)
        at = rng.randrange(len(lines))
        if way == 0:  # a piece of other minutes
            other = rng.choice(texts).split('\n')
            start = rng.randrange(len(other))
            lines[at:at] = other[start:start + rng.randint(1, 60)]
        elif way == 1:  # lost lines
            del lines[at:at + rng.randint(1, 12)]
        elif way == 2:  # an empty line fewer, here and there
            lines = [x for x in lines if x.strip() or rng.random() < .7]
        elif way == 3:
            width = rng.randint(40, 90)
            lines = '\n'.join(wrapped(x, width, rng) if '\t' not in x else x for x in lines).split('\n')
        elif way == 4:  # pages
            size = rng.randint(20, 50)
            pages = range(size, len(lines), size)
            for number, place in reversed(list(enumerate(pages, 1))):
                lines[place:place] = rng.choice((
                    ['', f'Side {number} af {len(pages)}', ''], ['\f'], [f'{number}', '\f'],
                    ['', f'Side {number}', 'Birkhavn Kommune - Referat', '']))
        elif way == 5:  # a line doubled or moved
            lines.insert(rng.randrange(len(lines)), lines[at])
        elif way == 6:  # marks in odd places
            lines[at] = rng.choice(('- ', '1. ', '• ', '\t', '| ', '> ', '# ', '** ', '_', '[', '&<>"', '\u00ad',
                                    'Punkt ', 'Afbud: ', 'at ', '“', '…')) + lines[at]
        elif way == 7:
            lines[at:at] = rng.choice((['a\t\t\tb', '\t', 'c\td'], ['|a|b|', '|-|-|', '|c|'], ['Beslutning'],
                                       ['Bilag', '', '- '], ['Indstilling', '', 'X indstiller,', 'at'],
                                       ['1. a', '', '   b', '', 'c)', 'd'], ['For stemte 3: A.', 'Imod: B.']))
        else:
            lines = lines[:at] if at else lines
        if not lines:
            lines = ['']
    return rng.choice(('\n', '\n', '\n', '\r\n')).join(lines)


def main():
    if not shutil.which('xmllint'):
        skip_all('xmllint is not installed')
    texts = [open(path, encoding='utf-8-sig', newline='').read().replace('\r\n', '\n') for path in minutes()
             if os.path.dirname(path) == os.path.join(SRC, 'examples')]
    lawless, made, failed = [], {}, []
    with tempfile.TemporaryDirectory() as tmp:
        for number in range(ROUNDS):
            rng = random.Random(SEED * 100003 + number)
            source = mistreat(texts, rng).encode()
            status, document, messages = convert(source, '--force', '-q')
            if status != 0:
                failed.append((number, f'status {status}: {messages[:300]}'))
                continue
            message = breach(source, document)
            if message:
                lawless.append((number, message))
            made[number] = os.path.join(tmp, f'{number}.xml')
            with open(made[number], 'wb') as f:
                f.write(document)
            if message or os.environ.get('REFERAT_KEEP'):
                keep(number, source, document)
        wrong = invalid(made)
        for number in wrong:
            keep(number, mistreat(texts, random.Random(SEED * 100003 + number)).encode(), None)
    for found, name in ((failed, 'is converted'), (lawless, 'keeps law 1'), (sorted(wrong.items()), 'is valid')):
        ok(not found, f'each of {ROUNDS} mistreated minutes {name}')
        for number, message in found[:4]:
            diag(f'document {number}: {message}')
    done()


def keep(number, source, document):
    """Leave the document in the folder that REFERAT_KEEP names."""
    folder = os.environ.get('REFERAT_KEEP')
    if folder:
        os.makedirs(folder, exist_ok=True)
        for ending, data in (('txt', source), ('xml', document)):
            if data is not None:
                with open(os.path.join(folder, f'{number}.{ending}'), 'wb') as f:
                    f.write(data)


if __name__ == '__main__':
    main()
