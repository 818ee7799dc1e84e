"""Edits of a DOCX as Word would leave them, made with python-docx and by hand in the XML."""
import copy
import io

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
TEXT_BOX = ('<w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" {ns}'
            ' xmlns:v="urn:schemas-microsoft-com:vml"'
            ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/>'
            '<wp:docPr id="7" name="Felt"/><a:graphic><a:graphicData'
            ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>'
            '<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>'
            '</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>'
            '<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>'
            '</mc:Fallback></mc:AlternateContent></w:r>')
TRACKED = 'w:id="901" w:author="S" w:date="2024-05-15T09:00:00Z"'


def element(xml, **values):
    name = xml[1:].split(None, 1)[0].split('>')[0].split('/')[0]
    return parse_xml(xml.replace(name, name + ' ' + nsdecls('w', 'r'), 1).format(**values))


def said(paragraph):
    return ''.join(t.text or '' for t in paragraph.iter(qn('w:t')))


class Word:
    kind = 'docx'

    def __init__(self, path):
        self.doc = docx.Document(path)
        self.body = self.doc.element.body
        self.tracking = False

    def save(self, path):
        self.doc.save(path)

    # --- finding ---

    def paragraph(self, text):
        return next(p for p in self.body.iter(qn('w:p')) if text in said(p) and p.find('.//' + qn('w:instrText')) is None
                    and (p.pPr is None or not str(p.style).startswith('TOC')))

    def runs(self, text):
        """The runs that hold the text, and nothing else."""
        p = self.paragraph(text)
        start = said(p).index(text)
        for edge in (start, start + len(text)):
            at = 0
            for run in list(p.iter(qn('w:r'))):
                t = run.find(qn('w:t'))
                length = len(t.text or '') if t is not None else 0
                if at < edge < at + length:
                    rest = copy.deepcopy(run)
                    for part, words in ((t, t.text[:edge - at]), (rest.find(qn('w:t')), t.text[edge - at:])):
                        part.text = words
                        part.set(qn('xml:space'), 'preserve')
                    run.addnext(rest)
                    break
                at += length
        found, at = [], 0
        for run in p.iter(qn('w:r')):
            length = sum(len(t.text or '') for t in run.iter(qn('w:t')))
            if length and start <= at < start + len(text):
                found.append(run)
            at += length
        return found

    def row(self, text):
        return next(r for r in self.body.iter(qn('w:tr')) if text in ''.join(t.text or '' for t in r.iter(qn('w:t'))))

    def table(self, text):
        return next(t for t in self.doc.tables if any(text in c.text for r in t.rows for c in r.cells))

    # --- words ---

    def track(self):
        self.tracking = True

    def change(self, old, new):
        first, *rest = self.runs(old)
        if self.tracking:
            taken = element(f'<w:del {TRACKED}></w:del>')
            first.addprevious(taken)
            if new:
                added = element(f'<w:ins {TRACKED}></w:ins>')
                added.append(copy.deepcopy(first))
                added[0].find(qn('w:t')).text = new
                taken.addnext(added)
            for run in (first, *rest):
                taken.append(run)
                for t in list(run.iter(qn('w:t'))):
                    t.tag = qn('w:delText')
            return
        for run in rest:
            run.getparent().remove(run)
        if new:
            t = first.find(qn('w:t'))
            t.text = new
            t.set(qn('xml:space'), 'preserve')
        else:
            first.getparent().remove(first)

    def insert(self, after, text):
        last = self.runs(after)[-1]
        run = copy.deepcopy(last)
        run.find(qn('w:t')).text = text
        run.find(qn('w:t')).set(qn('xml:space'), 'preserve')
        if self.tracking:
            added = element(f'<w:ins {TRACKED}></w:ins>')
            added.append(run)
            run = added
        last.addnext(run)

    def move(self, text, after):
        """Tracked: the text goes behind other text."""
        moved = self.runs(text)
        last = self.runs(after)[-1]
        to, away = element(f'<w:moveTo {TRACKED}></w:moveTo>'), element(f'<w:moveFrom {TRACKED}></w:moveFrom>')
        last.addnext(to)
        moved[0].addprevious(away)
        for run in moved:
            to.append(copy.deepcopy(run))
            away.append(run)

    def letters(self, text, *names):
        for run in self.runs(text):
            for name in names:
                run.get_or_add_rPr().append(element(f'<w:{name}/>'))

    def bold(self, text):
        self.letters(text, 'b')

    def italic(self, text):
        self.letters(text, 'i')

    def hide(self, text):
        self.letters(text, 'vanish')

    def strike(self, text):
        self.letters(text, 'strike')

    def link(self, text, target):
        runs = self.runs(text)
        made = element('<w:hyperlink r:id="{id}"/>', id=self.doc.part.relate_to(target, RT.HYPERLINK, is_external=True))
        runs[0].addprevious(made)
        for run in runs:
            made.append(run)

    def unlink(self, text):
        link = self.runs(text)[0].getparent()
        for run in list(link):
            link.addprevious(run)
        link.getparent().remove(link)

    def line_break(self, after):
        self.runs(after)[-1].append(element('<w:br/>'))

    # --- things beside the words ---

    def part(self, name, kind, relation, xml):
        part = Part(PackURI(f'/word/{name}.xml'), MAIN + kind + '+xml', parse_xml(xml) is not None and xml.encode(),
                    self.doc.part.package)
        self.doc.part.relate_to(part, relation)

    def note(self, after, text, end=False):
        name = 'endnote' if end else 'footnote'
        self.part(name + 's', name + 's', RT.ENDNOTES if end else RT.FOOTNOTES,
                  f'<w:{name}s {nsdecls("w")}><w:{name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
                  f'</w:{name}><w:{name} w:id="2"><w:p><w:r><w:{name}Ref/></w:r><w:r><w:t xml:space="preserve"> {text}'
                  f'</w:t></w:r></w:p></w:{name}></w:{name}s>')
        self.runs(after)[-1].addnext(element(f'<w:r><w:{name}Reference w:id="2"/></w:r>'))

    def comment(self, text, words):
        self.part('comments', 'comments', RT.COMMENTS,
                  f'<w:comments {nsdecls("w")}><w:comment w:id="5" w:author="S"><w:p><w:r><w:t>{words}</w:t></w:r></w:p>'
                  '</w:comment></w:comments>')
        runs = self.runs(text)
        runs[0].addprevious(element('<w:commentRangeStart w:id="5"/>'))
        runs[-1].addnext(element('<w:commentRangeEnd w:id="5"/>'))
        runs[-1].getnext().addnext(element('<w:r><w:commentReference w:id="5"/></w:r>'))

    def picture(self, after, png):
        run = docx.text.run.Run(self.runs(after)[-1], None)
        made = docx.text.paragraph.Paragraph(self.paragraph(after), self.doc._body).add_run()
        made.add_picture(io.BytesIO(png))
        run._r.addnext(made._r)

    def text_box(self, after, text):
        self.runs(after)[-1].addnext(parse_xml(TEXT_BOX.format(ns=nsdecls('w', 'wp', 'a'), text=text)))

    # --- paragraphs ---

    def add_paragraph(self, after, text):
        """As the return key does it: in the style of the paragraph before, in the list that it is in."""
        p = self.paragraph(after)
        made = copy.deepcopy(p)
        for child in list(made):
            if child.tag != qn('w:pPr'):
                made.remove(child)
        made.append(element('<w:r><w:t>{text}</w:t></w:r>', text=text))
        p.addnext(made)

    def remove_paragraph(self, text):
        p = self.paragraph(text)
        p.getparent().remove(p)

    def split(self, before):
        run = self.runs(before)[0]
        p = self.paragraph(before)
        made = copy.deepcopy(p)
        for child in list(made):
            if child.tag != qn('w:pPr'):
                made.remove(child)
        while run is not None:
            run_after = run.getnext()
            made.append(run)
            run = run_after
        p.addnext(made)

    def join(self, first, second):
        p, other = self.paragraph(first), self.paragraph(second)
        p.append(element('<w:r><w:t xml:space="preserve"> </w:t></w:r>'))
        for child in list(other):
            if child.tag != qn('w:pPr'):
                p.append(child)
        other.getparent().remove(other)

    def style(self, text, name, level=None):
        docx.text.paragraph.Paragraph(self.paragraph(text), self.doc._body).style = self.doc.styles[name]

    def style_of(self, text, like):
        p, other = self.paragraph(text), self.paragraph(like)
        p.replace(p.pPr, copy.deepcopy(other.pPr))

    def pasted(self, after, text, bold=False):
        """Pasted with the letters that it had elsewhere: in no style of ours."""
        p = self.paragraph(after)
        made = element('<w:p><w:pPr><w:spacing w:before="200"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial"/>{bold}'
                       '<w:sz w:val="28"/></w:rPr><w:t>{text}</w:t></w:r></w:p>', bold='<w:b/>' if bold else '', text=text)
        p.addnext(made)

    # --- lists ---

    def nest(self, text):
        self.paragraph(text).pPr.numPr.ilvl.val += 1

    def restart(self, text):
        numbering = self.doc.part.numbering_part.element
        p = self.paragraph(text)
        old = next(n for n in numbering.iter(qn('w:num')) if n.numId == p.pPr.numPr.numId.val)
        made = numbering.add_num(old.abstractNumId.val)
        made.add_lvlOverride(0).add_startOverride(1)
        follower = p
        while follower is not None and follower.pPr is not None and follower.pPr.numPr is not None:
            follower.pPr.numPr.numId.val = made.numId
            follower = follower.getnext()

    # --- tables ---

    def cell_of(self, text):
        return next(c for c in self.body.iter(qn('w:tc')) if text in ''.join(t.text or '' for t in c.iter(qn('w:t'))))

    def put_cells(self, row, texts):
        for cell, text in zip(row.iter(qn('w:tc')), texts):
            p = cell.find(qn('w:p'))
            for child in list(p):
                if child.tag != qn('w:pPr'):
                    p.remove(child)
            p.append(element('<w:r><w:t>{text}</w:t></w:r>', text=text))

    def add_row(self, after, texts):
        row = self.row(after)
        made = copy.deepcopy(row)
        self.put_cells(made, texts)
        row.addnext(made)

    def remove_row(self, text):
        row = self.row(text)
        row.getparent().remove(row)

    def add_column(self, table, texts):
        table = self.table(table)
        table.add_column(docx.shared.Cm(2))
        for row, text in zip(table.rows, texts):
            row.cells[-1].text = text

    def merge(self, table, first, last):
        table = self.table(table)
        table.cell(*first).merge(table.cell(*last))

    def cell_paragraph(self, cell, text):
        docx.table._Cell(self.cell_of(cell), None).add_paragraph(text)

    # --- the document ---

    def update_contents(self):
        """What Word makes of the field: all texts of the headings, and its own pages."""
        entries = [p for p in self.body.iter(qn('w:p')) if p.style and p.style.startswith('TOC1')]
        heads = [said(p) for p in self.body.iter(qn('w:p')) if p.style == 'Heading1']
        for i, (entry, head) in enumerate(zip(entries, heads)):
            for t in list(entry.iter(qn('w:hyperlink'))):
                runs = list(t.iter(qn('w:r')))
                runs[0].find(qn('w:t')).text = head
                for gone in runs[1:]:
                    t.remove(gone)
                page = ('<w:r><w:tab/></w:r>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
                        f'<w:r><w:instrText xml:space="preserve"> PAGEREF punkt_{i + 1} \\h </w:instrText></w:r>',
                        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', f'<w:r><w:t>{i + 1}</w:t></w:r>',
                        '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
                for xml in page:
                    t.append(element(xml))
                after = t.getnext()
                while after is not None and after.find(qn('w:fldChar')) is None:
                    gone, after = after, after.getnext()
                    gone.getparent().remove(gone)

    def localize(self, names):
        """The styles as a program in another language calls them, ids and names."""
        ids = {}
        for style in self.doc.styles.element.iter(qn('w:style')):
            name = style.find(qn('w:name'))
            for old, new in names.items():
                if name.get(qn('w:val')).lower() == old.lower():
                    ids[style.styleId] = new.replace(' ', '')
                    style.styleId = ids[style.styleId]
                    name.set(qn('w:val'), new)
        for root in (self.body, self.doc.styles.element):
            for tag in ('pStyle', 'rStyle', 'basedOn', 'next', 'link'):
                for use in root.iter(qn('w:' + tag)):
                    use.set(qn('w:val'), ids.get(use.get(qn('w:val')), use.get(qn('w:val'))))

    def own_style(self, text, name, like):
        """A style of somebody's own, based on another."""
        made = self.doc.styles.add_style(name, docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = self.doc.styles[like]
        docx.text.paragraph.Paragraph(self.paragraph(text), self.doc._body).style = made

    def strong_style(self, text):
        made = self.doc.styles['Strong']
        for run in self.runs(text):
            docx.text.run.Run(run, None)._r.style = made.style_id

    def symbol(self, after):
        self.runs(after)[-1].append(element('<w:sym w:font="Wingdings" w:char="F0E0"/>'))

    def remove_row_tracked(self, text):
        row = self.row(text)
        row.get_or_add_trPr().append(element(f'<w:del {TRACKED}/>'))
        for cell in row.iter(qn('w:tc')):
            for run in list(cell.iter(qn('w:r'))):
                taken = element(f'<w:del {TRACKED}></w:del>')
                run.addprevious(taken)
                taken.append(run)
                for t in list(run.iter(qn('w:t'))):
                    t.tag = qn('w:delText')

    def end_deleted(self, p):
        p.get_or_add_pPr().append(element(f'<w:rPr><w:del {TRACKED}/></w:rPr>'))

    def track_join(self, first):
        self.end_deleted(self.paragraph(first))

    def track_remove(self, text):
        """The words of the paragraph and its end."""
        p = self.paragraph(text)
        self.end_deleted(p)
        self.track()
        self.change(said(p), '')
