"""Edits made in LibreOffice, through UNO: of an ODT, and of a DOCX that it saves as one."""
import os
import signal
import subprocess
import threading
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import Exception as Unwilling  # noqa: F401 - for edits.py

FILTERS = {'odt': 'writer8', 'docx': 'MS Word 2007 XML'}
PARAGRAPH_BREAK, LINE_BREAK = 0, 1  # com.sun.star.text.ControlCharacter


def properties(**values):
    made = []
    for name, value in values.items():
        made.append(PropertyValue())
        made[-1].Name, made[-1].Value = name, value
    return tuple(made)


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


class Office:
    """A LibreOffice of our own, which ends with us; another is begun where one has ended."""
    LONGEST_EDIT = 60  # seconds

    def __init__(self, folder):
        self.folder, self.process, self.begun = folder, None, 0

    def begin(self):
        self.begun += 1
        pipe = f'referat{os.getpid()}-{self.begun}'  # a name used again would give the bridge that broke
        self.process = subprocess.Popen(
            ['soffice', f'-env:UserInstallation=file://{self.folder}/office', '--headless', '--norestore', '--nologo',
             f'--accept=pipe,name={pipe};urp;'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
                break
            except NoConnectException:
                time.sleep(0.25)
        self.desktop = self.service('com.sun.star.frame.Desktop')

    # No contextlib.contextmanager: it sets the traceback of an exception anew, which UNO's exceptions do not take,
    # and what went wrong is not told.
    def __enter__(self):
        """What is done from here ends, if need be with the office."""
        if self.process is None or self.process.poll() is not None:
            self.begin()
        self.guard = threading.Timer(self.LONGEST_EDIT, self.kill)
        self.guard.start()

    def __exit__(self, *_):
        self.guard.cancel()

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)

    def end(self):
        if self.process.poll() is None:
            self.kill()
        self.process.wait(30)

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def close(self):
        try:
            self.desktop.terminate()
            self.process.wait(30)
        except Exception:  # the bridge ends with the office
            pass
        self.end()


class Writer:
    def __init__(self, office, path):
        self.office, self.kind = office, path.rsplit('.', 1)[1]
        self.doc = office.desktop.loadComponentFromURL(url(path), '_blank', 0, properties(Hidden=True))
        self.by_hand = None  # what is changed in the XML

    def save(self, path):
        self.doc.storeToURL(url(path), properties(FilterName=FILTERS[self.kind]))
        self.doc.close(True)
        if self.by_hand:
            with zipfile.ZipFile(path) as package:
                parts = [(info, package.read(info)) for info in package.infolist()]
            with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
                for info, data in parts:
                    if info.filename in ('content.xml', 'styles.xml'):
                        data = self.by_hand(data.decode()).encode()
                    package.writestr(info, data)

    # --- finding ---

    def find(self, text):
        search = self.doc.createSearchDescriptor()
        search.SearchString = text
        search.SearchCaseSensitive = True
        found = self.doc.findFirst(search)
        while found is not None and found.ParaStyleName.startswith('Contents'):
            found = self.doc.findNext(found.End, search)
        return found

    def cursor(self, text):
        found = self.find(text)
        return found.Text.createTextCursorByRange(found)

    def whole(self, text):
        """A cursor over the paragraph that holds the text."""
        cursor = self.cursor(text)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    def tables(self):
        return [self.doc.TextTables.getByIndex(i) for i in range(self.doc.TextTables.Count)]

    def table(self, text):
        return next(t for t in self.tables()
                    if any(text in t.getCellByName(name).String for name in t.CellNames))

    def cell(self, text):
        for table in self.tables():
            for name in table.CellNames:
                if text in table.getCellByName(name).String:
                    return table, int(''.join(c for c in name if c.isdigit())) - 1, table.getCellByName(name)
        raise LookupError(text)

    # --- words ---

    def track(self):
        self.doc.RecordChanges = True

    def change(self, old, new):
        found = self.find(old)
        target = found.HyperLinkURL
        found.String = new
        if target and new:
            found.HyperLinkURL = target

    def insert(self, after, text):
        end = self.find(after).End
        end.Text.insertString(end, text, False)

    def move(self, text, after):
        self.doc.RecordChanges = True
        self.insert(after, text)
        search = self.doc.createSearchDescriptor()
        search.SearchString = text
        found = self.doc.findAll(search)
        moved = [found.getByIndex(i) for i in range(found.Count)]
        next(m for m in moved if not self.is_behind(m, after)).String = ''

    @staticmethod
    def is_behind(found, words):
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.gotoStartOfParagraph(True)
        return cursor.String.endswith(words)

    def bold(self, text):
        self.find(text).CharWeight = 150.0

    def italic(self, text):
        self.find(text).CharPosture = uno.Enum('com.sun.star.awt.FontSlant', 'ITALIC')

    def hide(self, text):
        self.find(text).CharHidden = True

    def strike(self, text):
        self.find(text).CharStrikeout = 1

    def link(self, text, target):
        self.find(text).HyperLinkURL = target

    def unlink(self, text):
        self.find(text).HyperLinkURL = ''

    def put(self, after, content):
        end = self.find(after).End
        end.Text.insertTextContent(end, content, False)

    def line_break(self, after):
        end = self.find(after).End
        end.Text.insertControlCharacter(end, LINE_BREAK, False)

    # --- things beside the words ---

    def note(self, after, text, end=False):
        made = self.doc.createInstance('com.sun.star.text.' + ('Endnote' if end else 'Footnote'))
        self.put(after, made)
        made.insertString(made.createTextCursor(), text, False)

    def comment(self, text, words):
        """By hand, since a LibreOffice without windows ends where a comment is made."""
        if self.kind != 'odt':
            raise NotImplementedError
        note = ('<office:annotation><dc:creator>S</dc:creator><dc:date>2024-05-15T09:00:00</dc:date>'
                f'<text:p>{words}</text:p></office:annotation>')
        self.by_hand = lambda xml: xml.replace(text, note + text, 1)

    def picture(self, after, png):
        stream = self.office.service('com.sun.star.io.SequenceInputStream')
        stream.initialize((uno.ByteSequence(png),))
        graphic = self.office.service('com.sun.star.graphic.GraphicProvider').queryGraphic(
            properties(InputStream=stream))
        made = self.doc.createInstance('com.sun.star.text.TextGraphicObject')
        made.Graphic = graphic
        made.Width = made.Height = 1000
        self.put(after, made)

    def text_box(self, after, text):
        made = self.doc.createInstance('com.sun.star.text.TextFrame')
        made.Width, made.Height = 3000, 1000
        self.put(after, made)
        made.Text.insertString(made.Text.createTextCursor(), text, False)

    # --- paragraphs ---

    def add_paragraph(self, after, text):
        cursor = self.cursor(after)
        cursor.gotoEndOfParagraph(False)
        cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        cursor.Text.insertString(cursor, text, False)

    def remove_paragraph(self, text):
        cursor = self.whole(text)
        cursor.goRight(1, True)
        style = None
        ahead = cursor.Text.createTextCursorByRange(cursor.End)
        style, rules = ahead.ParaStyleName, ahead.NumberingRules
        cursor.String = ''
        cursor.ParaStyleName = style
        cursor.NumberingRules = rules

    def split(self, before):
        start = self.find(before).Start
        start.Text.insertControlCharacter(start, PARAGRAPH_BREAK, False)

    def join(self, first, second):
        cursor = self.whole(first)
        cursor.collapseToEnd()
        cursor.goRight(1, True)
        cursor.String = ' '

    def style(self, text, name, level=None):
        self.whole(text).ParaStyleName = name

    def style_of(self, text, like):
        self.whole(text).ParaStyleName = self.whole(like).ParaStyleName

    def pasted(self, after, text, bold=False):
        self.add_paragraph(after, text)
        cursor = self.whole(text)
        cursor.NumberingRules = None
        cursor.ParaStyleName = 'Standard'
        cursor.setAllPropertiesToDefault()
        cursor.CharFontName, cursor.CharHeight = 'Arial', 14.0
        if bold:
            cursor.CharWeight = 150.0

    # --- lists ---

    def nest(self, text):
        cursor = self.whole(text)
        cursor.NumberingLevel = cursor.NumberingLevel + 1

    def restart(self, text):
        cursor = self.whole(text)
        cursor.ParaIsNumberingRestart = True
        cursor.NumberingStartValue = 1

    # --- tables ---

    def add_row(self, after, texts):
        table, row, _ = self.cell(after)
        table.Rows.insertByIndex(row + 1, 1)
        for i, text in enumerate(texts):
            table.getCellByPosition(i, row + 1).String = text

    def remove_row(self, text):
        table, row, _ = self.cell(text)
        table.Rows.removeByIndex(row, 1)

    def add_column(self, table, texts):
        table = self.table(table)
        count = table.Columns.Count
        table.Columns.insertByIndex(count, 1)
        for i, text in enumerate(texts):
            table.getCellByPosition(count, i).String = text

    def merge(self, table, first, last):
        names = ['ABCDEFGH'[column] + str(row + 1) for row, column in (first, last)]
        cursor = self.table(table).createCursorByCellName(names[0])
        cursor.gotoCellByName(names[1], True)
        cursor.mergeRange()

    def cell_paragraph(self, cell, text):
        cell = self.cell(cell)[2]
        end = cell.createTextCursor()
        end.gotoEnd(False)
        cell.insertControlCharacter(end, PARAGRAPH_BREAK, False)
        cell.insertString(end, text, False)

    # --- the document ---

    def update_contents(self):
        self.doc.DocumentIndexes.getByIndex(0).update()

    def localize(self, names):
        """The styles as a program in another language might call them, ids and names."""
        if self.kind != 'odt':
            raise NotImplementedError

        def called(xml):
            for old, new in names.items():
                old = old.replace('toc 1', 'Contents 1').replace('toc heading', 'Contents Heading')
                for a, b in ((old.replace(' ', '_20_'), new.replace(' ', '_20_')), (old, new)):
                    xml = xml.replace(f'name="{a}"', f'name="{b}"')
            return xml
        self.by_hand = called

    def own_style(self, text, name, like):
        """A style of somebody's own, based on another."""
        made = self.doc.createInstance('com.sun.star.style.ParagraphStyle')
        self.doc.StyleFamilies.getByName('ParagraphStyles').insertByName(name, made)
        made.ParentStyle = like
        self.whole(text).ParaStyleName = name

    def strong_style(self, text):
        self.find(text).CharStyleName = 'Strong Emphasis'

    def symbol(self, after):
        raise NotImplementedError

    def remove_row_tracked(self, text):
        self.doc.RecordChanges = True
        self.remove_row(text)

    def track_join(self, first):
        self.doc.RecordChanges = True
        cursor = self.whole(first)
        cursor.collapseToEnd()
        cursor.goRight(1, True)
        cursor.String = ''

    def track_remove(self, text):
        """The words of the paragraph and its end."""
        self.doc.RecordChanges = True
        cursor = self.whole(text)
        cursor.goRight(1, True)
        cursor.String = ''
