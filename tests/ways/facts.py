"""The facts of referat XML as a list, and how well two lists agree."""
import xml.etree.ElementTree as ET
from collections import Counter

NS = '{urn:x-referat:1}'


def text(element):
    """What the element says; furniture says nothing."""
    said = element.text or ''
    for child in element:
        if child.tag != NS + 'furniture':
            said += (' ' if child.tag in (NS + 'pb', NS + 'lb') else '') + text(child)
        said += child.tail or ''
    return said


def norm(said):
    return ' '.join(said.split())


def heading(section):
    found = section.find(NS + 'heading')
    return norm(text(found)) if found is not None else ''


def of_item(item):
    number = item.get('number')
    yield number, 'title', item.get('title')
    yield number, 'access', item.get('access')
    yield number, 'decided', item.get('decided')
    for case in item.iter(NS + 'case'):
        yield number, 'case', case.get('number')
    for section in item.iter(NS + 'section'):
        yield number, 'section', section.get('kind'), heading(section)
        if section.get('kind') == 'decision':
            said = ' '.join(norm(text(c)) for c in section
                            if c.tag not in (NS + 'heading', NS + 'absent', NS + 'furniture'))
            yield number, 'decision', section.get('body'), section.get('date'), section.get('outcome'), said
    for absent in item.iter(NS + 'absent'):
        for person in absent.iter(NS + 'person'):
            yield number, 'absent', person.get('name')
    for kind in ('annex', 'proposal'):
        for found in item.iter(NS + kind):
            yield number, kind, norm(text(found))
    for table in item.iter(NS + 'table'):
        rows = list(table.iter(NS + 'tr'))
        yield number, 'table', len(rows), max(len(r) for r in rows)
        for row in rows:
            yield number, 'row', tuple(norm(text(cell)) for cell in row)


def facts(xml):
    """Each fact of the XML (bytes) with the number of times that it is told."""
    root = ET.fromstring(xml)
    head = root.find(NS + 'head')
    found = [('head', key, value) for key, value in head.attrib.items()]
    found += [('person', p.get('name')) for f in head.iter(NS + 'field') for p in f.iter(NS + 'person')]
    titles = {item.get('id'): item.get('title') for item in root.iter(NS + 'item')}
    for entry in root.iter(NS + 'entry'):  # a title that is cut is shown whole; pages are the document's own
        cut = entry.get('match') == 'truncated' and titles.get(entry.get('item'))
        found.append(('entry', norm(cut or text(entry.find(NS + 'title')))))
    for item in root.iter(NS + 'item'):
        found += of_item(item)
    return Counter(found)


def f1(wanted, got):
    """The harmonic mean of precision and recall, and the facts that differ."""
    both = sum((wanted & got).values())
    total = sum(wanted.values()) + sum(got.values())
    return 2 * both / total if total else 1.0, (wanted - got) + (got - wanted)
