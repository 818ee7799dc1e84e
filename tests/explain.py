#!/usr/bin/env python3
"""referat2xml --explain: every line once, in order, with what decided, and safe to print."""
import glob
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import referat2xml  # noqa: E402
from tap import SRC, converter, diag, done, is_, is_other_build, ok  # noqa: E402

PROGRAM = converter('referat2xml')
ROW = re.compile(r'^ *(?P<line>\d+)(?:\.(?P<part>\d+))?  (?P<role>[a-z-]+)(?: (?P<detail>.*?))??'
                 r'(?: +(?P<score>-?\d+))?$')

LIB = {'LD_LIBRARY_PATH': os.environ['LD_LIBRARY_PATH']} if 'LD_LIBRARY_PATH' in os.environ else {}


def shows(line, text):
    cells = re.sub(r'\s*\|\s*', ' ', line).strip()
    # words in spaced letters, "P r o t o k o l", are closed
    return any(text in said for said in (line, unmarked(line), cells)) or ''.join(text.split()) in ''.join(line.split())


def unmarked(line):
    """A line without the marks of Markdown, which stand beside the text."""
    return re.sub(r'\*\*|(?<!\w)[*_]|[*_](?!\w)|\[|\]\([^)]*\)', '', line)


def run(text, *options, env=None):
    if env:
        r = subprocess.run([PROGRAM, '-q', '--explain', *options], input=text, capture_output=True, env={**env, **LIB})
    else:
        r = referat2xml('-q', '--explain', *options, input=text)
    return r.returncode, r.stdout.decode(), r.stderr.decode()


class Row:
    """A line of the explanation."""

    def __init__(self, text):
        m = ROW.match(text[:37].rstrip())
        self.line, self.part = int(m['line']), int(m['part'] or 1)
        self.role, self.detail = m['role'], m['detail'] or ''
        self.score = int(m['score']) if m['score'] else None
        self.text, self.evidence = text[39:85].rstrip(), text[85:]


def source_lines(data):
    """The lines of the text as the reader counts them."""
    lines = re.split('\r\n|[\n\r\v\u2028\u2029]', data.decode('utf-8-sig', 'replace'))
    return lines if lines[-1] else lines[:-1]


def explain(text, *options):
    status, out, err = run(text, *options)
    if status:
        diag(err)
    return parsed(out)


def parsed(out):
    """What is told of the whole, and the rows."""
    lines = out.splitlines()
    whole = dict(re.match(r'# ([a-z-]+) +(.*)$', s).groups() for s in lines if s.startswith('#'))
    return whole, [Row(s) for s in lines if not s.startswith('#')]


def check_order(rows, count):
    """Every line from 1 to count, each once; the parts of one that was cut in order."""
    expected, part = 0, 1
    for row in rows:
        if row.part == 1:
            expected, part = expected + 1, 1
        else:
            part += 1
        if row.line != expected or row.part != part:
            return f'{row.line}.{row.part} stands where {expected}.{part} should'
    return '' if expected == count else f'{expected} lines of {count}'


def weights(evidence):
    """The sum of the weights of the first candidate, without the step of the chain."""
    first = evidence.split(';')[0]
    return sum(int(n) for name, n in re.findall(r'([a-z-]+?)([+-]\d+)', first) if name != 'step')


names, roles, page = set(), set(), open(f'{SRC}/converters/referat2xml.1', encoding='utf-8').read()
files = [f for folder in ('examples', 'tests/forms', 'tests/layouts')
         for f in sorted(glob.glob(f'{SRC}/{folder}/*.txt') + glob.glob(f'{SRC}/{folder}/*.md'))]
wrong = {'lines': [], 'sums': [], 'items': [], 'text': [], 'again': []}
for file in files:
    name = os.path.relpath(file, SRC)
    data = open(file, 'rb').read()
    status, out, _ = run(data)
    if not is_other_build() and run(data, env={'LC_ALL': 'C', 'TZ': 'Asia/Tokyo'})[1] != out:
        wrong['again'].append(name)
    whole, rows = parsed(out)
    problem = check_order(rows, len(source_lines(data)))
    if problem:
        wrong['lines'].append(f'{name}: {problem}')
    source = source_lines(data)
    for row in rows:
        roles.add(row.role)
        if row.score is None:
            continue
        names |= {n for n, _ in re.findall(r'([a-z-]+?)([+-]\d+)', row.evidence)}
        if weights(row.evidence) != row.score:
            wrong['sums'].append(f'{name}:{row.line}: {row.score} is not {row.evidence}')
    wrong['text'] += [f'{name}:{r.line}: {r.text!r}' for r in rows
                      if not re.search('[\x00-\x1f\\\\\xad]', r.text + source[r.line - 1])
                      and not shows(source[r.line - 1], r.text.removesuffix('…').strip())]
    xml = referat2xml('-q', '--force', file).stdout.decode()
    chosen = sum(bool(re.search('(^|; )`', r.evidence)) for r in rows)
    if not chosen == int(whole['items']) == xml.count('<item '):
        wrong['items'].append(f'{name}: {chosen} of {whole["items"]}')
ok(len(files) > 40, 'there are minutes to explain')
is_(wrong['lines'], [], 'every line is explained once, and in order')
is_(wrong['sums'], [], 'the weights add up to the score')
is_(wrong['items'], [], 'every item has a line that was chosen')
is_(wrong['text'], [], 'the beginning of each line is shown')
is_(wrong['again'], [], 'the same input gives the same bytes, whatever the locale')
ok('text' not in roles, 'no line is left without a role')
is_(sorted(n for n in names if f'\n.It Cm {n}\n' not in page and f'Cm alone-above , {n}' not in page and f'Cm {n} ,' not in page),
    [], 'the manual tells of all evidence')
is_(sorted(r for r in roles if not re.search(rf'\n\.It Cm (\S+ , )*{r}\b', page)
           and r not in ('recusal', 'arrival', 'departure', 'substitution')),
    [], 'and of all roles')

# an example, line by line
whole, rows = explain(open(f'{SRC}/examples/birkhavn-2024-05-14.txt', 'rb').read())
is_(whole['form'], '`Punkt N:`  score 124', 'the form of the headings')
is_(whole['items'], '8', 'and their number')
is_(whole['paragraphs'], 'parted by blank lines', 'blank lines')
is_([(r.line, r.role, r.detail) for r in rows if r.role != 'blank'][:17],
    [(3, 'title', ''), (5, 'field', 'date'), (7, 'field', 'place'), (9, 'field', 'participants'), (11, 'contents', ''),
     (13, 'entry', 'item-41 exact'), (14, 'entry', 'item-42 exact'), (15, 'entry', 'item-43 exact'),
     (16, 'entry', 'item-44 truncated'), (17, 'entry', 'item-45 exact'), (18, 'entry', 'item-46 exact'),
     (19, 'entry', 'item-47 exact'), (20, 'entry', 'item-48 exact'), (22, 'item', '41'), (24, 'case', '23/50112'),
     (26, 'section', 'decision'), (28, 'p', 'decision')], 'the roles of lines')
by_line = {r.line: r for r in rows}
is_(by_line[22].evidence, '`Punkt N:` base-3 word+2 alone-above+2 alone-below+1 case+5 section+4 known+4', 'what speaks for an item')
is_((by_line[26].evidence, by_line[54].evidence),
    ('row `beslutning {body} -> decision strong`', 'row `sagen afgøres i -> competence strong`'), 'rows of sections')
is_((by_line[132].role, by_line[132].score, by_line[132].evidence),
    ('list-item', -13, 'not chosen as `N.` base-3 alone-above+2 clause-9 run-3'), 'and what was not chosen')

# two forms that could both be headings
RIVALS = '''Referat af møde i Kulturudvalget den 3. maj 2024

Punkt 1: Godkendelse af dagsorden

Beslutning

Godkendt.

Punkt 2: Tilskud til festivalen

Sagsfremstilling

1. Baggrund

Foreningen søger om 40.000 kr.

2. Økonomi

Der er 60.000 kr. tilbage i puljen.

Beslutning: Godkendt.

Side 2

Punkt 3: Eventuelt

Beslutning

Intet.
'''
whole, rows = explain(RIVALS.encode())
by_line = {r.line: r for r in rows}
is_((whole['form'], whole['runner-up']), ('`Punkt N:`  score 40', '`N.`  score 8'), 'the form that won, and the next one')
is_([r.detail for r in rows if r.role == 'item'], ['1', '2', '3'], 'the items of the one')
is_([(n, by_line[n].score) for n in (13, 17) if by_line[n].evidence.startswith('not chosen as `N.` ')], [(13, 0), (17, 4)],
    'the candidates of the other, with their scores')
is_((by_line[21].role, by_line[21].evidence), ('section', 'run-in `beslutning:* -> decision`'), 'a heading that runs in')
is_((by_line[23].role, by_line[23].detail), ('furniture', 'page'), 'why a line is furniture')
whole, rows = explain('Referat\n\nBilag er vedlagt\nog andet\n\nPunkt 1: A\n\nHøring\nDer var høring.\n'.encode())
is_([r.evidence for r in rows if r.line == 8], ['not chosen: row `høring -> consultation weak`'],
    'a row that was not enough is told')

whole, rows = explain(open(f'{SRC}/tests/layouts/cms-pkt.txt', 'rb').read())
is_([(r.role, r.detail, r.evidence) for r in rows if r.line == 54], [('section', 'decision', 'a row of `[decision-shapes]`')],
    'a heading by its shape')
profile = os.path.join(os.environ.get('TMPDIR', '/tmp'), f'explain-{os.getpid()}.profile')
with open(profile, 'w', encoding='utf-8') as file:
    file.write('[sections]\nfolkets ord -> presentation weak | Folkets ord\n')
whole, rows = explain('Referat\n\nPunkt 1: A\n\nFolkets ord\n\nHej.\n'.encode(), f'--profile={profile}')
os.unlink(profile)
is_([(r.role, r.evidence) for r in rows if r.line == 5], [('section', 'row `folkets ord -> presentation weak`')],
    'a row of a profile is told as it stands there')

# hostile text
hostile = b'Referat \x1b]0;x\x07\x1b[31m af m\xc3\xb8de\xc2\x9b2J\tx\r\nPunkt 1: \xe2\x80\xaeevil \xff\xc2\x85 \\x00 abc\nBeslutning\n\x00' \
    b'Godkendt\x7f.\x0c\nSide 2\n\x0cPunkt 2: ' + b'x' * 100000 + b'\nBeslutning\n- a\xe2\x80\x8b\x0b- b\n\x0c\n'
status, out, err = run(hostile)
is_(status, 0, 'hostile text is explained')
ok(not re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]', out),
   'and no character of it moves the terminal or hides')
ok(max(len(s) for s in out.splitlines()) < 300, 'a long line is cut')
ok('\\u{9b}2J' in out and '\\u{202e}evil' in out and '\\tx' in out, 'what was there is still seen')
is_(check_order(explain(hostile)[1], 10), '', 'every line once')
is_(run(hostile)[1], out, 'and the same bytes again')
for data, count, name in ((b'', 0, 'nothing'), (b'\n', 1, 'one empty line'), (b'\n\n', 2, 'two'), (b'a', 1, 'no end of line'),
                          (b'a\n\x0c', 2, 'a page at the end'), (b'a\x0cb\x0cc\n', 1, 'pages in a line'),
                          (b'\x0c\x0c\n\x0ca\n', 2, 'empty pages'), (b'a\r\rb\r\n', 3, 'old line ends'),
                          (b'\xff\xfea\x00\n\x00', 1, 'UTF-16'), (b'| a |\n|---|\n| b |\n', 3, 'a table'),
                          (b'---\ntitle: x\n---\n\n# A {#b}\n\n::: x\ny\n:::\n', 9, 'marks of pandoc')):
    status, out, err = run(data)
    problem = check_order([Row(s) for s in out.splitlines() if not s.startswith('#')], count)
    if not ok(status == 0 and not problem, f'lines of {name}'):
        diag(problem + err + out)

# blanks at the ends of lines are nothing, to the reader and in what is told
for ending in ' ', '   ':
    blank = '\n'.join(line + ending if line.strip() else line for line in RIVALS.split('\n'))
    is_(run(blank.encode())[1], run(RIVALS.encode())[1], f'lines that end in {ending!r} are told as the others')

# what cannot be explained, and where the text goes
xml = referat2xml('-q', input=RIVALS.encode()).stdout
status, out, err = run(xml)
is_((status, out), (64, ''), 'referat XML has no lines to explain')
ok('cannot' in err or 'only' in err, 'and that is said')
is_(run(b'Kaere alle\n\nHusk kage.\n')[0], 0, 'what is not minutes is explained as well')
target = os.path.join(os.environ.get('TMPDIR', '/tmp'), f'explain-{os.getpid()}')
is_(run(RIVALS.encode(), '-o', target)[1], '', '-o writes to a file')
is_(open(target, encoding='utf-8').read(), run(RIVALS.encode())[1], 'the same')
os.unlink(target)
done()
