"""What a page of ODT says: styles, words, headings, lists and tables, as lines that can be compared."""
import re
import xml.etree.ElementTree as ET

NS = {'text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
      'table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
      'office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
      'style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'xlink': 'http://www.w3.org/1999/xlink'}
TEXT, TABLE, OFFICE, STYLE, XLINK = (f'{{{NS[p]}}}' for p in ('text', 'table', 'office', 'style', 'xlink'))
AUTOMATIC = re.compile('Keep_|After_|AfterKeep_|ReferatInset|ReferatFirst|[PT]\\d+$')


def parents_of(root):
    """The styles that automatic styles are made of."""
    found = {(s.get(STYLE + 'family'), s.get(STYLE + 'name')): s.get(STYLE + 'parent-style-name')
             for s in root.iter(STYLE + 'style')}
    return {key: parent for key, parent in found.items() if parent and AUTOMATIC.match(key[1])}


def text_of(e, parents, spans):
    said = e.text or ''
    for child in e:
        inner = text_of(child, parents, spans)
        if child.tag == TEXT + 'tab':
            said += '\t'
        elif child.tag in (TEXT + 'line-break', TEXT + 's'):
            said += ' '
        elif child.tag == TEXT + 'bookmark-start':
            said += f'{{{child.get(TEXT + "name")}}}'
        elif child.tag == TEXT + 'bookmark-ref':  # a page
            pass
        elif child.tag == TEXT + 'span' and spans:
            said += f'<{child.get(TEXT + "style-name")}|{inner}>'
        elif child.tag == TEXT + 'a':
            said += f'[{child.get(XLINK + "href")}|{inner}]'
        elif child.tag != TEXT + 'soft-page-break':
            said += inner
        said += child.tail or ''
    return said


def squeezed(text):
    """White space collapses, and at the ends of what is marked it says nothing; a space that no line ends
    at stays what it is."""
    text = re.sub(r'[ \t\r\n]+', ' ', text).strip(' ')
    return re.sub(r' ?([|{}<>\[\]]) ?', r'\1', text)


def lines(root, own=True):
    """Of a flat document or of content.xml.  `own`: with what only our own writers name, not programs that
    save what they read: spans, lists and cells by their styles."""
    parents, found = parents_of(root), []

    def walk(e, depth):
        for child in e:
            name, at, inner = child.tag.split('}')[1], '  ' * depth, depth + 1
            if name in ('p', 'h') and child.tag.startswith(TEXT):
                style = child.get(TEXT + 'style-name')
                style = parents.get(('paragraph', style), style)
                found.append(f'{at}{name} {style} {squeezed(text_of(child, parents, own))}')
            elif name == 'list':
                found.append(at + 'list ' + (child.get(TEXT + 'style-name') or '-' if own else ''))
                walk(child, inner)
            elif name in ('list-item', 'list-header'):
                found.append(f'{at}{name} {(child.get(TEXT + "start-value") or "") if own else ""}')
                walk(child, inner)
            elif name in ('table', 'table-header-rows', 'table-row', 'table-cell') and child.tag.startswith(TABLE):
                its = child.get(TABLE + 'style-name') if own and name == 'table-cell' else child.get(TABLE + 'name')
                found.append(f'{at}{name} {its or ""}')
                walk(child, inner)
            elif name not in ('table-of-content-source', 'sequence-decls', 'forms', 'title', 'desc'):
                walk(child, depth)
    walk(root.find('.//' + OFFICE + 'text'), 0)
    return found


def of_bytes(xml, own=True):
    return lines(ET.fromstring(xml), own)
