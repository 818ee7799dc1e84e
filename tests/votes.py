#!/usr/bin/env python3
"""Votes put together at random out of clauses whose truth is known: each voter is on the side that
the clause says, nobody is on two, and where the words "for" and "imod" change places in the text the
sides do.  The last also holds of the decisions of tests/facts whose votes say no more than that.

The seed is fixed; REFERAT_SEED sets another, and REFERAT_ROUNDS how many decisions are made."""
import glob
import os
import random
import re
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from decisions import HEAD, cases, facts_found, letters, name, said  # noqa: E402
from law import NS, convert  # noqa: E402
from tap import SRC, diag, done, is_, ok  # noqa: E402

ROUNDS = int(os.environ.get('REFERAT_ROUNDS', '300'))
SEED = int(os.environ.get('REFERAT_SEED', '2024'))

PERSONS = ['Agnes Lindved', 'Birger Tofthøj', 'Camilla Ravnsø', 'Daniel Overmark', 'Else Hjortdal', 'Frits Brandstrup',
           'Grethe Sandager', 'Henning M. Krarup', 'Inger-Lise Dahlbæk', 'Mads Vestenskov', 'Nina Skaarup']
PARTIES = ['A', 'B', 'C', 'F', 'O', 'V', 'Ø', 'Å', 'Venstre', 'Socialdemokratiet', 'Radikale Venstre', 'SF', 'Enhedslisten',
           'Dansk Folkeparti', 'Det Konservative Folkeparti', 'Liberal Alliance', 'Borgerlisten', 'Alternativet']
SAME = [{'A', 'Socialdemokratiet'}, {'B', 'Radikale Venstre'}, {'C', 'Det Konservative Folkeparti'}, {'F', 'SF'},
        {'O', 'Dansk Folkeparti'}, {'V', 'Venstre'}, {'Ø', 'Enhedslisten'}, {'Å', 'Alternativet'}]
SIDE = {'for': 'for', 'against': 'imod'}
AROUND = ['Godkendt.', 'Indstillingen er godkendt.', 'Forslaget er vedtaget.', 'Drøftet.', '',
          'Borgmesteren redegjorde for sagen.', 'Udvalget tog imod en deputation.', 'Sagen blev drøftet.']
ON = ['', '', ' forslaget', ' indstillingen', ' punkt 2']


def voters(rng):
    """A few voters, nobody twice, a party not by its letter and its name."""
    pool = rng.sample(PERSONS, len(PERSONS)) if rng.random() < .4 else rng.sample(PARTIES, len(PARTIES))
    if rng.random() < .2:
        pool = pool[:3] + rng.sample(PARTIES, 3)
    taken = []
    for one in pool:
        if one not in taken and not any({one, other} in SAME for other in taken):
            taken.append(one)
    return taken[:rng.randint(2, 7)]


def listed(names, rng, brackets=True):
    def shown(who):
        return f'{who} ({rng.choice("ABCFVØ")})' if brackets and who in PERSONS and rng.random() < .5 else who
    shown = [shown(who) for who in names]
    return shown[0] if len(shown) == 1 else ', '.join(shown[:-1]) + ' og ' + shown[-1]


def clause(choice, names, on, rng):
    """A main clause that says where the voters stand, without its full stop."""
    who = listed(names, rng)
    if choice == 'abstain':
        return rng.choice((f'{who} undlod at stemme', f'{who} stemte hverken for eller imod', f'{who} stemte blankt'))
    side = SIDE[choice]
    forms = [f'{who} stemte {side}{on}', f'{side} stemte {who}' if not on else f'{side}{on} stemte {who}',
             f'{who} stemte {side}{on}', f'{who} stemmer {side}{on}']
    if not on:
        forms.append(f'{len(names)} medlemmer ({listed(names, rng, False)}) stemte {side}')
    return rng.choice(forms)


def label(choice, names, rng):
    word = {'for': ('For', 'For stemte', 'Stemmer for'), 'against': ('Imod', 'Imod stemte', 'Stemmer imod'),
            'abstain': ('Undlod at stemme', 'Undlod', 'Hverken for eller imod')}[choice]
    return f'{rng.choice(word)}: {listed(names, rng)}'


def capital(text):
    return text[0].upper() + text[1:]


def decision(rng):
    """The text of a decision, and who stands on which side of its vote."""
    names = voters(rng)
    choices = rng.sample(('for', 'against', 'abstain'), rng.randint(1, 3))
    cuts = sorted(rng.sample(range(1, len(names)), min(len(choices), len(names)) - 1))
    parts = [names[a:b] for a, b in zip([0] + cuts, cuts + [len(names)])]
    sides = dict(zip(choices, parts))
    on = rng.choice(ON)
    way = rng.randrange(4)
    if way == 0:
        text = '\n'.join(label(choice, who, rng) for choice, who in sides.items())
    elif way == 1:
        text = ' '.join(capital(clause(choice, who, on, rng)) + '.' for choice, who in sides.items())
    elif way == 2:  # a sentence of two clauses with a verb each
        said = [clause(choice, who, on if not i else '', rng) for i, (choice, who) in enumerate(sides.items())]
        text = capital(rng.choice((', mens ', ', og ', '; ')).join(said)) + '.'
    else:
        text = '\n\n'.join(capital(clause(choice, who, on, rng)) + '.' for choice, who in sides.items())
    gap = rng.choice(('\n', '\n\n')) if way in (0, 3) else rng.choice((' ', '\n', '\n\n'))
    before, after = rng.choice(AROUND), rng.choice(AROUND)
    return (before + gap if before else '') + text + (gap + after if after else ''), sides


def swapped(text):
    """The text with "for" and "imod" in each other's place, where they say how somebody votes."""
    words = {'for': 'imod', 'imod': 'for', 'For': 'Imod', 'Imod': 'For'}
    verb = 'stemte|stemmer'
    pattern = (rf'(?<=\bstemte )(for|imod)\b|(?<=[Ss]temmer )(for|imod)\b|(?<!eller )\b(for|imod|For|Imod)(?=:|'
               rf'(?: forslaget| indstillingen| punkt 2)? (?:{verb})\b)')
    return re.sub(pattern, lambda m: words[m.group(0)], text)


def read(texts):
    """The sides of the votes of each decision: lists of (choice, name)."""
    source = HEAD + '\n'.join(f'Punkt {i}: En sag\n24/{1000 + i}\n\nBeslutning\n\n{text}\n'
                              for i, text in enumerate(texts, 1))
    status, document, messages = convert(source.encode(), '-q')
    if status:
        return None, messages
    root = ET.fromstring(document)
    items = [[(x.get('choice'), name(x)) for vote in item.iter(NS + 'vote') for x in vote if x.get('choice')]
             for item in root.iter(NS + 'item')]
    return items, letters(source) == letters(said(root))


def compare(texts, truths, title):
    found, whole = read(texts)
    if not ok(found is not None and len(found) == len(texts), f'{title}: there is an item for each') or not found:
        diag(whole)
        return
    ok(whole, f'{title}: the text is whole')
    wrong, twice = [], []
    for text, truth, got in zip(texts, truths, found):
        people = [who for _, who in got]
        if len(people) != len(set(people)):
            twice.append(text)
        if sorted(got) != sorted((choice, who) for choice, names in truth.items() for who in names):
            wrong.append((text, truth, got))
    for text in twice[:4]:
        diag('twice: ' + text.replace('\n', ' / '))
    ok(not twice, f'{title}: nobody stands on two sides')
    for text, truth, got in wrong[:6]:
        diag('text: ' + text.replace('\n', ' / '))
        diag(f'got:  {got}')
        diag(f'want: {truth}')
    ok(not wrong, f'{title}: each of {len(texts)} decisions says who voted what ({len(wrong)} do not)')


def one_sided(texts):
    """Where the text contradicts itself, no vote has anybody on two sides."""
    source = HEAD + '\n'.join(f'Punkt {i}: En sag\n24/{1000 + i}\n\nBeslutning\n\n{text}\n'
                              for i, text in enumerate(texts, 1))
    root = ET.fromstring(convert(source.encode(), '-q')[1])
    votes = [[(name(x), x.get('choice')) for x in vote if x.get('choice')] for vote in root.iter(NS + 'vote')]
    torn = [v for v in votes if len(dict(v)) != len(set(v))]
    for vote in torn[:4]:
        diag(vote)
    ok(votes and not torn, f'none of {len(votes)} votes has anybody on two sides')


def exchanged(fact):
    """A vote's line with its sides exchanged."""
    words = {'for': 'against', 'against': 'for'}
    sides = [re.sub(r'^ (for|against):', lambda m: f' {words[m.group(1)]}:', part) for part in fact.split('|')]
    sides[0] = re.sub(r'\b(for|against)=', lambda m: words[m.group(1)] + '=', sides[0])
    counts = sides[0].split()
    order = ['vote', 'for', 'against', 'abstain', 'on', 'part', 'unanimous']
    counts.sort(key=lambda word: order.index(word.partition('=')[0]))
    rest = sorted((part.strip() for part in sides[1:]), key=lambda part: order.index(part.partition(':')[0]))
    return ' | '.join([' '.join(counts)] + rest)


def mutations():
    """Decisions of tests/facts in which every "for" and "imod" says how somebody votes."""
    for path in sorted(glob.glob(os.path.join(SRC, 'tests/facts/*.txt'))):
        for title, text, facts in cases(path):
            votes = [f for f in facts if f.startswith('vote')]
            other = re.search(r'ikke|flertal|mindretal|hverken|mens .* undlod|s (\d+ )?stemmer|'
                              r'stemmer.* mod |stemmer imod\s\d|anbefaler|følger|tilslut|stemmerne fra|'
                              r'\d-\d|"', text)
            changed = swapped(text)
            left = re.sub(r'\b(for|imod)\b', '', text, flags=re.I)
            moved = sum(a != b for a, b in zip(re.findall(r'\w+', text), re.findall(r'\w+', changed)))
            count = len(re.findall(r'\w+', text)) - len(re.findall(r'\w+', left))
            if votes and not other and count and moved == count and 'unclear' not in facts:
                yield title, changed, [exchanged(f) for f in votes]


def main():
    rng = random.Random(SEED)
    made = [decision(rng) for _ in range(ROUNDS)]
    texts, truths = [text for text, _ in made], [truth for _, truth in made]
    compare(texts, truths, 'as made')
    turned = {'for': 'against', 'against': 'for', 'abstain': 'abstain'}
    compare([swapped(text) for text in texts],
            [{turned[choice]: names for choice, names in truth.items()} for truth in truths], 'swapped')
    torn = [text + gap + f'{who} stemte {SIDE[other]}.' for text, truth in made for choice, names in truth.items()
            for who in names[:1] for gap in (' ', '\n', '\n\n') for other in SIDE if other != choice]
    one_sided(torn[:2 * ROUNDS])
    count = 0
    for title, text, expected in mutations():
        count += 1
        found = [f for f in facts_found(text)[0] if f.startswith('vote')]
        if not is_(found, expected, f'swapped: {title}'):
            diag('text: ' + text.replace('\n', ' / '))
    ok(count >= 30, f'many decisions can be swapped ({count})')
    done()


main()
