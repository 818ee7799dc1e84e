#!/usr/bin/env python3
"""Every layout as DOCX and ODT, and back by the styles alone: the facts are the same."""
import glob
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from facts import f1, facts  # noqa: E402
from law import referat2xml  # noqa: E402
from tap import SRC, converter, diag, done, ok, sampled  # noqa: E402

GLUED = 'pages in one line are parted otherwise than paragraphs are'
LOST = 'the writer puts words in place of a title that is lost'
TODO = {
    'bare-labels': GLUED, 'list-dots': GLUED, 'list-one-line': GLUED, 'paged-word': GLUED,
    'paged-titles': GLUED, 'running': GLUED, 'flat-absent': GLUED, 'flat-bare': GLUED, 'flat-capitals': GLUED,
    'flat-lost-days': GLUED, 'flat-place': GLUED, 'flat-run': GLUED, 'flat-none': GLUED, 'flat-sager': GLUED,
    'letters-lost': GLUED, 'title-below-labels': GLUED,
    'lost-all': LOST, 'decided-first': LOST, 'lost-cut': LOST, 'opened': LOST, 'proposals-lost': LOST,
    'decisions-alone': LOST, 'room-name': LOST, 'bullet-case': LOST, 'decided-tight': LOST, 'lost-summary': LOST,
    'body-below-day': LOST, 'place-no-title': LOST, 'lost-again': LOST, 'lost-undecided': LOST, 'opened-clause': LOST,
    'stacked-contents': 'entries that have no page are known by where they stand in the list of numbers alone',
    'substitutes-below': 'who is absent and who stands in are paragraphs of their own, below a label alone',
    'worded-cut-list': 'words that no table has head entries behind a blank line alone',
    'pkt-alone': 'the lines of a roll are lines of one paragraph, whose ends are spaces',
    'roll-tabs': 'cells of a roll are parted by spaces where each person has a line',
    'below-number': 'what follows a lost title is an item only where lines are not parted',
    'number-below': 'the label of a title is set before it, and no style tells where it ends',
    'number-apart-listed': 'the heads of columns above contents are told by the lines below them',
    'own-lists': 'an item that only its place tells stands elsewhere among other paragraphs',
    'presented-alone': 'an item that only its place tells stands elsewhere among other paragraphs',
    'word-alone': 'a decision without a heading is told by what stands above it',
}


with tempfile.TemporaryDirectory() as folder:
    every = sorted(os.path.abspath(p) for name in ('layouts', 'forms') for p in glob.glob(os.path.join(SRC, 'tests', name, '*.txt')))
    paths = sampled(every, 3)
    for kind in ('docx', 'odt'):  # all of them in one run
        subprocess.run([converter(f'referat2{kind}'), '-q', '--force', '-d', folder, *paths], capture_output=True, timeout=300)
    for path in paths:
        name = os.path.basename(path)[:-4]
        wanted = facts(referat2xml('-q', '--force', path).stdout)
        for kind in ('docx', 'odt'):
            made = f'{folder}{path[:-4]}.{kind}'
            back = referat2xml('-q', '--force', made).stdout
            xml = os.path.join(folder, 'back.xml')
            with open(xml, 'wb') as file:
                file.write(back)
            score, differ = f1(wanted, facts(back))
            if not ok(score == 1, f'{name}: {kind} by its styles', TODO.get(name)) and name not in TODO:
                for fact in list(differ)[:8]:
                    diag(fact)
            held = referat2xml('--verify', made, xml)
            if not ok(held.returncode == 0, f'{name}: {kind}: the XML holds it'):
                diag(held.stderr.decode(errors='replace'))
done()
