#!/usr/bin/env python3
"""Write the minutes of one long, fictional meeting to standard output: generate.py BYTES [SEED].

The sentences are made of parts, so that they vary; the layout is that of real minutes: contents,
items, case numbers, lists, tables, recommendations, decisions, annexes, page breaks."""
import random
import sys

WHO = ['Forvaltningen', 'Udvalget', 'Byrådet', 'Havnekontoret', 'Skolebestyrelsen', 'Rådgiveren', 'Naboerne',
       'Borgerforeningen', 'Vej og Park', 'Ældrerådet', 'Driften', 'Forsyningen', 'Museet', 'Biblioteket']
DOES = ['har undersøgt', 'foreslår', 'ønsker', 'har gennemgået', 'følger', 'beskriver', 'har drøftet', 'udvider',
        'forbereder', 'har sendt', 'samler op på', 'ser nærmere på', 'har bedt om', 'genbruger', 'sammenligner']
WHAT = ['planen for havnen', 'de nye åbningstider', 'en rampe ved søen', 'budgettet for vintervej', 'fire tilbud',
        'støjen fra værftet', 'en bro af egetræ', 'skemaet for bussen', 'ansøgningen om tilskud', 'tallene for maj',
        'et forslag til lokalplan', 'børnenes vej til skole', 'renoveringen af taget', 'erfaringerne med frivillige']
WHEN = ['i foråret', 'efter sommerferien', 'siden 1. marts 2023', 'inden årets udgang', 'på mødet i maj',
        'i uge 32', 'til næste møde', 'over de kommende tre år', 'som aftalt med nabokommunen']
WHY = ['fordi taget er utæt', 'da ordningen udløber', 'så alle kan komme frem', 'hvilket koster 1,3 mio. kr.',
       'og resultatet ligger ved som bilag', 'men afventer svar fra staten', 'selv om prisen er steget med 7,5 pct.',
       'hvor 43 ud af 61 har svaret', 'uden at det ændrer rammen', 'jf. § 12 i loven']
THING = ['havnen', 'broen', 'skolen', 'svømmehallen', 'biblioteket', 'stranden', 'plejecentret', 'rådhuset',
         'genbrugspladsen', 'museet', 'idrætshallen', 'bymidten', 'skoven', 'vandværket', 'klubhuset']
ACT = ['Godkendelse af plan for', 'Orientering om', 'Drøftelse af', 'Renovering af', 'Tilskud til', 'Status for',
       'Anlægsbevilling til', 'Høring om', 'Evaluering af forsøg ved', 'Nye regler for']
WORDS = ['kvalitet', 'tilgængelighed', 'økonomi', 'bæredygtighed', 'nærhed', 'fællesskab', 'trivsel', 'åbenhed']
BODY = 'Udvalget for By og Hav'


def sentence(r):
    text = f'{r.choice(WHO)} {r.choice(DOES)} {r.choice(WHAT)} {r.choice(WHEN)}'
    if r.random() < .6:
        text += f', {r.choice(WHY)}'
    if r.random() < .2:
        text += f' ({r.choice(WORDS)} og {r.choice(WORDS)})'
    return text if text.endswith('.') else text + '.'


def paragraph(r):
    return ' '.join(sentence(r) for _ in range(r.randint(2, 7)))


def body(r):
    """What stands under an item's heading."""
    out = [f'{r.randint(18, 25)}/{r.randint(100, 60000)}', '', 'Resumé', '', paragraph(r), '', 'Sagsfremstilling', '']
    for _ in range(r.randint(1, 5)):
        what = r.random()
        if what < .15:
            out += [f'{r.choice(ACT)} {r.choice(THING)}', '']
        elif what < .35:
            out += [sentence(r)[:-1] + ':', '']
            out += [f'- {sentence(r)}' for _ in range(r.randint(2, 6))] + ['']
        elif what < .45:
            out += [f'{n}. {sentence(r)}' for n in range(1, r.randint(3, 6))] + ['']
        elif what < .6:
            out += ['\tBudget\tRegnskab\tAfvigelse']
            out += [f'{r.choice(THING).capitalize()}\t{r.randint(1, 99)}.{r.randint(100, 999)}\t'
                    f'{r.choice(("", str(r.randint(1, 999))))}\t{r.randint(-99, 99)}' for _ in range(r.randint(2, 9))] + ['']
        elif what < .75:
            words = paragraph(r).split(' ')
            half = r.randint(3, len(words) - 3)
            out += [' '.join(words[:half]).rstrip('.,'), '', ' '.join(words[half:]), '']
        out += [paragraph(r), '']
    out += ['Økonomi', '', paragraph(r), '', 'Indstilling', '', f'{r.choice(WHO[4:])} indstiller,', '']
    for _ in range(r.randint(1, 3)):
        out += [f'at {r.choice(THING)} får {r.choice(WHAT)},', '']
    out[-2] = out[-2][:-1] + '.'
    out += [f'Beslutning {BODY} den 12-06-2024', '',
            r.choice(('Godkendt.', 'Taget til efterretning.', 'Drøftet.', 'Udsat.', 'Anbefales godkendt.')), '',
            'Afbud: Yrsa Lindeskov.', '']
    if r.random() < .5:
        out += ['Bilag', '', f'Notat om {r.choice(THING)}', '', f'Kort over {r.choice(THING)}.pdf', '']
    return '\n'.join(out)


def main():
    size = int(sys.argv[1])
    r = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    pool = []  # bodies; from some thousands on they come again, under other numbers
    items, total = [], 0
    while total < size:
        if len(pool) < 2000:
            pool.append(body(r))
            text = pool[-1]
        else:
            text = pool[r.randrange(len(pool))]
        number = len(items) + 1
        title = f'{r.choice(ACT)} {r.choice(THING)}'
        items.append((title, f'Punkt {number}: {title}\n\n{text}\n'))
        # an item has a line of the contents, too
        total += len(items[-1][1].encode()) + len(title.encode()) + 12
    write = sys.stdout.buffer.write
    write(f'REFERAT {BODY} d. 12-06-2024\n\nMødedato Onsdag d. 12. juni 2024 kl. 16:00\n\nMødested Havnens Hus\n\n'
          'Mødedeltagere Solveig Ravnkilde, Niels-Peter Brandstrup, Yrsa Lindeskov\n\nIndholdsfortegnelse\n\n'.encode())
    for page, (title, _) in enumerate(items, 3):
        write(f'{title}.....\t{page}\n'.encode())
    write(b'\n')
    for _, text in items:
        write(text.encode())


if __name__ == '__main__':
    main()
