#!/usr/bin/env bash
# subsrt-ts 2.1.2 does not recognise a WebVTT file with a title after the signature.
# "WEBVTT - Перевод" is a valid first line; parse() throws "Cannot determine subtitle format". With format: "vtt" given it reads the
# file. Headers on lines of their own (Kind:, Language:) are read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts subsrt-ts@2.1.2
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { parse } from "subsrt-ts";

const file = (header) => `${header}\n\n00:00:01.000 --> 00:00:02.000\nПривет\n`;
const texts = (captions) => captions.filter(({ type }) => type === "caption").map(({ text }) => text.trim());
assert.deepEqual(texts(parse(file("WEBVTT\nKind: captions\nLanguage: ru"))), ["Привет"]);
assert.throws(() => parse(file("WEBVTT - Перевод")), /Cannot determine subtitle format/);
assert.deepEqual(texts(parse(file("WEBVTT - Перевод"), { format: "vtt" })), ["Привет"]);
SCRIPT
node run.mjs
