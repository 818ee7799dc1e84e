#!/usr/bin/env python3
"""What is written besides the minutes as they are: --decisions-only, --attendance, --signatures,
--findings-as-comments and --annex-base, in DOCX, ODT and Markdown, each alone and all together.  `added.py NAME...` runs these tests alone."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import docx_check  # noqa: E402
import odf  # noqa: E402
from docx_check import W  # noqa: E402
from odf import DC, OFFICE, STYLE, TABLE, TEXT, XLINK  # noqa: E402
import law  # noqa: E402
from tap import BUILD, SRC, converter, diag, done, is_, ok, skip  # noqa: E402

MINUTES = os.path.join(SRC, 'tests/office/added.txt')
FAULTY = os.path.join(SRC, 'examples/brovig-2024-11-06.txt')
BASE = 'https://bilag.sandbaek.example/2025'
ALL = ('--decisions-only', '--attendance', '--signatures', '--findings-as-comments', f'--annex-base={BASE}')
SPACE = ' '
schemas = odf.Schemas()


def run(program, *options, data=None, path=None):
    return law.run(converter(program), *options, *([path] if path else []), input=data)


def made(program, *options, path=MINUTES, data=None):
    result = run(program, '-q', *options, path=None if data else path, data=data)
    if result.returncode:
        diag(result.stderr.decode(errors='replace'))
    return result.stdout


def squeezed(text):
    """Spaces at which no line ends are spaces."""
    return re.sub(r'[ \t\n\u00a0]+', ' ', text).strip()


# What a document shows, in one form for DOCX and ODT: paragraphs as (style, text), tables as rows of texts.

class Docx:
    kind, program = 'docx', 'referat2docx'

    def __init__(self, data):
        self.parts = docx_check.parts_of(data)
        self.wrong = docx_check.problems(data)
        self.root = ET.fromstring(self.parts['word/document.xml'])
        styles = ET.fromstring(self.parts['word/styles.xml'])
        self.named = {s.get(W + 'styleId'): s.find(W + 'name').get(W + 'val') for s in styles.iter(W + 'style')}
        self.table, self.row, self.cell, self.para = W + 'tbl', W + 'tr', W + 'tc', W + 'p'

    def style(self, p):
        found = p.find(f'{W}pPr/{W}pStyle')
        return self.named[found.get(W + 'val')] if found is not None else ''

    def text(self, node):
        return squeezed(''.join(e.text or '' if e.tag == W + 't' else ' ' for e in node.iter()
                                if e.tag in (W + 't', W + 'tab', W + 'br')))

    def heads(self, table):
        return [row.find(f'{W}trPr/{W}tblHeader') is not None for row in table.findall(W + 'tr')]

    def told(self, table):
        return [table.find(f'{W}tblPr/{W}{name}').get(W + 'val') for name in ('tblCaption', 'tblDescription')]

    def levels(self):
        styles = ET.fromstring(self.parts['word/styles.xml'])
        return {s.find(W + 'name').get(W + 'val'): int(v.get(W + 'val')) + 1
                for s in styles.iter(W + 'style') for v in s.iter(W + 'outlineLvl')}

    def begins_page(self, style):
        styles = ET.fromstring(self.parts['word/styles.xml'])
        return [s.find(f'{W}pPr/{W}pageBreakBefore') is not None for s in styles.iter(W + 'style')
                if s.find(W + 'name').get(W + 'val') == style] == [True]

    def links(self):
        relations = {r.get('Id'): r.get('Target') for r in ET.fromstring(self.parts['word/_rels/document.xml.rels'])}
        ident = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
        return [(self.text(link), relations[link.get(ident)]) for link in self.root.iter(W + 'hyperlink') if link.get(ident)]

    def comments(self):
        """(text that it is on, comment, author, day), in the order of the text."""
        if 'word/comments.xml' not in self.parts:
            return []
        said = {c.get(W + 'id'): c for c in ET.fromstring(self.parts['word/comments.xml']).iter(W + 'comment')}
        open_, found, order = {}, {}, []
        for e in self.root.iter():
            key = e.get(W + 'id')
            if e.tag == W + 'commentRangeStart':
                open_[key] = ''
                order.append(key)
            elif e.tag == W + 'commentRangeEnd':
                found[key] = open_.pop(key)
            elif e.tag == W + 't':
                for other in open_:
                    open_[other] += e.text or ''
        references = [e.get(W + 'id') for e in self.root.iter(W + 'commentReference')]
        ok(not open_ and sorted(references) == sorted(said) == sorted(found), 'DOCX: comments, their ranges and references agree')
        return [(squeezed(found[key]), self.text(said[key]), said[key].get(W + 'author'), said[key].get(W + 'date'))
                for key in order]

    def properties(self):
        custom = ET.fromstring(self.parts['docProps/custom.xml'])
        own = {p.get('name'): ''.join(p.itertext()) for p in custom}
        return {**own, 'title': ET.fromstring(self.parts['docProps/core.xml']).findtext(DC + 'title')}


class Odt:
    kind, program = 'odt', 'referat2odt'

    def __init__(self, data):
        self.parts = odf.unpack(data)
        self.root = ET.fromstring(self.parts['content.xml'])
        self.wrong = odf.check_package(data)
        for check in (odf.check_styles, odf.check_links, odf.check_structure, odf.check_contrast):
            self.wrong += check(self.parts)
        schemas.add(f'document {len(schemas.documents) + 1}', self.parts)
        self.table, self.row, self.cell, self.para = TABLE + 'table', TABLE + 'table-row', TABLE + 'table-cell', TEXT + 'p'

    def style(self, p):
        name = re.sub('_([0-9a-f]{2})_', lambda m: chr(int(m[1], 16)), p.get(TEXT + 'style-name', ''))
        return {'Heading 1': 'heading 1', 'ReferatFirst': 'Title'}.get(name, name)

    def text(self, node):
        def walk(e):
            if e.tag == OFFICE + 'annotation':
                return ''
            space = ' ' if e.tag in (TEXT + 'tab', TEXT + 'line-break', TEXT + 's') else ''
            return space + (e.text or '') + ''.join(walk(c) + (c.tail or '') for c in e)
        return squeezed(walk(node))

    def heads(self, table):
        head = [row for rows in table.findall(TABLE + 'table-header-rows') for row in rows]
        return [row in head for row in table.iter(TABLE + 'table-row')]

    def told(self, table):
        return [table.findtext(TABLE + 'title'), table.findtext(TABLE + 'desc')]

    def levels(self):
        return {self.style(h): int(h.get(TEXT + 'outline-level')) for h in self.root.iter(TEXT + 'h')}

    def begins_page(self, style):
        for s in ET.fromstring(self.parts['styles.xml']).iter(STYLE + 'style'):
            if s.get(STYLE + 'display-name') == style:
                return s.find(STYLE + 'paragraph-properties').get(odf.FO + 'break-before') == 'page'
        return False

    def links(self):
        return [(self.text(a), a.get(XLINK + 'href')) for a in self.root.iter(TEXT + 'a')
                if not a.get(XLINK + 'href').startswith('#')]

    def comments(self):
        name, found, order, open_ = OFFICE + 'name', {}, [], {}

        def walk(e):
            if e.tag == OFFICE + 'annotation':
                order.append(e)
                open_[e.get(name)] = ''
            elif e.tag == OFFICE + 'annotation-end':
                found[e.get(name)] = open_.pop(e.get(name))
            else:
                put(e.text)
                for child in e:
                    walk(child)
                    put(child.tail)

        def put(text):
            for other in open_:
                open_[other] += text or ''
        walk(self.root)
        ok(not open_ and len(found) == len(order), 'ODT: comments and their ends agree')
        return [(squeezed(found[e.get(name)]), e.findtext(TEXT + 'p'), e.findtext(DC + 'creator'), e.findtext(DC + 'date'))
                for e in order]

    def properties(self):
        meta = ET.fromstring(self.parts['meta.xml'])
        own = {e.get(odf.META + 'name'): e.text for e in meta.iter(odf.META + 'user-defined')}
        return {**own, 'title': meta.findtext(f'.//{DC}title')}


def shown(doc):
    """Everything in its order: (style, text) of a paragraph, or ('table', rows)."""
    out = []

    def walk(e):
        if e.tag == OFFICE + 'annotation':
            return
        if e.tag == doc.table:
            out.append(('table', [[' / '.join(doc.text(p) for p in c.iter(doc.para)) for c in r.findall(doc.cell)]
                                  for r in e.iter(doc.row)]))
        elif e.tag in (doc.para, TEXT + 'h'):
            if doc.text(e):
                out.append((doc.style(e), doc.text(e)))
        else:
            for child in e:
                walk(child)
    walk(doc.root)
    return out


def both(*options, path=MINUTES):
    """The document in both formats; each is sound, and they show the same."""
    docs = [form(made(form.program, *options, path=path)) for form in (Docx, Odt)]
    for doc in docs:
        if not ok(doc.wrong == [], f'{doc.kind} {" ".join(options)}: sound'):
            diag('\n'.join(doc.wrong[:10]))
    # On which pages the items are is an estimate of each format.
    texts = [[re.sub(r' \d+$', '', text) if style in ('toc 1', 'Contents 1') else text
              for style, text in shown(doc) if style != 'table'] for doc in docs]
    is_(texts[0], texts[1], f'{" ".join(options)}: both show the same text')
    tables = [[text for style, text in shown(doc) if style == 'table'] for doc in docs]
    is_(tables[0], tables[1], f'{" ".join(options)}: and the same tables')
    return docs


def table_of(doc, title):
    """The one table that is told to be so called, and what it says."""
    def its(t):
        try:
            return doc.told(t)[0]
        except AttributeError:
            return None
    found = [t for t in doc.root.iter(doc.table) if its(t) == title]
    if not is_(len(found), 1, f'{doc.kind}: one table "{title}"'):
        return None, []
    rows = [[doc.text(c) for c in r.findall(doc.cell)] for r in found[0].iter(doc.row)]
    return found[0], rows


def markdown_tables(text):
    rows = [[re.sub(r'\\(.)', r'\1', c).strip().replace('\u00a0', ' ') for c in line.strip('|').split('|')]
            for line in text.splitlines() if line.startswith('|')]
    return [row for row in rows if set(''.join(row)) - set('- ')]


WHOLE_XML = made('referat2xml')


def facts(xml):
    """The XML without what tells of the file, of its pages and of its markup."""
    xml = re.sub(rb'<page>[^<]*</page>|<source [^>]*/>|<finding [^>]*/>\n?|<a href=[^>]*>|</a>', b'', xml)
    return re.sub(rb'\s+', b' ', xml)


# --- attendance ---

ATTENDANCE = [
    ['Navn', 'Fremmøde', 'Gik', 'Stedfortræder for', 'Ikke til stede ved', 'Deltog ikke i'],
    ['Karla Bruun (A), formand', 'Til stede', '', '', '', ''],
    ['Egon Nørholt (V)', 'En del af mødet', f'kl.{SPACE}16.20, punkt{SPACE}2', '', '', ''],
    ['Fatima Yildiz (A)', 'Til stede', '', '', '', f'punkt{SPACE}3'],
    ['Mads-Peter Lund (C)', 'En del af mødet', '', '', f'punkt{SPACE}5', ''],
    ['Rosa Thorlund (F)', 'Til stede', '', '', '', ''],
    ['Ib Skaanning (V)', 'Til stede', '', 'Vagn Kirkeby', '', ''],
    ['Vagn Kirkeby (V)', 'Fraværende med afbud', '', '', '', ''],
]


def attendance():
    for doc in both('--attendance'):
        table, rows = table_of(doc, 'Fremmøde')
        is_(rows, ATTENDANCE, f'{doc.kind}: who was there')
        if table is not None:
            is_(doc.heads(table), [True] + 7 * [False], f'{doc.kind}: its first row is its head')
            ok(all(doc.told(table)), f'{doc.kind}: and it has a title and a description')
        order = [text for _, text in shown(doc) if isinstance(text, str)]
        places = [order.index(t) for t in ('Fremmøde', 'Indholdsfortegnelse', 'Punkt 1: Godkendelse af dagsorden')]
        ok(places == sorted(places), f'{doc.kind}: it stands before the list of contents')
        is_(doc.levels().get('Referat Tillægsoverskrift'), 1, f'{doc.kind}: under a heading of the first level')
        again = made('referat2xml', data=made(doc.program, '--attendance', '--signatures'))
        is_(facts(again), facts(made('referat2xml', data=made(doc.program))), f'{doc.kind}: read back, it is gone')
    text = made('referat2md', '--attendance').decode()
    is_(markdown_tables(text), ATTENDANCE, 'md: who was there')
    ok(text.index('## Fremmøde') < text.index('Indholdsfortegnelse'), 'md: and where')
    # One computation: where the table of --extract knows, this knows the same.
    extracted = made('referat2xml', '--extract=attendance').decode().splitlines()[1:]
    absent = {line.split(',')[6] for line in extracted if ',no,' in line}
    is_({row[0].split(' (')[0] for row in ATTENDANCE[1:] if row[1] != 'Til stede' or row[5]}, absent,
        'who is not there at some item is who is told by --extract=attendance')


def attendance_published():
    """What a closed item told of people is left out: nobody is said to have been there for all of it."""
    for doc in both('--attendance', '--signatures', '--publish'):
        _, rows = table_of(doc, 'Fremmøde')
        is_([row[1] for row in rows[1:]], ['Deltog', 'En del af mødet', 'Deltog', 'En del af mødet', 'Deltog', 'Deltog',
                                           'Fraværende med afbud'], f'{doc.kind}: of a published edition less is told')
        _, rows = table_of(doc, 'Underskrifter')
        is_(len(rows), 7, f'{doc.kind}: all six sign it')


def closed_by_thousands():
    """However many items are closed, what they say and what they are called is left out."""
    body = WHOLE_XML.partition(b'<head')[0], re.search(rb'<head.*?</head>', WHOLE_XML, re.S)[0]
    count = 5000
    xml = b''.join((re.sub(rb'<finding[^>]*/>', b'', body[0]), body[1], b'<contents><heading>Indhold</heading>',
                    *(b'<entry item="item-%d" match="exact"><number>%d</number><title>Hemmelig %d</title></entry>' % (n, n, n)
                      for n in range(1, count)),
                    b'</contents>',
                    *(b'<item id="item-%d" number="%d" title="Hemmelig %d" access="closed" decided="no"><heading><title>Hemmelig %d</title>'
                      b'</heading><section kind="presentation"><p>Hemmelig</p></section></item>' % (n, n, n, n) for n in range(1, count)),
                    b'</minutes>'))
    out = made('referat2xml', '--publish', data=xml)
    is_((out.count(b'<item '), out.count(b'Hemmelig')), (count - 1, 0), 'thousands of closed items say nothing')


def nobody_known():
    bare = WHOLE_XML.replace(b'name="participants"', b'name="other"').replace(b'name="absent"', b'name="other"')
    bare = re.sub(rb'</?person[^>]*>|<(substitution|recusal|departure)[^>]*>.*?</\1>| ref="[^"]*"', b'', bare)
    for form in (Docx, Odt):
        result = run(form.program, '--attendance', '--signatures', data=bare)
        is_(result.stderr.count(b'[not-made]'), 2, f'{form.kind}: where nobody is known, both pages are told not to be made')
        text = ' '.join(t for _, t in shown(form(result.stdout)) if isinstance(t, str))
        ok('Fremmøde' not in text and 'Underskrifter' not in text, f'{form.kind}: and there is no empty one')


def substitutes_of_items():
    """A substitute whom the head does not name, for one item; and somebody who comes."""
    data = WHOLE_XML.replace(
        b'<p>Intet.</p>', '<p>Intet.</p><departure ref="person-6" person="Ib Skaanning" time="17:55">Ib Skaanning gik.</departure>'
        '<substitution person="Olga Vind" for="Rosa Thorlund">Olga Vind deltog i stedet '
        'for <person ref="person-5" name="Rosa Thorlund">Rosa Thorlund</person>.</substitution>'.encode())
    data = data.replace(b'<p>Planen sendes', '<departure ref="person-6" person="Ib Skaanning" time="15:50">Ib Skaanning gik.'
                        '</departure><p>Planen sendes'.encode())
    data = data.replace(b'<p>Planen sendes', '<arrival ref="person-6" person="Ib Skaanning" time="15:40" item="item-3" '
                        'when="before">Ib Skaanning kom.</arrival><p>Planen sendes'.encode())
    for form in (Docx, Odt):
        doc = form(made(form.program, '--attendance', '--signatures', data=data))
        _, rows = table_of(doc, 'Fremmøde')
        head = rows[0]
        by_name = {row[0]: dict(zip(head, row)) for row in rows}
        is_(by_name['Olga Vind']['Stedfortræder for'], f'Rosa Thorlund (punkt{SPACE}7)', f'{doc.kind}: a substitute for one item')
        is_(by_name['Olga Vind']['Fremmøde'], 'En del af mødet', f'{doc.kind}: who was there for that alone')
        is_(by_name['Rosa Thorlund (F)']['Ikke til stede ved'], f'punkt{SPACE}7', f'{doc.kind}: and whom for, was not')
        is_(by_name['Ib Skaanning (V)']['Kom'], f'kl.{SPACE}15.40, før punkt{SPACE}3', f'{doc.kind}: who comes, and when')
        is_(by_name['Ib Skaanning (V)']['Gik'], f'kl.{SPACE}15.50, punkt{SPACE}3; kl.{SPACE}17.55, punkt{SPACE}7',
            f'{doc.kind}: and goes at once, and once more, each told once')
        _, rows = table_of(doc, 'Underskrifter')
        ok(['Olga Vind', ''] in rows, f'{doc.kind}: the substitute signs, too')


def told_of_one_item():
    """Of a member who is not among those who came, and was away at one item, nothing else is said."""
    data = ('REFERAT Kulturudvalget d. 06-11-2024\n\nMedlemmer: Eva Dahl, Bo Lund, Ida Krog\n\nMødedeltagere Eva Dahl, Bo Lund\n\n'
            'Punkt 1: Budget\n\nBeslutning Kulturudvalget den 06-11-2024\n\nGodkendt.\n\nAfbud: Ida Krog.\n\n'
            'Punkt 2: Skoler\n\nBeslutning Kulturudvalget den 06-11-2024\n\nGodkendt.\n').encode()
    for form in (Docx, Odt):
        _, rows = table_of(form(made(form.program, '--attendance', data=data)), 'Fremmøde')
        row = dict(zip(rows[0], next(row for row in rows if row[0] == 'Ida Krog')))
        is_((row['Fremmøde'], row['Ikke til stede ved']), ('Ikke oplyst', f'punkt{SPACE}1'), f'{form.kind}: away at one item, of others nobody knows')


def away_and_not_of_the_head():
    """Who is absent from items and not of the head has a row, unless a surname of the head fits."""
    item = ('Punkt {0}: Budget {0}\n\nBeslutning Kulturudvalget den 06-11-2024\n\nGodkendt.\n\nAfbud: {1}.\n\n')
    data = ('REFERAT Kulturudvalget d. 06-11-2024\n\nMødedeltagere Eva Dahl, Bo Lund\n\n' + item.format(1, 'Ida Krog og Erik LUND') +
            item.format(2, 'Ida Krog') + item.format(3, 'Per Vang') + item.format(4, 'Ida Krog')).encode()
    for form in (Docx, Odt):
        _, rows = table_of(form(made(form.program, '--attendance', data=data)), 'Fremmøde')
        is_(rows, [['Navn', 'Fremmøde', 'Ikke til stede ved'], ['Eva Dahl', 'Til stede', ''], ['Bo Lund', 'Til stede', ''],
                   ['Ida Krog', 'Ikke oplyst', f'punkt{SPACE}1, 2, 4'], ['Per Vang', 'Ikke oplyst', f'punkt{SPACE}3']],
            f'{form.kind}: who was away and is not of the head')
    _, rows = table_of(Docx(made('referat2docx', '--signatures', data=data)), 'Underskrifter')
    is_([row[0] for row in rows], ['Navn', 'Eva Dahl', 'Bo Lund'], 'and does not sign')
    nobody = re.sub(rb'M.{1,2}dedeltagere.*', b'', data)
    ok(b'[not-made]' in run('referat2docx', '--attendance', data=nobody).stderr, 'they alone are no page')


def names_in_one_line():
    """A name is not broken to make room for columns that say little."""
    source = os.path.join(SRC, 'examples/skovbjerg-2025-01-22.txt')
    table, rows = table_of(Docx(made('referat2docx', '--attendance', path=source)), 'Fremmøde')
    longest = max(len(row[0]) for row in rows)
    width = int(table.find(f'{W}tblGrid/{W}gridCol').get(W + 'w'))
    ok(longest >= 25 and width > 106 * longest + 170, f'the longest name, {longest} letters, has room ({width})')


def told_by_items():
    """Apologies at every single item; who leaves the room for one; who comes after one."""
    away = '<absent><label>Afbud:</label> <person ref="person-4" name="Mads-Peter Lund">Mads-Peter Lund</person>.</absent>'
    data = re.sub(rb'<absent>.*?</absent>', b'', WHOLE_XML).replace(b'</item>', away.encode() + b'</item>')
    data = data.replace(b'<recusal ', '<departure ref="person-3" person="Fatima Yildiz" time="16:40">Fatima Yildiz gik ud.'
                        '</departure><recusal '.encode())
    data = data.replace(b'<p>Planen sendes', '<arrival ref="person-6" person="Ib Skaanning" item="item-2" when="after">'
                        'Ib Skaanning kom.</arrival><p>Planen sendes'.encode())
    for form in (Docx, Odt):
        doc = form(made(form.program, '--attendance', '--signatures', data=data))
        _, rows = table_of(doc, 'Fremmøde')
        by_name = {row[0]: dict(zip(rows[0], row)) for row in rows}
        absent = by_name['Mads-Peter Lund (C)']
        is_((absent['Fremmøde'], absent.get('Ikke til stede ved', '')), ('Afbud', ''), f'{doc.kind}: absent from every item')
        recused = by_name['Fatima Yildiz (A)']
        is_((recused['Fremmøde'], recused['Gik']), ('Til stede', ''), f'{doc.kind}: who leaves the room for an item has not left')
        is_(by_name['Ib Skaanning (V)']['Kom'], f'efter punkt{SPACE}2', f'{doc.kind}: who comes after an item')
        _, rows = table_of(doc, 'Underskrifter')
        ok(not any('Mads-Peter' in row[0] for row in rows), f'{doc.kind}: who was at no item does not sign')


# --- signatures ---

def signatures():
    names = [row[0] for row in ATTENDANCE[1:-1]]
    for doc in both('--signatures'):
        table, rows = table_of(doc, 'Underskrifter')
        is_(rows, [['Navn', 'Underskrift']] + [[name, ''] for name in names], f'{doc.kind}: who was there signs')
        if table is not None:
            is_(doc.heads(table), [True] + len(names) * [False], f'{doc.kind}: the first row is the head')
        ok('___' not in ''.join(doc.root.itertext()), f'{doc.kind}: no line is drawn with characters')
        headings = [text for style, text in shown(doc) if style == 'Referat Underskriftsside']
        is_(headings, ['Underskrifter'], f'{doc.kind}: it has a heading')
        ok(doc.begins_page('Referat Underskriftsside'), f'{doc.kind}: on a page of its own')
        is_(shown(doc)[-1][0], 'table', f'{doc.kind}: the last one')
    text = made('referat2md', '--signatures').decode()
    is_(markdown_tables(text), [['Navn', 'Underskrift']] + [[name, ''] for name in names], 'md: who was there signs')
    guests = WHOLE_XML.replace(b'name="Rosa Thorlund" party="F"', b'name="Rosa Thorlund" role="official"')
    text = made('referat2md', '--signatures', data=guests).decode()
    ok('Rosa Thorlund' not in text[text.index('## Underskrifter'):], 'who is no member does not sign')


# --- decisions ---

DECIDED = """
title Beslutningsprotokol: Teknik- og Havneudvalget, 11. marts 2025
keep Mødedato Tirsdag d. 11. marts 2025
keep Fraværende med afbud
keep Uddrag af referatet
keep Punkt 2: Udvidelse af bådebroen
keep 24/7712
keep Beslutning Teknik- og Havneudvalget den 11-03-2025
keep Imod stemte 2: Egon Nørholt og Rosa Thorlund.
keep Rosa Thorlund ønskede tilført protokollen: Pengene burde gå til badebroen.
keep Egon Nørholt forlod mødet kl. 16:20.
keep Fatima Yildiz erklærede sig inhabil
keep Punkt 6: Lukket: Køb af pakhus - Lukket
drop Lukket punkt
keep Punkt 7: Eventuelt
drop REFERAT Teknik
drop Broen fra 1961
drop at broen forlænges
drop Beslutning Økonomiudvalget
drop Sendt videre uden bemærkninger
drop Tegning af broen
drop Sagsfremstilling
drop Bilag
drop Sandbæk Kommune
drop Indholdsfortegnelse
drop Hemmelig Hansen
""".strip().splitlines()


def check_decided(name, text):
    for line in DECIDED:
        rule, _, words = line.partition(' ')
        if rule != 'title':
            is_(words in text, rule == 'keep', f'{name}: {line}')


X = '{urn:x-referat:1}'


def decisions():
    title = DECIDED[0].partition(' ')[2]
    for doc in both('--decisions-only'):
        check_decided(doc.kind, '\n'.join(text for _, text in shown(doc)))
        is_([text for style, text in shown(doc) if style == 'Title'], [title], f'{doc.kind}: the title says what it is')
        is_(doc.properties()['title'], title, f'{doc.kind}: and the property')
        is_(doc.properties()['Udgave'], 'decisions', f'{doc.kind}: and the edition')
        again = ET.fromstring(made('referat2xml', data=made(doc.program, '--decisions-only')))
        is_(again.get('edition'), 'decisions', f'{doc.kind}: read back, it says so still')
        whole = ET.fromstring(WHOLE_XML)

        def votes(root):
            return [v.attrib for v in root.iter(X + 'vote')], [s.get('by') for s in root.iter(X + 'statement')], \
                [i.get('number') for i in root.iter(X + 'item')]
        is_(votes(again), votes(whole), f'{doc.kind}: with the same votes, statements and items')
    text = re.sub(r'[\\*_]', '', made('referat2md', '--decisions-only', '--flavour=gfm').decode())
    for line in DECIDED[1:]:
        rule, _, words = line.partition(' ')
        if words != 'Lukket punkt':
            is_(words in text, rule == 'keep', f'md: {line}')
    told = [c[1].rpartition('[')[2] for c in Docx(made('referat2docx', '--decisions-only', '--findings-as-comments', path=FAULTY)).comments()]
    is_([code in told for code in ('weekday-differs]', 'decision-date-differs]', 'vote-count-differs]', 'contents-missing-item]', 'annex-unlisted]')],
        [True, True, True, False, False], 'what was found in the head and in decisions is told, and nothing else')
    path = os.path.join(SRC, 'tests/layouts/sbsys-pkt.txt')
    whole, part = (ET.fromstring(Docx(made('referat2docx', '--embed-xml', *options, path=path)).parts['customXml/item1.xml'])
                   for options in ((), ('--decisions-only',)))
    is_([[i.get('id') for i in g.iter(X + 'item')] for g in part.iter(X + 'group')],
        [[i.get('id') for i in g.iter(X + 'item')] for g in whole.iter(X + 'group')], 'items stay in their groups')
    back = ET.fromstring(made('referat2xml', '-f', 'markdown', data=made('referat2md', '--decisions-only')))
    is_(back.get('edition'), 'decisions', 'md: read back, it says so still')


def decisions_embedded():
    """What the excerpt leaves out is nowhere in it, and the XML that it carries is the excerpt."""
    docx = Docx(made('referat2docx', '--decisions-only', '--embed-xml', '--attendance', '--signatures'))
    xml = docx.parts['customXml/item1.xml']
    is_(ET.fromstring(xml).get('edition'), 'decisions', 'the XML that it carries is the excerpt')
    ok(all(b'Hemmelig Hansen' not in part and b'Broen fra 1961' not in part for part in docx.parts.values()),
       'what is left out is in no part')
    is_(run('referat2xml', '-q', '--force', data=xml).stdout, xml, 'it is valid, and read as it is')
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, 'x.xml')
        with open(path, 'wb') as file:
            file.write(xml)
        result = run('referat2xml', f'--verify={MINUTES}', path=path)
        ok(result.returncode == 1 and b'an excerpt' in result.stderr, '--verify says that it is an excerpt')
        if shutil.which('xmllint'):
            schema = os.path.join(BUILD, 'lib/xml/referat.rng')
            valid = subprocess.run(['xmllint', '--noout', '--relaxng', schema, path], capture_output=True)
            is_(valid.returncode, 0, 'and it is valid by the schema')
        else:
            skip(1, 'no xmllint')
    both_xml = Docx(made('referat2docx', '--decisions-only', '--publish', '--embed-xml')).parts['customXml/item1.xml']
    is_(ET.fromstring(both_xml).get('edition'), 'published decisions', 'of a published edition it says both')
    ok('Køb af pakhus'.encode() not in both_xml, 'and the title of the closed item is not there')
    once = made('referat2md', '--decisions-only')
    twice = made('referat2md', '--decisions-only', data=xml)
    is_(twice, once, 'of an excerpt it makes the same again')


def decisions_elsewhere():
    """Where this meeting decided nothing, the decisions of others are kept, with their headings."""
    data = re.sub(rb'<section kind="decision" body="Teknik[^>]*>\s*<heading>[^<]*</heading>\s*<vote.*?</section>', b'',
                  WHOLE_XML, flags=re.S)
    text = made('referat2md', '--decisions-only', '--flavour=gfm', data=data).decode()
    ok('Sendt videre uden' in text and 'Økonomiudvalget den 25-02-2025' in text, 'what others decided stays where nothing else does')
    free = '<section><heading>Afstemning</heading><vote for="3">3 stemte for.</vote></section>' \
        '<section kind="history"><heading>Historik</heading><vote for="9">9 stemte for dengang.</vote>' \
        '<arrival person="Egon Nørholt">Egon Nørholt kom.</arrival></section>'
    data = WHOLE_XML.replace(b'<section kind="decision" body="Teknik- og Havneudvalget" date="2025-03-11" outcome="none">',
                             free.encode() + b'<section kind="decision" outcome="none">')
    text = made('referat2md', '--decisions-only', '--flavour=gfm', data=data).decode()
    ok('Afstemning\n\n3 stemte for.' in text, 'a vote in a section of its own is kept with its heading')
    ok('dengang' not in text and 'Historik' not in text, 'a vote that is told of an earlier meeting is not')
    ok('Egon Nørholt kom.' in text, 'but who comes is, wherever it stands')


def decisions_in_place():
    """The whole minutes are never lost for an excerpt."""
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, 'x.docx')
        made('referat2docx', '-o', path)
        with open(path, 'rb') as file:
            before = file.read()
        result = run('referat2docx', '-q', '--in-place', '--decisions-only', path=path)
        with open(path, 'rb') as file:
            ok(result.returncode == 64 and file.read() == before, '--in-place does not go with --decisions-only')


# --- comments ---

def comments_of(path):
    xml = ET.fromstring(made('referat2xml', path=path))
    return [f.get('code') for f in xml.iter('{urn:x-referat:1}finding')]


def comments():
    for path, day in ((MINUTES, '2025-03-11'), (FAULTY, '2024-11-06')):
        codes = comments_of(path)
        name = os.path.basename(path)
        ok(len(codes) >= 2, f'{name}: there are findings')
        docs = both('--findings-as-comments', path=path)
        found = [doc.comments() for doc in docs]
        is_([c[:2] for c in found[0]], [c[:2] for c in found[1]], f'{name}: the same comments at the same places')
        is_(sorted(re.findall(r'\[([a-z-]+)\]$', c[1])[0] for c in found[0]), sorted(codes), f'{name}: one for each finding')
        ok(all(c[2] == 'referat' for c in found[0] + found[1]), f'{name}: by referat')
        ok(all(c[3] == day + 'T00:00:00Z' for c in found[0]) and all(c[3] == day + 'T00:00:00' for c in found[1]),
           f'{name}: on the day of the meeting')
        ok(all(c[0] or i and found[0][i - 1][0] for i, c in enumerate(found[0])), f'{name}: each on some text')
        for doc in docs:
            data = made(doc.program, '--findings-as-comments', path=path)
            is_(made('referat2xml', data=data).count(b'comment-left-out'), 0, f'{name}, {doc.kind}: read back, they are gone')
            bare = made('referat2xml', data=made(doc.program, path=path))
            is_(facts(made('referat2xml', data=data)), facts(bare), f'{name}, {doc.kind}: and all else is the same')
        text = made('referat2md', '--findings-as-comments', path=path).decode()
        is_(len(re.findall(r'\{\.comment-start id="\d+" author="referat" date="' + day + 'T00:00:00Z"\\}', text)), len(codes),
            f'{name}, md: one for each')
        is_(text.count('[]{.comment-end'), len(codes), f'{name}, md: and an end')
        text = made('referat2md', '--findings-as-comments', '--flavour=gfm', path=path).decode()
        is_(len(re.findall(r'<!-- referat: [^>]* -->', text)), len(codes), f'{name}, gfm: one for each')
        ok(not re.search(r'^(\W* )?<!--', text, re.M), f'{name}, gfm: none begins a line, which would make HTML of it')
    doc = Docx(made('referat2docx', '--findings-as-comments'))
    by_code = {re.findall(r'\[([a-z-]+)\]$', c[1])[0]: c for c in doc.comments()}
    is_(by_code['item-number-gap'][0], 'Punkt 5:', 'it stands where the finding is')
    is_(by_code['closed-item-has-text'][0], 'Punkt 6:', 'also the next one')
    # Of XML the lines are others: by the item.
    doc = Docx(made('referat2docx', '--findings-as-comments', data=b'\n' * 50 + WHOLE_XML.partition(b'?>\n')[2]))
    is_({c[1]: c[0] for c in doc.comments()}, {c[1]: c[0] for c in by_code.values()}, 'and where the minutes were read from XML')
    # Of the whole: on the title, since what stands above it is not shown everywhere, and there once.
    with open(MINUTES, encoding='utf-8') as file:
        latin = file.read().encode('latin-1')
    for form in (Docx, Odt):
        found = form(made(form.program, '--findings-as-comments', data=latin)).comments()
        is_([c[0] for c in found if 'encoding-repaired' in c[1]], ['REFERAT Teknik- og Havneudvalget d. 11-03-2025'],
            f'{form.kind}: a comment on the whole stands at the title')
    for flavour in 'pandoc', 'gfm':  # pandoc's has the title among its metadata, too
        text = made('referat2md', '--findings-as-comments', f'--flavour={flavour}', data=latin).decode()
        is_(text.count('encoding-repaired'), 1, f'{flavour}: and there once')
    # In an excerpt, of what is in it.
    doc = Docx(made('referat2docx', '--findings-as-comments', '--decisions-only', path=FAULTY))
    is_({re.findall(r'\[([a-z-]+)\]$', c[1])[0] for c in doc.comments()} ^ set(comments_of(FAULTY)),
        {'annex-unlisted', 'contents-missing-item'}, 'an excerpt has no comments on what is left out')
    if shutil.which('pandoc'):
        text = made('referat2md', '--findings-as-comments')
        plain = subprocess.run(['pandoc', '-f', 'markdown', '-t', 'docx', '-o', '-'], input=text, capture_output=True)
        ok(b'word/comments.xml' in plain.stdout, 'pandoc makes comments of those in Markdown')
    else:
        skip(1, 'no pandoc')


def every_code():
    """Each code of the schema has words of its own."""
    with open(os.path.join(BUILD, 'lib/xml/referat.rnc'), encoding='utf-8') as file:
        block = re.search(r'attribute code \{(.*?)\}', file.read(), re.S)[1]
    codes = re.findall(r'"([a-z-]+)"', block)
    findings = ''.join(f'<finding code="{code}" severity="note" line="1" message="x"/>' for code in codes)
    data = re.sub(rb'<finding .*?/>', b'', WHOLE_XML).replace(b'<head ', findings.encode() + b'<head ', 1)
    for form in (Docx, Odt):
        found = form(made(form.program, '--findings-as-comments', data=data)).comments()
        said = {re.findall(r'\[([a-z-]+)\]$', c[1])[0]: c[1] for c in found}
        is_(sorted(said), sorted(codes), f'{form.kind}: all codes, however many are at one place')
        ok(len({text.partition(' [')[0] for text in said.values()}) == len(codes) and
           not any('Bemærkning.' in text for text in said.values()), f'{form.kind}: each in words of its own')


def repeated_text():
    """What stands twice in a document, in the list of contents or beside a vote, has its comments once."""
    parties = ''.join(f'<party choice="{c}">{p}</party>, ' for p, c in
                      zip('ABCDEFGH', 4 * ['for'] + 4 * ['against']))
    item = f'<item id="item-1" number="" title="" access="open" decided="yes"><heading><title>Uden nummer</title></heading>' \
        f'<section kind="decision"><heading>Beslutning</heading><vote>{parties}</vote></section></item>'
    lines = WHOLE_XML.partition(b'<head ')[0].replace(b'item="item-5"', b'').replace(b'item="item-6"', b'')
    data = re.sub(rb'<finding .*?/>', b'', lines) + '<finding code="vote-unclear" severity="note" line="9" message="x" '.encode() + \
        f'item="item-1"/><head body="Udvalg" date="2025-01-01"><title>Referat</title></head>{item}'.encode() + \
        item.replace('item-1', 'item-2').encode() + b'</minutes>'
    for form in (Docx, Odt):
        doc = form(made(form.program, '--force', '--findings-as-comments', data=data))
        is_([c[0] for c in doc.comments()], ['Uden nummer'], f'{form.kind}: one comment, where the text first stands')
        is_(doc.wrong, [], f'{form.kind}: sound')


# --- annexes ---

LINKS = [('Tegning af broen (øst & vest).pdf', BASE + '/Tegning%20af%20broen%20%28%C3%B8st%20%26%20vest%29.pdf'),
         ('Notat om venteliste.docx', BASE + '/Notat%20om%20venteliste.docx'),
         ('Høringssvar', BASE + '/H%C3%B8ringssvar')]
CLOSED = ('Lukket bilag: Navne på naboer.pdf', BASE + '/Lukket%20bilag%3A%20Navne%20p%C3%A5%20naboer.pdf')
SECRET = ('Hemmeligt skøde.pdf', BASE + '/Hemmeligt%20sk%C3%B8de.pdf')


def annexes():
    for doc in both(f'--annex-base={BASE}'):
        is_(doc.links(), LINKS + [CLOSED, SECRET], f'{doc.kind}: annexes are links')
        again = made('referat2xml', data=made(doc.program, f'--annex-base={BASE}'))
        is_(facts(again), facts(made('referat2xml', data=made(doc.program))), f'{doc.kind}: read back, the facts are the same')
    for doc in both(f'--annex-base={BASE}', '--publish'):
        is_(doc.links(), LINKS, f'{doc.kind}: none of a closed item is published, nor a closed one')
    text = made('referat2md', f'--annex-base={BASE}').decode()
    ok(all(f']({href})' in text for _, href in LINKS), 'md: annexes are links')
    for base, before in ((BASE + '/', BASE + '/'), (BASE + '?navn=', BASE + '?navn='), ('HTTP://x.dk', 'HTTP://x.dk/')):
        links = Docx(made('referat2docx', f'--annex-base={base}')).links()
        is_(links[2][1], before + 'H%C3%B8ringssvar', f'what stands between {base} and the name')
    data = WHOLE_XML.replace('>Høringssvar<'.encode(), '><a href="https://andet.example/1">Høringssvar</a><'.encode())
    is_(Docx(made('referat2docx', f'--annex-base={BASE}', data=data)).links()[2][1], 'https://andet.example/1',
        'an annex that has a link of its own keeps it')
    data = WHOLE_XML.replace('"Høringssvar"'.encode(), b'"' + b'x' * 2100 + b'"')
    is_(len(Docx(made('referat2docx', f'--annex-base={BASE}', data=data)).links()), 4, 'what is too long for Word is no link')
    for form, part in ((Docx, 'customXml/item1.xml'), (Odt, 'referat.xml')):
        carried = form(made(form.program, f'--annex-base={BASE}', '--findings-as-comments', '--embed-xml')).parts
        is_(carried[part], WHOLE_XML, f'{form.kind}: the XML that is carried has neither links nor comments of ours')
    for bad in ('ftp://x.dk/', 'javascript:alert(1)', 'x.dk', 'https://', 'https:///x', 'https://user:pw@x.dk/', 'https://x.dk/a b',
                'https://x.dk/%zz', 'https://x.dk/"', 'https://x.dk/ø', 'https://:80/', 'https://x.dk/' + 'a' * 2100):
        result = run('referat2docx', '-q', f'--annex-base={bad}', path=MINUTES)
        ok(result.returncode == 64 and not result.stdout, f'refused: {bad[:40]}')


# --- together ---

def together():
    for more in ((), ('--publish',), ('--embed-xml',)):
        for doc in both(*ALL, *more):
            check = [text for style, text in shown(doc) if style != 'table']
            ok(check[0].startswith('Beslutningsprotokol') and 'Fremmøde' in check and 'Underskrifter' in check,
               f'{doc.kind} {" ".join(more)}: all are there')
            is_([row[0] for row in table_of(doc, 'Fremmøde')[1]], [row[0] for row in ATTENDANCE],
                f'{doc.kind} {" ".join(more)}: who was there is told by the whole minutes')
            is_(doc.links(), [], f'{doc.kind} {" ".join(more)}: an excerpt has no annexes')
            codes = [re.findall(r'\[([a-z-]+)\]$', c[1])[0] for c in doc.comments()]
            ok('item-number-gap' in codes, f'{doc.kind} {" ".join(more)}: a comment is there')
    for form in (Docx, Odt):
        with tempfile.TemporaryDirectory() as tmp:
            template = os.path.join(tmp, 'skabelon.' + form.kind)
            made(form.program, '--print-reference-doc', '-o', template)
            sample = form(open(template, 'rb').read())
            is_([t[0] for t in (doc_told(sample))], ['Fremmøde', 'Underskrifter'], f'{form.kind}: a template shows the pages')
            plain = form(made(form.program, *ALL))
            dressed = form(made(form.program, *ALL, f'--reference-doc={template}'))
            is_([text for _, text in shown(dressed)], [text for _, text in shown(plain)],
                f'{form.kind}: with a template the same is shown')
            is_(dressed.wrong, [], f'{form.kind}: and it is sound')
        is_(made(form.program, *ALL), made(form.program, *ALL), f'{form.kind}: the same bytes')
    json = made('referat2json')
    ok(b'comment-start' not in json, 'JSON has none of this')
    with open(MINUTES, 'rb') as file:
        text = file.read()
    for option in ALL:
        result = run('referat2xml', '-q', option, data=text)
        is_(result.returncode, 64, f'referat2xml has no {option.partition("=")[0]}')


def doc_told(doc):
    return [doc.told(t) for t in doc.root.iter(doc.table)
            if (t.find(f'{W}tblPr/{W}tblCaption') is not None or t.find(TABLE + 'title') is not None) and doc.told(t)[0] != 'Stemmer']


for test in (attendance, attendance_published, closed_by_thousands, nobody_known, substitutes_of_items, told_of_one_item, away_and_not_of_the_head,
             names_in_one_line, told_by_items, signatures, decisions, decisions_embedded, decisions_elsewhere, decisions_in_place, comments, every_code, repeated_text, annexes, together):
    if not sys.argv[1:] or test.__name__ in sys.argv[1:]:
        test()
for name, wrong in (schemas.wrong() or {}).items():
    is_(wrong[:5], [], f'odt, {name}: valid by the schemas of ODF 1.2')
done()
