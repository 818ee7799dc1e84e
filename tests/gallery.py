#!/usr/bin/env python3
"""The gallery in a browser: its pictures are shown, nothing is an error, it can be read on a narrow
screen (which is what 400 % makes of a wide one, WCAG 1.4.10) and in grey (1.4.3)."""
import html.parser
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import BUILD, SRC, converter, diag, done, is_, is_whole, ok, skip_all  # noqa: E402

BROWSER = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)
NARROW = 320  # pixels of CSS

# What the page tells of itself, to the frame around it.
PROBE = """<script>
addEventListener('load', () => {
  const luminance = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = e => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [...document.querySelectorAll('body *')].filter(e => {
    const [a, b] = [luminance(getComputedStyle(e).color), luminance(ground(e))].sort((x, y) => y - x);
    return e.textContent.trim() && (a + .05) / (b + .05) < 4.5;
  });
  const root = document.documentElement;
  parent.postMessage({
    images: document.images.length,
    shown: [...document.images].filter(i => i.complete && i.naturalWidth > 300 && i.alt).length,
    wide: Math.max(0, root.scrollWidth - innerWidth),
    faint: faint.length,
    unmarked: [...document.querySelectorAll('p a')].filter(a => getComputedStyle(a).textDecorationLine !== 'underline').length
  }, '*');
});
</script>"""
FRAME = """<!DOCTYPE html><html lang="da"><title>frame</title><body><iframe src="probed.html" width="%d" height="900"></iframe>
<script>addEventListener('message', e => { document.body.dataset.found = JSON.stringify(e.data); });</script></body></html>"""


class Outline(html.parser.HTMLParser):
    """Language, title, levels of headings, links and pictures of a page."""

    def __init__(self, text):
        super().__init__()
        self.lang, self.levels, self.targets, self.unclosed = None, [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.lang = attrs.get('lang', self.lang)
        if re.fullmatch('h[1-6]', tag):
            self.levels.append(int(tag[1]))
        self.targets += [attrs[name] for name in ('href', 'src') if name in attrs]
        if tag not in ('meta', 'img'):
            self.unclosed.append(tag)

    def handle_endtag(self, tag):
        if not self.unclosed or self.unclosed.pop() != tag:
            self.unclosed.append('?')


def look(folder, text, width):
    """What the page says of itself in a frame of the width, and what the browser complains of."""
    with open(os.path.join(folder, 'probed.html'), 'w', encoding='utf-8') as file:
        file.write(text.replace('</body>', PROBE + '</body>'))
    with open(os.path.join(folder, 'frame.html'), 'w', encoding='utf-8') as file:
        file.write(FRAME % width)
    run = subprocess.run([BROWSER, '--headless=new', '--no-sandbox', '--disable-gpu', '--enable-logging=stderr',
                          '--window-size=1400,1000', '--virtual-time-budget=10000', f'--user-data-dir={folder}/profile',
                          '--dump-dom', f'file://{folder}/frame.html'], capture_output=True, text=True, timeout=120)
    found = re.search(r'data-found="(.*?)"', run.stdout)
    complaints = [line for line in run.stderr.splitlines() if 'CONSOLE' in line or 'ERR_' in line]
    if not found:
        diag(run.stderr[-2000:])
        return {}, complaints
    return dict(re.findall(r'"(\w+)":(\d+)', html.unescape(found.group(1)))), complaints


def main():
    if not BROWSER or not shutil.which('soffice') or not shutil.which('pdftoppm'):
        skip_all('no chromium, LibreOffice or poppler-utils')
    with tempfile.TemporaryDirectory(prefix='referat-gallery-') as folder:
        made = subprocess.run([sys.executable, os.path.join(SRC, 'examples/gallery/make.py'),
                               os.path.dirname(converter('referat2xml')),
                               os.path.join(SRC, 'examples/skovbjerg-2025-01-22.txt'), folder],
                              capture_output=True, text=True)
        if not ok(made.returncode == 0, 'the gallery is made'):
            diag(made.stderr)
            return done()
        text = open(os.path.join(folder, 'index.html'), encoding='utf-8').read()
        page = Outline(text)
        is_((page.lang, page.unclosed), ('da', []), 'it is Danish, and every element is closed')
        ok(page.levels[0] == 1 and page.levels.count(1) == 1 and
           all(b <= a + 1 for a, b in zip(page.levels, page.levels[1:])), 'no level of headings is left out')
        is_([t for t in page.targets if not os.path.isfile(os.path.join(folder, t))], [], 'every link leads somewhere')
        for width in (1200, NARROW) if is_whole() else (NARROW,):
            found, complaints = look(folder, text, width)
            is_(complaints, [], f'{width} pixels: the browser has no complaint')
            ok(found.get('images') == found.get('shown') and int(found.get('images', 0)) >= 4,
               f'{width} pixels: every picture is shown and has words') or diag(found)
            is_(found.get('wide'), '0', f'{width} pixels: it fits')
            is_((found.get('faint'), found.get('unmarked')), ('0', '0'), f'{width} pixels: it can be read without colours')
    picture = open(os.path.join(SRC, 'examples/gallery/page.png'), 'rb').read()
    ok(picture.startswith(b'\x89PNG') and 'examples/gallery/page.png' in open(os.path.join(SRC, 'README.md')).read(),
       'the README has a picture of a page')
    done()


main()
