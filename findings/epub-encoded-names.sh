#!/usr/bin/env bash
# @lingo-reader/epub-parser 0.4.6 and epub 2.1.1 do not find a chapter whose file name is percent-encoded in the package.
# A name with Cyrillic letters is encoded in an href by calibre and others (it is a URL). Neither package decodes it before it looks
# into the archive: the first returns an empty chapter without an error, the second throws "Entry not found". The table
# of contents of EPUB 3 (nav) is read by neither, only toc.ncx: it comes out empty.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @lingo-reader/epub-parser@0.4.6 epub@2.1.1 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { writeFileSync } from "node:fs";
import { initEpubFile } from "@lingo-reader/epub-parser";
import { EPub } from "epub";
import { strToU8, zipSync } from "fflate";

const page = (body) => strToU8(`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>
<body>${body}</body></html>`);
const encoded = encodeURI("глава.xhtml");
writeFileSync("book.epub", zipSync({
  mimetype: [strToU8("application/epub+zip"), { level: 0 }],
  "META-INF/container.xml": strToU8(`<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`),
  "book.opf": strToU8(`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">book</dc:identifier><dc:title>Паром</dc:title><dc:language>ru</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="${encoded}" media-type="application/xhtml+xml"/>
<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="one"/><itemref idref="two"/></spine></package>`),
  "nav.xhtml": page(`<nav epub:type="toc"><ol><li><a href="${encoded}">Один</a></li><li><a href="two.xhtml">Два</a></li></ol></nav>`),
  "глава.xhtml": page("<p>Один</p>"),
  "two.xhtml": page("<p>Два</p>"),
}));
const lingo = await initEpubFile("book.epub");
assert.equal((await lingo.loadChapter("one")).html, "");
assert.match((await lingo.loadChapter("two")).html, /Два/);
assert.deepEqual(lingo.getToc(), []);
const epub = new EPub("book.epub");
await epub.parse();
await assert.rejects(() => epub.getChapter("one"), /Entry not found/);
assert.match(await epub.getChapter("two"), /Два/);
assert.deepEqual(epub.toc, []);
process.exit(0);
SCRIPT
node run.mjs
