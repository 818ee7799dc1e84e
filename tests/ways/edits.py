#!/usr/bin/env python3
"""Edits of our documents come back.

Each kind of edit is made in Word's way (python-docx, and the XML where that has no word for it) in a DOCX
and in LibreOffice (UNO) in an ODT and a DOCX, on what referat2docx and referat2odt made of an example.
What referat2xml reads of it differs from what it read before in just the lines that the kind names, or a finding
tells of it; and the XML holds the text of the document that was read (law 1).
"""
import difflib
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import referat2xml  # noqa: E402
from tap import SRC, converter, diag, done, is_other_build, is_whole, ok, skip_all  # noqa: E402

try:
    from edits_word import Word
    from edits_writer import Office, Unwilling, Writer
except ImportError as problem:
    system = '/usr/bin/python3'  # which has what Debian packages, and may not be the first on the path
    if os.access(system, os.X_OK) and 'SYSTEM_PYTHON' not in os.environ:
        os.environ['SYSTEM_PYTHON'] = system
        os.execv(system, [system, *sys.argv])
    skip_all(f'{problem.name} is not installed')
if not shutil.which('soffice'):
    skip_all('soffice is not installed')

NS = '{urn:x-referat:1}'
EXAMPLE = os.path.join(SRC, 'examples/birkhavn-2024-05-14.txt')
OURS = {'comment-left-out', 'picture-left-out', 'hidden-text', 'tracked-changes'}

# --- what is read, as lines ---


def inline(e):
    marks = {'strong': ('*', '*'), 'em': ('_', '_'), 'lb': ('⏎', ''), 'pb': (' ', ''), 'person': ('{', '}')}
    tag = e.tag.removeprefix(NS)
    if tag in ('leader', 'page'):
        return ''
    before, after = ('[', f']({e.get("href")})') if tag == 'a' else marks.get(tag, ('', ''))
    return before + (e.text or '') + ''.join(inline(c) + (c.tail or '') for c in e) + after


def words(e):
    return re.sub(r'\s+', ' ', (e.text or '') + ''.join(inline(c) + (c.tail or '') for c in e)).strip()


def attributes(e):
    return ' '.join(f'{k}={v}' for k, v in sorted(e.attrib.items())
                    if k not in ('id', 'ref', 'item', 'title', 'number'))


def lines(e, depth=0):
    """Each block a line, with what was concluded of it."""
    for child in e:
        tag = child.tag.removeprefix(NS)
        if tag in ('source', 'finding'):
            continue
        if tag == 'entry':
            yield f'entry {words(child)} {attributes(child)}'
        elif tag in ('head', 'contents', 'group'):
            yield f'{tag} {attributes(child)}'
            yield from lines(child)
        elif tag == 'item':
            yield f'# {child.get("number")} {child.get("title")} {attributes(child)}'
            yield from lines(child)
        elif tag == 'section':
            yield f'## {attributes(child)}'
            yield from lines(child)
        elif tag == 'field':
            yield f'field {child.get("name")}: {words(child)}'
        elif tag == 'list':
            for li in child:
                blocks = [c for c in li if c.tag.removeprefix(NS) in ('p', 'list')]
                marker = '  ' * depth + (li.get('marker') or '·')
                yield f'{marker} {words(li)}' if not any(c.tag == NS + 'list' for c in blocks) else marker
                if any(c.tag == NS + 'list' for c in blocks):
                    copy = ET.Element('li')
                    copy.text = li.text
                    for c in li:
                        if c.tag == NS + 'list':
                            yield f'{"  " * depth}  {words(copy)}'
                            nested = ET.Element('x')
                            nested.append(c)
                            yield from lines(nested, depth + 1)
                        else:
                            copy.append(c)
        elif tag == 'table':
            for tr in child.iter(NS + 'tr'):
                yield ' '.join(('!' if c.tag == NS + 'th' else '|') + ' ' + words(c) for c in tr)
        elif tag == 'vote':
            said = ' '.join(f'{p.get("choice")}:{words(p)}' for p in child.iter() if p.get('choice'))
            yield f'vote {attributes(child)} {said}: {words(child)}'
        elif tag == 'statement':
            yield f'statement {attributes(child)}'
            yield from lines(child)
        else:
            yield f'{"" if tag == "p" else tag + " "}{words(child)}'


def run(*command):
    return subprocess.run(command, capture_output=True, timeout=120)


def read(path):
    """Its lines, its findings of ours, and whether the XML holds it."""
    got = referat2xml('-q', path)
    xml = path + '.xml'
    with open(xml, 'wb') as file:
        file.write(got.stdout)
    if got.returncode:
        diag(got.stderr.decode(errors='replace'))
        return [f'referat2xml ended with {got.returncode}'], [], False
    root = ET.fromstring(got.stdout)
    verified = referat2xml('--verify', path, xml)
    if verified.returncode:
        diag(verified.stderr.decode(errors='replace'))
    findings = sorted(f'{f.get("message")} [{f.get("code")}]' for f in root.iter(NS + 'finding')
                      if f.get('code') in OURS)
    return list(lines(root)), findings, verified.returncode == 0


def middles(old, new):
    """What differs between two lines, in whole words."""
    olds, news = old.split(' '), new.split(' ')
    start = end = 0
    shorter = min(len(olds), len(news))
    while start < shorter and olds[start] == news[start]:
        start += 1
    while end < shorter - start and olds[-1 - end] == news[-1 - end]:
        end += 1
    for words in (olds, news):
        yield ' '.join(['…'] * (start > 0) + words[start:len(words) - end] + ['…'] * (end > 0))


def differences(before, after):
    """Lines that are gone (-) and new ones (+); of lines that changed, the words that did."""
    found = []
    for what, a, b, c, d in difflib.SequenceMatcher(None, before, after, False).get_opcodes():
        if what == 'replace' and b - a == d - c:
            for old, new in zip(before[a:b], after[c:d]):
                was, is_now = middles(old, new)
                found += ['-' + was, '+' + is_now]
        elif what != 'equal':
            found += ['-' + line for line in before[a:b]] + ['+' + line for line in after[c:d]]
    return found


def same(got, expected, name, todo=None):
    if not ok(got == expected, name, todo) and not todo:
        for line in got:
            diag('     got: ' + line)
        for line in expected:
            diag('expected: ' + line)


# --- the kinds ---

def png():
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 8, 8, 8, 0, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(b'\0' * 72)) + chunk(b'IEND', b''))


KINDS = []


def kind(name, edit, *changed, findings=()):
    """What is edited how, the lines that differ then, and the findings (where they differ, by program)."""
    KINDS.append((name, edit, list(changed), findings))


# What is changed in the example before a document is made of it.
ADDRESS = 'https://birkhavn.example.dk/kort'
CHANGES = [('birkhavn.example.dk og', f'{ADDRESS} og'),
           ('Orienteringen taget til efterretning.',
            'For stemte 4: Socialdemokratiet (2), Venstre (2). Imod stemte 3: SF (3).\n\nVedtaget.')]
LEFT_OUT, TAKEN = 'a tracked deletion is left out [tracked-changes]', 'a tracked insertion is taken [tracked-changes]'
MOVED = 'text whose move is tracked stands where it was moved to [tracked-changes]'
HIDDEN = 'hidden text, or that of a box, is left out [hidden-text]'
NAMES = {'heading 1': 'Overskrift 1', 'heading 2': 'Overskrift 2', 'heading 3': 'Overskrift 3', 'Title': 'Titel',
         'toc 1': 'Indholdsfortegnelse 1', 'toc heading': 'Indholdets overskrift', 'Body Text': 'Brødtekst',
         'Text body': 'Brødtekst', 'List Paragraph': 'Listeafsnit'}
STORMS = ('Digelauget ved Sandodden søgte i efteråret om tilladelse til at forhøje det 640 meter lange dige fra kote 2,1 til '
          'kote 2,8. Baggrunden er de to storme i oktober, hvor vandet stod inde i 22 sommerhuse')
HEARD = 'Forslaget har været sendt til 118 lodsejere.'
ANSWERED = 'Fire har svaret, og ingen af dem er imod. To beder om, at sandet køres ad Klitvejen og ikke gennem byen.'
PAPER = ('Merforbruget på 1,2 mio. kr. dækkes af opsparingen fra 2021. Taksterne for 2025 bliver lagt frem på mødet i '
         'september, hvor der også kommer et bud på, hvad en fjerde beholder til Pap og papir vil koste en husstand med to '
         'voksne.')
LEFT = 'Der er ved årets udgang 6,4 mio. kr. tilbage på kontoen.'
SET = LEFT.replace('6,4 mio. kr.', '6,4\u00a0mio.\u00a0kr.')  # as the document has it: no line ends there
BIRDS = 'Om ynglende strandskader kan holdes fri af arbejdet, som ventes at vare fra august til november'
NEW_ITEM = ('-… decided=yes', '+… decided=no', '+# 48 Ny bro over åen access=open decided=yes',
            '+heading Punkt 48: Ny bro over åen')
NOTE = (f'-{STORMS}.', f'+{STORMS}[1].', '+[1] Tallet er fra beredskabet.')

kind('a word is changed', lambda d: d.change('Fiskerhusene, som', 'Fyrtårnet, som'),
     '-… Fiskerhusene, …', '+… Fyrtårnet, …')
kind('a word is made bold', lambda d: d.bold('tabte strandeng'), '-… tabte strandeng …', '+… *tabte strandeng* …')
kind('a word is made italic', lambda d: d.italic('tabte strandeng'), '-… tabte strandeng …', '+… _tabte strandeng_ …')
kind('bold and italic', lambda d: (d.bold('tabte strandeng'), d.italic('tabte strandeng')),
     '-… tabte strandeng …', '+… *_tabte strandeng_* …')
kind('bold over several runs', lambda d: (d.italic('strandeng kan'), d.bold('den tabte '), d.bold('strandeng kan'),
                                          d.bold(' erstattes')),
     '-… den tabte strandeng kan erstattes …', '+… *den tabte _strandeng kan_ erstattes* …')
kind('a style of letters', lambda d: d.strong_style('tabte strandeng'),
     '-… tabte strandeng …', '+… *tabte strandeng* …')
kind('a link is added', lambda d: d.link('naturbeskyttelseslovens §\u00a03', 'https://lov.example.dk/3'),
     '-… naturbeskyttelseslovens § 3. …', '+… [naturbeskyttelseslovens § 3](https://lov.example.dk/3). …')
kind("a link's text is changed", lambda d: d.change(ADDRESS, 'kommunens side'),
     f'-… [{ADDRESS}]({ADDRESS}) …', f'+… [kommunens side]({ADDRESS}) …')
kind('a link is removed', lambda d: (d.change(ADDRESS, 'kommunens side'), d.unlink('kommunens side')),
     f'-… [{ADDRESS}]({ADDRESS}) …', '+… kommunens side …')
kind('a footnote', lambda d: d.note('22 sommerhuse', 'Tallet er fra beredskabet.'), *NOTE)
kind('an endnote', lambda d: d.note('22 sommerhuse', 'Tallet er fra beredskabet.', end=True), *NOTE)
kind('a line break', lambda d: d.line_break('hvile i sig selv.'), '-… selv. Overskud …', '+… selv.⏎Overskud …')
kind('a paragraph is added', lambda d: d.add_paragraph('hvile i sig selv.', 'Det har det gjort siden 2011.'),
     '+Det har det gjort siden 2011.')
kind('a paragraph is removed', lambda d: d.remove_paragraph(SET), f'-{LEFT}')
kind('a paragraph is split', lambda d: d.split('Fire har svaret'), f'-{HEARD} {ANSWERED}', f'+{HEARD}', f'+{ANSWERED}')
kind('two paragraphs are joined', lambda d: d.join('Pap og papir', SET), f'-{PAPER}', f'-{LEFT}', f'+{PAPER} {LEFT}')
kind('an item of a list is added', lambda d: d.add_paragraph('Om ynglende', 'Om sandet er rent'), '+- Om sandet er rent')
kind('an item of a list is nested', lambda d: d.nest('Om ynglende'),
     '-- Hvor meget strandeng der går tabt, når digets fod bliver bredere', f'-- {BIRDS}',
     '+-', '+  Hvor meget strandeng der går tabt, når digets fod bliver bredere', f'+  - {BIRDS}')
kind('numbering begins again', lambda d: d.restart('bytte af jord'), '-2. …', '+1. …', '-3. …', '+2. …')
kind('the heading of an item is added', lambda d: (d.add_paragraph('Klage over røg', 'Punkt 48: Ny bro over åen'),
                                                   d.style('Punkt 48: Ny bro', 'Heading 1')), *NEW_ITEM)
kind('the heading of a section is added', lambda d: (d.split('Fire har svaret'), d.split('svaret, og'),
                                                     d.change('Fire har ', 'Økonomi'), d.style('Økonomi', 'Heading 2')),
     f'-{HEARD} {ANSWERED}', f'+{HEARD}', '+## kind=finance', '+heading Økonomi', f'+{ANSWERED.replace("Fire har ", "")}')
kind('a row is added', lambda d: d.add_row('Administration', ['Kompost', '1', '2', '3', 'Ny']),
     '+| Kompost | 1 | 2 | 3 | Ny')
kind('a row is removed', lambda d: d.remove_row('Administration'), '-| Administration | 3.050 | 2.988 | -62 | ')
kind('a column is added', lambda d: d.add_column('Genbrugspladser', ['Note', 'a', 'b', 'c', 'd', 'e']),
     *(line for words in ('! Note', '| a', '| b', '| c', '| d', '| e') for line in ('-…', f'+… {words}')))
kind('cells side by side are merged', lambda d: d.merge('Genbrugspladser', (4, 0), (4, 1)),
     '-… Administration | 3.050 …', '+… Administration⏎3.050 |  …')
kind('cells below one another are merged', lambda d: d.merge('Genbrugspladser', (1, 0), (2, 0)),
     '-… Genbrugspladser …', '+… Genbrugspladser⏎Indsamling …', '-… Indsamling …', '+…  …')
kind('a cell with two paragraphs', lambda d: d.cell_paragraph('Dyrere brændstof', 'Flere ture'),
     '-… brændstof', '+… brændstof⏎Flere ture')
kind('a comment', lambda d: d.comment('strandeng kan', 'Er det rigtigt?'),
     findings=['a comment is left out [comment-left-out]'])
kind('a tracked insertion', lambda d: (d.track(), d.insert('Fire', ' ejere')), '-… …', '+… ejere …', findings=[TAKEN])
kind('a tracked deletion', lambda d: (d.track(), d.change('lange dige', '')), '-… lange dige …', '+… …',
     findings=[LEFT_OUT])
kind('a tracked deletion of a whole paragraph', lambda d: d.track_remove(SET), f'-{LEFT}', findings=[LEFT_OUT])
kind('a tracked deletion of the end of a paragraph', lambda d: d.track_join('Pap og papir'),
     f'-{PAPER}', f'-{LEFT}', f'+{PAPER}{LEFT}', findings=[LEFT_OUT])
kind('a tracked deletion of a row', lambda d: d.remove_row_tracked('Administration'),
     '-| Administration | 3.050 | 2.988 | -62 | ', findings={'Word': [LEFT_OUT], 'LibreOffice': []})
kind('a tracked move', lambda d: d.move(' lange', 'det 640'), '-… meter lange …', '+… lange meter …',
     findings={'Word': [MOVED], 'LibreOffice': [LEFT_OUT, TAKEN]})
kind('a picture', lambda d: d.picture('22 sommerhuse', png()), findings=['a picture is left out [picture-left-out]'])
kind('a sign of a font of symbols', lambda d: d.symbol('tabte strandeng'),
     findings=['a sign of a font of symbols is left out [picture-left-out]'])
kind('a text box', lambda d: d.text_box('22 sommerhuse', 'I en boks'), findings=[HIDDEN])
kind('hidden text', lambda d: d.hide('lange dige'), '-… lange dige …', '+… …', findings=[HIDDEN])
kind('struck text', lambda d: d.strike('lange dige'),
     findings=['text that is struck out is taken as text [hidden-text]'])
kind('the contents are updated', lambda d: d.update_contents(),
     *(line for number in range(41, 49)
       for line in (f'-… {number} …', f'+… Punkt {number}: …')))
kind("a person's name is corrected", lambda d: d.change('Yrsa Lindeskov', 'Yrsa Lindskov'),
     '-… Lindeskov}, …', '+… Lindskov}, …')
kind("a vote's text is changed", lambda d: d.change('SF (3)', 'Enhedslisten (3)'),
     '-… against:SF: For stemte 4: Socialdemokratiet (2), Venstre (2). Imod stemte 3: SF …',
     '+… against:Enhedslisten: For stemte 4: Socialdemokratiet (2), Venstre (2). Imod stemte 3: Enhedslisten …')
kind('bold text is pasted as a heading', lambda d: (d.pasted('Pap og papir', 'Det koster ikke noget.'),
                                                    d.pasted('Pap og papir', 'Økonomiske konsekvenser', bold=True)),
     '+## kind=finance', '+heading Økonomiske konsekvenser', '+Det koster ikke noget.')
kind('the styles have other names', lambda d: d.localize(NAMES))
kind('a style is based on ours', lambda d: (d.add_paragraph('Klage over røg', 'Punkt 48: Ny bro over åen'),
                                            d.own_style('Punkt 48: Ny bro', 'Kapitel', 'Heading 1')), *NEW_ITEM)
kind('nothing is changed', lambda d: None)


def made(office, opened, base, edit, path):
    """The edit is made.  LibreOffice refuses one now and then, of some hundreds, that it takes the next time:
    once more, in one that is begun anew."""
    for last in (False, True):
        try:
            with office:
                document = opened(base)
                edit(document)
                document.save(path)
            return
        except Unwilling as problem:
            if last:
                raise
            diag(f'once more: {type(problem).__name__} {problem}')
            office.end()


with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, 'source.txt')
    with open(EXAMPLE, encoding='utf-8') as file:
        text = file.read()
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new, 1)
    with open(source, 'w', encoding='utf-8') as file:
        file.write(text)
    base = {}
    for form in ('docx', 'odt'):
        base[form] = os.path.join(folder, f'base.{form}')
        run(converter(f'referat2{form}'), '-q', '-o', base[form], source)
        read_of = read(base[form])[0]
        if form == 'docx':
            wanted = read_of
        same(differences(wanted, read_of), [], f'{form}: the same is read of it')
    office = Office(folder)
    only = sys.argv[1:]
    # Word's way takes little; LibreOffice makes each kind in CI, and elsewhere some in each format: few where CI has
    # read all of them already.
    every = 12 if is_other_build() else 3
    for number, (name, edit, changed, told) in enumerate(KINDS):
        if only and not any(o in name for o in only):
            continue
        for way, form, opened, is_made in (('Word', 'docx', Word, True),
                                           ('LibreOffice', 'odt', lambda p: Writer(office, p), number % every == 0),
                                           ('LibreOffice', 'docx', lambda p: Writer(office, p), number % (2 * every) == 1)):
            if not (is_made or only or is_whole()):
                continue
            path = os.path.join(folder, f'edited.{form}')
            try:
                made(office, opened, base[form], edit, path)
            except NotImplementedError:  # not this way
                continue
            except Exception as problem:
                ok(False, f'{name}: {way}, {form}: the edit')
                diag(f'{type(problem).__name__} {problem}')
                continue
            got, findings, holds = read(path)
            same(differences(wanted, got), changed, f'{name}: {way}, {form}')
            same(findings, list(told[way] if isinstance(told, dict) else told), f'{name}: {way}, {form}: findings')
            ok(holds, f'{name}: {way}, {form}: the XML holds it')
    office.close()
done()
