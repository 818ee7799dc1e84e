"""What an ODT of referat has to be, as checks that tests/office/odt*.py share.  Each check takes the
parts of a package ({name: bytes}) and returns what is wrong with it, a list of lines."""
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from office_words import as_shown  # noqa: E402
from tap import BUILD, SRC, converter, is_other_build, skip  # noqa: E402

ODF = 'urn:oasis:names:tc:opendocument:xmlns:'
OFFICE, TEXT, TABLE, STYLE, FO, META, MANIFEST = (
    '{%s%s:1.0}' % (ODF, n) for n in
    ('office', 'text', 'table', 'style', 'xsl-fo-compatible', 'meta', 'manifest'))
XLINK = '{http://www.w3.org/1999/xlink}'
DC = '{http://purl.org/dc/elements/1.1/}'
REFERAT = '{urn:x-referat:1}'
MIMETYPE = b'application/vnd.oasis.opendocument.text'


def convert(*args, stdin=None, cwd=None, env=None, embed=('--embed-xml',)):
    """Run referat2odt; return its status, the document and the messages.  The document carries its
    XML, with which the checks below compare it."""
    run = subprocess.run([converter('referat2odt'), '-q', *embed, *args], input=stdin, cwd=cwd,
                         env={**os.environ, **(env or {})}, capture_output=True)
    return run.returncode, run.stdout, run.stderr.decode('utf-8', 'replace')


def unpack(document):
    with zipfile.ZipFile(io.BytesIO(document)) as z:
        return {name: z.read(name) for name in z.namelist()}


def pack(parts, stored=('mimetype',)):
    data = io.BytesIO()
    with zipfile.ZipFile(data, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, content in parts.items():
            z.writestr(name, content, zipfile.ZIP_STORED if name in stored else None)
    return data.getvalue()


# The package

def check_package(document):
    wrong = []
    with zipfile.ZipFile(io.BytesIO(document)) as z:
        entries = z.infolist()
        first = entries[0]
        if first.filename != 'mimetype' or first.compress_type != zipfile.ZIP_STORED:
            wrong.append('mimetype is not first and stored')
        if first.extra or document[:4] != b'PK\3\4' or document[28:30] != b'\0\0':
            wrong.append('mimetype has an extra field')
        if document[38:38 + len(MIMETYPE)] != MIMETYPE:
            wrong.append('the mimetype does not stand at byte 38')
        names = [e.filename for e in entries]
        wrong += [f'{n} is there twice' for n in set(names) if names.count(n) > 1]
        wrong += [f'{e.filename}: times differ' for e in entries if e.date_time != first.date_time]
        listed = [e.get(MANIFEST + 'full-path') for e in
                  ET.fromstring(z.read('META-INF/manifest.xml')).iter(MANIFEST + 'file-entry')]
        expected = ['/'] + [n for n in names if n not in ('mimetype', 'META-INF/manifest.xml')]
        if sorted(listed) != sorted(expected):
            wrong.append(f'the manifest lists {listed}')
    return wrong


# The schemas

def schemas():
    """The folder of the OASIS schemas (of npm's node-webodf; .ci/run names it), or None; what jing says does not
    depend on who compiled us."""
    if is_other_build() or not shutil.which('jing'):
        return None
    inside = 'node_modules/node-webodf/programs/docnosis'
    places = [os.environ.get('ODF_SCHEMAS', ''), os.path.join(BUILD, inside), os.path.join(SRC, inside),
              '/usr/local/lib/' + inside, '/usr/lib/' + inside]
    for place in places:
        if os.path.exists(os.path.join(place, 'OpenDocument-v1.2-cos01-schema.rng')):
            return place
    return None


class Schemas:
    """Documents that are held against the schemas together: jing takes a second to start."""

    def __init__(self):
        self.folder, self.documents = schemas(), {}

    def add(self, name, parts):
        self.documents[name] = parts

    def wrong(self):
        """{name: what is wrong with it}, or None where they cannot be asked."""
        if not self.folder:
            if not is_other_build():
                skip(1, 'no jing, or no ODF schemas')
            return None
        found = {name: [] for name in self.documents}
        with tempfile.TemporaryDirectory() as tmp:
            names, files = {}, {'schema': [], 'manifest-schema': []}
            for number, (document, parts) in enumerate(self.documents.items()):
                for name in ('content.xml', 'styles.xml', 'meta.xml', 'settings.xml', 'META-INF/manifest.xml'):
                    path = os.path.join(tmp, f'{number}-{os.path.basename(name)}')
                    with open(path, 'wb') as f:
                        f.write(parts[name])
                    names[path] = document
                    files['manifest-schema' if 'manifest' in name else 'schema'].append(path)
            for schema, paths in files.items():
                run = subprocess.run(['jing', '-i', f'{self.folder}/OpenDocument-v1.2-cos01-{schema}.rng', *paths],
                                     capture_output=True, text=True)
                for line in run.stdout.splitlines() + run.stderr.splitlines():
                    for name in [names[line.split(':')[0]]] if line.split(':')[0] in names else found:
                        found[name].append(line)
        return found


# What the schemas do not say

def styles_of(parts):
    known = set()
    for name in ('content.xml', 'styles.xml'):
        root = ET.fromstring(parts[name])
        known |= {(e.get(STYLE + 'family'), e.get(STYLE + 'name')) for e in root.iter(STYLE + 'style')}
        known |= {('list', e.get(STYLE + 'name')) for e in root.iter(TEXT + 'list-style')}
        known |= {('master', e.get(STYLE + 'name')) for e in root.iter(STYLE + 'master-page')}
    return known


FAMILIES = {'p': 'paragraph', 'h': 'paragraph', 'span': 'text', 'a': 'text', 'list': 'list',
            'table': 'table', 'table-column': 'table-column', 'table-row': 'table-row',
            'table-cell': 'table-cell'}


def check_styles(parts):
    """Everything has a style by name, and the style is there."""
    known = styles_of(parts)
    wrong = []
    body = ET.fromstring(parts['content.xml']).find(OFFICE + 'body')
    nested = {inner for item in body.iter(TEXT + 'list-item') for inner in item.findall(TEXT + 'list')}
    nested |= {inner for item in body.iter(TEXT + 'list-header') for inner in item.findall(TEXT + 'list')}
    for e in body.iter():
        local = e.tag.split('}')[1]
        family = FAMILIES.get(local)
        if not family or (e.tag.startswith(TABLE) != local.startswith('table')):
            continue
        name = e.get((TABLE if local.startswith('table') else TEXT) + 'style-name')
        if name is None and local == 'list' and e in nested:
            continue  # it goes on with the style of the list around it
        if name is None:
            wrong.append(f'{local} without a style')
        elif (family, name) not in known:
            wrong.append(f'{local} in a style that is not there: {name}')
    for name in ('content.xml', 'styles.xml'):
        for e in ET.fromstring(parts[name]).iter(STYLE + 'style'):
            parent = e.get(STYLE + 'parent-style-name')
            if parent and (e.get(STYLE + 'family'), parent) not in known:
                wrong.append(f'a style based on none: {parent}')
            master = e.get(STYLE + 'master-page-name')
            if master and ('master', master) not in known:
                wrong.append(f'a master page that is not there: {master}')
    return wrong


def check_links(parts):
    """Links lead to the web or to a bookmark that is there; bookmarks have names of their own."""
    root = ET.fromstring(parts['content.xml'])
    marks = [e.get(TEXT + 'name') for e in root.iter(TEXT + 'bookmark-start')]
    wrong = [f'bookmarks of one name: {m}' for m in set(marks) if marks.count(m) > 1]
    tables = [e.get(TABLE + 'name') for e in root.iter(TABLE + 'table')]
    wrong += [f'tables of one name: {t}' for t in set(tables) if tables.count(t) > 1]
    for e in root.iter():
        href = e.get(XLINK + 'href')
        if href is None:
            continue
        if href.startswith('#'):
            if href[1:] not in marks:
                wrong.append(f'a link to nowhere: {href}')
        elif e.tag != TEXT + 'a' or not re.match('(?i)(https?://|mailto:)', href):
            wrong.append(f'a link that may not be: {href}')
        if not ''.join(e.itertext()).strip():
            wrong.append(f'a link without text: {href}')
        if e.get(TEXT + 'style-name') == 'Index_20_Link':
            pages = [p.get(TEXT + 'ref-name') for p in e.iter(TEXT + 'bookmark-ref')
                     if p.get(TEXT + 'reference-format') == 'page']
            if pages != [href[1:]]:
                wrong.append(f'an entry of the contents that does not ask for its page: {href}')
    return wrong


def check_structure(parts):
    """Headings without gaps, no empty paragraphs, rows of equal length, real lists."""
    wrong = []
    root = ET.fromstring(parts['content.xml'])
    body = root.find(f'{OFFICE}body/{OFFICE}text')
    level = 0
    for e in body.iter(TEXT + 'h'):
        now = int(e.get(TEXT + 'outline-level'))
        if now > level + 1:
            wrong.append(f'a heading of level {now} after one of level {level}')
        level = now
    in_cells = {p for cell in body.iter(TABLE + 'table-cell') for p in cell.iter(TEXT + 'p')}
    for kind in ('p', 'h'):
        for e in body.iter(TEXT + kind):
            if e not in in_cells and not ''.join(e.itertext()).strip():
                wrong.append(f'an empty {kind}')
    for table in body.iter(TABLE + 'table'):
        columns = len(table.findall(TABLE + 'table-column') + table.findall(f'{TABLE}table-header-columns/{TABLE}table-column'))
        for row in table.iter(TABLE + 'table-row'):
            if len(row.findall(TABLE + 'table-cell')) != columns:
                wrong.append('a row with another number of cells')
        for row in table.findall(TABLE + 'table-row')[:1]:
            heads = [p.get(TEXT + 'style-name') for p in row.iter(TEXT + 'p')]
            if table.find(TABLE + 'table-header-rows') is None and set(heads) == {'Table_20_Heading'}:
                wrong.append('a header row that does not repeat')
    for e in body.iter(TEXT + 'list-item'):
        if len(e) == 0:
            wrong.append('an empty list item')
    contents = body.find(TEXT + 'table-of-content')
    if contents is not None and not list(contents.iter(TEXT + 'a')):
        wrong.append('a list of contents without links')
    return wrong


def check_meta(parts, date=None):
    meta = ET.fromstring(parts['meta.xml'])
    user = {e.get(META + 'name'): e.text for e in meta.iter(META + 'user-defined')}
    wrong = []
    if meta.findtext(f'.//{DC}language') != 'da-DK':
        wrong.append('the language is not da-DK')
    if not meta.findtext(f'.//{DC}title'):
        wrong.append('there is no title')
    if date and not (meta.findtext(f'.//{DC}date') or '').startswith(date):
        wrong.append('the date is not that of the meeting')
    source = ET.fromstring(parts['referat.xml']).find(REFERAT + 'source')
    if user.get('Kildens SHA-256') != source.get('sha256'):
        wrong.append('the digest is not that of the source')
    styles = ET.fromstring(parts['styles.xml'])
    default = [e for e in styles.iter(STYLE + 'default-style') if e.get(STYLE + 'family') == 'paragraph']
    said = [(p.get(FO + 'language'), p.get(FO + 'country')) for p in default[0].iter(STYLE + 'text-properties')]
    if said != [('da', 'DK')]:
        wrong.append(f'the text is not Danish: {said}')
    return wrong


def luminance(colour):
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def check_contrast(parts):
    """Every colour of letters on its shade, at least 4.5 to 1."""
    wrong = []
    for name in ('content.xml', 'styles.xml'):
        for e in ET.fromstring(parts[name]).iter(STYLE + 'style'):
            ink = [p.get(FO + 'color') for p in e.iter(STYLE + 'text-properties') if p.get(FO + 'color')]
            shades = [p.get(FO + 'background-color') for p in e.iter() if p.get(FO + 'background-color')]
            for shade in shades + ['#FFFFFF']:
                dark, light = sorted([luminance((ink or ['#000000'])[0]), luminance(shade)])
                if (light + 0.05) / (dark + 0.05) < 4.5:
                    wrong.append(f"{e.get(STYLE + 'name')}: too little contrast")
    return wrong


# The words

def squeeze(text):
    return re.sub(r'[\s\u00ad]+', '', text)


def source_text(parts):
    """The text of the embedded minutes, without white space and with the contents as they are shown."""
    root = as_shown(ET.fromstring(parts['referat.xml']))
    return squeeze(''.join(root.itertext()))


def content_text(parts):
    """The text of the document as it stands, without what the writer adds."""
    body = ET.fromstring(parts['content.xml']).find(f'{OFFICE}body/{OFFICE}text')
    has_contents = ET.fromstring(parts['referat.xml']).find(REFERAT + 'contents') is not None

    def walk(e):
        if e.find(TEXT + 'bookmark-start') is not None:  # a title that is made of the facts
            names = [b.get(TEXT + 'name') for b in e if b.tag == TEXT + 'bookmark-start']
            if names[0] in ('_dannet_titel', '_dannet_undertitel'):
                return ''
        if e.tag == TEXT + 'table-of-content-source':
            return ''
        if e.tag == TEXT + 'table-of-content' and not has_contents:
            return ''
        if e.tag == TEXT + 'p' and re.sub('^(After)?(Keep)?_', '', e.get(TEXT + 'style-name')) in (
                'Referat_20_Lukket_20_punkt', 'Referat_20_Stemmer',
                'Referat_20_Stemmehoved'):
            return ''
        if e.tag in (TABLE + 'title', TABLE + 'desc'):
            return ''
        if e.tag == TEXT + 'bookmark-ref':  # the page
            return ''
        return (e.text or '') + ''.join(walk(c) + (c.tail or '') for c in e)

    # a marker that ODF cannot count stands as text before a tab
    def unmark(e, marks):
        for item in e:
            own = item.find(TEXT + 'p') if item.tag == TEXT + 'list-item' else None
            if own is not None and marks[0] == 'som tekst' and own.find(TEXT + 'tab') is not None:
                own.text = None
            for inner in item.findall(TEXT + 'list'):
                unmark(inner, (marks[1:] or marks))

    shown = {e.get(STYLE + 'name'): e.get(STYLE + 'display-name')
             for e in ET.fromstring(parts['styles.xml']).iter(TEXT + 'list-style')}
    for e in body.iter(TEXT + 'list'):
        if e.get(TEXT + 'style-name'):
            marks = re.findall(r'som tekst|\S+', shown[e.get(TEXT + 'style-name')].split('iste ', 1)[1])
            unmark(e, marks)
    return squeeze(walk(body))


def check_text(parts):
    """The text of the minutes is there, whole and in order, and nothing else."""
    source, content = source_text(parts), content_text(parts)
    if source == content:
        return []
    at = next((i for i, (a, b) in enumerate(zip(source, content)) if a != b), min(len(source), len(content)))
    return [f'text differs: {source[at:at + 40]!r} became {content[at:at + 40]!r}']


def words(text):
    return re.findall(r'\w+', text)


INLINE = ('hy', 'strong', 'em', 'a', 'person', 'party', 'body', 'proposer')


def check_words(parts, shown):
    """Every word of the minutes is in `shown`, however the lines are broken there."""
    root = as_shown(ET.fromstring(parts['referat.xml']))
    for e in root.iter():
        if e.tag.split('}')[1] not in INLINE:
            e.tail = ' ' + (e.tail or '')
    found = squeeze(shown)
    missing = [w for w in dict.fromkeys(words(''.join(root.itertext()))) if w not in found]
    return [f'words that are missing: {missing[:10]}'] if missing else []


CHECKS = [check_styles, check_links, check_structure, check_meta, check_contrast, check_text]


# LibreOffice

def soffice(folder, target, *files):
    profile = os.path.join(folder, 'profile')
    return subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to',
                           target, '--outdir', folder, *files], capture_output=True, text=True, timeout=300)


PDF_UA = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
