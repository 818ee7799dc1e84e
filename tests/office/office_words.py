"""The words of referat XML, to look for them in what other programs read."""
import collections
import re
import xml.etree.ElementTree as ET

X = '{urn:x-referat:1}'
APART = {'strong', 'em', 'a', 'hy', 'person', 'party', 'body', 'proposer'}


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
    return words(text_of(ET.fromstring(data)))


def lost(wanted, text):
    """Words of the source that the text has not, or not as often."""
    return sorted((wanted - words(text)).elements())
