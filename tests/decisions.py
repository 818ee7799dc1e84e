#!/usr/bin/env python3
"""Decisions in many wordings, and what each says of people: votes, absences, statements and the rest.

tests/facts/NAME.txt holds cases.  A case begins with '== ' and a title; the text of the decision
follows, then a line '--' and the facts that the XML must hold, in the order of the text, and no others:

  outcome OUTCOME [amended]          where the decision says something; anywhere
  vote COUNTS | for: NAMES | against: NAMES | abstain: NAMES
                                     COUNTS: for=5 against=2 abstain=1 on=part part=2 unanimous
  unclear                            behind a vote: the finding says that its sides cannot be told
  recusal NAME
  substitution NAME for NAME         the second one may be missing
  arrival NAME HH:MM, departure NAME HH:MM
  absent NAMES                       '-' for nobody
  statement TYPE by NAME: TEXT
  elected NAME as ROLE               who a decision that elects names, and what as (an attribute role)

A text whose first line is 'HEAD' stands in the head of the minutes instead.

By hand, precision and recall of each kind of fact: decisions.py --score [FILE ...]"""
import collections
import glob
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import NS, convert  # noqa: E402
from tap import SRC, diag, done, is_other_build, ok  # noqa: E402

HEAD = '''Referat Byrådet

Mødedato
12-03-2024

Mødested
Rådssalen

Mødedeltagere
Agnes Lindved, Birger Tofthøj, Camilla Ravnsø, Daniel Overmark, Else Hjortdal, Frits Brandstrup,
Grethe Sandager, Henning M. Krarup, Inger-Lise Dahlbæk

'''
ITEM = 'Punkt 1: En sag\n24/1234\n\nBeslutning\n\n'
EVENTS = ('recusal', 'arrival', 'departure', 'substitution')


def said(node, hyphen=''):
    """The text; `hyphen` stands for each that was mended away at a line's end."""
    text = node.get('marker', '') + (node.text or '')
    for child in node:
        text += ' ' if child.tag in (NS + 'pb', NS + 'lb') else hyphen if child.tag == NS + 'hy' else ''
        text += said(child, hyphen) + (child.tail or '')
    return text


def words(node):
    return ' '.join(said(node).split())


def name(node):
    return node.get('name') or words(node)


def vote(node):
    counts = [f'{k}={node.get(k)}' for k in ('for', 'against', 'abstain', 'on', 'part') if node.get(k)]
    line = ' '.join(['vote'] + counts + (['unanimous'] if node.get('unanimous') else []))
    for choice in ('for', 'against', 'abstain'):
        voters = [name(x) for x in node if x.get('choice') == choice]
        line += f' | {choice}: {", ".join(voters)}' if voters else ''
    unclear = [x for x in node if x.tag in (NS + 'person', NS + 'party')
               and not ((node.get('for') or node.get('unanimous')) and x.get('role'))]
    elected = [f for x in node for f in facts_of(x)]
    return [line] + elected + (['unclear'] if unclear and not any(x.get('choice') for x in unclear) else [])


def facts_of(node):
    tag = node.tag[len(NS):]
    if tag == 'vote':
        return vote(node)
    if tag == 'field' and node.get('name') == 'absent':
        names = ', '.join(name(p) for p in node.findall(NS + 'person')
                          if p.get('role') != 'substitute')
        return [f'absent {names}'] * bool(names) + [f for x in node for f in facts_of(x)]
    if tag == 'absent':
        return ['absent ' + (', '.join(name(p) for p in node.iter(NS + 'person')) or '-')]
    if tag == 'substitution':
        return [f'{tag} {node.get("person")}' + (f' for {node.get("for")}' if node.get('for') else '')]
    if tag in EVENTS:
        return [' '.join(filter(None, (tag, node.get('person'), node.get('time'))))]
    if tag == 'statement':
        text = ' '.join(words(p) for p in node)
        return [f'{tag} {node.get("type")}' + (f' by {node.get("by")}' if node.get('by') else '') + ': ' + text]
    if tag == 'person' and node.get('role'):
        return [f'elected {name(node)} as {node.get("role")}']
    return [f for child in node for f in facts_of(child)]


def facts_found(text):
    in_head = text.startswith('HEAD\n')
    source = HEAD + (text[5:] + '\n\n' + ITEM if in_head else ITEM + text) + '\n'
    status, document, messages = convert(source.encode(), '-q')
    if status:
        return [messages], source, ''
    root = ET.fromstring(document)
    place = root.find(NS + 'head') if in_head else next(root.iter(NS + 'item'))
    found = facts_of(place)
    for section in place.iter(NS + 'section'):
        if section.get('kind') == 'decision' and section.get('outcome'):
            amended = ' amended' if section.get('amended') else ''
            found.insert(0, f'outcome {section.get("outcome")}{amended}')
    if in_head or not found or not found[0].startswith('outcome elected'):
        found = [f for f in found if not f.startswith('elected')]
    if in_head:  # the fields' own names
        found = [f for f in found if not f.startswith('outcome')]
    unclear = [f for f in root.iter(NS + 'finding') if f.get('code') == 'vote-unclear']
    if len(unclear) != found.count('unclear'):
        found.append(f'{len(unclear)} findings say vote-unclear')
    return found, source, said(root, '-')


def cases(path):
    for part in re.split(r'(?m)^== ', open(path, encoding='utf-8').read())[1:]:
        title, _, rest = part.partition('\n')
        text, _, facts = rest.partition('\n--')
        yield title, text.strip('\n'), [f for f in map(str.strip, facts.split('\n')) if f]


# What a word of a vote's line is to the score: its kind.
COUNTED = {'on': 'what is voted on', 'part': 'what is voted on', 'unanimous': 'unanimous'}


def atoms(facts):
    """The facts one by one: a vote is as many as it has voters, counts and the rest."""
    for fact in facts:
        kind, _, rest = fact.partition(' ')
        if kind == 'vote':
            counts, *sides = rest.split('|')
            for word in counts.split():
                yield COUNTED.get(word.partition('=')[0], 'counts'), word
            for side in sides:
                choice, _, names = side.partition(':')
                yield from (('voters', (choice.strip(), who.strip())) for who in names.split(','))
        elif kind == 'absent':
            yield from ((kind, who.strip()) for who in rest.split(','))
        elif kind == 'outcome':
            yield kind, rest.split()[0]
            yield from (('amended', word) for word in rest.split()[1:])
        else:
            yield kind if kind in EVENTS + ('statement', 'elected', 'unclear') else 'other', rest


def share(part, whole):
    return f'{part / whole:.3f}' if whole else '  -  '


def score(paths):
    """Precision and recall of each kind and of all, over the cases of the files."""
    right, found, expected = (collections.Counter() for _ in range(3))
    count = whole = 0
    for path in paths:
        for _, text, gold in cases(path):
            one, want = (collections.Counter(atoms(facts)) for facts in (facts_found(text)[0], gold))
            count += 1
            whole += one == want
            for total, some in ((right, one & want), (found, one), (expected, want)):
                for (kind, _), n in some.items():
                    total[kind] += n
                    total['all'] += n
    yield f'{count} decisions, {whole} without a fault'
    yield f'{"":18}precision  recall   facts'
    for kind in sorted(found | expected, key=lambda k: (k == 'all', k)):
        yield (f'{kind:18}{share(right[kind], found[kind]):>9}{share(right[kind], expected[kind]):>8}'
               f'{expected[kind]:8}')


def letters(text):
    return ''.join(text.split())


def main():
    paths = sorted(glob.glob(os.path.join(SRC, 'tests/facts/*.txt')))
    if sys.argv[1:2] == ['--score']:
        print('\n'.join(score(sys.argv[2:] or paths)))
        return
    count = 0
    for path in paths:
        for title, text, expected in cases(path):
            count += 1
            if is_other_build() and count % 3:  # together.py has them all in it
                continue
            found, source, whole = facts_found(text)
            expected.sort(key=lambda f: not f.startswith('outcome'))
            if not ok(found == expected, title):
                diag('text: ' + text.replace('\n', ' / '))
                for line in found:
                    if line not in expected:
                        diag('surplus: ' + line)
                for line in expected:
                    if line not in found:
                        diag('missing: ' + line)
                if sorted(found) == sorted(expected):
                    diag('in another order')
            if whole and letters(source) != letters(whole):
                ok(False, f'{title}: the text is whole')
            apart = unicodedata.normalize('NFD', text)
            if apart != text and text.startswith('HEAD\n'):  # together.py has the others so
                taken = [unicodedata.normalize('NFC', f) for f in facts_found(apart)[0]]
                ok(taken == found, f'{title}: the same with letters taken apart') or diag(taken)
    ok(count >= 1706, f'there are many of them ({count})')
    done()


if __name__ == '__main__':
    main()
