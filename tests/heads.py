#!/usr/bin/env python3
"""What the head says of the meeting is read alike from lines and from the text of a page in one line: when it was, where,
who met, who came; the pieces of a head are parted by '|' here."""
import os
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import NS, breach, convert  # noqa: E402
from tap import diag, done, is_, ok  # noqa: E402

ABOVE = 'Sandby Kommune\n\nStørrelse: px\nStarte visningen fra side:\n\nDownload "Sandby Kommune"\n\nTranskript\n\n1 '
FLAT = ('\n\n2 Indholdsfortegnelse Side 1. Godkendelse af dagsorden 3 2. Havnens nye kran 4 3. Budget for skolerne 5'
        '\n\n3 1. Godkendelse af dagsorden Sagsnr.: 12/1234 Sagsfremstilling Dagsordenen er sendt ud til alle medlemmer i god '
        'tid før mødet, som forretningsordenen siger. Indstilling Administrationen indstiller, at dagsordenen godkendes. '
        'Beslutning Godkendt.\n\n4 2. Havnens nye kran Sagsnr.: 12/1235 Sagsfremstilling Havnens gamle kran er slidt ned og kan '
        'ikke længere bruges til det, den var lavet til. Der er set på tre nye kraner, og den billigste er god nok. '
        'Indstilling Administrationen indstiller, at kranen købes. Beslutning Godkendt.\n')
LINED = ('\n\n1. Godkendelse af dagsorden\n\nSagsnr.: 12/1234\n\nSagsfremstilling\nDagsordenen er sendt ud.\n\nIndstilling\n'
         'Administrationen indstiller, at dagsordenen godkendes.\n\nBeslutning\nGodkendt.\n\n2. Havnens nye kran\n\n'
         'Sagsnr.: 12/1235\n\nSagsfremstilling\nHavnens gamle kran er slidt ned.\n\nBeslutning\nGodkendt.\n')
ASKED = ('date', 'start', 'end', 'place')
DAY = '2012-05-03'


def people(head, *names):
    """Who stands in the fields of these names."""
    return [p.get('name') for f in head.iter() if f.get('name') in names or f.tag in [NS + n for n in names]
            for p in f.iter(NS + 'person')]


def told(text, name):
    """What the head of this text says, which must be whole."""
    source = text.encode()
    status, document, messages = convert(source)
    if not ok(status in (0, 1), f'{name}: is read'):
        diag(messages)
        return {}
    fault = breach(source, document)
    if fault:
        ok(False, f'{name}: the text is whole') or diag(fault)
    root = ET.fromstring(document)
    head = root.find(NS + 'head')
    found = dict(head.attrib, items=len(list(root.iter(NS + 'item'))), came=people(head, 'participants', 'members'),
                 away=people(head, 'absent'))
    return found


def heads(what, *cases, ways=('flat', 'lined')):
    for pieces, expected in cases:
        expected = dict(dict.fromkeys(ASKED), items=2, **expected)
        for way in ways:
            pieces_apart = pieces.split('|')
            text = ABOVE + ' '.join(pieces_apart) + FLAT if way == 'flat' else '\n'.join(pieces_apart) + LINED
            found = told(text, f'{what}, {way}: {pieces}')
            is_({k: found.get(k) for k in expected}, expected, f'{what}, {way}: {pieces}')


def at(body, start=None, place=None, date=None, end=None, **more):
    return dict({k: v for k, v in (('start', start), ('place', place), ('date', date), ('end', end)) if v}, body=body, **more)


heads('an hour where the day, or its year, was lost',
      ('Teknik- og Vejudvalget Protokol|kl. 16:00|Udvalgsværelse 3', at('Teknik- og Vejudvalget', '16:00', 'Udvalgsværelse 3')),
      ('Referat Socialudvalget|kl. 13:00|Solbakken, Ibs Vej 5, Åby', at('Socialudvalget', '13:00', 'Solbakken, Ibs Vej 5, Åby')),
      ('Byrådet|Beslutningsprotokol|22. september kl. 16:30|Salen, Sandby Rådhus', at('Byrådet', '16:30', 'Salen, Sandby Rådhus')),
      ('Byrådet|Referat|Torsdag kl. 17.00|Byrådssalen', at('Byrådet', '17:00', 'Byrådssalen')),
      ('Protokol|Vejudvalget|Onsdag den kl. 15|i Rådhusets kantine', at('Vejudvalget', '15:00', 'Rådhusets kantine')),
      ('Dagsorden|Økonomiudvalget|3. maj kl. 8.15 - 10.00|Borgmesterens mødelokale',
       at('Økonomiudvalget', '08:15', 'Borgmesterens mødelokale', end='10:00')),
      ('Økonomiudvalget Referat fra ordinært møde 3. maj 2012|Torsdag kl. 8:15|Mødelokale B4',
       at('Økonomiudvalget', '08:15', 'Mødelokale B4', DAY)),
      ('Byrådet Referat fra åbent møde 3. maj 2012|Torsdag kl. 17:00|Biblioteket', at('Byrådet', '17:00', 'Biblioteket', DAY)),
      ('Referat Ældrerådet|Tirsdag den 4. juni kl. 9.30 på Plejehjemmet Lunden', at('Ældrerådet', '09:30', 'Plejehjemmet Lunden')),
      ('Kulturudvalget Referat|klokken 14.30 i Musikskolen, Torvet 3', at('Kulturudvalget', '14:30', 'Musikskolen, Torvet 3')))
heads('a place behind the hour, and what stands behind it',
      ('Vejudvalget torsdag den 3. maj 2012, kl. 14:00 i Skovskolen Lokale 114 (B1)|Åbent møde',
       at('Vejudvalget', '14:00', 'Skovskolen Lokale 114 (B1)', DAY)),
      ('Referat Vejudvalget torsdag den 3. maj 2012 kl. 15.30 i mødelokale D2|Lukket møde',
       at('Vejudvalget', '15:30', 'mødelokale D2', DAY)),
      ("Referat Vejudvalget's møde|Torsdag den 03-05-2012|Kl. 15:00|Hjemmets mødelokale Torvet 9, st.",
       at('Vejudvalget', '15:00', 'Hjemmets mødelokale Torvet 9, st.', DAY)))
heads('the body in front of its meeting',
      ('Referat af Kulturudvalgets møde den 3. maj 2012 kl. 16.00 i Musikskolen', at('Kulturudvalget', '16:00', 'Musikskolen', DAY)),
      ('Byrådets møde torsdag den 3. maj 2012, kl. 18.00|Referat', at('Byrådet', '18:00', date=DAY)),
      ('Dagsorden for Økonomiudvalgets ordinære møde den 3. maj 2012', at('Økonomiudvalget', date=DAY)),
      ('Beslutningsprotokol fra Socialudvalgets møde nr. 7|torsdag den 3. maj 2012|Mødelokale 3',
       at('Socialudvalget', place='Mødelokale 3', date=DAY)),
      ('Referat|Handicaprådet’s møde den 3. maj 2012', at('Handicaprådet', date=DAY)),
      ('Teknisk Udvalgs møde den 3. maj 2012 kl. 15|Referat', at('Teknisk Udvalg', '15:00', date=DAY)),
      ('Kommunalbestyrelsens møde|3. maj 2012|kl. 17.30|Protokol', at('Kommunalbestyrelsen', '17:30', date=DAY)),
      ('Referat fra Ældrerådets 4. møde den 3. maj 2012 i Kantinen', at('Ældrerådet', place='Kantinen', date=DAY)),
      ('Åben dagsorden til Børne- og Skoleudvalgets møde torsdag den 3. maj 2012 kl. 9.00',
       at('Børne- og Skoleudvalget', '09:00', date=DAY)))
heads('a sentence that says who met',
      ('Vejudvalget Protokol|Torsdag den 3. maj 2012 kl. 16:00 afholdt Vejudvalget møde i udvalgsværelse 2.',
       at('Vejudvalget', '16:00', 'udvalgsværelse 2', DAY)),
      ('Referat|Torsdag den 3. maj 2012 kl. 17.00 holdt Byrådet møde i byrådssalen.', at('Byrådet', '17:00', 'byrådssalen', DAY)),
      ('Byrådet holdt møde på Rådhuset torsdag den 3. maj 2012 kl. 17.00.|Referat', at('Byrådet', '17:00', 'Rådhuset', DAY)),
      ('Protokol|Den 3. maj 2012 kl. 16 afholdtes møde i Kulturudvalget på Musikskolen.',
       at('Kulturudvalget', '16:00', 'Musikskolen', DAY)),
      ('Referat Ældrerådet|Der blev holdt møde i Ældrerådet den 3. maj 2012 kl. 9.30 i kantinen.',
       at('Ældrerådet', '09:30', 'kantinen', DAY)),
      ('Kulturudvalget|Referat|Udvalget mødtes torsdag den 3. maj 2012 kl. 14.00 i Musikskolens store sal.',
       at('Kulturudvalget', '14:00', 'Musikskolens store sal', DAY)),
      ('Socialudvalget Referat|Mødet fandt sted den 3. maj 2012 kl. 13.15 på Plejehjemmet Lunden.',
       at('Socialudvalget', '13:15', 'Plejehjemmet Lunden', DAY)),
      ('Protokol|Torsdag den 3. maj 2012 kl. 15 afholdt Økonomiudvalget ordinært møde i mødelokale 4.',
       at('Økonomiudvalget', '15:00', 'mødelokale 4', DAY)),
      ('Byrådet Referat|Mødet blev holdt torsdag den 3. maj 2012 på Rådhuset i Sandby.|Mødet begyndte kl. 18.00 og sluttede kl. 21.05.',
       at('Byrådet', '18:00', 'Rådhuset i Sandby', DAY, '21:05')),
      ('Referat Teknisk Udvalg|Kl. 15.00 den 3. maj 2012 samledes udvalget i mødelokale 2.',
       at('Teknisk Udvalg', '15:00', 'mødelokale 2', DAY)))
THREE = ['Eva Lund', 'Else Sørholm', 'Britt Skovlund']
heads('labels first, and their values behind them',
      ('Byrådet Referat|Dato 3. maj 2012|Mødetidspunkt|Sted|Medlemmer|Fraværende|17:30|Sluttidspunkt 18:40|Sandby Rådhus, kontoret '
       'Algade 63, Vordby|Eva Lund (formand), Else Sørholm, Britt Skovlund|Ingen',
       at('Byrådet', '17:30', 'Sandby Rådhus, kontoret Algade 63, Vordby', DAY, '18:40', came=THREE, away=[])),
      ('Byrådet Referat|Dato:|Tidspunkt:|Sted:|Deltagere:|Afbud:|3. maj 2012|kl. 17.00|Byrådssalen|Eva Lund, Else Sørholm, '
       'Britt Skovlund|Ingen', at('Byrådet', '17:00', 'Byrådssalen', DAY, came=THREE, away=[])),
      ('Byrådet Referat|Dato Tidspunkt Sted Medlemmer Fraværende|3. maj 2012|17:00|Mødelokale 3|Eva Lund, Else Sørholm, Britt '
       'Skovlund|Ingen', at('Byrådet', '17:00', 'Mødelokale 3', DAY, came=THREE, away=[])),
      ('Byrådet Referat|Mødedato:|Mødested:|Starttidspunkt:|Sluttidspunkt:|Medlemmer:|3. maj 2012|Salen, Torvet 2|16:00|18:30|Eva '
       'Lund (A), Else Sørholm (V), Britt Skovlund (O)', at('Byrådet', '16:00', 'Salen, Torvet 2', DAY, '18:30', came=THREE)),
      ('Økonomiudvalget Referat|Mødedato|Mødetidspunkt|Mødested|Medlemmer|Fraværende|Bemærkninger|Torsdag den 3. maj 2012|kl. 8.15|'
       'Mødelokale B4|Eva Lund, Else Sørholm, Britt Skovlund|Ingen',
       at('Økonomiudvalget', '08:15', 'Mødelokale B4', DAY, came=THREE, away=[])),
      ('Økonomiudvalget Referat|Mødetidspun kt|Mødedato|Sted|3. maj 2012|15:00|Mødelokale 4|Bemærkninge r',
       at('Økonomiudvalget', '15:00', 'Mødelokale 4', DAY)),
      ('Kulturudvalget Referat|Fraværende:|Mødetid:|Mødested:|Mødedato: 3. maj 2012|kl. 16.30|Mødelokale 3|Bo Dam (Afbud)',
       at('Kulturudvalget', '16:30', 'Mødelokale 3', DAY, away=['Bo Dam'])),
      ('Kulturudvalget Referat|Sted:|Dato:|Start kl.:|Slut kl.:|Medlemmer:|Kantinen, Rådhuset|3. maj 2012|13:30|17:15|Eva Lund (L) '
       'Else Sørholm (V) Britt Skovlund (O)', at('Kulturudvalget', '13:30', 'Kantinen, Rådhuset', DAY, '17:15', came=THREE)),
      ('Socialudvalget Referat|Mødedato:|Mødelokale:|Starttidspunkt:|Sluttidspunkt:|Afbud:|torsdag den 3. maj 2012|Lokale 7|kl. 14|'
       'kl. 16|Bo Dam', at('Socialudvalget', '14:00', 'Lokale 7', DAY, '16:00', away=['Bo Dam'])),
      ('Byrådet Referat|Dato:|Sted:|Medlemmer:|Fraværende:|3. maj 2012|Rådhuset|Eva Lund (A) Else Sørholm (V) Britt Skovlund (O) '
       'Bo Dam (C) Ib Holm (F)', at('Byrådet', place='Rådhuset', date=DAY, came=THREE + ['Bo Dam', 'Ib Holm'], away=[])),
      ways=('flat',))
heads('a sentence of another meeting, or of no meeting, says nothing of this one',
      ('Referat Byrådet|Mødedato: 3. maj 2012|Udvalget holdt møde om planen den 3. april 2012 kl. 16 i kantinen.', at('Byrådet', date=DAY)),
      ('Referat Byrådet|Mødedato: 3. maj 2012|Byrådet holdt et minuts stilhed kl. 17.15.', at('Byrådet', date=DAY)),
      ('Referat Byrådet|Mødedato: 3. maj 2012|Borgmesteren holdt tale kl. 16 ved Rådhuset.', at('Byrådet', date=DAY)), ways=('lined',))
STACK = 'Referat Byrådet||Mødedato:|Tidspunkt:|Sted:|Til stede:|Afbud:|Referent:||3. maj 2012|Kl.|Rådhuset|Eva Lund|Else Sørholm|Britt Skovlund|'
heads('labels first, and a roll of more lines than there are labels: who was away is told for certain, or nobody is',
      (STACK + 'Ingen|Ib Holm|', at('Byrådet', place='Rådhuset', date=DAY, came=THREE, away=[])),
      (STACK + 'Bo Dam, Ida Krag|Ib Holm|', at('Byrådet', place='Rådhuset', date=DAY, came=THREE, away=['Bo Dam', 'Ida Krag'])),
      (STACK + '|Bo Dam||Ib Holm|', at('Byrådet', place='Rådhuset', date=DAY, came=THREE, away=['Bo Dam'])),
      (STACK + 'Bo Dam, Ida Krag|Ib Holm||Åbne sager|', at('Byrådet', place='Rådhuset', date=DAY, came=THREE, away=['Bo Dam', 'Ida Krag'])),
      (STACK + 'Bo Dam|Ib Holm|', at('Byrådet', place='Rådhuset', date=DAY, away=[])),
      (STACK.replace('|Kl.|', '||Kl.||').replace('Rådhuset', 'Rådhuset|') + '|Bo Dam||Ib Holm|',
       at('Byrådet', place='Rådhuset', date=DAY, came=THREE, away=['Bo Dam'])),
      ways=('lined',))


def chairs(what, *cases):
    """Whom a text says to be in the chair, by a name with its role."""
    for body, members, said, expected in cases:
        text = f'Referat\n{body}\nMødedato: 3. maj 2012\n{members}\n' + LINED.replace('Godkendt.', 'Godkendt. ' + said, 1)
        status, document, messages = convert(text.encode())
        if not ok(status in (0, 1), f'{what}: {members} {said} is read'.replace('\n', ' ')):
            diag(messages)
            continue
        fault = breach(text.encode(), document)
        if fault:
            ok(False, f'{what}: {members} {said} is whole'.replace('\n', ' ')) or diag(fault)
        root = ET.fromstring(document)
        is_(sorted({p.get('name') for p in root.iter(NS + 'person') if p.get('role') == 'chair'}), sorted(expected),
            f'{what}: {body}, {members} {said}'.replace('\n', ' '))


CAME = 'Medlemmer: Borgmester Eva Lund (A), Bo Dam (V), Ib Holm (C), Ada Krag (F)'
chairs('who bears the title of a mayor leads a council, and nothing else is certain',
       ('Byrådet', CAME, '', ['Eva Lund']),
       ('Byrådet', CAME.replace('Bo Dam', 'Borgmester Bo Dam'), '', []),
       ('Byrådet', CAME.replace('Bo Dam', 'tidligere borgmester Bo Dam'), '', ['Eva Lund']),
       ('Byrådet', CAME, 'Tidligere borgmester Mads Elk ankom kl. 17.', ['Eva Lund']),
       ('Byrådet', CAME, 'Borgmester Mads Elk ankom kl. 17.', ['Eva Lund']),
       ('Byrådet', CAME, 'Borgmester Eva Lund ankom kl. 17.', ['Eva Lund']),
       ('Byrådet', CAME, 'Borgmester Mads Elk, Nordby Kommune, ankom kl. 17.', ['Eva Lund']),
       ('Kulturudvalget', 'Formand: Bo Dam\n' + CAME.replace('Bo Dam (V), ', ''), '', []),
       ('Kulturudvalget', CAME.replace('Bo Dam', 'formand Bo Dam'), '', ['Bo Dam']),
       ('Kulturudvalget', CAME.replace('Bo Dam (V)', 'Bo Dam (formand)'), 'Borgmester Eva Lund gik kl. 17.', ['Bo Dam']),
       ('Byrådet', CAME.replace('Borgmester Eva Lund (A)', 'Eva Lund (A), borgmester'), '', ['Eva Lund']),
       ('Byrådet', CAME.replace('Ib Holm (C)', 'Ib Holm (C), viceborgmester'), '', ['Eva Lund']))


def whose(what, *cases):
    """What a title says of the body, the place and the municipality."""
    for text, expected in cases:
        found = told(text.replace('|', '\n') + LINED, f'{what}: {text}')
        is_({k: found.get(k) for k in ('body', 'municipality', 'place')}, dict(dict.fromkeys(('municipality', 'place')), **expected),
            f'{what}: {text}')


whose('whose body met, and with whom',
      ('Byrådet i Nordby Kommune|Referat af mødet den 3. maj 2012', dict(body='Byrådet', municipality='Nordby')),
      ('Byrådet, Nordby Kommune|Referat|Mødedato: 3. maj 2012', dict(body='Byrådet', municipality='Nordby')),
      ('Handicaprådet for Nordby Kommune|Referat 3. maj 2012', dict(body='Handicaprådet', municipality='Nordby')),
      ('Referat|Kommunalbestyrelsen i Nordby Kommune|Mødedato: 3. maj 2012',
       dict(body='Kommunalbestyrelsen', municipality='Nordby')),
      ('Referat af møde i Byrådet i Nordby Kommune den 3. maj 2012 kl. 17', dict(body='Byrådet', municipality='Nordby')),
      ('Referat fra mødet i Byrådet i Sønder Nordby Kommune den 3. maj 2012', dict(body='Byrådet', municipality='Sønder Nordby')),
      ('Nordby Kommune|Referat|Byrådet|3. maj 2012', dict(body='Byrådet', municipality='Nordby')),
      ('Referat af møde i Ældrerådet den 3. maj 2012 kl. 10 hos Fonden Nord', dict(body='Ældrerådet', place='hos Fonden Nord')),
      ('Referat af bestyrelsesmøde d. 3. maj 2012 kl. 19 hos Henrik', dict(body='Bestyrelsen', place='hos Henrik')),
      ('Referat af møde i Ældrerådet den 3. maj 2012 kl. 10 i Rådhuset', dict(body='Ældrerådet', place='Rådhuset')))
done()
