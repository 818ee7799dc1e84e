"""What LibreOffice asks referat's programs for: plain minutes are opened, and documents saved as XML.

Opener, the service dk.referat.Opener.  As a command ("service:dk.referat.Opener?", which the menu
calls) it asks for a file, and tells what went wrong in a window; with a URL behind the question mark
it opens that.  As a job it takes the argument URL, opens no window, and returns what went wrong, or ''.

Saver, the service dk.referat.Saver: the filter by which a document is saved as referat XML.  LibreOffice
hands it the document as one flat ODF file; referat2xml reads that as ODT, with the facts as they stand
after whatever was edited."""
import locale
import os
import shutil
import subprocess
import tempfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

import uno
import unohelper
from com.sun.star.awt.MessageBoxType import ERRORBOX
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.task import XJob, XJobExecutor
from com.sun.star.ui.dialogs.TemplateDescription import FILEOPEN_SIMPLE
from com.sun.star.xml import XExportFilter
from com.sun.star.xml.sax import SAXException, XDocumentHandler

SECONDS = 120  # that a document may take
MOST_TOLD = 2000  # letters of what a program says

TEXTS = {
    'da': {'title': 'Referat', 'minutes': 'Referater', 'all': 'Alle filer',
           'missing': 'Programmet %s er ikke installeret på denne computer. Det hører til pakken '
                      '»referat«. Bed den, der installerer programmer hos jer, om den.',
           'slow': 'Filen tog for lang tid at læse.', 'local': 'Filen ligger ikke på denne computer.'},
    'en': {'title': 'Danish minutes', 'minutes': 'Minutes', 'all': 'All files',
           'missing': 'The program %s is not installed on this computer. It comes with the package '
                      '"referat".',
           'slow': 'Reading the file took too long.', 'local': 'The file is not on this computer.'},
}
KINDS = '*.txt;*.md;*.pdf;*.html;*.htm;*.rtf;*.docx;*.odt;*.xml'


class Failure(Exception):
    """Why something could not be done, for whoever wanted it."""


class Service(unohelper.Base):
    def __init__(self, context, *_):
        self.context = context

    def make(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def language(self):
        """That of LibreOffice, of those that there are texts in."""
        access = self.make('com.sun.star.configuration.ConfigurationProvider').createInstanceWithArguments(
            'com.sun.star.configuration.ConfigurationAccess',
            (NamedValue('nodepath', '/org.openoffice.Setup/L10N'),))
        return 'da' if access.getByName('ooLocale').startswith('da') else 'en'

    def text(self, key):
        return TEXTS[self.language()][key]

    def tell(self, what):
        """In a window, where there is one that it can stand before."""
        toolkit = self.make('com.sun.star.awt.Toolkit')
        frame = self.make('com.sun.star.frame.Desktop').getCurrentFrame()
        window = toolkit.getActiveTopWindow() or frame and frame.getContainerWindow()
        if window:
            toolkit.createMessageBox(window, ERRORBOX, 1, self.text('title'), what).execute()

    def run(self, name, path, to):
        """Convert the file with the program of that name."""
        program = shutil.which(name)
        if not program:
            raise Failure(self.text('missing') % name)
        speaking = dict(os.environ, LANGUAGE=self.language())
        if locale.setlocale(locale.LC_MESSAGES) == 'C':  # in which LANGUAGE is not looked at
            speaking['LC_ALL'] = 'C.UTF-8'
        try:
            run = subprocess.run([program, '-o', to, '--', path], stdin=subprocess.DEVNULL, env=speaking,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            raise Failure(self.text('slow')) from None
        if run.returncode or not os.path.exists(to):
            raise Failure(run.stderr.decode('utf-8', 'replace').strip()[:MOST_TOLD])


class Opener(Service, XJobExecutor, XJob):
    NAME = 'dk.referat.Opener'

    def open(self, url):
        """Open what is made of the file, as a document that has no file yet."""
        if not url.startswith('file:'):
            raise Failure(self.text('local'))
        path = uno.fileUrlToSystemPath(url)
        with tempfile.TemporaryDirectory(prefix='referat-') as folder:
            made = os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + '.odt')
            self.run('referat2odt', path, made)
            self.make('com.sun.star.frame.Desktop').loadComponentFromURL(
                unohelper.systemPathToFileUrl(made), '_default', 0,
                (PropertyValue(Name='AsTemplate', Value=True),))

    def ask(self):
        """The URL of a file that somebody picks, or ''."""
        picker = self.make('com.sun.star.ui.dialogs.FilePicker')
        picker.initialize((FILEOPEN_SIMPLE,))
        picker.setTitle(self.text('title'))
        picker.appendFilter(self.text('minutes'), KINDS)
        picker.appendFilter(self.text('all'), '*.*')
        return picker.getSelectedFiles()[0] if picker.execute() else ''

    def trigger(self, url):
        """XJobExecutor: what the menu calls."""
        url = url or self.ask()
        try:
            if url:
                self.open(url)
        except Failure as failure:
            self.tell(str(failure))

    def execute(self, arguments):
        """XJob: what programs call."""
        urls = [a.Value for a in arguments if a.Name == 'URL']
        try:
            self.open(urls[0] if urls else '')
        except Failure as failure:
            return str(failure)
        return ''


TEXT_TYPE = 'application/vnd.oasis.opendocument.text'
PARTS = {'content.xml': 'office:document-content', 'styles.xml': 'office:document-styles',
         'meta.xml': 'office:document-meta'}
# Into which parts the children of a flat document's root go.
PARTS_OF = {'office:font-face-decls': ('content.xml', 'styles.xml'),
            'office:automatic-styles': ('content.xml', 'styles.xml'), 'office:body': ('content.xml',),
            'office:styles': ('styles.xml',), 'office:master-styles': ('styles.xml',),
            'office:meta': ('meta.xml',)}


class Saver(Service, XExportFilter, XDocumentHandler):
    NAME = 'dk.referat.Saver'

    def exporter(self, arguments, _):
        given = {a.Name: a.Value for a in arguments}
        self.to = given['OutputStream']
        self.name = os.path.basename(given.get('URL', '')).split('.')[0] or 'document'
        self.parts = {part: [] for part in PARTS}
        self.into, self.depth, self.root = (), 0, ''
        return True

    def put(self, what):
        for part in self.into:
            self.parts[part].append(what)

    def startElement(self, name, attributes):
        tag = name + ''.join(f' {attributes.getNameByIndex(i)}={quoteattr(attributes.getValueByIndex(i))}'
                             for i in range(attributes.getLength()))
        if self.depth == 0:
            self.root = tag[len(name):]
        elif self.depth == 1:
            self.into = PARTS_OF.get(name, ())
        self.depth += 1
        self.put(f'<{tag}>')

    def endElement(self, name):
        self.put(f'</{name}>')
        self.depth -= 1
        if self.depth == 1:
            self.into = ()

    def characters(self, text):
        self.put(escape(text))

    def ignorableWhitespace(self, text):
        self.put(text)

    def startDocument(self):
        pass

    def processingInstruction(self, _, __):
        pass

    def setDocumentLocator(self, _):
        pass

    def pack(self, path):
        entries = [('/', TEXT_TYPE), *((part, 'text/xml') for part in PARTS)]
        manifest = ''.join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
                           for path, kind in entries)
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as odt:
            odt.writestr('mimetype', TEXT_TYPE, zipfile.ZIP_STORED)
            for part, element in PARTS.items():
                odt.writestr(part, f'<?xml version="1.0" encoding="UTF-8"?>\n<{element}{self.root}>'
                             f'{"".join(self.parts[part])}</{element}>')
            odt.writestr('META-INF/manifest.xml', '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
                         'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
                         f'manifest:version="1.2">{manifest}</manifest:manifest>')

    def endDocument(self):
        try:
            with tempfile.TemporaryDirectory(prefix='referat-') as folder:
                odt, xml = (os.path.join(folder, self.name + end) for end in ('.odt', '.xml'))
                self.pack(odt)
                self.run('referat2xml', odt, xml)
                with open(xml, 'rb') as made:
                    self.to.writeBytes(uno.ByteSequence(made.read()))
                self.to.closeOutput()
        except Failure as failure:
            self.tell(str(failure))
            raise SAXException(str(failure), self, None) from None


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Opener, Opener.NAME, (Opener.NAME, 'com.sun.star.task.Job'))
g_ImplementationHelper.addImplementation(Saver, Saver.NAME, (Saver.NAME,))
