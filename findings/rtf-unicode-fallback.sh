#!/usr/bin/env bash
# rtf-parser 1.3.3, @iarna/rtf-to-html 1.1.0 and rtf2text 1.0.1 keep the substitute character of \uN.
# RTF writes a letter as \u1044? where the one character after the number (\uc1) is for readers without Unicode and must
# be skipped. All three print it: «Дом» comes out as "Д?о?м?".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts rtf-parser@1.3.3 @iarna/rtf-to-html@1.1.0 rtf2text@1.0.1
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import rtfParser from "rtf-parser";
import rtfToHtml from "@iarna/rtf-to-html";
import rtf2text from "rtf2text";

const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1 \u1044?\u1086?\u1084?\par}`;
const call = (read, ...more) => new Promise((done, fail) => read(rtf, ...more, (error, result) => (error ? fail(error) : done(result))));
const document = await call(rtfParser.string);
const spans = document.content.flatMap(({ content }) => content.map(({ value }) => value));
assert.equal(spans.join(""), "Д?о?м?");
assert.match(await call(rtfToHtml.fromString), /Д\?о\?м\?/);
assert.match(await call(rtf2text.string), /Д\?о\?м\?/);
SCRIPT
node run.mjs
