"""The words of referat XML, to look for them in what other programs read."""
import collections
import re
import xml.etree.ElementTree as ET

X = '{urn:x-referat:1}'
SENTENCES = {'p', 'heading', 'title', 'proposal', 'annex', 'vote', 'absent', 'strong', 'em', 'a', 'caption', 'case',
             'recusal', 'arrival', 'departure', 'substitution', 'field', 'person'}
APART = {'strong', 'em', 'a', 'hy', 'person', 'party', 'body', 'proposer'}


def as_shown(root):
    """The minutes as documents show them: in the contents the number of the item in front, titles that the
    source cut whole, and no page of the source; and no edge of its pages in the middle of a sentence."""
    for parent in root.iter():
        if parent.tag.removeprefix(X) not in SENTENCES:
            continue
        for child in parent.findall(X + 'furniture'):
            child.text = ' '
    items = {item.get('id'): item for item in root.iter(X + 'item')}
    before = None
    for entry in root.iter(X + 'entry'):
        item, title = items.get(entry.get('item')), entry.find(X + 'title')
        for name in ('leader', 'page'):
            for part in entry.findall(X + name):
                part.text = None
        number = item.get('number') if item is not None else None
        again, before = number == before, number
        if item is None:
            continue
        if entry.get('match') == 'truncated' and item.get('title'):
            for child in list(title):
                title.remove(child)
            title.text = item.get('title')
        if entry.find(X + 'number') is None and not again:
            title.text = f"{item.get('number')} {title.text or ''}"
    return root


def text_of(node):
    """The text below the node; blocks, lb and pb are white space."""
    name = node.tag.removeprefix(X)
    if name in ('source', 'finding'):
        return ''
    space = '' if name in APART else ' '
    out = [space, node.text or '']
    for child in node:
        out += [text_of(child), child.tail or '']
    return ''.join(out) + space


def words(text):
    return collections.Counter(re.findall(r'\w+', text))


def words_of_xml(data):
    return words(text_of(as_shown(ET.fromstring(data))))


def lost(wanted, text):
    """Words of the source that the text has not, or not as often."""
    return sorted((wanted - words(text)).elements())


def pages_off(pages):
    """Of the text of a PDF, page by page: by how many pages the list of contents is wrong, for each item."""
    told, real = {}, {}
    for number, page in enumerate(pages, 1):
        for line in page.split('\n'):
            entry = re.match(r'\s*(\d+)\s.*?\.{4,}\s*(\d+)$', line)
            heading = re.match(r'\s*Punkt (\d+): ', line)
            if entry:
                told[entry[1]] = int(entry[2])
            elif heading and '....' not in line:
                real.setdefault(heading[1], number)
    return [told[n] - real[n] for n in told if n in real]
