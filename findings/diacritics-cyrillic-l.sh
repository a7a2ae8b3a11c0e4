#!/usr/bin/env bash
# diacritics 1.3.0 takes the Cyrillic letter «л» for a Latin "n" with a mark: «глава» becomes "гnава".
# Other Russian letters, й and ё among them, are left alone. @lesjoursfr/html-to-epub 5.1.1 builds file names with it: the chapter
# «Глава 1» is stored as "0_гnава-1.xhtml".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts diacritics@1.3.0 @lesjoursfr/html-to-epub@5.1.1
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { readFileSync } from "node:fs";
import { EPub } from "@lesjoursfr/html-to-epub";
import diacritics from "diacritics";

assert.equal(diacritics.remove("глава, мой, ёж"), "гnава, мой, ёж");
const book = new EPub({ title: "Паром", author: "Автор", lang: "ru", description: "", content: [{ title: "Глава 1", data: "<p>Да.</p>" }] }, "book.epub");
await book.render();
assert.ok(readFileSync("book.epub").includes("0_гnава-1.xhtml"));
SCRIPT
node run.mjs
