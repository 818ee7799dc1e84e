#!/usr/bin/env python3
"""The decisions of tests/facts again, ten in one text: what each item says is what it says alone, whatever stands
beside it, however the text is set, wherever its lines end, and with spaces more, fewer and of other kinds.

together.py [DRESS] by hand prints all that differs."""
import collections
import glob
import os
import re
import sys
import textwrap
import unicodedata
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from decisions import HEAD, cases, facts_of  # noqa: E402
from law import NS, breach, convert  # noqa: E402
from tap import SRC, diag, done, is_other_build, is_whole, ok  # noqa: E402

TOGETHER = 10
OFTEN = 100  # what is read otherwise as often as that is counted in CI alone
MARKDOWN = ('-f', 'markdown')
PRESENTED = ('Sagsfremstilling\n\nForvaltningen har set på sagen, som skal drøftes.\n\n'
             'Indstilling\n\nForvaltningen indstiller, at sagen drøftes.\n\n')
Dress = collections.namedtuple('Dress', 'item options width known change', defaults=((), 0, (), None))
ITEM = 'Punkt {n}: Sag {n}\n24/123{n}\n\nBeslutning\n\n{text}\n\n'


def each_line(end):
    return lambda text: '\n'.join(line + end if line else line for line in text.split('\n'))


# How an item is set; the options; where lines end, or 0; what is changed in its text; and which decisions are not read as they are alone, by their
# titles or how many: where there are fewer, that is written here; more are a fault.
DRESSES = {
    'plain': Dress(ITEM),
    'tight': Dress('Punkt {n}: Sag {n}\n24/123{n}\nBeslutning\n{text}\n', known=(
        'Apologies, a label over lines', 'Afbud: Agnes Lindved (A) Frits Brandstrup')),
    'numbers': Dress('{n}. Sag om {n} huse\n\nSagsnr.: 24/123{n}\n\nBeslutning:\n\n{text}\n\n', known=(
        'Parts ratio then unanimous',)),
    'whose it is': Dress('Punkt {n} Sag om {n} huse\n\nSagsnr. 24/123{n}\n\nByrådets beslutning den 12-03-2024\n\n{text}\n\n', known=(
        'Headings of who was not there, and the decision behind them',)),
    'pages': Dress('Punkt {n}: Sag {n}\n24/123{n}\n\nBeslutning\n\n{text}\n\nSide {n} af 10\n\n\n'),
    'sections': Dress('Punkt {n}: Sag {n}\n24/123{n}\n\n' + PRESENTED + 'Beslutning\n\n{text}\n\n'),
    'Markdown': Dress('## Punkt {n}: Sag {n}\n\n24/123{n}\n\n### Beslutning\n\n{text}\n\n', MARKDOWN),
    'bold headings': Dress('**Punkt {n}: Sag {n}**\n\n24/123{n}\n\n**Beslutning**\n\n{text}\n\n', MARKDOWN),
    'lines of 72': Dress(ITEM, width=72, known=2),
    'lines of 50': Dress(ITEM, width=50, known=5),
    'blanks at ends': Dress(ITEM, change=each_line('  ')),
    'tabs at ends': Dress(ITEM, change=each_line('\t')),
    'two spaces': Dress(ITEM, change=lambda text: re.sub(r'(?<=\w) (?=\w)', '  ', text)),
    'no-break spaces': Dress(ITEM, change=lambda text: re.sub('(kl[.]|den) ', '\\1\u00a0', text)),
    'spaces lost behind stops': Dress(ITEM, change=lambda text: re.sub('(?<=[a-zæøå]{4})[.] (?=[A-ZÆØÅ][a-zæøå])', '.', text)),
    'letters taken apart': Dress(ITEM, change=lambda text: unicodedata.normalize('NFD', text)),
    'no last stop': Dress(ITEM, change=lambda text: text.removesuffix('.'), known=2),
}


def said(item):
    """The facts of an item, in any order; who is elected counts where a decision elects."""
    found = facts_of(item)
    for section in item.iter(NS + 'section'):
        if section.get('kind') == 'decision' and section.get('outcome'):
            found.append(f'outcome {section.get("outcome")}' + (' amended' if section.get('amended') else ''))
    if 'outcome elected' not in found:
        found = [f for f in found if not f.startswith('elected')]
    return sorted(found)


def bare(fact):
    """Without what a change of spaces, of the last stop and of letters taken apart changes in the words of a statement."""
    return unicodedata.normalize('NFC', ''.join(fact.split()).rstrip('.'))


def wrapped(text, width):
    return '\n'.join('\n'.join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))
                     if 0 < width < len(line) and '\t' not in line else line for line in text.split('\n'))


def read(dress, part):
    """({number: item}, what is wrong with the whole) of these decisions in one text."""
    change = dress.change or (lambda text: wrapped(text, dress.width))
    source = HEAD + ''.join(dress.item.format(n=n, text=change(text)) for n, (_, text, _) in enumerate(part, 1))
    status, document, messages = convert(source.encode(), '-q', *dress.options)
    if status:
        return {}, messages
    root = ET.fromstring(document)
    head = root.find(NS + 'head')
    items = {i.get('number'): i for i in root.iter(NS + 'item')}
    wrong = breach(source.encode(), document) or ''
    if (head.get('date'), head.get('place'), len(list(head.iter(NS + 'person')))) != ('2024-03-12', 'Rådssalen', 9):
        wrong += f'the head tells {head.attrib}'
    numbers = [str(n) for n in range(1, len(part) + 1)]
    if [i.get('number') for i in root.iter(NS + 'item')] != numbers:
        wrong += f'the items are {list(items)}'
    for number, item in items.items():
        if [c.get('number') for c in item.iter(NS + 'case')] != [f'24/123{number}'] or number not in item.get('title').split():
            wrong += f'item {number} is {item.attrib}'
    return items, wrong


def differing(dress, parts):
    """What is wrong with the texts, and (title, text, missing, surplus) of each decision that is read otherwise."""
    wrong, differ = [], []
    for part in parts:
        items, why = read(dress, part)
        if why:
            wrong.append(f'{part[0][0]} and those behind it: {why}')
        for number, (title, text, gold) in enumerate(part, 1):
            found = said(items[str(number)]) if str(number) in items else ['no item']
            as_said = bare if dress.change else str
            want, got = collections.Counter(map(as_said, gold)), collections.Counter(map(as_said, found))
            if want != got:
                differ.append((title, text, sorted((want - got).elements()), sorted((got - want).elements())))
    return wrong, differ


def main():
    every = [case for path in sorted(glob.glob(os.path.join(SRC, 'tests/facts/*.txt'))) for case in cases(path)
             if not case[1].startswith('HEAD\n')]
    parts = [every[at:at + TOGETHER] for at in range(0, len(every), TOGETHER)]
    ok(len(parts) > 200, f'there are many texts ({len(parts)})')
    for number, (name, dress) in enumerate(DRESSES.items()):
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        if isinstance(dress.known, int) and dress.known > OFTEN and not (is_whole() or sys.argv[1:]):
            continue
        changed = [case for case in every if not dress.change or dress.change(case[1]) != case[1]]
        parts = [changed[at:at + TOGETHER] for at in range(0, len(changed), TOGETHER)]
        # All of those of which some are read otherwise.
        whole = is_whole() or sys.argv[1:] or (number == 0 if is_other_build() else isinstance(dress.known, int))
        step = 8 if is_other_build() else 3
        wrong, differ = differing(dress, parts if whole else parts[number % step::step])
        ok(not wrong, f'{name}: the head, the items and the text') or diag('\n'.join(wrong[:5]))
        known = dress.known
        new = differ[known:] if isinstance(known, int) else [d for d in differ if d[0] not in known]
        ok(not new, f'{name}: each decision says what it says alone, but for {known if isinstance(known, int) else len(known)}')
        if whole:
            diag(f'{name}: {len(differ)} are read otherwise')
        for title, text, missing, surplus in differ if sys.argv[1:] else new[:5]:
            diag(f'{title}: {text!r}\nmissing: {missing}\nsurplus: {surplus}')
    done()


if __name__ == '__main__':
    main()
