#!/usr/bin/env python3
"""Packages that somebody made to do harm: as a document that is read and as a template, in DOCX and ODT.

Each is made of one of our own by a change of its bytes (the ZIP: names, sizes, sums, bombs, ends) or of its parts (XML).
What comes out is looked at: either nothing, with status 65 and one line that says why, and no other program was asked;
or, of what is odd but sound, the same as without the change.  Nothing is written beside the output, no word that the
change brought in as another version of a part comes out, and no package costs more than SECONDS and MEMORY.
In CI each change is tried in all four ways, elsewhere in every second one."""
import functools
import io
import os
import re
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import Server  # noqa: E402
from tap import SRC, built, converter, diag, done, is_whole, ok  # noqa: E402

MINUTES = os.path.join(SRC, 'tests/office/minutes.xml')
SECONDS, MEMORY = 20, 512 << 20
STRANGE = b'Fremmedtekst'  # stands in all that is brought in beside the document
MAIN = {'docx': 'word/document.xml', 'odt': 'content.xml'}
STYLES = {'docx': 'word/styles.xml', 'odt': 'styles.xml'}
REFUSED, SAME, EITHER, NOT_OURS = 'refused', 'the same', 'refused or the same', 'none of ours'


# --- a ZIP, of which each number can lie ---

class Entry:
    """What stands in the head of a part (`local`) and in the list at the end (`central`): changes of both."""

    def __init__(self, name, data, method=8, **lies):
        self.name, self.data, self.method = name if isinstance(name, bytes) else name.encode(), data, method
        self.raw = lies.pop('raw', None)
        self.lies = lies
        if self.raw is None:
            deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
            self.raw = deflate.compress(data) + deflate.flush() if method == 8 else data

    def fields(self, where):
        told = {'need': 20, 'flags': 0, 'method': self.method, 'crc': zlib.crc32(self.data), 'packed': len(self.raw),
                'size': len(self.data), 'name': self.name, 'extra': b'', 'comment': b'', 'disk': 0, 'attributes': 0, 'at': 0}
        for lie, value in self.lies.items():
            key, _, only = lie.partition('_')
            if not only or only == where:
                told[key] = value
        return told

    def head(self):
        t = self.fields('local')
        return struct.pack('<4s5H3I2H', b'PK\3\4', t['need'], t['flags'], t['method'], 0, 33, t['crc'], t['packed'], t['size'],
                           len(t['name']), t.get('extralength', len(t['extra']))) + t['name'] + t['extra']

    def listed(self, at):
        t = self.fields('central')
        return struct.pack('<4s6H3I5H2I', b'PK\1\2', 3 << 8 | t['need'], t['need'], t['flags'], t['method'], 0, 33, t['crc'],
                           t['packed'], t['size'], len(t['name']), len(t['extra']), len(t['comment']), t['disk'], 0,
                           t['attributes'], (at if not t['at'] else t['at'] - 1) & 0xFFFFFFFF) + t['name'] + t['extra'] + t['comment']


@functools.cache
def white(megabytes, data):
    """The data with so much white space behind it, deflated, and its sum; it is nowhere whole in memory."""
    deflate, space = zlib.compressobj(6, zlib.DEFLATED, -15), b' ' * (1 << 20)
    raw, crc = deflate.compress(data) + deflate.flush(zlib.Z_FULL_FLUSH), zlib.crc32(data)
    # Behind such a flush nothing is told of what stands before it, so each megabyte is the same.
    raw += megabytes * (deflate.compress(space) + deflate.flush(zlib.Z_FULL_FLUSH))
    for _ in range(megabytes):
        crc = zlib.crc32(space, crc)
    return raw + deflate.flush(), crc


def bomb(name, megabytes, data=b'', **lies):
    raw, crc = white(megabytes, data)
    return Entry(name, b'', raw=raw, **{'crc': crc, 'size': len(data) + (megabytes << 20), **lies})


def zipped(entries, before=b'', after=b'', comment=b'', end64=b'', moved=None, **lies):
    """The package; `moved`: which entry's place stands for which other's."""
    out, places = bytearray(before), []
    for e in entries:
        places.append(len(out) - len(before) * (not lies.get('honest')))
        out += e.head() + e.raw + e.lies.get('behind', b'')
    at = len(out)
    for i, e in enumerate(entries):
        out += e.listed(places[(moved or {}).get(i, i)])
    size = len(out) - at
    if end64:
        out += end64(len(entries), size, at, len(out))
    count = lies.get('count', len(entries))
    return bytes(out) + struct.pack('<4s4H2IH', b'PK\5\6', lies.get('disk', 0), 0, count & 0xFFFF, count & 0xFFFF, lies.get('listsize', size),
                                    lies.get('listat', at - len(before) * (not lies.get('honest'))), lies.get('commentlength', len(comment))) + comment + after


def with_sizes64(size, packed):
    return struct.pack('<2H2Q', 1, 16, size, packed)


def end_of_64(count=None, size=None, at=None):
    def write(entries, length, begin, here):
        return struct.pack('<4sQ2H2I4Q', b'PK\6\6', 44, 45, 45, 0, 0, count or entries, count or entries, size or length, at or begin) + \
            struct.pack('<4sIQI', b'PK\6\7', 0, here, 1)
    return write


# --- changes of the ZIP: each gets the entries, with the main part's place, and gives a package ---

ZIP = {}


def zip_case(name, expected):
    def add(make):
        ZIP[name] = make, expected
        return make
    return add


def main_with(**lies):
    def make(entries, i):
        e = entries[i]
        return zipped(entries[:i] + [Entry(e.name, e.data, e.method, **lies)] + entries[i + 1:])
    return make


def added(name, data=STRANGE, method=8, **lies):
    return lambda entries, i: zipped(entries + [Entry(name, data, method, **lies)])


def lied(**lies):
    return lambda entries, i: zipped(entries, **lies)


def cut(part):
    def make(entries, i):
        whole = zipped(entries)
        return whole[:int(len(whole) * part) if part < 1 else len(whole) - part]
    return make


def in_main(old, new):
    """The bytes of the main part with a change that its sum does not tell."""
    def make(entries, i):
        e = entries[i]
        return zipped(entries[:i] + [Entry(e.name, e.data, raw=e.raw[:old] + new + e.raw[old + len(new):])] + entries[i + 1:])
    return make


def twice(name_of):
    return lambda entries, i: zipped(entries + [Entry(name_of(entries[i].name), entries[i].data.replace(b'Beslutning', STRANGE))])


for case, make, expected in [
        ('as it is', lied(), SAME),
        ('two entries of one name', twice(lambda n: n), REFUSED),
        ('two names that differ in case', twice(lambda n: n.upper()), REFUSED),
        ('a name behind ./', twice(lambda n: b'./' + n), EITHER),
        ('a name with //', twice(lambda n: n.replace(b'/', b'//') if b'/' in n else b'//' + n), EITHER),
        ('a name with a NUL', twice(lambda n: n + b'\0x'), EITHER),
        ('a name with a space behind it', twice(lambda n: n + b' '), SAME),
        ('a name that leads out', added('../out.xml'), REFUSED),
        ('a name that leads out later', added('a/../../out.xml'), REFUSED),
        ('an absolute name', added('/tmp/out.xml'), REFUSED),
        ('a name with a drive', added('c:/out.xml'), REFUSED),
        ('a name on a share', added('\\\\host\\out.xml'), REFUSED),
        ('a name with a backslash', added('a\\..\\out.xml'), REFUSED),
        ('a name with a line end', added('a\nb'), REFUSED),
        ('a name with an escape', added('a\x1b[31m'), REFUSED),
        ('a name that is no UTF-8', added(b'a\xff'), REFUSED),
        ('an empty name', added(''), REFUSED),
        ('a name of 600 bytes', added('n' * 600), REFUSED),
        ('a name of 65,000 bytes', added('n' * 65000), REFUSED),
        ('an unknown entry', added('andet/x.bin'), SAME),
        ('a folder', added('andet/', b''), SAME),
        ('a symbolic link', added('andet/x', b'/etc/passwd', attributes=0o120777 << 16), SAME),
        ('a device', added('andet/x', b'', attributes=0o020666 << 16), SAME),
        ('the main part as a symbolic link', main_with(attributes=0o120777 << 16), EITHER),
        ('a flat bomb', lambda es, i: zipped(es + [bomb('andet/bomb', 300)]), SAME),
        ('a bomb as the main part', lambda es, i: zipped(es[:i] + [bomb(es[i].name, 300)] + es[i + 1:]), REFUSED),
        ('a bomb behind the main part', lambda es, i: zipped(es[:i] + [bomb(es[i].name, 63, es[i].data)] + es[i + 1:]), REFUSED),
        ('a bomb that says it is small', lambda es, i: zipped(es[:i] + [bomb(es[i].name, 300, size=1000)] + es[i + 1:]), REFUSED),
        ('a nested bomb', lambda es, i: zipped(es + [Entry('andet/a.zip', zipped([Entry('b.zip', zipped([bomb('c', 300)]))]))]), SAME),
        ('5,000 entries', lambda es, i: zipped(es + [Entry(f'a/{n}', b'x') for n in range(5000)]), REFUSED),
        ('entries that overlap', lambda es, i: zipped(es + [Entry(f'a/{n}', b'x') for n in range(50)], moved={len(es) + n: i for n in range(50)}), REFUSED),
        ('an entry in the place of another', lambda es, i: zipped(es + [Entry('a', STRANGE)], moved={i: len(es)}), REFUSED),
        ('a size too small', main_with(size=10), REFUSED),
        ('a size too large', main_with(size=10 << 20), REFUSED),
        ('a size of 4 GB', main_with(size=0xFFFFFFFE), REFUSED),
        ('a size that only the list has wrong', main_with(size_central=10), REFUSED),
        ('a packed size too small', main_with(packed=10), REFUSED),
        ('a packed size too large', main_with(packed_central=1 << 20, packed_local=1 << 20), REFUSED),
        ('a wrong sum', main_with(crc=1), REFUSED),
        ('no sum', main_with(crc=0), REFUSED),
        ('a sum that only the head has wrong', main_with(crc_local=1), REFUSED),
        ('a name that only the head has', main_with(name_local=b'word/andet'), REFUSED),
        ('a method that only the head has', main_with(method_local=0), REFUSED),
        ('bzip2 by name', main_with(method_central=12, method_local=12), REFUSED),
        ('an unknown method', main_with(method_central=99, method_local=99), REFUSED),
        ('stored, but packed', main_with(method_central=0, method_local=0), REFUSED),
        ('packed, but stored', lambda es, i: zipped(es[:i] + [Entry(es[i].name, es[i].data, 0, method_central=8, method_local=8)] + es[i + 1:]), REFUSED),
        ('stored', lambda es, i: zipped(es[:i] + [Entry(es[i].name, es[i].data, 0)] + es[i + 1:]), SAME),
        ('damage in the first bytes', in_main(0, b'\xff\xff\xff'), REFUSED),
        ('damage further on', in_main(200, b'\0\xff\0\xff'), REFUSED),
        ('encrypted', main_with(flags=1), REFUSED),
        ('strongly encrypted', main_with(flags=0x41, need=51), REFUSED),
        ('encrypted with AES', main_with(flags=1, method_central=99, method_local=99, extra=struct.pack('<HHH2sBH', 0x9901, 7, 2, b'AE', 3, 8)), REFUSED),
        ('an entry beside it that is encrypted', added('andet/x', flags=1), EITHER),
        ('sizes behind the part', lambda es, i: zipped(es[:i] + [Entry(
            es[i].name, es[i].data, flags=8, crc_local=0, packed_local=0, size_local=0,
            behind=struct.pack('<4s3I', b'PK\7\x08', zlib.crc32(es[i].data), len(es[i].raw), len(es[i].data)))] + es[i + 1:]), EITHER),
        ('wrong sizes behind the part', lambda es, i: zipped(es[:i] + [Entry(
            es[i].name, es[i].data, flags=8, crc_local=0, packed_local=0, size_local=0, behind=struct.pack('<4s3I', b'PK\7\x08', 1, 2, 3))] + es[i + 1:]), EITHER),
        ('sizes of 64 bits', lambda es, i: zipped(es[:i] + [Entry(es[i].name, es[i].data, need=45, size=0xFFFFFFFF, packed=0xFFFFFFFF,
                                                                 extra=with_sizes64(len(es[i].data), len(es[i].raw)))] + es[i + 1:]), EITHER),
        ('sizes of 2^40', lambda es, i: zipped(es[:i] + [Entry(es[i].name, es[i].data, need=45, size=0xFFFFFFFF, packed=0xFFFFFFFF,
                                                               extra=with_sizes64(1 << 40, 1 << 40))] + es[i + 1:]), REFUSED),
        ('an end of 64 bits', lied(end64=end_of_64(), count=0xFFFF, listsize=0xFFFFFFFF, listat=0xFFFFFFFF), SAME),
        ('an end of 64 bits that nothing asks for', lied(end64=end_of_64(count=1)), EITHER),
        ('2^40 entries', lied(end64=end_of_64(count=1 << 40), count=0xFFFF, listsize=0xFFFFFFFF, listat=0xFFFFFFFF), REFUSED),
        ('a list at 2^60', lied(end64=end_of_64(at=1 << 60), count=0xFFFF, listsize=0xFFFFFFFF, listat=0xFFFFFFFF), REFUSED),
        ('an extra field that lies', main_with(extra=b'\1\0\xff\xff'), EITHER),
        ('an extra field longer than the file', main_with(extralength_local=60000), REFUSED),
        ('an extra field with another name', main_with(extra=struct.pack('<2HBI', 0x7075, 5 + 9, 1, 0) + b'andet.xml'), EITHER),
        ('a comment of an entry', main_with(comment_central=STRANGE), SAME),
        ('cut to a quarter', cut(.25), REFUSED), ('cut in half', cut(.5), REFUSED), ('cut to nine tenths', cut(.9), REFUSED),
        ('one byte short', cut(1), REFUSED), ('without its end', cut(22), REFUSED), ('nothing but a beginning', lambda es, i: b'PK\3\4', REFUSED),
        ('noise with a beginning', lambda es, i: b'PK\3\4' + bytes(range(256)) * 8, REFUSED),
        ('bytes behind it', lied(after=STRANGE), REFUSED),
        ('bytes between beginning and end', lied(before=b'PK\3\4' + STRANGE, honest=True), EITHER),
        ('another package behind it', lambda es, i: zipped(es) + zipped([Entry(e.name, e.data.replace(b'Beslutning', STRANGE)) for e in es]), EITHER),
        ('a comment', lied(comment=STRANGE), SAME),
        ('a comment that holds an end', lied(comment=b'PK\5\6' + bytes(18)), EITHER),
        ('a comment that is cut', lied(comment=STRANGE, commentlength=60000), REFUSED),
        ('a comment longer than it says', lied(comment=STRANGE, commentlength=2), REFUSED),
        ('fewer entries than are listed', lied(count=1), REFUSED), ('no entries, it says', lied(count=0), REFUSED),
        ('more entries than are listed', lied(count=60000), REFUSED), ('on a second disk', lied(disk=1), REFUSED),
        ('a list of another size', lied(listsize=1), REFUSED), ('a list beyond the end', lied(listat=0x7FFFFFFF), REFUSED),
        ('a list at the beginning', lied(listat=0), REFUSED),
        ('an empty package', lambda es, i: zipped([]), NOT_OURS),
        ('nothing of it but the main part', lambda es, i: zipped([es[i]]), NOT_OURS),
        ('everything but the main part', lambda es, i: zipped(es[:i] + es[i + 1:]), NOT_OURS),
        ('parts in the other order', lambda es, i: zipped(es[::-1]), EITHER),
]:
    zip_case(case, expected)(make)

# --- changes of the parts: (which part, what is made of it) ---

LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "ha">' + ''.join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + ']>'


def behind_declaration(text):
    return lambda data: re.sub(rb'(<\?xml[^>]*\?>\s*)?', lambda m: m[0] + text.encode(), data, count=1)


def at_end(text):
    """Before the end of the root element."""
    return lambda data: data[:data.rindex(b'</')] + text + data[data.rindex(b'</'):]


def in_root(text):
    return lambda data: re.sub(rb'(<[a-z][^ >]*)( )', lambda m: m[1] + b' ' + text + m[2], data, count=1)


PARTS = {
    'a document type': behind_declaration('<!DOCTYPE x>'),
    'an entity bomb': lambda data: at_end(b'&a11;')(behind_declaration(LAUGHS)(data)),
    'a quadratic bomb': lambda data: at_end(b'&a;' * 50000)(behind_declaration('<!DOCTYPE x [<!ENTITY a "' + 'A' * 50000 + '">]>')(data)),
    'an entity of a file': lambda data: at_end(b'&a;')(behind_declaration('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')(data)),
    'an entity of a parameter': behind_declaration('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:1/x"> %a;]>'),
    'a document type elsewhere': behind_declaration('<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">'),
    'an entity that nobody declared': at_end(b'&nbsp;'),
    'XML 100,000 deep': at_end(b'<a>' * 100000 + b'</a>' * 100000),
    'XML that does not end': lambda data: data[:len(data) // 2],
    'an element that nothing begins': at_end(b'</a>'),
    'two roots': lambda data: data + b'<a/>',
    'a prefix that nobody declared': at_end(b'<zz:a/>'),
    'a NUL': at_end(b'\0'), 'bytes that are no UTF-8': at_end(b'\xff\xfe'), 'half a pair of UTF-16': at_end(b'\xed\xa0\x80'),
    'a character that XML cannot have': at_end(b'&#1;'),
    'UTF-16 that says UTF-8': lambda data: data.decode().encode('utf-16'),
    'UTF-8 that says UTF-16': lambda data: data.replace(b'UTF-8', b'UTF-16', 1),
    'an unknown encoding': lambda data: data.replace(b'UTF-8', b'UTF-7', 1),
    'an attribute twice': in_root(b'a="1" a="2"'),
    'nothing': lambda data: b'', 'white space': lambda data: b' \n', 'another root': lambda data: b'<?xml version="1.0"?><a xmlns="urn:x"/>',
    'text that is no XML': lambda data: STRANGE,
}
def in_utf16(data):
    return data.decode().replace('UTF-8', 'UTF-16').encode('utf-16')


# What is odd, but XML: whatever is made of it, within its limits.
ODD = {
    'an attribute of 10 MB': in_root(b'a="' + b'A' * (10 << 20) + b'"'), '100,000 attributes': in_root(b''.join(b'a%d="" ' % n for n in range(100000))),
    'a name of 1 MB': at_end(b'<' + b'a' * (1 << 20) + b'/>'), '100,000 namespaces': in_root(b''.join(b'xmlns:n%d="urn:%d" ' % (n, n) for n in range(100000))),
    'a comment of 10 MB': at_end(b'<!--' + b'A' * (10 << 20) + b'-->'), '300,000 elements': at_end(b'<a/>' * 300000), 'an instruction': at_end(b'<?a b?>'),
    'CDATA': at_end(b'<![CDATA[ ]]>'), 'a byte-order mark': lambda data: b'\xef\xbb\xbf' + data,
}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = {
    'docx': ('</w:body>', {
        'a cell over 2^31 columns': '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
        'a cell over -1 columns': '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-1"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
        '5,000 columns': '<w:tbl><w:tr>' + '<w:tc><w:p/></w:tc>' * 5000 + '</w:tr></w:tbl>', 'tables 60 deep': '<w:tbl><w:tr><w:tc>' * 60 + '<w:p/>' + '</w:tc></w:tr></w:tbl>' * 60,
        'a list of level 10^9': '<w:p><w:pPr><w:numPr><w:ilvl w:val="1000000000"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
        'a list that is none': '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="-7"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
        'a heading of level 10^9': '<w:p><w:pPr><w:outlineLvl w:val="1000000000"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
        'a style that is none': '<w:p><w:pPr><w:pStyle w:val="findesikke"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', '100,000 tabs': '<w:p><w:r>' + '<w:tab/>' * 100000 + '</w:r></w:p>',
        'a link that is none': '<w:p><w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdNone"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
        'fields that never end': '<w:p>' + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 5000 + '</w:p>', 'a note that is none': '<w:p><w:r><w:footnoteReference w:id="99"/></w:r></w:p>',
    }),
    'odt': ('</office:text>', {
        '2^31 spaces': '<text:p>x<text:s text:c="2147483647"/>y</text:p>', '-1 spaces': '<text:p>x<text:s text:c="-1"/>y</text:p>', 'a million spaces a thousand times': '<text:p>' + '<text:s text:c="1000000"/>' * 1000 + '</text:p>',
        '2^31 columns': '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2147483647"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
        '2^31 rows': '<table:table><table:table-row table:number-rows-repeated="2147483647"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
        'a cell over 2^31 columns': '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2147483647"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
        'a table of 10^6 x 10^6': '<table:table>' + '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"/></table:table-row>' * 2 + '</table:table>',
        'tables 60 deep': '<table:table><table:table-row><table:table-cell>' * 60 + '<text:p>x</text:p>' + '</table:table-cell></table:table-row></table:table>' * 60,
        'lists 80 deep': '<text:list><text:list-item>' * 80 + '<text:p>x</text:p>' + '</text:list-item></text:list>' * 80, 'a heading of level 10^9': '<text:h text:outline-level="1000000000">x</text:h>',
        'a list that goes on in itself': '<text:list xml:id="l1" text:continue-list="l1"><text:list-item><text:p>x</text:p></text:list-item></text:list>',
        'a list that begins at 2^63': '<text:list><text:list-item text:start-value="9223372036854775807"><text:p>x</text:p></text:list-item><text:list-item><text:p>y</text:p></text:list-item></text:list>',
        'a style that is none': '<text:p text:style-name="findesikke">x</text:p>', 'changes that nobody told': '<text:p><text:change-start text:change-id="c9"/>x<text:change text:change-id="c8"/></text:p>',
    })}
STYLE = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
CYCLES = {
    'docx': {
        'styles based on each other': ('word/styles.xml', '</w:styles>', STYLE.format('Aa', 'Bb') + STYLE.format('Bb', 'Aa')),
        'a style based on itself': ('word/styles.xml', '</w:styles>', STYLE.format('Aa', 'Aa')),
        'styles based on another, 20,000 deep': ('word/styles.xml', '</w:styles>', ''.join(STYLE.format(f'A{n}', f'A{n - 1}') for n in range(20000))),
        'the main style based on ours': ('word/styles.xml', '</w:styles>', STYLE.format('Normal', 'Heading1')),
        'a document that is a part of itself': ('word/_rels/document.xml.rels', '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="document.xml"/></Relationships>'),
        'a header that is the document': ('word/_rels/document.xml.rels', '</Relationships>', '<Relationship Id="rIdHeader" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="document.xml"/></Relationships>'),
        'two main parts': ('_rels/.rels', '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="andet.xml"/></Relationships>'),
        'lists of each other': ('word/numbering.xml', '</w:numbering>', '<w:num w:numId="98"><w:abstractNumId w:val="98"/></w:num></w:numbering>'),
        '100,000 types': ('[Content_Types].xml', '</Types>', ''.join(f'<Default Extension="e{n}" ContentType="x/y"/>' for n in range(100000))),
        '100,000 relationships': ('word/_rels/document.xml.rels', '</Relationships>', ''.join(f'<Relationship Id="r{n}" Type="x" Target="y"/>' for n in range(100000))),
    },
    'odt': {
        'styles based on each other': ('styles.xml', '</office:styles>', ''.join(
            f'<style:style style:name="{a}" style:family="paragraph" style:parent-style-name="{b}"/>' for a, b in (('Aa', 'Bb'), ('Bb', 'Aa')))),
        'a style based on itself': ('styles.xml', '</office:styles>', '<style:style style:name="Aa" style:family="paragraph" style:parent-style-name="Aa"/>'),
        'styles based on another, 20,000 deep': ('styles.xml', '</office:styles>', ''.join(
            f'<style:style style:name="A{n}" style:family="paragraph" style:parent-style-name="A{n - 1}"/>' for n in range(20000))),
        'a page that follows itself': ('styles.xml', '</office:master-styles>', '<style:master-page style:name="Aa" style:page-layout-name="Bb" style:next-style-name="Aa"/>'),
        '100,000 entries of the manifest': ('META-INF/manifest.xml', '</manifest:manifest>', ''.join(
            f'<manifest:file-entry manifest:full-path="a{n}" manifest:media-type=""/>' for n in range(100000))),
    }}
MIMETYPES = {'a mimetype of a spreadsheet': b'application/vnd.oasis.opendocument.spreadsheet', 'a mimetype of a program': b'application/x-executable',
             'no mimetype': None, 'an empty mimetype': b'', 'a mimetype of 1 MB': b'application/vnd.oasis.opendocument.text' + b' ' * (1 << 20)}


# --- what comes out ---

def where(folder):
    """Where the programs run: in a folder, and another program that they ask leaves a file there."""
    return {'cwd': folder, 'env': {**os.environ, 'PATH': os.path.join(folder, 'bin') + os.pathsep + os.environ['PATH']}}


@functools.cache
def server(folder):
    built('tests/serve')  # so that it finds the library
    return Server(**where(folder))


def measured(folder, program, *options):
    """Status, output, messages, seconds and bytes at most."""
    began = time.monotonic()
    if os.access(built('tests/serve'), os.X_OK):
        run = server(folder).run(program, *options)
        return run.returncode, run.stdout, run.stderr, time.monotonic() - began, run.memory
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([converter(program), *options], stdout=out, stderr=err, stdin=subprocess.DEVNULL, **where(folder))
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return process.returncode, out.read(), err.read(), time.monotonic() - began, used.ru_maxrss << 10


class Way:
    """One use of a package: to be read, or as a template."""

    def __init__(self, kind, template):
        self.kind, self.template = kind, template
        self.name = f'{kind} as a template' if template else f'{kind} that is read'
        made = subprocess.run([converter('referat2' + kind), '-q', MINUTES] if not template else
                              [converter('referat2' + kind), '--print-reference-doc'], capture_output=True)
        with zipfile.ZipFile(io.BytesIO(made.stdout)) as z:
            self.entries = [Entry(i.filename, z.read(i), 0 if i.compress_type == 0 else 8) for i in z.infolist()]
        self.main = [e.name.decode() for e in self.entries].index((STYLES if template else MAIN)[kind])
        self.count = self.passed = 0
        self.plain = self.use(zipped(self.entries))
        assert self.plain[0] == 0, self.plain[2]

    def use(self, package):
        path = os.path.join(folder, 'package.' + self.kind)
        with open(path, 'wb') as file:
            file.write(package)
        command = ['referat2' + self.kind, '-q', '--reference-doc', path, MINUTES] if self.template else ['referat2xml', '-q', '-f', self.kind, path]
        status, out, err, seconds, memory = measured(folder, *command)
        if not self.template:  # the file's own digest
            out = re.sub(rb'<source .*?/>', b'', out)
        return status, out, err, seconds, memory

    def changed(self, part, change):
        return [Entry(e.name, change(e.data), e.method) if e.name.decode() == part else e for e in self.entries]

    def case(self, name, make, expected):
        """`make` makes the package."""
        self.passed += 1
        if not is_whole() and self.passed % 2 != self.template:
            return
        package = make()
        self.count += 1
        status, out, err, seconds, memory = self.use(package)
        asked = os.path.exists(os.path.join(folder, 'asked'))
        if asked:
            os.unlink(os.path.join(folder, 'asked'))
        beside = sorted(set(os.listdir(folder)) - {'bin', 'package.' + self.kind, 'package.docx', 'package.odt'})
        parts = [out]
        if out[:2] == b'PK':
            with zipfile.ZipFile(io.BytesIO(out)) as z:
                parts = [z.read(i) for i in z.infolist()]
        refused = status == 65 and not out and err.count(b'\n') == 1 and not asked and b'\x1b' not in err
        same = status == 0 and out == self.plain[1] and not asked
        held = (refused if expected == REFUSED else same if expected == SAME else refused or same if expected == EITHER else
                refused or (status == 65 and asked) if expected == NOT_OURS else
                refused or asked or (status == 0 and not any(STRANGE in p for p in parts)))
        cheap = seconds < SECONDS and (memory < MEMORY or SANITIZED)
        if not ok(held and cheap and not beside, f'{self.name}: {name}: {expected}'):
            diag(f'status {status}, {len(out)} bytes, {"as" if out == self.plain[1] else "not as"} without it, {seconds:.1f} s, '
                 f'{memory >> 20} MB, beside: {beside}{", another program was asked" if asked else ""}: {err.decode(errors="replace")}')


SANITIZED = b'__asan_init' in open(converter('referat2xml'), 'rb').read()
CHEAP = 'whatever comes of it'  # nothing strange comes out, within the limits

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, 'bin'))
    with open(os.path.join(folder, 'bin/pandoc'), 'w', encoding='ascii') as stand_in:
        stand_in.write(f'#!/bin/sh\n: >"{folder}/asked"\nexit 3\n')
    os.chmod(os.path.join(folder, 'bin/pandoc'), 0o755)
    forms = set()
    for way in [Way(kind, template) for kind in ('docx', 'odt') for template in (False, True)]:
        for name, (make, expected) in ZIP.items():
            way.case(name, lambda: make(way.entries, way.main), expected)
            forms.add(name)
        main = way.entries[way.main].name.decode()
        for name, change in PARTS.items():
            way.case(f'{name} in {main}', lambda: zipped(way.changed(main, change)), REFUSED)
            forms.add(name)
        way.case(f'UTF-16 in {main}', lambda: zipped(way.changed(main, in_utf16)), REFUSED if way.template else EITHER)
        for name, change in ODD.items():
            way.case(f'{name} in {main}', lambda: zipped(way.changed(main, change)), CHEAP)
            forms.add(name)
        for part in sorted({e.name.decode() for e in way.entries}):
            way.case(f'without {part}', lambda: zipped([e for e in way.entries if e.name.decode() != part]), CHEAP)
            if part.endswith(('.xml', '.rels')) and part != main:
                way.case(f'broken: {part}', lambda: zipped(way.changed(part, PARTS['XML that does not end'])), CHEAP)
                way.case(f'an entity bomb in {part}', lambda: zipped(way.changed(part, PARTS['an entity bomb'])), CHEAP)
        end, bodies = BODY[way.kind]
        for name, xml in bodies.items():
            way.case(name, lambda: zipped(way.changed(MAIN[way.kind], lambda data: data.replace(end.encode(), xml.encode() + end.encode()))), CHEAP)
            forms.add(name)
        for name, (part, end, xml) in CYCLES[way.kind].items():
            new = xml.encode() + (b'' if xml.endswith(end) else end.encode())
            way.case(name, lambda: zipped(way.changed(part, lambda data: data.replace(end.encode(), new))), CHEAP)
            forms.add(name)
        if way.kind == 'odt':
            for name, value in MIMETYPES.items():
                way.case(name, lambda: zipped([Entry(e.name, value if e.name == b'mimetype' else e.data, e.method)
                                       for e in way.entries if e.name != b'mimetype' or value is not None]), REFUSED if way.template else CHEAP)
                forms.add(name)
        diag(f'{way.name}: {way.count} packages')
    ok(len(forms) >= 60, f'forms of hostile packages: {len(forms)}')

    # A part of more than a megabyte is read in pieces: nothing of it is lost, and its ends are looked for.
    titles = [f'Sag om havnens mole nummer {i}' for i in range(1, 2001)]
    text = 'REFERAT Udvalget for By og Hav d. 12-06-2024\n\n' + ''.join(
        f'Punkt {i}: {title}\n\n21/{i}\n\nBeslutning\n\nGodkendt.\n\n' for i, title in enumerate(titles, 1))
    large = subprocess.run([converter('referat2docx'), '-q', '-'], input=text.encode(), capture_output=True).stdout
    with zipfile.ZipFile(io.BytesIO(large)) as z:
        at = z.getinfo(MAIN['docx'])
        ok(at.file_size > 1 << 20, 'a part is large')
    read = subprocess.run([converter('referat2xml'), '-q', '-'], input=large, capture_output=True)
    told = re.findall(r'<title>(Sag om [^<]*)</title>', read.stdout.decode())
    ok(read.returncode == 0 and told == titles, 'and read whole') or diag(f'{read.returncode}: {len(told)} titles')
    broken = bytearray(large)
    broken[at.header_offset + 30 + len(at.filename) + at.compress_size // 2] ^= 0x55
    read = subprocess.run([converter('referat2xml'), '-q', '-'], input=bytes(broken), capture_output=True)
    ok(read.returncode == 65 and not read.stdout, 'a damaged one is refused') or diag(f'{read.returncode}: {read.stderr}')
done()
