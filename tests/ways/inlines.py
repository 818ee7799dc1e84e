#!/usr/bin/env python3
"""Bold, italic and linked text, one beside the other and in one another, at every place of a paragraph, an item of a list and
a cell: each letter comes back with its marks from every format."""
import collections
import itertools
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from law import NS, SECTION_BEGINS, SECTION_ENDS, referat2xml  # noqa: E402
from tap import converter, diag, done, ok, sampled  # noqa: E402

PIECES = ('ord', 'Øst', '3.', '<strong>fed</strong>', '<em>skrå</em>', '<strong><em>begge</em></strong>', '<a href="https://x.dk/">et link</a>',
          '<strong>fed <a href="https://y.dk/a">og link</a></strong>', '<a href="https://z.dk/?a=1&amp;b=2">et <em>skråt</em> link</a>')
FORMS = (('docx', ()), ('odt', ()), ('md', ('--flavour', 'pandoc')), ('md', ('--flavour', 'gfm')), ('md', ('--flavour', 'commonmark')))


def letters(node, strong=False, em=False, to=None):
    """Each letter with its marks; white space has none to lose."""
    strong, em, to = strong or node.tag == NS + 'strong', em or node.tag == NS + 'em', node.get('href') or to
    yield from ((c, strong, em, to) for c in node.text or '' if not c.isspace())
    for child in node:
        yield from letters(child, strong, em, to)
        yield from ((c, strong, em, to) for c in child.tail or '' if not c.isspace())


def said(root, kind):
    """What the elements that hold a sentence say."""
    found = (tuple(letters(node)) for node in root.iter(NS + kind))
    return collections.Counter(f for f in found if f and f[-1][0] == '.')


def sentences():
    """(number, text): every three pieces behind one another, and in the midst of text, at its beginning and at its end."""
    for n, pieces in enumerate(sampled(itertools.product(PIECES, repeat=3), 2)):
        before, behind = (('Nu siger', 'og slutter.'), ('', 'slutter nu.'), ('Nu siger', '.'))[n % 3]
        yield n, f'{before} {n} {" ".join(pieces)} {behind}'.strip().replace(' .', '.') if before else f'{" ".join(pieces)} {n} {behind}'


def main():
    texts = dict(sentences())
    at = len(texts) // 3
    held = {'p': ''.join(f'<p>{t}</p>' for n, t in texts.items() if n < at),
            'li': '<list type="bullet">' + ''.join(f'<li marker="-">{t}</li>' for n, t in texts.items() if at <= n < 2 * at) + '</list>',
            'td': '<table><tr><th>Sted</th></tr>' + ''.join(f'<tr><td>{t}</td></tr>' for n, t in texts.items() if 2 * at <= n) + '</table>'}
    with tempfile.TemporaryDirectory() as folder:
        for form, options in FORMS:
            name = ' '.join((form, *options[1:]))
            for kind, inner in held.items():
                data = SECTION_BEGINS + inner + '<p>Alt er sagt.</p>' + SECTION_ENDS
                path = os.path.join(folder, 'made.' + form)
                with open(path, 'wb') as file:
                    file.write(subprocess.run([converter('referat2' + form), '-q', *options], input=data.encode(), capture_output=True).stdout)
                back = referat2xml('-q', '--force', path)
                root = ET.fromstring(back.stdout) if back.returncode == 0 else ET.Element('none')
                lost = said(ET.fromstring(data), kind) - said(root, kind)
                if not ok(not lost, f'{name}: {sum(said(ET.fromstring(data), kind).values())} of {kind}: each letter has its marks'):
                    for one in list(lost)[:5]:
                        number = ''.join(c for c, *_ in one if c.isdigit())
                        diag(''.join(c for c, *_ in one))
                        for other in said(root, kind):
                            if number == ''.join(c for c, *_ in other if c.isdigit()):
                                diag([(a, b) for a, b in zip(one, other) if a != b][:3])
    done()


if __name__ == '__main__':
    main()
