#!/usr/bin/env python3
"""The examples of the manual pages do what the pages say: each command is run, in its order."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap

SOURCE = os.environ.get("abs_top_srcdir", ".")
BUILD = os.environ.get("abs_top_builddir", SOURCE)
INSTALLED = "/usr/local/share/referat"
# Programs of others; an example that needs one that is not there is passed over.
OTHERS = ["pandoc", "lowdown", "xmllint", "pdftotext"]


def pdf(lines):
    """A page with the lines on it."""
    shown = b"".join(b"(" + re.sub(rb"([()\\])", rb"\\\1", line.encode("cp1252")) + b") Tj T*\n"
                     for line in lines)
    stream = b"BT /F 11 Tf 14 TL 60 800 Td\n" + shown + b"ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
               b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
               b"/Encoding/WinAnsiEncoding>>>>>>>>",
               b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream"]
    out, places = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % n + body + b"endobj\n"
    at = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % at


def commands(page):
    """The commands below EXAMPLES, each with the lines that go on."""
    text = re.search(r"^\.Sh EXAMPLES\n(.*?)^\.Sh ", page, re.M | re.S).group(1)
    found = []
    for block in re.findall(r"^\.Dl (.*\n)|^\.Bd -literal.*\n((?:.*\n)*?)\.Ed", text, re.M):
        lines = (block[0] or block[1]).replace("\\e", "\\")
        if block[1] and not lines.startswith("$ "):
            continue  # no commands
        lines = re.sub(r"\\\n\s*", "", lines)
        if block[1]:  # a session, whose commands follow each other in one shell
            found.append("\n".join(line[2:] for line in lines.splitlines()))
        else:
            found.append(re.sub(r"^\$ ", "", lines.strip()))
    return found


def main():
    root = tempfile.mkdtemp(prefix="referat-test.")
    try:
        share = os.path.join(root, "share")
        tap.copy_tree(os.path.join(SOURCE, "filters/pandoc"), os.path.join(share, "pandoc"))
        os.makedirs(os.path.join(share, "schema"))
        shutil.copyfile(os.path.join(tap.BUILD, "lib/xml/referat.rng"), os.path.join(share, "schema/referat.rng"))
        config = os.path.join(root, "config/referat/profiles")
        os.makedirs(config)
        shutil.copyfile(os.path.join(SOURCE, "examples/profiles/strandmose.profile"),
                        os.path.join(config, "strandmose.profile"))
        minutes = os.path.join(SOURCE, "examples/lyngvig-2024-09-17.txt")
        environment = dict(os.environ, HOME=root, XDG_CONFIG_HOME=os.path.join(root, "config"),
                           PATH=os.path.join(BUILD, "converters") + ":" + os.environ["PATH"])

        def run(command):
            return subprocess.run(["sh", "-c", "set -e\n" + command], cwd=root, env=environment,
                                  stdin=subprocess.DEVNULL, capture_output=True)

        for name in "moede.txt", "referat.txt":
            shutil.copyfile(minutes, os.path.join(root, name))
        with open(os.path.join(root, "moede.pdf"), "wb") as file:
            file.write(pdf(["Referat af møde i Kulturudvalget den 14-05-2024", "", "Punkt 1: Nyt tag", "",
                            "Beslutning", "", "Godkendt.", "", "Punkt 2: Eventuelt", "", "Beslutning", "",
                            "Intet."]))
        # what some begin with
        run("referat2docx -q -o moede.docx moede.txt && referat2xml -q -o moede.xml moede.txt")
        for name in ("referat2docx.1", "referat2odt.1", "referat2md.1", "referat2json.1", "referat2xml.1",
                     "referat-profile.5", "referat-xml.5"):
            with open(os.path.join(SOURCE, "converters", name)) as file:
                found = commands(file.read())
            tap.ok(found, "%s has examples" % name)
            for command in found:
                needed = [o for o in OTHERS if re.search(r"\b%s\b" % o, command) or
                          (o == "pdftotext" and ".pdf" in command)]
                missing = [o for o in needed if not shutil.which(o)]
                if missing:
                    tap.skip(1, "%s is not installed" % missing[0])
                    continue
                result = run(command.replace(INSTALLED, share))
                first = command.splitlines()[-1]
                if not tap.ok(result.returncode == 0, "%s: %s" % (name, first)):
                    tap.diag("status %d: %s" % (result.returncode, result.stderr.decode()[:400]))
                made = re.search(r"(?: -o|>) *(?:~/)?(\S+)", first)
                if made:
                    path = os.path.join(root, made.group(1))
                    tap.ok(os.path.exists(path) and os.path.getsize(path) > 200, "and %s is there" % made.group(1))
                else:
                    tap.ok("--verify" in command or "--noout" in command or result.stdout, "and prints something")
    finally:
        shutil.rmtree(root)
    tap.done()


main()
