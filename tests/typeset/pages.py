"""Web pages: three ways to mark minutes up, as published and as printed by a browser."""
import html
import os
import shutil
import subprocess

MENU = ['Borger', 'Erhverv', 'Politik', 'Om kommunen', 'Kontakt']
COOKIES = 'Vi bruger cookies for at måle, hvor mange der besøger siden.'


def esc(text):
    return html.escape(text, quote=False)


def soft(text):
    """The text with soft hyphens in its long words, as some systems publish it."""
    def word(w):
        if len(w) < 11 or not w.isalpha():
            return w
        out, since = w[:2], 2
        for k in range(2, len(w) - 2):
            if since >= 3 and w[k] not in 'aeiouyæøå' and w[k + 1] in 'aeiouyæøå' and w[k - 1] in 'aeiouyæøå':
                out, since = out + '\u00ad', 0
            out, since = out + w[k], since + 1
        return out + w[-2:]
    return ' '.join(word(w) for w in text.split(' '))


class Page:
    """A rendering of the blocks; subclasses say how each kind of block is marked up."""
    hyphens = False

    def __init__(self, meeting, printed):
        self.printed, self.pages = printed, printed and meeting.pages
        self.meeting, self.out, self.notes, self.item = meeting, [], [], None
        self.town = meeting.town

    def text(self, text):
        return esc(soft(text) if self.hyphens else text)

    def runs(self, runs):
        out = ''
        for kind, text, more in runs:
            if kind == 'note':
                self.notes.append(text)
                n = len(self.notes)
                out += f'<sup><a href="#note{n}">{n}</a></sup>'
            elif kind == 'a':
                out += f'<a href="{html.escape(more)}">{self.text(text)}</a>'
            else:
                tag = {'': None, 'b': self.bold, 'i': 'em'}[kind]
                out += f'<{tag}>{self.text(text)}</{tag}>' if tag else self.text(text)
        return out

    bold = 'strong'

    def add(self, *lines):
        self.out += lines

    def list(self, tag, items):
        self.add(f'<{tag}>', *(f'<li>{self.runs(i)}</li>' for i in items), f'</{tag}>')

    def p(self, runs):
        self.add(f'<p>{self.runs(runs)}</p>')

    def table(self, header, rows):
        self.add('<table class="data"><thead>', '<tr>' + ''.join(f'<th>{esc(c)}</th>' for c in header) + '</tr>', '</thead><tbody>')
        for row in rows:
            self.add('<tr>' + ''.join(f'<td>{self.text(c)}</td>' for c in row) + '</tr>')
        self.add('</tbody></table>')

    def annexes(self, names):
        self.add('<ul class="bilag">', *(f'<li><a href="{href}">{self.text(name)}</a></li>' for name, href in names), '</ul>')

    def sub(self, text):
        self.add(f'<h4>{esc(text)}</h4>')

    def group(self, text):
        self.add(f'<h2 class="gruppe">{esc(text)}</h2>')

    def lead(self, text):
        self.add(f'<p class="udvalg">{esc(text)}</p>')

    def case(self, text):
        self.add(f'<p class="sag">{esc(text)}</p>')

    def end_item(self):
        pass

    def render(self):
        for kind, *rest in self.meeting.blocks:
            if kind in ('item', 'group') and self.item:
                self.end_item()
                self.item = None
            if kind == 'item':
                self.item = rest
                self.begin_item(*rest)
            elif kind in ('ul', 'ol'):
                self.list(kind, *rest)
            else:
                getattr(self, kind)(*rest)
        if self.item:
            self.end_item()
        if self.notes:
            self.add('<hr>', '<ol class="noter">', *(f'<li id="note{k + 1}">{esc(n)}</li>' for k, n in enumerate(self.notes)), '</ol>')
        return '\n'.join(self.out)

    charset = 'utf-8'

    def document(self, css, before='', after=''):
        return (f'<!DOCTYPE html>\n<html lang="da"><head><meta charset="{self.charset}"><title>{esc(self.meeting.body)} - {self.town} Kommune</title>\n'
                f'<style>{css}</style></head>\n<body>\n{before}{self.render()}{after}\n</body></html>\n')


class Headings(Page):
    """h1 to h4, lists and tables; the head is a table."""

    def title(self, text):
        self.add(f'<h1>{self.text(text)}</h1>')

    def fields(self, fields):
        self.add('<table class="hoved">', *(f'<tr><th scope="row">{esc(label)}</th><td>{"<br>".join(map(esc, values))}</td></tr>'
                                           for label, values in fields), '</table>')

    def contents(self, heading, rows):
        self.add(f'<h2>{esc(heading)}</h2>', '<ul class="indhold">')
        for k, (text, page) in enumerate(rows):
            number = f'<span class="side">{page}</span>' if self.pages else ''
            self.add(f'<li><a href="#punkt-{k + 1}">{self.text(text)}</a>{number}</li>')
        self.add('</ul>')

    def begin_item(self, label, title):
        self.add(f'<h2 class="punkt">{esc(label)} {self.text(title)}</h2>')

    def section(self, text):
        self.add(f'<h3>{esc(text)}</h3>')

    def web(self):
        menu = ''.join(f'<li><a href="/{m.lower().split()[0]}">{m}</a></li>' for m in MENU)
        before = (f'<header class="top"><a href="/">{self.town} Kommune</a><nav><ul>{menu}</ul></nav></header>\n'
                  f'<div class="cookie-banner" role="dialog"><p>{COOKIES}</p><button>Accepter alle</button></div>\n'
                  '<nav aria-label="Brødkrumme"><ol><li><a href="/">Forside</a></li><li><a href="/politik">Politik</a></li>'
                  '<li>Referater</li></ol></nav>\n<main>\n')
        after = ('\n<p class="funktioner"><a href="#top">Til toppen</a> <a href="javascript:print()">Udskriv</a></p></main>\n'
                 f'<footer><p>{self.town} Kommune, Rådhustorvet 1</p><p>Telefon 12 34 56 78</p><a href="/cookies">Cookies og privatliv</a></footer>')
        return self.document('table{border-collapse:collapse}td,th{border:1px solid}', before, after)

    def end_item(self):
        if not self.printed:
            self.add('<p><a class="op" href="#top">Til toppen</a></p>')


class Divisions(Page):
    """Definition lists, divisions, `<b>` and paragraphs."""
    bold = 'b'

    def title(self, text):
        self.add(f'<div class="titel"><b>{self.text(text)}</b></div>')

    def fields(self, fields):
        pairs = [f'<dt>{esc(label)}</dt>' + ''.join(f'<dd>{esc(v)}</dd>' for v in values) for label, values in fields]
        self.add('<dl class="fakta">', *(f'<div>{pair}</div>' if self.printed else pair for pair in pairs), '</dl>')

    def contents(self, heading, rows):
        self.add(f'<div class="overskrift"><b>{esc(heading)}</b></div>')
        for k, (text, page) in enumerate(rows):
            number = f'<span class="side">{page}</span>' if self.pages else ''
            self.add(f'<div class="linje"><a href="#p{k + 1}">{self.text(text)}</a>{number}</div>')

    def begin_item(self, label, title):
        self.add('<div class="punkt">', f'<div class="punkttitel"><b>{esc(label)} {self.text(title)}</b></div>')

    def end_item(self):
        self.add('</div>')
        if not self.printed:
            self.add('<div class="link"><a href="#">Til toppen</a></div>')

    def section(self, text):
        self.add(f'<p class="felt"><b>{esc(text)}</b></p>')

    def group(self, text):
        self.add(f'<div class="gruppe"><b>{esc(text)}</b></div>')

    def sub(self, text):
        self.add(f'<p><b>{esc(text)}</b></p>')

    def case(self, text):
        self.add(f'<div class="sagsnr">{esc(text)}</div>')

    def web(self):
        menu = ' | '.join(f'<a href="/{m.lower().split()[0]}">{m}</a>' for m in MENU)
        before = (f'<div id="cookies"><p>{COOKIES}</p><a href="#">OK</a></div>\n<div id="menu">{menu}</div>\n'
                  f'<div class="breadcrumb"><a href="/">Forside</a> &gt; <a href="/politik">Politik</a> &gt; Dagsordener og referater</div>\n'
                  '<div class="udskriv"><a href="#">Udskriv</a></div>\n<div id="indhold">\n')
        after = (f'\n</div>\n<div id="bund">{self.town} Kommune | Rådhustorvet 1 | '
                 '<a href="mailto:post@birkhavn.example">post@birkhavn.example</a></div>')
        return self.document('.punkt{margin:1em 0}', before, after)


class Layout(Page):
    """A page laid out with tables, as they were twenty years ago."""
    bold, charset = 'b', 'windows-1252'
    hyphens = True

    def title(self, text):
        self.add(f'<font size="5"><b>{self.text(text)}</b></font><br>')

    def fields(self, fields):
        self.add('<table width="100%" cellpadding="2">')
        pairs = [fields[k:k + 2] for k in range(0, len(fields), 2)]
        for pair in pairs:
            cells = ''.join(f'<td valign="top"><b>{esc(label)}</b></td><td valign="top">{"<br>".join(map(esc, values))}</td>'
                            for label, values in pair)
            self.add(f'<tr>{cells}{"<td></td><td></td>" * (2 - len(pair))}</tr>')
        self.add('</table>')

    def contents(self, heading, rows):
        self.add(f'<h3>{esc(heading)}</h3>', '<table class="toc" width="100%">')
        for k, (text, page) in enumerate(rows):
            number = f'<td align="right">{page}</td>' if self.pages else ''
            self.add(f'<tr><td><a href="#{k + 1}">{self.text(text)}</a></td>{number}</tr>')
        self.add('</table>')

    def begin_item(self, label, title):
        self.add('<table width="100%"><tr><td>', f'<h3><a name="{esc(label)}"></a>{esc(label)} {self.text(title)}</h3>')

    def end_item(self):
        self.add('</td></tr></table>')
        if not self.printed:
            self.add('<div align="right"><a href="#top">Til toppen</a></div>')

    def section(self, text):
        self.add(f'<h4>{esc(text)}</h4>')

    def sub(self, text):
        self.add(f'<h5>{esc(text)}</h5>')

    def web(self):
        menu = ''.join(f'<tr><td><a href="/{m.lower().split()[0]}">{m}</a></td></tr>' for m in MENU)
        before = (f'<table width="100%"><tr><td colspan="2"><a href="/">{self.town} Kommune</a></td></tr>\n'
                  f'<tr><td valign="top" width="150"><table>{menu}</table></td><td valign="top">\n'
                  '<p><a href="/">Forside</a> / <a href="/politik">Politik</a> / Referater</p>\n'
                  '<p><a href="#">Udskriv siden</a></p>\n')
        after = f'\n</td></tr>\n<tr><td colspan="2">{self.town} Kommune, Rådhustorvet 1, tlf. 12 34 56 78</td></tr></table>'
        return self.document('', before, after)


MARKUPS = (Headings, Divisions, Layout)


def web(meeting, variant):
    """The bytes of the page as it is published."""
    page = MARKUPS[variant](meeting, False)
    return page.web().encode(page.charset)


PRINT = """
body{font-family:"Liberation Sans",sans-serif;font-size:11pt;margin:0}
h1,.titel{font-size:18pt}h2,.punkttitel{font-size:14pt}h3{font-size:12pt}
table.data{border-collapse:collapse;width:100%}
.data td,.data th{text-align:left;vertical-align:top;padding:2pt 6pt}
.hoved th{text-align:left;vertical-align:top;width:30%}
.indhold{list-style:none;padding:0}.indhold li,.linje{display:flex;justify-content:space-between}
"""


def print_css(meeting, variant):
    running = f'{meeting.body}, {meeting.dashed()}'
    if variant == 0:     # ruled tables, a running head, "Side 1 af 9"
        return PRINT + ('.data td,.data th{border:1px solid #666}.data td+td{text-align:right}'
                        '@page{size:A4;margin:25mm 20mm;@top-left{content:"%s";font-size:9pt}'
                        '@bottom-right{content:"Side " counter(page) " af " counter(pages);font-size:9pt}}' % running)
    if variant == 1:     # two columns of fields in the head, justified, page numbers alone, no rules
        return PRINT + ('p,li{text-align:justify}.fakta{display:grid;grid-template-columns:1fr 1fr;gap:4mm}dt{font-weight:bold}dd{margin:0 0 0 1em}'
                        '.data tr{border-bottom:1px solid #ccc}'
                        '@page{size:A4;margin:30mm 35mm;@bottom-center{content:counter(page);font-size:9pt}}')
    return PRINT + ('body{font-family:"DejaVu Serif",serif;font-size:10pt}.data th{background:#ddd}'
                    '@page{size:A4;margin:22mm 25mm;@top-left{content:"%s Kommune";font-size:8pt}'
                    '@top-right{content:"%s";font-size:8pt}@bottom-center{content:"- " counter(page) " -";font-size:8pt}}'
                    % (meeting.town, running))


def printed(meeting, variant):
    """The bytes of the page that a browser prints: no navigation, page heads and feet."""
    page = MARKUPS[variant](meeting, True)
    return page.document(print_css(meeting, variant)).encode(page.charset)


def browser():
    return next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)


def print_pdf(page, pdf, profile):
    subprocess.run([browser(), '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
                    '--disable-background-networking', '--disable-component-update', f'--user-data-dir={profile}',
                    '--no-pdf-header-footer', f'--print-to-pdf={os.path.abspath(pdf)}', f'file://{os.path.abspath(page)}'],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
