#!/usr/bin/env python3
"""Every code of finding: minutes that show it, and the same without fault, which do not."""
import os
import re
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import NS, convert  # noqa: E402
from tap import diag, done, is_, ok  # noqa: E402

SOUND = '''REFERAT Teknikudvalget d. 06-11-2024

Mødedato Onsdag d. 6. november 2024 kl. 13:00

Mødested Rådhuset

Mødedeltagere Ragnhild Storgaard, Henning Falkesgaard, Tove Lyngsie

Indholdsfortegnelse

Godkendelse af dagsorden.....\t2
Takster for leje af bådpladser i havnen.....\t3
Lukket: Forhandling om en grund - Lukket.....\t7

Punkt 1: Godkendelse af dagsorden

24/100

Beslutning Teknikudvalget den 06-11-2024

Godkendt.

Punkt 2: Takster for leje af bådpladser i havnen

24/9012

Sagsfremstilling

Taksten har stået stille i fem år, som det fremgår af bilag 1.

Beslutning Teknikudvalget den 06-11-2024

For stemte 2: Socialdemokratiet (1), Venstre (1). Imod stemte 1: Radikale Venstre (1).

Godkendt.

Afbud: Tove Lyngsie.

Bilag

Bilag 1 - Takster

Punkt 3: Lukket: Forhandling om en grund - Lukket

24/9200
'''

# code, what stands in SOUND, what takes its place, the line of the finding, its severity
FAULTS = [
    ('weekday-differs', 'Onsdag', 'Torsdag', 3, 'warning'),
    ('contents-missing-item', 'Lukket: Forhandling om en grund - Lukket.....', 'Gave til personalet.....', None, 'warning'),
    ('contents-title-truncated', 'bådpladser i havnen.....\t3', 'bådplad\t3', 12, 'note'),
    ('item-number-gap', 'Punkt 3:', 'Punkt 5:', 43, 'warning'),
    ('item-number-repeated', 'Punkt 3:', 'Punkt 2:', 43, 'warning'),
    ('decision-missing', 'Beslutning Teknikudvalget den 06-11-2024\n\nGodkendt.\n\nPunkt 2', 'Punkt 2', 15, 'warning'),
    ('decision-date-differs', 'den 06-11-2024\n\nFor', 'den 07-11-2024\n\nFor', 31, 'warning'),
    ('absent-not-participant', 'Afbud: Tove Lyngsie.', 'Afbud: Holger Bisgaard.', 37, 'warning'),
    ('closed-item-has-text', '24/9200\n', '24/9200\n\nSagsfremstilling\n\nDet skulle ingen have set.\n', None, 'warning'),
    ('annex-unlisted', 'bilag 1', 'bilag 2', 29, 'warning'),
    ('figure-missing', 'bilag 1.\n', 'bilag 1.\n\nFigur 2: Kort over havnen\n', 31, 'note'),
    ('vote-count-differs', 'For stemte 2:', 'For stemte 4:', 33, 'warning'),
    ('vote-unclear', 'Imod stemte 1: Radikale', 'Imod stemte 2: Venstre og Radikale', 33, 'warning'),
    ('voter-absent', 'Imod stemte 1: Radikale Venstre (1).', 'Imod stemte 1: Tove Lyngsie.', 33, 'warning'),
    ('recused-voted', 'Radikale Venstre (1).\n', 'Bo Krag.\n\nBo Krag er inhabil.\n', 33, 'warning'),
    ('voter-absent', 'Imod stemte 1: Radikale Venstre (1).', 'Imod stemte 1: H. Falkesgaard.\n\nHenning Falkesgaard er fraværende.',
     33, 'warning'),
    ('voter-absent', 'Godkendt.\n\nPunkt 2', 'Godkendt.\n\nFor stemte Ragnhild Storgaard.\n\n'
     'Ragnhild Storgaard ankom kl. 13.30 efter punkt 1.\n\nPunkt 2', 23, 'warning'),
    ('recused-voted', 'Radikale Venstre (1).\n', 'Falkesgaard.\n\nHenning Falkesgaard er inhabil.\n', 33, 'warning'),
    ('vote-count-differs', 'For stemte 2: Socialdemokratiet (1), Venstre (1). Imod stemte 1: Radikale Venstre (1).',
     'Vedtaget med 3 stemmer for og 1 imod.', 33, 'warning'),
    ('text-before-first-item', '\t7\n\n', '\t7\n\nDette udkast er ikke læst igennem, og det er endnu ikke godkendt.\n\n', 15, None),
]


def findings(text, *options):
    """[(line, severity, code, message)] of what is printed; it has to agree with the XML."""
    status, document, messages = convert(text.encode(), *options)
    printed = [re.fullmatch(r'<stdin>:(\d+): (error|warning|note): (.*) \[([a-z-]+)\]', line)
               for line in messages.splitlines()]
    if not all(printed) or status not in (0, 1):
        diag(messages)
        return None, document
    printed = [(int(m[1]), m[2], m[4], m[3]) for m in printed]
    inside = [(int(f.get('line')), f.get('severity'), f.get('code'), f.get('message'))
              for f in ET.fromstring(document).iter(NS + 'finding')]
    if printed != inside:
        diag(f'printed {printed}\nin the document {inside}')
        return None, document
    return printed, document


is_(findings(SOUND)[0], [], 'sound minutes have no findings')
for code, old, new, line, severity in FAULTS:
    assert old in SOUND, old
    found, document = findings(SOUND.replace(old, new, 1))
    mine = [f for f in found or () if f[2] == code]
    times = 2 if code == 'contents-missing-item' else 1  # on either side
    if not ok(len(mine) == times, f'{code}: is found'):
        diag(f'found: {found}')
        continue
    if line:
        is_(mine[0][0], line, f'{code}: on its line')
    if severity:
        is_(mine[0][1], severity, f'{code}: its severity')
    ids = {i.get('id') for i in ET.fromstring(document).iter(NS + 'item')}
    ok(all(f.get('item') is None or f.get('item') in ids for f in ET.fromstring(document).iter(NS + 'finding')),
       f'{code}: names an item that is there')

# What says no more than that the item is closed is no text of it.
for said, codes in (('Punktet er lukket.', []), ('Behandlet for lukkede døre', []), ('Lukket punkt!', []),
                    ('Punktet er lukket. Grunden koster 2 mio. kr.', ['closed-item-has-text']),
                    ('- Punktet er lukket.', ['closed-item-has-text'])):
    is_([f[2] for f in findings(SOUND.replace('24/9200\n', f'24/9200\n\n{said}\n'))[0]], codes, f'{said!r} in a closed item')

# The head may tell who stays away in a list of their own.
away = SOUND.replace('Indholdsfortegnelse', 'Afbud: Holger Bisgaard\n\nIndholdsfortegnelse').replace('Tove Lyngsie.', 'Holger Bisgaard.')
is_([f[2] for f in findings(away)[0]], [], 'the head names who stays away')
is_([f[2] for f in findings(away.replace('Holger Bisgaard.', 'Bo Vad.'))[0]], ['absent-not-participant'], 'and nobody else')

# A list of other things, such as themes, lacks no item and names none that is missing.
other = SOUND
for title in ('Godkendelse af dagsorden', 'Takster for leje af bådpladser i havnen'):
    other = other.replace(title + '.....', 'Et tema om ' + title.split()[-1] + '.....')
is_([f[2] for f in findings(other)[0]], [], 'a list of other things is no list of the items')

# An annex is listed by its number, whatever that is.  All beyond 62 are one.
for listed in (1, 2, 9, 10, 12, 20, 61, 62, 63):
    for named in (1, 2, 3, 9, 10, 11, 12, 13, 20, 21, 61, 62, 63, 99):
        text = SOUND.replace('bilag 1.', f'bilag {named}.').replace('Bilag 1 -', f'Bilag {listed} -')
        wanted = [] if named == listed or min(named, listed) >= 63 else ['annex-unlisted']
        if [f[2] for f in findings(text)[0]] != wanted:
            ok(False, f'annex {listed} is listed, and {named} is named')
ok(True, 'an annex is known by its number')
is_([f[2] for f in findings(SOUND.replace('bilag 1.', 'bilag 1. Se også bilag 4.'))[0]], ['annex-unlisted'], 'the second one named')
is_([f[2] for f in findings(SOUND.replace('bilag 1.', 'bilag 2.').replace('- Takster\n', '- Takster\n\nBilag 2 - Kort\n'))[0]], [],
    'the second one listed')

# Two chains of headings, one in the other.
MEETING, ITEM = SOUND.split('Mødested')[0], '{}: Emne nummer {}\n\nBeslutning\n\nGodkendt.\n\n'
both = MEETING + ''.join(ITEM.format(f'Punkt {n}', n) + ITEM.format(f'Sag nr. {n + 6}', n + 6) for n in (1, 2, 3))
is_([(f[1], f[2]) for f in findings(both)[0]], [('note', 'form-uncertain')], 'form-uncertain: is found, as a note')


# Danish personal identification numbers are made here, and stand in no file.
def number(day, month, year, serial, good):
    """Ten digits; with a check digit that fits (modulus 11), or one that does not."""
    weights = (4, 3, 2, 7, 6, 5, 4, 3, 2)
    for extra in range(serial, serial + 10):
        nine = f'{day:02}{month:02}{year % 100:02}{extra:03}'
        check = -sum(w * int(d) for w, d in zip(weights, nine)) % 11
        if check < 10:
            return nine + str(check if good else (check + 3) % 10)
    raise ValueError


def cpr_findings(text):
    found, document = findings(SOUND.replace('Taksten', text + ' Taksten', 1))
    return [f for f in found or () if f[2] == 'cpr-number'], found, document


for form in ('{0}-{1}', '{0}{1}', '{0} {1}', '({0}-{1})', 'nr. {0}-{1}.', 'nr.{0}-{1}'):
    for good in (True, False):
        ten = number(17, 4, 1962, 20, good)
        shown = form.format(ten[:6], ten[6:])
        mine, found, document = cpr_findings(f'Borgeren {shown} har skrevet.')
        if form == '{0}{1}' and not good:
            continue  # ten digits that fit nothing are any number
        if form == '{0} {1}':
            ok(all(f[1] in ('error', 'warning') for f in mine), f'{form}: if it is found, it is grave')
            continue
        if not is_(len(mine), 1, f'a number as {form}, check digit {"fits" if good else "does not fit"}'):
            diag(found)
            continue
        is_(mine[0][1], 'error' if good else 'warning', 'its severity')
        is_(mine[0][0], 29, 'its line')
        ok(ten[:6] not in mine[0][3] and ten[6:] not in mine[0][3], 'the number is not printed')
        attributes = [v for e in ET.fromstring(document).iter() for v in e.attrib.values()]
        ok(not any(ten[6:] in v and ten[:4] in v for v in attributes), 'nor does it stand in an attribute')
for harmless in ('310299-12', '990199-1234', '300299-1234', '1234567890123', 'tlf. 12345678', '15.00.00-G01-517-23',
                 'EAN 5798001234567', '170462-12345', '4170462-1234', '1.170462-1234'):
    mine, found, document = cpr_findings(f'Se {harmless} her.')
    is_(mine, [], f'{harmless} is no such number')

found, document = findings('Kære alle\n\nVi ses i morgen.\n', '--force')
ok(found and 'not-minutes' in [f[2] for f in found], 'not-minutes: is found by force')
status, document, messages = convert(SOUND.encode('cp1252'))
ok('[encoding-repaired]' in messages, 'encoding-repaired: is found in Windows-1252')
status, document, messages = convert(SOUND.encode('cp1252'), '--strict')
print_status = status
is_(print_status, 0, 'a note is no reason for --strict to fail')
done()
