"""Hostile inputs of any size: each gives bytes that some pass over the text could read more than
once, or of which it could keep more than it has to.  For tests/linear.py and tests/scale.py."""
import io
import zipfile

HEAD = ('REFERAT Udvalget for By og Hav d. 12-06-2024\n\nMødedeltagere Anne Berg, Bo Dal\n\n'
        'Punkt 1: En sag\n\n21/1\n\nSagsfremstilling\n\n')
CONTENTS = 'REFERAT Udvalget for By og Hav d. 12-06-2024\n\nIndholdsfortegnelse\n\n'
MARKDOWN = '# REFERAT Udvalget for By og Hav d. 12-06-2024\n\n## Punkt 1: En sag\n\n'
DECISION = HEAD + 'Beslutning Udvalget for By og Hav den 12-06-2024\n\n'
RECOMMENDATION = HEAD + 'Indstilling\n\nUdvalget indstiller, '
ITEM = '\n\n21/1\n\nBeslutning\n\nGodkendt\n\n'
TITLE = 'REFERAT Udvalget for By og Hav d. 12-06-2024\n\n'
PEOPLE = TITLE + 'Mødedeltagere '
MET = 'Referat af mødet i Udvalget for By og Hav den 12. juni 2024 holdt møde '
WORDS = ('Forvaltningen har gennemgået planen for havnen og foreslår at der arbejdes videre med de '
         'fire tilbud som naboerne har set på ').split()


def again(head, unit, tail=''):
    return lambda size: (head + unit * (size // len(unit.encode()) + 1) + tail).encode()


def numbered(head, unit, tail='', most=9999):
    """A number in place of each {}."""
    def make(size):
        count = size // len(unit.replace('{}', str(most // 2)).encode()) + 2
        return (head + ''.join(unit.replace('{}', str(i % most)) for i in range(1, count)) + tail).encode()
    return make


def listed(backwards, cut):
    def make(size):
        numbers = list(range(size // 70))
        return (CONTENTS + ''.join(f'Godkendelse af sag {i}....\t3\n' for i in numbers) + '\n' +
                ''.join(f'Punkt {i}: Godkendelse af sag {cut}{i}{ITEM}'
                        for i in numbers[::-1 if backwards else 1])).encode()
    return make


def names(head, unit):
    """Names in letters, one like no other."""
    def make(size):
        most = 4 if size < 1 << 21 else 5
        letters = (''.join(chr(97 + i // 26 ** k % 26) for k in range(most)).capitalize() for i in range(26 ** most))
        return (head + ''.join(unit.format(next(letters)) for _ in range(size // len(unit)))).encode()
    return make


def wrapped(head, width, ends='\n'):
    """One paragraph in lines of this width."""
    def make(size):
        lines, line, i, length = [], '', 0, 0
        while length < size:
            word = WORDS[i % len(WORDS)]
            i += 1
            if len(line) + len(word) >= width:
                lines.append(line)
                length += len(line) + len(ends)
                line = word
            else:
                line = f'{line} {word}' if line else word
        return (head + ends.join(lines)).encode()
    return make


def nested(head, unit, depth):
    """Lines whose indent grows up to `depth` and falls again."""
    def make(size):
        lines, at, length = [], 0, 0
        while length < size:
            line = '  ' * (at % depth) + unit
            lines.append(line)
            length += len(line) + 1
            at += 1
        return (head + '\n'.join(lines)).encode()
    return make


def xml(inner, unit, tail='', findings='', head='<title>A</title>'):
    """Referat XML in one line."""
    begin = ('<minutes xmlns="urn:x-referat:1" version="1" xml:lang="da" kind="minutes"><source name="a" sha256="' + '0' * 64 +
             '" bytes="1" media-type="text/plain" encoding="UTF-8" generator="g"/>')

    def make(size):
        units = size // len(unit.encode()) + 1
        many = unit * units if '{}' not in unit else ''.join(unit.replace('{}', str(i)) for i in range(1, units))
        if findings:
            return (f'{begin}{many}<head>{head}</head></minutes>').encode()
        return (f'{begin}<head>{head}</head>{inner}{many}{tail}</minutes>').encode()
    return make


XML_ITEM = ('<item id="item-1" number="1" title="En sag" access="open" decided="yes"><heading><title>En sag</title></heading>'
            '<section><heading>x</heading>')
XML_TAIL = '</section></item>'


def package(parts):
    """A ZIP of parts, not packed, so that its size is that of what is read."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w') as z:
        for name, text in parts.items():
            z.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = 'urn:oasis:names:tc:opendocument:xmlns:'
STYLES = (f'<w:styles {W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="I"><w:name w:val="Referat Punkt"/></w:style></w:styles>')


def docx(before, unit, after=''):
    def make(size):
        many = unit * (size // len(unit.encode()) + 1)
        return package({'word/document.xml':
                        f'<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>REFERAT Udvalget d. 12-06-2024</w:t>'
                        f'</w:r></w:p><w:p><w:pPr><w:pStyle w:val="I"/></w:pPr><w:r><w:t>Punkt 1: En sag</w:t></w:r></w:p>'
                        f'{before}{many}{after}</w:body></w:document>', 'word/styles.xml': STYLES})
    return make


def odt(before, unit, after=''):
    def make(size):
        many = unit * (size // len(unit.encode()) + 1)
        spaces = ' '.join(f'xmlns:{n}="{ODF}{n}:1.0"' for n in ('office', 'text', 'table', 'style'))
        return package({'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml':
                        f'<office:document-content {spaces} office:version="1.2"><office:body><office:text><text:h text:outline-level="1">'
                        f'REFERAT Udvalget d. 12-06-2024</text:h><text:h text:outline-level="2">Punkt 1: En sag</text:h>'
                        f'{before}{many}{after}</office:text></office:body></office:document-content>'})
    return make


def tree(before, unit, after=''):
    """The JSON of a tree of pandoc's."""
    def make(size):
        count = size // len(unit) + 1
        return ('{"pandoc-api-version":[1,23],"meta":{},"blocks":[{"t":"Header","c":[1,["",[],[]],[{"t":"Str","c":"REFERAT"}]]},' +
                before + ','.join([unit] * count) + after + ']}').encode()
    return make


STR = '{"t":"Str","c":"ab"}'
PARA = '{"t":"Para","c":[' + STR + ']}'

HOSTILE = {
    # lines and pages
    'pages without lines': again(HEAD, 'a \f'),
    'page lines': again(HEAD, 'Side 3 af 4\n\n'),
    'page numbers': numbered(HEAD, '{}\n\n'),
    'short lines': again(HEAD, 'Ab\n\n'),
    'shortest lines': again(HEAD, 'a\n'),
    'empty lines': again(HEAD, '\n'),
    'lines of carriage returns': again(HEAD, 'a\r'),
    'one line': again(HEAD, 'ord og mere '),
    'one word': again(HEAD, 'ord'),
    'one line without spaces before it': again('', 'Punkt1:Ensag '),
    'sentences in one line': again(HEAD, 'Det er sagt. '),
    'items in one line': numbered(TITLE, 'Punkt {}: En sag Sagsfremstilling Det er sagt. Beslutning Godkendt. '),
    'labels in one line': again(TITLE, 'Dato: 1. maj 2024 Sted: Salen '),
    'wrapped paragraphs': wrapped(HEAD, 70),
    'narrow paragraphs': wrapped(HEAD, 12),
    'lines with hyphens at their ends': again(HEAD, 'ord-\nstykke og mere at læse her-\n'),
    'hyphens': again(HEAD, 'ord-\n'),
    'a page head on every page': numbered(HEAD, 'Birkhavn Kommune - Referat\n\nDet er sagt her.\n\nSide {} af 9999\n\f'),
    'equal long lines': again(HEAD, 'Det samme står her hver gang, og det er en hel linje lang, mener man\n'),
    'capitals': again(HEAD, 'EN TITEL I STORT\n\nDet er sagt.\n\n'),
    'soft hyphens': again(HEAD, 'or\u00add og \u00ad'),
    'marks above letters': again(HEAD, 'A\u030aben '),
    'Latin-1': lambda size: (again(HEAD, 'På mødet ')(size).decode().encode('latin-1')),
    'UTF-16': lambda size: (again(HEAD, 'På mødet ')(size // 2).decode().encode('utf-16')),
    'bytes of no encoding': lambda size: HEAD.encode() + bytes([0x81, 0x20, 0xfe, 0x8d]) * (size // 4),
    # tables
    'tabs': again(HEAD, '\t'),
    'rows': again(HEAD, 'a\tb\n'),
    'wide rows': again(HEAD, 'a\t' * 250 + '\n'),
    'wider rows each': lambda size: (HEAD + ''.join('a\t' * (i % 250) + 'b\n' for i in range(1, size // 250))).encode(),
    'bars': again(MARKDOWN, '| a | b |\n'),
    'tables of Markdown': again(MARKDOWN, '| a | b |\n|---|---|\n| c | d |\n\n'),
    'leaders': again(HEAD, 'a....\t3\n'),
    'leaders in contents': again(CONTENTS, 'En sag....\t3\n'),
    'ruled lines': again(HEAD, '---\n'),
    'ruled lines and text': again(HEAD, '===\nab\n'),
    # Markdown
    'brackets': again(MARKDOWN, '['),
    'links': again(MARKDOWN, '[a](http://b) '),
    'links without an end': again(MARKDOWN, '[a]('),
    'links in brackets': again(MARKDOWN, '[[a](b)'),
    'stars': again(MARKDOWN, '**a '),
    'stars in pairs': again(MARKDOWN, '**a** '),
    'stars alone': again(MARKDOWN, '*'),
    'underscores': again(MARKDOWN, '_a '),
    'ticks': again(MARKDOWN, '`a '),
    'escapes': again(MARKDOWN, '\\['),
    'angles': again(MARKDOWN, '<http://a'),
    'fences': again(MARKDOWN, '::: {.a}\n'),
    'quotes': again(MARKDOWN, '> '),
    'headings of Markdown': again(MARKDOWN, '### Beslutning\n\nGodkendt\n\n'),
    'metadata': again('---\n', 'lang: da\n', '---\n\n# Punkt 1: En sag\n'),
    'a heading with attributes': again(MARKDOWN, '# a {#b '),
    # addresses
    'colons and slashes': again(HEAD, '://'),
    'addresses': again(HEAD, 'http://a '),
    'addresses of mail': again(HEAD, 'a@b.dk '),
    'www': again(HEAD, 'www.'),
    # lists
    'numbers of a list': again(HEAD, '1. a\n'),
    'rising numbers': numbered(HEAD, '{}. a\n'),
    'rising numbers as items': numbered(TITLE, '{}. En sag\n\nGodkendt\n\n'),
    'bullets': again(HEAD, '- a\n'),
    'bullets apart': again(HEAD, '- a\n\n  b\n\n'),
    'nested bullets': nested(HEAD, '- a', 30),
    'deep bullets': nested(HEAD, '- a', 300),
    'letters of a list': again(HEAD, 'a) b\nc) d\n'),
    # items and contents
    'headings of one item': again('', 'Punkt 1: En sag\n\n'),
    'headings of items': numbered(TITLE, 'Punkt {}: En sag' + ITEM),
    'headings of items without text': numbered(TITLE, 'Punkt {}: En sag\n'),
    'falling numbers': lambda size: (TITLE + ''.join(f'Punkt {i}: En sag\n\nTekst\n\n' for i in range(size // 30, 0, -1))).encode(),
    'contents backwards': listed(True, ''),
    'contents of no item': listed(False, 'x'),
    'contents in one line': numbered(CONTENTS, '{}. En sag 3 '),
    'titles that are alike': numbered(CONTENTS, 'Orientering fra formanden\n'),
    'case numbers': numbered(HEAD, '24/{}\n'),
    'case numbers in one line': numbered(HEAD, '24/{} '),
    'KLE numbers': again(HEAD, '15.00.00-G01-1-24 '),
    'dates': again(HEAD, 'den 12. juni 2024 '),
    'numbers behind sentences': again(TITLE, 'besluttet.1. En sag '),
    'numbers behind sentences, in lines': again(TITLE, 'besluttet.1. En sag\n'),
    'numbers without a stop': again(TITLE + 'Beslutning: ', 'Godkendt. 1 Salg af grunden Indstilling: '),
    'days in lines': again(HEAD, 'Beslutning Udvalget den 12-06-2024\n'),
    'groups': numbered(TITLE, 'A. Sager til afgørelse\n\nPunkt {}: En sag\n\n'),
    'access': numbered(TITLE, 'Punkt {}: Lukket: En sag - Lukket\n\nLukket\n\n'),
    'CPR numbers': again(HEAD, '010190-1234 '),
    'digits': again(HEAD, '0123456789'),
    'annexes': again(HEAD + 'Bilag\n\n', 'Notat.pdf\n'),
    'annexes in one line': again(HEAD + 'Bilag: ', 'Notat.pdf, '),
    # decisions and people
    'clauses': again(RECOMMENDATION, 'at '),
    'clauses in lines': again(RECOMMENDATION + '\n\n', 'at det sker\n'),
    'numbered clauses': numbered(RECOMMENDATION + '\n\n', '{}. at det sker\n'),
    'who recommends': again(HEAD, 'Udvalget indstiller\n\n'),
    'decisions': again(HEAD, 'Beslutning\n\nGodkendt\n\n'),
    'apologies': again(DECISION, 'Afbud: '),
    'lines of apologies': again(DECISION, 'Afbud: Anne Berg\n'),
    'names': names(PEOPLE, 'Anne {} Berg, '),
    'other names': names(PEOPLE, 'Anne {}, '),
    'names in lines': names(PEOPLE + '\n', 'Anne {} Berg (V)\n'),
    'names in decisions': names(DECISION, 'Anne {} Berg stemte imod. '),
    'initials': names(DECISION, 'For stemte A. {0} og Anne {0}. Imod stemte Berg.\n\n'),
    'movements': again(DECISION, 'Anne Berg forlod mødet kl. 17.\n\nAnne Berg ankom til mødet kl. 18.\n\n'),
    'stand-ins': names(DECISION, 'Bo {} mødte som stedfortræder for Anne Berg.\n\nGodkendt med 5 stemmer mod 2.\n\n'),
    'places': again(DECISION, 'Anne Berg forlod mødet kl. 17 efter punkt 1.\n\n'),
    'votes': again(DECISION, 'For stemte Anne Berg (V). Imod stemte 2.\n\n'),
    'a vote in one sentence': again(DECISION + 'For stemte ', 'V, A og '),
    'a vote in one line': again(DECISION, 'For stemte Anne Berg. '),
    'parties': again(DECISION, 'V A B '),
    'brackets behind names': again(DECISION, 'Anne Berg ('),
    'statements': again(DECISION, 'V tager forbehold. '),
    'what somebody had entered': again(DECISION, 'V ønskede tilført protokollen:\n\nVi siger nej.\n\n'),
    'findings': numbered(TITLE, 'Punkt {}: En sag\n\nSagsfremstilling\n\nTekst\n\nAfbud: Bo {}\n\n'),
    'findings of numbers': again(HEAD, '010190-1234\n\n'),
    'findings before one that was found': again(HEAD, '010190-1234\n\n', 'Punkt 2: En anden\n\nTekst\n\nAfbud: Bo Ib\n\n'),
    'quotation marks': again(DECISION, '“Vi '),
    'wishes': again(DECISION, 'anbefaler '),
    'commas': again(DECISION, ', '),
    'remarks in one sentence': again(DECISION, ', idet '),
    'what is not decided in one sentence': again(DECISION, 'med henblik på at godkende, idet '),
    'what fell in one sentence': again(DECISION, 'prisen faldt, dog '),
    'what is told in one sentence': again(DECISION, 'Orienteret, idet '),
    'what was discussed in one sentence': again(DECISION, 'Drøftet, idet '),
    'what is denied in one sentence': again(DECISION, 'ikke godkendt, idet '),
    'points in one sentence': again(DECISION, 'punkt 2, '),
    'points that end in one sentence': again(DECISION, 'punkt 2 udsættes, '),
    'wishes in one sentence': again(DECISION, 'V ønsker og '),
    'days in one sentence': again(DECISION, 'den 3. maj, '),
    'agendas in one sentence': again(DECISION, 'dagsordenen og '),
    'proposals in one sentence': again(DECISION, 'V foreslår, at '),
    'elections in one sentence': again(DECISION, 'Anne Berg blev valgt, og '),
    'who is recused in one sentence': again(DECISION, 'Anne Berg er inhabil, og '),
    'who stood in, in one sentence': again(DECISION, 'Bo Dal mødte for Anne Berg, og '),
    'stops': again(DECISION, '. '),
    'colons': again(DECISION, 'a: '),
    'fields': numbered(TITLE, 'Felt {}: Værdi\n'),
    'places of a meeting': again(MET, 'i lokale '),
    'links to places of a meeting': again(MET, 'på '),
    'sentences of a meeting': again(MET, 'holdt møde i Salen. '),
    'days and hours of a meeting': again(MET, 'den 3. maj kl. 12 i '),
    'participants again and again': again(TITLE, 'Mødedeltagere Anne Berg, Bo Dal\n\n'),
    # XML
    'XML: paragraphs': xml(XML_ITEM, '<p>abc def</p>', XML_TAIL),
    'XML: items': xml('', '<item id="item-{}" number="{}" title="a" access="open" decided="no"><heading><title>a</title></heading></item>'),
    'XML: persons': xml(XML_ITEM + '<p>', '<person name="Bo">B</person>', '</p>' + XML_TAIL),
    'XML: persons that refer': xml(XML_ITEM + '<p>', '<person ref="p1" name="Bo">B</person>', '</p>' + XML_TAIL,
                                   head='<title>A</title><field name="participants"><label>D</label><person id="p1" name="Bo">Bo</person></field>'),
    'XML: text': xml(XML_ITEM + '<p>', 'abc ', '</p>' + XML_TAIL),
    'XML: characters by number': xml(XML_ITEM + '<p>', '&#230;', '</p>' + XML_TAIL),
    'XML: elements of one character': xml(XML_ITEM + '<p>', '<lb/>a', '</p>' + XML_TAIL),
    'XML: lists in lists': xml(XML_ITEM, ('<list type="bullet"><li marker="-">' * 20) + 'a' + '</li></list>' * 20, XML_TAIL),
    'XML: rows': xml(XML_ITEM + '<table>', '<tr><td>a</td><td>b</td></tr>', '</table>' + XML_TAIL),
    'XML: wide rows': xml(XML_ITEM + '<table>', '<tr>' + '<td/>' * 250 + '</tr>', '</table>' + XML_TAIL),
    'XML: findings': xml('', '<finding code="item-number-gap" severity="note" line="1" message="x"/>', findings=True),
    'XML: comments': xml(XML_ITEM, '<!--a-->', XML_TAIL),
    'XML: entries': xml('<contents><heading>I</heading>', '<entry match="none"><title>a</title></entry>', '</contents>'),
    'XML: an attribute': xml('', 'a', '"/>', findings=True),
    # packages and trees
    'DOCX: paragraphs': docx('', '<w:p><w:r><w:t>ab</w:t></w:r></w:p>'),
    'DOCX: runs': docx('<w:p>', '<w:r><w:t>ab</w:t></w:r>', '</w:p>'),
    'DOCX: bold runs': docx('<w:p>', '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>', '</w:p>'),
    'DOCX: rows': docx('<w:tbl>', '<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>', '</w:tbl>'),
    'DOCX: empty cells': docx('<w:tbl><w:tr>', '<w:tc/>', '</w:tr></w:tbl>'),
    'DOCX: breaks': docx('<w:p><w:r>', '<w:br/>', '</w:r></w:p>'),
    'ODT: paragraphs': odt('', '<text:p>ab</text:p>'),
    'ODT: spans': odt('<text:p>', '<text:span>a</text:span>', '</text:p>'),
    'ODT: rows': odt('<table:table>', '<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>', '</table:table>'),
    'ODT: rows repeated': odt('<table:table>', '<table:table-row table:number-rows-repeated="99999"><table:table-cell '
                              'table:number-columns-repeated="99999"><text:p>a</text:p></table:table-cell></table:table-row>', '</table:table>'),
    'ODT: spaces': odt('<text:p>', '<text:s text:c="99999"/>a', '</text:p>'),
    'ODT: items of a list': odt('<text:list>', '<text:list-item><text:p>a</text:p></text:list-item>', '</text:list>'),
    'ODT: notes': odt('<text:p>', '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>a</text:p></text:note-body></text:note>', '</text:p>'),
    'JSON: paragraphs': tree('', PARA),
    'JSON: strings': tree('{"t":"Para","c":[', STR, ']}'),
    'JSON: lists': tree('{"t":"BulletList","c":[', '[' + PARA + ']', ']}'),
    'JSON: lists in lists': tree('', '{"t":"BulletList","c":[[' * 15 + PARA + ']]}' * 15),
}
