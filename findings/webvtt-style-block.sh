#!/usr/bin/env bash
# node-webvtt 1.9.4 does not know the STYLE and REGION blocks of WebVTT.
# A valid file with such a block throws in strict mode (the default): "Cue identifier needs to be followed by timestamp". With
# strict: false the cues are read, but the file is called invalid. The W3C's WebVTT has both blocks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts node-webvtt@1.9.4
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import webvtt from "node-webvtt";

const cue = "00:01.000 --> 00:02.000\nПривет\n";
const style = `WEBVTT\n\nSTYLE\n::cue { color: red }\n\n${cue}`;
assert.throws(() => webvtt.parse(style), /Cue identifier needs to be followed by timestamp/);
const lenient = webvtt.parse(style, { strict: false });
assert.equal(lenient.valid, false);
assert.deepEqual(lenient.cues.map(({ text }) => text), ["Привет"]);
assert.throws(() => webvtt.parse(`WEBVTT\n\nREGION\nid:top\n\n${cue}`), /Cue identifier/);
SCRIPT
node run.mjs
