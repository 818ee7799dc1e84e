#!/usr/bin/env python3
"""What the tests run of the library: lines and branches, in a build with --enable-coverage.

coverage.py [--holes N] [--branches] [FOLDER...] (or: make coverage)

Reads what gcov tells of each object in this folder; a line counts as run when it ran in any
of the objects that were made of it.  The folders are lib and converters, or those that are named.
The N largest holes are listed: lines one after the other that never ran, and with --branches
where conditions always went the same way."""
import argparse
import collections
import glob
import json
import os
import subprocess
import sys

SRC = os.environ.get('abs_top_srcdir') or os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
AT_ONCE = 20  # objects for one gcov


def told(notes):
    """What gcov tells of these objects: a dictionary for each."""
    run = subprocess.run(['gcov', '--json-format', '--stdout', '--branch-probabilities', *notes], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, check=True, text=True)
    return [json.loads(line) for line in run.stdout.splitlines() if line.strip()]


def read(folders):
    """{file: {line: [how often, [how often each branch]]}}"""
    files = collections.defaultdict(dict)
    notes = sorted(n for f in folders for n in glob.glob(os.path.join(f, '**/*.gcno'), recursive=True) +
                   glob.glob(os.path.join(f, '**/.libs/*.gcno'), recursive=True))
    notes = sorted({n for n in notes if os.path.exists(n[:-len('gcno')] + 'gcda')})
    for at in range(0, len(notes), AT_ONCE):
        for one in told(notes[at:at + AT_ONCE]):
            for file in one['files']:
                path = os.path.relpath(os.path.join(one['current_working_directory'], file['file']), SRC)
                if path.split(os.sep)[0] in folders:
                    for line in file['lines']:
                        add(files[path], line)
    return files


def add(lines, line):
    known = lines.setdefault(line['line_number'], [0, []])
    branches = [b['count'] for b in line['branches'] if not b['throw']]
    known[0] += line['count']
    known[1] = [a + b for a, b in zip(known[1], branches)] if len(known[1]) == len(branches) else max(known[1], branches, key=len)


def holes(path, lines):
    """Runs of lines that never ran: (how many, place)."""
    found, run = [], []
    for number in sorted(lines):
        if lines[number][0]:
            run = []
            continue
        if not run:
            found.append(run)
        run.append(number)
    return [(len(r), f'{path}:{r[0]}-{r[-1]}') for r in found if r]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--holes', type=int, default=20)
    parser.add_argument('--branches', action='store_true', help='list the files by branches that were never taken')
    parser.add_argument('folders', nargs='*', default=['lib', 'converters'])
    options = parser.parse_args()
    files = read(options.folders)
    rooms = collections.defaultdict(lambda: [0, 0, 0, 0])
    for path, lines in files.items():
        for room in {os.path.dirname(path), path.split(os.sep)[0]}:
            sums = rooms[room]
            sums[0] += sum(bool(n) for n, _ in lines.values())
            sums[1] += len(lines)
            sums[2] += sum(bool(b) for _, branches in lines.values() for b in branches)
            sums[3] += sum(len(branches) for _, branches in lines.values())
    for room, (run, all_lines, taken, all_branches) in sorted(rooms.items()):
        print(f'{room:24} lines {100 * run / max(all_lines, 1):6.2f} % of {all_lines:6}   '
              f'branches {100 * taken / max(all_branches, 1):6.2f} % of {all_branches:6}')
    if options.branches:
        missed = sorted(((sum(not b for n, branches in lines.values() if n for b in branches), path, [
            k for k, (n, branches) in sorted(lines.items()) if n and not all(branches)]) for path, lines in files.items()), reverse=True)
        for count, path, where in missed[:options.holes]:
            print(f'{count:4} branches  {path}: {" ".join(map(str, where))}')
    for count, place in sorted((h for path, lines in files.items() for h in holes(path, lines)), reverse=True)[:options.holes]:
        print(f'{count:4} lines  {place}')
    return 0 if files else 1


if __name__ == '__main__':
    sys.exit(main())
