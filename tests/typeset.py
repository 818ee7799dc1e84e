#!/usr/bin/env python3
"""Files that other programs typeset: what is read of them, against gold.

The files are made at test time (tests/typeset/make.py); CI reads all of them, 'make check' a few of each
format.  `python3 tests/typeset/score.py --fields --show docx-1 referat2xml FOLDER` shows what differs."""
import copy
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'typeset'))
import make  # noqa: E402
import score  # noqa: E402
from tap import converter, diag, done, in_ci, ok, skip_all  # noqa: E402

# What each format must reach: strict F1 .95, 95 % of cells, no word lost, no file refused.
AIM = {'strict': .95, 'cells': .95, 'lost': 0, 'refused': 0}

# What it reaches; better is written here, worse is a fault.  (strict F1, cells, words lost, refused)
# Of PDF, a little less: another version of a browser breaks other lines.
REACHED = {
    'all': {'docx': (1.0, 1.0, 0, 0),
            'html': (1.0, 1.0, 0, 0),
            'odt': (1.0, 1.0, 0, 0),
            'office': (0.99, 0.98, 0, 0),
            'rtf': (0.998, 0.888, 0, 0),
            'txt': (0.999, 1.0, 0, 0),
            'web': (0.99, 0.98, 0, 0)},
    'few': {'docx': (1.0, 1.0, 0, 0),
            'html': (1.0, 1.0, 0, 0),
            'odt': (1.0, 1.0, 0, 0),
            'office': (0.99, 0.98, 0, 0),
            'rtf': (0.998, 1.0, 0, 0),
            'txt': (1.0, 1.0, 0, 0),
            'web': (0.99, 0.98, 0, 0)},
}


def main():
    if make.missing():
        skip_all(make.missing())
    few = not in_ci() or 'REFERAT_FEW' in os.environ
    with tempfile.TemporaryDirectory() as folder:
        names = make.make(folder, few)
        found = score.score_all(converter('referat2xml'), folder)
        other = sum('-txt-' not in n for n in names)
        ok(len(found) == len(names) and other >= (12 if few else 72), f'{len(names)} files are made and read, {other} of them no text')
        for text in score.table(found, True):
            diag(text)
        for format, row in score.by_format(found).items():
            check(format, row, REACHED['few' if few else 'all'][format])
        plant(folder, next(n for n in names if '-txt-' in n))
    done()


def check(format, row, reached):
    strict, cells, lost, refused = reached
    f1, placed = score.f1(row.right, row.added, row.missing), row.in_place / row.cells
    ok(f1 >= strict, f'{format}: strict F1 {f1:.4f}, at least {strict} (aim {AIM["strict"]})')
    ok(placed >= cells, f'{format}: cells in their place {placed:.4f}, at least {cells} (aim {AIM["cells"]})')
    ok(row.lost <= lost, f'{format}: {row.lost} words lost, at most {lost} (aim {AIM["lost"]})')
    ok(row.refused <= refused, f'{format}: {row.refused} files refused, at most {refused} (aim {AIM["refused"]})')


def plant(folder, name):
    """The scorer sees what is wrong: faults put into an XML that is read well."""
    import json
    with open(os.path.join(folder, 'gold', name + '.json'), encoding='utf-8') as f:
        gold = json.load(f)
    root, _ = score.read(converter('referat2xml'), os.path.join(folder, gold['file']))
    good, _, _ = score.score(gold, root)
    ok(good.in_place == good.cells and good.lost == 0 and good.complete == good.items, 'the text is read without a fault')

    def wrong(change):
        bad = copy.deepcopy(root)
        change(bad)
        return score.score(gold, bad)[0]
    cell = lambda r: next(c for c in r.iter(score.NS + 'td') if c.text and c.text.isalpha())

    def empty(r):
        cell(r).text = ''
    seen = wrong(empty)
    ok(seen.in_place == good.in_place - 1 and seen.lost == 1, 'an emptied cell is a cell out of its place and a word lost')

    def shift(r):
        row = next(t for t in r.iter(score.NS + 'tr') if len({c.text for c in t}) == len(t))
        row.append(row[0])
        row.remove(row[0])
    seen = wrong(shift)
    ok(seen.in_place < good.in_place - 1 and seen.lost == 0, 'a row that is shifted loses cells, and no words')

    def rename(r):
        next(r.iter(score.NS + 'item')).set('title', 'Eventuelt')
    seen = wrong(rename)
    ok((seen.right, seen.added, seen.missing) == (good.right - 1, good.added + 1, good.missing + 1) and seen.complete == good.complete - 1,
       'another title is one fact missing, one added, one item not complete')
    seen, _, _ = score.score(gold, None)
    ok(seen.refused == 1 and seen.right == 0 and seen.lost == seen.words, 'of a file that is refused nothing is right')


main()
