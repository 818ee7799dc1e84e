"""What no schema says of a DOCX package: do its parts hang together?"""
import io
import re
import zipfile
import xml.etree.ElementTree as ET

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
REL = '{http://schemas.openxmlformats.org/package/2006/relationships}'
TYPES = '{http://schemas.openxmlformats.org/package/2006/content-types}'


def parts_of(data):
    """The parts by name, as bytes, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {i.filename: package.read(i) for i in package.infolist()}


def packed(parts):
    """A package of the parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def relations_of(parts, name):
    folder, _, base = name.rpartition('/')
    rels = f'{folder}/_rels/{base}.rels' if folder else f'_rels/{base}.rels'
    return ET.fromstring(parts[rels]) if rels in parts else []


def source_of(rels):
    folder, _, base = rels.rpartition('/')
    return (folder.removesuffix('_rels') + base.removesuffix('.rels')).lstrip('/')


def values(tree, tag, attr='val'):
    return [e.get(W + attr) for e in tree.iter(W + tag)]


def twice(things):
    seen = set()
    return [t for t in things if t in seen or seen.add(t)]


def check_types(parts, say):
    types = ET.fromstring(parts['[Content_Types].xml'])
    overrides = [o.get('PartName') for o in types.iter(TYPES + 'Override')]
    extensions = {d.get('Extension') for d in types.iter(TYPES + 'Default')}
    for name in overrides:
        if name.lstrip('/') not in parts:
            say('type-of-nothing', name)
    for name in twice(overrides):
        say('type-twice', name)
    for name in parts:
        if '/' + name not in overrides and name.rpartition('.')[2] not in extensions:
            say('no-type', name)


def check_relations(parts, trees, say):
    for name in parts:
        if not name.endswith('.rels'):
            continue
        source = source_of(name)
        if source and source not in parts:
            say('relations-of-nothing', name)
        rows = list(trees[name].iter(REL + 'Relationship'))
        for row in twice([r.get('Id') for r in rows]):
            say('relation-twice', row)
        for row in rows:
            target = row.get('Target')
            if row.get('TargetMode') == 'External':
                if not row.get('Type').endswith('/hyperlink') or not re.match('(https?://|mailto:).', target):
                    say('link-outside', target)
                continue
            path = target.lstrip('/') if target.startswith('/') else source.rpartition('/')[0] + '/' + target
            if path.lstrip('/') not in parts:
                say('relation-to-nothing', target)
    for name, tree in trees.items():
        known = {r.get('Id') for r in relations_of(parts, name)}
        for element in tree.iter():
            for attr, value in element.attrib.items():
                if attr.startswith(R) and value not in known:
                    say('no-relation', f'{name}: {value}')


def check_styles(trees, say):
    styles = trees['word/styles.xml']
    rows = list(styles.iter(W + 'style'))
    ids = {s.get(W + 'styleId'): s.get(W + 'type') for s in rows}
    for thing in twice([s.get(W + 'styleId') for s in rows]):
        say('style-twice', thing)
    for thing in twice([s.find(W + 'name').get(W + 'val').lower() for s in rows]):
        say('style-name-twice', thing)
    for name, tree in trees.items():
        if not name.startswith('word/'):
            continue
        for tag, kind in (('pStyle', 'paragraph'), ('rStyle', 'character'), ('tblStyle', 'table'),
                          ('basedOn', None), ('next', 'paragraph'), ('link', None)):
            for value in values(tree, tag):
                if value not in ids or kind not in (None, ids[value]):
                    say('no-style', f'{name}: {tag} {value}')
    if 'da-DK' not in values(styles.find(W + 'docDefaults') or styles, 'lang'):
        say('not-danish', 'docDefaults')


def check_numbering(trees, say):
    numbering = trees.get('word/numbering.xml')
    formats = values(numbering, 'abstractNum', 'abstractNumId') if numbering is not None else []
    lists = values(numbering, 'num', 'numId') if numbering is not None else []
    for thing in twice(formats) + twice(lists):
        say('number-twice', thing)
    if numbering is not None:
        order = [c.tag for c in numbering if c.tag in (W + 'abstractNum', W + 'num')]
        if order != sorted(order):
            say('number-order', '')
        for num in numbering.iter(W + 'num'):
            if num.find(W + 'abstractNumId').get(W + 'val') not in formats:
                say('no-format', num.get(W + 'numId'))
    for name, tree in trees.items():
        for value in values(tree, 'numId'):
            if value != '0' and value not in lists:
                say('no-list', f'{name}: {value}')


def check_bookmarks(document, say):
    starts = list(document.iter(W + 'bookmarkStart'))
    for thing in twice(values(document, 'bookmarkStart', 'id') + values(document, 'bookmarkStart', 'name')):
        say('bookmark-twice', thing)
    if sorted(values(document, 'bookmarkStart', 'id')) != sorted(values(document, 'bookmarkEnd', 'id')):
        say('bookmark-open', '')
    names = {s.get(W + 'name') for s in starts}
    for link in document.iter(W + 'hyperlink'):
        anchor = link.get(W + 'anchor')
        if anchor and anchor not in names:
            say('no-anchor', anchor)


def check_text(document, styles, say):
    levels = {s.get(W + 'styleId'): int(level.get(W + 'val')) + 1
              for s in styles.iter(W + 'style') for level in s.iter(W + 'outlineLvl')}
    before = 0
    for p in document.iter(W + 'p'):
        style = p.find(f'{W}pPr/{W}pStyle')
        level = levels.get(style.get(W + 'val')) if style is not None else None
        if style is None and p.find(f'{W}pPr/{W}spacing') is None:
            say('no-style-named', ''.join(p.itertext()))
        if level:
            if level > before + 1:
                say('heading-gap', ''.join(p.itertext()))
            before = level
    in_cell = {p for tc in document.iter(W + 'tc') for p in tc.iter(W + 'p')}
    for p in document.iter(W + 'p'):
        numbered = p.find(f'{W}pPr/{W}numPr') is not None
        separates = p.find(f'{W}pPr/{W}spacing[@{W}lineRule="exact"]') is not None
        if p not in in_cell and not numbered and not separates and not ''.join(p.itertext()).strip():
            say('empty-paragraph', '')
    depth = 0
    for mark in document.iter(W + 'fldChar'):
        depth += {'begin': 1, 'separate': 0, 'end': -1}[mark.get(W + 'fldCharType')]
        if depth not in (0, 1, 2):  # a page's number stands in the list of contents
            say('field-order', '')
    if depth:
        say('field-open', '')
    places = {mark.get(W + 'name') for mark in document.iter(W + 'bookmarkStart')}
    for code in document.iter(W + 'instrText'):
        if code.text.split()[0] == 'PAGEREF' and code.text.split()[1] not in places:
            say('page-of-nothing', code.text)


def check_tables(document, say):
    for table in document.iter(W + 'tbl'):
        widths = [int(column.get(W + 'w')) for column in table.findall(f'{W}tblGrid/{W}gridCol')]
        columns = len(widths)
        whole = int(table.find(f'{W}tblPr/{W}tblW').get(W + 'w'))
        if min(widths, default=0) <= 0 or not sum(widths) <= whole < sum(widths) + columns:  # shares are rounded down
            say('table-width', f'{whole} for {widths}')
        headers = [row.find(f'{W}trPr/{W}tblHeader') is not None for row in table.findall(W + 'tr')]
        if headers != sorted(headers, reverse=True):
            say('header-row-below', '')
        for row in table.findall(W + 'tr'):
            if len(row.findall(W + 'tc')) != columns:
                say('ragged-row', '')
    for cell in document.iter(W + 'tc'):
        if not len(cell) or cell[-1].tag != W + 'p':
            say('cell-without-paragraph', '')


def problems(data):
    """What is wrong with the package: a list of 'code: detail'."""
    found = []

    def say(code, detail):
        found.append(f'{code}: {detail}')

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
    if names[0] != '[Content_Types].xml':
        say('order', names[0])
    for name in twice(names):
        say('part-twice', name)
    parts = parts_of(data)
    trees = {}
    for name, content in parts.items():
        if name.endswith(('.xml', '.rels')):
            try:
                trees[name] = ET.fromstring(content)
            except ET.ParseError as error:
                return found + [f'not-xml: {name}: {error}']
    document = trees['word/document.xml']
    check_types(parts, say)
    check_relations(parts, trees, say)
    check_styles(trees, say)
    check_numbering(trees, say)
    check_bookmarks(document, say)
    check_text(document, trees['word/styles.xml'], say)
    check_tables(document, say)
    if trees['word/settings.xml'].find(W + 'updateFields') is not None:
        say('asks-on-opening', '')
    return found
