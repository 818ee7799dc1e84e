#!/usr/bin/env python3
"""Make the gallery: one fictional meeting as text, XML, Markdown, Word, OpenDocument and tables.

    make.py CONVERTERS MINUTES FOLDER     ('make demo' calls it)

CONVERTERS is the folder of the programs.  FOLDER is made, with index.html and the files that
the page shows; the pages of the documents become pictures by soffice and pdftoppm.
"""
import csv
import html
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile

ITEM = "2"  # the item of which text, XML and Markdown are shown
RESOLUTION = 90  # dots an inch: the page's text can be read on a screen
SIDES = {"for": "for", "against": "imod", "abstain": "undlod at stemme"}
OUTCOMES = {"approved": "godkendt", "recommended": "anbefalet", "rejected": "forkastet"}

STYLE = """
body { max-width: 62rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.55 sans-serif; color: #1b1b1b; background: #fff }
h1, h2 { line-height: 1.2; color: #1d3557 }
h2 { margin-top: 3rem; border-top: 2px solid #1d3557; padding-top: 1rem }
a { color: #0b4a8f; text-decoration: underline }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #767676; background: #f6f6f6;
  font: .9375rem/1.45 monospace }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: bold; padding: .5rem 0 }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { overflow-wrap: normal }
.pages { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none }
.pages li { flex: 1 1 15rem }
img { width: 100%; height: auto; aspect-ratio: 210 / 297; border: 1px solid #767676 }
"""


class Gallery:
    def __init__(self, converters, minutes, folder):
        self.converters, self.minutes, self.folder = converters, minutes, folder
        self.parts = []

    def run(self, program, *options):
        return subprocess.run([os.path.join(self.converters, program), "-q", *options, self.minutes],
                              check=True, capture_output=True).stdout.decode()

    def keep(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def head(self, title, say):
        """A heading, and below it what stands there as HTML."""
        self.parts.append(f"<h2>{html.escape(title)}</h2>\n<p>{say}</p>")

    def shown(self, text):
        self.parts.append(f'<pre tabindex="0">{html.escape(text.strip())}</pre>')

    def table(self, title, heads, rows):
        cell = "".join(f'<th scope="col">{html.escape(head)}</th>' for head in heads)
        body = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
        self.parts.append(f"<table>\n<caption>{html.escape(title)}</caption>\n"
                          f"<thead><tr>{cell}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>")

    def rows(self, table):
        text = self.run("referat2xml", "--csv=dk", f"--extract={table}")
        self.keep(f"{table}.csv", text)
        return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=";"))

    def pictures(self, documents):
        """The pages of the documents as pictures."""
        with tempfile.TemporaryDirectory() as work:
            for document in documents:
                kind = os.path.splitext(document)[1][1:]
                shutil.copy(os.path.join(self.folder, document), os.path.join(work, f"{kind}.{kind}"))
            copies = [os.path.join(work, name) for name in os.listdir(work)]
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", "pdf",
                            "--outdir", work, *copies], check=True, capture_output=True)
            for copy in copies:
                stem = os.path.splitext(copy)[0]
                subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-png", stem + ".pdf",
                                os.path.join(self.folder, os.path.basename(stem))], check=True)

    def pages(self, kind, name):
        made = sorted(page for page in os.listdir(self.folder) if page.startswith(kind + "-"))
        items = "".join(f'<li><a href="{page}"><img src="{page}" alt="Side {n} af {name}"></a></li>\n'
                        for n, page in enumerate(made, 1))
        self.parts.append(f'<ul class="pages">\n{items}</ul>')

    def make(self):
        source = open(self.minutes, encoding="utf-8").read()
        self.keep("moede.txt", source)
        self.head("Teksten, som den blev offentliggjort", f'Her er punkt {ITEM}; <a href="moede.txt">hele teksten</a> er det '
                  "eneste, programmerne fik.")
        self.shown(re.search(rf"^Punkt {ITEM}:.*?(?=^Punkt )", source, re.M | re.S).group())

        documents = ("referat2docx", "docx", "Word-dokumentet"), ("referat2odt", "odt", "OpenDocument-teksten")
        for program, kind, _ in documents:
            self.run(program, "-o", os.path.join(self.folder, f"moede.{kind}"))
        self.pictures([f"moede.{kind}" for _, kind, _ in documents])
        for program, kind, name in documents:
            document = f"moede.{kind}"
            self.head("Til sekretæren: " + ("Word" if kind == "docx" else "OpenDocument"),
                      f"<code>{program} -o {document} moede.txt</code> laver <a href=\"{document}\">{name}</a>, der kan redigeres "
                      "og læses op. Kommunens egen skabelon kan bruges.")
            self.pages(kind, name)

        xml = self.run("referat2xml")
        self.keep("moede.xml", xml)
        self.head("Til arkivet: XML", '<code>referat2xml</code> laver <a href="moede.xml">XML</a>, hvor hver oplysning har sin '
                  "plads, og hvert tegn af teksten stadig er der.")
        self.shown(re.search(rf'^  <item id="item-{ITEM}".*?</item>', xml, re.M | re.S).group())

        self.head("Til journalisten: tabeller", "<code>referat2xml --extract</code> laver tabeller, som et regneark åbner: "
                  '<a href="decisions.csv">beslutninger</a>, <a href="votes.csv">stemmer</a>, '
                  '<a href="attendance.csv">hvem der var til stede</a> og <a href="statements.csv">udtalelser</a>.')
        self.table("Hvad blev besluttet?", ["Punkt", "Titel", "Udvalg", "Udfald"],
                   [(r["number"], r["title"], r["body"], OUTCOMES.get(r["outcome"], r["outcome"])) for r in self.rows("decisions")])
        self.table("Hvem stemte hvad?", ["Punkt", "Udvalg", "Hvem", "Stemte"],
                   [(r["number"], r["body"], r["name"] or r["party"], SIDES[r["choice"]])
                    for r in self.rows("votes") if r["choice"]])
        present = self.rows("attendance")
        self.table("Hvem var ikke til stede, og ved hvilke punkter?", ["Navn", "Punkter"],
                   [(name, ", ".join(r["number"] for r in present if r["name"] == name and r["present"] == "no"))
                    for name in dict.fromkeys(r["name"] for r in present if r["present"] == "no")])
        self.table("Hvem fik noget ført til protokol?", ["Punkt", "Hvem", "Udtalelse"],
                   [(r["number"], r["by"], r["statement"]) for r in self.rows("statements")])

        markdown = self.run("referat2md", "--flavour=gfm")
        self.keep("moede.md", markdown)
        self.head("Til udvikleren: Markdown og JSON", '<code>referat2md</code> laver <a href="moede.md">Markdown</a>, og '
                  "<code>referat2json</code> det, som pandoc laver alt andet af.")
        self.shown(re.search(rf"^## Punkt {ITEM}.*?(?=^## )", markdown, re.M | re.S).group())

        self.keep("index.html", f"""<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ét møde i seks former - referat</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>Ét møde i seks former</h1>
<p>Mødet er opdigtet. Alt på siden har referat lavet af den samme tekst, som er den første af de seks former.</p>
{chr(10).join(self.parts)}
</main>
</body>
</html>
""")


def main():
    if len(sys.argv) != 4:
        sys.exit(f"usage: {sys.argv[0]} CONVERTERS MINUTES FOLDER")
    for program in "soffice", "pdftoppm":
        if not shutil.which(program):
            sys.exit(f"{sys.argv[0]}: {program} is not installed (LibreOffice and poppler-utils make the pictures)")
    os.makedirs(sys.argv[3], exist_ok=True)
    Gallery(*sys.argv[1:]).make()


if __name__ == "__main__":
    main()
