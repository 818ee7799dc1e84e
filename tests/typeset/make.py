#!/usr/bin/env python3
"""A bed of real files: fictional minutes typeset by programs that are not ours, and their gold.

make.py [--few] FOLDER       LAYOUT-FORMAT-NUMBER.EXT and, for each, gold/LAYOUT-FORMAT-NUMBER.json

Formats: txt (a plain text, to compare with), html, web (a browser's PDF), docx, odt, rtf, office
(LibreOffice's PDF).  `--few`: three formats of each layout."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

import pages
from model import LAYOUTS, marks_of, plain, words_of

MEETINGS = 3
FORMATS = {'txt': 'txt', 'html': 'html', 'web': 'pdf', 'docx': 'docx', 'odt': 'odt', 'rtf': 'rtf', 'office': 'pdf'}


def missing():
    """What is not installed of that which sets and reads the files, as a reason to skip."""
    if not pages.browser():
        return 'no chromium'
    for program in ('soffice', 'pandoc', 'pdftotext'):
        if not shutil.which(program):
            return f'no {program}'
    if not word_python():
        return 'no python-docx'
    return None


def word_python():
    """A Python that has python-docx; Debian's may not be the first on the path."""
    for python in (sys.executable, '/usr/bin/python3'):
        if os.access(python, os.X_OK) and subprocess.run([python, '-c', 'import docx'], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def text_of(meeting):
    """The same minutes as plain text."""
    out = []
    for kind, *rest in meeting.blocks:
        if kind == 'fields':
            out += [f'{label} {", ".join(values)}' for label, values in rest[0]]
        elif kind == 'contents':
            out += [rest[0], '\n'.join(f'{text}.....{page}' if meeting.pages else text for text, page in rest[1])]
        elif kind == 'item':
            out.append(' '.join(rest))
        elif kind == 'p':
            out.append(runs(rest[0]))
        elif kind in ('ul', 'ol'):
            out.append('\n'.join(f'{k + 1}. {runs(i)}' if kind == 'ol' else f'- {runs(i)}' for k, i in enumerate(rest[0])))
        elif kind == 'table':
            out.append('\n'.join('\t'.join(row) for row in [rest[0], *rest[1]]))
        elif kind == 'annexes':
            out.append('\n'.join(name for name, _ in rest[0]))
        else:
            out += rest
    return '\n\n'.join(out) + '\n'


def runs(of):
    notes = [text for kind, text, _ in of if kind == 'note']
    return plain(of) + ''.join(f' ({n})' for n in notes)


def gold(meeting, format):
    """What must be read, in the form that the scorer and its like take."""
    shows = meeting.pages and format != 'html'
    marks = marks_of(meeting.blocks) if format in ('html', 'docx', 'odt', 'rtf') else []
    return dict(meeting.gold, contents=[[t, p if shows else ''] for t, p in meeting.gold['contents']],
                words=words_of(meeting.blocks, shows), marks=marks)


def variants(number):
    """Which of the three ways to set each format a meeting is set in."""
    return {'html': number % 3, 'web': number % 3, 'docx': number % 3, 'office': (number + 1) % 3}


def words(folder, wanted):
    """The DOCX files of a folder; run by a Python that has python-docx."""
    import documents
    for layout in LAYOUTS:
        for number in range(MEETINGS):
            for format in ('docx', 'office'):
                if (layout.name, format, number) in wanted:
                    documents.word(layout(number), variants(number)[format], os.path.join(folder, f'{layout.name}-{format}-{number}.docx'))


def chosen(few):
    """What is made: (layout, format, number)."""
    every = [(layout.name, format, number) for layout in LAYOUTS for number in range(MEETINGS) for format in FORMATS]
    if not few:
        return every
    formats = list(FORMATS)[1:]
    return [(LAYOUTS[0].name, 'txt', 0)] + [(l.name, formats[(3 * k + j) % len(formats)], (k + j) % MEETINGS)
                                            for k, l in enumerate(LAYOUTS) for j in range(3)]


def make(folder, few=False):
    """Set the files; the list of their names, without ends."""
    wanted = chosen(few)
    os.makedirs(os.path.join(folder, 'gold'), exist_ok=True)
    meetings = {(layout.name, number): layout(number) for layout in LAYOUTS for number in range(MEETINGS)}
    with tempfile.TemporaryDirectory() as work:
        path = lambda place, name, end: os.path.join(place, f'{name}.{end}')
        sources = [(l, 'docx' if f in ('odt', 'rtf') else f, n) for l, f, n in wanted if f in ('docx', 'odt', 'rtf', 'office')]
        subprocess.run([word_python(), os.path.abspath(__file__), '--words', work], input=json.dumps(sources), text=True, check=True)
        for kind, format in (('odt', 'docx'), ('rtf', 'docx'), ('pdf', 'office')):
            files = [path(work, f'{l}-{format}-{n}', 'docx') for l, f, n in wanted if f == (format if kind == 'pdf' else kind)]
            office(kind, files, os.path.join(work, kind), os.path.join(work, 'profile'))
        for l, f, n in wanted:
            name, meeting = f'{l}-{f}-{n}', meetings[l, n]
            file = path(folder, name, FORMATS[f])
            if f == 'txt':
                write(file, text_of(meeting))
            elif f == 'html':
                write(file, pages.web(meeting, variants(n)[f]))
            elif f == 'web':
                write(path(work, name, 'html'), pages.printed(meeting, variants(n)[f]))
                pages.print_pdf(path(work, name, 'html'), file, os.path.join(work, 'browser'))
            else:
                shutil.copyfile(path(work, name, 'docx') if f == 'docx' else
                                path(os.path.join(work, FORMATS[f]), f'{l}-{"office" if f == "office" else "docx"}-{n}', FORMATS[f]), file)
            write(path(os.path.join(folder, 'gold'), name, 'json'),
                  json.dumps(dict(gold(meeting, f), file=os.path.basename(file)), ensure_ascii=False, indent=1))
    return [f'{l}-{f}-{n}' for l, f, n in wanted]


def office(kind, files, folder, profile):
    """Let LibreOffice make files of `kind` in `folder`."""
    if files:
        subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', kind, '--outdir', folder,
                        *files], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def write(path, what):
    with open(path, 'wb') as f:
        f.write(what if isinstance(what, bytes) else what.encode())


def main(arguments):
    if arguments[:1] == ['--words']:
        return words(arguments[1], {tuple(w) for w in json.load(sys.stdin)})
    few = '--few' in arguments
    folder = [a for a in arguments if a != '--few']
    if len(folder) != 1:
        sys.exit(__doc__)
    if missing():
        sys.exit(f'make.py: {missing()}')
    print(len(make(folder[0], few)), 'files')


if __name__ == '__main__':
    main(sys.argv[1:])
