#!/usr/bin/env python3
"""Facts of the examples that a reader would look up, each in its place in the XML."""
import os
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import NS, convert  # noqa: E402
from tap import SRC, done, is_  # noqa: E402


def said(node):
    text = node.text or ''
    for child in node:
        text += (' ' if child.tag in (NS + 'pb', NS + 'lb') else '') + said(child) + (child.tail or '')
    return text


def words(node):
    return ' '.join(said(node).split())


class Minutes:
    def __init__(self, name):
        self.name = name
        self.root = ET.fromstring(convert(open(os.path.join(SRC, 'examples', name), 'rb').read(), '-q')[1])

    def item(self, number):
        return next(i for i in self.root.iter(NS + 'item') if i.get('number') == number)

    def section(self, number, kind, which=0):
        return [s for s in self.item(number).iter(NS + 'section') if s.get('kind') == kind][which]

    def proposals(self, number):
        return [words(p) for p in self.item(number).iter(NS + 'proposal')]

    def attributes(self, node, tag, *names):
        return [tuple(e.get(n) for n in names) for e in node.iter(NS + tag)]


m = Minutes('skovbjerg-2025-01-22.txt')
head = m.root.find(NS + 'head')
is_([head.get(k) for k in ('body', 'date', 'start', 'end', 'place')],
    ['Byrådet', '2025-01-22', '17:00', '20:15', 'Byrådssalen, Skovbjerg'], 'the head of a council meeting')
is_([f.get('name') for f in head.iter(NS + 'field')], ['date', 'place', 'participants', 'absent', 'remarks'], 'its fields')
first, second = m.section('2', 'decision'), m.section('2', 'decision', 1)
is_([(d.get('body'), d.get('date'), d.get('outcome')) for d in (first, second)],
    [('Teknikudvalget', '2025-01-07', 'recommended'), ('Byrådet', '2025-01-22', 'approved')], 'two decisions of two bodies')
is_(m.attributes(first, 'vote', 'for', 'against'), [('4', '1')], 'a vote in one line')
is_([(v.get('for'), v.get('against'), v.get('abstain')) for v in second.iter(NS + 'vote')],
    [('8', '2', '1')], 'a vote in three lines is one')
is_([(words(p), p.get('choice')) for p in second.iter(NS + 'party')],
    [('Socialdemokratiet', 'for'), ('Venstre', 'for'), ('Det Konservative Folkeparti', 'for'), ('Kystlisten', 'against')],
    'the parties and how they voted')
is_(m.attributes(second, 'person', 'name', 'choice')[0], ('Leif Hjermind', 'abstain'), 'who did not vote')
is_(m.attributes(second, 'statement', 'by'), [('Kystlisten',)], 'a statement, and whose it is')
is_(m.attributes(second, 'arrival', 'person', 'time'), [('Sune Aagesen Dahlby', '17:20')], 'an arrival')
is_(m.attributes(m.item('3'), 'recusal', 'person'), [('Birthe Kallesø',)], 'a recusal')
is_(m.attributes(m.item('3'), 'departure', 'person', 'time'), [('Mogens Overby', '18:40')], 'a departure')
is_(m.section('5', 'decision').get('outcome'), 'rejected', 'a proposal that fell')
is_(m.attributes(m.item('5'), 'vote', 'for', 'against'), [('2', '9')], 'with its votes')
is_([(i.get('title'), i.get('access')) for i in m.root.iter(NS + 'item')][-1], ('Køb af areal', 'closed'), 'a closed item')

m = Minutes('birkhavn-2024-05-14.txt')
is_([words(b) for b in m.section('42', 'competence').iter(NS + 'body')],
    ['Klima- og Miljøudvalget', 'Økonomiudvalget', 'Byrådet'], 'bodies with slashes between them')
is_({d.get('body') for d in m.root.iter(NS + 'section') if d.get('kind') == 'decision'}, {'Klima- og Miljøudvalget'},
    'who decided')
is_(m.proposals('42'), ['at forhøjelsen af diget tillades på de vilkår, der står i bilag 1,',
                        'at erstatningsarealet udlægges inden arbejdet går i gang,', 'at sandet køres ad Klitvejen.'],
    'three clauses')
is_(m.proposals('44'), ['at kortlægningen tages til efterretning.'], 'a clause in the line of who proposes')
is_(m.attributes(m.item('42'), 'annex', 'name', 'type')[0], ('Bilag 1 - Vilkår for tilladelsen', 'pdf'), 'an annex')
is_([len(list(t)) for t in m.item('43').iter(NS + 'tr')], [5] * 6, 'a table with empty cells')
is_(words(next(m.item('43').iter(NS + 'caption'))), 'Tabel – Affaldsområdets regnskab i 1.000 kr.', 'its caption')

m = Minutes('ravnsoe-2023-10-05.txt')
is_(m.root.find(NS + 'head').get('term'), '2022-2025', 'the term behind the body')
is_(m.attributes(m.item('115'), 'case', 'kle', 'facet', 'serial', 'year'), [('20.01.05', 'Ø39', '11', '23')], 'a KLE number')
is_(m.proposals('112'), ['at renoveringen sker samlet i sommeren 2024,',
                         'at svømmeklubben får stillet tider til rådighed i nabobyen, mens hallen er lukket.'],
    'clauses line by line')
is_([words(p) for p in m.item('112').iter(NS + 'proposer')], ['Kulturdirektøren'], 'who proposes, in a heading')
is_([d.get('outcome') for d in m.root.iter(NS + 'section') if d.get('kind') == 'decision'],
    ['approved', 'postponed', 'approved', 'rejected', 'referred', 'noted', 'other', 'approved'], 'the outcomes')
is_([s.get('amended') for s in m.root.iter(NS + 'section') if s.get('kind') == 'decision'][0], 'yes', 'with a change')
is_([words(a) for a in m.item('112').iter(NS + 'annex')],
    ['Teknisk gennemgang af svømmehallen', '1. overslag over udgifter.xlsx'], 'annexes that begin with a number')

m = Minutes('lyngvig-2024-09-17.txt')
is_(m.root.find(NS + 'head').get('term'), '2022-25', 'the term in front of the body')
is_(len(list(m.root.find(NS + 'head').iter(NS + 'person'))), 5, 'participants over two lines')
is_(m.proposals('3'), ['Kommunens eget køkken på Åkanden', 'Køb af mad hos en leverandør udefra.'], 'two alternatives')
is_(m.proposals('2'), ['at budgettet hæves med 1,650 mio. kr.', 'at resten dækkes af opsparede midler.'], 'clauses in a list')
is_([li.get('marker') for li in m.section('5', 'presentation').iter(NS + 'li')], ['- 1)', '- 2)', '- 3)', '- 4)'],
    'a list over a page')
is_([len(list(m.section('5', 'presentation').iter(NS + 'list')))], [1], 'is one list')
is_([(i.get('number'), i.get('title')) for i in m.root.iter(NS + 'item') if i.get('access') == 'closed'],
    [('8', 'Orientering om en personsag'), ('9', 'Underskriftsside - september 2024')], 'closed items')

m = Minutes('birkhavn-2021-02-08.md')
is_([(words(a), a.get('href')) for a in m.item('8').iter(NS + 'a')],
    [('skolekontorets side', 'https://birkhavn.example.dk/skolestart'),
     ('skole@birkhavn.example.dk', 'mailto:skole@birkhavn.example.dk')], 'links of Markdown')
is_([[words(c) for c in r] for r in m.item('8').iter(NS + 'tr')][1:],
    [['Birkhavn Skole', '7.00', '13.30'], ['Gammelby Skole', '8.15', ''], ['Øster Skole', '', '14.45']], 'its table')
is_([words(e) for e in m.root.iter(NS + 'em')], ['nye i dansk', 'højtlæsning i små grupper'], 'its emphasis')
is_([s.get('kind') for s in m.item('10') if s.tag == NS + 'section'],
    ['presentation', 'legal', 'finance', 'consultation', 'recommendation', 'decision', 'annexes'], 'its sections')

m = Minutes('hazards.txt')
text = words(m.section('2', 'presentation'))
for part in ('den lokale arbejdskraft, som', 'set på job- og trafikforhold', 'vand- og vindlast', 'en spærring vil',
             'skolebusserne', 'den gamle rute', 'p < 4 & q > 2', '2 450 000 kr.'):
    is_(part in text.replace('\u00ad', ''), True, f'mended: {part}')
is_([words(f) for f in m.root.iter(NS + 'furniture')][:2],
    ['Side 2 af 6', 'Tornhøj Kommune · Teknik- og Vejudvalget 12-06-2023'], 'footer and running header')
is_(len(list(m.root.iter(NS + 'furniture'))), 9, 'all of them')
is_([words(li) for li in m.item('2').iter(NS + 'li')],
    ['ad Skovvej for personbiler', 'ad hovedvejen for lastbiler, dog ikke om natten', 'til fods over gangbroen – hele døgnet.'],
    'a wrapped item of a list')
done()
