#!/usr/bin/env python3
"""The faults that 'make mutants' plants: each is what its line says when it is on, and nothing when it is off; those
that tests/mutants/equivalent names still exist."""
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import mutants  # noqa: E402
import plant  # noqa: E402
from tap import SRC, diag, done, ok, skip_all  # noqa: E402

SOURCE = '''#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static const int sizes[] = {1, 2}; /* < 3 */

static bool within(int n, int limit)
{
  if (n < 0) {
    return false;
  }
  return n <= limit && sizes[n & 1] - n != 7 || n - limit * 2 - 1 > 3;
}

int main(int count, char **arguments)
{
  int seen = 0;
  char text[8];
  text[0] = 0;
  for (int i = count > 1 ? atoi(arguments[1]) : 0; i < 12; i++) {
    if (i == 5) {
      continue;
    }
    seen += within(i, 4) + (i >
                            2);
    if (seen > 30) {
      seen -= 7;
    }
  }
  snprintf(text, sizeof text, "%d+1", seen);
  puts(text);
  return 0;
}
'''
# Faults that must be found, by their line.
FOUND = ['if (n <= 0) {', 'if (!(n < 0)) {', 'if (n < 1) {', 'return true;',
         'return n < limit && sizes[n & 1] - n != 7 || n - limit * 2 - 1 > 3;',
         'return n <= limit || sizes[n & 1] - n != 7 || n - limit * 2 - 1 > 3;',
         'return n <= limit && sizes[n & 1] + n != 7 || n - limit * 2 - 1 > 3;',
         'return n <= limit && sizes[n & 1] - n != 7 || n - limit * 3 - 1 > 3;', '/* continue; */;', 'seen += 7;',
         'for (int i = count > 1 ? atoi(arguments[1]) : 1; i < 12; i++) {',
         'for (int i = count > 1 ? atoi(arguments[1]) : 0; i <= 12; i++) {']
CC = (os.environ.get('CC') or 'cc').split()

if not shutil.which(CC[0]):
    skip_all(f'no {CC[0]}')
faults = plant.faults('x.c', SOURCE)
texts = [f.text for f in faults]
for line in FOUND:
    ok(line in texts, f'a fault is found: {line}')
ok(not any('sizes[] =' in t or 'char text[9]' in t or '"%e' in t for t in texts), 'none in a table, the size of an array or a text')

with tempfile.TemporaryDirectory() as folder:
    library = os.path.join(folder, 'fault.o')
    subprocess.run([*CC, '-c', '-o', library, os.path.join(SRC, 'tests/mutants/fault.c')], check=True)

    def result(source, **env):
        path, program = os.path.join(folder, 'x.c'), os.path.join(folder, 'x')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(source)
        subprocess.run([*CC, '-w', '-o', program, path, library], check=True)
        return run(program, **env)

    def run(program, *arguments, **env):
        try:
            return subprocess.run([program, *arguments], capture_output=True, timeout=5, env={**os.environ, **env}).stdout
        except subprocess.TimeoutExpired:
            return b'no end'

    # Each line as it would be, all in one program; and in as few programs as hold all faults without one over another.
    clean = result(SOURCE)
    every = ''
    for k, f in enumerate(faults):
        lines = SOURCE.split('\n')
        every += ''.join(f'#undef {n}\n#define {n} {n}_{k}\n' for n in ('main', 'within', 'sizes'))
        every += '\n'.join(lines[:f.line - 1] + [f.text] + lines[f.line:])
    every += '#undef main\nint main(int count, char **arguments)\n{\n  switch (atoi(arguments[1])) {\n'
    every += ''.join(f'  case {k}:\n    return main_{k}(1, (char *[]){{arguments[0], NULL}});\n' for k in range(len(faults))) + '  }\n  return 1;\n}\n'
    result(every)
    os.rename(os.path.join(folder, 'x'), os.path.join(folder, 'alone'))
    rest, differ = dict(enumerate(faults)), 0
    while rest:
        chosen = {}
        for n, f in rest.items():
            if all(f.end <= g.start or f.start >= g.end for g in chosen.values()):
                chosen[n] = f
        reached = os.path.join(folder, 'reached')
        with open(reached, 'wb') as file:
            file.truncate(mutants.FAULTS_MAX)
        if not ok(result(plant.planted(SOURCE, chosen), REFERAT_FAULT='-1', REFERAT_REACHED=reached) == clean,
                  f'{len(chosen)} faults that are off change nothing'):
            break
        with open(reached, 'rb') as file:
            seen = file.read()
        os.rename(os.path.join(folder, 'x'), os.path.join(folder, 'all'))
        for n, f in chosen.items():
            alone = run(os.path.join(folder, 'alone'), str(n))
            got = run(os.path.join(folder, 'all'), REFERAT_FAULT=str(n))
            differ += alone != clean
            # Brackets are put round the operands of 'and' and 'or': there another fault of the same kind is as good.
            if f.text.count('&&') == SOURCE.split('\n')[f.line - 1].count('&&'):
                ok(got == alone, f'on, it is that fault: {f.text}') or diag(f'{alone} as a line, {got} by its number')
            ok(seen[n] or got == clean, f'what makes a difference is reached: {f.text}')
        rest = {n: f for n, f in rest.items() if n not in chosen}
    ok(differ > 15, f'{differ} of {len(faults)} faults change what is printed')

ok(mutants.check() == 0, 'all faults of tests/mutants/equivalent exist')
done()
