#!/usr/bin/env python3
"""Small and bare forms of minutes, as they really are: none is refused, and what each says is found.

tests/forms/NAME.facts tells what must be found in NAME.txt (see expect.py).  The items must be those
and no others; of everything else the XML may hold more than the facts tell."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from expect import compare, difference, found_in, pairs, verify  # noqa: E402
from law import convert  # noqa: E402
from tap import SRC, diag, done, ok  # noqa: E402

ITEM = ('number', 'title', 'access')
NO_CONTENTS = ('cut-list-bare',)  # what looks like a list there is none
forms = list(pairs(os.path.join(SRC, 'tests/forms')))
ok(len(forms) >= 25, f'there are forms ({len(forms)})')
refused, right, all_facts = [], 0, 0
for name, path, expected in forms:
    source = open(path, 'rb').read()
    all_facts += len(expected.facts)
    status, document, messages = convert(source)
    if not ok(status == 0, f'{name} is taken for minutes'):
        refused.append(name)
        diag(messages)
        continue
    good, missing, surplus = compare(expected, found_in(document))
    right += len(good)
    surplus = [f for f in surplus if f.kind in ITEM or f.kind == 'entry' or any(f[:2] == m[:2] for m in missing)]
    wrong = missing + [f for f in surplus if f.kind in ITEM or f.kind == 'entry' and name in NO_CONTENTS]
    if not ok(not wrong, f'{name}: {len(good)} of {len(expected.facts)} facts'):
        for line in difference(missing, surplus):
            diag(line)
    message = verify(source, document)
    ok(not message, f'{name}: the text is whole') or diag(message)
diag(f'{right} of {all_facts} facts ({100 * right / max(1, all_facts):.1f} %)'
     + (f'; refused: {", ".join(refused)}' if refused else ''))
done()
