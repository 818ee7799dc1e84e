#!/usr/bin/env python3
"""The corpus again, made hazardous without a change of what it says: the facts stay right by
evaluate.py, and no character is lost or added.

Each hazard takes the text and returns (bytes, text): what the program gets to read, and the same as
a string, against which nothing may be lost.  A page's edge inside of a proposal or of a sentence
that evaluate.py looks up stands in its text, since the text stays whole and in order: so the
bound for these is lower.
"""
import contextlib
import glob
import io
import json
import os
import re
import sys
import tempfile
import textwrap

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import convert, shared  # noqa: E402
from tap import diag, done, ok, skip_all  # noqa: E402

STRUCTURE = re.compile(r'^(\s*$|#|\*\*|[-•*] |\d+[.)] |Punkt \d+|Mødedato|Mødested|Mødedeltagere)')


def is_prose(line):
    return len(line) > 90 and '\t' not in line and not line.startswith(('#', '**', 'Punkt ', 'REFERAT'))


def plain(text):
    return text.encode(), text


def wrap(text, width=78):
    """Lines wrapped at a column, as an editor or pdftotext leaves them."""
    out = []
    for line in text.split('\n'):
        if is_prose(line) or (len(line) > width and '\t' not in line and not line.startswith('#')
                              and not re.search(r'\.{3,}', line)):
            out += textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
        else:
            out.append(line)
    new = '\n'.join(out)
    return new.encode(), new


def footers(text, every=23):
    """Page footers and a running header in the middle of sentences."""
    lines, out, page, seen = text.split('\n'), [], 1, 0
    in_items = False
    for line in lines:
        seen += 1
        in_items = in_items or re.match(r'^[#* ]*Punkt \d', line) is not None
        words = line.split(' ')
        if in_items and seen > every and is_prose(line) and len(words) > 20:
            cut = next((i for i in range(10, len(words) - 5)
                        if words[i][:1].islower() and words[i - 1][-1:].isalpha()
                        and words[i] != 'at'), None)
            if cut:
                page, seen = page + 1, 0
                out += [' '.join(words[:cut]), '', f'Side {page} af 20', '',
                        ' '.join(words[cut:])]
                continue
        out.append(line)
    new = '\n'.join(out)
    return new.encode(), new


def headers(text):
    """The same with a running header under each footer, and form feeds."""
    _, new = footers(text)
    title = next(line for line in text.split('\n') if line.strip()).strip('# *')
    head = re.sub(r'^REFERAT ', '', title)
    new = re.sub(r'\n\n(Side \d+ af 20)\n\n', lambda m: f'\n\n{m[1]}\n\f{head}\n\n', new)
    return new.encode(), new


def crlf(text):
    return b'\xef\xbb\xbf' + text.replace('\n', '\r\n').encode(), text


def nbsp(text):
    """No-break spaces after some words, soft hyphens inside some."""
    new = re.sub(r'\b(kl\.|den|d\.|nr\.) (?=\d)', lambda m: m[1] + '\u00a0', text)
    new = re.sub(r'(?<=[a-zæøå]{5})(?=[a-zæøå]{6})', '\u00ad', new, count=0)
    return new.encode(), new


def controls(text):
    """Control characters that XML cannot carry, and trailing white space."""
    new = text.replace('. ', '.\x02 ', 40).replace('\n', ' \n')
    return new.encode(), new


def cp1252(text):
    new = text.encode('cp1252', 'replace').decode('cp1252')
    return new.encode('cp1252'), new


def cp850(text):
    for a, b in (('–', '-'), ('”', '"'), ('“', '"'), ('’', "'"), ('•', '-'), ('…', '...')):
        text = text.replace(a, b)
    new = text.encode('cp850', 'replace').decode('cp850')
    return new.encode('cp850'), new


def utf16(text):
    return text.encode('utf-16'), text


def utf16be(text):
    return text.encode('utf-16-be'), text


def tight(text):
    """No blank lines around headings, as some extractors leave it."""
    new = re.sub(r'\n\n(?=(Sagsfremstilling|Indstilling|Beslutning|Bilag|Resume|Sagsresumé|Afbud))', '\n', text)
    new = re.sub(r'(?m)^(Sagsfremstilling|Indstilling|Beslutning.*|Bilag|Resume|Sagsresumé)\n\n', r'\1\n', new)
    return new.encode(), new


def indent(text):
    new = '\n'.join('   ' + line if line.strip() and '\t' not in line else line for line in text.split('\n'))
    return new.encode(), new


def gaps(text):
    """Two blank lines for one."""
    new = text.replace('\n\n', '\n\n\n')
    return new.encode(), new


def edge(text, write):
    """Page edges as `write` gives them for the page's number."""
    _, new = footers(text)
    new = re.sub(r'\n\nSide (\d+) af 20\n\n', lambda m: write(m[1]), new)
    return new.encode(), new


def title_of(text):
    return re.sub(r'^REFERAT ', '', next(line for line in text.split('\n') if line.strip()).strip('# *'))


def tight_footers(text):
    return edge(text, lambda page: f'\nSide {page} af 20\n')


def running_title(text):
    return edge(text, lambda page: f'\n\n{title_of(text)}\n\n')


def running_name(text):
    return edge(text, lambda page: '\n\nXby Kommune\n\n')


def bare_numbers(text):
    return edge(text, lambda page: f'\n\n{page}\n\n')


def name_and_page(text):
    return edge(text, lambda page: f'\n\nXby Kommune - Referat, Side {page}\n\n')


def wrapped_footers(text):
    return wrap(footers(text)[1], 72)


def narrow(text):
    return wrap(text, 60)


def old_mac(text):
    new = text.replace('\n', '\r')
    return new.encode(), new


EXACT = [wrap, narrow, crlf, old_mac, nbsp, controls, cp1252, utf16, utf16be, tight, indent, gaps]
NEARLY = [footers, headers, tight_footers, wrapped_footers, running_title, running_name, bare_numbers,
          name_and_page, cp850]  # cp850 has no dash and no curved quote: the test itself replaces them


def evaluate(gold, document, source):
    """What evaluate.py prints of the document; in this process, since there are many."""
    said = io.StringIO()
    with tempfile.NamedTemporaryFile(suffix='.xml') as xml, \
            tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8', newline='') as text:
        xml.write(document)
        xml.flush()
        text.write(source)
        text.flush()
        with contextlib.redirect_stdout(said):
            evaluator.main(gold, xml.name, text.name)
    return json.loads(said.getvalue())


if not shared():
    skip_all('the corpus does not stand beside the checkout')
sys.path.insert(0, os.path.join(shared(), 'eval'))
import evaluate as evaluator  # noqa: E402
for gold in sorted(glob.glob(os.path.join(shared(), 'eval/*.json'))):
    name = os.path.basename(gold)[:-len('.json')]
    original = open(glob.glob(os.path.join(shared(), 'corpus', name + '.*'))[0], encoding='utf-8').read()
    for hazard in EXACT + NEARLY:
        raw, source = hazard(original)
        status, document, messages = convert(raw, '-q')
        result = evaluate(gold, document, source) if status == 0 else {}
        bound = 1.0 if hazard in EXACT else 0.98
        if not ok(result.get('f1_strict', 0) >= bound and result['chars_lost'] == result['chars_added'] == 0,
                  f'{name}: {hazard.__name__}'):
            diag(messages)
            diag({k: v for k, v in result.items() if k not in ('fields', 'fails')})
            diag([(k, v) for k, v in result.get('fields', {}).items() if v[0] != 1.0])
done()
