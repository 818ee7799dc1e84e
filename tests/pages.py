#!/usr/bin/env python3
"""Publication pages of the web, one in each of their layouts, with every fact that they tell.

tests/html/NAME.facts is the exact truth about NAME.html (see expect.py).  Each page is read as it
is, and under hazards that change nothing of what it says (all of them in CI, elsewhere some of each); what stands in its navigation, header and
footer is never a fact, and nothing that it names is fetched.

By hand: pages.py NAME [HAZARD] prints the differences of that one."""
import os
import re
import shutil
import socket
import sys
from xml.sax.saxutils import escape

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from expect import Expected, compare, difference, found_in, pairs, verify  # noqa: E402
from law import convert  # noqa: E402
from tap import SRC, diag, done, is_other_build, is_whole, ok, sampled, skip_all  # noqa: E402

FOLDER = os.path.join(SRC, 'tests/html')
KEPT = re.compile(r'(<(?:pre|script|style)\b.*?</(?:pre|script|style)>)', re.S | re.I)
NAME = re.compile(r'(?<![\w=-])[a-z][\w-]*')
PORT = '18321'  # which the pages name, and which is ours in the test


def one_line(page):
    """As a server's minifier leaves it: nothing between tags, a space for other ends of lines."""
    def minified(text):
        return re.sub(r'\s*\n\s*', ' ', re.sub(r'>\s*\n\s*<', '><', text))
    return ''.join(p if KEPT.match(p) else minified(p) for p in KEPT.split(page))


def capitals(page):
    """<DIV CLASS="x"> for <div class="x">."""
    def tag(found):
        pieces = re.split(r'("[^"]*")', found.group())
        return ''.join(p if p.startswith('"') else NAME.sub(lambda n: n.group().upper(), p)
                       for p in pieces)
    return re.sub(r'</?[a-z][^<>]*>', tag, page)


def without_nav(page):
    """All but the contents, which lead into the page."""
    def left(nav):
        return nav.group() if 'href="#' in nav.group() else ''
    return re.sub(r'<nav\b.*?</nav>', left, page, flags=re.S)


def without_ends(page):
    """The end tags that HTML lets a page leave out."""
    return re.sub(r'</(?:li|p|dt|dd|body|html)>(?=\s)', '', page)


def divs(page):
    """Elements that say what they are, written with words in attributes as older pages have it."""
    roles = {'nav': 'navigation', 'footer': 'contentinfo', 'aside': 'complementary'}
    for name, role in roles.items():
        page = re.sub(rf'<{name}\b', f'<div role="{role}"', page).replace(f'</{name}>', '</div>')
    return page


HAZARDS = [('one line', one_line), ('capitals', capitals), ('without nav', without_nav),
           ('without end tags', without_ends), ('divs', divs)]


def as_page(text):
    """A text as a page has it: a paragraph each, its lines with <br>, and tabs as a table."""
    out = []
    for paragraph in re.split(r'\n[ \t\xa0]*\n', text.strip()):
        lines = paragraph.split('\n')
        if len(lines) > 1 and all('\t' in line for line in lines):
            rows = [''.join(f'<td>{escape(c)}</td>' for c in line.split('\t')) for line in lines]
            out.append('<table>' + ''.join(f'<tr>{row}</tr>' for row in rows) + '</table>')
        else:
            out.append('<p>' + '<br>\n'.join(map(escape, lines)) + '</p>')
    return '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>' + '\n'.join(out)


def layouts(only):
    """The families of tests/layouts as pages: no fact is lost that the text tells."""
    for family, path, expected in sampled(pairs(os.path.join(SRC, 'tests/layouts')), 1 if only else 3):
        paged = any(f.kind == 'entry' and f.value.rsplit('| ', 1)[1] for f in expected.facts)
        if only not in (None, family) or path.endswith('.md') or paged:
            continue  # the columns of a printed page are lost in HTML
        with open(path, encoding='utf-8') as f:
            text = f.read()
        if '| --- |' in text:
            continue  # Markdown's own table
        plain = measure(text.encode(), expected, False)
        share, missing, surplus, _ = measure(as_page(text).encode(), expected, False)
        name = f'{family} as a page: {share:.1f} %, text {plain[0]:.1f} %'
        if not ok(share >= plain[0] - 0.5, name):
            for line in difference(missing, surplus, most=8):
                diag(line)


def coding(page):
    return 'windows-1252' if b'charset=windows-1252' in page else 'utf-8'


def measure(page, expected, whole=True):
    """(share of the facts, missing, surplus, what is wrong with the whole, for which pandoc reads it again)"""
    status, document, messages = convert(page, '-q')
    if status != 0:
        return 0.0, expected.facts, [], f'status {status}: {messages}'
    right, missing, surplus = compare(expected, found_in(document))
    share = 200 * len(right) / max(1, 2 * len(right) + len(missing) + len(surplus))
    return share, missing, surplus, verify(page, document) if whole else ''


def main():
    only, hazard = (sys.argv[1:] + [None, None])[:2]
    if not shutil.which('pandoc'):
        skip_all('pandoc is not installed')
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    listener.setblocking(False)
    names = sorted(n[:-6] for n in os.listdir(FOLDER) if n.endswith('.facts'))
    ok(len(names) >= 15, f'there are pages ({len(names)})')
    table = {}
    for number, name in enumerate(names):
        if only not in (None, name):
            continue
        with open(os.path.join(FOLDER, name + '.html'), 'rb') as f:
            page = f.read()
        with open(os.path.join(FOLDER, name + '.facts'), encoding='utf-8') as f:
            expected = Expected(f.read())
        text = page.decode(coding(page)).replace(PORT, str(listener.getsockname()[1]))
        for way, (what, change) in enumerate([('as it is', str)] + HAZARDS):
            if hazard not in (None, what) or not (is_whole() or only or way == 0 or (way + number) % 3 == 0):
                continue
            changed = change(text)
            if what != 'as it is' and changed == text:
                table.setdefault(name, []).append(None)
                continue
            again = way == 0 or not is_other_build()  # law 1 asks pandoc once more
            share, missing, surplus, wrong = measure(changed.encode(coding(page)), expected, again)
            table.setdefault(name, []).append(share)
            if not ok(share == 100 and not wrong, f'{name}, {what}: {share:.1f} %'):
                diag(wrong)
                for line in difference(missing, surplus, most=400 if only else 8):
                    diag(line)
    layouts(only)
    try:
        listener.accept()
        ok(False, 'nothing that a page names is fetched')
    except BlockingIOError:
        ok(True, 'nothing that a page names is fetched')
    for name, shares in table.items():
        diag(f'{name:12}' + ' '.join(f'{"":6}' if s is None else f'{s:6.1f}' for s in shares))
    done()


if __name__ == '__main__':
    main()
