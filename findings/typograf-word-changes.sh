#!/usr/bin/env bash
# typograf 7.8.0 changes words, not only spaces and signs, with its default rules.
# "кто то" and "где то" become "кто-то" and "где-то" where «то» is a word of its own, which turns "asks who brought that letter" into
# "someone brought a letter"; a doubled exclamation mark is cut to one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts typograf@7.8.0
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import Typograf from "typograf";

const typograf = new Typograf({ locale: ["ru", "en-US"] });
const write = (text) => typograf.execute(text).replaceAll("\u00A0", " ");
assert.equal(write("Он спросил, кто то письмо принёс."), "Он спросил, кто-то письмо принёс.");
assert.equal(write("Где то поле, где мы росли?"), "Где-то поле, где мы росли?");
assert.equal(write("Привет!!"), "Привет!");
SCRIPT
node run.mjs
