"""Word documents by python-docx, in three styles."""
import re

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from pages import soft


def field(paragraph, code):
    """A field that counts pages."""
    for kind, text in (('begin', None), (None, code), ('end', None)):
        run = paragraph.add_run()
        if kind:
            element = OxmlElement('w:fldChar')
            element.set(qn('w:fldCharType'), kind)
        else:
            element = OxmlElement('w:instrText')
            element.text = text
        run._r.append(element)


class Word:
    """One document.  Style 0: bold paragraphs as headings, the head a table of two columns.  Style 1: the
    styles Title and Heading, the head in paragraphs with tabs.  Style 2: the head a table with two fields
    side by side, soft hyphens, justified text."""

    def __init__(self, meeting, style, running):
        self.meeting, self.style, self.notes = meeting, style, []
        self.doc = Document()
        self.doc.styles['Normal'].font.name = ('Liberation Serif', 'Liberation Sans', 'DejaVu Sans')[style]
        self.doc.styles['Normal'].font.size = Pt((11, 11, 9)[style])
        self.doc.core_properties.author, self.doc.core_properties.title = '', meeting.body
        page = self.doc.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm((2, 2.5, 2.2)[style])
        if running:
            page.header.paragraphs[0].text = f'{meeting.town} Kommune\t\t{meeting.body} {meeting.dashed()}'
        foot = page.footer.paragraphs[0]
        foot.add_run('Side ' if style != 2 else '')
        field(foot, 'PAGE')
        if style == 0:
            foot.add_run(' af ')
            field(foot, 'NUMPAGES')
        for kind, *rest in meeting.blocks:
            getattr(self, kind)(*rest)
        self.finish()

    def text(self, text):
        return soft(text) if self.style == 2 else text

    def bold(self, text, size=None):
        paragraph = self.doc.add_paragraph()
        run = paragraph.add_run(text)
        run.bold = True
        if size:
            run.font.size = Pt(size)

    def runs(self, paragraph, runs):
        for kind, text, more in runs:
            if kind == 'note':
                self.note(paragraph, text)
            elif kind == 'a':
                self.link(paragraph, text, more)
            else:
                run = paragraph.add_run(self.text(text))
                run.bold, run.italic = kind == 'b' or None, kind == 'i' or None

    def link(self, paragraph, text, address):
        if address.startswith('/'):
            address = 'https://www.birkhavn.example' + address
        link = OxmlElement('w:hyperlink')
        link.set(qn('r:id'), self.doc.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run = paragraph.add_run(self.text(text))
        run.font.underline = True
        link.append(run._r)
        paragraph._p.append(link)

    def note(self, paragraph, text):
        self.notes.append(text)
        run = paragraph.add_run()
        run.font.superscript = True
        mark = OxmlElement('w:footnoteReference')
        mark.set(qn('w:id'), str(len(self.notes)))
        run._r.append(mark)

    def widths(self, table, texts):
        """Columns as wide as their longest word, and the rest shared out by how much they hold."""
        room = 21 - 2 * (2, 2.5, 2.2)[self.style]
        letter = (.215, .23, .22)[self.style]
        wide = lambda word: sum(letter * (1.35 if c.isupper() else 1) for c in word)
        least = [max(wide(w) for t in column for w in re.split(r'[\s\u00ad-]', t)) + .5 for column in texts]
        wish = [max(.1, min(max(map(len, column)), 40) * .2 + .5 - need) for column, need in zip(texts, least)]
        share = (room - sum(least)) / sum(wish)
        assert share > 0, 'the words of a table are wider than the page'
        table.autofit = False
        for column, need, more in zip(table.columns, least, wish):
            column.width = Cm(need + share * more)     # some programs ask the columns, some the cells
            for cell in column.cells:
                cell.width = column.width

    # --- blocks ---
    def title(self, text):
        if self.style == 0:
            self.bold(text, 18)
        else:
            self.doc.add_paragraph(text, style='Title')

    def lead(self, text):
        self.doc.add_paragraph(text, style='Subtitle' if self.style == 1 else None)

    def fields(self, fields):
        if self.style == 1:
            for label, values in fields:
                paragraph = self.doc.add_paragraph()
                paragraph.add_run(label).bold = True
                paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(5))
                paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(5), Cm(-5)
                paragraph.add_run('\t' + ', '.join(values))
            return
        side = 1 if self.style == 0 else 2
        table = self.doc.add_table(rows=0, cols=2 * side)
        if self.style == 0:
            table.style = 'Table Grid'
        for k in range(0, len(fields), side):
            cells = table.add_row().cells
            for j, (label, values) in enumerate(fields[k:k + side]):
                cells[2 * j].paragraphs[0].add_run(label).bold = True
                for n, value in enumerate(values):
                    paragraph = cells[2 * j + 1].paragraphs[0] if n == 0 else cells[2 * j + 1].add_paragraph()
                    paragraph.add_run(value)
                    paragraph.paragraph_format.space_after = Pt(0)
        self.widths(table, [[c.text for c in column.cells] for column in table.columns])

    def contents(self, heading, rows):
        self.section(heading) if self.style == 0 else self.doc.add_heading(heading, 1)
        for text, page in rows:
            paragraph = self.doc.add_paragraph()
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(15.5), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            paragraph.add_run(self.text(text) + (f'\t{page}' if self.meeting.pages else ''))

    def group(self, text):
        self.bold(text, 15) if self.style == 0 else self.doc.add_heading(text, 1)

    def item(self, label, title):
        text = f'{label} {self.text(title)}'
        self.bold(text, 14) if self.style == 0 else self.doc.add_heading(text, self.style)

    def case(self, text):
        self.doc.add_paragraph(text)

    def section(self, text):
        self.doc.add_heading(text, 2) if self.style == 1 else self.bold(text)

    def sub(self, text):
        self.doc.add_heading(text, 3) if self.style == 1 else self.bold(text)

    def p(self, runs):
        paragraph = self.doc.add_paragraph()
        if self.style == 2:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        self.runs(paragraph, runs)

    def ul(self, items):
        for item in items:
            self.runs(self.doc.add_paragraph(style='List Bullet'), item)

    def ol(self, items):
        """Numbered anew: each list is an instance of its own of the style's numbering."""
        numbering = self.doc.part.numbering_part.numbering_definitions._numbering
        of_style = self.doc.styles['List Number'].element.pPr.numPr.numId.val
        num = numbering.add_num(numbering.num_having_numId(of_style).abstractNumId.val)
        num.add_lvlOverride(ilvl=0).add_startOverride(1)
        for item in items:
            paragraph = self.doc.add_paragraph(style='List Number')
            numbered = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            numbered.get_or_add_ilvl().val = 0
            numbered.get_or_add_numId().val = num.numId
            self.runs(paragraph, item)

    def table(self, header, rows):
        table = self.doc.add_table(rows=1, cols=len(header))
        table.style = ('Table Grid', 'Light List', 'Normal Table')[self.style] if self.style != 2 else None
        for cell, text in zip(table.rows[0].cells, header):
            cell.paragraphs[0].add_run(text).bold = True
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement('w:tblHeader'))
        for row in rows:
            for k, (cell, text) in enumerate(zip(table.add_row().cells, row)):
                cell.text = self.text(text)
                if k and self.style == 0:
                    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self.widths(table, [[c.text for c in column.cells] for column in table.columns])
        self.doc.add_paragraph()

    def annexes(self, names):
        for name, address in names:
            self.link(self.doc.add_paragraph(style='List Bullet' if self.style != 1 else None), name, address)

    def finish(self):
        if not self.notes:
            return
        apart = ''.join(f'<w:footnote w:type="{t}" w:id="{i}"><w:p><w:r><w:{e}/></w:r></w:p></w:footnote>'
                        for i, t, e in ((-1, 'separator', 'separator'), (0, 'continuationSeparator', 'continuationSeparator')))
        notes = ''.join(f'<w:footnote w:id="{k + 1}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
                        f'<w:r><w:t xml:space="preserve"> {n}</w:t></w:r></w:p></w:footnote>' for k, n in enumerate(self.notes))
        xml = f'<w:footnotes {nsdecls("w")}>{apart}{notes}</w:footnotes>'
        part = Part(PackURI('/word/footnotes.xml'), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), self.doc.part.package)
        self.doc.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def word(meeting, style, path, running=True):
    Word(meeting, style, running).doc.save(path)
