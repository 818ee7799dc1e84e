"""Make a text of minutes hazardous without changing what it says.

Each function takes the text and returns (bytes, text): what a program gets to
read, and the same as a string, against which nothing may be lost.
"""
import re
import textwrap

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
    title = next(line for line in text.split('\n') if line.strip())
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
    del title
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


HAZARDS = [plain, wrap, footers, headers, crlf, nbsp, controls, cp1252, cp850, utf16, utf16be, tight, indent, gaps]
