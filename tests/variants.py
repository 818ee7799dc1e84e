#!/usr/bin/env python3
"""One small thing at a time is written in every way that it may be, in minutes that are else the same: what is read of
it is the same, too, or what is told here."""
import os
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import NS, breach, convert  # noqa: E402
from tap import diag, done, is_, ok  # noqa: E402

HEAD = 'Referat Byrådet\n\nMødedato: 12-03-2024\n\nPunkt 1: Budget for havnen\n\n24/1234\n\n'
END = '\nBeslutning\n\nGodkendt.\n'


def read(text, name):
    """The root of the XML of these minutes, whose text must be whole."""
    source = text.encode()
    status, document, messages = convert(source)
    if not ok(status in (0, 1), f'{name}: is read'):
        diag(messages)
        return ET.Element('none')
    fault = breach(source, document)
    if fault:
        ok(False, f'{name}: the text is whole') or diag(fault)
    return ET.fromstring(document)


def said(node):
    return ' '.join(''.join(node.itertext()).split())


# The items of lists: their markers, which are kept, and what they are marked with.
for kind, markers in [('bullet', [m] * 3) for m in ('-', '•', '*', '–', 'o')] + [('number', m) for m in (
        ['1.', '2.', '3.'], ['1)', '2)', '3)'], ['(1)', '(2)', '(3)'], ['a)', 'b)', 'c)'], ['8.', '9.', '10.'],
        ['a.', 'b.', 'c.'], ['9)', '10)', '11)'], ['(a)', '(b)', '(c)'], ['x)', 'y)', 'z)'],
        ['i)', 'ii)', 'iii)'], ['iv)', 'v)', 'vi)'], ['h)', 'i)', 'j)'])]:
    # Text stands above and below, and the items one below the other or apart.
    for gap in ('', '\n'):
        name = f'a list with {" ".join(markers)}' + (', lines apart' if gap else '')
        text = ''.join(f'{m} Der gives tilskud {n} på havnen\n{gap}' for n, m in enumerate(markers))
        root = read(HEAD + 'Sagsfremstilling\n\nForvaltningen har set på dette:\n\n' + text + '\nDet er godt.\n' + END, name)
        lists = list(root.iter(NS + 'list'))
        is_([(l.get('type'), [i.get('marker') for i in l.iter(NS + 'li')]) for l in lists], [(kind, markers)], f'{name}: one list')

# Who recommends, and the clauses at once below, with every marker that they may have.
for heading in ('Forvaltningen indstiller', 'Forvaltningen indstiller:', 'Indstilling'):
    for markers in (['', ''], ['- ', '- '], ['• ', '• '], ['1. ', '2. '], ['a) ', 'b) '], ['1) ', '2) ']):
        name = f'{heading!r} above {markers[0]!r}'
        root = read(HEAD + f'{heading}\n{markers[0]}at havnen får tilskud, og\n{markers[1]}at det udbetales i maj.\n' + END, name)
        is_([said(s) for s in root.iter(NS + 'proposal')], ['at havnen får tilskud, og', 'at det udbetales i maj.'], f'{name}: two clauses')
        is_([s.get('kind') for s in root.iter(NS + 'section')], ['recommendation', 'decision'], f'{name}: its section')

# An everyday word that stands alone is their heading, and what a body recommends is its decision.
root = read(HEAD + 'Sagsfremstilling\n\nKranen er slidt.\n\nAnbefaling\n\nForvaltningen anbefaler,\n\nat kranen købes.\n\nBeslutning\n\n'
            'Økonomiudvalget anbefaler,\n\nat kranen købes.\n', 'Anbefaling')
is_([(s.get('kind'), s.get('outcome')) for s in root.iter(NS + 'section')],
    [('presentation', None), ('recommendation', None), ('decision', 'recommended')], 'Anbefaling: a recommendation, and a decision')

# Whose decision it is, in each form of the genitive.
for whose in ('Byrådets', "Byrådet's", 'Byrådet’s'):
    root = read(HEAD + f'{whose} beslutning\n\nGodkendt.\n', whose)
    is_([(s.get('kind'), s.get('body'), s.get('outcome')) for s in root.iter(NS + 'section')], [('decision', 'Byrådet', 'approved')],
        f'{whose}: the decision is that of Byrådet')
for whose, body in (('Økonomiudvalgets', 'Økonomiudvalget'), ('Teknisk Udvalgs', 'Teknisk Udvalg')):
    for day in ('', ' den 05-03-2024', ' d. 5. marts 2024'):
        root = read(HEAD + f'{whose} beslutning{day}\n\nAnbefales.\n' + END, f'{whose}{day}')
        first = next(root.iter(NS + 'section'), ET.Element('none'))
        is_((first.get('body'), first.get('date'), first.get('outcome')), (body, '2024-03-05' if day else None, 'recommended'),
            f'{whose} beslutning{day}: whose it is, and of when')

# Cells with white space around them.
for left, right in (('', ''), (' ', ''), ('', ' '), ('  ', '  '), ('\u00a0', '\u00a0')):
    rows = [('Sted', 'Beløb'), ('Havnen', '12'), ('Molen', '7')]
    text = ''.join(f'{left}{a}{right}\t{left}{b}{right}\n' for a, b in rows)
    name = f'cells between {left!r} and {right!r}'
    root = read(HEAD + 'Økonomi\n\nTabellen viser det.\n\n' + text + '\nDet er godt.\n' + END, name)
    is_([[''.join(c.itertext()) for c in r] for r in root.iter(NS + 'tr')], [list(r) for r in rows], f'{name}: bare text')
    if '\u00a0' in left:
        continue
    root = read(HEAD + '### Økonomi\n\n|' + '|\n|'.join(f'{left}{a}{right}|{left}{b}{right}' for a, b in
                                                           [rows[0], ('---', '---'), *rows[1:]]) + '|\n' + END, name + ', in Markdown')
    is_([[said(c) for c in r] for r in root.iter(NS + 'tr')], [list(r) for r in rows], f'{name}: the same in Markdown')

# Days and times of the head, in each form.
for day in ('12-03-2024', '12.03.2024', '12/03/2024', 'tirsdag den 12. marts 2024', '12. mar. 2024', '2024-03-12', 'd. 12-3-2024', '12/3-2024'):
    for label in ('Mødedato: ', 'Mødedato ', 'Dato: ', 'Mødedato\n'):
        root = read(HEAD.replace('Mødedato: 12-03-2024', label + day) + 'Sagsfremstilling\n\nTekst.\n' + END, f'{label!r} {day}')
        is_(root.find(NS + 'head').get('date'), '2024-03-12', f'{label!r} {day}: the day')
for times, start, end in (('kl. 16:00', '16:00', None), ('kl. 16.00 - 17.30', '16:00', '17:30'), ('kl. 9:05', '09:05', None),
                          ('kl. 16.00 til 23.59', '16:00', '23:59'), ('kl. 16', '16:00', None)):
    root = read(HEAD.replace('12-03-2024', f'12-03-2024 {times}') + 'Sagsfremstilling\n\nTekst.\n' + END, times)
    head = root.find(NS + 'head')
    is_((head.get('start'), head.get('end')), (start, end), f'{times}: begins and ends')

# What comes in every item is no running header where pages end beside it.
pages = ''.join(f'Punkt {n}: Sag om kaj {n}\n\n{line}\n\nByrådet, 12-03-2024  Side {n}\n\nSagsfremstilling\n\nKajen er slidt.\n\n'
                'Beslutning\n\nGodkendt.\n\n' for n, line in enumerate(['Sagen afgøres i: Byrådet'] * 4, 1))
root = read('Referat Byrådet\n\nMødedato: 12-03-2024\n\n' + pages, 'who decides, at a page\'s edge')
is_([[s.get('kind') for s in i.iter(NS + 'section')] for i in root.iter(NS + 'item')],
    [['competence', 'presentation', 'decision']] * 4, 'who decides, at a page\'s edge: a section of each item')

# Headings with a colon have a way of their own, beside empty ones without.
for word in ('Økonomi:', 'Høring:', 'Vurdering:'):
    items = ''.join(f'Punkt {n}: Sag om kaj {n}\n\nSagsfremstilling:\nKajen er slidt.\n\n{word}\nIngen.\n\nBeslutning\n\n'
                    for n in range(1, 4))
    root = read('Referat Byrådet\n\nMødedato: 12-03-2024\n\n' + items, word)
    is_([len(list(i.iter(NS + 'section'))) for i in root.iter(NS + 'item')], [3, 3, 3], f'{word} with text below it: a section')

# Titles that stand twice, with lists between them: the first is the heading.
items = ''.join(f'{n}. Sag om kaj {n}\n\n{n}.     Sag om kaj {n}\n\nSagsfremstilling\n\nDer skal gøres dette:\n'
                + ''.join(f'{k}. Arbejde {k}.\n' for k in range(1, lines + 1)) + '\nBeslutning\n\nGodkendt.\n\n'
                for n, lines in enumerate([2, 0, 3, 1, 2, 2, 4, 1, 2, 3], 1))
root = read('Referat Byrådet\n\nMødedato: 12-03-2024\n\n' + items, 'titles that stand twice')
is_([''.join(i.itertext()).count(f'Sag om kaj {i.get("number")}') for i in root.iter(NS + 'item')], [2] * 10,
    'titles that stand twice: both stand in their item')

# The first item is glued to the last entry of the contents, whose title ends in a number.
titles = {50: 'Godkendelse af dagsorden', 51: 'Havnens moler', 52: 'Boliger, fase 5'}
text = '\n'.join(f'{n}. {t}' for n, t in titles.items()) + ''.join(
    f'{n}. {t}\n\n{t}\n\nBeslutning\n\nGodkendt.\n\n' for n, t in titles.items())
root = read('Referat Byrådet\n\nMødedato: 12-03-2024\n\nPUNKTER\n\n' + text, 'glued to a number')
is_([(i.get('number'), i.get('title')) for i in root.iter(NS + 'item')], [(str(n), t) for n, t in titles.items()],
    'glued to a number: all items')

# Whose decision it is, in the text of a page, with its day or where that was lost: behind a heading, its text, or a sentence.
for text, outcome in (('Socialudvalget, den Taget til efterretning.', 'noted'), ('Social- og Vejudvalget den Godkendt.', 'approved'),
                      ('Socialudvalget, d. Godkendt.', 'approved'), ('Socialudvalget den : Godkendt.', 'approved'),
                      ('Beslutninger Kultur, Natur og Vejudvalget den Godkendt.', 'approved'),
                      ('Byrådet, den Indstillingen tiltrådt.', 'approved'), ('Økonomiudvalget, den Anbefales.', 'recommended'),
                      ('Socialudvalget, den 3. maj 2012 Godkendt.', 'approved'), ('Socialudvalget den 03-05-2012: Godkendt.', 'approved')):
    for above in ('Bilag: ', 'Bilag: Notat om planen.pdf ', 'Indstilling Administrationen indstiller, at sagen godkendes. '):
        items = ''.join(f'\n\n{n + 2} {n}. {title} Sagsnr.: 12/123{n} Beslutningstema {title} Sagsbeskrivelse Der er set på, hvad det '
                        f'koster, og hvor pengene kan findes i budgettet for næste år. {above}{text} Fraværende: Bo Dam'
                        for n, title in enumerate(('Havnens nye kran', 'Skolernes gamle tage'), 1))
        root = read('Referat Socialudvalget 3. maj 2012\n\nTranskript\n\n1 Referat Socialudvalget 3. maj 2012 kl. 13:00 Sandby Rådhus\n\n'
                    f'2 Indholdsfortegnelse Side 1. Havnens nye kran 2 2. Skolernes gamle tage 3{items}\n', f'{above}{text}')
        is_([[s.get('outcome') for s in i.iter(NS + 'section') if s.get('kind') == 'decision'] for i in root.iter(NS + 'item')],
            [[outcome]] * 2, f'{above}{text}: one decision of each item, though a title is said again in its text')

# Who was there, above the case number of the next item, which lost its title: no title.
for event in ('Brita Lund deltog som stedfortræder for Bjarke Dal', 'Ib Holm deltog i stedet for Bjarke Dal', 'Bjarke Dal var fraværende',
              'Ib Holm mødte som suppleant for Bjarke Dal', 'Bjarke Dal deltog ikke i mødet', 'Stedfortræder for Bjarke Dal: Ib Holm',
              'Ib Holm var stedfortræder for Bjarke Dal', 'Bjarke Dal (V) forlod mødet kl. 18', 'Bjarke Dal og Bo Dam var ikke til stede',
              'Ib Holm deltager som stedfortræder for Bjarke Dal'):
    for label in ('Afbud under hele mødet:\nBjarke Dal\n', 'Afbud:\nBjarke Dal\n', ''):
        root = read('Referat\nByrådet\nMødedato: 14-11-2022\nDeltagere: Palle Lund, Bjarke Dal, Bo Dam, Brita Lund\n' + ''.join(
            f'Sagsnr.: 22/14{n}\nBeslutning i Byrådet den 14-11-2022\nGodkendt.\n{label}{event}\n' for n in range(1, 4)), f'{label}{event}')
        is_([(i.get('title'), len(set(p.get('name') for p in i.iter(NS + 'person'))
                                  | {s.get(a) for s in i.iter(NS + 'substitution') for a in ('person', 'for')}
                                  | {s.get('person') for s in i.iter(NS + 'departure')}) > 0) for i in root.iter(NS + 'item')],
            [('', True)] * 3, f'{label}{event}: no title, and somebody is named in each item')
for title in ('Anna Ankers Vej får nyt tag', 'Ib Holms Gade'):
    root = read('Referat\nByrådet\nMødedato: 14-11-2022\n' + ''.join(f'{title}\nSagsnr.: 22/14{n}\nBeslutning\nGodkendt.\n' for n in range(1, 3)), title)
    is_([i.get('title') for i in root.iter(NS + 'item')], [title] * 2, f'{title}: a title')

# What may stand in front of a case number.
for front in ('', 'A00 ', 'P19 ', 'ABC / ', 'SOFHAN / ', 'ABC - '):
    root = read(HEAD.replace('24/1234', f'{front}24/1234') + 'Sagsfremstilling\n\nTekst.\n' + END, front)
    is_([c.get('number') for c in root.iter(NS + 'case')], ['24/1234'], f'{front!r} in front of a case number')
root = read(HEAD.replace('24/1234', 'A00 og 24/1234') + 'Sagsfremstilling\n\nTekst.\n' + END, 'text and a number')
is_([c.get('number') for c in root.iter(NS + 'case')], [], 'words in front of a number are text')

# What the head says of the hours, by labels that hold the hour's word.
for labels, hours in ((('Start kl.: ', 'Slut kl.: '), ('16:30', '20:45')), (('Start kl.:\n', 'Slut kl.:\n'), ('16:30', '20:45')),
                      (('Kl: ', None), ('16:30', None)), (('Klokken: ', 'Slut kl: '), ('16:30', '20:45'))):
    lines = ''.join(f'{label}{hour}\n' for label, hour in zip(labels, ('16:30', '20:45')) if label)
    root = read(HEAD.replace('12-03-2024\n', '12-03-2024\n' + lines) + 'Sagsfremstilling\n\nTekst.\n' + END, lines)
    head = root.find(NS + 'head')
    is_((head.get('start'), head.get('end')), hours, f'{labels}: begins and ends')

# The title and what stands around its names.
for title, expected in (('År 2018-2021 Teknik- og Miljøudvalget - Referat', ('Teknik- og Miljøudvalget', '2018-2021', None)),
                        ('00 Referat uden bilag - Sandby Kommune\n\nByrådet', ('Byrådet', None, 'Sandby')),
                        ('Sandby Kommune\n\nByrådet', ('Byrådet', None, 'Sandby'))):
    root = read(HEAD.replace('Referat Byrådet', title) + 'Sagsfremstilling\n\nTekst.\n' + END, title)
    head = root.find(NS + 'head')
    is_((head.get('body'), head.get('term'), head.get('municipality')), expected, f'{title!r}: what met')

# Contents whose numbers have lines of their own, and which the text's end cuts.
for heading in ('Indholdsfortegnelse\nSide\n', 'Sagsoversigt\n'):
    for first in ('Molens nye lys', 'Molens nye lys, og hvad det\nkoster om året'):
        text = 'Referat\nByrådet\nMødedato: 12-03-2024\n' + heading + f'1.\n{first} .......3\n2.\nHavnens kran .......4\n3.\nKajens bund'
        name = f'{heading!r} above {first!r}'
        root = read(text, name)
        is_([tuple(said(e.find(NS + t)) if e.find(NS + t) is not None else None for t in ('number', 'title', 'page'))
             for e in root.iter(NS + 'entry')],
            [('1.', ' '.join(first.split()), '3'), ('2.', 'Havnens kran', '4'), ('3.', 'Kajens bund', None)], f'{name}: its entries')
text = ''.join(f'{n}. {t}\n' for n, t in enumerate(('Budget', 'Orienteringssager til mødet i maj', 'Eventuelt'), 1))
root = read('Referat Byrådet\n\nMødedato: 12-03-2024\n\nPUNKTER\n\n' + text + '\n1. Budget\n\nBeslutning\n\nGodkendt.\n', 'a group\'s word')
is_([said(e.find(NS + 'number')) for e in root.iter(NS + 'entry')], ['1.', '2.', '3.'], 'an entry that begins as groups do is one')

# Contents below the heads of their columns, and no item at all.
for heading in ('Pkt. Tekst', 'Pkt. Emne', 'Nr. Emne', 'Nr. Titel', 'Dagsorden', 'Indholdsfortegnelse'):
    for form in ('%d %s', '%d. %s', '%d: %s', '%d\t%s'):
        text = '\n'.join(form % pair for pair in enumerate(('Godkendelse af dagsorden', 'Plan 2021-3, Fjordby', 'Salg af grund', 'Eventuelt'), 61))
        root = read(f'Referat\nByrådet\nden 9. marts 2021 kl. 16:45\n\nDeltagere\n\nEva Lund\nPia Toft\nIb Holm\n{heading}\n{text}\n', heading)
        is_((len(list(root.iter(NS + 'entry'))), len(list(root.iter(NS + 'item')))), (4, 0), f'{heading} above {form!r}: contents')

# A label of cases is no item; a page of one item tells who stayed away.
root = read('Referat\n\nByrådet\n\nMødedato: 12-03-2024\n\nHavnens kran\nJ.nr.:\nSagsfremstilling\n\nKranen er slidt.\n', 'J.nr.')
is_([i.get('number') for i in root.iter(NS + 'item') if i.get('number')], [], 'J.nr. is no item J')
root = read('2. Godkendelse af dagsordenen\n\nFraværende med afbud:\nAnne Holm\nBo Lund\n\nFraværende uden afbud:\nEva Tang\n\n'
            'Beslutning\n\n1. Bo Lund ønskede punkt 9 først.\n\nDagsordenen blev godkendt.\n', 'one item and who stayed away')
is_([i.get('number') for i in root.iter(NS + 'item')], ['2'], 'one item and who stayed away: minutes')
root = read('1. Godkendelse af dagsordenen\n\nBeslutning\n\nKulturudvalgets beslutning på mødet den 5. april 2019:\n\nGodkendt.\n', 'at the meeting')
is_([(s.get('body'), s.get('date')) for s in root.iter(NS + 'section')][-1:], [('Kulturudvalget', '2019-04-05')],
    'whose decision it is, at the meeting of a day')

# Labels first and values after them: fewer values than labels say nothing of who is absent that is not certain.
for values, absent, joined in (('Ingen\nBo Lund', [], []), ('Anne Holm, Bo Lund\nEva Tang\nIb Krag', ['Eva Tang'], ['Anne Holm', 'Bo Lund']),
                               ('Bo Lund', [], ['Bo Lund'])):
    root = read('Referat\nByrådet\n\nMødedato:\nMødested:\nDeltagere:\nFraværende:\nReferent:\n\n12. marts 2024\nByrådssalen\n' + values
                + '\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n', values)
    people = {n: [x.get('name') for e in root.iter(NS + 'field') if e.get('name') == n for x in e.iter(NS + 'person')] for n in ('absent', 'participants')}
    is_((people['absent'], people['participants']), (absent, joined), f'labels above {values!r}: who came and who did not')

# Who stayed away from an item, below the label in every way: no line of it is a paragraph of the decision.
for names in ('Bo Lund (A)', 'Bo Lund, A', '1. Bo Lund, A', '- Bo Lund (A)', '1. Bo Lund, A\n2. Anne Holm, V'):
    root = read(HEAD + END.lstrip() + f'\nAfbud:\n{names}\n', names)
    decision = [s for s in root.iter(NS + 'section') if s.get('kind') == 'decision'][0]
    is_(([said(e) for e in decision.iter(NS + 'p')], [e.get('name') for a in decision.iter(NS + 'absent') for e in a.iter(NS + 'person')]),
        (['Godkendt.'], ['Bo Lund', 'Anne Holm'][:1 + names.count('\n')]), f'{names!r} below a label')

# What is enough to be minutes, where the rest is lost: a head that tells hour, place, who came and who did not; items with a
# case each and headings that we know.
for name, text in (('a whole head', 'Byrådet\n\nMødetidspunkt: Kl. 16:00-17:45.\nMødested: Byrådssalen\nDeltagere: Bo Lund, Eva Tang, Ib Krag\n'
                    'Fraværende: Anne Holm\n'),
                   ('items with a case each', '\n'.join(f'Sag om {t}\nSagsnr.: 11/120{n}\n\nSagsbeskrivelse\n\nKajen er slidt.\n\nBilag\n\nKort.pdf\n'
                                                        for n, t in enumerate(('kajen', 'molen'))))):
    status, document, messages = convert(text.encode())
    ok(status in (0, 1), f'{name}: is minutes') or diag(messages)

# The last item of a text that ends in its title.
root = read('Referat Byrådet\n\nMødedato: 12-03-2024\n\n1. Budget\n\nGodkendt.\n\n2. Skoler\n\nUdsat.\n\n3. De gamle kajer, 2. etape,\n', 'cut')
is_([i.get('number') for i in root.iter(NS + 'item')], ['1', '2', '3'], 'a title that the end of the text cuts behind a comma')

# Who sent an apology stands among those who came, with or without an office.
for office in ('', ', Næstformand'):
    for dash in ('- afbud', ' - afbud', ' – afbud'):
        name = f'(C){office}{dash}'
        root = read('Referat\n\nByrådet\n\nMødedato: 12-03-2024\n\nDeltagere:\n\nAnne Holm (A), Formand\n\nBo Lund ' + name
                    + '\n\nEva Tang (A)\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n', name)
        is_(([x.get('name') for e in root.iter(NS + 'absent') for x in e.iter(NS + 'person')],
             [x.get('name') for e in root.iter(NS + 'field') if e.get('name') == 'participants' for x in e.iter(NS + 'person')]),
            (['Bo Lund'], ['Anne Holm', 'Eva Tang']), f'{name}: absent, and the others came')

# Headings of a form that nobody filled in stand right below each other.
root = read(HEAD + 'Beskrivelse af sagen\nBeskrivelse af alternativ indstilling\nØkonomiske konsekvenser\nØvrige konsekvenser\nHøring\n'
            'Lovgrundlag\nBeslutning\nGodkendt.\n', 'an empty form')
is_([s.get('kind') for s in root.iter(NS + 'section')],
    ['presentation', 'presentation', 'finance', 'assessment', 'consultation', 'legal', 'decision'], 'an empty form: its sections')

# A body's name with small words in it, in what heads its decision.
root = read(HEAD.replace('Byrådet', 'Udvalget for det nære sundhedsvæsen')
            + 'Behandling i Udvalget for det nære sundhedsvæsen tirsdag den 12. marts 2024, pkt. 1\n\nGodkendt.\n', 'small words')
is_([s.get('body') for s in root.iter(NS + 'section')], ['Udvalget for det nære sundhedsvæsen'], 'small words in a name: the body')
root = read('Referat\nByrådet tirsdag den 12. marts 2024 kl. 16.30\n\nKulturhuset: Store sal\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n', 'a house')
is_(root.find(NS + 'head').get('place'), 'Kulturhuset: Store sal', 'a house and its room below the hour: the place')

# What says a heading again, or the group of an item, is no text of the item, however far below; what stands below that is read.
for gap in range(1, 7):
    for again, group in (('Budget for havnen', ''), ('Punkt 1', ''), ('Sager til afgørelse', 'Sager til afgørelse\n\n')):
        name = f'{again!r} {gap} lines below a heading'
        root = read(HEAD.replace('Punkt 1:', group + 'Punkt 1:').replace('24/1234', '\n' * (gap - 1) + again + '\n' * gap + '24/1234')
                    + 'Sagsfremstilling\n\nKajen er slidt.\n' + END, name)
        item = next(root.iter(NS + 'item'), ET.Element('none'))
        is_([said(f) for f in item.iter(NS + 'furniture')], [again], f'{name}: furniture')
        is_([c.get('number') for c in item.iter(NS + 'case')], ['24/1234'], f'{name}: the case number below it')
        is_([said(p) for p in item.iter(NS + 'p')], ['Kajen er slidt.', 'Godkendt.'], f'{name}: and no other text')

# A line that begins with letters of "at" goes on as any other; one that begins with the word may be a clause.
for word in ('atter', 'attraktivt', 'atlas', 'adgang', 'a', 'ati'):
    root = read(HEAD + f'Sagsfremstilling\n\nForvaltningen har set på havnen,\n{word} er godt.\n' + END, word)
    is_([(said(p), len(list(p.iter(NS + 'lb')))) for p in root.iter(NS + 'p')][:1], [(f'Forvaltningen har set på havnen, {word} er godt.', 0)],
        f'a line that begins with {word!r} goes on')

# Labels of a head that are bold, as long as labels may be and longer.
for length in (4, 20, 38, 39, 40, 41, 42, 60):
    label = ('Dykkerklokker' * 6)[:length]
    root = read(f'# Referat Byrådet\n\n**Mødedato:** 12-03-2024\n\n**{label}** intet at sige\n\n## Punkt 1: Budget\n\n### Beslutning\n\nGodkendt.\n', label)
    is_([said(l) for l in root.find(NS + 'head').iter(NS + 'label')][1:], [label] if length <= 40 else [], f'a bold label of {length} letters')

# Lists in lists: each by its indentation, with every marker; a table ends them all.
def tree(node):
    """A list as its texts, and below each the list that stands in it."""
    return [(said(next(i.iter(NS + 'p'), i)), [tree(inner) for inner in i.findall(NS + 'list')]) for i in node.findall(NS + 'li')]


for outer in ('- ', '• ', '1. '):
    for inner in ('- ', '• ', 'a) '):
        for deeper in (2, 4):
            name = f'{inner!r} {deeper} spaces below {outer!r}'
            marks = [outer, inner, inner, outer, inner, inner]
            words = ['havnen', 'kajen', 'molen', 'byen', 'torvet', 'gaden']
            seen, lines = {}, ''
            for mark, word in zip(marks, words):
                inside = mark is inner and len(seen) and word not in ('havnen', 'byen')
                seen['in' if inside else 'out'] = seen.get('in' if inside else 'out', 0) + 1
                if not inside:
                    seen['in'] = 0
                n = seen['in' if inside else 'out']
                shown = f'{n}. ' if mark == '1. ' else 'abc'[n - 1] + ') ' if mark == 'a) ' else mark
                lines += ' ' * deeper * inside + shown + word + '\n'
            root = read(HEAD + 'Sagsfremstilling\n\nDer skal ske dette:\n\n' + lines + END, name)
            first = next(root.iter(NS + 'list'), ET.Element('none'))
            ok(tree(first) == [('havnen', [[('kajen', []), ('molen', [])]]), ('byen', [[('torvet', []), ('gaden', [])]])], name,
               'the item that goes on an outer count is text of the inner one' if (outer, inner) == ('1. ', 'a) ') else None)
for deeper in (0, 2):
    name = f'lists above and below a table, the last item {deeper} spaces in'
    root = read(HEAD + f'Sagsfremstilling\n\nDer skal ske dette:\n\n- havnen\n{" " * deeper}- kajen\n\nSted\tBeløb\nHavnen\t12\nMolen\t7\n\n'
                '- byen\n- broen\n' + END, name)
    section = next(root.iter(NS + 'section'), ET.Element('none'))
    is_([n.tag[len(NS):] for n in section], ['heading', 'p', 'list', 'table', 'list'], f'{name}: in their order')
    is_(tree(section[-1]), [('byen', []), ('broen', [])], f'{name}: the one below')

# Who came is known by the last name in what was decided, whatever calls those who came.
for label in ('Deltagere', 'Medlemmer', 'Til stede', 'Mødedeltagere'):
    for names in (': Anna Holm (A), Bo Krag (V), Else Dam (C)', ':\nAnna Holm (A)\nBo Krag (V)\nElse Dam (C)'):
        name = f'{label!r} and names ' + ('in its line' if names[1] == ' ' else 'below')
        root = read(HEAD.replace('12-03-2024\n', f'12-03-2024\n\n{label}{names}\n') + '\nBeslutning\n\nKrag stemte imod. Godkendt.\n', name)
        is_([(v.get('name'), v.get('choice'), v.get('ref')) for v in root.iter(NS + 'person') if v.get('choice')],
            [('Bo Krag', 'against', 'person-2')], f'{name}: who voted')

# Where those who came have parties in brackets, what one has behind a comma is no name.
for before in (3, 4, 5):
    came = ['Anna Holm (A)', 'Bo Krag (V)', 'Eva Lund (F)', 'Ib Tang (C)', 'Ole Vang (B)'][:before]
    root = read(HEAD.replace('12-03-2024\n', '12-03-2024\n\nDeltagere:\n' + '\n'.join(came) + '\nElse Dam, Frie Liberale\n') + END, 'Frie Liberale')
    is_([v.get('name') for v in root.find(NS + 'head').iter(NS + 'person')], [c[:-4] for c in came] + ['Else Dam'],
        f'{before} with parties, and one behind a comma: who came')
done()
