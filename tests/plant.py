"""Small faults in C sources, and how they are written so that many stand in one build, each behind its number.

A fault is what a slip of the hand would be: another comparison, plus for minus, 'and' for 'or', a number one too large,
a condition turned round, true for false, a statement left out.  fault.c tells at run time which one is on, and notes
which were reached so that they made a difference: 'i < n' and 'i <= n' differ only where i is n."""
import re

TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
SWAPS = {'<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==', '&&': '||', '||': '&&', '+': '-', '-': '+'}
LEVELS = {'||': 1, '&&': 2, '|': 3, '^': 4, '&': 5, '==': 6, '!=': 6, '<': 7, '<=': 7, '>': 7, '>=': 7, '<<': 8, '>>': 8,
          '+': 9, '-': 9, '*': 10, '/': 10, '%': 10}
BINARY = re.compile(r'(?<=[ \n])(\|\||&&|<<|>>|[=!<>]=|[<>|^&+*/%-])(?=[ \n])')
ASSIGNED = re.compile(r'(?<![=!<>])[-+*/%|&^]?(?:<<|>>)?=(?!=)$')
WORD = re.compile(r'\b(?:return|case|else|do|goto)$')
NUMBER = re.compile(r'(?<![\w.])(?<!INT64_C\()(\d+)(?![\w.])')
TRUTH = re.compile(r'\breturn (true|false);')
CONDITION = re.compile(r'^(\s*(?:\} else )?(?:if|while) )\((.*)\)( \{)?$')
STATEMENT = re.compile(r'^\s+(?:(?:continue|break);|[\w.>\[\]-]+ (?:[-+|&]?=) .*;|\w+\(.*\);|[\w.>\[\]-]+(?:\+\+|--);)$')
CHANGED = re.compile(r'^\s+[\w.>\[\]-]+ ([-+])= .*;$')
DECLARED = re.compile(r'^\s*(?:static |const )*\w+ \**\w+(?:\[[^\]]*\])+;$')
HEADER = 'int referat_fault(int number, int differs);\n#line 1\n'


def blank(source):
    """The source with what is in comments and quotes made white, so that places stay."""
    return TOKEN.sub(lambda m: re.sub(r'[^\n]', ' ', m.group()), source)


class Fault:
    """One fault: source[start:end] becomes what 'write' makes of a number; 'text' is the line as it would be."""

    def __init__(self, name, line, start, end, write, text):
        self.name, self.line, self.start, self.end, self.write, self.text = name, line, start, end, write, text

    def __repr__(self):
        return f'{self.name}:{self.line}: {self.text}'


def segment(code, at):
    """The bounds of the expression around a place: up to a bracket, comma, semicolon, assignment or 'return'."""
    depth, start = 0, at
    while start > 0:
        c = code[start - 1]
        if c in ')]':
            depth += 1
        elif c in '([':
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and (c in ',;{}?:' or c == '=' and code[start] == ' ' and ASSIGNED.search(code[max(0, start - 4):start])):
            break
        elif depth == 0 and c == ' ' and WORD.search(code[max(0, start - 8):start - 1]):
            break
        start -= 1
    depth, end = 0, at
    while end < len(code):
        c = code[end]
        if c in '([':
            depth += 1
        elif c in ')]':
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and c in ',;{}?:':
            break
        end += 1
    return start, end


def operands(code, start, end, at, level):
    """The bounds of the operands of an operator in an expression."""
    left, right, depth = start, end, [0]
    for c in code[start:end]:
        depth.append(depth[-1] + (c in '([{') - (c in ')]}'))
    for m in BINARY.finditer(code, start, end):
        if depth[m.start() - start]:
            continue
        if m.start() < at and LEVELS[m.group()] < level:
            left = m.end()
        elif m.start() > at and LEVELS[m.group()] <= level:
            right = m.start()
            break
    return left, right


def operator(source, code, m):
    """How a swapped operator is written: (start, end, write), or None."""
    op, new = m.group(), SWAPS[m.group()]
    left, right = operands(code, *segment(code, m.start()), m.start(), LEVELS[op])
    l, r = source[left:m.start()].strip(), source[m.end():right].strip()
    if not l or not r or '#' in code[left:right]:
        return None

    def write(n):
        if op == '&&':
            return f' (({l}) ? (({r}) ? 1 : referat_fault({n}, 1)) : (referat_fault({n}, 1) ? !!({r}) : 0)) '
        if op == '||':
            return f' (({l}) ? (referat_fault({n}, 1) ? !!({r}) : 1) : (({r}) ? !referat_fault({n}, 1) : 0)) '
        # The operands are computed once, whichever is on.
        lines = source.count('\n', left, right) - l.count('\n') - r.count('\n')
        return (f' ({{ __auto_type l_{n} = ({l}); __auto_type r_{n} = ({r});{lines * chr(10)} referat_fault({n}, (l_{n} {op} r_{n}) != '
                f'(l_{n} {new} r_{n})) ? (l_{n} {new} r_{n}) : (l_{n} {op} r_{n}); }}) ')
    return left, right, write


def of_line(source, code, start, end):
    """All faults of a line of code: (start, end, write, the line as it would be)."""
    line, seen = source[start:end], code[start:end]

    def put(at, to, text):
        return line[:at] + text + line[to:]

    for m in BINARY.finditer(code, start, end):
        if m.group() in SWAPS:
            found = operator(source, code, m)
            if found:
                yield *found, put(m.start() - start, m.end() - start, SWAPS[m.group()])
    for m in NUMBER.finditer(seen):
        if not DECLARED.match(seen):
            old, new = m.group(1), str(int(m.group(1)) + 1)
            yield (start + m.start(), start + m.end(), lambda n, old=old, new=new: f'(referat_fault({n}, 1) ? {new} : {old})',
                   put(*m.span(), new))
    for m in TRUTH.finditer(seen):
        old, new = m.group(1), 'false' if m.group(1) == 'true' else 'true'
        yield (start + m.start(1), start + m.end(1), lambda n, old=old, new=new: f'(referat_fault({n}, 1) ? {new} : {old})',
               put(*m.span(1), new))
    m = CONDITION.match(line)
    if m and seen.count('(') == seen.count(')'):
        condition = m.group(2)
        yield (start + m.start(2), start + m.end(2), lambda n: f'!({condition}) == referat_fault({n}, 1)',
               put(*m.span(2), f'!({condition})'))
    if STATEMENT.match(seen) and seen.count('(') == seen.count(')'):
        text = line.strip()
        at = start + len(line) - len(line.lstrip())
        yield at, end, lambda n: f'{{ if (!referat_fault({n}, 1)) {text} }}', f'/* {seen.strip()} */;'
        m = CHANGED.match(seen)
        if m:
            turned = put(*m.span(1), '-' if m.group(1) == '+' else '+').strip()
            yield at, end, lambda n: f'{{ if (referat_fault({n}, 1)) {turned} else {text} }}', turned


def faults(name, source):
    """All faults that can be planted in a source, inside functions."""
    code = blank(source)
    found, start, inside = [], 0, False
    for number, seen in enumerate(code.split('\n'), 1):
        end = start + len(seen)
        # A function's braces stand alone in the first column; a table's do not.
        inside = (inside or seen == '{') and seen != '}'
        if inside and not seen.lstrip().startswith(('#', 'static ', 'case ')) and 'assert' not in seen:
            found += [Fault(name, number, at, to, write, text.strip()) for at, to, write, text in of_line(source, code, start, end)]
        start = end + 1
    return found


def planted(source, chosen):
    """The source with faults in it: 'chosen' maps numbers to faults that do not overlap."""
    for n, fault in sorted(chosen.items(), key=lambda item: -item[1].start):
        source = source[:fault.start] + fault.write(n) + source[fault.end:]
    return HEADER + source
