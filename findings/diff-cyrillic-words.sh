#!/usr/bin/env bash
# diff (jsdiff) 9.0.0: diffWords compares Russian letter by letter.
# Its word characters are those of Latin scripts; each Cyrillic letter is a token of its own. «мыла раму» and «мыла рану» differ
# in one letter, while the same change in a Latin word is reported as a changed word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts diff@9.0.0
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { diffWords } from "diff";

const changes = (before, after) =>
  diffWords(before, after).map(({ added, removed, value }) => `${added ? "+" : removed ? "-" : ""}${value}`);
assert.deepEqual(changes("washed the frame", "washed the flame"), ["washed the ", "-frame", "+flame"]);
assert.deepEqual(changes("мыла раму", "мыла рану"), ["мыла ра", "-м", "+н", "у"]);
SCRIPT
node run.mjs
