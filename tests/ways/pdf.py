#!/usr/bin/env python3
"""A PDF is read from the places of its words: pages drawn here, and their text.

Most of it needs no PDF and no program but tests/pdf/pdftext, the reader by itself: a page is
drawn as the list of words that pdftotext -bbox-layout would write of it."""
import collections
import html
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
import tap  # noqa: E402
from tap import built, converter, diag, done, is_, ok, skip  # noqa: E402

PDFTEXT = built('tests/pdf/pdftext')
NS = '{urn:x-referat:1}'
LETTER, SPACE, HEIGHT, PITCH, LEFT, RIGHT = 5, 3, 12, 13, 60, 540  # in points
READ = []  # everything that was drawn and what is read of it, for the last test


class Page:
    """Words at their places; `y` is where the next line stands."""

    def __init__(self):
        self.words, self.y = [], 80

    def put(self, x, text, size=1.0, y=None, space=SPACE, right=False):
        """A text in one line from `x` on, or ending there; its end is returned."""
        y = self.y if y is None else y
        words = text.split(' ')
        if right:
            x -= sum(len(w) * LETTER * size for w in words) + (len(words) - 1) * space
        for w in words:
            end = x + len(w) * LETTER * size
            self.words.append((x, y, end, y + HEIGHT * size, w))
            x = end + space
        return x - space

    def line(self, *parts, size=1.0, gap=0.0, space=SPACE):
        """A line of parts (x, text) or (x, text, True) that end at x, `gap` below the last one."""
        self.y += gap
        for part in parts:
            self.put(part[0], part[1], size, space=space, right=len(part) > 2)
        self.y += PITCH * size

    def full(self, text, end=RIGHT, gap=9.0):
        """A line that is stretched up to the right margin."""
        self.line((LEFT, text), gap=gap, space=(end - LEFT - len(text.replace(' ', '')) * LETTER) / text.count(' '))

    def p(self, text, left=LEFT, right=RIGHT, first=None, gap=8.0, size=1.0):
        """A paragraph, wrapped; `first` is where its first line begins."""
        self.y += gap
        x, begun = left if first is None else first, []
        for word in text.split(' '):
            width = len(word) * LETTER * size
            start = begun[0][0] if begun else x
            end = start + sum(len(w) * LETTER * size + SPACE for _, w in begun)
            if begun and end + width > right:
                self.put(start, ' '.join(w for _, w in begun), size)
                self.y += PITCH * size
                begun, x = [], left
                end = x
            begun.append((end, word))
        self.put(begun[0][0], ' '.join(w for _, w in begun), size)
        self.y += PITCH * size


def xml(*pages):
    out = ['<html><body><doc>']
    for page in pages:
        out.append('<page width="595.000000" height="842.000000"><flow><block>')
        for x, y, end, bottom, word in page.words:
            out.append(f'<line><word xMin="{x:.6f}" yMin="{y:.6f}" xMax="{end:.6f}" yMax="{bottom:.6f}">'
                       f'{html.escape(word)}</word></line>')
        out.append('</block></flow></page>')
    return '\n'.join(out + ['</doc></body></html>']).encode()


def run(data):
    return subprocess.run([PDFTEXT], input=data, capture_output=True, timeout=120)


def text(*pages):
    """The lines of the text, without the blank ones."""
    return [l for l in raw(*pages).split('\n') if l]


def raw(*pages):
    data = xml(*pages)
    READ.append((data, run(data).stdout.decode()))
    return READ[-1][1]


LOREM = 'Kommunen har siden foråret undersøgt, hvordan stien langs åen kan føres videre til den gamle bro ved møllen'

# ---- paragraphs ----

p = Page()
p.p(f'{LOREM}, og hvad det vil koste at lægge fliser på hele strækningen i stedet for grus.')
p.p('Svaret kom i maj.', gap=0)
p.p('Sagen er ikke hastende.')
is_(raw(p), f'{LOREM}, og hvad det vil koste at lægge fliser på hele strækningen i stedet for grus.\n\n'
    'Svaret kom i maj.\n\nSagen er ikke hastende.\n\n', 'wrapped lines are joined, paragraphs parted')

p = Page()
p.p(LOREM, first=LEFT + 20)
p.p(LOREM, first=LEFT + 20, gap=0)
is_(text(p), [LOREM, LOREM], 'an indent begins a paragraph')

p = Page()
p.p(f'5. Anlæg af sti langs åen fra den gamle bro ved møllen til den nye station ved Nordhavn med {LOREM}', size=1.5)
p.line((LEFT, 'Sagsnr.: 24/1234'))
p.p(f'{LOREM}.')
is_(text(p)[0], f'5. Anlæg af sti langs åen fra den gamle bro ved møllen til den nye station ved Nordhavn med {LOREM}',
    'a wrapped heading is one line')
is_(text(p)[1:], ['Sagsnr.: 24/1234', f'{LOREM}.'], 'and what stands below it is not joined')

p = Page()
for k in range(3):
    p.line((LEFT, '•'), (LEFT + 18, 'punkt som fylder en hel linje og derfor går videre i den næste under sit eget ord for'),
           gap=3)
    p.line((LEFT + 18, 'at slutte der'))
is_(text(p), ['• punkt som fylder en hel linje og derfor går videre i den næste under sit eget ord for at slutte der'] * 3,
    'a list with hanging indent is no table')

p = Page()
p.p(f'{LOREM}. {LOREM}.')
p.p(f'{LOREM}. {LOREM}. {LOREM}.', left=LEFT + 60, right=RIGHT - 150)
is_(text(p)[1:], [f'{LOREM}. {LOREM}. {LOREM}.'], 'a block with a margin of its own')

p = Page()
p.line((LEFT, 'Når sagen er oplyst så godt, at den kan afgøres'), space=14)
is_(text(p), ['Når sagen er oplyst så godt, at den kan afgøres'], 'a line that is stretched has no columns')

p = Page()
p.p(f'{LOREM}. {LOREM}.')
p.line((LEFT, 'Sagsnr.: 24/1234'), (300, 'Dok.nr.: 24-99'), (RIGHT, 'Åbent', True), gap=8)
p.line((LEFT, 'Sagsfremstilling'))
is_(text(p)[1:], ['Sagsnr.: 24/1234   Dok.nr.: 24-99   Åbent', 'Sagsfremstilling'], 'a line of parts is not wrapped')

FULL = ' '.join(['fyldt'] * 14)  # begins a line that is full
p = Page()
p.full(f'{FULL} linje')
p.line((LEFT, '– og resten'))
p.full(f'{FULL} liste:')
p.line((LEFT, '– punkt'))
is_(text(p), [f'{FULL} linje – og resten', f'{FULL} liste:', '– punkt'], 'a dash with which a line begins is a list\'s or a sentence\'s')

# ---- hyphens ----

REST = 'slut og så og igen og til afgørelse.'
p = Page()
for end, begin in (('kom\u00ad\u2010', 'mune'), ('skole\u2010', 'hjem'), ('børne-', 'og'), ('Syd-', 'Vest'), ('2024-', '2025'),
                   ('afgø-', 'relse'), ('skole-hjem-', 'samtaler'), ('nord-', 'syd')):
    p.full(f'{FULL} {end}')
    p.line((LEFT, f'{begin} {REST}'))
is_([l[len(FULL) + 1:-len(REST) - 1] for l in text(p)],
    ['kom\u00admune', 'skole\u00adhjem', 'børne- og', 'Syd-Vest', '2024-2025', 'afgø\u00adrelse', 'skole-hjem-samtaler',
     'nord-syd'], 'hyphens at the ends of lines, soft and real')

# The marks of lists: each begins an item, whose lines go on.
for marks in ([f'{n}.' for n in range(7, 13)], [f'{n})' for n in (8, 9, 10, 98, 99, 100)], [f'{c})' for c in 'aghijz'], ['-'] * 4, ['•'] * 4):
    p = Page()
    p.p(f'{LOREM}.')
    for mark in marks:
        p.put(LEFT, mark)
        p.p(f'at {LOREM[:70]} og videre, og at det koster {len(mark)} kroner', left=LEFT + 20, first=LEFT + 20, gap=0)
    is_(text(p)[1:], [f'{mark} at {LOREM[:70]} og videre, og at det koster {len(mark)} kroner' for mark in marks], f'a list with {" ".join(marks)}')

# Marks that stand at their words: each line is one of its own.
p = Page()
p.p(f'{LOREM}.')
GLUED = [f'{n}.{LOREM[:88]}' for n in (7, 8, 9, 10, 19, 90, 99)]
for line in GLUED:
    p.full(line, gap=0)
is_([l for l in text(p) if l in GLUED], GLUED, 'numbers that stand at their words begin lines')

# ---- words ----

p = Page()
p.line((LEFT, '•'), (LEFT + 40, 'Når sagen er oplyst'), space=14)
is_(text(p), ['• Når sagen er oplyst'], 'the space behind a bullet is none of those of a stretched line')
p = Page()
p.put(300, 'til højre', y=p.y)
p.put(LEFT, 'til venstre', y=p.y)
is_(text(p), ['til venstre   til højre'], 'what was drawn last may stand first')
p = Page()
p.words = [(LEFT, p.y, 80, p.y + HEIGHT, 'Byg'), (80.9, p.y, 110, p.y + HEIGHT, 'ning')]
is_(text(p), ['Bygning'], 'parts of a word are as near as fractions of a point tell')

# ---- labels beside the text ----


def side_page():
    """Two items whose headings of sections stand beside their text."""
    p = Page()
    at = 170
    for number, title in ((1, 'Sti langs åen fra den gamle bro til den nye station'),
                          (2, 'Tag på hallen ved skolen i Nordby og på klubhuset')):
        p.line((LEFT, f'{number}. {title}'), gap=12)
        p.line((LEFT, 'Sagsfremstilling'), (at, f'{LOREM[:60]}'), gap=12)
        p.line((at, 'og hvad det vil koste at lægge fliser på hele den strækning.'))
        p.line((at, 'Det er dyrt.'), gap=8)
        p.line((at, 'År'), (300, 'Udgift'), gap=8)
        p.line((at, '2024'), (300, '1.200'))
        p.line((at, '2025'), (300, '3.400'))
        p.line((LEFT, 'Administrationens'), (at, f'{LOREM[:60]}'), gap=8)
        p.line((LEFT, 'vurdering'), (at, 'og hvad det vil koste at lægge fliser på hele den strækning.'))
        p.line((LEFT, 'Beslutning'), (at, 'Godkendt.'), gap=8)
        p.line((at, 'Afbud: Anna Holm'), gap=8)
    return p


SIDE = ['Sagsfremstilling', f'{LOREM[:60]}', 'og hvad det vil koste at lægge fliser på hele den strækning.',
        'Det er dyrt.', 'År\tUdgift', '2024\t1.200', '2025\t3.400', 'Administrationens vurdering', f'{LOREM[:60]}',
        'og hvad det vil koste at lægge fliser på hele den strækning.', 'Beslutning', 'Godkendt.', 'Afbud: Anna Holm']


def joined(lines):
    """The text whatever lines it stands in, but for labels and rows."""
    return '\n'.join(lines).replace(f'{LOREM[:60]}\nog', f'{LOREM[:60]} og')


p = side_page()
is_(joined(text(p)), joined(['1. Sti langs åen fra den gamle bro til den nye station'] + SIDE +
                            ['2. Tag på hallen ved skolen i Nordby og på klubhuset'] + SIDE),
    'labels beside the text become lines above it, and its tables stay')

p = Page()
for number in range(1, 6):
    p.line((LEFT, f'Punkt {number}'), (170, 'Sti langs åen fra den gamle bro ved møllen og til den nye station i'), gap=12)
    p.line((170, 'Nordhavn'))
    p.p(f'{LOREM}.')
ok(all('\t' in l or '   ' in l for l in text(p) if l.startswith('Punkt')), 'a title behind a number stays there')

p = side_page()
p.words = [(x, y + (3 if w in ('Administrationens', 'vurdering') else 0), e, b + (3 if w in ('Administrationens', 'vurdering') else 0), w)
           for x, y, e, b, w in p.words]
ok('Administrationens vurdering' in text(p), 'a label that stands a little lower is read, too')

# ---- tables ----

p = Page()
p.p(f'{LOREM}.')
for _ in range(2):
    p.line((LEFT, 'Område'), (200, 'Udgift'), (300, 'Indtægt'), gap=8)
    for label, out, into in (('Drift', '1.200', '300'), ('Tilskuddet', '2.200', ''), ('Fra puljen', '', '100')):
        p.line(*[part for part in ((LEFT, label), (200, out), (300, into)) if part[1]])
    p.p(f'{LOREM}.')
is_([l for l in text(p) if '\t' in l][:4], ['Område\tUdgift\tIndtægt', 'Drift\t1.200\t300', 'Tilskuddet\t2.200\t', 'Fra puljen\t\t100'],
    'figures tell rows apart that stand close and fill their columns')

p = Page()
p.p(f'{LOREM}.')
p.line((LEFT, 'Dag'), (200, 'Betjent åbningstid'), gap=8)
for day, hours in (('Mandag', '10-18'), ('Tirsdag', '10-16'), ('Onsdag', '9-13')):
    p.line((LEFT, day), (200, hours))
is_([l for l in text(p) if '\t' in l][:2], ['Dag\tBetjent åbningstid', 'Mandag\t10-18'], 'and the heads of columns from them')

p = Page()
p.line((LEFT, 'Dato'), (200, '3. maj 2024'))
p.line((LEFT, 'Sted'), (200, 'Mødelokale 5 i kælderen'))
p.line((LEFT, 'Medlemmer'))
p.line((LEFT, 'Navn'), (250, 'Parti'), (400, 'Funktion'))
for name, party, role in (('Anna Holm', 'Borgerlisten for Nordby', 'formand'), ('Palle Rasmussen', 'Borgerlisten for Nordby', ''),
                          ('Gerda Toft', 'Fælleslisten', ''), ('Claus Vibe Thomsen', 'Fælleslisten', 'sekretær')):
    p.line(*[part for part in ((LEFT, name), (250, party), (400, role)) if part[1]])
is_(text(p), ['Dato\t3. maj 2024', 'Sted\tMødelokale 5 i kælderen', 'Medlemmer', 'Navn\tParti\tFunktion',
              'Anna Holm\tBorgerlisten for Nordby\tformand', 'Palle Rasmussen\tBorgerlisten for Nordby\t',
              'Gerda Toft\tFælleslisten\t', 'Claus Vibe Thomsen\tFælleslisten\tsekretær'],
    'where a line stands alone and cells begin elsewhere below it, a table ends; names with room behind them are rows')

p = Page()
p.p(f'{LOREM}.')
p.line((LEFT, 'Punkt 4'), (170, 'Rådets budget 2022'), gap=12)
p.line((LEFT, 'Sagsnr. 22/340'))
p.line((LEFT, 'Økonomi:'), gap=8)
for name, sum_ in (('Kurser', '18.000'), ('Kørsel', '6.500'), ('Tegnsprogstolk', '12.300')):
    p.line((LEFT, name), (500, sum_, True))
is_(text(p)[-6:], ['Punkt 4   Rådets budget 2022', 'Sagsnr. 22/340', 'Økonomi:', 'Kurser\t18.000', 'Kørsel\t6.500',
                   'Tegnsprogstolk\t12.300'], 'a title with nothing below it is no head of a table')

p = Page()
p.line((LEFT, 'Punkt 2'), (LEFT + 112, 'Sti langs åen'))
p.line((LEFT, 'Sagsnr. 22/332'))
p.line((LEFT, 'Beslutning:'), gap=6)
p.line((LEFT, 'Dagsorden og referat af mødet blev godkendt'))
p.line((LEFT, 'Punkt 3'), (LEFT + 112, 'Tag på hallen'), gap=6)
is_(text(p)[-2:], ['Dagsorden og referat af mødet blev godkendt', 'Punkt 3   Tag på hallen'],
    'text is not cut where a word stands below a column by chance')

p = Page()
for number, title in ((1, 'Godkendelse af dagsorden'), (2, 'Sti langs åen fra den gamle bro til stationen')):
    p.line((LEFT, f'{number} {title}'))
    p.line((LEFT, f'Sagsid.: 24/{number}18'), (RIGHT, 'Åben sag', True))
    p.line((LEFT, 'Beslutning:'))
    p.line((LEFT, 'Godkendt.'))
is_([l for l in text(p) if '\t' in l], [], 'lines of text with remarks at the margin are no table')

p = Page()
p.line((LEFT, 'Dato:'), (150, '3. maj 2024'))
p.line((LEFT, 'Til stede:'), (150, 'Anna Holm (A), formand'))
p.line((LEFT, 'Bo Lund (V)'))
p.line((LEFT, 'Ida Bro (F)'))
p.p(f'{LOREM}.')
is_(raw(p), f'Dato:\t3. maj 2024\nTil stede:\tAnna Holm (A), formand\nBo Lund (V)\nIda Bro (F)\n\n{LOREM}.\n\n',
    'what stands close below a field goes on from it')

p = Page()
p.line((LEFT, 'Anna Holm (A), formand'), (300, 'Bo Lund (V)'))
p.line((LEFT, 'Ida Bro (F), næstformand'), (300, 'Ole Kær (O)'))
p.line((LEFT, 'Indhold'), gap=12)
p.line((LEFT, 'Punkt 1 Dagsorden'), (200, '.' * 50), (500, '2'), gap=12)
p.line((LEFT, 'Punkt 2 Stien langs åen'), (230, '.' * 44), (500, '3'))
p.p(f'{LOREM}.')
is_([l for l in text(p) if '\t' in l], ['Anna Holm (A), formand\tBo Lund (V)', 'Ida Bro (F), næstformand\tOle Kær (O)'],
    'dots that lead to a page are in no table')

pages = []
for number in range(1, 4):
    p = Page()
    p.y += 7 if number == 1 else 0
    p.line((LEFT, 'Byrådets beslutning' if number > 1 else 'Punkt 1'))
    p.line((LEFT, f'Godkendt som nummer {"i" * number}.'))
    for k in range(3):
        p.p(f'{"abc"[k] * number} {LOREM}.')
    pages.append(p)
is_([l.split('\f')[-1] for l in raw(*pages).split('\n') if 'Byrådets' in l], ['Byrådets beslutning'] * 2,
    'what two pages begin with is no head of them where text stands close below it')

p = Page()
p.p(f'{LOREM}.')
p.line((LEFT, 'Udvalg'), (285, 'Drift'), (455, 'Anlæg'), gap=8)
p.line((240, 'Budget', True), (310, 'Rettet', True), (370, 'Skøn', True), (450, 'Budget', True), (510, 'Skøn', True))
for k in range(3):
    p.line((LEFT, f'Udvalg {"ABC"[k]}'), (240, '1.200', True), (310, '-40', True), (370, '1.160', True), (450, f'{k}80', True),
           (510, '75', True))
is_([l for l in text(p) if '\t' in l][:2], ['Udvalg\tDrift\t\t\tAnlæg\t', '\tBudget\tRettet\tSkøn\tBudget\tSkøn'],
    'a head over several columns stands in the first of them')

p = Page()
p.p(f'{LOREM}.')
p.line((LEFT, 'Udvalg'), (370, 'Heraf', True), gap=8)
p.line((240, 'Budget', True), (310, 'Rettet', True), (370, 'løn', True))
for k in range(3):
    p.line((LEFT, f'Udvalg {"ABC"[k]}'), (240, '1.200', True), (310, '-40', True), (370, '1.160', True))
ok('Drift' not in text(p)[1] and text(p)[1].index('Heraf') > len('Udvalg\t\t'), 'one over the last column stays there')


def table_page(page=None):
    page = page or Page()
    page.p(f'{LOREM}:')
    page.y += 8
    page.line((60, 'Post'), (300, 'Budget'), (400, 'Regnskab'), (480, 'Note'))
    page.line((60, 'Broer og tunneler i den'), (345, '1.200', True), (458, '990', True), (480, 'Se'))
    page.line((60, 'nordlige bydel'), (480, 'bilag 2'))
    page.line((60, 'Veje'), (345, '14.300', True), (458, '1.014.310', True))
    page.line((60, 'Stier'), (458, '75', True), (480, 'Nyt'))
    page.line((60, 'I alt'), (345, '15.500', True), (458, '1.015.375', True))
    return page


ROWS = ['Post\tBudget\tRegnskab\tNote', 'Broer og tunneler i den nordlige bydel\t1.200\t990\tSe bilag 2', 'Veje\t14.300\t1.014.310\t',
        'Stier\t\t75\tNyt', 'I alt\t15.500\t1.015.375\t']
p = table_page()
p.p(f'{LOREM}.', gap=14)
is_(text(p), [f'{LOREM}:'] + ROWS + [f'{LOREM}.'], 'columns, wrapped cells, empty cells, figures at the right')

p = Page()
for k in range(4):
    p.line((60, f'Navn {k}'), (160, 'hvad der er sagt af dem, som'), (340, f'{k} gange'), gap=7)
    p.line((160, 'mødte op'))
is_(text(p), [f'Navn {k}\thvad der er sagt af dem, som mødte op\t{k} gange' for k in range(4)], 'rows are told by their spaces')

p = Page()
p.line((60, 'Navn'), (160, 'Tekst'))
for k in range(3):
    p.line((160, 'En celle med to'), gap=9)
    p.put(60, f'Midt {k}', y=p.y - PITCH / 2)
    p.line((160, 'linjer i midten'))
is_(text(p)[1:], [f'Midt {k}\tEn celle med to linjer i midten' for k in range(3)], 'cells that are centred beside two lines')

p = Page()
p.line(*[(x, str(y), True) for x, y in ((200, 2023), (235, 2024), (270, 2025), (305, 2026))])
p.line((60, 'Løn'), (200, '-58', True), (235, '1.200', True), (270, '93', True), (305, '4', True))
p.line((60, 'Varme'), (200, '158', True), (235, '200', True), (270, '3', True), (305, '14', True))
is_(text(p), ['\t2023\t2024\t2025\t2026', 'Løn\t-58\t1.200\t93\t4', 'Varme\t158\t200\t3\t14'], 'years at the same distance head columns')

p = Page()
p.line((60, 'Navn'), (160, 'Opgave'), (400, 'Frist'))
p.line((60, 'Anna Holm'), (160, 'Ringer.'), (400, 'maj'))
p.line((160, 'Skriver til alle sammen.'))
p.line((60, 'Bo Berg'), (160, 'Kører.'), (400, 'juni'))
is_(text(p), ['Navn\tOpgave\tFrist', 'Anna Holm\tRinger. Skriver til alle sammen.\tmaj', 'Bo Berg\tKører.\tjuni'],
    'a cell of several paragraphs')

p = Page()
p.p(' '.join([LOREM] * 6))
p.y += 10
for k, row in enumerate((('Center', 'Nu', 'Forslag'), ('Kildehuset', 'hverdage', 'hele ugen'), ('Elmegården', 'onsdage'),
                         ('Strandhus', '', 'torsdage'))):
    p.line(*[(x, t) for x, t in zip((60, 160, 300), row) if t], gap=4 + k % 2)
is_(text(p)[1:], ['Center\tNu\tForslag', 'Kildehuset\thverdage\thele ugen', 'Elmegården\tonsdage\t', 'Strandhus\t\ttorsdage'],
    'rows that are farther apart than lines of text')

a, b = Page(), Page()
table_page(a)
a.put(260, 'Side 1 af 2', y=800)
b.put(260, 'Side 2 af 2', y=800)
b.line((60, 'Post'), (300, 'Budget'), (400, 'Regnskab'), (480, 'Note'))
b.line((60, 'Havne'), (345, '7.300', True), (458, '4.310', True))
b.line((60, 'Lys'), (345, '300', True), (458, '310', True))
b.p(f'{LOREM}.', gap=14)
is_(raw(a, b).replace('\n\n', '\n'), '\n'.join([f'{LOREM}:'] + ROWS + ['Havne\t7.300\t4.310\t', 'Lys\t300\t310\t']) +
    f'\n\f\fSide 1 af 2\f\fPost   Budget   Regnskab   Note\f{LOREM}.\n\f\fSide 2 af 2\f', 'a table goes on over a page, and its heads are not said twice')

p = Page()
p.line((LEFT, 'Aktivitet'), (300, 'Antal'))
p.line((LEFT, 'Møder'), (400, '7', True))
p.line((LEFT, 'Besøg og andre ting'), (400, '12', True))
is_(text(p), ['Aktivitet\tAntal', 'Møder\t7', 'Besøg og andre ting\t12'], 'heads beside the figures that they head')

p = Page()
p.p(f'{LOREM}:')
p.line((LEFT, 'Udvalg'), (280, 'Drift'), (440, 'Anlæg'), gap=8)
p.line((270, 'Budget', True), (350, 'Skøn', True), (430, 'Budget', True), (510, 'Skøn', True))
for name, figures in (('Havne', ('312', '310', '18', '14')), ('Skoler', ('604', '605', '22', '23')), ('Veje', ('71', '72', '41', '33'))):
    p.line((LEFT, name), *((270 + 80 * k, figure, True) for k, figure in enumerate(figures)))
got = text(p)
is_([row.split('\t')[0] for row in got[1:]], ['Udvalg', '', 'Havne', 'Skoler', 'Veje'], 'heads of several columns have a row of their own')
is_(got[2:4], ['\tBudget\tSkøn\tBudget\tSkøn', 'Havne\t312\t310\t18\t14'], 'and those of each column stand below')

def low(page, by):
    """The same page in a font whose boxes are lower than its letters."""
    page.words = [(x, y + by, end, bottom - by, word) for x, y, end, bottom, word in page.words]
    return page


p = Page()
p.p(f'{LOREM}. {LOREM}. {LOREM}.')
for row in (('Sag', 'Svar'), ('Stien', 'kommer fra staten'), ('Broen', 'udgår')):
    p.line((LEFT, row[0]), (300, row[1]), gap=8)
is_(text(low(p, 2.5))[1:], ['Sag\tSvar', 'Stien\tkommer fra staten', 'Broen\tudgår'],
    'rows in a font whose boxes are too low')

p = Page()
p.p(f'{LOREM}.')
for row in (('Forening', 'Formål', 'Ansøgt'), ('Natteravnene', 'Jakker', '42.000'), ('Ankeret', 'Udflugt til kysten', '240.000')):
    p.line((LEFT, row[0]), (200, row[1]), (480, row[2], True), gap=20)
is_(text(p)[1:], ['Forening\tFormål\tAnsøgt', 'Natteravnene\tJakker\t42.000', 'Ankeret\tUdflugt til kysten\t240.000'],
    'rows that are far apart, whose cells are aligned')

p = Page()
p.p(f'{LOREM}.')
p.line((LEFT, 'Indstilling'), (200, 'At udvalget drøfter budgetoplægget.'), gap=20)
p.line((LEFT, 'Beslutning'), (200, 'Drøftet.'), gap=20)
p.line((LEFT, 'Anna Holm'), (200, 'Bo Berg'), gap=20)
is_([l for l in text(p) if '\t' in l], [], 'labels, and names to be signed, that are far apart are no table')

p = Page()
p.p(' '.join([LOREM] * 6))
p.line((LEFT, 'Område'), (200, 'Budget', True), (260, 'Forslag'), gap=8)
p.y += 6
for names, sum_, lines in ((['Nordre', 'Skole'], '631', ['uge 34']), (['Bibliotek'], '978', ['Opgaven løses af', 'Vej og Park', 'sammen med', 'borgerne']),
                           (['Drift'], '308', ['efteråret']), (['Borgerhuset'], '715', ['Udvides med', 'to aftener', 'om ugen'])):
    high = max(len(names), len(lines))
    for cell, x in ((names, LEFT), ([sum_], 185), (lines, 260)):
        for k, line in enumerate(cell):
            p.put(x, line, y=p.y + (high - len(cell)) * PITCH / 2 + k * PITCH)
    p.y += PITCH * high + 6
is_(text(p)[1:], ['Område\tBudget\tForslag', 'Nordre Skole\t631\tuge 34', 'Bibliotek\t978\tOpgaven løses af Vej og Park sammen med borgerne',
                  'Drift\t308\tefteråret', 'Borgerhuset\t715\tUdvides med to aftener om ugen'], 'rows with all cells in their middle')


def indications(head):
    """A table below a line, which may be a head of its columns."""
    q = Page()
    q.p(f'{LOREM}.')
    q.y += 8
    q.line(head)
    for row in (('Sted', '3. kvt.', '4. kvt.', 'Hele 2024'), ('Nord', '19', '22', '88'), ('Syd', '9', '7', '31')):
        q.line((LEFT, row[0]), *((280 + 100 * k, cell, True) for k, cell in enumerate(row[1:])))
    return text(q)[1:3]


is_(indications((336, 'Antal sager')), ['\tAntal sager\t\t', 'Sted\t3. kvt.\t4. kvt.\tHele 2024'], 'one head over all columns but the first')
is_(indications((210, 'Fordelt over et helt år i alt')), ['Fordelt over et helt år i alt', 'Sted\t3. kvt.\t4. kvt.\tHele 2024'],
    'what stands in the middle of the table is no head of columns')

p = Page()
p.p(f'{LOREM}.')
p.line((LEFT, 'Skole'), (260, 'Elever', True), (370, 'Klasser', True), gap=8)
p.line(*((x, year, True) for x, year in zip((225, 260, 335, 370), ('2022', '2023') * 2)))
for name in ('Vestre', 'Søndre'):
    p.line((LEFT, name), *((x, n, True) for x, n in zip((225, 260, 335, 370), ('598', '611', '27', '28'))))
is_(text(p)[1:4], ['Skole\tElever\t\tKlasser\t', '\t2022\t2023\t2022\t2023', 'Vestre\t598\t611\t27\t28'],
    'heads at the right of the columns that they head')

p = Page()
p.line((LEFT, 'Bilag'))
p.line((LEFT, 'Nr.'), (LEFT + 16.5, 'Bilag'), gap=3)
for k, name in enumerate(('Plan for faste teams', 'Sygefravær fordelt på afdelinger')):
    p.line((LEFT, str(k + 1)), (LEFT + 16.5, name), gap=3)
is_(text(p), ['Bilag', 'Nr.\tBilag', '1\tPlan for faste teams', '2\tSygefravær fordelt på afdelinger'], 'heads with next to no gap between them')

p = Page()
p.p(' '.join([LOREM] * 6))
p.line((LEFT, 'Sag nr. 129 -'), (148, 'Plan for det nye år 2025'), gap=14)
p.line((LEFT, 'Sagsnr.: 24/30116'), (268, 'Åben sag'))
p.line((LEFT, 'Resumé'), gap=12)
is_([l for l in text(p) if '\t' in l], [], 'two lines whose parts are not aligned are no table')

# ---- the head ----

HEAD = [('Mødedato', '14. maj 2024 kl. 16:00'), ('Sted', 'Mødelokale 2, Rådhuset'), ('Deltagere', 'Anna Holm')]
p = Page()
p.line((LEFT, 'Referat fra mødet i Byrådet'), size=1.6)
p.y += 10
for label, value in HEAD:
    p.line((LEFT, label), (180, value), gap=4)
for name in ('Bo Berg', 'Carl Krag'):
    p.line((180, name))
p.line((LEFT, 'Afbud'), (180, 'Carl Krag'), gap=4)
is_(text(p), ['Referat fra mødet i Byrådet'] + [f'{a}\t{b}' for a, b in HEAD] + ['Bo Berg', 'Carl Krag', 'Afbud\tCarl Krag'],
    'labels and values of a head, one name a line')

p = Page()
p.line((LEFT, 'Byrådet - referat'), size=1.6)
p.y += 10
for pair in (('Dato:', '14. maj 2024', 'Sted:', 'Rådhuset'), ('Start:', 'kl. 16', 'Slut:', 'kl. 18')):
    p.line(*zip((LEFT, 130, 300, 380), pair), gap=4)
is_(text(p)[1:], ['Dato:\t14. maj 2024', 'Sted:\tRådhuset', 'Start:\tkl. 16', 'Slut:\tkl. 18'], 'fields side by side')

# Colons tell labels, wherever they stand.
p = Page()
p.p(f'{LOREM} {LOREM}.')
for pair in (('Dato:', '14. maj', 'Sted:', 'Rådhuset'), ('Start:', 'kl. 16', 'Slut:', 'kl. 18')):
    p.line(*zip((LEFT, 130, 300, 380), pair), gap=4)
is_(text(p)[1:], ['Dato:\t14. maj', 'Sted:\tRådhuset', 'Start:\tkl. 16', 'Slut:\tkl. 18'], 'fields with colons, below the head')
p = Page()
p.p(f'{LOREM} {LOREM}.')
for pair in (('Dag: tirsdag', 'Sted: Rådhuset'), ('Sal: lille sal', 'Dør: mod syd')):
    p.line(*zip((LEFT, 300), pair), gap=8)
is_(text(p)[1:], ['Dag: tirsdag', 'Sted: Rådhuset', 'Sal: lille sal', 'Dør: mod syd'], 'boxes with a colon in each, below the head')

p = Page()
p.line((LEFT, 'Byrådet - referat'), size=1.6)
p.y += 10
for a, b in ((('DATO', '14. maj 2024'), ('STED', 'Rådhuset')), (('DELTAGERE', 'Anna Holm', 'Bo Berg'), ('AFBUD', 'Carl Krag'))):
    p.y += 10
    for k in range(max(len(a), len(b))):
        p.line(*[(x, t[k]) for x, t in ((LEFT, a), (300, b)) if k < len(t)])
is_(text(p)[1:], ['DATO', '14. maj 2024', 'STED', 'Rådhuset', 'DELTAGERE', 'Anna Holm', 'Bo Berg', 'AFBUD', 'Carl Krag'],
    'boxes with their labels above the values')

p = Page()
p.line((LEFT, 'Byrådet - referat'), size=1.6)
for pair in (('Dato: 14. maj 2024', 'Sted: Rådhuset'), ('Start: kl. 16', 'Slut: kl. 18')):
    p.line(*zip((LEFT, 300), pair), gap=8)
for k, title in enumerate(('Indhold', 'Godkendelse', 'Sti langs åen')):
    p.line((LEFT, title), *([(RIGHT, str(k + 2), True)] if k else []), gap=0 if k else 8)
is_(text(p)[1:], ['Dato: 14. maj 2024', 'Sted: Rådhuset', 'Start: kl. 16', 'Slut: kl. 18', 'Indhold', 'Godkendelse\t3', 'Sti langs åen\t4'],
    'contents right below the head are no part of it')

# ---- contents ----

p = Page()
for title, page in (('Godkendelse af dagsorden', '3'), ('Sti langs åen', '12')):
    end = p.put(LEFT, title)
    p.put(end, '.' * 20)
    p.put(RIGHT, page, right=True)
    p.y += PITCH
FULL = 'En titel, der fylder hele linjen, så der ikke er plads til noget før sidens tal, som er'
p.full(FULL, RIGHT - 10, 0)
p.put(RIGHT - 10, '15', y=p.y - PITCH)
p.p(f'{LOREM}.', gap=0)
is_(text(p), ['Godkendelse af dagsorden' + '.' * 20 + ' 3', 'Sti langs åen' + '.' * 20 + ' 12', f'{FULL}\t15', f'{LOREM}.'],
    'entries with leaders and without room for them')

# ---- heads and feet of pages ----

pages = []
for k in range(3):
    q = Page()
    q.put(LEFT, 'Nordby Kommune', y=30)
    q.put(RIGHT, f'Byrådet 14-05-2024', y=30, right=True)
    q.put(280, str(k + 1), y=800)
    q.line((LEFT, 'Referat' if k == 0 else 'Beslutning'), size=1.5)
    q.p(f'{LOREM} {k}.')
    pages.append(q)
got = raw(*pages)
is_(got.split('\n')[0].split('\f'), ['', '', 'Nordby Kommune   Byrådet 14-05-2024', 'Referat'], 'a running head stands before the title')
is_(got.count('\f\fNordby Kommune   Byrådet 14-05-2024\f'), 3, 'and at the edge of every page')
is_([got.count(f'\f\f{k}\f') for k in (1, 2, 3)], [1, 1, 1], 'bare numbers of pages too')
is_(len(re.findall('\fBeslutning\n', got)), 2, 'but not the heading with which two pages begin')

p = Page()
p.p('Taksten er sat op.')
p.put(p.put(LEFT, 'Den blev vedtaget i fjor'), '1', size=.6, y=p.y - 1)
p.y += PITCH
p.p('Vedtaget.')
p.line((LEFT, '1 Se referatet fra april'), gap=300)
q = Page()
q.p('Næste sag.')
is_(text(p, q)[-1], '\f\f1 Se referatet fra april\fNæste sag.', 'a note at the foot of a page')

# ---- what is no list of words ----

is_(run(xml(Page())).stderr, b'the PDF holds pictures of pages, no text\n', 'a PDF without words')
for name, data in (('nothing', b''), ('no XML', b'<doc><page'), ('a word outside of pages', b'<doc><word>x</word></doc>'),
                   ('a document type', b'<doc><!DOCTYPE x></doc>'), ('depth', b'<doc>' + b'<a>' * 100 + b'</a>' * 100 + b'</doc>')):
    is_(run(data).returncode, 65, f'not read: {name}')
is_(run(b'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd"><html><title>a & b < \x01</title>' +
        xml(table_page())).stdout, run(xml(table_page())).stdout, 'what the document says of itself is not read')
is_(run(xml(table_page()).replace(b'Veje', b'V\x01e\xffje')).stdout.decode().count('V e je'), 1,
    'bytes that are no text are spaces')

# The first and the last character of each length, and what is none beside them.
KEPT = ['\x7f', '\x80', '\u07ff', '\u0800', '\u0fff', '\ud7ff', '\ue000', '\ufffd', '\U00010000', '\U0003ffff', '\U0010ffff']
NONE = [b'\x1f', b'\x80', b'\xbf', b'\xc1\xbf', b'\xc2', b'\xdfx', b'\xe0\x9f\xbf', b'\xe0\xa0', b'\xed\xa0\x80', b'\xef\xbf\xbe',
        b'\xef\xbf\xbf', b'\xf0\x8f\xbf\xbf', b'\xf0\x90\x80', b'\xf4\x90\x80\x80', b'\xf5\x80\x80\x80', b'\xff']


def with_bytes(word):
    return run(xml(table_page()).replace(b'Veje', b'V' + word + b'je')).stdout


is_([hex(ord(c)) for c in KEPT if b'V' + c.encode('utf-8', 'surrogatepass') + b'je' not in with_bytes(c.encode('utf-8', 'surrogatepass'))],
    [], 'a word holds every character that XML has')
is_([word for word in NONE if re.search(b'V[^ \t]+je', with_bytes(word)) or not re.search(b'V *[^\t]*je', with_bytes(word))], [], 'and nothing else')

# ---- no word is lost or said twice ----


def letters(data):
    bare = re.sub('[\u2010\u00ad-]', '', data)
    return collections.Counter(''.join(bare.split()))


def is_whole(data, read):
    words = ''.join(html.unescape(w) for w in re.findall(r'<word [^>]*>([^<]*)</word>', data.decode()))
    return letters(words) == letters(read)


ok(all(is_whole(*one) for one in READ), f'{len(READ)} texts hold every word of their pages once')
r, lost = random.Random(9), 0
for _ in range(150):
    pages = []
    for _ in range(r.randint(1, 3)):
        q = Page()
        for _ in range(r.randint(1, 30)):
            q.line(*[(r.choice((60, 61, 160, 300, r.uniform(40, 500))), r.choice(('ord', '1.', '-', 'kom-', 'A:', '....', '12', 'En hel linje')))
                     for _ in range(r.randint(1, 5))], gap=r.choice((0, 0, 0, 4, 20, -6)), size=r.choice((1, 1, 1.5)))
        pages.append(q)
    drawn = xml(*pages)
    lost += not is_whole(drawn, run(drawn).stdout.decode())
is_(lost, 0, 'nor are words lost of pages at random')

# ---- time ----


def seconds(rows):
    """What the processor takes for that."""
    pages = [table_page(Page()) for _ in range(rows)]
    for q in pages:
        for _ in range(5):
            q.y += 20
            table_page(q)
    data = xml(*pages)
    best = 1e9
    for _ in range(2):
        begin = os.times()
        run(data)
        end = os.times()
        best = min(best, end.children_user + end.children_system - begin.children_user - begin.children_system)
    return best


few, many = seconds(20), seconds(160)
if not ok(many < 8 * 2.5 * max(few, .02), 'the time is that of the words'):
    diag(f'{few:.3f} s, and {many:.3f} s for eight times as much')

# ---- a real one ----

BROWSER = shutil.which('chromium') or shutil.which('chromium-browser') or shutil.which('google-chrome')
MINUTES = '''<!DOCTYPE html><html lang="da"><meta charset="utf-8"><title>x</title>
<style>@page { size: A4; margin: 25mm; @top-left { content: "Nordby Kommune" } @bottom-right { content: "Side " counter(page) } }
body { font: 11pt "DejaVu Sans" } td, th { padding: 3pt 6pt; text-align: left; vertical-align: top } td.n { text-align: right }
h2 { break-before: page }</style>
<h1>Referat af mødet i Byrådet</h1>
<table><tr><td>Dato<td>14. maj 2024 kl. 16:00<tr><td>Sted<td>Rådhuset<tr><td>Deltagere<td>Anna Holm<br>Bo Berg<br>Carl Krag</table>
<h2>Punkt 1: Godkendelse af dagsorden</h2><p>24/100</p><h3>Beslutning</h3><p>Godkendt.</p>
<h2>Punkt 2: Anlæg af en sti langs åen fra den gamle bro ved møllen til den nye station ved havnen</h2><p>24/101</p>
<h3>Sagsfremstilling</h3><p>Stien koster følgende:</p>
<table><tr><th>Post<th>Beløb<th>Bemærkning<tr><td>Fliser<td class="n">1.200.000<td>
<tr><td>Lys<td class="n">90.000<td>Ny belysning langs hele stien, som Vej og Park skal passe fra næste år og frem</table>
<h3>Beslutning</h3><p>Godkendt.</p>'''
if not tap.is_whole():
    pass  # tests/typeset.py has some of a browser's, too
elif BROWSER and shutil.which('pdftotext'):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'minutes.html')
        with open(path, 'w', encoding='utf-8') as f:
            f.write(MINUTES)
        subprocess.run([BROWSER, '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={folder}/browser', '--no-pdf-header-footer',
                        f'--print-to-pdf={folder}/minutes.pdf', path], capture_output=True, timeout=120)
        made = subprocess.run([converter('referat2xml'), '-q', f'{folder}/minutes.pdf'], capture_output=True)
        root = ET.fromstring(made.stdout)
        head = root.find(NS + 'head')
        said = lambda e: ' '.join(''.join(e.itertext()).split())
        is_(said(head.find(NS + 'title')), 'Referat af mødet i Byrådet', 'a browser\'s PDF: the title')
        is_([head.get(k) for k in ('date', 'start', 'place')], ['2024-05-14', '16:00', 'Rådhuset'], 'a browser\'s PDF: day, hour and place')
        is_([e.get('name') for e in head.iter(NS + 'person')], ['Anna Holm', 'Bo Berg', 'Carl Krag'], 'a browser\'s PDF: who came')
        is_([i.get('title') for i in root.iter(NS + 'item')],
            ['Godkendelse af dagsorden', 'Anlæg af en sti langs åen fra den gamle bro ved møllen til den nye station ved havnen'],
            'a browser\'s PDF: the items')
        is_([[said(c) for c in row] for row in root.iter(NS + 'tr')],
            [['Post', 'Beløb', 'Bemærkning'], ['Fliser', '1.200.000', ''],
             ['Lys', '90.000', 'Ny belysning langs hele stien, som Vej og Park skal passe fra næste år og frem']], 'a browser\'s PDF: the table')
        is_(sorted({said(e) for e in root.iter(NS + 'furniture')}), ['Nordby Kommune', 'Side 1', 'Side 2', 'Side 3'], 'a browser\'s PDF: heads and feet')
else:
    skip(6, 'no chromium, or no pdftotext')
done()
