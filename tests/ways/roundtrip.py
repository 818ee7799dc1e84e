#!/usr/bin/env python3
"""Every way out and back in again: the facts are the same, and the text that was read is whole."""
import glob
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from facts import f1, facts  # noqa: E402
import law  # noqa: E402
from law import referat2xml  # noqa: E402
from tap import SRC, converter, diag, done, is_, is_whole, ok, skip  # noqa: E402

FILES = sorted(glob.glob(os.path.join(SRC, 'examples/*.txt')) + glob.glob(os.path.join(SRC, 'examples/*-*.md')))
HAS_PANDOC = shutil.which('pandoc')
HAS_OFFICE = shutil.which('soffice')
HAS_PDF = HAS_OFFICE and shutil.which('pdftotext')


def run(*command, stdin=None):
    result = law.run(*command, input=stdin)
    if result.returncode:
        diag(f'{command} ended with {result.returncode}: {result.stderr.decode(errors="replace")[:300]}')
    return result.stdout


def convert(program, path, *options):
    return run(converter(program), '-q', '--force', *options, path)


def to_xml(path):
    result = referat2xml('-q', '--force', path)
    if result.returncode:
        diag(f'{path}: {result.returncode}: {result.stderr.decode(errors="replace")[:300]}')
    return result.stdout


def put(name, data):
    path = os.path.join(folder, name)
    with open(path, 'wb') as file:
        file.write(data)
    return path


def verified(source, xml):
    path = put('verify.xml', xml)
    result = referat2xml('--verify', source, path)
    if result.returncode:
        diag(result.stderr.decode(errors='replace'))
    return result.returncode == 0


def compare(name, xml, least):
    try:
        score, differ = f1(wanted, facts(xml))
    except Exception as problem:  # no XML at all
        score, differ = 0.0, [problem]
    if not ok(score >= least, f'{name}: the facts come back ({least})'):
        diag(f'F1 is {score:.4f}')
        for fact in list(differ)[:8]:
            diag(fact)


def saved_again(kind, paths):
    """Let LibreOffice save each as `kind`, all in one start; path -> what it made (its name, whatever its kind)."""
    out = os.path.join(folder, kind)
    run('soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', kind,
        '--outdir', out, *paths)
    return {path: os.path.join(out, os.path.splitext(os.path.basename(path))[0] + '.' + kind) for path in paths}


with tempfile.TemporaryDirectory() as folder:
    made, facts_of = {'docx': {}, 'odt': {}}, {}
    for file in FILES:
        name = os.path.basename(file)
        xml = to_xml(file)
        wanted = facts_of[name] = facts(xml)
        ok(sum(wanted.values()) > 5, f'{name}: there are facts')
        path = put('minutes.xml', xml)

        is_(to_xml(path), xml, f'{name}: XML gives the same XML')
        ok(verified(file, xml), f'{name}: the XML holds its source')
        texts = {program: convert(program, file) for program in ('referat2md', 'referat2json', 'referat2docx', 'referat2odt')}
        for program, text in texts.items():
            is_(convert(program, path), text, f'{name}: {program} makes the same of XML as of text')

        for flavour in ('pandoc', 'gfm', 'commonmark'):
            markdown = put(f'minutes-{flavour}.md', convert('referat2md', file, '--flavour', flavour))
            back = to_xml(markdown)
            compare(f'{name}: Markdown for {flavour}', back, 1.0)
            ok(verified(markdown, back), f'{name}: Markdown for {flavour}: the XML holds it')
            again = put('again.xml', back)
            is_(convert('referat2md', again, '--flavour', flavour), open(markdown, 'rb').read(),
                f'{name}: Markdown for {flavour}: and gives the same Markdown')

        if HAS_PANDOC:
            markdown = put('json.md', run('pandoc', '-f', 'json', '-t', 'markdown', '-s', stdin=texts['referat2json']))
            back = to_xml(markdown)
            compare(f'{name}: JSON through pandoc', back, 0.99)
            ok(verified(markdown, back), f'{name}: JSON through pandoc: the XML holds the Markdown')
        else:
            skip(2, 'pandoc is not installed')

        for kind in ('docx', 'odt'):
            carrying = put(f'carrying.{kind}', convert(f'referat2{kind}', file, '--embed-xml'))
            is_(to_xml(carrying), xml, f'{name}: {kind} gives back the XML that it carries')
            made[kind][name] = put(f'{name}.{kind}', texts[f'referat2{kind}'])
            back = to_xml(made[kind][name])
            compare(f'{name}: {kind} by its styles', back, 1.0)
            ok(verified(made[kind][name], back), f'{name}: {kind} by its styles: the XML holds it')

    for kind, needed, least in (('docx', HAS_OFFICE, 0.99), ('odt', HAS_OFFICE, 0.99), ('pdf', HAS_PDF, 0.98)):
        if kind == 'pdf' and not is_whole():
            continue  # tests/typeset.py has some of LibreOffice's, too
        if not needed:
            skip(len(FILES), 'soffice or pdftotext is not installed')
            continue
        documents = made['odt' if kind == 'pdf' else kind]
        saved = saved_again(kind, documents.values())
        for name, path in documents.items():
            wanted = facts_of[name]
            compare(f'{name}: {kind} saved by LibreOffice', to_xml(saved[path]), least)
done()
