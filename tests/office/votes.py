#!/usr/bin/env python3
"""The small table behind a vote in DOCX and ODT: where there is one and what it says, the same in both;
read back, it is gone, also when somebody has worked on it, and nothing else is."""
import copy
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
from odf import TABLE, TEXT  # noqa: E402
import law  # noqa: E402
from tap import converter, diag, done, is_, is_whole, ok, skip  # noqa: E402

NAMES = ('Agnes Lindved', 'Birger Tofthøj', 'Camilla Ravnsø', 'Daniel Overmark', 'Else Hjortdal', 'Frits Brandstrup',
         'Grethe Sandager', 'Henning Krarup', 'Inger Dahlbæk')


def person(name, choice, more=''):
    choice = f' choice="{choice}"' if choice else ''
    return f'<person name="{name}"{choice}{more}>{name}</person>'


def some(choice, first, last):
    return ', '.join(person(n, choice) for n in NAMES[first:last])


def vote(text, attrs=''):
    return f'<vote {attrs}>{text}</vote>'


def for_and_against(first, last, attrs=''):
    return vote(f'For stemte {some("for", 0, first)}, imod stemte {some("against", first, last)}.', attrs)


A, B, C, D, E, F, G, H, I = NAMES
TWICE = ' party="V"'
# What the item holds, and the table's cells: header and names of each column; None for no table.
CASES = (
    ('seven are named', for_and_against(4, 7), (('For', A, B, C, D), ('Imod', E, F, G))),
    ('six are named', for_and_against(4, 6), None),
    ('the text gives counts', for_and_against(4, 7, 'for="4" against="3" abstain="0"'),
     (('For (4)', A, B, C, D), ('Imod (3)', E, F, G))),
    ('three sides', vote(f'{some("for", 0, 3)} for, {some("against", 3, 7)} imod, {some("abstain", 7, 9)} undlod.'),
     (('For', A, B, C), ('Imod', D, E, F, G), ('Undlod', H, I))),
    ('sides in the order of the text that is none of the table', vote(
        f'Imod stemte {some("against", 0, 3)}, for stemte {some("for", 3, 7)}.'),
     (('For', D, E, F, G), ('Imod', A, B, C))),
    ('a count that the names do not have', for_and_against(4, 7, 'for="5"'), None),
    ('somebody without a side', vote(f'{some("for", 0, 5)} for, {some("against", 5, 8)} imod, {person(I, "")}.'), None),
    ('one side', vote(f'For stemte {some("for", 0, 9)}.'), None),
    ('one name on two sides', vote(f'{some("for", 0, 5)}; {some("against", 4, 8)}'), None),
    ('one name twice on a side', vote(f'{some("for", 0, 5)}; {some("against", 5, 8)}, {person(F, "against")}'), None),
    ('namesakes of two parties', vote(f'{some("for", 0, 5)}, {person(I, "for", " party=%sA%s" % (chr(34), chr(34)))}; '
                                      f'{person(I, "against", TWICE)}'),
     (('For', A, B, C, D, E, f'{I} (A)'), ('Imod', f'{I} (V)'))),
    ('one person under two names', vote(f'{some("for", 0, 5)}, {person(H, "for", " ref=%sperson-1%s" % (chr(34), chr(34)))}; '
                                        f'{person(I, "against", " ref=%sperson-1%s" % (chr(34), chr(34)))}'), None),
    ('parties', vote('For stemte ' + ', '.join(f'<party choice="for">{x}</party>' for x in 'ABCFØ') +
                     ', imod <party choice="against">V</party> og <party choice="against">Det Lokale &amp; Nære</party>.',
                     'for="17" against="8"'),
     (('For (17)', 'A', 'B', 'C', 'F', 'Ø'), ('Imod (8)', 'V', 'Det Lokale & Nære'))),
    ('labels on lines of their own', vote(f'For stemte: {some("for", 0, 5)}', 'for="5"') +
     vote(f'Imod stemte (2): {some("against", 5, 7)}') + vote(f'Undlod at stemme: {some("abstain", 7, 8)}'),
     (('For (5)', A, B, C, D, E), ('Imod', F, G), ('Undlod', H))),
    ('lines of two matters', vote(f'For stemte: {some("for", 0, 5)}', 'on="recommendation"') +
     vote(f'Imod stemte: {some("against", 5, 8)}', 'on="amendment"'), None),
    ('lines of two amendments', vote(f'For ændringsforslag 1 stemte: {some("for", 0, 5)}', 'on="amendment"') +
     vote(f'Imod ændringsforslag 2 stemte: {some("against", 5, 8)}', 'on="amendment"'), None),
    ('two sentences', vote(f'For stemte {some("for", 0, 5)}.') + vote(f'Imod stemte {some("against", 5, 8)}.'), None),
    ('lines that give two counts', vote(f'For stemte: {some("for", 0, 5)}', 'against="2"') +
     vote(f'Imod stemte: {some("against", 5, 8)}', 'against="3"'), None),
    ('a name in bold', vote(f'{some("for", 0, 5)}; {some("against", 5, 8)}, <strong>{person(I, "against")}</strong>'), None),
    ('in a list', '<list type="bullet"><li marker="-">' + for_and_against(4, 7) + '</li><li marker="-">Næste</li></list>',
     (('For', A, B, C, D), ('Imod', E, F, G))),
    ('a table below', for_and_against(4, 7) + '<table><tr><th>Beløb</th><th>År</th></tr><tr><td>5</td><td>2024</td></tr></table>',
     (('For', A, B, C, D), ('Imod', E, F, G))),
    ('text below', for_and_against(4, 7) + '<p>Sagen er dermed afsluttet.</p>', (('For', A, B, C, D), ('Imod', E, F, G))),
)


def minutes(cases):
    items = ''.join(
        f'<item id="item-{i}" number="{i}" title="{name}" access="open" decided="yes"><heading><label>Punkt {i}:</label> '
        f'<title>{name}</title></heading><section kind="decision" outcome="approved"><heading>Beslutning</heading>'
        f'<p>Vedtaget.</p>{held}</section></item>' for i, (name, held, _) in enumerate(cases, 1))
    return ('<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes"><source sha256="' + '0' * 64 +
            '" bytes="1" media-type="text/plain" encoding="UTF-8" generator="x"/><head body="Havneudvalget" '
            'date="2024-02-01"><title>Referat Havneudvalget</title><field name="date"><label>Mødedato</label> 01-02-2024'
            '</field><field name="participants"><label>Mødedeltagere</label> <person id="person-1" name="Inger Dahlbæk">'
            f'Inger Dahlbæk</person></field></head>{items}</minutes>').encode()


def run(program, data, *options, suffix='.xml'):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'in' + suffix)
        with open(path, 'wb') as file:
            file.write(data)
        result = law.run(converter(program), '-q', '--force', *options, path)
    if result.returncode:
        diag(result.stderr.decode(errors='replace'))
    return result.stdout


class Docx:
    """What the test does with a document, in the words of DOCX."""
    kind, part = 'docx', 'word/document.xml'
    table, row, cell, para = W + 'tbl', W + 'tr', W + 'tc', W + 'p'
    unpack, pack = staticmethod(docx_check.parts_of), staticmethod(docx_check.packed)

    @staticmethod
    def style(p):
        found = p.find(f'{W}pPr/{W}pStyle')
        return found.get(W + 'val') if found is not None else ''

    @staticmethod
    def restyle(p, name='BodyText'):
        p.find(f'{W}pPr/{W}pStyle').set(W + 'val', name)

    @staticmethod
    def is_votes(table):
        found = table.find(f'{W}tblPr/{W}tblCaption')
        return found is not None and found.get(W + 'val') == 'Stemmer'

    @staticmethod
    def accessible(table):
        look, told = table.find(f'{W}tblPr/{W}tblLook'), table.find(f'{W}tblPr/{W}tblDescription')
        marked = [r.find(f'{W}trPr/{W}tblHeader') is not None for r in table.findall(W + 'tr')]
        return look.get(W + 'firstRow') == '1' and 'kolonne' in told.get(W + 'val') and marked == [True, False]


class Odt:
    kind, part = 'odt', 'content.xml'
    table, row, cell, para = TABLE + 'table', TABLE + 'table-row', TABLE + 'table-cell', TEXT + 'p'
    unpack, pack = staticmethod(odf.unpack), staticmethod(odf.pack)

    @staticmethod
    def style(p):
        return p.get(TEXT + 'style-name')

    @staticmethod
    def restyle(p, name='Text_20_body'):
        p.set(TEXT + 'style-name', name)

    @staticmethod
    def is_votes(table):
        return table.findtext(TABLE + 'title') == 'Stemmer'

    @staticmethod
    def accessible(table):
        return 'kolonne' in table.findtext(TABLE + 'desc') and \
            len(table.findall(f'{TABLE}table-header-rows/{TABLE}table-row')) == 1


def says(node):
    return ''.join(node.itertext())


def cells(form, table):
    rows = [[[says(p) for p in c.iter(form.para)] for c in r.findall(form.cell)] for r in table.iter(form.row)]
    return tuple(tuple(head + names) for head, names in zip(*rows)) if len(rows) == 2 else rows


def tree_of(form, document):
    return ET.fromstring(form.unpack(document)[form.part])


def bare(form, document, change):
    """The document as a program saves it that does not know our XML, when `change` has worked on its text."""
    parts = {n: c for n, c in form.unpack(document).items() if not n.startswith('customXml/') and n != 'referat.xml'}
    root = ET.fromstring(parts[form.part])
    change(root)
    parts[form.part] = ET.tostring(root, encoding='utf-8', xml_declaration=True)
    xml = run('referat2xml', form.pack(parts), suffix='.' + form.kind)
    return re.sub(rb'<source [^>]*/>|<finding [^>]*/>\n?', b'', xml)


def parents(root):
    return {child: node for node in root.iter() for child in node}


def vote_tables(form, root):
    return [t for t in root.iter(form.table) if form.is_votes(t)]


def without(form):
    def change(root):
        above = parents(root)
        for table in vote_tables(form, root):
            above[table].remove(table)
    return change


def each_table(form, work):
    def change(root):
        for table in vote_tables(form, root):
            rows = list(table.iter(form.row))
            work(table, rows)
    return change


def set_text(p, text):
    for node in list(p.iter()):
        if node.text and node.text.strip():
            node.text = text


def edits(form):
    def rename(table, rows):
        set_text(next(rows[1].iter(form.para)), 'Karla Vinther (Ø)')

    def add_row(table, rows):
        parents(table)[rows[1]].append(copy.deepcopy(rows[1]))

    def add_name(table, rows):
        cell = rows[1].find(form.cell)
        cell.append(copy.deepcopy(cell.find(form.para)))

    def paste(table, rows):
        form.restyle(next(rows[1].iter(form.para)))

    def no_header(table, rows):
        above = parents(table)
        above[rows[0]].remove(rows[0])

    def empty(table, rows):
        for p in rows[1].iter(form.para):
            set_text(p, '')

    return (('nobody has worked on it', lambda table, rows: None), ('a name is another', rename),
            ('a row is added', add_row), ('a name is added', add_name), ('a name in another style', paste),
            ('the header is gone', no_header), ('all names are gone', empty))


xml = minutes(CASES)
ok(run('referat2xml', xml), 'the minutes are valid')
told = {}
for form in (Docx, Odt):
    document = run('referat2' + form.kind, xml, '--embed-xml')
    is_(run('referat2xml', document, suffix='.' + form.kind), run('referat2xml', xml), f'{form.kind}: gives back its XML')
    if form is Docx:
        is_(docx_check.problems(document), [], 'docx: the document is sound')
    else:
        parts = odf.unpack(document)
        is_([p for check in odf.CHECKS for p in check(parts)], [], 'odt: the document is sound')
        schemas = odf.Schemas()
        schemas.add('votes', parts)
        for wrong in (schemas.wrong() or {}).values():
            is_(wrong, [], 'odt: valid by the schemas of ODF 1.2')
    for name, held, wanted in CASES:
        root = tree_of(form, run('referat2' + form.kind, minutes([(name, held, wanted)])))
        tables = vote_tables(form, root)
        is_([cells(form, t) for t in tables], [wanted] if wanted else [], f'{form.kind}: {name}')
        told.setdefault(name, []).append([cells(form, t) for t in tables])
        ok(all(form.accessible(t) for t in tables), f'{form.kind}: {name}: header and description')
        for table in tables:
            order = list(root.iter())
            before = [p for p in order[:order.index(table)] if p.tag == form.para and says(p)][-1]
            last = ET.fromstring(f'<x>{held}</x>').findall('.//vote')[-1]
            is_(says(before), says(last), f'{form.kind}: {name}: it stands behind its sentence')
    wanted = bare(form, document, without(form))
    is_((wanted.count(b'<table>'), b'Imod (' in wanted), (1, False), f'{form.kind}: without these tables there is one')
    for name, work in edits(form):
        if not ok(bare(form, document, each_table(form, work)) == wanted, f'{form.kind}: read back: {name}'):
            diag(bare(form, document, each_table(form, work)).decode()[:3000])

    def real_table(root):
        return next(t for t in root.iter(form.table) if not form.is_votes(t))

    def merge(root):
        """Somebody took away what stood between a table of votes and another one."""
        real, votes = real_table(root), vote_tables(form, root)[-2]
        rows = list(real.iter(form.row))
        for row in rows:
            votes.append(row)
        parents(root)[real].remove(real)

    def paste_into_real(root):
        name = copy.deepcopy(next(vote_tables(form, root)[0].iter(form.para)))
        next(real_table(root).iter(form.cell)).append(name)

    def real_in_style(root):
        """Convert a table to text."""
        votes = vote_tables(form, root)[0]
        above = parents(root)[votes]
        place = list(above).index(votes)
        above.remove(votes)
        for p in reversed(list(votes.iter(form.para))):
            above.insert(place, p)

    got = bare(form, document, merge)
    ok(b'<th>Bel' in got and b'<td>2024</td>' in got and b'Imod</t' not in got, f'{form.kind}: rows of another table stay')
    got = bare(form, document, paste_into_real)
    ok(re.search(rb'<th>Bel.b<lb/>For</th>', got.replace('ø'.encode(), b'.')), f'{form.kind}: a name in another table stays there')
    got = bare(form, document, real_in_style)
    ok(got != wanted and b'Imod' in got and got.count(b'<table>') == 1, f'{form.kind}: a table made into text is text')
    if not (is_whole() or form.kind == 'odt'):
        pass  # one of two is enough
    elif shutil.which('soffice'):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'v.' + form.kind)
            with open(path, 'wb') as file:
                file.write(document)
            subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to',
                            form.kind, '--outdir', folder + '/out', path], capture_output=True)
            with open(f'{folder}/out/v.{form.kind}', 'rb') as file:
                saved = file.read()
        root = tree_of(form, saved)
        is_(len(list(root.iter(form.table))), 1 + sum(1 for c in CASES if c[2]), f'{form.kind}: LibreOffice has them all')
        got = bare(form, saved, lambda root: None)
        is_((got.count(b'<table>'), got.count(b'<vote')), (1, wanted.count(b'<vote')),
            f'{form.kind}: saved by LibreOffice, it is read back without them')
    else:
        skip(2, 'soffice is not installed')
is_([name for name, (docx, odt) in told.items() if docx != odt], [], 'both formats say the same')
done()
